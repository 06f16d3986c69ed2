"""Every row of a table: read as an entry, taken for a heading, or skipped, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from golive_readiness.errors import Place, Problem
from golive_readiness.sources.tables.columns import Column, columns_of
from golive_readiness.sources.tables.grid import Fate, Grid, Line, RowAccount
from golive_readiness.sources.tables.headings import Heading, heading_of
from golive_readiness.sources.tables.markdown_text import boxed
from golive_readiness.sources.tables.meanings import Meaning, normal
from golive_readiness.sources.tables.statuses import UNANSWERED, status_of

__all__ = ["Entry", "Table", "table_of"]


_FIRST = "The first of them that is filled is read"
_OF_SEVERAL = {Meaning.STATUS: "Where they contradict one another, the item stays unanswered"}


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


@dataclass(frozen=True)
class Table:
    """A grid whose columns are understood."""

    grid: Grid
    heading: Heading
    columns: tuple[Column, ...]

    @cached_property
    def named(self) -> bool:
        """Whether a column says by its name, or the caller of it, that it holds the statements."""
        return any(column.score > 1 for column in self._by_meaning.get(Meaning.STATEMENT, ()))

    def read(self, is_area: Callable[[str], bool]) -> Iterator[tuple[RowAccount, Entry | None]]:
        """Every row, with what became of it, and the entry where it is one."""
        section, area = "", ""
        for line in self.grid.rows:
            if aside := self._aside(line):
                yield self._account(line, *aside), None
            elif title := self._title(line, is_area):
                section, area = title, ""
                yield self._account(line, "heading", "a heading inside the list"), None
            elif Meaning.STATEMENT not in (texts := self._texts(line)):
                yield self._account(line, "skipped", self._nothing_said), None
            else:
                area = texts.get(Meaning.AREA, area)
                filled = {**texts, Meaning.AREA: area} if area else texts
                yield self._account(line, "read", "an item"), Entry(self._place(line), filled, section, self._percent)

    def skipped(self, why: str) -> Iterator[RowAccount]:
        """Every row, none of them read."""
        yield from (self._account(line, "skipped", why) for line in self.grid.rows)

    def remarks(self) -> Iterator[Problem]:
        """What to know of its columns."""
        for name, at in self.heading.repeated:
            place = Place(self.heading.rows[-1].row, at + 1, self.grid.sheet) if self.heading.rows else None
            message = f'several columns are called "{name}"; the first of them that is filled is read.'
            yield Problem(message=message, place=place, source=self.grid.source)
        for meaning, columns in self._by_meaning.items():
            names = [column.name for column in columns if column.says is None]
            if len({name.split(" (")[0] for name in names}) > 1:
                message = f"several columns are taken for the {meaning}: {', '.join(names)}."
                hint = f"{_OF_SEVERAL.get(meaning, _FIRST)}; name another meaning, or nothing, for the others."
                yield Problem(message=message, place=columns[1].place, source=self.grid.source, hint=hint)

    @cached_property
    def _by_meaning(self) -> Mapping[Meaning, tuple[Column, ...]]:
        found: dict[Meaning, tuple[Column, ...]] = {}
        for column in self.columns:
            if column.meaning is not Meaning.NOTHING:
                found[column.meaning] = (*found.get(column.meaning, ()), column)
        return found

    @cached_property
    def _percent(self) -> bool:
        columns = self._by_meaning.get(Meaning.STATUS, ())
        return any("%" in column.name or "percent" in normal(column.name) for column in columns)

    @cached_property
    def _nothing_said(self) -> str:
        names = " or ".join(f'"{column.name}"' for column in self._by_meaning.get(Meaning.STATEMENT, ()))
        return f"nothing stands in {names}" if names else "no column holds a statement"

    def _aside(self, line: Line) -> tuple[Fate, str] | None:
        """What a row is that belongs to no list: nothing at all, or a part of the heading."""
        if line.empty:
            return "skipped", "nothing stands in it"
        rows = self.heading.rows
        if not rows:
            return None
        if line in rows:
            return "heading", "names the columns"
        if line.row < rows[0].row:
            return "heading", "stands above the names of the columns"
        return ("heading", "names the columns again") if line.cells == rows[-1].cells else None

    def _title(self, line: Line, is_area: Callable[[str], bool]) -> str:
        """The text of a row that is a heading: merged over columns, or alone and no statement."""
        texts = set(filter(None, line.cells))
        if len(texts) > 1 or len(line.cells) == 1:
            return ""
        (text,) = texts
        filled = [column for column in self.columns if line.cells[column.at]]
        if len(filled) > 1:
            return text if line.spans else ""
        alone = filled[0].meaning in (Meaning.AREA, Meaning.GROUP, Meaning.ID, Meaning.NOTHING)
        words = sum(map(str.isalpha, text)) > 1
        named = filled[0].meaning is Meaning.STATEMENT and is_area(text)
        return text if (alone and words and self._by_meaning.get(Meaning.STATEMENT)) or named else ""

    def _texts(self, line: Line) -> dict[Meaning, str]:
        found = {}
        for meaning, columns in self._by_meaning.items():
            filled = [text for column in columns if (text := column.text(line))]
            if filled:
                found[meaning] = _one_status(filled) if meaning is Meaning.STATUS else filled[0]
        if Meaning.STATUS not in found and Meaning.STATEMENT in found:
            box, rest = boxed(found[Meaning.STATEMENT])
            if box and rest:
                found |= {Meaning.STATUS: f"[{box}]", Meaning.STATEMENT: rest}
        return found

    def _place(self, line: Line) -> Place:
        column = next((one for one in self._by_meaning[Meaning.STATEMENT] if line.cells[one.at]), None)
        return self.grid.place(line, column.at if column else 0)

    def _account(self, line: Line, fate: Fate, why: str) -> RowAccount:
        return RowAccount(place=self.grid.place(line), fate=fate, why=why, cells=line.cells)


def _one_status(texts: list[str]) -> str:
    """The first of several that says something; where they contradict one another all of them, which nobody knows."""
    told = {text: status_of(text) for text in texts}
    saying = {text: said.status if said else None for text, said in told.items() if said != UNANSWERED}
    return " and ".join(saying) if len(set(saying.values())) > 1 else next(iter(saying), texts[0])


def table_of(grid: Grid, told: Mapping[str, Meaning]) -> Table:
    """The table in a grid; ``told`` are the meanings of columns that the caller states."""
    heading = heading_of(grid, told)
    return Table(grid, heading, columns_of(grid, heading, told))
