"""How a sheet is laid out: merged cells, what is hidden, and formulas that nobody calculated.

The library that reads the cells row by row says none of this, so it is looked up in the sheet's own XML. No text of a
cell can be taken for it: there, every ``<`` is written as an entity.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from golive_readiness.errors import Place, Problem
from golive_readiness.sources.tables.grid import MOST_COLUMNS, MOST_ROWS

__all__ = ["Layout", "layout"]

_TAG = rb"<(?:\w+:)?"  # what follows stays inside the tag, so that a broken sheet costs no more time than a whole one
_CELL = re.compile(
    _TAG
    + rb"c(?=[\s>])(?:[^<>]*?\sr=[\"']([A-Z]{1,7})(\d{1,9})[\"'])?[^<>]*(?<!/)>\s*"
    + _TAG
    + rb"(?:v|is|f)(?=[\s>/])"
)
_MERGED = re.compile(_TAG + rb"mergeCell\s[^<>]*?ref=[\"']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})[\"']")
_HIDDEN_ROW = re.compile(_TAG + rb"row(?=\s)(?=[^<>]*\shidden=[\"'](?:1|true)[\"'])[^<>]*?\sr=[\"'](\d{1,7})[\"']")
_HIDDEN_COLUMN = re.compile(_TAG + rb"col(?=\s)(?=[^<>]*\shidden=[\"'](?:1|true)[\"'])[^<>]*?\smin=[\"'](\d{1,5})[\"']")
_NOT_CALCULATED = re.compile(
    _TAG + rb"c(?=\s)[^<>]*?\sr=[\"']([A-Z]{1,3})(\d{1,7})[\"'][^<>]*>"
    rb"<(?:\w+:)?f(?:\s[^<>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?</(?:\w+:)?c>"
)
_MOST_MERGED = 500_000
"""How many cells are held by merged ones; where blocks lie over one another, as in no real sheet, the rest are not spread."""
_FEW = 8


@dataclass(frozen=True, slots=True)
class Block:
    """Cells that are merged into one; rows and columns are counted from one, the last ones included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What a sheet's XML says beside the values of its cells."""

    depth: int
    """The last row in which something may stand; 0 where nothing does."""
    width: int
    """The last column in which something may stand."""
    merged: tuple[Block, ...] = ()
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    not_calculated: tuple[tuple[int, int], ...] = ()
    """Row and column of each formula without a value."""

    @property
    def spanned(self) -> frozenset[int]:
        """The rows in which cells beside one another are merged."""
        wide = (block for block in self.merged if block.left < block.right)
        return frozenset(row for block in wide for row in range(block.top, block.bottom + 1))

    def spread(self, rows: Iterable[tuple[int, list[str]]]) -> Iterator[tuple[int, list[str]]]:
        """The same rows, with the text of merged cells in each of them."""
        starts: dict[int, list[Block]] = {}
        for block in self.merged:
            starts.setdefault(block.top, []).append(block)
        going: list[tuple[Block, str]] = []
        for row, cells in rows:
            going = [(block, text) for block, text in going if block.bottom >= row]
            going += [(block, cells[block.left - 1]) for block in starts.get(row, ()) if block.left <= len(cells)]
            for block, text in going:
                last = min(block.right, len(cells))
                cells[block.left - 1 : last] = [text] * (last - block.left + 1)
            yield row, cells

    def remarks(self, sheet: str, source: str | None) -> Iterator[Problem]:
        """What to know of how it was read."""
        if self.hidden_rows:
            message = f"hidden rows are read all the same: {_listed(self.hidden_rows)}."
            yield Problem(message=message, source=source, place=Place(self.hidden_rows[0], 1, sheet))
        if self.hidden_columns:
            message = f"hidden columns are read all the same, from the left: {_listed(self.hidden_columns)}."
            yield Problem(message=message, source=source, place=Place(1, self.hidden_columns[0], sheet))
        if self.not_calculated:
            message = f"formulas that were never calculated are read as empty cells: {len(self.not_calculated)}."
            hint = "Open it in Excel and save it; then every formula has its value."
            yield Problem(message=message, source=source, place=Place(*self.not_calculated[0], sheet), hint=hint)
        if self.merged:
            message = f"merged cells are read as if each of them held the text: {len(self.merged)} times."
            yield Problem(message=message, source=source, place=Place(self.merged[0].top, self.merged[0].left, sheet))


def layout(xml: bytes) -> Layout:
    """The layout of the sheet in this XML."""
    depth = width = 0
    for letters, row in _CELL.findall(xml):
        depth = max(depth, int(row) if row else MOST_ROWS)
        width = max(width, _column(letters) if letters else MOST_COLUMNS)
    return Layout(
        depth=depth,
        width=width,
        merged=_merged(xml, depth, width),
        hidden_rows=tuple(sorted(row for row in map(int, _HIDDEN_ROW.findall(xml)) if row <= depth)),
        hidden_columns=tuple(column for column in map(int, _HIDDEN_COLUMN.findall(xml)) if column <= width),
        not_calculated=tuple((int(row), _column(letters)) for letters, row in _NOT_CALCULATED.findall(xml)),
    )


def _merged(xml: bytes, depth: int, width: int) -> tuple[Block, ...]:
    """The blocks that reach into the cells in which something stands."""
    found, held = [], 0
    for left, top, right, bottom in _MERGED.findall(xml):
        block = Block(int(top), _column(left), min(int(bottom), depth), min(_column(right), width))
        if block.top > block.bottom or block.left > block.right:
            continue
        held += (block.bottom - block.top + 1) * (block.right - block.left + 1)
        if held > _MOST_MERGED:
            break
        found.append(block)
    return tuple(sorted(found, key=lambda block: (block.top, block.left)))


def _column(letters: bytes) -> int:
    """The number of a column: C is 3, AB is 28."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _listed(numbers: Sequence[int]) -> str:
    few = ", ".join(map(str, numbers[:_FEW]))
    return few if len(numbers) <= _FEW else f"{few} and {len(numbers) - _FEW} more"
