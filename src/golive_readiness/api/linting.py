"""What a checklist can and cannot do, with all that a bundled one is looked at with."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any

from golive_readiness import linting, resources
from golive_readiness.api.bundled import bundled_areas, bundled_sources
from golive_readiness.api.checklists import load_checklist
from golive_readiness.findings import RULES
from golive_readiness.findings.rule import Rule
from golive_readiness.linting import Linted, Remark
from golive_readiness.model.checklist import Checklist

__all__ = ["lint", "linted"]


def lint(
    checklist: Checklist | str | Path,
    *,
    before: Checklist | str | Path | None = None,
    rules: Sequence[Rule[Any]] = RULES,
) -> tuple[Remark, ...]:
    """Everything that can be said against a checklist: a bundled one by name, one in a file, or one that is read already.

    ``before`` is an earlier version of it, whose items must not get lost; ``rules`` are those that its reviews are judged by.

    Raises:
        ResourceNotFoundError: it is neither a bundled checklist nor a file.
        InvalidDocumentError: the file has no meaning as a checklist.
    """
    return linted(checklist, before=before, rules=rules).remarks


def linted(
    checklist: Checklist | str | Path,
    *,
    before: Checklist | str | Path | None = None,
    rules: Sequence[Rule[Any]] = RULES,
) -> Linted:
    """The same, with what must hold of every checklist, and whether it held of this one.

    Raises:
        ResourceNotFoundError: it is neither a bundled checklist nor a file.
        InvalidDocumentError: the file has no meaning as a checklist.
    """
    return linting.linted(
        _checklist(checklist),
        areas=bundled_areas(),
        sources=bundled_sources(),
        rules=rules,
        reserved=_reserved(),
        before=None if before is None else _checklist(before),
    )


def _checklist(one: Checklist | str | Path) -> Checklist:
    return one if isinstance(one, Checklist) else load_checklist(one)


@cache
def _reserved() -> frozenset[str]:
    """The codes of all rules, those too that are not built yet: an item may name them already."""
    return frozenset(row["code"] for row in csv.DictReader(StringIO(resources.read_text("checklists/rules.csv"))))
