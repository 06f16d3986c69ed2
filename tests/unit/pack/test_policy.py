"""Rules and policy: every change to what a project is judged by is printed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from golive_readiness.api import assess, wording
from golive_readiness.findings import RULES
from golive_readiness.findings.rule import Rule
from golive_readiness.model.base import Document
from golive_readiness.model.checklist import Tailoring
from golive_readiness.model.policy import Policy
from golive_readiness.model.review import ReadinessReview
from golive_readiness.pack.document import compose
from golive_readiness.pack.view import Section
from golive_readiness.tailoring.overlays import tailored
from tests.unit.pack.cases import bare, checklist
from tests.unit.pack.seen import block, heads, rows, section, state, titles
from tests.unit.tailoring.made import an_overlay

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


def test_everything_an_overlay_changed_is_printed_with_whose_it_is_and_why() -> None:
    base = checklist()
    first, second, third = base.items[:3]
    overlay = an_overlay(
        adds=[{"id": "floor.scanners", "area": "support", "statement": "Every scanner works."}],
        drops={first.id: "Not with us."},
        changes={
            second.id: {"due_by": "hypercare_exit", "evidence": {"kinds": ["plan"], "what": "The plan."}},
            third.id: {"statement": "It was rehearsed.", "reason": "In our words."},
        },
    )
    seen = block(section("policy", bare(), checklists=(tailored(base, overlay),)), "Items that overlays changed")

    assert heads(seen) == ["Item", "What was changed", "Was", "Now", "By", "Reason"]
    assert rows(seen) == [
        [first.id, "Dropped", first.statement, "–", "contoso", "Not with us."],
        [second.id, "Changed: checkpoint", "go no go", "hypercare exit", "contoso", "–"],
        [second.id, "Changed: kinds of proof", "–", "plan", "contoso", "–"],
        [second.id, "Changed: what the proof shows", "–", "The plan.", "contoso", "–"],
        [second.id, "Changed: proof required", "–", "yes", "contoso", "–"],
        [third.id, "Changed: statement", third.statement, "It was rehearsed.", "contoso", "In our words."],
        ["floor.scanners", "Added", "–", "Every scanner works.", "contoso", "–"],
    ]


def test_what_an_overlay_changed_is_printed_with_the_policy_s_numbers_as_the_item_itself_is() -> None:
    first = checklist().items[0]
    words = "{migration.reconciled_cycles_min} loads agreed."
    ours = tailored(checklist(), an_overlay(changes={first.id: {"statement": words}}))
    project = tailored(ours, an_overlay(id="project", drops={first.id: "Not with us."}))
    seen = block(section("policy", bare(), checklists=(project,)), "Items that overlays changed")

    assert rows(seen) == [
        [first.id, "Changed: statement", first.statement, "3 loads agreed.", "contoso", "–"],
        [first.id, "Dropped", "3 loads agreed.", "–", "project", "Not with us."],
    ]


def test_an_overlay_s_version_stands_above_those_of_what_it_lies_on() -> None:
    ours = tailored(tailored(checklist(), an_overlay()), an_overlay(id="project", version="3"))
    seen = block(section("policy", bare(), checklists=(ours,)), "Checklists")

    assert (state(seen, 0, "Version").text, state(seen, 0, "Version").note) == ("3", "on sample 1 and contoso 7")
    assert state(block(policy(), "Checklists"), 0, "Version").note is None


def test_where_no_overlay_changed_anything_nothing_is_said_of_it() -> None:
    assert "Items that overlays changed" not in titles(policy())


def test_every_field_that_an_overlay_can_change_has_its_words() -> None:
    change = {
        "statement": "Other.",
        "outcome": "Other.",
        "why": "Other.",
        "mandatory": not checklist().items[0].mandatory,
        "due_by": "hypercare_exit",
        "weight": 7,
        "waivable": not checklist().items[0].waivable,
        "evidence": {"kinds": ["log"], "what": "Other."},
        "sign_off": {"roles": ["auditor"], "organisation": "vendor"},
    }
    overlay = an_overlay(changes={checklist().items[0].id: change})
    seen = block(section("policy", bare(), checklists=(tailored(checklist(), overlay),)), "Items that overlays changed")
    said = [row[1] for row in rows(seen)]

    assert len(set(said)) == len(said) == 12
    assert not [text for text in said if "." in text or "_" in text]


def test_a_field_nobody_knows_of_is_named_as_it_is() -> None:
    by_hand = {"by": "somebody", "item": "uat.signed-off", "what": "changed", "field": "sources"}
    touched = checklist().model_copy(update={"tailored": (Tailoring.model_validate(by_hand),)})
    seen = block(section("policy", bare(), checklists=(touched,)), "Items that overlays changed")

    assert rows(seen)[0][1] == "Changed: sources"
