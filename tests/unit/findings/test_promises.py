"""Whether what is still to be done can be done in the days that are left."""

from __future__ import annotations

from typing import Any

from golive_readiness.decision import Verdict
from tests.made import judged

KEY = "PROM01:promises"


def items(count: int, *, mandatory: bool = False) -> list[dict[str, Any]]:
    return [{"id": f"readiness.item-{number}", "mandatory": mandatory} for number in range(count)]


def answers(count: int, *, owners: int = 3, due_on: str = "2026-11-12") -> dict[str, Any]:
    people = ("anna", "rob", "carl")[:owners]
    return {
        f"readiness.item-{number}": {"status": "in_progress", "owner": people[number % owners], "due_on": due_on}
        for number in range(count)
    }


def test_a_handful_of_promises_spread_over_owners_and_days_can_be_kept() -> None:
    assessment = judged(*items(12, mandatory=True), answers=answers(12))
    assert not assessment.findings[KEY].failed
    assert assessment.decision.verdict is Verdict.CONDITIONAL_GO


def test_more_than_one_owner_can_close_is_found() -> None:
    assert not judged(*items(20), answers=answers(20, owners=1)).findings[KEY].failed
    assert judged(*items(21), answers=answers(21, owners=1)).findings[KEY].failed


def test_more_than_fits_into_the_last_days_is_found() -> None:
    assert not judged(*items(30), answers=answers(30, due_on="2026-11-24")).findings[KEY].failed
    assert judged(*items(31), answers=answers(31, due_on="2026-11-24")).findings[KEY].failed
    assert not judged(*items(31), answers=answers(31, due_on="2026-11-23")).findings[KEY].failed


def test_what_nobody_promised_is_due_on_the_last_day_and_falls_to_whoever_has_most() -> None:
    open_ = {f"readiness.item-{number}": {"status": "not_started"} for number in range(21)}
    found = judged(*items(21), answers=open_).findings[KEY]
    assert found.failed
    assert (found.values["most"], found.values["late"]) == (21, 21)


def test_too_many_mandatory_items_still_open_in_the_last_weeks_are_found() -> None:
    early = judged(*items(10, mandatory=True), answers=answers(10))
    late = judged(*items(10, mandatory=True), answers=answers(10, due_on="2026-11-20"), as_of="2026-11-13")
    assert not early.findings[KEY].failed
    assert late.findings[KEY].failed
    assert late.findings[KEY].mandatory


def test_a_handful_of_mandatory_items_is_no_list_whatever_its_share() -> None:
    few = judged(*items(9, mandatory=True), answers=answers(9, due_on="2026-11-20"), as_of="2026-11-13")
    assert not few.findings[KEY].failed


def test_it_is_mandatory_only_where_the_mandatory_items_alone_cause_it() -> None:
    must = judged(*items(21, mandatory=True), answers=answers(21, owners=1))
    may = judged(*items(21), answers=answers(21, owners=1))
    assert must.findings[KEY].mandatory
    assert not may.findings[KEY].mandatory
    assert must.decision.verdict is Verdict.NO_GO


def test_what_is_carried_is_nothing_left_to_do() -> None:
    waiver = {
        "covers": ["ITEM01"],
        "approver": "anna",
        "reason": "Known.",
        "granted_on": "2026-11-01",
        "expires_on": "2026-12-31",
    }
    assert not judged(*items(30), answers=answers(30, owners=2), waivers={"all": waiver}).findings.get(KEY)


def test_nothing_left_to_do_is_no_finding() -> None:
    assert not judged(*items(1), answers={"readiness.item-0": {"status": "done"}}).findings.get(KEY)
