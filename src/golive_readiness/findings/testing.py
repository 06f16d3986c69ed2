"""Test cycles: is each one there that the project needs, is it finished, and did it run where it says something?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import attrgetter
from typing import Any

from golive_readiness.findings import uat
from golive_readiness.findings.cycles import finished, missed, reached, unmeasured, unrepeated
from golive_readiness.findings.facts import Facts
from golive_readiness.findings.performance import last_round, named_figures, peak_load_expected
from golive_readiness.findings.rule import Observation, Rule, observed
from golive_readiness.model.base import Keyed, Severity
from golive_readiness.model.checklist import Checkpoint, Has, Product
from golive_readiness.model.policy import EnvironmentsPolicy
from golive_readiness.model.record.environments import Environment, EnvironmentKind
from golive_readiness.model.record.measured import ExitCriterion
from golive_readiness.model.record.testing import TestCycle, Testing, TestKind
from golive_readiness.model.review import ReadinessReview

__all__ = ["RULES"]

Cycles = Mapping[str, TestCycle]

_TOO_SMALL = (EnvironmentKind.UNIFIED_DEVELOPER, EnvironmentKind.CLOUD_HOSTED)
_LARGE_ENOUGH = (EnvironmentKind.UNIFIED_SANDBOX, EnvironmentKind.PRODUCTION)
_ROUNDS = "performance rounds"
"""No cycle can have this name, since ids have no spaces."""


def _required_are_there(cycles: Cycles, facts: Facts) -> Iterator[Observation]:
    stated = {cycle.kind for cycle in cycles.values()}
    if facts.review.testing.performance.rounds:
        stated.add(TestKind.PERFORMANCE)  # the rounds are the cycle, told in more detail
    for kind in _required(facts):
        yield observed(kind.value, kind in stated, kind=kind)


def _required(facts: Facts) -> Iterator[TestKind]:
    """The kinds that such a project cannot do without: what it has, and how large it is, decides."""
    if _integrates(facts.review):
        yield TestKind.SYSTEM_INTEGRATION
    yield TestKind.USER_ACCEPTANCE
    if peak_load_expected(facts):
        yield TestKind.PERFORMANCE


def _integrates(review: ReadinessReview) -> bool:
    """Whether there is something to integrate; several products have to work together at least."""
    has, several = review.project.has, len(set(review.project.products)) > 1
    return bool(review.integrations) or (several if has is None else Has.INTEGRATIONS in has)


def _exit_criteria_met(cycles: Cycles, facts: Facts) -> Iterator[Observation]:
    for key, cycle in sorted(cycles.items()):
        holds, because = _came_to(cycle, facts.review)
        checkpoint = Checkpoint.OPEN_TO_USERS if cycle.kind is TestKind.SMOKE else None  # it tries what was cut over
        yield observed(key, holds, checkpoint=checkpoint, cycle=cycle.title or key, kind=cycle.kind, because=because)


def _came_to(cycle: TestCycle, review: ReadinessReview) -> tuple[bool | None, tuple[str, ...]]:
    """Whether it is finished with its criteria met, and what speaks against it; the bad comes before the unknown."""
    over, criteria = finished(cycle, review), _criteria(cycle, review)
    bad = [
        *(["it is not finished"] if over is False else []),
        *(["it has no exit criteria"] if criteria == () else []),
        *missed(criteria or (), review),
    ]
    if bad:
        return False, tuple(bad)
    unknown = [
        *(["whether it is finished"] if over is None else []),
        *(["by which figures its end is known"] if criteria is None else []),
        *unmeasured(criteria or (), review),
    ]
    return (None, tuple(unknown)) if unknown else (True, reached(criteria or ()))


def _criteria(cycle: TestCycle, review: ReadinessReview) -> tuple[ExitCriterion, ...] | None:
    """What its end is known by; a performance cycle that states none itself is told by the last round."""
    by_rounds = cycle.kind is TestKind.PERFORMANCE and cycle.exit_criteria is None
    last = last_round(review.testing.performance.rounds or ()) if by_rounds else None
    return cycle.exit_criteria if last is None else named_figures(last)


def _environments_can_tell(testing: Testing, facts: Facts) -> Iterator[Observation]:
    for key, kind, environment in _tried_where(testing, facts.review):
        described = (facts.review.environments or Keyed()).get(environment or "")
        if described and described.product not in (None, Product.FINANCE_OPERATIONS):
            continue  # only finance and operations has environments that are too small to tell
        holds = _can_tell(described, facts.policy.environments) if described else None
        yield observed(key, holds, kind=kind, environment=environment or "an environment that is not named")


def _tried_where(testing: Testing, review: ReadinessReview) -> Iterator[tuple[str, TestKind, str | None]]:
    """Where users and speed were tested last: a test that was repeated elsewhere no longer rests on the first place."""
    for kind in (TestKind.USER_ACCEPTANCE, TestKind.PERFORMANCE):
        for key, cycle in unrepeated(testing.cycles or {}, kind, review):
            yield key, kind, cycle.environment
    if last := last_round(testing.performance.rounds or ()):
        yield _ROUNDS, TestKind.PERFORMANCE, last.environment


def _can_tell(environment: Environment, policy: EnvironmentsPolicy) -> bool | None:
    """Whether it is large enough to say something; unified sandboxes and production have no tier and are."""
    if environment.kind in _TOO_SMALL:
        return False
    if environment.tier is not None:
        return environment.tier >= policy.performance_tier_min
    return True if environment.kind in _LARGE_ENOUGH else None


def _has_tiers(review: ReadinessReview) -> bool:
    """Whether finance and operations is in scope; where no product is stated, whether an environment shows it."""
    if review.project.products:
        return Product.FINANCE_OPERATIONS in review.project.products
    environments = (review.environments or {}).values()
    return any(one.tier is not None or one.kind in _TOO_SMALL for one in environments)


def _what_tells_where(review: ReadinessReview) -> Testing | None:
    testing = review.testing
    return None if testing.cycles is None and testing.performance.rounds is None else testing


MISSING_CYCLE: Rule[Any] = Rule(
    code="TEST01",
    area="readiness",
    severity=Severity.CRITICAL,
    title="A required test cycle is missing",
    says="There is no test cycle for {kind}, and such a project needs one.",
    why="What no cycle tries is tried by users on the first day.",
    advice="Plan the cycle with its exit criteria, and run it before the decision.",
    sources=("ms-go-live-checklist", "ms-prepare-to-go-live"),
    traces=("R032",),
    mandatory=True,
    reads=attrgetter("testing.cycles"),
    observe=_required_are_there,
)

EXIT_CRITERIA: Rule[Any] = Rule(
    code="TEST02",
    area="readiness",
    severity=Severity.CRITICAL,
    title="Exit criteria of a test cycle are unmet or undefined",
    says='Test cycle "{cycle}": {because}.',
    strength='Test cycle "{cycle}" is finished with its exit criteria: {because}.',
    unclear='Test cycle "{cycle}" does not say {because}.',
    why="Without criteria a cycle ends when time runs out, and nobody knows what it proved.",
    advice="Finish the cycle against its criteria, or let somebody of the business accept by name what is missed.",
    sources=("ms-go-live-checklist", "ms-testing-strategy"),
    traces=("R033",),
    mandatory=True,
    reads=attrgetter("testing.cycles"),
    observe=_exit_criteria_met,
)

TOO_SMALL: Rule[Any] = Rule(
    code="TEST07",
    area="user-acceptance-testing",
    severity=Severity.CRITICAL,
    title="Tests ran in an environment that is too small to tell",
    says="{subject} ({kind}) ran in {environment}, which is too small to tell how production will behave.",
    strength="{subject} ({kind}) ran in {environment}, which is large enough to tell.",
    unclear="{subject} ({kind}) ran in {environment}; the review does not say whether that is large enough to tell.",
    why="On a developer's machine everything is slow or everything is fast, and neither says anything.",
    advice="Run it again in a Tier 2 environment or higher, or in a unified sandbox.",
    sources=("ms-fo-prepare-go-live-2023", "fasttrack-checklist-v8", "ms-environment-planning-2021"),
    traces=("R038",),
    applies=_has_tiers,
    reads=_what_tells_where,
    observe=_environments_can_tell,
)

RULES: tuple[Rule[Any], ...] = (MISSING_CYCLE, EXIT_CRITERIA, *uat.RULES, TOO_SMALL)
"""The whole family, with its modules."""
