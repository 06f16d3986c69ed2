"""Where in a file the answers stand: which row names the columns, and which rows follow it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from golive_readiness.errors import Problem
from golive_readiness.model.sheet.columns import ITEM, SheetColumn, known_headings, plain_heading, sheet_columns
from golive_readiness.sources.sheets.reading import Where
from golive_readiness.sources.tables.grid import Grid, Line

__all__ = ["Table", "table_of"]

_ALIKE = 0.8
_LONGEST_HEADING = 60


@dataclass(frozen=True)
class Table:
    """A table of answers: its columns by name, and its rows."""

    grid: Grid
    heading: Line
    columns: Mapping[str, int]
    """The position of each column that is read, counted from zero."""
    rows: tuple[Line, ...]
    problems: tuple[Problem, ...] = field(default=())
    """What is wrong with its headings."""
    remarks: tuple[Problem, ...] = field(default=())
    """What is not read."""

    def text(self, line: Line, name: str) -> str:
        """What stands in a column; nothing where there is no such column."""
        return line.cells[self.columns[name]] if name in self.columns else ""

    def where(self, line: Line, name: str) -> Where:
        """Where that stands; the item's cell where there is no such column."""
        column = self.columns.get(name, self.columns[ITEM.name])
        return Where(source=self.grid.source, place=self.grid.place(line, column))


def table_of(grid: Grid, items: Iterable[str]) -> Table | None:
    """The table of answers in a grid, or ``None`` where no row names its columns; ``items`` are all ids there are."""
    heading = next(filter(_is_heading, grid.rows), None)
    if heading is None:
        return None
    columns: dict[str, int] = {}
    known = [known_headings().get(plain_heading(cell)) for cell in heading.cells]
    for place, column in enumerate(known):
        if column:
            columns.setdefault(column.name, place)
    rows = tuple(
        line for line in grid.rows if line.row > heading.row and not line.empty and line.cells != heading.cells
    )
    unread = [place for place, column in enumerate(known) if column is None]
    problems = [*_twice(grid, heading, known), *_misspelt(grid, heading, unread, columns)]
    wrong = {problem.place.column for problem in problems if problem.place}
    problems += _outside(grid, heading, columns[ITEM.name], frozenset(items))
    remarks = _not_read(grid, heading, [place for place in unread if place + 1 not in wrong], rows, columns)
    return Table(grid, heading, columns, rows, tuple(problems), (*grid.remarks, *remarks))


def _is_heading(line: Line) -> bool:
    known = [known_headings().get(plain_heading(cell)) for cell in line.cells if len(cell) <= _LONGEST_HEADING]
    return ITEM in known and any(column and column.field for column in known)


def _twice(grid: Grid, heading: Line, known: list[SheetColumn | None]) -> Iterator[Problem]:
    for place, column in enumerate(known):
        if column and column in known[:place]:
            message = f"there is a column {column.heading} already."
            yield _at(grid, heading, place, message, hint="Delete one of them.")


def _misspelt(grid: Grid, heading: Line, unread: list[int], columns: Mapping[str, int]) -> Iterator[Problem]:
    """Headings that were probably meant to be those of columns that are missing."""
    missing = [name for name, column in known_headings().items() if column.field and column.name not in columns]
    for place in unread:
        name = plain_heading(heading.cells[place])
        if len(name) <= _LONGEST_HEADING and (near := get_close_matches(name, missing, 1, _ALIKE)):
            message = f"{heading.cells[place]} is no column of an answers sheet."
            yield _at(grid, heading, place, message, hint=f"Did you mean {known_headings()[near[0]].heading}?")


def _outside(grid: Grid, heading: Line, column: int, items: frozenset[str]) -> Iterator[Problem]:
    """Rows that were sorted to above the headings, or stand under headings of other columns."""
    for line in grid.rows:
        if line.row < heading.row and line.cells[column] in items:
            message = f"{line.cells[column]} stands above the headings."
            yield _at(grid, line, column, message, hint="Sort the rows below the headings only.")
        if line.row > heading.row and plain_heading(line.cells[column]) == ITEM.name and line.cells != heading.cells:
            message = "here are headings again, of other columns than at the top."
            yield _at(grid, line, column, message, hint="Put this table into a sheet of its own.")


def _not_read(
    grid: Grid, heading: Line, unread: list[int], rows: tuple[Line, ...], columns: Mapping[str, int]
) -> Iterator[Problem]:
    missing = [column.heading for column in sheet_columns() if column.field and column.name not in columns]
    hint = f"These columns are missing: {', '.join(missing)}. Was one of them renamed?" if missing else None
    for place in unread:
        if any(line.cells[place] for line in rows):
            name = heading.cells[place]
            message = f"the column {name} is none of an answers sheet's, and is not read." if name else _UNNAMED
            yield _at(grid, heading, place, message, hint=hint)


_UNNAMED = "a column without a heading is not read."


def _at(grid: Grid, line: Line, column: int, message: str, *, hint: str | None = None) -> Problem:
    found = line.cells[column] or None
    return Problem(message=message, place=grid.place(line, column), source=grid.source, found=found, hint=hint)
