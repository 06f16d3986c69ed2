"""Licences: are there enough, and does everybody have one?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from operator import attrgetter
from typing import Any

from golive_readiness.findings.dependencies import home_tenants
from golive_readiness.findings.facts import Facts
from golive_readiness.findings.marks import amiss, shown, together
from golive_readiness.findings.rule import Observation, Rule, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.record.licences import LicenceCount
from golive_readiness.model.review import ReadinessReview

__all__ = ["RULES"]


def _enough_for_everybody(counts: Sequence[LicenceCount], facts: Facts) -> Iterator[Observation]:
    if not counts:  # that none was counted does not say that none is needed
        yield observed("licences.counts", None, needed="?", bought="?", assigned="?", marks=("which are needed",))
    pools = _pools(counts)
    for rows in pools:
        yield _observed(min(row.pool for row in rows), rows, facts.review, alone=len(pools) == 1)
    users, needed = facts.review.project.users, [_needed(rows) for rows in pools]
    total = sum(figure for figure in needed if figure is not None)
    if pools and users is not None and None not in needed and total < users and not _is_shared(counts):
        marks = ("which licence every user needs",)  # the need of some is counted, and of others left out
        yield observed("licences.counts", None, mandatory=False, needed=users, bought="?", assigned="?", marks=marks)


def _pools(counts: Sequence[LicenceCount]) -> list[list[LicenceCount]]:
    """The rows of each pool, however it is spelt; of several counts of one thing, on several days, the last."""
    last: dict[str, date] = {}
    for row in counts:
        if row.counted_on:
            last[_spelt(row.subject)] = max(row.counted_on, last.get(_spelt(row.subject), row.counted_on))
    pools: dict[str, list[LicenceCount]] = {}
    for row in counts:
        if row.counted_on in (None, last.get(_spelt(row.subject))):
            pools.setdefault(_spelt(row.pool), []).append(row)
    return [rows for _, rows in sorted(pools.items())]


def _spelt(name: str) -> str:
    return " ".join(name.split()).casefold()


def _is_shared(counts: Sequence[LicenceCount]) -> bool:
    """Whether several people share one: fewer licences than people are then right."""
    return any("device" in _spelt(row.type) for row in counts)


def _observed(subject: str, rows: Sequence[LicenceCount], review: ReadinessReview, *, alone: bool) -> Observation:
    needed = _needed(rows)
    # Without that count, every user may need the only licence there is; that all have one it then does not show.
    wanted = review.project.users if alone and needed is None else needed
    bought, assigned = _held(rows, "purchased"), _held(rows, "assigned")
    marks = {
        "enough are bought": _reaches(bought, wanted),
        "enough are assigned": _reaches(assigned, wanted),
        "no more are assigned than are bought": bought is None or _reaches(bought, assigned or 0),
        "how many are needed is counted": _is_counted(rows) or None,
        "they are in the tenant of production": _is_at_home(rows[0].tenant, review),
    }
    return observed(
        subject,
        together(marks.values()),
        needed=shown(wanted),
        bought=shown(bought),
        assigned=shown(assigned),
        marks=amiss(marks),
    )


def _figures(rows: Sequence[LicenceCount], name: str) -> tuple[list[int], list[int | None]]:
    """A figure as it is stated for all roles, where it is, and for each role."""
    of_all = [getattr(row, name) for row in rows if row.security_role is None]
    return [figure for figure in of_all if figure is not None], [
        getattr(row, name) for row in rows if row.security_role
    ]


def _needed(rows: Sequence[LicenceCount]) -> int | None:
    """How many are needed at least, by the larger of both counts."""
    of_all, by_role = _figures(rows, "required")
    known = [figure for figure in by_role if figure is not None]
    return max((sum(figures) for figures in (of_all, known) if figures), default=None)


def _is_counted(rows: Sequence[LicenceCount]) -> bool:
    of_all, by_role = _figures(rows, "required")
    return bool(of_all or (by_role and None not in by_role))


def _held(rows: Sequence[LicenceCount], name: str) -> int | None:
    """How many there are: what is stated for all roles, else what the roles add up to, where each of them says."""
    of_all, by_role = _figures(rows, name)
    known = of_all or [figure for figure in by_role if figure is not None]
    return sum(known) if known and (of_all or len(known) == len(by_role)) else None


def _is_at_home(tenant: str | None, review: ReadinessReview) -> bool:
    """Whether nothing speaks against it: where there is one tenant only, nobody states it."""
    homes = {home.casefold() for home in home_tenants(review)}
    return tenant is None or not homes or tenant.casefold() in homes


def _reaches(count: int | None, wanted: int | None) -> bool | None:
    return None if count is None or wanted is None else count >= wanted


LICENCES: Rule[Any] = Rule(
    code="ENVR01",
    area="licences-and-capacity",
    severity=Severity.CRITICAL,
    title="Licences are short",
    says="{subject}: needed {needed}, bought {bought}, assigned {assigned}. What is not so: {marks}.",
    strength="{subject}: needed {needed}, bought {bought}, assigned {assigned}.",
    unclear="{subject}: needed {needed}, bought {bought}, assigned {assigned}. What nobody states: {marks}.",
    why="Whoever has no licence cannot sign in, and buying more takes days that the weekend does not have.",
    advice="Count by security role who needs which licence; buy what is missing, and assign it.",
    sources=("ms-prepare-to-go-live", "fasttrack-checklist-v8", "ms-fo-prepare-go-live-2023"),
    traces=("R110",),
    mandatory=True,
    waivable=False,
    reads=attrgetter("licences.counts"),
    observe=_enough_for_everybody,
)

RULES: tuple[Rule[Any], ...] = (LICENCES,)
