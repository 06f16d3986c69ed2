"""From what rows say to a review that says it: entry by entry, and checked as if somebody had written it there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from typing import Any

from pydantic import ValidationError

from golive_readiness.errors import shortened
from golive_readiness.model.base import Document, Keyed
from golive_readiness.model.consistency import InconsistentError
from golive_readiness.model.people import Person
from golive_readiness.model.review import ReadinessReview
from golive_readiness.sources.sheets.reading import Where
from golive_readiness.sources.trackers.cells import Cell
from golive_readiness.sources.trackers.problems import Problems
from golive_readiness.sources.trackers.store import Store
from golive_readiness.sources.trackers.taken import TakenChange, TakenFate
from golive_readiness.sources.words import in_words, inconsistent

__all__ = ["NO_ENTRY", "Record", "Said", "in_order"]

NO_ENTRY = "Where the row is no entry, delete it from the export."

_NUMBER = re.compile(r"(\d+)")
_LATER = "If the review speaks of a later day by now, move its reviewed_on on first."


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What an export says of one entry."""

    key: str
    where: Where
    """The row, or the first of several."""
    cells: Mapping[str, Cell]
    """What it says, by field; ``workaround.what`` stands in a part of the entry."""


def in_order(key: str) -> tuple[tuple[int, str], ...]:
    """What sorts keys as people do: 9 before 10."""
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in _NUMBER.split(key))


@dataclass(eq=False)
class Record:
    """The entries of one kind as they become."""

    review: ReadinessReview
    store: Store
    problems: Problems
    changes: list[TakenChange] = field(default_factory=list)
    fates: dict[str, TakenFate] = field(default_factory=dict)
    """What became of each entry that the export speaks of."""

    def take(self, said: Sequence[Said], people: Mapping[str, Person]) -> ReadinessReview:
        """The review with what is said, and with these people; where there are problems, as it was."""
        entries = self.store.entries(self.review)
        for one in sorted(said, key=lambda one: in_order(one.key)):
            old = entries.get(one.key)
            changes = tuple(_changes(old, one))
            self.fates[one.key] = "added" if old is None else "updated" if changes else "unchanged"
            if self.fates[one.key] == "unchanged":
                continue
            if (new := self._made(old, one)) is not None:
                entries[one.key] = new
                self.changes += changes
        return self._checked(entries, {one.key: one for one in said}, people) if self.changes else self.review

    def absent(self) -> tuple[str, ...]:
        """The entries that were there and of which nothing is said."""
        return tuple(key for key in sorted(self.store.entries(self.review), key=in_order) if key not in self.fates)

    def _made(self, old: Document | None, said: Said) -> Document | None:
        stated = _with_cells(old, said.cells)
        try:
            return self.store.document.model_validate(stated)
        except ValidationError as error:
            for one in error.errors(include_url=False):
                unasked = NO_ENTRY if old is None and one["type"] == "missing" else None
                for path, problem in in_words(one, self.store.document, stated):
                    hint = problem.hint or unasked
                    self._note(said, ".".join(map(str, path)), problem.message, problem.found, hint)
            return None

    def _checked(
        self, entries: Mapping[str, Document], said: Mapping[str, Said], people: Mapping[str, Person]
    ) -> ReadinessReview:
        known = Keyed({**self.review.people, **people})
        new = {"people": known, **self.store.put(self.review, entries)}
        stated = {name: getattr(self.review, name) for name in type(self.review).model_fields}
        try:
            checked = type(self.review).model_validate({**stated, **new})
        except ValidationError as error:
            self._contradictions(error, list(entries), said)
            return self.review
        return self.review.model_copy(update={name: getattr(checked, name) for name in new})

    def _contradictions(self, error: ValidationError, keys: list[str], said: Mapping[str, Said]) -> None:
        for one in error.errors(include_url=False):
            cause = one.get("ctx", {}).get("error")
            for found in cause.inconsistencies if isinstance(cause, InconsistentError) else ():
                path, problem = inconsistent(found)
                key, name = self.store.within(path, keys)
                hint = problem.hint or (_LATER if name.endswith("_on") else None)
                self._note(said.get(key) or next(iter(said.values())), name, problem.message, problem.found, hint)

    def _note(self, said: Said, name: str, message: str, found: str | None, hint: str | None) -> None:
        cell = said.cells.get(name)
        path = f"{'.'.join(self.store.path)}.{shortened(said.key)}{f'.{name}' if name else ''}"
        self.problems.note(message, cell.where if cell else said.where, path=path, found=found, hint=hint)


def _changes(old: Document | None, said: Said) -> Iterator[TakenChange]:
    """What is said otherwise than before; a field that says something by itself has nothing to empty."""
    stated = old.model_fields_set if old else frozenset()
    for name, cell in said.cells.items():
        was = _get(old, name)
        if was != cell.value and (cell.value is not None or name.partition(".")[0] in stated):
            yield TakenChange(key=said.key, field=name, was=was, now=cell.value, where=cell.where)


def _get(document: Document | None, name: str) -> Any:
    return reduce(lambda part, step: None if part is None else getattr(part, step), name.split("."), document)


def _with_cells(old: Document | None, cells: Mapping[str, Cell]) -> dict[str, Any]:
    """What an entry states with these cells; one that is emptied is not stated."""
    stated = _stated(old)
    for name, cell in cells.items():
        part, _, inside = name.rpartition(".")
        holder = _part(stated, part) if part else stated
        holder[inside] = cell.value
        if cell.value is None:
            del holder[inside]
    return {name: value for name, value in stated.items() if not _is_gone(name, value, cells)}


def _part(stated: dict[str, Any], name: str) -> dict[str, Any]:
    """A part of an entry as what it states, to be changed."""
    if not isinstance(stated.get(name), dict):
        stated[name] = _stated(stated.get(name))
    part: dict[str, Any] = stated[name]
    return part


def _is_gone(name: str, value: Any, cells: Mapping[str, Cell]) -> bool:
    """Whether a part of an entry is emptied with what it is about: no workaround has an approval."""
    about = cells.get(f"{name}.what")
    return isinstance(value, dict) and (not value or (about is not None and about.value is None))


def _stated(document: Document | None) -> dict[str, Any]:
    return {} if document is None else {name: getattr(document, name) for name in sorted(document.model_fields_set)}
