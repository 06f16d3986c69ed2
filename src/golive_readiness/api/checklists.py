"""Checklists by name or path, with every overlay on the way put on its base."""

from __future__ import annotations

import re
from os.path import realpath
from pathlib import Path

from golive_readiness.api.bundled import A_FILE, bundled_checklist, bundled_checklists
from golive_readiness.api.documents import read_checklist, read_overlay
from golive_readiness.errors import InvalidDocumentError, Problem
from golive_readiness.model.base import Guesses
from golive_readiness.model.checklist import Checklist
from golive_readiness.model.overlay import Overlay
from golive_readiness.model.placed import problem_in
from golive_readiness.model.review import ReadinessReview
from golive_readiness.sources.encoding import MOST_BYTES

__all__ = ["chosen", "load_checklist", "named_in"]

_MOST_OVERLAYS = 10
"""How many overlays may lie on one another."""
_OVERLAY = re.compile(rb"""(?:^|[{,\s])["']?format["']?\s*:\s*["']?golive-readiness/overlay/""")


def load_checklist(name_or_path: str | Path) -> Checklist:
    """The bundled checklist of that name, or the one in that file, where an overlay is put on what lies below it.

    Raises:
        ResourceNotFoundError: it is neither.
        InvalidDocumentError: a file has no meaning, or an overlay does not fit what lies below it.
    """
    path = Path(name_or_path)
    return _from_file(path, ()) if path.suffix else bundled_checklist(str(name_or_path))


def named_in(review: ReadinessReview) -> tuple[Checklist, ...]:
    """The checklists that a review names; a file is looked for beside the review.

    Raises:
        ResourceNotFoundError: one of them is neither a bundled checklist nor a file.
        InvalidDocumentError: a file has no meaning, or an overlay does not fit what lies below it.
    """
    places = review._places  # noqa: SLF001 - a document keeps its places out of sight
    beside = Path(places.source).parent if places and places.source else Path()
    return tuple(chosen(beside / name if Path(name).suffix else name) for name in review.checklists)


def chosen(name_or_path: str | Path) -> Checklist:
    """The same as `load_checklist`, for a review to be judged by: no file may pass for a bundled checklist.

    Raises:
        ResourceNotFoundError: it is neither a bundled checklist nor a file.
        InvalidDocumentError: the file has no meaning, or the id of a bundled checklist.
    """
    checklist = load_checklist(name_or_path)
    if Path(name_or_path).suffix and checklist.id in bundled_checklists():
        message = f"{checklist.id} is the id of a bundled checklist."
        hint = "Give this one an id of its own."
        problem = Problem(message=message, path="id", source=str(name_or_path), found=checklist.id, hint=hint)
        raise InvalidDocumentError((problem,))
    return checklist


def _from_file(path: Path, above: tuple[str, ...]) -> Checklist:
    """The checklist of a file; ``above`` are the overlays that lie on it."""
    if not _is_overlay(path):
        return read_checklist(path)
    from golive_readiness.tailoring.overlays import tailored

    overlay = read_overlay(path)
    if len(above) == _MOST_OVERLAYS:
        raise _refused(overlay, f"more than {_MOST_OVERLAYS} overlays lie on one another.")
    return tailored(_below(overlay, path, (*above, realpath(path))), overlay)


def _is_overlay(path: Path) -> bool:
    """Whether a file says that it is an overlay, without reading all of it twice; what says nothing is a checklist."""
    try:
        with path.open("rb") as file:
            return _OVERLAY.search(file.read(MOST_BYTES)) is not None
    except OSError:
        return False


def _below(overlay: Overlay, path: Path, overlays: tuple[str, ...]) -> Checklist:
    """What an overlay lies on: a file is looked for beside it."""
    base = path.parent / overlay.base
    if base.suffix:
        if realpath(base) in overlays:
            raise _refused(overlay, "the overlays lie on one another in a circle; this one leads back to one above it.")
        return _from_file(base, overlays)
    known = bundled_checklists()
    if overlay.base not in known:
        message = f"{overlay.base} is not a bundled checklist."
        raise _refused(overlay, message, Guesses().hint(overlay.base, known) or A_FILE)
    return bundled_checklist(overlay.base)


def _refused(overlay: Overlay, message: str, hint: str | None = None) -> InvalidDocumentError:
    return InvalidDocumentError((problem_in(overlay, ("base",), message, overlay.base, hint),))
