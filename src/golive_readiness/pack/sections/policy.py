"""What the project is judged by: checklists with their versions, and every change to items, thresholds and rules."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from fractions import Fraction
from typing import Any

from golive_readiness.findings import BUNDLED, RULES
from golive_readiness.findings.rule import Rule
from golive_readiness.model.base import Document
from golive_readiness.model.checklist import Checklist
from golive_readiness.model.policy import Policy, RuleChange
from golive_readiness.pack.material import Material
from golive_readiness.pack.sections.tailored import tailored
from golive_readiness.pack.view import Block, Cell, Kind, Row, Section

__all__ = ["policy"]


def policy(material: Material) -> Section:
    """Checklists, items changed, thresholds changed, records asked for, rules changed or taken out."""
    words, case = material.words, material.assessment.case
    lead = words("policy.named", name=case.policy.name) if case.policy.name else words("policy.own")
    blocks = (_checklists(material), tailored(material), _thresholds(material), _records(material), _rules(material))
    return Section(
        key="policy",
        title=words("sections.policy"),
        lead=lead,
        blocks=tuple(block for block in blocks if block),
    )


def _checklists(material: Material) -> Block:
    columns = material.columns(
        ("policy.checklist", Kind.NAME),
        ("policy.version", Kind.SHORT),
        ("policy.items", Kind.NUMBER),
        ("policy.applicable", Kind.NUMBER),
    )
    rows = [_checklist(one, material) for one in material.assessment.case.checklists]
    return material.block("policy.checklists", columns, rows, none="policy.no_checklists")


def _checklist(one: Checklist, material: Material) -> Row:
    applicable = {item.id for item in material.assessment.case.items}
    counted = sum(item.id in applicable for item in one.items)
    below = material.words.several(f"{key} {version}" for key, version in one.built_on.items())
    version = Cell(one.version, material.words("policy.built_on", what=below) if below else None)
    return Row((Cell(one.title, one.id), version, material.said(len(one.items)), material.said(counted)))


def _thresholds(material: Material) -> Block:
    columns = material.columns(
        ("policy.threshold", Kind.NAME), ("policy.here", Kind.NUMBER), ("policy.usual", Kind.NUMBER)
    )
    rows = [
        Row((Cell(material.words(f"policy.thresholds.{key}")), material.said(here), material.said(usual)))
        for key, here, usual in _changed(material.assessment.case.policy)
    ]
    return material.block("policy.changed_thresholds", columns, rows, none="policy.no_changed_thresholds")


def _changed(used: Policy) -> Iterator[tuple[str, int | Fraction | timedelta, int | Fraction | timedelta]]:
    """Every threshold that differs from the library's own."""
    usual = Policy()
    for section in Policy.model_fields:
        own, other = getattr(used, section), getattr(usual, section)
        if not isinstance(own, Document):
            continue
        for name in type(own).model_fields:
            here, there = getattr(own, name), getattr(other, name)
            if here != there:
                yield f"{section}.{name}", here, there


def _records(material: Material) -> Block | None:
    asked = material.assessment.case.policy.records
    if not asked:
        return None
    words = material.words
    named = words.several(sorted(words.word(record) for record in asked))
    return Block(title=words("policy.records"), texts=(words("policy.records_asked", what=named),))


def _rules(material: Material) -> Block:
    words, case = material.words, material.assessment.case
    columns = material.columns(("policy.rule", Kind.NAME), ("policy.change", Kind.TEXT), ("policy.reason", Kind.TEXT))
    rows = sorted(
        (*_changes(material), *_left_out(material), *_own_rules(material)), key=lambda row: row.cells[0].note or ""
    )
    own = {code for code, change in case.policy.rules.items() if not change.enabled}
    run = sum(rule.code not in own for rule in case.rules)
    return material.block("policy.rules", columns, rows, words.count("policy.ran", run), none="policy.no_changed_rules")


def _changes(material: Material) -> Iterator[Row]:
    rules = {rule.code: rule for rule in (*BUNDLED, *material.assessment.case.rules)}
    for code, change in material.assessment.case.policy.rules.items():
        said = material.words("plain.comma").join(_what_changes(rules[code], change, material))
        yield _rule(rules[code], said, change.reason, material)


def _what_changes(rule: Rule[Any], change: RuleChange, material: Material) -> Iterator[str]:
    words = material.words
    if not change.enabled:
        yield words("policy.switched_off")
    if change.severity:
        yield words("policy.severity", here=change.severity, usual=rule.severity)
    if change.mandatory is not None:
        yield words("policy.mandatory" if change.mandatory else "policy.not_mandatory")


def _left_out(material: Material) -> Iterator[Row]:
    given = {rule.code for rule in material.assessment.case.rules}
    for rule in RULES:
        if rule.code not in given:
            yield _rule(rule, material.words("policy.left_out"), None, material)


def _own_rules(material: Material) -> Iterator[Row]:
    bundled = {rule.code for rule in BUNDLED}
    for rule in material.assessment.case.rules:
        if rule.code not in bundled:
            yield _rule(rule, material.words("policy.added"), None, material)


def _rule(rule: Rule[Any], change: str, reason: str | None, material: Material) -> Row:
    title = material.words.of_rule(rule.code, "title", rule.title)
    return Row((Cell(title, rule.code), Cell(change), material.said(reason)))
