"""What came of reading answers sheets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from golive_readiness.errors import Place, Problem
from golive_readiness.model.review import ReadinessReview

__all__ = ["SheetReading", "SheetRow", "Update", "Where"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Where something stands: the file, and the cell in it."""

    source: str | None
    place: Place

    def __str__(self) -> str:
        return f"{self.source}, {self.place}" if self.source else str(self.place)


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """One field of one answer that a sheet changed."""

    item: str
    field: str
    """The field's name in a document, such as ``due_on``."""
    was: Any
    """The value before; ``None``, or an empty tuple, for nothing."""
    now: Any
    """The value now; likewise."""
    where: Where
    """The cell that says so."""

    def to_record(self) -> dict[str, Any]:
        """The update as a flat dictionary of plain values."""
        return {"item": self.item, "field": self.field, "was": self.was, "now": self.now, "where": str(self.where)}


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """A row that was read."""

    item: str
    """The item it answers."""
    where: Where
    """Its item's cell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetReading:
    """A review with what came back in sheets, and an account of all that was read."""

    review: ReadinessReview
    """The review as it is now, checked like any other."""
    updates: tuple[Update, ...]
    """Every field that changed, in the order of the rows."""
    rows: tuple[SheetRow, ...]
    """Every row, in the order of the sheets."""
    remarks: tuple[Problem, ...]
    """What was not taken over, and why; what was lost; what is still to be confirmed."""
