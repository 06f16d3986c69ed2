"""Days as people write them in lists; one that could mean two days is not guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

__all__ = ["Days", "readings"]

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?)?")
_NUMBERS = re.compile(r"(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|(?<=\.)\d{2})")
_NAMED = re.compile(
    r"(?:(\d{1,2})\.?[ /-]([^\W\d]{3,9})\.?,?[ /-](\d{4}|\d{2}))|(?:([^\W\d]{3,9})\.? (\d{1,2}),? (\d{4}))"
)
"""Where the month has a name, or dots stand between, two digits are enough to know the year."""
_CENTURY = 2000
_MONTHS = (
    ("jan", "janv"),
    ("feb", "fev", "fév"),
    ("mar", "mär", "maa", "mrt", "mars"),
    ("apr", "avr"),
    ("may", "mai", "mei"),
    ("jun", "juin"),
    ("jul", "juil"),
    ("aug", "août", "aou"),
    ("sep",),
    ("oct", "okt"),
    ("nov",),
    ("dec", "dez", "déc"),
)


class Days:
    """The days of one column: 13/11/2026 tells which number of 3/11/2026 is the month."""

    def __init__(self, texts: Iterable[str]) -> None:
        pairs = [(int(found[1]), int(found[3])) for text in texts if (found := _NUMBERS.fullmatch(text.strip()))]
        self._day_first = any(first > 12 for first, _ in pairs)  # noqa: PLR2004 - no month has such a number
        self._month_first = any(second > 12 for _, second in pairs)  # noqa: PLR2004

    def read(self, text: str) -> date | None:
        """The day that a text means; ``None`` where it means none, or could mean another."""
        match readings(text):
            case (day,):
                return day
            case (day_first, month_first) if self._day_first != self._month_first:
                return day_first if self._day_first else month_first
            case _:
                return None


def readings(text: str) -> tuple[date, ...]:
    """The days that a text can mean, by itself: none, one, or two, of which the first has the day before the month."""
    written = text.strip()
    if found := _ISO.fullmatch(written):
        orders = [(found[1], found[2], found[3])]
    elif found := _NUMBERS.fullmatch(written):
        orders = [(found[4], found[3], found[1]), (found[4], found[1], found[3])]
        orders = orders[:1] if found[2] == "." else orders  # between points the day always comes first
    elif found := _NAMED.fullmatch(written):
        day, name, year = found.group(1, 2, 3) if found[1] else found.group(5, 4, 6)
        orders = [(year, str(_month(name)), day)]
    else:
        orders = []
    return tuple(dict.fromkeys(day for order in orders if (day := _day(*order))))


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(_year(year), int(month), int(day))
    except ValueError:
        return None


def _year(digits: str) -> int:
    return int(digits) + (_CENTURY if len(digits) == 2 else 0)  # noqa: PLR2004


def _month(name: str) -> int:
    """The number of a month by the beginning of its name; 0, which is none, where nobody knows it."""
    folded = name.casefold()
    longest = max(
        (
            (len(start), number)
            for number, starts in enumerate(_MONTHS, 1)
            for start in starts
            if folded.startswith(start)
        ),
        default=(0, 0),
    )
    return longest[1]
