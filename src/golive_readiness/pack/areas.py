"""How some areas stand, for the sections that are about their subject."""

from __future__ import annotations

from collections.abc import Sequence

from golive_readiness.assessment import AreaAssessment
from golive_readiness.model.form.decision import Workstream
from golive_readiness.pack.material import Material
from golive_readiness.pack.shares import complete, counts
from golive_readiness.pack.view import Block, Cell, Kind, Row

__all__ = ["area_block"]


def area_block(title: str, areas: Sequence[str], material: Material) -> Block | None:
    """The verdict, completeness and outlook of some areas under that heading; nothing where none was looked at."""
    known = [area for area in material.assessment.areas if area.id in areas]
    if not known:
        return None
    columns = material.columns(
        ("areas.area", Kind.NAME),
        ("areas.verdict", Kind.STATE),
        ("areas.complete", Kind.BAR),
        ("areas.outlook", Kind.STATE),
    )
    return material.block(title, columns, [_row(area, material) for area in known])


def _row(area: AreaAssessment, material: Material) -> Row:
    stated = material.review.workstreams
    view = (stated.get(area.id) if stated else None) or Workstream()
    verdict = area.verdict
    return Row(
        (
            Cell(area.title, counts(area.counts, material.words)),
            material.state(verdict, saying=material.words(f"verdict.area.{verdict.value}") if verdict else None),
            complete(area, material.words),
            material.state(view.outlook),
        )
    )
