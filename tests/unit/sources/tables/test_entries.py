from __future__ import annotations

from dataclasses import replace

from golive_readiness.sources.tables.entries import table_of
from golive_readiness.sources.tables.entry import Entry
from golive_readiness.sources.tables.grid import Grid
from golive_readiness.sources.tables.meanings import Meaning
from tests.unit.sources.tables.made import grid


def fates(table: Grid) -> list[tuple[int, str, str]]:
    return [(account.place.line, account.fate, account.why) for account, _ in table_of(table, {}).read(_is_area)]


def entries(table: Grid) -> list[Entry]:
    return [entry for _, entry in table_of(table, {}).read(_is_area) if entry]


def _is_area(text: str) -> bool:
    return text == "Cutover"


def test_every_row_is_read_a_heading_or_skipped_and_says_why() -> None:
    table = grid(
        ("Go-live list", "", ""),
        ("Nr", "Task", "Done?"),
        ("1", "Plan signed", "yes"),
        ("", "", ""),
        ("Data migration", "", ""),
        ("2", "", "no"),
        ("Nr", "Task", "Done?"),
        ("", "Cutover", ""),
        ("", "Load timed", ""),
        ("3", "", ""),
    )

    assert fates(table) == [
        (1, "heading", "stands above the names of the columns"),
        (2, "heading", "names the columns"),
        (3, "read", "an item"),
        (4, "skipped", "nothing stands in it"),
        (5, "heading", "a heading inside the list"),
        (6, "skipped", 'nothing stands in "Task"'),
        (7, "heading", "names the columns again"),
        (8, "heading", "a heading inside the list"),
        (9, "read", "an item"),
        (10, "skipped", 'nothing stands in "Task"'),
    ]
    assert [entry.section for entry in entries(table)] == ["", "Cutover"]


def test_a_row_merged_over_its_columns_is_a_heading_and_one_that_repeats_itself_is_not() -> None:
    table = grid(("Task", "Comment"), ("Weekend", "Weekend"), ("Load timed", "twice"))
    merged = replace(table, rows=(table.rows[0], replace(table.rows[1], spans=True), table.rows[2]))

    assert [entry.section for entry in entries(merged)] == ["Weekend"]
    assert [entry.section for entry in entries(table)] == ["", ""]


def test_an_area_that_is_written_once_holds_for_the_rows_below_it() -> None:
    table = grid(("Area", "Task"), ("", "Plan"), ("Data", "Load"), ("", "Check"), ("Team", "Roster"))

    assert [entry.texts.get(Meaning.AREA) for entry in entries(table)] == [None, "Data", "Data", "Team"]


def test_a_heading_inside_the_list_ends_the_area_above_it() -> None:
    table = grid(("Area", "Task"), ("Data", "Load"), ("Shop floor", ""), ("", "Check"))

    assert [(entry.texts.get(Meaning.AREA), entry.section) for entry in entries(table)] == [
        ("Data", ""),
        (None, "Shop floor"),
    ]


def test_of_several_columns_of_one_meaning_the_first_that_is_filled_is_read_and_that_is_said() -> None:
    table = grid(("Task", "Owner", "Owner", "Assignee"), ("Plan", "", "Rob", "Eve"), ("Load", "", "", "Eve"))

    assert [entry.texts[Meaning.OWNER] for entry in entries(table)] == ["Rob", "Eve"]
    assert [str(remark) for remark in table_of(table, {}).remarks()] == [
        'line 1, column 3: several columns are called "Owner"; the first of them that is filled is read.',
        (
            "line 1, column 3: several columns are taken for the owner: Owner, Owner (2), Assignee. "
            "The first of them that is filled is read; name another meaning, or nothing, for the others."
        ),
    ]


def test_columns_that_contradict_one_another_about_the_status_are_no_answer() -> None:
    rows = [("x", "In progress"), ("x", "Done"), ("[ ]", "In progress"), ("", "open"), ("[ ]", "[ ]"), ("x", "wombat")]
    table = grid(("Task", "Done?", "Status"), *((f"Plan {row}", *cells) for row, cells in enumerate(rows)))

    (remark,) = table_of(table, {}).remarks()
    assert remark.message == "several columns are taken for the status: Done?, Status."
    assert remark.hint
    assert remark.hint.startswith("Where they contradict one another, the item stays unanswered")
    assert [entry.texts[Meaning.STATUS] for entry in entries(table)] == [
        "x and In progress",
        "x",
        "In progress",
        "open",
        "[ ]",
        "x and wombat",
    ]


def test_two_columns_of_one_name_are_told_of_where_they_are_read() -> None:
    table = grid(("Task", "Status", "Status", "Wombat", "Wombat"), ("Plan", "", "Done", "a", "b"))

    assert [str(remark) for remark in table_of(table, {}).remarks()] == [
        (
            'line 1, column 3: several columns are called "Status"; where they contradict one another, '
            "the item stays unanswered."
        )
    ]


def test_every_text_of_an_entry_stands_in_a_cell_of_its_own() -> None:
    (entry,) = entries(grid(("Task", "Done?", "Status", "Owner"), ("Plan", "[ ]", "open", "")))

    assert [entry.at(meaning).column for meaning in (Meaning.STATEMENT, Meaning.STATUS, Meaning.OWNER)] == [1, 3, 1]


def test_an_entry_stands_where_its_statement_does() -> None:
    (entry,) = entries(replace(grid(("Nr", "Task"), ("1", "Plan")), sheet="List"))

    assert str(entry.place) == "sheet List, cell B2"


def test_a_table_none_of_whose_columns_is_named_knows_that() -> None:
    assert table_of(grid(("Task", "Done?"), ("Plan", "yes")), {}).named
    assert not table_of(grid(("The plan is signed", "yes")), {}).named
