"""Answers sheets of 10,000 rows: out as Excel and CSV, and back."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from golive_readiness.api.sheets import SheetFormat, read_answers, write_answers
from golive_readiness.model.checklist import Checklist
from golive_readiness.model.review import ReadinessReview
from tests.benchmarks.conftest import Ratios
from tests.made import AREAS, a_checklist, a_review

_ROWS = 10_000
_GOALS: dict[SheetFormat, tuple[float, float]] = {"xlsx": (8, 12), "csv": (2, 4)}
"""Seconds, out and back."""


@pytest.mark.parametrize("form", list(_GOALS))
def test_ten_thousand_rows_out_and_back(form: SheetFormat, benchmark: Any, ratios: Ratios, tmp_path: Path) -> None:
    checklist, review = _checklist(), _review()
    sheet = tmp_path / f"sheet.{form}"
    out = _seconds(lambda: write_answers(review, sheet, checklists=[checklist]))
    asked = {"onto": review, "checklists": [checklist]}
    started = time.perf_counter()
    reading = benchmark.pedantic(read_answers, args=(sheet,), kwargs=asked, rounds=1)
    back = time.perf_counter() - started

    assert len(reading.rows) == _ROWS
    assert reading.updates == ()
    ratios.tell(f"answers sheet of {_ROWS:,} rows, written as {form}", out, _GOALS[form][0], " s")
    ratios.tell(f"answers sheet of {_ROWS:,} rows, read back from {form}", back, _GOALS[form][1], " s")


def _checklist() -> Checklist:
    """Items as long as real ones."""
    return a_checklist(
        *(
            {
                "id": f"{AREAS[number % len(AREAS)].prefix}.item-{number}",
                "area": AREAS[number % len(AREAS)].id,
                "statement": f"The part number {number} of this area is finished, tried by those who will use it, and written down.",
                "mandatory": number % 10 == 0,
                "evidence": {"kinds": ["test-report", "plan"], "what": "The dated result of the last run."},
            }
            for number in range(_ROWS)
        )
    )


def _review() -> ReadinessReview:
    """An answer to each of them."""
    answers = {
        f"{AREAS[number % len(AREAS)].prefix}.item-{number}": {
            "status": "done" if number % 5 else "in_progress",
            "owner": ("anna", "rob", "carl")[number % 3],
            "due_on": f"2026-11-{number % 20 + 5:02d}",
            "outlook": "on_track",
            "evidence": ["proof"],
            "comment": f"Looked at in the weekly call; the last open point of part {number} is with the vendor.",
            "updated_on": "2026-10-30",
        }
        for number in range(_ROWS)
    }
    return a_review(answers=answers, evidence={"proof": {"kind": "test-report", "title": "Result"}})


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
