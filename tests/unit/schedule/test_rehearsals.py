from __future__ import annotations

from datetime import timedelta
from itertools import permutations
from typing import Any

import pytest

from golive_readiness.model.base import in_zone
from golive_readiness.model.policy import CutoverPolicy
from golive_readiness.model.record.cutover import Rehearsal, Window
from golive_readiness.schedule.rehearsals import (
    fits_with_margin,
    is_clean,
    marks,
    perhaps_latest,
    real_runs,
    wanted_margin,
)

POLICY = CutoverPolicy()
CLEAN: dict[str, Any] = {"duration": "28h", "open_critical": 0, "open_high": 0, "reconciled": True}


def window(starts_at: str = "2026-11-27T18:00", ends_at: str = "2026-11-29T00:00", zone: str = "UTC") -> Window:
    """Thirty hours, unless a test says otherwise."""
    with in_zone(zone):
        return Window.model_validate({"starts_at": starts_at, "ends_at": ends_at})


def run(number: int = 1, **facts: Any) -> Rehearsal:
    return Rehearsal.model_validate({"rehearsal": number, "kind": "real", **facts})


def test_only_real_runs_rehearse_anything() -> None:
    unsaid = Rehearsal(rehearsal=3)
    runs = [run(4, kind="tabletop"), run(2), unsaid, run(1, kind="walkthrough")]
    assert real_runs(runs) == (run(2),)


def test_the_latest_run_has_the_highest_number_whatever_the_order() -> None:
    runs = [run(1, run_on="2026-11-20"), run(2, run_on="2026-11-10"), run(10)]
    for some in permutations(runs):
        assert real_runs(some) == tuple(runs)
        assert real_runs(some)[-1] == run(10)


def unsaid(number: int, **facts: Any) -> Rehearsal:
    """A run of which nobody says whether it was a real one."""
    return Rehearsal.model_validate({"rehearsal": number, **facts})


def test_of_one_number_the_later_day_is_the_latest() -> None:
    undated, early, late = run(2), run(2, run_on="2026-10-01"), run(2, run_on="2026-10-20")
    for some in permutations([run(1, run_on="2026-10-30"), undated, early, late]):
        assert real_runs(some)[-1] == late


@pytest.mark.parametrize(
    ("runs", "perhaps"),
    [
        ([], []),
        ([run(1)], []),  # the first may be messy
        ([run(1), run(2)], [2]),
        ([run(1), run(2), run(3, kind="tabletop")], [2]),
        ([run(1, kind="tabletop"), run(2)], []),
        ([run(1), unsaid(2)], [2]),
        ([run(1), run(2), unsaid(3)], [2, 3]),
        ([unsaid(1), run(2)], [2]),
        ([unsaid(1), unsaid(2)], [2]),
        ([run(1), unsaid(2), run(3)], [3]),
        ([run(1, run_on="2026-11-10"), run(1, run_on="2026-11-20")], [1]),
    ],
)
def test_the_last_of_at_least_two_may_be_any_that_no_real_run_follows(
    runs: list[Rehearsal], perhaps: list[int]
) -> None:
    for some in (runs, runs[::-1]):
        assert sorted(one.rehearsal for one in perhaps_latest(some)) == perhaps


@pytest.mark.parametrize(
    ("ends_at", "margin"),
    [
        ("2026-11-28T00:00", timedelta(minutes=36)),  # a tenth of six hours
        ("2026-11-28T14:00", timedelta(hours=2)),  # a tenth of twenty
        ("2026-11-28T14:10", timedelta(hours=2)),  # and never more
        ("2026-11-29T18:00", timedelta(hours=2)),
    ],
)
def test_a_tenth_of_the_window_stays_free_but_never_more_than_two_hours(ends_at: str, margin: timedelta) -> None:
    assert wanted_margin(window(ends_at=ends_at), POLICY) == margin


def test_the_margin_is_the_policys() -> None:
    wide = CutoverPolicy.model_validate({"margin_share": "50%", "margin_at_most": "20h"})
    assert wanted_margin(window(), wide) == timedelta(hours=15)


@pytest.mark.parametrize(("duration", "fits"), [("28h", True), ("28h 1m", False), ("30h", False), ("1h", True)])
def test_a_run_fits_with_its_margin_to_the_minute(duration: str, *, fits: bool) -> None:
    assert fits_with_margin(run(duration=duration), window(), POLICY) is fits


def test_the_night_the_clocks_go_back_is_an_hour_longer() -> None:
    night = window("2026-10-24T18:00", "2026-10-26T00:00", zone="Europe/Brussels")  # thirty hours on the clock
    assert night.length == timedelta(hours=31)
    assert fits_with_margin(run(duration="29h"), night, POLICY)
    ordinary = window("2026-10-17T18:00", "2026-10-19T00:00", zone="Europe/Brussels")
    assert not fits_with_margin(run(duration="29h"), ordinary, POLICY)


def test_without_window_or_duration_nobody_knows_whether_it_fits() -> None:
    assert fits_with_margin(run(), window(), POLICY) is None
    assert fits_with_margin(run(duration="1h"), None, POLICY) is None


def test_a_run_inside_its_window_without_open_issues_and_reconciled_is_clean() -> None:
    assert is_clean(run(**CLEAN), window(), POLICY) is True


@pytest.mark.parametrize(
    "spoiled", [{"duration": "28h 1m"}, {"open_critical": 1}, {"open_high": 1}, {"reconciled": False}]
)
@pytest.mark.parametrize("known", ["all", "nothing else"])
def test_one_thing_wrong_is_enough(spoiled: dict[str, Any], known: str) -> None:
    others = CLEAN if known == "all" else {}
    assert is_clean(run(**{**others, **spoiled}), window(), POLICY) is False


@pytest.mark.parametrize("unsaid", ["duration", "open_critical", "open_high", "reconciled"])
def test_what_a_run_does_not_say_leaves_it_unknown(unsaid: str) -> None:
    said = {name: fact for name, fact in CLEAN.items() if name != unsaid}
    assert is_clean(run(**said), window(), POLICY) is None
    assert is_clean(run(**CLEAN), None, POLICY) is None


def test_small_deviations_that_were_fixed_do_not_spoil_it() -> None:
    """25 minutes over a plan of thirty hours, inside the window with its margin."""
    longer = window(ends_at="2026-11-29T03:00")
    assert is_clean(run(**{**CLEAN, "duration": "30h 25m", "planned_duration": "30h", "deviations": 3}), longer, POLICY)


def test_each_mark_of_a_clean_run_is_told_apart() -> None:
    messy = run(duration="28h 1m", open_critical=0, reconciled=False)
    assert list(marks(messy, window(), POLICY).values()) == [False, True, None, False]
