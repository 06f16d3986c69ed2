"""One export as it is taken: what it is taken on to, and what was met on the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from golive_readiness.model.review import ReadinessReview
from golive_readiness.sources.sheets.reading import Where
from golive_readiness.sources.tables.grid import Grid, Line
from golive_readiness.sources.trackers.cells import Cells
from golive_readiness.sources.trackers.fields import Field, TrackerKind
from golive_readiness.sources.trackers.problems import Problems
from golive_readiness.sources.trackers.table import Table
from golive_readiness.sources.trackers.taken import TakenFate
from golive_readiness.sources.trackers.told import Told

__all__ = ["Job", "Row"]


@dataclass(slots=True)
class Row:
    """A row as it is accounted for; its fate may be known only when its entry is."""

    where: Where
    why: str
    fate: TakenFate | None = None
    key: str | None = None


@dataclass(eq=False)
class Job:
    """What is taken, and the account of it."""

    review: ReadinessReview
    kind: TrackerKind
    fields: Sequence[Field]
    grids: Sequence[tuple[Grid, Table | None]]
    """Every table of the file; ``None`` for one in which no row names the columns."""
    told: Told
    problems: Problems = field(default_factory=Problems)
    remarks: Problems = field(default_factory=Problems)
    rows: list[Row] = field(default_factory=list)
    """Every row so far."""

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables that are read."""
        return tuple(table for _, table in self.grids if table)

    @cached_property
    def cells(self) -> Cells:
        """The reader of cells."""
        return Cells(self.problems, self.remarks, order=self.told.dates)

    def lines(self) -> Iterator[tuple[Table, Line]]:
        """The rows that hold data, in the order of the file; the others are accounted for."""
        for grid, table in self.grids:
            if table is None:
                self._pass_over(grid)
                continue
            for line in grid.rows:
                if aside := table.aside(line):
                    fate, why = aside
                    self.rows.append(Row(Where(source=grid.source, place=grid.place(line)), why, fate))
                else:
                    yield table, line

    def _pass_over(self, grid: Grid) -> None:
        for line in grid.rows:
            why = "nothing stands in it" if line.empty else "no row of its sheet names the columns"
            self.rows.append(Row(Where(source=grid.source, place=grid.place(line)), why, "skipped"))

    def account(self, where: Where, why: str, *, fate: TakenFate | None = None, key: str | None = None) -> None:
        """Say what became of a row; without a fate, it is that of its entry."""
        self.rows.append(Row(where, why, fate, key))
