"""Claims against the record: both sides of what fell, what is proven, what is left open, and the counts of each area."""

from __future__ import annotations

from typing import Any

from golive_readiness.model.checklist import Checklist
from golive_readiness.pack.edition import Edition
from golive_readiness.pack.view import Section
from tests.unit.pack.cases import bare
from tests.unit.pack.seen import block, column, heads, rows, section, state, titles

PEOPLE = {"rob": {"name": "Rob Moen"}, "siv": {"name": "Siv Berg", "phone": "+47 1"}}
CYCLES = {"area": "data-migration", "statement": "Trial loads were reconciled.", "rules": ["MIGR01"]}
REHEARSED = {"area": "cutover", "statement": "A mock cutover was run.", "rules": ["CUTO06"]}
UNKNOWN = [{"cycle": number, "reconciled": [{"entity": "customers"}]} for number in (1, 2, 3)]
GOOD = [{"cycle": number, "reconciled": [{"entity": "customers", "agrees": True}]} for number in (1, 2, 3)]
FELL, OPEN, PROVEN = (
    "Claims that fell",
    "Claims of which the record does not say enough",
    "Claims that the record proves",
)


def claims(*items: dict[str, Any], edition: Edition = Edition.FULL, **sections: Any) -> Section:
    raw = {"format": "golive-readiness/checklist/1", "id": "asked", "title": "Asked", "version": "1", "items": items}
    review = {**bare(), "people": PEOPLE, **sections}
    return section("claims", review, checklists=(Checklist.model_validate(raw),), edition=edition)


def done(**more: Any) -> dict[str, Any]:
    return {"status": "done", **more}


def test_where_nothing_is_reported_done_there_is_one_quiet_line() -> None:
    seen = claims({"id": "m.1", **CYCLES}, answers={"m.1": {"status": "in_progress"}})

    assert seen.blocks == ()
    assert seen.quiet == "Nothing is reported done, so there is nothing to hold against the record."


def test_a_claim_that_fell_stands_beside_what_the_record_shows() -> None:
    answer = done(owner="rob", updated_by="siv", updated_on="2026-10-31", comment="All green.", internal="Ask again.")
    seen = claims({"id": "m.1", **CYCLES}, answers={"m.1": answer}, migration={"cycles": []})
    fell = block(seen, FELL)

    assert column(fell, "What was claimed") == ["Trial loads were reconciled."]
    assert state(fell, 0, "What was claimed").note == "Reported done by Siv Berg on 31 Oct 2026 · All green."
    assert state(fell, 0, "What the record shows").lines == ("0 of 0 trial loads were reconciled; 3 are wanted.",)
    assert column(fell, "Owner") == ["Rob Moen"]
    assert fell.texts[0].startswith("One claim does not survive")
    assert seen.quiet is None


def test_only_the_team_reads_its_own_remark_on_a_fallen_claim() -> None:
    answers = {"m.1": done(internal="Ask again.")}
    team = claims({"id": "m.1", **CYCLES}, answers=answers, migration={"cycles": []}, edition=Edition.TEAM)
    full = claims({"id": "m.1", **CYCLES}, answers=answers, migration={"cycles": []})

    assert state(block(team, FELL), 0, "What was claimed").note == "Reported done · Ask again."
    assert state(block(full, FELL), 0, "What was claimed").note == "Reported done"


def test_where_nobody_looked_last_the_owner_made_the_claim() -> None:
    seen = claims({"id": "m.1", **CYCLES}, answers={"m.1": done(owner="rob")}, migration={"cycles": []})

    assert state(block(seen, FELL), 0, "What was claimed").note == "Reported done by Rob Moen"


def test_said_not_to_apply_falls_like_any_other_claim() -> None:
    answer = {"status": "not_applicable", "reason": "Nothing is migrated.", "approved_by": "siv"}
    seen = claims({"id": "m.1", **CYCLES}, answers={"m.1": answer}, migration={"cycles": []})

    assert state(block(seen, FELL), 0, "What was claimed").note == "Said not to apply · Nothing is migrated."
    assert rows(block(seen, "Claims of each area"))[-1] == ["Overall", "0", "0", "0", "1", "0"]


def test_mandatory_claims_that_fell_come_first() -> None:
    items = ({"id": "m.1", **CYCLES}, {"id": "m.2", **CYCLES, "statement": "The data is right.", "mandatory": True})
    seen = claims(*items, answers={"m.1": done(), "m.2": done()}, migration={"cycles": []})

    assert column(block(seen, FELL), "What was claimed") == ["The data is right.", "Trial loads were reconciled."]
    assert column(block(seen, FELL), "Mandatory") == ["Yes", "–"]
    assert block(seen, FELL).texts[0].startswith("2 claims do not survive")


def test_against_a_claim_stands_only_what_fails_the_weightiest_first() -> None:
    seen = claims(
        {"id": "m.1", **CYCLES, "rules": ["CUTO14", "CUTO15", "DATE01"]},
        answers={"m.1": done()},
        rollback={"triggers": [{"title": "Nobody believes in it"}], "tests": []},
        dates={"go_live_on": "2026-11-30"},
    )
    shown = state(block(seen, FELL), 0, "What the record shows")

    assert ["Nobody believes in it" in line for line in shown.lines] == [False, True]
    assert shown.note is None


def test_of_many_facts_against_a_claim_five_are_told_and_the_rest_counted() -> None:
    missed = {
        f"c{n}": {"title": f"Limit {n}", "metric": "m", "operator": "<=", "target": 0, "actual": 1} for n in range(7)
    }
    seen = claims({"id": "m.1", **CYCLES, "rules": ["CRIT01"]}, answers={"m.1": done()}, criteria=missed)
    shown = state(block(seen, FELL), 0, "What the record shows")

    assert [line[:7] for line in shown.lines] == [f"Limit {n}" for n in range(5)]
    assert shown.note == "and 2 more such findings"


def test_what_the_record_proves_is_counted_and_listed_in_the_annex() -> None:
    items = ({"id": "m.1", **CYCLES}, {"id": "c.1", **REHEARSED})
    seen = claims(*items, answers={"m.1": done(), "c.1": done()}, migration={"cycles": GOOD})
    proven = block(seen, PROVEN)

    assert proven.texts == ("One claim is proven by the record itself, so no other proof is asked for.",)
    assert proven.table is None
    assert proven.more is not None
    assert (proven.more.text, proven.more.target) == ("listed in the annex", "proven")
    assert FELL not in titles(seen)
    assert seen.quiet == "The record contradicts none of the claims."


def test_open_work_that_the_record_agrees_with_is_no_claim() -> None:
    items = ({"id": "m.1", **CYCLES}, {"id": "c.1", **REHEARSED})
    answers = {"m.1": {"status": "in_progress"}, "c.1": done()}
    seen = claims(*items, answers=answers, migration={"cycles": GOOD})

    assert titles(seen) == ["Claims of each area"]


def test_what_the_record_leaves_open_says_what_is_missing() -> None:
    seen = claims({"id": "m.1", **CYCLES}, answers={"m.1": done()}, migration={"cycles": UNKNOWN})
    left = block(seen, OPEN)

    assert column(left, "What was claimed") == ["Trial loads were reconciled."]
    assert len(state(left, 0, "What the record shows").lines) == 1
    assert left.texts == ("One claim may be true; the record leaves open whether it is.",)


def test_each_area_with_a_claim_is_counted_and_the_whole_below() -> None:
    items = (
        {"id": "m.1", **CYCLES},
        {"id": "m.2", **CYCLES, "rules": []},
        {"id": "c.1", **REHEARSED},
        {"id": "r.1", "area": "readiness", "statement": "It is ready."},
    )
    answers = {"m.1": done(), "m.2": done(), "c.1": done(), "r.1": {"status": "in_progress"}}
    seen = claims(*items, answers=answers, migration={"cycles": GOOD}, cutover={"rehearsals": []})
    counted = block(seen, "Claims of each area")

    assert heads(counted) == ["Area", "Reported done", "Evidenced", "Proven by record", "Contradicted", "Left open"]
    assert rows(counted) == [
        ["Cutover", "1", "0", "0", "1", "0"],
        ["Data migration", "2", "1", "1", "0", "0"],
        ["Overall", "3", "1", "1", "1", "0"],
    ]
    assert counted.table is not None
    assert [row.total for row in counted.table.rows] == [False, False, True]
    assert seen.lead == "3 statements are reported done. Evidenced: 1; contradicted by the record: 1."


def test_what_is_left_open_is_counted_in_its_area() -> None:
    seen = claims({"id": "m.1", **CYCLES}, answers={"m.1": done()}, migration={"cycles": UNKNOWN})

    assert column(block(seen, "Claims of each area"), "Left open") == ["1", "1"]
