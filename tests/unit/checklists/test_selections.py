"""What a project is asked when several bundled checklists are chosen together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from golive_readiness.model.checklist import Has
from tests.unit.checklists.kinds import BUNDLED, KINDS, SALES_APP, asked, chosen

if TYPE_CHECKING:
    from golive_readiness.model.record.engagement import Project

INSTEAD_OF_THE_OTHERS = "web-launch"
TOGETHER = {name: checklist for name, checklist in BUNDLED.items() if name != INSTEAD_OF_THE_OTHERS}
each_kind = pytest.mark.parametrize("project", KINDS.values(), ids=KINDS)


def test_no_statement_is_asked_by_different_items_of_two_checklists() -> None:
    """One statement asked in two places is one item."""
    asking: dict[str, dict[str, set[str]]] = {}
    for name, checklist in TOGETHER.items():
        for item in checklist.items:
            for statement in item.traces:
                asking.setdefault(statement, {}).setdefault(item.id, set()).add(name)
    twice = {
        statement: {key: sorted(where) for key, where in items.items()}
        for statement, items in asking.items()
        if len(set().union(*items.values())) > 1 and len({frozenset(where) for where in items.values()}) > 1
    }
    assert twice == {}


def test_an_item_of_two_checklists_is_the_same_item() -> None:
    items = [item for checklist in BUNDLED.values() for item in checklist.items]
    by_id = {item.id: item for item in items}
    assert [item.id for item in items if by_id[item.id] != item] == []


@each_kind
def test_no_two_items_of_a_project_say_the_same(project: Project) -> None:
    statements = [item.statement for item in asked(project)]
    assert len(set(statements)) == len(statements)


@each_kind
def test_mandatory_is_used_sparingly(project: Project) -> None:
    """About 25 in one kind of project, and the two most that an upgrade from AX 2012 adds; the hand-over is extra."""
    added = {item.id for item in BUNDLED["handover"].items}
    mandatory = [item.id for item in asked(project) if item.mandatory and item.id not in added]
    most = 27 if Has.AX_2012_UPGRADE in (project.has or ()) else 25
    assert 0 < len(mandatory) <= most, mandatory


def test_a_sales_app_is_asked_what_fits_its_size() -> None:
    names = [checklist.id for checklist in chosen(SALES_APP)]
    items = asked(SALES_APP)
    assert names == ["customer-engagement", "cutover-weekend", "first-days", "production", "success-by-design"]
    assert 50 <= len(items) <= 60, len(items)
    assert 10 <= sum(item.mandatory for item in items) <= 14, [item.id for item in items if item.mandatory]


def test_each_bundled_checklist_is_chosen_for_some_kind_of_project() -> None:
    assert {checklist.id for project in KINDS.values() for checklist in chosen(project)} == set(BUNDLED)


def test_a_launch_on_the_web_is_asked_its_own_checklist_only() -> None:
    for project in KINDS.values():
        names = {checklist.id for checklist in chosen(project)}
        assert (INSTEAD_OF_THE_OTHERS in names) == (names == {INSTEAD_OF_THE_OTHERS})


@pytest.mark.parametrize("name", BUNDLED)
def test_what_moved_is_asked_where_it_is_said_to_be(name: str) -> None:
    moved = {key: where for step in BUNDLED[name].changes for key, where in step.moved.items()}
    there = {name: {item.id for item in checklist.items} for name, checklist in BUNDLED.items()}
    assert {key: where for key, where in moved.items() if key not in there.get(where, ())} == {}
