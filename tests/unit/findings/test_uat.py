from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import uat
from golive_readiness.findings.rule import FindingStanding, Tally
from golive_readiness.model.base import Severity

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Finding, Rule, Value
    from tests.unit.findings.conftest import Found

MET, FAILED, UNPROVEN = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNPROVEN
CRITICAL, HIGH, MEDIUM = Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM

OF_CYCLES = (uat.COVERAGE, uat.PASSED, uat.MIGRATED_DATA, uat.REAL_ROLES)


def cycle(**stated: Any) -> dict[str, Any]:
    """One cycle of user acceptance testing."""
    return {"cycles": {"UAT": {"kind": "uat", **stated}}}


def process(name: str, **stated: Any) -> dict[str, Any]:
    return {"process": name, **stated}


@pytest.mark.parametrize("rule", OF_CYCLES)
def test_tests_that_nobody_speaks_of_are_unknown(found: Found, rule: Rule[Any]) -> None:
    assert found(rule) == []
    assert found(rule, testing={"cycles": {}}) == []
    assert found(rule, testing={"cycles": {"SIT": {"kind": "sit"}}}) == []


@pytest.mark.parametrize("rule", OF_CYCLES)
def test_a_cycle_that_says_nothing_is_unproven(found: Found, rule: Rule[Any]) -> None:
    (one,) = found(rule, testing=cycle(status="done"))
    assert (one.subject, one.standing, one.mandatory) == ("UAT", UNPROVEN, False)


@pytest.mark.parametrize("rule", OF_CYCLES)
def test_the_order_of_cycles_changes_nothing(found: Found, rule: Rule[Any]) -> None:
    one, other = {"kind": "uat", "migrated_data": True}, {"kind": "uat", "cases_planned": 4, "cases_signed": 0}
    seen = found(rule, testing={"cycles": {"A": one, "B": other}})
    assert seen == found(rule, testing={"cycles": {"B": other, "A": one}})
    assert [finding.subject for finding in seen] == ["A", "B"]


# TEST03


@pytest.mark.parametrize(
    ("stated", "standing", "severity"),
    [
        ({"requirements": 100, "requirements_covered": 100}, MET, None),
        ({"requirements": 100, "requirements_covered": 99}, FAILED, MEDIUM),
        ({"requirements": 100, "requirements_covered": 95}, FAILED, MEDIUM),
        ({"requirements": 100, "requirements_covered": 94}, FAILED, HIGH),
        ({"requirements": 100}, UNPROVEN, None),
        ({"requirements_covered": 100}, UNPROVEN, None),
        ({"requirements": 0, "requirements_covered": 0}, UNPROVEN, None),
    ],
)
@pytest.mark.parametrize("status", ["done", None])
def test_every_requirement_is_tried(
    found: Found, stated: dict[str, Any], standing: FindingStanding, severity: Severity | None, status: str | None
) -> None:
    (one,) = found(uat.COVERAGE, testing=cycle(status=status, **stated))
    assert one.standing is standing
    assert severity in (None, one.severity)


@pytest.mark.parametrize(
    ("covered", "to_date", "standing"),
    [
        (60, 60, UNPROVEN),
        (59, 60, FAILED),
        (60, None, UNPROVEN),
        (100, 60, MET),
        (100, None, MET),
        (0, 0, UNPROVEN),
        (100, 0, MET),
    ],
)
def test_to_be_on_plan_is_no_fault_and_no_proof_that_all_is_tried(
    found: Found, covered: int, to_date: int | None, standing: FindingStanding
) -> None:
    figures = {"requirements": 100, "requirements_covered": covered, "requirements_planned_to_date": to_date}
    (one,) = found(uat.COVERAGE, testing=cycle(status="in_progress", **figures))
    assert one.standing is standing


@pytest.mark.parametrize(
    ("changed", "counts"),
    [
        ({"status": "in_progress"}, True),
        ({"status": "not_started"}, True),
        ({"status": "done"}, False),
        ({"status": None}, False),
        ({"status": "in_progress", "ends_on": "2026-11-02"}, True),
        ({"status": "in_progress", "ends_on": "2026-11-01"}, False),
        ({"status": None, "ends_on": "2026-11-02"}, True),
        ({"status": "done", "ends_on": "2026-11-10"}, False),
    ],
)
@pytest.mark.parametrize(("rule", "on_plan"), [(uat.COVERAGE, UNPROVEN), (uat.PASSED, MET)])
def test_only_while_it_goes_on_the_plan_to_date_counts(
    found: Found, rule: Rule[Any], on_plan: FindingStanding, changed: dict[str, Any], *, counts: bool
) -> None:
    covered = {"requirements": 100, "requirements_covered": 60, "requirements_planned_to_date": 60}
    passed = {"cases_planned": 100, "cases_signed": 60, "cases_planned_to_date": 60}
    (one,) = found(rule, testing=cycle(**covered, **passed, **changed))
    assert one.standing is (on_plan if counts else FAILED)
    assert one.values["wanted"] == (Tally(60, 60) if counts else Tally(100, 100))


@pytest.mark.parametrize("rule", [uat.COVERAGE, uat.PASSED])
def test_time_that_ran_out_is_no_longer_planned(found: Found, rule: Rule[Any]) -> None:
    covered = {"requirements": 100, "requirements_covered": 60, "requirements_planned_to_date": 60}
    passed = {"cases_planned": 100, "cases_signed": 60, "cases_planned_to_date": 60}
    stated = cycle(status="in_progress", ends_on="2026-11-10", **covered, **passed)
    (in_time,) = found(rule, day="2026-11-10", testing=stated)
    (late,) = found(rule, day="2026-11-11", testing=stated)
    assert (in_time.failed, late.failed) == (False, True)


@pytest.mark.parametrize(
    ("tried", "untried"),
    [
        (process("Pay", critical=True, cases_planned=0), True),
        (process("Pay", critical=True, cases_planned=1), False),
        (process("Pay", critical=True), False),
        (process("Pay", critical=False, cases_planned=0), False),
        (process("Pay", cases_planned=0), False),
    ],
)
@pytest.mark.parametrize("status", ["done", "in_progress"])
def test_every_critical_process_has_a_case(found: Found, tried: dict[str, Any], status: str, *, untried: bool) -> None:
    figures = {"requirements": 100, "requirements_covered": 100}
    (one,) = found(uat.COVERAGE, testing=cycle(status=status, processes=[tried], **figures))
    assert (one.standing, one.severity) == ((FAILED, HIGH) if untried else (MET, MEDIUM))
    assert one.values["untried"] == (("Pay",) if untried else ("none",))


def test_processes_without_a_case_are_named_in_one_order(found: Found) -> None:
    some = [process(name, critical=True, cases_planned=0) for name in ("F", "B", "D", "A", "A", "E", "C")]
    (one,) = found(uat.COVERAGE, testing=cycle(processes=some))
    assert one.values["untried"] == ("A", "B", "C", "D", "E", "F")


@pytest.mark.parametrize("rule", [uat.COVERAGE, uat.PASSED])
def test_a_plan_to_date_alone_tells_nothing(found: Found, rule: Rule[Any]) -> None:
    (one,) = found(rule, testing=cycle(status="in_progress", requirements_planned_to_date=6, cases_planned_to_date=6))
    assert (one.standing, one.values["wanted"]) == (UNPROVEN, Tally(6, 6))


def test_how_much_is_covered_is_the_policys(found: Found) -> None:
    policy = {"testing": {"uat_covered_min": "90%"}}
    (one,) = found(uat.COVERAGE, policy=policy, testing=cycle(requirements=100, requirements_covered=90))
    (less,) = found(uat.COVERAGE, policy=policy, testing=cycle(requirements=100, requirements_covered=89))
    assert (one.severity, less.severity) == (MEDIUM, HIGH)


# TEST04


@pytest.mark.parametrize(
    ("stated", "standing", "severity"),
    [
        ({"cases_planned": 100, "cases_signed": 100}, MET, HIGH),
        ({"cases_planned": 100, "cases_signed": 95}, MET, HIGH),
        ({"cases_planned": 100, "cases_signed": 94}, FAILED, HIGH),
        ({"cases_planned": 100, "cases_signed": 80}, FAILED, HIGH),
        ({"cases_planned": 100, "cases_signed": 79}, FAILED, CRITICAL),
        ({"cases_planned": 100, "cases_passed": 100, "cases_signed": 94}, FAILED, HIGH),
        ({"cases_planned": 100, "cases_passed": 95}, UNPROVEN, HIGH),
        ({"cases_planned": 100, "cases_passed": 94}, FAILED, HIGH),
        ({"cases_planned": 100, "cases_passed": 79}, FAILED, CRITICAL),
        ({"cases_planned": 100, "cases_passed": 95, "signed_by": "carl"}, MET, HIGH),
        ({"cases_planned": 100, "cases_passed": 95, "signed_by": "rob"}, UNPROVEN, HIGH),
        ({"cases_planned": 100, "cases_passed": 95, "cases_signed": 90, "signed_by": "carl"}, FAILED, HIGH),
        ({"cases_planned": 100, "signed_by": "carl"}, UNPROVEN, HIGH),
        ({"cases_planned": 100}, UNPROVEN, HIGH),
        ({"cases_signed": 100}, UNPROVEN, HIGH),
        ({"cases_planned": 0, "cases_signed": 0}, FAILED, CRITICAL),
        ({"cases_planned": 0}, FAILED, CRITICAL),
    ],
)
def test_enough_cases_are_passed_and_signed(
    found: Found, stated: dict[str, Any], standing: FindingStanding, severity: Severity
) -> None:
    (one,) = found(uat.PASSED, testing=cycle(status="done", **stated))
    assert (one.standing, one.severity) == (standing, severity)


@pytest.mark.parametrize(
    ("signed_on", "ends_on", "standing"),
    [
        ("2026-10-29", "2026-10-30", UNPROVEN),
        ("2026-10-30", "2026-10-30", MET),
        ("2026-10-29", None, MET),
        (None, "2026-10-30", MET),
    ],
)
def test_whoever_signed_before_the_last_day_has_not_seen_all_of_it(
    found: Found, signed_on: str | None, ends_on: str | None, standing: FindingStanding
) -> None:
    days = {"signed_on": signed_on, "ends_on": ends_on}
    stated = cycle(status="done", cases_planned=100, cases_passed=100, signed_by="carl", **days)
    (one,) = found(uat.PASSED, testing=stated)
    assert one.standing is standing


def test_what_may_be_signed_is_told_as_a_range(found: Found) -> None:
    (one,) = found(uat.PASSED, testing=cycle(status="done", cases_planned=100, cases_passed=90))
    assert (one.values["signed"], one.values["wanted"]) == (Tally(0, 90), Tally(100, 100))
    (unsaid,) = found(uat.PASSED, testing=cycle(status="done", cases_planned=100))
    assert unsaid.values["signed"] == Tally(0, 100)
    (other,) = found(uat.PASSED, testing=cycle(status="done"))
    assert (other.values["signed"], other.values["wanted"]) == ("?", "?")


@pytest.mark.parametrize(
    ("signed", "to_date", "standing"),
    [
        (57, 60, MET),
        (56, 60, FAILED),
        (57, None, UNPROVEN),
        (95, None, MET),
        (95, 0, MET),
        (0, 0, UNPROVEN),
    ],
)
def test_cases_are_held_against_the_plan_to_date(
    found: Found, signed: int, to_date: int | None, standing: FindingStanding
) -> None:
    figures = {"cases_planned": 100, "cases_signed": signed, "cases_planned_to_date": to_date}
    (one,) = found(uat.PASSED, testing=cycle(status="in_progress", **figures))
    assert one.standing is standing


def test_a_cycle_that_goes_on_may_not_have_planned_its_cases_yet(found: Found) -> None:
    (one,) = found(uat.PASSED, testing=cycle(status="in_progress", cases_planned=0, cases_signed=0))
    assert (one.standing, one.severity) == (UNPROVEN, HIGH)


@pytest.mark.parametrize(
    ("tried", "standing", "failed"),
    [
        (process("Pay", critical=True, cases_planned=50, cases_passed=50), MET, ("none",)),
        (process("Pay", critical=True, cases_planned=50, cases_passed=49), FAILED, ("Pay",)),
        (process("Pay", critical=True, passed=False), FAILED, ("Pay",)),
        (process("Pay", critical=True), UNPROVEN, ("none",)),
        (process("Pay", critical=False, passed=False), MET, ("none",)),
        (process("Pay", passed=False), MET, ("none",)),
    ],
)
def test_of_critical_processes_every_case_passes(
    found: Found, tried: dict[str, Any], standing: FindingStanding, failed: Value
) -> None:
    figures = {"cases_planned": 100, "cases_signed": 99, "cases_planned_to_date": 99, "processes": [tried]}
    (one,) = found(uat.PASSED, testing=cycle(status="done", **figures))
    assert (one.standing, one.severity, one.values["failed"]) == (standing, HIGH, failed)
    (going_on,) = found(uat.PASSED, testing=cycle(status="in_progress", **figures))
    assert (going_on.standing, going_on.values["failed"]) == (MET, ("none",))


def test_how_many_pass_is_the_policys(found: Found) -> None:
    policy = {"testing": {"uat_passed_min": "90%", "uat_passed_critical": "85%"}}
    seen = [
        found(uat.PASSED, policy=policy, testing=cycle(status="done", cases_planned=100, cases_signed=signed))[0]
        for signed in (90, 89, 84)
    ]
    assert [(one.standing, one.severity) for one in seen] == [(MET, HIGH), (FAILED, HIGH), (FAILED, CRITICAL)]


# TEST05


@pytest.mark.parametrize(("stated", "standing"), [(True, MET), (False, FAILED), (None, UNPROVEN)])
def test_users_test_on_migrated_data(found: Found, *, stated: bool | None, standing: FindingStanding) -> None:
    (one,) = found(uat.MIGRATED_DATA, testing=cycle(migrated_data=stated))
    assert (one.standing, one.severity, one.mandatory) == (standing, HIGH, False)


@pytest.mark.parametrize(
    ("stated", "count"),
    [
        ({"project": {"name": "P"}}, 1),
        ({"project": {"name": "P", "has": ["migration"]}}, 1),
        ({"project": {"name": "P", "has": []}}, 0),
        ({"project": {"name": "P", "has": []}, "migration": {"cycles": [{"cycle": 1}]}}, 1),
        ({"project": {"name": "P", "has": []}, "migration": {"objects": {"C": {"title": "Customers"}}}}, 1),
        ({"project": {"name": "P", "has": []}, "migration": {"cycles": []}}, 0),
    ],
)
def test_where_nothing_is_migrated_there_is_no_migrated_data(found: Found, stated: dict[str, Any], count: int) -> None:
    assert len(found(uat.MIGRATED_DATA, testing=cycle(migrated_data=False), **stated)) == count


@pytest.mark.parametrize(
    ("rule", "bad", "good"),
    [
        (uat.MIGRATED_DATA, {"migrated_data": False}, {"migrated_data": True}),
        (
            uat.REAL_ROLES,
            {"testers": 9, "testers_with_general_role": 9, "roles_final": True},
            {"testers": 9, "testers_with_general_role": 0, "roles_final": True},
        ),
    ],
)
def test_repeating_it_mends_how_it_ran(
    found: Found, rule: Rule[Any], bad: dict[str, Any], good: dict[str, Any]
) -> None:
    first = {"kind": "uat", "ends_on": "2026-10-09", **bad}
    second = {"kind": "uat", "status": "done", "starts_on": "2026-10-10", "ends_on": "2026-10-20", **good}
    (one,) = found(rule, testing={"cycles": {"A": first, "B": second}})
    assert (one.subject, one.standing) == ("B", MET)
    begun = {**second, "status": "in_progress"}
    assert [one.standing for one in found(rule, testing={"cycles": {"A": first, "B": begun}})] == [FAILED, MET]


# TEST06


@pytest.mark.parametrize(
    ("general", "testers", "final", "standing"),
    [
        (0, 12, True, MET),
        (0, None, True, MET),
        (1, 12, True, FAILED),
        (1, None, None, FAILED),
        (0, 12, False, FAILED),
        (None, 12, False, FAILED),
        (0, 12, None, UNPROVEN),
        (None, 12, True, UNPROVEN),
        (0, 0, True, UNPROVEN),
    ],
)
def test_users_test_with_the_roles_of_their_jobs(
    found: Found, general: int | None, testers: int | None, standing: FindingStanding, *, final: bool | None
) -> None:
    stated = cycle(testers=testers, testers_with_general_role=general, roles_final=final)
    (one,) = found(uat.REAL_ROLES, testing=stated)
    assert (one.standing, one.severity) == (standing, HIGH)


@pytest.mark.parametrize(("final", "said"), [(True, "final"), (False, "not final"), (None, "not said to be final")])
def test_what_is_said_of_the_roles_is_printed(found: Found, said: str, *, final: bool | None) -> None:
    (one,) = found(uat.REAL_ROLES, testing=cycle(testers=12, testers_with_general_role=3, roles_final=final))
    assert (one.values["testers"], one.values["general"], one.values["final"]) == (12, 3, said)
    (unsaid,) = found(uat.REAL_ROLES, testing=cycle(roles_final=final))
    assert (unsaid.values["testers"], unsaid.values["general"]) == ("?", "?")


# TEST16


def by_subject(seen: list[Finding]) -> dict[str, FindingStanding]:
    return {one.subject: one.standing for one in seen}


def test_edge_cases_are_silent_where_nothing_is_stated(found: Found) -> None:
    assert found(uat.EDGE_CASES) == []
    assert found(uat.EDGE_CASES, testing={"cycles": {"SIT": {"kind": "sit", "edge_cases": 0}}}) == []
    assert found(uat.EDGE_CASES, integrations={}) == []


@pytest.mark.parametrize(("tried", "standing"), [(True, MET), (False, FAILED), (None, UNPROVEN)])
def test_each_integration_is_tried_with_what_goes_wrong(
    found: Found, *, tried: bool | None, standing: FindingStanding
) -> None:
    (one,) = found(uat.EDGE_CASES, integrations={"bank": {"title": "Bank files", "edge_cases_tested": tried}})
    assert (one.subject, one.standing, one.severity) == ("integration/bank", standing, MEDIUM)
    assert one.values["what"] == "Bank files"


@pytest.mark.parametrize(("planned", "standing"), [(1, MET), (0, FAILED), (None, UNPROVEN)])
def test_where_no_process_has_a_figure_the_cycles_speak_together(
    found: Found, planned: int | None, standing: FindingStanding
) -> None:
    (one,) = found(uat.EDGE_CASES, testing=cycle(edge_cases=planned, processes=[process("Pay")]))
    assert (one.subject, one.standing) == ("user-acceptance", standing)
    two = {"A": {"kind": "uat", "edge_cases": 0}, "B": {"kind": "uat", "edge_cases": planned}}
    (one,) = found(uat.EDGE_CASES, testing={"cycles": two})
    assert one.standing is standing


def test_each_process_is_tried_with_what_goes_wrong(found: Found) -> None:
    uat_tests = [process("Pay", edge_cases=0), process("Sell", edge_cases=0), process("Buy")]
    sit_tests = [process("Sell", edge_cases=2), process("Pay", edge_cases=0)]
    run = {
        "UAT": {"kind": "uat", "edge_cases": 9, "processes": uat_tests},
        "SIT": {"kind": "sit", "processes": sit_tests},
    }
    seen = found(uat.EDGE_CASES, testing={"cycles": run})
    assert by_subject(seen) == {"process/Buy": UNPROVEN, "process/Pay": FAILED, "process/Sell": MET}
    assert [one.values["what"] for one in seen] == ["Buy", "Pay", "Sell"]
    assert seen == found(uat.EDGE_CASES, testing={"cycles": dict(reversed(run.items()))})
