"""Completeness in three facts and no single number."""

from __future__ import annotations

from golive_readiness.pack.front.view import Fact
from golive_readiness.pack.material import Material
from golive_readiness.pack.shares import band, bar

__all__ = ["facts"]


def facts(material: Material) -> tuple[Fact, ...]:
    """Assessed, complete with its band, and what backs the claims."""
    words, overall = material.words, material.assessment.overall
    due, claims = overall.counts.due, overall.counts
    return (
        Fact(
            label=words("facts.assessed"),
            value=words.show(overall.assessed),
            note=words("facts.assessed_note", answered=due - claims.unanswered, due=due),
        ),
        Fact(
            label=words("facts.complete"),
            value=words.show(overall.complete),
            note=band(overall, words),
            bar=bar(overall, words),
        ),
        Fact(
            label=words("facts.claims"),
            value=words.show(claims.reported),
            note=words("facts.claims_note", evidenced=claims.evidenced, contradicted=claims.contradicted),
        ),
    )
