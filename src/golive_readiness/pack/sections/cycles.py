"""The test cycles: how many cases were planned, run, passed, failed and signed in each."""

from __future__ import annotations

from golive_readiness.model.record.testing import TestCycle
from golive_readiness.pack.material import Material
from golive_readiness.pack.view import Block, Cell, Kind, Row

__all__ = ["cycles"]


def cycles(material: Material) -> Block | None:
    """One row a cycle, in the order in which they begin; nothing where none are stated."""
    stated = material.review.testing.cycles
    if stated is None:
        return None
    columns = material.columns(
        ("testing.cycle", Kind.NAME),
        ("testing.planned", Kind.NUMBER),
        ("testing.run", Kind.NUMBER),
        ("testing.passed", Kind.NUMBER),
        ("testing.failed", Kind.NUMBER),
        ("testing.signed", Kind.NUMBER),
        ("testing.signed_by", Kind.WHO),
    )
    ranked = sorted(stated.items(), key=lambda entry: (*_days(entry[1]), entry[0]))
    rows = [_row(one, material) for _, one in ranked]
    return material.block("testing.cycles", columns, rows, none="testing.no_cycles")


def _days(one: TestCycle) -> tuple[bool, str]:
    day = one.starts_on or one.ends_on
    return day is None, str(day)


def _row(one: TestCycle, material: Material) -> Row:
    words = material.words
    figures = (one.cases_planned, one.cases_run, one.cases_passed, one.cases_failed, one.cases_signed)
    signed_on = words.short_day(one.signed_on) if one.signed_on else None
    return Row(
        (
            Cell(one.title or words.label(one.kind), _note(one, material)),
            *(material.said(figure) for figure in figures),
            Cell(material.name(one.signed_by), signed_on) if one.signed_by else material.said(None, signed_on),
        )
    )


def _note(one: TestCycle, material: Material) -> str | None:
    """What it tries, how far it is, from when until when, and what keeps it from being signed."""
    words = material.words
    days = tuple(words.short_day(day) for day in (one.starts_on, one.ends_on) if day)
    told = (
        words.word(one.kind) if one.title else None,
        words.word(one.status) if one.status else None,
        words("testing.to").join(days),
        words("testing.pending", what=one.pending) if one.pending else None,
    )
    return words("plain.dot").join(filter(None, told)) or None
