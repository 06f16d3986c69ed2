"""Every criterion the committee agreed, with its actual value."""

from __future__ import annotations

from golive_readiness.model.form.criteria import Criterion
from golive_readiness.pack.criteria import met, target
from golive_readiness.pack.material import Material
from golive_readiness.pack.view import Block, Cell, Kind, Row, Section, Table

__all__ = ["criteria"]


def criteria(material: Material) -> Section:
    """The agreed criteria, by name."""
    words, stated = material.words, material.review.criteria
    title = words("sections.criteria")
    if not stated:
        return Section(
            key="criteria", title=title, quiet=words("criteria.none" if stated is None else "criteria.empty")
        )
    columns = material.columns(
        ("criteria.criterion", Kind.NAME),
        ("criteria.target", Kind.SHORT),
        ("criteria.actual", Kind.NUMBER),
        ("criteria.state", Kind.STATE),
        ("criteria.measured_on", Kind.DAY),
        ("criteria.owner", Kind.WHO),
    )
    rows = tuple(_row(key, criterion, material) for key, criterion in sorted(stated.items()))
    return Section(key="criteria", title=title, blocks=(Block(table=Table(columns=columns, rows=rows)),))


def _row(key: str, criterion: Criterion, material: Material) -> Row:
    words = material.words
    source = words("criteria.source", what=criterion.source) if criterion.source else None
    cells = (
        Cell(criterion.title, words("plain.dot").join(filter(None, (criterion.metric, source))) or None),
        material.said(target(criterion, words)),
        material.said(criterion.actual),
        met(criterion, material),
        material.date(criterion.measured_on),
        material.who(criterion.owner),
    )
    return Row(cells, anchor=f"criterion-{key}")
