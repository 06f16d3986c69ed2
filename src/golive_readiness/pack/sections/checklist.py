"""The checklist, item by item: what was asked, what was said, and what that comes to."""

from __future__ import annotations

from collections.abc import Sequence

from golive_readiness.model.checklist import Area
from golive_readiness.pack.material import Material
from golive_readiness.pack.shares import counts
from golive_readiness.pack.view import Block, Cell, Kind, Row, Section, Table
from golive_readiness.standing import ItemState

__all__ = ["checklist"]


def checklist(material: Material) -> Section:
    """A table an area, in the order of the list of areas."""
    words = material.words
    by_area: dict[str, list[ItemState]] = {}
    for state in material.assessment.items:
        by_area.setdefault(state.area, []).append(state)
    if not by_area:
        return Section(key="checklist", title=words("sections.checklist"), quiet=words("checklist.none"))
    blocks = (_block(area, by_area[area.id], material) for area in material.assessment.case.areas if area.id in by_area)
    return Section(
        key="checklist", title=words("sections.checklist"), lead=words("checklist.lead"), blocks=tuple(blocks)
    )


def _block(area: Area, states: Sequence[ItemState], material: Material) -> Block:
    columns = material.columns(
        ("checklist.statement", Kind.NAME),
        ("checklist.standing", Kind.STATE),
        ("checklist.owner", Kind.WHO),
        ("checklist.due_on", Kind.DAY),
    )
    told = counts(material.assessment.areas[area.id].counts, material.words)
    table = Table(columns=columns, rows=tuple(_row(state, material) for state in states), caption=told)
    return Block(title=area.title, texts=(area.outcome,) if area.outcome else (), table=table)


def _row(state: ItemState, material: Material) -> Row:
    words, answer = material.words, state.answer
    doubts = words("plain.comma").join(words.word(doubt) for doubt in state.doubts) or None
    due = answer.due_on if answer else None
    outlook = words.word(answer.outlook) if answer and answer.outlook and due else None
    return Row(
        (
            Cell(state.item.statement, _note(state, material)),
            Cell(badge=material.badge(state.standing), note=doubts),
            material.who(state.owner),
            Cell(words.short_day(due), outlook) if due else material.said(None),
        )
    )


def _note(state: ItemState, material: Material) -> str:
    """Whether it is mandatory, what was said of it, and its id for those who look it up."""
    words, answer = material.words, state.answer
    share = words("checklist.share", share=answer.share) if answer and answer.share is not None else None
    told = (
        words("checklist.mandatory") if state.mandatory else None,
        share,
        answer.comment if answer else None,
        answer.reason if answer else None,
        material.internal(answer.internal) if answer else None,
        state.id,
    )
    return words("plain.dot").join(filter(None, told))
