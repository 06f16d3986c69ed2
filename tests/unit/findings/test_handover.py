from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import handover
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Checkpoint
from golive_readiness.model.people import Role

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Rule
    from tests.unit.findings.conftest import Found

MET, FAILED, UNPROVEN = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNPROVEN

SOMEBODY = {"sam": {"name": "Sam Wouters"}}
"""Somebody of whom nobody says on whose side."""


@pytest.mark.parametrize("rule", handover.RULES)
def test_what_nobody_states_is_unknown(found: Found, rule: Rule[Any]) -> None:
    assert found(rule) == []
    assert found(rule, support={"tool": "Tickets"}) == []


# SUPP11

FOUR = {"production": "anna", "support": "carl", "acceptance": "anna", "change": "carl"}


@pytest.mark.parametrize(
    ("change", "standing", "roles"),
    [
        ({}, MET, ()),
        ({"production": None}, FAILED, (Role.PRODUCTION_OWNER,)),
        ({"support": None}, FAILED, (Role.SUPPORT_OWNER,)),
        ({"acceptance": None}, FAILED, (Role.ACCEPTANCE_OWNER,)),
        ({"change": None}, FAILED, (Role.CHANGE_OWNER,)),
        ({"change": "rob"}, FAILED, (Role.CHANGE_OWNER,)),
        ({"change": "sam"}, UNPROVEN, (Role.CHANGE_OWNER,)),
        ({"change": "sam", "support": "rob"}, FAILED, (Role.SUPPORT_OWNER,)),
        (
            dict.fromkeys(FOUR),
            FAILED,
            (Role.PRODUCTION_OWNER, Role.SUPPORT_OWNER, Role.ACCEPTANCE_OWNER, Role.CHANGE_OWNER),
        ),
    ],
)
def test_each_of_the_four_owners_is_a_person_of_the_customer(
    found: Found, change: dict[str, Any], standing: FindingStanding, roles: tuple[Role, ...]
) -> None:
    (one,) = found(handover.OWNER_MISSING, support={"owners": {**FOUR, **change}}, people=SOMEBODY)
    assert (one.subject, one.standing, one.values["roles"]) == ("support.owners", standing, roles)


# SUPP12

WATCHED = {
    "component": "Order interface",
    "critical": True,
    "logged": True,
    "alerts": True,
    "alerts_to": "rob",
    "tested_on": "2026-11-01",
}


@pytest.mark.parametrize(
    ("change", "standing", "lacks"),
    [
        ({}, MET, ()),
        ({"logged": False}, FAILED, ("a log",)),
        ({"logged": None}, UNPROVEN, ("a log",)),
        ({"alerts": False}, FAILED, ("an alert",)),
        ({"alerts": False, "alerts_to": None}, FAILED, ("an alert",)),
        ({"alerts_to": None}, FAILED, ("somebody who gets the alert",)),
        ({"alerts": None, "alerts_to": None}, UNPROVEN, ("an alert", "somebody who gets the alert")),
        ({"tested_on": None}, UNPROVEN, ("a test alert that arrived",)),
        ({"logged": False, "tested_on": None}, FAILED, ("a log",)),
        ({"critical": None}, MET, ()),
        ({"critical": None, "logged": False}, UNPROVEN, ("a log",)),
        ({"critical": None, "logged": None}, UNPROVEN, ("a log",)),
    ],
)
def test_a_critical_component_is_logged_and_its_alert_reaches_somebody(
    found: Found, change: dict[str, Any], standing: FindingStanding, lacks: tuple[str, ...]
) -> None:
    (one,) = found(handover.NOT_WATCHED, support={"monitoring": [{**WATCHED, **change}]})
    assert (one.subject, one.standing, one.values["lacks"]) == ("Order interface", standing, lacks)
    assert one.checkpoint is Checkpoint.OPEN_TO_USERS


def test_a_component_the_business_can_do_without_need_not_be_watched(found: Found) -> None:
    assert found(handover.NOT_WATCHED, support={"monitoring": [{"component": "Old report", "critical": False}]}) == []


def test_to_watch_nothing_is_to_watch_nothing_critical(found: Found) -> None:
    (one,) = found(handover.NOT_WATCHED, support={"monitoring": []})
    assert (one.subject, one.standing, one.severity) == ("production", FAILED, Severity.HIGH)
    assert one.values["lacks"] == ("every log", "every alert")


def test_components_are_told_in_the_order_of_their_names(found: Found) -> None:
    some = [WATCHED, {"component": "Batch jobs", "critical": True, "logged": False}]
    seen = found(handover.NOT_WATCHED, support={"monitoring": some})
    assert [one.subject for one in seen] == ["Batch jobs", "Order interface"]
    assert seen == found(handover.NOT_WATCHED, support={"monitoring": some[::-1]})


@pytest.mark.parametrize("component", ["Web shop", "WEB SHOP", "shop"])
@pytest.mark.parametrize(("critical", "watched"), [(True, True), (False, False), (None, False)])
def test_what_is_critical_as_an_integration_is_so_here(
    found: Found, component: str, *, critical: bool | None, watched: bool
) -> None:
    stated = {"shop": {"title": "Web shop", "critical": critical}}
    unwatched = {"monitoring": [{"component": component, "critical": False, "logged": False}]}
    seen = found(handover.NOT_WATCHED, support=unwatched, integrations=stated)
    assert [one.failed for one in seen] == [True] * watched


# SUPP13

WORKAROUND = {"what": "Enter it by hand."}


@pytest.mark.parametrize(
    ("issue", "standing", "severity", "lacks"),
    [
        ({"severity": "medium", "accepted_by": "carl"}, MET, Severity.MEDIUM, ()),
        ({"severity": "high", "workaround": WORKAROUND, "accepted_by": "carl"}, MET, Severity.MEDIUM, ()),
        ({"severity": "high", "workaround": {**WORKAROUND, "accepted_by": "carl"}}, MET, Severity.MEDIUM, ()),
        ({"severity": "high", "accepted_by": "carl"}, FAILED, Severity.HIGH, ("a workaround",)),
        ({"severity": "critical", "accepted_by": "carl"}, FAILED, Severity.HIGH, ("a workaround",)),
        ({"severity": "critical"}, FAILED, Severity.HIGH, ("a workaround", "acceptance by the customer")),
        ({"severity": "high", "workaround": WORKAROUND}, FAILED, Severity.MEDIUM, ("acceptance by the customer",)),
        ({"severity": "medium"}, FAILED, Severity.MEDIUM, ("acceptance by the customer",)),
        ({"severity": "medium", "accepted_by": "rob"}, FAILED, Severity.MEDIUM, ("acceptance by the customer",)),
        ({"severity": "medium", "accepted_by": "sam"}, UNPROVEN, Severity.MEDIUM, ("acceptance by the customer",)),
        (
            {"severity": "low", "workaround": {**WORKAROUND, "accepted_by": "sam"}, "accepted_by": "carl"},
            MET,
            Severity.MEDIUM,
            (),
        ),
        ({"accepted_by": "carl"}, UNPROVEN, Severity.MEDIUM, ("a workaround",)),
        (
            {"severity": "high", "accepted_by": "carl", "workaround": {"what": "none"}},
            FAILED,
            Severity.HIGH,
            ("a workaround",),
        ),
        ({}, FAILED, Severity.MEDIUM, ("acceptance by the customer",)),
        ({"accepted_by": "carl", "workaround": WORKAROUND}, MET, Severity.MEDIUM, ()),
    ],
)
def test_the_business_accepts_each_known_issue_and_has_a_way_around_a_severe_one(
    found: Found, issue: dict[str, Any], standing: FindingStanding, severity: Severity, lacks: tuple[str, ...]
) -> None:
    (one,) = found(
        handover.KNOWN_ISSUE_NOT_ACCEPTED, known_issues={"K1": {"title": "Slow print", **issue}}, people=SOMEBODY
    )
    assert (one.subject, one.standing, one.severity, one.values["lacks"]) == ("K1", standing, severity, lacks)
    assert one.values["title"] == "Slow print"


def test_a_known_issue_counts_in_the_area_it_states(found: Found) -> None:
    issues = {"K1": {"title": "Slow print", "area": "support"}, "K2": {"title": "Slow search"}}
    seen = found(handover.KNOWN_ISSUE_NOT_ACCEPTED, known_issues=issues)
    assert [one.area for one in seen] == ["support", "solution-acceptance"]


def test_known_issues_are_told_in_the_order_of_their_ids(found: Found) -> None:
    issues = {"K2": {"title": "Slow search"}, "K1": {"title": "Slow print"}}
    assert [one.subject for one in found(handover.KNOWN_ISSUE_NOT_ACCEPTED, known_issues=issues)] == ["K1", "K2"]


def test_where_no_issue_is_known_none_has_to_be_accepted(found: Found) -> None:
    (one,) = found(handover.KNOWN_ISSUE_NOT_ACCEPTED, known_issues={})
    assert (one.subject, one.standing) == ("known_issues", MET)


# SUPP14

STATEMENT = {
    "what": "The production database, daily.",
    "data_loss_max": "15m",
    "restored_within": "4h",
    "restored_by": "rob",
    "approved_by": "carl",
}


@pytest.mark.parametrize(
    ("change", "standing", "lacks"),
    [
        ({}, MET, ()),
        ({"approved_by": None}, FAILED, ("approval by the customer",)),
        ({"approved_by": "rob"}, FAILED, ("approval by the customer",)),
        ({"approved_by": "sam"}, UNPROVEN, ("approval by the customer",)),
        ({"what": None}, UNPROVEN, ("what is backed up",)),
        ({"what": "tbd"}, UNPROVEN, ("what is backed up",)),
        ({"data_loss_max": None}, UNPROVEN, ("how much work may be lost",)),
        ({"restored_within": None}, UNPROVEN, ("how long a restore may take",)),
        ({"restored_by": None}, UNPROVEN, ("who restores",)),
        ({"approved_by": None, "what": None}, FAILED, ("approval by the customer",)),
        ({"data_loss_max": "0m"}, MET, ()),
    ],
)
def test_somebody_of_the_customer_approves_what_can_be_restored(
    found: Found, change: dict[str, Any], standing: FindingStanding, lacks: tuple[str, ...]
) -> None:
    (one,) = found(handover.BACKUP_UNAPPROVED, support={"backup_statement": {**STATEMENT, **change}}, people=SOMEBODY)
    assert (one.subject, one.standing, one.values["lacks"]) == ("support.backup_statement", standing, lacks)


def test_its_two_times_are_shown_as_far_as_they_are_stated(found: Found) -> None:
    (full,) = found(handover.BACKUP_UNAPPROVED, support={"backup_statement": STATEMENT})
    (bare,) = found(handover.BACKUP_UNAPPROVED, support={"backup_statement": {}})
    shown = [(one.values["data_loss_max"], one.values["restored_within"]) for one in (full, bare)]
    assert shown == [(timedelta(minutes=15), timedelta(hours=4)), ("?", "?")]
