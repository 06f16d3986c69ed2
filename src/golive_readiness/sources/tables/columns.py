"""What each column of a table means: a guess that says why, or what the caller says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from golive_readiness.errors import Place
from golive_readiness.sources.tables.grid import Grid, Line
from golive_readiness.sources.tables.headings import Heading
from golive_readiness.sources.tables.meanings import Match, Meaning, match, normal
from golive_readiness.sources.tables.statuses import status_of
from golive_readiness.sources.tables.ticks import answers_in, ticked

__all__ = ["Column", "at_name", "columns_of", "letters"]

_TOLD = 9
"""What a caller says outweighs every guess."""

_UNNAMED = "no name stands over it"
_UNKNOWN = "nothing is known of this name"
_TICKED = Match(Meaning.STATUS, _TOLD - 1, "it is called after an answer, and ticked")
_SAMPLE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column and what it is taken for."""

    name: str
    """What stands over it; the second of two alike is told apart, ``Owner (2)``. Without a heading its letter."""
    at: int
    """Its position, counted from zero."""
    meaning: Meaning
    """``nothing`` where it is not read."""
    why: str
    """Why it is taken for that."""
    place: Place | None = None
    """The heading."""
    says: str | None = None
    """For a column that is called after an answer and ticked: that answer."""
    score: int = 0
    """How sure that is; of columns with one meaning only the surest are read, and of equals the first that is filled."""

    def text(self, line: Line) -> str:
        """What a row says here."""
        cell = line.cells[self.at]
        return cell if self.says is None or not cell else ticked(self.says, cell)


def columns_of(grid: Grid, heading: Heading, told: Mapping[str, Meaning]) -> tuple[Column, ...]:
    """Every column of a table, in its order."""
    below = [line.cells for line in grid.rows if not heading.rows or line.row > heading.rows[-1].row][:_SAMPLE]
    names = [name or letters(at) for at, name in enumerate(heading.names)]
    own = {at_name(name, names): Match(meaning, _TOLD, "as you say") for name, meaning in told.items()}
    answers = answers_in(heading.names, lambda at: (cells[at] for cells in below))
    columns: list[Column] = []
    for at, name in enumerate(heading.names):
        found = own.get(at) or (_TICKED if at in answers else match(name) if name else None)
        place = Place(heading.rows[-1].row, at + 1, grid.sheet) if heading.rows else None
        column = Column(name=names[at], at=at, meaning=Meaning.NOTHING, why=_UNKNOWN if name else _UNNAMED, place=place)
        columns.append(_meaning(column, found, answers.get(at)) if found else column)
    if not any(column.meaning is Meaning.STATEMENT for column in columns):
        columns = list(_by_content(columns, below, heading))
    if not any(column.meaning is Meaning.STATUS for column in columns):
        columns = [_signed(column, below) for column in columns]
    return tuple(_surest(columns))


def _meaning(column: Column, found: Match, answer: str | None) -> Column:
    """The column, taken for that; in one that is ticked, a tick gives this answer."""
    says = answer if found is _TICKED else None
    return replace(column, meaning=found.meaning, why=found.why, score=found.score, says=says)


def letters(at: int) -> str:
    """A column without a name as spreadsheets call it: 0 is A, 27 is AB."""
    found, number = "", at + 1
    while number:
        number, place = divmod(number - 1, 26)
        found = chr(ord("A") + place) + found
    return found


def at_name(wanted: str, names: Sequence[str]) -> int | None:
    """The column that a caller means: by its name, be it typed a little differently, or else by its letter."""
    if wanted in names:
        return names.index(wanted)
    plain = [normal(name) for name in names]
    if normal(wanted) in plain:
        return plain.index(normal(wanted))
    return next((at for at in range(len(names)) if letters(at) == wanted.strip().upper()), None)


def _surest(columns: Sequence[Column]) -> Iterator[Column]:
    """Of several columns with one meaning those that are the surest; the others are not read."""
    best: dict[Meaning, Column] = {}
    for column in columns:
        if column.meaning not in best or column.score > best[column.meaning].score:
            best[column.meaning] = column
    for column in columns:
        first = best[column.meaning]
        if column.meaning is Meaning.NOTHING or column.score == first.score:
            yield column
        else:
            why = f'it could be the {column.meaning}, which "{first.name}" says more plainly'
            yield replace(column, meaning=Meaning.NOTHING, why=why, says=None, score=0)


def _by_content(columns: Sequence[Column], below: Sequence[tuple[str, ...]], heading: Heading) -> Iterator[Column]:
    """The same columns; among those that nothing is known of, the one with the longest texts is the statement."""
    free = {column.at for column in columns if column.meaning is Meaning.NOTHING and column.score == 0}
    lengths = {at: _letters_in(cells[at] for cells in below) for at in free}
    statement = max(sorted(lengths), key=lambda at: lengths[at], default=-1)
    for column in columns:
        if column.at == statement and lengths[statement]:
            yield replace(column, meaning=Meaning.STATEMENT, why="it holds the longest texts", score=1)
        elif column.at in free and not heading.found and _holds_statuses(cells[column.at] for cells in below):
            yield replace(column, meaning=Meaning.STATUS, why="most of its cells say how far something is", score=1)
        else:
            yield column


def _signed(column: Column, below: Sequence[tuple[str, ...]]) -> Column:
    """A column of signatures in which yes and no stand: without another status it is the status."""
    guessed = column.meaning is Meaning.SIGN_OFF and column.score < _TOLD
    if guessed and _holds_statuses(cells[column.at] for cells in below):
        return replace(
            column, meaning=Meaning.STATUS, why="its cells say how far something is, and no other column's do"
        )
    return column


def _letters_in(cells: Iterable[str]) -> int:
    return sum(sum(map(str.isalpha, cell)) for cell in cells)


def _holds_statuses(cells: Iterable[str]) -> bool:
    filled = [cell for cell in cells if cell]
    known = sum(status_of(cell) is not None for cell in filled)
    return bool(filled) and known * 2 > len(filled)
