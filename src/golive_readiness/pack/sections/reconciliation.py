"""What loads came to against their source: the loads that speak in full, the earlier ones by what differed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from golive_readiness.model.base import Keyed
from golive_readiness.model.record.migration import Cycle, KeyFigure, Reconciliation
from golive_readiness.pack.badges import result
from golive_readiness.pack.material import Material
from golive_readiness.pack.view import Block, Cell, Kind, Row

__all__ = ["reconciliations"]


def reconciliations(material: Material) -> tuple[Block, ...]:
    """The load into production and the last trial load that were compared, then a line for each other one."""
    compared = [cycle for cycle in material.review.migration.cycles or () if cycle.reconciled]
    latest_first = sorted(compared, key=lambda cycle: (not cycle.production, -cycle.cycle))
    telling = {bool(cycle.production): cycle for cycle in reversed(latest_first)}
    earlier = [cycle for cycle in latest_first if cycle is not telling[bool(cycle.production)]]
    full = (_in_full(cycle, material) for cycle in latest_first if cycle not in earlier)
    return (*full, *((_in_short(earlier, material),) if earlier else ()))


def _in_full(cycle: Cycle, material: Material) -> Block:
    words = material.words
    columns = material.columns(
        ("migration.entity", Kind.NAME),
        ("migration.source", Kind.NUMBER),
        ("migration.target", Kind.NUMBER),
        ("migration.difference", Kind.NUMBER),
        ("migration.agrees", Kind.STATE),
        ("migration.signed_by", Kind.WHO),
    )
    rows = [row for entry in _sorted(cycle) for row in _rows(entry, material)]
    block = material.block("migration.cycles", columns, rows)
    key = "migration.production_reconciliation" if cycle.production else "migration.reconciliation"
    return Block(title=words(key, number=cycle.cycle), table=block.table)


def _sorted(cycle: Cycle) -> list[Reconciliation]:
    return sorted(cycle.reconciled or (), key=lambda entry: (entry.subject, entry.model_dump_json()))


def _figures(entry: Reconciliation) -> list[KeyFigure]:
    return sorted(entry.key_figures or (), key=lambda figure: (figure.name, figure.model_dump_json()))


def _rows(entry: Reconciliation, material: Material) -> Iterator[Row]:
    """What was compared with the totals that agree, then a row for each total that does not."""
    difference = _counted(entry)
    signed_on = material.words.short_day(entry.signed_on) if entry.signed_on else None
    apart = [figure for figure in _figures(entry) if not figure.agrees]
    yield Row(
        (
            Cell(_name(entry, material), _about(entry, material)),
            material.said(entry.source_count),
            material.said(entry.target_count),
            _difference(difference, material),
            _agrees(entry, material, by_totals=bool(apart) and not difference),
            Cell(material.name(entry.signed_by), signed_on) if entry.signed_by else material.said(None, signed_on),
        )
    )
    for figure in apart:
        yield _figure(figure, entry, material)


def _counted(entry: Reconciliation) -> Decimal | None:
    source, target = entry.source_count, entry.target_count
    return None if source is None or target is None else Decimal(target - source)


def _agrees(entry: Reconciliation, material: Material, *, by_totals: bool) -> Cell:
    """Whether it agrees; where its counts do and it does not, that its totals say so."""
    holds = result(holds=entry.matches)
    return Cell(badge=material.badge(holds), note=material.words("migration.by_totals") if by_totals else None)


def _name(entry: Reconciliation, material: Material) -> str:
    """What was compared: as the object of that id is called, where it is one."""
    known = (material.review.migration.objects or Keyed()).get(entry.entity)
    return known.title if known else entry.entity


def _about(entry: Reconciliation, material: Material) -> str | None:
    words = material.words
    told = (
        entry.legal_entity,
        words.word(entry.data_class) if entry.data_class else None,
        words("migration.loaded", count=entry.loaded) if entry.loaded is not None else None,
        words("migration.rejected", count=entry.rejected) if entry.rejected is not None else None,
        *(_agreeing(figure, material) for figure in _figures(entry) if figure.agrees),
    )
    return words("plain.dot").join(filter(None, told)) or None


def _agreeing(figure: KeyFigure, material: Material) -> str:
    """A total that agrees, with both sides where they are not the very same."""
    words, places = material.words, _decimals(figure)
    source, target = (words.number(one, places=places) for one in (figure.source, figure.target))
    said = source if source == target else words("migration.both", source=source, target=target)
    allowed = words("migration.tolerance", amount=figure.tolerance) if figure.tolerance else None
    return " ".join(filter(None, (words("migration.total", name=figure.name, amount=said), allowed)))


def _figure(figure: KeyFigure, entry: Reconciliation, material: Material) -> Row:
    words, places = material.words, _decimals(figure)
    note = words("migration.total_of", entity=_name(entry, material))
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


def _decimals(figure: KeyFigure) -> int:
    """How many decimals were written, so that a column of money stays one."""
    return max(0, *(-int(amount.as_tuple().exponent) for amount in (figure.source, figure.target)))


def _difference(difference: Decimal | None, material: Material, places: int = 0) -> Cell:
    if difference is None:
        return material.said(None)
    return Cell(_signed(difference, material, places), quiet=not difference)


def _signed(difference: Decimal, material: Material, places: int = 0) -> str:
    written = material.words.number(abs(difference), places=places)
    if not difference:
        return written
    return material.words("plain.minus" if difference < 0 else "migration.plus", number=written)


def _in_short(earlier: list[Cycle], material: Material) -> Block:
    columns = material.columns(
        ("migration.cycle", Kind.NAME),
        ("migration.compared", Kind.NUMBER),
        ("migration.agreeing", Kind.NUMBER),
        ("migration.differed", Kind.TEXT),
    )
    return material.block("migration.earlier", columns, [_short(cycle, material) for cycle in earlier])


def _short(cycle: Cycle, material: Material) -> Row:
    compared = _sorted(cycle)
    differed = tuple(line for entry in compared for line in _differing(entry, material))
    return Row(
        (
            Cell(material.words("migration.number", number=cycle.cycle)),
            material.said(len(compared)),
            material.said(sum(entry.matches is True for entry in compared)),
            Cell(lines=differed) if differed else Cell(material.words("migration.nothing_differed"), quiet=True),
        )
    )


def _differing(entry: Reconciliation, material: Material) -> Iterator[str]:
    """What did not agree, or was not said to."""
    words = material.words
    name = words("plain.dot").join(filter(None, (_name(entry, material), entry.legal_entity)))
    difference = _counted(entry)
    apart = [figure for figure in _figures(entry) if not figure.agrees]
    if difference:
        yield words("migration.differs", what=name, by=_signed(difference, material))
    for figure in apart:
        by = _signed(figure.target - figure.source, material, _decimals(figure))
        yield words("migration.total_differs", what=name, total=figure.name, by=by)
    if not difference and not apart and entry.matches is not True:
        yield words("migration.not_agreed" if entry.matches is False else "migration.agreement_unknown", what=name)
