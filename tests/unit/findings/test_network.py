from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import network
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity

if TYPE_CHECKING:
    from tests.unit.findings.conftest import Found

MET, FAILED = FindingStanding.MET, FindingStanding.FAILED
HIGH, MEDIUM = Severity.HIGH, Severity.MEDIUM

FINANCE, SALES = ["finance-operations"], ["customer-engagement"]


def site(latency_ms: int | None = 100, bandwidth_kbps: int | None = 51, **more: Any) -> dict[str, Any]:
    measured = {"latency_ms": latency_ms, "bandwidth_kbps": bandwidth_kbps, **more}
    return {"performance": {"sites": {"ghent": measured}}}


def within(products: list[str]) -> dict[str, Any]:
    return {"name": "A project", "products": products}


@pytest.mark.parametrize(
    ("products", "latency", "standing", "severity"),
    [
        (FINANCE, 250, MET, None),
        (FINANCE, 251, FAILED, MEDIUM),
        (FINANCE, 300, FAILED, MEDIUM),
        (FINANCE, 301, FAILED, HIGH),
        (SALES, 150, MET, None),
        (SALES, 151, FAILED, HIGH),
        ([*FINANCE, *SALES], 151, FAILED, HIGH),
        ([*FINANCE, "commerce"], 250, MET, None),
        ([], 150, MET, None),
        ([], 151, FAILED, HIGH),
    ],
)
def test_the_way_to_the_data_centre_is_short_enough(
    found: Found, products: list[str], latency: int, standing: FindingStanding, severity: Severity | None
) -> None:
    (one,) = found(network.NETWORK, project=within(products), testing=site(latency))
    assert (one.subject, one.standing, one.mandatory) == ("ghent", standing, False)
    assert severity in (None, one.severity)


@pytest.mark.parametrize(("bandwidth", "standing"), [(51, MET), (50, FAILED), (0, FAILED)])
def test_bandwidth_has_to_be_exceeded(found: Found, bandwidth: int, standing: FindingStanding) -> None:
    (one,) = found(network.NETWORK, project=within(FINANCE), testing=site(bandwidth_kbps=bandwidth))
    assert (one.standing, one.values["least"]) == (standing, 50)
    assert one.failed is (one.severity is HIGH)


@pytest.mark.parametrize(
    ("latency", "bandwidth", "severity"),
    [(None, None, MEDIUM), (None, 51, MEDIUM), (100, None, MEDIUM), (None, 50, HIGH), (301, None, HIGH)],
)
def test_what_nobody_measured_is_a_fault_and_what_is_slow_a_worse_one(
    found: Found, latency: int | None, bandwidth: int | None, severity: Severity
) -> None:
    (one,) = found(network.NETWORK, project=within(FINANCE), testing=site(latency, bandwidth))
    assert (one.failed, one.severity) == (True, severity)
    shown = ["not measured" if figure is None else figure for figure in (latency, bandwidth)]
    assert [one.values["latency"], one.values["bandwidth"]] == shown


def test_the_limits_are_the_policys(found: Found) -> None:
    policy = {"testing": {"latency_ms_max": 90, "latency_ms_warn": 80, "bandwidth_kbps_min": 60}}
    (one,) = found(network.NETWORK, policy=policy, project=within(FINANCE), testing=site(91, 61))
    (warned,) = found(network.NETWORK, policy=policy, project=within(FINANCE), testing=site(81, 61))
    (thin,) = found(network.NETWORK, policy=policy, project=within(FINANCE), testing=site(80, 60))
    assert [one.severity, warned.severity, thin.severity] == [HIGH, MEDIUM, HIGH]
    assert one.values["most"] == 80
    sales = {"testing": {"latency_ms_max_customer_engagement": 99}}
    (one,) = found(network.NETWORK, policy=sales, project=within(SALES), testing=site(100))
    assert one.failed


@pytest.mark.parametrize(("products", "most"), [(FINANCE, 250), (SALES, 150), ([*FINANCE, *SALES], 150), ([], 150)])
def test_what_is_unremarked_is_shown(found: Found, products: list[str], most: int) -> None:
    (one,) = found(network.NETWORK, project=within(products), testing=site())
    assert (one.values["most"], one.values["latency"]) == (most, 100)


@pytest.mark.parametrize(
    ("products", "count"), [(["web"], 0), (["business-central"], 0), (["web", *SALES], 1), ([], 1)]
)
def test_products_without_a_limit_are_let_be(found: Found, products: list[str], count: int) -> None:
    assert len(found(network.NETWORK, project=within(products), testing=site(999))) == count


def test_sites_are_told_by_name_and_in_one_order(found: Found) -> None:
    two = {"b": {"title": "Bruges", "latency_ms": 100, "bandwidth_kbps": 51}, "a": {}}
    seen = found(network.NETWORK, project=within(FINANCE), testing={"performance": {"sites": two}})
    turned = {"performance": {"sites": dict(reversed(two.items()))}}
    assert seen == found(network.NETWORK, project=within(FINANCE), testing=turned)
    assert [(one.subject, one.values["site"]) for one in seen] == [("a", "a"), ("b", "Bruges")]


def test_sites_that_nobody_states_are_unknown(found: Found) -> None:
    assert found(network.NETWORK, project=within(FINANCE)) == []
    assert found(network.NETWORK, project=within(FINANCE), testing={"performance": {"sites": {}}}) == []
