"""Every row of a table: read as an entry, taken for a heading, or skipped, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from golive_readiness.errors import Problem
from golive_readiness.sources.tables.columns import Column, columns_of
from golive_readiness.sources.tables.entry import Entry, entry_of
from golive_readiness.sources.tables.grid import Fate, Grid, Line, RowAccount
from golive_readiness.sources.tables.headings import Heading, heading_of
from golive_readiness.sources.tables.meanings import Meaning

__all__ = ["Table", "table_of"]

_FIRST = "the first of them that is filled is read"
_OF_SEVERAL = {Meaning.STATUS: "where they contradict one another, the item stays unanswered"}


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
            elif (entry := entry_of(line, self.grid, self._by_meaning, section=section, area=area)) is None:
                yield self._account(line, "skipped", self._nothing_said), None
            else:
                area = entry.texts.get(Meaning.AREA, "")
                yield self._account(line, "read", "an item"), entry

    def skipped(self, why: str) -> Iterator[RowAccount]:
        """Every row, none of them read."""
        yield from (self._account(line, "skipped", why) for line in self.grid.rows)

    def remarks(self) -> Iterator[Problem]:
        """What to know of its columns."""
        for name, at in self.heading.repeated:
            if (meaning := self.columns[at].meaning) is not Meaning.NOTHING:
                message = f'several columns are called "{name}"; {_OF_SEVERAL.get(meaning, _FIRST)}.'
                yield Problem(message=message, place=self.columns[at].place, source=self.grid.source)
        for meaning, columns in self._by_meaning.items():
            names = [column.name for column in columns if column.says is None]
            if len({name.split(" (")[0] for name in names}) > 1:
                message = f"several columns are taken for the {meaning}: {', '.join(names)}."
                how = _OF_SEVERAL.get(meaning, _FIRST)
                hint = f"{how[:1].upper()}{how[1:]}; name another meaning, or nothing, for the others."
                yield Problem(message=message, place=columns[1].place, source=self.grid.source, hint=hint)

    @cached_property
    def _by_meaning(self) -> Mapping[Meaning, tuple[Column, ...]]:
        found: dict[Meaning, tuple[Column, ...]] = {}
        for column in self.columns:
            if column.meaning is not Meaning.NOTHING:
                found[column.meaning] = (*found.get(column.meaning, ()), column)
        return found

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

    def _account(self, line: Line, fate: Fate, why: str) -> RowAccount:
        return RowAccount(place=self.grid.place(line), fate=fate, why=why, cells=line.cells)


def table_of(grid: Grid, told: Mapping[str, Meaning]) -> Table:
    """The table in a grid; ``told`` are the meanings of columns that the caller states."""
    heading = heading_of(grid, told)
    return Table(grid, heading, columns_of(grid, heading, told))
