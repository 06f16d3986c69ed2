"""What a sheet tells of the items, beside what a checklist tells of them now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from golive_readiness.case import Case
from golive_readiness.errors import Problem, shortened
from golive_readiness.model.sheet.columns import told
from golive_readiness.model.sheet.texts import unguarded, visible
from golive_readiness.model.thresholds import worded
from golive_readiness.sources.sheets.table import Table
from golive_readiness.sources.tables.grid import Line

__all__ = ["Told"]


@dataclass(eq=False)
class Told:
    """What is told of each item of a case."""

    case: Case
    _known: dict[str, Mapping[str, str]] = field(default_factory=dict)

    def otherwise(self, table: Table, line: Line, item: str) -> Iterator[Problem]:
        """What a row tells in other words than the checklist does now: nothing of that is read."""
        for name, text in self._of(item).items():
            there = table.text(line, name)
            if there and unguarded(there) != text:
                where = table.where(line, name)
                message = f"{name.replace('_', ' ')} says something else than the checklist now does, and is not read."
                yield Problem(
                    message=message, path=item, place=where.place, source=where.source, found=shortened(there)
                )

    @cached_property
    def by_statement(self) -> Mapping[str, str]:
        """Each item by its statement."""
        return {self._of(item)["statement"]: item for item in self.case.asked}

    def _of(self, item: str) -> Mapping[str, str]:
        if item not in self._known:
            asked = worded(self.case.asked[item], self.case.policy)
            area = self._areas.get(asked.area, asked.area)
            self._known[item] = {name: visible(text) for name, text in told(asked, area).items()}
        return self._known[item]

    @cached_property
    def _areas(self) -> Mapping[str, str]:
        return {area.id: area.title for area in self.case.areas}
