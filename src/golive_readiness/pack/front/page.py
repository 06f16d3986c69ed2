"""Page one, put together."""

from __future__ import annotations

from collections.abc import Mapping

from golive_readiness.pack.front import panels, room
from golive_readiness.pack.front.figures import facts
from golive_readiness.pack.front.masthead import masthead, question
from golive_readiness.pack.front.recommendation import recommendation
from golive_readiness.pack.front.view import Front
from golive_readiness.pack.material import Material
from golive_readiness.pack.shares import counts
from golive_readiness.pack.view import Block

__all__ = ["front"]

_FEW = 2
"""So few panels leave room for the areas at a glance."""
_TABLES = ("options", "conditions", "criteria", "risks")
"""What can be longer or shorter, in the order in which it takes room."""
_PANELS = {
    "criteria": "front.criteria",
    "times": "front.times",
    "risks": "front.risks",
    "options": "front.options",
}
"""What stands in pairs, in its order, with the key of its title."""


def front(material: Material) -> Front:
    """Page one of a pack."""
    words = material.words
    top, asked, told = masthead(material), question(material), recommendation(material)
    fell, whole = panels.claims(material), {name: panels.TABLES[name](material, room.MOST) for name in _TABLES}
    shown = _rows(material, room.above(top, asked, told), fell, whole)
    blocks = {name: panels.TABLES[name](material, shown.get(name, 0)) for name in _TABLES}
    stated, quiet = material.only_stated(
        *((title, panels.times(material) if name == "times" else blocks[name]) for name, title in _PANELS.items())
    )
    return Front(
        masthead=top,
        question_title=words("front.question.title"),
        question=asked,
        recommendation=told,
        facts=facts(material),
        counts=counts(material.assessment.overall.counts, words),
        claims=fell,
        areas=panels.areas(material) if len(stated) <= _FEW else None,
        conditions=blocks["conditions"],
        panels=tuple(stated[start : start + 2] for start in range(0, len(stated), 2)),
        quiet=quiet,
    )


def _rows(material: Material, above: float, fell: Block | None, whole: Mapping[str, Block | None]) -> Mapping[str, int]:
    """How many rows of each table page one has room for."""
    times = panels.times(material)
    bare = {
        name: room.listed_height(times) if times and name == "times" else room.HEAD
        for name in _PANELS
        if (times if name == "times" else whole[name])
    }
    glance = panels.areas(material) if len(bare) <= _FEW else None
    free = room.PAGE - above - (room.table_height(fell, panels.CLAIM) if fell else 0)
    free -= (room.areas_height(glance) if glance else 0) + (0 if len(bare) == len(_PANELS) else room.QUIET)
    beside = list(bare.items())
    alone = beside[-1][0] if len(beside) % 2 else None
    rows = {
        name: room.heights(block, panels.widths(name, block, alone=name == alone))
        for name, block in whole.items()
        if block
    }
    pairs = [beside[start : start + 2] for start in range(0, len(beside), 2)]
    return room.fitting(free, rows, ("conditions",) if whole["conditions"] else (), pairs)
