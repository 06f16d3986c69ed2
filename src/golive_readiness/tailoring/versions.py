"""Answers carried from one version of a checklist to the next, and a report of what became of each of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from golive_readiness.model.base import Keyed
from golive_readiness.model.checklist import Checklist
from golive_readiness.model.form.answers import Answer, Status
from golive_readiness.model.review import ReadinessReview
from golive_readiness.tailoring.course import Course
from golive_readiness.tailoring.history import Fate, Step, dropped, steps, steps_since
from golive_readiness.tailoring.merging import merged
from golive_readiness.tailoring.references import AboutItem, Unsaid, followed, items_named
from golive_readiness.tailoring.report import Carried, after, report

__all__ = ["Carried", "Fate", "Migrated", "Unsaid", "migrated", "what_became"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Migrated:
    """A review in the words of the present version, and what became of everything it said."""

    review: ReadinessReview
    """The new review."""
    checklist: str
    """The checklist whose versions these are, by its id."""
    since: str
    """The version it was answered in."""
    version: str
    """The version it speaks of now."""
    carried: tuple[Carried, ...]
    """Every answer that the checklist asks for or says something about, in the order of the review."""
    unsaid: tuple[Unsaid, ...] = ()
    """What names an item no longer: a signature covers no more than it did, and nothing names what nobody asks."""
    added: tuple[str, ...] = ()
    """The checklists that the review chooses now, because items have moved to them."""


def migrated(
    review: ReadinessReview,
    checklist: Checklist,
    since: str,
    *,
    beside: Iterable[Checklist] = (),
    about_item: AboutItem = lambda _code: True,
) -> Migrated:
    """A review that was answered in an earlier version of a checklist, in the words of the present one.

    ``beside`` are the other checklists of the review; ``about_item`` says of a rule's code whether its findings are
    about items, so that a finding's key follows the item.

    Raises:
        InvalidDocumentError: the checklist does not say what has changed since that version.
    """
    others = tuple(beside)
    course = Course(
        steps_since(checklist, since, beside=others), frozenset(review.answers) | items_named(review, about_item)
    )
    following, unsaid = followed(review, course, about_item)
    new = following.model_copy(update={"answers": Keyed(_answers(review.answers, course, since))})
    asked = frozenset(item.id for one in (checklist, *others) for item in one.items)
    said = frozenset(new.answers) | items_named(new, about_item)
    wanted = dict.fromkeys(name for key, name in course.moved.items() if key in said and key not in asked)
    added = tuple(name for name in wanted if name not in review.checklists)
    return Migrated(
        review=_checked(new.model_copy(update={"checklists": (*review.checklists, *added)})),
        checklist=checklist.id,
        since=since,
        version=steps(checklist)[-1].to,
        carried=tuple(report(review.answers, course, asked)),
        unsaid=unsaid,
        added=added,
    )


def _checked(review: ReadinessReview) -> ReadinessReview:
    """The same review, validated like any other; it stands beside the same checklists as before."""
    checked = ReadinessReview.model_validate({name: getattr(review, name) for name in type(review).model_fields})
    checked._places = review._places  # noqa: SLF001 - a document keeps its places out of sight
    return checked


def what_became(checklists: Iterable[Checklist], item_id: str) -> str | None:
    """A sentence about an item that these checklists asked once; ``None`` where none of them says anything of it."""
    sentences = (found for checklist in checklists if (found := _sentence(checklist, item_id)))
    return next(sentences, None)


def _answers(old: Mapping[str, Answer], course: Course, since: str) -> dict[str, Answer]:
    """The answers at the end, each in the place of the first that it comes from."""
    new: dict[str, Answer] = {}
    for key in old:
        for target in course.into(key):
            if target not in new:
                new[target] = _inherited(target, old, course, since)
    return new


def _inherited(target: str, old: Mapping[str, Answer], course: Course, since: str) -> Answer:
    of = (*course.own(target), *course.sources.get(target, ()))
    parts = [old[key] for key in sorted(of, key=lambda key: key != target) if key in old]
    answer = merged([_of_a_part(one) for one in parts] if target in course.parts else parts)
    asked_anew = target in course.anew or len(parts) > 1
    claims = answer.status in (Status.DONE, Status.NOT_APPLICABLE)
    return answer.model_copy(update={"answered_in": answer.answered_in or since}) if asked_anew and claims else answer


def _of_a_part(answer: Answer) -> Answer:
    """What an answer to the whole says of one part of it; how much of that part is done, it does not say."""
    return answer.model_copy(update={"share": None})


def _sentence(checklist: Checklist, item_id: str) -> str | None:
    if one := next((one for one in dropped(checklist) if one.item == item_id), None):
        return f"The overlay {one.by} drops it: {one.reason}" if one.reason else f"The overlay {one.by} drops it."
    told = steps(checklist)
    named = (place for place, step in enumerate(told) if item_id in step.heirs or item_id in step.changes.moved)
    first = next(named, None)
    return None if first is None else _told(item_id, told[first:])


def _told(item_id: str, told: Sequence[Step]) -> str:
    """What became of an item in the first of these steps, which names it, with the ids of the last."""
    ends, gone_in = Carried(item=item_id, answer=Answer(), into=(item_id,)), None
    for step in told:
        ends = after(ends, step)
        gone_in = gone_in or (None if ends.into else step.to)
    if gone_in:
        return f"Nobody asks it since version {gone_in}{f': {ends.reason}' if ends.reason else '.'}"
    here = f"in version {told[0].to}{f', and {ends.checklist} asks it now' if ends.checklist else ''}"
    into = " and ".join(ends.into)
    how = {Fate.RENAMED: f"was renamed to {into}", Fate.MERGED: f"was merged into {into}"}
    how |= {Fate.SPLIT: f"was split into {into}"}
    became = how.get(told[0].fate(item_id), "was moved")
    return f"It {became} {here}: golive migrate carries the answer along."
