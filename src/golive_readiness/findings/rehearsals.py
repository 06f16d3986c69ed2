"""Rehearsals of the cutover: was there a real one, were there enough, and was the latest one clean?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Any

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import Observation, Rule, Tally, observed, tally
from golive_readiness.model.base import Severity
from golive_readiness.model.record.cutover import Rehearsal, RehearsalKind
from golive_readiness.schedule.rehearsals import is_clean, marks, perhaps_latest, real_runs

__all__ = ["RULES"]

_SUBJECT = "cutover.rehearsals"


def _real_ones(rehearsals: Sequence[Rehearsal]) -> Tally:
    return tally(None if run.kind is None else run.kind is RehearsalKind.REAL for run in rehearsals)


def _any_real_one(rehearsals: Sequence[Rehearsal], _facts: Facts) -> Iterator[Observation]:
    yield observed(_SUBJECT, _real_ones(rehearsals).reaches(1), of=len(rehearsals))


def _enough_real_ones(rehearsals: Sequence[Rehearsal], facts: Facts) -> Iterator[Observation]:
    wanted, proved = facts.policy.cutover.rehearsals_min, _real_ones(rehearsals)
    if proved.at_most > 0:  # that there was none at all is said by another rule
        yield observed(_SUBJECT, proved.reaches(wanted), proved=proved, wanted=wanted)


def _latest_is_clean(rehearsals: Sequence[Rehearsal], facts: Facts) -> Iterator[Observation]:
    """The first real run may be messy; of those after it the last one speaks."""
    last, window, policy = perhaps_latest(rehearsals), facts.review.cutover.window, facts.policy.cutover
    clean = {is_clean(run, window, policy) for run in last}
    second_is_sure = len(real_runs(rehearsals)) > 1
    if not last or (clean == {True} and not second_is_sure):
        return
    holds = clean.pop() if len(clean) == 1 and second_is_sure else None
    told = [marks(run, window, policy) for run in last]
    about = tuple(name for name in told[0] if any(marked[name] is not True for marked in told))
    failed = tuple(name for name in told[0] if any(marked[name] is False for marked in told))
    yield observed(
        _SUBJECT,
        holds,
        rehearsal=max(run.rehearsal for run in last),
        of=len(rehearsals),
        marks=failed if holds is False else about,
    )


NO_REHEARSAL = Rule(
    code="CUTO06",
    area="cutover",
    severity=Severity.CRITICAL,
    title="No mock cutover",
    says="The cutover was never rehearsed for real; a walkthrough or a tabletop is no rehearsal.",
    unclear="{of} rehearsals are stated, and none of them says that it was a real run.",
    why="What nobody has tried takes longer than planned, and the first try is then the real one.",
    advice="Run the whole plan for real, timed, with the people who will do it.",
    sources=(
        "ms-testing-strategy",
        "ms-cutover-strategy",
        "fasttrack-checklist-v8",
        "ms-go-live-case-study",
        "ms-ax-cutover-2019",
    ),
    traces=("R077",),
    mandatory=True,
    reads=attrgetter("cutover.rehearsals"),
    observe=_any_real_one,
)

TOO_FEW_REHEARSALS = Rule(
    code="CUTO07",
    area="cutover",
    severity=Severity.HIGH,
    title="Only one rehearsal",
    says="Real rehearsals run: {proved}; wanted: {wanted}.",
    strength="Real rehearsals of the cutover run: {proved}.",
    unclear="Rehearsals known to be real runs: {proved}; wanted: {wanted}. The rest do not say.",
    why="The first run shows the faults; only the next one shows that they are gone.",
    advice="Plan a further real run, with time left to mend what it shows.",
    sources=("practitioner-go-live", "ms-bc-cloud-migration", "ms-golden-configuration-2020"),
    traces=("R078",),
    reads=attrgetter("cutover.rehearsals"),
    observe=_enough_real_ones,
)

LATEST_NOT_CLEAN = Rule(
    code="CUTO08",
    area="cutover",
    severity=Severity.CRITICAL,
    title="The latest rehearsal was not clean",
    says="Rehearsal {rehearsal}, the latest, was not clean. What spoilt it: {marks}.",
    strength="Rehearsal {rehearsal}, the latest, was clean: inside the window, nothing severe left open, data reconciled.",
    unclear="Whether the latest rehearsal ({rehearsal}) was a real one and clean is not known. In doubt: {marks}.",
    why="The real cutover goes worse than its last rehearsal, not better.",
    advice="Mend what went wrong and rehearse again, or move the date.",
    sources=("practitioner-go-live",),
    traces=("R079",),
    mandatory=True,
    reads=attrgetter("cutover.rehearsals"),
    observe=_latest_is_clean,
)

RULES: tuple[Rule[Any], ...] = (NO_REHEARSAL, TOO_FEW_REHEARSALS, LATEST_NOT_CLEAN)
