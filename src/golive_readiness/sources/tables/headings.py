"""Where a table says what its columns are: not always in its first row, and sometimes in two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from itertools import islice

from golive_readiness.sources.tables.grid import Grid, Line
from golive_readiness.sources.tables.meanings import Meaning, match, normal
from golive_readiness.sources.tables.statuses import named_status

__all__ = ["Heading", "heading_of"]

_SEARCHED = 40
"""How far down a heading row is looked for."""

_EARLY = 3
"""Among the first rows one name that is known makes a heading; further down, a text may happen to be one."""

_LONGEST_NAME = 120
_ENOUGH = 4
_WORTH = {4: 4, 3: 2, 2: 2, 1: 1}
"""What a name counts for, by how well it fits; a phrase that merely holds a known word may be anything."""
_WHOLE = (4, 2)
"""How well a name fits that is a known word and nothing else; one such word at least is in every heading, and no status."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The names of a table's columns, and the rows that say them."""

    names: tuple[str, ...]
    """One for each column, no two alike; ``""`` where none is said."""
    rows: tuple[Line, ...]
    """None where the format itself names the columns, or nothing does."""
    repeated: tuple[tuple[str, int], ...] = ()
    """Names that several columns have, each with the second such column, counted from zero."""

    @property
    def found(self) -> bool:
        """Whether anything names the columns."""
        return any(self.names)


def heading_of(grid: Grid, told: Collection[str] = ()) -> Heading:
    """The heading of a table: of its first rows, the one with the most words by which columns are called.

    ``told`` are names that the caller knows to stand in it.
    """
    if grid.named is not None:
        return Heading(grid.named, ())
    rows = [line for line in islice(grid.rows, _SEARCHED) if not line.empty]
    sure = frozenset(map(normal, told))
    scores = [_score(line, sure, early=at < _EARLY) for at, line in enumerate(rows)]
    best = max(scores, default=0)
    if best < _ENOUGH:
        return Heading(("",) * grid.width, ())
    place = scores.index(best)
    chosen = [rows[place]]
    if place and _spans(rows[place - 1], rows[place]):
        chosen.insert(0, rows[place - 1])
    elif _goes_on(rows[place], rows[place + 1] if place + 1 < len(rows) else None):
        chosen.append(rows[place + 1])
    names, repeated = _told_apart(_joined(chosen))
    return Heading(names, tuple(chosen), repeated)


def _score(line: Line, told: frozenset[str], *, early: bool) -> int:
    """How much a row looks like a heading: every meaning counts once, and no heading is as long as a statement."""
    names = list(dict.fromkeys(filter(None, line.cells)))
    alone = sum(map(bool, line.cells)) == 1 < len(line.cells)  # a title, or a heading inside the list
    if alone or any(len(name) > _LONGEST_NAME for name in names):
        return 0
    known = sum(normal(name) in told for name in names)
    best: dict[Meaning, int] = {}
    plainly = False
    for name in names:
        if found := match(name):
            best[found.meaning] = max(best.get(found.meaning, 0), _WORTH[found.score])
            plainly = plainly or (found.score in _WHOLE and not _is_status(name))
    if not known and not (plainly and (early or Meaning.STATEMENT in best or len(best) > 1)):
        return 0
    return sum(best.values()) + 2 * (Meaning.STATEMENT in best) + known * _ENOUGH


def _spans(above: Line, line: Line) -> bool:
    """Whether the row above holds headings over several columns, of which ``line`` names the parts."""
    if above.row + 1 != line.row or any(len(cell) > _LONGEST_NAME for cell in above.cells):
        return False
    times = Counter(filter(None, above.cells))
    title = len(times) == 1 and above.cells[0] in times
    return not title and sum(times.values()) > len(times)


def _goes_on(line: Line, below: Line | None) -> bool:
    """Whether the row below names the parts of a heading that spans columns, or repeats one merged downwards."""
    if below is None or line.row + 1 != below.row or any(len(cell) > _LONGEST_NAME for cell in below.cells):
        return False
    times = Counter(filter(None, line.cells))
    spanned = [place for place, cell in enumerate(line.cells) if cell and times[cell] > 1]
    parts = {below.cells[place] for place in spanned} - {""}
    named = [cell for cell in parts if match(cell) and not _is_status(cell)]
    return len(parts) > 1 and bool(named)


def _is_status(cell: str) -> bool:
    told = named_status(cell)
    return told is not None and told.status is not None


def _joined(rows: list[Line]) -> list[str]:
    """One name for each column: "Customer: Owner" where a heading spans several."""
    names = []
    for cells in zip(*(line.cells for line in rows), strict=True):
        parts = [" ".join(cell.split()) for cell in dict.fromkeys(cells) if cell]
        names.append(": ".join(parts))
    return names


def _told_apart(names: list[str]) -> tuple[tuple[str, ...], tuple[tuple[str, int], ...]]:
    """The names, the second of two alike as "Owner (2)"."""
    seen: Counter[str] = Counter()
    taken = set(names)
    apart, repeated = [], []
    for column, name in enumerate(names):
        seen[name] += 1
        if not name or seen[name] == 1:
            apart.append(name)
            continue
        number = seen[name]
        while (told := f"{name} ({number})") in taken:
            number += 1
        taken.add(told)
        apart.append(told)
        repeated += [(name, column)] if seen[name] == 2 else []  # noqa: PLR2004 - the second tells of all
    return tuple(apart), tuple(repeated)
