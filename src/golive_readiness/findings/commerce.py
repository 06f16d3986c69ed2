"""Commerce: does every part of the chain understand the next one?"""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import Any

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.marks import amiss, together
from golive_readiness.findings.rule import Observation, Rule, observed
from golive_readiness.model import versions
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Product
from golive_readiness.model.record.products import Commerce, ScaleUnit
from golive_readiness.model.review import ReadinessReview

__all__ = ["RULES"]


def _is_commerce(review: ReadinessReview) -> bool:
    """Whether the product is stated, or its record."""
    return Product.COMMERCE in review.project.products or review.products.commerce is not None


def _in_order(commerce: Commerce, _facts: Facts) -> Iterator[Observation]:
    """Headquarters comes first, then each scale unit, then the tills, hardware stations and shops that it serves."""
    headquarters = commerce.headquarters_version
    if commerce.scale_units is None:
        parts: tuple[str, ...] = ("the scale units",)
        yield observed("products.commerce", None, parts=parts, headquarters=headquarters or "?")
    chains: dict[str, dict[str, bool | None]] = {}
    for unit in commerce.scale_units or ():
        chain = chains.setdefault(unit.name, {})
        for part, holds in _chain(unit, headquarters):
            chain[part] = together((chain.get(part, True), holds))
    for name, chain in sorted(chains.items()):
        yield observed(
            name, together(chain.values()), parts=tuple(sorted(amiss(chain))), headquarters=headquarters or "?"
        )


def _chain(unit: ScaleUnit, headquarters: str | None) -> Iterator[tuple[str, bool | None]]:
    """Each part of a scale unit's chain, and whether it is no newer than what it works for."""
    yield f"scale unit {unit.version or '?'}", _is_not_newer(unit.version, headquarters)
    if unit.clients is None:
        yield "its tills and shops", None
    for client in unit.clients or ():
        yield f"{client.name} {client.version or '?'}", _is_not_newer(client.version, unit.version)


def _is_not_newer(part: str | None, served_by: str | None) -> bool | None:
    """Compared number by number; of two versions of which one is stated more exactly, nobody can tell."""
    own, other = (versions.parts(version) if version else None for version in (part, served_by))
    if own is None or other is None:
        return None
    different = next((pair for pair in zip(own, other, strict=False) if pair[0] != pair[1]), None)
    if different is not None:
        return different[0] < different[1]
    return None if any(own[len(other) :] or other[len(own) :]) else True


VERSION_ORDER = Rule(
    code="PROD07",
    area="commerce",
    severity=Severity.CRITICAL,
    title="Component versions are out of order",
    says="{subject}: newer than what it works for: {parts}. Headquarters is on {headquarters}.",
    strength="{subject}: nothing is newer than what it works for. Headquarters is on {headquarters}.",
    unclear="{subject}: it is not known whether this is newer than what it works for: {parts}. Headquarters is on {headquarters}.",
    why="A till that is newer than its scale unit cannot work with it, and the shop cannot sell.",
    advice="Bring headquarters up to date first, then the scale units, then what they serve.",
    sources=("ms-commerce-versioning-2021",),
    traces=("R130",),
    mandatory=True,
    reads=attrgetter("products.commerce"),
    observe=_in_order,
    applies=_is_commerce,
)

RULES: tuple[Rule[Any], ...] = (VERSION_ORDER,)
