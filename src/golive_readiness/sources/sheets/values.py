"""What a filled cell says: the value of its column, in any of the spellings that people use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any

from pydantic import TypeAdapter, ValidationError

from golive_readiness.errors import shortened
from golive_readiness.model.base import Guesses, Share
from golive_readiness.model.form.answers import Status
from golive_readiness.model.review import ReadinessReview
from golive_readiness.model.sheet.columns import SheetColumn, plain_heading
from golive_readiness.model.sheet.names import Names
from golive_readiness.model.sheet.texts import spoken
from golive_readiness.model.tables import CellKind, Column
from golive_readiness.sources.sheets.days import NoDayError, day_of
from golive_readiness.sources.tables.statuses import status_of

__all__ = ["UnreadableError", "Values"]

_BETWEEN = re.compile(r"[,;\s]+")
_PERCENT = re.compile(r"(\d{1,2}|100)(?:00%)?")
"""A percentage without its sign; put into a cell that shows percentages, 60 becomes 6000%."""
_SHARE: TypeAdapter[Fraction] = TypeAdapter(Share)


class UnreadableError(ValueError):
    """A cell that says nothing its column can hold."""

    def __init__(
        self, message: str, *, hint: str | None = None, allowed: tuple[str, ...] = (), either: tuple[Any, ...] = ()
    ) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.allowed = allowed
        self.either = either
        """The values of which it may say one, where nobody knows which."""


@dataclass(frozen=True)
class Values:
    """Reads cells as one review understands them."""

    review: ReadinessReview
    guesses: Guesses = field(default_factory=Guesses)

    def of(self, column: SheetColumn, text: str) -> Mapping[str, Any]:
        """What a cell says, by field: a status cell may tell the share, or the outlook, too.

        Raises:
            UnreadableError: it says nothing that its column can hold.
        """
        if column.name == "status":
            return _status(text)
        return {column.name: self._value(column.field, text)} if column.field else {}

    def _value(self, column: Column, text: str) -> Any:
        if column.cell is CellKind.SEVERAL:
            return tuple(self._one(column.refers, key) for key in filter(None, _BETWEEN.split(text)))
        if column.refers:
            return self._somebody(column.refers, text)
        if column.choices:
            return _word(column.choices, text)
        match column.cell:
            case CellKind.DAY:
                return _day(text)
            case CellKind.SHARE:
                return _share(text)
            case _:
                return text

    def _somebody(self, kind: str, text: str) -> str:
        names = self._names[kind]
        if key := names.meant(text):
            return key
        if several := names.several(text):
            raise UnreadableError(f"several are called {shortened(text)}.", hint=f"Write who: {' or '.join(several)}.")
        if kind == "person" and (team := self._names["owner"].meant(text)):
            raise UnreadableError(f"{team} is a team; a person is wanted here.")
        wanted = "a person or team" if kind == "owner" else "a person"
        hint = self.guesses.hint(text, names.spellings)
        raise UnreadableError(f"{shortened(text)} is not {wanted} of this review.", hint=hint)

    def _one(self, kind: str | None, key: str) -> str:
        if kind == "evidence" and key not in self.review.evidence:
            hint = self.guesses.hint(key, self.review.evidence)
            raise UnreadableError(f"{shortened(key)} is not an entry in evidence.", hint=hint)
        return key

    @cached_property
    def _names(self) -> Mapping[str, Names]:
        return {kind: Names.of(self.review, kind) for kind in ("person", "owner")}


def _status(text: str) -> Mapping[str, Any]:
    told = status_of(text)
    if told is None or told.status is None:
        message = f'"{shortened(text)}" is not one of the words for a status.'
        raise UnreadableError(message, allowed=tuple(map(spoken, Status)))
    more = {"share": told.share, "outlook": told.outlook}
    return {"status": told.status, **{name: value for name, value in more.items() if value is not None}}


def _word(choices: tuple[str, ...], text: str) -> str:
    for choice in choices:
        if plain_heading(choice) == plain_heading(text):
            return choice
    allowed = tuple(choice.replace("_", " ").capitalize() for choice in choices)
    raise UnreadableError(f'"{shortened(text)}" is not one of the words for this.', allowed=allowed)


def _share(text: str) -> Fraction:
    number = text.replace(",", ".")
    try:
        return _SHARE.validate_python(number)
    except ValidationError:
        found = _PERCENT.fullmatch(number)
        hint = f"Did you mean {found[1]}%?" if found else None
        message = f'"{shortened(text)}" is no share: a number from 0 to 1, or a percentage such as 60%.'
        raise UnreadableError(message, hint=hint) from None


def _day(text: str) -> date:
    try:
        return day_of(text)
    except NoDayError as error:
        raise UnreadableError(str(error), either=error.either) from None
