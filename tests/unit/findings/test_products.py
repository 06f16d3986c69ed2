from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import products
from golive_readiness.findings.rule import FindingStanding, Tally
from golive_readiness.model.base import Severity

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Finding, Rule
    from tests.unit.findings.conftest import Facing, Found

MET, FAILED, UNPROVEN = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNPROVEN

PEOPLE: dict[str, Any] = {"people": {"zoe": {"name": "Zoe Maas"}}}
"""Somebody of whom nobody says on whose side she is."""


@pytest.mark.parametrize(
    ("rule", "fact", "record"),
    [
        (products.DRY_RUNS, {"products": ["business-central"]}, {"business_central": {}}),
        (products.LIMITS, {"products": ["business-central"]}, {"business_central": {}}),
        (products.DELETION, {"products": ["human-resources"]}, {"human_resources_migration": {}}),
        (products.AGENTS, {"has": ["agents"]}, {"agents": {}}),
    ],
)
def test_they_are_for_projects_that_state_the_product_or_its_record(
    facing: Facing, found: Found, rule: Rule[Any], fact: dict[str, Any], record: dict[str, Any]
) -> None:
    project = {"name": "A project", "products": ["finance-operations"], "has": ["migration"]}
    assert not rule.applies(facing().review)
    assert not rule.applies(facing(project=project).review)
    assert rule.applies(facing(project={**project, **fact}).review)
    assert rule.applies(facing(project=project, products=record).review)
    assert found(rule, project={**project, **fact}) == []


# PROD08


def a_run(on: str | None = "2026-10-01", by: str | None = "carl", *, succeeded: bool | None = True) -> dict[str, Any]:
    return {"run_on": on, "checked_by": by, "succeeded": succeeded}


def running(found: Found, *runs: dict[str, Any], **more: Any) -> Finding:
    (one,) = found(products.DRY_RUNS, products={"business_central": {"dry_runs": runs}}, **PEOPLE, **more)
    (turned,) = found(products.DRY_RUNS, products={"business_central": {"dry_runs": runs[::-1]}}, **PEOPLE, **more)
    assert turned == one
    return one


@pytest.mark.parametrize(
    ("runs", "standing", "proved", "checked"),
    [
        ([a_run(), a_run("2026-10-10")], MET, Tally(2, 2), "yes"),
        ([a_run(by=None), a_run("2026-10-10")], MET, Tally(2, 2), "yes"),
        ([a_run(), a_run("2026-10-10", None)], FAILED, Tally(2, 2), "no"),
        ([a_run(), a_run("2026-10-10", "rob")], FAILED, Tally(2, 2), "no"),
        ([a_run(), a_run("2026-10-10", "zoe")], UNPROVEN, Tally(2, 2), "not known"),
        ([a_run()], FAILED, Tally(1, 1), "yes"),
        ([a_run(succeeded=False), a_run("2026-10-10")], FAILED, Tally(1, 1), "yes"),
        ([a_run(succeeded=None), a_run("2026-10-10")], UNPROVEN, Tally(1, 2), "yes"),
        ([a_run(succeeded=None), a_run("2026-10-10", None)], FAILED, Tally(1, 2), "no"),
        ([], FAILED, Tally(0, 0), "no"),
    ],
)
def test_enough_dry_runs_went_through_and_the_business_checked_the_latest(
    found: Found, runs: list[dict[str, Any]], standing: FindingStanding, proved: Tally, checked: str
) -> None:
    one = running(found, *runs)
    assert (one.subject, one.standing) == ("products.business_central.dry_runs", standing)
    assert (one.values["proved"], one.values["wanted"], one.values["checked"]) == (proved, 2, checked)
    assert (one.severity, one.mandatory) == (Severity.HIGH, False)


@pytest.mark.parametrize(
    ("runs", "checked"),
    [
        ([a_run(by=None), a_run()], "yes"),
        ([a_run(by=None), a_run(by="zoe")], "not known"),
        ([a_run(None), a_run(None)], "yes"),
        ([a_run(None, None), a_run(None, None)], "no"),
        ([a_run(None, None), a_run(None)], "not known"),
        ([a_run(None, None), a_run()], "not known"),
        ([a_run(None), a_run()], "yes"),
        ([a_run(None, None), a_run(by=None)], "no"),
    ],
)
def test_a_dry_run_without_a_day_may_be_the_latest(found: Found, runs: list[dict[str, Any]], checked: str) -> None:
    assert running(found, *runs).values["checked"] == checked


def test_how_many_dry_runs_are_wanted_is_the_policys(found: Found) -> None:
    one = running(found, a_run(), policy={"cutover": {"rehearsals_min": 1}})
    assert (one.standing, one.values["wanted"]) == (MET, 1)


def test_dry_runs_that_nobody_states_are_unknown(found: Found) -> None:
    assert found(products.DRY_RUNS, products={"business_central": {"companies": 3}}) == []


# PROD09


def sized(found: Found, policy: Any = None, **stated: Any) -> dict[str, Finding]:
    seen = found(products.LIMITS, policy=policy, products={"business_central": stated})
    return {one.subject: one for one in seen}


@pytest.mark.parametrize(
    ("planned", "moved", "standing", "amount"),
    [
        ("30", [], MET, Decimal(30)),
        ("30.01", [], FAILED, Decimal("30.01")),
        ("20", ["40"], MET, Decimal(20)),
        (None, ["40", "10"], FAILED, Decimal(40)),
        (None, ["30", "10"], UNPROVEN, Decimal(30)),
        (None, [], UNPROVEN, "?"),
    ],
)
def test_no_run_is_larger_than_the_service_takes(
    found: Found, planned: str | None, moved: list[str], standing: FindingStanding, amount: object
) -> None:
    runs = [{"run_on": "2026-10-01", "moved_gb": size} for size in moved]
    one = sized(found, largest_run_gb=planned, dry_runs=runs, storage_gb=10)["run-size"]
    assert (one.standing, one.values["amount"], one.values["limit"], one.values["unit"]) == (standing, amount, 30, "GB")
    assert (one.severity, one.mandatory) == (Severity.HIGH, False)


@pytest.mark.parametrize(("companies", "standing"), [([10], MET), ([11], FAILED), ([3, 11], FAILED)])
def test_no_run_moves_more_companies_than_the_service_takes(
    found: Found, companies: list[int], standing: FindingStanding
) -> None:
    one = sized(found, dry_runs=[{"companies": count} for count in companies])["run-companies"]
    assert (one.standing, one.values["amount"]) == (standing, max(companies))
    assert (one.values["limit"], one.values["unit"]) == (10, "companies")


def test_only_the_latest_dry_runs_tell_how_large_a_run_is(found: Found) -> None:
    runs = [
        {"run_on": "2026-10-01", "moved_gb": 40, "companies": 20},
        {"run_on": "2026-10-09", "moved_gb": 20, "companies": 5},
    ]
    for stated in (runs, runs[::-1]):
        seen = sized(found, dry_runs=stated)
        assert (seen["run-size"].values["amount"], seen["run-companies"].values["amount"]) == (Decimal(20), 5)
    undated = sized(found, dry_runs=[*runs, {"moved_gb": 41}])["run-size"]
    assert undated.values["amount"] == Decimal(41)


@pytest.mark.parametrize(
    ("stored", "agreed", "standing"),
    [
        ("80", None, MET),
        ("80.5", None, FAILED),
        ("80.5", False, FAILED),
        ("80.5", True, MET),
        (None, None, UNPROVEN),
        (None, True, UNPROVEN),
    ],
)
def test_a_larger_environment_needs_microsofts_answer(
    found: Found, stored: str | None, standing: FindingStanding, *, agreed: bool | None
) -> None:
    one = sized(found, largest_run_gb=1, storage_gb=stored, larger_storage_agreed=agreed)["storage"]
    assert (one.standing, one.values["limit"]) == (standing, 80)
    assert one.values["amount"] == (Decimal(stored) if stored else "?")


def test_the_limits_are_the_policys(found: Found) -> None:
    policy = {"products": {"run_gb_max": 40, "run_companies_max": 20, "storage_gb_max": 90}}
    seen = sized(found, policy, largest_run_gb=40, storage_gb=90, dry_runs=[{"companies": 20}])
    assert {name: one.standing for name, one in seen.items()} == {
        "run-size": MET,
        "run-companies": MET,
        "storage": MET,
    }


@pytest.mark.parametrize(
    "stated",
    [{}, {"companies": 3}, {"dry_runs": []}, {"dry_runs": [{"succeeded": True}], "larger_storage_agreed": True}],
)
def test_where_nobody_speaks_of_size_nothing_is_said_of_it(found: Found, stated: dict[str, Any]) -> None:
    assert sized(found, **stated) == {}


@pytest.mark.parametrize(
    "stated",
    [{"largest_run_gb": 1}, {"storage_gb": 1}, {"dry_runs": [{"moved_gb": 1}]}, {"dry_runs": [{"companies": 1}]}],
)
def test_whoever_speaks_of_one_size_is_asked_for_the_other(found: Found, stated: dict[str, Any]) -> None:
    assert sized(found, **stated).keys() - {"run-companies"} == {"run-size", "storage"}


# PROD10


@pytest.mark.parametrize(("covered", "standing"), [(True, MET), (False, FAILED), (None, UNPROVEN)])
def test_the_rollback_reckons_with_the_deletion(
    found: Found, standing: FindingStanding, *, covered: bool | None
) -> None:
    stated = {"rollback_covers_deletion": covered, "migrated_on": "2026-11-28"}
    (one,) = found(products.DELETION, products={"human_resources_migration": stated})
    assert (one.subject, one.standing) == ("products.human_resources_migration", standing)
    assert (one.values["migrated_on"], one.severity) == (date(2026, 11, 28), Severity.HIGH)
    (undated,) = found(products.DELETION, products={"human_resources_migration": {}})
    assert undated.values["migrated_on"] == "not stated"


# PROD11

SIGNATURE, TELEMETRY = "the business's signature under the Responsible AI review", "telemetry with alerts"


def acting(found: Found, by: str | None, **more: Any) -> Finding:
    agent = {"title": "Order desk", "responsible_ai_signed_by": by, **more.pop("agent", {})}
    named = {"PROD11": ("agents.risk-accepted",)}
    (one,) = found(products.AGENTS, products={"agents": {"desk": agent}}, named_in=named, **PEOPLE, **more)
    return one


@pytest.mark.parametrize(
    ("by", "telemetry", "standing", "parts"),
    [
        ("carl", True, MET, ()),
        ("carl", False, FAILED, (TELEMETRY,)),
        ("carl", None, UNPROVEN, (TELEMETRY,)),
        ("rob", True, FAILED, (SIGNATURE,)),
        (None, True, FAILED, (SIGNATURE,)),
        ("zoe", True, UNPROVEN, (SIGNATURE,)),
        (None, False, FAILED, (SIGNATURE, TELEMETRY)),
    ],
)
def test_the_business_stands_behind_an_agent_and_it_is_watched(
    found: Found, by: str | None, standing: FindingStanding, parts: tuple[str, ...], *, telemetry: bool | None
) -> None:
    one = acting(found, by, agent={"telemetry": telemetry})
    assert (one.subject, one.standing, one.values["parts"]) == ("desk", standing, parts)
    assert (one.mandatory, one.severity, one.values["title"]) == (False, Severity.CRITICAL, "Order desk")


@pytest.mark.parametrize(
    ("signature", "standing"),
    [
        ({}, MET),
        ({"by": "rob"}, FAILED),
        ({"by": "zoe"}, UNPROVEN),
        ({"outcome": "rejected"}, FAILED),
        ({"items": ["agents.watched"]}, FAILED),
    ],
)
def test_the_signature_may_stand_under_the_item_for_all_agents(
    found: Found, signature: dict[str, Any], standing: FindingStanding
) -> None:
    stated = {"items": ["agents.risk-accepted"], "by": "carl", "signed_on": "2026-10-01", **signature}
    assert acting(found, None, agent={"telemetry": True}, sign_offs={"S1": stated}).standing is standing


def test_agents_are_judged_one_by_one_in_any_order(found: Found) -> None:
    agents = {
        "desk": {"title": "Order desk", "responsible_ai_signed_by": "carl", "telemetry": True},
        "bot": {"title": "Bot", "telemetry": True},
    }
    seen = found(products.AGENTS, products={"agents": agents})
    assert [(one.subject, one.standing) for one in seen] == [("bot", FAILED), ("desk", MET)]
    assert found(products.AGENTS, products={"agents": dict(reversed(agents.items()))}) == seen


def test_without_agents_nobody_has_to_stand_behind_them(found: Found) -> None:
    assert found(products.AGENTS, products={"agents": {}}) == []
