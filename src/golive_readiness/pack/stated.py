"""Any part of the record in print: a table where rows hold what is stated, else an entry for each thing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from golive_readiness.model.tables import CellKind
from golive_readiness.pack.fields import column_of, label, name_of, note_of, written
from golive_readiness.pack.material import Material, Some
from golive_readiness.pack.things import Path, Thing, only, table, things
from golive_readiness.pack.view import Block, Cell, Column, Entry, Field, Kind, Row, Table

__all__ = ["all_stated", "ranked", "stated", "title_of"]

_LONG = 44
"""A label and value of so many letters stand in a line of their own."""
_WIDTHS: Mapping[Kind, int] = {
    Kind.FLAG: 6,
    Kind.NUMBER: 6,
    Kind.SHARE: 6,
    Kind.DURATION: 7,
    Kind.DAY: 8,
    Kind.SHORT: 9,
    Kind.WHO: 10,
    Kind.MOMENT: 12,
    Kind.TEXT: 14,
}
_WIDE = 42
"""What the columns beside the name may take together."""
_ORDER: Mapping[str, Path] = {
    "migration_objects": ("sequence",),
    "waves": ("starts_on",),
}
"""Tables that are read in another order than that of their names."""


def title_of(name: str, material: Material) -> str:
    """What a table is called."""
    return material.words.of_table(name, table(name).title)


def all_stated(
    names: Iterable[str], material: Material, *own: tuple[str, Some]
) -> tuple[tuple[Block, ...], str | None]:
    """A section's own blocks, by the keys of their titles, then those tables; and a line that names what is not stated."""
    tables = ((title_of(name, material), stated(name, material)) for name in names)
    return material.only_told(*((material.words(title), some) for title, some in own), *tables)


def stated(name: str, material: Material, shown: Collection[Path] = ()) -> Block | None:
    """Everything the review states in the table of that name beside what is ``shown`` elsewhere; nothing where that is nothing."""
    which, title = table(name), title_of(name, material)
    if not which.keys:
        thing = only(which, material.review)
        fields = {path: value for path, value in thing.fields.items() if path not in shown} if thing else {}
        return Block(title=title, entries=_parts(replace(thing, fields=fields), material)) if thing and fields else None
    if not which.stated(material.review):
        return None
    everything = ranked(name, material)
    if not everything:
        return Block(title=title, texts=(material.words("plain.stated_none"),))
    some = _beside(shown, everything)
    return _block(title, some, material) if some else None


def _beside(shown: Collection[Path], some: Iterable[Thing]) -> Sequence[Thing]:
    """Things with what is stated of them beside what is shown elsewhere; without those of which that is but the name."""
    if not shown:
        return tuple(some)
    rest = (replace(thing, fields=_less(thing, shown)) for thing in some)
    return tuple(thing for thing in rest if thing.fields.keys() - {thing.named_by})


def _less(thing: Thing, shown: Collection[Path]) -> Mapping[Path, Any]:
    return {path: value for path, value in thing.fields.items() if path == thing.named_by or path not in shown}


def _block(title: str, some: Sequence[Thing], material: Material) -> Block:
    """A table where its columns fit beside each other, else an entry for each thing."""
    paths = _paths(some)
    columns = [Column(label(path, material), _kind(path, some)) for path in paths]
    if sum(_WIDTHS[column.kind] for column in columns) > _WIDE:
        return Block(title=title, entries=tuple(_entry(thing, material) for thing in some))
    rows = tuple(_row(thing, paths, material) for thing in some)
    return Block(title=title, table=Table(columns=(_head(some, material), *columns), rows=rows))


def ranked(name: str, material: Material) -> list[Thing]:
    """Every thing in a table, in the order in which it is read."""
    return sorted(things(table(name), material.review), key=_order)


def _order(thing: Thing) -> tuple[Any, ...]:
    """By what it lies in, then by number, day or name; what has none comes last."""
    first = thing.fields.get(_ORDER.get(thing.which.name, thing.named_by or ()))
    number = float(first) if isinstance(first, int | Fraction | Decimal) else float("inf")
    within = tuple((one.key or "", *_order(one)) for one in thing.within)
    return within, first is None, number, str(first), thing.key or "", thing.part.model_dump_json()


def _paths(some: Sequence[Thing]) -> list[Path]:
    """Every field that anybody states beside the name, in the order of the document."""
    said = {path for thing in some for path in thing.fields if path != thing.named_by}
    known = [column.path for column in some[0].which.columns]
    return sorted(said, key=lambda path: (_place(path, known), path))


def _place(path: Path, known: Sequence[Path]) -> int:
    """Where a field comes in its document: a part that is missing where its fields would be, a list of its own last."""
    return next((place for place, one in enumerate(known) if one[: len(path)] == path), len(known))


def _kind(path: Path, some: Sequence[Thing]) -> Kind:
    """How wide a column has to be for what it holds."""
    column = column_of(some[0].which, path)
    kind = _KINDS.get(column.cell, Kind.TEXT) if column else Kind.SHORT
    if kind is Kind.TEXT and all(len(str(thing.fields.get(path, ""))) <= _SHORT for thing in some):
        return Kind.SHORT
    return kind


_SHORT = 16
_KINDS = {
    CellKind.YES_NO: Kind.FLAG,
    CellKind.NUMBER: Kind.NUMBER,
    CellKind.SHARE: Kind.SHARE,
    CellKind.DAY: Kind.DAY,
    CellKind.DURATION: Kind.DURATION,
    CellKind.WORD: Kind.SHORT,
    CellKind.REFERENCE: Kind.WHO,
    CellKind.MOMENT: Kind.MOMENT,
}


def _head(some: Sequence[Thing], material: Material) -> Column:
    """What the names are: the field that all are named by, where it says more than that it is a title."""
    paths = {thing.named_by for thing in some}
    path = paths.pop() if len(paths) == 1 else None
    return Column(label(path, material) if path and path != ("title",) else material.words("record.what"), Kind.NAME)


def _row(thing: Thing, paths: Sequence[Path], material: Material) -> Row:
    name = name_of(thing, material) or material.words("plain.absent")
    return Row((Cell(name, note_of(thing, material)), *(_cell(thing, path, material) for path in paths)))


def _cell(thing: Thing, path: Path, material: Material) -> Cell:
    value = thing.fields.get(path)
    if value is None:
        return material.said(None)
    if isinstance(value, date) and not isinstance(value, datetime):
        return material.date(value)
    return Cell(written(thing, path, material))


def _entry(thing: Thing, material: Material) -> Entry:
    """One of many: what is stated of itself, then of each of its parts."""
    parts = _parts(
        replace(thing, fields={key: value for key, value in thing.fields.items() if key != thing.named_by}), material
    )
    own = next((part.fields for part in parts if not part.name), ())
    return Entry(
        name=name_of(thing, material),
        note=note_of(thing, material),
        fields=own,
        parts=tuple(part for part in parts if part.name),
        flowing=True,
    )


def _parts(thing: Thing, material: Material) -> tuple[Entry, ...]:
    """Its own fields, then those of each of its parts under a name."""
    parts: dict[Path, list[Path]] = {}
    for path in thing.fields:
        parts.setdefault(path[:-1], []).append(path)
    return tuple(
        Entry(
            name=label(part, material) if part else "",
            note=None,
            fields=tuple(_field(label(path[-1:], material), thing, path, material) for path in paths),
        )
        for part, paths in sorted(parts.items(), key=lambda entry: bool(entry[0]))
    )


def _field(said: str, thing: Thing, path: Path, material: Material) -> Field:
    value = written(thing, path, material)
    return Field(label=said, value=value, long=len(said) + len(value) > _LONG)
