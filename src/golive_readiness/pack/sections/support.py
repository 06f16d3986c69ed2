"""Who helps: the lines of support, and who is on duty when."""

from __future__ import annotations

from golive_readiness.model.record.support import Shift, SupportLine
from golive_readiness.pack.badges import result
from golive_readiness.pack.material import Material
from golive_readiness.pack.view import Block, Cell, Kind, Row

__all__ = ["lines", "roster"]


def lines(material: Material) -> Block | None:
    """One row a line, from the first to the last; nothing where none are stated."""
    stated = material.review.support.lines
    if stated is None:
        return None
    columns = material.columns(
        ("hypercare.line", Kind.NAME),
        ("hypercare.people", Kind.NUMBER),
        ("hypercare.trained", Kind.NUMBER),
        ("hypercare.with_access", Kind.NUMBER),
        ("hypercare.handed_over", Kind.STATE),
        ("hypercare.owner", Kind.WHO),
    )
    rows = [_line(one, material) for one in sorted(stated, key=lambda one: one.line)]
    return material.block("hypercare.lines", columns, rows, none="hypercare.no_lines")


def _line(one: SupportLine, material: Material) -> Row:
    words = material.words
    told = (
        one.title,
        one.hours,
        words("plain.comma").join(sorted(one.languages)),
        words("hypercare.hands_on", line=one.escalates_to) if one.escalates_to else None,
    )
    return Row(
        (
            Cell(words("hypercare.line_number", line=one.line), words("plain.dot").join(filter(None, told)) or None),
            *(material.said(count) for count in (one.people, one.trained, one.with_access)),
            material.state(result(holds=one.knowledge_transferred)),
            material.who(one.owner),
        )
    )


def roster(material: Material) -> Block | None:
    """One row a shift, in the order of time; nothing where no roster is stated."""
    stated = material.review.support.roster
    if stated is None:
        return None
    columns = material.columns(
        ("hypercare.on_duty", Kind.NAME),
        ("hypercare.from", Kind.MOMENT),
        ("hypercare.to", Kind.MOMENT),
        ("hypercare.technical", Kind.FLAG),
        ("hypercare.remote", Kind.FLAG),
    )
    ranked = sorted(stated, key=lambda one: (one.starts_at, one.ends_at, one.person, one.model_dump_json()))
    rows = [_shift(one, material) for one in ranked]
    return material.block("hypercare.roster", columns, rows, none="hypercare.no_roster")


def _shift(one: Shift, material: Material) -> Row:
    return Row(
        (
            Cell(material.name(one.person), one.what),
            material.said(one.starts_at),
            material.said(one.ends_at),
            _yes_or_no(material, holds=one.technical),
            _yes_or_no(material, holds=one.remote),
        )
    )


def _yes_or_no(material: Material, *, holds: bool | None) -> Cell:
    return material.said(None if holds is None else result(holds=holds))
