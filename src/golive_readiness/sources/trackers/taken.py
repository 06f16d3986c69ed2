"""What came of taking an export: the review as it is now, and an account of every row and column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby, islice
from typing import Any, Literal, TypeAlias

from golive_readiness.errors import Problem, shortened
from golive_readiness.model.review import ReadinessReview
from golive_readiness.model.sheet.texts import shown
from golive_readiness.sources.sheets.reading import Where
from golive_readiness.sources.tables.imported import several
from golive_readiness.sources.trackers.fields import TrackerKind
from golive_readiness.sources.trackers.table import ExportColumn

__all__ = ["Taken", "TakenChange", "TakenFate", "TakenRow"]

TakenFate: TypeAlias = Literal["added", "updated", "unchanged", "counted", "skipped", "heading"]
"""What became of a row. One that could not be read stops everything, and is a problem of the error."""

_FEW = 5
_MOST = 30
_MOST_ENTRIES = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenRow:
    """What became of one row."""

    where: Where
    fate: TakenFate
    why: str
    """Why, as a few words."""
    key: str | None = None
    """The entry of the record that it speaks of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenChange:
    """One field of one entry that an export changed."""

    key: str
    field: str
    """The field's name in a document, such as ``due_on``."""
    was: Any
    """The value before; ``None`` for nothing."""
    now: Any
    """The value now; likewise."""
    where: Where
    """The cell that says so."""

    def to_record(self) -> dict[str, Any]:
        """The change as a flat dictionary of plain values."""
        return {"key": self.key, "field": self.field, "was": self.was, "now": self.now, "where": str(self.where)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A review with what an export says, and how it was read."""

    kind: TrackerKind
    review: ReadinessReview
    """The review as it is now, checked like any other."""
    rows: tuple[TakenRow, ...]
    """Every row of the file, in its order."""
    columns: tuple[ExportColumn, ...]
    """Every column, and what it was read as."""
    changes: tuple[TakenChange, ...] = ()
    """Every field that changed in entries that were there, and every field of those that are new."""
    added: tuple[str, ...] = ()
    """Entries that are new."""
    absent: tuple[str, ...] = ()
    """Entries of the record that are not in the export, and stay as they are."""
    people: tuple[str, ...] = ()
    """Whom the review did not know: they are among its people now, under these ids."""
    remarks: tuple[Problem, ...] = field(default=())
    """What to look at."""

    def counted(self, fate: TakenFate) -> int:
        """How many rows that became of."""
        return sum(row.fate == fate for row in self.rows)

    def summary(self) -> tuple[str, ...]:
        """The account in lines for people: columns, rows, changes, who is new, what is not in it."""
        parts = (self._columns(), self._rows(), self._changes(), self._absent(), self._people(), self._remarks())
        return tuple(line for part in parts for line in part)

    def _columns(self) -> Iterator[str]:
        yield "Columns:"
        words = (
            f'  "{shortened(one.name)}" is {f"read as {one.field}" if one.field else "not read"}'
            for one in self.columns
        )
        for line, times in Counter(words).items():
            yield line if times == 1 else f"{line} ({times} columns)"

    def _rows(self) -> Iterator[str]:
        fates: tuple[TakenFate, ...] = ("added", "updated", "unchanged", "counted", "skipped")
        read = [f"{self.counted(fate)} {fate}" for fate in fates if self.counted(fate) or fate == "skipped"]
        yield f"Rows: {', '.join(read)}, {several(self.counted('heading'), 'heading')}."
        skipped: dict[str, list[TakenRow]] = {}
        for row in self.rows:
            if row.fate == "skipped":
                skipped.setdefault(row.why, []).append(row)
        for why, rows in skipped.items():
            places = "; ".join(str(row.where.place) for row in rows[:_FEW])
            more = f"; and {len(rows) - _FEW} more" if len(rows) > _FEW else ""
            yield f"  skipped, {why}: {places}{more}"

    def _changes(self) -> Iterator[str]:
        added, entries = frozenset(self.added), groupby(self.changes, key=lambda change: change.key)
        for key, changes in islice(entries, _MOST_ENTRIES):
            if key in added:
                yield f"{key} is new: {'; '.join(f'{change.field} {shown(change.now)}' for change in changes)}"
            else:
                yield key
                yield from (f"    {change.field}: {shown(change.was)} -> {shown(change.now)}" for change in changes)
        if more := sum(1 for _ in entries):
            yield f"and so on, in {more} more"

    def _absent(self) -> Iterator[str]:
        if self.absent:
            more = f" and {len(self.absent) - _MOST} more" if len(self.absent) > _MOST else ""
            yield f"Not in this export, and left as they are: {', '.join(self.absent[:_MOST])}{more}"

    def _people(self) -> Iterator[str]:
        if self.people:
            names = (f"{key} ({shortened(self.review.people[key].name)})" for key in self.people)
            yield f"Added to the people of the review: {', '.join(names)}"

    def _remarks(self) -> Iterator[str]:
        if self.remarks:
            yield "To look at:"
        yield from (f"  {remark}" for remark in self.remarks[:_MOST])
        if len(self.remarks) > _MOST:
            yield f"  and {len(self.remarks) - _MOST} more"
