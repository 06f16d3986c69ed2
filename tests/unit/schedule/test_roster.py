from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from golive_readiness.schedule.roster import Span, gaps

BRUSSELS = ZoneInfo("Europe/Brussels")


def span(starts_at: str, ends_at: str, zone: ZoneInfo = BRUSSELS) -> Span:
    """From when until when on the 28th and 29th of November, such as 28T18 to 29T02."""
    return Span(
        *(datetime.fromisoformat(f"2026-11-{moment}:00").replace(tzinfo=zone) for moment in (starts_at, ends_at))
    )


WANTED = span("28T18", "29T06")


@pytest.mark.parametrize(
    ("shifts", "expected"),
    [
        ([], [WANTED]),
        ([WANTED], []),
        ([span("28T12", "29T12")], []),
        ([span("28T18", "29T02"), span("29T02", "29T06")], []),
        ([span("28T18", "29T06"), span("28T20", "28T22")], []),
        ([span("28T18", "29T02"), span("28T20", "29T06")], []),
        ([span("28T19", "29T06")], [span("28T18", "28T19")]),
        ([span("28T18", "29T05")], [span("29T05", "29T06")]),
        ([span("28T18", "29T02"), span("29T03", "29T06")], [span("29T02", "29T03")]),
        (
            [span("28T20", "28T22"), span("29T02", "29T03")],
            [span("28T18", "28T20"), span("28T22", "29T02"), span("29T03", "29T06")],
        ),
        ([span("28T10", "28T18"), span("29T06", "29T08")], [WANTED]),
        ([span("28T10", "28T12"), span("29T10", "29T12")], [WANTED]),
    ],
)
def test_what_no_shift_covers_is_a_gap(shifts: list[Span], expected: list[Span]) -> None:
    assert gaps(shifts, WANTED) == tuple(expected)
    assert gaps(shifts[::-1], WANTED) == tuple(expected)


def test_shifts_of_other_zones_count_by_the_moment_they_mean() -> None:
    in_new_york = span(
        "28T12", "29T00", ZoneInfo("America/New_York")
    )  # the same moments, six hours earlier by the clock
    assert gaps([in_new_york], WANTED) == ()


def test_gaps_are_told_in_the_zone_of_what_is_wanted() -> None:
    (gap,) = gaps([span("28T18", "29T05")], WANTED)
    assert (gap.starts_at.tzinfo, gap.ends_at.tzinfo) == (BRUSSELS, BRUSSELS)
    assert gap.starts_at.hour == 5


def test_the_hour_that_comes_twice_is_covered_twice_or_not_at_all() -> None:
    def at(hour: int, minute: int, *, fold: int = 0) -> datetime:
        return datetime(2026, 10, 25, hour, minute, tzinfo=BRUSSELS, fold=fold)

    night = Span(at(0, 0), at(6, 0))
    first_half, second_half = Span(at(0, 0), at(2, 30)), Span(at(2, 30, fold=1), at(6, 0))
    (gap,) = gaps([first_half, second_half], night)
    assert gap.ends_at.astimezone(UTC) - gap.starts_at.astimezone(UTC) == timedelta(hours=1)
    assert (gap.starts_at.fold, gap.ends_at.fold) == (0, 1)
