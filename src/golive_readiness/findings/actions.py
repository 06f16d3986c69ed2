"""What is done about what is wrong: is anything, by whom, by when, and are there days enough?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any

from golive_readiness.findings.backing import Backing, BackingKind, backing
from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import About, Finding, FindingKind, Observation, Rule, Stage, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Checkpoint
from golive_readiness.model.form.mitigations import Mitigation, MitigationStatus
from golive_readiness.model.form.risks import Issue, Risk, RiskStatus
from golive_readiness.model.review import ReadinessReview

__all__ = ["RULES"]

_WEIGHTY = (Severity.CRITICAL, Severity.HIGH)


def _with_risks_or_issues(review: ReadinessReview) -> ReadinessReview | None:
    return None if review.risks is None and review.issues is None else review


def _answered_by_an_action(review: ReadinessReview, _facts: Facts) -> Iterator[Observation]:
    acted_on = _acted_on(review)
    for key, risk in sorted((review.risks or {}).items()):
        if risk.status is RiskStatus.OPEN and not {risk.severity, risk.residual}.isdisjoint(_WEIGHTY):
            yield observed(key, key in acted_on or _has_response(risk), title=risk.title, items=(key,))
    for key, issue in sorted((review.issues or {}).items()):
        if issue.open and issue.severity in _WEIGHTY:
            yield observed(key, key in acted_on or _has_way_out(issue), title=issue.title, items=(key,))


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


@dataclass(frozen=True, slots=True)
class _Mending:
    """A critical finding that nothing carries, and what is promised about it."""

    finding: Finding
    behind: Backing
    last_day: date
    """The last day on which a promise about it may be due."""

    def promised_after(self, day: date) -> bool:
        return any(promise.due_on > day for promise in self.behind.promises if promise.due_on)

    def fits(self, facts: Facts) -> bool:
        """Whether the working days left suffice for the work itself, for mitigation and for the re-check."""
        effort = max((promise.effort_days for promise in self.behind.promises if promise.effort_days), default=0)
        left = facts.calendar.working_days_between(facts.day, self.last_day)
        return left >= facts.policy.review.mitigation_working_days + effort


def _days_suffice(_answers: object, facts: Facts) -> Iterator[Observation]:
    for point, critical in _to_mend(facts):
        late = [one for one in critical if one.promised_after(one.last_day)]
        short = [one for one in critical if one not in late and not one.fits(facts)]
        yield observed(
            point.value,
            not (late or short),
            checkpoint=point,
            items=_names(late + short),
            of=len(critical),
            late=len(late),
            short=len(short),
            due_on=facts.checkpoints.on(point),
        )


def _mended_before_go_live(go_live_on: date, facts: Facts) -> Iterator[Observation]:
    for point, critical in _to_mend(facts):
        if point is Checkpoint.HYPERCARE_EXIT:
            continue  # what is due weeks after the go-live may be promised for after it
        late = [one for one in critical if one.promised_after(go_live_on)]
        yield observed(
            point.value,
            not late,
            checkpoint=point,
            items=_names(late),
            of=len(critical),
            late=len(late),
            go_live_on=go_live_on,
        )


def _to_mend(facts: Facts) -> Iterator[tuple[Checkpoint, list[_Mending]]]:
    """What is critical and not carried, by the checkpoint it is due at, where that one has a day."""
    failed = [found for found in facts.findings if found.failed and found.severity is Severity.CRITICAL]
    for point in Checkpoint:
        if facts.checkpoints.stated(point) is None:
            continue
        due = [(found, backing(found, facts)) for found in failed if found.checkpoint is point]
        if open_ := [_mending(found, behind, facts) for found, behind in due if behind.kind is not BackingKind.CARRIED]:
            yield point, open_


def _mending(found: Finding, behind: Backing, facts: Facts) -> _Mending:
    return _Mending(found, behind, facts.checkpoints.last_day_for(found.checkpoint, mandatory=found.mandatory))


def _names(some: Sequence[_Mending]) -> tuple[str, ...]:
    """Every name of these findings, so that what is promised about them is promised about the lack of days too.

    Without that, no promise could ever hold in the last days: a finding with a day left would count against itself.
    """
    findings = [one.finding for one in some]
    return tuple(sorted({name for found in findings for name in (found.code, found.id, *found.about)}))


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

TOO_FEW_DAYS = Rule(
    code="GOVN04",
    area="governance",
    severity=Severity.CRITICAL,
    title="Too few days are left to mend what is critical",
    says="Critical findings due by {due_on}: {of}. Promised later than they may be: {late}. With fewer working days left than mending and checking again take: {short}.",
    why="Work that cannot be finished in time does not get finished because it is critical.",
    advice="Plan it again with the people there are, or move the date.",
    sources=("ms-prepare-to-go-live", "ms-fo-prepare-go-live-2023", "ms-conduct-reviews"),
    traces=("R004",),
    reads=attrgetter("answers"),
    observe=_days_suffice,
    stage=Stage.FINDINGS,
)

AFTER_GO_LIVE = Rule(
    code="GOVN08",
    area="governance",
    severity=Severity.CRITICAL,
    title="A critical action ends after go-live",
    says="Of {of} critical findings, {late} are promised for after the go-live on {go_live_on}.",
    why="Users would meet the problem before anybody has mended it.",
    advice="Pull the work forward, or have a workaround tested and accepted by the business.",
    sources=("ms-prepare-to-go-live",),
    traces=("R008",),
    reads=attrgetter("dates.go_live_on"),
    observe=_mended_before_go_live,
    stage=Stage.FINDINGS,
)

RULES: tuple[Rule[Any], ...] = (NO_RECOMMENDATION, NO_OWNER, NOT_DATED, TOO_FEW_DAYS, AFTER_GO_LIVE)
