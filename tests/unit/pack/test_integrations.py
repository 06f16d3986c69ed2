"""Integrations: how the areas stand, and what somebody has said of each statement."""

from __future__ import annotations

from typing import Any

from golive_readiness.model.checklist import Checklist
from tests.unit.pack.cases import bare, rich
from tests.unit.pack.seen import block, column, rows, section, titles


def asking(count: int) -> Checklist:
    items: list[dict[str, Any]] = [
        {"id": f"integration.{number}", "area": "integration", "statement": f"Statement {number}."}
        for number in range(count)
    ]
    raw = {"format": "golive-readiness/checklist/1", "id": "asked", "title": "Asked", "version": "1", "items": items}
    return Checklist.model_validate(raw)


def test_where_nothing_is_asked_there_is_one_quiet_line() -> None:
    other = {"id": "scope.1", "area": "solution-scope", "statement": "The scope is agreed."}
    raw = {"format": "golive-readiness/checklist/1", "id": "asked", "title": "Asked", "version": "1", "items": [other]}
    seen = section("integrations", bare(), checklists=(Checklist.model_validate(raw),))

    assert seen.blocks == ()
    assert seen.quiet == "Nothing is asked or stated about integrations."


def test_where_nobody_has_said_anything_only_the_areas_stand() -> None:
    assert titles(section("integrations", bare())) == ["How the integrations stand"]


def test_the_weakest_comes_first_and_the_rest_is_counted() -> None:
    answers = {"integration.0": {"status": "done"}, "integration.1": {"status": "not_started"}}
    seen = block(
        section("integrations", {**bare(), "answers": answers}, checklists=(asking(4),)), "What is said of them"
    )

    assert column(seen, "Statement") == ["Statement 1.", "Statement 0."]
    assert seen.more is not None
    assert (seen.more.text, seen.more.target) == ("and 2 more", "checklist")


def test_however_many_there_are_the_section_stays_small() -> None:
    answers = {f"integration.{number}": {"status": "done"} for number in range(100)}
    seen = block(
        section("integrations", {**bare(), "answers": answers}, checklists=(asking(100),)), "What is said of them"
    )

    assert len(rows(seen)) == 12


def test_what_does_not_apply_is_not_among_them() -> None:
    seen = block(section("integrations", rich()), "What is said of them")

    assert column(seen, "Comes to") == ["Met"]
