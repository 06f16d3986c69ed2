"""Excel workbooks: the value of each cell as it was last calculated; nothing in them is run (extra ``excel``)."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any

from golive_readiness.errors import InvalidDocumentError, MissingExtraError, Place, Problem
from golive_readiness.sources.tables.cells import seen
from golive_readiness.sources.tables.grid import MOST_CELL, MOST_COLUMNS, MOST_ROWS, Grid, lines_of, refuse
from golive_readiness.sources.tables.workbook import MOST_WORKBOOK_BYTES, check
from golive_readiness.sources.tables.worksheet import Layout, layout

if TYPE_CHECKING:
    from openpyxl.reader.excel import ExcelReader

__all__ = ["MOST_WORKBOOK_BYTES", "parse_xlsx"]

_MOST_SHEETS = 100
_BROKEN = "the workbook is damaged, or no workbook that this library understands."
_SAVE_ANEW = "Open it in Excel and save it anew as an Excel workbook (.xlsx)."


def parse_xlsx(data: bytes, *, source: str | None = None) -> tuple[Grid, ...]:
    """A grid for each sheet in which something stands; hidden ones too, with a remark.

    Raises:
        InvalidDocumentError: it is no workbook that can be read, is locked or too large, or nothing stands in it.
        MissingExtraError: openpyxl is not installed.
    """
    check(data, source=source)
    try:
        import openpyxl  # noqa: F401 - asked for by name, so that what it lacks itself is another error
    except ImportError:
        raise MissingExtraError("excel", "Reading Excel workbooks") from None
    try:
        with warnings.catch_warnings(action="ignore"):  # about looks and lists of choices, which are not read
            found = tuple(_sheets(data, source))
    except InvalidDocumentError:
        raise
    except Exception as error:  # noqa: BLE001 - a damaged workbook makes the library raise almost anything
        hint = f"{_SAVE_ANEW} ({type(error).__name__})"
        refuse(_BROKEN, source=source, hint=hint)
    if not found:
        refuse("the workbook is empty: nothing stands in any of its sheets.", source=source)
    return found


def _sheets(data: bytes, source: str | None) -> Iterator[Grid]:
    from openpyxl.reader.excel import ExcelReader

    reader = ExcelReader(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    reader.read()
    paths = {sheet.name: part.target for sheet, part in reader.parser.find_sheets()}
    if len(paths) > _MOST_SHEETS:
        refuse(f"there are more than {_MOST_SHEETS} sheets, which is more than are read.", source=source)
    texts: dict[str, str] = {}
    for sheet in reader.wb.worksheets:
        grid = _grid(reader, sheet, paths[sheet.title], texts, source)
        if grid.rows:
            yield grid


def _grid(reader: ExcelReader, sheet: Any, part: str, texts: dict[str, str], source: str | None) -> Grid:
    look = layout(reader.archive.read(part))
    if look.width > MOST_COLUMNS or look.depth > MOST_ROWS:
        message = f"the sheet has more than {MOST_COLUMNS} columns or {MOST_ROWS:,} rows, which is more than are read."
        place = Place(look.depth, look.width, sheet.title)
        refuse(message, source=source, place=place, hint="Delete what is no part of the list.")
    rows = _rows(sheet, look, texts) if look.depth else iter(())
    lines = lines_of(look.spread(rows), source=source, sheet=sheet.title)
    lines = tuple(replace(line, spans=True) if line.row in look.spanned else line for line in lines)
    remarks = [*_of_sheet(sheet, source), *look.remarks(sheet.title, source)]
    return Grid(source=source, sheet=sheet.title, rows=lines, remarks=tuple(remarks))


def _rows(sheet: Any, look: Layout, texts: dict[str, str]) -> Iterator[tuple[int, list[str]]]:
    sheet.reset_dimensions()  # what a file says of its own size is often wrong
    for row, cells in enumerate(sheet.iter_rows(max_row=look.depth, max_col=look.width), 1):
        line: list[str] = []
        for cell in cells:
            value = cell.value
            if value is None:
                line.append("")
            elif isinstance(value, str):
                text = texts.get(value)
                if text is None:  # the same few words stand in many cells
                    text = texts[value] = seen(value[: MOST_CELL * 2])
                line.append(text)
            else:
                line.append(seen(value, cell.number_format))
        yield row, line


def _of_sheet(sheet: Any, source: str | None) -> Iterator[Problem]:
    if sheet.sheet_state != "visible":
        message = f"the sheet {sheet.title} is hidden; it is read all the same."
        yield Problem(message=message, source=source, hint="Delete it if it is no part of the list.")
