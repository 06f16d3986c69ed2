"""Any part of the record in print: what is stated, as a table where rows hold it and as entries where they do not."""

from __future__ import annotations

from typing import Any

import pytest

from golive_readiness.api import wording
from golive_readiness.model.review import ReadinessReview
from golive_readiness.pack.edition import Edition
from golive_readiness.pack.material import Material
from golive_readiness.pack.stated import stated
from golive_readiness.pack.view import Block, Entry
from tests.unit.pack.cases import assessed, bare, checklist
from tests.unit.pack.seen import heads, rows

PEOPLE = {"rob": {"name": "Rob Moen"}, "siv": {"name": "Siv Berg"}}


def printed(name: str, shown: frozenset[tuple[str, ...]] = frozenset(), **sections: Any) -> Block | None:
    assessment = assessed({**bare(), "people": PEOPLE, **sections})
    words = wording().naming({key: person["name"] for key, person in PEOPLE.items()})
    material = Material(
        assessment=assessment, words=words, edition=Edition.FULL, sources={}, sections=frozenset({"record"})
    )
    assert isinstance(material.review, ReadinessReview)
    return stated(name, material, shown)


def block(name: str, **sections: Any) -> Block:
    found = printed(name, **sections)
    assert found is not None
    return found


def said(entry: Entry) -> dict[str, str]:
    return {field.label: field.value for field in entry.fields}


def parts(entry: Entry) -> dict[str, dict[str, str]]:
    return {part.name: said(part) for part in entry.parts}


@pytest.mark.parametrize("name", ["sites", "training", "code", "exit_criteria", "agents", "scale_units"])
def test_what_nobody_states_is_not_there(name: str) -> None:
    assert printed(name) is None


def test_a_stated_nothing_is_said_to_be_nothing() -> None:
    assert block("training", adoption={"training": {}}).texts == ("None, as stated.",)


def test_few_fields_are_a_table_with_only_the_columns_somebody_fills() -> None:
    training = {
        "night-shift": {"audience": "Night shift", "people": 60, "trained": 41},
        "money": {"audience": "Finance", "people": 22, "guides": True, "ends_on": "2026-10-23"},
    }
    seen = block("training", adoption={"training": training})

    assert heads(seen) == ["Audience", "People", "Trained", "Ends on", "Guides"]
    assert rows(seen) == [["Finance", "22", "–", "23 Oct 2026", "Yes"], ["Night shift", "60", "41", "–", "–"]]
    assert seen.table is not None
    assert [row.cells[0].note for row in seen.table.rows] == ["money", None]
    assert seen.entries == ()


def test_many_fields_are_an_entry_for_each_thing() -> None:
    one = {
        "title": "Shipments",
        "source": "ERP",
        "direction": "outbound",
        "critical": True,
        "technical_lead": "rob",
        "entities": ["Shipments", "Labels"],
        "volume": {"peak_per_hour": 900},
        "production": {"firewall_open": False, "certificate_expires_on": "2026-12-02"},
    }
    seen = block("integrations", integrations={"carrier": one})

    assert seen.table is None
    (entry,) = seen.entries
    assert (entry.name, entry.note) == ("Shipments", "carrier")
    assert said(entry) == {
        "Source": "ERP",
        "Entities": "Labels, Shipments",
        "Direction": "Outbound",
        "Critical": "Yes",
        "Technical lead": "Rob Moen",
    }
    assert parts(entry) == {
        "Volume": {"Peak per hour": "900"},
        "Production": {"Firewall open": "No", "Certificate expires on": "Wed 2 Dec 2026"},
    }
    assert entry.flowing


def test_a_part_that_is_stated_to_be_missing_says_so_and_one_that_is_there_does_not() -> None:
    there = {"title": "A", "fallback": {"recorded_in": "a list"}}
    seen = block("integrations", integrations={"a": there, "b": {"title": "B", "fallback": "none"}})

    assert heads(seen) == ["What", "Fallback", "Fallback: recorded in"]
    assert rows(seen) == [["A", "–", "a list"], ["B", "none, as stated", "–"]]


def test_an_empty_list_inside_is_a_statement_where_it_could_have_been_left_out() -> None:
    cycles = {"uat": {"kind": "user-acceptance", "exit_criteria": [], "evidence": []}}
    seen = block("test_cycles", testing={"cycles": cycles})

    assert heads(seen) == ["Kind", "Exit criteria"]
    assert rows(seen) == [["UAT", "none, as stated"]]


def test_what_lies_inside_another_thing_names_it() -> None:
    rounds = [{"round": 2, "results": [{"activity": "Order"}]}, {"round": 10, "results": [{"activity": "Batch"}]}]
    seen = block("performance_results", testing={"performance": {"rounds": rounds}})

    assert seen.table is not None
    assert [(row.cells[0].text, row.cells[0].note) for row in seen.table.rows] == [
        ("Order", "Round 2"),
        ("Batch", "Round 10"),
    ]


def test_things_are_told_by_title_by_number_by_what_they_are_or_by_their_id() -> None:
    rounds = [{"round": 10, "users": 3}, {"round": 2, "users": 4}]
    sites = {"oslo": {"users": 3}, "lund": {"title": "Lund", "users": 2}}
    measures = {"first": {"kind": "other"}, "second": {"kind": "other", "title": "Calls"}}
    tests = block("performance_rounds", testing={"performance": {"rounds": rounds}})

    assert [row[0] for row in rows(tests)] == ["Round 2", "Round 10"]
    assert [row[0] for row in rows(block("sites", testing={"performance": {"sites": sites}}))] == ["Lund", "oslo"]
    assert [row[0] for row in rows(block("stabilisation", support={"stabilisation": measures}))] == ["Calls", "Other"]


def test_what_has_neither_name_nor_id_is_told_by_the_first_thing_stated_of_it() -> None:
    runs = {"business_central": {"dry_runs": [{"companies": 3, "succeeded": True}, {}]}}

    assert [row[0] for row in rows(block("dry_runs", products=runs))] == ["Companies 3", "–"]


def test_people_are_printed_by_name_and_environments_and_proof_by_title() -> None:
    members = [{"person": "siv"}, {"person": "rob"}]
    uat = {"purpose": "user-acceptance", "title": "Acceptance"}
    cycle = {"cycle": 1, "environment": "uat", "evidence": ["e"]}
    proof = {"e": {"kind": "log", "title": "The log"}}
    loads = block("migration_cycles", migration={"cycles": [cycle]}, environments={"uat": uat}, evidence=proof)

    assert [row[0] for row in rows(block("team_members", go_live_team={"members": members}))] == [
        "Rob Moen",
        "Siv Berg",
    ]
    assert rows(loads) == [["Cycle 1", "Acceptance", "The log"]]


def test_an_area_is_printed_by_its_title() -> None:
    defects = {"d": {"title": "D", "area": "data-migration", "status": "new"}}

    assert "Data migration" in rows(block("defects", testing={"defects": defects}))[0]


def test_the_one_thing_of_its_kind_has_its_parts_under_their_names() -> None:
    room = {"hypercare": {"war_room": {"place": "Room 4"}, "budget_hours": 640}, "tool": "Desk"}
    seen = block("support", support=room)

    assert [(entry.name, said(entry)) for entry in seen.entries] == [
        ("", {"Tool": "Desk"}),
        ("Hypercare", {"Budget hours": "640"}),
        ("Hypercare: war room", {"Planned": "Yes", "Place": "Room 4"}),
    ]


def test_a_long_value_has_the_whole_width() -> None:
    seen = block("code", code={"repository": "x" * 40, "release_candidate": "1.4"})

    assert {field.label: field.long for entry in seen.entries for field in entry.fields} == {
        "Repository": True,
        "Release candidate": False,
    }


def test_a_label_that_reads_badly_is_the_catalogues() -> None:
    assert "Latency (ms)" in heads(block("sites", testing={"performance": {"sites": {"a": {"latency_ms": 3}}}}))


def test_what_stands_elsewhere_is_left_out_and_a_thing_of_which_no_more_is_stated() -> None:
    tests = {"uat": {"kind": "user-acceptance", "status": "done", "edge_cases": 4}, "sit": {"kind": "smoke"}}
    seen = printed("test_cycles", frozenset({("kind",), ("status",)}), testing={"cycles": tests})

    assert seen is not None
    assert heads(seen) == ["Kind", "Edge cases"]
    assert rows(seen) == [["UAT", "4"]]
    assert printed("test_cycles", frozenset({("status",), ("edge_cases",)}), testing={"cycles": tests}) is None


def test_of_the_one_thing_of_its_kind_what_stands_elsewhere_is_left_out() -> None:
    shown = frozenset({("records",)})
    seen = printed("migration", shown, migration={"records": 5, "allotted": "4h"})

    assert seen is not None
    assert [said(entry) for entry in seen.entries] == [{"Allotted": "4 h"}]
    assert printed("migration", shown, migration={"records": 5}) is None


def test_items_are_printed_by_their_statement_and_test_cycles_by_their_title() -> None:
    cycles = {"uat": {"kind": "user-acceptance", "title": "Acceptance"}, "sit": {"kind": "system-integration"}}
    defects = {
        "a": {"title": "A", "status": "active", "found_in": "uat", "items": ["uat.1"]},
        "b": {"title": "B", "status": "active", "found_in": "sit"},
        "c": {"title": "C", "status": "active", "found_in": "the pilot"},
    }
    seen = block("defects", testing={"cycles": cycles, "defects": defects})

    statement = next(item.statement for item in checklist().items if item.id == "uat.1")
    assert rows(seen) == [
        ["A", "Active", "Acceptance", statement],
        ["B", "Active", "System integration testing", "–"],
        ["C", "Active", "the pilot", "–"],
    ]
