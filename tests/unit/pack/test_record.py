"""The annex "The record": whatever is stated and nowhere else printed in full stands in it."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import ValidationError

from golive_readiness.api import assess, wording
from golive_readiness.assessment import Assessment
from golive_readiness.model.review import ReadinessReview
from golive_readiness.model.tables import TABLES
from golive_readiness.pack.edition import Edition
from golive_readiness.pack.material import Material
from golive_readiness.pack.places import IN_FULL, SHOWN, STATED_IN
from golive_readiness.pack.sections.cutover import cutover
from golive_readiness.pack.sections.environments import environments
from golive_readiness.pack.sections.hypercare import hypercare
from golive_readiness.pack.sections.integrations import integrations
from golive_readiness.pack.sections.migration import migration
from golive_readiness.pack.sections.people import people
from golive_readiness.pack.sections.products import products
from golive_readiness.pack.sections.rollback import rollback
from golive_readiness.pack.sections.testing import testing as of_testing
from golive_readiness.pack.view import Section
from tests.acceptance.filled import filled
from tests.acceptance.test_hostile_text import ASKED, STATED
from tests.unit.pack.cases import bare, rich
from tests.unit.pack.seen import block, column, section, titles

if TYPE_CHECKING:
    from collections.abc import Iterator

FORM = (
    "people",
    "teams",
    "answers",
    "workstreams",
    "evidence",
    "sign_offs",
    "risks",
    "issues",
    "known_issues",
    "mitigations",
    "waivers",
    "criteria",
    "success_measures",
    "options",
    "votes",
    "conditions",
    "decision",
    "review",
)
"""The tables that are no record; their own tests tell what is printed of them."""


def test_what_is_said_to_be_printed_in_full_is_a_table() -> None:
    assert {table.name for table in TABLES} >= IN_FULL


def test_where_nothing_is_stated_beyond_the_sections_only_the_project_stands() -> None:
    assert titles(section("record", bare())) == ["Project"]


def test_a_table_is_printed_in_its_section_or_in_the_annex_and_not_in_both() -> None:
    assert set(titles(section("record", rich()))) >= {"Test cycles", "Integrations", "Migration objects", "Assumptions"}
    assert {"Sites", "Training", "Roster", "Licences"}.isdisjoint(titles(section("record", rich())))
    assert len(set(IN_FULL)) == len(IN_FULL)
    printed = [name for names in STATED_IN.values() for name in names]
    assert len(set(printed)) == len(printed)


def test_every_project_says_what_it_is_in_full() -> None:
    seen = block(section("record", {**bare(), "project": {"name": "A", "vision": "All in one."}}), "Project")

    assert [(field.label, field.value) for field in seen.entries[0].fields] == [
        ("Name", "A"),
        ("Vision", "All in one."),
    ]


def test_what_was_asked_for_stands_by_its_name() -> None:
    assert column(block(section("record", rich()), "Change requests"), "What") == ["Labels in two languages"]


SECTIONS = (cutover, rollback, hypercare, of_testing, migration, integrations, environments, products, people)
"""Those that print tables of the record in full."""

SAYS_NOTHING = {"reconciliation": ["agrees"], "rollback": ["legacy_runs_in_parallel"]}
"""What says nothing of its own: figures win over a result that is claimed, and that nothing runs in parallel is usual."""


@pytest.mark.parametrize("name", sorted(IN_FULL - set(FORM)))
def test_every_field_of_what_a_section_prints_in_full_changes_what_it_prints(name: str) -> None:
    whole = filled(ReadinessReview, lambda path, _limit: path, STATED)
    path = next(table.path for table in TABLES if table.name == name)
    assessment = assess(ReadinessReview.model_validate(whole), checklists=[ASKED])
    before = _sections(assessment, whole)
    unheard = [field for field, less in _each_without_one(whole, path) if _sections(assessment, less) == before]

    assert unheard == SAYS_NOTHING.get(name, [])


@pytest.mark.parametrize("name", sorted(SHOWN))
def test_every_field_that_the_annex_leaves_to_a_section_changes_what_that_prints(name: str) -> None:
    whole = filled(ReadinessReview, lambda path, _limit: path, STATED)
    path = next(table.path for table in TABLES if table.name == name)
    assessment = assess(ReadinessReview.model_validate(whole), checklists=[ASKED])
    before = _sections(assessment, whole)
    unheard = {field for field, less in _each_without_one(whole, path) if _sections(assessment, less) == before}

    assert not {".".join(field) for field in SHOWN[name]} & unheard


def test_what_the_annex_leaves_to_a_section_is_a_field() -> None:
    known = {table.name: {column.path for column in table.columns} for table in TABLES}

    assert {name for name, fields in SHOWN.items() if not fields <= known[name]} == set()
    assert IN_FULL.isdisjoint(SHOWN)


def _each_without_one(whole: dict[str, Any], path: tuple[str, ...]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The review once without each field of that table which it could do without."""
    for field in _leaves(_at(whole, path)):
        less = deepcopy(whole)
        _take_out(_at(less, path), field)
        try:
            changed = ReadinessReview.model_validate(less)
        except ValidationError:
            continue
        if changed != ReadinessReview.model_validate(whole):
            yield ".".join(field), less


def _at(part: Any, path: tuple[str, ...]) -> dict[str, Any]:
    """The one thing that a filled review has at the end of a way."""
    for step in path:
        part = part[step]
        part = part[0] if isinstance(part, list) else part.get("one", part)
    assert isinstance(part, dict)
    return part


def _leaves(part: dict[str, Any], above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Every field of it, and of the documents in it; lists of documents are tables of their own."""
    for name, value in part.items():
        if isinstance(value, dict) and "one" not in value:
            yield from _leaves(value, (*above, name))
        elif not (isinstance(value, dict) or (isinstance(value, list) and isinstance(value[0], dict))):
            yield (*above, name)


def _take_out(part: dict[str, Any], field: tuple[str, ...]) -> None:
    for step in field[:-1]:
        part = part[step]
    del part[field[-1]]


def _sections(assessment: Assessment, stated: dict[str, Any]) -> tuple[Section, ...]:
    """What the sections print of another review, judged like this one."""
    case = replace(assessment.case, review=ReadinessReview.model_validate(stated))
    material = Material(
        assessment=replace(assessment, case=case),
        words=wording(),
        edition=Edition.FULL,
        sources={},
        sections=frozenset(),
    )
    return tuple(write(material) for write in SECTIONS)
