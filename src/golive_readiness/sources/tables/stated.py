"""What the caller says of columns, where the guess would be wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from golive_readiness.errors import InvalidDocumentError, Problem
from golive_readiness.model.base import nearest_words
from golive_readiness.sources.tables.columns import at_name
from golive_readiness.sources.tables.entries import Table
from golive_readiness.sources.tables.meanings import Meaning

__all__ = ["check_stated", "stated"]

_MOST_NAMED = 20
_MEANINGS = tuple(str(meaning.value) for meaning in Meaning)


def stated(columns: Mapping[str, str], source: str | None) -> dict[str, Meaning]:
    """What the caller says of columns, as meanings.

    Raises:
        InvalidDocumentError: there is no such meaning.
    """
    told, problems = {}, []
    for name, word in columns.items():
        try:
            told[name] = Meaning(word)
        except ValueError:
            near = nearest_words(word, _MEANINGS)
            hint = f"Did you mean {near[0]}?" if near else None
            message = f'"{word}" is nothing that a column can mean.'
            problems.append(Problem(message=message, path=name, source=source, allowed=_MEANINGS, hint=hint))
    if problems:
        raise InvalidDocumentError(tuple(problems))
    return told


def check_stated(told: Mapping[str, Meaning], tables: Sequence[Table], source: str | None) -> None:
    """Refuse what is said of columns that no table has.

    Raises:
        InvalidDocumentError: there is no column of that name.
    """
    names = tuple(dict.fromkeys(column.name for table in tables for column in table.columns))
    problems = []
    for name in told:
        if not any(at_name(name, [column.name for column in table.columns]) is not None for table in tables):
            near = nearest_words(name, names)
            hint = f"Did you mean {near[0]}?" if near else None
            message = f'there is no column "{name}".'
            problems.append(Problem(message=message, source=source, allowed=names[:_MOST_NAMED], hint=hint))
    if problems:
        raise InvalidDocumentError(tuple(problems))
