"""Writes the pages: ``python -m tests.docs.reference``, from the checkout."""

from __future__ import annotations

from pathlib import Path

from tests.docs.reference.pages import PAGES

FOLDER = Path(__file__).parents[3] / "docs" / "reference"

if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, write in PAGES.items():
        (FOLDER / name).write_text(write(), encoding="utf-8", newline="\n")
