"""A sheet as CSV is safe to open, and says what it says."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from golive_readiness.api.sheets import answers_sheet
from tests.made import a_checklist, a_review

ITEMS = a_checklist({"id": "readiness.plan", "statement": "=1+1 is so."})


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text)))


def test_days_and_shares_are_written_so_that_everybody_reads_the_same() -> None:
    review = a_review(answers={"readiness.plan": {"status": "in_progress", "share": "0.625", "due_on": "2026-11-20"}})
    (row,) = _rows(answers_sheet(review, format="csv", checklists=[ITEMS]))

    assert (row["Share"], row["Due on"], row["Status"]) == ("62.5%", "2026-11-20", "In progress")


@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "\tx", "\rx", "＝1", "one\n=1"])
def test_no_cell_begins_like_a_formula(text: str) -> None:
    review = a_review(answers={"readiness.plan": {"comment": f"{text}", "reason": f"\u200b{text}"}})
    cells = [
        cell for row in csv.reader(StringIO(answers_sheet(review, format="csv", checklists=[ITEMS]))) for cell in row
    ]

    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝"))]
    assert "'=1+1 is so." in cells
