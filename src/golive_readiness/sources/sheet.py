"""Answers sheets that come back, one or several, onto the review they went out from."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from golive_readiness.case import Case
from golive_readiness.errors import InvalidDocumentError, Problem
from golive_readiness.model.sheet.columns import ITEM
from golive_readiness.sources.sheets.answers import Answers
from golive_readiness.sources.sheets.cells import Cells
from golive_readiness.sources.sheets.changes import Changes
from golive_readiness.sources.sheets.reading import SheetReading
from golive_readiness.sources.sheets.table import Table, table_of
from golive_readiness.sources.tables.grids import grids

__all__ = ["read_answers"]

_MOST = 1000
"""How many problems are told; sheets with more of them belong to something else."""


def read_answers(paths: Sequence[str | os.PathLike[str]], case: Case) -> SheetReading:
    """The review of a case with what these sheets say; nothing of it where anything is wrong.

    A column that is not there leaves its field as it is; an empty cell is no update; the word ``clear`` empties a
    field. A row is found by its item. Only what a person changed since the sheet went out is taken over, which the
    column "As sent" tells; without it every filled cell counts. What several sheets say has to agree.

    Raises:
        InvalidDocumentError: a file cannot be read, or what it says has no meaning; names every problem and its cell.
        MissingExtraError: openpyxl is not installed, and one of them is an Excel workbook.
    """
    cells, changes, answers = Cells(case), Changes(case), Answers(case)
    problems: list[Problem] = []
    remarks: list[Problem] = []
    for path in paths:
        try:
            tables = _tables(path, case)
        except InvalidDocumentError as error:
            problems += error.problems
            continue
        for table in tables:
            problems += table.problems
            remarks += table.remarks
            cells.read(table)
    changes.weigh(cells.said)
    review = answers.change(changes.by_item)
    if problems := [*problems, *cells.problems, *changes.problems, *answers.problems]:
        raise InvalidDocumentError(tuple(_bounded(sorted(problems, key=_reading_order))))
    remarks += sorted([*cells.remarks, *changes.remarks, *answers.remarks], key=_reading_order)
    return SheetReading(review=review, updates=tuple(answers.updates), rows=tuple(cells.rows), remarks=tuple(remarks))


def _tables(path: str | os.PathLike[str], case: Case) -> list[Table]:
    tables = [table for grid in grids(path) if (table := table_of(grid, case.asked)) is not None]
    if not tables:
        message = f"there is no table of answers in it: no row has {ITEM.heading} and the name of something to fill in."
        raise InvalidDocumentError((Problem(message=message, source=os.fspath(path)),))
    return tables


def _bounded(problems: Sequence[Problem]) -> Iterator[Problem]:
    yield from problems[:_MOST]
    if len(problems) > _MOST:
        message = f"there are {len(problems) - _MOST:,} more problems; these are the first {_MOST:,}."
        yield Problem(message=message, source=problems[_MOST].source)


def _reading_order(problem: Problem) -> tuple[str, str, int, int, str]:
    place = problem.place
    where = (place.sheet or "", place.line, place.column) if place else ("", 0, 0)
    return problem.source or "", *where, problem.path
