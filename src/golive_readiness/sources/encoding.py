"""From bytes to text: UTF-8, of a size that a document may have."""

from __future__ import annotations

import codecs

from golive_readiness.errors import InvalidDocumentError, Place, Problem
from golive_readiness.sources.paths import place_at

__all__ = ["MOST_BYTES", "decoded", "oversized"]

MOST_BYTES = 5_000_000
"""The size up to which a document is read."""

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
    if len(text) > MOST_BYTES:
        raise oversized(source)
    try:
        decoded = (_utf_8(text) if isinstance(text, bytes) else _whole(text)).removeprefix("\ufeff")
    except _EncodingError as error:
        problem = Problem(message=error.message, place=error.place, source=source, hint=_SAVE_AS)
        raise InvalidDocumentError((problem,)) from None
    return decoded


def oversized(source: str | None) -> InvalidDocumentError:
    """The error for a document over the size that is read."""
    message = f"the document is larger than {MOST_BYTES // 1_000_000} MB, which is more than is read."
    return InvalidDocumentError((Problem(message=message, source=source),))


class _EncodingError(Exception):
    def __init__(self, message: str, place: Place | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.place = place


def _utf_8(data: bytes) -> str:
    for mark, name in _OTHER_ENCODINGS:
        if data.startswith(mark):
            raise _EncodingError(f"the text is encoded as {name}, not as UTF-8.")
    if b"\0" in data:
        raise _EncodingError("there are NUL bytes in it: it is not a text, or one encoded as UTF-16.")
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        good = data[: error.start].decode()
        message = f"byte {data[error.start]:#04x} is not UTF-8; the text may be encoded as Windows-1252."
        raise _EncodingError(message, place_at(good, len(good))) from None


def _whole(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        message = f"character {ord(text[error.start]):#06x} is half of a pair and means nothing alone."
        raise _EncodingError(message, place_at(text, error.start)) from None
    return text
