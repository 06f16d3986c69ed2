"""Run rules, and hear what their findings say about an item."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import Finding, FindingStanding, Rule, Stage, finding
from golive_readiness.model.checklist import Checkpoint, Item
from golive_readiness.model.policy import Policy, RuleChange
from golive_readiness.model.review import ReadinessReview
from golive_readiness.standing import RecordSays

__all__ = ["foreign", "heard_by_code", "in_force", "in_time", "observe", "record_says"]


def in_force(rules: Sequence[Rule[Any]], policy: Policy) -> tuple[Rule[Any], ...]:
    """The rules that the policy leaves switched on."""
    off = {code for code, change in policy.rules.items() if not change.enabled}
    return tuple(rule for rule in rules if rule.code not in off)


def observe(rules: Sequence[Rule[Any]], stage: Stage, facts: Facts) -> Iterator[Finding]:
    """Everything the rules of one stage see; a rule whose part of the review nobody stated is silent."""
    for rule in rules:
        if rule.stage is stage and rule.applies(facts.review) and (part := rule.reads(facts.review)) is not None:
            change = facts.policy.rules.get(rule.code)
            yield from (_changed(finding(rule, seen, facts.named_in), change) for seen in rule.observe(part, facts))


def heard_by_code(findings: Iterable[Finding]) -> Mapping[str, Sequence[Finding]]:
    """What each rule came to, over all its subjects, by its code."""
    heard: dict[str, list[Finding]] = {}
    for found in findings:
        heard.setdefault(found.code, []).append(found)
    return heard


def in_time(found: Finding, item: Item) -> bool:
    """Whether a finding says something of an item's claim: what has to be true only at a later checkpoint does not."""
    return _CHECKPOINTS.index(found.checkpoint) <= _CHECKPOINTS.index(item.due_by)


_CHECKPOINTS = tuple(Checkpoint)


def record_says(item: Item, heard: Mapping[str, Sequence[Finding]], foreign: Collection[str] = ()) -> RecordSays:
    """What the record says of a claim, by what the rules that the item names came to.

    It agrees only when every one of them does, but for the ``foreign`` ones, which have nothing to say about such a
    project: a claim is not proven by half of what would show it.
    """
    by_code = [_standings(item, heard.get(code, ())) for code in item.rules if code not in foreign]
    standings = frozenset[FindingStanding]().union(*by_code)
    if FindingStanding.FAILED in standings:
        return RecordSays.CONTRADICTS
    if standings - {FindingStanding.MET}:
        return RecordSays.NOT_ENOUGH
    return RecordSays.AGREES if standings and all(by_code) else RecordSays.SILENT


def _standings(item: Item, heard: Iterable[Finding]) -> frozenset[FindingStanding]:
    return frozenset(found.standing for found in heard if in_time(found, item))


def foreign(rules: Iterable[Rule[Any]], review: ReadinessReview) -> frozenset[str]:
    """The codes of the rules that have nothing to say about such a project."""
    return frozenset(rule.code for rule in rules if not rule.applies(review))


def _changed(found: Finding, change: RuleChange | None) -> Finding:
    """A failure or unknown as the policy wants it weighed; its word stands above the degrees a rule has of its own."""
    if change is None or not (found.failed or found.unknown):
        return found
    return replace(
        found,
        severity=change.severity or found.severity,
        mandatory=found.mandatory if change.mandatory is None else change.mandatory,
    )
