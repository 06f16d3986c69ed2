"""What the judgement says about itself: nothing to judge, rules or items taken out, too many conditions, records left out.

Except for the last, these are asked by `golive_readiness.assessment.judge` itself and never by a caller's list of
rules, so that a list of rules cannot leave them out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import FindingStanding, Observation, Rule, by_judge_only, observed
from golive_readiness.findings.tailored import SOFTENED_ITEMS
from golive_readiness.model.base import Document, Severity
from golive_readiness.model.policy import RuleChange
from golive_readiness.model.review import ReadinessReview
from golive_readiness.standing import ItemState, Standing

__all__ = [
    "ASKED_BY_JUDGE",
    "NOTHING_JUDGED",
    "RECORD_NOT_STATED",
    "RULES",
    "SOFTENED",
    "TOO_MANY_CONDITIONS",
    "Crowd",
    "RulesUsed",
]


@dataclass(frozen=True, slots=True)
class RulesUsed:
    """The rules that ran, beside the ones this library would have run."""

    bundled: Sequence[Rule[Any]]
    given: Sequence[Rule[Any]]
    run: Sequence[Rule[Any]]


@dataclass(frozen=True, slots=True)
class Crowd:
    """How many conditions still have to be met, and the most that fall to one owner."""

    conditions: int
    of_one_owner: int


def _nothing_judged(used: RulesUsed, facts: Facts) -> Iterator[Observation]:
    if not used.run or not any(_answered(state) for state in facts.items):
        yield observed("review", FindingStanding.UNANSWERED, rules=len(used.run), asked=len(facts.items))


def _answered(state: ItemState) -> bool:
    """Whether something was said about an item that applies."""
    return state.answered and state.standing is not Standing.NOT_APPLICABLE


def _softened(used: RulesUsed, facts: Facts) -> Iterator[Observation]:
    given = {rule.code: rule for rule in used.given}
    for rule in used.bundled:
        if (rule.mandatory or rule.mandatory_at_times) and (
            how := _weakened(rule, given.get(rule.code), facts.policy.rules.get(rule.code))
        ):
            yield observed(rule.code, False, how=how, rule=rule.title)
    for code, policy in (("PROM01", facts.policy.promises), ("JUDG03", facts.policy.decision)):
        usual = type(policy)()
        if loosened := sorted(name for name in type(policy).model_fields if _looser(name, policy, usual)):
            yield observed(code, False, how="softened", rule=", ".join(loosened))


def _looser(name: str, policy: Document, usual: Document) -> bool:
    """Whether a limit lets more pass than it does unless somebody changes it."""
    return bool(name.endswith(("_max", "_min")) and getattr(policy, name) > getattr(usual, name))


def _weakened(rule: Rule[Any], given: Rule[Any] | None, change: RuleChange | None) -> str | None:
    """How a rule was taken out or made to weigh less, by a caller's own of the same code or by the policy."""
    if given is None:
        return "left out"
    if change and not change.enabled:
        return "switched off"
    lighter = change and (change.mandatory is False or (change.severity and change.severity.rank > rule.severity.rank))
    own = given.mandatory < rule.mandatory or given.severity.rank > rule.severity.rank
    excused = given.waivable > rule.waivable or given.promisable > rule.promisable
    return "softened" if lighter or own or excused else None


def _too_many_conditions(crowd: Crowd, facts: Facts) -> Iterator[Observation]:
    policy = facts.policy.decision
    if crowd.conditions > policy.conditions_max or crowd.of_one_owner > policy.conditions_per_owner_max:
        yield observed(
            "conditions", False, checkpoint=facts.checkpoints.next, open=crowd.conditions, most=crowd.of_one_owner
        )


def _record_not_stated(review: ReadinessReview, facts: Facts) -> Iterator[Observation]:
    for name in facts.policy.records:
        if attrgetter(name.value)(review) is None:
            yield observed(name.value, FindingStanding.UNANSWERED)


def _whole(review: ReadinessReview) -> ReadinessReview:
    return review


NOTHING_JUDGED: Rule[Any] = Rule(
    code="JUDG01",
    area="governance",
    severity=Severity.CRITICAL,
    title="Nothing was judged",
    says="No applicable item is answered, or no rule ran: there is nothing a verdict could rest on.",
    why="A clean sheet is not a clean bill of health.",
    advice="Choose checklists, answer their items, and run the rules.",
    sources=("golive-readiness",),
    mandatory=True,
    waivable=False,
    promisable=False,
    reads=by_judge_only,
    observe=_nothing_judged,
)

SOFTENED: Rule[Any] = Rule(
    code="JUDG02",
    area="governance",
    severity=Severity.HIGH,
    title="A mandatory rule was taken out or softened",
    waivable=False,
    says='The mandatory rule {subject} ("{rule}") was {how}.',
    why="The committee believes that every mandatory question was asked.",
    advice="Put the rule back, or let the committee decide that it does not count.",
    sources=("golive-readiness",),
    reads=by_judge_only,
    observe=_softened,
)

TOO_MANY_CONDITIONS: Rule[Any] = Rule(
    code="JUDG03",
    area="governance",
    severity=Severity.CRITICAL,
    title="Too many conditions",
    says="{open} conditions still have to be met; {most} of them fall to one owner, or to nobody.",
    why="A go with a page of conditions is a no-go that nobody wanted to say.",
    advice="Close conditions before the decision, spread them over more owners, or move the date.",
    sources=("golive-readiness",),
    waivable=False,
    promisable=False,
    reads=by_judge_only,
    observe=_too_many_conditions,
)

RECORD_NOT_STATED: Rule[Any] = Rule(
    code="JUDG04",
    area="governance",
    severity=Severity.HIGH,
    title="A record the policy asks for is not stated",
    says="The policy asks for {subject}, and the review does not state it.",
    why="What was agreed to be shown and is not shown cannot be judged.",
    advice="State the record, or state that there is none.",
    sources=("golive-readiness",),
    mandatory=True,
    reads=_whole,
    observe=_record_not_stated,
)

RULES: tuple[Rule[Any], ...] = (RECORD_NOT_STATED,)

ASKED_BY_JUDGE: tuple[Rule[Any], ...] = (NOTHING_JUDGED, SOFTENED, SOFTENED_ITEMS, TOO_MANY_CONDITIONS)
