from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from golive_readiness.schedule.calendar import Calendar

MONDAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 27)
NEXT_MONDAY = date(2026, 11, 30)
SUNDAY_TO_THURSDAY = frozenset({6, 0, 1, 2, 3})

days = st.dates(date(2020, 1, 1), date(2035, 12, 31))
calendars = st.builds(
    Calendar,
    working_week=st.frozensets(st.integers(0, 6)),
    holidays=st.dictionaries(days, st.just("A holiday"), max_size=5),
)


def test_people_work_from_monday_to_friday_unless_something_else_is_stated() -> None:
    week = [Calendar().is_working_day(MONDAY + timedelta(days=offset)) for offset in range(7)]
    assert week == [True, True, True, True, True, False, False]


def test_nobody_works_on_a_holiday() -> None:
    assert not Calendar(holidays={MONDAY: "A holiday"}).is_working_day(MONDAY)


@pytest.mark.parametrize(
    ("start", "end", "count"),
    [
        (MONDAY, FRIDAY, 4),
        (FRIDAY, NEXT_MONDAY, 1),
        (FRIDAY, FRIDAY, 0),
        (NEXT_MONDAY, FRIDAY, 0),
        (date(2026, 11, 2), NEXT_MONDAY, 20),
    ],
)
def test_the_first_day_does_not_count_and_the_last_one_does(start: date, end: date, count: int) -> None:
    assert Calendar().working_days_between(start, end) == count


def test_holidays_shorten_the_days_between_unless_they_fall_on_a_day_off() -> None:
    holidays = {date(2026, 11, 25): "A Wednesday", date(2026, 11, 28): "A Saturday"}
    assert Calendar(holidays=holidays).working_days_between(MONDAY, NEXT_MONDAY) == 4


@given(calendars, days, days, days)
def test_the_days_between_add_up(site: Calendar, one: date, two: date, three: date) -> None:
    start, middle, end = sorted((one, two, three))
    parts = site.working_days_between(start, middle) + site.working_days_between(middle, end)
    assert site.working_days_between(start, end) == parts


def test_the_week_ends_where_the_site_ends_it() -> None:
    week = [MONDAY + timedelta(days=offset) for offset in range(7)]
    assert [day for day in week if Calendar().last_working_day_of_week(day)] == [FRIDAY]
    ends = [day for day in week if Calendar(working_week=SUNDAY_TO_THURSDAY).last_working_day_of_week(day)]
    assert ends == [date(2026, 11, 26)]


def test_where_people_work_every_day_no_week_ends() -> None:
    always = Calendar(working_week=frozenset(range(7)))
    assert not any(always.last_working_day_of_week(MONDAY + timedelta(days=offset)) for offset in range(7))


def test_the_eve_of_a_holiday_names_what_is_celebrated() -> None:
    site = Calendar(holidays={FRIDAY: "Friday off", date(2026, 11, 29): "A Sunday"})
    assert site.eve_of_holiday(date(2026, 11, 26)) == "Friday off"
    assert site.eve_of_holiday(FRIDAY) is None
    assert site.eve_of_holiday(date(2026, 11, 28)) is None, "nobody would have worked on the Sunday"


@pytest.mark.parametrize(
    ("count", "first"), [(0, None), (1, NEXT_MONDAY), (3, date(2026, 11, 26)), (6, date(2026, 11, 23))]
)
def test_the_last_working_days_end_with_the_day_itself(count: int, first: date | None) -> None:
    last = Calendar().last_working_days_before(NEXT_MONDAY, count)
    assert len(last) == count
    assert last[:1] == ((first,) if first else ())
    assert list(last) == sorted(last)


def test_a_day_off_is_not_among_the_last_working_days() -> None:
    site = Calendar(holidays={NEXT_MONDAY: "A holiday"})
    assert site.last_working_days_before(NEXT_MONDAY, 2) == (date(2026, 11, 26), FRIDAY)


def test_where_nobody_ever_works_the_search_for_working_days_ends() -> None:
    assert Calendar(working_week=frozenset()).last_working_days_before(MONDAY, 3) == ()
