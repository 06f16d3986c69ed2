"""The cutover: its moments, and its rehearsals against the window."""

from __future__ import annotations

from typing import Any

import pytest

from golive_readiness.pack.view import Chart, Section, Tone
from tests.unit.pack.cases import bare, rich
from tests.unit.pack.seen import block, rows, section, titles

WINDOW = {"starts_at": "2026-11-27T18:00", "ends_at": "2026-11-29T18:00"}
CLEAN = {"kind": "real", "open_critical": 0, "open_high": 0, "reconciled": True}


def cutover(**stated: Any) -> Section:
    return section("cutover", {**bare(), "time_zone": "Europe/Oslo", "cutover": stated})


def chart(some: Section) -> Chart:
    drawn = block(some, "Rehearsals against the window").chart
    assert drawn is not None
    return drawn


def test_what_nobody_stated_is_one_quiet_line() -> None:
    assert cutover().quiet == "Not stated: Times of decision and Rehearsals against the window."
    assert cutover().blocks == ()


def test_a_stated_nothing_is_said_to_be_nothing() -> None:
    assert block(cutover(rehearsals=[]), "Rehearsals against the window").texts == (
        "No rehearsal has been run, as stated.",
    )


def test_the_time_zone_is_named_where_there_are_times() -> None:
    assert cutover(window=WINDOW).lead == "All times are in the time zone Europe/Oslo."
    assert section("cutover", {**bare(), "dates": {"go_live_on": "2026-11-30"}}).lead is None


def test_the_moments_stand_in_the_order_of_the_weekend() -> None:
    fields = block(section("cutover", rich()), "Times of decision").fields

    assert [(field.label, field.value) for field in fields][:6] == [
        ("Go/no-go", "Thu 26 Nov 2026"),
        ("Freeze starts", "Fri 20 Nov 2026, 12:00"),
        ("Cutover starts", "Fri 27 Nov 2026, 18:00"),
        ("First trigger to turn back", "Sun 29 Nov 2026, 06:00"),
        ("Point of no return", "Sun 29 Nov 2026, 08:00"),
        ("Cutover ends", "Sun 29 Nov 2026, 18:00"),
    ]


@pytest.mark.parametrize(
    ("rollback", "said"),
    [
        ({"point_of_no_return": "none"}, "nobody has set one"),
        ({"legacy_runs_in_parallel": True}, "none, the old system keeps running"),
        ({"point_of_no_return": {"task": "Switch the domain name"}}, 'after "Switch the domain name"'),
    ],
)
def test_a_point_of_no_return_may_be_no_moment(rollback: dict[str, Any], said: str) -> None:
    fields = block(section("cutover", {**bare(), "rollback": rollback}), "Times of decision").fields

    assert [(field.label, field.value) for field in fields] == [("Point of no return", said)]


def test_every_rehearsal_has_its_row_and_the_real_ones_their_bar() -> None:
    seen = section("cutover", rich())

    assert rows(block(seen, "Rehearsals against the window")) == [
        ["1 – tabletop", "22 Sep 2026", "–", "–", "–", "–", "Not known", "Not known"],
        ["2 – real run", "17 Oct 2026", "51 h", "14", "1", "2", "No", "No"],
        ["3 – real run", "31 Oct 2026", "43 h 30 min", "3", "0", "0", "Yes", "Yes"],
    ]
    assert [(bar.label, bar.value, bar.tone) for bar in chart(seen).bars] == [
        ("Cutover window", "48 h, 2 h to spare", Tone.PLAIN),
        ("Rehearsal 2", "51 h, not clean", Tone.BAD),
        ("Rehearsal 3", "43 h 30 min, clean", Tone.GOOD),
    ]


def test_the_chart_says_in_words_what_it_draws() -> None:
    assert chart(section("cutover", rich())).alt == (
        "How long the real rehearsals took against the cutover window: Cutover window: 48 h, 2 h to spare, "
        "Rehearsal 2: 51 h, not clean and Rehearsal 3: 43 h 30 min, clean."
    )


def test_bars_are_to_scale_and_the_limits_stand_where_they_belong() -> None:
    runs = [{"rehearsal": 1, "duration": "24h", **CLEAN}, {"rehearsal": 2, "duration": "48h", **CLEAN}]
    drawn = chart(cutover(window=WINDOW, rehearsals=runs))
    window, half, whole = drawn.bars

    assert whole.width == 2 * half.width == window.width + (window.spare_width or 0)
    assert [tick.label for tick in drawn.ticks] == ["46 h", "48 h"]
    assert [tick.x for tick in drawn.ticks] == [window.spare_x, whole.x + whole.width]


def test_without_a_window_the_runs_stand_against_each_other() -> None:
    drawn = chart(cutover(rehearsals=[{"rehearsal": 1, "duration": "10h", **CLEAN}]))

    assert [bar.value for bar in drawn.bars] == ["10 h, not known"]
    assert drawn.ticks == ()


def test_nothing_is_drawn_of_runs_that_do_not_say_how_long_they_took() -> None:
    seen = block(cutover(window=WINDOW, rehearsals=[{"rehearsal": 1, "kind": "real"}]), "Rehearsals against the window")

    assert seen.chart is None
    assert len(rows(seen)) == 1


def test_a_picture_holds_the_latest_runs_and_the_table_all() -> None:
    runs = [{"rehearsal": number, "duration": "10h", **CLEAN} for number in range(1, 20)]
    seen = cutover(rehearsals=runs)

    assert [bar.label for bar in chart(seen).bars] == [f"Rehearsal {number}" for number in range(8, 20)]
    assert len(rows(block(seen, "Rehearsals against the window"))) == 19


def test_only_what_is_stated_has_a_heading() -> None:
    assert titles(cutover(window=WINDOW)) == ["Times of decision"]
