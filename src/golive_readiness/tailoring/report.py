"""What became of each answer of a review, so that nothing is lost on the way to another version."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from golive_readiness.model.form.answers import Answer
from golive_readiness.tailoring.course import Course
from golive_readiness.tailoring.history import Fate, Step

__all__ = ["Carried", "after", "report"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """What became of one answer."""

    item: str
    """The item under whose id it was given."""
    answer: Answer
    """The answer as it was, in full."""
    fate: Fate = Fate.KEPT
    """What happened to the item; of several things that which changes the answer most."""
    into: tuple[str, ...]
    """The items under whose ids it stands now; empty where nobody asks it any more."""
    reason: str | None = None
    """Why nobody asks it any more."""
    checklist: str | None = None
    """The checklist that asks it now, where it has moved."""


def report(answers: Mapping[str, Answer], course: Course, asked: Collection[str]) -> Iterator[Carried]:
    """What became of each answer; nothing of those that belong to other checklists."""
    for key, answer in answers.items():
        one = Carried(item=key, answer=answer, into=(key,))
        for step in course.steps if key in course.touched else ():
            one = after(one, step)
        if one.fate is not Fate.KEPT or key in asked:
            yield replace(one, into=course.into(key))


def after(one: Carried, step: Step) -> Carried:
    """What became of an answer after one more step."""
    fates = [fate for key in one.into if (fate := step.fate(key)) is not Fate.RETIRED]
    into = tuple(dict.fromkeys(chain.from_iterable(map(step.into, one.into))))
    retired = [step.changes.retired[key] for key in one.into if key in step.changes.retired]
    moved = [step.changes.moved[key] for key in into if key in step.changes.moved]
    worst = max([one.fate, *fates], key=list(Fate).index)
    return replace(
        one,
        fate=worst if into else Fate.RETIRED,
        into=into,
        reason=next(iter(retired), one.reason),
        checklist=next(iter(moved), one.checklist),
    )
