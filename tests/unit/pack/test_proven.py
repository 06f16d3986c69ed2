"""The claims that the record itself proves, area by area."""

from __future__ import annotations

from typing import Any

from golive_readiness.model.checklist import Checklist
from golive_readiness.pack.view import Section
from tests.unit.pack.cases import bare
from tests.unit.pack.seen import column, section, state

COMPARED = [{"entity": "customers", "source_count": 5, "target_count": 5}]
GOOD: list[dict[str, Any]] = [
    {"cycle": number, "run_on": f"2026-10-{number:02}", "reconciled": COMPARED} for number in (1, 2, 3)
]
ITEMS = [
    {"id": "m.1", "area": "data-migration", "statement": "Trial loads were reconciled.", "rules": ["MIGR01"]},
    {"id": "c.1", "area": "cutover", "statement": "A rehearsal was clean."},
]


def proven(*cycles: dict[str, Any]) -> Section:
    raw = {"format": "golive-readiness/checklist/1", "id": "a", "title": "A", "version": "1", "items": ITEMS}
    answers = {"m.1": {"status": "done"}, "c.1": {"status": "done"}}
    review = {**bare(), "answers": answers, "migration": {"cycles": list(cycles)}}
    return section("proven", review, checklists=(Checklist.model_validate(raw),))


def test_every_claim_that_the_record_proves_stands_under_its_area() -> None:
    seen = proven(*GOOD)
    table = seen.blocks[0]

    assert seen.lead == "One claim is proven by the record itself, so no other proof is asked for."
    assert column(table, "Area") == ["Data migration"]
    assert state(table, 0, "Statements").lines == ("Trial loads were reconciled.",)


def test_where_the_record_proves_nothing_one_line_says_so() -> None:
    seen = proven(GOOD[0])

    assert seen.quiet == "The record proves none of the claims by itself."
    assert seen.blocks == ()
