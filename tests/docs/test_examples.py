"""Whoever does what README, tutorial and how-tos say, sees what they say."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.docs.reading import Reader, blocks

CHECKOUT = Path(__file__).parents[2]
PAGES = [
    CHECKOUT / "README.md",
    CHECKOUT / "docs" / "tutorial.md",
    *sorted((CHECKOUT / "docs" / "how-to").glob("*.md")),
]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
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
