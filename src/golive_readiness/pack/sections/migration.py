"""Data migration: the trial loads, and what each came to against its source, entity by entity."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from golive_readiness.model.record.migration import Cycle, KeyFigure, Reconciliation
from golive_readiness.pack.areas import area_block
from golive_readiness.pack.badges import result
from golive_readiness.pack.material import Material
from golive_readiness.pack.sections.migration_objects import allotted, objects
from golive_readiness.pack.view import Block, Cell, Kind, Row, Section

__all__ = ["migration"]


def migration(material: Material) -> Section:
    """The area, what is migrated, the loads and their time, then the reconciliation of each, latest first."""
    words, stated = material.words, material.review.migration.cycles
    blocks, quiet = material.only_stated(
        ("migration.area", area_block("migration.area", ("data-migration",), material)),
        ("migration.objects", objects(material)),
        ("migration.cycles", _cycles(material)),
        ("migration.time", allotted(material)),
    )
    compared = sorted((cycle for cycle in stated or () if cycle.reconciled), key=lambda cycle: -cycle.cycle)
    reconciled = tuple(_reconciliation(cycle, material) for cycle in compared)
    return Section(key="migration", title=words("sections.migration"), blocks=(*blocks, *reconciled), quiet=quiet)


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


def _reconciliation(cycle: Cycle, material: Material) -> Block:
    words = material.words
    columns = material.columns(
        ("migration.entity", Kind.NAME),
        ("migration.source", Kind.NUMBER),
        ("migration.target", Kind.NUMBER),
        ("migration.difference", Kind.NUMBER),
        ("migration.agrees", Kind.STATE),
        ("migration.signed_by", Kind.WHO),
    )
    compared = sorted(cycle.reconciled or (), key=lambda entry: (entry.subject, entry.model_dump_json()))
    rows = [row for entry in compared for row in _rows(entry, material)]
    block = material.block("migration.cycles", columns, rows)
    return Block(title=words("migration.reconciliation", number=cycle.cycle), table=block.table)


def _rows(entry: Reconciliation, material: Material) -> Iterator[Row]:
    """What was compared, then each of its totals."""
    source, target = entry.source_count, entry.target_count
    difference = None if source is None or target is None else Decimal(target - source)
    signed_on = material.words.short_day(entry.signed_on) if entry.signed_on else None
    yield Row(
        (
            Cell(entry.entity, _about(entry, material)),
            material.said(source),
            material.said(target),
            _difference(difference, material),
            material.state(result(holds=entry.matches)),
            Cell(material.name(entry.signed_by), signed_on) if entry.signed_by else material.said(None, signed_on),
        )
    )
    for figure in sorted(entry.key_figures or (), key=lambda figure: (figure.name, figure.model_dump_json())):
        yield _figure(figure, entry, material)


def _about(entry: Reconciliation, material: Material) -> str | None:
    words = material.words
    loaded = words("migration.loaded", count=entry.loaded) if entry.loaded is not None else None
    rejected = words("migration.rejected", count=entry.rejected) if entry.rejected is not None else None
    kind = words.word(entry.data_class) if entry.data_class else None
    return words("plain.dot").join(filter(None, (entry.legal_entity, kind, loaded, rejected))) or None


def _figure(figure: KeyFigure, entry: Reconciliation, material: Material) -> Row:
    words = material.words
    places = max(_places(figure.source), _places(figure.target))
    note = words("migration.total_of", entity=entry.entity)
    if figure.tolerance:
        note = words("plain.dot").join((note, words("migration.tolerance", amount=figure.tolerance)))
    return Row(
        (
            Cell(figure.name, note),
            Cell(words.number(figure.source, places=places)),
            Cell(words.number(figure.target, places=places)),
            _difference(figure.target - figure.source, material, places),
            material.state(result(holds=figure.agrees)),
            Cell(),
        )
    )


def _places(amount: Decimal) -> int:
    """How many decimals were written, so that a column of money stays one."""
    return max(0, -int(amount.as_tuple().exponent))


def _difference(difference: Decimal | None, material: Material, places: int = 0) -> Cell:
    words = material.words
    if difference is None:
        return material.said(None)
    written = words.number(abs(difference), places=places)
    if not difference:
        return Cell(written, quiet=True)
    return Cell(words("plain.minus" if difference < 0 else "migration.plus", number=written))
