"""What stands in an answers sheet: a row for each item that applies, with what the review says of it now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any, TypeAlias

from golive_readiness.case import Case
from golive_readiness.errors import InvalidDocumentError, Problem
from golive_readiness.model.base import Guesses, Word
from golive_readiness.model.checklist import Item
from golive_readiness.model.form.answers import Answer
from golive_readiness.model.review import ReadinessReview
from golive_readiness.model.sheet.columns import AGAIN, AS_SENT, SheetColumn, asked_again, sheet_columns, told
from golive_readiness.model.sheet.names import Names
from golive_readiness.model.sheet.stamp import as_shown, stamp
from golive_readiness.model.sheet.texts import compared, guarded, spoken, visible

__all__ = ["AnswersSheet", "Cell", "answers_sheet", "owners"]

Cell: TypeAlias = str | date | Fraction
"""What stands in a cell: a text as it is shown, a day or a share; an empty text for nothing."""


@dataclass(frozen=True, kw_only=True)
class AnswersSheet:
    """A sheet to be written: whose it is, its columns and its rows."""

    review: ReadinessReview
    owner: str | None
    """The key of whose items only it has; empty for the items that nobody owns, and ``None`` for all."""
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
    """A cell for each column."""


def answers_sheet(case: Case, *, owner: str | None = None, internal: bool = False) -> AnswersSheet:
    """The sheet of a case, or the part of it that one person or team owns, named by key or name.

    An ``owner`` of no letters stands for nobody: the items without an owner. With ``internal``, what is for the team
    only goes out too.

    Raises:
        InvalidDocumentError: the review does not know that owner, or nothing that applies is theirs.
    """
    review, key = case.review, _owner(case, owner)
    items = [item for item in _in_order(case) if key is None or (_answer(review, item).owner or "") == key]
    if not items and key is not None:
        raise _wrong(f"{owner or 'nobody'} owns none of the items that apply.")
    again = any(asked_again(review.answers.get(item.id)) for item in items)
    columns = sheet_columns(internal=internal, again=again)
    areas = {area.id: area.title for area in case.areas}
    writer = _Writer(columns, {kind: Names.of(review, kind) for kind in ("person", "owner")})
    rows = (writer.row(item, areas.get(item.area, item.area), review) for item in items)
    return AnswersSheet(review=review, owner=key, columns=columns, rows=tuple(rows))


def owners(case: Case) -> tuple[str, ...]:
    """The key of everybody who owns an item that applies, in the order of the review; empty for nobody, the last."""
    found = {_answer(case.review, item).owner or "" for item in case.items}
    return tuple(key for key in (*case.review.people, *case.review.teams, "") if key in found)


def _owner(case: Case, owner: str | None) -> str | None:
    if not owner:
        return owner
    names = Names.of(case.review, "owner")
    if key := names.meant(owner):
        return key
    several = names.several(owner)
    hint = f"Say which: {', '.join(several)}." if several else Guesses().hint(owner, names.spellings)
    raise _wrong(f"{owner} is not a person or team of this review.", hint)


def _wrong(message: str, hint: str | None = None) -> InvalidDocumentError:
    return InvalidDocumentError((Problem(message=message, path="owner", hint=hint),))


def _in_order(case: Case) -> Sequence[Item]:
    """Area by area, in the order in which the areas are printed."""
    order = {area.id: place for place, area in enumerate(case.areas)}
    return sorted(case.items, key=lambda item: order.get(item.area, len(order)))


def _answer(review: ReadinessReview, item: Item) -> Answer:
    return review.answers.get(item.id) or Answer()


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes rows of these columns."""

    columns: tuple[SheetColumn, ...]
    names: Mapping[str, Names]

    def row(self, item: Item, area: str, review: ReadinessReview) -> tuple[Cell, ...]:
        answer = _answer(review, item)
        again = asked_again(answer)
        cells: dict[str, Cell] = {name: guarded(visible(text)) for name, text in told(item, area).items()}
        cells |= {field: self._cell(column, getattr(answer, field)) for field, column in self._filled()}
        if again:  # who is asked again says it again: a status that only stood there would confirm itself
            cells |= {AGAIN.name: f"Was: {cells['status']}" if cells["status"] else "", "status": ""}
        cells[AS_SENT.name] = stamp(item.id, self._said(answer, again=again))
        return tuple(cells.get(column.name, "") for column in self.columns)

    def _filled(self) -> Iterator[tuple[str, SheetColumn]]:
        return ((column.name, column) for column in self.columns if column.field)

    def _said(self, answer: Answer, *, again: bool) -> Iterator[tuple[str, str]]:
        """What the stamp is made of: each value, and of people and teams what they are called."""
        for field, column in self._filled():
            value = getattr(answer, field)
            yield field, "" if again and field == "status" else compared(value)
            if value and column.field and (names := self.names.get(column.field.refers or "")):
                yield as_shown(field), names.called(value)

    def _cell(self, column: SheetColumn, value: Any) -> Cell:
        refers = (column.field.refers if column.field else None) or ""
        match value:
            case None:
                return ""
            case Word():
                return spoken(value)
            case date() | Fraction():
                return value
            case str() if refers in self.names:
                return guarded(self.names[refers].called(value))
            case tuple():
                return guarded(_listed(value))
            case _:
                return guarded(visible(str(value)))


def _listed(values: Iterable[object]) -> str:
    return ", ".join(map(str, values))
