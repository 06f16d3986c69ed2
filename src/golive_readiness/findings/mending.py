"""Whether what is critical can still be mended: are there days enough, and does it end before the go-live?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any

from golive_readiness.findings.backing import Backing, BackingKind, backing
from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import Finding, Observation, Rule, Stage, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Checkpoint

__all__ = ["RULES"]


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
        """Whether the working days left suffice for the work itself, for mitigation and for the re-check.

        Asked before the go/no-go only: what opens the system is done in the weekend that follows.
        """
        if self.finding.checkpoint is not Checkpoint.GO_NO_GO:
            return True
        effort = max((promise.effort_days for promise in self.behind.promises if promise.effort_days), default=0)
        left = facts.calendar.working_days_between(facts.day, self.last_day)
        return left >= facts.policy.review.mitigation_working_days + effort


def _days_suffice(_answers: object, facts: Facts) -> Iterator[Observation]:
    for point, critical in _to_mend(facts):
        late = [one for one in critical if one.promised_after(one.last_day)]
        short = [one for one in critical if not one.promised_after(one.last_day) and not one.fits(facts)]
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

RULES: tuple[Rule[Any], ...] = (TOO_FEW_DAYS, AFTER_GO_LIVE)
