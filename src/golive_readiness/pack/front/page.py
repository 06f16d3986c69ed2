"""Page one, put together."""

from __future__ import annotations

from golive_readiness.pack.front import panels
from golive_readiness.pack.front.figures import facts
from golive_readiness.pack.front.masthead import masthead, question
from golive_readiness.pack.front.recommendation import recommendation
from golive_readiness.pack.front.view import Front
from golive_readiness.pack.material import Material
from golive_readiness.pack.shares import counts

__all__ = ["front"]

_FEW = 2
"""So few panels leave room for the areas at a glance."""


def front(material: Material) -> Front:
    """Page one of a pack."""
    fell = panels.claims(material)
    most = panels.FEWER if fell else panels.ROWS
    blocks = (
        ("front.criteria", panels.criteria(material, most)),
        ("front.times", panels.times(material)),
        ("front.risks", panels.risks(material, most)),
        ("front.options", panels.options(material, most)),
    )
    stated, quiet = material.only_stated(*blocks)
    return Front(
        masthead=masthead(material),
        question_title=material.words("front.question.title"),
        question=question(material),
        recommendation=recommendation(material),
        facts=facts(material),
        counts=counts(material.assessment.overall.counts, material.words),
        claims=fell,
        areas=panels.areas(material) if len(stated) <= _FEW else None,
        conditions=panels.conditions(material, most),
        panels=tuple(stated[start : start + 2] for start in range(0, len(stated), 2)),
        quiet=quiet,
    )
