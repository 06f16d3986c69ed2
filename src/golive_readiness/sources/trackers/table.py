"""Which row of an export names its columns, and which column holds what.

An export is made by a program: one row names the columns, each with one of a few known names. So no row is guessed to
be a part of the heading, as in lists that people lay out; a label such as "blocker" in the first row stays a label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Literal, TypeAlias

from golive_readiness.sources.sheets.reading import Where
from golive_readiness.sources.tables.columns import letters
from golive_readiness.sources.tables.days import Days
from golive_readiness.sources.tables.grid import Grid, Line
from golive_readiness.sources.tables.meanings import normal
from golive_readiness.sources.trackers.fields import Field, Holds, Layout

__all__ = ["NOTHING", "ExportColumn", "Table", "spellings", "table_of", "without_time"]

NOTHING = "nothing"
"""What a caller says of a column that is not to be read."""

AsideFate: TypeAlias = Literal["skipped", "heading"]
"""What becomes of a row that holds no data."""

_SEARCHED = 40
_LONGEST_NAME = 120
_LEVEL = re.compile(r"title \d{1,2}")
"""A query that shows a tree has a column for the titles of each level, and each row fills one of them."""
_CUSTOM = "custom field "
"""Jira exports a field of one's own as "Custom field (Severity)"."""
_TOTAL_WORDS = (
    "total, totals, grand total, subtotal, sum, gesamt, summe, gesamtsumme, somme, total general, totaal, som"
)
_TOTALS = frozenset(word.strip() for word in _TOTAL_WORDS.split(","))
_SERIAL_TIME = re.compile(r"(?<=^\d{5})\.\d+$")
"""The time of day, where Excel counts days."""
_TIME = re.compile(r"(?:[T,]\s*|\s+)\d{1,2}:\d{2}(:\d{2})?(\.\d+)?\s*([AaPp]\.?[Mm]\.?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportColumn:
    """One column of an export, and what it is read as."""

    name: str
    """What stands over it; without a name its letter."""
    at: int
    """Its position, counted from zero."""
    field: str | None
    """``None`` where it is not read."""
    where: Where


@dataclass(frozen=True, eq=False)
class Table:
    """An export whose columns are known."""

    grid: Grid
    heading: Line
    columns: tuple[ExportColumn, ...]
    about: str
    """The field that says what each row is about, such as its id."""
    holding_days: frozenset[str] = frozenset()
    """The fields in which a day stands."""

    @cached_property
    def rows(self) -> tuple[Line, ...]:
        """The rows below the heading in which something stands and which do not repeat it."""
        return tuple(line for line in self.grid.rows if self.aside(line) is None)

    def aside(self, line: Line) -> tuple[AsideFate, str] | None:
        """What became of a row that holds no data, and why."""
        if line.empty:
            return "skipped", "nothing stands in it"
        if line.row < self.heading.row:
            return "heading", "stands above the names of the columns"
        if line.cells == self.heading.cells:
            return "heading", "names the columns"
        return ("skipped", "a row of totals") if normal(self.text(line, self.about)) in _TOTALS else None

    @cached_property
    def fields(self) -> Mapping[str, tuple[int, ...]]:
        """The columns of each field that there is."""
        found: dict[str, tuple[int, ...]] = {}
        for column in self.columns:
            if column.field is not None:
                found[column.field] = (*found.get(column.field, ()), column.at)
        return found

    def text(self, line: Line, name: str) -> str:
        """What a row says of a field: the first of its columns that is filled."""
        return line.cells[self.column(line, name)] if name in self.fields else ""

    def texts(self, line: Line, name: str) -> tuple[str, ...]:
        """All that a row says of a field, in the order of its columns."""
        return tuple(line.cells[at] for at in self.fields.get(name, ()) if line.cells[at])

    def column(self, line: Line, name: str) -> int:
        """The first column of a field that is filled in a row; else the first."""
        places = self.fields.get(name, (0,))
        if len(places) == 1:
            return places[0]
        return next((at for at in places if line.cells[at]), places[0])

    def where(self, line: Line, name: str) -> Where:
        """The cell of a field."""
        return Where(source=self.grid.source, place=self.grid.place(line, self.column(line, name)))

    def below(self, at: int) -> Iterator[str]:
        """What stands in a column, row by row."""
        return (line.cells[at] for line in self.rows)

    @cached_property
    def days(self) -> Days:
        """Its days: a program writes all of them alike, so one column tells of another which number is the month."""
        places = (at for name in self.holding_days for at in self.fields.get(name, ()))
        return Days({without_time(text) for text in {text for at in places for text in self.below(at)}})


def without_time(text: str) -> str:
    """A moment without its time of day: ``14/Jul/25 3:42 PM`` is ``14/Jul/25``."""
    return _SERIAL_TIME.sub("", _TIME.sub("", text).strip())


def table_of(grid: Grid, fields: Layout, told: Mapping[str, str]) -> Table | None:
    """The export in a grid, ``None`` where no row names the columns that it needs.

    ``told`` are the fields of columns that the caller states, by the name of the column as `normal` leaves it.
    """
    best: tuple[int, Line, dict[int, str]] | None = None
    needed = {one.name for one in fields if one.needed}
    for line in islice(grid.rows, _SEARCHED):
        found = _fields(line, fields, told)
        if needed <= set(found.values()) and (best is None or len(found) > best[0]):
            best = len(found), line, found
    if best is None:
        return None
    _, heading, found = best
    days = frozenset(one.name for one in fields if one.holds is Holds.DAY)
    return Table(grid, heading, tuple(_columns(grid, heading, found)), fields[0].name, days)


def _columns(grid: Grid, heading: Line, found: Mapping[int, str]) -> Iterator[ExportColumn]:
    for at, cell in enumerate(heading.cells):
        where = Where(source=grid.source, place=grid.place(heading, at))
        yield ExportColumn(name=cell or letters(at), at=at, field=found.get(at), where=where)


def _fields(line: Line, fields: Sequence[Field], told: Mapping[str, str]) -> dict[int, str]:
    """The field of each column, where this row names them."""
    if any(len(cell) > _LONGEST_NAME for cell in line.cells):
        return {}
    names = {at: _plain(cell) for at, cell in enumerate(line.cells)}
    found = {at: told[name] for at, name in _as_told(line, told)}
    free = {at: name for at, name in names.items() if at not in found}
    for one in fields:
        if one.name not in found.values():
            for at in _of(one, free):
                found[at] = one.name
                del free[at]
    return {at: name for at, name in found.items() if name != NOTHING}


def _of(one: Field, names: Mapping[int, str]) -> list[int]:
    """The columns that are called by the surest of a field's names; by any of them, where they are read together."""
    if one.together:
        return [at for at, name in names.items() if name in one.called]
    present = set(names.values())
    surest = next((name for name in one.called if name in present), None)
    return [at for at, name in names.items() if name == surest]


def _as_told(line: Line, told: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    for at, cell in enumerate(line.cells):
        name = next((name for name in spellings(cell) if name in told), None)
        if name is not None:
            yield at, name


def spellings(heading: str) -> tuple[str, ...]:
    """How a column may be called by whoever speaks of it, as names are compared; none where it has no name."""
    return tuple(filter(None, (normal(heading), _plain(heading))))


def _plain(heading: str) -> str:
    name = normal(heading).removeprefix(_CUSTOM)
    return "title" if _LEVEL.fullmatch(name) else name
