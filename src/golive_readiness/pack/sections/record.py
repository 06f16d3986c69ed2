"""The record as it was stated: everything that no other section prints in full, thing by thing."""

from __future__ import annotations

from golive_readiness.model.tables import TABLES
from golive_readiness.pack.material import Material
from golive_readiness.pack.places import IN_FULL
from golive_readiness.pack.stated import stated
from golive_readiness.pack.view import Section

__all__ = ["record"]


def record(material: Material) -> Section:
    """A block for every table that is stated."""
    words = material.words
    blocks = (stated(table.name, material) for table in TABLES if table.name not in IN_FULL)
    said = tuple(block for block in blocks if block)
    return Section(
        key="record",
        title=words("sections.record"),
        lead=words("record.lead") if said else None,
        blocks=said,
        quiet=None if said else words("record.nothing"),
    )
