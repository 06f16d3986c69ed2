"""Scope: is what goes live what was approved, and has every process of it passed from end to end?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from golive_readiness.findings.cycles import finished, last_says
from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import Observation, Rule, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.record.testing import ProcessTest, TestCycle, TestKind
from golive_readiness.model.review import ReadinessReview

__all__ = ["RULES"]

Tried = tuple[TestCycle, ProcessTest]
"""How a process did, and in which cycle."""

_FROM_END_TO_END = (TestKind.PROCESS, TestKind.END_TO_END, TestKind.USER_ACCEPTANCE)


def _approved_and_tested(review: ReadinessReview, _facts: Facts) -> Iterator[Observation]:
    """An untested critical process is mandatory; without a statement of the scope, what was tested is taken for it."""
    live, approved, tried = _named(review.project.processes), review.project.approved_processes, _tried(review)
    yield _as_approved(live, None if approved is None else _named(approved))
    if not tried:
        yield observed("tests", None, what="The tests", because=("which processes they have tried",))
        return
    for key, process in sorted((live or _named(test.process for _, test in tried)).items()):
        yield _proven(process, [one for one in tried if _plain(one[1].process) == key], review)


def _tried(review: ReadinessReview) -> list[Tried]:
    cycles = (review.testing.cycles or {}).values()
    return [(cycle, test) for cycle in cycles for test in cycle.processes or ()]


def _named(processes: Iterable[str]) -> dict[str, str]:
    """Each process by its plain name, so that no capital letter makes two of one."""
    return {_plain(process): process for process in sorted(processes, reverse=True)}


def _plain(process: str) -> str:
    return process.casefold()


def _as_approved(live: Mapping[str, str], approved: Mapping[str, str] | None) -> Observation:
    if not live or approved is None:
        return observed("scope", None, what="The scope", because=("whether it is what was approved",))
    beyond = tuple(sorted(live[key] for key in live.keys() - approved.keys()))
    short = tuple(sorted(approved[key] for key in approved.keys() - live.keys()))
    said = [f"{process} goes live without approval" for process in beyond]
    said += [f"{process} was approved and does not go live" for process in short]
    return observed("scope", not said, what="The scope", because=tuple(said) or ("it is what was approved",))


def _proven(process: str, tried: list[Tried], review: ReadinessReview) -> Observation:
    """Whether a process passed from end to end, by the last finished cycle that tried it.

    One whose test goes on is not untested: that the cycle is not finished is mandatory already, and said of it.
    """
    own = [(cycle, test) for cycle, test in tried if cycle.kind in _FROM_END_TO_END]
    over = {finished(cycle, review) for cycle, _ in own}
    critical, goes_on = any(test.critical for _, test in tried), over == {False}
    holds, because = (False, "its test is not finished") if goes_on else _last_result(own, review)
    weighs = critical and not goes_on
    return observed(
        f"process/{process}",
        holds,
        severity=Severity.CRITICAL if weighs else None,
        mandatory=weighs,
        what=f"{process} (critical)" if critical else process,
        because=(because,),
    )


def _last_result(tried: list[Tried], review: ReadinessReview) -> tuple[bool | None, str]:
    done = [(cycle.ends_on, test.proven) for cycle, test in tried if finished(cycle, review)]
    if not done:
        return (None, "whether its test is finished") if tried else (False, "no test has tried it from end to end")
    return _RESULTS[last_says(done)]


_RESULTS: dict[bool | None, tuple[bool | None, str]] = {
    True: (True, "it passed from end to end"),
    False: (False, "it has not passed from end to end"),
    None: (None, "whether it passed from end to end"),
}


def _scope_or_tests(review: ReadinessReview) -> ReadinessReview | None:
    return review if review.project.approved_processes is not None or _tried(review) else None


SCOPE: Rule[Any] = Rule(
    code="GOVN20",
    area="solution-scope",
    severity=Severity.HIGH,
    title="The scope differs from what was tested or approved",
    says="{what}: {because}.",
    strength="{what}: {because}.",
    unclear="{what}: the review does not say {because}.",
    why="Users miss what they were promised, or meet what nobody has tested.",
    advice="Let the stakeholders approve the scope again, and test or drop what is untested.",
    sources=("ms-go-live-checklist", "fasttrack-checklist-v8"),
    traces=("R020",),
    mandatory_at_times=True,
    reads=_scope_or_tests,
    observe=_approved_and_tested,
)

RULES: tuple[Rule[Any], ...] = (SCOPE,)
