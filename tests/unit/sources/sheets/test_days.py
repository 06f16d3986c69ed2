"""A day is read where only one day can be meant."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from golive_readiness.sources.sheets.days import day_of


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-30",
        "2026/11/30",
        "2026-11-30 14:00",
        "30/11/2026",
        "30-11-2026",
        "11/30/2026",
        "30.11.2026",
        "30 Nov 2026",
        "30.11.26",
    ],
)
def test_a_day_is_read_as_people_write_it(text: str) -> None:
    assert day_of(text) == date(2026, 11, 30)


def test_between_points_the_day_comes_first() -> None:
    assert day_of("03.04.2026") == date(2026, 4, 3)


def test_the_same_number_twice_is_one_day() -> None:
    assert day_of("04/04/2026") == date(2026, 4, 4)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("03/04/2026", "it could be 2026-04-03 or 2026-03-04"),
        ("3-4-2026", "ambiguous"),
        ("46356", "Excel counts 2026-11-30 so"),
        ("2026-13-01", "not a day of the calendar"),
        ("31.02.2026", "not a day of the calendar"),
        ("0/4/2026", "not a day of the calendar"),
        ("1/2/0000", "not a day of the calendar"),
        ("next week", "such as 2026-11-30"),
        ("30/11/26", "such as 2026-11-30"),
        ("03/04-2026", "such as 2026-11-30"),
    ],
)
def test_anything_else_is_handed_back(text: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        day_of(text)


@given(st.dates())
def test_every_day_is_read_as_it_is_written(day: date) -> None:
    assert day_of(day.isoformat()) == day
