"""The sources that stand behind what a pack says."""

from __future__ import annotations

from typing import Any

from golive_readiness.api import wording
from golive_readiness.model.checklist import Checklist
from golive_readiness.pack.document import compose
from golive_readiness.pack.sections.findings import FindingsSection
from tests.unit.pack.cases import assessed, bare, bibliography, rich
from tests.unit.pack.seen import column, rows, section


def asking(*cited: str) -> Checklist:
    item: dict[str, Any] = {
        "id": "scope.1",
        "area": "solution-scope",
        "statement": "The scope is agreed.",
        "sources": [{"document": key} for key in cited],
    }
    raw = {"format": "golive-readiness/checklist/1", "id": "asked", "title": "Asked", "version": "1", "items": [item]}
    return Checklist.model_validate(raw)


def test_a_source_is_there_when_something_printed_cites_it() -> None:
    seen = section("sources", rich())
    printed = {row.anchor for row in _rows(seen)}
    findings = section("findings", rich())
    assert isinstance(findings, FindingsSection)
    cited = {source.target for group in findings.groups for card in group.cards for source in card.sources}

    assert cited <= printed
    assert len(printed) < len(bibliography())


def test_a_source_says_whose_it_is_and_how_much_rests_on_it() -> None:
    seen = section("sources", rich())
    row = next(row for row in _rows(seen) if row.anchor == "source-ms-go-live-checklist")

    assert row.cells[0].text == "Use the go-live checklist to make sure your solution is ready"
    assert row.cells[0].note is not None
    assert row.cells[0].note.startswith("Microsoft · https://learn.microsoft.com/")
    assert [cell.text for cell in row.cells[1:3]] == ["16 Jul 2026", "21"]


def test_an_item_that_cites_a_source_twice_counts_once() -> None:
    seen = section("sources", bare(), checklists=(asking("kern-it-go-live", "kern-it-go-live"),))

    assert ["Go-Live: What is a Go-Live?", "–", "1", "0"] in rows(seen.blocks[0])


def test_sources_stand_by_title() -> None:
    titles = column(section("sources", rich()).blocks[0], "Source")

    assert titles == sorted(titles)


def test_without_a_bibliography_a_source_is_printed_by_its_id() -> None:
    pack = compose(assessed(bare(), checklists=(asking("some-source"),)), wording())
    seen = next(one for one in pack.annex if one.key == "sources")

    assert ["some-source", "–", "1", "0"] in rows(seen.blocks[0])


def _rows(seen: Any) -> Any:
    table = seen.blocks[0].table
    assert table is not None
    return table.rows
