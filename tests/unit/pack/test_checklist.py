"""The checklist, item by item."""

from __future__ import annotations

from golive_readiness.model.checklist import Checklist
from golive_readiness.pack.edition import Edition
from tests.unit.pack.cases import bare, rich
from tests.unit.pack.seen import block, column, rows, section, state, titles


def test_there_is_a_table_for_each_area_in_the_order_of_the_list_of_areas() -> None:
    seen = section("checklist", rich())

    assert titles(seen)[:3] == ["Go-live readiness", "Cutover", "Solution scope"]
    assert sum(len(rows(one)) for one in seen.blocks) == 21


def test_an_area_says_what_is_true_when_it_is_ready_and_counts_its_items() -> None:
    seen = block(section("checklist", rich()), "Cutover")

    assert seen.texts == ("The change to the new system is a rehearsed sequence that fits its window.",)
    assert seen.table is not None
    assert seen.table.caption == "1 met · 1 open"


def test_a_row_says_what_the_item_comes_to_and_who_answers_for_it() -> None:
    seen = block(section("checklist", rich()), "Cutover")

    assert rows(seen)[1] == ["A mock cutover was run and was clean.", "Open", "Kim Dahl", "21 Nov 2026"]
    assert state(seen, 1, "Statement").note == "Mandatory · cutover.2"
    assert state(seen, 1, "By").note == "at risk"


def test_what_was_said_of_it_stands_below_and_its_id_comes_last() -> None:
    answers = {
        "uat.1": {"status": "in_progress", "share": "0.6", "comment": "Two teams are through."},
        "uat.2": {"status": "not_applicable", "reason": "There are none."},
    }
    seen = block(section("checklist", {**bare(), "answers": answers}), "User acceptance testing")

    assert [state(seen, place, "Statement").note for place in range(2)] == [
        "Mandatory · 60% done · Two teams are through. · uat.1",
        "There are none. · uat.2",
    ]


def test_an_unproven_claim_says_what_it_lacks() -> None:
    seen = block(section("checklist", rich()), "Solution acceptance")

    assert column(seen, "Comes to") == ["Unproven"]
    assert state(seen, 0, "Comes to").note == "no evidence of the kind asked for"


def test_an_outlook_belongs_to_a_day() -> None:
    answers = {"uat.1": {"status": "in_progress", "outlook": "late"}}
    seen = block(section("checklist", {**bare(), "answers": answers}), "User acceptance testing")

    assert (state(seen, 0, "By").text, state(seen, 0, "By").note) == ("–", None)


def test_an_internal_comment_stands_in_the_teams_edition_only() -> None:
    circulating, own = (
        state(block(section("checklist", rich(), edition=edition), "User acceptance testing"), 0, "Statement").note
        for edition in (Edition.FULL, Edition.TEAM)
    )

    assert circulating == "Mandatory · uat.1"
    assert own == "Mandatory · Warehouse testers were on leave. · uat.1"


def test_an_item_that_is_for_other_projects_is_not_asked() -> None:
    item = {"id": "scope.1", "area": "solution-scope", "statement": "S.", "applies": {"products": ["commerce"]}}
    raw = {"format": "golive-readiness/checklist/1", "id": "asked", "title": "Asked", "version": "1", "items": [item]}
    review = {**bare(), "project": {"name": "A project", "products": ["web"]}}
    seen = section("checklist", review, checklists=(Checklist.model_validate(raw),))

    assert seen.blocks == ()
    assert seen.quiet == "No item of a checklist applies."


def test_rows_have_no_names_of_their_own() -> None:
    """A name for each row makes the PDF a fifth slower."""
    tables = [one.table for one in section("checklist", rich()).blocks if one.table]

    assert {row.anchor for table in tables for row in table.rows} == {None}
