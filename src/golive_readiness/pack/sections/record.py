"""The record as it was stated: of everything, what no other section prints of it."""

from __future__ import annotations

from golive_readiness.model.tables import TABLES
from golive_readiness.pack.material import Material
from golive_readiness.pack.places import IN_FULL, SHOWN
from golive_readiness.pack.stated import stated
from golive_readiness.pack.view import Section

__all__ = ["record"]


def record(material: Material) -> Section:
    """A block for every table of which more is stated than a section shows."""
    words = material.words
    blocks = (
        stated(table.name, material, SHOWN.get(table.name, frozenset()))
        for table in TABLES
        if table.name not in IN_FULL
    )
    said = tuple(block for block in blocks if block)
    return Section(
        key="record",
        title=words("sections.record"),
        lead=words("record.lead") if said else None,
        blocks=said,
        quiet=None if said else words("record.nothing"),
    )
