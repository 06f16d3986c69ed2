"""Completeness area by area: what is known, what is not, and how far apart the best and worst case lie."""

from __future__ import annotations

from golive_readiness.pack.material import Material
from golive_readiness.pack.shares import complete
from golive_readiness.pack.view import Block, Cell, Kind, Row, Section, Table
from golive_readiness.scoring import AreaScore
from golive_readiness.standing import Standing

__all__ = ["completeness"]

_STANDINGS = (
    Standing.MET,
    Standing.OPEN,
    Standing.CONTRADICTED,
    Standing.UNPROVEN,
    Standing.UNANSWERED,
    Standing.NOT_YET_DUE,
    Standing.NOT_APPLICABLE,
)


def completeness(material: Material) -> Section:
    """One line an area, and one for the whole."""
    words, assessment = material.words, material.assessment
    columns = material.columns(
        ("completeness.area", Kind.NAME),
        ("facts.assessed", Kind.SHARE),
        ("facts.complete", Kind.BAR),
        *((f"completeness.heads.{standing.value}", Kind.NUMBER) for standing in _STANDINGS),
    )
    rows = (*(_row(area, material) for area in assessment.areas), _row(assessment.overall, material, total=True))
    return Section(
        key="completeness",
        title=words("sections.completeness"),
        lead=words("completeness.lead"),
        blocks=(Block(table=Table(columns=columns, rows=rows)),),
    )


def _row(score: AreaScore, material: Material, *, total: bool = False) -> Row:
    words = material.words
    title = words("completeness.overall") if total else score.title
    counts = (getattr(score.counts, standing.value) for standing in _STANDINGS)
    cells = (Cell(title), material.said(score.assessed), complete(score, words))
    return Row((*cells, *(Cell(words.number(count), quiet=not count) for count in counts)), total=total)
