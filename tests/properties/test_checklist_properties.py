"""What holds of every bundled checklist, alone and as a kind of project is asked several of them together.

All done and proven reaches a go; nothing answered never does; nothing mandatory is averaged away; finishing an item
never worsens anything; a weight of zero counts as zero. Whether each holds of somebody's own checklist, `golive lint` tries.
"""

from __future__ import annotations

from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from golive_readiness.api import bundled_areas
from golive_readiness.decision import Verdict
from golive_readiness.linting import Bench
from golive_readiness.linting.reviews import answering
from golive_readiness.model.checklist import Checklist, Checkpoint, Item
from golive_readiness.model.form.answers import Answer, Status
from golive_readiness.standing import Standing
from tests.unit.checklists.kinds import BUNDLED, KINDS, chosen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from golive_readiness.assessment import Assessment
    from golive_readiness.model.review import ReadinessReview

AREAS = bundled_areas()
BENCHES = {
    **{name: Bench.of(checklist, areas=AREAS) for name, checklist in BUNDLED.items()},
    **{f"a {kind}": Bench.of(*chosen(one), areas=AREAS, project=one) for kind, one in KINDS.items()},
}
"""Each checklist asked of a project that states nothing, so that every item applies; and each kind of project."""
WITH_MANDATORY = {name: bench for name, bench in BENCHES.items() if any(item.mandatory for item in bench.items)}
WORSE = (Verdict.GO, Verdict.CONDITIONAL_GO, Verdict.CANNOT_BE_ASSESSED, Verdict.NO_GO)
"""From good to bad."""
SHARES = ("assessed", "complete", "worst", "best")

each = pytest.mark.parametrize("bench", BENCHES.values(), ids=BENCHES)
a_few = settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
"""For each of many checklists; together they are some hundreds."""
checkpoints = st.sampled_from(Checkpoint)
dice = st.integers(0, 2**32).map(Random)
"""Some hundred choices from one number: drawn one by one, they are more than an example may have."""


def _proven(done: Answer, _review: ReadinessReview) -> Answer:
    return done


def _unanswered(_done: Answer, _review: ReadinessReview) -> Answer:
    return Answer()


def _open(_done: Answer, _review: ReadinessReview) -> Answer:
    return Answer(status=Status.NOT_STARTED)


def _promised(done: Answer, review: ReadinessReview) -> Answer:
    due_on = review.reviewed_on + timedelta(days=5)
    return Answer(status=Status.IN_PROGRESS, owner=done.owner, due_on=due_on, updated_on=review.reviewed_on)


def _half_done(done: Answer, _review: ReadinessReview) -> Answer:
    return Answer.model_validate({"status": "in_progress", "share": "50%", "owner": done.owner})


def _claimed(done: Answer, _review: ReadinessReview) -> Answer:
    return done.model_copy(update={"evidence": ()})


def _left_out(done: Answer, review: ReadinessReview) -> Answer:
    reason, approver = "It is not in scope.", review.decision_maker
    return Answer(status=Status.NOT_APPLICABLE, owner=done.owner, reason=reason, approved_by=approver)


def _left_out_quietly(_done: Answer, _review: ReadinessReview) -> Answer:
    return Answer(status=Status.NOT_APPLICABLE)


STATES: tuple[Callable[[Answer, ReadinessReview], Answer], ...] = (
    _proven,
    _unanswered,
    _open,
    _promised,
    _half_done,
    _claimed,
    _left_out,
    _left_out_quietly,
)
"""What may be said of an item, made from the answer that it is done."""
NOT_MET = (_unanswered, _open, _half_done, _left_out_quietly)


def _some_answers(bench: Bench, dice: Random, done: ReadinessReview) -> Mapping[str, Answer]:
    """Something said of every item; most are done in half of the examples."""
    states = dice.choices(dice.choice((STATES, (_proven,) * 12 + STATES)), k=len(bench.items))
    return {item.id: state(done.answers[item.id], done) for item, state in zip(bench.items, states, strict=True)}


def _reweighed(bench: Bench, dice: Random, but: Mapping[str, int] | None = None) -> Bench:
    """The same items with any weights."""
    weights = dice.choices(range(101), k=len(bench.items))
    by_id = {item.id: weight for item, weight in zip(bench.items, weights, strict=True)} | dict(but or {})

    def weigh(item: Item) -> Item:
        return item.model_copy(update={"weight": by_id[item.id]})

    def reweigh(checklist: Checklist) -> Checklist:
        return checklist.model_copy(update={"items": tuple(map(weigh, checklist.items))})

    return Bench(
        checklists=tuple(map(reweigh, bench.checklists)), areas=bench.areas, rules=bench.rules, project=bench.project
    )


def _asked(bench: Bench) -> list[Item]:
    """The items that are for the project."""
    applicable = bench.judged(bench.all_done()).items.ids()
    return [item for item in bench.items if item.id in applicable]


def _shares(assessment: Assessment) -> dict[str, tuple[object, ...]]:
    """What is said of completeness, area by area and for the whole; how many items are answered weighs nothing."""
    scores = {area.id: area for area in assessment.areas} | {"overall": assessment.overall}
    return {key: (one.complete, one.worst, one.best) for key, one in scores.items()}


@each
@pytest.mark.parametrize("at", Checkpoint)
def test_all_done_and_proven_reaches_a_go(bench: Bench, at: Checkpoint) -> None:
    assessment = bench.judged(bench.all_done(at))
    assert assessment.decision.verdict is Verdict.GO, assessment.decision.reasons.ids()
    assert {state.standing for state in assessment.items} <= {Standing.MET, Standing.NOT_YET_DUE}
    assert assessment.decision.unknowns.ids() == ()
    assert assessment.overall.worst in (1, None)


@each
@given(dice=dice, at=checkpoints)
@a_few
def test_nothing_answered_never_reaches_a_go(bench: Bench, dice: Random, at: Checkpoint) -> None:
    nothing = {item.id: Answer() for item in bench.items}
    assessment = _reweighed(bench, dice).judged(answering(bench.all_done(at), nothing))
    assert assessment.decision.verdict is not Verdict.GO
    assert all(area.complete in (0, None) for area in assessment.areas)


@pytest.mark.parametrize("bench", WITH_MANDATORY.values(), ids=WITH_MANDATORY)
@given(dice=dice)
@a_few
def test_nothing_mandatory_is_averaged_away(bench: Bench, dice: Random) -> None:
    """All but one mandatory item done never reaches a go, whatever the weights."""
    left = dice.choice([item for item in _asked(bench) if item.mandatory])
    done = bench.all_done(left.due_by)
    review = answering(done, {left.id: dice.choice(NOT_MET)(done.answers[left.id], done)})
    assessment = _reweighed(bench, dice, {left.id: 0}).judged(review)
    assert assessment.decision.verdict in (Verdict.NO_GO, Verdict.CANNOT_BE_ASSESSED)


@each
@given(dice=dice, at=checkpoints)
@a_few
def test_finishing_an_item_never_worsens_anything(bench: Bench, dice: Random, at: Checkpoint) -> None:
    done = bench.all_done(at)
    before_review = answering(done, _some_answers(bench, dice, done))
    item = dice.choice(_asked(bench))
    before = bench.judged(before_review)
    after = bench.judged(answering(before_review, {item.id: done.answers[item.id]}))
    assert WORSE.index(after.decision.verdict) <= WORSE.index(before.decision.verdict)
    for was in before.areas:
        now = after.areas[was.id]
        assert was.verdict is None or (now.verdict and WORSE.index(now.verdict) <= WORSE.index(was.verdict))
        for share in SHARES:
            if (old := getattr(was, share)) is not None:
                assert getattr(now, share) >= old, f"{share} of {was.id}"


@each
@given(dice=dice, at=checkpoints)
@a_few
def test_a_weight_of_zero_counts_as_zero(bench: Bench, dice: Random, at: Checkpoint) -> None:
    """Whatever is said of an item that weighs nothing, completeness is what it would be without it."""
    done = bench.all_done(at)
    review = answering(done, _some_answers(bench, dice, done))
    item = dice.choice(_asked(bench))
    weightless = _reweighed(bench, dice, {item.id: 0})
    answers = [state(done.answers[item.id], done) for state in dice.sample(STATES, k=2)]
    shares = [_shares(weightless.judged(answering(review, {item.id: answer}))) for answer in answers]
    assert shares[0] == shares[1]
