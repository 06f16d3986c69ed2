"""The smallest checklists with a history, and overlays, that say what a test is about."""

from __future__ import annotations

from typing import Any

from golive_readiness.errors import InvalidDocumentError, Problem
from golive_readiness.model.checklist import Checklist
from golive_readiness.model.overlay import Overlay
from golive_readiness.sources.parser import parse
from golive_readiness.tailoring.overlays import tailored
from tests.made import a_checklist

__all__ = ["an_overlay", "parsed", "problems_of", "with_history"]


def an_overlay(**more: Any) -> Overlay:
    """An overlay on the checklist that `tests.made.a_checklist` makes."""
    smallest = {"format": "golive-readiness/overlay/1", "id": "contoso", "title": "Contoso", "version": "7"}
    return Overlay.model_validate({**smallest, "base": "made", **more})


def parsed(text: str) -> Overlay:
    """An overlay read from its sections, which begin on the second line; so that it knows its places."""
    return parse(
        Overlay,
        f'{{format: golive-readiness/overlay/1, id: contoso, title: C, version: "7", base: made,\n{text}}}',
        source="contoso.yaml",
    )


def problems_of(base: Checklist, overlay: Overlay) -> tuple[Problem, ...]:
    """Why an overlay is refused."""
    try:
        tailored(base, overlay)
    except InvalidDocumentError as error:
        return error.problems
    return ()


def with_history(*changes: dict[str, Any], items: tuple[str, ...] = (), version: str = "2") -> Checklist:
    """A checklist of these items that says what has changed since earlier versions; ``since`` is 1 where nothing is said."""
    told = [{"since": "1", **one} for one in changes]
    plain = a_checklist(*({"id": key} for key in items))
    return Checklist.model_validate({**plain.model_dump(), "version": version, "changes": told})
