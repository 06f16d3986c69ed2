"""The smallest checklist that nothing can be said against, and what is said of one with a fault planted in it."""

from __future__ import annotations

from typing import Any

from golive_readiness.linting import LintKind, Remark, linted
from golive_readiness.model.checklist import Checklist
from tests.made import AREAS

SOURCES = {"ms-go-live-checklist"}
RESERVED = {"TEST01"}
"""A rule that has its code already and is not built yet."""


def an_item(key: str = "readiness.scanners", /, **fields: Any) -> dict[str, Any]:
    """An item without a fault, but for these fields."""
    sound = {
        "id": key,
        "area": "readiness",
        "statement": f"The scanner called {key} has read a test label.",
        "evidence": {"kinds": ["test-report"], "what": "The label that it read."},
    }
    return {**sound, **fields}


def a_checklist(*items: dict[str, Any], **fields: Any) -> Checklist:
    """A checklist of these items, else of one without a fault."""
    head = {"format": "golive-readiness/checklist/1", "id": "ours", "title": "Ours", "version": "1.0"}
    return Checklist.model_validate({**head, "items": list(items or [an_item()]), **fields})


def remarks(*items: dict[str, Any], before: Checklist | None = None, **fields: Any) -> tuple[Remark, ...]:
    """Everything that is said against a checklist of these items."""
    checklist = a_checklist(*items, **fields)
    return linted(checklist, areas=AREAS, sources=SOURCES, reserved=RESERVED, before=before).remarks


def said(*items: dict[str, Any], before: Checklist | None = None, **fields: Any) -> list[tuple[LintKind, str]]:
    """The same, as what is wrong with what."""
    return [(remark.kind, remark.about) for remark in remarks(*items, before=before, **fields)]
