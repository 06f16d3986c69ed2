"""JSON, read as strictly as the standard library reads it, and to the same values as YAML: every scalar is a text."""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn

from golive_readiness.sources.json_survey import survey
from golive_readiness.sources.survey import MOST_DEPTH, MOST_NODES, Raw, Reader, UnusualError

__all__ = ["JSON"]

_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


def _values(text: str) -> Raw:
    """The values of a text in which nothing is out of the ordinary."""
    if sum(map(text.count, ",:[{")) > MOST_NODES or _SURROGATE.search(text):
        raise UnusualError
    try:
        value = json.loads(text, object_pairs_hook=_mapping, parse_int=str, parse_float=str, parse_constant=_unusual)
    except (ValueError, RecursionError):
        raise UnusualError from None
    return _texts(value, 1)


JSON = Reader(_values, survey)


def _mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    entries = dict(pairs)
    if len(entries) < len(pairs):
        raise UnusualError
    return entries


def _unusual(_constant: str) -> NoReturn:
    raise UnusualError


def _texts(value: Any, depth: int) -> Raw:
    """The same value with ``true`` and ``false`` as texts."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict | list) and depth > MOST_DEPTH:
        raise UnusualError
    if isinstance(value, dict):
        return {key: entry if type(entry) is str else _texts(entry, depth + 1) for key, entry in value.items()}
    if isinstance(value, list):
        return [_texts(entry, depth + 1) for entry in value]
    text: str | None = value
    return text
