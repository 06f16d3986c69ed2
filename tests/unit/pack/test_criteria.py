"""The agreed criteria: what was asked, what was measured, and whether it is met."""

from __future__ import annotations

from tests.unit.pack.cases import bare, rich
from tests.unit.pack.seen import rows, section


def test_not_stated_and_none_agreed_are_two_things() -> None:
    assert section("criteria", bare()).quiet == "No criteria for the go/no-go are stated."
    assert (
        section("criteria", {**bare(), "criteria": {}}).quiet
        == "It is stated that no criteria were agreed for the go/no-go."
    )


def test_each_criterion_has_its_target_its_actual_and_its_state() -> None:
    seen = section("criteria", rich()).blocks[0]

    assert rows(seen) == [
        ["No critical defect open", "at most 0 defects", "1", "Missed", "1 Nov 2026", "Kim Dahl"],
        ["Order entry under load", "below 2 s", "1.4", "Met", "–", "–"],
        ["Users trained", "at least 90%", "93", "Met", "–", "–"],
        ["User acceptance tests passed", "at least 95%", "–", "Not measured", "–", "–"],
    ]


def test_a_criterion_without_a_target_is_not_measured() -> None:
    seen = section("criteria", {**bare(), "criteria": {"one": {"title": "Everybody is happy", "actual": 3}}}).blocks[0]

    assert rows(seen) == [["Everybody is happy", "–", "3", "Not measured", "–", "–"]]
