"""How many rows fit on page one: one more of each table in turn, and no more than there is room for."""

from __future__ import annotations

import pytest

from golive_readiness.pack.front.room import HEAD, fitting, heights
from golive_readiness.pack.view import Block, Cell, Column, Row, Table

FOUR = (1.0, 1.0, 1.0, 1.0)


@pytest.mark.parametrize(
    ("free", "shown"),
    [
        (0, {"a": 2, "b": 2}),
        (2 * HEAD + 4, {"a": 2, "b": 2}),
        (2 * HEAD + 5, {"a": 3, "b": 2}),
        (2 * HEAD + 6, {"a": 3, "b": 3}),
        (2 * HEAD + 7, {"a": 4, "b": 3}),
        (99, {"a": 4, "b": 4}),
    ],
)
def test_tables_below_each_other_grow_in_turn(free: float, shown: dict[str, int]) -> None:
    assert fitting(free, {"a": FOUR, "b": FOUR}, ("a", "b"), ()) == shown


def test_what_stands_beside_something_higher_takes_room_that_is_there_anyway() -> None:
    pairs = [[("a", HEAD), ("times", HEAD + 3)]]

    assert fitting(HEAD + 3, {"a": FOUR}, (), pairs) == {"a": 3}


def test_a_table_that_is_full_leaves_its_turn_to_the_others() -> None:
    assert fitting(99, {"a": (1.0,), "b": FOUR}, ("a", "b"), ()) == {"a": 1, "b": 4}


def test_a_row_is_as_high_as_its_longest_cell_with_its_note() -> None:
    rows = (
        Row((Cell("x" * 10), Cell("y"))),
        Row((Cell("x" * 11), Cell("y"))),
        Row((Cell("x"), Cell("y" * 21))),
        Row((Cell("x", "note"), Cell("y"))),
    )
    block = Block(table=Table(columns=(Column("A"), Column("B")), rows=rows))

    assert heights(block, (10, 10)) == pytest.approx((1.51, 2.57, 3.63, 2.46))
    assert heights(Block(), (10, 10)) == ()
