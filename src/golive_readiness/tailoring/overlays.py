"""A checklist with an overlay on it: what is added, dropped and asked otherwise, and a record of every change."""

from __future__ import annotations

from collections.abc import Iterator

from golive_readiness.errors import InvalidDocumentError, Place
from golive_readiness.model.base import Keyed
from golive_readiness.model.checklist import Checklist, Item, Tailoring, TailoringKind
from golive_readiness.model.overlay import Overlay
from golive_readiness.tailoring.changing import changed, differences
from golive_readiness.tailoring.refusals import refusals

__all__ = ["tailored"]


def tailored(base: Checklist, overlay: Overlay) -> Checklist:
    """The checklist that comes out of an overlay on its base; the base stays as it is.

    Raises:
        InvalidDocumentError: the overlay does not fit its base; names every reason and its place.
    """
    if problems := sorted(refusals(base, overlay), key=lambda problem: problem.place or _NOWHERE):
        raise InvalidDocumentError(tuple(problems))
    return Checklist(
        format=base.format,
        id=overlay.id,
        title=overlay.title,
        version=overlay.version,
        description=overlay.description or base.description,
        suits=base.suits,
        areas=(*base.areas, *overlay.areas),
        items=(*_kept(base, overlay), *overlay.adds),
        changes=base.changes,
        tailored=(*base.tailored, *_tailorings(base, overlay)),
        built_on=Keyed({**base.built_on, base.id: base.version}),
    )


_NOWHERE = Place(0, 0)


def _kept(base: Checklist, overlay: Overlay) -> Iterator[Item]:
    for item in base.items:
        if item.id not in overlay.drops:
            change = overlay.changes.get(item.id)
            yield changed(item, change) if change else item


def _tailorings(base: Checklist, overlay: Overlay) -> Iterator[Tailoring]:
    """What the overlay did, item by item in the order of the base, then what it added."""
    once_mandatory = {one.item for one in base.tailored if one.mandatory}
    for item in base.items:
        if reason := overlay.drops.get(item.id):
            yield Tailoring(
                by=overlay.id,
                item=item.id,
                what=TailoringKind.DROPPED,
                was=item.statement,
                reason=reason,
                mandatory=item.mandatory,
                softens=item.mandatory or item.id in once_mandatory,
                applies=item.applies,
            )
        elif change := overlay.changes.get(item.id):
            new, before = changed(item, change), item.id in once_mandatory
            yield from differences(item, new, by=overlay.id, reason=change.reason, once_mandatory=before)
    for item in overlay.adds:
        yield Tailoring(by=overlay.id, item=item.id, what=TailoringKind.ADDED, now=item.statement)
