"""What must hold of every checklist, tried on reviews made for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from golive_readiness.assessment import AreaAssessment, Assessment
from golive_readiness.decision import Verdict
from golive_readiness.linting.bench import Bench
from golive_readiness.linting.reviews import answering
from golive_readiness.model.base import Word
from golive_readiness.model.checklist import Checkpoint, Item
from golive_readiness.model.form.answers import Answer, Status

__all__ = ["Claim", "Tried", "tried", "worse"]


class Claim(Word):
    """What must hold of every checklist."""

    ALL_DONE_REACHES_GO = "all done reaches go"
    NOTHING_ANSWERED_NEVER_DOES = "nothing answered never does"
    ALL_BUT_ONE_MANDATORY_NEVER_DOES = "all but one mandatory item done never does"
    FINISHING_NEVER_WORSENS = "finishing an item never worsens anything"
    ZERO_COUNTS_AS_ZERO = "weights of zero count as zero"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """A claim, and whether it held."""

    claim: Claim
    breaks: str | None = None
    """What it does not hold for: a checkpoint, or an item; ``None`` where it holds."""

    @property
    def holds(self) -> bool:
        """Whether it held."""
        return self.breaks is None


def tried(bench: Bench) -> tuple[Tried, ...]:
    """Each claim, as far as it can be tried quickly; the first thing that breaks it is named."""
    return tuple(Tried(claim=claim, breaks=next(breaks(bench), None)) for claim, breaks in _TRIALS.items())


def _without_go(bench: Bench) -> Iterator[str]:
    for at in Checkpoint:
        if _verdict(bench, at, {}) is not Verdict.GO:
            yield at.value


def _with_nothing(bench: Bench) -> Iterator[str]:
    for at in Checkpoint:
        if _verdict(bench, at, {item.id: Answer() for item in bench.items}) is Verdict.GO:
            yield at.value


def _averaged_away(bench: Bench) -> Iterator[str]:
    left = (Answer(), Answer(status=Status.NOT_STARTED))
    for item, *_ in _in_parts([item for item in bench.items if item.mandatory]):
        if any(_verdict(bench, item.due_by, {item.id: answer}) is Verdict.GO for answer in left):
            yield item.id


def _verdict(bench: Bench, at: Checkpoint, but: Mapping[str, Answer]) -> Verdict:
    """What it comes to when all is done, but for these answers."""
    return bench.judged(answering(bench.all_done(at), but)).decision.verdict


def _worsened(bench: Bench) -> Iterator[str]:
    """From nothing answered to all done, item by item, on the last checkpoint, when everything is due."""
    done = bench.all_done(Checkpoint.HYPERCARE_EXIT)
    review = answering(done, {item.id: Answer() for item in bench.items})
    before = bench.judged(review)
    for part in _in_parts(bench.items):
        review = answering(review, {item.id: done.answers[item.id] for item in part})
        after = bench.judged(review)
        if worse(after, before):
            yield part[-1].id
        before = after


_MOST_PARTS = 100
"""Each part is a judgement, and a checklist of thousands of items is not judged thousands of times."""


def _in_parts(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """Some items in a hundred parts at most; of most checklists each item is a part."""
    size = -(-len(items) // _MOST_PARTS)
    yield from (items[first : first + size] for first in range(0, len(items), size or 1))


_BADNESS = {
    verdict: place
    for place, verdict in enumerate((Verdict.GO, Verdict.CONDITIONAL_GO, Verdict.CANNOT_BE_ASSESSED, Verdict.NO_GO))
}


def worse(after: Assessment, before: Assessment) -> bool:
    """Whether a verdict, or any area's share or verdict, is worse than it was."""
    areas = ((area, before.areas.get(area.id)) for area in after.areas)
    verdicts = after.decision.verdict, before.decision.verdict
    return _BADNESS[verdicts[0]] > _BADNESS[verdicts[1]] or any(was and _less(now, was) for now, was in areas)


def _less(now: AreaAssessment, was: AreaAssessment) -> bool:
    shares = ("assessed", "complete", "worst", "best")
    if any((getattr(now, share) or 0) < (getattr(was, share) or 0) for share in shares):
        return True
    return was.verdict is not None and (now.verdict is None or _BADNESS[now.verdict] > _BADNESS[was.verdict])


def _weighing_something(bench: Bench) -> Iterator[str]:
    """Whatever is said about an item that weighs nothing, its area's shares stay as they are."""
    done = bench.all_done(Checkpoint.HYPERCARE_EXIT)
    for item, *_ in _in_parts([item for item in bench.items if item.weight == 0]):
        answers = (Answer(), Answer(status=Status.NOT_STARTED), done.answers[item.id])
        if len({_shares(bench.judged(answering(done, {item.id: answer})), item.area) for answer in answers}) > 1:
            yield item.id


def _shares(assessment: Assessment, key: str) -> tuple[object, ...]:
    area = assessment.areas.get(key)
    return (area.complete, area.worst, area.best) if area else ()


_TRIALS: Mapping[Claim, Callable[[Bench], Iterator[str]]] = {
    Claim.ALL_DONE_REACHES_GO: _without_go,
    Claim.NOTHING_ANSWERED_NEVER_DOES: _with_nothing,
    Claim.ALL_BUT_ONE_MANDATORY_NEVER_DOES: _averaged_away,
    Claim.FINISHING_NEVER_WORSENS: _worsened,
    Claim.ZERO_COUNTS_AS_ZERO: _weighing_something,
}
