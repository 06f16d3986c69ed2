from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import actions
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity
from golive_readiness.model.form.risks import RaisedIn

if TYPE_CHECKING:
    from tests.unit.findings.conftest import Facing, Found

RISK: dict[str, Any] = {"title": "The vendor may be late", "severity": "high"}
ISSUE: dict[str, Any] = {"title": "Labels print sideways", "severity": "high"}
ACTION: dict[str, Any] = {"title": "Ring the vendor", "addresses": ["R1"], "owner": "rob", "due_on": "2026-11-20"}
TRIED = {"what": "Print by hand", "tested": True, "accepted_by": "carl"}

# GOVN05


@pytest.mark.parametrize(("severity", "asked"), [("critical", True), ("high", True), ("medium", False), (None, False)])
def test_what_is_high_or_critical_needs_an_answer(found: Found, severity: str | None, *, asked: bool) -> None:
    risks = {"R1": {**RISK, "severity": severity}}
    issues = {"I1": {**ISSUE, "severity": severity}}
    silent = found(actions.NO_RECOMMENDATION, risks=risks, issues=issues)
    assert [(one.subject, one.failed) for one in silent] == ([("R1", True), ("I1", True)] if asked else [])
    assert all(one.severity is Severity.MEDIUM for one in silent)
    assert all(one.subject in one.about for one in silent)


def test_a_residual_severity_does_not_hide_a_severity_nor_the_other_way_round(found: Found) -> None:
    for risk in ({**RISK, "residual": "low"}, {"title": "It may rain", "severity": "low", "residual": "critical"}):
        (one,) = found(actions.NO_RECOMMENDATION, risks={"R1": risk})
        assert one.failed


@pytest.mark.parametrize("answer", [{"response": "accept"}, {"contingency": "Use the old labels"}])
def test_a_risk_is_answered_by_a_response_or_a_contingency(found: Found, answer: dict[str, Any]) -> None:
    (one,) = found(actions.NO_RECOMMENDATION, risks={"R1": {**RISK, **answer}})
    assert one.standing is FindingStanding.MET


@pytest.mark.parametrize("answer", [{"workaround": {"what": "Print by hand"}}, {"due_on": "2026-11-20"}])
def test_an_issue_is_answered_by_a_workaround_or_a_day(found: Found, answer: dict[str, Any]) -> None:
    (one,) = found(actions.NO_RECOMMENDATION, issues={"I1": {**ISSUE, **answer}})
    assert one.standing is FindingStanding.MET


@pytest.mark.parametrize(
    ("action", "answered"),
    [
        (ACTION, True),
        ({**ACTION, "addresses": ["RISK01:R1"]}, True),
        ({**ACTION, "status": "done"}, True),
        ({**ACTION, "status": "cancelled"}, False),
        ({**ACTION, "addresses": ["R2"]}, False),
    ],
)
def test_an_action_answers_what_it_addresses_unless_it_was_cancelled(
    found: Found, action: dict[str, Any], *, answered: bool
) -> None:
    risks = {"R1": RISK, "R2": {"title": "It may rain", "severity": "low"}}
    (one,) = found(actions.NO_RECOMMENDATION, risks=risks, mitigations={"M1": action})
    assert one.failed is not answered


def test_an_action_answers_an_issue_too(found: Found) -> None:
    action = {**ACTION, "addresses": ["I1"]}
    seen = found(actions.NO_RECOMMENDATION, issues={"I1": ISSUE, "I2": ISSUE}, mitigations={"M1": action})
    assert [(one.subject, one.failed) for one in seen] == [("I1", False), ("I2", True)]


@pytest.mark.parametrize("rule", [actions.NO_RECOMMENDATION, actions.BLOCKER, actions.EARLIER_REVIEW])
def test_the_order_of_risks_and_issues_changes_nothing(found: Found, rule: Any) -> None:
    old = {"severity": "critical", "raised_in": "implementation-review"}
    risks = {key: {**RISK, **old} for key in ("R2", "R1")}
    issues = {key: {**ISSUE, **old, "blocker": True} for key in ("I2", "I1")}
    seen = [one.subject for one in found(rule, risks=risks, issues=issues)]
    assert seen in (["R1", "R2", "I1", "I2"], ["I1", "I2"])


@pytest.mark.parametrize("rule", [actions.NO_RECOMMENDATION, actions.BLOCKER, actions.EARLIER_REVIEW])
def test_a_finding_belongs_to_the_area_of_its_risk_or_issue(found: Found, rule: Any) -> None:
    old = {"severity": "critical", "raised_in": "implementation-review"}
    risks = {"R1": {**RISK, **old, "area": "uat"}, "R2": {**RISK, **old}}
    issues = {"I1": {**ISSUE, **old, "blocker": True, "area": "uat"}, "I2": {**ISSUE, **old, "blocker": True}}
    seen = {one.subject: (one.area, one.values["title"]) for one in found(rule, risks=risks, issues=issues)}
    assert (seen["I1"], seen["I2"]) == (("uat", ISSUE["title"]), ("governance", ISSUE["title"]))
    if rule is not actions.BLOCKER:
        assert (seen["R1"], seen["R2"]) == (("uat", RISK["title"]), ("governance", RISK["title"]))


@pytest.mark.parametrize("rule", [actions.NO_RECOMMENDATION, actions.EARLIER_REVIEW])
@pytest.mark.parametrize(
    ("stated", "read"),
    [({}, False), ({"risks": {}}, True), ({"issues": {}}, True), ({"risks": {}, "issues": {}}, True)],
)
def test_either_of_the_two_registers_is_read(facing: Facing, rule: Any, stated: dict[str, Any], *, read: bool) -> None:
    assert (rule.reads(facing(**stated).review) is not None) is read


def test_what_is_closed_needs_no_answer(found: Found) -> None:
    risks = {"R1": {**RISK, "status": "closed"}, "R2": {**RISK, "status": "mitigated"}}
    assert found(actions.NO_RECOMMENDATION, risks=risks, issues={"I1": {**ISSUE, "status": "resolved"}}) == []


def test_without_risks_and_issues_nobody_is_asked_for_an_answer(found: Found) -> None:
    assert found(actions.NO_RECOMMENDATION) == []
    assert len(found(actions.NO_RECOMMENDATION, issues={"I1": ISSUE})) == 1


# GOVN06 and GOVN07


def test_an_open_action_needs_an_owner(found: Found) -> None:
    nobodys = {key: value for key, value in ACTION.items() if key != "owner"}
    seen = found(actions.NO_OWNER, risks={"R1": RISK}, mitigations={"M2": ACTION, "M1": nobodys})
    assert [(one.subject, one.failed) for one in seen] == [("M1", True), ("M2", False)]
    assert seen[0].severity is Severity.MEDIUM
    assert seen[0].values["title"] == "Ring the vendor"


@pytest.mark.parametrize(
    ("due_on", "failed"), [("2026-11-02", False), ("2026-11-01", True), (None, True), ("2026-11-03", False)]
)
def test_an_open_action_needs_a_day_that_is_not_past(found: Found, due_on: str | None, *, failed: bool) -> None:
    action = {**ACTION, "due_on": due_on}
    (one,) = found(actions.NOT_DATED, day="2026-11-02", risks={"R1": RISK}, mitigations={"M1": action})
    assert (one.id, one.failed) == ("GOVN07:M1", failed)
    assert one.severity is Severity.MEDIUM
    assert one.values["title"] == "Ring the vendor"


@pytest.mark.parametrize("rule", [actions.NO_OWNER, actions.NOT_DATED])
def test_an_action_that_is_over_needs_neither(found: Found, rule: Any) -> None:
    over = {"title": "Ring the vendor", "addresses": ["R1"]}
    ended = {"M1": {**over, "status": "done"}, "M2": {**over, "status": "cancelled"}}
    assert found(rule, risks={"R1": RISK}, mitigations=ended) == []
    assert found(rule) == []


# GOVN09


def test_a_blocker_is_mandatory_and_critical(found: Found) -> None:
    (one,) = found(actions.BLOCKER, issues={"I1": {"title": "Storage is full", "blocker": True}})
    assert (one.failed, one.mandatory, one.severity) == (True, True, Severity.CRITICAL)
    assert "I1" in one.about


@pytest.mark.parametrize("blocker", [False, None])
def test_an_issue_that_is_not_marked_as_a_blocker_is_none(found: Found, *, blocker: bool | None) -> None:
    assert found(actions.BLOCKER, issues={"I1": {**ISSUE, "severity": "critical", "blocker": blocker}}) == []
    assert found(actions.BLOCKER) == []


@pytest.mark.parametrize(
    ("fact", "failed"),
    [
        ({"status": "closed"}, False),
        ({"status": "resolved"}, False),
        ({"status": "new"}, True),
        ({"workaround": TRIED}, False),
        ({"workaround": {**TRIED, "tested": None}}, True),
        ({"workaround": {**TRIED, "tested": False}}, True),
        ({"workaround": {**TRIED, "accepted_by": None}}, True),
        ({"workaround": {**TRIED, "accepted_by": "rob"}}, True),  # the partner is not the business
    ],
)
def test_a_blocker_is_over_when_it_is_solved_or_the_business_can_work_around_it(
    found: Found, fact: dict[str, Any], *, failed: bool
) -> None:
    (one,) = found(actions.BLOCKER, issues={"I1": {**ISSUE, "blocker": True, **fact}})
    assert one.failed is failed


# GOVN10


@pytest.mark.parametrize("review", ["solution-blueprint-review", "implementation-review"])
def test_what_was_critical_in_an_earlier_review_may_not_stay_open(found: Found, review: str) -> None:
    old = {"severity": "critical", "raised_in": review}
    seen = found(actions.EARLIER_REVIEW, risks={"R1": {**RISK, **old}}, issues={"I1": {**ISSUE, **old}})
    assert [(one.subject, one.failed, one.mandatory, one.severity) for one in seen] == [
        ("R1", True, True, Severity.CRITICAL),
        ("I1", True, True, Severity.CRITICAL),
    ]
    assert [one.values["raised_in"] for one in seen] == [RaisedIn(review)] * 2


@pytest.mark.parametrize(
    "harmless",
    [
        {"severity": "critical", "raised_in": "go-live-readiness-review"},
        {"severity": "critical", "raised_in": "other"},
        {"severity": "critical"},
        {"severity": "high", "raised_in": "implementation-review"},
    ],
)
def test_other_matters_are_no_matter_of_an_earlier_review(found: Found, harmless: dict[str, Any]) -> None:
    assert found(actions.EARLIER_REVIEW, risks={"R1": {**RISK, **harmless}}, issues={"I1": {**ISSUE, **harmless}}) == []
    assert found(actions.EARLIER_REVIEW) == []


def test_what_remains_of_a_risk_of_an_earlier_review_decides(found: Found) -> None:
    risk = {**RISK, "severity": "critical", "raised_in": "implementation-review"}
    assert found(actions.EARLIER_REVIEW, risks={"R1": {**risk, "residual": "low"}}) == []
    (open_,) = found(actions.EARLIER_REVIEW, risks={"R1": risk})
    (closed,) = found(actions.EARLIER_REVIEW, risks={"R1": {**risk, "status": "mitigated"}})
    assert open_.failed
    assert closed.standing is FindingStanding.MET
    assert closed.rule.strength is not None


def test_a_closed_issue_of_an_earlier_review_is_closed(found: Found) -> None:
    issue = {**ISSUE, "severity": "critical", "raised_in": "implementation-review", "status": "closed"}
    (closed,) = found(actions.EARLIER_REVIEW, issues={"I1": issue})
    assert closed.standing is FindingStanding.MET
