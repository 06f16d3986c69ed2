"""The defects that tests found: how many of each severity and state, and the worst of those that are open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from golive_readiness.model.base import Severity
from golive_readiness.model.form.risks import IssueStatus
from golive_readiness.model.record.testing import Defect
from golive_readiness.pack.material import Material
from golive_readiness.pack.view import Block, Cell, Kind, Row

__all__ = ["defects"]

_MOST = 15


def defects(material: Material) -> tuple[Block, ...] | None:
    """The counts and the worst; nothing where no defects are stated."""
    stated = material.review.testing.defects
    if stated is None:
        return None
    return tuple(block for block in (_counted(stated, material), _worst(stated, material)) if block)


def _counted(stated: Mapping[str, Defect], material: Material) -> Block:
    """A row for each severity, a column for each state."""
    counted = Counter((one.severity, one.status) for one in stated.values())
    columns = material.columns(
        ("testing.severity", Kind.NAME),
        *((f"testing.states.{status.value}", Kind.NUMBER) for status in IssueStatus),
        ("testing.agreed", Kind.NUMBER),
    )
    rated = [*Severity, *([None] if any(one.severity is None for one in stated.values()) else [])]
    rows = [_counts(severity, counted, material) for severity in rated] if stated else []
    return material.block("testing.defects", columns, rows, none="testing.no_defects")


def _counts(
    severity: Severity | None, counted: Mapping[tuple[Severity | None, IssueStatus], int], material: Material
) -> Row:
    words, limits = material.words, material.review.testing.open_defects_max
    agreed = getattr(limits, severity.value, None) if limits and severity else None
    counts = [counted[severity, status] for status in IssueStatus]
    return Row(
        (
            Cell(badge=material.badge(severity)) if severity else Cell(words("testing.unrated")),
            *(Cell(words.number(count), quiet=not count) for count in counts),
            material.said(agreed),
        )
    )


def _worst(stated: Mapping[str, Defect], material: Material) -> Block | None:
    """The open ones, those that stop a process first, then by severity."""
    open_ = {key: one for key, one in stated.items() if one.open}
    if not open_:
        return None
    ranked = sorted(open_.items(), key=lambda entry: (not entry[1].blocking, _rank(entry[1].severity), entry[0]))
    columns = material.columns(
        ("testing.defect", Kind.NAME),
        ("testing.severity", Kind.STATE),
        ("testing.state", Kind.STATE),
        ("testing.owner", Kind.WHO),
        ("testing.due_on", Kind.DAY),
    )
    block = material.block("testing.open_defects", columns, [_row(key, one, material) for key, one in ranked[:_MOST]])
    left = len(ranked) - _MOST
    return replace(block, more=material.see(material.words.count("front.more", left), "record")) if left > 0 else block


def _rank(severity: Severity | None) -> int:
    """Worst first; what nobody rated might be anything, so it comes before the mild ones."""
    return severity.rank if severity else 2


def _row(key: str, one: Defect, material: Material) -> Row:
    words, way = material.words, one.workaround
    told = (
        key,
        words("testing.blocks_a_process") if one.blocking else None,
        one.process,
        words("testing.workaround_is", what=way.what) if way else None,
    )
    return Row(
        (
            Cell(one.title, words("plain.dot").join(filter(None, told))),
            material.state(one.severity),
            material.state(one.status),
            material.who(one.owner),
            material.date(one.due_on),
        )
    )
