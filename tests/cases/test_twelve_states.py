"""Twelve project states, and what an experienced lead says of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import golive_readiness as glr
from golive_readiness.decision import Verdict
from golive_readiness.findings.backing import BackingKind
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import ManagedIn

if TYPE_CHECKING:
    from tests.cases.conftest import Judged, Ready

ERP = {
    "products": ["finance-operations"],
    "rollout": "big-bang",
    "has": ["migration", "integrations", "custom-code", "legacy-system", "several-workstreams", "peak-load"],
}
FOUR_WEEKS, THREE_DAYS = 28, 3
"""Days before users start; three days before, the decision is due."""

SALES_APP = """
format: golive-readiness/checklist/1
id: sales-app
title: A small sales app
version: "1"
items:
  - {id: uat.sales-team, area: user-acceptance-testing, statement: The sales team has worked with it., mandatory: true}
  - {id: security.roles, area: security-and-compliance, statement: Everybody has a role., mandatory: true}
  - {id: capacity.licences, area: licences-and-capacity, statement: There are 40 licences., mandatory: true}
  - {id: support.contact, area: support, statement: Everybody knows whom to call.}
"""


def real(number: int, **more: Any) -> dict[str, Any]:
    return {"rehearsal": number, "kind": "real", "run_on": f"2026-10-{10 + number}", **more}


def test_1_on_track_if_the_promises_are_kept(ready: Ready, judged: Judged) -> None:
    """28 days before: UAT 60 % done as planned, first mock cutover messy, second in two weeks, all owned and dated."""
    testing = {"status": "in_progress", "owner": "test-lead", "due_on": "2026-11-18", "outlook": "on_track"}
    second = {"status": "in_progress", "owner": "cutover-manager", "due_on": "2026-11-16", "outlook": "on_track"}
    review = ready(
        days_ahead=FOUR_WEEKS,
        project=ERP,
        answers={
            "readiness.test-cycles": testing,
            "uat.signed-off": {**testing, "share": 0.6},
            "cutover.mock-cutover": second,
            "cutover.rehearsal-clean": second,
        },
        cutover={"rehearsals": [real(1, duration="40h", open_critical=2, open_high=5, reconciled=False)]},
    )
    decision = judged(review).decision
    assert (decision.verdict, decision.forecast) == (Verdict.CONDITIONAL_GO, True)
    assert {condition.kind for condition in decision.conditions} == {BackingKind.PROMISED}


def test_1_the_same_with_the_test_in_the_record(ready: Ready, judged: Judged) -> None:
    """60 % of the cases planned by now are passed and signed, as planned; the cycle and the second rehearsal go on."""
    testing = {"status": "in_progress", "owner": "test-lead", "due_on": "2026-11-18", "outlook": "on_track"}
    second = {"status": "in_progress", "owner": "cutover-manager", "due_on": "2026-11-16", "outlook": "on_track"}
    passed = {"metric": "Cases passed", "operator": ">=", "target": 190, "actual": 120}
    uat = {"kind": "uat", "status": "in_progress", "starts_on": "2026-10-19", "ends_on": "2026-11-18"}
    figures = {"cases_planned": 200, "cases_planned_to_date": 120, "cases_run": 120, "cases_passed": 120}
    sit = {"kind": "sit", "status": "done", "exit_criteria": [{**passed, "actual": 195}], "migrated_data": True}
    performance = {**sit, "kind": "performance"}
    review = ready(
        days_ahead=FOUR_WEEKS,
        project=ERP,
        answers={
            "readiness.test-cycles": testing,
            "uat.signed-off": testing,
            "cutover.mock-cutover": second,
            "cutover.rehearsal-clean": second,
        },
        cutover={"rehearsals": [real(1, duration="40h", open_critical=2, open_high=5, reconciled=False)]},
        testing={
            "cycles": {
                "SIT": sit,
                "PERF": performance,
                "UAT": {**uat, **figures, "cases_signed": 120, "exit_criteria": [passed]},
            }
        },
    )
    decision = judged(review).decision
    assert (decision.verdict, decision.forecast) == (Verdict.CONDITIONAL_GO, True)
    assert "TEST02:UAT" in decision.conditions.ids()
    assert {condition.kind for condition in decision.conditions} == {BackingKind.PROMISED}


def test_2_two_high_findings_due_before_users_are_let_in(ready: Ready, judged: Judged) -> None:
    """Go/no-go today: two High findings that are not mandatory, owned, due on Saturday."""
    by_saturday = {"due_on": "2026-11-28", "outlook": "on_track"}
    review = ready(
        days_ahead=THREE_DAYS,
        project=ERP,
        issues={
            "labels": {"title": "Labels print without a price", "severity": "2 - High"},
            "invoices": {"title": "Invoices go out without a logo", "severity": "2 - High"},
        },
        mitigations={
            "print": {"title": "Mend the labels", "addresses": ["labels"], "owner": "developer", **by_saturday},
            "draw": {"title": "Mend the invoices", "addresses": ["invoices"], "owner": "test-lead", **by_saturday},
        },
    )
    decision = judged(review).decision
    assert (decision.verdict, decision.forecast) == (Verdict.CONDITIONAL_GO, False)
    assert decision.conditions.ids() == ("ISSU02:invoices", "ISSU02:labels")


def test_3_one_task_without_a_deputy(ready: Ready, judged: Judged) -> None:
    """Three days before: all clean, one cutover task without a deputy."""
    review = ready(
        days_ahead=THREE_DAYS,
        project=ERP,
        answers={
            "cutover.plan-complete": {
                "status": "in_progress",
                "owner": "cutover-manager",
                "comment": "One task still lacks its deputy.",
            }
        },
    )
    decision = judged(review).decision
    assert (decision.verdict, decision.forecast) == (Verdict.GO, False)


def test_4_a_severe_defect_with_an_accepted_workaround(ready: Ready, judged: Judged) -> None:
    """Three days before: one Severity 1 defect, its workaround tested and accepted, the fix planned in week 1."""
    review = ready(
        days_ahead=THREE_DAYS,
        project=ERP,
        issues={
            "credit-check": {
                "title": "The credit check stops orders of new customers",
                "severity": "1 - Critical",
                "owner": "developer",
                "due_on": "2026-12-04",
                "workaround": {
                    "what": "Finance releases these orders by hand.",
                    "tested": True,
                    "accepted_by": "business",
                    "accepted_on": "2026-11-25",
                },
            }
        },
    )
    decision = judged(review).decision
    assert (decision.verdict, decision.forecast) == (Verdict.CONDITIONAL_GO, False)
    assert decision.conditions["ISSU02:credit-check"].kind is BackingKind.CARRIED


def test_4_the_same_as_a_defect_of_the_record(ready: Ready, judged: Judged) -> None:
    """A Severity 1 defect is carried by its workaround, and by nothing less."""
    workaround = {
        "what": "Finance releases these orders by hand.",
        "tested": True,
        "accepted_by": "business",
        "accepted_on": "2026-11-25",
    }
    defect = {"title": "The credit check stops orders of new customers", "severity": "1 - Critical"}
    planned = {**defect, "owner": "developer", "due_on": "2026-12-04"}
    review = ready(days_ahead=THREE_DAYS, project=ERP)

    def with_defect(one: dict[str, Any]) -> Any:
        return judged({**review, "testing": {"defects": {"credit-check": one}}}).decision

    decision = with_defect({**planned, "workaround": workaround})
    assert (decision.verdict, decision.forecast) == (Verdict.CONDITIONAL_GO, False)
    assert decision.conditions["TEST08:credit-check"].kind is BackingKind.CARRIED
    assert with_defect(planned).verdict is Verdict.NO_GO
    assert with_defect({**planned, "workaround": {**workaround, "tested": False}}).verdict is Verdict.NO_GO


def test_5_eight_critical_findings_all_waived(ready: Ready, judged: Judged) -> None:
    """Three days before: eight Critical findings, all carried by waivers of the decision maker."""
    waived = (
        "readiness.test-cycles",
        "readiness.production-ready",
        "cutover.people",
        "cutover.plans-approved",
        "scope.signed-off",
        "uat.signed-off",
        "performance.signed-off",
        "acceptance.signed-off",
    )
    terms = {"approver": "sponsor", "reason": "It can be lived with.", "granted_on": "2026-11-26"}
    review = ready(
        days_ahead=THREE_DAYS,
        project=ERP,
        answers={key: {"status": "in_progress", "owner": "test-lead"} for key in waived},
        waivers={f"waiver-{key}": {"covers": [key], "expires_on": "2026-12-31", **terms} for key in waived},
    )
    decision = judged(review).decision
    assert (decision.verdict, decision.forecast) == (Verdict.CONDITIONAL_GO, False)
    carried = [one for one in decision.conditions if one.finding.severity is Severity.CRITICAL]
    assert len(carried) == len(waived)


def test_6_promises_that_cannot_be_kept(ready: Ready, judged: Judged) -> None:
    """Three days before: 35 High findings, all due today."""
    owners = ("test-lead", "cutover-manager", "migration-lead", "developer", "support-lead")
    numbers = range(35)
    review = ready(
        days_ahead=THREE_DAYS,
        project=ERP,
        issues={f"defect-{number}": {"title": f"Defect {number}", "severity": "2 - High"} for number in numbers},
        mitigations={
            f"fix-{number}": {
                "title": f"Fix {number}",
                "addresses": [f"defect-{number}"],
                "owner": owners[number % len(owners)],
                "due_on": "2026-11-27",
            }
            for number in numbers
        },
    )
    decision = judged(review).decision
    assert (decision.verdict, decision.forecast) == (Verdict.NO_GO, False)
    assert "PROM01:promises" in decision.reasons.ids()


def test_7_a_small_sales_app(ready: Ready, judged: Judged) -> None:
    """40 users, no integrations, no migration, no custom code; its own checklist met."""
    own = glr.parse_checklist(SALES_APP)
    review = ready(
        days_ahead=THREE_DAYS,
        checklist=own,
        project={"products": ["customer-engagement"], "users": 40, "has": []},
        answers={"support.contact": {"status": "done", "owner": "support-lead"}},
    )
    assessment = judged(review, own)
    assert (assessment.decision.verdict, assessment.decision.forecast) == (Verdict.GO, False)
    assert f"{assessment.overall.complete:.0%}" == "100%"


def test_7_the_same_app_by_the_bundled_checklists_that_suit_it(ready: Ready, judged: Judged) -> None:
    """A list of its size: nothing about migration, integrations, own code, a peak or a crew."""
    small = {"products": ["customer-engagement"], "users": 40, "has": []}
    assessment = judged(ready(days_ahead=THREE_DAYS, project=small))
    assert (assessment.decision.verdict, assessment.decision.forecast) == (Verdict.GO, False)
    assert 50 <= len(assessment.items) <= 75
    assert not {state.id for state in assessment.items if state.item.applies.has}


def test_8_live_on_the_first_of_a_month(ready: Ready, judged: Judged) -> None:
    """ERP live on the first day of a month, with a plan for the legacy close."""
    close = {"kind": "period-close", "starts_on": "2026-11-30", "ends_on": "2026-12-04"}
    planned = {**close, "plan": "November is closed in the old system."}
    review = ready(days_ahead=THREE_DAYS, project=ERP, dates={"go_live_on": "2026-12-01"})
    assert judged({**review, "calendar": {"blocked_periods": [planned]}}).decision.verdict is Verdict.GO
    assert judged({**review, "calendar": {"blocked_periods": [close]}}).decision.verdict is not Verdict.GO


def test_9_the_trial_balance_was_never_compared(ready: Ready, judged: Judged) -> None:
    """Record counts match, the trial balance was never compared."""
    counted = {"entity": "ledger balances", "data_class": "balances", "source_count": 840, "target_count": 840}
    totals = {"key_figures": [{"name": "trial balance", "source": "1250000.00", "target": "1250000.00"}]}
    review = ready(days_ahead=THREE_DAYS, project=ERP)

    def cycles(entry: dict[str, Any]) -> dict[str, Any]:
        return {"cycles": [{"cycle": number, "run_on": "2026-10-30", "reconciled": [entry]} for number in (1, 2, 3)]}

    decision = judged({**review, "migration": cycles(counted)}).decision
    assert (decision.verdict, decision.forecast) == (Verdict.NO_GO, False)
    assert "MIGR03:ledger balances" in decision.reasons.ids()
    assert judged({**review, "migration": cycles({**counted, **totals})}).decision.verdict is Verdict.GO


def test_9_leaving_out_that_these_are_balances_does_not_help(ready: Ready, judged: Judged) -> None:
    """Counts that match, of what may be money: nobody can assess that."""
    counted = {"entity": "ledger balances", "source_count": 840, "target_count": 840}
    loads = [{"cycle": number, "run_on": "2026-10-30", "reconciled": [counted]} for number in (1, 2, 3)]
    review = {**ready(days_ahead=THREE_DAYS, project=ERP), "migration": {"cycles": loads}}
    assert judged(review).decision.verdict is Verdict.CANNOT_BE_ASSESSED
    balances = {"ledger": {"title": "Ledger balances", "data_class": "balances"}}
    told = {**review, "migration": {"cycles": loads, "objects": balances}}
    assert judged(told).decision.verdict is Verdict.NO_GO


def test_10_a_new_finance_customer_without_lifecycle_services(ready: Ready, judged: Judged) -> None:
    """Managed in the Power Platform admin center, no Lifecycle Services project, all met."""
    assessment = judged(ready(days_ahead=THREE_DAYS, project={**ERP, "managed_in": "ppac"}))
    assert (assessment.decision.verdict, assessment.decision.forecast) == (Verdict.GO, False)
    assert not [state.id for state in assessment.items if state.item.applies.managed_in == (ManagedIn.LCS,)]


def test_11_no_room_to_restore(ready: Ready, judged: Judged) -> None:
    """Storage at 104 % of entitlement: no copy, no restore, so no rollback."""
    review = ready(
        days_ahead=THREE_DAYS,
        project=ERP,
        issues={
            "storage": {
                "title": "Storage is at 104 % of what was bought: nothing can be copied or restored",
                "severity": "1 - Critical",
                "blocker": True,
                "owner": "developer",
                "due_on": "2026-12-10",
            }
        },
    )
    decision = judged(review).decision
    assert (decision.verdict, decision.forecast) == (Verdict.NO_GO, False)
    assert decision.reasons[0].id == "GOVN09:storage"


def test_11_the_same_as_a_figure_of_the_record(ready: Ready, judged: Judged) -> None:
    """Used 104 of 100; at 84 it is a go."""
    review = ready(days_ahead=THREE_DAYS, project=ERP)

    def holding(used: int) -> Any:
        storage = [{"kind": "database", "used": used, "entitled": 100, "expected": used}]
        served = {"admin_account": "platform", "admin_is_named_person": False, "end_of_service_on": "2027-06-30"}
        return judged(
            {**review, "environments": {"prod": {"purpose": "production", "capacity": storage, **served}}}
        ).decision

    full = holding(104)
    assert (full.verdict, full.forecast) == (Verdict.NO_GO, False)
    assert full.reasons[0].finding.code == "ENVR12"
    assert holding(84).verdict is Verdict.GO


def test_12_a_second_rehearsal_with_small_deviations(ready: Ready, judged: Judged) -> None:
    """Three small deviations, fixed, 25 minutes over in a 30-hour plan, inside the window with margin, reconciled."""
    second = real(
        2,
        duration="30h 25m",
        planned_duration="30h",
        deviations=3,
        open_critical=0,
        open_high=0,
        reconciled=True,
    )
    review = ready(days_ahead=THREE_DAYS, project=ERP, cutover={"rehearsals": [real(1), second]})
    decision = judged(review).decision
    assert (decision.verdict, decision.forecast) == (Verdict.GO, False)


def test_12_the_same_with_the_load_in_the_record(ready: Ready, judged: Judged) -> None:
    """What was loaded in that rehearsal agrees with its source; one record less and it does not."""
    run = {"planned_duration": "30h", "deviations": 3, "open_critical": 0, "open_high": 0, "reconciled": True}
    rehearsals = [real(1), real(2, duration="30h 25m", **run)]
    review = ready(days_ahead=THREE_DAYS, project=ERP, cutover={"rehearsals": rehearsals})
    total = {"name": "Trial balance", "source": "0.00", "target": "0.00"}
    balances = {"entity": "balances", "data_class": "balances", "source_count": 840, "key_figures": [total]}

    def loaded(**last: Any) -> Any:
        agreeing = {**balances, "target_count": 840, "signed_by": "business"}
        loads = [
            {"cycle": number, "run_on": f"2026-10-{9 + number}", "reconciled": [one]}
            for number, one in enumerate((agreeing, agreeing, {**agreeing, **last}), 1)
        ]
        return judged({**review, "migration": {"cycles": loads}}).decision

    assert loaded().verdict is Verdict.GO
    assert loaded(target_count=839, signed_by="migration-lead").verdict is Verdict.NO_GO
