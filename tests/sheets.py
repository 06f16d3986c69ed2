"""Answers sheets that somebody filled in: cells by item and heading, then the file that comes back."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import openpyxl

from golive_readiness.api.sheets import answers_sheet
from golive_readiness.model.checklist import Checklist
from golive_readiness.model.review import ReadinessReview

Edits = Mapping[tuple[str, str], Any]
"""What is written into which cell: by item and heading."""


class SentSheet:
    """A sheet as it went out, as rows of cells."""

    def __init__(self, review: ReadinessReview, checklist: Checklist, **how: Any) -> None:
        text = answers_sheet(review, format="csv", checklists=[checklist], **how)
        self.headings, *self.rows = csv.reader(StringIO(text))
        self._workbook = answers_sheet(review, checklists=[checklist], **how)

    def filled(self, edits: Edits) -> SentSheet:
        """Write into cells."""
        for (item, heading), text in edits.items():
            self.row(item)[self.headings.index(heading)] = text
        return self

    def row(self, item: str) -> list[str]:
        """The cells of an item."""
        return next(row for row in self.rows if row[0] == item)

    def cell(self, item: str, heading: str) -> str:
        """One cell."""
        return self.row(item)[self.headings.index(heading)]

    def without(self, heading: str) -> SentSheet:
        """Delete a column."""
        at = self.headings.index(heading)
        for row in (self.headings, *self.rows):
            del row[at]
        return self

    def saved(self, path: Path) -> Path:
        """The sheet as a CSV file."""
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([self.headings, *self.rows])
        return path

    def saved_by_excel(self, path: Path, edits: Edits) -> Path:
        """The workbook, as it went out, with what was written into its cells."""
        book = openpyxl.load_workbook(BytesIO(self._workbook))
        page = book["Answers"]
        rows = {row[0].value: row for row in page.iter_rows()}
        for (item, heading), value in edits.items():
            rows[item][self.headings.index(heading)].value = value
        book.save(path)
        return path
