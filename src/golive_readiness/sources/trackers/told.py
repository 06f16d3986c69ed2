"""What the caller says of an export: what a column is, what a word means, and what else no cell tells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from golive_readiness.errors import InvalidDocumentError, Problem, shortened
from golive_readiness.model.base import Guesses
from golive_readiness.sources.tables.meanings import normal
from golive_readiness.sources.trackers.fields import DayOrder, Field, Layout
from golive_readiness.sources.trackers.table import NOTHING

__all__ = ["Told", "columns_told", "with_words"]


@dataclass(frozen=True, kw_only=True)
class Told:
    """What the caller says."""

    columns: Mapping[str, str] = field(default_factory=dict)
    """The field of a column, by what stands over it."""
    words: Mapping[str, str] = field(default_factory=dict)
    """What a word means."""
    prefix: str = "ado-"
    """What stands before an id that is a number only."""
    cycle: str | None = None
    """The test cycle whose results these are."""
    dates: DayOrder | None = None


def columns_told(told: Told, fields: Sequence[Field], source: str | None) -> dict[str, str]:
    """The field of each column that is told, by the column's name as it is compared.

    Raises:
        InvalidDocumentError: a column is said to be what no column is read as.
    """
    known = tuple(dict.fromkeys((*(one.name for one in fields), NOTHING)))
    spelt = {normal(name): name for name in known}
    guesses = Guesses()
    _refuse(
        Problem(
            message=f'the column "{shortened(name)}" is said to be {shortened(meant)}, which none is read as.',
            source=source,
            allowed=known,
            hint=guesses.hint(meant, known),
        )
        for name, meant in told.columns.items()
        if normal(meant) not in spelt
    )
    return {normal(name): spelt[normal(meant)] for name, meant in told.columns.items()}


def with_words(told: Told, layouts: Sequence[Layout], source: str | None) -> tuple[Layout, ...]:
    """The layouts with the words that are told, each in every field that has a word of that meaning.

    Raises:
        InvalidDocumentError: a word is said to mean what no field can hold.
    """
    fields = [one for layout in layouts for one in layout]
    allowed = tuple(dict.fromkeys(value for one in fields for value in one.values))
    _refuse(
        Problem(
            message=f'"{shortened(word)}" is said to mean {shortened(meaning)}, which nothing here can be.',
            source=source,
            allowed=allowed,
        )
        for word, meaning in told.words.items()
        if all(_meant(one, meaning) is None for one in fields)
    )
    return tuple(tuple(_with_words(one, told.words) for one in layout) for layout in layouts)


def _with_words(one: Field, words: Mapping[str, str]) -> Field:
    meant = {normal(word): _meant(one, meaning) for word, meaning in words.items()}
    return replace(one, words={**one.words, **{word: value for word, value in meant.items() if value is not None}})


def _meant(one: Field, meaning: str) -> Any:
    """What the words of a field with that meaning stand for, ``None`` where it has none."""
    wanted = normal(meaning)
    return next((value for value in one.words.values() if normal(str(getattr(value, "value", value))) == wanted), None)


def _refuse(problems: Iterable[Problem]) -> None:
    if found := tuple(problems):
        raise InvalidDocumentError(found)
