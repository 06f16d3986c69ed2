"""Rehearsals against the cutover window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from golive_readiness.model.policy import CutoverPolicy
from golive_readiness.model.record.cutover import Rehearsal, RehearsalKind, Window

__all__ = ["fits_with_margin", "is_clean", "marks", "perhaps_latest", "real_runs", "wanted_margin"]


def real_runs(rehearsals: Sequence[Rehearsal]) -> tuple[Rehearsal, ...]:
    """The rehearsals that were really run, earliest first; a walkthrough or tabletop rehearses nothing.

    A rehearsal whose kind is not stated is not among them: it may have been anything.
    """
    runs = (run for run in rehearsals if run.kind is RehearsalKind.REAL)
    return tuple(sorted(runs, key=_when))


def perhaps_latest(rehearsals: Sequence[Rehearsal]) -> tuple[Rehearsal, ...]:
    """The runs that may be the last of at least two real ones; several, where a later one does not state its kind."""
    real = real_runs(rehearsals)
    runs = [run for run in rehearsals if run.kind in (RehearsalKind.REAL, None)]
    at_least_second = (run for run in runs if sum(_when(one) <= _when(run) for one in runs) > 1)
    return tuple(run for run in at_least_second if not any(_when(one) > _when(run) for one in real))


def wanted_margin(window: Window, policy: CutoverPolicy) -> timedelta:
    """The time a rehearsal should leave free at the end of the window."""
    part = window.length * policy.margin_share.numerator / policy.margin_share.denominator
    return min(part, policy.margin_at_most)


def fits_with_margin(run: Rehearsal, window: Window | None, policy: CutoverPolicy) -> bool | None:
    """Whether the run would have ended inside the window with its margin; ``None`` where that is not known."""
    if window is None or run.duration is None:
        return None
    return run.duration + wanted_margin(window, policy) <= window.length


def marks(run: Rehearsal, window: Window | None, policy: CutoverPolicy) -> Mapping[str, bool | None]:
    """What makes a run clean, mark by mark; ``None`` where the facts do not say enough.

    Small deviations that were fixed are no mark: they do not spoil a run.
    """
    return {
        "time left in the window": fits_with_margin(run, window, policy),
        "open issues of Severity 1": None if run.open_critical is None else run.open_critical == 0,
        "open issues of Severity 2": None if run.open_high is None else run.open_high == 0,
        "reconciled data": run.reconciled,
    }


def is_clean(run: Rehearsal, window: Window | None, policy: CutoverPolicy) -> bool | None:
    """Whether the facts say that a run was clean; ``None`` where they do not say enough.

    Clean is: inside the window with margin, no issue of Severity 1 or 2 left open, data reconciled.
    """
    found = marks(run, window, policy).values()
    if False in found:
        return False
    return None if None in found else True


def _when(run: Rehearsal) -> tuple[int, date]:
    return run.rehearsal, run.run_on or date.min
