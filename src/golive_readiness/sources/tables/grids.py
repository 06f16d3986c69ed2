"""From files to grids: the suffix decides how they are read, and nothing is read that is too large."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from golive_readiness.sources.encoding import MOST_BYTES
from golive_readiness.sources.tables.csv import parse_csv
from golive_readiness.sources.tables.excel import MOST_WORKBOOK_BYTES, parse_xlsx
from golive_readiness.sources.tables.grid import Grid, Line, refuse
from golive_readiness.sources.tables.markdown import parse_markdown

__all__ = ["FORMATS", "Grid", "Line", "grids", "parse_csv", "parse_markdown", "parse_xlsx"]

FORMATS = (".csv", ".tsv", ".xlsx", ".md", ".markdown")
"""The suffixes that can be read."""

_AS_XLSX = "In Excel, save it as an Excel workbook (.xlsx)."
_REFUSED = {
    ".xls": ("workbooks of the old kind (.xls) are not read.", _AS_XLSX),
    ".xlsm": ("workbooks that may hold macros (.xlsm) are not read: a macro is a program.", _AS_XLSX),
    ".xlsb": ("binary workbooks (.xlsb) are not read.", _AS_XLSX),
    ".xltx": ("templates of workbooks are not read.", _AS_XLSX),
    ".ods": ("workbooks of this kind (.ods) are not read.", "In LibreOffice, save it as Excel 2007-365 (.xlsx)."),
    ".numbers": ("workbooks of this kind (.numbers) are not read.", "In Numbers, export it to Excel (.xlsx)."),
    ".docx": ("Word documents are not read.", "Copy the table into an Excel workbook, or save the text as .md."),
    ".pdf": ("a PDF is not read: what was a table is only letters there.", "Ask for the file that it was made from."),
}


def grids(path: str | os.PathLike[str]) -> tuple[Grid, ...]:
    """Every table of a file; a workbook has one for each sheet in which something stands.

    Raises:
        InvalidDocumentError: the file cannot be read, or there is nothing in it.
        MissingExtraError: the library that reads files of this kind is not installed.
    """
    file = Path(path)
    source, suffix = str(file), file.suffix.lower()
    if suffix in _REFUSED:
        message, hint = _REFUSED[suffix]
        refuse(message, source=source, hint=hint)
    if suffix not in _PARSERS:
        hint = f"Use one of {', '.join(FORMATS)}."
        refuse("files of this kind hold no table that can be read.", source=source, hint=hint)
    most, parse = _PARSERS[suffix]
    return parse(_bytes(file, most), source=source)


_PARSERS: dict[str, tuple[int, Callable[..., tuple[Grid, ...]]]] = {
    ".csv": (MOST_BYTES, parse_csv),
    ".tsv": (MOST_BYTES, parse_csv),
    ".xlsx": (MOST_WORKBOOK_BYTES, parse_xlsx),
    ".md": (MOST_BYTES, parse_markdown),
    ".markdown": (MOST_BYTES, parse_markdown),
}


def _bytes(path: Path, most: int) -> bytes:
    try:
        if path.is_dir():
            refuse("this is a folder, not a file.", source=str(path))
        if not path.is_file():  # nor a device or pipe, which might never end
            refuse("there is no such file.", source=str(path))
        with path.open("rb") as file:
            return file.read(most + 1)  # one more than may be read, so that more is noticed
    except (OSError, ValueError) as error:  # a ValueError for a name that no file can have
        refuse(f"the file cannot be read: {getattr(error, 'strerror', None) or error}.", source=str(path))
