"""Every fault of a document that pydantic, or the document's own consistency, finds; each once, with its place."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from pydantic import ValidationError

from golive_readiness.errors import Problem
from golive_readiness.model.consistency import InconsistentError, inconsistencies
from golive_readiness.sources.paths import through, written
from golive_readiness.sources.words import in_words, inconsistent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic_core import ErrorDetails

    from golive_readiness.model.base import Document
    from golive_readiness.sources.paths import Path
    from golive_readiness.sources.places import Places
    from golive_readiness.sources.survey import Raw, Survey

__all__ = ["faults"]

_MOST = 1000
"""How many faults are worded; a document with more of them is of another kind."""

_NO_SECTION = ("dict_type", "model_type")


def faults(error: ValidationError, document: type[Document], survey: Survey, places: Places) -> Iterator[Problem]:
    """The problems behind a failed validation, without those that only follow from another one."""
    errors = error.errors(include_url=False)
    errors += _hidden(errors, document, survey.value)
    first: dict[Path, Problem] = {}
    for path, problem in _worded(errors, document, survey):
        first.setdefault(path, problem)
    wrong = frozenset(first)
    for path, problem in _contradictions(errors, document, survey):
        if not any(path[:length] in wrong for length in range(1, len(path) + 1)):
            first.setdefault(path, problem)
    for path, problem in islice(first.items(), _MOST):
        yield replace(problem, path=written(path), place=places.of(path), source=places.source_of(path))
    if len(first) > _MOST:
        yield Problem(message=f"there are more problems; these are the first {_MOST:,}.", source=places.source_of(()))


def _worded(errors: list[ErrorDetails], document: type[Document], survey: Survey) -> Iterator[tuple[Path, Problem]]:
    worded = (found for error in errors for found in in_words(error, document, survey.value))
    return islice((found for found in worded if not survey.is_refused(found[0])), _MOST + 1)


def _contradictions(
    errors: list[ErrorDetails], document: type[Document], survey: Survey
) -> Iterator[tuple[Path, Problem]]:
    """What a document says of its own references, which it is not asked while its fields are wrong.

    Where a whole section is lost, everything that refers to it would dangle: then nothing is said.
    """
    asked = any(map(_is_inconsistent, errors))
    if asked or survey.refused or not isinstance(survey.value, dict) or any(map(_loses_a_section, errors)):
        return
    for inconsistency in islice(inconsistencies(document, survey.value), _MOST):
        yield inconsistent(inconsistency)


def _hidden(errors: list[ErrorDetails], document: type[Document], raw: Raw) -> list[ErrorDetails]:
    """What the parts of a document say of their own fields, which they are not asked while they have an unknown key."""
    unknown = frozenset(through(raw, error["loc"]) for error in errors if error["type"] == "extra_forbidden")
    if not unknown:
        return []
    try:
        document.model_validate(_without(raw, unknown))
    except ValidationError as error:
        return [one for one in error.errors(include_url=False) if not _is_inconsistent(one)]
    return []


def _without(raw: Raw, paths: frozenset[Path]) -> Raw:
    """The same value without what stands at these paths."""
    if not paths or not isinstance(raw, dict | list):
        return raw
    beneath: dict[str | int, set[Path]] = {}
    for path in paths:
        beneath.setdefault(path[0], set()).add(path[1:])
    if isinstance(raw, list):
        return [_without(entry, frozenset(beneath.get(place, ()))) for place, entry in enumerate(raw)]
    kept = {key: frozenset(beneath.get(key, ())) for key in raw if () not in beneath.get(key, ())}
    return {key: _without(raw[key], inside) for key, inside in kept.items()}


def _is_inconsistent(error: ErrorDetails) -> bool:
    return isinstance(error.get("ctx", {}).get("error"), InconsistentError)


def _loses_a_section(error: ErrorDetails) -> bool:
    misspelt = error["type"] == "extra_forbidden" and isinstance(error["input"], dict | list)
    return len(error["loc"]) == 1 and (misspelt or error["type"] in _NO_SECTION)
