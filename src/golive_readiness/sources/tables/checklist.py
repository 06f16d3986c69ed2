"""Other people's lists become a checklist, and what is ticked in them its answers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from golive_readiness.errors import Place, Problem
from golive_readiness.model.base import Keyed
from golive_readiness.model.checklist import Area, Checklist, Item
from golive_readiness.model.form.answers import Answer
from golive_readiness.model.people import Person
from golive_readiness.sources.tables.answers import Answers, without_status
from golive_readiness.sources.tables.areas import Finder
from golive_readiness.sources.tables.days import Days
from golive_readiness.sources.tables.entries import Table, table_of
from golive_readiness.sources.tables.entry import Entry
from golive_readiness.sources.tables.grid import Grid, RowAccount, refuse
from golive_readiness.sources.tables.imported import Imported
from golive_readiness.sources.tables.items import Items
from golive_readiness.sources.tables.meanings import Meaning
from golive_readiness.sources.tables.remarks import Remarks
from golive_readiness.sources.tables.stated import check_stated, stated

__all__ = ["Imported", "as_checklist"]

_SAY_WHICH = 'Say which column holds the statements, such as "What to do=statement".'
_NO_ROWS = f"Nothing stands below the heading of their column. If they stand in another: {_SAY_WHICH[:1].lower()}{_SAY_WHICH[1:]}"
_OTHER_TABLE = "no column of this table is called after tasks or statements, as one of another table is"


def as_checklist(
    grids: Sequence[Grid],
    *,
    id: str,  # noqa: A002 - as the document calls it
    title: str,
    areas: Sequence[Area],
    columns: Mapping[str, str] | None = None,
) -> Imported:
    """The checklist that these tables hold, its answers, and an account of every row and column.

    ``areas`` are the known ones; ``columns`` says what a column means where the guess would be wrong, such as
    ``{"What to do": "statement", "Team": "nothing"}``.

    Raises:
        InvalidDocumentError: there is no column of that name, no such meaning, or no statement in any row.
    """
    source = grids[0].source if grids else None
    told = stated(columns or {}, source)
    tables = [table_of(grid, told) for grid in grids]
    check_stated(told, tables, source)
    building = _Building(Finder(areas), title, source)
    for table in tables:
        building.take(table, read=table.named or not any(other.named for other in tables))
    if not building.items:
        hint = _NO_ROWS if any(table.named for table in tables) else _SAY_WHICH
        refuse("no row holds a statement.", source=source, hint=hint)
    own = tuple(dict.fromkeys(guess.area for guess in building.finder.guesses if guess.own))
    return Imported(
        checklist=Checklist(
            format="golive-readiness/checklist/1",
            id=id,
            title=title,
            version="1",
            areas=own,
            items=tuple(building.items),
        ),
        answers=Keyed(building.answers),
        people=Keyed(building.people),
        rows=tuple(building.rows),
        columns=tuple(column for table in tables for column in table.columns),
        areas=building.finder.guesses,
        remarks=building.remarks(),
    )


class _Building:
    """A checklist as it grows, table by table."""

    def __init__(self, finder: Finder, title: str, source: str | None) -> None:
        self.finder = finder
        self.items: list[Item] = []
        self.answers: dict[str, Answer] = {}
        self.rows: list[RowAccount] = []
        self._made: dict[Place, str] = {}
        self._title = title
        self._notes = Remarks(source)
        self._of_tables: list[Problem] = []
        self._making_items = Items(self._notes)
        self._making_answers = Answers(self._notes)

    @property
    def people(self) -> Mapping[str, Person]:
        return self._making_answers.people

    def remarks(self) -> tuple[Problem, ...]:
        return (*self._of_tables, *self._notes.listed())

    def take(self, table: Table, *, read: bool) -> None:
        """Add what a table holds, or account for its rows where it is none of the list."""
        accounts = list(table.grid.apart)
        self._of_tables += [*table.grid.remarks, *(table.remarks() if read else ())]
        if read:
            rows = list(table.read(self.finder.is_known))
            days = Days(entry.texts[Meaning.DUE] for _, entry in rows if entry and Meaning.DUE in entry.texts)
            accounts += [self._account(account, entry, table.grid, days) for account, entry in rows]
        else:
            accounts += table.skipped(_OTHER_TABLE)
        self.rows += accounts

    def _account(self, account: RowAccount, entry: Entry | None, grid: Grid, days: Days) -> RowAccount:
        if entry is None:
            return account
        area, statement = self._placed(entry, grid)
        if first := self._making_items.repeated(area, statement, entry.place):
            return replace(account, fate="skipped", why=self._repeated(entry, first))
        item = self._making_items.make(entry, area, statement)
        self.items.append(item)
        self._made[entry.place] = item.id
        if answer := self._making_answers.make(entry, days):
            self.answers[item.id] = answer
        return account

    def _repeated(self, entry: Entry, first: Place) -> str:
        """Why a row is not read again; where the two differ on the status, neither is believed."""
        why, item = f"the same statement stands at {first}", self._made[first]
        answer = self.answers.pop(item, None)
        if answer and self._making_answers.contradicts(answer, entry):
            why = f"{why} with another status"
            self._notes.note(f"{why}; the item stays unanswered.", entry.at(Meaning.STATUS))
            answer = without_status(answer)
        else:
            self._notes.note(f"{why}; neither it nor its answer is read again.", entry.place)
        if answer:
            self.answers[item] = answer
        return why

    def _placed(self, entry: Entry, grid: Grid) -> tuple[Area, str]:
        """The area a row belongs to, and its statement, under the heading of its group where that is no area."""
        texts = entry.texts
        group, name = texts.get(Meaning.GROUP, ""), texts.get(Meaning.AREA, "")
        area = None if name else self.finder.by_prefix(texts.get(Meaning.ID, ""))
        if area is None:
            name = name or self._heading(entry, grid, group)
            area = self.finder.of(name)
        statement = texts[Meaning.STATEMENT]
        return area, f"{group}: {statement}" if group not in ("", name) else statement

    def _heading(self, entry: Entry, grid: Grid, group: str) -> str:
        """Of the headings that a row stands under the nearest that names a known area; else the nearest."""
        titles = [title for title in reversed(grid.titles) if title not in ("", self._title)]
        sheet = "" if grid.sheet is None or _UNNAMED_SHEET.fullmatch(grid.sheet) else grid.sheet
        if self.finder.is_known(group):
            return group
        named = [name for name in (entry.section, *titles, group, sheet) if name]
        known = next((name for name in named if self.finder.known(name)), None)
        return known or next(iter(named), self._title)


_UNNAMED_SHEET = re.compile(r"(?i:sheet|tabelle|blad|feuille?|hoja|foglio) ?\d*")
