from __future__ import annotations

from datetime import date

import pytest

from golive_readiness.sources.tables.days import Days

DAY = date(2026, 11, 3)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-03",
        "2026/11/3",
        "2026-11-03 18:00",
        "3.11.2026",
        "03. 11. 2026",
        "3 November 2026",
        "3. Nov 2026",
        "3-nov-2026",
        "November 3, 2026",
        "Nov. 3 2026",
        "3 novembre 2026",
        "3/Nov/26",
        "03-nov-26",
        "3.11.26",
    ],
)
def test_a_day_in_several_spellings(text: str) -> None:
    assert Days(()).read(text) == DAY


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1 Januar 2026", date(2026, 1, 1)),
        ("1 févr. 2026", date(2026, 2, 1)),
        ("1 März 2026", date(2026, 3, 1)),
        ("1 maart 2026", date(2026, 3, 1)),
        ("1 avril 2026", date(2026, 4, 1)),
        ("1 mei 2026", date(2026, 5, 1)),
        ("1 juin 2026", date(2026, 6, 1)),
        ("1 juillet 2026", date(2026, 7, 1)),
        ("1 août 2026", date(2026, 8, 1)),
        ("1 okt 2026", date(2026, 10, 1)),
        ("1 Dezember 2026", date(2026, 12, 1)),
        ("1 déc. 2026", date(2026, 12, 1)),
    ],
)
def test_months_in_several_languages(text: str, day: date) -> None:
    assert Days(()).read(text) == day


def test_which_number_is_the_month_another_day_of_the_column_tells() -> None:
    assert Days(["3/11/2026", "13/11/2026"]).read("3/11/2026") == DAY
    assert Days(["11/3/2026", "11/13/2026"]).read("11/3/2026") == DAY
    assert Days(["11/11/2026"]).read("11/11/2026") == date(2026, 11, 11)


@pytest.mark.parametrize("column", [["3/11/2026"], ["13/11/2026", "11/13/2026"]], ids=["none tells", "two disagree"])
def test_a_day_that_could_be_two_is_not_guessed(column: list[str]) -> None:
    assert Days(column).read("3/11/2026") is None


def test_a_day_that_could_be_no_other_is_read_whatever_its_column_says() -> None:
    assert Days(["13/11/2026", "11/13/2026"]).read("11/13/2026") == date(2026, 11, 13)
    assert Days(()).read("13/11/2026") == date(2026, 11, 13)


@pytest.mark.parametrize("text", ["2026-11-03 or later", "2026-11-03 (to be confirmed)", "3/11-2026"])
def test_a_day_with_more_beside_it_is_not_read_without_that(text: str) -> None:
    assert Days(()).read(text) is None


@pytest.mark.parametrize("text", ["", "soon", "31.02.2026", "3 Brumaire 2026", "45000", "3/11/26", "2026-13-01"])
def test_what_is_no_day(text: str) -> None:
    assert Days(()).read(text) is None
