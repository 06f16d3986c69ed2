"""The bundled checklists and templates, and the only place that knows where they are.

Installed, they lie inside the package, which may itself be in a zip file. In a checkout they lie beside `src`.
A name is always spelt the same way: ``checklists/success-by-design.yaml``, ``templates/pack/page.html``.
"""

from __future__ import annotations

import re
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from golive_readiness.errors import ResourceNotFoundError

__all__ = ["names", "read_bytes", "read_text"]

_NAME = re.compile(r"(checklists|templates)(/[a-z0-9][a-z0-9_.-]*)*", re.ASCII | re.IGNORECASE)
"""Every part starts with a letter or digit, so no name can climb out of its folder."""


def read_text(name: str) -> str:
    """Return the bundled text file of that name.

    Raises:
        ResourceNotFoundError: where there is no such file, or the name is not one of a bundled file.
    """
    return _file(name).read_text(encoding="utf-8")


def read_bytes(name: str) -> bytes:
    """Return the bytes of the bundled file of that name, such as a font's.

    Raises:
        ResourceNotFoundError: where there is no such file, or the name is not one of a bundled file.
    """
    return _file(name).read_bytes()


def names(folder: str, suffix: str) -> tuple[str, ...]:
    """Return the names of a folder's own files that end in ``suffix``, in alphabetical order.

    Raises:
        ResourceNotFoundError: where there is no such folder.
    """
    entry = _entry(folder)
    if not entry.is_dir():
        raise ResourceNotFoundError(f'There is no bundled folder "{folder}".')
    found = (file.name for file in entry.iterdir() if file.is_file() and file.name.endswith(suffix))
    return tuple(f"{folder}/{name}" for name in sorted(found))


def _file(name: str) -> Traversable:
    entry = _entry(name)
    if not entry.is_file():
        raise ResourceNotFoundError(f'There is no bundled file "{name}".')
    return entry


def _entry(name: str) -> Traversable:
    if not _NAME.fullmatch(name):
        raise ResourceNotFoundError(f'"{name}" does not name anything in checklists/ or templates/.')
    folder, *parts = name.split("/")
    return _folder(folder).joinpath(*parts)


def _folder(name: str) -> Traversable:
    packaged = files("golive_readiness").joinpath(name)
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / name
