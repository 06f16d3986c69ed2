"""Performance: is it fast enough at the busiest hour, and for every site?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from operator import attrgetter
from typing import Any

from golive_readiness.findings import network
from golive_readiness.findings.cycles import by_the_business, missed, reached, unmeasured
from golive_readiness.findings.facts import Facts
from golive_readiness.findings.marks import together
from golive_readiness.findings.rule import FindingKind, Observation, Rule, observed, tally
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Has
from golive_readiness.model.form.criteria import Operator
from golive_readiness.model.record.environments import Environment
from golive_readiness.model.record.measured import ExitCriterion
from golive_readiness.model.record.performance import AcceptedBecause, PerformanceResult, PerformanceRound
from golive_readiness.model.review import ReadinessReview

__all__ = ["RULES", "last_round", "named_figures", "peak_load_expected"]

_ROUNDS = "performance rounds"
"""No environment can have this name, since ids have no spaces."""

Rounds = Sequence[PerformanceRound]


def peak_load_expected(facts: Facts) -> bool:
    """Whether speed has to be tested: it is stated, or so many people start at once."""
    project, most = facts.review.project, facts.policy.scale.peak_load_users
    return Has.PEAK_LOAD in (project.has or ()) or (project.users is not None and project.users > most)


def last_round(rounds: Rounds) -> PerformanceRound | None:
    """The round that speaks for what goes live."""
    return max(rounds, key=lambda one: one.round, default=None)


def named_figures(one: PerformanceRound) -> tuple[ExitCriterion, ...] | None:
    """Everything a round was to reach, durations and others alike; ``None`` where it states neither."""
    if one.results is None and one.criteria is None:
        return None
    return (*map(_as_figure, one.results or ()), *(one.criteria or ()))


def _as_figure(result: PerformanceResult) -> ExitCriterion:
    """A duration as any other figure, in seconds; that production should be faster is no acceptance but a hope."""
    hoped = result.accepted_because is AcceptedBecause.PRODUCTION_IS_FASTER
    return ExitCriterion(
        metric=result.activity,
        operator=Operator.AT_MOST,
        target=None if result.limit is None else Decimal(str(result.limit.total_seconds())),
        actual=None if result.actual is None else Decimal(str(result.actual.total_seconds())),
        accepted_by=None if hoped else result.accepted_by,
    )


def _criteria_met(rounds: Rounds, facts: Facts) -> Iterator[Observation]:
    """Mandatory but where peak load is stated not to be expected: a small project may try its speed and need not."""
    last, expected = last_round(rounds), peak_load_expected(facts)
    if last:
        holds, because = _came_to(last, facts.review)
        mandatory = expected or facts.review.project.has is None
        yield observed(_ROUNDS, holds, mandatory=mandatory, round=last.round, because=because)
    elif expected:
        yield observed(_ROUNDS, False, round=0, because=("no round was run",))


def _came_to(last: PerformanceRound, review: ReadinessReview) -> tuple[bool | None, tuple[str, ...]]:
    """Whether every figure was reached, at the busiest hour's volume; the bad comes before the unknown."""
    figures, at_peak = named_figures(last), _at_peak(last)
    bad = [
        *(["there are no criteria"] if figures == () else []),
        *missed((*(figures or ()), *_left_missed(last, review)), review),
        *(["it did not run at the busiest hour's volume"] if at_peak is False else []),
    ]
    if bad:
        return False, tuple(bad)
    unknown = [
        *(["the criteria"] if figures is None else []),
        *unmeasured(figures or (), review),
        *(["whether it ran at the busiest hour's volume"] if at_peak is None else []),
        *(["that the business signed it"] if _signed_by_others(last, review) else []),
    ]
    return (None, tuple(unknown)) if unknown else (True, reached(figures or ()))


def _left_missed(last: PerformanceRound, review: ReadinessReview) -> Iterator[ExitCriterion]:
    """What was too slow in an earlier round and was not measured again: leaving it out of the last one mends nothing."""
    known = {figure.metric.casefold() for figure in named_figures(last) or ()}
    for one in sorted(review.testing.performance.rounds or (), key=attrgetter("round"), reverse=True):
        told = [figure for figure in named_figures(one) or () if figure.met is not None]
        yield from (figure for figure in told if not figure.met and figure.metric.casefold() not in known)
        known |= {figure.metric.casefold() for figure in told}


def _at_peak(one: PerformanceRound) -> bool | None:
    """Whether it ran at the busiest hour's volume; figures win over what is stated of the round."""
    counted = [result.at_peak for result in one.results or ()]
    if False in counted:
        return False
    return True if counted and None not in counted else one.at_peak


def _signed_by_others(last: PerformanceRound, review: ReadinessReview) -> bool:
    """Whether a signature is stated that is not the business's, or is older than the round."""
    signed = review.testing.performance
    if signed.signed_by is None:
        return False
    older = signed.signed_on is not None and last.run_on is not None and signed.signed_on < last.run_on
    return older or not by_the_business(signed.signed_by, review)


def _tested_again(rounds: Rounds, facts: Facts) -> Iterator[Observation]:
    """Enough rounds that measured something, and the last of them not before what was tuned last."""
    last, wanted = last_round(rounds), facts.policy.testing.performance_rounds_min
    if last is None and not peak_load_expected(facts):
        return
    tuned_on, run_on = facts.review.testing.performance.tuned_on, last.run_on if last else None
    since = True if tuned_on is None else None if run_on is None else run_on >= tuned_on
    measured = tally(_is_told(one) for one in rounds)
    yield observed(
        _ROUNDS,
        together((measured.reaches(wanted), since)),
        rounds=len(rounds),
        wanted=wanted,
        tuned_on=tuned_on or "a day that nobody states",
        run_on=run_on or "a day that nobody states",
    )


def _is_told(one: PerformanceRound) -> bool | None:
    """Whether a round was run: it has figures, or a day; of one that states neither nobody can tell."""
    figures = named_figures(one)
    return bool(figures) if figures is not None else True if one.run_on else None


def _load_is_dealt_with(review: ReadinessReview, _facts: Facts) -> Iterator[Observation]:
    """What the last round that says so saw; and each environment where it was seen and no round deals with it."""
    rounds = review.testing.performance.rounds or ()
    telling = last_round([one for one in rounds if one.database_load_high is not None])
    if telling:
        left = telling.database_load_high and telling.database_load_action is None
        yield observed(_ROUNDS, not left, where=f"round {telling.round}", action=telling.database_load_action or "none")
    elif rounds:
        yield observed(_ROUNDS, None, where="no round", action="none")
    for key, environment in sorted((review.environments or {}).items()):
        if environment.high_database_load is not None:
            yield _seen_in(key, environment, rounds)


def _seen_in(key: str, environment: Environment, rounds: Rounds) -> Observation:
    done = sorted({one.database_load_action or "" for one in rounds if one.environment == key} - {""})
    return observed(key, bool(done) or not environment.high_database_load, where=key, action=tuple(done) or "none")


def _rounds_or_environments(review: ReadinessReview) -> ReadinessReview | None:
    return None if review.testing.performance.rounds is None and review.environments is None else review


def _nothing_hoped(rounds: Rounds, _facts: Facts) -> Iterator[Observation]:
    if last := last_round(rounds):
        hoped = sorted({one.activity for one in last.results or () if _is_hoped(one)})
        yield observed(_ROUNDS, not hoped if named_figures(last) else None, round=last.round, activities=tuple(hoped))


def _is_hoped(result: PerformanceResult) -> bool:
    return not result.met and result.accepted_because is AcceptedBecause.PRODUCTION_IS_FASTER


CRITERIA: Rule[Any] = Rule(
    code="TEST10",
    area="performance-testing",
    severity=Severity.CRITICAL,
    title="Performance criteria are missing or unmet",
    says="The last round of performance tests (round {round}): {because}.",
    strength="The last round of performance tests (round {round}) met its criteria at peak volume: {because}.",
    unclear="The last round of performance tests (round {round}) does not show {because}.",
    why="Slowness is hard and dear to mend after the go-live, and without figures nobody agrees on what is slow.",
    advice="Agree on limits, tune, and run the round again at the busiest hour's volume.",
    sources=("ms-go-live-checklist", "fasttrack-checklist-v8"),
    traces=("R041",),
    mandatory=True,
    reads=attrgetter("testing.performance.rounds"),
    observe=_criteria_met,
)

NOT_AGAIN: Rule[Any] = Rule(
    code="TEST11",
    area="performance-testing",
    severity=Severity.MEDIUM,
    kind=FindingKind.RISK,
    title="Performance was not tested again after tuning",
    says="Rounds of performance tests: {rounds}; {wanted} are wanted. Last tuned: {tuned_on}; last run: {run_on}.",
    strength="Performance was tested in {rounds} rounds, the last after everything was tuned.",
    unclear="Rounds of performance tests: {rounds}, not all of them with results or a day; {wanted} are wanted. Last tuned: {tuned_on}; last run: {run_on}.",
    why="A change that speeds up one place often slows down another.",
    advice="Run the same cases again after tuning.",
    sources=("ms-performing-solution",),
    traces=("R042",),
    reads=attrgetter("testing.performance.rounds"),
    observe=_tested_again,
)

DATABASE_LOAD: Rule[Any] = Rule(
    code="TEST13",
    area="performance-testing",
    severity=Severity.MEDIUM,
    kind=FindingKind.RISK,
    title="High database load was seen and left",
    says="The database worked near its limit ({where}), and nothing is done about it.",
    strength="No high database load is left untreated ({where}; action: {action}).",
    unclear="No round of performance tests says how hard the database worked.",
    why="A database at its limit in a test stops in the first busy hour.",
    advice="Find what loads it, tune or size it, and look again.",
    sources=("fasttrack-checklist-v8",),
    traces=("R044",),
    reads=_rounds_or_environments,
    observe=_load_is_dealt_with,
)

HOPE: Rule[Any] = Rule(
    code="TEST14",
    area="performance-testing",
    severity=Severity.HIGH,
    kind=FindingKind.RISK,
    title="Slowness is accepted because production should be faster",
    says="Slow in round {round}, and accepted because production should be faster: {activities}.",
    strength="No slow result of round {round} was accepted in the hope of a faster production.",
    unclear="Round {round} states no results, so it does not show what was accepted.",
    why="A bad design stays slow on better hardware, and then in front of users.",
    advice="Test at production volume, and find out why it is slow.",
    sources=("ms-testing-case-study",),
    traces=("R045",),
    reads=attrgetter("testing.performance.rounds"),
    observe=_nothing_hoped,
)

RULES: tuple[Rule[Any], ...] = (CRITERIA, NOT_AGAIN, *network.RULES, DATABASE_LOAD, HOPE)
"""The whole family, with its modules."""
