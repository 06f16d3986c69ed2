"""What a careful reading of a text yields: its values as they were written, their places, and what is wrong.

Every format has two ways to read (`Reader`): ``values`` is quick and gives up on anything out of the ordinary,
``survey`` takes its time and explains. Nearly every text needs only the first.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from golive_readiness.errors import Place, Problem
from golive_readiness.sources.paths import Path, shortened, written

__all__ = [
    "MOST_DEPTH",
    "MOST_NODES",
    "Raw",
    "Reader",
    "StoppedError",
    "Survey",
    "UnusualError",
    "put",
]

MOST_DEPTH = 40
"""How deep mappings and lists may be nested in one another."""

MOST_NODES = 250_000
"""How many keys, texts, mappings and lists a document may have; a review of 250 items has about 6,000."""

_MOST_PROBLEMS = 1000

Raw: TypeAlias = "dict[str, Raw] | list[Raw] | str | None"
"""A value before any field has looked at it: every scalar is the text that was written."""


_HALF_A_PAIR = re.compile("[\ud800-\udfff]")


class UnusualError(Exception):
    """Only a careful reading can say whether this text is right."""


class StoppedError(Exception):
    """The rest of the text cannot be read, or should not be."""


@dataclass(slots=True)
class Survey:
    """What a careful reading found."""

    value: Raw = None
    places: dict[Path, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    refused: set[Path] = field(default_factory=set)
    """Where something stands that was not taken over, so that nothing can be said about what is there."""
    complete: bool = True
    """Whether the text was read to its end."""

    def note(self, message: str, path: Path, place: Place | None, *, hint: str | None = None) -> None:
        """Add a problem; after very many of them reading has to end."""
        if len(self.problems) == _MOST_PROBLEMS:
            raise self.stop("so much is wrong up to here that the rest was not read.", (), place)
        self.problems.append(Problem(message=message, path=written(path), place=place, hint=hint))

    def stop(self, message: str, path: Path, place: Place | None, *, hint: str | None = None) -> StoppedError:
        """Add a problem after which reading has to end."""
        self.problems.append(Problem(message=message, path=written(path), place=place, hint=hint))
        self.complete = False
        return StoppedError()

    def too_deep(self, place: Place) -> StoppedError:
        """Add the problem of a document that is nested too deep."""
        return self.stop(f"mappings and lists are nested more than {MOST_DEPTH} deep here.", (), place)

    def too_many(self, place: Place) -> StoppedError:
        """Add the problem of a document with too much in it."""
        return self.stop(f"there are more than {MOST_NODES:,} keys and values, more than is read.", (), place)

    def key(self, entries: dict[str, Raw], path: Path, place: Place) -> None:
        """Keep the place of a key, and add a problem where its mapping has it already."""
        first = self.places.setdefault(path, place)
        if path[-1] in entries:
            name = shortened(str(path[-1]))
            message = f'the key "{name}" is repeated here; it stands on line {first.line} already.'
            self.note(message, path, place, hint="Keep one of them.")

    def check_text(self, text: str, path: Path, place: Place) -> None:
        """Add a problem where a text has half of a surrogate pair, which nothing can print or store."""
        if half := _HALF_A_PAIR.search(text):
            self.note(f"character {ord(half.group()):#06x} is half of a pair and means nothing alone.", path, place)
            self.refused.add(path)

    def is_refused(self, path: Path) -> bool:
        """Whether ``path`` leads to, or through, something that was not taken over."""
        return any(path[:length] in self.refused for length in range(len(path) + 1))


class Reader(NamedTuple):
    """The two ways to read a format."""

    values: Callable[[str], Raw]
    """The values of a text without any peculiarity; raises `UnusualError` otherwise."""
    survey: Callable[[str], Survey]
    """Values, places and problems of any text at all; never raises."""


def put(entries: dict[str, Raw], key: str, value: Raw) -> None:
    """Add an entry; where there is one already, keep as much of both as possible, so that all of it can be judged."""
    there, new = entries.setdefault(key, value), value
    if there is not new and isinstance(there, dict) and isinstance(new, dict):
        for name, entry in new.items():
            put(there, name, entry)
