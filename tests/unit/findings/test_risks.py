from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import governance, risks
from golive_readiness.findings.backing import BackingKind, CarrierKind, backing
from golive_readiness.findings.rule import About, FindingKind, FindingStanding
from golive_readiness.model.base import Severity

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Finding
    from tests.unit.findings.conftest import Facing, Found

FAILED, UNPROVEN = FindingStanding.FAILED, FindingStanding.UNPROVEN
SILENT: list[Any] = []

RISK: dict[str, Any] = {"title": "The vendor may be late", "severity": "critical"}
ISSUE: dict[str, Any] = {"title": "Labels print sideways", "severity": "critical"}
DATES = {"go_no_go_on": "2026-11-26", "go_live_on": "2026-11-30", "hypercare_ends_on": "2026-12-28"}
BLOCKER = next(rule for rule in governance.RULES if rule.code == "GOVN09")
WORKAROUND = {"what": "Print by hand", "tested": True, "accepted_by": "carl"}


def standings(some: list[Finding]) -> list[FindingStanding]:
    return [one.standing for one in some]


@pytest.mark.parametrize("rule", risks.RULES)
def test_what_is_not_stated_is_silent_and_an_empty_register_too(found: Found, rule: Any) -> None:
    assert found(rule) == SILENT
    assert found(rule, risks={}, issues={}) == SILENT


@pytest.mark.parametrize("rule", risks.RULES[:6])
@pytest.mark.parametrize("status", ["mitigated", "closed"])
def test_a_risk_that_is_mitigated_or_closed_is_silent(found: Found, rule: Any, status: str) -> None:
    worst = {**RISK, "severity": "high", "residual": "critical", "accepted_by": "rob", "accepted_until": "2026-11-01"}
    assert standings(found(rule, risks={"R1": worst}, dates=DATES)) == [FAILED]
    assert found(rule, risks={"R1": {**worst, "status": status}}, dates=DATES) == SILENT


@pytest.mark.parametrize("rule", risks.RULES[6:])
@pytest.mark.parametrize("status", ["resolved", "closed"])
def test_an_issue_that_is_resolved_or_closed_is_silent(found: Found, rule: Any, status: str) -> None:
    assert standings(found(rule, issues={"I1": {**ISSUE, "status": "new"}})) == [FAILED]
    assert found(rule, issues={"I1": {**ISSUE, "status": status}}) == SILENT


@pytest.mark.parametrize("rule", risks.RULES)
def test_the_order_of_a_register_changes_nothing(found: Found, rule: Any) -> None:
    entries = {key: {**RISK, "severity": "high", "residual": "critical", "accepted_by": "rob"} for key in ("R2", "R1")}
    issues = dict.fromkeys(("I2", "I1"), ISSUE)
    there = found(rule, risks=entries, issues=issues)
    back = found(rule, risks=dict(reversed(entries.items())), issues=dict(reversed(issues.items())))
    assert there == back
    assert len(there) == 2
    assert [one.subject for one in there] == sorted(one.subject for one in there)


def test_each_rule_speaks_of_risks_or_of_issues_and_an_open_issue_alone_is_more_than_a_risk() -> None:
    assert [rule.about for rule in risks.RULES] == [About.RISK] * 6 + [About.ISSUE] * 2
    assert [rule.code for rule in risks.RULES if rule.kind is FindingKind.ISSUE] == ["ISSU02"]


def test_a_finding_about_a_risk_is_not_about_the_items_it_bears_on(found: Found) -> None:
    """Finishing such an item would end a promise without mending the risk, and so worsen it."""
    (one,) = found(risks.CRITICAL_RISK, risks={"R1": {**RISK, "items": ["uat.signed-off"]}})
    assert one.about == {"R1"}
    (one,) = found(risks.WEIGHTY_ISSUE, issues={"I1": {**ISSUE, "items": ["uat.signed-off"]}})
    assert one.about == {"I1"}


def test_a_finding_belongs_to_the_area_of_its_risk_or_issue(found: Found) -> None:
    """And the one without an area to the rule's own."""
    stated = {"severity": "high", "residual": "critical", "accepted_by": "rob"}
    registers: dict[str, Any] = {
        "risks": {"R1": {**RISK, **stated, "area": "uat"}, "R2": {**RISK, **stated}},
        "issues": {"I1": {**ISSUE, "area": "uat"}, "I2": ISSUE},
    }
    for rule in risks.RULES:
        some = found(rule, **registers)
        assert [one.area for one in some] == ["uat", "governance"]
        assert {one.values["title"] for one in some} <= {RISK["title"], ISSUE["title"]}


# RISK01


@pytest.mark.parametrize(
    ("severity", "residual", "expected"),
    [
        ("critical", None, [FAILED]),
        ("high", None, SILENT),
        ("critical", "high", SILENT),
        ("low", "critical", [FAILED]),
        (None, "high", SILENT),
        (None, None, [UNPROVEN]),
    ],
)
def test_what_remains_of_a_risk_decides_and_its_severity_only_where_nobody_says_what_remains(
    found: Found, severity: str | None, residual: str | None, expected: list[FindingStanding]
) -> None:
    some = found(risks.CRITICAL_RISK, risks={"R1": {**RISK, "severity": severity, "residual": residual}})
    assert standings(some) == expected


def test_an_open_critical_risk_is_a_critical_finding_that_is_not_mandatory(found: Found) -> None:
    (one,) = found(risks.CRITICAL_RISK, risks={"R1": RISK})
    assert (one.id, one.severity, one.mandatory) == ("RISK01:R1", Severity.CRITICAL, False)
    assert (one.kind, one.values["title"]) == (FindingKind.RISK, "The vendor may be late")


@pytest.mark.parametrize(
    ("acceptance", "accepted"),
    [
        ({"accepted_by": "carl", "accepted_until": "2026-11-02"}, True),
        ({"accepted_by": "carl", "accepted_until": "2026-11-01"}, False),
        ({"accepted_by": "carl"}, False),
        ({"accepted_until": "2026-12-31"}, False),
        ({"accepted_by": "rob", "accepted_until": "2026-12-31"}, False),
    ],
)
def test_an_acceptance_counts_up_to_its_last_day_and_only_from_the_customers_side(
    facing: Facing, found: Found, acceptance: dict[str, Any], *, accepted: bool
) -> None:
    stated: dict[str, Any] = {"risks": {"R1": {**RISK, **acceptance}}}
    (one,) = found(risks.CRITICAL_RISK, **stated)
    behind = backing(one, facing(**stated))
    assert (behind.kind is BackingKind.CARRIED) is accepted
    assert [carrier.kind for carrier in behind.carriers] == [CarrierKind.ACCEPTANCE] * accepted


def test_an_action_against_a_critical_risk_is_a_promise(facing: Facing, found: Found) -> None:
    stated: dict[str, Any] = {
        "risks": {"R1": RISK},
        "dates": DATES,
        "mitigations": {"A1": {"title": "Ring", "addresses": ["R1"], "owner": "rob", "due_on": "2026-11-20"}},
    }
    (one,) = found(risks.CRITICAL_RISK, **stated)
    assert backing(one, facing(**stated)).kind is BackingKind.PROMISED


# RISK02, RISK04


@pytest.mark.parametrize(
    ("rule", "stated", "severity"),
    [
        (risks.RISK_WITHOUT_OWNER, {"owner": "rob"}, Severity.MEDIUM),
        (risks.RISK_WITHOUT_RESPONSE, {"response": "mitigate"}, Severity.LOW),
    ],
)
def test_an_open_risk_has_an_owner_and_a_response_whatever_its_severity(
    found: Found, rule: Any, stated: dict[str, Any], severity: Severity
) -> None:
    (one,) = found(rule, risks={"R1": {"title": "It may rain"}})
    assert (one.standing, one.severity, one.mandatory, one.kind) == (FAILED, severity, False, FindingKind.RISK)
    assert found(rule, risks={"R1": {"title": "It may rain", **stated}}) == SILENT


# RISK03


@pytest.mark.parametrize(
    ("severity", "residual", "expected"),
    [
        ("critical", None, [FAILED]),
        ("high", None, [FAILED]),
        ("medium", None, SILENT),
        ("high", "medium", SILENT),
        ("low", "high", [FAILED]),
        (None, None, SILENT),
    ],
)
def test_only_what_is_still_high_or_critical_asks_for_a_mitigation(
    found: Found, severity: str | None, residual: str | None, expected: list[FindingStanding]
) -> None:
    risk = {**RISK, "severity": severity, "residual": residual, "response": "mitigate"}
    some = found(risks.RISK_WITHOUT_MITIGATION, risks={"R1": risk})
    assert standings(some) == expected
    assert all(one.severity is Severity.HIGH for one in some)


@pytest.mark.parametrize(
    ("stated", "provided_for"),
    [
        ({"contingency": "Use the old labels"}, True),
        ({"response": "accept"}, True),
        ({"response": "avoid"}, True),
        ({"response": "transfer"}, True),
        ({"accepted_by": "carl", "accepted_until": "2026-11-02"}, True),
        ({"accepted_by": "carl", "accepted_until": "2026-11-01"}, False),
        ({"accepted_by": "rob"}, False),
        ({"response": "mitigate"}, False),
        ({}, False),
    ],
)
def test_a_contingency_an_acceptance_or_a_response_that_needs_no_action_will_do(
    found: Found, stated: dict[str, Any], *, provided_for: bool
) -> None:
    some = found(risks.RISK_WITHOUT_MITIGATION, risks={"R1": {**RISK, **stated}})
    assert standings(some) == (SILENT if provided_for else [FAILED])


@pytest.mark.parametrize(
    ("action", "counts"),
    [
        ({"addresses": ["R1"]}, True),
        ({"addresses": ["RISK01:R1"]}, True),
        ({"addresses": ["R2"]}, False),
        ({"addresses": ["R1"], "status": "done"}, True),
        ({"addresses": ["R1"], "status": "cancelled"}, False),
    ],
)
def test_an_action_that_addresses_the_risk_counts_open_or_done(
    found: Found, action: dict[str, Any], *, counts: bool
) -> None:
    some = found(
        risks.RISK_WITHOUT_MITIGATION,
        risks={"R1": RISK, "R2": {"title": "Another", "severity": "low"}},
        mitigations={"A1": {"title": "Ring the vendor", **action}},
    )
    assert standings(some) == (SILENT if counts else [FAILED])


# RISK05


@pytest.mark.parametrize(
    ("severity", "residual", "expected"),
    [
        ("medium", "high", [FAILED]),
        ("medium", "medium", SILENT),
        ("medium", "low", SILENT),
        (None, "critical", SILENT),
        ("low", None, SILENT),
    ],
)
def test_what_remains_may_not_be_worse_than_what_was_there(
    found: Found, severity: str | None, residual: str | None, expected: list[FindingStanding]
) -> None:
    some = found(risks.RISK_HAS_GROWN, risks={"R1": {**RISK, "severity": severity, "residual": residual}})
    assert standings(some) == expected
    weighed = [(one.severity, one.values["severity_before"], one.values["residual"]) for one in some]
    assert weighed == [(Severity.MEDIUM, Severity.MEDIUM, Severity.HIGH)] * len(expected)


# RISK06


@pytest.mark.parametrize(
    ("until", "dates", "expected"),
    [
        ("2026-12-27", DATES, [FAILED]),
        ("2026-12-28", DATES, SILENT),
        ("2026-11-01", {}, [FAILED]),
        ("2026-11-02", {}, [UNPROVEN]),
        ("2026-11-29", {"go_live_on": "2026-11-30"}, [FAILED]),
        ("2026-11-30", {"go_live_on": "2026-11-30"}, [UNPROVEN]),
        ("2026-11-25", {"go_no_go_on": "2026-11-26"}, [FAILED]),
        ("2026-11-26", {"go_no_go_on": "2026-11-26"}, [UNPROVEN]),
        (None, DATES, [UNPROVEN]),
    ],
)
def test_an_acceptance_holds_until_hypercare_ends(
    found: Found, until: str | None, dates: dict[str, Any], expected: list[FindingStanding]
) -> None:
    risk = {**RISK, "accepted_by": "carl", "accepted_until": until}
    some = found(risks.ACCEPTANCE_ENDS_EARLY, risks={"R1": risk}, dates=dates)
    assert standings(some) == expected
    assert all(str(one.values["until"]) == (until or "?") for one in some)


def test_an_acceptance_that_outlasted_hypercare_ends_all_the_same(found: Found) -> None:
    stated: dict[str, Any] = {
        "risks": {"R1": {**RISK, "accepted_by": "carl", "accepted_until": "2026-12-31"}},
        "dates": DATES,
    }
    assert found(risks.ACCEPTANCE_ENDS_EARLY, day="2026-12-31", **stated) == SILENT
    assert standings(found(risks.ACCEPTANCE_ENDS_EARLY, day="2027-01-01", **stated)) == [FAILED]


def test_a_last_day_that_nobody_signed_is_held_to_the_same_and_a_risk_nobody_accepted_is_silent(found: Found) -> None:
    nobody = {**RISK, "accepted_until": "2026-12-01"}
    assert standings(found(risks.ACCEPTANCE_ENDS_EARLY, risks={"R1": nobody}, dates=DATES)) == [FAILED]
    assert found(risks.ACCEPTANCE_ENDS_EARLY, risks={"R1": RISK}, dates=DATES) == SILENT


def test_a_risk_nobody_accepted_does_not_hide_an_acceptance_that_ends_early(found: Found) -> None:
    some = {"R1": RISK, "R2": {**RISK, "accepted_by": "carl", "accepted_until": "2026-12-01"}}
    assert [one.subject for one in found(risks.ACCEPTANCE_ENDS_EARLY, risks=some, dates=DATES)] == ["R2"]


@pytest.mark.parametrize(
    ("severity", "residual", "weight"),
    [
        ("critical", None, Severity.HIGH),
        ("high", None, Severity.HIGH),
        ("high", "medium", Severity.MEDIUM),
        ("low", "high", Severity.HIGH),
        (None, None, Severity.MEDIUM),
    ],
)
def test_the_end_of_an_acceptance_weighs_by_what_is_accepted(
    found: Found, severity: str | None, residual: str | None, weight: Severity
) -> None:
    risk = {**RISK, "severity": severity, "residual": residual, "accepted_by": "carl", "accepted_until": "2026-12-01"}
    (one,) = found(risks.ACCEPTANCE_ENDS_EARLY, risks={"R1": risk}, dates=DATES)
    assert (one.severity, one.mandatory, one.kind) == (weight, False, FindingKind.RISK)


# ISSU02


@pytest.mark.parametrize(
    ("severity", "expected"),
    [
        ("critical", [(FAILED, Severity.CRITICAL)]),
        ("high", [(FAILED, Severity.HIGH)]),
        ("medium", SILENT),
        ("low", SILENT),
        (None, [(UNPROVEN, Severity.HIGH)]),
    ],
)
@pytest.mark.parametrize("blocker", [False, None])
def test_an_open_issue_weighs_what_it_is_said_to_weigh(
    found: Found, severity: str | None, expected: list[object], *, blocker: bool | None
) -> None:
    some = found(risks.WEIGHTY_ISSUE, issues={"I1": {**ISSUE, "severity": severity, "blocker": blocker}})
    assert [(one.standing, one.severity) for one in some] == expected
    assert all(not one.mandatory and one.kind is FindingKind.ISSUE for one in some)


@pytest.mark.parametrize("severity", ["critical", "high", "medium", "low", None])
def test_a_blocker_with_an_accepted_workaround_is_a_critical_finding_that_is_carried(
    facing: Facing, found: Found, severity: str | None
) -> None:
    """With a critical finding carried, it is never a plain go."""
    stated: dict[str, Any] = {
        "issues": {"I1": {**ISSUE, "severity": severity, "blocker": True, "workaround": WORKAROUND}}
    }
    (one,) = found(risks.WEIGHTY_ISSUE, **stated)
    assert (one.standing, one.severity) == (FAILED, Severity.CRITICAL)
    assert backing(one, facing(**stated)).kind is BackingKind.CARRIED


@pytest.mark.parametrize(
    "change", [{}, {"tested": False}, {"tested": None}, {"accepted_by": None}, {"accepted_by": "rob"}]
)
@pytest.mark.parametrize("severity", ["critical", None])
def test_every_open_blocker_is_found_once_by_this_rule_or_by_the_mandatory_one(
    found: Found, change: dict[str, Any], severity: str | None
) -> None:
    issue = {**ISSUE, "severity": severity, "blocker": True, "workaround": {**WORKAROUND, **change}}
    carried = found(risks.WEIGHTY_ISSUE, issues={"I1": issue})
    blocking = [one for one in found(BLOCKER, issues={"I1": issue}) if one.failed]
    assert (len(carried), len(blocking)) == ((0, 1) if change else (1, 0))


def test_a_blocker_that_another_rule_speaks_of_does_not_hide_the_issues_after_it(found: Found) -> None:
    some = {"I1": {**ISSUE, "blocker": True}, "I2": ISSUE}
    assert [one.subject for one in found(risks.WEIGHTY_ISSUE, issues=some)] == ["I2"]


def test_an_accepted_workaround_carries_an_issue_that_is_no_blocker_too(facing: Facing, found: Found) -> None:
    stated: dict[str, Any] = {"issues": {"I1": {**ISSUE, "workaround": WORKAROUND}}}
    (one,) = found(risks.WEIGHTY_ISSUE, **stated)
    assert (one.severity, backing(one, facing(**stated)).kind) == (Severity.CRITICAL, BackingKind.CARRIED)


# ISSU03


@pytest.mark.parametrize(
    ("stated", "missing"),
    [
        ({}, ("owner", "date")),
        ({"owner": "rob"}, ("date",)),
        ({"due_on": "2026-11-20"}, ("owner",)),
        ({"owner": "rob", "due_on": "2026-11-20"}, None),
    ],
)
def test_an_open_issue_has_an_owner_and_a_date(
    found: Found, stated: dict[str, Any], missing: tuple[str, ...] | None
) -> None:
    some = found(risks.ISSUE_WITHOUT_OWNER_OR_DATE, issues={"I1": {"title": "It rains in", **stated}})
    assert [one.values["missing"] for one in some] == ([missing] if missing else [])
    assert all((one.severity, one.mandatory) == (Severity.MEDIUM, False) for one in some)
