"""Whom a name in a cell means: people and teams by key, or by name where only one of them has it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from golive_readiness.model.review import ReadinessReview
from golive_readiness.model.sheet.texts import visible

__all__ = ["Names"]


@dataclass(frozen=True)
class Names:
    """The people of a review, and its teams where they may be meant, with what they are called."""

    names: Mapping[str, str]
    """Each name, by key."""

    @classmethod
    def of(cls, review: ReadinessReview, kind: str) -> Names:
        """Everybody that a reference of this kind, ``person`` or ``owner``, can mean."""
        teams = {key: team.name for key, team in review.teams.items()} if kind == "owner" else {}
        return cls({**{key: person.name for key, person in review.people.items()}, **teams})

    def meant(self, text: str) -> str | None:
        """The key of whoever is meant, or ``None`` where that is nobody, or could be several."""
        return text if text in self.names else self._keys.get(_plain(text))

    def called(self, key: str) -> str:
        """How a sheet names somebody: by name, where the name means nobody else, and else by key."""
        name = " ".join(visible(self.names.get(key, key)).split())
        return name if self.meant(name) == key else key

    def several(self, text: str) -> tuple[str, ...]:
        """The keys of all who have this name, where more than one has."""
        keys = self._by_name.get(_plain(text), ())
        return tuple(keys) if len(keys) > 1 else ()

    @property
    def spellings(self) -> tuple[str, ...]:
        """Everything that can be written, for whoever guesses what was meant."""
        return (*self.names, *map(self.called, self.names))

    @cached_property
    def _by_name(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = {}
        for key, name in self.names.items():
            found.setdefault(_plain(name), []).append(key)
        return found

    @cached_property
    def _keys(self) -> Mapping[str, str]:
        """Keys by what stands for exactly one of them; somebody's key comes before anybody's name."""
        return {
            **_once((_plain(name), key) for key, name in self.names.items()),
            **_once((_plain(key), key) for key in self.names),
        }


def _once(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    listed = [pair for pair in pairs if pair[0]]
    often = Counter(spelling for spelling, _ in listed)
    return {spelling: key for spelling, key in listed if often[spelling] == 1}


def _plain(text: str) -> str:
    return " ".join(visible(text).split()).casefold()
