from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import order
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Finding, Rule
    from tests.unit.findings.conftest import Found

MET, FAILED, UNPROVEN = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNPROVEN

SIT, TESTERS, USERS = "system integration testing", "training of testers", "training of users"


def by_subject(seen: list[Finding]) -> dict[str, FindingStanding]:
    return {one.subject: one.standing for one in seen}


def cycles(**stated: Any) -> dict[str, Any]:
    return {"cycles": stated}


def taught(*ends: str | None, **more: Any) -> dict[str, Any]:
    """Training of several audiences, by the last day of each."""
    return {"training": {f"T{n}": {"audience": f"Team {n}", "ends_on": day, **more} for n, day in enumerate(ends)}}


@pytest.mark.parametrize("rule", order.RULES)
def test_what_nobody_speaks_of_is_unknown(found: Found, rule: Rule[Any]) -> None:
    assert found(rule) == []
    assert found(rule, testing={"cycles": {}}) == []
    assert found(rule, testing={"cycles": {}}, adoption={"training": {}}, code={}) == []


# DATE07


@pytest.mark.parametrize(
    ("ends_on", "starts_on", "standing"),
    [
        ("2026-10-09", "2026-10-10", MET),
        ("2026-10-10", "2026-10-10", MET),
        ("2026-10-11", "2026-10-10", FAILED),
        (None, "2026-10-10", UNPROVEN),
        ("2026-10-09", None, UNPROVEN),
    ],
)
def test_integrations_are_tested_before_users_test(
    found: Found, ends_on: str | None, starts_on: str | None, standing: FindingStanding
) -> None:
    run = cycles(S={"kind": "sit", "ends_on": ends_on}, U={"kind": "uat", "starts_on": starts_on})
    (one,) = found(order.ORDER, testing=run)
    assert (one.subject, one.standing, one.severity, one.mandatory) == (SIT, standing, Severity.MEDIUM, False)


@pytest.mark.parametrize(
    ("ends", "starts", "standing"),
    [
        (["2026-10-01", "2026-10-20"], ["2026-10-10", "2026-10-25"], MET),
        (["2026-10-01", "2026-10-26"], ["2026-10-10", "2026-10-25"], FAILED),
        (["2026-10-01", None], ["2026-10-10", "2026-10-25"], UNPROVEN),
        (["2026-10-26", None], ["2026-10-10", "2026-10-25"], FAILED),
        (["2026-10-26"], ["2026-10-25", None], UNPROVEN),
    ],
)
def test_the_last_test_of_users_rests_on_the_last_of_integrations(
    found: Found, ends: list[str | None], starts: list[str | None], standing: FindingStanding
) -> None:
    sit = {f"S{number}": {"kind": "sit", "ends_on": day} for number, day in enumerate(ends)}
    uat = {f"U{number}": {"kind": "uat", "starts_on": day} for number, day in enumerate(starts)}
    (one,) = found(order.ORDER, testing={"cycles": {**sit, **uat}})
    assert one.standing is standing
    assert found(order.ORDER, testing={"cycles": dict(reversed({**sit, **uat}.items()))}) == [one]


def test_the_days_are_shown_where_they_are_stated(found: Found) -> None:
    run = cycles(S={"kind": "sit", "ends_on": "2026-10-09"}, U={"kind": "uat"})
    (one,) = found(order.ORDER, testing=run)
    assert (one.values["ends_on"], one.values["starts_on"]) == (date(2026, 10, 9), "a day that nobody states")
    run = cycles(S={"kind": "sit"}, U={"kind": "uat", "starts_on": "2026-10-09"})
    (one,) = found(order.ORDER, testing=run)
    assert (one.values["starts_on"], one.values["ends_on"]) == (date(2026, 10, 9), "a day that nobody states")


def test_one_of_the_two_alone_has_no_order(found: Found) -> None:
    assert found(order.ORDER, testing=cycles(S={"kind": "sit", "ends_on": "2026-10-09"})) == []
    assert found(order.ORDER, testing=cycles(U={"kind": "uat", "starts_on": "2026-10-09"})) == []
    assert found(order.ORDER, adoption=taught("2026-10-09", for_testers=True)) == []


@pytest.mark.parametrize(
    ("ends", "starts", "standing"),
    [
        (["2026-10-10"], ["2026-10-10", "2026-10-20"], MET),
        (["2026-10-11"], ["2026-10-10", "2026-10-20"], FAILED),
        (["2026-10-01", "2026-10-11"], ["2026-10-10"], FAILED),
        (["2026-10-01", None], ["2026-10-10"], UNPROVEN),
        (["2026-10-11", None], ["2026-10-10"], FAILED),
        (["2026-10-01"], ["2026-10-10", None], UNPROVEN),
        (["2026-10-11"], ["2026-10-10", None], FAILED),
    ],
)
def test_testers_are_trained_before_the_first_of_them_tests(
    found: Found, ends: list[str | None], starts: list[str | None], standing: FindingStanding
) -> None:
    uat = {f"U{number}": {"kind": "uat", "starts_on": day} for number, day in enumerate(starts)}
    (one,) = found(order.ORDER, testing={"cycles": uat}, adoption=taught(*ends, for_testers=True))
    assert (one.subject, one.standing, one.severity) == (TESTERS, standing, Severity.MEDIUM)


@pytest.mark.parametrize("for_testers", [False, None])
def test_training_that_is_not_for_testers_may_follow_their_tests(found: Found, *, for_testers: bool | None) -> None:
    run = cycles(U={"kind": "uat", "starts_on": "2026-10-10"})
    assert found(order.ORDER, testing=run, adoption=taught("2026-10-30", for_testers=for_testers)) == []


@pytest.mark.parametrize(
    ("ends", "standing"),
    [
        (["2026-11-30"], MET),
        (["2026-12-01"], FAILED),
        (["2026-11-01", "2026-12-01"], FAILED),
        ([None], UNPROVEN),
        (["2026-12-01", None], FAILED),
    ],
)
def test_training_after_the_go_live_is_critical(
    found: Found, ends: list[str | None], standing: FindingStanding
) -> None:
    (one,) = found(order.ORDER, dates={"go_live_on": "2026-11-30"}, adoption=taught(*ends))
    assert (one.subject, one.standing, one.severity, one.mandatory) == (USERS, standing, Severity.CRITICAL, False)
    assert found(order.ORDER, adoption=taught(*ends)) == []


@pytest.mark.parametrize(("people", "count"), [(0, 0), (1, 1), (None, 1)])
def test_an_audience_of_which_nobody_starts_yet_has_time(found: Found, people: int | None, count: int) -> None:
    later = taught("2026-12-20", people=people)
    assert len(found(order.ORDER, dates={"go_live_on": "2026-11-30"}, adoption=later)) == count


# DATE08 and TEST15


BUILT = {"release_candidate_on": "2026-10-20"}
REGRESSION = {
    "kind": "regression",
    "status": "done",
    "starts_on": "2026-10-20",
    "ends_on": "2026-10-25",
    "cases_run": 9,
    "cases_failed": 0,
}
EARLIER = {"kind": "uat", "status": "done", "ends_on": "2026-10-19"}


@pytest.mark.parametrize(
    ("changed", "standing", "severity"),
    [
        ({}, FAILED, Severity.CRITICAL),
        ({"ends_on": "2026-10-20"}, MET, None),
        ({"ends_on": "2026-10-20", "status": "in_progress"}, UNPROVEN, None),
        ({"ends_on": "2026-10-20", "status": None}, UNPROVEN, None),
        ({"ends_on": None}, UNPROVEN, None),
        ({"ends_on": "2026-11-10"}, UNPROVEN, None),
        ({"status": "in_progress"}, FAILED, Severity.CRITICAL),
    ],
)
def test_the_release_candidate_is_no_younger_than_the_last_test(
    found: Found, changed: dict[str, Any], standing: FindingStanding, severity: Severity | None
) -> None:
    (one,) = found(order.CANDIDATE, code=BUILT, testing=cycles(U={**EARLIER, **changed}))
    assert (one.subject, one.standing, one.mandatory) == ("release-candidate", standing, False)
    assert severity in (None, one.severity)
    assert one.values["regression"] == "there is none"


@pytest.mark.parametrize(
    ("changed", "standing"),
    [
        ({}, MET),
        ({"starts_on": None}, MET),
        ({"ends_on": None}, MET),
        ({"starts_on": "2026-10-19"}, UNPROVEN),
        ({"starts_on": "2026-10-19", "ends_on": None}, UNPROVEN),
        ({"starts_on": None, "ends_on": None}, UNPROVEN),
        ({"status": None}, UNPROVEN),
        ({"cases_failed": None}, UNPROVEN),
        ({"cases_run": None}, UNPROVEN),
        ({"cases_run": 0}, UNPROVEN),
        ({"cases_planned": 31, "cases_run": 30}, FAILED),
        ({"cases_planned": 30, "cases_run": 30}, MET),
        ({"cases_planned": 30, "cases_run": None}, UNPROVEN),
        ({"cases_failed": 1}, FAILED),
        ({"status": "in_progress"}, FAILED),
        ({"ends_on": "2026-11-03"}, FAILED),
        ({"cases_failed": None, "cases_planned": 9, "cases_passed": 9}, MET),
        ({"cases_failed": None, "cases_planned": 9, "cases_passed": 8}, FAILED),
        ({"cases_planned": 10, "cases_passed": 9}, FAILED),
        ({"cases_planned": 0, "cases_run": 0, "cases_passed": 0}, FAILED),
        ({"cases_failed": None, "exit_criteria": [{"metric": "A", "operator": "=", "target": 1, "actual": 1}]}, MET),
        ({"cases_failed": None, "exit_criteria": [{"metric": "A", "operator": "=", "target": 1, "actual": 2}]}, FAILED),
        ({"cases_failed": None, "exit_criteria": [{"metric": "A", "operator": "=", "target": 1}]}, UNPROVEN),
        ({"cases_failed": None, "exit_criteria": []}, UNPROVEN),
        ({"kind": "smoke"}, None),
        ({"starts_on": None, "ends_on": "2026-10-19"}, None),
        ({"starts_on": "2026-10-10", "ends_on": "2026-10-19"}, None),
    ],
)
def test_a_regression_test_passes_on_the_new_build(
    found: Found, changed: dict[str, Any], standing: FindingStanding | None
) -> None:
    """``None`` is no such test at all; of the build's age that is Critical, of anything else that did not pass High."""
    run = cycles(U=EARLIER, R={**REGRESSION, **changed})
    (regressed,) = found(order.REGRESSION, code=BUILT, testing=run)
    assert (regressed.subject, regressed.standing) == ("regression", FAILED if standing is None else standing)
    assert (regressed.severity, regressed.mandatory) == (Severity.HIGH, False)
    (build,) = found(order.CANDIDATE, code=BUILT, testing=run)
    assert build.standing is (MET if standing is MET else FAILED)
    assert build.severity is (Severity.CRITICAL if standing is None else Severity.HIGH)


SAID = {
    MET: "passed",
    FAILED: "is not finished, or has not passed",
    UNPROVEN: "does not say that it ran after that day, is finished and passed",
}


@pytest.mark.parametrize(
    ("changed", "standing"), [({}, MET), ({"cases_failed": 1}, FAILED), ({"status": None}, UNPROVEN)]
)
def test_what_became_of_the_regression_test_is_told(
    found: Found, changed: dict[str, Any], standing: FindingStanding
) -> None:
    (one,) = found(order.REGRESSION, code=BUILT, testing=cycles(R={**REGRESSION, **changed}))
    assert (one.standing, one.values["regression"]) == (standing, SAID[standing])


FAILING = {**REGRESSION, "cases_failed": 1}


@pytest.mark.parametrize(
    ("one", "other", "standing"),
    [
        (FAILING, {**REGRESSION, "ends_on": "2026-10-26"}, MET),
        (REGRESSION, {**FAILING, "ends_on": "2026-10-26"}, FAILED),
        (REGRESSION, FAILING, FAILED),
        (REGRESSION, {**FAILING, "starts_on": "2026-10-26", "ends_on": None}, FAILED),
        (REGRESSION, {**FAILING, "starts_on": None, "ends_on": None}, UNPROVEN),  # it may have come last
        (REGRESSION, {**REGRESSION, "starts_on": None, "ends_on": None}, MET),
        (REGRESSION, {**FAILING, "starts_on": None, "ends_on": "2026-10-19"}, MET),
    ],
)
def test_of_several_regression_tests_the_last_speaks(
    found: Found, one: dict[str, Any], other: dict[str, Any], standing: FindingStanding
) -> None:
    (seen,) = found(order.REGRESSION, code=BUILT, testing=cycles(A=one, B=other))
    (turned,) = found(order.REGRESSION, code=BUILT, testing=cycles(B=other, A=one))
    assert (seen.standing, turned) == (standing, seen)


@pytest.mark.parametrize(
    ("code", "changed_on"),
    [
        (BUILT, date(2026, 10, 20)),
        ({"last_change_on": "2026-10-21"}, date(2026, 10, 21)),
        ({**BUILT, "last_change_on": "2026-10-21"}, date(2026, 10, 21)),
        ({**BUILT, "last_change_on": "2026-10-19"}, date(2026, 10, 20)),
    ],
)
def test_the_last_change_is_the_build_or_what_came_after_it(
    found: Found, code: dict[str, Any], changed_on: date
) -> None:
    (one,) = found(order.REGRESSION, code=code, testing=cycles())
    assert (one.failed, one.values["changed_on"]) == (True, changed_on)


def test_of_several_cycles_of_users_one_after_the_build_is_enough(found: Found) -> None:
    later = {**EARLIER, "ends_on": "2026-10-30"}
    (one,) = found(order.CANDIDATE, code=BUILT, testing=cycles(A=EARLIER, B=later))
    assert (one.standing, one.values["tested_on"]) == (MET, date(2026, 10, 30))
    (open_still,) = found(order.CANDIDATE, code=BUILT, testing=cycles(A=EARLIER, B={**later, "status": None}))
    assert open_still.standing is UNPROVEN
    (undated,) = found(order.CANDIDATE, code=BUILT, testing=cycles(A={"kind": "uat"}))
    assert undated.values["tested_on"] == "a day that nobody states"


def test_the_build_is_silent_where_it_or_the_tests_are_not_stated(found: Found) -> None:
    for rule in (order.CANDIDATE, order.REGRESSION):
        assert found(rule, testing=cycles(U=EARLIER)) == []
        assert found(rule, code={"release_candidate": "1.4"}, testing=cycles(U=EARLIER)) == []
        assert found(rule, code=BUILT) == []
    assert found(order.CANDIDATE, code={"last_change_on": "2026-10-21"}, testing=cycles(U=EARLIER)) == []
    assert found(order.CANDIDATE, code=BUILT, testing=cycles(R=REGRESSION)) == []
