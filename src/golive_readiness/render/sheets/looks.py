"""How the workbook looks: the pack's own colours, as styles with names that people find again in Excel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from golive_readiness.model.tables import CellKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openpyxl.styles import NamedStyle
    from openpyxl.styles.differential import DifferentialStyle

    from golive_readiness.model.sheet.columns import SheetColumn

__all__ = ["MARKS", "STAMP", "WIDTHS", "mark", "style_of", "styles"]

_INK, _NAVY, _QUIET, _ACCENT, _LINE, _PALE = "1D2733", "12263F", "5B6775", "1F5F9E", "D5DBE3", "F3F5F8"
_FONT = "Calibri"

STAMP = "Answers stamp"

WIDTHS = {
    "item": 27,
    "area": 17,
    "statement": 48,
    "mandatory": 12,
    "due_by": 13,
    "proof": 38,
    "asked_again": 18,
    "status": 14,
    "share": 8,
    "owner": 18,
    "due_on": 12,
    "outlook": 12,
    "comment": 40,
    "internal": 30,
    "evidence": 18,
    "changed_on": 13,
    "reason": 26,
    "approved_by": 18,
    "updated_on": 13,
    "updated_by": 18,
    "as_sent": 9,
}
"""How wide each column is, in characters."""

MARKS = {
    "status": {"Done": ("1B7A46", "E3F3E9"), "In progress": ("7A4A00", "FDF0D8"), "Not applicable": (_QUIET, "ECEFF3")},
    "outlook": {"At risk": ("7A4A00", "FDF0D8"), "Late": ("A3231F", "FBE4E2")},
}
"""The words of a column that are marked, beside saying what they say: the colour of the letters and of the cell."""

_FORMATS = {CellKind.DAY: "yyyy-mm-dd", CellKind.SHARE: "0%"}
_CENTRED = frozenset({"mandatory", "share", "due_on", "changed_on", "updated_on"})


def styles() -> Iterator[NamedStyle]:
    """Every style of the workbook."""
    yield _style("Answers heading", color="FFFFFF", fill=_NAVY, bold=True, vertical="center")
    yield _style("Answers heading to fill in", color="FFFFFF", fill=_ACCENT, bold=True, vertical="center")
    yield _style("Answers told", color=_INK, fill=_PALE)
    yield _style("Answers told centred", color=_INK, fill=_PALE, bold=True, horizontal="center")
    yield _style("Answers text", color=_INK)
    yield _style("Answers day", color=_INK, number_format=_FORMATS[CellKind.DAY], horizontal="center")
    yield _style("Answers share", color=_INK, number_format=_FORMATS[CellKind.SHARE], horizontal="center")
    yield _style(STAMP, color="9AA5B1", size=7, horizontal="fill", wrap=False)
    yield _style("Guide title", color=_NAVY, size=18, bold=True, line=False, wrap=False)
    yield _style("Guide subtitle", color=_QUIET, size=11, line=False, wrap=False)
    yield _style("Guide section", color="FFFFFF", fill=_ACCENT, bold=True)
    yield _style("Guide word", color=_INK, bold=True)
    yield _style("Guide line", color=_INK)


def style_of(column: SheetColumn) -> str:
    """The style of a column's cells."""
    if column.field is None:
        return STAMP if column.name == "as_sent" else f"Answers told{' centred' if column.name in _CENTRED else ''}"
    names = {CellKind.DAY: "Answers day", CellKind.SHARE: "Answers share"}
    return names.get(column.field.cell, "Answers text")


def mark(colours: tuple[str, str]) -> DifferentialStyle:
    """The look of a marked word."""
    from openpyxl.styles import Font, PatternFill
    from openpyxl.styles.differential import DifferentialStyle

    letters, cell = colours
    return DifferentialStyle(font=Font(color=letters, bold=True), fill=PatternFill(bgColor=cell, fill_type="solid"))


def _style(
    name: str,
    *,
    color: str,
    fill: str | None = None,
    bold: bool = False,
    size: float = 10,
    number_format: str = "@",
    horizontal: str = "left",
    vertical: str = "top",
    wrap: bool = True,
    line: bool = True,
) -> NamedStyle:
    """A style; cells are texts unless they say otherwise, so that nothing typed into them becomes a formula."""
    from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

    side = Side(style="thin", color=_LINE) if line else Side()
    return NamedStyle(
        name,
        font=Font(name=_FONT, size=size, bold=bold, color=color),
        fill=PatternFill("solid", fgColor=fill) if fill else PatternFill(),
        border=Border(left=side, right=side, top=side, bottom=side),
        alignment=Alignment(horizontal=horizontal, vertical=vertical, wrap_text=wrap),
        number_format=number_format,
    )
