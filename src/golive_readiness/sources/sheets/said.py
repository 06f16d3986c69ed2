"""What one cell says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from golive_readiness.errors import Problem
from golive_readiness.model.sheet.stamp import fingerprint
from golive_readiness.model.sheet.texts import compared
from golive_readiness.sources.sheets.reading import Where

__all__ = ["Said"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What one cell says about one field of one answer."""

    item: str
    field: str
    says: Literal["value", "clear", "nothing", "as sent"] = "nothing"
    """An empty cell says nothing, and is no update; one that cannot be read any more may say what it did when sent."""
    value: Any = None
    text: str
    """What is written there."""
    where: Where
    sent: str | None
    """The fingerprint of what stood there when the sheet went out; ``None`` where nobody knows."""

    @property
    def filled(self) -> bool:
        """Whether it says something of its own."""
        return self.says in ("value", "clear")

    @property
    def compared(self) -> str:
        """What it says, as a text that is the same wherever the same is said; empty for what clears."""
        return compared(self.value)

    def is_as_sent(self, text: str) -> bool:
        """Whether this, as `compared` puts it, is what stood there when the sheet went out."""
        return fingerprint(self.item, self.field, text) == self.sent

    def problem(self, message: str, **more: Any) -> Problem:
        """A sentence about this cell."""
        path = f"answers.{self.item}.{self.field}"
        return Problem(message=message, path=path, place=self.where.place, source=self.where.source, **more)
