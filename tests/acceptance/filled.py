"""A document in which every field is stated, and every text field says what a test wants it to say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, get_args, get_origin

from pydantic import StringConstraints

from golive_readiness.model.base import Document, Keyed, Refers, Word

__all__ = ["filled"]

Says = Callable[[str, int], str]
"""What the text field at a path says, where this many characters fit."""

_VALUES: tuple[tuple[type, str], ...] = (
    (bool, "true"),
    (Fraction, "0.5"),
    (datetime, "2026-11-29T08:00"),
    (date, "2026-11-01"),
    (timedelta, "2h"),
    (Decimal, "1"),
    (int, "1"),
)
"""A value for each type, in the order in which a type is tried: a boolean is an integer too, and a moment a day."""


def filled(kind: type[Document], says: Says, stated: Mapping[str, Any], path: str = "") -> dict[str, Any]:
    """Every field of a document; ``stated`` says, by path, what has to have a certain value or certain keys."""
    fields = {name: tuple(_kinds(field.annotation, field.metadata)) for name, field in kind.model_fields.items()}
    values = {name: _value(kinds, says, stated, f"{path}.{name}".lstrip(".")) for name, kinds in fields.items()}
    return {name: value for name, value in values.items() if value is not None}


def _value(kinds: tuple[Any, ...], says: Says, stated: Mapping[str, Any], path: str) -> Any:
    told = stated.get(path)
    inside = next((one for one in kinds if isinstance(one, type) and issubclass(one, Document)), None)
    if inside is None:
        return told if path in stated else _many(kinds, _plain(kinds, says, path))
    if any(get_origin(one) is Keyed for one in kinds):
        return {key: filled(inside, says, stated, f"{path}.{key}") for key in told or ("one",)}
    return told if path in stated else _many(kinds, filled(inside, says, stated, path))


def _many(kinds: tuple[Any, ...], value: Any) -> Any:
    return [value] if any(get_origin(one) is tuple for one in kinds) else value


def _plain(kinds: tuple[Any, ...], says: Says, path: str) -> str:
    """The value of a field that holds no document."""
    if refers := next((one for one in kinds if isinstance(one, Refers)), None):
        return _REFERRED[refers.to]
    if word := next((one for one in kinds if isinstance(one, type) and issubclass(one, Word)), None):
        return next(iter(word)).value
    if literal := next((one for one in kinds if get_origin(one) is Literal), None):
        return str(get_args(literal)[0])
    if value := next((value for held, value in _VALUES if held in kinds), None):
        return value
    limits = next(one for one in kinds if isinstance(one, StringConstraints))
    return "one" if limits.pattern else says(path, limits.max_length or 0)


_REFERRED = {
    "environment": "one",
    "person": "one",
    "owner": "one",
    "evidence": "one",
    "option": "one",
    "target": "uat.one",
    "item": "uat.one",
    "area": "user-acceptance-testing",
}


def _kinds(annotation: Any, metadata: Any = ()) -> Iterator[Any]:
    yield annotation
    yield from metadata
    for part in get_args(annotation):
        yield from _kinds(part)
