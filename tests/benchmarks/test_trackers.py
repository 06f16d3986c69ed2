"""An export of 20,000 defects and its owners, taken on to a review, against reading the same file as a table alone."""

from __future__ import annotations

import csv
import time
from pathlib import Path
from typing import Any

import golive_readiness as glr
from golive_readiness.sources.tables.grids import grids
from tests.benchmarks.conftest import Ratios

_ROWS = 20_000
_HEADING = ("ID", "Work Item Type", "Title", "Assigned To", "State", "Severity", "Priority", "Created Date", "Due Date")
_STATES = ("New", "Active", "Resolved", "Closed")


def _row(number: int) -> tuple[str, ...]:
    somebody = number % 2_000
    return (
        str(number),
        "Bug" if number % 10 else "User Story",
        f"Posting of invoice {number} fails where it is a credit note",
        f"Person {somebody} <person-{somebody}@example.com>" if number % 3 else f"Nobody Else {somebody}",
        _STATES[number % len(_STATES)],
        ("1 - Critical", "2 - High", "3 - Medium")[number % 3],
        str(1 + number % 4),
        f"10/{1 + number % 28}/2026 9:14:55 AM",
        f"11/{1 + number % 28}/2026 12:00:00 AM",
    )


def test_an_export_of_20000_work_items(benchmark: Any, ratios: Ratios, tmp_path: Path) -> None:
    path = tmp_path / "bugs.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([_HEADING, *map(_row, range(_ROWS))])
    review = glr.ReadinessReview.model_validate(
        {"format": "golive-readiness/review/1", "project": {"name": "Toy shop"}, "reviewed_on": "2026-11-02"}
    )

    def ours() -> glr.Taken:
        return glr.take(review, path, "defects")

    def floor() -> None:
        grids(path)

    once = benchmark.pedantic(ours, rounds=2, warmup_rounds=1)
    assert len(once.rows) == _ROWS + 1
    assert once.counted("added") == _ROWS * 9 // 10
    ratios.tell("20,000 work items taken / read as a table alone", ratios.of(ours, floor, rounds=3), 30)
    start = time.perf_counter()
    again = glr.take(once.review, path, "defects")
    ratios.tell("20,000 work items taken again", time.perf_counter() - start, 10, " s")
    assert again.counted("unchanged") == _ROWS * 9 // 10
    again.summary()
