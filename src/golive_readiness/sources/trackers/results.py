"""Test results: a row for each test of a case, counted into the figures of one test cycle."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from golive_readiness.model.base import Guesses
from golive_readiness.model.record.testing import TestCycle, TestKind
from golive_readiness.sources.sheets.reading import Where
from golive_readiness.sources.tables.grid import Line
from golive_readiness.sources.tables.meanings import normal
from golive_readiness.sources.trackers.cells import Cell
from golive_readiness.sources.trackers.fields import Field, Holds
from golive_readiness.sources.trackers.job import Job
from golive_readiness.sources.trackers.record import Said
from golive_readiness.sources.trackers.store import Store
from golive_readiness.sources.trackers.table import Table
from golive_readiness.sources.trackers.words import OUTCOMES, Outcome

__all__ = ["FIELDS", "STORE", "TestRows"]

STORE = Store(document=TestCycle, path=("testing", "cycles"))

FIELDS = (
    Field(
        name="case",
        headings="test case id, testcase id, case id, test id, test key, test case, issue key, key, id, nr, number",
    ),
    Field(
        name="title", headings="test case title, title, test case name, test name, summary, name, titel, resume, titre"
    ),
    Field(
        name="outcome",
        headings="outcome, test outcome, last outcome, latest outcome, test point outcome, result, test result, execution status,"
        "run status, test status, execution result, status, ergebnis, resultat, resultaat",
        holds=Holds.WORD,
        words=OUTCOMES,
        needed=True,
    ),
    Field(name="suite", headings="test suite, test suite id, suite, suite name, test suite name"),
    Field(
        name="configuration",
        headings="configuration, test configuration, configuration name, konfiguration, configuratie",
    ),
    Field(name="tester", headings="tester, assigned tester, tester name"),
    Field(
        name="run_on",
        headings="run on, last run, last run date, run date, executed on, execution date, date completed, completed date,"
        "finished on, last result date, date run, ausgefuhrt am, execute le, uitgevoerd op",
        holds=Holds.DAY,
    ),
)

_RANK = {outcome: rank for rank, outcome in enumerate(Outcome)}


@dataclass(frozen=True, slots=True)
class _Test:
    """One row: one test of one case."""

    case: str
    point: tuple[str, ...]
    """In which suite and configuration, by whom: what has to pass on its own."""
    run_on: date | None
    outcome: Outcome


@dataclass(eq=False)
class TestRows:
    """Reads the rows of one export."""

    __test__ = False

    job: Job
    _tests: list[_Test] = field(default_factory=list)

    def read(self) -> tuple[Said, ...]:
        """The figures of the cycle; a case counts once, by the worst of what came last."""
        for table in self.job.tables:
            self._look_for_cases(table)
        cycle = self._cycle()
        for table, line in self.job.lines():
            self._row(table, line, cycle)
        if cycle is None or not self._tests:
            return ()
        counted = Counter(_outcomes(self._tests).values())
        figures = {
            "cases_planned": counted.total(),
            "cases_run": counted.total() - counted[Outcome.NOT_RUN],
            "cases_passed": counted[Outcome.PASSED],
            "cases_failed": counted[Outcome.FAILED],
        }
        where = self.job.tables[0].columns[self.job.tables[0].fields["outcome"][0]].where
        cells = {name: Cell(str(count), count, where) for name, count in figures.items()}
        return (Said(key=cycle, where=where, cells={**self._kind(cycle, where), **cells}),)

    def _row(self, table: Table, line: Line, cycle: str | None) -> None:
        where = table.where(line, "outcome")
        case = table.text(line, "case") or table.text(line, "title")
        cells = self.job.cells.row(table, line, [one for one in self.job.fields if one.name in ("outcome", "run_on")])
        outcome = cells["outcome"].value if "outcome" in cells else Outcome.NOT_RUN
        if not case:
            self._without_case(table, line)
        elif outcome is Outcome.NOT_APPLICABLE:
            self.job.account(where, "it does not apply", fate="skipped", key=cycle)
        else:
            point = tuple(normal(table.text(line, name)) for name in ("suite", "configuration", "tester"))
            run_on = cells["run_on"].value if "run_on" in cells else None
            self._tests.append(_Test(normal(case), point, run_on, outcome or Outcome.NOT_RUN))
            self.job.account(where, "a test", fate="counted", key=cycle)

    def _without_case(self, table: Table, line: Line) -> None:
        where = table.where(line, "outcome")
        if table.text(line, "outcome"):
            self.job.problems.note("this is the outcome of no test case: none is named in its row.", where, path="case")
        else:
            self.job.account(where, "no test case is named in it", fate="skipped")

    def _look_for_cases(self, table: Table) -> None:
        if not {"case", "title"} & set(table.fields):
            message = "no column names the test cases."
            hint = "Give it a column Test case, or say which one it is: --column NAME=case."
            self.job.problems.note(message, table.columns[0].where, hint=hint)

    def _cycle(self) -> str | None:
        """The cycle that is meant; one of a kind of which there is none yet is begun."""
        cycles, wanted = STORE.entries(self.job.review), self.job.told.cycle or ""
        if wanted in cycles:
            return wanted
        kind = _kind_of(wanted)
        others = [key for key, cycle in cycles.items() if cycle.kind is kind]
        if kind is not None and not others:
            return wanted
        message = (
            f"there is no test cycle {wanted} in the review."
            if wanted
            else "of which test cycle are these the results?"
        )
        near = Guesses().hint(wanted, cycles) if wanted else None
        hint = near or "Name one of its cycles, or a kind of which it has none yet, such as uat: --cycle uat."
        where = self.job.tables[0].columns[0].where
        self.job.problems.note(message, where, hint=hint, allowed=tuple(sorted(cycles)))
        return None

    def _kind(self, cycle: str, where: Where) -> dict[str, Cell]:
        """The kind of a cycle that is begun."""
        if cycle in STORE.entries(self.job.review):
            return {}
        return {"kind": Cell(cycle, _kind_of(cycle), where)}


def _kind_of(cycle: str) -> TestKind | None:
    try:
        return TestKind(cycle)
    except ValueError:
        return None


def _outcomes(tests: list[_Test]) -> dict[str, Outcome]:
    """What came of each case: of each of its points the last run, of these the worst."""
    points: dict[tuple[str, tuple[str, ...]], list[_Test]] = {}
    for test in tests:
        points.setdefault((test.case, test.point), []).append(test)
    cases: dict[str, list[Outcome]] = {}
    for (case, _), runs in points.items():
        cases.setdefault(case, []).append(_worst(_last(runs)))
    return {case: _worst(outcomes) for case, outcomes in cases.items()}


def _last(runs: list[_Test]) -> list[Outcome]:
    """What came of the last day on which something ran; a run without a day may be the last."""
    last = max((run.run_on for run in runs if run.run_on), default=None)
    return [run.outcome for run in runs if run.run_on in (last, None)]


def _worst(outcomes: list[Outcome]) -> Outcome:
    return min(outcomes, key=lambda outcome: _RANK[outcome])
