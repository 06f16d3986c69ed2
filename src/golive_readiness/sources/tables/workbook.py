"""What a workbook is, seen from outside: whether it may be opened at all."""

from __future__ import annotations

import zipfile
from io import BytesIO

from golive_readiness.sources.tables.grid import refuse

__all__ = ["MOST_WORKBOOK_BYTES", "check"]

MOST_WORKBOOK_BYTES = 20_000_000
"""The size up to which a workbook is read."""

_MOST_UNPACKED = 100_000_000
_MOST_PARTS = 5_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_AS_XLSX = "In Excel, save it as an Excel workbook (.xlsx)."
_UNLOCK = "In Excel, open it, remove the password (File, Info, Protect Workbook) and save it."
_UNLABEL = "In Excel, open it, choose a sensitivity label without encryption, and save it; or save the sheet as CSV."


def check(data: bytes, *, source: str | None = None) -> None:
    """Refuse what is no plain workbook, or one that unpacks into more than is read.

    Raises:
        InvalidDocumentError: it is locked, labelled, of another kind, holds macros, or is too large.
    """
    if len(data) > MOST_WORKBOOK_BYTES:
        size = f"{MOST_WORKBOOK_BYTES // 1_000_000} MB"
        refuse(f"the workbook is larger than {size}, which is more than is read.", source=source)
    if not data:
        refuse("the file is empty.", source=source)
    if data.startswith(_OLE):
        _refuse_ole(data, source)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _check_parts(archive, source)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        refuse("this is no Excel workbook, whatever its name says.", source=source, hint=_AS_XLSX)


def _refuse_ole(data: bytes, source: str | None) -> None:
    """An old container: a locked or labelled workbook, else one of Excel 97."""
    if _named("DRMEncrypted", data) or _named("DRMViewerContent", data):
        message = "the workbook is encrypted by its sensitivity label, and cannot be opened without an account."
        refuse(message, source=source, hint=_UNLABEL)
    if _named("EncryptedPackage", data):
        message = "the workbook is encrypted, by a password or by its sensitivity label, and cannot be opened."
        refuse(message, source=source, hint=f"{_UNLOCK} With a label: {_UNLABEL.removeprefix('In Excel, open it, ')}")
    refuse("this is a workbook of the old kind (.xls), whatever its name says.", source=source, hint=_AS_XLSX)


def _named(name: str, data: bytes) -> bool:
    return name.encode("utf-16-le") in data


def _check_parts(archive: zipfile.ZipFile, source: str | None) -> None:
    parts = archive.infolist()
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
        size = f"{_MOST_UNPACKED // 1_000_000} MB"
        refuse(f"the workbook unpacks into more than {size}, which is more than is read.", source=source)
    if any(part.flag_bits & 1 for part in parts):
        refuse("the workbook is encrypted, and cannot be opened.", source=source, hint=_UNLOCK)
    names = {part.filename.lower() for part in parts}
    if any(name.endswith("vbaproject.bin") for name in names):
        message = "there are macros in the workbook, which are programs; such a workbook is not read."
        refuse(message, source=source, hint=_AS_XLSX)
    if "xl/workbook.bin" in names:
        refuse("this is a binary workbook (.xlsb), whatever its name says.", source=source, hint=_AS_XLSX)
    if "xl/workbook.xml" not in names:
        refuse("this is no Excel workbook, whatever its name says.", source=source, hint=_AS_XLSX)
    for part in parts:
        if part.filename.lower().endswith((".xml", ".rels")) and b"<!ENTITY" in archive.read(part):
            message = "the workbook defines words of its own (XML entities), which no Excel does; it is not read."
            refuse(message, source=source)
