from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import processes
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Finding
    from tests.unit.findings.conftest import Found

MET, FAILED, UNPROVEN = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNPROVEN


def project(*live: str, approved: list[str] | None = None) -> dict[str, Any]:
    return {"name": "A project", "processes": live, "approved_processes": approved}


def cycle(*tested: dict[str, Any], **stated: Any) -> dict[str, Any]:
    return {"kind": "uat", "status": "done", "ends_on": "2026-10-30", "processes": tested, **stated}


def pay(**stated: Any) -> dict[str, Any]:
    return {"process": "Pay", **stated}


def by_subject(seen: list[Finding]) -> dict[str, FindingStanding]:
    return {one.subject: one.standing for one in seen}


def of_pay(seen: list[Finding]) -> Finding:
    (one,) = (one for one in seen if one.subject == "process/Pay")
    return one


@pytest.mark.parametrize(
    ("live", "approved", "standing", "because"),
    [
        (["Pay", "Sell"], ["Sell", "Pay"], MET, ("it is what was approved",)),
        (["Pay", "Sell"], ["sell", "PAY"], MET, ("it is what was approved",)),
        (
            ["Sell", "Buy", "Pay"],
            ["Pay"],
            FAILED,
            ("Buy goes live without approval", "Sell goes live without approval"),
        ),
        (["Pay"], ["Pay", "Sell"], FAILED, ("Sell was approved and does not go live",)),
        (["Pay"], [], FAILED, ("Pay goes live without approval",)),
        (
            ["Pay"],
            ["Sell"],
            FAILED,
            ("Pay goes live without approval", "Sell was approved and does not go live"),
        ),
        ([], ["Pay"], UNPROVEN, ("whether it is what was approved",)),
    ],
)
def test_what_goes_live_is_what_was_approved(
    found: Found, live: list[str], approved: list[str], standing: FindingStanding, because: tuple[str, ...]
) -> None:
    scope, tests = found(processes.SCOPE, project=project(*live, approved=approved))
    assert (scope.subject, scope.standing, scope.values["because"]) == ("scope", standing, because)
    assert (scope.severity, scope.mandatory) == (Severity.HIGH, False)
    assert (tests.subject, tests.standing) == ("tests", UNPROVEN)


def test_what_differs_is_told_in_one_order(found: Found) -> None:
    names = ["F", "B", "D", "A", "E", "C", "G"]
    (beyond, _) = found(processes.SCOPE, project=project(*names, approved=[]))
    assert beyond.values["because"] == tuple(f"{name} goes live without approval" for name in sorted(names))
    (short, _) = found(processes.SCOPE, project=project("Z", approved=["Z", *names]))
    assert short.values["because"] == tuple(f"{name} was approved and does not go live" for name in sorted(names))


def test_the_scope_is_silent_where_neither_approval_nor_tests_are_stated(found: Found) -> None:
    assert found(processes.SCOPE, project=project("Pay")) == []
    assert found(processes.SCOPE, project=project("Pay"), testing={"cycles": {"U": {"kind": "uat"}}}) == []
    assert found(processes.SCOPE, project=project("Pay"), testing={"cycles": {"U": cycle()}}) == []


def test_tests_alone_do_not_show_that_the_scope_was_approved(found: Found) -> None:
    seen = found(processes.SCOPE, project=project("Pay"), testing={"cycles": {"U": cycle(pay(passed=True))}})
    assert by_subject(seen) == {"scope": UNPROVEN, "process/Pay": MET}


@pytest.mark.parametrize(
    ("tested", "standing"),
    [
        ({"passed": True}, MET),
        ({"cases_planned": 4, "cases_passed": 4}, MET),
        ({"passed": False}, FAILED),
        ({"cases_planned": 4, "cases_passed": 3, "passed": True}, FAILED),
        ({}, UNPROVEN),
    ],
)
@pytest.mark.parametrize(("critical", "mandatory"), [(True, True), (False, False), (None, False)])
def test_every_process_that_goes_live_passed_from_end_to_end(
    found: Found, tested: dict[str, Any], standing: FindingStanding, *, critical: bool | None, mandatory: bool
) -> None:
    run = {"U": cycle(pay(critical=critical, **tested))}
    one = of_pay(found(processes.SCOPE, project=project("Pay"), testing={"cycles": run}))
    assert (one.standing, one.mandatory) == (standing, mandatory)
    assert one.severity is (Severity.CRITICAL if mandatory else Severity.HIGH)
    assert one.values["what"] == ("Pay (critical)" if mandatory else "Pay")


@pytest.mark.parametrize(
    ("changed", "standing", "because", "mandatory"),
    [
        ({"kind": "process"}, MET, "it passed from end to end", True),
        ({"kind": "end-to-end"}, MET, "it passed from end to end", True),
        ({"kind": "functional"}, FAILED, "no test has tried it from end to end", True),
        ({"kind": "sit"}, FAILED, "no test has tried it from end to end", True),
        ({"status": "in_progress"}, FAILED, "its test is not finished", False),
        ({"ends_on": "2026-11-03"}, FAILED, "its test is not finished", False),
        ({"status": None}, UNPROVEN, "whether its test is finished", True),
        ({"ends_on": None}, MET, "it passed from end to end", True),
    ],
)
def test_only_a_finished_test_from_end_to_end_proves_a_process(
    found: Found, changed: dict[str, Any], standing: FindingStanding, because: str, *, mandatory: bool
) -> None:
    """That a cycle is not finished is mandatory already, where the cycle itself is spoken of."""
    run = {"U": cycle(pay(passed=True, critical=True), **changed)}
    one = of_pay(found(processes.SCOPE, project=project("Pay"), testing={"cycles": run}))
    assert (one.standing, one.values["because"], one.mandatory) == (standing, (because,), mandatory)
    assert (one.severity, one.values["what"]) == (Severity.CRITICAL if mandatory else Severity.HIGH, "Pay (critical)")


@pytest.mark.parametrize(
    ("first", "second", "mandatory"),
    [("in_progress", None, True), ("in_progress", "not_started", False), ("done", "in_progress", True)],
)
def test_a_test_that_goes_on_excuses_no_other_one(
    found: Found, first: str | None, second: str | None, *, mandatory: bool
) -> None:
    run = {
        "A": cycle(pay(passed=False, critical=True), status=first),
        "B": cycle(pay(passed=False), status=second, ends_on="2026-10-31"),
    }
    one = of_pay(found(processes.SCOPE, project=project("Pay"), testing={"cycles": run}))
    assert one.mandatory is mandatory


def test_a_process_that_no_test_names_is_untested(found: Found) -> None:
    run = {"U": cycle(pay(passed=True))}
    seen = found(processes.SCOPE, project=project("Sell", "PAY", "Pay"), testing={"cycles": run})
    assert by_subject(seen) == {"scope": UNPROVEN, "process/PAY": MET, "process/Sell": FAILED}
    assert (seen[-1].severity, seen[-1].mandatory) == (Severity.HIGH, False)
    assert seen[-1].values["because"] == ("no test has tried it from end to end",)


def test_without_a_scope_what_was_tested_is_taken_for_it(found: Found) -> None:
    run = {"U": cycle(pay(passed=True), {"process": "Buy", "passed": False})}
    seen = found(processes.SCOPE, testing={"cycles": run})
    assert by_subject(seen) == {"scope": UNPROVEN, "process/Buy": FAILED, "process/Pay": MET}
    assert [one.subject for one in seen] == ["scope", "process/Buy", "process/Pay"]


@pytest.mark.parametrize(
    ("first", "second", "standing"),
    [
        (cycle(pay(passed=False)), cycle(pay(passed=True), ends_on="2026-10-31"), MET),
        (cycle(pay(passed=True)), cycle(pay(passed=False), ends_on="2026-10-31"), FAILED),
        (cycle(pay(passed=True)), cycle(pay(passed=False)), FAILED),
        (cycle(pay(passed=True)), cycle(pay()), UNPROVEN),
        (cycle(pay(passed=True)), cycle(pay(passed=False), ends_on="2026-10-31", status="in_progress"), MET),
        (cycle(pay(passed=True)), cycle(pay(passed=False), ends_on=None), UNPROVEN),  # it may have come last
        (cycle(pay(passed=True)), cycle(pay(), ends_on=None), MET),
        (cycle(pay(passed=False)), cycle(pay(passed=True), ends_on=None), FAILED),
        (cycle(pay(passed=True), ends_on=None), cycle(pay(passed=False), ends_on=None), FAILED),
        (cycle(pay(passed=True)), cycle(pay(passed=False), ends_on="2026-10-31", kind="functional"), MET),
        (cycle(pay(passed=True), status=None), cycle(pay(passed=True), status="in_progress"), UNPROVEN),
    ],
)
def test_the_last_finished_test_speaks(
    found: Found, first: dict[str, Any], second: dict[str, Any], standing: FindingStanding
) -> None:
    run = {"A": first, "B": second}
    seen = found(processes.SCOPE, project=project("Pay"), testing={"cycles": run})
    assert of_pay(seen).standing is standing
    turned = dict(reversed(run.items()))
    assert found(processes.SCOPE, project=project("Pay"), testing={"cycles": turned}) == seen


def test_a_process_is_critical_where_any_test_says_so(found: Found) -> None:
    run = {"A": cycle(pay(passed=False)), "B": cycle(pay(critical=True), kind="functional")}
    one = of_pay(found(processes.SCOPE, project=project("Pay"), testing={"cycles": run}))
    assert (one.failed, one.mandatory) == (True, True)
