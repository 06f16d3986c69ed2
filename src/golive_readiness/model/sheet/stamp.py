"""The last column of a sheet: fingerprints of what a row said when it went out.

A sheet comes back weeks later, when the review has long moved on. What its reader then has to know is which cells a
person changed, and which only still say what they said. So each row carries a fingerprint of every value it went out
with. Fingerprints, not copies: nothing can be read from them, and what somebody deletes from the sheet is gone from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2s

__all__ = ["NOTHING", "Stamp", "as_shown", "fingerprint", "stamp"]

NOTHING = "-"
"""The fingerprint of an empty cell."""

_SOMETIMES = frozenset({"internal"})
"""Columns that not every sheet has, so that of them an empty cell is stamped too."""

_STAMP = re.compile(r"row:([0-9a-f]{8})((?: [a-z_]+:(?:[0-9a-f]{8}|-))*)")


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a row went out with."""

    row: str
    """The fingerprint of its item's id."""
    fields: Mapping[str, str]
    """A fingerprint for each value that there was."""

    @classmethod
    def read(cls, text: str) -> Stamp | None:
        """The stamp in a cell, or ``None`` where it is none."""
        if not (found := _STAMP.fullmatch(text.strip())):
            return None
        return cls(found[1], dict(pair.split(":", 1) for pair in found[2].split()))

    def is_of(self, item: str) -> bool:
        """Whether it went out in the row of this item."""
        return self.row == _digest(item)

    def of(self, field: str) -> str | None:
        """The fingerprint of what stood in a column, or ``None`` where the sheet had no such column."""
        return self.fields.get(field, None if field in _SOMETIMES else NOTHING)

    def shows(self, item: str, field: str, text: str) -> bool:
        """Whether a column showed this text, be it a name that now means nobody."""
        if not text:
            return False
        shown_as = fingerprint(item, as_shown(field), text) == self.fields.get(as_shown(field))
        return shown_as or fingerprint(item, field, text) == self.fields.get(field)


def as_shown(field: str) -> str:
    """Under what a stamp has the fingerprint of the text that stood in a column, where that is not the value itself."""
    return f"{field}_as"


def stamp(item: str, values: Iterable[tuple[str, str]]) -> str:
    """The stamp of an item's row, with these values in it; a value is what `compared` makes of it.

    It begins with a word, since a spreadsheet would take 12345e67 for a number.
    """
    prints = ((field, fingerprint(item, field, value)) for field, value in values if value or field in _SOMETIMES)
    return " ".join([f"row:{_digest(item)}", *(f"{field}:{digest}" for field, digest in prints)])


def fingerprint(item: str, field: str, value: str) -> str:
    """The fingerprint of one value; the same words in another row or column have another."""
    return _digest(item, field, value) if value else NOTHING


def _digest(*parts: str) -> str:
    return blake2s("\0".join(parts).encode(), digest_size=4).hexdigest()
