"""What is done about what is known to be wrong: is anything, by whom, by when, and what may not be left open?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import attrgetter
from typing import Any

from golive_readiness.findings.backing import workaround_accepted
from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import About, FindingKind, Observation, Rule, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.form.mitigations import Mitigation, MitigationStatus
from golive_readiness.model.form.risks import Issue, RaisedIn, Risk, RiskStatus
from golive_readiness.model.review import ReadinessReview

__all__ = ["RULES"]

_WEIGHTY = (Severity.CRITICAL, Severity.HIGH)
_EARLIER = (RaisedIn.SOLUTION_BLUEPRINT_REVIEW, RaisedIn.IMPLEMENTATION_REVIEW)


def _with_risks_or_issues(review: ReadinessReview) -> ReadinessReview | None:
    return None if review.risks is None and review.issues is None else review


def _answered_by_an_action(review: ReadinessReview, _facts: Facts) -> Iterator[Observation]:
    acted_on = _acted_on(review)
    for key, risk in sorted((review.risks or {}).items()):
        if risk.status is RiskStatus.OPEN and not {risk.severity, risk.residual}.isdisjoint(_WEIGHTY):
            yield observed(key, key in acted_on or _has_response(risk), title=risk.title, area=risk.area, items=(key,))
    for key, issue in sorted((review.issues or {}).items()):
        if issue.open and issue.severity in _WEIGHTY:
            yield observed(
                key, key in acted_on or _has_way_out(issue), title=issue.title, area=issue.area, items=(key,)
            )


def _acted_on(review: ReadinessReview) -> frozenset[str]:
    """Every id that an action addresses, whether by itself or as the subject of a finding."""
    actions = [one for one in (review.mitigations or {}).values() if one.status is not MitigationStatus.CANCELLED]
    return frozenset(target.rpartition(":")[2] for action in actions for target in action.addresses)


def _has_response(risk: Risk) -> bool:
    return risk.response is not None or risk.contingency is not None


def _has_way_out(issue: Issue) -> bool:
    return issue.workaround is not None or issue.due_on is not None


def _owned(actions: Mapping[str, Mitigation], _facts: Facts) -> Iterator[Observation]:
    for key, action in _open(actions):
        yield observed(key, action.owner is not None, title=action.title)


def _dated_ahead(actions: Mapping[str, Mitigation], facts: Facts) -> Iterator[Observation]:
    for key, action in _open(actions):
        yield observed(key, action.due_on is not None and action.due_on >= facts.day, title=action.title)


def _open(actions: Mapping[str, Mitigation]) -> list[tuple[str, Mitigation]]:
    return sorted((key, action) for key, action in actions.items() if action.open)


def _blockers_have_a_way_out(issues: Mapping[str, Issue], facts: Facts) -> Iterator[Observation]:
    for key, issue in sorted(issues.items()):
        if issue.blocker:
            yield observed(
                key, not issue.open or workaround_accepted(issue, facts.review), title=issue.title, area=issue.area
            )


def _earlier_reviews_are_closed(review: ReadinessReview, _facts: Facts) -> Iterator[Observation]:
    for key, risk in sorted((review.risks or {}).items()):
        if risk.raised_in in _EARLIER and (risk.residual or risk.severity) is Severity.CRITICAL:
            yield observed(
                key, risk.status is not RiskStatus.OPEN, title=risk.title, area=risk.area, raised_in=risk.raised_in
            )
    for key, issue in sorted((review.issues or {}).items()):
        if issue.raised_in in _EARLIER and issue.severity is Severity.CRITICAL:
            yield observed(key, not issue.open, title=issue.title, area=issue.area, raised_in=issue.raised_in)


NO_RECOMMENDATION = Rule(
    code="GOVN05",
    area="governance",
    severity=Severity.MEDIUM,
    kind=FindingKind.RISK,
    title="A risk or issue has no answer",
    says="Nobody has said what is to be done about: {title}",
    why="A known problem without an answer is a known problem that will happen.",
    advice="Write down what is recommended, and make an action of it.",
    sources=("ms-prepare-to-go-live", "ms-success-by-design"),
    traces=("R005",),
    reads=_with_risks_or_issues,
    observe=_answered_by_an_action,
)

NO_OWNER = Rule(
    code="GOVN06",
    area="governance",
    severity=Severity.MEDIUM,
    title="An action has no owner",
    says="Nobody owns this action: {title}",
    why="What everybody should do, nobody does.",
    advice="Name one person before the meeting.",
    sources=("ms-prepare-to-go-live", "kern-it-go-live", "ms-azure-devops-template"),
    traces=("R006",),
    reads=attrgetter("mitigations"),
    observe=_owned,
    about=About.MITIGATION,
)

NOT_DATED = Rule(
    code="GOVN07",
    area="governance",
    severity=Severity.MEDIUM,
    kind=FindingKind.RISK,
    title="An action is overdue or has no date",
    says="The day of this action is past, or nobody has set one: {title}",
    why="Without a day ahead of it, nobody can say whether an action will be done in time.",
    advice="Set a day that can be kept, or take it to whoever can make it so.",
    sources=("ms-go-live-checklist", "ms-azure-devops-template"),
    traces=("R007",),
    reads=attrgetter("mitigations"),
    observe=_dated_ahead,
    about=About.MITIGATION,
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
    about=About.ISSUE,  # of an issue a workaround carries the finding, of a risk its acceptance
)

RULES: tuple[Rule[Any], ...] = (NO_RECOMMENDATION, NO_OWNER, NOT_DATED, BLOCKER, EARLIER_REVIEW)
