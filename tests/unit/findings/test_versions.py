from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import versions
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Checkpoint

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Finding, Rule
    from tests.unit.findings.conftest import Facing, Found

MET, FAILED, UNPROVEN = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNPROVEN
GO_NO_GO, OPEN_TO_USERS = Checkpoint.GO_NO_GO, Checkpoint.OPEN_TO_USERS

DATES = {"go_no_go_on": "2026-11-26", "go_live_on": "2026-11-30", "hypercare_ends_on": "2026-12-28"}
DECISION, NEXT_DAY = "2026-11-26", "2026-11-27"
FINANCE = {"name": "A project", "products": ["finance-operations"]}
SALES = {"name": "A project", "products": ["customer-engagement"]}
PLAN = "updates.production_version"
SANDBOX = {"purpose": "user-acceptance", "version": "10.0.40"}


def environments(*productions: dict[str, Any], **others: dict[str, Any]) -> dict[str, Any]:
    numbered = {f"prod-{number}": {"purpose": "production", **one} for number, one in enumerate(productions)}
    return {**numbered, **others}


def signed(found: Found, project: dict[str, Any] = FINANCE, day: str = DECISION, **stated: Any) -> list[Finding]:
    return found(versions.SIGNED_VERSION, day=day, dates=DATES, project=project, **stated)


@pytest.mark.parametrize("rule", versions.RULES)
def test_versions_nobody_speaks_of_are_unknown(found: Found, facing: Facing, rule: Rule[Any]) -> None:
    assert rule.mandatory
    assert rule.reads(facing(environments=environments({})).review) is None
    for day in (DECISION, NEXT_DAY):
        assert found(rule, day=day, dates=DATES, project=FINANCE) == []
        only_tested = environments({}, uat={**SANDBOX, "end_of_service_on": "2026-11-01"})
        assert found(rule, day=day, dates=DATES, project=FINANCE, environments=only_tested) == []


# ENVR03, finance and operations


@pytest.mark.parametrize(
    ("planned", "was_signed", "standing"),
    [
        ("10.0.40", "10.0.40", MET),
        ("10.0.41", "10.0.40", FAILED),
        ("10.0.40", None, UNPROVEN),
        (None, "10.0.40", UNPROVEN),
        ("10.0.40", "10.0.40.1205", UNPROVEN),
    ],
)
def test_the_planned_version_is_the_signed_one(
    found: Found, planned: str | None, was_signed: str | None, standing: FindingStanding
) -> None:
    updates = {"production_version": planned, "signed_version": was_signed}
    (one,) = signed(found, updates=updates)
    assert (one.subject, one.standing, one.mandatory, one.checkpoint) == (PLAN, standing, True, GO_NO_GO)
    assert (one.values["production"], one.values["signed"]) == ((planned or "?",), (was_signed or "?",))
    assert one.severity is Severity.CRITICAL
    assert signed(found, day=NEXT_DAY, updates=updates) == ([] if standing is MET else [one])


def test_once_users_come_next_a_good_plan_proves_nothing_without_what_is_there(found: Found) -> None:
    updates = {"production_version": "10.0.40", "signed_version": "10.0.40"}
    assert signed(found, day=NEXT_DAY, updates=updates, environments={"uat": SANDBOX}) == []
    plan, there = signed(found, day=NEXT_DAY, updates=updates, environments=environments({}))
    assert (plan.standing, there.standing, there.subject) == (MET, UNPROVEN, "prod-0")


@pytest.mark.parametrize(
    ("version", "standing"), [("10.0.40", MET), ("10.0.41", FAILED), ("10.1.40", FAILED), ("10.0", UNPROVEN)]
)
def test_without_a_plan_what_is_in_production_counts(found: Found, version: str, standing: FindingStanding) -> None:
    (one,) = signed(found, updates={"signed_version": "10.0.40"}, environments=environments({"version": version}))
    assert (one.subject, one.standing, one.checkpoint, one.mandatory) == ("prod-0", standing, GO_NO_GO, True)


def test_production_without_a_version_proves_nothing(found: Found) -> None:
    (one,) = signed(found, updates={"signed_version": "10.0.40"}, environments=environments({}))
    assert (one.subject, one.standing, one.values["production"]) == ("prod-0", UNPROVEN, ("?",))


def test_until_the_decision_the_plan_counts_and_then_what_is_there(found: Found) -> None:
    updates = {"production_version": "10.0.40", "signed_version": "10.0.40"}
    stated: dict[str, Any] = {"updates": updates, "environments": environments({"version": "10.0.39"})}
    assert [(one.subject, one.standing) for one in signed(found, **stated)] == [(PLAN, MET)]
    plan, there = signed(found, day=NEXT_DAY, **stated)
    assert (plan.subject, plan.standing) == (PLAN, MET)
    assert (there.subject, there.standing, there.checkpoint) == ("prod-0", FAILED, OPEN_TO_USERS)


def test_a_plan_is_no_excuse_for_another_product(found: Found) -> None:
    both = {"name": "A project", "products": ["customer-engagement", "finance-operations"]}
    sales = {"product": "customer-engagement", "version": "9.1"}
    tested = {"purpose": "user-acceptance", "product": "customer-engagement", "version": "9.2"}
    updates = {"production_version": "10.0.40", "signed_version": "10.0.40"}
    plan, there = signed(found, both, updates=updates, environments=environments(sales, uat=tested))
    assert (plan.subject, plan.standing, plan.mandatory) == (PLAN, MET, True)
    assert (there.subject, there.values["signed"], there.mandatory) == ("prod-0", ("9.2",), False)


def test_another_products_version_does_not_speak_for_the_main_one(found: Found) -> None:
    both = {"name": "A project", "products": ["finance-operations", "customer-engagement"]}
    sales = {"product": "customer-engagement", "version": "9.2"}
    tested = {"purpose": "user-acceptance", "product": "customer-engagement", "version": "9.2"}
    missing, there = signed(found, both, environments=environments(sales, uat=tested))
    assert (missing.subject, missing.standing, missing.mandatory) == (PLAN, UNPROVEN, True)
    assert (there.subject, there.standing) == ("prod-0", MET)
    (alone,) = signed(found, {"name": "A project"}, environments=environments(sales, uat=tested))
    assert alone.subject == "prod-0"
    updates = {"signed_version": "10.0.40"}
    unsaid, _ = signed(found, {"name": "A project"}, updates=updates, environments=environments(sales, uat=tested))
    assert (unsaid.subject, unsaid.standing, unsaid.values["signed"]) == (PLAN, UNPROVEN, ("10.0.40",))


# what was signed off


@pytest.mark.parametrize(
    ("others", "cycles", "standing", "shown"),
    [
        ({"uat": SANDBOX}, None, MET, ("10.0.40",)),
        ({"uat": {**SANDBOX, "version": "10.0.39"}}, None, FAILED, ("10.0.39",)),
        ({"uat": SANDBOX, "two": {**SANDBOX, "version": "10.0.39"}}, None, FAILED, ("10.0.39", "10.0.40")),
        ({"uat": SANDBOX, "two": {**SANDBOX, "version": None}}, None, UNPROVEN, ("10.0.40", "?")),
        ({"test": {**SANDBOX, "purpose": "test"}}, None, UNPROVEN, ("?",)),
        ({"test": {**SANDBOX, "purpose": "test"}}, {"kind": "uat", "environment": "test"}, MET, ("10.0.40",)),
        ({"test": {**SANDBOX, "purpose": "test"}}, {"kind": "sit", "environment": "test"}, UNPROVEN, ("?",)),
        (
            {"uat": {**SANDBOX, "version": "10.0.39"}, "test": {**SANDBOX, "purpose": "test"}},
            {"kind": "uat", "environment": "test"},
            MET,
            ("10.0.40",),
        ),
        (
            {"uat": {**SANDBOX, "version": "10.0.39"}},
            {"kind": "uat", "environment": "prod-0"},  # production cannot speak for itself
            FAILED,
            ("10.0.39",),
        ),
        ({"uat": {**SANDBOX, "product": "customer-engagement"}}, None, UNPROVEN, ("?",)),
        ({"uat": {**SANDBOX, "product": "finance-operations"}}, None, MET, ("10.0.40",)),
    ],
)
def test_unless_it_is_stated_what_was_signed_is_where_the_business_tested(
    found: Found,
    others: dict[str, Any],
    cycles: dict[str, Any] | None,
    standing: FindingStanding,
    shown: tuple[str, ...],
) -> None:
    stated = environments({"version": "10.0.40"}, **others)
    testing = {"cycles": {"round": cycles}} if cycles else {}
    (one,) = signed(found, environments=stated, testing=testing)
    assert (one.standing, one.values["signed"]) == (standing, shown)
    assert signed(found, environments=dict(reversed(stated.items())), testing=testing) == [one]


def test_a_stated_signature_wins_over_the_sandbox(found: Found) -> None:
    stated = environments({"version": "10.0.41"}, uat=SANDBOX)
    (one,) = signed(found, environments=stated, updates={"signed_version": "10.0.41"})
    assert (one.standing, one.values["signed"]) == (MET, ("10.0.41",))


# the project's own solution


def solution(production: str | None, sandbox: str | None, version: str = "10.0.40") -> dict[str, Any]:
    return environments(
        {"version": version, "solution_version": production},
        uat={"purpose": "user-acceptance", "version": version, "solution_version": sandbox},
    )


@pytest.mark.parametrize(
    ("production", "sandbox", "standing"),
    [
        ("1.4.2", "1.4.2", MET),
        ("1.4.1", "1.4.2", FAILED),
        ("1.4.2", None, UNPROVEN),
        (None, "1.4.2", UNPROVEN),
        (None, None, MET),
    ],
)
def test_the_solution_is_compared_once_users_come_next(
    found: Found, production: str | None, sandbox: str | None, standing: FindingStanding
) -> None:
    stated = solution(production, sandbox)
    (before,) = signed(found, environments=stated)
    (then,) = signed(found, day=NEXT_DAY, environments=stated)
    assert (before.standing, before.values["production"]) == (MET, ("10.0.40",))
    assert (then.standing, then.checkpoint, then.mandatory) == (standing, OPEN_TO_USERS, True)


def test_one_sandbox_that_speaks_of_a_solution_is_enough_to_ask_for_it(found: Found) -> None:
    stated = solution(None, "1.4.2")
    stated["test"] = {**stated["uat"], "solution_version": None}
    (one,) = signed(found, day=NEXT_DAY, environments=stated)
    assert (one.standing, one.values["signed"]) == (UNPROVEN, ("10.0.40", "1.4.2", "?"))


def test_both_versions_are_told(found: Found) -> None:
    (one,) = signed(found, day=NEXT_DAY, environments=solution("1.4.1", "1.4.2"))
    assert one.values["production"] == ("10.0.40", "1.4.1")
    assert one.values["signed"] == ("10.0.40", "1.4.2")


def test_a_stated_solution_wins_over_the_sandbox(found: Found) -> None:
    updates = {"signed_solution_version": "1.4.1"}
    (one,) = signed(found, day=NEXT_DAY, environments=solution("1.4.1", "1.4.2"), updates=updates)
    assert one.standing is MET


def test_a_fault_that_was_there_before_the_decision_keeps_its_checkpoint(found: Found) -> None:
    stated = solution("1.4.1", "1.4.2")
    stated["prod-0"]["version"] = "10.0.39"
    for day in (DECISION, NEXT_DAY):
        (one,) = signed(found, day=day, environments=stated)
        assert (one.failed, one.checkpoint) == (True, GO_NO_GO)


def test_solutions_alone_are_looked_at_once_users_come_next(found: Found) -> None:
    stated = environments(
        {"solution_version": "1.4.1"}, uat={"purpose": "user-acceptance", "solution_version": "1.4.2"}
    )
    assert signed(found, environments=stated) == []
    (one,) = signed(found, day=NEXT_DAY, environments=stated)
    assert one.failed
    same = environments({"solution_version": "1.4.2"}, uat=stated["uat"])
    (proves_half,) = signed(found, day=NEXT_DAY, environments=same)
    assert proves_half.standing is UNPROVEN


# ENVR03, customer engagement and others


@pytest.mark.parametrize("product", ["customer-engagement", "business-central"])
@pytest.mark.parametrize(
    ("version", "own", "standing"),
    [
        ("9.2.24094", "1.4.2", MET),
        ("9.1.24094", "1.4.2", MET),
        ("8.2.24094", "1.4.2", FAILED),
        ("9.2.24094", "1.4.1", FAILED),
        ("9.2.24094", None, UNPROVEN),
        ("2026 wave 1", "1.4.2", UNPROVEN),
    ],
)
def test_where_microsoft_services_weekly_the_major_version_and_the_solution_count(
    found: Found, product: str, version: str, own: str | None, standing: FindingStanding
) -> None:
    tested = {"purpose": "user-acceptance", "version": "9.2.24110", "solution_version": "1.4.2"}
    stated = environments({"version": version, "solution_version": own}, uat=tested)
    project = {"name": "A project", "products": [product]}
    (one,) = signed(found, project, day=NEXT_DAY, environments=stated)
    assert (one.standing, one.mandatory, one.severity) == (standing, False, Severity.CRITICAL)


def test_a_solution_nobody_speaks_of_is_not_proven(found: Found) -> None:
    stated = solution(None, None, "9.2")
    (before,), (then,) = signed(found, SALES, environments=stated), signed(found, SALES, NEXT_DAY, environments=stated)
    assert (before.standing, then.standing) == (MET, UNPROVEN)


def test_waves_are_compared_as_they_are_written(found: Found) -> None:
    waves = [
        ("2026 wave 1", "2026 Wave 1", MET),
        ("2026 wave 1", "2026 wave 2", FAILED),
        ("9.2", "2026 wave 1", UNPROVEN),
    ]
    for one, other, standing in waves:
        updates = {"production_version": one, "signed_version": other}
        (seen,) = signed(found, SALES, updates=updates)
        assert seen.standing is standing


def test_what_a_version_means_does_not_depend_on_the_order_of_products(found: Found) -> None:
    updates = {"production_version": "9.2.1", "signed_version": "9.2.2"}
    for products in (["web", "customer-engagement"], ["customer-engagement", "web"]):
        project = {"name": "A project", "products": products}
        (one,) = signed(found, project, updates=updates)
        assert (one.standing, one.mandatory) == (MET, False)
        sales = environments({"product": "customer-engagement", "version": "9.2"})
        (there,) = signed(found, project, updates={"signed_version": "9.2"}, environments=sales)
        assert (there.standing, there.values["signed"]) == (MET, ("9.2",))


def test_a_project_without_products_is_judged_as_strictly_as_any(found: Found) -> None:
    updates = {"production_version": "10.0.41", "signed_version": "10.0.40"}
    (one,) = signed(found, {"name": "A project"}, updates=updates)
    assert (one.failed, one.mandatory) == (True, True)


def test_each_production_is_looked_at_in_whatever_order(found: Found) -> None:
    stated = environments({"version": "10.0.40"}, {"version": "10.0.41"}, uat=SANDBOX)
    seen = signed(found, environments=stated)
    assert [(one.subject, one.standing) for one in seen] == [("prod-0", MET), ("prod-1", FAILED)]
    assert signed(found, environments=dict(reversed(stated.items()))) == seen


# ENVR04


def serviced(found: Found, day: str = DECISION, dates: Any = DATES, **stated: Any) -> list[Finding]:
    return found(versions.OUT_OF_SERVICE, day=day, dates=dates, project=FINANCE, **stated)


@pytest.mark.parametrize(
    ("ends_on", "standing"),
    [("2026-12-01", MET), ("2026-11-30", FAILED), ("2026-11-29", FAILED), ("2026-01-01", FAILED)],
)
def test_the_version_is_in_service_after_the_go_live(found: Found, ends_on: str, standing: FindingStanding) -> None:
    (planned,) = serviced(found, updates={"end_of_service_on": ends_on, "production_version": "10.0.40"})
    (there,) = serviced(found, environments=environments({"end_of_service_on": ends_on, "version": "10.0.40"}))
    assert (planned.subject, there.subject) == (PLAN, "prod-0")
    for one in (planned, there):
        assert (one.standing, one.mandatory, one.waivable) == (standing, True, False)
        assert (one.checkpoint, one.severity) == (GO_NO_GO, Severity.CRITICAL)
        told = [str(one.values[name]) for name in ("version", "ends_on", "go_live_on")]
        assert told == ["10.0.40", ends_on, "2026-11-30"]


@pytest.mark.parametrize(("ends_on", "standing"), [("2026-11-26", FAILED), ("2026-11-27", UNPROVEN)])
def test_without_a_go_live_only_what_is_over_is_known(found: Found, ends_on: str, standing: FindingStanding) -> None:
    (one,) = serviced(found, dates={}, updates={"end_of_service_on": ends_on})
    assert (one.standing, one.values["version"], one.values["go_live_on"]) == (standing, "?", "?")


def test_a_version_may_go_out_of_service_during_hypercare(found: Found) -> None:
    for day, standing in (("2026-12-09", MET), ("2026-12-10", FAILED)):
        (one,) = serviced(found, day=day, updates={"end_of_service_on": "2026-12-10"})
        assert one.standing is standing


def test_until_the_decision_the_planned_versions_service_counts(found: Found) -> None:
    old = environments({"end_of_service_on": "2026-11-15", "version": "10.0.38"})
    planned = {"end_of_service_on": "2027-11-15", "production_version": "10.0.40"}
    stated: dict[str, Any] = {"updates": planned, "environments": old}
    assert [(one.subject, one.standing) for one in serviced(found, **stated)] == [(PLAN, MET)]
    plan, there = serviced(found, day=NEXT_DAY, **stated)
    assert (plan.standing, there.subject) == (MET, "prod-0")
    assert (there.standing, there.checkpoint) == (FAILED, OPEN_TO_USERS)


@pytest.mark.parametrize(("there", "planned"), [("10.0.40", "10.0.40"), (None, "10.0.40"), ("10.0.40", None)])
def test_a_plan_without_another_version_hides_no_day_that_is_stated(
    found: Found, there: str | None, planned: str | None
) -> None:
    plan, real = serviced(
        found,
        updates={"end_of_service_on": "2027-11-15", "production_version": planned},
        environments=environments({"end_of_service_on": "2026-11-15", "version": there}),
    )
    assert (plan.standing, real.subject) == (MET, "prod-0")
    assert (real.standing, real.checkpoint) == (FAILED, GO_NO_GO)


def test_a_plan_that_says_nothing_of_service_hides_nothing(found: Found) -> None:
    old = environments({"end_of_service_on": "2026-11-15", "version": "10.0.38"})
    (there,) = serviced(found, updates={"production_version": "10.0.40"}, environments=old)
    assert (there.subject, there.standing, there.checkpoint) == ("prod-0", FAILED, GO_NO_GO)


def test_the_plan_says_nothing_of_another_products_service(found: Found) -> None:
    sales = environments({"end_of_service_on": "2026-11-15", "product": "customer-engagement"})
    plan, there = serviced(found, updates={"end_of_service_on": "2027-11-15"}, environments=sales)
    assert (plan.standing, there.standing, there.checkpoint) == (MET, FAILED, GO_NO_GO)


def test_each_productions_service_is_looked_at_in_whatever_order(found: Found) -> None:
    stated = environments({"end_of_service_on": "2026-11-15"}, {}, {"end_of_service_on": "2027-11-15"})
    seen = serviced(found, environments=stated)
    assert [(one.subject, one.standing) for one in seen] == [("prod-0", FAILED), ("prod-2", MET)]
    assert serviced(found, environments=dict(reversed(stated.items()))) == seen
