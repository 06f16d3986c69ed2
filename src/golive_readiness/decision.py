"""From findings to a verdict: `weigh` gives each finding an effect, `decide` takes the strongest.

Both are total functions over small enumerations; `docs/decision.md` says in words what stands here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any

from golive_readiness.findings.backing import Backing, BackingKind, backing
from golive_readiness.findings.facts import Facts
from golive_readiness.findings.judgement import TOO_MANY_CONDITIONS
from golive_readiness.findings.rule import Finding, FindingStanding, Stage
from golive_readiness.findings.twice import most_of_one, things
from golive_readiness.model.base import Severity, Word
from golive_readiness.model.form.decision import AgreedCondition
from golive_readiness.model.rows import Rows

__all__ = [
    "Condition",
    "Decision",
    "Effect",
    "Verdict",
    "Weighed",
    "decide",
    "strongest",
    "verdict_of",
    "weigh",
    "weighed",
]


class Effect(IntEnum):
    """What a finding does to the verdict, weakest first."""

    INFORMS = 0
    CONDITIONS = 1
    WITHHOLDS = 2
    BLOCKS = 3


class Verdict(Word):
    """What this library recommends."""

    GO = "go"
    CONDITIONAL_GO = "conditional_go"
    CANNOT_BE_ASSESSED = "cannot_be_assessed"
    NO_GO = "no_go"


_VERDICTS = {
    Effect.INFORMS: Verdict.GO,
    Effect.CONDITIONS: Verdict.CONDITIONAL_GO,
    Effect.WITHHOLDS: Verdict.CANNOT_BE_ASSESSED,
    Effect.BLOCKS: Verdict.NO_GO,
}


def weigh(
    *,
    mandatory: bool,
    severity: Severity,
    standing: FindingStanding,
    behind: BackingKind,
    later: bool,
    decision_day: bool,
) -> Effect:
    """What a finding does to the verdict.

    ``later`` says that its checkpoint comes after the next one, ``decision_day`` that the go/no-go day is here or past.
    """
    if later or standing is FindingStanding.MET:
        return Effect.INFORMS
    if mandatory:
        return _weigh_mandatory(standing, behind)
    if standing is FindingStanding.FAILED:
        return _weigh_failed(severity, behind, decision_day=decision_day)
    return Effect.INFORMS


def _weigh_mandatory(standing: FindingStanding, behind: BackingKind) -> Effect:
    if behind is BackingKind.CARRIED:
        return Effect.CONDITIONS
    if standing is FindingStanding.UNANSWERED:
        return Effect.WITHHOLDS
    if behind is BackingKind.PROMISED:
        return Effect.CONDITIONS
    return Effect.BLOCKS if standing is FindingStanding.FAILED else Effect.WITHHOLDS


def _weigh_failed(severity: Severity, behind: BackingKind, *, decision_day: bool) -> Effect:
    if severity is Severity.CRITICAL:
        return Effect.BLOCKS if decision_day and behind is BackingKind.NEITHER else Effect.CONDITIONS
    if severity is Severity.HIGH:
        return Effect.INFORMS if behind is BackingKind.CARRIED else Effect.CONDITIONS
    return Effect.INFORMS


@dataclass(frozen=True, slots=True)
class Weighed:
    """A finding with what stands behind it and what it does to the verdict."""

    finding: Finding
    behind: Backing
    effect: Effect

    @property
    def id(self) -> str:
        """The finding's key."""
        return self.finding.id

    def to_record(self) -> dict[str, Any]:
        """The finding and its effect as a flat dictionary of plain values."""
        more = {"effect": self.effect.name.lower(), "backing": self.behind.kind.value}
        return {**self.finding.to_record(), **more, "owner": self.behind.owner, "due_on": self.behind.due_on}


def weighed(findings: Iterable[Finding], facts: Facts) -> tuple[Weighed, ...]:
    """Every finding with its effect on the day."""
    return tuple(_weighed(found, facts) for found in findings)


def _weighed(found: Finding, facts: Facts) -> Weighed:
    behind = backing(found, facts)
    effect = weigh(
        mandatory=found.mandatory,
        severity=found.severity,
        standing=found.standing,
        behind=behind.kind,
        later=facts.checkpoints.comes_later(found.checkpoint),
        decision_day=facts.checkpoints.decision_day_reached,
    )
    return Weighed(found, behind, effect)


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What a conditional go depends on: what, who, by when, which proof, and what if not."""

    finding: Finding
    kind: BackingKind
    """Whether it is carried, promised, or still to be taken on by somebody."""
    owner: str | None
    due_on: date | None
    """By when it is mended; or the last day on which it is carried."""
    confirmed_by: str | None = None
    evidence_wanted: str | None = None
    if_not: str | None = None

    @property
    def id(self) -> str:
        """The finding's key."""
        return self.finding.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The recommended verdict, with everything that moved it."""

    verdict: Verdict
    forecast: bool
    """Whether the go/no-go day is still ahead, so that the verdict is worded as a forecast."""
    reasons: Rows[Weighed]
    """What decides: failed findings, strongest first; where nothing can be assessed, what is unknown."""
    conditions: Rows[Condition]
    """What holds the go together, strongest first."""
    unknowns: Rows[Weighed]
    """What nobody knows, strongest first."""


def decide(all_weighed: Sequence[Weighed], facts: Facts) -> Decision:
    """Let the strongest finding settle the verdict; nothing else can."""
    ranked = sorted(all_weighed, key=_rank)
    effect = strongest(ranked)
    moving = [one for one in ranked if one.effect is not Effect.INFORMS]
    failed = [one for one in moving if one.finding.failed]
    unknown = [one for one in ranked if one.finding.unknown]
    deciding = [one for one in unknown if one.effect is effect and one.effect is not Effect.INFORMS]
    told = failed if any(one.effect is effect for one in failed) else [*deciding, *failed]
    return Decision(
        verdict=_VERDICTS[effect],
        forecast=not facts.checkpoints.decision_day_reached,
        reasons=Rows(told),
        conditions=Rows([_condition(one, facts) for one in moving if _is_condition(one)]),
        unknowns=Rows(unknown),
    )


def strongest(some: Iterable[Weighed]) -> Effect:
    """The strongest effect among some findings; without any, nothing moves."""
    return max((one.effect for one in some), default=Effect.INFORMS)


def verdict_of(effect: Effect) -> Verdict:
    """The verdict that an effect settles."""
    return _VERDICTS[effect]


def crowded(all_weighed: Iterable[Weighed]) -> tuple[int, int]:
    """How many conditions there are that somebody still has to meet, and the most that fall to one owner.

    What is carried needs no follow-up before users are let in, so it is not counted; nor is a finding about other findings,
    which ends with them; nor what is unknown, or else a promise taken back, which withholds the verdict, would leave fewer
    conditions and help. What is found in the record and as an item too is one thing to mend. What nobody owns falls to
    whoever has most already.
    """
    every = [one for one in all_weighed if _to_be_mended(one)]
    owned: dict[str | None, list[Finding]] = {}
    for one in every:
        for owner in one.behind.owners:
            owned.setdefault(owner, []).append(one.finding)
    return things(one.finding for one in every), most_of_one(owned)


def _to_be_mended(one: Weighed) -> bool:
    itself = one.finding.failed and one.finding.rule.stage is not Stage.FINDINGS
    return itself and one.effect is Effect.CONDITIONS and one.behind.kind is not BackingKind.CARRIED


def _is_condition(one: Weighed) -> bool:
    """That there are too many conditions is no further one."""
    return one.effect is Effect.CONDITIONS and one.finding.rule is not TOO_MANY_CONDITIONS


def _rank(one: Weighed) -> tuple[object, ...]:
    """Strongest first; a fact before the claim it contradicts, and before what is said of both; then by name."""
    found = one.finding
    return (
        -one.effect,
        not found.mandatory,
        found.severity.rank,
        _claims_last(found),
        found.rule.stage is Stage.FINDINGS,
        found.area,
        found.code,
        found.subject,
    )


def _claims_last(found: Finding) -> bool:
    return found.code.startswith("ITEM")


def _condition(one: Weighed, facts: Facts) -> Condition:
    agreed = next(_agreed(one.finding, facts), None)
    return Condition(
        finding=one.finding,
        kind=one.behind.kind,
        owner=(agreed.owner if agreed else None) or one.behind.owner,
        due_on=(agreed.due_on if agreed else None) or one.behind.due_on,
        confirmed_by=agreed.confirmed_by if agreed else None,
        evidence_wanted=agreed.evidence_wanted if agreed else None,
        if_not=agreed.if_not if agreed else None,
    )


def _agreed(found: Finding, facts: Facts) -> Iterator[AgreedCondition]:
    decision = facts.review.decision
    for _, condition in sorted(decision.conditions.items()) if decision else ():
        if any(found.named_by(target) for target in condition.accepts):
            yield condition
