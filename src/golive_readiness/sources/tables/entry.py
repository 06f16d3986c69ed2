"""What one row of somebody's list says, and where in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from golive_readiness.errors import Place
from golive_readiness.sources.tables.columns import Column
from golive_readiness.sources.tables.grid import Grid, Line
from golive_readiness.sources.tables.markdown_text import boxed
from golive_readiness.sources.tables.meanings import Meaning, normal
from golive_readiness.sources.tables.statuses import UNANSWERED, status_of

__all__ = ["Entry", "entry_of"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A row that was read."""

    place: Place
    """Its statement."""
    texts: Mapping[Meaning, str]
    """What stands in it, by what that means; only what is filled."""
    section: str = ""
    """The heading inside the table that it stands under."""
    percent: bool = False
    """Whether its status stands in a column that counts percentages."""
    columns: Mapping[Meaning, int] = field(default_factory=dict)
    """Where in the row each text stands, counted from zero."""
    disputed: bool = False
    """Whether several columns say different things of its status; the text then names all of them."""

    def at(self, meaning: Meaning) -> Place:
        """Where the text of this meaning stands; the statement, where it stands in no cell of its own."""
        column = self.columns.get(meaning)
        return self.place if column is None else replace(self.place, column=column + 1)


def entry_of(
    line: Line, grid: Grid, columns: Mapping[Meaning, tuple[Column, ...]], *, section: str = "", area: str = ""
) -> Entry | None:
    """What a row says, under this heading and in the area that was named last; ``None`` where no statement stands in it."""
    filled = {meaning: _filled(line, several) for meaning, several in columns.items()}
    texts = {meaning: next(iter(cells)) for meaning, cells in filled.items() if cells}
    places = {meaning: next(iter(cells.values())) for meaning, cells in filled.items() if cells}
    if Meaning.STATEMENT not in texts:
        return None
    if told := _told(filled.get(Meaning.STATUS, {})):
        texts[Meaning.STATUS] = " and ".join(told)
        places[Meaning.STATUS] = filled[Meaning.STATUS][told[0]]
    else:
        texts |= _ticked(texts[Meaning.STATEMENT])
    return Entry(
        place=grid.place(line, places[Meaning.STATEMENT]),
        texts={Meaning.AREA: area, **texts} if area else texts,
        section=section,
        percent=any(map(_counts_percent, columns.get(Meaning.STATUS, ()))),
        columns=places,
        disputed=len(told) > 1,
    )


def _filled(line: Line, columns: tuple[Column, ...]) -> dict[str, int]:
    """What these columns say in a row, with the first column that says it."""
    found: dict[str, int] = {}
    for column in columns:
        if text := column.text(line):
            found.setdefault(text, column.at)
    return found


def _counts_percent(column: Column) -> bool:
    return "%" in column.name or "percent" in normal(column.name)


def _ticked(statement: str) -> dict[Meaning, str]:
    """The status that stands in a box before a statement, and the statement without it."""
    box, rest = boxed(statement)
    return {Meaning.STATUS: f"[{box}]", Meaning.STATEMENT: rest} if box and rest else {}


def _told(cells: Mapping[str, int]) -> tuple[str, ...]:
    """Of what stands in the columns of the status the first that says something; all that does, where it differs."""
    told = {text: status_of(text) for text in cells}
    saying = {text: said.status if said else None for text, said in told.items() if said != UNANSWERED}
    return tuple(saying) if len(set(saying.values())) > 1 else (*saying, *cells)[:1]
