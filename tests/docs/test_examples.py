"""Whoever does what README, tutorial and how-tos say, sees what they say."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from golive_readiness.cli.commands import app
from tests.docs.reading import Reader, blocks

CHECKOUT = Path(__file__).parents[2]
PACKAGE = CHECKOUT / "src" / "golive_readiness"
HOW_TO = CHECKOUT / "docs" / "how-to"
PAGES = [CHECKOUT / "README.md", CHECKOUT / "docs" / "tutorial.md", *sorted(HOW_TO.glob("*.md"))]
EXPLAINING = [CHECKOUT / "docs" / "architecture.md", CHECKOUT / "docs" / "decision.md"]
"""Pages that tell why, and have nothing to do in them."""
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


@pytest.mark.parametrize("page", [*PAGES, *EXPLAINING], ids=lambda page: page.stem)
def test_every_link_leads_somewhere(page: Path) -> None:
    for file, anchor in re.findall(r"\]\((?!https?:)([^)#]*)#?([^)]*)\)", page.read_text(encoding="utf-8")):
        target = page.parent / file if file else page
        assert target.exists(), file
        heads = re.findall(r"^#+ (.*)$", target.read_text(encoding="utf-8"), re.MULTILINE) if anchor else []
        assert not anchor or anchor in map(_anchor, heads), f"{file}#{anchor}"


def test_the_readme_leads_to_every_page() -> None:
    readme = (CHECKOUT / "README.md").read_text(encoding="utf-8")
    pages = [page.relative_to(CHECKOUT).as_posix() for page in (CHECKOUT / "docs").rglob("*.md")]

    assert len(pages) > len(PAGES)
    assert not [page for page in pages if f"]({page})" not in readme]


def test_every_command_is_used_on_some_page() -> None:
    told = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    whole: Any = get_command(app)  # a group of commands, which is more than it is declared to be
    commands = list(whole.commands)

    assert {"check", "take", "people"} <= set(commands)
    assert not [command for command in commands if f"\ngolive {command} " not in told]


@pytest.mark.parametrize("room", sorted((PACKAGE / "model" / "record").glob("[a-z]*.py")), ids=lambda room: room.stem)
def test_the_architecture_names_every_room_of_the_record(room: Path) -> None:
    told = EXPLAINING[0].read_text(encoding="utf-8")

    assert f"`{room.stem}`" in told or f"`{room.name}`" in told


def test_the_families_that_the_architecture_names_are_there() -> None:
    (table,) = re.findall(r"\| rooms \|.*?\n\n", EXPLAINING[0].read_text(encoding="utf-8"), re.DOTALL)
    families = [name for row in table.strip().splitlines()[2:] for name in re.findall(r"`(\w+)`", row.split("|")[3])]

    assert len(families) > 20
    assert not [family for family in families if not (PACKAGE / "findings" / f"{family}.py").exists()]


def _anchor(head: str) -> str:
    """The name by which a heading is linked."""
    return re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-")
