"""Rules and policy: every change to what a project is judged by is printed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from golive_readiness.api import assess, wording
from golive_readiness.findings import RULES
from golive_readiness.findings.rule import Rule
from golive_readiness.model.base import Document
from golive_readiness.model.policy import Policy
from golive_readiness.model.review import ReadinessReview
from golive_readiness.pack.document import compose
from golive_readiness.pack.view import Section
from tests.unit.pack.cases import bare, checklist
from tests.unit.pack.seen import block, rows, section, state

THRESHOLDS = sorted(
    f"{name}.{threshold}"
    for name in Policy.model_fields
    if isinstance(part := getattr(Policy(), name), Document)
    for threshold in type(part).model_fields
)


def policy(**stated: Any) -> Section:
    return section("policy", bare(), policy={"format": "golive-readiness/policy/1", **stated})


def judged_by(rules: tuple[Rule[Any], ...]) -> Section:
    assessment = assess(ReadinessReview.model_validate(bare()), checklists=(checklist(),), rules=rules)
    return next(one for one in compose(assessment, wording()).annex if one.key == "policy")


def test_without_a_policy_it_says_so_and_names_the_checklists() -> None:
    seen = policy()

    assert seen.lead == "The project is judged by the library's own policy."
    assert rows(block(seen, "Checklists")) == [["Sample", "1", "21", "21"]]
    assert block(seen, "Thresholds changed").texts == ("None; every threshold is the library's own.",)
    assert block(seen, "Rules changed").texts == (
        f"{len(RULES)} rules were asked.",
        "None was changed, left out or added.",
    )


def test_a_policy_has_its_name() -> None:
    assert policy(name="Harder").lead == "The project is judged by the policy Harder."


def test_a_changed_threshold_stands_beside_the_usual_one() -> None:
    seen = policy(
        migration={"reconciled_cycles_min": 5}, cutover={"margin_at_most": "1h"}, completeness={"area_min": "90%"}
    )

    assert rows(block(seen, "Thresholds changed")) == [
        ["Trial loads reconciled, at least", "5", "3"],
        ["Time that need not be left free beyond that", "1 h", "2 h"],
        ["Complete share under which an area is remarked on", "90%", "80%"],
    ]


@pytest.mark.parametrize("threshold", THRESHOLDS)
def test_every_threshold_has_its_words(threshold: str) -> None:
    assert wording().has(f"policy.thresholds.{threshold}")


def test_the_records_asked_for_are_named() -> None:
    seen = block(policy(records=["risks", "migration.cycles"]), "Records asked for")

    assert seen.texts == (
        "The policy asks for risks and trial loads. What it asks for and nobody states is an unknown.",
    )


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"enabled": False}, "switched off"),
        ({"severity": "low", "mandatory": False}, "severity 4 - Low in place of 2 - High, no longer mandatory"),
        ({"mandatory": True}, "made mandatory"),
    ],
)
def test_a_changed_rule_says_how_and_why(change: dict[str, Any], said: str) -> None:
    seen = block(policy(rules={"MIGR01": {**change, "reason": "We load once."}}), "Rules changed")

    assert rows(seen) == [["Migration validated too few times", said, "We load once."]]
    assert state(seen, 0, "Rule").note == "MIGR01"
    assert seen.texts == (f"{len(RULES) - (said == 'switched off')} rules were asked.",)


def test_a_rule_left_out_and_a_rule_added_are_named() -> None:
    own = replace(RULES[0], code="OWN01", title="Our own")
    seen = block(judged_by((*RULES[1:], own)), "Rules changed")

    assert rows(seen) == [
        [RULES[0].title, "left out by the caller", "–"],
        ["Our own", "the project's own rule", "–"],
    ]
