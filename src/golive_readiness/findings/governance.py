"""Review and governance: who decides, by which criteria, and what may not be left open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import attrgetter
from typing import Any

from golive_readiness.findings import actions, conduct
from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import About, Observation, Rule, Who, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.form.criteria import Criterion
from golive_readiness.model.form.risks import Issue, RaisedIn, RiskStatus
from golive_readiness.model.people import Organisation
from golive_readiness.model.review import ReadinessReview

__all__ = ["RULES"]

_EARLIER = (RaisedIn.SOLUTION_BLUEPRINT_REVIEW, RaisedIn.IMPLEMENTATION_REVIEW)


def _with_risks_or_issues(review: ReadinessReview) -> ReadinessReview | None:
    return None if review.risks is None and review.issues is None else review


def _with_a_date(review: ReadinessReview) -> ReadinessReview | None:
    """Who decides is asked as soon as there is a day on which something is to be decided."""
    return review if review.dates.go_no_go_on or review.dates.go_live_on else None


def _blockers_have_a_way_out(issues: Mapping[str, Issue], facts: Facts) -> Iterator[Observation]:
    for key, issue in sorted(issues.items()):
        if issue.blocker:
            yield observed(key, not issue.open or _can_be_lived_with(issue, facts.review), title=issue.title)


def _can_be_lived_with(issue: Issue, review: ReadinessReview) -> bool:
    """Whether a workaround was tried, and the business itself accepted it."""
    workaround = issue.workaround
    if workaround is None or not workaround.tested or workaround.accepted_by is None:
        return False
    return review.people[workaround.accepted_by].organisation is Organisation.CUSTOMER


def _earlier_reviews_are_closed(review: ReadinessReview, _facts: Facts) -> Iterator[Observation]:
    for key, risk in sorted((review.risks or {}).items()):
        if risk.raised_in in _EARLIER and Severity.CRITICAL in (risk.severity, risk.residual):
            yield observed(key, risk.status is not RiskStatus.OPEN, title=risk.title, raised_in=risk.raised_in)
    for key, issue in sorted((review.issues or {}).items()):
        if issue.raised_in in _EARLIER and issue.severity is Severity.CRITICAL:
            yield observed(key, not issue.open, title=issue.title, raised_in=issue.raised_in)


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


BLOCKER = Rule(
    code="GOVN09",
    area="governance",
    severity=Severity.CRITICAL,
    title="A blocker has neither fix nor workaround",
    says="Marked as a blocker, not solved, and without a workaround that was tested and that the business accepted: {title}",
    why="Those who know it best say that the business cannot start with it.",
    advice="Solve it, or find a workaround and let the business try and accept it; else move the date.",
    sources=("ms-prepare-to-go-live", "ms-ax-prepare-2018"),
    traces=("R009",),
    mandatory=True,
    reads=attrgetter("issues"),
    observe=_blockers_have_a_way_out,
    about=About.ISSUE,
)

EARLIER_REVIEW = Rule(
    code="GOVN10",
    area="governance",
    severity=Severity.CRITICAL,
    title="A critical matter of an earlier review is open",
    says="Critical since an earlier review, and still open: {title}",
    strength="Critical in an earlier review, and closed: {title}",
    why="The project was warned in time; going live with it is a choice that somebody has to make.",
    advice="Mend it, or have the decision maker accept it in writing.",
    sources=("ms-prepare-to-go-live", "ms-learn-modules"),
    traces=("R010",),
    mandatory=True,
    reads=_with_risks_or_issues,
    observe=_earlier_reviews_are_closed,
    about=About.ISSUE,  # of an issue a workaround carries the finding; a risk has none
)

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

RULES: tuple[Rule[Any], ...] = (
    *conduct.RULES,
    *actions.RULES,
    BLOCKER,
    EARLIER_REVIEW,
    DECISION_MAKER,
    CRITERIA,
)
"""The whole family, with its modules."""
