from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import production_request, release
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Rule
    from tests.unit.findings.conftest import Facing, Found

MET, FAILED, UNPROVEN = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNPROVEN

LCS = {"name": "A project", "products": ["finance-operations"], "managed_in": "lcs"}
ACTIVE = {"active": True, "dated_on": "2026-10-02"}
ALL_PHASES = ["analysis", "design-and-develop", "test"]
TWO_REGIONS = {
    "prod": {"purpose": "production", "region": "West Europe"},
    "uat": {"purpose": "user-acceptance", "region": "North Europe"},
}
BAD: dict[str, Any] = {
    "licences": {"estimator": {"active": False}},
    "environments": TWO_REGIONS,
    "products": {"finance_operations": {"phases_complete": []}},
    "code": {"customisation_report": {"critical_open": 3}},
}
"""What makes each rule fail that looks at what Lifecycle Services asks for."""
ASKED = [*production_request.RULES, release.CUSTOMISATIONS]


@pytest.mark.parametrize("rule", ASKED)
def test_it_is_asked_in_lifecycle_services_until_production_is_there(found: Found, rule: Rule[Any]) -> None:
    (one,) = found(rule, project=LCS, **BAD)
    assert (one.failed, one.mandatory, one.waivable) == (True, True, True)
    assert found(rule, project={**LCS, "managed_in": "ppac"}, **BAD) == []
    assert found(rule, project=LCS, dates={"production_deployed_on": "2026-11-01"}, **BAD) == []
    assert found(rule, project=LCS) == []


@pytest.mark.parametrize("rule", ASKED)
@pytest.mark.parametrize(
    ("there", "applies"),
    [
        ({"purpose": "production", "deployed_on": "2026-11-01"}, False),
        ({"purpose": "production", "product": "finance-operations", "deployed_on": "2026-11-01"}, False),
        ({"purpose": "production", "product": "customer-engagement", "deployed_on": "2026-11-01"}, True),
        ({"purpose": "production"}, True),
        ({"purpose": "test", "deployed_on": "2026-11-01"}, True),
    ],
)
def test_an_environment_that_is_there_is_there(
    facing: Facing, rule: Rule[Any], there: dict[str, Any], *, applies: bool
) -> None:
    assert rule.applies(facing(project=LCS, environments={"prod": there}).review) is applies


@pytest.mark.parametrize(
    ("product", "applies"), [(None, True), ("finance-operations", False), ("customer-engagement", True)]
)
def test_another_products_production_is_not_taken_for_this_one(
    facing: Facing, product: str | None, *, applies: bool
) -> None:
    project = {**LCS, "products": ["finance-operations", "customer-engagement"]}
    there = {"purpose": "production", "product": product, "deployed_on": "2026-11-01"}
    review = facing(project=project, environments={"prod": there}).review
    assert production_request.before_production(review) is applies


@pytest.mark.parametrize("rule", ASKED)
def test_claims_of_a_project_that_does_not_say_where_it_is_managed_wait(facing: Facing, rule: Rule[Any]) -> None:
    assert rule.applies(facing().review)


# ENVR02


@pytest.mark.parametrize(
    ("estimator", "bought_on", "standing", "marks"),
    [
        (ACTIVE, "2026-10-01", MET, ()),
        (ACTIVE, "2026-10-02", MET, ()),
        (ACTIVE, "2026-10-03", FAILED, ("it is not older than the last purchase",)),
        ({**ACTIVE, "active": False}, "2026-10-01", FAILED, ("it is active",)),
        ({**ACTIVE, "active": None}, "2026-10-03", FAILED, ("it is not older than the last purchase",)),
        ({**ACTIVE, "active": None}, "2026-10-01", UNPROVEN, ("it is active",)),
        (ACTIVE, None, UNPROVEN, ("it is not older than the last purchase",)),
        ({"active": True}, "2026-10-01", UNPROVEN, ("it is not older than the last purchase",)),
        ({"active": False}, None, FAILED, ("it is active",)),
    ],
)
def test_the_estimate_is_active_and_holds_the_licences_bought_last(
    found: Found,
    estimator: dict[str, Any],
    bought_on: str | None,
    standing: FindingStanding,
    marks: tuple[str, ...],
) -> None:
    licences = {"estimator": estimator, "last_purchase_on": bought_on}
    (one,) = found(production_request.ESTIMATE, project=LCS, licences=licences)
    assert (one.subject, one.standing, one.values["marks"]) == ("licences.estimator", standing, marks)
    told = [str(one.values[name]) for name in ("dated_on", "bought_on")]
    assert told == [estimator.get("dated_on") or "?", bought_on or "?"]
    assert one.severity is Severity.CRITICAL


def test_an_estimate_without_its_day_is_told_as_such(found: Found) -> None:
    (one,) = found(production_request.ESTIMATE, licences={"estimator": {"active": False}})
    assert (one.values["dated_on"], one.values["bought_on"]) == ("?", "?")


def test_licences_alone_say_nothing_of_an_estimate(found: Found) -> None:
    assert found(production_request.ESTIMATE, project=LCS, licences={"last_purchase_on": "2026-10-01"}) == []


# ENVR05


def regions(production: str | None, *sandboxes: str | None, **more: Any) -> dict[str, Any]:
    tried_in = {
        f"test-{number}": {"purpose": "test", "region": region, **more} for number, region in enumerate(sandboxes)
    }
    return {"prod": {"purpose": "production", "region": production}, **tried_in}


@pytest.mark.parametrize(
    ("environments", "standing", "elsewhere"),
    [
        (regions("West Europe", "West Europe", "westeurope"), MET, ("?",)),
        (regions("West Europe", "West Europe", "North Europe"), FAILED, ("test-1 (North Europe)",)),
        (regions("West Europe", None, "North Europe"), FAILED, ("test-1 (North Europe)",)),
        (regions("West Europe", "West Europe", None), UNPROVEN, ("test-1 (?)",)),
        (regions(None, "West Europe"), UNPROVEN, ("test-0 (West Europe)",)),
        (regions("West Europe"), UNPROVEN, ("?",)),
    ],
)
def test_production_is_where_the_sandboxes_are(
    found: Found, environments: dict[str, Any], standing: FindingStanding, elsewhere: tuple[str, ...]
) -> None:
    (one,) = found(production_request.DATA_CENTRE, project=LCS, environments=environments)
    assert (one.subject, one.standing, one.values["sandboxes"]) == ("prod", standing, elsewhere)
    assert one.severity is Severity.CRITICAL
    turned = dict(reversed(environments.items()))
    assert found(production_request.DATA_CENTRE, project=LCS, environments=turned) == [one]


def test_each_production_is_compared_with_each_sandbox_in_whatever_order(found: Found) -> None:
    stated = {**regions("West Europe", "North Europe", None, "East US"), "a-prod": {"purpose": "production"}}
    seen = found(production_request.DATA_CENTRE, project=LCS, environments=stated)
    assert [(one.subject, one.standing, one.values["region"]) for one in seen] == [
        ("a-prod", UNPROVEN, "?"),
        ("prod", FAILED, "West Europe"),
    ]
    assert seen[1].values["sandboxes"] == ("test-0 (North Europe)", "test-2 (East US)")
    turned = dict(reversed(stated.items()))
    assert found(production_request.DATA_CENTRE, project=LCS, environments=turned) == seen


@pytest.mark.parametrize(
    "environments",
    [
        regions(None, None),
        {"uat": {"purpose": "user-acceptance", "region": "West Europe"}},
        {"prod": {**TWO_REGIONS["prod"], "product": "customer-engagement"}, "uat": TWO_REGIONS["uat"]},
        {},
    ],
)
def test_without_regions_or_without_production_nothing_is_compared(found: Found, environments: dict[str, Any]) -> None:
    assert found(production_request.DATA_CENTRE, project=LCS, environments=environments) == []


def test_only_sandboxes_of_finance_and_operations_count(found: Found) -> None:
    others = {
        "code": {"purpose": "development", "region": "North Europe"},
        "sales": {"purpose": "test", "product": "customer-engagement", "region": "North Europe"},
    }
    both = {**regions("West Europe", "West Europe"), **others}
    (one,) = found(production_request.DATA_CENTRE, project=LCS, environments=both)
    assert (one.standing, one.values["region"]) == (MET, "West Europe")


def test_the_data_centre_is_asked_only_where_lifecycle_services_are_stated(found: Found) -> None:
    assert found(production_request.DATA_CENTRE, environments=TWO_REGIONS) == []


# ENVR07


@pytest.mark.parametrize(
    ("phases", "missing"),
    [
        (ALL_PHASES, ()),
        (ALL_PHASES[::-1], ()),
        (["test", "analysis"], ("design-and-develop",)),
        ([], tuple(ALL_PHASES)),
    ],
)
def test_all_three_phases_are_complete(found: Found, phases: list[str], missing: tuple[str, ...]) -> None:
    stated = {"finance_operations": {"phases_complete": phases}}
    (one,) = found(production_request.PROJECT_PHASES, project=LCS, products=stated)
    assert (one.standing, one.values["missing"]) == (FAILED if missing else MET, missing)
    assert one.severity is Severity.CRITICAL


def test_phases_nobody_speaks_of_are_unknown(found: Found) -> None:
    assert found(production_request.PROJECT_PHASES, project=LCS, products={"finance_operations": {}}) == []
