"""The moments on which a cutover turns, as they are printed on page one and in the cutover's own section."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, datetime

from golive_readiness.model.record.cutover import PointOfNoReturn
from golive_readiness.pack.material import Material
from golive_readiness.pack.view import Field

__all__ = ["ON_PAGE_ONE", "by_the_clock", "decision_times", "no_return"]

ON_PAGE_ONE = ("go_no_go", "window_starts", "turn_back", "point_of_no_return", "window_ends", "business_opens")
"""The few that the committee itself lives by."""


def decision_times(material: Material, only: Collection[str] = ()) -> tuple[Field, ...]:
    """Every stated moment of decision, in the order of the weekend; or ``only`` some of them."""
    return tuple(
        Field(label=material.words(f"times.{key}"), value=material.words.show(when))
        for key, when in _moments(material)
        if when is not None and (key in only or not only)
    )


def by_the_clock(material: Material) -> bool:
    """Whether any of them has a time of day, which means something in its time zone only."""
    return any(isinstance(when, datetime) for _, when in _moments(material))


def _moments(material: Material) -> Iterator[tuple[str, date | datetime | str | None]]:
    review = material.review
    window = review.cutover.window
    yield "go_no_go", review.dates.go_no_go_on
    yield "freeze", review.cutover.freeze_starts_at
    yield "window_starts", window.starts_at if window else None
    yield "turn_back", _first_trigger(material)
    yield "point_of_no_return", no_return(material)
    yield "window_ends", window.ends_at if window else None
    yield "business_opens", review.cutover.business_opens_at
    yield "go_live", review.dates.go_live_on
    yield "hypercare_ends", review.dates.hypercare_ends_on


def _first_trigger(material: Material) -> datetime | None:
    """The earliest clock time at which the team turns back."""
    triggers = material.review.rollback.triggers or ()
    return min((trigger.at for trigger in triggers if trigger.at), default=None)


def no_return(material: Material) -> datetime | str | None:
    """The point of no return, or why there is none; ``None`` where nobody says."""
    rollback = material.review.rollback
    point: PointOfNoReturn | None = rollback.point_of_no_return
    if rollback.legacy_runs_in_parallel:
        return material.words("times.parallel")
    if point is None:
        return None
    if not point.exists:
        return material.words("times.no_point")
    return point.at or (material.words("times.after_task", task=point.task) if point.task else None)
