"""What every kind of table is read into: lines of cells, each cell the text that a person sees in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NoReturn, TypeAlias

from golive_readiness.errors import InvalidDocumentError, Place, Problem

__all__ = [
    "MOST_CELL",
    "MOST_CELLS",
    "MOST_COLUMNS",
    "MOST_ROWS",
    "Fate",
    "Grid",
    "Line",
    "RowAccount",
    "lines_of",
    "refuse",
]

MOST_ROWS = 50_000
"""How many rows of a sheet, or of a text, are read."""

MOST_COLUMNS = 200
"""How many columns are read."""

MOST_CELLS = 2_000_000
"""How many cells one table has: rows times columns."""

MOST_CELL = 32_767
"""How many characters one cell has; Excel has room for no more."""

Fate: TypeAlias = Literal["read", "heading", "skipped"]
"""What became of a row."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table."""

    row: int
    """Its number, from one, as an editor counts lines and a spreadsheet rows; for a quoted line break, the first."""
    cells: tuple[str, ...]
    """What a person reads in each cell: every line of a grid has as many, and an empty one is ``""``."""
    spans: bool = False
    """Whether cells beside one another are merged in it; each of them holds the text."""

    @property
    def empty(self) -> bool:
        """Whether nothing stands in it."""
        return not any(self.cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowAccount:
    """What became of one row of what was read."""

    place: Place
    fate: Fate
    why: str
    """Why, as a few words: ``an item``, ``no text in it``."""
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """One table: a CSV file, a sheet of a workbook, a table or the task lists of a Markdown text."""

    source: str | None
    """The file, or ``None`` for a text that came from no file."""
    sheet: str | None = None
    """The sheet, where it comes from a workbook."""
    rows: tuple[Line, ...]
    """Its rows from the top, empty ones included where the file has them."""
    named: tuple[str, ...] | None = None
    """The names of its columns, where the format itself gives them and no row does."""
    titles: tuple[str, ...] = ()
    """The headings that it stands under, the outermost first."""
    apart: tuple[RowAccount, ...] = ()
    """Rows that are no part of the table by the format itself, such as headings and prose in Markdown."""
    remarks: tuple[Problem, ...] = ()
    """What a reader should know of how it was read: hidden rows, formulas nobody calculated."""

    @property
    def width(self) -> int:
        """How many columns it has."""
        return len(self.rows[0].cells) if self.rows else len(self.named or ())

    def place(self, line: Line, column: int = 0) -> Place:
        """Where a cell stands; ``column`` is counted from zero, as ``cells`` is."""
        return Place(line.row, column + 1, self.sheet)


def lines_of(
    rows: Iterable[tuple[int, list[str]]], *, source: str | None, sheet: str | None = None, width: int = 0
) -> tuple[Line, ...]:
    """Rows with their numbers as lines of one width, at least this, without the empty columns and rows at the end.

    Raises:
        InvalidDocumentError: there are more rows or columns than are read, or too much stands in one cell.
    """
    kept = list(_bounded(rows, source, sheet))
    while kept and not any(kept[-1][1]):
        kept.pop()
    width = max((width, *(len(cells) for _, cells in kept)))
    if width * len(kept) > MOST_CELLS:
        refuse(f"there are more than {MOST_CELLS:,} cells, which is more than are read.", source=source)
    return tuple(Line(row, (*cells, *[""] * (width - len(cells)))) for row, cells in kept)


def refuse(message: str, *, source: str | None, place: Place | None = None, hint: str | None = None) -> NoReturn:
    """Say why a file cannot be read.

    Raises:
        InvalidDocumentError: always.
    """
    raise InvalidDocumentError((Problem(message=message, source=source, place=place, hint=hint),))


def _bounded(
    rows: Iterable[tuple[int, list[str]]], source: str | None, sheet: str | None
) -> Iterator[tuple[int, list[str]]]:
    for count, (row, cells) in enumerate(rows, 1):
        while cells and not cells[-1]:
            cells.pop()
        if count > MOST_ROWS:
            message = f"there are more than {MOST_ROWS:,} rows, which is more than are read."
            refuse(message, source=source, place=Place(row, 1, sheet), hint="Delete rows that are no part of the list.")
        if len(cells) > MOST_COLUMNS:
            message = f"there are more than {MOST_COLUMNS} columns, which is more than are read."
            refuse(message, source=source, place=Place(row, MOST_COLUMNS + 1, sheet))
        for column, cell in enumerate(cells, 1):
            if len(cell) > MOST_CELL:
                message = f"there are more than {MOST_CELL:,} characters in one cell, which is more than are read."
                refuse(message, source=source, place=Place(row, column, sheet))
        yield row, cells
