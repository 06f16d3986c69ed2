"""The registers in full: risks, issues, actions, and Success by Design's measures."""

from __future__ import annotations

from collections.abc import Iterator

from golive_readiness.model.form.criteria import SuccessMeasure
from golive_readiness.model.form.mitigations import Mitigation
from golive_readiness.pack.material import Material
from golive_readiness.pack.sections.issue_register import issue_register
from golive_readiness.pack.sections.risk_register import risk_register
from golive_readiness.pack.targets import in_words
from golive_readiness.pack.view import Block, Cell, Kind, Row, Section

__all__ = ["registers"]


def registers(material: Material) -> Section:
    """What is open comes first, the worst of it first."""
    words = material.words
    kept = (
        ("registers.risks", risk_register(material)),
        ("registers.issues", issue_register(material)),
        ("registers.actions", _actions(material)),
        ("registers.measures", _measures(material)),
    )
    missing = [words(title) for title, blocks in kept if blocks is None]
    return Section(
        key="registers",
        title=words("sections.registers"),
        blocks=tuple(block for _, blocks in kept for block in blocks or ()),
        quiet=words("plain.not_stated", what=words.several(missing)) if missing else None,
    )


def _actions(material: Material) -> tuple[Block, ...] | None:
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
    return (material.block("registers.actions", columns, [_action(stated[key], material) for *_, key in ranked]),)


def _action(action: Mitigation, material: Material) -> Row:
    words = material.words
    done = words("registers.done_on", day=words.short_day(action.done_on)) if action.done_on else None
    return Row(
        (
            Cell(action.title, words("plain.dot").join(_more(action, material))),
            material.state(action.status),
            material.state(action.outlook),
            material.who(action.owner),
            Cell(words.short_day(action.due_on), done) if action.due_on else material.said(None, done),
        )
    )


def _more(action: Mitigation, material: Material) -> Iterator[str]:
    """What it is done about, and everything else that is stated of it."""
    words = material.words
    yield words("registers.against", what=in_words(action.addresses, material))
    if action.effort_days is not None:
        yield words("registers.effort", days=action.effort_days)
    if action.comment:
        yield action.comment
    if internal := material.internal(action.internal):
        yield internal


def _measures(material: Material) -> tuple[Block, ...] | None:
    stated = material.review.success_measures
    if stated is None:
        return None
    columns = material.columns(
        ("registers.measure", Kind.NAME), ("registers.rating", Kind.TEXT), ("registers.rated_on", Kind.DAY)
    )
    ranked = sorted(stated, key=lambda measure: (measure.category, measure.name, measure.model_dump_json()))
    return (material.block("registers.measures", columns, [_measure(measure, material) for measure in ranked]),)


def _measure(measure: SuccessMeasure, material: Material) -> Row:
    words = material.words
    note = words("plain.dot").join(filter(None, (words.label(measure.category), measure.note)))
    return Row((Cell(measure.name, note), material.state(measure.rating), material.date(measure.rated_on)))
