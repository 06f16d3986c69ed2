"""User acceptance testing: was all of it tried, did it pass, and on real data with real roles?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from operator import attrgetter
from typing import Any

from golive_readiness.findings.cycles import by_the_business, of_kind, unrepeated, worst
from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import FindingKind, Observation, Rule, Tally, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Has
from golive_readiness.model.form.answers import Status
from golive_readiness.model.record.testing import ProcessTest, TestCycle, TestKind
from golive_readiness.model.review import ReadinessReview

__all__ = ["RULES"]

Cycles = Mapping[str, TestCycle]

_ALL = Fraction(1)


def _covers_the_scope(cycles: Cycles, facts: Facts) -> Iterator[Observation]:
    """Less than is planned to date is a fault: High where a critical process or more than a few are missing, else Medium.

    As much as is planned to date is no fault, but shows no more than that: only all of the scope is met.
    """
    least = facts.policy.testing.uat_covered_min
    for key, cycle in of_kind(cycles, TestKind.USER_ACCEPTANCE):
        wanted = _planned(cycle, cycle.requirements, cycle.requirements_planned_to_date, facts)
        covered = _between(cycle.requirements_covered, cycle.requirements)
        untried = _named(test for test in _critical(cycle) if test.cases_planned == 0)
        all_of_it = _reaches(covered, _between(cycle.requirements, None), _ALL) or None
        few = not untried and _reaches(covered, wanted, least) is not False
        yield observed(
            key,
            worst((not untried, _reaches(covered, wanted, _ALL), all_of_it)),
            severity=Severity.MEDIUM if few else None,
            cycle=cycle.title or key,
            covered=_shown(covered),
            wanted=_shown(wanted),
            untried=untried or ("none",),
        )


def _passed_and_signed(cycles: Cycles, facts: Facts) -> Iterator[Observation]:
    """A case that was repeated counts by its last run, so a second round mends the figures of the first."""
    policy = facts.policy.testing
    for key, cycle in of_kind(cycles, TestKind.USER_ACCEPTANCE):
        signed, goes_on = _signed(cycle, facts.review), _goes_on(cycle, facts)
        wanted = _planned(cycle, cycle.cases_planned, cycle.cases_planned_to_date, facts)
        critical = () if goes_on else tuple(_critical(cycle))  # how far each process should be by now, nobody states
        failed = _named(test for test in critical if test.proven is False)
        empty = cycle.cases_planned == 0 and not goes_on
        enough = False if empty else _reaches(signed, wanted, policy.uat_passed_min)
        far_below = empty or _reaches(signed, wanted, policy.uat_passed_critical) is False
        yield observed(
            key,
            worst((*(test.proven for test in critical), enough)),
            severity=Severity.CRITICAL if far_below else None,
            cycle=cycle.title or key,
            signed=_shown(signed),
            wanted=_shown(wanted),
            failed=failed or ("none",),
        )


def _planned(cycle: TestCycle, whole: int | None, to_date: int | None, facts: Facts) -> Tally | None:
    """What is held against: while a cycle goes on, what was to be done by now, which may be anything; afterwards all."""
    if not _goes_on(cycle, facts):
        return None if whole is None else Tally(whole, whole)
    return _between(to_date or None, whole)  # where nothing was to be done yet, the whole can still be reached early


def _goes_on(cycle: TestCycle, facts: Facts) -> bool:
    """Whether it is stated to go on, and its last day has not passed: time that ran out is no longer planned."""
    if cycle.status is Status.DONE:
        return False
    return cycle.status is not None if cycle.ends_on is None else facts.day <= cycle.ends_on


def _between(count: int | None, most: int | None) -> Tally | None:
    """A count; where it is not stated, anything up to the most it can be."""
    if count is not None:
        return Tally(count, count)
    return None if most is None else Tally(0, most)


def _reaches(count: Tally | None, wanted: Tally | None, share: Fraction) -> bool | None:
    """Whether a count is at least a share of what is wanted; of nothing nobody can tell."""
    if count is None or wanted is None or not wanted.at_most:
        return None
    if count.at_least >= share * wanted.at_most:
        return True
    return False if count.at_most < share * wanted.at_least else None


def _signed(cycle: TestCycle, review: ReadinessReview) -> Tally | None:
    """Cases that are passed and signed: those counted, or all that passed where the business signed the whole cycle.

    Whoever signed before its last day has not seen all of it.
    """
    early = cycle.signed_on is not None and cycle.ends_on is not None and cycle.signed_on < cycle.ends_on
    whole = cycle.cases_passed if by_the_business(cycle.signed_by, review) and not early else None
    most = cycle.cases_planned if cycle.cases_passed is None else cycle.cases_passed
    return _between(whole if cycle.cases_signed is None else cycle.cases_signed, most)


def _critical(cycle: TestCycle) -> Iterator[ProcessTest]:
    return (test for test in cycle.processes or () if test.critical)


def _named(tests: Iterable[ProcessTest]) -> tuple[str, ...]:
    return tuple(sorted({test.process for test in tests}))


def _shown(count: int | Tally | None) -> int | Tally | str:
    return "?" if count is None else count


def _on_migrated_data(cycles: Cycles, facts: Facts) -> Iterator[Observation]:
    for key, cycle in unrepeated(cycles, TestKind.USER_ACCEPTANCE, facts.review):
        yield observed(key, cycle.migrated_data, cycle=cycle.title or key)


def _migrates(review: ReadinessReview) -> bool:
    """Whether data is migrated: stated, shown by a load or by what is to be loaded, or not excluded."""
    has = review.project.has
    return has is None or Has.MIGRATION in has or bool(review.migration.cycles or review.migration.objects)


def _with_real_roles(cycles: Cycles, facts: Facts) -> Iterator[Observation]:
    """Only the business's own testers count; where nobody of them tested, nobody's role was tried."""
    for key, cycle in unrepeated(cycles, TestKind.USER_ACCEPTANCE, facts.review):
        general = cycle.testers_with_general_role
        own_roles = None if general is None or cycle.testers == 0 else general == 0
        yield observed(
            key,
            worst((own_roles, cycle.roles_final)),
            cycle=cycle.title or key,
            general=_shown(general),
            testers=_shown(cycle.testers),
            final={True: "final", False: "not final"}.get(cycle.roles_final, "not said to be final"),  # type: ignore[arg-type]
        )


COVERAGE: Rule[Any] = Rule(
    code="TEST03",
    area="user-acceptance-testing",
    severity=Severity.HIGH,
    title="UAT does not cover the scope",
    says="{cycle}: requirements tried: {covered}; planned by now: {wanted}. Critical processes without a case: {untried}.",
    strength="{cycle}: every requirement in scope is tried ({covered}).",
    unclear="{cycle}: requirements tried: {covered}; planned by now: {wanted}; that is not known to be all of the scope.",
    why="What nobody tried is accepted unseen.",
    advice="Write the missing cases and run them, critical processes first.",
    sources=("ms-go-live-checklist", "fasttrack-checklist-v8"),
    traces=("R034",),
    reads=attrgetter("testing.cycles"),
    observe=_covers_the_scope,
)

PASSED: Rule[Any] = Rule(
    code="TEST04",
    area="user-acceptance-testing",
    severity=Severity.HIGH,
    title="Too few UAT cases are passed and signed",
    says="{cycle}: cases passed and signed: {signed}; planned by now: {wanted}. Critical processes with cases left to pass: {failed}.",
    strength="{cycle}: {signed} cases are passed and signed, of {wanted} planned by now.",
    unclear="{cycle}: cases passed and signed: {signed}; planned by now: {wanted}; figures or signatures are missing.",
    why="A case that nobody signed was not accepted by anybody.",
    advice="Retest what failed and have it signed, or move the date.",
    sources=("fasttrack-checklist-v8", "topdynamicspartners"),
    traces=("R035",),
    reads=attrgetter("testing.cycles"),
    observe=_passed_and_signed,
)

MIGRATED_DATA: Rule[Any] = Rule(
    code="TEST05",
    area="user-acceptance-testing",
    severity=Severity.HIGH,
    title="UAT ran without migrated data",
    says="{cycle} ran without migrated data.",
    strength="{cycle} ran on migrated data.",
    unclear="{cycle} does not say whether it ran on migrated data.",
    why="Invented data fits the solution; the customer's own data shows where it does not.",
    advice="Repeat the critical cases on migrated data.",
    sources=("ms-go-live-checklist", "fasttrack-checklist-v8", "ms-fo-prepare-go-live-2023"),
    traces=("R036",),
    applies=_migrates,
    reads=attrgetter("testing.cycles"),
    observe=_on_migrated_data,
)

REAL_ROLES: Rule[Any] = Rule(
    code="TEST06",
    area="user-acceptance-testing",
    severity=Severity.HIGH,
    title="UAT ran with a general or administrator role",
    says="{cycle}: testers of the business: {testers}; with a general or administrator role: {general}; the roles are {final}.",
    strength="{cycle}: every tester of the business had the role of their own job, and the roles are final.",
    unclear="{cycle}: testers of the business: {testers}; with a general or administrator role: {general}; the roles are {final}.",
    why="A right that nobody needed in the test is missing on the first day.",
    advice="Run the critical cases again with the roles that go live.",
    sources=("ms-go-live-checklist", "fasttrack-checklist-v8"),
    traces=("R037",),
    reads=attrgetter("testing.cycles"),
    observe=_with_real_roles,
)


def _edge_cases_tried(review: ReadinessReview, _facts: Facts) -> Iterator[Observation]:
    yield from _edge_cases_of_processes(review.testing.cycles or {})
    for key, integration in sorted((review.integrations or {}).items()):
        yield observed(f"integration/{key}", integration.edge_cases_tested, what=integration.title)


def _edge_cases_of_processes(cycles: Cycles) -> Iterator[Observation]:
    """By process where one of them has a figure; else for user acceptance testing as a whole."""
    tests = [test for cycle in cycles.values() for test in cycle.processes or ()]
    if any(test.edge_cases is not None for test in tests):
        for process in _named(tests):
            planned = [test.edge_cases for test in tests if test.process == process]
            yield observed(f"process/{process}", _any_planned(planned), what=process)
    elif own := [cycle.edge_cases for _, cycle in of_kind(cycles, TestKind.USER_ACCEPTANCE)]:
        yield observed("user-acceptance", _any_planned(own), what="User acceptance testing")


def _any_planned(counts: list[int | None]) -> bool | None:
    return True if any(counts) else None if None in counts else False


def _cycles_or_integrations(review: ReadinessReview) -> ReadinessReview | None:
    return None if review.testing.cycles is None and review.integrations is None else review


EDGE_CASES: Rule[Any] = Rule(
    code="TEST16",
    area="user-acceptance-testing",
    severity=Severity.MEDIUM,
    kind=FindingKind.RISK,
    title="Edge cases are missing",
    says="{what}: no case tries anything unusual or wrong.",
    strength="{what}: unusual and wrong cases are tried, too.",
    unclear="{what}: nobody says whether anything unusual or wrong is tried.",
    why="The usual case always works; the first month brings the others.",
    advice="Add cases for what goes wrong: wrong input, missing data, a message that comes twice.",
    sources=("ms-go-live-checklist", "fasttrack-checklist-v8"),
    traces=("R047",),
    reads=_cycles_or_integrations,
    observe=_edge_cases_tried,
)

RULES: tuple[Rule[Any], ...] = (COVERAGE, PASSED, MIGRATED_DATA, REAL_ROLES, EDGE_CASES)
