"""What a checklist says has become of its items: step by step, from version to version."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from golive_readiness.errors import InvalidDocumentError, Problem
from golive_readiness.model.base import Keyed
from golive_readiness.model.checklist import Checklist, Tailoring, TailoringKind, VersionChanges

__all__ = ["Fate", "Step", "dropped", "sources_of", "steps", "steps_since"]


class Fate(StrEnum):
    """What becomes of an item from one version to another; of several, the later one here tells more."""

    KEPT = "kept"
    RENAMED = "renamed"
    MOVED = "moved"
    REWORDED = "reworded"
    SPLIT = "split"
    MERGED = "merged"
    RETIRED = "retired"


@dataclass(frozen=True)
class Step:
    """What changes from one version to the next."""

    changes: VersionChanges
    to: str
    """The version that it leads to."""

    @cached_property
    def heirs(self) -> Mapping[str, tuple[str, ...]]:
        """The ids under which an old item is asked now, by its old id; an item that keeps its id is not named."""
        found: dict[str, dict[str, None]] = {old: {} for old in self.changes.retired}
        for old, new in self.changes.renamed.items():
            found.setdefault(old, {})[new] = None
        for new, several in self.changes.merged.items():
            for old in several:
                found.setdefault(old, {})[new] = None
        for old, parts in self.changes.split.items():
            found.setdefault(old, {}).update(dict.fromkeys(parts))
        return {old: tuple(new) for old, new in found.items()}

    @cached_property
    def sources(self) -> Mapping[str, tuple[str, ...]]:
        """The same the other way round: the old ids that an item is asked for now."""
        return sources_of(self.heirs)

    @cached_property
    def reworded(self) -> frozenset[str]:
        """The items that say something else under the same id."""
        return frozenset(self.changes.reworded)

    def into(self, key: str) -> tuple[str, ...]:
        """The ids under which an item of before is asked after this step."""
        return self.heirs.get(key, (key,))

    @cached_property
    def together(self) -> frozenset[str]:
        """The items that ask what several asked before, themselves perhaps among them; whether called merged or not."""
        return frozenset(self.changes.merged).union(new for new, old in self.sources.items() if len(old) > 1)

    def fate(self, key: str) -> Fate:
        """What becomes of an item of before."""
        into = self.into(key)
        fates = (
            (not into, Fate.RETIRED),
            (not self.together.isdisjoint(into), Fate.MERGED),
            (len(into) > 1, Fate.SPLIT),
            (any(new in self.reworded for new in into), Fate.REWORDED),
            (any(new in self.changes.moved for new in into), Fate.MOVED),
            (into != (key,), Fate.RENAMED),
        )
        return next((fate for holds, fate in fates if holds), Fate.KEPT)


def sources_of(heirs: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """What has become of each item, the other way round: the old ids that each new one is asked for."""
    found: dict[str, list[str]] = {}
    for old, several in heirs.items():
        for new in several:
            found.setdefault(new, []).append(old)
    return {new: tuple(several) for new, several in found.items()}


def steps(checklist: Checklist) -> tuple[Step, ...]:
    """Every step that a checklist tells of, the oldest first."""
    present = next(iter(checklist.built_on.values()), checklist.version)
    ends = [*(changes.since for changes in checklist.changes[1:]), present]
    return tuple(Step(changes, to) for changes, to in zip(checklist.changes, ends, strict=False))


def steps_since(checklist: Checklist, since: str, *, beside: Sequence[Checklist] = ()) -> tuple[Step, ...]:
    """The steps from a version to the present one, and the items that overlays dropped after that.

    ``beside`` are the other chosen checklists: what one of them asks is not retired, and what an overlay among them
    drops does not come back because it has moved there.

    Raises:
        InvalidDocumentError: the checklist tells nothing of that version.
    """
    told = steps(checklist)
    first = next((place for place, step in enumerate(told) if step.changes.since == since), None)
    if first is None:
        raise InvalidDocumentError((_unknown(checklist, since),))
    elsewhere = frozenset(item.id for other in beside for item in other.items)
    taken = tuple(_still_asked(step, elsewhere) for step in told[first:])
    asked = elsewhere.union(item.id for item in checklist.items)
    gone = (one for source in (checklist, *beside) for one in dropped(source) if one.item not in asked)
    retired = {one.item: one.reason or f"{one.by} drops it." for one in gone}
    last = VersionChanges(since=told[-1].to, retired=Keyed(retired))
    return (*taken, *([Step(last, checklist.version)] if retired else []))


def dropped(checklist: Checklist) -> tuple[Tailoring, ...]:
    """What overlays took out of a checklist and nobody put back."""
    asked = {item.id for item in checklist.items}
    return tuple(one for one in checklist.tailored if one.what is TailoringKind.DROPPED and one.item not in asked)


def _still_asked(step: Step, elsewhere: Collection[str]) -> Step:
    """The step, without retiring what another checklist asks."""
    retired = {key: why for key, why in step.changes.retired.items() if key not in elsewhere}
    return Step(step.changes.model_copy(update={"retired": Keyed(retired)}), step.to)


def _unknown(checklist: Checklist, since: str) -> Problem:
    known = tuple(changes.since for changes in checklist.changes)
    told = "" if known else " It tells of no earlier version at all."
    message = f"{checklist.id} {checklist.version} does not say what has changed since version {since}.{told}"
    return Problem(message=message, path=checklist.id, found=since, allowed=known)
