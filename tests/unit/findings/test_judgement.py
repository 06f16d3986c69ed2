"""What the judgement says about itself."""

from __future__ import annotations

import csv
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness import resources
from golive_readiness.decision import Verdict
from golive_readiness.findings import BUNDLED, RULES
from golive_readiness.findings.items import OPEN_ITEM
from golive_readiness.findings.judgement import TOO_MANY_CONDITIONS, Crowd
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Checkpoint
from tests.made import judged

if TYPE_CHECKING:
    from tests.unit.findings.conftest import Facing

ITEM = {"id": "readiness.a"}
RULE = {rule.code: rule for rule in BUNDLED}
DONE: dict[str, Any] = {"readiness.a": {"status": "done"}}


def test_an_answered_item_and_the_rules_are_enough_for_a_go() -> None:
    assert judged(ITEM, answers=DONE).decision.verdict is Verdict.GO


@pytest.mark.parametrize(
    "nothing",
    [
        {"answers": {}},
        {"answers": DONE, "rules": ()},
        {"answers": DONE, "policy": {"rules": {rule.code: {"enabled": "false"} for rule in RULES}}},
        {"answers": {"readiness.a": {"owner": "rob", "due_on": "2026-11-20"}}},
        {"answers": {"readiness.a": {"status": "not_applicable", "reason": "None here.", "owner": "rob"}}},
    ],
)
def test_where_nothing_was_judged_nothing_can_be_assessed(nothing: dict[str, Any]) -> None:
    assessment = judged(ITEM, **nothing)
    found = assessment.findings["JUDG01:review"]
    assert (found.standing, found.mandatory, found.waivable) == (FindingStanding.UNANSWERED, True, False)
    assert (found.values["rules"], found.values["asked"]) == (
        0 if {"rules", "policy"} & nothing.keys() else len(RULES),
        1,
    )
    assert assessment.decision.verdict is Verdict.CANNOT_BE_ASSESSED


def test_an_empty_checklist_cannot_be_assessed() -> None:
    assert judged().decision.verdict is Verdict.CANNOT_BE_ASSESSED


def test_nothing_carries_that_nothing_was_judged() -> None:
    waiver = {
        "covers": ["JUDG01"],
        "approver": "anna",
        "reason": "Fine.",
        "granted_on": "2026-11-01",
        "expires_on": "2027-01-31",
    }
    assert judged(ITEM, waivers={"w": waiver}).decision.verdict is Verdict.CANNOT_BE_ASSESSED


@pytest.mark.parametrize(
    ("change", "how"),
    [({"enabled": "false"}, "switched off"), ({"severity": "low"}, "softened"), ({"mandatory": "false"}, "softened")],
)
def test_a_mandatory_rule_that_the_policy_softens_is_a_finding(change: dict[str, str], how: str) -> None:
    assessment = judged(ITEM, answers=DONE, policy={"rules": {"MIGR02": change}})
    found = assessment.findings["JUDG02:MIGR02"]
    assert (found.failed, found.values["how"], found.values["rule"]) == (True, how, RULE["MIGR02"].title)
    assert assessment.decision.verdict is Verdict.CONDITIONAL_GO


@pytest.mark.parametrize(
    ("severity", "softened"), [("critical", False), ("high", False), ("medium", True), ("low", True)]
)
def test_only_a_lighter_severity_softens_a_mandatory_rule(severity: str, *, softened: bool) -> None:
    policy = {"rules": {"ENVR06": {"severity": severity}}}
    assert RULE["ENVR06"].severity is Severity.HIGH
    assert bool(judged(ITEM, answers=DONE, policy=policy).findings.get("JUDG02:ENVR06")) is softened


@pytest.mark.parametrize(
    ("code", "change", "softened"),
    [
        ("ENVR06", {"mandatory": False}, True),
        ("ENVR06", {"severity": Severity.MEDIUM}, True),
        ("ENVR06", {"severity": Severity.CRITICAL}, False),
        ("ENVR06", {"says": "It is so."}, False),
        ("ENVR06", {"waivable": False, "promisable": False}, False),
        ("ENVR10", {"waivable": True}, True),
        ("PROM01", {"promisable": True}, True),
        ("MIGR03", {"mandatory": True}, False),
    ],
)
def test_a_caller_s_own_of_the_same_code_may_not_ask_less(code: str, change: dict[str, Any], *, softened: bool) -> None:
    rules = [replace(rule, **change) if rule.code == code else rule for rule in RULES]
    found = judged(ITEM, answers=DONE, rules=rules).findings.where(code="JUDG02")
    assert [(one.id, one.values["how"]) for one in found] == [(f"JUDG02:{code}", "softened")] * softened


def test_a_mandatory_rule_that_a_caller_leaves_out_is_a_finding() -> None:
    rules = [rule for rule in RULES if rule is not OPEN_ITEM]
    assessment = judged(ITEM, answers=DONE, rules=rules)
    assert assessment.findings["JUDG02:ITEM01"].values["how"] == "left out"


@pytest.mark.parametrize(
    ("loose", "code"),
    [
        ({"promises": {"in_last_days_max": "1000"}}, "PROM01"),
        ({"promises": {"open_mandatory_min": "1000"}}, "PROM01"),  # fewer open ones than that are never too many
        ({"decision": {"conditions_max": "1000"}}, "JUDG03"),
        ({"decision": {"conditions_per_owner_max": "1000", "conditions_max": "1000"}}, "JUDG03"),
    ],
)
def test_a_limit_that_lets_more_pass_is_a_finding(loose: dict[str, Any], code: str) -> None:
    found = judged(ITEM, answers=DONE, policy=loose).findings[f"JUDG02:{code}"]
    assert (found.failed, found.values["how"]) == (True, "softened")
    assert found.values["rule"] == ", ".join(sorted(name for limits in loose.values() for name in limits))
    strict = {section: dict.fromkeys(limits, "1") for section, limits in loose.items()}
    assert not judged(ITEM, answers=DONE, policy=strict).findings.get(f"JUDG02:{code}")


@pytest.mark.parametrize("change", [{"enabled": "false"}, {"severity": "low"}])
def test_softening_a_rule_that_is_never_mandatory_is_no_finding(change: dict[str, str]) -> None:
    assert (RULE["MIGR01"].mandatory, RULE["MIGR01"].mandatory_at_times) == (False, False)
    assert not judged(ITEM, answers=DONE, policy={"rules": {"MIGR01": change}}).findings.where(code="JUDG02")


def test_a_change_that_says_nothing_of_the_severity_leaves_it() -> None:
    policy = {"rules": {"ENVR06": {"mandatory": "true"}}}
    assert not judged(ITEM, answers=DONE, policy=policy).findings.where(code="JUDG02")


def test_counting_more_days_as_the_last_ones_lets_nothing_pass() -> None:
    policy = {"promises": {"last_weeks_days": "30", "last_days": "30"}}
    assert not judged(ITEM, answers=DONE, policy=policy).findings.where(code="JUDG02")


def test_switching_off_a_rule_that_is_mandatory_at_times_is_a_finding() -> None:
    policy = {"rules": {"MIGR03": {"enabled": "false"}}}
    assert judged(ITEM, answers=DONE, policy=policy).findings.get("JUDG02:MIGR03")


def test_a_rule_of_one_s_own_beside_the_others_is_no_finding() -> None:
    mine = replace(OPEN_ITEM, code="MINE01")
    assert not judged(ITEM, answers=DONE, rules=(*RULES, mine)).findings.where(code="JUDG02")


def test_hardening_a_rule_is_no_finding_and_weighs_more() -> None:
    stated: dict[str, Any] = {"answers": DONE, "migration": {"cycles": []}}
    softer = judged(ITEM, **stated)
    harder = judged(ITEM, **stated, policy={"rules": {"MIGR01": {"mandatory": "true"}}})
    assert softer.decision.verdict is Verdict.CONDITIONAL_GO
    assert harder.decision.verdict is Verdict.NO_GO
    assert not harder.findings.where(code="JUDG02")


def test_a_record_the_policy_asks_for_and_nobody_stated_withholds_the_verdict() -> None:
    policy = {"records": ["migration.cycles"]}
    unstated = judged(ITEM, answers=DONE, policy=policy)
    assert unstated.decision.verdict is Verdict.CANNOT_BE_ASSESSED
    assert unstated.findings["JUDG04:migration.cycles"].standing is FindingStanding.UNANSWERED
    stated = judged(ITEM, answers=DONE, policy=policy, migration={"cycles": []})
    assert not stated.findings.get("JUDG04:migration.cycles")


def conditions(count: int, *owners: str | None) -> dict[str, Any]:
    high = {
        f"i{number}": {
            "title": "Hurts",
            "severity": "high",
            "owner": owners[number % len(owners)],
            "due_on": "2026-11-20",
        }
        for number in range(count)
    }
    actions = {
        f"m{number}": {
            "title": "Mend",
            "addresses": [f"i{number}"],
            "owner": owners[number % len(owners)],
            "due_on": "2026-11-20",
        }
        for number in range(count)
    }
    return {"answers": DONE, "issues": high, "mitigations": actions}


def test_too_many_conditions_are_said_once_and_block_on_the_day() -> None:
    few = judged(ITEM, **conditions(9, "anna", "rob", "carl"))
    many = judged(ITEM, **conditions(12, "anna", "rob", "carl", "anna"))
    assert not few.findings.get("JUDG03:conditions")
    assert many.findings.where(code="JUDG03")
    assert many.decision.verdict is Verdict.CONDITIONAL_GO
    assert judged(ITEM, **conditions(12, "anna", "rob", "carl"), as_of="2026-11-26").decision.verdict is Verdict.NO_GO


@pytest.mark.parametrize(("conditions", "of_one_owner", "too_many"), [(10, 3, False), (11, 3, True), (10, 4, True)])
def test_as_many_conditions_as_the_policy_allows_are_not_too_many(
    facing: Facing, conditions: int, of_one_owner: int, *, too_many: bool
) -> None:
    seen = list(TOO_MANY_CONDITIONS.observe(Crowd(conditions, of_one_owner), facing()))
    assert [dict(one.values) for one in seen] == [{"open": conditions, "most": of_one_owner}] * too_many


@pytest.mark.parametrize(
    ("as_of", "checkpoint"), [("2026-11-26", Checkpoint.GO_NO_GO), ("2026-11-27", Checkpoint.OPEN_TO_USERS)]
)
def test_too_many_conditions_count_at_the_checkpoint_that_comes_next(as_of: str, checkpoint: Checkpoint) -> None:
    found = judged(ITEM, **conditions(12, "rob"), as_of=as_of).findings["JUDG03:conditions"]
    assert (found.failed, found.checkpoint) == (True, checkpoint)


def test_too_many_conditions_of_one_owner_are_too_many() -> None:
    assert not judged(ITEM, **conditions(3, "rob")).findings.get("JUDG03:conditions")
    assert judged(ITEM, **conditions(4, "rob")).findings.where(code="JUDG03")


def test_codes_are_unique_and_every_rule_has_its_words() -> None:
    codes = [rule.code for rule in BUNDLED]
    assert len(codes) == len(set(codes))
    for rule in BUNDLED:
        assert all((rule.title, rule.says, rule.why, rule.advice, rule.sources)), rule.code


def test_every_rule_has_the_code_area_title_and_traces_it_was_given_for_ever() -> None:
    lines = csv.DictReader(resources.read_text("checklists/rules.csv").splitlines())
    given = {line["code"]: (line["area"], line["title"], line["canon"]) for line in lines}
    assert {rule.code: (rule.area, rule.title, "; ".join(rule.traces)) for rule in BUNDLED} == {
        rule.code: given.get(rule.code) for rule in BUNDLED
    }
