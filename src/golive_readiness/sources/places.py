"""Where everything in a parsed document stands, found out only when somebody asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from golive_readiness.errors import Problem
from golive_readiness.sources.paths import written
from golive_readiness.sources.survey import Survey

if TYPE_CHECKING:
    from golive_readiness.errors import Place
    from golive_readiness.sources.paths import Path
    from golive_readiness.sources.survey import Raw, Reader

__all__ = ["Part", "Places"]


@dataclass(frozen=True, slots=True)
class Part:
    """A text that a document, or some of it, was read from."""

    text: str
    reader: Reader
    source: str | None = None


class Places:
    """The places of a document's entries.

    They are no part of what it says: all `Places` equal one another, and ``None``, so that a document that was read
    equals the same one made by hand. The texts are read again, with care, when the first question is asked.
    """

    def __init__(self, parts: tuple[Part, ...]) -> None:
        self._parts = parts

    def of(self, path: Path) -> Place | None:
        """Where the key or list entry at ``path`` stands, or else the nearest thing around it that was written."""
        return self._nearest(path)[0]

    @property
    def source(self) -> str | None:
        """The file, the first where there are several; known without reading anything again."""
        return self._parts[0].source

    def source_of(self, path: Path) -> str | None:
        """The file in which it stands."""
        return self._nearest(path)[1]

    def survey(self) -> Survey:
        """All that a careful reading of every part found, in one."""
        whole = Survey()
        for part, survey in self._surveys:
            whole.problems += [replace(problem, source=part.source) for problem in survey.problems]
            whole.refused |= survey.refused
            whole.complete = whole.complete and survey.complete
            whole.problems += self._joined(whole, survey, part)
        return whole

    def __eq__(self, other: object) -> bool:
        return other is None or isinstance(other, Places)

    def __hash__(self) -> int:
        return hash(None)

    def __repr__(self) -> str:
        return "Places()"

    def __reduce__(self) -> tuple[type[Places], tuple[tuple[Part, ...]]]:
        return Places, (self._parts,)

    @cached_property
    def _surveys(self) -> tuple[tuple[Part, Survey], ...]:
        return tuple((part, part.reader.survey(part.text)) for part in self._parts)

    def _nearest(self, path: Path) -> tuple[Place | None, str | None]:
        for length in range(len(path), -1, -1):
            for part, survey in self._surveys:
                if place := survey.places.get(path[:length]):
                    return place, part.source
        return None, self._parts[0].source

    def _joined(self, whole: Survey, survey: Survey, part: Part) -> Iterator[Problem]:
        if whole.value is None or survey.value is None:
            whole.value = whole.value or survey.value
            return
        for path in _contradictions(whole.value, survey.value, ()):
            message = f"this is stated in {self.source_of(path)} already, and differently."
            yield Problem(message=message, path=written(path), place=survey.places[path], source=part.source)


def _contradictions(first: Raw, second: Raw, path: Path) -> Iterator[Path]:
    """Add ``second`` to ``first``, entry by entry; the paths at which both state something and not the same."""
    if not (isinstance(first, dict) and isinstance(second, dict)):
        if first != second:
            yield path
        return
    for key, value in second.items():
        there = first.setdefault(key, value)
        if there is not value:
            yield from _contradictions(there, value, (*path, key))
