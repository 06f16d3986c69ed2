"""What overlays take from mandatory items; asked by `golive_readiness.assessment.judge` itself, so that nobody can omit it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import Observation, Rule, by_judge_only, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Checklist, Tailoring
from golive_readiness.model.thresholds import filled
from golive_readiness.selection import applies

__all__ = ["SOFTENED_ITEMS"]


def _softened_items(checklists: Sequence[Checklist], facts: Facts) -> Iterator[Observation]:
    """What overlays take from mandatory items that are for this project."""
    by_item: dict[str, dict[tuple[str, str | None], list[Tailoring]]] = {}
    for checklist in checklists:
        for one in checklist.tailored:
            if applies(one.applies, facts.review.project):
                by_item.setdefault(one.item, {}).setdefault((checklist.id, one.field), []).append(one)
    for key, fields in by_item.items():
        if softer := [one for several in fields.values() for one in _softer(several)]:
            how = tuple(dict.fromkeys(map(_how, softer)))
            yield observed(
                key,
                False,
                severity=Severity.MEDIUM if how == (_HOW["statement"],) else None,
                how=how,
                by=tuple(dict.fromkeys(one.by for one in softer)),
                statement=filled(_first_words(checklists, key), facts.policy),
            )


def _first_words(checklists: Sequence[Checklist], key: str) -> str:
    """What the item stated before anybody changed its words."""
    texts = (one for checklist in checklists for one in checklist.tailored if one.item == key)
    was = next((one.was for one in texts if one.field in (None, "statement") and one.was), None)
    items = (item.statement for checklist in checklists for item in checklist.items if item.id == key)
    return was or next(items, key)


def _softer(several: Sequence[Tailoring]) -> Iterable[Tailoring]:
    """The changes of one field that ask less; none, where a later overlay put back what had been there at first."""
    undone = several[0].field and several[0].was == several[-1].now
    return () if undone else (one for one in several if one.softens)


def _how(one: Tailoring) -> str:
    field = one.field or ""
    if one.now is None and field.startswith("sign_off."):
        return "freed of its signature"
    return _HOW.get(field, "left out")


_HOW = {
    "statement": "put in other words",
    "mandatory": "made optional",
    "waivable": "made waivable",
    "due_by": "put off to a later checkpoint",
    "evidence.required": "freed of its proof",
    "evidence.kinds": "opened to proof of other kinds",
    "sign_off.roles": "opened to other signers",
    "sign_off.organisation": "opened to signers of another side",
}
"""What an overlay did to an item, by the field it changed."""


SOFTENED_ITEMS: Rule[Any] = Rule(
    code="JUDG05",
    area="governance",
    severity=Severity.HIGH,
    title="A mandatory item was left out or softened",
    says='The mandatory item {subject} ("{statement}") was {how}, by {by}.',
    why="The committee believes that every mandatory question was asked, and asked in full.",
    advice="Ask the item as it was; or let the committee see this, and go with that condition.",
    sources=("golive-readiness",),
    waivable=False,
    reads=by_judge_only,
    observe=_softened_items,
)
