"""What pydantic says about a document that does not fit, in words for the person who wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from pydantic import StringConstraints

from golive_readiness.errors import Problem
from golive_readiness.model.base import Id, nearest_words
from golive_readiness.model.consistency import InconsistentError
from golive_readiness.model.form.mitigations import Target
from golive_readiness.model.record.engagement import CountryCode
from golive_readiness.sources.paths import shortened, through
from golive_readiness.sources.shape import keys_at, words_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic_core import ErrorDetails

    from golive_readiness.model.base import Document
    from golive_readiness.model.consistency import Inconsistency
    from golive_readiness.sources.paths import Path
    from golive_readiness.sources.survey import Raw

__all__ = ["in_words", "inconsistent"]

_FEW = 15
_LONGEST_GUESSED = 100  # finding the nearest word takes longer the longer the word is

_KEYS = "keys with values are expected here, not {kind}."
_LIST = "a list is expected here, not {kind}."
_TEXT = "a text is expected here, not {kind}."
_WORD = "{kind} is not one of the words for this."
_YES_OR_NO = "true or false is expected here, not {kind}."
_WHOLE = "a whole number is expected here, not {kind}."
_NUMBER = "a number is expected here, not {kind}."
_DAY = "{kind} is not a day of the calendar."
_MOMENT = "{kind} is not a moment of the calendar."
_SENTENCES = {
    "missing": 'the key "{key}" is missing.',
    "extra_forbidden": 'there is no key "{key}" here.',
    **dict.fromkeys(("model_type", "model_attributes_type", "dict_type", "mapping_type"), _KEYS),
    **dict.fromkeys(("tuple_type", "list_type", "set_type", "frozen_set_type"), _LIST),
    **dict.fromkeys(("string_type", "string_sub_type"), _TEXT),
    **dict.fromkeys(("enum", "literal_error"), _WORD),
    **dict.fromkeys(("bool_type", "bool_parsing"), _YES_OR_NO),
    **dict.fromkeys(("int_type", "int_parsing", "int_parsing_size", "int_from_float"), _WHOLE),
    **dict.fromkeys(("float_type", "float_parsing", "finite_number", "decimal_type", "decimal_parsing"), _NUMBER),
    **dict.fromkeys(("date_type", "date_parsing", "date_from_datetime_parsing", "date_from_datetime_inexact"), _DAY),
    **dict.fromkeys(("datetime_type", "datetime_parsing", "datetime_from_date_parsing"), _MOMENT),
    "string_too_short": "too little is written here; the least length is {min_length}.",
    "string_too_long": "at most {max_length:,} characters fit here; this has {length:,}.",
    "too_short": "at least {min_length} are expected here, not {length}.",
    "too_long": "at most {max_length} are expected here, not {length}.",
    "greater_than": "more than {gt} is expected here, not {kind}.",
    "greater_than_equal": "at least {ge} is expected here, not {kind}.",
    "less_than": "less than {lt} is expected here, not {kind}.",
    "less_than_equal": "at most {le} is expected here, not {kind}.",
}
_BY_ID = ("dict_type", "mapping_type")
"""Entries by their ids are expected, rather than the fields of one thing."""
_PART_OF_A_TEXT = "If it belongs to the text before it, put that text in quotes."
_ID = "{kind} is not an id: letters, digits and . _ / # - without spaces, beginning with a letter or digit."
_TARGET = "{kind} is neither an id, nor a rule's code, nor a finding's key such as MIGR01:migration.cycles."
_COUNTRY = "{kind} is not the code of a country, such as BE or DE-BY."
_PATTERNS = {
    mark.pattern: words
    for kind, words in ((Id, _ID), (Target, _TARGET), (CountryCode, _COUNTRY))
    for mark in get_args(kind)
    if isinstance(mark, StringConstraints)
}


def in_words(error: ErrorDetails, document: type[Document], raw: Raw) -> Iterator[tuple[Path, Problem]]:
    """The problems that one of pydantic's errors stands for, each with its path in the document."""
    path = through(raw, error["loc"])
    if error["type"] == "missing":
        path = (*path, error["loc"][-1])
    cause = error.get("ctx", {}).get("error")
    if isinstance(cause, InconsistentError):
        for inconsistency in cause.inconsistencies:
            yield inconsistent(inconsistency, path)
        return
    found = error["input"]
    allowed = _allowed(error["type"], document, path)
    hint = _hint(error, path, allowed)
    problem = Problem(
        message=_sentence(error, path),
        found=None if error["type"] == "missing" else _shown(found),
        # Whoever is told what was probably meant needs no long list; whoever is not has nothing but the list.
        allowed=allowed if len(allowed) <= _FEW or hint is None else (),
        hint=hint,
    )
    yield path, problem


def inconsistent(found: Inconsistency, path: Path = ()) -> tuple[Path, Problem]:
    """A contradiction as a problem."""
    problem = Problem(
        message=_ended(found.message), found=_shown(found.found) if found.found else None, hint=found.hint
    )
    return (*path, *found.path), problem


def _sentence(error: ErrorDetails, path: Path) -> str:
    found, context = error["input"], error.get("ctx", {})
    if not path and found is None:
        return "the document is empty."
    sentence = _SENTENCES.get(error["type"])
    if error["type"] == "string_pattern_mismatch":
        sentence = _PATTERNS.get(context["pattern"])
    if sentence is None:
        return _ended(str(context.get("error", error["msg"])))
    key = shortened(str(path[-1])) if path else ""
    return sentence.format_map({**context, "key": key, "kind": _kind(found), "length": _length(found)})


def _allowed(kind: str, document: type[Document], path: Path) -> tuple[str, ...]:
    if kind == "extra_forbidden":
        return keys_at(document, path[:-1])
    return words_at(document, path) if kind in ("enum", "literal_error", "missing", "bool_parsing") else ()


def _hint(error: ErrorDetails, path: Path, allowed: tuple[str, ...]) -> str | None:
    unknown_key = error["type"] == "extra_forbidden"
    if near := _near(path[-1] if unknown_key else error["input"], allowed):
        return f"Did you mean {near}?"
    if path and error["input"] is None:
        return _PART_OF_A_TEXT if unknown_key else "Leave the key out where nothing is known."
    if error["type"] in _BY_ID and isinstance(error["input"], list):
        return "Put each entry under an id of its own."
    if _SENTENCES.get(error["type"]) is _LIST and isinstance(error["input"], str):
        return f"Write [{_shown(error['input'])}]."
    return None


def _near(word: object, allowed: tuple[str, ...]) -> str | None:
    if not isinstance(word, str) or len(word) > _LONGEST_GUESSED:
        return None
    alike = {name.replace("_", "-").lower(): name for name in allowed}
    return next((alike[near] for near in nearest_words(word.strip().replace("_", "-").lower(), alike)), None)


def _length(value: object) -> int:
    return len(value.strip() if isinstance(value, str) else value) if isinstance(value, str | list | dict) else 0


def _kind(value: object) -> str:
    match value:
        case None:
            return "an empty value"
        case dict():
            return "keys with values"
        case list():
            return "a list"
        case _:
            return f'"{_shown(value)}"'


def _shown(value: object) -> str:
    match value:
        case dict():
            text = ", ".join(map(str, value)) or "{}"
        case list():
            text = f"a list of {len(value)}"
        case None:
            text = "nothing"
        case _:
            text = str(value)
    return shortened(text)


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "?", "!")) else f"{sentence}."
