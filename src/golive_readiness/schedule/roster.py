"""Whether somebody is on duty all the time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

__all__ = ["Span", "gaps"]


class Span(NamedTuple):
    """A time from when until when."""

    starts_at: datetime
    ends_at: datetime


def gaps(shifts: Iterable[Span], wanted: Span) -> tuple[Span, ...]:
    """The spans of ``wanted`` in which no shift runs, earliest first, in the zone of its start.

    They are found in elapsed time: two moments of one zone are otherwise compared by the clock on the wall, which
    goes back for an hour in the night the clocks change.
    """
    found: list[tuple[float, float]] = []
    covered_until, end = _elapsed(wanted)
    for starts_at, ends_at in [*sorted(map(_elapsed, shifts)), (end, end)]:
        until = min(starts_at, end)
        if until > covered_until:
            found.append((covered_until, until))
        covered_until = max(covered_until, ends_at)
    zone = wanted.starts_at.tzinfo
    return tuple(Span(*(datetime.fromtimestamp(moment, zone) for moment in gap)) for gap in found)


def _elapsed(span: Span) -> tuple[float, float]:
    return span.starts_at.timestamp(), span.ends_at.timestamp()
