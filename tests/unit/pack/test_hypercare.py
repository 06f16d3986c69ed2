"""Business readiness and hypercare: scope, busy days, first days and how long the team stays."""

from __future__ import annotations

from tests.unit.pack.cases import bare, rich
from tests.unit.pack.seen import block, column, rows, section, titles


def test_what_nobody_stated_is_one_quiet_line() -> None:
    seen = section("hypercare", bare())

    assert titles(seen) == ["How ready the business is"]
    assert seen.quiet == (
        "Not stated: What goes live, Days the business cannot spare, Releases around the go-live, The first days "
        "and Hypercare."
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

    assert column(seen, "Area") == ["Change and training", "Support", "Hypercare"]
    assert column(seen, "Lead says") == ["–", "On track", "–"]


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
