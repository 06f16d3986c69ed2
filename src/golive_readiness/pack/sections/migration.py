"""Data migration: what is migrated, the trial loads, and what they came to against their source."""

from __future__ import annotations

from golive_readiness.model.record.migration import Cycle
from golive_readiness.pack.areas import area_block
from golive_readiness.pack.badges import result
from golive_readiness.pack.material import Material
from golive_readiness.pack.sections.migration_objects import allotted, objects
from golive_readiness.pack.sections.reconciliation import reconciliations
from golive_readiness.pack.view import Block, Cell, Kind, Row, Section

__all__ = ["migration"]


def migration(material: Material) -> Section:
    """The area, what is migrated, the loads and their time, then what the last came to against its source."""
    blocks, quiet = material.only_stated(
        ("migration.area", area_block("migration.area", ("data-migration",), material)),
        ("migration.objects", objects(material)),
        ("migration.cycles", _cycles(material)),
        ("migration.time", allotted(material)),
    )
    title = material.words("sections.migration")
    return Section(key="migration", title=title, blocks=(*blocks, *reconciliations(material)), quiet=quiet)


def _cycles(material: Material) -> Block | None:
    stated = material.review.migration.cycles
    if stated is None:
        return None
    columns = material.columns(
        ("migration.cycle", Kind.NAME),
        ("migration.run_on", Kind.DAY),
        ("migration.duration", Kind.SHORT),
        ("migration.build", Kind.SHORT),
        ("migration.compared", Kind.NUMBER),
        ("migration.reconciled", Kind.STATE),
    )
    rows = [_cycle(cycle, material) for cycle in sorted(stated, key=lambda cycle: cycle.cycle)]
    return material.block("migration.cycles", columns, rows, none="migration.no_cycles")


def _cycle(cycle: Cycle, material: Material) -> Row:
    words = material.words
    where = words("migration.where", where=material.place(cycle.environment)) if cycle.environment else None
    live = words("migration.into_production") if cycle.production else None
    found = cycle.dirt.found if cycle.dirt else None
    dirt = words.count("migration.dirt", found) if found is not None else None
    proof = [material.review.evidence[key].title for key in sorted(cycle.evidence)]
    note = words("plain.dot").join(filter(None, (live, where, dirt, *proof))) or None
    return Row(
        (
            Cell(words("migration.number", number=cycle.cycle), note),
            material.date(cycle.run_on),
            material.said(cycle.duration),
            material.said(cycle.build),
            material.said(None if cycle.reconciled is None else len(cycle.reconciled)),
            material.state(result(holds=cycle.is_reconciled)),
        )
    )
