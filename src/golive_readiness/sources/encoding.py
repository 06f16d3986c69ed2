"""From bytes to text: UTF-8, of a size that a document may have."""

from __future__ import annotations

import codecs
from dataclasses import replace

from golive_readiness.errors import InvalidDocumentError, Problem
from golive_readiness.sources.paths import place_at

__all__ = ["MOST_BYTES", "decoded"]

MOST_BYTES = 5_000_000
"""The size up to which a document is read."""

_TOO_LARGE = Problem(message=f"the document is larger than {MOST_BYTES // 1_000_000} MB, which is more than is read.")
_OTHER_ENCODINGS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_SAVE_AS = "Save it as UTF-8."


def decoded(text: str | bytes, *, source: str | None = None) -> str:
    """The text without a byte order mark.

    Raises:
        InvalidDocumentError: it is too large, or not UTF-8.
    """
    found = _from_bytes(text) if isinstance(text, bytes) else _from_text(text)
    if isinstance(found, Problem):
        raise InvalidDocumentError((replace(found, source=source),))
    return found.removeprefix("\ufeff")


def _from_bytes(data: bytes) -> str | Problem:
    if len(data) > MOST_BYTES:
        return _TOO_LARGE
    for mark, name in _OTHER_ENCODINGS:
        if data.startswith(mark):
            return Problem(message=f"the text is encoded as {name}, not as UTF-8.", hint=_SAVE_AS)
    if b"\0" in data:
        message = "there are NUL bytes in it: it is not a text, or one that is encoded as UTF-16."
        return Problem(message=message, hint=_SAVE_AS)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        message = f"byte {data[error.start]:#04x} is not UTF-8; the text may be encoded as Windows-1252."
        return Problem(message=message, place=place_at(before, len(before)), hint=_SAVE_AS)


def _from_text(text: str) -> str | Problem:
    try:
        size = len(text.encode())
    except UnicodeEncodeError as error:
        message = f"character {ord(text[error.start]):#06x} is half of a pair and means nothing alone."
        return Problem(message=message, place=place_at(text, error.start))
    return text if size <= MOST_BYTES else _TOO_LARGE
