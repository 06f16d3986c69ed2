"""A test cycle whose figures cannot all be true is refused."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from golive_readiness.model.record.testing import Defect, ProcessTest, TestCycle, TestKind


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("uat", TestKind.USER_ACCEPTANCE),
        (" SIT ", TestKind.SYSTEM_INTEGRATION),
        ("user acceptance", TestKind.USER_ACCEPTANCE),
        ("end-to-end", TestKind.END_TO_END),
    ],
)
def test_the_short_names_of_the_field_are_read(written: str, kind: TestKind) -> None:
    assert TestCycle.model_validate({"kind": written}).kind is kind


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        ({"starts_on": "2026-10-02", "ends_on": "2026-10-01"}, "ends before it starts"),
        ({"cases_planned": 9, "cases_run": 10}, "10 cases are run, and only 9 are planned"),
        ({"cases_run": 9, "cases_passed": 10}, "10 cases are passed, and only 9 are run"),
        ({"cases_passed": 9, "cases_signed": 10}, "10 cases are signed, and only 9 are passed"),
        ({"cases_planned": 9, "cases_passed": 10}, "10 cases are passed, and only 9 are planned"),
        ({"cases_run": 10, "cases_passed": 6, "cases_failed": 5}, "11 cases passed or failed, and only 10 are run"),
        ({"cases_run": 0, "cases_failed": 1}, "1 cases passed or failed, and only 0 are run"),
        ({"cases_run": 10, "cases_failed": 11}, "11 cases passed or failed, and only 10 are run"),
        ({"cases_planned": 9, "cases_planned_to_date": 10}, "10 cases should have run by now, and only 9 are planned"),
        ({"cases_planned": 9, "edge_cases": 10}, "10 cases try something unusual, and only 9 are planned"),
        ({"requirements": 9, "requirements_covered": 10}, "10 requirements are covered, and only 9 are in scope"),
        (
            {"requirements": 9, "requirements_planned_to_date": 10},
            "10 requirements should be covered by now, and only 9 are in scope",
        ),
        ({"testers": 9, "testers_with_general_role": 10}, "10 testers have a general role, and only 9 are there"),
        (
            {"processes": [{"process": "Pay", "cases_planned": 9, "cases_passed": 10}]},
            "10 cases are passed, and only 9 are planned",
        ),
        (
            {"processes": [{"process": "Pay", "cases_planned": 9, "edge_cases": 10}]},
            "10 cases try something unusual, and only 9 are planned",
        ),
    ],
)
def test_a_part_is_never_larger_than_its_whole(figures: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        TestCycle.model_validate({"kind": "uat", **figures})


@pytest.mark.parametrize(
    "figures",
    [
        {"starts_on": "2026-10-01", "ends_on": "2026-10-01"},
        {"cases_planned": 9, "cases_planned_to_date": 9, "cases_run": 9, "cases_passed": 9, "cases_signed": 9},
        {"cases_run": 10, "cases_passed": 5, "cases_failed": 5, "cases_signed": 5},
        {"cases_planned": 9, "edge_cases": 9, "testers": 3, "testers_with_general_role": 3},
        {"requirements": 9, "requirements_covered": 9, "requirements_planned_to_date": 9},
        {"cases_passed": 10, "cases_planned_to_date": 8},
        {"cases_failed": 5, "requirements_covered": 5, "edge_cases": 5, "testers_with_general_role": 5},
    ],
)
def test_figures_that_can_be_true_together_are_taken(figures: dict[str, Any]) -> None:
    assert TestCycle.model_validate({"kind": "uat", **figures}).kind is TestKind.USER_ACCEPTANCE


@pytest.mark.parametrize(
    ("stated", "proven"),
    [
        ({}, None),
        ({"passed": True}, True),
        ({"passed": False}, False),
        ({"cases_planned": 4, "cases_passed": 4}, True),
        ({"cases_planned": 4, "cases_passed": 3, "passed": True}, False),
        ({"cases_planned": 4, "cases_passed": 4, "passed": False}, False),
        ({"cases_planned": 1, "cases_passed": 0, "passed": True}, False),
        ({"cases_planned": 0, "cases_passed": 0}, None),
        ({"cases_planned": 4}, None),
        ({"cases_passed": 4}, None),
    ],
)
def test_a_process_is_proven_by_its_figures_before_its_word(stated: dict[str, Any], *, proven: bool | None) -> None:
    assert ProcessTest.model_validate({"process": "Pay", **stated}).proven is proven


@pytest.mark.parametrize(("status", "still"), [("new", True), ("active", True), ("resolved", True), ("closed", False)])
def test_a_defect_is_open_until_it_was_tested_again(status: str, *, still: bool) -> None:
    assert Defect.model_validate({"title": "Posting fails", "status": status}).open is still
