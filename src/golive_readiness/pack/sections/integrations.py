"""Integrations: how the areas stand, and each statement about them."""

from __future__ import annotations

from dataclasses import replace

from golive_readiness.pack.areas import area_block
from golive_readiness.pack.material import Material
from golive_readiness.pack.view import Block, Cell, Kind, Row, Section
from golive_readiness.standing import ItemState, Standing

__all__ = ["integrations"]

_AREAS = ("integration", "external-dependencies", "dual-write")


def integrations(material: Material) -> Section:
    """The areas, and their items with what each comes to."""
    words = material.words
    blocks = (area_block("integrations.areas", _AREAS, material), _items(material))
    stated = tuple(block for block in blocks if block)
    return Section(
        key="integrations",
        title=words("sections.integrations"),
        blocks=stated,
        quiet=None if stated else words("integrations.none"),
    )


def _items(material: Material) -> Block | None:
    """What somebody has said of them, the weakest first; the rest stands in the checklist."""
    asked = [state for state in material.assessment.items if state.area in _AREAS]
    said = sorted((state for state in asked if state.standing in _FIRST), key=_rank)[:_MOST]
    columns = material.columns(
        ("integrations.statement", Kind.NAME),
        ("integrations.standing", Kind.STATE),
        ("integrations.owner", Kind.WHO),
        ("integrations.due_on", Kind.DAY),
    )
    if not said:
        return None
    block = material.block("integrations.items", columns, [_row(state, material) for state in said])
    left = len(asked) - len(said)
    return replace(block, more=material.see(material.words.count("front.more", left), "checklist")) if left else block


_FIRST = (Standing.CONTRADICTED, Standing.OPEN, Standing.UNPROVEN, Standing.MET)
_MOST = 12


def _rank(state: ItemState) -> tuple[int, bool]:
    return _FIRST.index(state.standing), not state.mandatory


def _row(state: ItemState, material: Material) -> Row:
    answer = state.answer
    return Row(
        (
            Cell(state.item.statement, answer.comment if answer else None),
            material.state(state.standing),
            material.who(state.owner),
            material.date(answer.due_on if answer else None),
        )
    )
