"""One snapshot a section: what the templates make of a review that states something in every one of them.

``GOLDEN=write`` writes the snapshots anew; a change in them is read like a change in code.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from golive_readiness.render.html import to_html
from tests.unit.pack.cases import catalogue, composed, rich

HERE = Path(__file__).parent
HTML = to_html(composed(rich()))
KEYS = sorted(catalogue()["sections"])


def _part(key: str) -> str:
    found = re.search(rf'<section class="{key}">.*?</section>', HTML, flags=re.DOTALL)
    assert found is not None
    return f"{found.group()}\n"


def _as_recorded(name: str, text: str) -> None:
    path = HERE / f"{name}.html"
    if os.environ.get("GOLDEN") == "write":
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("key", KEYS)
def test_a_section_is_as_it_was_last_looked_at(key: str) -> None:
    _as_recorded(key, _part(key))


def test_page_one_is_as_it_was_last_looked_at() -> None:
    _as_recorded("front", HTML[HTML.index("<body") : HTML.index("<nav")])


def test_there_is_no_snapshot_of_what_is_no_longer_there() -> None:
    assert {path.stem for path in HERE.glob("*.html")} == {*KEYS, "front"}
