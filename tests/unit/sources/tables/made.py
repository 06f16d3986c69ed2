"""Lists in the shapes in which people keep them."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

import pytest

from golive_readiness.api import bundled_areas
from golive_readiness.errors import InvalidDocumentError, Problem
from golive_readiness.sources.tables.checklist import Imported, as_checklist
from golive_readiness.sources.tables.grid import Grid, Line
from golive_readiness.sources.tables.grids import parse_csv, parse_markdown


def grid(*rows: Sequence[str], **more: Any) -> Grid:
    """A table of these rows."""
    return Grid(source=None, rows=tuple(Line(number, tuple(cells)) for number, cells in enumerate(rows, 1)), **more)


def imported(*grids: Grid, **more: Any) -> Imported:
    """The checklist in these tables."""
    return as_checklist(grids, **{"id": "theirs", "title": "Toy list", "areas": bundled_areas(), **more})


def of_csv(text: str, **more: Any) -> Imported:
    return imported(*parse_csv(text), **more)


def of_markdown(text: str, **more: Any) -> Imported:
    return imported(*parse_markdown(text), **more)


def problem(work: Callable[[], object]) -> Problem:
    """The one problem that stops it."""
    with pytest.raises(InvalidDocumentError) as caught:
        work()
    (found,) = caught.value.problems
    return found


def workbook(fill: Callable[[Any], object]) -> bytes:
    """A workbook that ``fill`` has written in."""
    import openpyxl

    book = openpyxl.Workbook()
    fill(book)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def part(data: bytes, name: str) -> bytes:
    """One part of a workbook."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return archive.read(name)


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """The same workbook with one part put in, or in place of its own."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return file.getvalue()
