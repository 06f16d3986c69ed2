"""Run rules, and hear what their findings say about an item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import Finding, FindingStanding, Rule, Stage, finding
from golive_readiness.model.checklist import Item
from golive_readiness.model.policy import Policy, RuleChange
from golive_readiness.standing import RecordSays

__all__ = ["in_force", "observe", "record_says", "standings_by_code"]


def in_force(rules: Sequence[Rule[Any]], policy: Policy) -> tuple[Rule[Any], ...]:
    """The rules that the policy leaves switched on."""
    off = {code for code, change in policy.rules.items() if not change.enabled}
    return tuple(rule for rule in rules if rule.code not in off)


def observe(rules: Sequence[Rule[Any]], stage: Stage, facts: Facts) -> Iterator[Finding]:
    """Everything the rules of one stage see; a rule whose part of the review nobody stated is silent."""
    for rule in rules:
        if rule.stage is stage and (part := rule.reads(facts.review)) is not None:
            change = facts.policy.rules.get(rule.code)
            yield from (_changed(finding(rule, seen, facts.named_in), change) for seen in rule.observe(part, facts))


def standings_by_code(findings: Iterable[Finding]) -> Mapping[str, frozenset[FindingStanding]]:
    """What each rule came to, over all its subjects."""
    heard: dict[str, set[FindingStanding]] = {}
    for found in findings:
        heard.setdefault(found.code, set()).add(found.standing)
    return {code: frozenset(standings) for code, standings in heard.items()}


def record_says(item: Item, heard: Mapping[str, frozenset[FindingStanding]]) -> RecordSays:
    """What the record says of a claim, by what the rules that the item names came to."""
    standings = frozenset[FindingStanding]().union(*(heard.get(code, ()) for code in item.rules))
    if FindingStanding.FAILED in standings:
        return RecordSays.CONTRADICTS
    if standings - {FindingStanding.MET}:
        return RecordSays.NOT_ENOUGH
    return RecordSays.AGREES if standings else RecordSays.SILENT


def _changed(found: Finding, change: RuleChange | None) -> Finding:
    """A failure or unknown as the policy wants it weighed; its word stands above the degrees a rule has of its own."""
    if change is None or not (found.failed or found.unknown):
        return found
    return replace(
        found,
        severity=change.severity or found.severity,
        mandatory=found.mandatory if change.mandatory is None else change.mandatory,
    )
