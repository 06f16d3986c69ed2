"""The claims that the record itself proves, area by area."""

from __future__ import annotations

from golive_readiness.pack.claims import proven as proven_claims
from golive_readiness.pack.material import Material
from golive_readiness.pack.view import Block, Cell, Kind, Row, Section, Table

__all__ = ["proven"]


def proven(material: Material) -> Section:
    """A row for each area of which the record proves anything."""
    words, good = material.words, proven_claims(material.assessment)
    title = words("sections.proven")
    if not good:
        return Section(key="proven", title=title, quiet=words("claims.none_proven"))
    by_area: dict[str, list[str]] = {}
    for claim in good:
        by_area.setdefault(claim.state.area, []).append(claim.state.item.statement)
    columns = material.columns(("claims.area", Kind.SHORT), ("claims.statements", Kind.TEXT))
    rows = tuple(
        Row((Cell(area.title), Cell(lines=tuple(by_area[area.id]))))
        for area in material.assessment.areas
        if area.id in by_area
    )
    lead = words.count("claims.proven_text", len(good))
    return Section(key="proven", title=title, lead=lead, blocks=(Block(table=Table(columns=columns, rows=rows)),))
