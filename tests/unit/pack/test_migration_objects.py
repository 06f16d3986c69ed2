"""What is migrated: objects by class, those that are not ready, and the time the load has."""

from __future__ import annotations

from typing import Any

from golive_readiness.pack.view import Section
from tests.unit.pack.cases import bare
from tests.unit.pack.seen import block, column, rows, section, state, titles


def migration(**stated: Any) -> Section:
    return section("migration", {**bare(), "people": {"rob": {"name": "Rob Moen"}}, "migration": stated})


def fields(seen: Section) -> dict[str, str]:
    return {field.label: field.value for field in block(seen, "The load and its time").fields}


def test_a_stated_nothing_is_said_to_be_nothing() -> None:
    seen = migration(objects={})

    assert block(seen, "What is migrated").texts == ("Nothing is migrated, as stated.",)
    assert "Objects that are not ready" not in titles(seen)


def test_objects_are_counted_by_class_in_the_order_of_classes() -> None:
    seen = migration(
        objects={
            "a": {"title": "A", "data_class": "balances", "ready": True, "volume": 5},
            "b": {"title": "B", "data_class": "master", "ready": False, "volume": 7},
            "c": {"title": "C", "data_class": "master", "volume": 8},
            "d": {"title": "D", "ready": True},
        }
    )

    assert rows(block(seen, "What is migrated")) == [
        ["Master data", "2", "0", "1", "1", "15"],
        ["Balances", "1", "1", "0", "0", "5"],
        ["Class not stated", "1", "1", "0", "0", "–"],
    ]


def test_what_is_not_said_to_be_ready_stands_by_its_day() -> None:
    seen = migration(
        objects={
            "a": {"title": "A", "ready": True},
            "b": {"title": "B"},
            "c": {"title": "C", "ready": False, "due_on": "2026-11-14", "owner": "rob", "data_class": "master"},
            "d": {"title": "D", "ready": False, "due_on": "2026-11-12", "source_system": "WMS"},
        }
    )
    waiting = block(seen, "Objects that are not ready")

    assert rows(waiting) == [
        ["D", "No", "–", "12 Nov 2026"],
        ["C", "No", "Rob Moen", "14 Nov 2026"],
        ["B", "Not known", "–", "–"],
    ]
    assert [state(waiting, place, "Object").note for place in range(3)] == ["WMS", "master data", None]
    assert waiting.more is None


def test_of_many_objects_fifteen_stand_here_and_the_record_has_every_one() -> None:
    waiting = block(
        migration(objects={f"o{n:02d}": {"title": f"O{n}"} for n in range(18)}), "Objects that are not ready"
    )

    assert len(column(waiting, "Object")) == 15
    assert waiting.more is not None
    assert (waiting.more.text, waiting.more.target) == ("and 3 more", "record")


def test_where_everything_is_ready_nothing_waits() -> None:
    assert "Objects that are not ready" not in titles(migration(objects={"a": {"title": "A", "ready": True}}))


def test_the_time_allotted_stands_beside_what_the_last_load_took() -> None:
    cycles = [{"cycle": 2, "duration": "7h"}, {"cycle": 1, "duration": "9h"}, {"cycle": 3}]

    assert fields(migration(cycles=cycles, allotted="8h", records=10, dirty_records_max=0)) == {
        "Time the plan allots": "8 h",
        "The last load took": "7 h",
        "Records to be loaded": "10",
        "Faulty records agreed to live with": "0",
    }


def test_without_a_time_allotted_no_load_is_held_against_it() -> None:
    assert "The load and its time" not in titles(migration(cycles=[{"cycle": 1, "duration": "9h"}]))
    assert fields(migration(cycles=[{"cycle": 1}], allotted="8h")) == {"Time the plan allots": "8 h"}


def test_a_load_says_whether_it_was_the_real_one_and_what_was_faulty() -> None:
    loads = block(
        migration(cycles=[{"cycle": 1, "production": True, "dirt": {"duplicates": 3, "orphans": 1}}]), "Trial loads"
    )

    assert state(loads, 0, "Trial load").note == "into production · 4 faulty records found"
