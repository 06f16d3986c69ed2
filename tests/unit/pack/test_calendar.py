"""The calendar that was used."""

from __future__ import annotations

from datetime import date

import pytest

from golive_readiness.api import assess, wording
from golive_readiness.model.review import ReadinessReview
from golive_readiness.pack.document import compose
from golive_readiness.pack.view import Section
from golive_readiness.schedule.calendar import Calendar
from tests.unit.pack.cases import bare, checklist, rich
from tests.unit.pack.seen import block, column, rows, section, state


def calendar(used: Calendar) -> Section:
    assessment = assess(ReadinessReview.model_validate(bare()), checklists=(checklist(),), calendar=used)
    return next(one for one in compose(assessment, wording()).annex if one.key == "calendar")


def test_the_day_the_zone_and_the_working_week() -> None:
    seen = block(section("calendar", rich(), as_of="2026-11-05"), "Days and hours")

    assert [(field.label, field.value) for field in seen.fields] == [
        ("Day of judgement", "Thu 5 Nov 2026"),
        ("Day the review speaks of", "Mon 2 Nov 2026"),
        ("Time zone", "Europe/Oslo"),
        ("Working week", "Mon, Tue, Wed, Thu, Fri"),
    ]


def test_a_week_is_the_one_that_was_used() -> None:
    seen = block(calendar(Calendar(working_week=frozenset({6, 0, 1}))), "Days and hours")

    assert seen.fields[-1].value == "Mon, Tue, Sun"


def test_checkpoints_have_their_days_and_the_days_that_are_left() -> None:
    seen = block(section("calendar", rich()), "Checkpoints")

    assert rows(seen) == [
        ["Go/no-go checkpoint", "Thu 26 Nov 2026", "24", "17"],
        ["Opening to users", "Mon 30 Nov 2026", "28", "19"],
        ["Hypercare exit", "Mon 28 Dec 2026", "56", "39"],
    ]


def test_a_checkpoint_that_is_past_has_no_days_left() -> None:
    review = {**bare(), "dates": {"go_no_go_on": "2026-10-26"}}

    assert rows(block(section("calendar", review), "Checkpoints"))[0][2:] == ["0", "0"]


def test_a_checkpoint_without_a_day_says_what_stands_in_for_it() -> None:
    seen = block(section("calendar", {**bare(), "dates": {"go_live_on": "2026-11-30"}}), "Checkpoints")

    assert column(seen, "Falls on") == ["Mon 30 Nov 2026", "Mon 30 Nov 2026", "–"]
    assert state(seen, 0, "Checkpoint").note == (
        "No day of its own is stated; the start of the cutover, else the go-live, stands in."
    )
    assert state(seen, 1, "Checkpoint").note is None
    assert state(seen, 2, "Checkpoint").note == "No day is stated, so it counts as today."


def test_holidays_stand_with_their_source_up_to_the_end_of_hypercare() -> None:
    seen = block(section("calendar", rich()), "Public holidays")

    assert seen.texts == ("Source: stated in the review. From Mon 2 Nov 2026 to Mon 28 Dec 2026:",)
    assert rows(seen) == [["Armistice Day", "Wed 11 Nov 2026"]]


@pytest.mark.parametrize(("source", "said"), [("review", "the review itself"), ("BE", "BE")])
def test_the_source_of_holidays_is_named(source: str, said: str) -> None:
    seen = block(calendar(Calendar(holidays={date(2027, 5, 1): "Labour Day"}, source=source)), "Public holidays")

    assert seen.texts == (f"Source: {said}. From Mon 2 Nov 2026 to Sun 31 Jan 2027:", "None falls into this time.")


def test_without_any_source_it_says_what_that_means() -> None:
    seen = block(calendar(Calendar()), "Public holidays")

    assert seen.texts == ("No public holidays are known; every day of the working week counts as worked.",)
