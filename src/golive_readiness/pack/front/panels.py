"""What page one shows of criteria, risks, options and times; the sections behind it have the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from golive_readiness.model.form.criteria import Criterion
from golive_readiness.model.form.decision import Option
from golive_readiness.model.form.risks import Risk, RiskStatus
from golive_readiness.pack.criteria import met, target
from golive_readiness.pack.material import Material
from golive_readiness.pack.moments import ON_PAGE_ONE, decision_times
from golive_readiness.pack.sections.conditions import condition_table
from golive_readiness.pack.view import Block, Cell, Kind, Reference, Row

__all__ = ["conditions", "criteria", "options", "risks", "times"]

_ROWS = 3
_LINE = 90
_SENTENCE = 130
_COST = 40


def conditions(material: Material) -> Block | None:
    """What a go depends on, or nothing where it depends on nothing."""
    held = material.assessment.decision.conditions
    if not held:
        return None
    return Block(
        title=material.words("front.conditions"),
        table=condition_table(material, held[:_ROWS], _SENTENCE),
        more=_more(material, len(held), "conditions"),
    )


def criteria(material: Material) -> Block | None:
    """The agreed criteria with their actuals, the ones that are not met first."""
    stated = material.review.criteria
    if stated is None:
        return None
    ranked = sorted(stated.items(), key=lambda entry: (_CRITERIA_FIRST[entry[1].met], entry[0]))
    columns = material.columns(("front.criterion", Kind.NAME), ("front.actual", Kind.NUMBER), ("front.met", Kind.STATE))
    rows = [_criterion(criterion, material) for _, criterion in ranked[:_ROWS]]
    block = material.block("front.criteria", columns, rows)
    return replace(block, more=_more(material, len(ranked), "criteria"))


_CRITERIA_FIRST = {False: 0, None: 1, True: 2}


def _criterion(criterion: Criterion, material: Material) -> Row:
    return Row(
        (
            Cell(material.words.short(criterion.title, _LINE), target(criterion, material.words)),
            material.said(criterion.actual),
            met(criterion, material),
        )
    )


def risks(material: Material) -> Block | None:
    """The risks that remain worst, and who accepts them."""
    stated = material.review.risks
    if stated is None:
        return None
    open_ = sorted((_residual(risk), key) for key, risk in stated.items() if risk.status is not RiskStatus.CLOSED)
    columns = material.columns(
        ("front.risk", Kind.NAME), ("front.residual", Kind.STATE), ("front.accepted_by", Kind.WHO)
    )
    rows = [_risk(stated[key], material) for _, key in open_[:_ROWS]]
    block = material.block("front.risks", columns, rows, none="front.no_risks")
    return replace(block, more=_more(material, len(open_), "registers"))


def _residual(risk: Risk) -> int:
    """What remains of it; a risk that nobody rated might be anything, so it comes before the mild ones."""
    rated = risk.residual or risk.severity
    return rated.rank if rated else 2


def _risk(risk: Risk, material: Material) -> Row:
    return Row(
        (
            Cell(material.words.short(risk.title, _LINE)),
            material.state(risk.residual or risk.severity),
            material.who(risk.accepted_by),
        )
    )


def options(material: Material) -> Block | None:
    """What the committee can choose between, as the project states it."""
    stated = material.review.options
    if stated is None:
        return None
    columns = material.columns(("front.option", Kind.NAME), ("front.option_date", Kind.DAY), ("front.cost", Kind.SHORT))
    rows = [_option(option, material) for option in _first(list(stated.values()))]
    block = material.block("front.options", columns, rows)
    return replace(block, more=_more(material, len(stated), "decision"))


def _first(options: Sequence[Option]) -> Iterator[Option]:
    yield from sorted(options, key=lambda option: (option.go_live_on is None, option.go_live_on, option.title))[:_ROWS]


def _option(option: Option, material: Material) -> Row:
    words = material.words
    consequence = words.short(option.consequence, _SENTENCE) if option.consequence else None
    cost = words.short(option.cost, _COST) if option.cost else None
    return Row(
        (Cell(words.short(option.title, _LINE), consequence), material.date(option.go_live_on), material.said(cost))
    )


def times(material: Material) -> Block | None:
    """The moments on which the weekend turns."""
    fields = decision_times(material, ON_PAGE_ONE)
    return Block(title=material.words("front.times"), fields=fields) if fields else None


def _more(material: Material, count: int, target: str) -> Reference | None:
    left = count - _ROWS
    return material.see(material.words.count("front.more", left), target) if left > 0 else None
