"""The workstreams: what the findings come to, how complete each is, and how its lead sees it."""

from __future__ import annotations

from golive_readiness.assessment import AreaAssessment
from golive_readiness.model.form.decision import Workstream
from golive_readiness.pack.material import Material
from golive_readiness.pack.shares import complete
from golive_readiness.pack.view import Block, Cell, Kind, Row, Section, Table

__all__ = ["workstreams"]


def workstreams(material: Material) -> Section:
    """One line an area, in the order of the list of areas."""
    words, areas = material.words, material.assessment.areas
    columns = material.columns(
        ("workstreams.area", Kind.NAME),
        ("workstreams.verdict", Kind.STATE),
        ("workstreams.complete", Kind.BAR),
        ("workstreams.outlook", Kind.STATE),
        ("workstreams.trend", Kind.STATE),
    )
    rows = tuple(_row(area, material) for area in areas)
    return Section(
        key="workstreams",
        title=words("sections.workstreams"),
        lead=words("workstreams.lead"),
        blocks=(Block(table=Table(columns=columns, rows=rows)),),
        quiet=words("workstreams.no_views") if material.review.workstreams is None else None,
    )


def _row(area: AreaAssessment, material: Material) -> Row:
    stated = material.review.workstreams
    view = (stated.get(area.id) if stated else None) or Workstream()
    verdict = area.verdict
    return Row(
        (
            Cell(area.title, _note(view, material)),
            material.state(verdict, saying=material.words(f"verdict.area.{verdict.value}") if verdict else None),
            complete(area, material.words),
            material.state(view.outlook),
            material.state(view.trend),
        ),
        anchor=f"workstream-{area.id}",
    )


def _note(view: Workstream, material: Material) -> str | None:
    """The lead, and what the lead says."""
    lead = material.words("workstreams.led_by", who=material.name(view.lead)) if view.lead else None
    return material.words("plain.dot").join(part for part in (lead, view.comment) if part) or None
