"""An export, taken on to a review."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from golive_readiness.model.review import ReadinessReview
from golive_readiness.sources.tables.grid import Grid
from golive_readiness.sources.trackers.cells import Cell
from golive_readiness.sources.trackers.fields import TrackerKind
from golive_readiness.sources.trackers.job import Job, Row
from golive_readiness.sources.trackers.opening import opened
from golive_readiness.sources.trackers.people import Named, People
from golive_readiness.sources.trackers.record import Record, Said
from golive_readiness.sources.trackers.taken import Taken, TakenRow
from golive_readiness.sources.trackers.told import Told
from golive_readiness.sources.trackers.ways import WAYS

__all__ = ["take"]


def take(grids: Sequence[Grid], review: ReadinessReview, kind: TrackerKind, told: Told) -> Taken:
    """The review with what an export says; nothing of it where anything is wrong.

    A column that is not there leaves its field as it is; an empty cell is no update; the word ``clear`` empties a
    field. An entry is found by its id, wherever its row stands. Entries that are not in the export stay.

    Raises:
        InvalidDocumentError: what the export says has no meaning, or no table of this kind is in it; names every
            problem and its cell.
    """
    way = WAYS[kind]
    job = opened(grids, review, kind, told)
    people = People(review, job.problems, job.remarks)
    said = _settled(way.read(job), people)
    record = Record(review, way.store, job.problems)
    new = record.take(said, people.added)
    job.problems.refuse()
    return _taken(job, record, new, people, absent=record.absent() if way.whole and said else ())


def _taken(job: Job, record: Record, review: ReadinessReview, people: People, absent: tuple[str, ...]) -> Taken:
    return Taken(
        kind=job.kind,
        review=review,
        rows=tuple(_accounted(row, record) for row in job.rows),
        columns=tuple(column for table in job.tables for column in table.columns),
        changes=tuple(record.changes),
        added=tuple(key for key, fate in record.fates.items() if fate == "added"),
        absent=absent,
        people=tuple(sorted(people.added)),
        remarks=(*(remark for grid, _ in job.grids for remark in grid.remarks), *job.remarks.listed()),
    )


def _settled(said: Sequence[Said], people: People) -> tuple[Said, ...]:
    """The same, with the ids of those whom cells name."""
    people.settle(
        (cell.value, cell.where) for one in said for cell in one.cells.values() if isinstance(cell.value, Named)
    )
    return tuple(
        replace(one, cells={name: _with_key(cell, people) for name, cell in one.cells.items()}) for one in said
    )


def _with_key(cell: Cell, people: People) -> Cell:
    return replace(cell, value=people.key(cell.value)) if isinstance(cell.value, Named) else cell


def _accounted(row: Row, record: Record) -> TakenRow:
    fate = row.fate or record.fates[row.key or ""]
    return TakenRow(where=row.where, fate=fate, why=row.why, key=row.key)
