"""An answers sheet as an Excel workbook (extra ``excel``): made to be filled in, printed and sent back."""

from __future__ import annotations

import zipfile
from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any

from golive_readiness.errors import MissingExtraError
from golive_readiness.model.sheet.texts import visible
from golive_readiness.render.sheets.content import AnswersSheet
from golive_readiness.render.sheets.guide import GUIDE, GuideLine, guide, whose
from golive_readiness.render.sheets.looks import styles
from golive_readiness.render.sheets.page import cell, write_answers

if TYPE_CHECKING:
    from openpyxl import Workbook

__all__ = ["to_xlsx"]

_CHANGELESS = (1980, 1, 1, 0, 0, 0)


def to_xlsx(sheet: AnswersSheet) -> bytes:
    """The sheet as a workbook, with a second sheet that says how to fill it in; the same bytes for the same review.

    Raises:
        MissingExtraError: openpyxl is not installed.
    """
    try:
        from openpyxl import Workbook
    except ImportError:
        raise MissingExtraError("excel", "Writing Excel workbooks") from None
    book = Workbook(write_only=True)
    book.properties.title = " - ".join(filter(None, ("Answers", visible(sheet.review.project.name), whose(sheet))))
    book.properties.creator = "golive-readiness"
    book.properties.created = book.properties.modified = datetime.combine(sheet.review.reviewed_on, time())
    for style in styles():
        book.add_named_style(style)
    lines = tuple(guide(sheet))
    write_answers(book, sheet, lines)
    _write_guide(book, lines)
    return _packed(book)


def _write_guide(book: Workbook, lines: tuple[GuideLine, ...]) -> None:
    page: Any = book.create_sheet(GUIDE)
    page.sheet_properties.tabColor = "5B6775"
    page.sheet_view.showGridLines = False
    page.column_dimensions["A"].width, page.column_dimensions["B"].width = 28, 92
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    for line in lines:
        looks = ("Guide word", "Guide line") if line.style == "line" else (f"Guide {line.style}",) * 2
        page.append([cell(page, text, look) for text, look in zip(line.cells, looks, strict=False)])


def _packed(book: Workbook) -> bytes:
    """The workbook's bytes, without the moment at which they were written."""
    from openpyxl.writer.excel import ExcelWriter

    written, sealed = BytesIO(), BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as archive:
        ExcelWriter(book, archive).save()
    with zipfile.ZipFile(written) as archive, zipfile.ZipFile(sealed, "w", zipfile.ZIP_DEFLATED) as out:
        for name in archive.namelist():
            out.writestr(zipfile.ZipInfo(name, _CHANGELESS), archive.read(name), zipfile.ZIP_DEFLATED)
    return sealed.getvalue()
