"""What a review states in each of its tables, thing by thing: its name, what it lies in, and every field that is stated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from golive_readiness.model.base import Document
from golive_readiness.model.record.stated import Absence
from golive_readiness.model.review import ReadinessReview
from golive_readiness.model.tables import TABLES, Table

__all__ = ["Path", "Thing", "only", "table", "things"]

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """One row of a table."""

    which: Table
    """The table whose row it is."""
    key: str | None
    """Its id, where it has one."""
    part: Document
    within: tuple[Thing, ...]
    """What it lies in, from the outside in."""
    fields: Mapping[Path, Any]
    """What is stated of it; an empty tuple says that there is none."""

    @property
    def named_by(self) -> Path | None:
        """The field that tells it from the others; ``None`` where only its id does."""
        if ("title",) in self.fields:
            return ("title",)
        asked = next((name for name, field in type(self.part).model_fields.items() if field.is_required()), None)
        first = None if self.key else next(iter(self.fields), None)
        return (asked,) if asked and asked != "title" else first


@cache
def table(name: str) -> Table:
    """The table of that name."""
    return next(one for one in TABLES if one.name == name)


def only(which: Table, review: ReadinessReview) -> Thing | None:
    """The one thing in a table of which there is one; nothing where nothing is stated of it."""
    part: Any = review
    for step in which.path:
        part = None if part is None else getattr(part, step)
    fields = {} if part is None else dict(_said(part, ()))
    return Thing(which, None, part, (), fields) if fields else None


def things(which: Table, review: ReadinessReview) -> Iterator[Thing]:
    """Every thing in a table of which there are many."""
    yield from _things(review, (), which.path, ())


def _things(part: Any, above: Path, path: Path, within: tuple[Thing, ...]) -> Iterator[Thing]:
    held, here, below = getattr(part, path[0]), (*above, path[0]), path[1:]
    if held is None:
        return
    if not isinstance(held, Mapping | tuple):
        yield from _things(held, here, below, within)
        return
    for key, one in held.items() if isinstance(held, Mapping) else ((None, one) for one in held):
        thing = Thing(_at(here), key, one, within, dict(_said(one, ())))
        if below:
            yield from _things(one, here, below, (*within, thing))
        else:
            yield thing


@cache
def _at(path: Path) -> Table:
    return next(one for one in TABLES if one.path == path)


def _said(part: Document, above: Path) -> Iterator[tuple[Path, Any]]:
    """What is stated of it, field by field; an empty list is a statement where it could have been left out."""
    for name, field in type(part).model_fields.items():
        value, path = getattr(part, name), (*above, name)
        if isinstance(part, Absence) and name == "exists":
            if not value:
                yield above, ()
        elif isinstance(value, Document):
            yield from _said(value, path)
        elif isinstance(value, Mapping | tuple) and not value:
            if field.default is None:
                yield path, ()
        elif value is not None and not _has_a_table(value):
            yield path, value


def _has_a_table(value: Any) -> bool:
    """Whether its entries are rows of a table of their own."""
    return isinstance(value, Mapping) or (isinstance(value, tuple) and isinstance(value[0], Document))
