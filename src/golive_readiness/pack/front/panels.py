"""What page one shows of criteria, risks, options and times; the sections behind it have the rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from golive_readiness.assessment import AreaAssessment
from golive_readiness.claims import CheckedClaim
from golive_readiness.model.form.criteria import Criterion
from golive_readiness.model.form.decision import Option
from golive_readiness.model.form.risks import Risk, RiskStatus
from golive_readiness.pack.badges import result
from golive_readiness.pack.claims import fallen, weightiest
from golive_readiness.pack.criteria import met, target
from golive_readiness.pack.material import Material
from golive_readiness.pack.moments import ON_PAGE_ONE, by_the_clock, decision_times
from golive_readiness.pack.sections.conditions import condition_table
from golive_readiness.pack.sections.decision import by_day
from golive_readiness.pack.view import Badge, Block, Cell, Kind, Reference, Row

__all__ = ["CLAIM", "TABLES", "areas", "claims", "times", "widths"]

_CLAIMS = 3
"""So many claims that fell are named; the rest is counted."""
_SENTENCE = 130
_TITLE = 54
_NOTE = 66
_COST = 24
_TARGET = 36
_CLAIM = 62
_FACT = 78
"""How long a text may be on page one, in letters: about two lines of where it stands."""


def conditions(material: Material, most: int) -> Block | None:
    """What a go depends on, or nothing where it depends on nothing."""
    held = material.assessment.decision.conditions
    if not held:
        return None
    return Block(
        title=material.words("front.conditions"),
        table=condition_table(material, held[:most], _SENTENCE),
        more=_more(material, len(held), "conditions", most),
    )


def claims(material: Material) -> Block | None:
    """The claims that fell with what the record shows against each, or nothing where none did."""
    fell = fallen(material.assessment)
    if not fell:
        return None
    columns = material.columns(("front.claimed", Kind.NAME), ("front.shown", Kind.TEXT), ("front.mandatory", Kind.FLAG))
    rows = [_claim(claim, material) for claim in fell[:_CLAIMS]]
    more = _more(material, len(fell), "claims", _CLAIMS) or material.see(material.words("front.both_sides"), "claims")
    return replace(material.block("front.claims", columns, rows), more=more)


def _claim(claim: CheckedClaim, material: Material) -> Row:
    words = material.words
    shown = next(iter(weightiest(claim)), None)
    return Row(
        (
            Cell(words.short(claim.state.item.statement, _CLAIM)),
            material.said(words.short(words.sentence(shown), _FACT) if shown else None),
            material.said(result(holds=claim.state.mandatory)),
        )
    )


def areas(material: Material) -> Block | None:
    """What the findings of each area come to, at a glance."""
    known = material.assessment.areas
    marks = tuple(_area(area, material) for area in known)
    return Block(title=material.words("front.areas"), badges=marks) if marks else None


def _area(area: AreaAssessment, material: Material) -> Badge:
    """An area without a verdict has a mark of its own: nothing in it was judged."""
    return material.badge(area.verdict or result(holds=None), saying=area.title)


def criteria(material: Material, most: int) -> Block | None:
    """The agreed criteria with their actuals, the ones that are not met first."""
    stated = material.review.criteria
    if stated is None:
        return None
    ranked = sorted(stated.items(), key=lambda entry: (_CRITERIA_FIRST[entry[1].met], entry[0]))
    columns = material.columns(("front.criterion", Kind.NAME), ("front.actual", Kind.NUMBER), ("front.met", Kind.STATE))
    rows = [_criterion(criterion, material) for _, criterion in ranked[:most]]
    block = material.block("front.criteria", columns, rows)
    return replace(block, more=_more(material, len(ranked), "criteria", most))


_CRITERIA_FIRST = {False: 0, None: 1, True: 2}


def _criterion(criterion: Criterion, material: Material) -> Row:
    return Row(
        (
            Cell(material.words.short(criterion.title, _TITLE), _target(criterion, material)),
            material.said(criterion.actual),
            met(criterion, material),
        )
    )


def _target(criterion: Criterion, material: Material) -> str | None:
    agreed = target(criterion, material.words)
    return material.words.short(agreed, _TARGET) if agreed else None


def risks(material: Material, most: int) -> Block | None:
    """The risks that remain worst, and who accepts them."""
    stated = material.review.risks
    if stated is None:
        return None
    open_ = sorted((_residual(risk), key) for key, risk in stated.items() if risk.status is not RiskStatus.CLOSED)
    columns = material.columns(
        ("front.risk", Kind.NAME), ("front.residual", Kind.STATE), ("front.accepted_by", Kind.WHO)
    )
    rows = [_risk(stated[key], material) for _, key in open_[:most]]
    block = material.block("front.risks", columns, rows, none="front.no_risks")
    return replace(block, more=_more(material, len(open_), "registers", most))


def _residual(risk: Risk) -> int:
    """What remains of it; a risk that nobody rated might be anything, so it comes before the mild ones."""
    rated = risk.residual or risk.severity
    return rated.rank if rated else 2


def _risk(risk: Risk, material: Material) -> Row:
    return Row(
        (
            Cell(material.words.short(risk.title, _TITLE)),
            material.state(risk.residual or risk.severity),
            material.who(risk.accepted_by),
        )
    )


def options(material: Material, most: int) -> Block | None:
    """What the committee can choose between, in the order of its section."""
    stated = material.review.options
    if stated is None:
        return None
    columns = material.columns(("front.option", Kind.NAME), ("front.option_date", Kind.DAY), ("front.cost", Kind.SHORT))
    rows = [_option(option, material) for _, option in by_day(stated)[:most]]
    block = material.block("front.options", columns, rows)
    return replace(block, more=_more(material, len(stated), "decision", most))


def _option(option: Option, material: Material) -> Row:
    words = material.words
    consequence = words.short(option.consequence, _NOTE) if option.consequence else None
    cost = words.short(option.cost, _COST) if option.cost else None
    return Row(
        (Cell(words.short(option.title, _TITLE), consequence), material.date(option.go_live_on), material.said(cost))
    )


def times(material: Material) -> Block | None:
    """The moments on which the weekend turns."""
    words, fields = material.words, decision_times(material, ON_PAGE_ONE)
    zone = material.review.time_zone
    title = words("front.times_in", zone=zone) if by_the_clock(material) else words("front.times")
    return Block(title=title, fields=fields) if fields else None


def _more(material: Material, count: int, target: str, shown: int) -> Reference | None:
    left = count - shown
    return material.see(material.words.count("front.more", left), target) if left > 0 else None


TABLES: Mapping[str, Callable[[Material, int], Block | None]] = {
    "conditions": conditions,
    "criteria": criteria,
    "risks": risks,
    "options": options,
}
"""The tables that are as long as there is room, by name: each with so many rows at most."""
CLAIM = (46, 60, 8)
"""How many letters stand in a line of each column of the claims."""
_WIDTHS = {"criteria": (33, 7, 18), "risks": (27, 14, 14), "options": (32, 14, 12)}
_ALONE = 50
_CONDITION, _AGREED_CONDITION = (86, 18, 16), (38, 18, 16, 18, 22)


def widths(name: str, block: Block, *, alone: bool) -> Sequence[int]:
    """How many letters stand in a line of each of its columns; a panel that stands ``alone`` has the whole width."""
    if name != "conditions":
        first, *others = _WIDTHS[name]
        return (first + _ALONE, *others) if alone else _WIDTHS[name]
    agreed = block.table is not None and len(block.table.columns) == len(_AGREED_CONDITION)
    return _AGREED_CONDITION if agreed else _CONDITION
