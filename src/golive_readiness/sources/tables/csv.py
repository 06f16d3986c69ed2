"""CSV as people save it: comma, semicolon, tab or bar between the cells, a mark at the start, breaks in quotes."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from itertools import islice

from golive_readiness.errors import InvalidDocumentError, Place, Problem
from golive_readiness.sources.encoding import decoded
from golive_readiness.sources.tables.cells import clean
from golive_readiness.sources.tables.grid import MOST_CELL, Grid, lines_of, refuse

__all__ = ["parse_csv"]

_SEPARATORS = (",", ";", "\t", "|")
_NONE = "\x1f"
"""A separator that stands in no list: every line is one cell."""
_SAMPLE = 50
_OTHER_ENCODING = 'In Excel, save it as "CSV UTF-8 (comma delimited)"; elsewhere, as UTF-8.'
_QUOTES = 'A text in quotes ends with one; a quotation mark inside it is written twice ("").'


def parse_csv(text: str | bytes, *, source: str | None = None) -> tuple[Grid, ...]:
    """The one grid of a CSV text.

    Raises:
        InvalidDocumentError: it is empty, too large, not UTF-8, or a text in quotes has no end.
    """
    whole = _text(text, source)
    first, _, rest = whole.partition("\n")
    told = first.strip().removeprefix("sep=") if first.startswith("sep=") else ""  # as Excel writes it, and no row
    if len(told) == 1 and told not in '"\r\n':
        rows = _rows(rest, told, source, before=1)
    else:
        rows = _rows(whole, _separator(whole), source)
    lines = lines_of(rows, source=source)
    if not lines:
        refuse("the file is empty: there is no row in it.", source=source)
    return (Grid(source=source, rows=lines),)


def _text(text: str | bytes, source: str | None) -> str:
    try:
        return decoded(text, source=source)
    except InvalidDocumentError as error:
        (problem,) = error.problems
        hint = _OTHER_ENCODING if problem.hint else None
        refuse(problem.message, source=source, place=problem.place, hint=hint)


def _rows(text: str, separator: str, source: str | None, before: int = 0) -> Iterator[tuple[int, list[str]]]:
    """Each row with the number of the line it begins on."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    begins = 1
    try:
        for cells in reader:
            yield begins + before, [clean(cell) for cell in cells]
            begins = reader.line_num + 1
    except csv.Error as error:
        raise InvalidDocumentError((_broken(error, begins + before, source),)) from None


def _broken(error: csv.Error, row: int, source: str | None) -> Problem:
    if "field limit" in str(error):
        message = f"there are more than {MOST_CELL:,} characters in one cell, which is more than are read."
    elif "unexpected end" in str(error):
        message = "a text in quotes that begins in this row has no end."
    else:
        message = "something stands between a closing quotation mark and the end of its cell."
    return Problem(message=message, source=source, place=Place(row, 1), hint=_QUOTES)


def _separator(text: str) -> str:
    """The separator with which the first rows have the same number of cells most often, and the most of them."""
    scores = {separator: _evenness(text, separator) for separator in _SEPARATORS}
    best = max(_SEPARATORS, key=lambda separator: scores[separator])
    return best if scores[best] > (0, 0) else _NONE


def _evenness(text: str, separator: str) -> tuple[float, int]:
    """The share of rows of the commonest width, and that width; nothing where most rows are one cell."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator)
    try:
        widths = Counter(len(row) for row in islice(reader, _SAMPLE) if row)
    except csv.Error:
        return 0, 0
    if not widths:
        return 0, 0
    width, often = max(widths.items(), key=lambda found: (found[1], found[0]))
    return (often / widths.total(), width) if width > 1 else (0, 0)
