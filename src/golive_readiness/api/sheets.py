"""Answers go out as a sheet that people fill in, and come back onto the review."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, TypeAlias, overload

from golive_readiness.api.judging import case_of
from golive_readiness.case import Case
from golive_readiness.errors import RenderError
from golive_readiness.model.checklist import Checklist
from golive_readiness.model.policy import Policy
from golive_readiness.model.review import ReadinessReview
from golive_readiness.schedule.calendar import Calendar
from golive_readiness.sources.sheets.reading import SheetReading

__all__ = ["SheetFormat", "answers_sheet", "read_answers", "write_answers", "write_each_owner"]

SheetFormat: TypeAlias = Literal["xlsx", "csv"]
_Checklists: TypeAlias = Sequence[Checklist | str | Path]

_BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for something else."""


@overload
def answers_sheet(
    review: ReadinessReview,
    *,
    format: Literal["csv"],
    owner: str | None = None,
    internal: bool = False,
    checklists: _Checklists | None = None,
    policy: Policy | None = None,
) -> str: ...
@overload
def answers_sheet(
    review: ReadinessReview,
    *,
    format: Literal["xlsx"] = "xlsx",
    owner: str | None = None,
    internal: bool = False,
    checklists: _Checklists | None = None,
    policy: Policy | None = None,
) -> bytes: ...
def answers_sheet(
    review: ReadinessReview,
    *,
    format: SheetFormat = "xlsx",  # noqa: A002 - as users say it
    owner: str | None = None,
    internal: bool = False,
    checklists: _Checklists | None = None,
    policy: Policy | None = None,
) -> bytes | str:
    """A sheet with a row for each item that applies, to be filled in and read back by `read_answers`.

    With ``owner``, a person or team by key or name, only what they own; with ``internal``, the comments for the team too.

    Raises:
        InvalidDocumentError: the review names what its checklists do not have, or nobody of that name owns anything.
        ResourceNotFoundError: a checklist is neither a bundled one nor a file.
        MissingExtraError: an Excel workbook is wanted, and openpyxl is not installed.
    """
    return _written(_case(review, checklists, policy), format, owner, internal=internal)


def write_answers(
    review: ReadinessReview,
    path: str | Path,
    *,
    owner: str | None = None,
    internal: bool = False,
    checklists: _Checklists | None = None,
    policy: Policy | None = None,
) -> Path:
    """Write the sheet; the suffix decides: ``.xlsx`` or ``.csv``. The file is written whole or not at all.

    Raises:
        RenderError: the file cannot be written.
        InvalidDocumentError, ResourceNotFoundError, MissingExtraError: as `answers_sheet` does.
    """
    format = _format(Path(path))  # noqa: A001 - as users say it
    return _put(Path(path), _written(_case(review, checklists, policy), format, owner, internal=internal))


def write_each_owner(
    review: ReadinessReview,
    folder: str | Path,
    *,
    format: SheetFormat = "xlsx",  # noqa: A002 - as users say it
    internal: bool = False,
    checklists: _Checklists | None = None,
    policy: Policy | None = None,
) -> tuple[Path, ...]:
    """Write a sheet for everybody who owns an item that applies, and one for the items that nobody owns.

    They are called ``answers-rob.xlsx``, by the owner's key; the last, ``answers-without-owner.xlsx``. The folder is
    made where there is none.

    Raises:
        RenderError: a file cannot be written.
        InvalidDocumentError, ResourceNotFoundError, MissingExtraError: as `answers_sheet` does.
    """
    from golive_readiness.render.sheets.content import owners
    from golive_readiness.render.sheets.naming import file_names

    case = _case(review, checklists, policy)
    written = {name: _written(case, format, key, internal=internal) for key, name in file_names(owners(case))}
    where = Path(folder)
    try:
        where.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RenderError(f"{where} cannot be made: {error.strerror}.") from error
    return tuple(_put(where / f"{name}.{format}", content) for name, content in written.items())


def read_answers(
    *paths: str | Path,
    onto: ReadinessReview,
    checklists: _Checklists | None = None,
    policy: Policy | None = None,
) -> SheetReading:
    """Read sheets that came back onto the review they went out from: an Excel or CSV file, or several together.

    An empty cell is no update, the word ``clear`` empties a field, a column that is not there changes nothing, and a row
    is found by its item wherever it stands. Only what was changed since the sheet went out is taken over; nothing is,
    where anything is wrong.

    Raises:
        InvalidDocumentError: names every problem, with its sheet and cell.
        ResourceNotFoundError: a checklist is neither a bundled one nor a file.
        MissingExtraError: one of them is an Excel workbook, and openpyxl is not installed.
    """
    from golive_readiness.sources.sheet import read_answers as read

    return read(paths, _case(onto, checklists, policy))


def _case(review: ReadinessReview, checklists: _Checklists | None, policy: Policy | None) -> Case:
    case = case_of(review, checklists=checklists, policy=policy, calendar=Calendar())
    case.check()
    return case


def _written(case: Case, format: SheetFormat, owner: str | None, *, internal: bool) -> bytes | str:  # noqa: A002
    from golive_readiness.render.sheets.content import answers_sheet as composed

    sheet = composed(case, owner=owner, internal=internal)
    if format == "csv":
        from golive_readiness.render.sheets.csv import to_csv

        return to_csv(sheet)
    from golive_readiness.render.sheets.workbook import to_xlsx

    return to_xlsx(sheet)


def _format(path: Path) -> SheetFormat:
    match path.suffix.lower():
        case ".xlsx":
            return "xlsx"
        case ".csv":
            return "csv"
        case other:
            raise RenderError(f"a sheet is written as .xlsx or .csv, not as {other or 'a file without a suffix'}")


def _put(path: Path, content: bytes | str) -> Path:
    from golive_readiness.render import files

    return files.write(path, _BYTE_ORDER_MARK + content if isinstance(content, str) else content)
