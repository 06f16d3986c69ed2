"""An export is opened: which tables of the file are of its kind, and what their columns and words are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from golive_readiness.errors import InvalidDocumentError, Problem, shortened
from golive_readiness.model.base import Guesses
from golive_readiness.model.review import ReadinessReview
from golive_readiness.sources.tables.grid import Grid
from golive_readiness.sources.tables.meanings import normal
from golive_readiness.sources.trackers.fields import Layout, TrackerKind
from golive_readiness.sources.trackers.job import Job
from golive_readiness.sources.trackers.table import Table, spellings, table_of
from golive_readiness.sources.trackers.told import Told, columns_told, with_words
from golive_readiness.sources.trackers.ways import WAYS

__all__ = ["opened"]


def opened(grids: Sequence[Grid], review: ReadinessReview, kind: TrackerKind, told: Told) -> Job:
    """The tables of a file that are exports of this kind.

    Raises:
        InvalidDocumentError: there is none, or the caller says what cannot be.
    """
    source = grids[0].source
    layouts = with_words(told, WAYS[kind].layouts, source)
    fields = [one for layout in layouts for one in layout]
    columns = columns_told(told, fields, source)
    tables = [(grid, _table(grid, layouts, columns)) for grid in grids]
    _check(tables, kind, layouts, told.columns, source)
    return Job(review=review, kind=kind, fields=fields, grids=tables, told=told)


def _table(grid: Grid, layouts: Iterable[Layout], told: Mapping[str, str]) -> Table | None:
    return next((table for layout in layouts if (table := table_of(grid, layout, told))), None)


def _check(
    tables: Sequence[tuple[Grid, Table | None]],
    kind: TrackerKind,
    layouts: Sequence[Layout],
    columns: Mapping[str, str],
    source: str | None,
) -> None:
    """Refuse a file without a table of this kind, and a column that is not there.

    Raises:
        InvalidDocumentError: it is one.
    """
    problems: list[Problem] = []
    if not any(table for _, table in tables):
        needed = " or ".join(
            " and ".join(f"{one.name} ({', '.join(one.called[:3])})" for one in layout if one.needed)
            for layout in layouts
        )
        message = f"no row names the columns of {kind}: {needed}."
        problems.append(Problem(message=message, source=source, hint=_what_it_may_be([grid for grid, _ in tables])))
    else:
        names = [column.name for _, table in tables if table for column in table.columns]
        known = {spelt for name in names for spelt in spellings(name)}
        problems += (
            Problem(message=f'there is no column "{shortened(name)}".', source=source, hint=Guesses().hint(name, names))
            for name in columns
            if normal(name) not in known
        )
    if problems:
        raise InvalidDocumentError(tuple(problems))


def _what_it_may_be(grids: Sequence[Grid]) -> str:
    """What to do about a file in which nothing of the kind was found."""
    found = [kind for kind, way in WAYS.items() if any(_table(grid, way.layouts, {}) for grid in grids)]
    other = f" Or take it as what its columns tell of: --as {' or --as '.join(found)}." if found else ""
    return f"Say what a column is: --column NAME=FIELD.{other}"
