"""The issue register: a table for what is open, and one for what is solved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from golive_readiness.model.form.risks import Issue
from golive_readiness.pack.material import Material
from golive_readiness.pack.sections.testing import severities, severity_rank
from golive_readiness.pack.view import Block, Cell, Kind, Row

__all__ = ["issue_register"]


def issue_register(material: Material) -> tuple[Block, ...] | None:
    """Blockers first, then by severity; ``None`` where no register is stated."""
    stated = material.review.issues
    if stated is None:
        return None
    if not stated:
        return (material.block("registers.issues", (), ()),)
    keys = sorted(stated, key=lambda key: (not stated[key].blocker, severity_rank(stated[key].severity), key))
    kept = ([key for key in keys if stated[key].open], [key for key in keys if not stated[key].open])
    titles = ("registers.open_issues", "registers.solved_issues")
    return tuple(_block(title, some, stated, material) for title, some in zip(titles, kept, strict=True) if some)


def _block(title: str, keys: list[str], stated: Mapping[str, Issue], material: Material) -> Block:
    columns = material.columns(
        ("registers.issue", Kind.NAME),
        ("registers.state", Kind.STATE),
        ("registers.severity", Kind.STATE),
        ("registers.owner", Kind.WHO),
        ("registers.due_on", Kind.DAY),
    )
    told = severities((stated[key].severity for key in keys), material)
    text = material.words("registers.counted_issues", count=len(keys), of=len(stated), told=told)
    return material.block(title, columns, [_row(stated[key], material) for key in keys], text)


def _row(issue: Issue, material: Material) -> Row:
    return Row(
        (
            Cell(issue.title, material.words("plain.dot").join(_more(issue, material)) or None),
            material.state(issue.status),
            material.state(issue.severity),
            material.who(issue.owner),
            material.date(issue.due_on),
        )
    )


def _more(issue: Issue, material: Material) -> Iterator[str]:
    """Everything else that is stated of it."""
    words, way = material.words, issue.workaround
    if issue.blocker:
        yield words("testing.blocker")
    if issue.area:
        yield material.area(issue.area).text
    if issue.description:
        yield issue.description
    if way:
        yield words("testing.workaround_is", what=way.what)
    if way and way.accepted_by:
        yield words("testing.accepted_by", who=material.name(way.accepted_by))
