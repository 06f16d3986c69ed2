"""How an agreed criterion is printed, on page one and in its section."""

from __future__ import annotations

from decimal import Decimal

from golive_readiness.model.form.criteria import Criterion
from golive_readiness.pack.badges import Result, result
from golive_readiness.pack.material import Material
from golive_readiness.pack.view import Cell
from golive_readiness.pack.wording import Wording

__all__ = ["amount", "met", "target"]


def target(criterion: Criterion, words: Wording) -> str | None:
    """What was agreed: "at most 0 defects"."""
    if criterion.operator is None or criterion.target is None:
        return None
    return words(
        "criteria.target_of", operator=criterion.operator, target=amount(criterion.target, criterion.unit, words)
    )


def amount(figure: Decimal | int, unit: str | None, words: Wording) -> str:
    """A figure with its unit; a percent sign stands as in every share."""
    if unit and unit.startswith(_PERCENT):
        return words("plain.share", number=words.show(figure)) + unit.removeprefix(_PERCENT)
    return " ".join(filter(None, (words.show(figure), unit)))


_PERCENT = "%"


def met(criterion: Criterion, material: Material) -> Cell:
    """Whether it is met, missed or not yet measured."""
    holds = result(holds=criterion.met)
    return material.state(holds, saying=material.words(_KEYS[holds]))


_KEYS = {Result.YES: "criteria.met", Result.NO: "criteria.missed", Result.NOT_KNOWN: "criteria.not_measured"}
