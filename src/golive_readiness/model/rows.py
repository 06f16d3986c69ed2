"""A sequence of like things that also knows them by id, for everything a judgement lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from typing import Any, Generic, TypeVar, overload

__all__ = ["Rows"]

T = TypeVar("T")


class Rows(Sequence[T], Generic[T]):
    """An immutable sequence that is also asked by id: ``findings["MIGR01:migration.cycles"]``."""

    __slots__ = ("_by_id", "_rows")

    def __init__(self, rows: Sequence[T] = ()) -> None:
        self._rows = tuple(rows)
        self._by_id = {str(getattr(row, "id")): row for row in self._rows}  # noqa: B009 - a row is anything with an id

    @overload
    def __getitem__(self, key: int | str) -> T: ...
    @overload
    def __getitem__(self, key: slice) -> Rows[T]: ...
    def __getitem__(self, key: int | str | slice) -> T | Rows[T]:
        if isinstance(key, slice):
            return Rows(self._rows[key])
        return self._by_id[key] if isinstance(key, str) else self._rows[key]

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[T]:
        return iter(self._rows)

    def __contains__(self, key: object) -> bool:
        return key in self._by_id if isinstance(key, str) else key in self._rows

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rows) and self._rows == other._rows

    def __hash__(self) -> int:
        return hash(self._rows)

    def __repr__(self) -> str:
        return f"Rows({list(self._rows)!r})"

    def get(self, key: str) -> T | None:
        """The row of that id, or ``None``."""
        return self._by_id.get(key)

    def ids(self) -> tuple[str, ...]:
        """Every row's id, in order."""
        return tuple(self._by_id)

    def where(self, **wanted: object) -> Rows[T]:
        """The rows whose attributes have these values, or satisfy these functions."""
        return Rows(
            [row for row in self._rows if all(_fits(getattr(row, name), value) for name, value in wanted.items())]
        )

    def to_records(self) -> list[dict[str, Any]]:
        """Each row as a flat dictionary of plain values, ready for a data frame."""
        return [_record(row) for row in self._rows]


def _fits(actual: object, wanted: object | Callable[[object], bool]) -> bool:
    return bool(wanted(actual)) if callable(wanted) and not isinstance(wanted, type) else actual == wanted


def _record(row: object) -> dict[str, Any]:
    if callable(to_record := getattr(row, "to_record", None)):
        record: dict[str, Any] = to_record()
        return record
    names = [field.name for field in fields(row)] if is_dataclass(row) else []
    return {"id": getattr(row, "id"), **{name: getattr(row, name) for name in names}}  # noqa: B009
