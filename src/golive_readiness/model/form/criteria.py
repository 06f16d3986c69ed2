"""What the committee agreed to measure itself by, and how the solution is rated."""

from __future__ import annotations

import operator
from collections.abc import Callable
from decimal import Decimal
from typing import Self

from golive_readiness.model.base import Amount, Document, DoneOn, Text, Title, Word
from golive_readiness.model.checklist import AreaRef, Checkpoint
from golive_readiness.model.people import OwnerRef

__all__ = ["Criterion", "MeasureCategory", "Operator", "Rating", "SuccessMeasure"]

_SYMBOLS = {"<": "below", "<=": "at_most", "=": "equals", "==": "equals", ">=": "at_least", ">": "above"}


class Operator(Word):
    """How an actual value is held against its target; ``"<="`` may be written for ``at_most``."""

    BELOW = "below"
    AT_MOST = "at_most"
    EQUALS = "equals"
    AT_LEAST = "at_least"
    ABOVE = "above"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        return super()._missing_(_SYMBOLS.get(str(value).strip(), value))

    def holds(self, actual: Decimal, target: Decimal) -> bool:
        """Whether ``actual`` stands in this relation to ``target``."""
        return _COMPARE[self.value](actual, target)


_COMPARE: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "below": operator.lt,
    "at_most": operator.le,
    "equals": operator.eq,
    "at_least": operator.ge,
    "above": operator.gt,
}


class Criterion(Document):
    """A go/no-go criterion that was agreed before the numbers were known."""

    title: Title
    """In one line."""
    metric: Title | None = None
    """What is counted or measured."""
    operator: Operator | None = None
    """``below``, ``at_most``, ``equals``, ``at_least`` or ``above``."""
    target: Amount | None = None
    """The value that has to be reached."""
    actual: Amount | None = None
    """The value that was measured."""
    unit: Title | None = None
    """What the values are counted in."""
    owner: OwnerRef | None = None
    """Who measures."""
    due_by: Checkpoint = Checkpoint.GO_NO_GO
    """The checkpoint at which it is read."""
    measured_on: DoneOn | None = None
    """When the actual value was taken."""
    area: AreaRef | None = None
    """The area it belongs to."""
    source: Title | None = None
    """Where the actual value comes from."""

    @property
    def measurable(self) -> bool:
        """Whether it names a metric, an operator and a target."""
        return None not in (self.metric, self.operator, self.target)

    @property
    def met(self) -> bool | None:
        """Whether the actual value reaches the target; ``None`` where one of them is missing."""
        if self.operator is None or self.target is None or self.actual is None:
            return None
        return self.operator.holds(self.actual, self.target)


class MeasureCategory(Word):
    """The seven categories of Success by Design's measures, and the one for solutions with agents."""

    ARCHITECTURE = "architecture"
    IMPLEMENTATION = "implementation"
    PRODUCT = "product"
    FIT_FOR_PURPOSE = "fit-for-purpose"
    PROJECT_GOVERNANCE = "project-governance"
    COMPETENCY = "competency"
    SUPPORT = "support"
    AGENTS = "agents"


class Rating(Word):
    """The colours of a success measure, by their words; ``awaiting`` is not yet rated."""

    HEALTHY = "healthy"
    AREA_OF_CONCERN = "area_of_concern"
    NEEDS_IMMEDIATE_ACTION = "needs_immediate_action"
    NOT_APPLICABLE = "not_applicable"
    AWAITING = "awaiting"


class SuccessMeasure(Document):
    """One of Success by Design's success measures, as last rated."""

    category: MeasureCategory
    """The group it belongs to."""
    name: Title
    """Which measure."""
    rating: Rating
    """How it stands."""
    rated_on: DoneOn | None = None
    """When it was rated."""
    note: Text | None = None
    """Why it stands so."""
