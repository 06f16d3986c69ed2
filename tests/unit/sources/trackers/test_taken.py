"""The account of what was taken, in one file or workbook."""

from __future__ import annotations

from typing import Any

import pytest

from golive_readiness.errors import Place, Problem
from golive_readiness.sources.sheets.reading import Where
from golive_readiness.sources.tables.grids import parse_xlsx
from golive_readiness.sources.trackers.fields import TrackerKind
from golive_readiness.sources.trackers.problems import Problems
from golive_readiness.sources.trackers.table import ExportColumn
from golive_readiness.sources.trackers.taken import Taken, TakenChange, TakenRow
from golive_readiness.sources.trackers.taking import take
from golive_readiness.sources.trackers.told import Told
from tests.unit.sources.tables.made import workbook
from tests.unit.sources.trackers.made import DEVOPS, a_review, problems, stated, taken

HERE = Where(source="export.csv", place=Place(2, 1))


def made(**more: Any) -> Taken:
    return Taken(**{"kind": TrackerKind.DEFECTS, "review": a_review(), "rows": (), "columns": (), **more})


def test_the_account_names_columns_rows_changes_and_people() -> None:
    review = a_review(testing={"defects": {"ado-4712": {"title": "Label prints twice"}, "ado-3": {"title": "Old"}}})

    assert taken(DEVOPS, review=review).summary() == (
        "Columns:",
        '  "ID" is read as id',
        '  "Work Item Type" is read as type',
        '  "Title" is read as title',
        '  "Assigned To" is read as owner',
        '  "State" is read as status',
        '  "Severity" is read as severity',
        '  "Priority" is read as priority',
        '  "Tags" is not read',
        '  "Area Path" is not read',
        '  "Iteration Path" is not read',
        '  "Created Date" is read as found_on',
        '  "Due Date" is read as due_on',
        '  "Found In" is read as build',
        "Rows: 1 added, 1 updated, 1 skipped, 1 heading.",
        "  skipped, its type is User Story: line 4, column 1",
        (
            "ado-4711 is new: title Posting of invoices fails, for credit notes; severity Critical; priority 1; status Active; "
            "owner rob-maes; due_on 2026-11-09; found_on 2026-10-30; build 1.4.2"
        ),
        "ado-4712",
        "    severity: nothing -> Medium",
        "    priority: nothing -> 2",
        "    status: Active -> Resolved",
        "    found_on: nothing -> 2026-10-29",
        "Not in this export, and left as they are: ado-3",
        "Added to the people of the review: rob-maes (Rob Maes)",
    )


def test_what_is_many_is_shortened() -> None:
    rows = [TakenRow(where=Where(source=None, place=Place(n, 1)), fate="skipped", why="odd") for n in range(2, 9)]
    columns = [ExportColumn(name="Labels", at=at, field=None, where=HERE) for at in range(3)]
    remarks = [Problem(message=f"remark {n}") for n in range(32)]
    absent = [f"old-{n}" for n in range(31)]
    lines = made(rows=tuple(rows), columns=tuple(columns), remarks=tuple(remarks), absent=tuple(absent)).summary()

    places = "; ".join(f"line {n}, column 1" for n in range(2, 7))
    assert lines[:4] == (
        "Columns:",
        '  "Labels" is not read (3 columns)',
        "Rows: 7 skipped, 0 headings.",
        f"  skipped, odd: {places}; and 2 more",
    )
    assert lines[4] == f"Not in this export, and left as they are: {', '.join(absent[:30])} and 1 more"
    assert lines[5:7] == ("To look at:", "  remark 0")
    assert lines[-2:] == ("  remark 29", "  and 2 more")


@pytest.mark.parametrize(("entries", "last"), [(200, "ado-199 is new: title A"), (203, "and so on, in 3 more")])
def test_of_very_many_entries_the_first_are_told(entries: int, last: str) -> None:
    done = taken("ID,Title\n" + "".join(f"{number},A\n" for number in range(entries)))

    assert done.summary()[-1] == last
    assert sum(" is new: " in line for line in done.summary()) == 200
    assert len(done.changes) == entries


def test_what_is_few_is_told_in_full() -> None:
    rows = [TakenRow(where=Where(source=None, place=Place(n, 1)), fate="skipped", why="odd") for n in range(1, 6)]
    lines = made(rows=tuple(rows), absent=tuple(map(str, range(30))), remarks=(Problem(message="m"),) * 30).summary()

    assert not any("more" in line for line in lines)
    assert made().summary() == ("Columns:", "Rows: 0 skipped, 0 headings.")


def test_a_change_is_a_flat_record() -> None:
    change = TakenChange(key="ado-1", field="priority", was=None, now=2, where=HERE)

    assert change.to_record() == {
        "key": "ado-1",
        "field": "priority",
        "was": None,
        "now": 2,
        "where": "export.csv, line 2, column 1",
    }


def book(fill: Any) -> Any:
    return parse_xlsx(workbook(fill), source="export.xlsx")


def test_every_sheet_of_a_workbook_with_such_a_table_is_read() -> None:
    def fill(book: Any) -> None:
        first = book.active
        first.title = "Bugs"
        for row in (["Project: Toy"], ["ID", "Title", "State"], [1, "A fault", "New"]):
            first.append(row)
        more = book.create_sheet("More")
        for row in (["Title", "ID", "Severity"], ["Another", 2, "1 - Critical"], ["Third", 3, "Odd"]):
            more.append(row)
        notes = book.create_sheet("Notes")
        notes.append([])
        notes.append(["Remember the milk"])

    found = problems(lambda: take(book(fill), a_review(), TrackerKind.DEFECTS, Told()))
    assert [str(one.place) for one in found] == ["sheet More, cell C3"]

    done = take(book(fill), a_review(), TrackerKind.DEFECTS, Told(words={"odd": "low"}))
    assert list(stated(done.review.testing.defects)) == ["ado-1", "ado-2", "ado-3"]
    assert [(row.where.place.sheet, row.where.place.line, row.fate, row.why) for row in done.rows] == [
        ("Bugs", 1, "heading", "stands above the names of the columns"),
        ("Bugs", 2, "heading", "names the columns"),
        ("Bugs", 3, "added", "read"),
        ("More", 1, "heading", "names the columns"),
        ("More", 2, "added", "read"),
        ("More", 3, "added", "read"),
        ("Notes", 1, "skipped", "nothing stands in it"),
        ("Notes", 2, "skipped", "no row of its sheet names the columns"),
    ]
    assert [column.name for column in done.columns] == ["ID", "Title", "State", "Title", "ID", "Severity"]


def test_what_is_hidden_is_read_and_told() -> None:
    def fill(book: Any) -> None:
        for row in (["ID", "Title"], [1, "A fault"]):
            book.active.append(row)
        book.active.row_dimensions[2].hidden = True

    done = take(book(fill), a_review(), TrackerKind.DEFECTS, Told())

    assert done.counted("added") == 1
    assert [remark.message for remark in done.remarks] == ["hidden rows are read all the same: 2."]


def test_a_day_of_a_workbook_is_a_day() -> None:
    from datetime import date, datetime

    def fill(book: Any) -> None:
        for row in (["ID", "Title", "Created", "Due"], [1, "A", datetime(2026, 10, 30, 9, 14), date(2026, 11, 9)]):  # noqa: DTZ001
            book.active.append(row)

    entry = stated(take(book(fill), a_review(), TrackerKind.DEFECTS, Told()).review.testing.defects)["ado-1"]

    assert (entry.found_on, entry.due_on) == (date(2026, 10, 30), date(2026, 11, 9))


def test_a_thousand_problems_are_enough() -> None:
    rows = "".join(f"{number},A,odd-{number}\n" for number in range(1002))
    found = problems(lambda: taken(f"ID,Title,State\n{rows}"))

    assert len(found) == 1001
    assert found[-1].message == "there are 2 more problems; these are the first 1,000."
    assert len(problems(lambda: taken(f"ID,Title,State\n{rows.rsplit(chr(10), 3)[0]}\n"))) == 1000


def test_of_what_is_true_of_several_rows_the_first_is_told() -> None:
    noted = Problems()
    for line in (5, 3, 4):
        noted.note("this is odd.", Where(source="a", place=Place(line, 1)))
    noted.note("this is odd.", Where(source="b", place=Place(9, 1)))

    assert [(str(one), one.source) for one in noted.listed()] == [
        ("line 3, column 1: this is odd (and so in 2 more rows).", "a"),
        ("line 9, column 1: this is odd.", "b"),
    ]


@pytest.mark.parametrize("kind", list(TrackerKind))
def test_no_kind_reads_a_table_of_something_else(kind: TrackerKind) -> None:
    (found,) = problems(lambda: taken("Colour,Taste\nred,sweet\n", kind.value, cycle="uat"))

    assert found.message.startswith(f"no row names the columns of {kind.value}: ")
