"""The whole judgement of one case: `judge`. The same case gives the same assessment for ever."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from golive_readiness.case import Case
from golive_readiness.decision import (
    Decision,
    Effect,
    Verdict,
    Weighed,
    crowded,
    decide,
    strongest,
    verdict_of,
    weighed,
)
from golive_readiness.findings import RULES
from golive_readiness.findings.facts import Facts
from golive_readiness.findings.judgement import NOTHING_JUDGED, SOFTENED, TOO_MANY_CONDITIONS, Crowd, RulesUsed
from golive_readiness.findings.observe import foreign, heard_by_code, in_force, observe, record_says
from golive_readiness.findings.rule import Finding, Rule, Stage, finding
from golive_readiness.findings.tailored import SOFTENED_ITEMS
from golive_readiness.model.checklist import Item
from golive_readiness.model.rows import Rows
from golive_readiness.model.thresholds import worded
from golive_readiness.schedule.checkpoints import Checkpoints
from golive_readiness.scoring import AreaScore, score
from golive_readiness.standing import ItemState, RecordSays, doubts, standing_of

__all__ = ["AreaAssessment", "Assessment", "judge"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaAssessment(AreaScore):
    """Completeness of an area, and the verdict its own findings come to."""

    verdict: Verdict | None
    """``None`` where nothing in the area was judged."""

    def to_record(self) -> dict[str, Any]:
        """The area as a flat dictionary of plain values."""
        return {**AreaScore.to_record(self), "verdict": self.verdict.value if self.verdict else None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """Everything that follows from one review."""

    case: Case
    """What was judged, by what, as of which day."""
    items: Rows[ItemState]
    """Every applicable item with its standing."""
    areas: Rows[AreaAssessment]
    """The areas that have an applicable item or a finding, in the order of the list of areas."""
    overall: AreaScore
    """Completeness of the whole."""
    findings: Rows[Finding]
    """Everything the rules saw, what is done well too."""
    weighed: Rows[Weighed]
    """The same findings with what stands behind each and what it does to the verdict."""
    decision: Decision
    """The recommended verdict with its reasons, conditions and unknowns."""
    checkpoints: Checkpoints
    """The days the judgement went by."""


def judge(case: Case) -> Assessment:
    """Judge one case.

    Raises:
        InvalidDocumentError: the review names an item, an area or a rule that nothing chosen has.
    """
    case.check()
    rules = in_force(case.rules, case.policy)
    facts = _record_read(case, rules)
    facts = _items_judged(case, facts, foreign(rules, case.review))
    for stage in (Stage.STANDINGS, Stage.FINDINGS):
        facts = _with(facts, observe(rules, stage, facts))
    used = RulesUsed(RULES, case.rules, rules)
    for rule, part in ((NOTHING_JUDGED, used), (SOFTENED, used), (SOFTENED_ITEMS, case.checklists)):
        facts = _with(facts, [finding(rule, seen, {}) for seen in rule.observe(part, facts)])
    return _decided(case, *_weighed_with_the_crowd(facts))


def _record_read(case: Case, rules: Sequence[Rule[Any]]) -> Facts:
    facts = Facts(
        review=case.review,
        policy=case.policy,
        day=case.day,
        calendar=case.calendar,
        checkpoints=Checkpoints.of(case.review, case.day),
        named_in=_named_in(case.items),
        left_out=tuple(worded(choice.item, case.policy) for choice in case.choices if not choice.asked),
    )
    return _with(facts, observe(rules, Stage.RECORD, facts))


def _items_judged(case: Case, facts: Facts, foreign: Collection[str]) -> Facts:
    heard = heard_by_code(facts.findings)
    states = Rows([_state(item, facts, record_says(item, heard, foreign)) for item in case.items])
    by_area: dict[str, list[ItemState]] = {}
    for state in states:
        by_area.setdefault(state.area, []).append(state)
    areas = Rows([score(area.id, area.title, by_area[area.id]) for area in case.areas if area.id in by_area])
    return replace(facts, items=states, areas=areas)


def _state(item: Item, facts: Facts, says: RecordSays) -> ItemState:
    found = doubts(item, facts.review, says, facts.policy.evidence, facts.day)
    answer = facts.review.answers.get(item.id)
    standing = standing_of(answer, says, found, later=facts.checkpoints.comes_later(item.due_by))
    return ItemState(item=item, answer=answer, standing=standing, says=says, doubts=found)


def _weighed_with_the_crowd(facts: Facts) -> tuple[Facts, tuple[Weighed, ...]]:
    """Weigh everything, and say once that there are too many conditions, if there are."""
    judged = weighed(facts.findings, facts)
    crowd = [
        finding(TOO_MANY_CONDITIONS, seen, {}) for seen in TOO_MANY_CONDITIONS.observe(Crowd(*crowded(judged)), facts)
    ]
    return _with(facts, crowd), (*judged, *weighed(crowd, facts))


def _decided(case: Case, facts: Facts, judged: Sequence[Weighed]) -> Assessment:
    return Assessment(
        case=case,
        items=facts.items,
        areas=_areas(case, facts, judged),
        overall=score("overall", "Overall", facts.items),
        findings=facts.findings,
        weighed=Rows(judged),
        decision=decide(judged, facts),
        checkpoints=facts.checkpoints,
    )


def _areas(case: Case, facts: Facts, judged: Sequence[Weighed]) -> Rows[AreaAssessment]:
    by_area: dict[str, list[Weighed]] = {}
    for one in judged:
        by_area.setdefault(one.finding.area, []).append(one)
    answered = {state.area for state in facts.items if state.answered}
    rows = []
    for area in case.areas:
        own = by_area.get(area.id, [])
        scored = facts.areas.get(area.id) or (score(area.id, area.title, ()) if own else None)
        if scored is None:
            continue
        settled = area.id in answered or _judged_by_rules(own, asked=scored.counts.due > 0)
        fields = {name: getattr(scored, name) for name in AreaScore.__dataclass_fields__}
        rows.append(AreaAssessment(**fields, verdict=verdict_of(strongest(own)) if settled else None))
    return Rows(rows)


def _judged_by_rules(own: Sequence[Weighed], *, asked: bool) -> bool:
    """Whether rules alone settle an area: by what they know and what moves the verdict.

    A clean record is a go only where nothing else is asked.
    """
    known = [one for one in own if not one.finding.unknown]
    return bool(known) and (not asked or strongest(known) is not Effect.INFORMS)


def _with(facts: Facts, found: Iterable[Finding]) -> Facts:
    """The facts with more findings, in an order that does not depend on the order of anything in the review."""
    more = sorted(found, key=_exact_order)
    return replace(facts, findings=Rows(sorted([*facts.findings, *more], key=_order))) if more else facts


def _exact_order(found: Finding) -> tuple[str, ...]:
    return (
        *_order(found),
        found.standing,
        found.severity,
        str((found.mandatory, found.waivable)),
        repr(sorted(found.values.items())),
    )


def _order(found: Finding) -> tuple[str, ...]:
    return found.area, found.code, found.subject


def _named_in(items: Sequence[Item]) -> dict[str, tuple[str, ...]]:
    named: dict[str, list[str]] = {}
    for item in items:
        for code in item.rules:
            named.setdefault(code, []).append(item.id)
    return {code: tuple(sorted(ids)) for code, ids in named.items()}
