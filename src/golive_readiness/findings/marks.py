"""Several things that have to be true together, each known, known to be false, or not known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

__all__ = ["amiss", "together"]

Marks = Mapping[str, bool | None]
"""What has to be true, by what it is called in print; ``None`` where nobody says."""


def together(answers: Iterable[bool | None]) -> bool | None:
    """Whether all of them are true; one that is false says so, whatever the others do not say."""
    said = set(answers)
    return False if False in said else None if None in said else True


def amiss(marks: Marks) -> tuple[str, ...]:
    """What spoils it: what is false, or else what nobody says."""
    worst = together(marks.values())
    return tuple(name for name, said in marks.items() if said is worst and worst is not True)
