"""Whoever does what README, tutorial and how-tos say, sees what they say."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.docs.reading import Reader, blocks

CHECKOUT = Path(__file__).parents[2]
HOW_TO = CHECKOUT / "docs" / "how-to"
PAGES = [CHECKOUT / "README.md", CHECKOUT / "docs" / "tutorial.md", *sorted(HOW_TO.glob("*.md"))]
ON_EACH_PAGE = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)


@ON_EACH_PAGE
def test_everything_on_a_page_does_what_it_says(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for sample in (CHECKOUT / "templates" / "samples").iterdir():
        shutil.copy(sample, tmp_path)
    monkeypatch.chdir(tmp_path)
    reader = Reader(CHECKOUT, capsys)

    for block in blocks(page):
        try:
            reader.follow(block)
        except AssertionError as error:
            error.add_note(f"{page.name}, line {block.line}")
            raise
    reader.read_what_was_written()


@ON_EACH_PAGE
def test_no_block_is_overlooked(page: Path) -> None:
    fences = re.findall(r"^\s*```", page.read_text(encoding="utf-8"), re.MULTILINE)

    assert len(fences) == 2 * len(list(blocks(page)))


@ON_EACH_PAGE
def test_every_link_leads_somewhere(page: Path) -> None:
    for file, anchor in re.findall(r"\]\((?!https?:)([^)#]*)#?([^)]*)\)", page.read_text(encoding="utf-8")):
        target = page.parent / file if file else page
        assert target.exists(), file
        heads = re.findall(r"^#+ (.*)$", target.read_text(encoding="utf-8"), re.MULTILINE) if anchor else []
        assert not anchor or anchor in map(_anchor, heads), f"{file}#{anchor}"


def _anchor(head: str) -> str:
    """The name by which a heading is linked."""
    return re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-")
