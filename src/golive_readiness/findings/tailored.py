"""What overlays take from mandatory items; asked by `golive_readiness.assessment.judge` itself, so that nobody can omit it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import Observation, Rule, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Checklist, Tailoring, TailoringKind
from golive_readiness.model.review import ReadinessReview
from golive_readiness.model.thresholds import filled

__all__ = ["SOFTENED_ITEMS"]


def _softened_items(checklists: Sequence[Checklist], facts: Facts) -> Iterator[Observation]:
    """What overlays take from mandatory items, whether the item would apply or not: nobody was asked."""
    still_asked = frozenset(_untouched(checklists))
    by_item: dict[str, dict[tuple[str, str], list[Tailoring]]] = {}
    for checklist in checklists:
        for one in checklist.tailored:
            if one.what is not TailoringKind.DROPPED or (one.item, one.was) not in still_asked:
                by_item.setdefault(one.item, {}).setdefault((checklist.id, one.field or ""), []).append(one)
    statements = {item.id: item.statement for checklist in checklists for item in checklist.items}
    for key, fields in by_item.items():
        if softer := [one for several in fields.values() for one in _softer(several)]:
            statement = statements.get(key) or softer[-1].was or ""
            yield observed(
                key,
                False,
                how=tuple(dict.fromkeys(_HOW.get(one.field or "", "left out") for one in softer)),
                by=tuple(dict.fromkeys(one.by for one in softer)),
                statement=filled(statement, facts.policy),
            )


def _softer(several: Sequence[Tailoring]) -> Iterable[Tailoring]:
    """The changes of one field that ask less; none, where a later overlay put back what had been there at first."""
    undone = several[0].field and several[0].was == several[-1].now
    return () if undone else (one for one in several if one.softens)


def _untouched(checklists: Sequence[Checklist]) -> Iterator[tuple[str, str]]:
    """The mandatory items, with their statements, that a chosen checklist asks as they were; dropped elsewhere or not."""
    for checklist in checklists:
        touched = {one.item for one in checklist.tailored}
        yield from ((item.id, item.statement) for item in checklist.items if item.mandatory and item.id not in touched)


_HOW = {
    "mandatory": "made optional",
    "waivable": "made waivable",
    "due_by": "put off to a later checkpoint",
    "evidence.required": "freed of its proof",
    "evidence.kinds": "opened to proof of other kinds",
    "sign_off.roles": "opened to other signers, or none",
    "sign_off.organisation": "opened to signers of another side, or none",
}
"""What an overlay did to an item, by the field it changed."""


def _by_judge_only(_review: ReadinessReview) -> None:
    """Silent in any list of rules: `judge` asks it with the checklists."""


SOFTENED_ITEMS: Rule[Any] = Rule(
    code="JUDG05",
    area="governance",
    severity=Severity.HIGH,
    title="A mandatory item was left out or softened",
    says='The mandatory item {subject} ("{statement}") was {how}, by {by}.',
    why="The committee believes that every mandatory question was asked, and asked in full.",
    advice="Ask the item as it was, or let the committee decide that it does not count.",
    sources=("golive-readiness",),
    reads=_by_judge_only,
    observe=_softened_items,
)
