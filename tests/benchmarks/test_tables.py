"""Other people's lists of 10,000 rows, against what the library that reads such a file needs for it alone."""

from __future__ import annotations

import csv
import time
from collections.abc import Callable
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import golive_readiness as glr
from golive_readiness.api.importing import import_checklist
from golive_readiness.sources.tables.imported import Imported
from tests.benchmarks.conftest import Ratios

_ROWS = 10_000
_HEADING = ("Nr", "Area", "Task", "Status", "Owner", "Due", "Comment")
_STATES = ("done", "in progress", "open", "n/a", "")


def _row(number: int) -> tuple[str, ...]:
    task = f"Part {number} of this list is finished, tried by those who will use it, and its result is written down."
    state = _STATES[number % len(_STATES)]
    return (
        str(number),
        f"Area {number // 500}",
        task,
        state,
        f"Person {number % 12}",
        "2026-11-30",
        "Asked on Thursday.",
    )


def test_a_csv_list_of_10000_rows(benchmark: Any, ratios: Ratios, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([_HEADING, *map(_row, range(_ROWS))])

    def floor() -> None:
        list(csv.reader(StringIO(path.read_text(encoding="utf-8"), newline="")))

    _measure("CSV", path, floor, benchmark, ratios, goal=60, times=3)


def test_an_excel_list_of_10000_rows(benchmark: Any, ratios: Ratios, tmp_path: Path) -> None:
    import openpyxl

    path = tmp_path / "list.xlsx"
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("List")
    for row in (_HEADING, *map(_row, range(_ROWS))):
        sheet.append(row)
    book.save(path)

    def floor() -> None:
        book = openpyxl.load_workbook(BytesIO(path.read_bytes()), read_only=True, data_only=True)
        list(book["List"].iter_rows(values_only=True))

    _measure("Excel", path, floor, benchmark, ratios, goal=3)


def test_a_markdown_list_of_10000_tasks(benchmark: Any, ratios: Ratios, tmp_path: Path) -> None:
    from markdown_it import MarkdownIt

    path = tmp_path / "list.md"
    rows = map(_row, range(_ROWS))
    lines = [(f"\n## {row[1]}\n\n" if not number % 500 else "") + f"- [ ] {row[2]}" for number, row in enumerate(rows)]
    path.write_text("# List\n" + "\n".join(lines) + "\n", encoding="utf-8")

    def floor() -> None:
        MarkdownIt().parse(path.read_text(encoding="utf-8"))

    _measure("Markdown", path, floor, benchmark, ratios, goal=3)


def _measure(
    kind: str, path: Path, floor: Callable[[], None], benchmark: Any, ratios: Ratios, *, goal: float, times: int = 1
) -> None:
    def ours() -> Imported:
        return import_checklist(path)

    found = benchmark.pedantic(ours, rounds=2, warmup_rounds=1)
    assert len(found.checklist.items) == _ROWS
    assert isinstance(found.checklist, glr.Checklist)
    ratio = ratios.of(ours, floor, rounds=3, times=times)
    ratios.tell(f"{kind} list of 10,000 rows as a checklist / its own library alone", ratio, goal)
    start = time.perf_counter()
    ours()
    ratios.tell(f"{kind} list of 10,000 rows as a checklist", time.perf_counter() - start, 3, " s")
