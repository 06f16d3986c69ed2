"""Where a review keeps what an export tells of, and how it is put back there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from typing import Any, cast

from golive_readiness.model.base import Document, Keyed
from golive_readiness.model.review import ReadinessReview

__all__ = ["Store"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """The entries of one kind in a review."""

    document: type[Document]
    path: tuple[str, ...]
    """The fields on the way from the review."""
    listed: str | None = None
    """Where they are a list and have no keys: the attribute that tells them apart."""

    def entries(self, review: ReadinessReview) -> dict[str, Any]:
        """Each entry by its key; of a list, by what it is about."""
        held: Any = reduce(getattr, self.path, cast("Any", review)) or ()
        if isinstance(held, Mapping):
            return dict(held)
        found: dict[str, Any] = {}
        for entry in held:
            key = str(getattr(entry, str(self.listed)))
            number = next(number for number in range(1, len(held) + 1) if self._numbered(key, number) not in found)
            found[self._numbered(key, number)] = entry
        return found

    def put(self, review: ReadinessReview, entries: Mapping[str, Any]) -> dict[str, Any]:
        """The one section of the review that changes, with these entries in it."""
        held: Any = tuple(entries.values()) if self.listed else Keyed(entries)
        first, *rest = self.path
        return {first: getattr(review, first).model_copy(update={rest[0]: held}) if rest else held}

    def within(self, path: tuple[str | int, ...], keys: list[str]) -> tuple[str, str]:
        """The entry that a path in the review names, be it in another section, and the field where it leads to one."""
        here, beyond = path[: len(self.path)], path[len(self.path) :]
        if here != self.path:
            return next((str(step) for step in path if step in keys), ""), ""
        key = keys[beyond[0]] if isinstance(beyond[0], int) else beyond[0]
        return key, ".".join(map(str, beyond[1:]))

    @staticmethod
    def _numbered(key: str, number: int) -> str:
        return key if number == 1 else f"{key} ({number})"
