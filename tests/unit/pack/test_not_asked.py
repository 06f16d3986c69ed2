"""Items that are not for a project, by the reason why."""

from __future__ import annotations

from typing import Any

from golive_readiness.model.checklist import Checklist
from tests.unit.pack.cases import bare
from tests.unit.pack.seen import rows, section


def _asking(*items: dict[str, Any]) -> Checklist:
    whole = [{"area": "cutover", "statement": f"{item['id']} is so.", **item} for item in items]
    return Checklist.model_validate(
        {"format": "golive-readiness/checklist/1", "id": "asked", "title": "Asked", "version": "1", "items": whole}
    )


ITEMS = (
    {"id": "cutover.all"},
    {"id": "cutover.shop", "mandatory": True, "applies": {"products": ["commerce"]}},
    {"id": "cutover.agent", "applies": {"has": ["agents", "migration"]}},
    {"id": "cutover.bot", "applies": {"has": ["agents"]}},
    {"id": "cutover.old", "applies": {"managed_in": ["lcs"], "rollout": ["phased"]}},
)
PROJECT = {
    "name": "A project",
    "products": ["web"],
    "has": ["migration"],
    "managed_in": "ppac",
    "rollout": "big-bang",
}


def test_items_stand_by_the_reason_why_they_are_not_there_the_largest_first() -> None:
    seen = section("not_asked", {**bare(), "project": PROJECT}, checklists=(_asking(*ITEMS),))

    assert rows(seen.blocks[0]) == [
        ["only for a project with agents", "2", "0", "cutover.agent, cutover.bot"],
        ["only where managed in Lifecycle Services, only for a phased roll-out", "1", "0", "cutover.old"],
        ["only for commerce", "1", "1", "cutover.shop"],
    ]


def test_where_everything_is_asked_one_line_says_so() -> None:
    seen = section("not_asked", {**bare(), "project": {"name": "A project"}}, checklists=(_asking(*ITEMS),))

    assert seen.quiet == "Every item of the chosen checklists is for this project."
