"""What a person reads in a cell, whatever the file keeps there."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from golive_readiness.model.base import written_duration

__all__ = ["clean", "seen"]

_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\ufeff\ufffe\uffff\ud800-\udfff]|_x000[dD]_")
"""Control characters and marks without width; the last is how a workbook keeps a carriage return."""
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_ENDS_OF_LINES = re.compile(r"(?<![ \t\xa0])[ \t\xa0]+\n")


def clean(text: str) -> str:
    """A text without what nobody can see: spaces around it, control characters, marks without width."""
    if not text.isprintable():  # the usual case is: it is
        text = _LINE_ENDS.sub("\n", text)
        text = _ENDS_OF_LINES.sub("\n", _UNSEEN.sub("", text))
        if not any(sign.isprintable() and not sign.isspace() for sign in text):
            return ""
    elif "_x000" in text:
        text = _UNSEEN.sub("", text)
    return text.strip()


def seen(value: object, number_format: str = "General") -> str:
    """A value of a workbook as text: days as 2026-11-30, 3.0 as 3, 0.6 shown as a percentage as 60%."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return _number(value, number_format)
    if isinstance(value, date | time | timedelta):
        return _time(value)
    return clean(str(value))


def _time(value: date | time | timedelta) -> str:
    match value:
        case datetime():
            return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
        case date():
            return value.isoformat()
        case time():
            return value.isoformat("minutes")
        case _:
            return written_duration(value) if value >= timedelta() else f"-{written_duration(-value)}"


def _number(value: float, number_format: str) -> str:
    exact = Decimal(f"{value:.15g}")  # as many digits as a spreadsheet keeps; the rest is noise
    if not exact.is_finite():
        return ""
    if "%" in number_format:  # never rounded as it may be shown: 99.6 % is not 100 %
        return f"{_plain(exact * 100)}%"
    return _plain(exact)


def _plain(number: Decimal) -> str:
    """Without an exponent, and without zeros at the end."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
