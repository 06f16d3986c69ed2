"""One way from text to document for every format: valid, or every problem that keeps it from being so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias, TypeVar

from pydantic import ValidationError

from golive_readiness.errors import InvalidDocumentError, Place, Problem
from golive_readiness.model.base import Document
from golive_readiness.sources.encoding import decoded
from golive_readiness.sources.faults import faults
from golive_readiness.sources.json import JSON
from golive_readiness.sources.places import Part, Places
from golive_readiness.sources.survey import UnusualError
from golive_readiness.sources.yaml import YAML

if TYPE_CHECKING:
    from golive_readiness.sources.paths import Path
    from golive_readiness.sources.survey import Raw

__all__ = ["Format", "parse", "parse_parts", "part", "place_of", "raw"]

D = TypeVar("D", bound=Document)
Format: TypeAlias = Literal["yaml", "json"]

_READERS = {"yaml": YAML, "json": JSON}
_PLACES = "_places"


def parse(document: type[D], text: str | bytes, *, format: Format = "yaml", source: str | None = None) -> D:  # noqa: A002
    """The document that a text states.

    Raises:
        InvalidDocumentError: it has no meaning; names every problem, and where each one is.
    """
    return parse_parts(document, (part(text, format=format, source=source),))


def part(text: str | bytes, *, format: Format, source: str | None = None) -> Part:  # noqa: A002
    """A text that can be read.

    Raises:
        InvalidDocumentError: it is too large, or not UTF-8.
    """
    return Part(decoded(text, source=source), _READERS[format], source)


def parse_parts(document: type[D], parts: tuple[Part, ...]) -> D:
    """The document that one or several texts state together; what two of them state must be the same.

    Raises:
        InvalidDocumentError: it has no meaning; names every problem, and where each one is.
    """
    places = Places(parts)
    parsed = _parsed_quickly(document, parts)
    if parsed is None:
        parsed = _parsed_with_care(document, places)
    if _PLACES in document.__private_attributes__:
        setattr(parsed, _PLACES, places)
    return parsed


def raw(text: str | bytes, *, format: Format = "yaml", source: str | None = None) -> Raw:  # noqa: A002
    """What a text states, before any field has looked at it: for texts that are no `Document`.

    Raises:
        InvalidDocumentError: its form is wrong; names every problem, and where each one is.
    """
    parts = (part(text, format=format, source=source),)
    try:
        return _values(parts)
    except UnusualError:
        survey = Places(parts).survey()
    if survey.problems:
        raise InvalidDocumentError(tuple(survey.problems))
    return survey.value


def place_of(document: Document, path: Path) -> Place | None:
    """Where an entry of a parsed document stands; ``None`` for a document that was not read from a text."""
    places = getattr(document, _PLACES, None)
    return places.of(path) if isinstance(places, Places) else None


def _parsed_quickly(document: type[D], parts: tuple[Part, ...]) -> D | None:
    try:
        return document.model_validate(_values(parts))
    except (UnusualError, ValidationError):
        return None


def _values(parts: tuple[Part, ...]) -> Raw:
    if len(parts) > 1:
        raise UnusualError
    return parts[0].reader.values(parts[0].text)


def _parsed_with_care(document: type[D], places: Places) -> D:
    survey = places.survey()
    problems = survey.problems
    try:
        if survey.complete:
            parsed = document.model_validate(survey.value)
    except ValidationError as error:
        problems += faults(error, document, survey, places)
    if problems:
        raise InvalidDocumentError(tuple(sorted(problems, key=_reading_order)))
    return parsed


def _reading_order(problem: Problem) -> tuple[str, Place, str]:
    return problem.source or "", problem.place or Place(0, 0), problem.path
