"""Defects: how many of each severity and state against what was agreed, and the worst that are open."""

from __future__ import annotations

from typing import Any

from golive_readiness.pack.view import Section
from tests.unit.pack.cases import bare
from tests.unit.pack.seen import block, column, heads, rows, section, state, titles


def with_defects(limits: dict[str, int] | None = None, **stated: dict[str, Any]) -> Section:
    record = {"defects": stated, **({"open_defects_max": limits} if limits else {})}
    return section("testing", {**bare(), "people": {"kim": {"name": "Kim Dahl"}}, "testing": record})


def one(severity: str | None = None, **more: Any) -> dict[str, Any]:
    return {"title": "Wrong total", **({"severity": severity} if severity else {}), **more}


def test_a_stated_nothing_is_said_to_be_nothing() -> None:
    seen = with_defects()

    assert block(seen, "Defects").texts == ("No defect was found, as stated.",)
    assert "The worst open defects" not in titles(seen)


def test_each_severity_is_counted_by_state_against_what_was_agreed() -> None:
    stated = {"a": one("critical"), "b": one("high", status="resolved"), "c": one("high", status="closed")}
    seen = block(with_defects({"critical": 0, "high": 3}, **stated), "Defects")

    assert heads(seen) == ["Severity", "New", "Active", "Resolved", "Closed", "Agreed, at most"]
    assert rows(seen) == [
        ["1 - Critical", "0", "1", "0", "0", "0"],
        ["2 - High", "0", "0", "1", "1", "3"],
        ["3 - Medium", "0", "0", "0", "0", "–"],
        ["4 - Low", "0", "0", "0", "0", "–"],
    ]
    assert [state(seen, 0, head).quiet for head in ("New", "Active")] == [True, False]


def test_what_nobody_rated_is_counted_where_there_is_any() -> None:
    assert rows(block(with_defects(a=one(status="new")), "Defects"))[-1] == ["Not rated", "1", "0", "0", "0", "–"]


def test_of_the_open_ones_those_that_stop_a_process_come_first_then_the_worst() -> None:
    stated = {
        "a": one("low", title="A"),
        "b": one("high", title="B", status="resolved"),
        "c": one(title="C"),
        "d": one("critical", title="D"),
        "e": one("medium", title="E", blocking=True),
        "f": one("critical", title="F", status="closed"),
    }
    seen = block(with_defects(None, **stated), "The worst open defects")

    assert column(seen, "Defect") == ["E", "D", "B", "C", "A"]
    assert seen.more is None


def test_a_defect_says_what_it_stops_and_how_people_work_meanwhile() -> None:
    workaround = {"what": "Type it in."}
    stated = one(
        "high", blocking=True, process="Order to cash", workaround=workaround, owner="kim", due_on="2026-11-09"
    )
    seen = block(with_defects(**{"D-1": stated}), "The worst open defects")

    assert rows(seen) == [["Wrong total", "2 - High", "Active", "Kim Dahl", "9 Nov 2026"]]
    assert state(seen, 0, "Defect").note == "D-1 · stops a critical process · Order to cash · Until then: Type it in."


def test_of_many_open_defects_fifteen_stand_here_and_the_record_has_every_one() -> None:
    seen = block(with_defects(**{f"d{n:02d}": one("high") for n in range(17)}), "The worst open defects")

    assert len(rows(seen)) == 15
    assert seen.more is not None
    assert (seen.more.text, seen.more.target) == ("and 2 more", "record")
