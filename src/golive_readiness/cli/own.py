"""What one owner should know before the committee does: their claims against the record, and what is theirs to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from golive_readiness.assessment import Assessment
from golive_readiness.claims import CheckedClaim, checked_claims, owned
from golive_readiness.model.base import nearest_words
from golive_readiness.model.review import ReadinessReview
from golive_readiness.pack.wording import Wording
from golive_readiness.scoring import score
from golive_readiness.standing import ItemState, Standing

__all__ = ["fallen", "named", "of_owner", "owner_named", "there_is"]

_FEW = 20
"""Up to so many people are named to somebody who has asked for another."""

_TO_DO = (Standing.OPEN, Standing.UNPROVEN, Standing.UNANSWERED)


def named(review: ReadinessReview) -> Mapping[str, str]:
    """What everybody is called, by id."""
    return {key: one.name for group in (review.people, review.teams) for key, one in group.items()}


def owner_named(name: str, known: Mapping[str, str]) -> str:
    """The id of the person or team of that id, or of that name, among those ``known`` by their ids.

    Raises:
        LookupError: the review has nobody of that name; says who may be meant.
    """
    if name in known:
        return name
    if found := {called.casefold(): key for key, called in known.items()}.get(name.casefold()):
        return found
    near = nearest_words(name, {*known, *known.values()})
    hint = f"Did you mean {near[0]}?" if near else there_is(known)
    raise LookupError(f"{name} is nobody of this review.{f' {hint}' if hint else ''}")


def there_is(known: Iterable[str]) -> str | None:
    """Whom one can ask for, where nobody of a like name is there; ``None`` where nobody is."""
    keys = sorted(known)
    more = f" and {len(keys) - _FEW} more" if len(keys) > _FEW else ""
    return f"It has {', '.join(keys[:_FEW])}{more}." if keys else None


def of_owner(assessment: Assessment, owner: str, words: Wording) -> Iterator[str]:
    """One owner's claims against the record, what of theirs is not met, and the conditions that fall to them."""
    states = owned(assessment, owner)
    counts = score(owner, owner, states).counts
    told = words("facts.claims_note", evidenced=counts.evidenced, contradicted=counts.contradicted)
    yield f"Items: {len(states)}; reported done: {counts.reported}, {told}"
    yield from fallen(checked_claims(assessment, owner=owner), words)
    for standing in _TO_DO:
        yield from _titled(words.label(standing), (_item(one, words) for one in states if one.standing is standing))
    theirs = (one for one in assessment.decision.conditions if one.owner == owner)
    yield from _titled(words("sections.conditions"), (f"  {one.id}: {words.sentence(one.finding)}" for one in theirs))


def fallen(checked: Iterable[CheckedClaim], words: Wording) -> Iterator[str]:
    """Every claim that fell, with both sides; nothing where none did."""
    lines = [line for one in checked if one.fell for line in _both_sides(one, words)]
    yield from _titled("Claims that the record contradicts", lines)


def _both_sides(one: CheckedClaim, words: Wording) -> Iterator[str]:
    yield _item(one.state, words)
    yield from (f"      {found.id}: {words.sentence(found)}" for found in one.against)


def _item(state: ItemState, words: Wording) -> str:
    answer = state.answer
    due = f", due {words.short_day(answer.due_on)}" if answer and answer.due_on else ""
    return f"  {state.id}{' (mandatory)' if state.mandatory else ''}{due}: {state.item.statement}"


def _titled(title: str, entries: Iterable[str]) -> Iterator[str]:
    """Entries under a title; nothing at all where there are none."""
    told = list(entries)
    yield from ("", f"{title}:", *told) if told else ()
