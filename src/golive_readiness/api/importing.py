"""Other people's lists, read as checklists of one's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from golive_readiness.api.bundled import bundled_areas
from golive_readiness.errors import InvalidDocumentError, Problem, shortened
from golive_readiness.model.base import Guesses
from golive_readiness.model.record.engagement import Project
from golive_readiness.model.review import ReadinessReview

if TYPE_CHECKING:
    from golive_readiness.sources.tables.grid import Grid
    from golive_readiness.sources.tables.imported import Imported

__all__ = ["import_checklist", "review_of"]

_LONGEST_TITLE = 300


def import_checklist(
    path: str | Path,
    *,
    id: str | None = None,  # noqa: A002 - as the document calls it
    title: str | None = None,
    columns: Mapping[str, str] | None = None,
    sheets: Sequence[str] | None = None,
) -> Imported:
    """Read a list that people keep as CSV, Excel or Markdown as a checklist, with the answers that stand in it.

    Every row and column is accounted for. ``columns`` says what a column means where the guess is wrong, such as
    ``{"What to do": "statement"}``; ``id`` and ``title`` are made from the list's heading, or the file's name.
    Of a workbook only the ``sheets`` of these names are read, where any are named.

    Raises:
        InvalidDocumentError: the file cannot be read, or there is no list in it.
        MissingExtraError: the library that reads files of this kind is not installed.
    """
    from golive_readiness.sources.tables.checklist import as_checklist
    from golive_readiness.sources.tables.grids import grids

    file = Path(path)
    named = _stated_id(id, file), _stated_title(title, file)
    tables = _chosen(grids(file), sheets, file)
    return as_checklist(
        tables,
        id=named[0] or _id_of(file),
        title=named[1] or _title_of(tables, file),
        areas=bundled_areas(),
        columns=columns,
    )


def review_of(imported: Imported, *, reviewed_on: date, checklist: str | Path) -> ReadinessReview:
    """The answers that stood in a list as a review to go on with; ``checklist`` is the file its checklist is in."""
    return ReadinessReview(
        format="golive-readiness/review/1",
        project=Project(name=imported.checklist.title),
        reviewed_on=reviewed_on,
        checklists=(str(checklist),),
        people=imported.people,
        answers=imported.answers,
    )


def _stated_id(stated: str | None, file: Path) -> str | None:
    from golive_readiness.sources.tables.grid import refuse
    from golive_readiness.sources.tables.ids import is_id

    if stated is not None and not is_id(stated):
        hint = "An id has letters, digits and . _ / # - without spaces, and begins with a letter or digit."
        refuse(f'"{shortened(stated)}" is not an id for a checklist.', source=str(file), hint=hint)
    return stated


def _stated_title(stated: str | None, file: Path) -> str | None:
    from golive_readiness.sources.tables.cells import clean
    from golive_readiness.sources.tables.grid import refuse

    seen = None if stated is None else " ".join(clean(stated).split())
    if seen is not None and not 0 < len(seen) <= _LONGEST_TITLE:
        refuse(f"a title has between 1 and {_LONGEST_TITLE} characters.", source=str(file))
    return seen


def _chosen(tables: tuple[Grid, ...], sheets: Sequence[str] | None, file: Path) -> tuple[Grid, ...]:
    """The tables of these sheets, or all."""
    if sheets is None:
        return tables
    names = tuple(table.sheet for table in tables if table.sheet is not None)
    if missing := [name for name in sheets if name not in names]:
        guesses = Guesses()
        problems = (
            Problem(
                message=f'there is no sheet "{shortened(name)}" in which something stands.',
                source=str(file),
                allowed=names,
                hint=guesses.hint(name, names),
            )
            for name in missing
        )
        raise InvalidDocumentError(tuple(problems))
    return tuple(table for table in tables if table.sheet in sheets)


def _id_of(file: Path) -> str:
    from golive_readiness.sources.tables.ids import as_id

    return as_id(file.stem) or "imported"


def _title_of(tables: tuple[Grid, ...], file: Path) -> str:
    """The heading that all of a list stands under, else the file's name."""
    from golive_readiness.sources.tables.cells import clean

    outermost = {table.titles[0] if table.titles else "" for table in tables}
    heading = outermost.pop() if len(outermost) == 1 else ""
    name = clean(file.stem.replace("_", " ").replace("-", " "))
    words = (heading or name[:1].upper() + name[1:] or "Imported list").split()
    return " ".join(words)[:_LONGEST_TITLE].strip()
