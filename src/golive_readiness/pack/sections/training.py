"""Training: each audience with how many are trained, the sessions, and whether it stuck."""

from __future__ import annotations

from golive_readiness.model.record.adoption import Training
from golive_readiness.pack.material import Material
from golive_readiness.pack.view import Block, Cell, Kind, Row

__all__ = ["training"]


def training(material: Material) -> Block | None:
    """One row an audience, the one that is trained last at the end; nothing where no training is stated."""
    stated = material.review.adoption.training
    if stated is None:
        return None
    columns = material.columns(
        ("hypercare.audience", Kind.NAME),
        ("hypercare.people", Kind.NUMBER),
        ("hypercare.trained", Kind.NUMBER),
        ("hypercare.passed", Kind.SHARE),
        ("hypercare.sessions", Kind.NUMBER),
        ("hypercare.held", Kind.NUMBER),
        ("hypercare.starts_on", Kind.DAY),
        ("hypercare.ends_on", Kind.DAY),
    )
    ranked = sorted(stated.items(), key=lambda entry: (entry[1].ends_on is None, str(entry[1].ends_on), entry[0]))
    rows = [_row(one, material) for _, one in ranked]
    return material.block("hypercare.training", columns, rows, none="hypercare.no_training")


def _row(one: Training, material: Material) -> Row:
    figures = (one.people, one.trained, one.effectiveness, one.sessions, one.sessions_held)
    return Row(
        (
            Cell(one.audience, _note(one, material)),
            *(material.said(figure) for figure in figures),
            material.date(one.starts_on),
            material.date(one.ends_on),
        )
    )


def _note(one: Training, material: Material) -> str | None:
    words = material.words
    told = (
        words("hypercare.for_testers") if one.for_testers else None,
        {True: words("hypercare.guides"), False: words("hypercare.no_guides"), None: None}[one.guides],
        words("hypercare.refresher", day=words.short_day(one.refresher_on)) if one.refresher_on else None,
    )
    return words("plain.dot").join(filter(None, told)) or None
