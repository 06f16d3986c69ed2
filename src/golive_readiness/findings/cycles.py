"""What a test cycle is: finished or not, passed or not, accepted by whom, and repeated later or not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from golive_readiness.model.form.answers import Status
from golive_readiness.model.people import Organisation
from golive_readiness.model.record.measured import ExitCriterion
from golive_readiness.model.record.testing import TestCycle, TestKind
from golive_readiness.model.review import ReadinessReview

__all__ = [
    "by_the_business",
    "finished",
    "last_says",
    "missed",
    "of_kind",
    "passed",
    "reached",
    "unmeasured",
    "unrepeated",
    "worst",
]


def of_kind(cycles: Mapping[str, TestCycle], *kinds: TestKind) -> Iterator[tuple[str, TestCycle]]:
    """The cycles of these kinds, by their ids."""
    return ((key, cycle) for key, cycle in sorted(cycles.items()) if cycle.kind in kinds)


def finished(cycle: TestCycle, review: ReadinessReview) -> bool | None:
    """Whether it is over; what begins or ends after the day the review was written is not, whatever its status says.

    The day of judgement does not count here: that a planned end has passed since then finishes nothing.
    """
    if any(day is not None and day > review.reviewed_on for day in (cycle.starts_on, cycle.ends_on)):
        return False
    return None if cycle.status is None else cycle.status is Status.DONE


def passed(cycle: TestCycle) -> bool | None:
    """Whether no case is left that failed, or did not pass; without figures its exit criteria speak."""
    if cycle.cases_failed:
        return False
    if cycle.cases_planned is not None and cycle.cases_passed is not None:
        return 0 < cycle.cases_planned == cycle.cases_passed
    if cycle.cases_planned is not None and cycle.cases_run is not None and cycle.cases_run < cycle.cases_planned:
        return False  # what was not run has not passed
    if cycle.cases_failed == 0 and cycle.cases_run:
        return True
    return worst(criterion.met for criterion in cycle.exit_criteria) if cycle.exit_criteria else None


def missed(figures: Iterable[ExitCriterion], review: ReadinessReview) -> list[str]:
    """Each figure that misses its target, or has none, and that nobody of the business accepts."""
    bad = {
        (one.metric, "is missed" if one.measurable else "has no target")
        for one in figures
        if (one.met is False or not one.measurable) and not by_the_business(one.accepted_by, review)
    }
    return [f"{metric} {how}" for metric, how in sorted(bad)]


def unmeasured(figures: Iterable[ExitCriterion], review: ReadinessReview) -> list[str]:
    """Each figure that nobody has measured, nor accepted without that."""
    unknown = [one for one in figures if one.measurable and one.met is None]
    return [
        f"the value of {metric}"
        for metric in sorted({one.metric for one in unknown if not by_the_business(one.accepted_by, review)})
    ]


def reached(figures: Iterable[ExitCriterion]) -> tuple[str, ...]:
    """How figures that nothing speaks against were reached: all of them, but for those that were accepted."""
    accepted = sorted({one.metric for one in figures if not one.met})
    return tuple(f"{metric} accepted by the business" for metric in accepted) or ("all met",)


def by_the_business(person: str | None, review: ReadinessReview) -> bool:
    """Whether somebody of the customer stands behind it: the partner cannot accept its own work."""
    return person is not None and review.people[person].organisation is Organisation.CUSTOMER


def worst(answers: Iterable[bool | None]) -> bool | None:
    """``False`` where one is, else ``None`` where one is not said, else ``True``."""
    said = set(answers)
    return False if False in said else None if None in said else True


def last_says(results: Iterable[tuple[date | None, bool | None]]) -> bool | None:
    """What came out last, the worst of those of one day; a failure without a day may have come after all others."""
    told = list(results)
    last = max((day for day, _ in told if day), default=None)
    outcome = worst(result for day, result in told if day == last)
    return None if outcome and (None, False) in told else outcome


def unrepeated(cycles: Mapping[str, TestCycle], kind: TestKind, review: ReadinessReview) -> list[tuple[str, TestCycle]]:
    """The cycles of a kind that no later one has repeated: how a cycle ran can be mended only by running it again."""
    own = list(of_kind(cycles, kind))
    return [(key, cycle) for key, cycle in own if not any(_repeats(later, cycle, review) for _, later in own)]


def _repeats(later: TestCycle, cycle: TestCycle, review: ReadinessReview) -> bool:
    """Whether a cycle began after another had ended, is finished, and left out no process that the other tried."""
    if not finished(later, review) or (later.starts_on or date.min) <= (cycle.ends_on or date.max):
        return False
    return _processes(cycle) <= _processes(later)


def _processes(cycle: TestCycle) -> frozenset[str]:
    return frozenset(test.process for test in cycle.processes or ())
