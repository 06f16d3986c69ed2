"""What is migrated: the objects by class, those that are not ready, and whether the load fits into its time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from golive_readiness.model.record.objects import DataClass, MigrationObject
from golive_readiness.pack.badges import result
from golive_readiness.pack.material import Material
from golive_readiness.pack.view import Block, Cell, Field, Kind, Row

__all__ = ["allotted", "objects"]

_MOST = 15


def objects(material: Material) -> tuple[Block, ...] | None:
    """The classes, then what is not ready; nothing where no objects are stated."""
    stated = material.review.migration.objects
    if stated is None:
        return None
    return tuple(block for block in (_classes(stated, material), _not_ready(stated, material)) if block)


def _classes(stated: Mapping[str, MigrationObject], material: Material) -> Block:
    columns = material.columns(
        ("migration.class", Kind.NAME),
        ("migration.count", Kind.NUMBER),
        ("migration.ready", Kind.NUMBER),
        ("migration.not_ready", Kind.NUMBER),
        ("migration.not_said", Kind.NUMBER),
        ("migration.records", Kind.NUMBER),
    )
    by_class: dict[DataClass | None, list[MigrationObject]] = {}
    for one in stated.values():
        by_class.setdefault(one.data_class, []).append(one)
    rows = [_class(kind, by_class[kind], material) for kind in (*DataClass, None) if kind in by_class]
    return material.block("migration.objects", columns, rows, none="migration.no_objects")


def _class(kind: DataClass | None, some: Sequence[MigrationObject], material: Material) -> Row:
    words, ready = material.words, [one.ready for one in some]
    counts = (len(some), ready.count(True), ready.count(False), ready.count(None))
    volumes = [one.volume for one in some if one.volume is not None]
    return Row(
        (
            Cell(words.label(kind) if kind else words("migration.no_class")),
            *(Cell(words.number(count), quiet=not count) for count in counts),
            material.said(sum(volumes) if volumes else None),
        )
    )


def _not_ready(stated: Mapping[str, MigrationObject], material: Material) -> Block | None:
    waiting = sorted((one.due_on is None, str(one.due_on), key) for key, one in stated.items() if not one.ready)
    if not waiting:
        return None
    columns = material.columns(
        ("migration.object", Kind.NAME),
        ("migration.ready", Kind.STATE),
        ("migration.owner", Kind.WHO),
        ("migration.due_on", Kind.DAY),
    )
    rows = [_object(stated[key], material) for *_, key in waiting[:_MOST]]
    block, left = material.block("migration.waiting", columns, rows), len(waiting) - _MOST
    return replace(block, more=material.see(material.words.count("front.more", left), "record")) if left > 0 else block


def _object(one: MigrationObject, material: Material) -> Row:
    words = material.words
    told = (words.word(one.data_class) if one.data_class else None, one.source_system)
    return Row(
        (
            Cell(one.title, words("plain.dot").join(filter(None, told)) or None),
            material.state(result(holds=one.ready)),
            material.who(one.owner),
            material.date(one.due_on),
        )
    )


def allotted(material: Material) -> Block | None:
    """The time the plan gives the load, against what the last load took."""
    words, stated = material.words, material.review.migration
    timed = [(one.cycle, one.duration) for one in stated.cycles or () if one.duration is not None]
    last = max(timed, default=None)
    told = (
        ("migration.allotted", stated.allotted),
        ("migration.last_took", last[1] if last and stated.allotted is not None else None),
        ("migration.expected", stated.records),
        ("migration.dirty_max", stated.dirty_records_max),
    )
    fields = tuple(Field(label=words(key), value=words.show(value)) for key, value in told if value is not None)
    return Block(title=words("migration.time"), fields=fields) if fields else None
