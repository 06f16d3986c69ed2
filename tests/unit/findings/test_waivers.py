from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings.rule import About, FindingKind, FindingStanding, Stage
from golive_readiness.findings.waivers import CARRIES_NOTHING, ENDS_EARLY
from golive_readiness.model.base import Severity

if TYPE_CHECKING:
    from tests.unit.findings.conftest import Found, MadeFinding

FAILED, UNPROVEN, UNANSWERED = FindingStanding.FAILED, FindingStanding.UNPROVEN, FindingStanding.UNANSWERED

DATES = {"go_no_go_on": "2026-11-26", "go_live_on": "2026-11-30", "hypercare_ends_on": "2026-12-28"}
WAIVER: dict[str, Any] = {
    "covers": ["MADE01"],
    "approver": "anna",
    "reason": "We can live with it",
    "granted_on": "2026-11-01",
    "expires_on": "2026-12-01",
}


def test_a_waiver_is_judged_once_everything_else_is_found() -> None:
    for rule in (ENDS_EARLY, CARRIES_NOTHING):
        assert (rule.stage, rule.about) == (Stage.FINDINGS, About.WAIVER)
    assert (ENDS_EARLY.kind, CARRIES_NOTHING.kind) == (FindingKind.RISK, FindingKind.ISSUE)


@pytest.mark.parametrize("rule", [ENDS_EARLY, CARRIES_NOTHING])
def test_without_waivers_there_is_nothing_to_say(found: Found, a_finding: MadeFinding, rule: Any) -> None:
    assert found(rule, findings=[a_finding(mandatory=True)]) == []
    assert found(rule, waivers={}, findings=[a_finding(mandatory=True)]) == []


# WAIV01


@pytest.mark.parametrize(
    ("expires_on", "day", "dates", "expected"),
    [
        ("2026-12-27", "2026-11-02", DATES, [FAILED]),
        ("2026-12-28", "2026-11-02", DATES, []),
        ("2026-11-29", "2026-11-02", {"go_live_on": "2026-11-30"}, [FAILED]),
        ("2026-11-30", "2026-11-02", {"go_live_on": "2026-11-30"}, [UNPROVEN]),
        ("2026-12-31", "2026-12-31", DATES, []),
        ("2026-12-31", "2027-01-01", DATES, [FAILED]),
    ],
)
def test_a_waiver_holds_until_hypercare_ends(
    found: Found,
    a_finding: MadeFinding,
    *,
    expires_on: str,
    day: str,
    dates: dict[str, str],
    expected: list[FindingStanding],
) -> None:
    waivers = {"W1": {**WAIVER, "expires_on": expires_on}}
    some = found(ENDS_EARLY, day=day, dates=dates, waivers=waivers, findings=[a_finding()])
    assert [one.standing for one in some] == expected
    for one in some:
        assert (one.id, one.severity, one.mandatory) == ("WAIV01:W1", Severity.MEDIUM, False)
        assert (one.values["until"], one.values["findings"]) == (date.fromisoformat(expires_on), ("MADE01:thing",))


@pytest.mark.parametrize(
    ("covers", "holds", "matters"),
    [
        ("MADE01", False, True),
        ("MADE09 MADE01", False, True),
        ("MADE01:thing", False, True),
        ("uat.signed-off", False, True),
        ("MADE01", None, True),
        ("MADE01", FindingStanding.UNANSWERED, True),
        ("MADE01", True, False),
        ("MADE02", False, False),
        ("MADE01:other", False, False),
    ],
)
def test_a_waiver_that_names_nothing_wrong_today_is_fine(
    found: Found, a_finding: MadeFinding, covers: str, *, holds: Any, matters: bool
) -> None:
    findings = [a_finding(holds=holds, mandatory=True, items=("uat.signed-off",))]
    waivers = {"W1": {**WAIVER, "covers": covers.split(), "approver": "rob"}}
    for rule in (ENDS_EARLY, CARRIES_NOTHING):
        assert len(found(rule, dates=DATES, waivers=waivers, findings=findings)) == matters


# WAIV02


@pytest.mark.parametrize(
    ("approver", "mandatory", "waivable", "because"),
    [
        ("anna", True, True, None),
        ("carl", True, True, ("what is mandatory is carried by the decision maker alone, and never by its owner",)),
        ("carl", False, True, None),
        ("anna", True, False, ("nobody may carry this",)),
        ("carl", False, False, ("nobody may carry this",)),
    ],
)
def test_a_waiver_that_cannot_carry_what_it_names_is_found_out(
    found: Found,
    a_finding: MadeFinding,
    approver: str,
    because: tuple[str, ...] | None,
    *,
    mandatory: bool,
    waivable: bool,
) -> None:
    findings = [a_finding(mandatory=mandatory, waivable=waivable)]
    some = found(CARRIES_NOTHING, waivers={"W1": {**WAIVER, "approver": approver}}, findings=findings)
    assert [(one.id, one.standing, one.severity, one.mandatory) for one in some] == (
        [("WAIV02:W1", FAILED, Severity.HIGH, False)] if because else []
    )
    assert [(one.values["because"], one.values["findings"]) for one in some] == (
        [(because, ("MADE01:thing",))] if because else []
    )


def test_the_decision_maker_cannot_waive_what_is_mandatory_and_their_own(found: Found, a_finding: MadeFinding) -> None:
    findings = [a_finding(mandatory=True, items=("uat.signed-off",))]
    answers = {"uat.signed-off": {"status": "in_progress", "owner": "anna"}}
    (one,) = found(CARRIES_NOTHING, waivers={"W1": WAIVER}, answers=answers, findings=findings)
    assert one.failed


def test_only_what_it_cannot_carry_is_told_and_every_reason_once(found: Found, a_finding: MadeFinding) -> None:
    findings = [
        a_finding("c", mandatory=True),
        a_finding("b", waivable=False),
        a_finding("a", mandatory=True),
        a_finding("fine"),
    ]
    waivers = {"W2": {**WAIVER, "approver": "carl"}, "W1": {**WAIVER, "approver": "rob", "expires_on": "2026-11-01"}}
    first, second = found(CARRIES_NOTHING, waivers=waivers, findings=findings)
    assert (first.subject, second.subject) == ("W1", "W2")
    assert (first.values["who"], second.values["who"]) == ("rob", "carl")
    assert first.values["findings"] == ("MADE01:a", "MADE01:b", "MADE01:c")
    assert first.values["because"] == (
        "nobody may carry this",
        "what is mandatory is carried by the decision maker alone, and never by its owner",
    )


@pytest.mark.parametrize("rule", [ENDS_EARLY, CARRIES_NOTHING])
def test_the_order_of_waivers_and_findings_changes_nothing(found: Found, a_finding: MadeFinding, rule: Any) -> None:
    findings = [a_finding("b", mandatory=True), a_finding("a", waivable=False)]
    waivers = {"W2": {**WAIVER, "approver": "carl"}, "W1": {**WAIVER, "approver": "rob"}}
    there = found(rule, dates=DATES, waivers=waivers, findings=findings)
    back = found(rule, dates=DATES, waivers=dict(reversed(waivers.items())), findings=findings[::-1])
    assert there == back
    assert [one.subject for one in there] == ["W1", "W2"]
