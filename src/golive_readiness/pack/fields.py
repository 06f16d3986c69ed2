"""A field of the record in words: its label, its value, and what the thing is called whose field it is."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from golive_readiness.model.base import Keyed, Word
from golive_readiness.model.tables import CellKind, Column, Table
from golive_readiness.pack.badges import result
from golive_readiness.pack.material import Material
from golive_readiness.pack.things import Path, Thing

__all__ = ["column_of", "label", "name_of", "note_of", "written"]


def column_of(which: Table, path: Path) -> Column | None:
    """The column of a field; ``None`` for a list that has a table of its own, and for a part that is stated to be missing."""
    return _columns(which).get(path)


@cache
def _columns(which: Table) -> Mapping[Path, Column]:
    return {column.path: column for column in which.columns}


def label(path: Path, material: Material) -> str:
    """What a field is called: as the catalogue has it, else as its own name reads."""
    return material.words.of_field(".".join(path), Column(path, "", CellKind.TEXT).label)


def name_of(thing: Thing, material: Material) -> str:
    """What a thing is called: by its title, else by what makes it what it is, else by its id."""
    path = thing.named_by
    if path is None:
        return thing.key or ""
    said = written(thing, path, material)
    numbered = isinstance(thing.fields[path], int)
    return material.words("record.numbered", what=label(path, material), number=said) if numbered else said


def note_of(thing: Thing, material: Material) -> str | None:
    """What it lies in, and its id where its name does not say the same."""
    name = name_of(thing, material)
    inside = (name_of(one, material) for one in thing.within)
    key = None if thing.key is None or _plain(thing.key) == _plain(name) else thing.key
    return material.words("plain.dot").join(filter(None, (*inside, key))) or None


def _plain(name: str) -> str:
    return name.lower().replace(" ", "-").replace("_", "-")


def written(thing: Thing, path: Path, material: Material) -> str:
    """What is stated in a field, with the names of whom and what it refers to."""
    value, column = thing.fields[path], column_of(thing.which, path)
    if value == ():
        return material.words("record.none")
    refers = "cycle" if path == _FOUND_IN else column.refers if column else None
    return _said(value, refers, material)


_FOUND_IN = ("found_in",)
"""May be the id of a test cycle, or what trackers call the place."""


def _said(value: Any, refers: str | None, material: Material) -> str:
    words = material.words
    if isinstance(value, tuple):
        return words("plain.comma").join(sorted(_said(one, refers, material) for one in value))
    if isinstance(value, bool):
        return words.label(result(holds=value))
    if isinstance(value, Word):
        return words.label(value)
    return _referred(value, refers, material) if refers else words.show(value)


def _referred(key: str, refers: str, material: Material) -> str:
    match refers:
        case "area":
            return material.area(key).text
        case "environment":
            return material.place(key)
        case "evidence":
            return material.review.evidence[key].title
        case "item":
            item = material.assessment.case.asked.get(key)
            return item.statement if item else key
        case "cycle":
            return _cycle(key, material)
        case _:
            return material.name(key)


def _cycle(key: str, material: Material) -> str:
    """What a test cycle is called; what is no test cycle's id is the name itself."""
    cycle = (material.review.testing.cycles or Keyed()).get(key)
    if cycle is None:
        return key
    return cycle.title or material.words.label(cycle.kind)
