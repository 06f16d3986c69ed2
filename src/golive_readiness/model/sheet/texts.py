"""How the value of a field is written in a cell, and how two of them are compared."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from golive_readiness.errors import shortened
from golive_readiness.model.base import Word

__all__ = [
    "CLEAR",
    "compared",
    "formula_safe",
    "guarded",
    "is_clear",
    "quoted",
    "shown",
    "shown_share",
    "spoken",
    "unguarded",
    "visible",
]

CLEAR = "clear"
"""The word that empties a field; an empty cell says nothing about it."""

_NOISE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\ufeff\ufffe\uffff\ud800-\udfff]|_x000[dD]_|x005F_")
"""What nobody sees; the last two are how workbooks keep a carriage return, and what only looks like one."""
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_ENDS_OF_LINES = re.compile(r"(?<![^\S\n])[^\S\n]+\n")
_FORMULA = "=+-@\t\r\uff1d\uff0b\uff0d\uff20"
"""What a spreadsheet takes for the beginning of a formula, in the wide letters of Japan too."""
_GUARDED = re.compile(rf"'+([{re.escape(_FORMULA)}]|{CLEAR}\Z)", re.IGNORECASE)


def visible(text: str) -> str:
    """What of a text a person sees in a cell: line ends of one kind, and nothing that has no shape."""
    lines = _LINE_ENDS.sub("\n", text)
    while lines != (fewer := _NOISE.sub("", lines)):  # what was around one piece of noise may be the next
        lines = fewer
    seen = any(sign.isprintable() and not sign.isspace() for sign in lines)
    return _ENDS_OF_LINES.sub("\n", lines).strip() if seen else ""


def guarded(text: str) -> str:
    """A text that its reader takes for itself, and not for the word `CLEAR`: where it must, with an apostrophe before."""
    return f"'{text}" if is_clear(text) or _GUARDED.match(text) else text


def formula_safe(text: str) -> str:
    """A guarded text that a spreadsheet takes for a text too, where the file cannot say that it is one."""
    return f"'{text}" if text.startswith(tuple(_FORMULA)) else text


def unguarded(text: str) -> str:
    """The text as it was, of one that was guarded or made safe; any other stays as it is."""
    return text[1:] if _GUARDED.match(text) else text


def is_clear(text: str) -> bool:
    """Whether a cell says that its field is to be emptied."""
    return text.strip().casefold() == CLEAR


def spoken(word: Word) -> str:
    """A word as a person writes it: "In progress"."""
    return word.value.replace("_", " ").capitalize()


def shown(value: Any) -> str:
    """A value for people, shortened: "In progress", "60%", "nothing"."""
    match value:
        case None | ():
            return "nothing"
        case Word():
            return spoken(value)
        case Fraction():
            return shown_share(value)
        case _:
            return shortened(compared(value))


def quoted(value: Any) -> str:
    """A value in a sentence that goes on after it, in quotation marks where it is something."""
    return f'"{shown(value)}"' if compared(value) else shown(None)


def shown_share(share: Fraction) -> str:
    """A share as an exact percentage, or else with as many digits as a decimal number has."""
    percent = Decimal(share.numerator * 100) / Decimal(share.denominator)
    return f"{_plain(percent)}%"


def compared(value: Any) -> str:
    """A value as a text that is the same whenever a cell says the same; empty for nothing."""
    match value:
        case None:
            return ""
        case Word():
            return value.value
        case Fraction():
            return _plain(Decimal(value.numerator) / Decimal(value.denominator))
        case date():
            return value.isoformat()
        case tuple():
            return ", ".join(map(compared, value))
        case _:
            return visible(str(value))


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"
