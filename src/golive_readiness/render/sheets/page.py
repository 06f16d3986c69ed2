"""The first sheet of the workbook: the answers, with lists to choose from, filters, and a layout for paper."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from golive_readiness.model.sheet.columns import AS_SENT, SheetColumn
from golive_readiness.model.sheet.texts import CLEAR, shown_share, visible
from golive_readiness.render.sheets.content import AnswersSheet, Cell
from golive_readiness.render.sheets.guide import GUIDE, GuideLine, whose
from golive_readiness.render.sheets.looks import MARKS, WIDTHS, mark, style_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openpyxl import Workbook

__all__ = ["ANSWERS", "cell", "write_answers"]

ANSWERS = "Answers"

_A3 = 8
_FROZEN = "D2"
"""Item, area, statement and the headings stay in sight."""
_OLDEST = date(1901, 1, 1)
"""Days before it have no number in Excel."""
_LOOKS_ENCODED = re.compile(r"_(?=x[0-9a-fA-F]{4}_)")


def write_answers(book: Workbook, sheet: AnswersSheet, lines: tuple[GuideLine, ...]) -> None:
    """Add the sheet to a workbook; ``lines`` are those of its guide, where the names to choose from stand."""
    page: Any = book.create_sheet(ANSWERS)
    page.sheet_properties.tabColor = "1F5F9E"
    page.sheet_view.zoomScale = 90
    page.sheet_view.showGridLines = False
    page.freeze_panes = _FROZEN
    page.row_dimensions[1].height = 30
    for column, letter, rows in _ranges(sheet):
        page.column_dimensions[letter].width = WIDTHS.get(column.name, 20)
        if sheet.rows:
            _choices(page, column, rows, lines)
            _marks(page, column, rows)
    _for_paper(page, sheet)
    looks = [f"Answers heading{' to fill in' if column.field else ''}" for column in sheet.columns]
    page.append([cell(page, column.heading, look) for column, look in zip(sheet.columns, looks, strict=True)])
    looks = [style_of(column) for column in sheet.columns]
    for row in sheet.rows:
        page.append([cell(page, value, look) for value, look in zip(row, looks, strict=True)])


def cell(page: Any, value: Cell, look: str) -> Any:
    """A cell of that value, in a style by name."""
    from openpyxl.cell import WriteOnlyCell

    made: Any = WriteOnlyCell(page)
    match value:
        case Fraction() if (value * 100).denominator == 1:  # shown as it is by the format of the column
            made.value = float(value)
        case Fraction():
            made.value = shown_share(value)
        case date() if value >= _OLDEST:
            made.value = value
        case date():
            made.value = value.isoformat()
        case str() if value:
            made.value = _LOOKS_ENCODED.sub("_x005F_", value)
            made.data_type = "s"  # a text that begins with = is a text
        case _:
            pass
    made.style = look
    return made


def _ranges(sheet: AnswersSheet) -> Iterator[tuple[SheetColumn, str, str]]:
    """Each column with its letter, and its cells below the heading."""
    from openpyxl.utils import get_column_letter

    for number, column in enumerate(sheet.columns, 1):
        letter = get_column_letter(number)
        yield column, letter, f"{letter}2:{letter}{len(sheet.rows) + 1}"


def _choices(page: Any, column: SheetColumn, rows: str, lines: tuple[GuideLine, ...]) -> None:
    """A list to choose from, in every row; what stands in no list is refused, with a reason."""
    from openpyxl.worksheet.datavalidation import DataValidation

    if source := _listed(column, lines):
        reason = f"Choose from the list. An empty cell means no update; the word {CLEAR} empties the field."
        choices = DataValidation(type="list", formula1=source, errorTitle=column.heading, error=reason, sqref=rows)
        choices.showErrorMessage, choices.allow_blank = True, True
        page.data_validations.append(choices)


def _listed(column: SheetColumn, lines: tuple[GuideLine, ...]) -> str | None:
    """Where the choices of a column stand: few words in the list itself, people and teams in the guide."""
    if column.field is None:
        return None
    if words := [word.replace("_", " ").capitalize() for word in column.field.choices]:
        return f'"{",".join([*words, CLEAR])}"'
    kinds = {"owner": ("owner", "person"), "person": ("person",)}.get(column.field.refers or "", ())
    listed = [number for number, line in enumerate(lines, 1) if line.listed in kinds]
    return f"'{GUIDE}'!$A${listed[0]}:$A${listed[-1]}" if listed else None


def _marks(page: Any, column: SheetColumn, rows: str) -> None:
    """Words in colour, beside saying what they say."""
    from openpyxl.formatting.rule import Rule

    for word, colours in MARKS.get(column.name, {}).items():
        rule = Rule(type="cellIs", operator="equal", formula=[f'"{word}"'], dxf=mark(colours))
        page.conditional_formatting.add(rows, rule)


def _for_paper(page: Any, sheet: AnswersSheet) -> None:
    """Landscape, as wide as the paper, its headings on every page; and a filter on every column."""
    letters = {column.name: letter for column, letter, _ in _ranges(sheet)}
    last_printed = list(letters.values())[list(letters).index(AS_SENT.name) - 1]
    page.auto_filter.ref = f"A1:{letters[AS_SENT.name]}{len(sheet.rows) + 1}"
    page.print_area = f"A1:{last_printed}{len(sheet.rows) + 1}"
    page.print_title_rows = "1:1"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = _A3
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_margins.left = page.page_margins.right = 0.4
    page.page_margins.top, page.page_margins.bottom = 0.5, 0.7
    page.page_margins.header = page.page_margins.footer = 0.3
    footer = page.HeaderFooter.oddFooter
    footer.left.text = " - ".join(filter(None, (_plain(sheet.review.project.name), _plain(whose(sheet)))))
    footer.center.text = f"As of {sheet.review.reviewed_on}"
    footer.right.text = "Page &P of &N"


def _plain(text: str) -> str:
    """A text for the foot of a page, where & begins a command."""
    return " ".join(visible(text).split())[:80].replace("&", "&&")
