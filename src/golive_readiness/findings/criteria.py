"""The go/no-go criteria the committee agreed: does each actual value reach its target?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import attrgetter
from typing import Any

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import About, FindingStanding, Observation, Rule, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.form.criteria import Criterion

__all__ = ["RULES"]


def _reached(criteria: Mapping[str, Criterion], facts: Facts) -> Iterator[Observation]:
    """Before the day a criterion is read, a miss warns; from that day on it is what the committee agreed to stop for."""
    for key, criterion in sorted(criteria.items()):
        standing = _standing(criterion)
        due = facts.day >= facts.checkpoints.on(criterion.due_by)
        if standing is FindingStanding.UNANSWERED and not criterion.measurable and not due:
            continue  # that it cannot be measured is said of the criteria as a whole
        yield observed(
            key,
            standing,
            severity=None if due else Severity.HIGH,
            mandatory=due,
            checkpoint=criterion.due_by,
            area=criterion.area,
            title=criterion.title,
            actual=criterion.actual if criterion.actual is not None else "?",
            operator=criterion.operator or "?",
            target=criterion.target if criterion.target is not None else "?",
        )


def _standing(criterion: Criterion) -> FindingStanding:
    """What the figures say; that a name for the metric is missing is said of the criteria as a whole."""
    match criterion.met:
        case None:
            return FindingStanding.UNANSWERED
        case True:
            return FindingStanding.MET
        case False:
            return FindingStanding.FAILED


AGREED = Rule(
    code="CRIT01",
    area="governance",
    severity=Severity.CRITICAL,
    title="An agreed criterion is missed or unmeasured",
    says="{title}: the actual value is {actual}; agreed was {operator} {target}.",
    strength="{title}: the actual value is {actual}, as agreed ({operator} {target}).",
    unclear="{title}: nobody has measured a value to hold against what was agreed.",
    why="The committee settled this figure while nobody was tired; to drop it now is to decide by mood.",
    advice="Mend what keeps it from its target, measure again, or have the decision maker carry the miss by name.",
    sources=("ms-cutover-strategy", "topdynamicspartners"),
    mandatory=True,
    reads=attrgetter("criteria"),
    observe=_reached,
    about=About.CRITERION,
)

RULES: tuple[Rule[Any], ...] = (AGREED,)
