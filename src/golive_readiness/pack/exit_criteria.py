"""The figures by which the end of something is known: of a test cycle, of performance tests, of hypercare."""

from __future__ import annotations

from golive_readiness.model.record.measured import ExitCriterion
from golive_readiness.pack.badges import Result, result
from golive_readiness.pack.criteria import amount
from golive_readiness.pack.fields import name_of
from golive_readiness.pack.material import Material
from golive_readiness.pack.stated import ranked
from golive_readiness.pack.things import Thing, table
from golive_readiness.pack.view import Block, Cell, Kind, Row

__all__ = ["exit_criteria"]

_SAYS = {Result.YES: "criteria.met", Result.NO: "criteria.missed", Result.NOT_KNOWN: "criteria.not_measured"}


def exit_criteria(name: str, title: str, material: Material) -> Block | None:
    """The criteria in the table of that name, each with what it came to; nothing where none are stated."""
    if not table(name).stated(material.review):
        return None
    columns = material.columns(
        ("criteria.criterion", Kind.NAME),
        ("criteria.target", Kind.SHORT),
        ("criteria.actual", Kind.NUMBER),
        ("criteria.state", Kind.STATE),
        ("criteria.accepted_by", Kind.WHO),
    )
    rows = [
        _row(thing.part, _within(thing, material), material)
        for thing in ranked(name, material)
        if isinstance(thing.part, ExitCriterion)
    ]
    return material.block(title, columns, rows, none="criteria.no_exit_criteria")


def _within(thing: Thing, material: Material) -> str | None:
    """Of what it is the end."""
    return material.words("plain.dot").join(name_of(above, material) for above in thing.within) or None


def _row(one: ExitCriterion, within: str | None, material: Material) -> Row:
    words, holds = material.words, result(holds=one.met)
    return Row(
        (
            Cell(one.metric, within),
            material.said(_target(one, material)),
            material.said(one.actual),
            material.state(holds, saying=words(_SAYS[holds])),
            _accepted(one, material),
        )
    )


def _target(one: ExitCriterion, material: Material) -> str | None:
    told = (
        material.words.word(one.operator) if one.operator else None,
        amount(one.target, one.unit, material.words) if one.target is not None else one.unit,
    )
    return " ".join(filter(None, told)) or None


def _accepted(one: ExitCriterion, material: Material) -> Cell:
    day = material.words.short_day(one.accepted_on) if one.accepted_on else None
    return Cell(material.name(one.accepted_by), day) if one.accepted_by else material.said(None, day)
