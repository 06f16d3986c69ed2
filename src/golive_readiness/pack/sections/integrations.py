"""Integrations: how the areas stand, and each statement about them."""

from __future__ import annotations

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
    """What is asked of them, the weakest first; what does not apply stands elsewhere."""
    asked = [state for state in material.assessment.items if state.area in _AREAS]
    ranked = sorted(asked, key=lambda state: (_FIRST.index(state.standing), not state.mandatory))
    columns = material.columns(
        ("integrations.statement", Kind.NAME),
        ("integrations.standing", Kind.STATE),
        ("integrations.owner", Kind.WHO),
        ("integrations.due_on", Kind.DAY),
    )
    rows = [_row(state, material) for state in ranked if state.standing is not Standing.NOT_APPLICABLE]
    return material.block("integrations.items", columns, rows) if rows else None


_FIRST = (
    Standing.CONTRADICTED,
    Standing.OPEN,
    Standing.UNPROVEN,
    Standing.UNANSWERED,
    Standing.NOT_YET_DUE,
    Standing.MET,
    Standing.NOT_APPLICABLE,
)


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
