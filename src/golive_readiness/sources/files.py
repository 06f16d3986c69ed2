"""From files to documents: the suffix decides how they are read, and nothing is read that is too large."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypeVar

from golive_readiness.errors import InvalidDocumentError, Problem
from golive_readiness.model.base import Document
from golive_readiness.sources.encoding import MOST_BYTES
from golive_readiness.sources.parser import parse_parts, part

if TYPE_CHECKING:
    import os

    from golive_readiness.sources.parser import Format
    from golive_readiness.sources.places import Part

__all__ = ["FORMATS", "read"]

D = TypeVar("D", bound=Document)

FORMATS: dict[str, Format] = {".yaml": "yaml", ".yml": "yaml", ".json": "json"}
"""The suffixes that can be read."""


def read(document: type[D], path: str | os.PathLike[str], *more: str | os.PathLike[str]) -> D:
    """The document that one file, or several together, state.

    Raises:
        InvalidDocumentError: a file cannot be read, or what the files state has no meaning.
    """
    parts: list[Part] = []
    problems: list[Problem] = []
    for file in map(Path, (path, *more)):
        try:
            parts.append(part(_bytes(file), format=_format(file), source=str(file)))
        except InvalidDocumentError as error:
            problems += error.problems
    if problems:
        raise InvalidDocumentError(tuple(problems))
    return parse_parts(document, tuple(parts))


def _format(path: Path) -> Format:
    if path.suffix.lower() not in FORMATS:
        _refuse(path, "files of this kind cannot be read.", allowed=tuple(FORMATS))
    return FORMATS[path.suffix.lower()]


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            _refuse(path, "this is a folder, not a file.")
        if not path.is_file():  # nor a device or pipe, which might never end
            _refuse(path, "there is no such file.")
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)  # one more than may be read, so that more is noticed
    except OSError as error:
        _refuse(path, f"the file cannot be read: {error.strerror}.")


def _refuse(path: Path, message: str, *, allowed: tuple[str, ...] = ()) -> NoReturn:
    raise InvalidDocumentError((Problem(message=message, source=str(path), allowed=allowed),))
