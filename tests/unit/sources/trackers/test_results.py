"""The results of tests, counted into the figures of one cycle."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest

from golive_readiness.model.record.testing import TestCycle, TestKind
from golive_readiness.model.review import ReadinessReview
from tests.unit.sources.trackers.made import a_review, fates, problem, problems, taken

PLAN = """\
Test Plan,Test Suite,Test Case Id,Title,Configuration,Tester,Outcome,Run Date,Priority
UAT,Order to cash,101,Sell to a new customer,Windows,Bo Claes,Failed,2026-10-27,1
UAT,Order to cash,101,Sell to a new customer,Windows,Bo Claes,Passed,2026-10-29,1
UAT,Order to cash,102,Credit a sale,Windows,Bo Claes,Passed,2026-10-28,2
UAT,Order to cash,102,Credit a sale,Tablet,Bo Claes,Failed,2026-10-28,2
UAT,Returns,103,Take it back,Windows,Anna Peeters,Blocked,2026-10-28,1
UAT,Returns,104,Scrap it,Windows,Anna Peeters,,,3
UAT,Returns,105,Old way,Windows,Anna Peeters,Not applicable,,3
UAT,Returns,106,Give money back,Windows,Anna Peeters,Passed,2026-10-28,1
"""
CYCLES = {"cycles": {"uat-1": {"kind": "uat", "title": "First round", "cases_planned": 90, "testers": 4}}}


def cycle(review: ReadinessReview, key: str = "uat") -> TestCycle:
    assert review.testing.cycles is not None
    return review.testing.cycles[key]


def counts(text: str, **more: Any) -> tuple[int | None, ...]:
    found = cycle(taken(text, "test-results", cycle="uat", **more).review)
    return found.cases_planned, found.cases_run, found.cases_passed, found.cases_failed


def rows(*tests: str) -> str:
    return "\n".join(["Test case,Configuration,Outcome,Run on", *tests, ""])


def test_a_plan_is_counted_case_by_case() -> None:
    review = taken(PLAN, "test-results", a_review(testing=CYCLES), cycle="uat-1").review

    assert cycle(review, "uat-1") == TestCycle(
        kind=TestKind.USER_ACCEPTANCE,
        title="First round",
        testers=4,
        cases_planned=5,
        cases_run=3,
        cases_passed=2,
        cases_failed=1,
    )


def test_every_test_is_accounted_for() -> None:
    done = taken(PLAN, "test-results", a_review(testing=CYCLES), cycle="uat-1")

    assert fates(done) == [
        (1, "heading", None),
        *((line, "counted", "uat-1") for line in range(2, 8)),
        (8, "skipped", "uat-1"),
        (9, "counted", "uat-1"),
    ]
    assert done.rows[7].why == "it does not apply"
    assert [(one.field, one.was, one.now) for one in done.changes] == [
        ("cases_planned", 90, 5),
        ("cases_run", None, 3),
        ("cases_passed", None, 2),
        ("cases_failed", None, 1),
    ]
    assert str(done.changes[0].where) == "export.csv, line 1, column 7"


def test_other_cycles_are_not_missed() -> None:
    testing = {"cycles": {**CYCLES["cycles"], "sit": {"kind": "sit"}}}

    assert taken(PLAN, "test-results", a_review(testing=testing), cycle="uat-1").absent == ()


def test_taking_results_twice_is_taking_them_once() -> None:
    once = taken(PLAN, "test-results", cycle="uat")

    assert taken(PLAN, "test-results", once.review, cycle="uat").review is once.review


def test_the_order_of_tests_changes_nothing() -> None:
    heading, *tests = PLAN.splitlines()

    assert {counts("\n".join([heading, *order])) for order in permutations(tests[:5])} == {(3, 2, 1, 1)}


def test_a_cycle_of_a_kind_that_has_none_is_begun() -> None:
    for key, kind in (
        ("uat", TestKind.USER_ACCEPTANCE),
        ("sit", TestKind.SYSTEM_INTEGRATION),
        ("smoke", TestKind.SMOKE),
    ):
        review = taken(rows("A,,Passed,"), "test-results", cycle=key).review
        assert cycle(review, key) == TestCycle(kind=kind, cases_planned=1, cases_run=1, cases_passed=1, cases_failed=0)


def test_a_cycle_is_begun_beside_those_of_other_kinds() -> None:
    review = taken(rows("A,,Passed,"), "test-results", a_review(testing=CYCLES), cycle="sit").review

    assert {key: one.kind for key, one in (review.testing.cycles or {}).items()} == {
        "uat-1": TestKind.USER_ACCEPTANCE,
        "sit": TestKind.SYSTEM_INTEGRATION,
    }


def test_a_cycle_that_is_not_there_is_a_problem() -> None:
    review = a_review(testing=CYCLES)
    unknown = problem(lambda: taken(PLAN, "test-results", review, cycle="uat-2"))
    nearly = problem(lambda: taken(PLAN, "test-results", review, cycle="uat"))

    assert (unknown.message, unknown.hint) == ("there is no test cycle uat-2 in the review.", "Did you mean uat-1?")
    assert unknown.allowed == ("uat-1",)
    assert nearly.message == "there is no test cycle uat in the review."  # there is one of that kind, and it is another


def test_results_of_no_cycle_are_a_problem() -> None:
    found = problem(lambda: taken(PLAN, "test-results"))

    assert found.message == "of which test cycle are these the results?"
    assert found.hint == "Name one of its cycles, or a kind of which it has none yet, such as uat: --cycle uat."


@pytest.mark.parametrize(
    ("outcome", "counted"),
    [
        ("Passed", (1, 1, 1, 0)),
        ("bestanden", (1, 1, 1, 0)),
        ("Réussi", (1, 1, 1, 0)),
        ("Failed", (1, 1, 0, 1)),
        ("Timeout", (1, 1, 0, 1)),
        ("nicht bestanden", (1, 1, 0, 1)),
        ("Inconclusive", (1, 1, 0, 0)),
        ("Blocked", (1, 0, 0, 0)),
        ("Not Run", (1, 0, 0, 0)),
        ("NotExecuted", (1, 0, 0, 0)),
        ("Active", (1, 0, 0, 0)),
        ("In Progress", (1, 0, 0, 0)),
        ("Aborted", (1, 0, 0, 0)),
        ("clear", (1, 0, 0, 0)),
        ("", (1, 0, 0, 0)),
    ],
)
def test_an_outcome_counts_for_what_it_is(outcome: str, counted: tuple[int, ...]) -> None:
    assert counts(rows(f"A,,{outcome},")) == counted


@pytest.mark.parametrize(
    ("tests", "counted"),
    [
        (("A,,Passed,", "A,,Failed,"), (1, 1, 0, 1)),
        (("A,,Passed,", "A,,Not run,"), (1, 0, 0, 0)),
        (("A,,Passed,", "A,,Inconclusive,"), (1, 1, 0, 0)),
        (("A,,Failed,", "A,,Blocked,"), (1, 1, 0, 1)),
        (("A,,Not run,", "A,,Inconclusive,"), (1, 0, 0, 0)),
        (("A,,Failed,2026-10-01", "A,,Passed,2026-10-02"), (1, 1, 1, 0)),
        (("A,,Passed,2026-10-01", "A,,Failed,2026-10-02"), (1, 1, 0, 1)),
        (("A,,Passed,2026-10-02", "A,,Failed,2026-10-02"), (1, 1, 0, 1)),
        (("A,,Failed,", "A,,Passed,2026-10-02"), (1, 1, 0, 1)),
        (("A,X,Failed,2026-10-01", "A,Y,Passed,2026-10-02"), (1, 1, 0, 1)),
        (("A,X,Passed,", "A,Y,N/A,"), (1, 1, 1, 0)),
        (("a,,Passed,", "A,,Passed,"), (1, 1, 1, 0)),
    ],
)
def test_a_case_counts_once_by_the_worst_of_what_came_last(tests: tuple[str, ...], counted: tuple[int, ...]) -> None:
    assert counts(rows(*tests)) == counted
    assert counts(rows(*reversed(tests))) == counted


@pytest.mark.parametrize("column", ["Test Suite", "Configuration", "Tester"])
def test_each_suite_configuration_and_tester_has_to_pass(column: str) -> None:
    heading = f"Test case,{column},Outcome,Run on\n"

    assert counts(f"{heading}A,X,Failed,2026-10-01\nA,Y,Passed,2026-10-02\n") == (1, 1, 0, 1)
    assert counts(f"{heading}A,X,Failed,2026-10-01\nA,X,Passed,2026-10-02\n") == (1, 1, 1, 0)


def test_a_case_is_known_by_its_id_and_else_by_its_title() -> None:
    assert counts("ID,Title,Outcome\n1,Sell,Passed\n2,Sell,Passed\n,Buy,Failed\n") == (3, 3, 2, 1)
    assert counts("Title,Outcome\nSell,Passed\nSell,Passed\n") == (1, 1, 1, 0)


def test_a_step_below_a_case_is_skipped_and_an_outcome_of_nothing_is_a_problem() -> None:
    text = "ID,Title,Step,Outcome\n1,Sell,,Passed\n,,Open the form,\n"
    done = taken(text, "test-results", cycle="uat")

    assert fates(done)[2] == (3, "skipped", None)
    assert done.rows[2].why == "no test case is named in it"
    found = problem(lambda: taken(f"{text},,,Failed\n", "test-results", cycle="uat"))
    assert str(found) == "line 4, column 4, case: this is the outcome of no test case: none is named in its row."


def test_without_a_column_of_cases_nothing_is_counted() -> None:
    found = problems(lambda: taken("What,Outcome\nSell,Passed\n", "test-results", cycle="uat"))

    assert found[0].message == "no column names the test cases."
    assert counts("What,Outcome\nSell,Passed\n", columns={"What": "case"}) == (1, 1, 1, 0)


def test_an_outcome_that_nobody_knows_is_a_problem_and_can_be_told() -> None:
    found = problem(lambda: taken(rows("A,,Quarantined,"), "test-results", cycle="uat"))

    assert "with one of passed, failed, undecided, not run, not applicable" in str(found.hint)
    assert counts(rows("A,,Quarantined,"), words={"Quarantined": "not run"}) == (1, 0, 0, 0)


def test_an_export_without_tests_says_nothing_of_the_cycle() -> None:
    review = a_review(testing=CYCLES)

    assert taken("Test case,Outcome\n", "test-results", review, cycle="uat-1").review is review
    assert taken("Test case,Outcome\nA,n/a\n", "test-results", review, cycle="uat-1").review is review


def test_figures_that_do_not_fit_the_rest_of_the_cycle_are_a_problem() -> None:
    review = a_review(testing={"cycles": {"uat": {"kind": "uat", "cases_signed": 2}}})
    found = problem(lambda: taken(rows("A,,Passed,"), "test-results", review, cycle="uat"))

    assert found.path == "testing.cycles.uat"
    assert "2 cases are signed, and only 1 are passed" in found.message


def test_test_tools_beside_azure_are_read() -> None:
    xray = "Issue key,Test Status,Executed On\nT-1,FAIL,28/Oct/26\nT-1,PASS,29/Oct/26\nT-2,TODO,\nT-3,EXECUTING,\n"
    zephyr = "Key,Name,Execution Result,Execution Date\nT-1,A,Pass,2026-10-28\nT-2,B,Not Executed,\n"

    assert counts(xray) == (3, 1, 1, 0)
    assert counts(zephyr) == (2, 1, 1, 0)
