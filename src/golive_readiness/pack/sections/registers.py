"""The registers in full: risks, issues, actions, and Success by Design's measures."""

from __future__ import annotations

from collections.abc import Iterable

from golive_readiness.model.form.criteria import SuccessMeasure
from golive_readiness.model.form.mitigations import Mitigation
from golive_readiness.model.form.risks import Issue, Risk, RiskStatus
from golive_readiness.pack.material import Material
from golive_readiness.pack.sections.testing import severities, severity_rank
from golive_readiness.pack.targets import in_words
from golive_readiness.pack.view import Block, Cell, Kind, Row, Section

__all__ = ["registers"]


def registers(material: Material) -> Section:
    """What is open comes first, the worst of it first."""
    words = material.words
    blocks, quiet = material.only_stated(
        ("registers.risks", _risks(material)),
        ("registers.issues", _issues(material)),
        ("registers.actions", _actions(material)),
        ("registers.measures", _measures(material)),
    )
    return Section(key="registers", title=words("sections.registers"), blocks=blocks, quiet=quiet)


def _joined(parts: Iterable[str | None], material: Material) -> str | None:
    return material.words("plain.dot").join(filter(None, parts)) or None


def _risks(material: Material) -> Block | None:
    stated = material.review.risks
    if stated is None:
        return None
    words = material.words
    ranked = sorted((_of_risk(risk), key) for key, risk in stated.items())
    columns = material.columns(
        ("registers.risk", Kind.NAME),
        ("registers.state", Kind.STATE),
        ("registers.severity", Kind.STATE),
        ("registers.residual", Kind.STATE),
        ("registers.response", Kind.SHORT),
        ("registers.owner", Kind.WHO),
    )
    open_ = [risk.residual or risk.severity for risk in stated.values() if risk.status is RiskStatus.OPEN]
    texts = [words.count("registers.open_risks", len(open_), of=len(stated), told=severities(open_, material))] if open_ else []
    return material.block("registers.risks", columns, [_risk(stated[key], material) for _, key in ranked], *texts)


def _of_risk(risk: Risk) -> tuple[int, int, int]:
    return list(RiskStatus).index(risk.status), severity_rank(risk.residual or risk.severity), severity_rank(risk.severity)


def _risk(risk: Risk, material: Material) -> Row:
    words = material.words
    likely = words("registers.probability", share=risk.probability) if risk.probability is not None else None
    response = material.said(risk.response, likely)
    return Row(
        (
            Cell(risk.title, _about_risk(risk, material)),
            material.state(risk.status),
            material.state(risk.severity),
            material.state(risk.residual),
            response,
            material.who(risk.owner),
        )
    )


def _about_risk(risk: Risk, material: Material) -> str | None:
    words = material.words
    return _joined(
        (
            material.area(risk.area).text if risk.area else None,
            risk.description,
            words("registers.trigger", what=risk.trigger) if risk.trigger else None,
            words("registers.contingency", what=risk.contingency) if risk.contingency else None,
            _acceptance(risk, material),
            words("registers.review_on", day=risk.review_on) if risk.review_on else None,
        ),
        material,
    )


def _acceptance(risk: Risk, material: Material) -> str | None:
    if risk.accepted_by is None:
        return None
    who = material.name(risk.accepted_by)
    if risk.accepted_until is None:
        return material.words("registers.accepted", who=who)
    return material.words("registers.accepted_until", who=who, day=material.words.short_day(risk.accepted_until))


def _issues(material: Material) -> Block | None:
    stated = material.review.issues
    if stated is None:
        return None
    words = material.words
    ranked = sorted((not one.open, not one.blocker, severity_rank(one.severity), key) for key, one in stated.items())
    columns = material.columns(
        ("registers.issue", Kind.NAME),
        ("registers.state", Kind.STATE),
        ("registers.severity", Kind.STATE),
        ("registers.owner", Kind.WHO),
        ("registers.due_on", Kind.DAY),
    )
    open_ = [issue.severity for issue in stated.values() if issue.open]
    texts = [words.count("registers.open_issues", len(open_), of=len(stated), told=severities(open_, material))] if open_ else []
    return material.block("registers.issues", columns, [_issue(stated[key], material) for *_, key in ranked], *texts)


def _issue(issue: Issue, material: Material) -> Row:
    words, way = material.words, issue.workaround
    note = _joined(
        (
            words("testing.blocker") if issue.blocker else None,
            material.area(issue.area).text if issue.area else None,
            issue.description,
            words("testing.workaround_is", what=way.what) if way else None,
            words("testing.accepted_by", who=material.name(way.accepted_by)) if way and way.accepted_by else None,
        ),
        material,
    )
    return Row(
        (
            Cell(issue.title, note),
            material.state(issue.status),
            material.state(issue.severity),
            material.who(issue.owner),
            material.date(issue.due_on),
        )
    )


def _actions(material: Material) -> Block | None:
    stated = material.review.mitigations
    if stated is None:
        return None
    ranked = sorted((not one.open, one.due_on is None, one.due_on, key) for key, one in stated.items())
    columns = material.columns(
        ("registers.action", Kind.NAME),
        ("registers.state", Kind.STATE),
        ("registers.outlook", Kind.STATE),
        ("registers.owner", Kind.WHO),
        ("registers.due_on", Kind.DAY),
    )
    return material.block("registers.actions", columns, [_action(stated[key], material) for *_, key in ranked])


def _action(action: Mitigation, material: Material) -> Row:
    words = material.words
    note = _joined(
        (
            words("registers.against", what=in_words(action.addresses, material)),
            words("registers.effort", days=action.effort_days) if action.effort_days is not None else None,
            action.comment,
            material.internal(action.internal),
        ),
        material,
    )
    done = words("registers.done_on", day=words.short_day(action.done_on)) if action.done_on else None
    return Row(
        (
            Cell(action.title, note),
            material.state(action.status),
            material.state(action.outlook),
            material.who(action.owner),
            Cell(words.short_day(action.due_on), done) if action.due_on else material.said(None, done),
        )
    )


def _measures(material: Material) -> Block | None:
    stated = material.review.success_measures
    if stated is None:
        return None
    columns = material.columns(
        ("registers.measure", Kind.NAME),
        ("registers.category", Kind.SHORT),
        ("registers.rating", Kind.STATE),
        ("registers.rated_on", Kind.DAY),
    )
    ranked = sorted(stated, key=lambda measure: (measure.category, measure.name, measure.model_dump_json()))
    return material.block("registers.measures", columns, [_measure(measure, material) for measure in ranked])


def _measure(measure: SuccessMeasure, material: Material) -> Row:
    return Row(
        (
            Cell(measure.name, measure.note),
            material.said(measure.category),
            material.state(measure.rating),
            material.date(measure.rated_on),
        )
    )
