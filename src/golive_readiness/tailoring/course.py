"""Several steps from version to version taken as one, as far as they concern one review."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from golive_readiness.errors import InvalidDocumentError, Problem
from golive_readiness.tailoring.history import Step, sources_of

__all__ = ["Course"]

_MOST = 1_000_000
"""How much is followed from old items to new ones; for a checklist of 250 items it is a few thousand."""
_TOO_MUCH = Problem(
    message="more is said of changes than is followed.",
    path="changes",
    hint="Let each item become a few others, not every one of them.",
)


@dataclass(frozen=True)
class Course:
    """What becomes, from the first of these steps to the last, of the items that a review says something about."""

    steps: Sequence[Step]
    present: Collection[str]
    """The items that the review says something about."""

    @cached_property
    def heirs(self) -> Mapping[str, tuple[str, ...]]:
        """The ids under which an item is asked at the end, by its old id; an item that keeps its id is not named.

        Raises:
            InvalidDocumentError: so many items go so many ways that nobody can have meant it.
        """
        found: dict[str, tuple[str, ...]] = {}
        left = _MOST - len(self.touched) * len(self.steps)
        for old in self._from_the_start():
            if left < 0:
                raise InvalidDocumentError((_TOO_MUCH,))
            found[old] = self._not_there_yet(old, self._through(old))
            left -= len(found[old])
        return found

    @cached_property
    def touched(self) -> frozenset[str]:
        """Every id that some step says something about."""
        told = (
            (*step.heirs, *step.sources, *step.reworded, *step.changes.merged, *step.changes.moved)
            for step in self.steps
        )
        return frozenset(chain.from_iterable(told))

    @cached_property
    def sources(self) -> Mapping[str, tuple[str, ...]]:
        """The same the other way round: the old ids that an item is asked for at the end."""
        return sources_of(self.heirs)

    @cached_property
    def moved(self) -> Mapping[str, str]:
        """The checklist that asks an item at the end, by its id, where it has moved."""
        found: dict[str, str] = {}
        for step in self.steps:
            found = {new: name for old, name in found.items() for new in step.into(old)} | dict(step.changes.moved)
        return found

    @cached_property
    def parts(self) -> frozenset[str]:
        """The items that ask a part of what one asked before."""
        return self._marked(lambda step: chain.from_iterable(into for into in step.heirs.values() if len(into) > 1))

    @cached_property
    def anew(self) -> frozenset[str]:
        """The items that ask something else than before: reworded, merged, or a part."""
        return self._marked(lambda step: step.reworded) | self._together | self.parts

    def into(self, key: str) -> tuple[str, ...]:
        """The ids under which an old item is asked at the end."""
        return self.heirs.get(key, (key,))

    def own(self, key: str) -> tuple[str, ...]:
        """The item itself, where the review has it and it was asked under this id all along."""
        return (key,) if key in self.present and key not in self.heirs else ()

    def takes_in(self, key: str) -> bool:
        """Whether an item that keeps its id asks now what others asked that the review has and that are gone."""
        others = (old for old in self.sources.get(key, ()) if old != key)
        return any(old in self.present and old not in self.into(old) for old in others)

    @cached_property
    def _together(self) -> frozenset[str]:
        return self._marked(lambda step: step.together)

    def _marked(self, which: Callable[[Step], Iterable[str]]) -> frozenset[str]:
        """The items of the end that are, or come from, what is marked at some step."""
        found: set[str] = set()
        for step in self.steps:
            found = {new for old in found for new in step.into(old)}.union(which(step))
        return frozenset(found)

    def _from_the_start(self) -> Iterator[str]:
        """The old ids; not those that only came up on the way, unless the review has them."""
        came_up: set[str] = set()
        seen: set[str] = set()
        for step in self.steps:
            new = [old for old in step.heirs if old not in seen and (old in self.present or old not in came_up)]
            yield from new
            seen.update(step.heirs)
            came_up.update(step.sources)

    def _not_there_yet(self, old: str, into: tuple[str, ...]) -> tuple[str, ...]:
        """Where an item goes; one that stays goes into no other that the review has, for it may have done so before."""
        if old not in into:
            return into
        return tuple(new for new in into if new == old or new not in self.present)

    def _through(self, old: str) -> tuple[str, ...]:
        ids: tuple[str, ...] = (old,)
        for step in self.steps:
            ids = tuple(dict.fromkeys(chain.from_iterable(map(step.into, ids))))
        return ids
