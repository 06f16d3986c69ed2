from __future__ import annotations

import pytest

from golive_readiness.errors import Place
from golive_readiness.sources.tables import grid as limits
from golive_readiness.sources.tables.grids import parse_csv
from tests.unit.sources.tables.made import problem


def rows(text: str | bytes) -> list[tuple[int, tuple[str, ...]]]:
    (grid,) = parse_csv(text)
    return [(line.row, line.cells) for line in grid.rows]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found(separator: str) -> None:
    text = f"Task{separator}Done?\nPlan signed{separator}yes\nLoad timed{separator}no\n"

    assert rows(text) == [(1, ("Task", "Done?")), (2, ("Plan signed", "yes")), (3, ("Load timed", "no"))]


def test_commas_in_texts_are_no_separators_where_semicolons_are() -> None:
    text = "Task;Owner;Done?\nPlan, signed;Rob;yes\nLoad, timed;Anna;no\nTeam, rested;Rob;no\n"

    assert [cells[0] for _, cells in rows(text)] == ["Task", "Plan, signed", "Load, timed", "Team, rested"]


def test_one_statement_a_line_is_one_column_even_with_a_comma_in_some() -> None:
    assert rows("Plan signed\nLoad timed, and signed\nTeam rested\n") == [
        (1, ("Plan signed",)),
        (2, ("Load timed, and signed",)),
        (3, ("Team rested",)),
    ]


def test_the_separator_that_excel_writes_into_the_first_line_is_taken_and_is_no_row() -> None:
    assert rows("sep=;\nTask;Done?\na, b;yes\n") == [(2, ("Task", "Done?")), (3, ("a, b", "yes"))]


def test_a_byte_order_mark_is_no_part_of_the_first_name() -> None:
    assert rows(b"\xef\xbb\xbfTask,Done?\nx,yes\n")[0] == (1, ("Task", "Done?"))


def test_a_break_in_quotes_stays_in_its_cell_and_rows_are_counted_by_lines() -> None:
    assert rows('Task,Done?\r\n"Plan\r\nsigned",yes\r\nLoad,no\r\n') == [
        (1, ("Task", "Done?")),
        (2, ("Plan\nsigned", "yes")),
        (4, ("Load", "no")),
    ]


def test_rows_are_as_wide_as_the_widest_and_empty_ones_inside_are_kept() -> None:
    assert rows("a,b,,\n\nc,d,e,\n,,,\n") == [(1, ("a", "b", "")), (2, ("", "", "")), (3, ("c", "d", "e"))]


def test_what_nobody_sees_is_no_part_of_a_cell() -> None:
    assert rows("\xa0 Task\u200b ,Done\x07?\n\u202e,x\n") == [(1, ("Task", "Done?")), (2, ("", "x"))]


@pytest.mark.parametrize("text", ["", "\ufeff", "\n\n", ",,\n,,\n", '""\n'])
def test_a_file_in_which_nothing_stands_is_told_so(text: str | bytes) -> None:
    assert problem(lambda: parse_csv(text, source="list.csv")).message == "the file is empty: there is no row in it."


def test_a_quotation_that_never_ends_is_told_with_the_line_it_begins_on() -> None:
    found = problem(lambda: parse_csv('Task,Done?\n"Plan,yes\nLoad,no\n'))

    assert found.message == "a text in quotes that begins in this row has no end."
    assert found.place == Place(2, 1)


def test_text_behind_a_closing_quotation_mark_is_told_and_not_guessed() -> None:
    found = problem(lambda: parse_csv('Task,Done?\n"Plan" signed,yes\n'))

    assert found.message == "something stands between a closing quotation mark and the end of its cell."
    assert found.place == Place(2, 1)


def test_another_encoding_is_named_with_what_to_do_in_excel() -> None:
    found = problem(lambda: parse_csv("Aufgabe;Fällig\n".encode("cp1252")))

    assert "Windows-1252" in found.message
    assert found.hint == 'In Excel, save it as "CSV UTF-8 (comma delimited)"; elsewhere, as UTF-8.'


def test_rows_columns_and_cells_have_a_largest_number(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, most in (("MOST_ROWS", 3), ("MOST_COLUMNS", 4), ("MOST_CELL", 5)):
        monkeypatch.setattr(limits, name, most)

    assert problem(lambda: parse_csv("a\n" * 4)).message == "there are more than 3 rows, which is more than are read."
    assert problem(lambda: parse_csv("a,b,c,d,e\n")).place == Place(1, 5)
    assert problem(lambda: parse_csv("a,b\nc,toolong\n")).place == Place(2, 2)


def test_a_cell_that_never_seems_to_end_is_told() -> None:
    for text in ("x" * 140_000, '"' + "x" * 140_000 + '",a'):
        assert "more than 32,767 characters in one cell" in problem(lambda text=text: parse_csv(text)).message  # type: ignore[misc]


def test_a_table_has_a_largest_number_of_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_CELLS", 5)

    assert (
        problem(lambda: parse_csv("a,b,c\nd\n")).message == "there are more than 5 cells, which is more than are read."
    )
