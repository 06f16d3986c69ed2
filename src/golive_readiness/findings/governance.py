"""Review and governance: who decides, by which criteria, and on how fresh a picture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from operator import attrgetter
from typing import Any

from golive_readiness.findings import actions, conduct, mending
from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import About, FindingKind, Observation, Rule, Stage, Who, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.form.criteria import Criterion
from golive_readiness.model.review import ReadinessReview
from golive_readiness.standing import Standing

__all__ = ["RULES"]


def _with_a_date(review: ReadinessReview) -> ReadinessReview | None:
    """Who decides is asked as soon as there is a day on which something is to be decided."""
    return review if review.dates.go_no_go_on or review.dates.go_live_on else None


def _one_decides(review: ReadinessReview, _facts: Facts) -> Iterator[Observation]:
    maker = review.decision_maker
    if maker is None:
        yield observed("decision_maker", False)
    else:
        team = review.teams.get(maker)
        settled = team is None or None not in (team.chair, team.quorum)
        yield observed("decision_maker", settled, who=Who(maker))


def _can_be_measured(criteria: Mapping[str, Criterion], _facts: Facts) -> Iterator[Observation]:
    vague = tuple(sorted(key for key, criterion in criteria.items() if not criterion.measurable))
    yield observed(
        "criteria",
        bool(criteria) and not vague,
        severity=Severity.MEDIUM if criteria else None,
        items=vague,
        of=len(criteria),
        measurable=len(criteria) - len(vague),
        vague=vague,
    )


def _fresh(_answers: object, facts: Facts) -> Iterator[Observation]:
    """What is done stays done until it changes; what is open has moved on since somebody last looked."""
    oldest_fresh = facts.day - timedelta(days=facts.policy.review.stale_days)
    seen: dict[str, list[date]] = {}
    for state in facts.came_to[Standing.OPEN]:
        if state.answer and state.answer.updated_on:
            seen.setdefault(state.area, []).append(state.answer.updated_on)
    for area, days in sorted(seen.items()):
        stale = sum(day < oldest_fresh for day in days)
        yield observed(area, not stale, area=area, stale=stale, of=len(days), oldest=min(days))


DECISION_MAKER = Rule(
    code="GOVN17",
    area="governance",
    severity=Severity.HIGH,
    title="No single authority decides",
    says="It is not settled who decides: one person, or a committee with a named chair and a quorum.",
    strength="It is settled who decides: {who}.",
    why="At the decisive hour everybody advises and nobody decides.",
    advice="Name one decision maker and a deputy; of a committee name the chair and the quorum.",
    sources=("ms-cutover-strategy", "drdynamics"),
    traces=("R017",),
    reads=_with_a_date,
    observe=_one_decides,
)

CRITERIA = Rule(
    code="GOVN18",
    area="governance",
    severity=Severity.CRITICAL,
    title="Go/no-go criteria are missing or cannot be measured",
    says="Agreed go/no-go criteria: {of}. With metric, operator and target: {measurable}.",
    strength="Agreed go/no-go criteria: {of}, each with metric, operator and target.",
    why="Without agreed figures the decision goes to whoever argues best.",
    advice="Agree on figures beforehand, such as the open defects of each severity.",
    sources=("ms-cutover-strategy", "ms-success-by-design", "topdynamicspartners"),
    traces=("R018",),
    reads=attrgetter("criteria"),
    observe=_can_be_measured,
)

STALE = Rule(
    code="GOVN19",
    area="governance",
    severity=Severity.MEDIUM,
    kind=FindingKind.RISK,
    title="The assessment is stale",
    says="{stale} of {of} open answers have not been looked at for too long, one of them since {oldest}.",
    why="In the last weeks the state of open work changes by the day.",
    advice="Ask the owners where they stand, and date the answers.",
    sources=("ms-prepare-to-go-live", "go-live-decision-agent"),
    traces=("R019",),
    reads=attrgetter("answers"),
    observe=_fresh,
    about=About.AREA,
    stage=Stage.STANDINGS,
)

RULES: tuple[Rule[Any], ...] = (*conduct.RULES, *actions.RULES, *mending.RULES, DECISION_MAKER, CRITERIA, STALE)
"""The whole family, with its modules."""
