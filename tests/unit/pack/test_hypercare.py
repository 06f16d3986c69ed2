"""Business readiness and hypercare: scope, busy days, first days and how long the team stays."""

from __future__ import annotations

import pytest

from tests.unit.pack.cases import bare, rich
from tests.unit.pack.seen import block, column, rows, section, state, titles


def test_what_nobody_stated_is_one_quiet_line() -> None:
    seen = section("hypercare", bare())

    assert titles(seen) == ["How ready the business is"]
    assert seen.quiet == (
        "Not stated: What goes live, Days the business cannot spare, Releases around the go-live, The first days, "
        "Hypercare, How hypercare ends, Training, Lines of support, On duty, Change readiness, Support, Floor walkers, "
        "Monitoring and Stabilisation."
    )


def test_a_stated_nothing_is_said_to_be_nothing() -> None:
    seen = section("hypercare", {**bare(), "calendar": {"blocked_periods": [], "releases": "none", "first_days": []}})

    assert block(seen, "Days the business cannot spare").texts == ("The business has no such days, as stated.",)
    assert block(seen, "Releases around the go-live").texts == (
        "No vendor releases anything around the go-live, as stated.",
    )
    assert block(seen, "The first days").texts == ("The business does nothing for the first time, as stated.",)


def test_what_goes_live_in_words() -> None:
    seen = block(section("hypercare", rich()), "What goes live")

    assert [(field.label, field.value) for field in seen.fields] == [
        ("Users on the first day", "240"),
        ("Roll-out", "Big bang"),
        ("Implemented by", "Fjord Consulting"),
    ]
    assert seen.texts == (
        "Products: Customer engagement, Finance and operations.",
        "Processes: Order to cash, Procure to pay, Record to report.",
        "Legal entities: NO01, SE01.",
    )


def test_the_areas_of_the_business_stand_with_their_verdict() -> None:
    seen = block(section("hypercare", rich()), "How ready the business is")

    assert column(seen, "Area") == ["Change and training", "Support", "Go-live team", "Hypercare"]
    assert column(seen, "Lead says") == ["–", "On track", "–", "–"]


def test_the_first_days_are_a_calendar_with_what_else_falls_on_them() -> None:
    days = (
        {"happens_on": "2026-11-10", "title": "First invoice"},
        {"happens_on": "2026-11-12", "title": "First payroll"},
    )
    dates = {"go_live_on": "2026-11-10", "hypercare_ends_on": "2026-12-10"}
    peak = {"kind": "peak-season", "starts_on": "2026-11-12", "ends_on": "2026-12-24"}
    review = {**bare(), "dates": dates, "calendar": {"first_days": list(days), "blocked_periods": [peak]}}
    seen = block(section("hypercare", review), "The first days")

    assert rows(seen) == [
        ["Tue 10 Nov 2026", "Go-live", ""],
        ["Tue 10 Nov 2026", "First invoice", "–"],
        ["Wed 11 Nov 2026", "Public holiday: Armistice Day", ""],
        ["Thu 12 Nov 2026", "Peak season begins", ""],
        ["Thu 12 Nov 2026", "First payroll", "–"],
    ]


def test_how_long_the_team_stays_is_counted_in_worked_days_too() -> None:
    review = {**bare(), "dates": {"go_live_on": "2026-11-09", "hypercare_ends_on": "2026-11-16"}}
    seen = block(section("hypercare", review), "Hypercare")

    assert [field.value for field in seen.fields] == ["Mon 16 Nov 2026", "7 days, 4 of them worked"]


def test_an_end_without_a_beginning_is_not_counted() -> None:
    seen = block(section("hypercare", {**bare(), "dates": {"hypercare_ends_on": "2026-11-16"}}), "Hypercare")

    assert [field.label for field in seen.fields] == ["Ends"]


def test_the_training_of_each_audience_stands_by_its_last_day() -> None:
    stated = {
        "b": {"audience": "Sales", "people": 9, "guides": False},
        "a": {
            "audience": "Finance",
            "people": 24,
            "trained": 20,
            "effectiveness": "0.92",
            "sessions": 4,
            "sessions_held": 3,
            "starts_on": "2026-10-05",
            "ends_on": "2026-10-30",
            "refresher_on": "2026-11-02",
            "for_testers": True,
            "guides": True,
        },
        "c": {"audience": "Stores", "ends_on": "2026-10-12"},
    }
    seen = block(section("hypercare", {**bare(), "adoption": {"training": stated}}), "Training")

    assert rows(seen) == [
        ["Stores", "–", "–", "–", "–", "–", "–", "12 Oct 2026"],
        ["Finance", "24", "20", "92%", "4", "3", "5 Oct 2026", "30 Oct 2026"],
        ["Sales", "9", "–", "–", "–", "–", "–", "–"],
    ]
    assert [state(seen, place, "Audience").note for place in range(3)] == [
        None,
        "they test in UAT · with guides · refresher on 2 Nov 2026",
        "without guides",
    ]


def test_the_lines_of_support_stand_from_the_first_to_the_last() -> None:
    first = {
        "line": 1,
        "title": "Super users",
        "owner": "siv",
        "people": 14,
        "trained": 12,
        "with_access": 13,
        "knowledge_transferred": True,
        "hours": "in working hours",
        "languages": ["Swedish", "Norwegian"],
        "escalates_to": 2,
    }
    review = {**bare(), "people": {"siv": {"name": "Siv Berg"}}, "support": {"lines": [{"line": 2}, first]}}
    seen = block(section("hypercare", review), "Lines of support")

    assert rows(seen) == [
        ["Line 1", "14", "12", "13", "Yes", "Siv Berg"],
        ["Line 2", "–", "–", "–", "Not known", "–"],
    ]
    note = "Super users · in working hours · Norwegian, Swedish · hands on to line 2"
    assert [state(seen, place, "Line").note for place in range(2)] == [note, None]


def test_who_is_on_duty_stands_in_the_order_of_time() -> None:
    people = {"rob": {"name": "Rob Moen"}, "siv": {"name": "Siv Berg"}}
    shifts = [
        {
            "person": "rob",
            "starts_at": "2026-11-28T06:00",
            "ends_at": "2026-11-28T18:00",
            "remote": True,
            "what": "Loads",
        },
        {"person": "siv", "starts_at": "2026-11-27T18:00", "ends_at": "2026-11-28T06:00", "technical": False},
    ]
    seen = block(section("hypercare", {**bare(), "people": people, "support": {"roster": shifts}}), "On duty")

    assert rows(seen) == [
        ["Siv Berg", "Fri 27 Nov 2026, 18:00", "Sat 28 Nov 2026, 06:00", "No", "–"],
        ["Rob Moen", "Sat 28 Nov 2026, 06:00", "Sat 28 Nov 2026, 18:00", "–", "Yes"],
    ]
    assert state(seen, 1, "On duty").note == "Loads"


def test_that_there_is_no_training_no_line_and_nobody_on_duty_is_said() -> None:
    nothing = {"adoption": {"training": {}}, "support": {"lines": [], "roster": []}}
    seen = section("hypercare", {**bare(), **nothing})

    assert block(seen, "Training").texts == ("Nobody is trained, as stated.",)
    assert block(seen, "Lines of support").texts == ("There are none, as stated.",)
    assert block(seen, "On duty").texts == ("Nobody is on duty, as stated.",)


@pytest.mark.parametrize(
    ("released_on", "tested", "said"),
    [
        ("2026-11-20", False, "No"),
        ("2026-12-01", False, "No"),  # so soon after the go-live that it has to be tested
        ("2027-02-01", False, "Comes after the go-live"),
        ("2027-02-01", None, "Comes after the go-live"),
        ("2027-02-01", True, "Yes"),
    ],
)
def test_a_release_long_after_the_go_live_need_not_be_tested_yet(
    released_on: str,
    tested: bool | None,  # noqa: FBT001
    said: str,
) -> None:
    one = {"title": "Wave 1", "released_on": released_on, **({} if tested is None else {"tested": tested})}
    dates = {"go_no_go_on": "2026-11-26", "go_live_on": "2026-11-30"}
    seen = section("hypercare", {**bare(), "dates": dates, "calendar": {"releases": [one]}})

    assert column(block(seen, "Releases around the go-live"), "Tested on it") == [said]


def test_without_a_day_of_go_live_every_release_says_whether_it_is_tested() -> None:
    releases = [{"title": "Wave 1", "released_on": "2027-02-01", "tested": False}]
    seen = section("hypercare", {**bare(), "calendar": {"releases": releases}})

    assert column(block(seen, "Releases around the go-live"), "Tested on it") == ["No"]
