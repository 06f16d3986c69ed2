from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import testing
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Finding, Rule
    from tests.unit.findings.conftest import Found

MET, FAILED, UNPROVEN = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNPROVEN

REACHED = {"metric": "Cases passed", "operator": ">=", "target": 95, "actual": 95, "unit": "%"}
MISSED = {**REACHED, "actual": 94}
UNMEASURED = {"metric": "Cases passed", "operator": ">=", "target": 95}
NO_TARGET = {"metric": "Cases passed", "actual": 94}
DONE = {"kind": "uat", "status": "done", "ends_on": "2026-10-30", "exit_criteria": [REACHED]}
FINANCE = {"name": "A project", "products": ["finance-operations"]}


def cycles(**stated: Any) -> dict[str, Any]:
    """Test cycles by their ids."""
    return {"cycles": stated}


def project(**stated: Any) -> dict[str, Any]:
    return {"name": "A project", **stated}


def subjects(seen: list[Finding]) -> dict[str, FindingStanding]:
    return {one.subject: one.standing for one in seen}


@pytest.mark.parametrize("rule", testing.RULES)
def test_tests_that_nobody_speaks_of_are_unknown(found: Found, rule: Rule[Any]) -> None:
    assert found(rule, project=FINANCE) == []
    assert found(rule, project=FINANCE, testing={"defects": {}}) == []


# TEST01


def test_user_acceptance_testing_is_always_needed(found: Found) -> None:
    (missing,) = found(testing.MISSING_CYCLE, testing={"cycles": {}})
    assert (missing.subject, missing.standing, missing.mandatory) == ("user-acceptance", FAILED, True)
    assert missing.severity is Severity.CRITICAL
    (there,) = found(testing.MISSING_CYCLE, testing=cycles(UAT={"kind": "uat"}))
    assert there.standing is MET


@pytest.mark.parametrize(
    ("stated", "needed"),
    [
        ({}, False),
        ({"integrations": {}}, False),
        ({"integrations": {"bank": {"title": "Bank"}}}, True),
        ({"project": project(has=[]), "integrations": {"bank": {"title": "Bank"}}}, True),
        ({"project": project(has=["integrations"])}, True),
        ({"project": project(has=["migration"])}, False),
        ({"project": project(products=["finance-operations", "customer-engagement"])}, True),
        ({"project": project(products=["finance-operations", "customer-engagement"], has=[])}, False),
        ({"project": project(products=["finance-operations"])}, False),
        ({"project": project(products=["commerce", "commerce"])}, False),
    ],
)
def test_integration_is_tested_where_there_is_something_to_integrate(
    found: Found, stated: dict[str, Any], *, needed: bool
) -> None:
    seen = found(testing.MISSING_CYCLE, testing=cycles(UAT={"kind": "uat"}), **stated)
    assert subjects(seen).get("system-integration") is (FAILED if needed else None)
    both = cycles(UAT={"kind": "uat"}, SIT={"kind": "sit"})
    assert FAILED not in subjects(found(testing.MISSING_CYCLE, testing=both, **stated)).values()


@pytest.mark.parametrize(
    ("stated", "needed"),
    [
        ({}, False),
        ({"users": 100}, False),
        ({"users": 101}, True),
        ({"users": 101, "has": []}, True),
        ({"users": 40, "has": ["peak-load"]}, True),
        ({"has": ["integrations"]}, False),
    ],
)
def test_speed_is_tested_where_many_work_at_once(found: Found, stated: dict[str, Any], *, needed: bool) -> None:
    facts: dict[str, Any] = {"project": project(**stated)}
    seen = found(testing.MISSING_CYCLE, testing=cycles(), **facts)
    assert subjects(seen).get("performance") is (FAILED if needed else None)
    seen = found(testing.MISSING_CYCLE, testing=cycles(P={"kind": "performance"}), **facts)
    assert subjects(seen).get("performance") is (MET if needed else None)


def test_how_many_are_many_is_the_policys(found: Found) -> None:
    policy = {"scale": {"peak_load_users": 20}}
    seen = found(testing.MISSING_CYCLE, policy=policy, project=project(users=21), testing=cycles())
    assert "performance" in subjects(seen)


@pytest.mark.parametrize(("rounds", "standing"), [([{"round": 1}], MET), ([], FAILED), (None, FAILED)])
def test_a_round_of_performance_tests_is_a_cycle(found: Found, rounds: Any, standing: FindingStanding) -> None:
    stated = {**cycles(), "performance": {"rounds": rounds}}
    seen = found(testing.MISSING_CYCLE, project=project(has=["peak-load"]), testing=stated)
    assert subjects(seen)["performance"] is standing


# TEST02


@pytest.mark.parametrize(
    ("changed", "standing", "because"),
    [
        ({}, MET, ("all met",)),
        ({"exit_criteria": [MISSED]}, FAILED, ("Cases passed is missed",)),
        ({"exit_criteria": [REACHED, {**MISSED, "metric": "A"}]}, FAILED, ("A is missed",)),
        ({"exit_criteria": [NO_TARGET]}, FAILED, ("Cases passed has no target",)),
        ({"exit_criteria": []}, FAILED, ("it has no exit criteria",)),
        ({"exit_criteria": None}, UNPROVEN, ("by which figures its end is known",)),
        ({"exit_criteria": [UNMEASURED]}, UNPROVEN, ("the value of Cases passed",)),
        ({"status": "in_progress"}, FAILED, ("it is not finished",)),
        ({"status": "not_started"}, FAILED, ("it is not finished",)),
        ({"starts_on": "2026-11-03", "ends_on": None}, FAILED, ("it is not finished",)),
        ({"status": "not_applicable"}, FAILED, ("it is not finished",)),
        ({"status": "in_progress", "exit_criteria": [UNMEASURED]}, FAILED, ("it is not finished",)),
        (
            {"status": "in_progress", "exit_criteria": [MISSED]},
            FAILED,
            ("it is not finished", "Cases passed is missed"),
        ),
        ({"status": None}, UNPROVEN, ("whether it is finished",)),
        ({"status": None, "exit_criteria": [MISSED]}, FAILED, ("Cases passed is missed",)),
        ({"status": None, "ends_on": "2026-11-03"}, FAILED, ("it is not finished",)),
        ({"ends_on": "2026-11-03"}, FAILED, ("it is not finished",)),
        ({"ends_on": "2026-11-02"}, MET, ("all met",)),
        ({"ends_on": None}, MET, ("all met",)),
    ],
)
def test_a_cycle_ends_by_its_exit_criteria(
    found: Found, changed: dict[str, Any], standing: FindingStanding, because: tuple[str, ...]
) -> None:
    (one,) = found(testing.EXIT_CRITERIA, testing=cycles(UAT1={**DONE, **changed}))
    assert (one.subject, one.standing, one.values["because"]) == ("UAT1", standing, because)
    assert (one.mandatory, one.severity) == (True, Severity.CRITICAL)


@pytest.mark.parametrize("criterion", [MISSED, UNMEASURED, NO_TARGET])
@pytest.mark.parametrize(("by", "accepted"), [("carl", True), ("rob", False), (None, False)])
def test_only_the_business_accepts_what_is_missed(
    found: Found, criterion: dict[str, Any], by: str | None, *, accepted: bool
) -> None:
    (one,) = found(
        testing.EXIT_CRITERIA, testing=cycles(UAT={**DONE, "exit_criteria": [{**criterion, "accepted_by": by}]})
    )
    assert (one.standing is MET) is accepted
    if accepted:
        assert one.values["because"] == ("Cases passed accepted by the business",)


def test_what_was_reached_needs_no_acceptance(found: Found) -> None:
    signed = {**DONE, "exit_criteria": [{**REACHED, "accepted_by": "carl"}]}
    (one,) = found(testing.EXIT_CRITERIA, testing=cycles(UAT=signed))
    assert one.values["because"] == ("all met",)


@pytest.mark.parametrize(
    ("kind", "due_by"), [("smoke", "open_to_users"), ("uat", "go_no_go"), ("mock-go-live", "go_no_go")]
)
def test_a_smoke_test_can_only_be_finished_after_the_cutover(found: Found, kind: str, due_by: str) -> None:
    (one,) = found(testing.EXIT_CRITERIA, testing=cycles(T={"kind": kind, "status": "not_started"}))
    assert (one.failed, one.checkpoint.value) == (True, due_by)


def test_that_time_goes_by_finishes_no_cycle(found: Found) -> None:
    planned = cycles(UAT={**DONE, "ends_on": "2026-11-10"})
    (one,) = found(testing.EXIT_CRITERIA, day="2026-11-20", testing=planned)
    assert one.failed


def test_every_cycle_and_every_criterion_is_told_in_one_order(found: Found) -> None:
    criteria = [{**MISSED, "metric": "B"}, {**NO_TARGET, "metric": "A"}]
    seen = found(testing.EXIT_CRITERIA, testing=cycles(B=DONE, A={**DONE, "exit_criteria": criteria}))
    turned = found(testing.EXIT_CRITERIA, testing=cycles(A={**DONE, "exit_criteria": criteria[::-1]}, B=DONE))
    assert seen == turned
    assert [one.subject for one in seen] == ["A", "B"]
    assert seen[0].values["because"] == ("A has no target", "B is missed")


ROUND = {"round": 2, "results": [{"activity": "Posting", "limit": "2m", "actual": "1m"}]}


@pytest.mark.parametrize(
    ("rounds", "standing"),
    [
        ([ROUND], MET),
        ([ROUND, {"round": 1, "results": [{"activity": "Posting", "limit": "2m", "actual": "3m"}]}], MET),
        ([{"round": 1, "results": [{"activity": "Posting", "limit": "2m", "actual": "3m"}]}], FAILED),
        ([{"round": 1}], UNPROVEN),
        ([], UNPROVEN),
        (None, UNPROVEN),
    ],
)
def test_a_performance_cycle_may_be_told_by_its_last_round(
    found: Found, rounds: Any, standing: FindingStanding
) -> None:
    told = {**cycles(P={"kind": "performance", "status": "done"}), "performance": {"rounds": rounds}}
    (one,) = found(testing.EXIT_CRITERIA, testing=told)
    assert one.standing is standing
    own = {
        **cycles(P={"kind": "performance", "status": "done", "exit_criteria": [REACHED]}),
        "performance": {"rounds": rounds},
    }
    (one,) = found(testing.EXIT_CRITERIA, testing=own)
    assert one.standing is MET


def test_no_other_cycle_is_told_by_the_rounds(found: Found) -> None:
    told = {**cycles(UAT={**DONE, "exit_criteria": None}), "performance": {"rounds": [ROUND]}}
    (one,) = found(testing.EXIT_CRITERIA, testing=told)
    assert one.standing is UNPROVEN


# TEST07


def where(environment: dict[str, Any] | None, kind: str = "uat", **more: Any) -> dict[str, Any]:
    """A review whose one test cycle ran in this environment."""
    stated: dict[str, Any] = {"project": FINANCE, "testing": cycles(T={"kind": kind, "environment": "uat", **more})}
    return stated if environment is None else {**stated, "environments": {"uat": {"purpose": "test", **environment}}}


@pytest.mark.parametrize("kind", ["uat", "performance"])
@pytest.mark.parametrize(
    ("environment", "standing"),
    [
        ({"tier": 1}, FAILED),
        ({"tier": 2}, MET),
        ({"tier": 5, "kind": "sandbox"}, MET),
        ({"kind": "unified-developer"}, FAILED),
        ({"kind": "cloud-hosted"}, FAILED),
        ({"kind": "cloud-hosted", "tier": 2}, FAILED),
        ({"kind": "unified-sandbox"}, MET),
        ({"kind": "production"}, MET),
        ({"kind": "sandbox"}, UNPROVEN),
        ({"kind": "on-premises"}, UNPROVEN),
        ({}, UNPROVEN),
        (None, UNPROVEN),
    ],
)
def test_a_small_environment_tells_nothing(
    found: Found, environment: dict[str, Any] | None, standing: FindingStanding, kind: str
) -> None:
    (one,) = found(testing.TOO_SMALL, **where(environment, kind))
    assert (one.subject, one.standing, one.mandatory, one.severity) == ("T", standing, False, Severity.CRITICAL)
    assert one.values["environment"] == "uat"


def test_which_tier_can_tell_is_the_policys(found: Found) -> None:
    policy = {"environments": {"performance_tier_min": 3}}
    (one,) = found(testing.TOO_SMALL, policy=policy, **where({"tier": 2}))
    assert one.failed


def test_other_tests_may_run_anywhere(found: Found) -> None:
    assert found(testing.TOO_SMALL, **where({"tier": 1}, "functional")) == []


def test_an_environment_that_nobody_names_is_unknown(found: Found) -> None:
    stated = {**where({"tier": 2}), "testing": cycles(T={"kind": "uat"})}
    (one,) = found(testing.TOO_SMALL, **stated)
    assert (one.standing, one.values["environment"]) == (UNPROVEN, "an environment that is not named")


@pytest.mark.parametrize(
    ("products", "environment", "count"),
    [
        (["customer-engagement"], {"tier": 1}, 0),
        (["finance-operations", "customer-engagement"], {"tier": 1}, 1),
        (["finance-operations", "customer-engagement"], {"tier": 1, "product": "finance-operations"}, 1),
        (["finance-operations", "customer-engagement"], {"tier": 1, "product": "customer-engagement"}, 0),
        ([], {"tier": 1}, 1),
        ([], {"kind": "unified-developer"}, 1),
        ([], {"kind": "sandbox"}, 0),
    ],
)
def test_only_finance_and_operations_has_environments_that_are_too_small(
    found: Found, products: list[str], environment: dict[str, Any], count: int
) -> None:
    seen = found(testing.TOO_SMALL, **{**where(environment), "project": project(products=products)})
    assert len(seen) == count


@pytest.mark.parametrize("environment", [{"tier": 1}, {"kind": "cloud-hosted"}])
def test_without_products_an_environment_shows_what_is_in_scope(found: Found, environment: dict[str, Any]) -> None:
    (one,) = found(testing.TOO_SMALL, **{**where(environment), "project": project()})
    assert one.failed
    assert found(testing.TOO_SMALL, **{**where(None), "project": project()}) == []


BOTH = {"small": {"purpose": "test", "tier": 1}, "large": {"purpose": "test", "tier": 2}}
FIRST = {"kind": "uat", "environment": "small", "status": "done", "starts_on": "2026-10-01", "ends_on": "2026-10-09"}
SECOND = {"kind": "uat", "environment": "large", "status": "done", "starts_on": "2026-10-10", "ends_on": "2026-10-30"}


@pytest.mark.parametrize(
    ("first", "second", "repeated"),
    [
        ({}, {}, True),
        ({}, {"starts_on": "2026-10-09"}, False),
        ({}, {"status": "in_progress"}, False),
        ({}, {"status": None}, False),
        ({}, {"starts_on": None}, False),
        ({"ends_on": None}, {}, False),
        ({"kind": "performance"}, {}, False),
        ({"processes": [{"process": "Pay"}]}, {"processes": [{"process": "Pay"}, {"process": "Sell"}]}, True),
        ({"processes": [{"process": "Pay"}, {"process": "Sell"}]}, {"processes": [{"process": "Pay"}]}, False),
        ({"processes": [{"process": "Pay"}]}, {}, False),
    ],
)
def test_only_repeating_a_test_mends_where_it_ran(
    found: Found, first: dict[str, Any], second: dict[str, Any], *, repeated: bool
) -> None:
    run = cycles(A={**FIRST, **first}, B={**SECOND, **second})
    seen = subjects(found(testing.TOO_SMALL, project=FINANCE, environments=BOTH, testing=run))
    assert seen == ({"B": MET} if repeated else {"A": FAILED, "B": MET})


def test_of_the_rounds_of_performance_tests_the_last_speaks(found: Found) -> None:
    rounds = [{"round": 2, "environment": "large"}, {"round": 1, "environment": "small"}]
    seen = found(testing.TOO_SMALL, project=FINANCE, environments=BOTH, testing={"performance": {"rounds": rounds}})
    assert subjects(seen) == {"performance rounds": MET}
    rounds = [{"round": 1, "environment": "large"}, {"round": 2, "environment": "small"}]
    (one,) = found(testing.TOO_SMALL, project=FINANCE, environments=BOTH, testing={"performance": {"rounds": rounds}})
    assert one.failed
    assert found(testing.TOO_SMALL, project=FINANCE, testing={"performance": {"rounds": []}}) == []
