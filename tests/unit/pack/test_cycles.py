"""Test cycles and how they end: the figures of each, and every agreed figure with what it came to."""

from __future__ import annotations

from typing import Any

import pytest

from golive_readiness.pack.view import Block
from tests.unit.pack.cases import bare, rich
from tests.unit.pack.seen import block, column, heads, rows, section, state, titles

PEOPLE = {"siv": {"name": "Siv Berg"}}


def cycles(**stated: dict[str, Any]) -> Block:
    return block(section("testing", {**bare(), "people": PEOPLE, "testing": {"cycles": stated}}), "Test cycles")


def criteria(*stated: dict[str, Any]) -> Block:
    cycle = {"kind": "user-acceptance", "title": "Round 3", "exit_criteria": list(stated)}
    review = {**bare(), "people": PEOPLE, "testing": {"cycles": {"uat": cycle}}}
    return block(section("testing", review), "How the test cycles end")


def test_a_stated_nothing_is_said_to_be_nothing() -> None:
    assert cycles().texts == ("No test cycle is planned or was run, as stated.",)


def test_a_cycle_has_its_figures_in_a_row() -> None:
    figures = {"cases_planned": 90, "cases_run": 80, "cases_passed": 70, "cases_failed": 10, "cases_signed": 60}
    seen = cycles(uat={"kind": "user-acceptance", **figures, "signed_by": "siv", "signed_on": "2026-10-30"})

    assert heads(seen) == ["Cycle", "Planned", "Run", "Passed", "Failed", "Signed", "Signed by"]
    assert rows(seen) == [["UAT", "90", "80", "70", "10", "60", "Siv Berg"]]
    assert state(seen, 0, "Signed by").note == "30 Oct 2026"
    assert state(seen, 0, "Cycle").note is None


def test_a_cycle_says_what_it_tries_when_and_what_it_waits_for() -> None:
    days = {"starts_on": "2026-10-12", "ends_on": "2026-11-06"}
    one = {"kind": "regression", "title": "Last round", "status": "in_progress", **days, "pending": "Returns."}

    note = "regression · in progress · 12 Oct 2026 to 6 Nov 2026 · waits for: Returns."
    assert state(cycles(a=one), 0, "Cycle").note == note


@pytest.mark.parametrize("day", ["starts_on", "ends_on"])
def test_a_cycle_with_one_day_says_that_one(day: str) -> None:
    assert state(cycles(a={"kind": "smoke", day: "2026-10-12"}), 0, "Cycle").note == "12 Oct 2026"


def test_cycles_stand_in_the_order_in_which_they_begin_those_without_a_day_last() -> None:
    seen = cycles(
        a={"kind": "smoke"},
        b={"kind": "unit", "ends_on": "2026-10-20"},
        c={"kind": "security", "starts_on": "2026-10-12"},
        d={"kind": "device"},
    )

    assert column(seen, "Cycle") == ["Security", "Unit", "Smoke", "Device"]


def test_where_nobody_signed_the_day_of_a_signature_still_stands() -> None:
    signed = state(cycles(a={"kind": "smoke", "signed_on": "2026-10-12"}), 0, "Signed by")

    assert (signed.text, signed.note) == ("–", "12 Oct 2026")


def test_an_exit_criterion_has_its_target_and_what_it_came_to() -> None:
    limit = {"metric": "open defects", "operator": "<=", "target": 0, "unit": "defects"}
    seen = criteria({**limit, "actual": 1, "accepted_by": "siv", "accepted_on": "2026-10-30"})

    assert rows(seen) == [["open defects", "at most 0 defects", "1", "Missed", "Siv Berg"]]
    assert state(seen, 0, "Missed, accepted by").note == "30 Oct 2026"
    assert state(seen, 0, "Criterion").note == "Round 3"


@pytest.mark.parametrize(
    ("stated", "says"),
    [
        ({"operator": "<=", "target": 0, "actual": 0}, ["m", "at most 0", "0", "Met", "–"]),
        ({"operator": "<=", "target": 0}, ["m", "at most 0", "–", "Not measured", "–"]),
        ({"target": 3}, ["m", "3", "–", "Not measured", "–"]),
        ({}, ["m", "–", "–", "Not measured", "–"]),
    ],
)
def test_an_exit_criterion_that_does_not_say_enough_is_not_measured(stated: dict[str, Any], says: list[str]) -> None:
    assert rows(criteria({"metric": "m", **stated})) == [says]


def test_no_exit_criteria_is_said_where_it_is_stated_only() -> None:
    assert criteria().texts == ("There are none, as stated.",)
    silent = section("testing", {**bare(), "testing": {"cycles": {"a": {"kind": "unit"}}}})
    assert "How the test cycles end" not in titles(silent)


def test_hypercare_ends_by_figures_too() -> None:
    seen = block(section("hypercare", rich()), "How hypercare ends")

    assert column(seen, "Criterion") == ["open incidents of Severity 1", "orders shipped on the day"]
