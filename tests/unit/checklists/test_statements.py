"""The bundled checklists against the canon they cover, the sources they cite and the rules they name."""

from __future__ import annotations

import csv
import re
from collections import Counter
from io import StringIO
from typing import Any

import pytest
import yaml

from golive_readiness.model.checklist import Applies, Areas, Bibliography, Checklist, Item
from golive_readiness.resources import names, read_text

CANON = {f"GL-{number:03d}" for number in range(1, 371)}
MICROSOFT_TASKS = {
    f"{area}.{task}"
    for area, tasks in enumerate((8, 3, 3, 3, 6, 7, 3, 4, 2, 5, 5), start=1)
    for task in range(1, tasks + 1)
}
WHOLE_SOURCES = {"web-launch": "kern-it-go-live", "handover": "datamesh-handover"}
"""The checklists that hold every statement of one source."""
RULE_FAMILIES = {
    "GOVN": range(1, 22),
    "DATE": range(22, 32),
    "TEST": range(32, 48),
    "INTG": range(48, 60),
    "MIGR": range(60, 72),
    "CUTO": range(72, 96),
    "SUPP": range(96, 110),
    "ENVR": range(110, 124),
    "PROD": range(124, 135),
}
"""The rules of the canon that each family of codes counts off, from its number 01 on."""
NEVER_NAMED = re.compile(r"GOVN1[1-6]|ITEM\d\d|PROM\d\d|JUDG\d\d|WAIV\d\d")
"""Rules about answers themselves: an item that named them would check its claim against itself."""


def _document(name: str) -> dict[str, Any]:
    document: dict[str, Any] = yaml.safe_load(read_text(name))
    return document


def _table(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(read_text(f"checklists/{name}.csv"))))


def _checklists() -> dict[str, Checklist]:
    documents = [_document(name) for name in names("checklists", ".yaml")]
    found = [Checklist.model_validate(d) for d in documents if d["format"] == "golive-readiness/checklist/1"]
    return {checklist.id: checklist for checklist in found}


AREAS = {area.id: area for area in Areas.model_validate(_document("checklists/areas.yaml")).areas}
SOURCES = Bibliography.model_validate(_document("checklists/sources.yaml")).sources
STATEMENTS = {row["id"]: row for row in _table("statements")}
RULES = {row["code"]: row for row in _table("rules")}
CHECKLISTS = _checklists()
ITEMS = [(checklist, item) for checklist in CHECKLISTS.values() for item in checklist.items]
EACH = {item.id: item for _, item in ITEMS}
"""Every item once; one that stands in two checklists says the same in both."""
each_item = pytest.mark.parametrize("item", EACH.values(), ids=EACH)


def _listed(cell: str) -> list[str]:
    return [entry for entry in cell.split("; ") if entry]


def _traced(checklist: str) -> set[str]:
    return {statement for item in CHECKLISTS[checklist].items for statement in item.traces}


def test_every_statement_of_the_canon_stands_once_and_the_new_ones_follow_it() -> None:
    ids = [row["id"] for row in _table("statements")]
    assert ids == [f"GL-{number:03d}" for number in range(1, len(ids) + 1)]
    assert set(ids) > CANON


def test_the_tasks_of_microsofts_checklist_are_all_there() -> None:
    tasks = Counter(row["microsoft_task"] for row in STATEMENTS.values() if row["microsoft_task"])
    assert set(tasks) == MICROSOFT_TASKS
    assert len(MICROSOFT_TASKS) == 49
    assert set(tasks.values()) == {1}


def test_every_statement_names_its_area_and_its_documents() -> None:
    assert {row["area"] for row in STATEMENTS.values()} <= set(AREAS)
    documents = {id_: set(_listed(row["documents"])) for id_, row in STATEMENTS.items()}
    assert not [id_ for id_, cited in documents.items() if not cited or not cited <= set(SOURCES)]


@pytest.mark.parametrize("source", WHOLE_SOURCES.values())
def test_a_source_held_as_a_whole_has_a_place_for_each_statement(source: str) -> None:
    held = [row for row in STATEMENTS.values() if source in _listed(row["documents"])]
    assert held
    assert not [row["id"] for row in held if f"{source}: " not in row["locator"]]


def test_only_the_decision_itself_is_recorded_elsewhere() -> None:
    recorded = {row["id"] for row in STATEMENTS.values() if row["recorded_by"] == "decision"}
    assert recorded == {"GL-023", "GL-361"}


TWO_CLAIMS_IN_ONE = {"PROD12": "R129", "SUPP16": "R104"}
"""Rules of the canon that check two items each, and so have two codes: else one would spoil the other's claim."""


def test_every_rule_of_the_canon_has_the_code_that_its_number_gives() -> None:
    expected = {
        f"{family}{position:02d}": f"R{number:03d}"
        for family, numbers in RULE_FAMILIES.items()
        for position, number in enumerate(numbers, start=1)
    }
    numbered = {code: row["canon"] for code, row in RULES.items() if row["canon"]}
    assert expected.items() <= numbered.items()
    assert {code: numbered[code] for code in numbered.keys() - expected.keys()} == TWO_CLAIMS_IN_ONE
    assert len(expected) == 134


def test_every_rule_has_a_code_of_its_own_an_area_and_a_title() -> None:
    rows = _table("rules")
    assert len(rows) == len(RULES)
    assert not [row["code"] for row in rows if not re.fullmatch(r"[A-Z]{4}\d\d", row["code"])]
    assert {row["area"] for row in rows} <= set(AREAS)
    assert len({row["title"] for row in rows}) == len(rows)


def test_no_two_areas_share_a_prefix() -> None:
    assert len(AREAS) == 28
    assert len({area.prefix for area in AREAS.values()}) == 28
    assert all(area.outcome and area.risk for area in AREAS.values())


def test_the_bundled_checklists_are_these() -> None:
    assert set(CHECKLISTS) == {
        "agents",
        "ax-2012-upgrade",
        "business-central",
        "commerce",
        "customer-engagement",
        "cutover-weekend",
        "dual-write",
        "finance-operations",
        "first-days",
        "handover",
        "human-resources-migration",
        "production",
        "success-by-design",
        "web-launch",
    }


def test_an_id_names_one_item_across_all_checklists() -> None:
    """An item may stand in two checklists, so that either can be used alone; it is asked once."""
    assert not [item.id for checklist, item in ITEMS if item != EACH[item.id]]
    assert len(EACH) < len(ITEMS)


def test_no_two_items_say_the_same() -> None:
    counts = Counter(item.statement for item in EACH.values())
    assert not [statement for statement, count in counts.items() if count > 1]


def test_each_checklist_says_for_whom_it_is() -> None:
    assert not [checklist.id for checklist in CHECKLISTS.values() if not checklist.description]
    assert not [checklist.id for checklist in CHECKLISTS.values() if checklist.suits == Applies()]


@pytest.mark.parametrize(("checklist", "item"), ITEMS, ids=[f"{checklist.id}:{item.id}" for checklist, item in ITEMS])
def test_an_id_begins_with_the_prefix_of_its_area(checklist: Checklist, item: Item) -> None:
    area = {**AREAS, **{own.id: own for own in checklist.areas}}[item.area]
    assert item.id.startswith(f"{area.prefix}.")


@each_item
def test_an_item_cites_documents_of_the_bibliography(item: Item) -> None:
    assert item.sources
    assert {citation.document for citation in item.sources} <= set(SOURCES)


@each_item
def test_an_item_traces_statements_of_the_canon_and_cites_one_of_their_documents(item: Item) -> None:
    assert item.traces
    assert set(item.traces) <= set(STATEMENTS)
    cited = {citation.document for citation in item.sources}
    assert not [trace for trace in item.traces if not cited & set(_listed(STATEMENTS[trace]["documents"]))]


@each_item
def test_an_item_names_rules_that_exist_and_none_about_answers(item: Item) -> None:
    assert set(item.rules) <= set(RULES)
    assert not [rule for rule in item.rules if NEVER_NAMED.fullmatch(rule)]


@each_item
def test_an_item_states_a_fact_and_says_what_hangs_on_it(item: Item) -> None:
    assert not re.search(r"\b(should|ensures?|ensured|must)\b", item.statement, re.IGNORECASE)
    assert item.statement.endswith(".")
    assert item.outcome
    assert item.why


@each_item
def test_nothing_mandatory_rests_on_a_fact_that_ages(item: Item) -> None:
    assert not (item.mandatory and item.dated_on)


def test_every_statement_has_its_item() -> None:
    """All 370 of the canon and those that a second reading added; only the decision itself is recorded elsewhere."""
    traced = {trace for item in EACH.values() for trace in item.traces}
    asked = {id_ for id_, row in STATEMENTS.items() if not row["recorded_by"]}
    assert sorted(asked - traced) == []
    assert len(CANON) == 370


def test_every_document_that_a_statement_rests_on_is_cited_for_it() -> None:
    cited: dict[str, set[str]] = {}
    for item in EACH.values():
        for trace in item.traces:
            cited.setdefault(trace, set()).update(citation.document for citation in item.sources)
    missing = {
        id_: documents
        for id_, row in STATEMENTS.items()
        if not row["recorded_by"] and (documents := set(_listed(row["documents"])) - cited.get(id_, set()))
    }
    assert missing == {}


@pytest.mark.parametrize(("checklist", "source"), WHOLE_SOURCES.items())
def test_a_checklist_made_from_one_source_covers_all_of_it(checklist: str, source: str) -> None:
    asked = {row["id"] for row in STATEMENTS.values() if source in _listed(row["documents"])}
    assert sorted(asked - _traced(checklist)) == []


def test_every_task_of_microsofts_checklist_is_asked_where_it_stands_or_recorded_as_the_decision() -> None:
    cited = {
        (trace, citation.at)
        for name in ("success-by-design", "cutover-weekend")
        for item in CHECKLISTS[name].items
        for trace in item.traces
        for citation in item.sources
        if citation.document == "ms-go-live-checklist"
    }
    tasks = [row for row in STATEMENTS.values() if row["microsoft_task"]]
    missing = [row for row in tasks if (row["id"], row["microsoft_task"]) not in cited]
    assert [(row["microsoft_task"], row["recorded_by"]) for row in missing] == [("2.3", "decision")]
