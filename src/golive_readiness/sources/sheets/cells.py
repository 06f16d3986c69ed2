"""From the rows of a table to what each of their cells says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from golive_readiness.case import Case
from golive_readiness.errors import Problem, shortened
from golive_readiness.model.base import Guesses
from golive_readiness.model.sheet.columns import AS_SENT, ITEM, SheetColumn, filled_in
from golive_readiness.model.sheet.stamp import Stamp
from golive_readiness.model.sheet.texts import compared, is_clear, unguarded, visible
from golive_readiness.model.tables import CellKind
from golive_readiness.sources.sheets.reading import SheetRow, Where
from golive_readiness.sources.sheets.said import Said
from golive_readiness.sources.sheets.table import Table
from golive_readiness.sources.sheets.told import Told
from golive_readiness.sources.sheets.values import UnreadableError, Values
from golive_readiness.sources.tables.grid import Line

__all__ = ["Cells"]

_ENCODED = re.compile(r"_x005F_(?=x[0-9a-fA-F]{4}_)")
_SORTED_APART = "Were only some of the columns sorted? Sort whole rows, or take the rows from the sheet as it went out."
_NEW = "New items belong in the checklist; ids stay as they are."


@dataclass(eq=False)
class Cells:
    """Reads tables of answers to the items of one case, and keeps what it found."""

    case: Case
    rows: list[SheetRow] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    """Rows and cells that mean nothing."""
    remarks: list[Problem] = field(default_factory=list)
    """What was written where nothing is read."""

    def read(self, table: Table) -> None:
        """Read every row of a table."""
        for line in table.rows:
            item, where = unguarded(table.text(line, ITEM.name)), table.where(line, ITEM.name)
            stamp = table.text(line, AS_SENT.name)
            sent = Stamp.read(stamp) if stamp else None
            if item not in self.case.asked:
                self.problems.append(self._no_item(item, table, line, where))
            elif stamp and not (sent and sent.is_of(item)):
                self.problems.append(_not_its_stamp(item, table.where(line, AS_SENT.name), read=sent is not None))
            else:
                self.rows.append(SheetRow(item=item, where=where))
                self.said += self._row(table, line, item, sent)
                self.remarks += self._told.otherwise(table, line, item)

    def _row(self, table: Table, line: Line, item: str, stamp: Stamp | None) -> list[Said]:
        """What the cells of a row say; a status such as "60%" tells the share too, where its own cell is empty."""
        own: dict[str, Said] = {}
        more: dict[str, Said] = {}
        for name, column in filled_in().items():
            if name in table.columns:
                cell = Said(
                    item=item,
                    field=name,
                    text=table.text(line, name),
                    where=table.where(line, name),
                    sent=stamp.of(name) if stamp else None,
                )
                own[name], others = self._cell(column, cell, stamp)
                more |= {one: replace(said, sent=stamp.of(one) if stamp else None) for one, said in others.items()}
        for name, said in more.items():
            if name not in own or not own[name].filled:
                own[name] = said
            elif own[name].compared != said.compared:
                self.problems.append(own[name].problem(f'this is not what the status cell says: "{said.text}".'))
        return list(own.values())

    def _cell(self, column: SheetColumn, cell: Said, stamp: Stamp | None) -> tuple[Said, Mapping[str, Said]]:
        """What a cell says of its own field, and of others."""
        if not cell.text:
            return cell, {}
        if is_clear(cell.text):
            return replace(cell, says="clear", value=() if _is_several(column) else None), {}
        try:
            values = self._values.of(column, unguarded(_decoded(cell)))
        except UnreadableError as wrong:
            return self._unreadable(cell, stamp, wrong), {}
        said = {name: replace(cell, field=name, says="value", value=value) for name, value in values.items()}
        own = said.pop(cell.field)
        if not own.is_as_sent(own.compared) and _is_as_shown(cell, stamp):  # the name now means somebody else
            return replace(cell, says="as sent"), {}
        return own, said

    def _unreadable(self, cell: Said, stamp: Stamp | None, wrong: UnreadableError) -> Said:
        """A cell that cannot be read, which is no problem where it only says what it did when sent."""
        if _is_as_shown(cell, stamp):  # whom, or what, it names is no longer in the review
            return replace(cell, says="as sent")
        if sent := next((value for value in wrong.either if cell.is_as_sent(compared(value))), None):
            self.remarks.append(cell.problem(f'"{cell.text}" is taken for {sent}, which went out, and is no update.'))
            return replace(cell, says="as sent")
        found = shortened(cell.text)
        self.problems.append(cell.problem(wrong.message, found=found, hint=wrong.hint, allowed=wrong.allowed))
        return cell

    def _no_item(self, item: str, table: Table, line: Line, where: Where) -> Problem:
        """A row that answers nothing that is asked: added, or its id was changed."""
        statement = self._told.by_statement.get(visible(unguarded(table.text(line, "statement"))))
        near = (
            f"Did you mean {statement}?" if statement else self._guesses.hint(item, self.case.asked) if item else None
        )
        message = f"{shortened(item)} is not an item of the chosen checklists." if item else "this row names no item."
        hint = f"{near} {_NEW}" if near else _NEW
        return Problem(message=message, path="answers", place=where.place, source=where.source, found=item, hint=hint)

    @cached_property
    def _told(self) -> Told:
        return Told(self.case)

    @cached_property
    def _guesses(self) -> Guesses:
        return Guesses()

    @cached_property
    def _values(self) -> Values:
        return Values(self.case.review)


def _not_its_stamp(item: str, where: Where, *, read: bool) -> Problem:
    message = (
        f"this is not what the row of {item} went out with." if read else "this was changed; it tells what was sent."
    )
    hint = _SORTED_APART if read else "Empty the cell; then every filled cell of its row counts as an update."
    return Problem(message=message, path=f"answers.{item}", place=where.place, source=where.source, hint=hint)


def _is_as_shown(cell: Said, stamp: Stamp | None) -> bool:
    """Whether a cell has the very text that stood there when the sheet went out."""
    return stamp is not None and stamp.shows(cell.item, cell.field, visible(unguarded(cell.text)))


def _decoded(cell: Said) -> str:
    """The text of a cell of a workbook, where what looks like a character's number is written with another before it."""
    return _ENCODED.sub("_", cell.text) if cell.where.place.sheet is not None else cell.text


def _is_several(column: SheetColumn) -> bool:
    return column.field is not None and column.field.cell is CellKind.SEVERAL
