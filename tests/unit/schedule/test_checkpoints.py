from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from golive_readiness.model.checklist import Checkpoint
from golive_readiness.model.review import ReadinessReview
from golive_readiness.schedule.checkpoints import Checkpoints

GO_NO_GO, OPEN, EXIT = Checkpoint.GO_NO_GO, Checkpoint.OPEN_TO_USERS, Checkpoint.HYPERCARE_EXIT
DECIDED, LIVE, OVER = date(2026, 11, 26), date(2026, 11, 30), date(2026, 12, 28)
TODAY = date(2026, 11, 2)
DAY = timedelta(days=1)

some_day = st.dates(date(2026, 10, 1), date(2027, 2, 1))
stated = st.builds(Checkpoints, some_day, *[st.none() | some_day] * 3)


def points(day: date = TODAY, **sections: Any) -> Checkpoints:
    base = {"format": "golive-readiness/review/1", "project": {"name": "A project"}, "reviewed_on": "2026-11-02"}
    return Checkpoints.of(ReadinessReview.model_validate({**base, **sections}), day)


def test_each_checkpoint_falls_on_its_day() -> None:
    dates = {"go_no_go_on": DECIDED, "go_live_on": LIVE, "hypercare_ends_on": OVER}
    assert [points(dates=dates).stated(point) for point in Checkpoint] == [DECIDED, LIVE, OVER]


def test_without_its_own_day_the_decision_falls_on_the_start_of_the_cutover_and_else_on_the_go_live() -> None:
    cutover = {"window": {"starts_at": "2026-11-27T18:00", "ends_at": "2026-11-29T18:00"}}
    dates = {"go_live_on": LIVE}
    assert points(dates=dates, cutover=cutover).stated(GO_NO_GO) == date(2026, 11, 27)
    assert points(dates={**dates, "go_no_go_on": DECIDED}, cutover=cutover).stated(GO_NO_GO) == DECIDED
    assert points(dates=dates).stated(GO_NO_GO) == LIVE


def test_the_cutover_starts_on_its_day_in_the_reviews_own_zone() -> None:
    cutover = {"window": {"starts_at": "2026-11-26T23:30Z", "ends_at": "2026-11-29T18:00Z"}}
    assert points(cutover=cutover, time_zone="Europe/Brussels").stated(GO_NO_GO) == date(2026, 11, 27)
    assert points(cutover=cutover).stated(GO_NO_GO) == date(2026, 11, 26)


@pytest.mark.parametrize("point", Checkpoint)
def test_a_checkpoint_without_a_day_counts_as_today(point: Checkpoint) -> None:
    nothing = points()
    assert nothing.stated(point) is None
    assert nothing.on(point) == TODAY
    assert nothing.decision_day_reached


@pytest.mark.parametrize(
    ("day", "expected", "later"),
    [
        (DECIDED - DAY, GO_NO_GO, [OPEN, EXIT]),
        (DECIDED, GO_NO_GO, [OPEN, EXIT]),
        (DECIDED + DAY, OPEN, [EXIT]),
        (LIVE, OPEN, [EXIT]),
        (LIVE + DAY, EXIT, []),
        (OVER, EXIT, []),
        (OVER + DAY, None, []),  # after the last one nothing is exempt
    ],
)
def test_the_next_checkpoint_is_the_one_at_or_after_the_day(
    day: date, expected: Checkpoint | None, later: list[Checkpoint]
) -> None:
    seen = Checkpoints(day, DECIDED, LIVE, OVER)
    assert seen.next is expected
    assert [point for point in Checkpoint if seen.comes_later(point)] == later


@pytest.mark.parametrize(("day", "reached"), [(DECIDED - DAY, False), (DECIDED, True), (DECIDED + DAY, True)])
def test_the_decision_day_is_reached_on_the_day_itself(day: date, *, reached: bool) -> None:
    assert Checkpoints(day, DECIDED, LIVE, OVER).decision_day_reached is reached


@pytest.mark.parametrize(
    ("point", "mandatory", "last"),
    [
        (GO_NO_GO, True, DECIDED),
        (GO_NO_GO, False, LIVE),
        (OPEN, True, LIVE),
        (OPEN, False, LIVE),
        (EXIT, True, OVER),
        (EXIT, False, OVER),
    ],
)
def test_promises_are_due_by_the_checkpoint_or_before_users_are_let_in(
    point: Checkpoint, last: date, *, mandatory: bool
) -> None:
    """For what is mandatory on or before its checkpoint; for the rest by the later of go-live and checkpoint."""
    assert Checkpoints(TODAY, DECIDED, LIVE, OVER).last_day_for(point, mandatory=mandatory) == last


@pytest.mark.parametrize("point", Checkpoint)
def test_by_a_checkpoint_without_a_day_nothing_can_be_promised(point: Checkpoint) -> None:
    """A promise for today, by a checkpoint that counts as today, would hold on any day it is asked."""
    nothing = Checkpoints(TODAY, None, None, None)
    only_live = Checkpoints(TODAY, None, LIVE, None)
    assert nothing.last_day_for(point, mandatory=True) < TODAY
    assert nothing.last_day_for(point, mandatory=False) < TODAY
    assert only_live.last_day_for(point, mandatory=False) == LIVE
    assert (only_live.last_day_for(point, mandatory=True) == LIVE) is (point is OPEN)
    assert Checkpoints(TODAY, DECIDED, None, None).last_day_for(GO_NO_GO, mandatory=False) == DECIDED


@pytest.mark.parametrize(("day", "counts"), [(DECIDED - DAY, True), (DECIDED, False), (DECIDED + DAY, False)])
def test_for_what_is_mandatory_no_promise_counts_from_the_day_of_its_checkpoint(day: date, *, counts: bool) -> None:
    seen = Checkpoints(day, DECIDED, LIVE, OVER)
    assert seen.promises_count(GO_NO_GO, mandatory=True) is counts
    assert seen.promises_count(GO_NO_GO, mandatory=False)


@given(seen=stated, mandatory=st.booleans())
def test_a_later_day_never_exempts_anything(seen: Checkpoints, *, mandatory: bool) -> None:
    later = Checkpoints(seen.day + DAY, seen.go_no_go, seen.go_live, seen.hypercare_exit)
    for point in Checkpoint:
        assert seen.comes_later(point) or not later.comes_later(point)
        assert seen.promises_count(point, mandatory=mandatory) or not later.promises_count(point, mandatory=mandatory)
    assert later.decision_day_reached or not seen.decision_day_reached


@given(stated)
def test_the_next_checkpoint_is_never_exempt(seen: Checkpoints) -> None:
    assert seen.next is None or not seen.comes_later(seen.next)
