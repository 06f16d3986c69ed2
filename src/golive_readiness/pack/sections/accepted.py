"""What is knowingly carried, by whom and until when; and what is said not to apply."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from golive_readiness.decision import Weighed
from golive_readiness.findings.backing import CarrierKind
from golive_readiness.model.form.answers import Status
from golive_readiness.model.form.decision import AgreedCondition
from golive_readiness.model.form.mitigations import Waiver
from golive_readiness.model.form.risks import Risk, RiskStatus
from golive_readiness.pack.badges import Force
from golive_readiness.pack.material import Material
from golive_readiness.pack.targets import codes, in_words
from golive_readiness.pack.view import Block, Cell, Kind, Row, Section, Table
from golive_readiness.standing import ItemState

__all__ = ["accepted"]


def accepted(material: Material) -> Section:
    """Waivers, what the decision's conditions carry, risks somebody accepted, and items that do not apply."""
    blocks, quiet = material.only_stated(
        ("accepted.waivers", _waivers(material)),
        ("accepted.conditions", _conditions(material)),
        ("accepted.risks", _risks(material)),
    )
    stated = (*blocks, _not_applicable(material))
    return Section(key="accepted", title=material.words("sections.accepted"), blocks=stated, quiet=quiet)


def _waivers(material: Material) -> Block | None:
    stated = material.review.waivers
    if stated is None:
        return None
    columns = material.columns(
        ("accepted.carried", Kind.NAME),
        ("accepted.reason", Kind.TEXT),
        ("accepted.approved_by", Kind.WHO),
        ("accepted.until", Kind.DAY),
        ("accepted.in_force", Kind.STATE),
    )
    rows = [_waiver(key, waiver, material) for key, waiver in sorted(stated.items())]
    return material.block("accepted.waivers", columns, rows, none="accepted.no_waivers")


def _waiver(key: str, waiver: Waiver, material: Material) -> Row:
    words = material.words
    meanwhile = words("accepted.meanwhile", what=waiver.compensation) if waiver.compensation else None
    granted = words("accepted.granted", day=words.short_day(waiver.granted_on))
    return Row(
        (
            Cell(in_words(waiver.covers, material), codes(waiver.covers, material)),
            Cell(waiver.reason, meanwhile),
            Cell(material.name(waiver.approver), granted),
            material.date(waiver.expires_on),
            _force((CarrierKind.WAIVER, key), waiver.covers, waiver.expires_on, material),
        )
    )


def _conditions(material: Material) -> Block | None:
    """What the committee accepted in return for a condition; the conditions themselves stand with the decision."""
    decision = material.review.decision
    if decision is None:
        return None
    columns = material.columns(
        ("accepted.carried", Kind.NAME),
        ("accepted.condition", Kind.TEXT),
        ("accepted.owner", Kind.WHO),
        ("accepted.until", Kind.DAY),
        ("accepted.in_force", Kind.STATE),
    )
    accepting = [(key, one) for key, one in sorted(decision.conditions.items()) if one.accepts]
    rows = [_condition(key, condition, material) for key, condition in accepting]
    return material.block("accepted.conditions", columns, rows, none="accepted.no_conditions")


def _condition(key: str, condition: AgreedCondition, material: Material) -> Row:
    return Row(
        (
            Cell(in_words(condition.accepts, material), codes(condition.accepts, material)),
            Cell(condition.what),
            material.who(condition.owner),
            material.date(condition.due_on),
            _force((CarrierKind.CONDITION, key), condition.accepts, condition.due_on, material),
        )
    )


def _force(
    by: tuple[CarrierKind, str],
    covers: Iterable[str],
    until: date | None,
    material: Material,
    idle: Force = Force.EMPTY,
) -> Cell:
    """Whether it carries on the day what it names, and whether all of that; ``idle`` is said where nothing needs it."""
    if until is not None and until < material.day:
        return material.state(Force.LAPSED)
    named = [one for one in material.assessment.weighed if _needs_carrying(one, covers)]
    carried = [one for one in named if any((carrier.kind, carrier.id) == by for carrier in one.behind.carriers)]
    state = (Force.IN_FORCE if carried else Force.EMPTY) if named else idle
    if len(carried) == len(named):
        return material.state(state)
    note = material.words("accepted.not_all", carried=len(carried), named=len(named))
    return Cell(badge=material.badge(state), note=note)


def _needs_carrying(one: Weighed, covers: Iterable[str]) -> bool:
    wrong_or_unknown = one.finding.failed or one.finding.unknown
    return wrong_or_unknown and any(one.finding.named_by(target) for target in covers)


def _risks(material: Material) -> Block | None:
    """Open risks whose rest somebody accepted."""
    stated = material.review.risks
    if stated is None:
        return None
    columns = material.columns(
        ("accepted.risk", Kind.NAME),
        ("accepted.residual", Kind.STATE),
        ("accepted.accepted_by", Kind.WHO),
        ("accepted.until", Kind.DAY),
        ("accepted.in_force", Kind.STATE),
    )
    taken = [
        (key, one) for key, one in sorted(stated.items()) if one.accepted_by and one.status is not RiskStatus.CLOSED
    ]
    rows = [_risk(key, risk, material) for key, risk in taken]
    return material.block("accepted.risks", columns, rows, none="accepted.no_risks")


def _risk(key: str, risk: Risk, material: Material) -> Row:
    contingency = material.words("accepted.if_it_happens", what=risk.contingency) if risk.contingency else None
    idle = Force.IN_FORCE if risk.accepted_until else Force.EMPTY
    return Row(
        (
            Cell(risk.title, contingency),
            material.state(risk.residual or risk.severity),
            material.who(risk.accepted_by),
            material.date(risk.accepted_until),
            _force((CarrierKind.ACCEPTANCE, key), (key,), risk.accepted_until, material, idle),
        )
    )


def _not_applicable(material: Material) -> Block:
    """What the project says does not apply, with its reason, and how much of what was asked that is."""
    words, case = material.words, material.assessment.case
    excluded = [one for one in material.assessment.items if one.answer and one.answer.status is Status.NOT_APPLICABLE]
    columns = material.columns(
        ("accepted.statement", Kind.NAME),
        ("accepted.reason", Kind.TEXT),
        ("accepted.approved_by", Kind.WHO),
        ("accepted.standing", Kind.STATE),
    )
    said = words.count("accepted.excluded", len(excluded), asked=len(case.items)) if excluded else None
    outside = len(case.asked) - len(case.items)
    texts = (
        said or words("accepted.none_excluded"),
        *((words.count("accepted.outside", outside),) if outside else ()),
    )
    table = Table(columns=columns, rows=tuple(_excluded(state, material) for state in excluded)) if excluded else None
    return Block(title=words("accepted.not_applicable"), texts=texts, table=table)


def _excluded(state: ItemState, material: Material) -> Row:
    answer = state.answer
    return Row(
        (
            Cell(state.item.statement, material.area(state.area).text),
            material.said(answer.reason if answer else None),
            material.who(answer.approved_by if answer else None),
            material.state(state.standing),
        )
    )
