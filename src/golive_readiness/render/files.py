"""From texts and bytes to files, whole or not at all."""

from __future__ import annotations

import os
import secrets
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from golive_readiness.errors import RenderError

if TYPE_CHECKING:
    from os import PathLike

__all__ = ["write"]


def write(path: str | PathLike[str], content: str | bytes) -> Path:
    """Put ``content`` into a file, in place of what was there, and return its path.

    Nobody ever sees half of it: it is written beside the file, which it then replaces.

    Raises:
        RenderError: it cannot be written; what was there is untouched.
    """
    path = Path(path)
    try:
        file = path.resolve()  # so that a link goes on pointing to it
        _check(file)
        _replace(file, content.encode() if isinstance(content, str) else content)
    except PermissionError as error:
        message = f"{path} cannot be written: {error.strerror}. Is it open in another program?"
        raise RenderError(message) from error
    except (OSError, RuntimeError, ValueError) as error:  # links in a circle; a name that no file can have
        message = f"{path} cannot be written: {getattr(error, 'strerror', None) or error}."
        raise RenderError(message) from error
    return path


def _check(file: Path) -> None:
    if file.is_symlink():  # what is left of links in a circle, from Python 3.13 on
        raise RenderError(f"{file} cannot be written: it is a link that leads back to itself.")
    if file.is_dir():
        raise RenderError(f"{file} is a folder; give the name of a file in it.")
    if file.exists() and not file.is_file():  # to replace a device or pipe would take it from everybody
        raise RenderError(f"{file} is not a file, and is not replaced by one.")
    if not file.parent.is_dir():
        raise RenderError(f"there is no folder {file.parent} to write {file.name} to.")


def _replace(file: Path, content: bytes) -> None:
    beside = file.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with beside.open("xb") as part:
            part.write(content)
            part.flush()
            os.fsync(part.fileno())
        if file.exists():
            shutil.copymode(file, beside)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
