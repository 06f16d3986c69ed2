"""The connections in production: are they open, how long do their keys last, and does the other side stand still?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from operator import attrgetter
from typing import Any, NamedTuple

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.marks import said
from golive_readiness.findings.rule import FindingKind, Observation, Rule, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.record.integrations import Integration, Mode, ProductionCheck, VendorFreeze
from golive_readiness.model.review import ReadinessReview

__all__ = ["RULES"]

_Integrations = Mapping[str, Integration]


def _connected(integrations: _Integrations) -> list[tuple[str, Integration, ProductionCheck]]:
    """Those that sign in somewhere; what people carry over by hand does not, unless it is told what it signs in with."""
    stated = sorted((key, one) for key, one in integrations.items() if one.production or one.mode is not Mode.MANUAL)
    return [(key, one, one.production or ProductionCheck()) for key, one in stated]


def _outlasts_hypercare(integrations: _Integrations, facts: Facts) -> Iterator[Observation]:
    critical, ends_on = _critical_until(facts), _end_of_hypercare(facts.review)
    needed = max(day for day in (facts.day, critical, facts.checkpoints.go_live, ends_on) if day)
    for key, one, production in _connected(integrations):
        days = {"certificate": production.certificate_expires_on, "password or key": production.credential_expires_on}
        first = min((day for day in days.values() if day), default=None)
        short = first is not None and critical is not None and first < critical
        expired = first is not None and first < facts.day
        yield observed(
            key,
            production.nothing_expires or None if first is None else _lasts(first, needed, ends_on),
            severity=Severity.CRITICAL if short or expired else None,
            title=one.title,
            what=tuple(name for name, day in days.items() if day and day == first),
            expires_on=first or "?",
            needed=needed,
        )


def _lasts(until: date, needed: date, ends_on: date | None) -> bool | None:
    """Whether it is valid on the last day it is needed; where nobody says when hypercare ends, that is not known."""
    if until < needed:
        return False
    return None if ends_on is None else True


def _critical_until(facts: Facts) -> date | None:
    """The day up to which nobody has time to renew anything."""
    cutover, margin = facts.review.cutover, timedelta(hours=facts.policy.integration.expiry_critical_hours)
    if cutover.business_opens_at is not None:
        return (cutover.business_opens_at + margin).date()
    opens_on = facts.checkpoints.go_live
    return None if opens_on is None else opens_on + margin


def _end_of_hypercare(review: ReadinessReview) -> date | None:
    own = review.support.hypercare.ends_on if review.support.hypercare else None
    return max((day for day in (own, review.dates.hypercare_ends_on) if day), default=None)


def _works_in_production(integrations: _Integrations, facts: Facts) -> Iterator[Observation]:
    go_live = facts.checkpoints.go_live
    still_ahead = go_live is None or facts.day < go_live
    for key, one, production in _connected(integrations):
        seen = _seen(production)
        planned = still_ahead and said(production.smoke_test)  # once users are in, a plan proves nothing
        unseen = tuple(name for name, is_so in seen.items() if is_so is not True)
        closed = seen["a way through the firewall"] is False or seen["an account of its own"] is False
        failed = closed or (False in seen.values() and not planned)
        yield observed(
            key,
            False if failed else True if planned or not unseen else None,
            title=one.title,
            missing=tuple(name for name in unseen if seen[name] is False) if failed else unseen,
        )


def _seen(production: ProductionCheck) -> dict[str, bool | None]:
    """What was seen in production; whatever has reached the other side has come through the firewall."""
    reached = production.endpoint_reached
    return {
        "a way through the firewall": True
        if production.firewall_open is None and reached
        else production.firewall_open,
        "an account of its own": production.service_account,
        "a connection to the live endpoint": reached,
    }


class _Vendor(NamedTuple):
    """Somebody who must not change anything around the cutover."""

    subject: str
    area: str
    title: str
    name: str
    freeze: VendorFreeze | None


def _vendors(review: ReadinessReview) -> tuple[_Vendor, ...] | None:
    """The vendors of connected systems, and whoever else is said to stand still."""
    connected = (
        _Vendor(key, "integration", one.title, one.vendor or "?", one.vendor_freeze)
        for key, one in (review.integrations or {}).items()
        if one.vendor or (one.vendor_freeze and one.vendor_freeze.exists)
    )
    others = (
        _Vendor(f"dependencies.{key}", "external-dependencies", one.title, one.provider or "?", one.freeze)
        for key, one in (review.dependencies or {}).items()
        if one.freeze
    )
    return tuple(sorted((*connected, *others), key=attrgetter("subject"))) or None


def _stands_still(vendors: tuple[_Vendor, ...], facts: Facts) -> Iterator[Observation]:
    first, last = _days_to_stand_still(facts)
    for one in vendors:
        holds = _is_confirmed(one.freeze)
        too_short = one.freeze is not None and not _covers(one.freeze, first, last)
        yield observed(
            one.subject,
            False if too_short else holds,
            area=one.area,
            title=one.title,
            vendor=one.name,
            first=first or "?",
            last=last or "?",
        )


def _is_confirmed(freeze: VendorFreeze | None) -> bool | None:
    if freeze is None or not freeze.exists:
        return False
    return True if freeze.confirmed is None and freeze.confirmed_on else freeze.confirmed


def _days_to_stand_still(facts: Facts) -> tuple[date | None, date | None]:
    """From the first day of the cutover to the last, or to the go-live where that comes later."""
    window, go_live = facts.review.cutover.window, facts.checkpoints.go_live
    first = window.starts_at.date() if window else go_live
    return first, max((day for day in (window.ends_at.date() if window else None, go_live) if day), default=None)


def _covers(freeze: VendorFreeze, first: date | None, last: date | None) -> bool:
    late = freeze.starts_on is not None and first is not None and freeze.starts_on > first
    short = freeze.ends_on is not None and last is not None and freeze.ends_on < last
    return not (late or short)


EXPIRES = Rule(
    code="INTG05",
    area="integration",
    severity=Severity.HIGH,
    title="A certificate or credential expires too soon",
    says="{title}: its {what} is valid until {expires_on} and needed until {needed} at least.",
    strength="{title}: what it signs in with outlasts hypercare.",
    unclear="{title}: nobody can tell whether what it signs in with outlasts hypercare.",
    why="An expired certificate stops an integration that passed every test.",
    advice="Renew it before the freeze, and try the new one in production.",
    sources=("practitioner-go-live",),
    traces=("R052",),
    reads=attrgetter("integrations"),
    observe=_outlasts_hypercare,
)

UNVERIFIED = Rule(
    code="INTG06",
    area="integration",
    severity=Severity.HIGH,
    title="Production connections are unverified",
    says="{title}: it has not connected in production. What is missing: {missing}.",
    strength="{title}: its connection in production was seen, or the cutover tries it.",
    unclear="{title}: nobody says whether it has connected in production. What nobody says: {missing}.",
    why="A closed port stops an integration that passed every test.",
    advice="Connect once from production; where that can only be done in the cutover, plan a smoke test as a task.",
    sources=("practitioner-go-live", "ms-testing-strategy", "datamesh-handover"),
    traces=("R053",),
    reads=attrgetter("integrations"),
    observe=_works_in_production,
)

NO_FREEZE = Rule(
    code="INTG08",
    area="integration",
    severity=Severity.MEDIUM,
    title="A vendor's freeze is not confirmed",
    says="{title}: {vendor} has not confirmed to change nothing around the whole cutover, {first} to {last}.",
    strength="{title}: {vendor} has confirmed to change nothing around the cutover.",
    unclear="{title}: nobody says whether {vendor} has confirmed to change nothing around the cutover.",
    why="A vendor's Friday update can break an interface nobody has touched.",
    advice="Get it in writing, with the first and the last day.",
    sources=("practitioner-go-live", "ms-cutover-strategy"),
    traces=("R055",),
    kind=FindingKind.RISK,
    reads=_vendors,
    observe=_stands_still,
)

RULES: tuple[Rule[Any], ...] = (EXPIRES, UNVERIFIED, NO_FREEZE)
