from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings.criteria import AGREED
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Checkpoint
from golive_readiness.model.form.criteria import Operator

if TYPE_CHECKING:
    from tests.unit.findings.conftest import Found

MET, FAILED, UNANSWERED = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNANSWERED

CRITERION: dict[str, Any] = {
    "title": "Open defects of Severity 2",
    "metric": "open defects",
    "operator": "at_most",
    "target": 3,
    "actual": 3,
}
MISSED = {**CRITERION, "actual": 4}
UNMEASURED = {**CRITERION, "actual": None}
DATES = {"go_no_go_on": "2026-11-26", "go_live_on": "2026-11-30", "hypercare_ends_on": "2026-12-28"}


def test_criteria_that_nobody_stated_are_silent(found: Found) -> None:
    assert found(AGREED) == []
    assert found(AGREED, criteria={}) == []


def test_a_target_that_is_just_reached_is_a_strength_and_one_that_is_just_missed_a_failure(found: Found) -> None:
    (reached,) = found(AGREED, criteria={"C1": CRITERION})
    assert reached.standing is MET
    assert AGREED.strength
    (missed,) = found(AGREED, criteria={"C1": MISSED})
    assert missed.standing is FAILED
    assert dict(missed.values) == {
        "title": "Open defects of Severity 2",
        "actual": Decimal(4),
        "operator": Operator.AT_MOST,
        "target": Decimal(3),
    }
    assert missed.about == {"C1"}


def test_a_target_and_an_actual_of_zero_are_values(found: Found) -> None:
    (one,) = found(AGREED, criteria={"C1": {**CRITERION, "target": 0, "actual": 0}})
    assert (one.standing, one.values["actual"], one.values["target"]) == (MET, Decimal(0), Decimal(0))


@pytest.mark.parametrize(("day", "due"), [("2026-11-25", False), ("2026-11-26", True), ("2026-11-27", True)])
def test_a_miss_is_high_before_the_day_of_its_checkpoint_and_mandatory_from_that_day_on(
    found: Found, day: str, *, due: bool
) -> None:
    (one,) = found(AGREED, day=day, dates=DATES, criteria={"C1": MISSED})
    assert (one.standing, one.mandatory) == (FAILED, due)
    assert one.severity is (Severity.CRITICAL if due else Severity.HIGH)


@pytest.mark.parametrize(("day", "due"), [("2026-11-25", False), ("2026-11-26", True)])
def test_what_nobody_measured_is_unanswered_and_mandatory_from_that_day_on(
    found: Found, day: str, *, due: bool
) -> None:
    (one,) = found(AGREED, day=day, dates=DATES, criteria={"C1": UNMEASURED})
    assert (one.standing, one.mandatory) == (UNANSWERED, due)
    assert one.values["actual"] == "?"


def test_a_reached_target_is_reached_even_where_nobody_named_the_metric(found: Found) -> None:
    (one,) = found(AGREED, day="2026-11-26", dates=DATES, criteria={"C1": {**CRITERION, "metric": None}})
    assert one.standing is FindingStanding.MET


@pytest.mark.parametrize("missing", ["operator", "target"])
def test_what_cannot_be_measured_is_left_to_another_rule_until_its_day(found: Found, missing: str) -> None:
    criteria = {"C1": {**CRITERION, missing: None}}
    assert found(AGREED, day="2026-11-25", dates=DATES, criteria=criteria) == []
    (one,) = found(AGREED, day="2026-11-26", dates=DATES, criteria=criteria)
    assert (one.standing, one.mandatory) == (UNANSWERED, True)
    assert one.values.get(missing, "?") == "?"


def test_what_cannot_be_measured_does_not_hide_what_comes_after_it(found: Found) -> None:
    criteria = {"C1": {**CRITERION, "target": None}, "C2": MISSED}
    (one,) = found(AGREED, day="2026-11-25", dates=DATES, criteria=criteria)
    assert (one.subject, one.standing) == ("C2", FAILED)


def test_the_rule_is_a_mandatory_one_so_that_taking_it_out_is_noticed() -> None:
    assert (AGREED.mandatory, AGREED.severity, AGREED.waivable) == (True, Severity.CRITICAL, True)


@pytest.mark.parametrize("day", ["2026-11-25", "2026-11-26"])
def test_leaving_out_the_name_of_the_metric_does_not_hide_a_miss(found: Found, day: str) -> None:
    (one,) = found(AGREED, day=day, dates=DATES, criteria={"C1": {**MISSED, "metric": None}})
    assert one.standing is FAILED


@pytest.mark.parametrize(
    ("due_by", "eve", "day"),
    [
        ("go_no_go", "2026-11-25", "2026-11-26"),
        ("open_to_users", "2026-11-29", "2026-11-30"),
        ("hypercare_exit", "2026-12-27", "2026-12-28"),
    ],
)
def test_a_criterion_is_due_at_its_own_checkpoint(found: Found, due_by: str, eve: str, day: str) -> None:
    stated = {"dates": DATES, "criteria": {"C1": {**MISSED, "due_by": due_by}}}
    (before,) = found(AGREED, day=eve, **stated)
    (on_the_day,) = found(AGREED, day=day, **stated)
    assert (before.checkpoint, before.mandatory) == (Checkpoint(due_by), False)
    assert (on_the_day.checkpoint, on_the_day.mandatory) == (Checkpoint(due_by), True)


def test_a_checkpoint_without_a_day_counts_as_today(found: Found) -> None:
    (one,) = found(AGREED, criteria={"C1": MISSED})
    assert one.mandatory


def test_a_finding_belongs_to_the_area_of_its_criterion(found: Found) -> None:
    (own,) = found(AGREED, criteria={"C1": {**CRITERION, "area": "data-migration"}})
    (none,) = found(AGREED, criteria={"C1": CRITERION})
    assert (own.area, none.area) == ("data-migration", "governance")


def test_the_order_of_the_criteria_changes_nothing(found: Found) -> None:
    criteria = {"C2": MISSED, "C1": CRITERION}
    there = found(AGREED, criteria=criteria)
    assert there == found(AGREED, criteria=dict(reversed(criteria.items())))
    assert [one.subject for one in there] == ["C1", "C2"]
