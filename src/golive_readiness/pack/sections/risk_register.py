"""The risk register: a table for what is open, for what is mitigated, and for what is closed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from golive_readiness.model.form.risks import Risk, RiskStatus
from golive_readiness.pack.material import Material
from golive_readiness.pack.sections.testing import severities, severity_rank
from golive_readiness.pack.view import Block, Cell, Kind, Row

__all__ = ["risk_register"]


def risk_register(material: Material) -> tuple[Block, ...] | None:
    """The worst first, by what remains of it; ``None`` where no register is stated."""
    stated = material.review.risks
    if stated is None:
        return None
    if not stated:
        return (material.block("registers.risks", (), ()),)
    return tuple(_of_status(status, stated, material) for status in RiskStatus if _keys(status, stated))


def _keys(status: RiskStatus, stated: Mapping[str, Risk]) -> list[str]:
    return sorted(
        (key for key, risk in stated.items() if risk.status is status), key=lambda key: (*_rank(stated[key]), key)
    )


def _rank(risk: Risk) -> tuple[int, int]:
    return severity_rank(risk.residual or risk.severity), severity_rank(risk.severity)


def _of_status(status: RiskStatus, stated: Mapping[str, Risk], material: Material) -> Block:
    words, risks = material.words, [stated[key] for key in _keys(status, stated)]
    columns = material.columns(
        ("registers.risk", Kind.NAME),
        ("registers.severity", Kind.STATE),
        ("registers.residual", Kind.STATE),
        ("registers.response", Kind.SHORT),
        ("registers.owner", Kind.WHO),
    )
    told = severities((risk.residual or risk.severity for risk in risks), material)
    text = words("registers.counted_risks", count=len(risks), of=len(stated), told=told)
    return material.block(_TITLES[status], columns, [_row(risk, material) for risk in risks], text)


_TITLES = {
    RiskStatus.OPEN: "registers.open_risks",
    RiskStatus.MITIGATED: "registers.mitigated_risks",
    RiskStatus.CLOSED: "registers.closed_risks",
}


def _row(risk: Risk, material: Material) -> Row:
    likely = material.words("registers.probability", share=risk.probability) if risk.probability is not None else None
    return Row(
        (
            Cell(risk.title, material.words("plain.dot").join(_more(risk, material)) or None),
            material.state(risk.severity),
            material.state(risk.residual),
            material.said(risk.response, likely),
            material.who(risk.owner),
        )
    )


def _more(risk: Risk, material: Material) -> Iterator[str]:
    """Everything else that is stated of it."""
    words = material.words
    if risk.area:
        yield material.area(risk.area).text
    if risk.description:
        yield risk.description
    if risk.trigger:
        yield words("registers.trigger", what=risk.trigger)
    if risk.contingency:
        yield words("registers.contingency", what=risk.contingency)
    if risk.accepted_by:
        yield _acceptance(material.name(risk.accepted_by), risk, material)
    if risk.review_on:
        yield words("registers.review_on", day=words.short_day(risk.review_on))


def _acceptance(who: str, risk: Risk, material: Material) -> str:
    if risk.accepted_until is None:
        return material.words("registers.accepted", who=who)
    return material.words("registers.accepted_until", who=who, day=material.words.short_day(risk.accepted_until))
