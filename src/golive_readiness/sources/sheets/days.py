"""Days as people write them, where only one day can be meant."""

from __future__ import annotations

import re
from datetime import date, timedelta

__all__ = ["day_of"]

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]\d{2}:\d{2}(?::\d{2})?)?")
_OTHER = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_SERIAL = re.compile(r"[2-7]\d{4}")
_EXCEL_BEGINS = date(1899, 12, 30)
_WANTED = "A day is written year-month-day, such as 2026-11-30."
_MONTHS = 12


def day_of(text: str) -> date:
    """The day that is meant.

    Raises:
        ValueError: it is none, or it could be two; the sentences say what to write.
    """
    if found := _ISO.fullmatch(text):
        return _day(text, int(found[1]), int(found[2]), int(found[3]))
    if found := _OTHER.fullmatch(text):
        return _either(text, int(found[1]), int(found[3]), int(found[4]), german=found[2] == ".")
    if _SERIAL.fullmatch(text):
        day = _EXCEL_BEGINS + timedelta(days=int(text))
        raise ValueError(f'"{text}" is a number. Excel counts {day} so: show the cell as a date, or write {day}.')
    raise ValueError(f'"{text}" is not a day. {_WANTED}')


def _either(text: str, first: int, second: int, year: int, *, german: bool) -> date:
    """Of two readings the one that there is; between points the day always comes first."""
    if german or first > _MONTHS or first == second:
        return _day(text, year, second, first)
    if second > _MONTHS:
        return _day(text, year, first, second)
    one, other = _day(text, year, second, first), _day(text, year, first, second)
    raise ValueError(f'"{text}" is ambiguous: it could be {one} or {other}. Write one of these.')


def _day(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(f'"{text}" is not a day of the calendar. {_WANTED}') from None
