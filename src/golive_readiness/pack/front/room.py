"""How many rows of each table page one has room for: a page is counted in lines, as it is set in print."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil

from golive_readiness.pack.front.view import Masthead, Recommendation
from golive_readiness.pack.view import Block, Cell, Row

__all__ = [
    "HEAD",
    "MOST",
    "PAGE",
    "QUIET",
    "above",
    "areas_height",
    "fitting",
    "heights",
    "listed_height",
    "table_height",
]

PAGE = 78.6
"""Lines of ten points on page one, less one that texts of wide letters may need."""
LEAST = 2
"""So many rows each table has, however little room is left."""
MOST = 8
"""And so many at most: page one sums up."""
HEAD = 3.3
"""The heading of a table, with the heads of its columns."""
QUIET = 3.0
"""The line about what nobody stated."""

Widths = Sequence[int]
"""How many letters stand in a line of each column."""
Pairs = Sequence[Sequence[tuple[str, float]]]
"""What stands side by side: the name of each panel, and how high it is without the rows that are counted."""


def fitting(free: float, rows: Mapping[str, Sequence[float]], alone: Sequence[str], pairs: Pairs) -> dict[str, int]:
    """How many rows of each table fit into so many lines, one more of each in turn.

    ``rows`` are the heights of all rows of each table by name, in the order in which tables take room.
    """
    shown = {name: min(LEAST, len(some)) for name, some in rows.items()}
    growing = [name for name, some in rows.items() if len(some) > LEAST]
    while growing:
        for name in tuple(growing):
            more = {**shown, name: shown[name] + 1}
            if _taken(more, rows, alone, pairs) <= free:
                shown = more
            if shown is not more or shown[name] == len(rows[name]):
                growing.remove(name)
    return shown


def _taken(shown: Mapping[str, int], rows: Mapping[str, Sequence[float]], alone: Sequence[str], pairs: Pairs) -> float:
    high = {name: sum(some[: shown[name]]) for name, some in rows.items()}
    beside = (max(bare + high.get(name, 0) for name, bare in pair) for pair in pairs)
    return sum(HEAD + high[name] for name in alone) + sum(beside)


def above(masthead: Masthead, question: str, told: Recommendation) -> float:
    """What stands above the tables: the band, the question, the recommendation and the figures."""
    band = 5.3 + 1.9 * _lines(masthead.project, 52) + (1.3 * _lines(masthead.customer, 80) if masthead.customer else 0)
    asked = 1.8 + 1.8 * _lines(question, 66)
    verdict = 3.2 + 1.9 * _lines(told.verdict.word, 52)
    reasons = sum(1.5 * _lines(f"{one.area} {one.sentence} {one.note}", 116) for one in told.reasons)
    links = (1.6 if told.more else 0) + (2.2 * _lines(told.decided, 100) if told.decided else 0)
    figures = 8.0
    return band + asked + verdict + reasons + links + figures


def heights(block: Block, widths: Widths) -> tuple[float, ...]:
    """How high each row of its table is."""
    return tuple(_row_height(row, widths) for row in block.table.rows) if block.table else ()


def table_height(block: Block, widths: Widths) -> float:
    """A table with its heading."""
    return HEAD + sum(heights(block, widths))


def _row_height(row: Row, widths: Widths) -> float:
    """The lines of its highest cell, and the space between rows."""
    return 0.45 + max(_cell_height(cell, width) for cell, width in zip(row.cells, widths, strict=True))


def _cell_height(cell: Cell, width: int) -> float:
    said = f"    {cell.badge.word}" if cell.badge else cell.text
    return 1.06 * _lines(said, width) + (0.95 * _lines(cell.note, round(width * 1.15)) if cell.note else 0)


def listed_height(block: Block) -> float:
    """A panel of labels and values."""
    return 2.4 + 1.45 * len(block.fields)


def areas_height(block: Block) -> float:
    """The marks, three in a line."""
    return 2.4 + 1.35 * ceil(len(block.badges) / 3)


def _lines(text: str, width: int) -> int:
    return max(1, ceil(len(text) / width))
