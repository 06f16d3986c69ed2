"""Why an overlay cannot be put on its base: every reason at once, each at its place in the overlay's file."""

from __future__ import annotations

from collections.abc import Iterator

from golive_readiness.errors import Problem
from golive_readiness.model.base import Guesses
from golive_readiness.model.checklist import Checklist, Item
from golive_readiness.model.overlay import ItemChange, Overlay
from golive_readiness.model.placed import problem_in
from golive_readiness.tailoring.changing import changed, differences, stated
from golive_readiness.tailoring.versions import what_became

__all__ = ["refusals"]

_MOST_HINTS = 50
"""Whoever names more items that there are not, reads the first few hints."""


def refusals(base: Checklist, overlay: Overlay) -> Iterator[Problem]:
    """Everything that keeps an overlay from being put on this base."""
    items = {item.id: item for item in base.items}
    yield from _another_base(base, overlay)
    yield from _unknown_items(base, overlay, items)
    yield from _both_dropped_and_changed(overlay)
    yield from _added_again(base, overlay, items)
    for key, change in overlay.changes.items():
        if key in items:
            yield from _changes_nothing(overlay, items[key], change)


def _another_base(base: Checklist, overlay: Overlay) -> Iterator[Problem]:
    if overlay.base_version is not None and overlay.base_version != base.version:
        message = f"{base.id} is version {base.version}, and this overlay was written for {overlay.base_version}."
        hint = "See what has changed in it, adapt the overlay, and write the new version here."
        yield problem_in(overlay, ("base_version",), message, overlay.base_version, hint)
    if overlay.id in (base.id, *base.built_on):
        message = f"{overlay.id} is the id of what is below this overlay."
        yield problem_in(overlay, ("id",), message, overlay.id, "Give the overlay an id of its own.")


def _unknown_items(base: Checklist, overlay: Overlay, items: dict[str, Item]) -> Iterator[Problem]:
    guesses = Guesses()
    sections = (("drops", overlay.drops), ("changes", overlay.changes))
    unknown = ((section, key) for section, named in sections for key in named if key not in items)
    for number, (section, key) in enumerate(unknown):
        hint = (what_became((base,), key) or guesses.hint(key, items)) if number < _MOST_HINTS else None
        yield problem_in(overlay, (section, key), f"{base.id} {base.version} has no item {key}.", key, hint)


def _both_dropped_and_changed(overlay: Overlay) -> Iterator[Problem]:
    for key in overlay.changes:
        if key in overlay.drops:
            message = f"{key} is dropped here, and changed as well."
            yield problem_in(overlay, ("changes", key), message, key, "Keep one of them.")


def _added_again(base: Checklist, overlay: Overlay, items: dict[str, Item]) -> Iterator[Problem]:
    for place, item in enumerate(overlay.adds):
        if item.id in items:
            message = f"{base.id} has an item {item.id} already."
            hint = "Change that one, or give this one an id of its own."
            yield problem_in(overlay, ("adds", place, "id"), message, item.id, hint)
    areas = {area.id for area in base.areas}
    for place, area in enumerate(overlay.areas):
        if area.id in areas:
            message = f"{base.id} has an area {area.id} already."
            yield problem_in(overlay, ("areas", place, "id"), message, area.id, "Use that one, or give this one an id.")


def _changes_nothing(overlay: Overlay, item: Item, change: ItemChange) -> Iterator[Problem]:
    """What a change writes has to differ from what there is; otherwise somebody believes that it does."""
    differing = [one.field or "" for one in differences(item, changed(item, change), by=overlay.id, reason=None)]
    paths = tuple(stated(change))
    if not paths:
        yield problem_in(overlay, ("changes", item.id), f"nothing about {item.id} is changed here.")
    for path in paths:
        if not any(_leads_to(path, field) for field in differing):
            message = f"{item.id} is so already; this changes nothing."
            yield problem_in(overlay, ("changes", item.id, *path), message, hint="Take it out.")


def _leads_to(path: tuple[str, ...], field: str) -> bool:
    """Whether what stands at a path of a change is about this field of the item."""
    meant = ".".join(path[1:] if path[0] == "without" else path)
    return field == meant or field.startswith(f"{meant}.")
