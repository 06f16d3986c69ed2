"""What trackers and admin centres know is taken on to a review, and not typed again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from golive_readiness.errors import shortened
from golive_readiness.model.base import Word, nearest_words
from golive_readiness.model.review import ReadinessReview

if TYPE_CHECKING:
    from golive_readiness.sources.trackers.fields import DayOrder, TrackerKind
    from golive_readiness.sources.trackers.taken import Taken

__all__ = ["take"]

W = TypeVar("W", bound=Word)


def take(
    review: ReadinessReview,
    path: str | Path,
    kind: TrackerKind | str,
    *,
    cycle: str | None = None,
    columns: Mapping[str, str] | None = None,
    words: Mapping[str, str] | None = None,
    prefix: str = "ado-",
    dates: DayOrder | str | None = None,
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
    from golive_readiness.sources.tables.grid import refuse
    from golive_readiness.sources.tables.grids import grids
    from golive_readiness.sources.tables.ids import is_id
    from golive_readiness.sources.trackers.fields import DayOrder, TrackerKind
    from golive_readiness.sources.trackers.taking import take as taken
    from golive_readiness.sources.trackers.told import Told

    source = str(path)
    wanted = _one_of(TrackerKind, kind, "nothing that is taken from an export", source)
    order = None if dates is None else _one_of(DayOrder, dates, "no order of the numbers of a day", source)
    if prefix and not is_id(prefix):
        refuse(f'"{shortened(prefix)}" cannot stand at the beginning of an id.', source=source)
    told = Told(columns=columns or {}, words=words or {}, prefix=prefix, cycle=cycle, dates=order)
    return taken(grids(path), review, wanted, told)


def _one_of(words: type[W], text: str, otherwise: str, source: str) -> W:
    """The word that is meant.

    Raises:
        InvalidDocumentError: it is none of them.
    """
    from golive_readiness.sources.tables.grid import refuse

    try:
        return words(text)
    except ValueError:
        known = tuple(one.value for one in words)
        near = nearest_words(text, known)
        hint = f"Did you mean {near[0]}?" if near else f"Known are {', '.join(known)}."
        refuse(f"{shortened(text)} is {otherwise}.", source=source, hint=hint)
