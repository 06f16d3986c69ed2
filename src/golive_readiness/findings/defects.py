"""Defects: how many are open, how bad, and whose are they?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import attrgetter
from typing import Any

from golive_readiness.findings.backing import workaround_accepted
from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import About, FindingKind, FindingStanding, Observation, Rule, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.record.testing import Defect

__all__ = ["RULES"]

Defects = Mapping[str, Defect]


def _no_more_than_agreed(defects: Defects, facts: Facts) -> Iterator[Observation]:
    still = {key: defect for key, defect in sorted(defects.items()) if defect.open}
    unrated = {key: defect for key, defect in still.items() if defect.severity is None and not defect.blocking}
    seen = (*_stopping(still, facts), *_counted(still, facts))
    yield from (one for one in seen if not (unrated and _is_met(one)))
    if unrated:  # any of them may be of Severity 1
        yield observed("not rated", None, what="of unknown severity", open=len(unrated), defects=_titles(unrated))


def _is_met(one: Observation) -> bool:
    return one.standing is FindingStanding.MET


def _stopping(still: Defects, facts: Facts) -> Iterator[Observation]:
    """One observation for each defect that may stop the go-live, for each is mended or carried by itself.

    What stops a critical process was never agreed to. Of Severity 1 a number may be: up to it they are High and not
    mandatory, beyond it all of them are mandatory; one with an accepted workaround does not count, but is carried.
    """
    limits = facts.review.testing.open_defects_max
    allowed = limits.critical if limits else 0
    blocking = {key: one for key, one in still.items() if one.blocking}
    critical = {key: one for key, one in still.items() if key not in blocking and one.severity is Severity.CRITICAL}
    yield from _each(blocking, facts, 0, what="stopping a critical process")
    yield from _each(critical, facts, allowed, what="of Severity 1")
    if not blocking and not critical:
        yield observed("Severity 1", True, what="of Severity 1", open=0, allowed=allowed, defects=())


def _each(defects: Defects, facts: Facts, allowed: int, *, what: str) -> Iterator[Observation]:
    uncarried = _uncarried(defects, facts)
    for key, one in defects.items():
        within = key in uncarried and len(uncarried) <= allowed
        yield observed(
            key,
            False,
            severity=Severity.HIGH if within else None,
            mandatory=not within,
            area=one.area,
            items=one.items,
            what=what if key in uncarried else f"{what}, with an accepted workaround",
            open=len(uncarried),
            allowed=allowed,
            defects=(one.title,),
        )


def _uncarried(defects: Defects, facts: Facts) -> Defects:
    """Those without a workaround that was tried and that the business accepted."""
    return {key: one for key, one in defects.items() if not workaround_accepted(one, facts.review)}


def _counted(still: Defects, facts: Facts) -> Iterator[Observation]:
    """Severity 2 against the agreed number, which is mandatory, else against the policy's; Severity 3 where agreed."""
    limits = facts.review.testing.open_defects_max
    high, medium = (limits.high, limits.medium) if limits else (None, None)
    allowed = facts.policy.testing.open_high_max if high is None else high
    yield _against(Severity.HIGH, allowed, still, facts, mandatory=high is not None)
    if medium is not None:
        yield _against(Severity.MEDIUM, medium, still, facts, mandatory=False)


def _against(severity: Severity, allowed: int, still: Defects, facts: Facts, *, mandatory: bool) -> Observation:
    rated = {key: one for key, one in still.items() if one.severity is severity and not one.blocking}
    uncarried = _uncarried(rated, facts)
    return observed(
        f"Severity {severity.rank}",
        len(uncarried) <= allowed,
        severity=None if mandatory else Severity.HIGH,
        mandatory=mandatory,
        what=f"of Severity {severity.rank}",
        open=len(uncarried),
        allowed=allowed,
        defects=_titles(uncarried),
    )


def _titles(defects: Defects) -> tuple[str, ...]:
    return tuple(sorted(one.title for one in defects.values()))


def _each_is_owned_and_dated(defects: Defects, _facts: Facts) -> Iterator[Observation]:
    still = [one for one in defects.values() if one.open]
    loose = sorted(one.title for one in still if one.owner is None or one.due_on is None)
    yield observed("testing.defects", not loose, loose=len(loose), open=len(still), defects=tuple(loose))


TOO_MANY_OPEN: Rule[Any] = Rule(
    code="TEST08",
    area="solution-acceptance",
    severity=Severity.CRITICAL,
    title="More defects are open than agreed",
    says="{defects}: open, {what}. Counted without an accepted workaround: {open}; allowed: {allowed}.",
    strength="Defects open {what}, without an accepted workaround: {open}; allowed: {allowed}.",
    unclear="{defects}: open, and nobody says how severe.",
    why="What stops work in the test stops work on the first day, with customers waiting.",
    advice="Mend and test it again, or try a workaround and let the business accept it by name.",
    sources=("ms-cutover-strategy", "ms-ax-prepare-2018", "fasttrack-checklist-v8", "drdynamics"),
    traces=("R039",),
    mandatory=True,
    reads=attrgetter("testing.defects"),
    observe=_no_more_than_agreed,
    about=About.DEFECT,
)

LOOSE: Rule[Any] = Rule(
    code="TEST09",
    area="solution-acceptance",
    severity=Severity.MEDIUM,
    kind=FindingKind.RISK,
    title="A defect has no owner or date",
    says="Open defects without an owner or a date: {loose} of {open} ({defects}).",
    strength="Every open defect has an owner and a date ({open}).",
    why="What belongs to nobody stays until a user finds it again.",
    advice="Name for each who mends it and by when.",
    sources=("ms-go-live-checklist",),
    traces=("R040",),
    reads=attrgetter("testing.defects"),
    observe=_each_is_owned_and_dated,
)

RULES: tuple[Rule[Any], ...] = (TOO_MANY_OPEN, LOOSE)
