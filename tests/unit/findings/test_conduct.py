from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import conduct
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity
from golive_readiness.scoring import Part

if TYPE_CHECKING:
    from tests.unit.findings.conftest import Found, MadeFinding

FINANCE = {"name": "A project", "products": ["finance-operations", "customer-engagement"]}
DATES = {"go_no_go_on": "2026-11-26", "go_live_on": "2026-11-30"}
BEFORE, DECISION_DAY = "2026-11-25", "2026-11-26"


def standings(found: list[Any]) -> list[FindingStanding]:
    return [one.standing for one in found]


# GOVN01


def test_a_review_under_way_is_nothing_against_itself_until_the_go_no_go_day(found: Found) -> None:
    under_way: dict[str, Any] = {"dates": DATES, "conduct": {"state": "in_review"}}
    assert found(conduct.COMPLETED, day=BEFORE, **under_way) == []
    (failed,) = found(conduct.COMPLETED, day=DECISION_DAY, **under_way)
    assert (failed.id, failed.failed) == ("GOVN01:conduct", True)
    assert failed.severity is Severity.CRITICAL


@pytest.mark.parametrize(
    "how", [{"state": "complete"}, {"completed_on": "2026-11-02"}, {"state": "complete", "self_run": True}]
)
def test_a_complete_review_is_a_strength_at_any_time(found: Found, how: dict[str, Any]) -> None:
    for day in (BEFORE, DECISION_DAY):
        assert standings(found(conduct.COMPLETED, day=day, dates=DATES, conduct=how)) == [FindingStanding.MET]


def test_its_state_says_more_than_a_date(found: Found) -> None:
    how = {"state": "mitigation", "completed_on": "2026-11-01"}
    assert standings(found(conduct.COMPLETED, day=DECISION_DAY, dates=DATES, conduct=how)) == [FindingStanding.FAILED]


def test_a_self_run_review_satisfies_it_outside_finance_and_operations_only(found: Found) -> None:
    how = {"state": "complete", "self_run": True}
    (elsewhere,) = found(conduct.COMPLETED, day=DECISION_DAY, dates=DATES, conduct=how)
    (finance,) = found(conduct.COMPLETED, day=DECISION_DAY, dates=DATES, conduct=how, project=FINANCE)
    assert not elsewhere.failed
    assert finance.failed
    assert found(conduct.COMPLETED, day=BEFORE, dates=DATES, conduct=how, project=FINANCE) == []


@pytest.mark.parametrize(("managed_in", "standing"), [("ppac", "unproven"), ("lcs", "failed"), (None, "failed")])
def test_only_of_the_admin_center_nobody_knows_whether_it_asks_for_microsofts_own_review(
    found: Found, managed_in: str | None, standing: str
) -> None:
    stated: dict[str, Any] = {"dates": DATES, "conduct": {"state": "complete", "self_run": True}}
    project = {**FINANCE, "managed_in": managed_in}
    (one,) = found(conduct.COMPLETED, day=DECISION_DAY, project=project, **stated)
    assert (one.standing, one.mandatory) == (FindingStanding(standing), True)


def test_microsofts_own_review_satisfies_finance_and_operations(found: Found) -> None:
    how = {"state": "complete", "self_run": False}
    (met,) = found(conduct.COMPLETED, day=DECISION_DAY, dates=DATES, conduct=how, project=FINANCE)
    assert met.standing is FindingStanding.MET


def test_an_incomplete_review_is_mandatory_for_finance_and_operations_only(found: Found) -> None:
    how = {"state": "in_review"}
    (finance,) = found(conduct.COMPLETED, day=DECISION_DAY, dates=DATES, conduct=how, project=FINANCE)
    (elsewhere,) = found(conduct.COMPLETED, day=DECISION_DAY, dates=DATES, conduct=how)
    assert (finance.mandatory, elsewhere.mandatory) == (True, False)


def test_a_review_whose_state_nobody_says_is_unproven(found: Found) -> None:
    how = {"started_on": "2026-11-02"}
    assert standings(found(conduct.COMPLETED, day=DECISION_DAY, dates=DATES, conduct=how)) == [FindingStanding.UNPROVEN]
    assert found(conduct.COMPLETED, day=DECISION_DAY, dates=DATES) == []


# GOVN02


@pytest.mark.parametrize(
    ("started_on", "project", "holds"),
    [
        ("2026-11-02", FINANCE, True),  # 28 days
        ("2026-11-03", FINANCE, False),
        ("2026-11-09", {"name": "A project"}, True),  # 21 days
        ("2026-11-10", {"name": "A project"}, False),
    ],
)
def test_the_lead_time_wanted_depends_on_the_product(
    found: Found, started_on: str, project: dict[str, Any], *, holds: bool
) -> None:
    (one,) = found(conduct.TOO_LATE, dates=DATES, conduct={"started_on": started_on}, project=project)
    assert (one.id, one.failed) == ("GOVN02:conduct", not holds)
    assert one.severity is Severity.HIGH
    assert not one.mandatory


@pytest.mark.parametrize(("started_on", "severity"), [("2026-11-23", Severity.HIGH), ("2026-11-24", Severity.CRITICAL)])
def test_under_a_week_it_is_critical(found: Found, started_on: str, severity: Severity) -> None:
    (late,) = found(conduct.TOO_LATE, dates=DATES, conduct={"started_on": started_on})
    assert late.severity is severity


@pytest.mark.parametrize(("day", "severity"), [(BEFORE, Severity.CRITICAL), (DECISION_DAY, Severity.HIGH)])
def test_on_the_decision_day_a_start_that_nobody_can_move_any_more_is_no_longer_critical(
    found: Found, day: str, severity: Severity
) -> None:
    (late,) = found(conduct.TOO_LATE, day=day, dates=DATES, conduct={"started_on": "2026-11-24"})
    assert (late.failed, late.severity) == (True, severity)


def test_the_lead_time_is_the_policys(found: Found) -> None:
    review: dict[str, Any] = {"dates": DATES, "conduct": {"started_on": "2026-11-02"}}
    (late,) = found(conduct.TOO_LATE, policy={"review": {"lead_days_min": 29}}, **review)
    assert (late.failed, late.values["days"], late.values["wanted"]) == (True, 28, 29)


def test_a_lead_time_that_nobody_can_tell_is_unproven_or_silent(found: Found) -> None:
    stated = {"state": "in_review"}
    (unproven,) = found(conduct.TOO_LATE, dates=DATES, conduct=stated)
    assert (unproven.id, unproven.standing) == ("GOVN02:conduct", FindingStanding.UNPROVEN)
    assert unproven.values["wanted"] == 21
    assert found(conduct.TOO_LATE, conduct={"started_on": "2026-11-02"}) == []
    assert found(conduct.TOO_LATE, dates=DATES) == []


# GOVN03


@pytest.mark.parametrize(
    ("started_on", "executed", "standing"),
    [
        ("2026-10-05", "79%", FindingStanding.MET),  # eight weeks, to the day
        ("2026-10-04", "79%", FindingStanding.FAILED),
        ("2026-10-04", "80%", FindingStanding.MET),
        ("2026-10-04", None, FindingStanding.UNPROVEN),
        ("2026-10-05", None, FindingStanding.MET),
    ],
)
def test_a_review_is_early_only_while_testing_is_unfinished(
    found: Found, started_on: str, executed: str | None, standing: FindingStanding
) -> None:
    how = {"started_on": started_on, "uat_executed": executed}
    (one,) = found(conduct.TOO_EARLY, dates=DATES, conduct=how)
    assert (one.id, one.standing) == ("GOVN03:conduct", standing)
    assert one.severity is Severity.LOW
    assert one.values["days"] == (56 if started_on == "2026-10-05" else 57)


def test_how_much_was_executed_is_told(found: Found) -> None:
    (one,) = found(conduct.TOO_EARLY, dates=DATES, conduct={"started_on": "2026-10-04", "uat_executed": "79%"})
    assert one.values["executed"] == Part(79, 100)


def test_of_a_review_without_a_start_nobody_says_that_it_is_early(found: Found) -> None:
    assert found(conduct.TOO_EARLY, dates=DATES, conduct={"uat_executed": "10%"}) == []
    assert found(conduct.TOO_EARLY, dates=DATES) == []


# GOVN21


@pytest.mark.parametrize(("admins", "failed"), [(1, True), (2, False), (0, True)])
def test_the_customer_needs_two_administrators(found: Found, admins: int, *, failed: bool) -> None:
    (one,) = found(conduct.ONE_ADMIN, conduct={"customer_admins": admins})
    assert (one.id, one.failed) == ("GOVN21:conduct", failed)
    assert one.severity is Severity.LOW
    assert (one.values["admins"], one.values["wanted"]) == (admins, 2)


def test_how_many_administrators_there_are_may_be_unknown(found: Found) -> None:
    assert found(conduct.ONE_ADMIN, conduct={"state": "complete"}) == []
    assert found(conduct.ONE_ADMIN) == []


# GOVN22

FOUR_WEEKS_AHEAD: dict[str, Any] = {"dates": DATES, "conduct": {"started_on": "2026-11-02"}, "project": FINANCE}


def test_exactly_four_weeks_are_no_time_to_mend_what_is_mandatory(found: Found, a_finding: MadeFinding) -> None:
    (failed,) = found(conduct.NO_TIME_TO_MEND, findings=[a_finding(mandatory=True)], **FOUR_WEEKS_AHEAD)
    assert (failed.id, failed.failed) == ("GOVN22:conduct", True)
    assert failed.severity is Severity.HIGH
    assert (failed.values["days"], failed.values["wanted"], failed.values["failed"]) == (28, 28, 1)


def test_a_day_more_is_time_enough(found: Found, a_finding: MadeFinding) -> None:
    earlier = {**FOUR_WEEKS_AHEAD, "conduct": {"started_on": "2026-11-01"}}
    assert not any(
        one.failed for one in found(conduct.NO_TIME_TO_MEND, findings=[a_finding(mandatory=True)], **earlier)
    )


@pytest.mark.parametrize(
    "harmless",
    [
        {"mandatory": False},
        {"mandatory": True, "holds": None},
        {"mandatory": True, "checkpoint": "open_to_users"},
    ],
)
def test_only_what_is_mandatory_and_failed_and_counts_now_needs_mending(
    found: Found, a_finding: MadeFinding, harmless: dict[str, Any]
) -> None:
    (met,) = found(conduct.NO_TIME_TO_MEND, findings=[a_finding(**harmless)], **FOUR_WEEKS_AHEAD)
    assert met.standing is FindingStanding.MET


def test_what_is_promised_or_carried_is_being_mended(found: Found, a_finding: MadeFinding) -> None:
    failed = [a_finding(mandatory=True)]
    promised = {"m": {"title": "Mend it", "addresses": ["MADE01"], "owner": "rob", "due_on": "2026-11-25"}}
    carried = {
        "w": {
            "covers": ["MADE01"],
            "approver": "anna",
            "reason": "Can wait",
            "granted_on": "2026-11-02",
            "expires_on": "2026-12-01",
        }
    }
    late = {"m": {**promised["m"], "due_on": "2026-11-27"}}
    backed: list[dict[str, Any]] = [{"mitigations": promised}, {"waivers": carried}]
    for behind in backed:
        (met,) = found(conduct.NO_TIME_TO_MEND, findings=failed, **behind, **FOUR_WEEKS_AHEAD)
        assert met.standing is FindingStanding.MET
    (too_late,) = found(conduct.NO_TIME_TO_MEND, findings=failed, mitigations=late, **FOUR_WEEKS_AHEAD)
    assert too_late.failed


def test_without_start_or_go_live_nothing_is_said_about_mending(found: Found, a_finding: MadeFinding) -> None:
    failed = [a_finding(mandatory=True)]
    assert found(conduct.NO_TIME_TO_MEND, findings=failed, dates=DATES, conduct={"state": "in_review"}) == []
    assert found(conduct.NO_TIME_TO_MEND, findings=failed, conduct={"started_on": "2026-11-02"}) == []
    assert found(conduct.NO_TIME_TO_MEND, findings=failed, dates=DATES) == []
