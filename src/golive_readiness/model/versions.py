"""Versions as people write them: compared number by number, and honest about what cannot be compared."""

from __future__ import annotations

import re

__all__ = ["parts", "same"]

_WRITTEN = re.compile(r"(?:v|ver\.?|version|build|release)?\s*(\d+(?:\.\d+)*)(?:\s*\(.*\))?", re.IGNORECASE)
"""A number with dots, perhaps after a word such as ``build``, perhaps with a remark in brackets behind it."""


def parts(version: str) -> tuple[int, ...] | None:
    """The numbers of a version, such as ``(10, 0, 40)``; ``None`` where it is not written in numbers and dots.

    A release candidate or a wave (``1.4.2-rc1``, ``2026 wave 1``) is more than its numbers, so it has none here.
    """
    written = _WRITTEN.fullmatch(version.strip())
    return tuple(int(number) for number in written[1].split(".")) if written else None


def same(one: str, other: str) -> bool | None:
    """Whether two versions are the same; ``None`` where one is not written like the other, or less exactly.

    ``10.0.40`` and ``10.0.40.0`` are the same; whether ``10.0.40`` is ``10.0.40.1205`` nobody can tell.
    """
    numbers, others = parts(one), parts(other)
    if numbers is None and others is None:
        return _as_text(one) == _as_text(other)
    if numbers is None or others is None:
        return None
    shorter, longer = sorted((numbers, others), key=len)
    if longer[: len(shorter)] != shorter:
        return False
    return None if any(longer[len(shorter) :]) else True


def _as_text(version: str) -> str:
    return " ".join(version.split()).casefold()
