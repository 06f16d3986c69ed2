"""What a test cycle is, whichever rule asks."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from golive_readiness.findings.cycles import (
    finished,
    last_says,
    missed,
    of_kind,
    passed,
    reached,
    unmeasured,
    unrepeated,
)
from golive_readiness.model.record.measured import ExitCriterion
from golive_readiness.model.record.testing import TestCycle, TestKind
from tests.unit.findings.conftest import review_of

REVIEW = review_of()
"""Written on 2 November 2026; Anna and Carl are of the customer, Rob of the partner."""

UAT, REGRESSION = TestKind.USER_ACCEPTANCE, TestKind.REGRESSION


def a_cycle(kind: TestKind = UAT, **stated: Any) -> TestCycle:
    return TestCycle.model_validate({"kind": kind, **stated})


def a_figure(**stated: Any) -> ExitCriterion:
    return ExitCriterion.model_validate({"metric": "Passed", "operator": "at_least", "target": 95, **stated})


def test_cycles_are_told_by_kind_and_in_the_order_of_their_names() -> None:
    some = {"b": a_cycle(), "c": a_cycle(REGRESSION), "a": a_cycle(), "d": a_cycle(TestKind.PERFORMANCE)}
    assert [key for key, _ in of_kind(some, UAT)] == ["a", "b"]
    assert [key for key, _ in of_kind(some, UAT, REGRESSION)] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("stated", "over"),
    [
        ({"status": "done"}, True),
        ({"status": "in_progress"}, False),
        ({}, None),
        ({"status": "done", "starts_on": "2026-11-01", "ends_on": "2026-11-02"}, True),
        ({"status": "done", "ends_on": "2026-11-03"}, False),
        ({"status": "done", "starts_on": "2026-11-03"}, False),
        ({"ends_on": "2026-11-03"}, False),
    ],
)
def test_what_ends_after_the_review_was_written_is_not_finished(stated: dict[str, Any], *, over: bool | None) -> None:
    assert finished(a_cycle(**stated), REVIEW) is over


MET, MISSED = {"metric": "A", "operator": "at_least", "target": 1, "actual": 1}, {"metric": "B"}


@pytest.mark.parametrize(
    ("stated", "holds"),
    [
        ({}, None),
        ({"cases_failed": 1}, False),
        ({"cases_planned": 9, "cases_run": 9, "cases_failed": 1, "exit_criteria": [MET]}, False),
        ({"cases_planned": 1, "cases_passed": 1}, True),
        ({"cases_planned": 2, "cases_passed": 1}, False),
        ({"cases_planned": 0, "cases_passed": 0}, False),
        ({"cases_planned": 2, "cases_passed": 1, "exit_criteria": [MET]}, False),
        ({"cases_passed": 2}, None),
        ({"cases_planned": 2}, None),
        ({"cases_planned": 2, "cases_run": 1, "cases_failed": 0}, False),
        ({"cases_planned": 2, "cases_run": 2, "cases_failed": 0}, True),
        ({"cases_planned": 2, "cases_run": 2}, None),
        ({"cases_planned": 2, "cases_failed": 0}, None),
        ({"cases_run": 1, "cases_failed": 0}, True),
        ({"cases_run": 0, "cases_failed": 0}, None),
        ({"cases_run": 1}, None),
        ({"exit_criteria": [MET]}, True),
        ({"exit_criteria": [MET, MISSED]}, None),
        ({"exit_criteria": [{**MET, "actual": 0}, MISSED]}, False),
        ({"exit_criteria": []}, None),
    ],
)
def test_a_cycle_passed_where_its_figures_or_else_its_criteria_say_so(
    stated: dict[str, Any], *, holds: bool | None
) -> None:
    assert passed(a_cycle(**stated)) is holds


@pytest.mark.parametrize(
    ("stated", "how", "unknown"),
    [
        ({"actual": 95}, [], []),
        ({"actual": 94}, ["Passed is missed"], []),
        ({"actual": 94, "accepted_by": "anna"}, [], []),
        ({"actual": 94, "accepted_by": "rob"}, ["Passed is missed"], []),
        ({"target": None}, ["Passed has no target"], []),
        ({"target": None, "actual": 94}, ["Passed has no target"], []),
        ({"target": None, "accepted_by": "anna"}, [], []),
        ({}, [], ["the value of Passed"]),
        ({"accepted_by": "anna"}, [], []),
        ({"accepted_by": "rob"}, [], ["the value of Passed"]),
    ],
)
def test_a_figure_is_missed_or_not_measured_unless_the_business_accepts_that(
    stated: dict[str, Any], how: list[str], unknown: list[str]
) -> None:
    figures = [a_figure(**stated)]
    assert (missed(figures, REVIEW), unmeasured(figures, REVIEW)) == (how, unknown)


def test_how_figures_were_reached_names_those_that_were_only_accepted() -> None:
    assert reached([a_figure(actual=95)]) == ("all met",)
    accepted = [a_figure(metric=name, actual=94, accepted_by="anna") for name in "BA"]
    assert reached([a_figure(actual=95), *accepted]) == ("A accepted by the business", "B accepted by the business")


EARLY, LATE = date(2026, 10, 1), date(2026, 10, 2)


@pytest.mark.parametrize(
    ("results", "outcome"),
    [
        ([(EARLY, False), (LATE, True)], True),
        ([(LATE, False), (EARLY, True)], False),
        ([(EARLY, None), (LATE, True)], True),
        ([(LATE, True), (LATE, False)], False),
        ([(LATE, True), (LATE, None)], None),
        ([(LATE, True), (None, False)], None),
        ([(LATE, True), (None, True)], True),
        ([(LATE, True), (None, None)], True),
        ([(LATE, False), (None, False)], False),
        ([(None, True)], True),
        ([(None, True), (None, False)], False),
    ],
)
def test_the_last_result_speaks_and_a_failure_without_a_day_leaves_it_open(
    results: list[tuple[date | None, bool | None]], *, outcome: bool | None
) -> None:
    assert last_says(results) is outcome
    assert last_says(results[::-1]) is outcome


FIRST = {"starts_on": "2026-10-01", "ends_on": "2026-10-05", "status": "done"}
AGAIN = {"starts_on": "2026-10-06", "ends_on": "2026-10-09", "status": "done"}


@pytest.mark.parametrize(
    ("first", "again", "repeated"),
    [
        ({}, {}, True),
        ({}, {"starts_on": "2026-10-05"}, False),
        ({}, {"starts_on": None}, False),
        ({"ends_on": None}, {}, False),
        ({}, {"status": "in_progress"}, False),
        ({}, {"status": None}, False),
        ({}, {"kind": "regression"}, False),
        ({"processes": [{"process": "Sell"}]}, {}, False),
        ({"processes": [{"process": "Sell"}]}, {"processes": [{"process": "Buy"}, {"process": "Sell"}]}, True),
        ({"processes": [{"process": "Sell"}, {"process": "Buy"}]}, {"processes": [{"process": "Sell"}]}, False),
    ],
)
def test_a_cycle_is_repeated_by_a_later_finished_one_of_its_kind_and_its_processes(
    first: dict[str, Any], again: dict[str, Any], *, repeated: bool
) -> None:
    some = {"first": a_cycle(**{**FIRST, **first}), "again": TestCycle.model_validate({"kind": UAT, **AGAIN, **again})}
    left = [key for key, _ in unrepeated(some, UAT, REVIEW)]
    assert ("first" not in left) is repeated
    assert "again" in left or some["again"].kind is REGRESSION
