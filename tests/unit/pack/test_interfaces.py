"""Interfaces and dependencies: a row each, the critical ones first."""

from __future__ import annotations

from typing import Any

import pytest

from golive_readiness.pack.view import Block
from tests.unit.pack.cases import bare
from tests.unit.pack.seen import block, column, rows, section, state

PEOPLE = {"rob": {"name": "Rob Moen"}}


def interfaces(**stated: dict[str, Any]) -> Block:
    return block(section("integrations", {**bare(), "people": PEOPLE, "integrations": stated}), "Interfaces")


def dependencies(**stated: dict[str, Any]) -> Block:
    review = {**bare(), "people": PEOPLE, "dependencies": stated}
    return block(section("integrations", review), "What the go-live relies on")


def test_what_nobody_stated_is_named() -> None:
    assert section("integrations", bare()).quiet == "Not stated: Interfaces and What the go-live relies on."


def test_a_stated_nothing_is_said_to_be_nothing() -> None:
    assert interfaces().texts == ("There are none, as stated.",)
    assert dependencies().texts == ("It relies on nothing outside the project, as stated.",)


def test_an_interface_says_what_was_tried_and_who_is_called() -> None:
    seen = interfaces(
        a={
            "title": "Shipments",
            "source": "ERP",
            "target": "Nordpost",
            "critical": True,
            "direction": "outbound",
            "mode": "batch",
            "peak_tested": True,
            "outage_tested": False,
            "production": {"checked_on": "2026-10-28", "certificate_expires_on": "2026-12-02"},
            "fallback": {"tolerated_outage": "8h", "walked_through_on": "2026-10-15"},
            "technical_lead": "rob",
        }
    )

    assert rows(seen) == [["Shipments", "Yes", "No", "28 Oct 2026", "for 8 h", "Rob Moen"]]
    assert state(seen, 0, "Interface").note == "critical · outbound · batch · ERP to Nordpost"
    assert state(seen, 0, "Seen in production").note == "certificate until 2 Dec 2026"
    assert state(seen, 0, "Fallback").note == "walked through 15 Oct 2026"


def test_an_interface_of_which_little_is_stated_says_so() -> None:
    seen = interfaces(a={"title": "Shipments", "source": "ERP"})

    assert rows(seen) == [["Shipments", "Not known", "Not known", "–", "–", "–"]]
    assert state(seen, 0, "Interface").note == "ERP to –"


def test_a_certificate_counts_where_nobody_looked_into_production() -> None:
    seen = interfaces(a={"title": "Shipments", "production": {"certificate_expires_on": "2026-12-02"}})

    assert state(seen, 0, "Seen in production").note == "certificate until 2 Dec 2026"
    assert column(seen, "Seen in production") == ["–"]


@pytest.mark.parametrize(
    ("stated", "says"),
    [
        ("none", "none written down"),
        ({"recorded_in": "a list"}, "written down"),
        ({"tolerated_outage": "4h"}, "for 4 h"),
    ],
)
def test_the_fallback_is_there_or_not(stated: Any, says: str) -> None:
    fallback = state(interfaces(a={"title": "Shipments", "fallback": stated}), 0, "Fallback")

    assert (fallback.text, fallback.note) == (says, None)


def test_critical_ones_come_first_then_by_name() -> None:
    some: dict[str, dict[str, Any]] = {"a": {"title": "C"}, "b": {"title": "B"}, "c": {"title": "Z", "critical": True}}

    assert column(interfaces(**some), "Interface") == ["Z", "B", "C"]
    assert column(dependencies(**some), "Dependency") == ["Z", "B", "C"]


def test_a_dependency_says_whether_it_works_and_when_it_is_ready() -> None:
    stated = {
        "title": "Label add-on",
        "kind": "isv-solution",
        "provider": "Printworks",
        "critical": True,
        "status": "in_progress",
        "aligned": True,
        "works": False,
        "ready_on": "2026-11-13",
        "owner": "rob",
    }
    seen = dependencies(a=stated)

    assert rows(seen) == [["Label add-on", "In progress", "Yes", "No", "13 Nov 2026", "Rob Moen"]]
    assert state(seen, 0, "Dependency").note == "critical · ISV solution · Printworks"


@pytest.mark.parametrize(("critical", "said"), [(True, "critical"), (False, "not critical"), (None, None)])
def test_an_interface_says_whether_it_is_critical(critical: bool | None, said: str | None) -> None:  # noqa: FBT001
    seen = interfaces(a={"title": "Shipments", **({} if critical is None else {"critical": critical})})

    assert state(seen, 0, "Interface").note == said
