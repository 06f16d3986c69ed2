"""Days as people write them, where only one day can be meant."""

from __future__ import annotations

import re
from datetime import date, timedelta

from golive_readiness.sources.tables.days import readings

__all__ = ["NoDayError", "day_of"]

_NUMBERS = re.compile(r"\d+[-/.]\d+[-/.]\d+")
_SERIAL = re.compile(r"[2-7]\d{4}")
_EXCEL_BEGINS = date(1899, 12, 30)
_WANTED = "A day is written year-month-day, such as 2026-11-30."


class NoDayError(ValueError):
    """A text that means no day, or could mean two."""

    def __init__(self, message: str, *, either: tuple[date, ...] = ()) -> None:
        super().__init__(message)
        self.either = either
        """The two days that it could mean."""


def day_of(text: str) -> date:
    """The day that is meant.

    Raises:
        NoDayError: it is none, or it could be two; the sentences say what to write.
    """
    match readings(text):
        case (day,):
            return day
        case (one, other):
            message = f'"{text}" is ambiguous: it could be {one} or {other}. Write one of these.'
            raise NoDayError(message, either=(one, other))
    if _SERIAL.fullmatch(text):
        day = _EXCEL_BEGINS + timedelta(days=int(text))
        raise NoDayError(f'"{text}" is a number. Excel counts {day} so: show the cell as a date, or write {day}.')
    of_calendar = " of the calendar" if _NUMBERS.fullmatch(text) else ""
    raise NoDayError(f'"{text}" is not a day{of_calendar}. {_WANTED}')
