"""What only one product family has to tell, as it is stated."""

from __future__ import annotations

from golive_readiness.pack.material import Material
from golive_readiness.pack.places import STATED_IN
from golive_readiness.pack.stated import stated
from golive_readiness.pack.view import Section

__all__ = ["products"]


def products(material: Material) -> Section:
    """A block for each product family that says anything."""
    words = material.words
    told = (stated(name, material) for name in STATED_IN["products"])
    blocks = tuple(block for block in told if block)
    return Section(
        key="products",
        title=words("sections.products"),
        blocks=blocks,
        quiet=None if blocks else words("products.none"),
    )
