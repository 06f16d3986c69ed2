"""What a go depends on: what, who, by when, who confirms, and what if not."""

from __future__ import annotations

from typing import Any

from golive_readiness.pack.view import Block, Section
from tests.unit.pack.cases import bare, rich
from tests.unit.pack.seen import column, rows, section, state

PEOPLE = {
    "anna": {"name": "Anna Lund", "organisation": "customer"},
    "kim": {"name": "Kim Dahl", "organisation": "partner"},
}


def conditions(**sections: Any) -> Section:
    dates = {"go_no_go_on": "2026-11-26", "go_live_on": "2026-11-30"}
    return section("conditions", {**bare(), "people": PEOPLE, "decision_maker": "anna", "dates": dates, **sections})


def table(some: Section) -> Block:
    return some.blocks[0]


def about(some: Section, what: str) -> int:
    return column(table(some), "Condition").index(what)


MOCK = "A mock cutover was run and was clean."


def test_without_conditions_one_line_says_so() -> None:
    assert (
        section("conditions", bare()).quiet == "Nothing is carried and nothing is promised, so there are no conditions."
    )


def test_an_item_says_what_has_to_be_true_and_its_owner_by_when() -> None:
    seen = conditions(answers={"cutover.2": {"status": "in_progress", "owner": "kim", "due_on": "2026-11-20"}})

    assert rows(table(seen))[about(seen, MOCK)] == [MOCK, "Kim Dahl", "20 Nov 2026"]


def test_what_the_committee_agreed_stands_under_the_condition() -> None:
    seen = section("conditions", rich())
    place = about(seen, MOCK)

    assert state(table(seen), place, "Condition").note == (
        "To be shown: Report of the second mock cutover · Confirmed by Anna Lund · If not: The go-live moves to January."
    )
    assert state(table(seen), place, "By").note == "carried until then"


def test_who_and_when_are_asked_for_where_nobody_said() -> None:
    severe = {"one": {"title": "Labels print in the wrong order", "severity": "high", "status": "active"}}
    seen = conditions(issues=severe)
    place = next(place for place, said in enumerate(column(table(seen), "Condition")) if "Labels" in said)

    assert rows(table(seen))[place][1:] == ["owner to be named", "date to be named"]
    assert state(table(seen), place, "Who").quiet
