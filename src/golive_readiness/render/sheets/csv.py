"""An answers sheet as CSV: nothing in it is taken for a formula, and all of it reads back as it was."""

from __future__ import annotations

import csv
from datetime import date
from fractions import Fraction
from io import StringIO

from golive_readiness.model.sheet.texts import formula_safe, shown_share
from golive_readiness.render.sheets.content import AnswersSheet, Cell

__all__ = ["to_csv"]


def to_csv(sheet: AnswersSheet) -> str:
    """The sheet as text: commas between the cells, days as 2026-11-30, shares as 60%."""
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([column.heading for column in sheet.columns])
    writer.writerows([_text(cell) for cell in row] for row in sheet.rows)
    return out.getvalue()


def _text(cell: Cell) -> str:
    match cell:
        case Fraction():
            return shown_share(cell)
        case date():
            return cell.isoformat()
        case _:
            return formula_safe(cell)
