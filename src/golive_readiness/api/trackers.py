"""What trackers and admin centres know is taken on to a review, and not typed again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from golive_readiness.errors import shortened
from golive_readiness.model.review import ReadinessReview

if TYPE_CHECKING:
    from golive_readiness.sources.trackers.cells import DayOrder
    from golive_readiness.sources.trackers.fields import TrackerKind
    from golive_readiness.sources.trackers.taken import Taken

__all__ = ["take"]


def take(
    review: ReadinessReview,
    path: str | Path,
    kind: TrackerKind | str,
    *,
    cycle: str | None = None,
    columns: Mapping[str, str] | None = None,
    words: Mapping[str, str] | None = None,
    prefix: str = "ado-",
    dates: DayOrder | None = None,
) -> Taken:
    """Take an export on to a review: ``defects``, ``issues``, ``risks``, ``actions``, ``test-results``, ``licences`` or ``training``.

    An empty cell is no update, the word ``clear`` empties a field, a column that is not there changes nothing, and an
    entry that is not in the export stays. Nothing is taken where anything is wrong; taking the same file twice is the
    same as taking it once.

    ``columns`` says what a column is, such as ``{"Bug severity": "severity"}``, and ``words`` what a word means, such as
    ``{"Ready for QA": "resolved"}``. ``cycle`` is the test cycle whose results these are. ``prefix`` stands before an id
    that is a number only. ``dates`` says which number of 3/11/2026 comes first, ``day-first`` or ``month-first``.

    Raises:
        InvalidDocumentError: names every problem, with its sheet and cell.
        MissingExtraError: it is an Excel workbook, and openpyxl is not installed.
    """
    from golive_readiness.model.base import nearest_words
    from golive_readiness.sources.tables.grid import refuse
    from golive_readiness.sources.tables.grids import grids
    from golive_readiness.sources.tables.ids import is_id
    from golive_readiness.sources.trackers.fields import TrackerKind
    from golive_readiness.sources.trackers.taking import take as taken

    kinds = tuple(one.value for one in TrackerKind)
    try:
        wanted = TrackerKind(kind)
    except ValueError:
        near = nearest_words(kind, kinds)
        hint = f"Did you mean {near[0]}?" if near else f"Known are {', '.join(kinds)}."
        refuse(f"{shortened(kind)} is nothing that is taken from an export.", source=str(path), hint=hint)
    if prefix and not is_id(prefix):
        refuse(f'"{shortened(prefix)}" cannot stand at the beginning of an id.', source=str(path))
    return taken(grids(path), review, wanted, cycle=cycle, columns=columns, words=words, prefix=prefix, dates=dates)
