"""A place is named as the program names it in which somebody will look."""

from __future__ import annotations

import pytest

from golive_readiness.errors import Place, Problem


def test_a_place_in_a_text_is_a_line_and_a_column() -> None:
    assert str(Place(7, 3)) == "line 7, column 3"


@pytest.mark.parametrize(
    ("line", "column", "cell"),
    [(1, 1, "A1"), (7, 3, "C7"), (10, 26, "Z10"), (2, 27, "AA2"), (3, 702, "ZZ3"), (1, 703, "AAA1")],
)
def test_a_place_in_a_workbook_is_a_sheet_and_a_cell(line: int, column: int, cell: str) -> None:
    assert str(Place(line, column, "Answers")) == f"sheet Answers, cell {cell}"


def test_a_problem_in_a_workbook_says_where() -> None:
    problem = Problem(message="nobody is called Bob.", path="answers.uat.owner", place=Place(4, 5, "Answers"))
    assert str(problem) == "sheet Answers, cell E4, answers.uat.owner: nobody is called Bob."
