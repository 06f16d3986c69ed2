from __future__ import annotations

from collections.abc import Sequence

import pytest

from golive_readiness.sources.tables.headings import heading_of
from tests.unit.sources.tables.made import grid


def names(*rows: Sequence[str]) -> tuple[str, ...]:
    return heading_of(grid(*rows)).names


def test_the_heading_is_the_row_with_the_most_names_of_columns_not_the_first() -> None:
    rows = (
        ("Go-live checklist", "", "", ""),
        ("Status of 2 November", "", "Owner: PMO", ""),
        ("", "", "", ""),
        ("Nr", "Task", "Owner", "Done?"),
        ("1", "Task list reviewed by the owner", "Rob", "Done"),
    )
    heading = heading_of(grid(*rows))

    assert heading.names == ("Nr", "Task", "Owner", "Done?")
    assert [line.row for line in heading.rows] == [4]


def test_a_merged_title_is_no_heading() -> None:
    assert names(("Task list",) * 3, ("Area", "Task", "Done?"), ("Cutover", "Plan", "x")) == ("Area", "Task", "Done?")


def test_a_heading_over_several_columns_is_part_of_their_names() -> None:
    above = ("", "", "Customer", "Customer", "Partner")
    assert names(above, ("Area", "Task", "Owner", "Due", "Owner"), ("Cutover", "Plan", "Rob", "", "Eve")) == (
        "Area",
        "Task",
        "Customer: Owner",
        "Customer: Due",
        "Partner: Owner",
    )


def test_a_heading_in_two_rows_of_which_the_upper_has_the_names_is_one() -> None:
    rows = (
        ("Task", "Status", "Comment", "Comment"),
        ("Task", "Status", "Customer comment", "Partner note"),
        ("Plan", "Done", "", ""),
    )
    heading = heading_of(grid(*rows))

    assert heading.names == ("Task", "Status", "Comment: Customer comment", "Comment: Partner note")
    assert [line.row for line in heading.rows] == [1, 2]


def test_columns_of_one_name_are_told_apart_and_said() -> None:
    heading = heading_of(grid(("Task", "Owner", "Owner", "Owner (2)", "Owner"), ("Plan", "a", "b", "c", "d")))

    assert heading.names == ("Task", "Owner", "Owner (3)", "Owner (2)", "Owner (4)")
    assert heading.repeated == (("Owner", 2),)


def test_a_format_that_names_its_columns_has_no_heading_row() -> None:
    heading = heading_of(grid(("", "[x]", "Task"), named=("Group", "Done?", "Task")))

    assert (heading.names, heading.rows, heading.found) == (("Group", "Done?", "Task"), (), True)


@pytest.mark.parametrize(
    "rows",
    [
        (("Plan signed", "yes"), ("Load timed", "no")),
        (("Cutover", "x" * 200, "Task", "Owner"),),
        (("", ""),),
    ],
    ids=["no name", "a long text", "nothing"],
)
def test_rows_without_names_of_columns_are_no_heading(rows: tuple[tuple[str, ...], ...]) -> None:
    assert not heading_of(grid(*rows)).found


def test_one_known_name_is_enough_at_the_top_and_not_further_down() -> None:
    assert names(("What is checked", "Status"), ("Plan", "")) == ("What is checked", "Status")
    assert not heading_of(grid(*[("Plan signed", "")] * 3, ("Load timed", "Status"))).found


def test_names_that_the_caller_knows_make_a_heading_of_any_row() -> None:
    table = grid(("Wombat", "Quokka"), ("Plan signed", "gladly"))

    assert not heading_of(table).found
    assert heading_of(table, ["wombat"]).names == ("Wombat", "Quokka")
