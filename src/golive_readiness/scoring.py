"""How complete an area is: exact counts, one share with its band, and never a verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Context, Decimal, localcontext
from fractions import Fraction
from typing import Any

from golive_readiness.model.form.answers import Status
from golive_readiness.standing import ItemState, RecordSays, Standing

__all__ = ["AreaScore", "Counts", "Part", "score"]


class Part(Fraction):
    """An exact part of a whole that prints itself rounded downwards: 99.6 % is not 100 %."""

    def __format__(self, spec: str) -> str:
        if not spec:
            return str(self)
        if "." not in spec and spec.endswith("%"):
            spec = f"{spec.removesuffix('%')}.0%"
        with localcontext(_DOWNWARDS):
            return format(Decimal(self.numerator) / self.denominator, spec)


_DOWNWARDS = Context(prec=60, rounding=ROUND_FLOOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many items have each standing, and how many claims are backed."""

    met: int = 0
    open: int = 0
    contradicted: int = 0
    unproven: int = 0
    unanswered: int = 0
    not_applicable: int = 0
    not_yet_due: int = 0
    reported: int = 0
    """Claimed to be done."""
    evidenced: int = 0
    """Claimed to be done and proven."""

    @property
    def due(self) -> int:
        """Applicable and due: what the shares are shares of."""
        return self.met + self.open + self.contradicted + self.unproven + self.unanswered


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaScore:
    """Completeness of one area, or of the whole; ``None`` where there is nothing to have a share of."""

    id: str
    title: str
    counts: Counts
    assessed: Part | None
    """Answered items among the applicable ones that are due."""
    complete: Part | None
    """The weighted share met. Work in progress whose share nobody stated is left out: it is not nothing."""
    worst: Part | None
    """The same if everything unknown turned out bad."""
    best: Part | None
    """The same if everything unknown turned out good."""

    def to_record(self) -> dict[str, Any]:
        """The area as a flat dictionary of plain values."""
        counts = {name: getattr(self.counts, name) for name in Counts.__dataclass_fields__}
        shares = {name: getattr(self, name) for name in ("assessed", "complete", "worst", "best")}
        return {"id": self.id, "title": self.title, **shares, **counts}


def score(key: str, title: str, states: Sequence[ItemState]) -> AreaScore:
    """Count and weigh the items of one area; not applicable and not yet due leave the denominators."""
    counts = _counts(states)
    due = [state for state in states if state.standing not in (Standing.NOT_APPLICABLE, Standing.NOT_YET_DUE)]
    weight = sum(state.item.weight for state in due)
    met = sum(state.item.weight * _share(state) for state in due)
    unshared = sum(state.item.weight for state in due if _unshared(state))
    unknown = unshared + sum(state.item.weight for state in due if state.standing in _UNKNOWN)
    return AreaScore(
        id=key,
        title=title,
        counts=counts,
        assessed=_part(counts.due - counts.unanswered, counts.due),
        complete=_part(met, weight - unshared),
        worst=_part(met, weight),
        best=_part(met + unknown, weight),
    )


def _part(some: Fraction | int, all_: int) -> Part | None:
    return Part(some, all_) if all_ else None


_UNKNOWN = (Standing.UNPROVEN, Standing.UNANSWERED)


def _share(state: ItemState) -> Fraction | int:
    """How much of an item is certainly met."""
    if state.standing is Standing.MET:
        return 1
    if state.standing is Standing.OPEN and state.answer and state.answer.share is not None:
        return state.answer.share
    return 0


def _unshared(state: ItemState) -> bool:
    """Whether work is going on of which nobody said how much is done: somewhere between nothing and all."""
    answer = state.answer if state.standing is Standing.OPEN else None
    return answer is not None and answer.status is Status.IN_PROGRESS and answer.share is None


def _counts(states: Sequence[ItemState]) -> Counts:
    by_standing = Counter(state.standing.value for state in states)
    reported = [state for state in states if state.reported]
    proven = [state for state in reported if state.standing is Standing.MET and _has_proof(state)]
    return Counts(**by_standing, reported=len(reported), evidenced=len(proven))


def _has_proof(state: ItemState) -> bool:
    return state.says is RecordSays.AGREES or bool(state.answer and state.answer.evidence)
