"""Limits that no policy can change, and thresholds that no policy has."""

from __future__ import annotations

import pytest

from golive_readiness.linting import LintKind
from tests.unit.linting.made import an_item, remarks, said

SCANNERS = "readiness.scanners"


@pytest.mark.parametrize(
    ("statement", "number"),
    [
        ("Three trial loads were reconciled.", "Three trial loads"),
        ("The team is on call for 48 hours.", "48 hours"),
        ("The 48-hour watch is manned.", "48-hour"),
        ("The watch is manned for 2 working days.", "2 working days"),
        ("At least 95 % of the cases were passed.", "95 %"),
        ("Half of it, or 12.5%, is free.", "12.5%"),
        ("The cutover was rehearsed twice.", "twice"),
        ("It was run within one week.", "one week"),
        ("Five people are trained.", "Five people"),
        ("Within 3 days all is settled.", "3 days"),
        ("Support is there 24/7 within 30 mins.", "30 mins"),
    ],
)
def test_a_number_of_its_own_is_named(statement: str, number: str) -> None:
    found = remarks(an_item(statement=statement))
    assert [remark.kind for remark in found] == [LintKind.OWN_NUMBER]
    assert f'"{number}"' in found[0].message


@pytest.mark.parametrize(
    "statement",
    [
        "{migration.reconciled_cycles_min} trial loads were reconciled.",
        "One person decides, or a committee with one chair.",
        "The AX 2012 users, and those of Tier 2 environments, are moved.",
        "Dynamics 365 users know the new screens.",
        "Severity 1 defects are closed.",
        "Issues of Severity 1 and 2 from all rehearsals are closed.",
        "Nobody works two shifts on the same day.",
        "Support is there from the first day.",
    ],
)
def test_names_and_thresholds_are_no_numbers_of_its_own(statement: str) -> None:
    assert said(an_item(statement=statement)) == []


def test_a_fact_that_is_dated_may_have_numbers() -> None:
    assert said(an_item(statement="Copies take 5 working days.", dated_on="2026-07-16")) == []


def test_proof_and_outcome_have_no_numbers_either_but_the_reason_may() -> None:
    proof = {"kinds": ["test-report"], "what": "The report of 3 runs."}
    found = remarks(an_item(evidence=proof, outcome="It takes 2 days.", why="It cost others 3 weeks."))
    assert [remark.message.split('"')[1] for remark in found] == ["2 days", "3 runs"]


@pytest.mark.parametrize(
    "name", ["migration.cycles", "nothing.at_all", "migration.reconciled_cycles_min.x", "Some day"]
)
def test_a_threshold_that_no_policy_has_is_named(name: str) -> None:
    found = remarks(an_item(statement=f"There were {{{name}}} trial loads."))
    assert [(remark.kind, remark.item) for remark in found] == [(LintKind.UNKNOWN_THRESHOLD, SCANNERS)]
    assert name in found[0].message
