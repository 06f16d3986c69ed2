"""Dependencies: do they fit, and are all services in one tenant?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import dependencies
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Finding
    from tests.unit.findings.conftest import Facing, Found

MET, FAILED, UNPROVEN = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNPROVEN
CRITICAL, HIGH, MEDIUM = Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM

DATES = {"go_no_go_on": "2026-11-26", "go_live_on": "2026-11-30"}
FITS: dict[str, Any] = {"aligned": True, "works": True, "ready_on": "2026-11-26"}
AGREED, WORKS, READY = (
    "its provider has agreed to the date and the scope",
    "it works with the version that goes live",
    "it is ready by the go/no-go",
)


def fit(found: Found, /, *, dates: dict[str, str] = DATES, day: str | None = None, **stated: Any) -> Finding:
    (one,) = found(
        dependencies.DOES_NOT_FIT, day=day, dates=dates, dependencies={"labels": {"title": "Label add-on", **stated}}
    )
    return one


# INTG12


@pytest.mark.parametrize(
    ("stated", "standing", "missing"),
    [
        (FITS, MET, ()),
        ({**FITS, "aligned": False}, FAILED, (AGREED,)),
        ({**FITS, "aligned": None}, UNPROVEN, (AGREED,)),
        ({**FITS, "works": False}, FAILED, (WORKS,)),
        ({**FITS, "works": None}, UNPROVEN, (WORKS,)),
        ({**FITS, "works": None, "works_with": "10.0.40"}, UNPROVEN, (WORKS,)),
        ({**FITS, "ready_on": None}, UNPROVEN, (READY,)),
        ({**FITS, "ready_on": None, "status": "done"}, MET, ()),
        ({**FITS, "ready_on": None, "status": "in_progress"}, UNPROVEN, (READY,)),
        ({**FITS, "ready_on": "2026-12-01"}, FAILED, (READY,)),
        ({**FITS, "ready_on": "2026-12-01", "aligned": False, "works": None}, FAILED, (AGREED, READY)),
        ({**FITS, "ready_on": "2026-11-01"}, UNPROVEN, (READY,)),
        ({**FITS, "ready_on": "2026-11-02"}, MET, ()),
        ({**FITS, "ready_on": "2026-11-01", "status": "in_progress"}, FAILED, (READY,)),
        ({**FITS, "ready_on": "2026-11-01", "status": "done"}, MET, ()),
        ({**FITS, "ready_on": "2026-11-02", "status": "in_progress"}, MET, ()),
        ({**FITS, "ready_on": "2026-12-01", "status": "done"}, FAILED, (READY,)),
        ({**FITS, "ready_on": "2026-11-20", "status": "done"}, MET, ()),
        ({}, UNPROVEN, (AGREED, WORKS, READY)),
    ],
)
def test_a_dependency_is_agreed_works_and_is_ready_in_time(
    found: Found, stated: dict[str, Any], standing: FindingStanding, missing: tuple[str, ...]
) -> None:
    one = fit(found, **stated)
    assert (one.subject, one.standing, one.values["missing"]) == ("labels", standing, missing)
    assert not one.mandatory


def test_the_day_it_is_ready_is_shown(found: Found) -> None:
    assert fit(found, ready_on="2026-12-01").values["ready_on"] == date(2026, 12, 1)
    assert fit(found).values["ready_on"] == "?"


@pytest.mark.parametrize(
    ("kind", "standing"),
    [
        ("isv-solution", UNPROVEN),
        ("system", UNPROVEN),
        ("service", UNPROVEN),
        ("other", UNPROVEN),
        (None, UNPROVEN),
        ("infrastructure", MET),
        ("devices", MET),
        ("legal", MET),
    ],
)
def test_what_has_no_version_need_not_fit_one(found: Found, kind: str | None, standing: FindingStanding) -> None:
    assert fit(found, **{**FITS, "works": None, "kind": kind}).standing is standing
    assert fit(found, **{**FITS, "works": False, "kind": kind}).failed


@pytest.mark.parametrize(
    ("ready_on", "plain", "critical"),
    [
        ("2026-11-27", MEDIUM, HIGH),  # after the decision, and before the users
        ("2026-11-30", MEDIUM, HIGH),
        ("2026-12-01", HIGH, CRITICAL),
    ],
)
def test_what_comes_in_the_last_days_weighs_less_than_what_comes_too_late(
    found: Found, ready_on: str, plain: Severity, critical: Severity
) -> None:
    late = {**FITS, "ready_on": ready_on}
    assert [fit(found, **late, critical=said).severity for said in (None, False, True)] == [plain, plain, critical]
    other = fit(found, **{**late, "works": False}, critical=True)
    assert other.severity is CRITICAL


def test_what_is_overdue_is_not_about_to_come(found: Found) -> None:
    one = fit(found, **{**FITS, "ready_on": "2026-11-27", "status": "in_progress"}, day="2026-11-28")
    assert (one.failed, one.severity) == (True, HIGH)


def test_without_a_go_live_nothing_comes_just_in_time(found: Found) -> None:
    one = fit(found, dates={"go_no_go_on": "2026-11-26"}, **{**FITS, "ready_on": "2026-11-27"})
    assert (one.failed, one.severity) == (True, HIGH)
    assert fit(found, dates={}, **{**FITS, "ready_on": "2027-11-27"}).standing is MET


@pytest.mark.parametrize(
    ("status", "standing"), [(None, UNPROVEN), ("done", UNPROVEN), ("in_progress", FAILED), ("not_started", FAILED)]
)
def test_what_was_still_to_come_is_not_there_by_waiting(
    found: Found, status: str | None, standing: FindingStanding
) -> None:
    planned = {**FITS, "ready_on": "2026-11-10", "status": status}
    assert fit(found, day="2026-11-10", **planned).standing is MET
    assert fit(found, day="2026-11-11", **planned).standing is standing


def test_what_was_there_on_the_day_of_the_review_stays_there(found: Found) -> None:
    assert fit(found, day="2026-11-11", **{**FITS, "ready_on": "2026-11-02", "status": "done"}).standing is MET


def test_what_does_not_apply_is_left_out(found: Found) -> None:
    some = {"labels": {"title": "Label add-on", "status": "not_applicable"}}
    assert found(dependencies.DOES_NOT_FIT, dependencies=some) == []


@pytest.mark.parametrize("wrong", ["works", "aligned"])
def test_that_it_does_not_apply_silences_nothing_that_is_wrong(found: Found, wrong: str) -> None:
    assert fit(found, **{**FITS, "status": "not_applicable", wrong: False}).failed


def test_without_dependencies_there_is_nothing_to_say(found: Found, facing: Facing) -> None:
    assert [rule.reads(facing().review) for rule in dependencies.RULES] == [None, None]
    assert found(dependencies.DOES_NOT_FIT, dependencies={}) == []


def test_in_whatever_order_they_are_stated_the_findings_are_the_same(found: Found) -> None:
    some = {key: {"title": key, "aligned": aligned} for key, aligned in (("b", True), ("a", False))}
    seen = found(dependencies.DOES_NOT_FIT, dependencies=some)
    assert [one.subject for one in seen] == ["a", "b"]
    assert seen == found(dependencies.DOES_NOT_FIT, dependencies=dict(reversed(some.items())))


# INTG11


def services(*tenants: str | None) -> list[dict[str, Any]]:
    return [{"service": f"Service {place}", "tenant": tenant} for place, tenant in enumerate(tenants)]


@pytest.mark.parametrize(
    ("tenants", "reason", "standing"),
    [
        (("toy.example", "toy.example"), None, MET),
        (("toy.example", "TOY.example"), None, MET),
        (("toy.example",), None, MET),
        (("toy.example", "shop.example"), None, FAILED),
        (("toy.example", "shop.example"), "Bought last year", MET),
        (("toy.example", "shop.example"), "none", FAILED),
        (("toy.example", None), None, UNPROVEN),
        (("toy.example", None), "Bought last year", UNPROVEN),
        (("toy.example", "shop.example", None), None, FAILED),
        ((None, None), None, UNPROVEN),
    ],
)
def test_all_services_are_in_one_tenant_or_it_is_on_record_why_not(
    found: Found, tenants: tuple[str | None, ...], reason: str | None, standing: FindingStanding
) -> None:
    (one,) = found(dependencies.TENANTS, tenants={"services": services(*tenants), "reason": reason})
    assert (one.subject, one.standing, one.severity) == ("tenants.services", standing, HIGH)


def test_the_tenants_are_counted_and_named(found: Found) -> None:
    (one,) = found(dependencies.TENANTS, tenants={"services": services("toy.example", "shop.example")})
    assert (one.values["count"], one.values["named"]) == (2, ("shop.example", "toy.example"))
    turned = {"services": services("toy.example", "shop.example")[::-1]}
    assert found(dependencies.TENANTS, tenants=turned) == [one]


@pytest.mark.parametrize(
    ("where", "standing"),
    [
        ({"environments": {"prod": {"purpose": "production", "tenant": "shop.example"}}}, FAILED),
        ({"environments": {"prod": {"purpose": "production", "tenant": "Toy.example"}}}, MET),
        ({"environments": {"test": {"purpose": "test", "tenant": "shop.example"}}}, MET),
        ({"project": {"name": "A project", "tenant": "shop.example"}}, FAILED),
    ],
)
def test_services_are_where_production_is(found: Found, where: dict[str, Any], standing: FindingStanding) -> None:
    (one,) = found(dependencies.TENANTS, tenants={"services": services("toy.example")}, **where)
    assert one.standing is standing


@pytest.mark.parametrize(("count", "standing"), [(1, MET), (2, FAILED)])
def test_dual_write_may_link_several_tenants(found: Found, count: int, standing: FindingStanding) -> None:
    linked = {"dual_write": {"tenants": count}}
    (alone,) = found(dependencies.TENANTS, products=linked)
    (beside,) = found(dependencies.TENANTS, products=linked, tenants={"services": services("toy.example")})
    assert [(one.standing, one.values["count"]) for one in (alone, beside)] == [(standing, count)] * 2
    assert (alone.values["named"], beside.values["named"]) == (("not named",), ("toy.example",))
    (at_home,) = found(dependencies.TENANTS, products=linked, project={"name": "A project", "tenant": "toy.example"})
    assert (at_home.standing, at_home.values["named"]) == (standing, ("toy.example",))


@pytest.mark.parametrize("stated", [{}, {"tenants": {"services": []}}, {"tenants": {"reason": "None"}}])
def test_where_no_service_is_named_there_is_nothing_to_say(found: Found, stated: dict[str, Any]) -> None:
    project = {"name": "A project", "tenant": "shop.example"}
    assert found(dependencies.TENANTS, **stated, project=project) == []
    assert found(dependencies.TENANTS, **stated, products={"dual_write": {"scenario": 1}}) == []
