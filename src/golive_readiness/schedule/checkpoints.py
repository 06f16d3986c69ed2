"""On which day each checkpoint falls, and which one counts next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Self

from golive_readiness.model.checklist import Checkpoint
from golive_readiness.model.review import ReadinessReview

__all__ = ["Checkpoints"]

_ORDER = tuple(Checkpoint)


@dataclass(frozen=True)
class Checkpoints:
    """The days of the three checkpoints, as seen from the day of judgement."""

    day: date
    """The day of judgement."""
    go_no_go: date | None
    """When the committee decides."""
    go_live: date | None
    """When users are let in."""
    hypercare_exit: date | None
    """When elevated support ends."""

    @classmethod
    def of(cls, review: ReadinessReview, day: date) -> Self:
        """The checkpoints of a review; the go/no-go falls on the window's first day, else on the go-live, where unstated."""
        dates, window = review.dates, review.cutover.window
        starts_on = window.starts_at.date() if window else None
        return cls(day, dates.go_no_go_on or starts_on or dates.go_live_on, dates.go_live_on, dates.hypercare_ends_on)

    def stated(self, checkpoint: Checkpoint) -> date | None:
        """The day it falls on, or ``None`` where the review states none."""
        return (self.go_no_go, self.go_live, self.hypercare_exit)[_ORDER.index(checkpoint)]

    def on(self, checkpoint: Checkpoint) -> date:
        """The day it counts as: one without a day counts as today, so that a missing date buys no time."""
        return self.stated(checkpoint) or self.day

    @cached_property
    def next(self) -> Checkpoint | None:
        """The first checkpoint at or after the day of judgement; ``None`` after the last."""
        return next((point for point in _ORDER if self.on(point) >= self.day), None)

    def comes_later(self, checkpoint: Checkpoint) -> bool:
        """Whether it comes after the next one, so that what is due by it is not yet due."""
        return checkpoint in self._later

    @cached_property
    def _later(self) -> frozenset[Checkpoint]:
        return frozenset() if self.next is None else frozenset(_ORDER[_ORDER.index(self.next) + 1 :])

    @property
    def decision_day_reached(self) -> bool:
        """Whether the go/no-go day is here or past."""
        return self.day >= self.on(Checkpoint.GO_NO_GO)

    def last_day_for(self, checkpoint: Checkpoint, *, mandatory: bool) -> date:
        """The last day on which a promise may be due: its checkpoint; for what is not mandatory, go-live if that is later."""
        # Without a day nothing can be promised for it, or a promise would come to count on the very day it is due.
        yesterday = self.day - timedelta(days=1)
        own, go_live = self.stated(checkpoint) or yesterday, self.go_live or yesterday
        return own if mandatory else max(own, go_live)

    def promises_count(self, checkpoint: Checkpoint, *, mandatory: bool) -> bool:
        """Whether a promise still counts: for what is mandatory only before the day of its checkpoint."""
        return not mandatory or self.day < self.on(checkpoint)
