"""Performance tests: each round with what was measured against its limit."""

from __future__ import annotations

from typing import Any

import pytest

from golive_readiness.pack.view import Section
from tests.unit.pack.cases import bare, rich
from tests.unit.pack.seen import block, column, rows, section, state, titles


def with_rounds(*rounds: dict[str, Any]) -> Section:
    record = {"performance": {"rounds": list(rounds)}}
    return section("testing", {**bare(), "people": {"siv": {"name": "Siv Berg"}}, "testing": record})


def test_a_stated_nothing_is_said_to_be_nothing() -> None:
    assert block(with_rounds(), "Performance tests").texts == ("No performance test was run, as stated.",)


def test_rounds_stand_latest_first() -> None:
    assert titles(with_rounds({"round": 1}, {"round": 2}))[1:] == [
        "Performance tests, round 2",
        "Performance tests, round 1",
    ]


@pytest.mark.parametrize(
    ("stated", "says"),
    [
        ({"results": []}, ("Nothing was measured, as stated.",)),
        ({}, ("What was measured is not stated.",)),
        ({"at_peak": True}, ("as in the busiest hour", "What was measured is not stated.")),
        (
            {"at_peak": False, "users": 0},
            ("0 users at a time · less than in the busiest hour", "What was measured is not stated."),
        ),
        (
            {"run_on": "2026-10-12", "environment": "uat"},
            ("Run on 12 Oct 2026 · in uat", "What was measured is not stated."),
        ),
    ],
)
def test_a_round_says_how_it_ran_and_whether_anything_was_measured(
    stated: dict[str, Any], says: tuple[str, ...]
) -> None:
    assert block(with_rounds({"round": 1, **stated}), "Performance tests, round 1").texts == says


def test_what_was_over_its_limit_comes_first_and_what_nobody_knows_before_what_was_kept() -> None:
    results = [
        {"activity": "A", "limit": "2m", "actual": "2m", "ideal": "1m", "volume": 820, "peak_volume": 800},
        {"activity": "B", "limit": "2m"},
        {"activity": "C", "limit": "2m", "actual": "2m 10s"},
    ]
    seen = block(with_rounds({"round": 1, "results": results}), "Performance tests, round 1")

    assert rows(seen) == [
        ["C", "–", "2 min", "2 min 10 s", "–", "–", "Over"],
        ["B", "–", "2 min", "–", "–", "–", "Not known"],
        ["A", "1 min", "2 min", "2 min", "820", "800", "Within"],
    ]


def test_who_takes_it_although_it_is_slow_and_why_stands_below() -> None:
    slow = {"activity": "Batch", "accepted_because": "rare", "accepted_by": "siv"}
    seen = block(with_rounds({"round": 1, "results": [slow]}), "Performance tests, round 1")

    assert state(seen, 0, "Activity").note == "taken although slow: rare · accepted by Siv Berg"


def test_figures_that_are_no_durations_stand_below_with_their_round() -> None:
    seen = block(section("testing", rich()), "Figures agreed for performance")

    assert column(seen, "Criterion") == ["failed requests"]
    assert state(seen, 0, "Criterion").note == "Round 2"
    assert "Figures agreed for performance" not in titles(with_rounds({"round": 1}))
