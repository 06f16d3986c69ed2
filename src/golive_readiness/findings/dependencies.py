"""What the go-live relies on outside the project: does it fit, is it ready in time, is it in the same tenant?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from operator import attrgetter
from typing import Any, NamedTuple

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.marks import amiss, said, together
from golive_readiness.findings.rule import FindingKind, Observation, Rule, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.form.answers import Status
from golive_readiness.model.record.integrations import Dependency, DependencyKind
from golive_readiness.model.review import ReadinessReview

__all__ = ["RULES", "home_tenants"]

_HAS_NO_VERSION = (DependencyKind.INFRASTRUCTURE, DependencyKind.DEVICES, DependencyKind.LEGAL)
"""What works or does not, whatever version of the application goes live."""
_READY = "it is ready by the go/no-go"


def _fits(dependencies: Mapping[str, Dependency], facts: Facts) -> Iterator[Observation]:
    for key, one in sorted(dependencies.items()):
        if one.status is Status.NOT_APPLICABLE and False not in (one.aligned, one.works):
            continue  # a word does not silence what is stated to be wrong
        seen = {
            "its provider has agreed to the date and the scope": one.aligned,
            "it works with the version that goes live": _works(one),
            _READY: _is_ready_in_time(one, facts),
        }
        missing = amiss(seen)
        yield observed(
            key,
            together(seen.values()),
            severity=_severity(one, tight=missing == (_READY,) and _is_ready_for_the_users(one, facts)),
            title=one.title,
            missing=missing,
            ready_on=one.ready_on or "?",
        )


def _severity(one: Dependency, *, tight: bool) -> Severity:
    """One degree milder where all that is wrong is that it comes in the last days, between decision and users."""
    if tight:
        return Severity.HIGH if one.critical else Severity.MEDIUM
    return Severity.CRITICAL if one.critical else Severity.HIGH


def _works(one: Dependency) -> bool | None:
    return True if one.works is None and one.kind in _HAS_NO_VERSION else one.works


def _is_ready_in_time(one: Dependency, facts: Facts) -> bool | None:
    stated_on, decided_on = facts.review.reviewed_on, facts.checkpoints.go_no_go
    if one.status is Status.DONE and (one.ready_on is None or one.ready_on <= stated_on):
        return True
    if one.ready_on is None:
        return None
    if (decided_on is not None and one.ready_on > decided_on) or _is_overdue(one, one.ready_on, facts):
        return False
    return None if one.ready_on < facts.day else True  # its day is past, and nobody has said that it is there


def _is_overdue(one: Dependency, ready_on: date, facts: Facts) -> bool:
    """Whether its day is past while its status says that there is work left."""
    return ready_on < facts.day and one.status not in (None, Status.DONE)


def _is_ready_for_the_users(one: Dependency, facts: Facts) -> bool:
    go_live = facts.checkpoints.go_live
    if one.ready_on is None or go_live is None:
        return False
    return one.ready_on <= go_live and not _is_overdue(one, one.ready_on, facts)


class _Tenants(NamedTuple):
    """In which tenants the services are, as far as that is stated."""

    named: tuple[str, ...]
    linked: int
    """How many of them dual-write links."""
    unsaid: bool
    """Whether a service does not say in which it is."""
    reason: str | None

    @property
    def is_one(self) -> bool | None:
        """Whether it is one, or it is on record why not."""
        if len(self.named) > 1 or self.linked > 1:
            return self.reason is not None
        return None if self.unsaid else True


def home_tenants(review: ReadinessReview) -> tuple[str, ...]:
    """Where production is; where no environment says so, the tenant of the project."""
    productions = sorted(one.tenant for one in (review.environments or {}).values() if one.is_production and one.tenant)
    return tuple(productions) or ((review.project.tenant,) if review.project.tenant else ())


def _tenants(review: ReadinessReview) -> _Tenants | None:
    services, linked = review.tenants.services or (), review.products.dual_write
    count = linked.tenants if linked else None
    if not services and count is None:
        return None
    stated = sorted((*home_tenants(review), *(one.tenant for one in services if one.tenant)))
    named = tuple({name.casefold(): name for name in stated}.values())
    unsaid = any(one.tenant is None for one in services)
    reason = review.tenants.reason if said(review.tenants.reason) else None
    return _Tenants(named, count or 0, unsaid, reason)


def _in_one_tenant(tenants: _Tenants, _facts: Facts) -> Iterator[Observation]:
    count = max(len(tenants.named), tenants.linked)
    named = tenants.named or ("not named",)
    yield observed("tenants.services", tenants.is_one, count=count, named=named, reason=tenants.reason or "?")


TENANTS = Rule(
    code="INTG11",
    area="external-dependencies",
    severity=Severity.HIGH,
    title="Services are in different tenants",
    says="Tenants that the services are in: {count} ({named}); nobody has written down why.",
    strength="The services are in one tenant, or it is on record why not.",
    unclear="Some of the services do not say in which tenant they are.",
    why="Moving email or files to another tenant takes weeks that nobody has planned.",
    advice="Move them into one tenant, or write down why not, and try signing in once for all of them.",
    sources=("fasttrack-checklist-v8", "ms-go-live-case-study"),
    traces=("R058",),
    kind=FindingKind.RISK,
    reads=_tenants,
    observe=_in_one_tenant,
)

DOES_NOT_FIT = Rule(
    code="INTG12",
    area="external-dependencies",
    severity=Severity.HIGH,
    title="A dependency does not fit the date or the target version",
    says="{title}: the go-live relies on it, and it does not hold that {missing}. Ready on: {ready_on}.",
    strength="{title}: agreed, working with the version that goes live, and ready in time.",
    unclear="{title}: the go-live relies on it, and nobody says that {missing}.",
    why="One late supplier, or one add-on that fails on the new version, stops the processes built on it.",
    advice="Get the provider's commitment to the date, and try it with the version that goes live.",
    sources=("ms-go-live-checklist", "ms-prepare-to-go-live", "ms-go-live-case-study"),
    traces=("R059",),
    reads=attrgetter("dependencies"),
    observe=_fits,
)

RULES: tuple[Rule[Any], ...] = (TENANTS, DOES_NOT_FIT)
