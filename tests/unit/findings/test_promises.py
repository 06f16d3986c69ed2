"""Whether what is still to be done can be done in the days that are left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.decision import Verdict
from golive_readiness.findings.promises import CANNOT_BE_KEPT
from golive_readiness.model.checklist import Checkpoint
from tests.made import DATES, judged

if TYPE_CHECKING:
    from tests.unit.findings.conftest import Found, MadeFinding, MadeItem

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


def test_mandatory_items_that_alone_do_not_fit_into_the_last_days_make_it_mandatory() -> None:
    must = judged(*items(31, mandatory=True), answers=answers(31, due_on="2026-11-24")).findings[KEY]
    may = judged(*items(31), answers=answers(31, due_on="2026-11-24")).findings[KEY]
    assert (must.failed, must.mandatory, may.failed, may.mandatory) == (True, True, True, False)


def test_where_no_day_counts_as_one_of_the_last_nothing_promised_is_late() -> None:
    policy = {"promises": {"last_days": 0}}
    found = judged(*items(31), answers=answers(31, due_on="2026-11-24"), policy=policy).findings[KEY]
    assert (found.failed, found.values["late"]) == (False, 0)


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


def test_it_tells_how_much_is_open_and_how_many_of_it_are_mandatory_items() -> None:
    asked = [*items(5, mandatory=True), *({**one, "id": f"{one['id']}-too"} for one in items(20))]
    open_ = {one["id"]: {"status": "not_started"} for one in asked}
    found = judged(*asked, answers=open_).findings[KEY]
    assert (found.values["open"], found.values["must"], found.checkpoint) == (25, 5, Checkpoint.GO_NO_GO)


@pytest.mark.parametrize(
    ("day", "checkpoint"),
    [
        ("2026-11-26", Checkpoint.GO_NO_GO),
        ("2026-11-27", Checkpoint.OPEN_TO_USERS),
        ("2026-12-01", Checkpoint.HYPERCARE_EXIT),
        ("2026-12-29", Checkpoint.HYPERCARE_EXIT),
    ],
)
def test_it_is_about_the_checkpoint_that_comes_next(day: str, checkpoint: Checkpoint) -> None:
    found = judged(*items(21), answers=answers(21, owners=1), as_of=day).findings[KEY]
    assert (found.failed, found.checkpoint) == (True, checkpoint)


def test_after_the_last_checkpoint_its_day_still_counts() -> None:
    found = judged(*items(10, mandatory=True), answers=answers(10), as_of="2026-12-29").findings[KEY]
    assert (found.failed, found.mandatory, found.checkpoint) == (True, True, Checkpoint.HYPERCARE_EXIT)


def test_what_was_promised_for_a_day_that_has_passed_is_due_on_the_last_one() -> None:
    overdue = judged(*items(31), answers=answers(31, due_on="2026-10-20")).findings[KEY]
    assert (overdue.failed, overdue.values["late"]) == (True, 31)


@pytest.mark.parametrize(
    ("more", "counts"),
    [
        ({}, True),
        ({"severity": "high"}, True),
        ({"severity": "medium"}, False),
        ({"severity": "medium", "mandatory": True}, True),
        ({"severity": "medium", "code": "ITEM01"}, True),
        ({"severity": "medium", "code": "ITEM03"}, True),
        ({"holds": None}, False),
        ({"holds": True}, False),
        ({"checkpoint": "open_to_users"}, False),
    ],
)
def test_what_fails_and_weighs_and_is_due_next_has_to_be_done(
    found: Found, a_finding: MadeFinding, more: dict[str, Any], *, counts: bool
) -> None:
    seen = found(CANNOT_BE_KEPT, dates=DATES, findings=[a_finding(**more)])
    assert [one.values["open"] for one in seen] == [1] * counts


def open_of(
    count: int, a_finding: MadeFinding, an_item: MadeItem, *others: tuple[int, str, bool], code: str = "ITEM01"
) -> dict[str, Any]:
    """So many mandatory items that are open, with what is found of them, beside others: how many, what, mandatory."""
    names = [f"readiness.open-{number}" for number in range(count)]
    beside = [
        an_item(f"readiness.{standing}-{number}", standing, mandatory=mandatory)
        for many, standing, mandatory in others
        for number in range(many)
    ]
    return {
        "dates": DATES,
        "findings": [a_finding(name, code=code, mandatory=True) for name in names],
        "items": [*(an_item(name, mandatory=True) for name in names), *beside],
    }


@pytest.mark.parametrize(
    ("count", "others", "failed"),
    [
        (12, [(8, "met", True)], False),
        (13, [(8, "met", True)], True),
        (12, [(7, "met", True), (9, "met", False)], True),
        (12, [(7, "met", True), (9, "not_applicable", True), (9, "not_yet_due", True)], True),
        (9, [], False),
        (10, [], True),
    ],
)
def test_the_share_is_of_the_mandatory_items_that_are_due(
    found: Found,
    a_finding: MadeFinding,
    an_item: MadeItem,
    count: int,
    others: list[tuple[int, str, bool]],
    *,
    failed: bool,
) -> None:
    (one,) = found(CANNOT_BE_KEPT, day="2026-11-20", **open_of(count, a_finding, an_item, *others))
    assert (one.failed, one.values["must"]) == (failed, count)


@pytest.mark.parametrize(("day", "failed"), [("2026-11-11", False), ("2026-11-12", True)])
def test_the_share_counts_from_the_first_of_the_last_weeks_on(
    found: Found, a_finding: MadeFinding, an_item: MadeItem, day: str, *, failed: bool
) -> None:
    (one,) = found(CANNOT_BE_KEPT, day=day, **open_of(10, a_finding, an_item))
    assert one.failed is failed


def test_only_open_items_are_counted_against_the_items(found: Found, a_finding: MadeFinding, an_item: MadeItem) -> None:
    of_the_record = open_of(10, a_finding, an_item, code="MADE01")
    (one,) = found(CANNOT_BE_KEPT, day="2026-11-20", **of_the_record)
    assert (one.failed, one.values["open"], one.values["must"]) == (False, 10, 0)
