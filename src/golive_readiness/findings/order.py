"""The order of things: scope before tests, training before tests, tests after the last build."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from golive_readiness.findings import processes
from golive_readiness.findings.cycles import finished, last_says, of_kind, passed, worst
from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import FindingKind, Observation, Rule, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.record.testing import TestCycle, TestKind
from golive_readiness.model.review import ReadinessReview

__all__ = ["RULES"]

Cycles = Mapping[str, TestCycle]
Stated = Sequence[date | None]
"""Days of several things, of which some may not be stated."""

_UNSTATED = "a day that nobody states"


def _in_order(review: ReadinessReview, _facts: Facts) -> Iterator[Observation]:
    """Training after the go-live is Critical, the rest Medium; an audience of which nobody starts yet has time."""
    users, integrated = _of(review, TestKind.USER_ACCEPTANCE), _of(review, TestKind.SYSTEM_INTEGRATION)
    training = (review.adoption.training or {}).values()
    if users and integrated:  # both are run in rounds: it is the last one of users that rests on all integrations
        last = _latest([one.starts_on for one in users])
        ends = [one.ends_on for one in integrated]
        yield _one_before_the_other("system integration testing", ends, "the last UAT", [last])
    if users and (ends := [one.ends_on for one in training if one.for_testers]):
        starts = [one.starts_on for one in users]
        yield _one_before_the_other("training of testers", ends, "UAT", starts)
    ends = [one.ends_on for one in training if one.people != 0]
    if ends and (go_live_on := review.dates.go_live_on):
        severity = Severity.CRITICAL
        yield _one_before_the_other("training of users", ends, "the go-live", [go_live_on], severity=severity)


def _of(review: ReadinessReview, kind: TestKind) -> list[TestCycle]:
    return [cycle for _, cycle in of_kind(review.testing.cycles or {}, kind)]


def _latest(days: Stated) -> date | None:
    """The last of the days; ``None`` where one is not stated, since it may be the last."""
    known = [day for day in days if day is not None]
    return max(known) if len(known) == len(days) else None


def _one_before_the_other(
    what: str, ends: Stated, other: str, starts: Stated, *, severity: Severity | None = None
) -> Observation:
    """Whether the last end is no later than the first start; a known breach stands whatever is not stated."""
    ended = max((day for day in ends if day is not None), default=None)
    started = min((day for day in starts if day is not None), default=None)
    breached = ended is not None and started is not None and ended > started
    holds = False if breached else None if None in (*ends, *starts) else True
    return observed(
        what, holds, severity=severity, ends_on=ended or _UNSTATED, other=other, starts_on=started or _UNSTATED
    )


def _tested_as_built(review: ReadinessReview, _facts: Facts) -> Iterator[Observation]:
    """A regression test that passed on the new build is a last test, too; with none at all since, it is Critical."""
    built_on, users = review.code.release_candidate_on, _of(review, TestKind.USER_ACCEPTANCE)
    if built_on is None or not users:
        return
    by_users = {_ended_since(cycle, built_on, review) for cycle in users}
    again, regression = _regression_since(built_on, review)
    holds = True if True in by_users or again else None if None in by_users else False
    yield observed(
        "release-candidate",
        holds,
        severity=Severity.CRITICAL if regression == _NO_REGRESSION else None,
        built_on=built_on,
        tested_on=max((one.ends_on for one in users if one.ends_on), default=_UNSTATED),
        regression=regression,
    )


def _ended_since(cycle: TestCycle, day: date, review: ReadinessReview) -> bool | None:
    """Whether a cycle ended on this day or after it; one that is not over yet, or does not say when, still may."""
    if cycle.ends_on is not None and cycle.ends_on < day:
        return False
    return True if cycle.ends_on is not None and finished(cycle, review) else None


def _regressed(review: ReadinessReview, _facts: Facts) -> Iterator[Observation]:
    code = review.code
    changed_on = max((day for day in (code.last_change_on, code.release_candidate_on) if day), default=None)
    if changed_on is not None:
        again, regression = _regression_since(changed_on, review)
        yield observed("regression", again, changed_on=changed_on, regression=regression)


def _regression_since(day: date, review: ReadinessReview) -> tuple[bool | None, str]:
    """Whether the last regression tests since a day passed, and how that is said; of those that end together, all."""
    own = [(cycle, _began_since(cycle, day)) for cycle in _of(review, TestKind.REGRESSION)]
    since = [(cycle, began) for cycle, began in own if began is not False]
    if not since:
        return False, _NO_REGRESSION
    holds = last_says(
        (cycle.ends_on or cycle.starts_on, worst((began, finished(cycle, review), passed(cycle))))
        for cycle, began in since
    )
    return holds, _REGRESSION[holds]


def _began_since(cycle: TestCycle, day: date) -> bool | None:
    """Whether a cycle ran after a change; one that had begun before it may have tried the old build."""
    if cycle.ends_on is not None and cycle.ends_on < day:
        return False
    began = cycle.starts_on or cycle.ends_on
    return True if began is not None and began >= day else None


_NO_REGRESSION = "there is none"
_REGRESSION = {
    True: "passed",
    False: "is not finished, or has not passed",
    None: "does not say that it ran after that day, is finished and passed",
}


def _whole(review: ReadinessReview) -> ReadinessReview:
    return review


def _with_cycles(review: ReadinessReview) -> ReadinessReview | None:
    return None if review.testing.cycles is None else review


ORDER: Rule[Any] = Rule(
    code="DATE07",
    area="user-acceptance-testing",
    severity=Severity.MEDIUM,
    kind=FindingKind.RISK,
    title="Tests and training are in the wrong order",
    says="{subject} ends on {ends_on}, after the start of {other} on {starts_on}.",
    strength="{subject} ends on {ends_on}, in time for the start of {other} on {starts_on}.",
    unclear="The days stated do not tell whether {subject} ends before the start of {other}.",
    why="Users who test what is not joined yet, or what nobody has shown them, find the wrong faults.",
    advice="Put them in order: integrations, then training of the testers, then UAT; users before the go-live.",
    sources=("ms-go-live-checklist", "ms-testing-strategy", "ms-cutover-strategy"),
    traces=("R028",),
    reads=_whole,
    observe=_in_order,
)

CANDIDATE: Rule[Any] = Rule(
    code="DATE08",
    area="release-management",
    severity=Severity.HIGH,
    title="The release candidate is younger than the last test",
    says="The release candidate was built on {built_on}; UAT ended on {tested_on}; regression test since: {regression}.",
    strength="The release candidate of {built_on} was tested after it was built.",
    unclear="The release candidate was built on {built_on}; the review does not say that UAT is over, and when it ended; regression test since: {regression}.",
    why="What goes live is then not what anybody has accepted.",
    advice="Run the regression test on the new build, and show its changes to those who accepted the old one.",
    sources=("fasttrack-checklist-v8", "ms-testing-strategy"),
    traces=("R029",),
    reads=_with_cycles,
    observe=_tested_as_built,
)

REGRESSION: Rule[Any] = Rule(
    code="TEST15",
    area="solution-acceptance",
    severity=Severity.HIGH,
    title="No regression test since the last change",
    says="The solution last changed on {changed_on}; regression test since: {regression}.",
    strength="A regression test passed since the last change, on {changed_on}.",
    unclear="The solution last changed on {changed_on}; the regression test since {regression}.",
    why="A small mend breaks what worked, and only a test finds it before the users do.",
    advice="Run the regression test on what goes live.",
    sources=("ms-testing-strategy", "ms-prepare-to-go-live"),
    traces=("R046",),
    reads=_with_cycles,
    observe=_regressed,
)

RULES: tuple[Rule[Any], ...] = (*processes.RULES, ORDER, CANDIDATE, REGRESSION)
"""The whole family, with its modules."""
