"""A figure that was agreed beforehand, with what it came to: exit criteria of tests, of hypercare, of agents."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from golive_readiness.model.base import Amount, Document, DoneOn, Title
from golive_readiness.model.form.criteria import Operator
from golive_readiness.model.people import PersonRef

__all__ = ["Count", "ExitCriterion"]

Count = Annotated[int, Field(ge=0, le=10**15)]
"""How many: a whole number, never negative."""


class ExitCriterion(Document):
    """A figure by which the end of something is known: metric, operator, target, and the actual value."""

    metric: Title
    """What is counted or measured."""
    operator: Operator | None = None
    """``below``, ``at_most``, ``equals``, ``at_least`` or ``above``."""
    target: Amount | None = None
    """The value that has to be reached."""
    actual: Amount | None = None
    """The value that was measured."""
    unit: Title | None = None
    """What the values are counted in."""
    accepted_by: PersonRef | None = None
    """Who of the business accepts that it is missed."""
    accepted_on: DoneOn | None = None
    """When."""

    @property
    def measurable(self) -> bool:
        """Whether it can be read without an argument: it has an operator and a target."""
        return self.operator is not None and self.target is not None

    @property
    def met(self) -> bool | None:
        """Whether the actual value reaches the target; ``None`` where one of them is missing."""
        if self.operator is None or self.target is None or self.actual is None:
            return None
        return self.operator.holds(self.actual, self.target)
