"""Connections in production: expiry, access, and whether the vendor stands still."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.decision import Effect
from golive_readiness.findings import connections
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity
from golive_readiness.standing import Standing
from tests.made import judged

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Finding, Rule
    from tests.unit.findings.conftest import Facing, Found

MET, FAILED, UNPROVEN = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNPROVEN
CRITICAL, HIGH = Severity.CRITICAL, Severity.HIGH

DATES = {"go_no_go_on": "2026-11-26", "go_live_on": "2026-11-30", "hypercare_ends_on": "2026-12-28"}
CUTOVER = {"window": {"starts_at": "2026-11-27T18:00", "ends_at": "2026-11-29T18:00"}}


def shop(**stated: Any) -> dict[str, Any]:
    return {"web-shop": {"title": "Web shop", **stated}}


@pytest.mark.parametrize("rule", connections.RULES, ids=lambda rule: rule.code)
def test_in_whatever_order_they_are_stated_the_findings_are_the_same(
    found: Found, facing: Facing, rule: Rule[Any]
) -> None:
    some = {"web-shop": {"title": "Web shop", "vendor": "Tills Ltd"}, "bank": {"title": "Bank", "vendor": "Bank"}}
    seen = found(rule, integrations=some)
    assert [(one.subject, one.values["title"]) for one in seen] == [("bank", "Bank"), ("web-shop", "Web shop")]
    assert seen == found(rule, integrations=dict(reversed(some.items())))
    assert rule.reads(facing().review) is None


def test_a_connection_that_is_as_it_should_be_is_a_strength() -> None:
    assert all(rule.strength for rule in connections.RULES)


# INTG05


def expiry(found: Found, /, production: Any, **more: Any) -> Finding:
    (one,) = found(connections.EXPIRES, **{"dates": DATES, "integrations": shop(production=production), **more})
    return one


@pytest.mark.parametrize("what", ["certificate_expires_on", "credential_expires_on"])
@pytest.mark.parametrize(
    ("day", "standing", "severity"),
    [
        ("2026-11-01", FAILED, CRITICAL),  # expired yesterday
        ("2026-11-02", FAILED, CRITICAL),  # its last day is today
        ("2026-11-28", FAILED, CRITICAL),  # the Saturday of the cutover
        ("2026-12-02", FAILED, CRITICAL),  # within 72 hours of the go-live
        ("2026-12-03", FAILED, HIGH),
        ("2026-12-27", FAILED, HIGH),
        ("2026-12-28", MET, HIGH),  # valid on the last day of hypercare
        ("2027-12-31", MET, HIGH),
    ],
)
def test_what_it_signs_in_with_has_to_outlast_hypercare(
    found: Found, what: str, day: str, standing: FindingStanding, severity: Severity
) -> None:
    one = expiry(found, {what: day})
    assert (one.standing, one.severity, one.mandatory) == (standing, severity, False)
    assert (one.values["expires_on"], one.values["needed"]) == (date.fromisoformat(day), date(2026, 12, 28))


def test_what_has_expired_is_critical_long_after_the_go_live_too(found: Found) -> None:
    assert expiry(found, {"certificate_expires_on": "2026-12-19"}, day="2026-12-20").severity is CRITICAL
    assert expiry(found, {"certificate_expires_on": "2026-12-20"}, day="2026-12-20").severity is HIGH


def test_once_hypercare_is_over_it_has_to_be_valid_today(found: Found) -> None:
    assert expiry(found, {"certificate_expires_on": "2026-12-29"}, day="2026-12-30").failed
    assert expiry(found, {"certificate_expires_on": "2026-12-30"}, day="2026-12-30").standing is MET


@pytest.mark.parametrize(("day", "severity"), [("2026-11-30", CRITICAL), ("2026-12-01", HIGH)])
def test_the_hours_count_from_when_the_business_opens(found: Found, day: str, severity: Severity) -> None:
    opens = {"business_opens_at": "2026-11-28T06:00"}
    assert expiry(found, {"certificate_expires_on": day}, cutover=opens).severity is severity


def test_how_many_hours_that_are_is_the_policys(found: Found) -> None:
    policy = {"integration": {"expiry_critical_hours": 24}}
    first = expiry(found, {"certificate_expires_on": "2026-11-30"}, policy=policy)
    second = expiry(found, {"certificate_expires_on": "2026-12-01"}, policy=policy)
    assert (first.severity, second.severity) == (CRITICAL, HIGH)


@pytest.mark.parametrize(
    ("certificate", "credential", "what"),
    [
        ("2026-11-28", "2027-11-28", ("certificate",)),
        ("2027-11-28", "2026-11-28", ("password or key",)),
        ("2026-11-28", "2026-11-28", ("certificate", "password or key")),
    ],
)
def test_what_expires_first_is_named(found: Found, certificate: str, credential: str, what: tuple[str, ...]) -> None:
    one = expiry(found, {"certificate_expires_on": certificate, "credential_expires_on": credential})
    assert (one.failed, one.values["what"], one.values["expires_on"]) == (True, what, date(2026, 11, 28))


@pytest.mark.parametrize(
    ("production", "standing"),
    [
        (None, UNPROVEN),
        ({}, UNPROVEN),
        ({"nothing_expires": False}, UNPROVEN),
        ({"nothing_expires": True}, MET),
        ({"nothing_expires": True, "certificate_expires_on": "2026-11-28"}, FAILED),
    ],
)
def test_what_nobody_dates_is_not_known_unless_nothing_can_expire(
    found: Found, production: Any, standing: FindingStanding
) -> None:
    one = expiry(found, production)
    assert one.standing is standing
    assert one.values["expires_on"] == (date(2026, 11, 28) if standing is FAILED else "?")
    assert one.values["what"] == (("certificate",) if standing is FAILED else ())


@pytest.mark.parametrize(
    ("dates", "support", "standing"),
    [
        ({"go_live_on": "2026-11-30"}, {}, UNPROVEN),
        ({"go_live_on": "2026-11-30"}, {"hypercare": {"ends_on": "2026-12-28"}}, MET),
        ({"go_live_on": "2026-11-30"}, {"hypercare": {"ends_on": "2027-01-31"}}, FAILED),
        (DATES, {"hypercare": {"ends_on": "2027-01-31"}}, FAILED),
        (DATES, {"hypercare": {"ends_on": "2026-12-15"}}, MET),
        ({}, {}, UNPROVEN),
    ],
)
def test_the_end_of_hypercare_is_the_later_one_that_is_stated(
    found: Found, dates: dict[str, str], support: dict[str, Any], standing: FindingStanding
) -> None:
    one = expiry(found, {"certificate_expires_on": "2026-12-30"}, dates=dates, support=support)
    assert one.standing is standing


def test_without_any_date_only_what_has_expired_is_critical(found: Found) -> None:
    one = expiry(found, {"certificate_expires_on": "2026-11-01"}, dates={})
    assert (one.failed, one.severity, one.values["needed"]) == (True, CRITICAL, date(2026, 11, 2))


def test_what_people_carry_over_by_hand_signs_in_nowhere(found: Found) -> None:
    by_hand = shop(mode="manual")
    assert found(connections.EXPIRES, dates=DATES, integrations=by_hand) == []
    assert found(connections.UNVERIFIED, dates=DATES, integrations=by_hand) == []
    assert len(found(connections.UNVERIFIED, dates=DATES, integrations=shop(mode="batch"))) == 1


def test_what_is_said_to_sign_in_somewhere_does_whatever_it_is_called(found: Found) -> None:
    by_hand = shop(mode="manual", production={"certificate_expires_on": "2026-11-28", "endpoint_reached": False})
    (expires,) = found(connections.EXPIRES, dates=DATES, integrations=by_hand)
    (unverified,) = found(connections.UNVERIFIED, dates=DATES, integrations=by_hand)
    assert expires.failed
    assert unverified.failed


@pytest.mark.parametrize(
    ("expires_on", "day", "effect", "standing"),
    [
        ("2026-11-28", "2026-11-25", Effect.CONDITIONS, Standing.CONTRADICTED),
        ("2026-11-28", "2026-11-26", Effect.BLOCKS, Standing.CONTRADICTED),
        ("2026-12-28", "2026-11-26", None, Standing.MET),
    ],
)
def test_a_ticked_item_falls_with_a_certificate_that_ends_on_the_cutover_saturday(
    expires_on: str, day: str, effect: Effect | None, standing: Standing
) -> None:
    ready = {"certificate_expires_on": expires_on, **OPEN}
    item = {"id": "readiness.production-access", "rules": ["INTG05", "INTG06"], "evidence": {"required": True}}
    assessment = judged(
        item,
        as_of=day,
        answers={"readiness.production-access": {"status": "done", "updated_on": "2026-11-02"}},
        integrations=shop(production=ready),
    )
    reason = assessment.decision.reasons.get("INTG05:web-shop")
    assert (reason.effect if reason else None) is effect
    assert assessment.items[0].standing is standing


# INTG06

OPEN = {"firewall_open": True, "service_account": True, "endpoint_reached": True}
WAY, ACCOUNT, ENDPOINT = "a way through the firewall", "an account of its own", "a connection to the live endpoint"
TASK = {"smoke_test": "Send one order"}


def connected(found: Found, /, production: Any, **more: Any) -> Finding:
    (one,) = found(connections.UNVERIFIED, integrations=shop(production=production), **more)
    return one


@pytest.mark.parametrize(
    ("production", "standing", "missing"),
    [
        (OPEN, MET, ()),
        ({"service_account": True, "endpoint_reached": True}, MET, ()),
        ({**OPEN, "firewall_open": False}, FAILED, (WAY,)),
        ({**OPEN, "service_account": False}, FAILED, (ACCOUNT,)),
        ({**OPEN, "endpoint_reached": False}, FAILED, (ENDPOINT,)),
        ({"endpoint_reached": False}, FAILED, (ENDPOINT,)),
        ({"firewall_open": True, "service_account": True}, UNPROVEN, (ENDPOINT,)),
        ({"firewall_open": True, "endpoint_reached": True}, UNPROVEN, (ACCOUNT,)),
        ({"service_account": True}, UNPROVEN, (WAY, ENDPOINT)),
        (None, UNPROVEN, (WAY, ACCOUNT, ENDPOINT)),
        (TASK, MET, (WAY, ACCOUNT, ENDPOINT)),
        ({**TASK, "endpoint_reached": False}, MET, (WAY, ACCOUNT, ENDPOINT)),
        ({**TASK, "firewall_open": False}, FAILED, (WAY,)),
        ({"smoke_test": "none", "endpoint_reached": False}, FAILED, (ENDPOINT,)),
        ({"smoke_test": "none"}, UNPROVEN, (WAY, ACCOUNT, ENDPOINT)),
        ({**TASK, "service_account": False}, FAILED, (ACCOUNT,)),
    ],
)
def test_it_has_connected_in_production_or_the_cutover_tries_it(
    found: Found, production: Any, standing: FindingStanding, missing: tuple[str, ...]
) -> None:
    one = connected(found, production)
    assert (one.standing, one.values["missing"], one.severity) == (standing, missing, HIGH)


@pytest.mark.parametrize(("day", "standing"), [("2026-11-29", MET), ("2026-11-30", UNPROVEN), ("2026-12-01", UNPROVEN)])
def test_once_users_are_in_a_planned_smoke_test_proves_nothing(
    found: Found, day: str, standing: FindingStanding
) -> None:
    assert connected(found, TASK, day=day, dates=DATES).standing is standing


# INTG08


def frozen(found: Found, freeze: Any, **more: Any) -> Finding:
    (one,) = found(
        connections.NO_FREEZE,
        **{"dates": DATES, "cutover": CUTOVER, "integrations": shop(vendor="Tills Ltd", vendor_freeze=freeze), **more},
    )
    return one


@pytest.mark.parametrize(
    ("freeze", "standing"),
    [
        (None, FAILED),
        ("none", FAILED),
        ({"exists": False, "confirmed": True}, FAILED),
        ({"confirmed": False}, FAILED),
        ({"confirmed": False, "confirmed_on": "2026-11-01"}, FAILED),
        ({"confirmed": True}, MET),
        ({"confirmed_on": "2026-11-01"}, MET),
        ({}, UNPROVEN),
        ({"starts_on": "2026-11-27", "ends_on": "2026-11-30"}, UNPROVEN),
        ({"confirmed": True, "starts_on": "2026-11-27", "ends_on": "2026-11-30"}, MET),
        ({"confirmed": True, "starts_on": "2026-11-28"}, FAILED),
        ({"confirmed": True, "ends_on": "2026-11-29"}, FAILED),
        ({"ends_on": "2026-11-29"}, FAILED),
    ],
)
def test_a_vendor_confirms_to_change_nothing_around_the_whole_cutover(
    found: Found, freeze: Any, standing: FindingStanding
) -> None:
    one = frozen(found, freeze)
    assert (one.standing, one.severity, one.area) == (standing, Severity.MEDIUM, "integration")
    assert [one.values[name] for name in ("vendor", "first", "last")] == [
        "Tills Ltd",
        date(2026, 11, 27),
        date(2026, 11, 30),
    ]


def test_a_window_that_ends_after_the_go_live_counts_to_its_end(found: Found) -> None:
    late = {"window": {"starts_at": "2026-11-27T18:00", "ends_at": "2026-12-02T18:00"}}
    assert frozen(found, {"confirmed": True, "ends_on": "2026-12-01"}, cutover=late).failed
    assert frozen(found, {"confirmed": True, "ends_on": "2026-12-02"}, cutover=late).standing is MET


def test_without_a_window_the_go_live_counts(found: Found) -> None:
    around = {"confirmed": True, "starts_on": "2026-11-30", "ends_on": "2026-11-30"}
    assert frozen(found, around, cutover={}).standing is MET
    assert frozen(found, {**around, "starts_on": "2026-12-01", "ends_on": "2026-12-05"}, cutover={}).failed


def test_without_any_day_a_confirmation_is_enough(found: Found) -> None:
    one = frozen(found, {"confirmed": True, "starts_on": "2026-12-01", "ends_on": "2026-12-01"}, cutover={}, dates={})
    assert (one.standing, one.values["first"], one.values["last"]) == (MET, "?", "?")


def test_a_system_of_the_customers_own_has_no_vendor(found: Found) -> None:
    assert found(connections.NO_FREEZE, integrations=shop(vendor_freeze="none")) == []


def test_a_freeze_that_is_spoken_of_counts_though_nobody_says_whose(found: Found) -> None:
    (one,) = found(connections.NO_FREEZE, integrations=shop(vendor_freeze={"confirmed": False}))
    assert (one.failed, one.values["vendor"]) == (True, "?")


def test_another_provider_counts_where_a_freeze_is_spoken_of(found: Found) -> None:
    dependencies = {
        "isp": {"title": "Network", "provider": "Net Ltd", "freeze": "none"},
        "dns": {"title": "Names"},
        "own": {"title": "Own", "freeze": {"confirmed": True}},
    }
    first, second = found(connections.NO_FREEZE, dependencies=dependencies)
    assert (first.subject, first.failed, first.area) == ("dependencies.isp", True, "external-dependencies")
    assert [one.values["title"] for one in (first, second)] == ["Network", "Own"]
    assert (first.values["vendor"], second.values["vendor"]) == ("Net Ltd", "?")
    assert (second.subject, second.standing) == ("dependencies.own", MET)
