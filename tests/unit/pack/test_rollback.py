"""The way back: who calls it, what triggers it, and whether anybody has walked it."""

from __future__ import annotations

from tests.unit.pack.cases import bare, rich
from tests.unit.pack.seen import block, rows, section, titles


def test_what_nobody_stated_is_one_quiet_line() -> None:
    seen = section("rollback", bare())

    assert seen.blocks == ()
    assert seen.quiet == "Not stated: The way back, What makes the team turn back, Rollback tests and Restore tests."


def test_a_stated_nothing_is_said_to_be_nothing() -> None:
    seen = section("rollback", {**bare(), "rollback": {"triggers": [], "tests": "none", "restore_tests": []}})

    assert [one.texts for one in seen.blocks] == [
        ("No trigger has been set, as stated.",),
        ("The way back was never tried, as stated.",),
        ("No backup was ever restored, as stated.",),
    ]


def test_triggers_say_when_and_whether_they_can_be_measured() -> None:
    assert rows(block(section("rollback", rich()), "What makes the team turn back")) == [
        ["Interfaces down", "critical interfaces failing: at least 2", "Yes"],
        ["Load unfinished", "by Sun 29 Nov 2026, 06:00", "Yes"],
        ["The team has lost confidence", "–", "No"],
    ]


def test_the_way_back_has_its_caller_its_limit_and_its_facts() -> None:
    facts = {
        "decided_by": "anna",
        "target_duration": "6h",
        "platform_makes_the_backup": False,
        "last_schema_change_on": "2026-10-30",
    }
    people = {"anna": {"name": "Anna Lund"}}
    fields = block(section("rollback", {**bare(), "people": people, "rollback": facts}), "The way back").fields

    assert [(field.label, field.value) for field in fields] == [
        ("Who may call it", "Anna Lund"),
        ("May take at most", "6 h"),
        ("Backup made by the platform", "No"),
        ("Last change of the database's shape", "Fri 30 Oct 2026"),
    ]


def test_tests_and_restores_have_their_day_place_and_outcome() -> None:
    tried = {"tests": [{"run_on": "2026-10-18", "environment": "uat", "duration": "5h 10m", "succeeded": True}]}
    restored = {"restore_tests": [{"run_on": "2026-10-19", "succeeded": False}, {"run_on": "2026-09-01"}]}
    seen = section("rollback", {**bare(), "rollback": {**tried, **restored}})

    assert titles(seen) == ["Rollback tests", "Restore tests"]
    assert rows(seen.blocks[0]) == [["18 Oct 2026", "uat", "5 h 10 min", "Yes"]]
    assert rows(seen.blocks[1]) == [["1 Sep 2026", "–", "Not known"], ["19 Oct 2026", "–", "No"]]
