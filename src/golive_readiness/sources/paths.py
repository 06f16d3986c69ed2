"""Paths and places in a document, and how they are written for people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

from golive_readiness.errors import Place, shortened, written

if TYPE_CHECKING:
    from golive_readiness.sources.survey import Raw

__all__ = ["Path", "place_at", "shortened", "through", "written"]

Path: TypeAlias = tuple[str | int, ...]
"""The keys and list positions that lead to a value."""


def through(raw: Raw, steps: Sequence[str | int]) -> Path:
    """The steps that lead somewhere in ``raw``; pydantic puts names of its own between them."""
    path: list[str | int] = []
    for step in steps:
        match raw, step:
            case dict(), str() if step in raw:
                raw = raw[step]
            case list(), int() if step < len(raw):
                raw = raw[step]
            case _:
                continue
        path.append(step)
    return tuple(path)


def place_at(text: str, offset: int) -> Place:
    """The line and column of a position in a text."""
    return Place(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))
