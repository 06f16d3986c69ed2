from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import dates, governance, migration
from golive_readiness.findings.rule import FindingStanding, Who
from golive_readiness.model.base import Severity

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Rule
    from tests.unit.findings.conftest import Found, MadeItem

DATES = {"go_no_go_on": "2026-11-26", "go_live_on": "2026-11-30"}
BOARD: dict[str, Any] = {"name": "Steering committee", "members": ["anna", "carl"], "chair": "anna", "quorum": 2}
COUNTED: dict[str, Any] = {"title": "Open defects", "metric": "open defects", "operator": "<=", "target": 3}

# GOVN17


def test_one_person_who_decides_is_a_strength(found: Found) -> None:
    (one,) = found(governance.DECISION_MAKER, dates=DATES)
    assert (one.id, one.standing) == ("GOVN17:decision_maker", FindingStanding.MET)
    assert one.values["who"] == Who("anna")
    assert isinstance(one.values["who"], Who)


@pytest.mark.parametrize("dated", [{"go_no_go_on": "2026-11-26"}, {"go_live_on": "2026-11-30"}])
def test_where_there_is_something_to_decide_somebody_has_to(found: Found, dated: dict[str, str]) -> None:
    (one,) = found(governance.DECISION_MAKER, dates=dated, decision_maker=None)
    assert one.id == "GOVN17:decision_maker"
    assert (one.failed, one.severity, one.mandatory) == (True, Severity.HIGH, False)


def test_without_any_day_nobody_is_asked_who_decides(found: Found) -> None:
    assert found(governance.DECISION_MAKER, decision_maker=None) == []


@pytest.mark.parametrize(("missing", "failed"), [(None, False), ("chair", True), ("quorum", True), ("members", False)])
def test_a_committee_decides_with_a_chair_and_a_quorum(found: Found, missing: str | None, *, failed: bool) -> None:
    board = {name: value for name, value in BOARD.items() if name != missing}
    (one,) = found(governance.DECISION_MAKER, dates=DATES, decision_maker="board", teams={"board": board})
    assert one.failed is failed


# GOVN18


def test_no_criteria_at_all_are_critical(found: Found) -> None:
    (one,) = found(governance.CRITERIA, criteria=[])
    assert (one.id, one.failed, one.severity, one.mandatory) == ("GOVN18:criteria", True, Severity.CRITICAL, False)


@pytest.mark.parametrize("missing", ["metric", "operator", "target"])
def test_a_criterion_that_cannot_be_measured_is_a_remark(found: Found, missing: str) -> None:
    vague = {name: value for name, value in COUNTED.items() if name != missing}
    (one,) = found(governance.CRITERIA, criteria={"C2": vague, "C1": COUNTED, "C0": vague})
    assert (one.failed, one.severity) == (True, Severity.MEDIUM)
    assert (one.values["of"], one.values["measurable"], one.values["vague"]) == (3, 1, ("C0", "C2"))
    assert one.about == {"C0", "C2"}


def test_criteria_that_can_be_measured_are_a_strength(found: Found) -> None:
    (one,) = found(governance.CRITERIA, criteria={"C1": COUNTED})
    assert one.standing is FindingStanding.MET


def test_criteria_nobody_speaks_of_are_unknown(found: Found) -> None:
    assert found(governance.CRITERIA) == []


# GOVN19


@pytest.mark.parametrize(("updated_on", "failed"), [("2026-10-26", False), ("2026-10-25", True)])
def test_an_open_answer_is_stale_after_a_week(
    found: Found, an_item: MadeItem, updated_on: str, *, failed: bool
) -> None:
    open_ = an_item("uat.thing", status="in_progress", updated_on=updated_on)
    (one,) = found(governance.STALE, day="2026-11-02", items=[open_])
    assert (one.subject, one.area, one.failed, one.severity) == ("uat", "uat", failed, Severity.MEDIUM)


def test_a_later_day_makes_it_stale(found: Found, an_item: MadeItem) -> None:
    items = [an_item("uat.thing", status="in_progress", updated_on="2026-11-01")]
    assert [found(governance.STALE, day=day, items=items)[0].failed for day in ("2026-11-08", "2026-11-09")] == [
        False,
        True,
    ]


def test_one_finding_speaks_for_an_area(found: Found, an_item: MadeItem) -> None:
    items = [
        an_item("uat.one", status="in_progress", updated_on="2026-10-01"),
        an_item("uat.two", status="not_started", updated_on="2026-09-15"),
        an_item("uat.three", status="in_progress", updated_on="2026-11-01"),
        an_item("cutover.one", status="in_progress", updated_on="2026-11-01"),
    ]
    seen = found(governance.STALE, items=items)
    assert [(one.subject, one.failed) for one in seen] == [("cutover", False), ("uat", True)]
    assert (seen[1].values["stale"], seen[1].values["of"], str(seen[1].values["oldest"])) == (2, 3, "2026-09-15")
    assert seen == found(governance.STALE, items=items[::-1])


def test_what_is_done_or_undated_or_unanswered_does_not_grow_stale(found: Found, an_item: MadeItem) -> None:
    done = an_item("uat.one", "met", status="done", updated_on="2026-01-01")
    later = an_item("uat.two", "not_yet_due", status="in_progress", updated_on="2026-01-01")
    undated = an_item("uat.three", status="in_progress")
    unanswered = an_item("uat.four", "unanswered")
    assert found(governance.STALE, items=[done, later, undated, unanswered, an_item("uat.five")]) == []


# the families as such


@pytest.mark.parametrize("family", [governance.RULES, dates.RULES, migration.RULES])
def test_rules_can_be_sent_to_another_process(family: tuple[Rule[Any], ...]) -> None:
    for rule in family:
        sent = pickle.loads(pickle.dumps(rule))  # noqa: S301 - our own
        assert (sent.code, sent.says, sent.observe) == (rule.code, rule.says, rule.observe)


def test_the_families_hold_their_codes_once() -> None:
    codes = [rule.code for rule in (*governance.RULES, *dates.RULES)]
    governed = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 17, 18, 19, 21, 22]
    assert sorted(codes) == [*(f"DATE{n:02}" for n in range(1, 7)), *(f"GOVN{n:02}" for n in governed)]
