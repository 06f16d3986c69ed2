"""What holds of every verdict, whatever a review says; the docstrings are sentences of docs/decision.md."""

from __future__ import annotations

import pickle
from random import Random
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from golive_readiness.decision import Effect, Verdict
from golive_readiness.findings.backing import BackingKind
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity
from tests.properties.strategies import TODAY, Case, cases, day, judged, some

if TYPE_CHECKING:
    from collections.abc import Iterable

    from golive_readiness.assessment import Assessment
    from golive_readiness.decision import Weighed


def _effect(one: Weighed, assessment: Assessment) -> str:
    """The table of the verdict, written a second time."""
    found, behind, points = one.finding, one.behind.kind, assessment.checkpoints
    if found.standing is FindingStanding.MET or points.comes_later(found.checkpoint):
        return "informs"
    if found.mandatory:
        return {
            FindingStanding.FAILED: {BackingKind.NEITHER: "blocks"},
            FindingStanding.UNPROVEN: {BackingKind.NEITHER: "withholds"},
            FindingStanding.UNANSWERED: {BackingKind.NEITHER: "withholds", BackingKind.PROMISED: "withholds"},
        }[found.standing].get(behind, "conditions")
    if found.standing is not FindingStanding.FAILED:
        return "informs"
    if found.severity is Severity.CRITICAL:
        return "blocks" if behind is BackingKind.NEITHER and points.decision_day_reached else "conditions"
    if found.severity is Severity.HIGH:
        return "informs" if behind is BackingKind.CARRIED else "conditions"
    return "informs"


VERDICTS = {
    "blocks": Verdict.NO_GO,
    "withholds": Verdict.CANNOT_BE_ASSESSED,
    "conditions": Verdict.CONDITIONAL_GO,
    "informs": Verdict.GO,
}


@given(cases())
@some
def test_each_finding_has_the_effect_of_the_table(case: Case) -> None:
    """Each finding has one effect."""
    assessment = judged(*case)
    for one in assessment.weighed:
        assert one.effect.name.lower() == _effect(one, assessment)


@given(cases())
@some
def test_the_strongest_finding_settles_the_verdict(case: Case) -> None:
    """The strongest finding settles the verdict, of the whole and of each area."""
    assessment = judged(*case)
    assert assessment.decision.verdict is _verdict(assessment.weighed, assessment)
    for area in assessment.areas:
        own = [one for one in assessment.weighed if one.finding.area == area.id]
        assert area.verdict in (_verdict(own, assessment), None)


def _verdict(some_weighed: Iterable[Weighed], assessment: Assessment) -> Verdict:
    effects = {_effect(one, assessment) for one in some_weighed}
    return VERDICTS[next((effect for effect in VERDICTS if effect in effects), "informs")]


@given(cases())
@some
def test_it_is_a_go_exactly_when_nothing_moves_the_verdict(case: Case) -> None:
    assessment = judged(*case)
    moving = [one for one in assessment.weighed if one.effect is not Effect.INFORMS]
    assert (assessment.decision.verdict is Verdict.GO) == (not moving)


@given(cases())
@some
def test_every_verdict_but_a_go_comes_with_what_decided_it(case: Case) -> None:
    """Every verdict except a clean go comes with its reasons."""
    assessment = judged(*case)
    decision = assessment.decision
    told = {*decision.reasons.ids(), *decision.conditions.ids()}
    strongest = max((one.effect for one in assessment.weighed), default=Effect.INFORMS)
    deciding = {one.id for one in assessment.weighed if one.effect is strongest}
    if decision.verdict is Verdict.GO:
        assert not told
    else:
        assert told & deciding


@given(cases())
@some
def test_with_a_mandatory_or_critical_finding_carried_it_is_never_a_plain_go(case: Case) -> None:
    """With a mandatory or critical finding carried, it is never a plain go."""
    assessment = judged(*case)
    weighty = [
        one
        for one in assessment.weighed
        if one.behind.kind is BackingKind.CARRIED
        and (one.finding.mandatory or one.finding.severity is Severity.CRITICAL)
        and one.finding.failed
        and not assessment.checkpoints.comes_later(one.finding.checkpoint)
    ]
    if weighty:
        assert assessment.decision.verdict is not Verdict.GO


@given(cases())
@some
def test_what_cannot_be_waived_is_never_carried(case: Case) -> None:
    """Nothing carries what is not waivable."""
    for one in judged(*case).weighed:
        assert one.finding.waivable or one.behind.kind is not BackingKind.CARRIED


@given(cases(), st.randoms(use_true_random=False))
@some
def test_the_order_of_anything_changes_nothing(case: Case, random: Random) -> None:
    """The order of anything in the review changes nothing."""
    review, checklist, policy = case
    before, after = judged(review, checklist, policy), judged(_shuffled(review, random), checklist, policy)
    assert (after.weighed, after.decision, after.areas) == (before.weighed, before.decision, before.areas)
    assert [(state.id, state.standing) for state in after.items] == [
        (state.id, state.standing) for state in before.items
    ]


def _shuffled(value: Any, random: Random) -> Any:
    if isinstance(value, dict):
        keys = list(value)
        random.shuffle(keys)
        return {key: _shuffled(value[key], random) for key in keys}
    if isinstance(value, list):
        return random.sample([_shuffled(one, random) for one in value], len(value))
    return value


@given(cases())
@some
def test_judging_twice_gives_the_same(case: Case) -> None:
    """The same review, checklists, policy, rules and day give the same assessment for ever."""
    once = judged(*case)
    assert judged(*case) == once
    copied = pickle.loads(pickle.dumps(once))  # noqa: S301 - our own
    assert copied.decision.verdict is once.decision.verdict
    assert copied.weighed.to_records() == once.weighed.to_records()


@given(cases())
@some
def test_unknown_moves_nothing_unless_it_is_mandatory(case: Case) -> None:
    for one in judged(*case).weighed:
        if one.finding.unknown and not one.finding.mandatory:
            assert one.effect is Effect.INFORMS


def test_days_are_counted_from_a_monday() -> None:
    assert (TODAY.weekday(), day(4)) == (0, "2026-11-06")
