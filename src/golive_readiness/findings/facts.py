"""What a rule may look at beside the part of the review it reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from golive_readiness.findings.rule import Finding
from golive_readiness.model.checklist import Item
from golive_readiness.model.form.mitigations import Mitigation
from golive_readiness.model.policy import Policy
from golive_readiness.model.review import ReadinessReview
from golive_readiness.model.rows import Rows
from golive_readiness.schedule.calendar import Calendar
from golive_readiness.schedule.checkpoints import Checkpoints
from golive_readiness.scoring import AreaScore
from golive_readiness.standing import ItemState, Standing

__all__ = ["Facts"]


@dataclass(frozen=True, kw_only=True)
class Facts:
    """The review, the policy, the day and the calendar; later stages see what the earlier ones came to."""

    review: ReadinessReview
    policy: Policy
    day: date
    """The day of judgement."""
    calendar: Calendar
    checkpoints: Checkpoints
    items: Rows[ItemState] = field(default_factory=Rows)
    """Every applicable item with its standing; empty while the record is read."""
    left_out: tuple[Item, ...] = ()
    """The items of the chosen checklists that are not for this project, by the facts it states."""
    areas: Rows[AreaScore] = field(default_factory=Rows)
    """Completeness per area; empty while the record is read."""
    findings: Rows[Finding] = field(default_factory=Rows)
    """What the earlier stages found."""
    named_in: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The items that name each rule, by its code."""

    @cached_property
    def came_to(self) -> Mapping[Standing, Sequence[ItemState]]:
        """The items by their standing."""
        by_standing: dict[Standing, list[ItemState]] = {standing: [] for standing in Standing}
        for state in self.items:
            by_standing[state.standing].append(state)
        return by_standing

    @cached_property
    def actions(self) -> Mapping[str, Mapping[str, Mitigation]]:
        """The open actions by what they address, so that nobody has to look through all of them for each finding."""
        addressing: dict[str, dict[str, Mitigation]] = {}
        for key, action in sorted((self.review.mitigations or {}).items()):
            for target in action.addresses if action.open else ():
                addressing.setdefault(target, {})[key] = action
        return addressing
