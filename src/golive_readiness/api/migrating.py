"""A review in the words of the present versions of its checklists."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from golive_readiness.api.checklists import load_checklist, named_in
from golive_readiness.errors import InvalidDocumentError, Problem
from golive_readiness.findings import BUNDLED
from golive_readiness.findings.rule import About
from golive_readiness.model.checklist import Checklist
from golive_readiness.model.review import ReadinessReview
from golive_readiness.tailoring.versions import Migrated, migrated

__all__ = ["migrate"]


def migrate(
    review: ReadinessReview, since: str, *, checklist: Checklist | str | Path | None = None
) -> tuple[Migrated, ...]:
    """Carry the answers of a review from an earlier version of its checklists to the present one.

    That is one migration for each checklist of the review that says what has changed since that version, or for
    ``checklist`` alone; each begins with what the one before it came to, so the last one has the new review.

    Raises:
        InvalidDocumentError: no checklist says what has changed since that version, or one has no meaning.
        ResourceNotFoundError: a checklist is neither a bundled one nor a file.
    """
    chosen = named_in(review)
    done: list[Migrated] = []
    for one in _wanted(chosen, since, checklist):
        beside = [other for other in chosen if other.id != one.id]
        now = done[-1].review if done else review
        done.append(migrated(now, one, since, beside=beside, about_item=_ABOUT_ITEMS.__contains__))
    return tuple(done)


_ABOUT_ITEMS = frozenset(rule.code for rule in BUNDLED if rule.about is About.ITEM)


def _wanted(chosen: Sequence[Checklist], since: str, named: Checklist | str | Path | None) -> Sequence[Checklist]:
    if named is not None:
        return (named if isinstance(named, Checklist) else load_checklist(named),)
    telling = [one for one in chosen if any(changes.since == since for changes in one.changes)]
    if not telling:
        names = ", ".join(f"{one.id} {one.version}" for one in chosen) or "it names none"
        message = f"no checklist of the review ({names}) says what has changed since version {since}."
        known = tuple(dict.fromkeys(changes.since for one in chosen for changes in one.changes))
        raise InvalidDocumentError((Problem(message=message, path="since", found=since, allowed=known),))
    return telling
