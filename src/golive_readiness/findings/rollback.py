"""The way back: until when there is one, what starts it, and whether anybody has walked it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from operator import attrgetter
from typing import Any, TypeVar

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import Observation, Rule, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.record.cutover import PointOfNoReturn, RestoreTest, RollbackTest, RollbackTrigger

__all__ = ["RULES"]

AnyTest = TypeVar("AnyTest", RollbackTest, RestoreTest)


def _is_set(point: PointOfNoReturn, facts: Facts) -> Iterator[Observation]:
    if facts.review.rollback.legacy_runs_in_parallel:
        return  # there is always a way back
    when = point.at or point.task
    holds = False if not point.exists else when is not None or None
    yield observed("rollback.point_of_no_return", holds, when=when or "?")


def _are_objective(triggers: Sequence[RollbackTrigger], facts: Facts) -> Iterator[Observation]:
    if facts.review.rollback.legacy_runs_in_parallel:
        return  # nobody has to turn back in the night
    vague = tuple(sorted(trigger.title for trigger in triggers if not trigger.objective))
    because = vague if triggers else ("no trigger is stated",)
    yield observed("rollback.triggers", not because, of=len(triggers), because=because)


def _was_walked(tests: Sequence[RollbackTest], facts: Facts) -> Iterator[Observation]:
    last = _of_the_last_day(tests)
    took = max((test.duration for test in last if test.succeeded and test.duration is not None), default=None)
    holds, because = _walked(last, took, facts)
    slow = because == _TOO_SLOW
    yield observed(
        "rollback.tests",
        holds,
        severity=Severity.HIGH if slow else None,
        mandatory=not slow,
        because=because,
        took="not stated" if took is None else took,
    )


def _walked(last: Sequence[RollbackTest], took: timedelta | None, facts: Facts) -> tuple[bool | None, str]:
    """What the tries of the last day come to; what is wrong comes before what is not known, so that age mends nothing."""
    worked, target = _worked(last), facts.review.rollback.target_duration
    if worked is False:
        return False, "the last try failed" if last else "it was never tried"
    if target is not None and took is not None and took > target:
        return False, _TOO_SLOW
    if worked is None:
        return None, "the last try does not say whether it worked"
    if _is_old(last[0].run_on, facts):
        return None, "the last try is too old to say anything"
    if target is not None and took is None:
        return None, "it worked, in a time that nobody stated"
    return True, "it worked"


_TOO_SLOW = "it worked, but took longer than it may"


def _was_restored(tests: Sequence[RestoreTest], facts: Facts) -> Iterator[Observation]:
    holds, because = _restored(_of_the_last_day(tests), facts)
    by_platform = facts.review.rollback.platform_makes_the_backup
    yield observed("rollback.restore_tests", holds, severity=Severity.HIGH if by_platform else None, because=because)


def _restored(last: Sequence[RestoreTest], facts: Facts) -> tuple[bool | None, str]:
    worked, changed_on = _worked(last), facts.review.rollback.last_schema_change_on
    if worked is False:
        return False, "the last try failed" if last else "no backup was ever restored"
    if changed_on is not None and last[0].run_on < changed_on:
        return False, "the database has changed its shape since"
    if _is_old(last[0].run_on, facts):
        return False, "the last try is too old to say anything"
    return worked, "it came back complete" if worked else "the last try does not say whether it came back complete"


def _of_the_last_day(tests: Sequence[AnyTest]) -> list[AnyTest]:
    """The last day speaks for the build that goes live: an earlier success does not outweigh a later failure."""
    last_on = max((test.run_on for test in tests), default=None)
    return [test for test in tests if test.run_on == last_on]


def _worked(last: Sequence[AnyTest]) -> bool | None:
    """Whether one of a day's tries worked; nobody stops trying after the one that did."""
    outcomes = {test.succeeded for test in last}
    return True if True in outcomes else None if None in outcomes else False


def _is_old(run_on: date, facts: Facts) -> bool:
    return (facts.day - run_on).days > facts.policy.cutover.rollback_test_max_age_days


NO_POINT_OF_NO_RETURN = Rule(
    code="CUTO13",
    area="rollback",
    severity=Severity.CRITICAL,
    title="There is no point of no return",
    says="Nobody has set the moment after which there is no way back.",
    strength="The point of no return is set: {when}.",
    unclear="A point of no return is stated, but neither its moment nor the task after which it comes.",
    why="Without it the team passes it unnoticed, and learns so when somebody wants to turn back.",
    advice="Set a clock time or a task in the plan, and tell everybody who is involved.",
    sources=("practitioner-go-live",),
    traces=("R084",),
    reads=attrgetter("rollback.point_of_no_return"),
    observe=_is_set,
)

SUBJECTIVE_TRIGGER = Rule(
    code="CUTO14",
    area="rollback",
    severity=Severity.CRITICAL,
    title="A rollback trigger cannot be measured",
    says="What starts the way back cannot be measured: {because}.",
    strength="Rollback triggers: {of}, each with a clock time, or a count and its limit.",
    why="In the middle of the night tired people argue about an impression, and nobody wants to be the one who stops.",
    advice='Write each as a clock time or a count with a limit: "load not finished by 06:00", "over three interfaces down".',
    sources=("practitioner-go-live", "datamesh-handover"),
    traces=("R085",),
    reads=attrgetter("rollback.triggers"),
    observe=_are_objective,
)

ROLLBACK_UNTESTED = Rule(
    code="CUTO15",
    area="rollback",
    severity=Severity.CRITICAL,
    title="The rollback was never tested",
    says="The way back is not proven: {because}.",
    strength="The way back was tried, and it worked; time taken: {took}.",
    unclear="Whether there is a way back is not known: {because}.",
    why="A way back that nobody has walked is a hope, and it is needed at the worst hour.",
    advice="Walk the whole way back once, timed, and see that the old system can be worked with.",
    sources=("practitioner-go-live", "kern-it-go-live", "ms-ax-mock-cutover-2021"),
    traces=("R086",),
    mandatory=True,
    reads=attrgetter("rollback.tests"),
    observe=_was_walked,
)

BACKUP_UNPROVEN = Rule(
    code="CUTO16",
    area="rollback",
    severity=Severity.CRITICAL,
    title="The backup was never restored",
    says="That the backup can be restored is not proven: {because}.",
    strength="A backup was restored, and it came back complete.",
    unclear="Whether the backup can be restored is not known: {because}.",
    why="A backup is worth what comes back from it, and that shows only when somebody restores it.",
    advice="Restore the latest backup in an environment of its own, and check that it is complete.",
    sources=("practitioner-go-live",),
    traces=("R087",),
    reads=attrgetter("rollback.restore_tests"),
    observe=_was_restored,
)

RULES: tuple[Rule[Any], ...] = (NO_POINT_OF_NO_RETURN, SUBJECTIVE_TRIGGER, ROLLBACK_UNTESTED, BACKUP_UNPROVEN)
