"""The trial loads: do they fit the window, are they large enough, were they tested and left undisturbed?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Any

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.marks import amiss, together
from golive_readiness.findings.rule import FindingKind, Observation, Rule, observed
from golive_readiness.model.base import Keyed, Severity
from golive_readiness.model.checklist import Has
from golive_readiness.model.form.answers import Status
from golive_readiness.model.record.migration import Cycle, Migration
from golive_readiness.model.record.objects import MigrationObject
from golive_readiness.model.record.testing import TestCycle, TestKind
from golive_readiness.model.review import ReadinessReview

__all__ = ["RULES"]

_SUBJECT = "migration.cycles"


def _with_loads(review: ReadinessReview) -> Migration | None:
    return None if review.migration.cycles is None else review.migration


def _loads_and_tests(review: ReadinessReview) -> tuple[tuple[Cycle, ...], list[tuple[str, TestCycle]]] | None:
    """Trial loads, and the tests that one of them could disturb."""
    tests = [
        (key, test)
        for key, test in sorted((review.testing.cycles or {}).items())
        if test.kind not in _OF_THE_LOAD_ITSELF and test.status is not Status.NOT_STARTED
    ]
    trials = review.migration.trials
    return (trials, tests) if trials and tests else None


_OF_THE_LOAD_ITSELF = (TestKind.DATA_VALIDATION, TestKind.DATA_ACCEPTANCE, TestKind.MOCK_GO_LIVE)
"""Tests that go on beside a load because they are about it."""


def _fits_the_window(migration: Migration, facts: Facts) -> Iterator[Observation]:
    last, window = migration.last_trial, facts.review.cutover.window
    took, allotted, whole = last.duration if last else None, migration.allotted, window.length if window else None
    limits = [time for time in (allotted, whole) if time is not None]
    limit = allotted if allotted is not None and took is not None and took > allotted else min(limits, default=None)
    yield observed(
        _SUBJECT,
        _fits(took, allotted, whole),
        cycle=last.cycle if last else "?",
        took="not stated" if took is None else took,
        whose="the whole cutover window has" if limit != allotted else "the cutover plan allows",
        limit="not stated" if limit is None else limit,
    )


def _fits(took: timedelta | None, allotted: timedelta | None, whole: timedelta | None) -> bool | None:
    """Whether the load fits the plan, and the whole window: what is too long for that may be loaded ahead, or not fit."""
    if took is None:
        return None
    too_long = whole is not None and took > whole
    if allotted is None:
        return False if too_long else None
    return False if took > allotted else None if too_long else True


def _large_enough(migration: Migration, facts: Facts) -> Iterator[Observation]:
    wanted = facts.policy.migration.volume_share_min
    carried = _carried(migration)
    enough = {
        name: None if rows is None or expected is None else rows >= wanted * expected
        for name, (rows, expected) in carried.items()
    }
    about = tuple(sorted(amiss(enough) or carried))
    rows, expected = (_total(carried[name][which] for name in about) for which in (0, 1))
    yield observed(_SUBJECT, together(enough.values()), about=about, rows=rows, expected=expected, wanted=wanted)


def _carried(migration: Migration) -> Mapping[str, tuple[int | None, int | None]]:
    """Rows that the last trial load carried, and those expected: of the whole, or where that is not stated, of each kind."""
    last, objects = migration.last_trial, migration.objects or Keyed()
    volumes = [one.volume for one in objects.values()]
    known = sum(volume for volume in volumes if volume is not None)
    rows, expected = last.records if last else None, migration.records
    if (expected is None and volumes and None not in volumes) or (expected is not None and known > expected):
        expected = known  # of two figures that differ the larger one is what has to be loaded
    if last is None or None not in (rows, expected) or not any(volume is not None for volume in volumes):
        return {"all kinds of data": (rows, expected)}
    return {key: (_counted(key, one, last), one.volume) for key, one in objects.items()}


def _counted(key: str, one: MigrationObject, load: Cycle) -> int | None:
    """Rows of one kind of data, over all legal entities; ``None`` where the comparison after the load does not say."""
    counts = [
        entry.source_count
        for entry in load.reconciled or ()
        if entry.entity.casefold() in (key.casefold(), one.title.casefold())
        and (entry.data_class is None or one.data_class in (None, entry.data_class))
    ]
    return None if not counts or None in counts else sum(count for count in counts if count is not None)


def _total(counts: Iterable[int | None]) -> int | str:
    said = list(counts)
    return "?" if None in said else sum(count for count in said if count is not None)


def _tested_with(migration: Migration, facts: Facts) -> Iterator[Observation]:
    has = facts.review.project.has
    kinds = [TestKind.SYSTEM_INTEGRATION] if has is None or Has.INTEGRATIONS in has else []
    shown: dict[str, bool | None] = {
        kind: _was_in(kind, migration, facts) for kind in (*kinds, TestKind.USER_ACCEPTANCE)
    }
    yield observed(_SUBJECT, together(shown.values()), missing=amiss(shown))


def _was_in(kind: TestKind, migration: Migration, facts: Facts) -> bool | None:
    """Whether migrated data was in such a test, as its load says or the test itself."""
    if not migration.trials:
        return False  # nothing was loaded, so nothing was tested with it
    tagged = {part for trial in migration.trials for part in trial.part_of}
    tests = [test.migrated_data for test in (facts.review.testing.cycles or {}).values() if test.kind is kind]
    if kind in tagged or True in tests:
        return True
    return False if tagged or (tests and None not in tests) else None


def _undisturbed(
    loads_and_tests: tuple[tuple[Cycle, ...], list[tuple[str, TestCycle]]], _facts: Facts
) -> Iterator[Observation]:
    trials, tests = loads_and_tests
    apart = {f"load {trial.cycle} and {key}": _apart(trial, test) for trial in trials for key, test in tests}
    yield observed(_SUBJECT, together(apart.values()), beside=amiss(apart))


def _apart(trial: Cycle, test: TestCycle) -> bool | None:
    """Whether a load ran in another environment than a test, or at another time."""
    here, there = trial.environment, test.environment
    same_place = None if here is None or there is None else here.casefold() == there.casefold()
    beside = together((same_place, _same_time(trial, test)))
    return None if beside is None else not beside


def _same_time(trial: Cycle, test: TestCycle) -> bool | None:
    if trial.run_on is None or trial.finished_on is None or test.starts_on is None:
        return None
    sets_up = test.kind in trial.part_of and trial.finished_on == test.starts_on
    if trial.finished_on < test.starts_on or sets_up:
        return False
    if test.ends_on is None:
        return True if test.status is Status.IN_PROGRESS else None
    return trial.run_on <= test.ends_on


LOAD_FITS = Rule(
    code="MIGR04",
    area="data-migration",
    severity=Severity.CRITICAL,
    title="The load does not fit the window",
    says="Trial load {cycle}, the last one, took {took}; {whose} {limit}.",
    strength="Trial load {cycle}, the last one, took {took}; {whose} {limit}.",
    unclear="Whether the load fits the cutover is not known. The last trial load took: {took}. Allowed for it: {limit}.",
    why="A load that runs over eats the time for checking, and then the time for going back.",
    advice="Load ahead what does not change any more, load in parallel, or ask for a longer window; then measure again.",
    sources=("ms-go-live-checklist", "ms-prepare-to-go-live"),
    traces=("R063",),
    reads=_with_loads,
    observe=_fits_the_window,
)

VOLUME = Rule(
    code="MIGR05",
    area="data-migration",
    severity=Severity.HIGH,
    title="The trial volume was too small",
    says="The last trial load carried {rows} of {expected} records of {about}; at least {wanted} of them are wanted.",
    strength="The last trial load carried {rows} of {expected} records of {about}.",
    unclear="How much of the real volume the last trial load carried is not known of {about}: {rows} of {expected} records.",
    why="A load with a few records tells neither how long the real one takes nor what it trips over.",
    advice="Run a trial load with the full volume.",
    sources=("ms-performing-solution", "fitgapfinance"),
    traces=("R064",),
    kind=FindingKind.RISK,
    reads=_with_loads,
    observe=_large_enough,
)

IN_BOTH_TESTS = Rule(
    code="MIGR08",
    area="data-migration",
    severity=Severity.MEDIUM,
    title="The migration was not part of SIT and UAT",
    says="Migrated data was not used in {missing}.",
    strength="Migrated data was used in the tests that need it.",
    unclear="It is not stated whether migrated data was used in {missing}.",
    why="Made-up data passes tests that real data fails.",
    advice="Run a trial load for each of these tests, and let them work with what it brings.",
    sources=("ms-data-management",),
    traces=("R067",),
    kind=FindingKind.RISK,
    reads=_with_loads,
    observe=_tested_with,
)

BESIDE_A_TEST = Rule(
    code="MIGR09",
    area="data-migration",
    severity=Severity.LOW,
    title="The migration ran beside another test",
    says="A trial load ran in the environment of a test while the test went on: {beside}.",
    unclear="Whether these disturbed each other is not known, since an environment or a day is missing: {beside}.",
    why="A load in the middle of a test spoils the results of both.",
    advice="Give the loads an environment of their own, or a time at which nobody tests.",
    sources=("ms-data-management",),
    traces=("R068",),
    kind=FindingKind.RISK,
    reads=_loads_and_tests,
    observe=_undisturbed,
)

RULES: tuple[Rule[Any], ...] = (LOAD_FITS, VOLUME, IN_BOTH_TESTS, BESIDE_A_TEST)
