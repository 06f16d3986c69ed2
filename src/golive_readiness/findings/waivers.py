"""What is knowingly carried: does it last, and may its approver carry it?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from operator import attrgetter
from typing import Any

from golive_readiness.findings.backing import may_waive
from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import (
    About,
    Finding,
    FindingKind,
    FindingStanding,
    Observation,
    Rule,
    Stage,
    Who,
    observed,
)
from golive_readiness.model.base import Severity
from golive_readiness.model.form.mitigations import Waiver
from golive_readiness.schedule.checkpoints import Checkpoints

__all__ = ["RULES", "outlasts_hypercare"]


def outlasts_hypercare(until: date, points: Checkpoints) -> bool | None:
    """Whether what holds up to and with ``until`` still holds when hypercare ends.

    ``None`` where nobody says when hypercare ends, and nothing earlier settles it.
    """
    known = (points.day, points.go_no_go, points.go_live, points.hypercare_exit)
    if any(until < day for day in known if day is not None):
        return False
    return None if points.hypercare_exit is None else True


def _lasts(waivers: Mapping[str, Waiver], facts: Facts) -> Iterator[Observation]:
    for key, waiver in sorted(waivers.items()):
        lasts = outlasts_hypercare(waiver.expires_on, facts.checkpoints)
        if lasts is not True and (named := _wrong_or_unknown(waiver, facts)):
            yield observed(key, lasts, until=waiver.expires_on, findings=_keys(named))


def _can_carry(waivers: Mapping[str, Waiver], facts: Facts) -> Iterator[Observation]:
    for key, waiver in sorted(waivers.items()):
        named = _wrong_or_unknown(waiver, facts)
        barred = [found for found in named if not (found.waivable and may_waive(waiver, found, facts))]
        if barred:
            because = tuple(sorted({_APPROVER if found.waivable else _NOBODY for found in barred}))
            yield observed(key, False, who=Who(waiver.approver), findings=_keys(barred), because=because)


_APPROVER = "what is mandatory is carried by the decision maker alone, and never by its owner"
_NOBODY = "nobody may carry this"


def _wrong_or_unknown(waiver: Waiver, facts: Facts) -> list[Finding]:
    """What a waiver names and what needs carrying; one that names nothing of today is fine."""
    return [
        found
        for found in facts.findings
        if found.standing is not FindingStanding.MET and any(found.named_by(target) for target in waiver.covers)
    ]


def _keys(some: list[Finding]) -> tuple[str, ...]:
    return tuple(sorted(found.id for found in some))


ENDS_EARLY = Rule(
    code="WAIV01",
    area="governance",
    severity=Severity.MEDIUM,
    title="A waiver has expired or ends before hypercare does",
    says="The waiver {subject} ends on {until}, before hypercare does. It is about {findings}.",
    unclear="The waiver {subject} ends on {until}, and nobody says when hypercare does. It is about {findings}.",
    why="On the day after, what it carried weighs in full again, with users already in the system or at the door.",
    advice="Mend what it carries before that day, or ask the decision maker for a later one.",
    sources=("golive-readiness", "go-live-decision-agent"),
    kind=FindingKind.RISK,
    reads=attrgetter("waivers"),
    observe=_lasts,
    about=About.WAIVER,
    stage=Stage.FINDINGS,
)

CARRIES_NOTHING = Rule(
    code="WAIV02",
    area="governance",
    severity=Severity.HIGH,
    title="A waiver cannot carry what it names",
    says="The waiver {subject}, approved by {who}, does not carry {findings}: {because}.",
    why="The team believes that this is settled, and it is not.",
    advice="Ask the decision maker, or mend it; some things nobody can carry.",
    sources=("golive-readiness", "go-live-decision-agent"),
    reads=attrgetter("waivers"),
    observe=_can_carry,
    about=About.WAIVER,
    stage=Stage.FINDINGS,
)

RULES: tuple[Rule[Any], ...] = (ENDS_EARLY, CARRIES_NOTHING)
