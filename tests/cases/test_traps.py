"""Traps that other tools fell into: blank answers that pass, waivers that close, averages that outvote a blocker."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

import golive_readiness as glr
from golive_readiness.decision import Verdict
from golive_readiness.findings import RULES
from golive_readiness.findings.backing import BackingKind
from golive_readiness.model.form.decision import Outcome
from golive_readiness.scoring import Part
from golive_readiness.standing import Standing
from tests.made import judged

if TYPE_CHECKING:
    from golive_readiness.assessment import Assessment

TODAY = date(2026, 11, 2)
"""Four weeks before users start; the decision is due on 26 November."""


def items(count: int, **more: Any) -> list[dict[str, Any]]:
    return [{"id": f"readiness.item-{number:03}", **more} for number in range(count)]


def answers(count: int, **answer: Any) -> dict[str, Any]:
    return {f"readiness.item-{number:03}": dict(answer) for number in range(count)}


def verdict(assessment: Assessment) -> Verdict:
    return assessment.decision.verdict


# Blank answers


@pytest.mark.parametrize("checklist", glr.bundled_checklists())
def test_with_nothing_answered_nothing_can_be_assessed(checklist: str) -> None:
    review = glr.parse_review(f"""
        format: golive-readiness/review/1
        project: {{name: A project}}
        reviewed_on: {TODAY}
        dates: {{go_no_go_on: 2026-11-26, go_live_on: 2026-11-30}}
        checklists: [{checklist}]
    """)
    for day in (TODAY, date(2026, 11, 26), date(2026, 12, 24)):
        decision = glr.assess(review, as_of=day).decision
        assert decision.verdict is Verdict.CANNOT_BE_ASSESSED
        assert "JUDG01:review" in decision.reasons.ids()


def test_an_answer_without_a_status_is_no_answer_whoever_stands_there() -> None:
    named = answers(3, owner="rob", due_on="2026-11-10", comment="Will look into it.")
    assert verdict(judged(*items(3, mandatory=True), answers=named)) is Verdict.CANNOT_BE_ASSESSED


def test_an_empty_checklist_is_never_a_go() -> None:
    assert verdict(judged()) is Verdict.CANNOT_BE_ASSESSED


def test_no_checklist_is_never_a_go() -> None:
    review = glr.parse_review("{format: golive-readiness/review/1, project: {name: A}, reviewed_on: 2026-11-02}")
    assert verdict(glr.assess(review)) is Verdict.CANNOT_BE_ASSESSED


def test_without_rules_it_is_never_a_go() -> None:
    assert verdict(judged(*items(3), answers=answers(3, status="done"), rules=())) is Verdict.CANNOT_BE_ASSESSED


def test_with_all_rules_switched_off_it_is_never_a_go() -> None:
    off = {"rules": {rule.code: {"enabled": False} for rule in RULES}}
    assert verdict(judged(*items(3), answers=answers(3, status="done"), policy=off)) is Verdict.CANNOT_BE_ASSESSED


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.mandatory], ids=lambda rule: rule.code)
def test_a_mandatory_rule_that_is_taken_out_or_softened_is_told(rule: Any) -> None:
    done = answers(1, status="done")
    assert verdict(judged(*items(1), answers=done)) is Verdict.GO
    without = judged(*items(1), answers=done, rules=[other for other in RULES if other is not rule])
    softened = [replace(other, mandatory=False) if other is rule else other for other in RULES]
    for policy in ({"enabled": False}, {"mandatory": False}):
        changed = judged(*items(1), answers=done, policy={"rules": {rule.code: policy}})
        assert f"JUDG02:{rule.code}" in changed.decision.reasons.ids()
    assert f"JUDG02:{rule.code}" in without.decision.reasons.ids()
    assert f"JUDG02:{rule.code}" in judged(*items(1), answers=done, rules=softened).decision.reasons.ids()


# Names and dates typed in


def test_two_hundred_names_and_dates_typed_in_are_no_plan() -> None:
    typed_in = answers(200, status="not_started", owner="rob", due_on="2026-11-26", outlook="on_track")
    assessment = judged(*items(200, mandatory=True), answers=typed_in)
    assert verdict(assessment) is Verdict.NO_GO
    assert assessment.decision.reasons.ids()[0] == "PROM01:promises"
    kept_each = [one for one in assessment.weighed if one.finding.code == "ITEM01"]
    assert {one.behind.kind for one in kept_each} == {BackingKind.PROMISED}


def test_the_same_two_hundred_spread_over_people_and_weeks_are_one() -> None:
    crowd = {f"owner-{number}": {"name": f"Owner {number}"} for number in range(12)}
    spread = {
        f"readiness.item-{number:03}": {
            "status": "not_started",
            "owner": f"owner-{number % len(crowd)}",
            "due_on": (TODAY + timedelta(days=1 + number // 10)).isoformat(),
        }
        for number in range(200)
    }
    assessment = judged(*items(200, mandatory=True), answers=spread, people=crowd)
    assert verdict(assessment) is Verdict.CONDITIONAL_GO
    assert not assessment.findings["PROM01:promises"].failed


# Averages


def test_one_blocker_among_two_hundred_met_items_is_a_no_go() -> None:
    assessment = judged(
        *items(201),
        answers=answers(201, status="done"),
        issues={"storage": {"title": "Nothing can be restored", "severity": "1 - Critical", "blocker": True}},
    )
    assert verdict(assessment) is Verdict.NO_GO
    assert assessment.overall.complete == 1


def test_one_open_mandatory_item_among_two_hundred_is_a_no_go() -> None:
    done = answers(200, status="done")
    assessment = judged(*items(200, mandatory=True), answers={**done, "readiness.item-007": {"status": "not_started"}})
    assert verdict(assessment) is Verdict.NO_GO
    assert f"{assessment.overall.complete:.0%}" == "99%"


def test_one_answer_of_twenty_is_five_percent_assessed() -> None:
    overall = judged(*items(20), answers=answers(1, status="done")).overall
    assert overall.assessed == Part(1, 20)
    assert (overall.worst, overall.best) == (Part(1, 20), Part(1))


def test_not_applicable_leaves_the_denominator_and_is_counted() -> None:
    excluded = {"status": "not_applicable", "reason": "No warehouse."}
    overall = judged(*items(4), answers={**answers(2, status="done"), "readiness.item-002": excluded}).overall
    assert (overall.counts.not_applicable, overall.counts.due) == (1, 3)
    assert (overall.assessed, overall.worst, overall.best) == (Part(2, 3), Part(2, 3), Part(1))


def test_where_nothing_applies_there_is_no_share() -> None:
    excluded = answers(2, status="not_applicable", reason="No warehouse.")
    overall = judged(*items(2), answers=excluded).overall
    assert (overall.assessed, overall.complete, overall.worst, overall.best) == (None, None, None, None)


def test_a_weight_of_zero_is_zero() -> None:
    light = {"id": "readiness.light", "weight": 0}
    overall = judged(
        light, *items(1), answers={"readiness.light": {"status": "done"}, **answers(1, status="not_started")}
    ).overall
    assert (overall.complete, overall.worst, overall.best) == (Part(0), Part(0), Part(0))
    assert judged(light, answers={"readiness.light": {"status": "done"}}).overall.complete is None


# Exceptions and decisions


def test_everything_waived_is_not_a_plain_go() -> None:
    waiver = {"covers": [item["id"] for item in items(10)], "approver": "anna", "reason": "It can wait."}
    terms = {"granted_on": "2026-11-02", "expires_on": "2026-12-31"}
    for day in ("2026-11-02", "2026-11-20", "2026-11-26"):
        assessment = judged(
            *items(10, mandatory=True),
            answers=answers(10, status="not_started", owner="rob"),
            waivers={"everything": {**waiver, **terms}},
            as_of=day,
        )
        assert verdict(assessment) is Verdict.CONDITIONAL_GO
        assert {one.kind for one in assessment.decision.conditions} == {BackingKind.CARRIED}
        assert {state.standing for state in assessment.items} == {Standing.OPEN}


def test_a_go_that_was_decided_over_blank_answers_changes_no_recommendation() -> None:
    condition = {"what": "That somebody answers.", "due_on": "2026-11-30", "accepts": ["JUDG01"]}
    decided = {"outcome": "go", "decided_on": "2026-11-02", "decided_by": "anna", "conditions": {"later": condition}}
    assessment = judged(*items(3), decision=decided)
    assert verdict(assessment) is Verdict.CANNOT_BE_ASSESSED
    assert assessment.case.review.decision
    assert assessment.case.review.decision.outcome is Outcome.GO


def test_not_applicable_never_silences_a_record_that_fails() -> None:
    item = {"id": "cutover.mock", "area": "cutover", "rules": ["CUTO06"], "mandatory": True}
    excluded = {"status": "not_applicable", "reason": "We know it by heart.", "owner": "rob", "approved_by": "anna"}
    assessment = judged(item, answers={"cutover.mock": excluded}, cutover={"rehearsals": "none"})
    assert verdict(assessment) is Verdict.NO_GO
    assert assessment.items["cutover.mock"].standing is not Standing.NOT_APPLICABLE


def test_a_claim_that_the_record_contradicts_is_found_out() -> None:
    """Reported done, but the record shows two of three reconciled cycles."""
    item = {"id": "migration.trials", "area": "data-migration", "rules": ["MIGR01"]}
    loads = [{"cycle": number, "reconciled": [{"entity": "customers", "agrees": number < 3}]} for number in (1, 2, 3)]
    claimed = {"migration.trials": {"status": "done", "evidence": ["log"]}}
    proof = {"log": {"kind": "migration-cycle", "title": "Log"}}
    assessment = judged(item, answers=claimed, evidence=proof, migration={"cycles": loads})
    assert assessment.items["migration.trials"].standing is Standing.CONTRADICTED
    assert {"ITEM03:migration.trials", "MIGR01:migration.cycles"} <= {
        found.id for found in assessment.findings if found.failed
    }


def test_a_cutover_may_start_on_a_friday_but_users_may_not() -> None:
    weekend = {"window": {"starts_at": "2026-11-27T18:00Z", "ends_at": "2026-11-29T18:00Z"}}
    done = answers(1, status="done")
    friday = {"go_no_go_on": "2026-11-26", "go_live_on": "2026-11-27"}
    assert verdict(judged(*items(1), answers=done, cutover=weekend)) is Verdict.GO
    assert "DATE01:go-live" in judged(*items(1), answers=done, dates=friday).decision.reasons.ids()


def test_a_condition_that_lapses_says_so_in_the_same_file_a_day_later() -> None:
    condition = {"what": "Signed by Friday.", "owner": "rob", "due_on": "2026-11-27", "accepts": ["readiness.item-000"]}
    decided = {"outcome": "conditional_go", "decided_on": "2026-11-02", "conditions": {"sign": condition}}
    unsigned = {"answers": answers(1, status="in_progress", owner="rob"), "decision": decided}
    assert verdict(judged(*items(1, mandatory=True), as_of="2026-11-27", **unsigned)) is Verdict.CONDITIONAL_GO
    assert verdict(judged(*items(1, mandatory=True), as_of="2026-11-28", **unsigned)) is Verdict.NO_GO
