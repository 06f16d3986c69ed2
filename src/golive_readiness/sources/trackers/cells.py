"""What one cell of an export says."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from pydantic import TypeAdapter, ValidationError

from golive_readiness.errors import shortened
from golive_readiness.model.base import Share
from golive_readiness.model.sheet.texts import is_clear
from golive_readiness.sources.sheets.days import NoDayError, day_of
from golive_readiness.sources.sheets.reading import Where
from golive_readiness.sources.tables.days import readings
from golive_readiness.sources.tables.grid import Line
from golive_readiness.sources.tables.meanings import normal
from golive_readiness.sources.tables.yes import yes_or_no
from golive_readiness.sources.trackers.fields import DayOrder, Field, Holds
from golive_readiness.sources.trackers.people import Named, named
from golive_readiness.sources.trackers.problems import Problems
from golive_readiness.sources.trackers.table import Table, without_time

__all__ = ["Cell", "Cells"]

_LONGEST_TEXT = 4000
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_BREAK = re.compile(r"<(?:br|/p|/div|/li|/tr|/h\d)\b[^<>]*>", re.IGNORECASE)
_GROUPED = re.compile(r"\d{1,3}(?:([.,'\u2019 \xa0\u202f])\d{3})(?:\1\d{3})*")
_WHOLE = re.compile(r"(\d{1,15})(?:[.,]0+)?")
_SHARE: TypeAdapter[Fraction] = TypeAdapter(Share)
_FREE = frozenset((Holds.LINE, Holds.TEXT))
"""Of several texts the first is as good as any: Jira names each version in a column of its own."""
_ONE_COLUMN = "Leave the column that does not count out of the export."


@dataclass(frozen=True, slots=True)
class Cell:
    """A filled cell that was read."""

    text: str
    value: Any
    """``None`` where it empties its field."""
    where: Where


class Cells:
    """Reads cells of one kind of export."""

    def __init__(self, problems: Problems, remarks: Problems, *, order: DayOrder | None = None) -> None:
        self._problems = problems
        self._remarks = remarks
        self._order = order
        self._percent: dict[tuple[Table, int], bool] = {}
        self._known: dict[tuple[Table, int, str], Any] = {}

    def row(self, table: Table, line: Line, fields: Sequence[Field]) -> dict[str, Cell]:
        """What a row says, by field; an empty cell says nothing, and one that cannot be read is a problem."""
        read = {one.name: self._cell(table, line, one) for one in fields if one.name in table.fields}
        return {name: cell for name, cell in read.items() if cell is not None}

    def _cell(self, table: Table, line: Line, one: Field) -> Cell | None:
        """What a row says of one field."""
        text = table.text(line, one.name)
        if not text:
            return None
        where = table.where(line, one.name)
        try:
            if len(table.fields[one.name]) > 1:
                _check_agree(one, table.texts(line, one.name))
            return Cell(text, self._meant(table, line, one, text), where)
        except NoValueError as wrong:
            self._problems.note(str(wrong), where, path=one.name, found=shortened(text), hint=wrong.hint)
            return None

    def _meant(self, table: Table, line: Line, one: Field, text: str) -> Any:
        """What a text says in its column; most columns say the same few things over and over."""
        if one.holds in _FREE:
            return None if is_clear(text) else self._value(table, line, one, text)
        key = table, table.column(line, one.name), text
        if key not in self._known:
            self._known[key] = None if is_clear(text) else self._value(table, line, one, text)
        return self._known[key]

    def _value(self, table: Table, line: Line, one: Field, text: str) -> Any:
        at = table.column(line, one.name)
        match one.holds:
            case Holds.DAY:
                return self._day(table, text)
            case Holds.SHARE:
                return _share(text, percent=self._counts_percent(table, at))
            case Holds.WORD:
                return _word(one, text)
            case Holds.TEXT:
                return self._text(text, table.where(line, one.name))
            case _:
                return _BY_ITSELF[one.holds](text)

    def _counts_percent(self, table: Table, at: int) -> bool:
        """Whether a column has a number above 1, so that all of its numbers are percentages."""
        if (table, at) not in self._percent:
            self._percent[table, at] = any(map(_above_one, table.below(at)))
        return self._percent[table, at]

    def _text(self, text: str, where: Where) -> str:
        plain = _plain_text(text)
        if len(plain) <= _LONGEST_TEXT:
            return plain
        message = f"a text is longer than {_LONGEST_TEXT:,} characters; what is beyond them is left out."
        self._remarks.note(message, where)
        return f"{plain[: _LONGEST_TEXT - 1]}…"

    def _day(self, table: Table, text: str) -> date:
        written = without_time(text)
        if day := table.days.read(written):
            return day
        either = readings(written)
        match self._order, either:
            case DayOrder.DAY_FIRST, (day, _):
                return day
            case DayOrder.MONTH_FIRST, (_, day):
                return day
        try:
            return day_of(written)
        except NoDayError as wrong:
            hint = "Say which number comes first: --dates day-first, or month-first." if either else None
            raise NoValueError(str(wrong), hint=hint) from None


class NoValueError(ValueError):
    """A cell that says nothing its field can hold."""

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


def _count(text: str) -> int:
    """How many a cell says: ``1,200`` and ``1 200`` are twelve hundred.

    Raises:
        NoValueError: it is no whole number.
    """
    written = text.strip()
    if _GROUPED.fullmatch(written):
        return int(re.sub(r"\D", "", written))
    if found := _WHOLE.fullmatch(written):
        return int(found[1])
    raise NoValueError(f'"{shortened(text)}" is no whole number.', hint="Write one, or leave the cell empty.")


def _check_agree(one: Field, texts: Sequence[str]) -> None:
    """Refuse a row in which two columns say the same field, each otherwise: which of them counts would be a guess.

    Raises:
        NoValueError: it is one.
    """
    if one.holds not in _FREE and len({normal(text) for text in texts}) > 1:
        said = " and ".join(f'"{shortened(text)}"' for text in texts)
        raise NoValueError(f"several columns say the {_spoken(one.name)}, each otherwise: {said}.", hint=_ONE_COLUMN)


def _word(one: Field, text: str) -> Any:
    word = normal(text)
    number, _, rest = word.partition(" ")
    if word in one.words:
        return one.words[word]
    if number.isdecimal() and rest in one.words and one.words.get(number, one.words[rest]) == one.words[rest]:
        return one.words[rest]  # "2 - Hoch", where the number says the same or nothing
    known = ", ".join(one.values)
    hint = f'Say what it means: --word "{shortened(text)}=..." with one of {known}; or --column NAME=nothing to leave the column out.'
    raise NoValueError(f'"{shortened(text)}" is no word for the {_spoken(one.name)} that is known.', hint=hint)


def _spoken(name: str) -> str:
    return name.replace("_", " ")


def _share(text: str, *, percent: bool) -> Fraction:
    number = text.replace(",", ".").replace(" %", "%")
    try:
        return _SHARE.validate_python(f"{number}%" if percent and not number.endswith("%") else number)
    except ValidationError:
        raise NoValueError(
            f'"{shortened(text)}" is no share: a number from 0 to 1, or a percentage such as 60%.'
        ) from None


def _above_one(text: str) -> bool:
    try:
        return float(text.replace(",", ".")) > 1
    except ValueError:
        return False


def _yes_or_no(text: str) -> bool:
    said = yes_or_no(text)
    if said is None:
        raise NoValueError(
            f'"{shortened(text)}" is neither yes nor no.', hint="Write one of them, or leave the cell empty."
        )
    return said


def _plain_text(text: str) -> str:
    """A text without the tags that trackers keep in it."""
    if _TAG.search(text):
        text = html.unescape(_TAG.sub("", _BREAK.sub("\n", text)))
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def _somebody(text: str) -> Named | None:
    if ";" in text.strip("; "):
        hint = "Leave the one who answers for it; or leave the column out: --column NAME=nothing."
        raise NoValueError(f'"{shortened(text)}" names several people, and one is meant here.', hint=hint)
    return named(text.strip("; "))


def _line(text: str) -> str:
    return " ".join(text.split())


_BY_ITSELF: Mapping[Holds, Callable[[str], Any]] = {
    Holds.LINE: _line,
    Holds.COUNT: _count,
    Holds.YES_NO: _yes_or_no,
    Holds.SOMEBODY: _somebody,
}
"""How a text is read of which neither its column nor its field tells more."""
