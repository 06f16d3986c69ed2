"""A sheet has a row for each item that applies, with what the review says of it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from golive_readiness.case import Case
from golive_readiness.errors import InvalidDocumentError
from golive_readiness.model.checklist import Checklist
from golive_readiness.model.policy import Policy
from golive_readiness.render.sheets.content import AnswersSheet, answers_sheet, owners
from golive_readiness.schedule.calendar import Calendar
from tests.made import AREAS, a_checklist, a_review

ITEMS = a_checklist(
    {
        "id": "migration.loads",
        "area": "data-migration",
        "statement": "There were {migration.reconciled_cycles_min} loads.",
    },
    {"id": "readiness.plan", "mandatory": True},
    {"id": "cutover.mock", "area": "cutover", "applies": {"has": ["migration"]}},
)
CREW = {"crew": {"name": "Cutover crew", "members": ["rob"]}}


def a_case(checklist: Checklist = ITEMS, policy: Policy | None = None, **sections: Any) -> Case:
    """A review with these sections, and what it is asked."""
    review = a_review(**sections)
    return Case(
        review=review,
        checklists=(checklist,),
        areas=AREAS,
        policy=policy or Policy(),
        rules=(),
        calendar=Calendar(),
        day=review.reviewed_on,
    )


def rows(sheet: AnswersSheet) -> dict[str, dict[str, Any]]:
    """The cells by item and column."""
    names = [column.name for column in sheet.columns]
    return {str(row[0]): dict(zip(names, row, strict=True)) for row in sheet.rows}


def test_there_is_a_row_for_each_item_area_by_area() -> None:
    assert list(rows(answers_sheet(a_case()))) == ["readiness.plan", "cutover.mock", "migration.loads"]


def test_an_item_that_does_not_apply_has_no_row() -> None:
    case = a_case(project={"name": "A project", "has": ["integrations"]})

    assert "cutover.mock" not in rows(answers_sheet(case))


def test_a_row_says_what_the_review_says_in_the_words_of_people() -> None:
    answer = {
        "status": "in_progress",
        "share": "60%",
        "owner": "crew",
        "due_on": "2026-11-20",
        "outlook": "at_risk",
        "comment": "Second run moved.",
        "evidence": ["e1", "e2"],
        "updated_by": "rob",
    }
    evidence = {key: {"kind": "plan", "title": "A plan"} for key in ("e1", "e2")}
    row = rows(answers_sheet(a_case(answers={"readiness.plan": answer}, teams=CREW, evidence=evidence)))[
        "readiness.plan"
    ]

    told = {name: row[name] for name in ("area", "statement", "mandatory", "due_by")}
    assert told == {
        "area": "Readiness",
        "statement": "readiness.plan is so.",
        "mandatory": "yes",
        "due_by": "Go/no-go",
    }
    assert {name: row[name] for name in (*answer, "reason")} == {
        "status": "In progress",
        "share": Fraction(3, 5),
        "owner": "Cutover crew",
        "due_on": date(2026, 11, 20),
        "outlook": "At risk",
        "comment": "Second run moved.",
        "evidence": "e1, e2",
        "updated_by": "Rob Maes",
        "reason": "",
    }


def test_a_statement_has_the_numbers_of_the_policy() -> None:
    policy = Policy.model_validate({"migration": {"reconciled_cycles_min": 7}})

    assert rows(answers_sheet(a_case(policy=policy)))["migration.loads"]["statement"] == "There were 7 loads."


def test_what_is_for_the_team_only_stays_in_unless_it_is_asked_for() -> None:
    case = a_case(answers={"readiness.plan": {"comment": "Fine.", "internal": "Not fine."}})

    assert "Not fine." not in str(answers_sheet(case).rows)
    assert rows(answers_sheet(case, internal=True))["readiness.plan"]["internal"] == "Not fine."


OWNED = {"readiness.plan": {"owner": "rob"}, "cutover.mock": {"owner": "crew"}}


@pytest.mark.parametrize(
    ("owner", "items"),
    [
        ("rob", ["readiness.plan"]),
        ("Rob Maes", ["readiness.plan"]),
        ("cutover crew", ["cutover.mock"]),
        ("", ["migration.loads"]),
        (None, ["readiness.plan", "cutover.mock", "migration.loads"]),
    ],
)
def test_one_owners_sheet_has_only_what_they_own(owner: str | None, items: list[str]) -> None:
    assert list(rows(answers_sheet(a_case(answers=OWNED, teams=CREW), owner=owner))) == items


@pytest.mark.parametrize(
    ("owner", "problem"),
    [
        ("Rob Meas", "Rob Meas is not a person or team of this review. Did you mean Rob Maes?"),
        ("greta", "greta is not a person or team of this review."),
        ("anna", "anna owns none of the items that apply."),
        ("Two", "Two is not a person or team of this review. Say which: two-1, two-2."),
    ],
)
def test_a_sheet_for_nobody_is_refused(owner: str, problem: str) -> None:
    people = {"two-1": {"name": "Two"}, "two-2": {"name": "Two"}}
    with pytest.raises(InvalidDocumentError) as refused:
        answers_sheet(a_case(answers=OWNED, teams=CREW, people=people), owner=owner)

    assert problem in str(refused.value)


def test_everybody_who_owns_something_is_an_owner_and_so_is_nobody() -> None:
    assert owners(a_case(answers=OWNED, teams=CREW)) == ("rob", "crew", "")
    assert owners(a_case(answers={item.id: {"owner": "rob"} for item in ITEMS.items})) == ("rob",)


def test_an_answer_to_other_words_is_asked_again() -> None:
    answers = {"readiness.plan": {"status": "done", "answered_in": "0"}, "cutover.mock": {"answered_in": "0"}}
    found = rows(answers_sheet(a_case(answers=answers)))

    assert (found["readiness.plan"]["asked_again"], found["readiness.plan"]["status"]) == ("Was: Done", "")
    assert found["cutover.mock"]["asked_again"] == ""
    assert "asked_again" not in rows(answers_sheet(a_case()))["readiness.plan"]
