"""What the caller says of an export: what a column is, and what a word means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from golive_readiness.errors import InvalidDocumentError, Problem, shortened
from golive_readiness.model.base import Guesses
from golive_readiness.sources.tables.meanings import normal
from golive_readiness.sources.trackers.fields import Field
from golive_readiness.sources.trackers.table import NOTHING

__all__ = ["columns_told", "with_words"]


def columns_told(columns: Mapping[str, str], fields: Sequence[Field], source: str | None) -> dict[str, str]:
    """The field of each column that is told, by the column's name as it is compared.

    Raises:
        InvalidDocumentError: a column is said to be what no column is read as.
    """
    known = tuple(dict.fromkeys((*(one.name for one in fields), NOTHING)))
    spelt = {normal(name): name for name in known}
    guesses = Guesses()
    _refuse(
        Problem(
            message=f'the column "{shortened(name)}" is said to be {shortened(field)}, which none is read as.',
            source=source,
            allowed=known,
            hint=guesses.hint(field, known),
        )
        for name, field in columns.items()
        if normal(field) not in spelt
    )
    return {normal(name): spelt[normal(field)] for name, field in columns.items()}


def with_words(fields: Sequence[Field], words: Mapping[str, str], source: str | None) -> tuple[Field, ...]:
    """The fields with the words that are told, each in every field that has a word of that meaning.

    Raises:
        InvalidDocumentError: a word is said to mean what no field can hold.
    """
    meant = [{normal(word): _meant(one, meaning) for word, meaning in words.items()} for one in fields]
    allowed = tuple(dict.fromkeys(value for one in fields for value in one.values))
    _refuse(
        Problem(
            message=f'"{shortened(word)}" is said to mean {shortened(meaning)}, which nothing here can be.',
            source=source,
            allowed=allowed,
        )
        for word, meaning in words.items()
        if all(found[normal(word)] is None for found in meant)
    )
    own = [{word: value for word, value in found.items() if value is not None} for found in meant]
    return tuple(replace(one, words={**one.words, **added}) for one, added in zip(fields, own, strict=True))


def _meant(one: Field, meaning: str) -> Any:
    """What the words of a field with that meaning stand for, ``None`` where it has none."""
    wanted = normal(meaning)
    return next((value for value in one.words.values() if normal(str(getattr(value, "value", value))) == wanted), None)


def _refuse(problems: Iterable[Problem]) -> None:
    if found := tuple(problems):
        raise InvalidDocumentError(found)
