"""The rehearsals against the window, drawn: how long each real run took, and what has to be left free."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from golive_readiness.model.record.cutover import Rehearsal, Window
from golive_readiness.pack.badges import result, tone
from golive_readiness.pack.material import Material
from golive_readiness.pack.view import Chart, ChartBar, Tick, Tone
from golive_readiness.schedule.rehearsals import is_clean, real_runs, wanted_margin

__all__ = ["rehearsal_chart"]

_WIDTH = 720
_LEFT = 150
"""Where the bars begin; the labels stand before them."""
_LONGEST = 370
_VALUES = 534
"""Where the values stand, one below the other and clear of every line."""
_TOP = 26
_STEP = 28
_MOST = 12
"""A picture is never split over pages; the table has every run."""


@dataclass(frozen=True, slots=True)
class _Scale:
    """Time to units of the drawing."""

    whole: timedelta

    def __call__(self, duration: timedelta) -> int:
        return int(duration * _LONGEST / self.whole) if self.whole else 0


def rehearsal_chart(material: Material) -> Chart | None:
    """The window and the latest real runs as bars, or nothing where no run says how long it took."""
    plan = material.review.cutover
    runs = [run for run in real_runs(plan.rehearsals or ()) if run.duration is not None][-_MOST:]
    if not runs:
        return None
    window = plan.window
    longest = max(run.duration for run in runs if run.duration is not None)
    scale = _Scale(max(longest, window.length) if window else longest)
    bars = [_window_bar(window, scale, material)] if window else []
    bars += [_run_bar(run, len(bars) + place, scale, material) for place, run in enumerate(runs)]
    bottom = _TOP + _STEP * len(bars)
    return Chart(
        alt=material.words("cutover.chart", bars=material.words.several(f"{bar.label}: {bar.value}" for bar in bars)),
        width=_WIDTH,
        height=bottom,
        bars=tuple(bars),
        ticks=_ticks(window, scale, material) if window else (),
        tick_top=_TOP - 8,
        tick_bottom=bottom - 6,
        label_y=12,
    )


def _ticks(window: Window, scale: _Scale, material: Material) -> tuple[Tick, ...]:
    """Where a run should have ended at the latest, and where the window itself does."""
    latest = window.length - _margin(window, material)
    return (
        Tick(x=_LEFT + scale(latest), label=material.words.show(latest), anchor="end"),
        Tick(x=_LEFT + scale(window.length), label=material.words.show(window.length), anchor="start"),
    )


def _window_bar(window: Window, scale: _Scale, material: Material) -> ChartBar:
    margin = _margin(window, material)
    spare, whole = scale(window.length - margin), scale(window.length)
    return ChartBar(
        label=material.words("cutover.window"),
        value=material.words("cutover.window_value", length=window.length, margin=margin),
        tone=Tone.PLAIN,
        y=_TOP,
        text_y=_TOP + 14,
        x=_LEFT,
        width=spare,
        value_x=_VALUES,
        spare_x=_LEFT + spare,
        spare_width=whole - spare,
    )


def _run_bar(run: Rehearsal, place: int, scale: _Scale, material: Material) -> ChartBar:
    duration = run.duration or timedelta()
    clean = result(holds=is_clean(run, material.review.cutover.window, material.assessment.case.policy.cutover))
    y = _TOP + _STEP * place
    return ChartBar(
        label=material.words("cutover.rehearsal", number=run.rehearsal),
        value=material.words(f"cutover.run_value.{clean.value}", duration=duration),
        tone=tone(clean),
        y=y,
        text_y=y + 14,
        x=_LEFT,
        width=scale(duration),
        value_x=_VALUES,
    )


def _margin(window: Window, material: Material) -> timedelta:
    return wanted_margin(window, material.assessment.case.policy.cutover)
