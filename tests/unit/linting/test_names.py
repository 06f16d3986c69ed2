"""Ids, areas, sources, rules and statements: each names something, and nothing twice."""

from __future__ import annotations

import pytest

from golive_readiness.linting import LintKind
from golive_readiness.linting.names import plain
from tests.unit.linting.made import an_item, remarks, said

SHOP_FLOOR = {"id": "shop-floor", "title": "Shop floor", "prefix": "floor"}


def test_nothing_is_said_against_names_that_are_right() -> None:
    first = an_item(
        rules=["MIGR01", "TEST01"], sources=[{"document": "ms-go-live-checklist"}], traces=["GL-001", "GL-002"]
    )
    own = an_item("floor.scanners", area="shop-floor", statement="All is quiet.")
    assert said(first, own, areas=[SHOP_FLOOR]) == []


def test_an_id_begins_with_the_prefix_of_its_area() -> None:
    (remark,) = remarks(an_item("scanners.paired"))
    assert (remark.kind, remark.item) == (LintKind.WRONG_PREFIX, "scanners.paired")
    assert "readiness.paired" in remark.hint


def test_an_area_that_there_is_not_is_named_with_what_was_meant() -> None:
    (remark,) = remarks(an_item(area="readines"))
    assert (remark.kind, remark.hint) == (LintKind.UNKNOWN_AREA, "Did you mean readiness?")


@pytest.mark.parametrize(
    "own",
    [
        {"id": "readiness", "title": "Ours", "prefix": "ours"},
        {"id": "ours", "title": "Ours", "prefix": "readiness"},
    ],
    ids=["id", "prefix"],
)
def test_an_area_of_its_own_is_another_one(own: dict[str, str]) -> None:
    (remark,) = remarks(an_item(area=own["id"]), areas=[own])
    assert (remark.kind, remark.area, remark.item) == (LintKind.REPEATED_AREA, own["id"], None)


def test_a_source_that_nobody_listed_is_a_warning() -> None:
    (remark,) = remarks(an_item(sources=[{"document": "ms-go-live-checklists"}, {"document": "ms-go-live-checklist"}]))
    assert (remark.kind, remark.severity) == (LintKind.UNKNOWN_SOURCE, "warning")
    assert remark.hint == "Did you mean ms-go-live-checklist?"


def test_a_rule_that_there_is_not_is_named() -> None:
    (remark,) = remarks(an_item(rules=["MIGR99"]))
    assert (remark.kind, "MIGR99" in remark.message) == (LintKind.UNKNOWN_RULE, True)


def test_two_items_that_say_the_same_are_answered_twice() -> None:
    again = an_item("readiness.again", statement="the Scanner called readiness.scanners has read a test-label")
    (remark,) = remarks(an_item(), again)
    assert (remark.kind, remark.item, "readiness.scanners" in remark.message) == (
        LintKind.SAME_STATEMENT,
        "readiness.again",
        True,
    )


def test_a_trace_is_named_once() -> None:
    assert said(an_item(traces=["GL-001", "GL-002", "GL-001"])) == [(LintKind.REPEATED_TRACE, "readiness.scanners")]


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("The load - the LAST one - agrees.", "the load, the last one agrees"),
        ("Version 10.0.40 is there.", "version 10.0.40 is there"),
        ("{team.alert_hours} hours", "{team.alert_hours} Hours."),
    ],
)
def test_marks_and_capitals_say_nothing(text: str, same: str) -> None:
    assert plain(text) == plain(same)


@pytest.mark.parametrize(("text", "other"), [("10.0.40", "10.0.41"), ("{a.b}", "{a.c}"), ("80%", "80")])
def test_numbers_and_thresholds_say_something(text: str, other: str) -> None:
    assert plain(text) != plain(other)
