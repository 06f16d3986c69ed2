"""Something wrong with a document, at the place where it was written."""

from __future__ import annotations

from golive_readiness.errors import Problem, written
from golive_readiness.model.base import Document

__all__ = ["problem_in"]


def problem_in(
    document: Document, path: tuple[str | int, ...], message: str, found: str | None = None, hint: str | None = None
) -> Problem:
    """A problem of a parsed document; its place is known where the document was read from a text."""
    places = getattr(document, "_places", None)  # a document keeps its places out of sight
    return Problem(
        message=message,
        path=written(path),
        place=places.of(path) if places else None,
        source=places.source_of(path) if places else None,
        found=found,
        hint=hint,
    )
