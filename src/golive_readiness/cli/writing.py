"""What every command minds that writes a file: nothing is overwritten, and a review still finds its checklists."""

from __future__ import annotations

from os.path import relpath
from pathlib import Path

from golive_readiness.errors import RenderError
from golive_readiness.model.review import ReadinessReview

__all__ = ["check_is_new", "named_from", "review_for"]


def check_is_new(*wanted: Path | None) -> None:
    """Refuse a file that is there already.

    Raises:
        RenderError: one of them exists.
    """
    for path in wanted:
        if path and path.exists():
            raise RenderError(f"{path} exists already and is not overwritten; give another name.")


def review_for(review: ReadinessReview, old: Path, new: Path) -> ReadinessReview:
    """The review for a file at ``new`` in place of ``old``: it still finds the checklists that are files."""
    if old.parent == new.parent:
        return review
    names = (named_from(str(old.parent / name), new) if Path(name).suffix else name for name in review.checklists)
    return review.model_copy(update={"checklists": tuple(names)})


def named_from(name: str, out: Path | None) -> str:
    """How a review at ``out`` names a checklist: a file is named from where the review stands."""
    return relpath(name, out.parent) if out and Path(name).suffix else name
