"""Completeness: exact counts, and the share that is certainly met, in a band that unknown things widen."""

from __future__ import annotations

import pickle
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from golive_readiness.model.checklist import Item
from golive_readiness.model.form.answers import Answer
from golive_readiness.scoring import AreaScore, Part, score
from golive_readiness.standing import ItemState, RecordSays, Standing

UNKNOWN = (Standing.UNPROVEN, Standing.UNANSWERED)
LEFT_OUT = (Standing.NOT_APPLICABLE, Standing.NOT_YET_DUE)


def state(
    standing: Standing | str, *, weight: int = 1, says: RecordSays = RecordSays.SILENT, **answer: Any
) -> ItemState:
    asked = Item(id="uat.thing", area="uat", statement="It is so.", weight=weight)
    stated = Answer.model_validate(answer) if answer else None
    return ItemState(item=asked, answer=stated, standing=Standing(standing), says=says, doubts=())


def scored(*states: ItemState) -> AreaScore:
    return score("uat", "Acceptance", states)


def band(*states: ItemState) -> tuple[Any, Any, Any]:
    """Worst, complete and best."""
    area = scored(*states)
    return area.worst, area.complete, area.best


# Shares


def test_where_nothing_is_applicable_or_due_there_is_no_share() -> None:
    for states in ((), (state("not_applicable"),), (state("not_yet_due"), state("not_applicable"))):
        area = scored(*states)
        assert (area.assessed, area.complete, area.worst, area.best) == (None, None, None, None)


@pytest.mark.parametrize("standing", UNKNOWN)
def test_what_is_unproven_or_unanswered_is_not_met_and_may_still_be(standing: Standing) -> None:
    assert band(state(standing)) == (0, 0, 1)
    assert band(state("met"), state(standing)) == (Fraction(1, 2), Fraction(1, 2), 1)
    assert band(state("open", status="not_started"), state(standing)) == (0, 0, Fraction(1, 2))
    assert band(state("met"), state("contradicted"), state(standing)) == (
        Fraction(1, 3),
        Fraction(1, 3),
        Fraction(2, 3),
    )


def test_work_without_a_stated_share_is_neither_nothing_nor_done() -> None:
    going_on = state("open", status="in_progress")
    assert band(going_on) == (0, None, 1)
    assert band(state("met"), going_on) == (Fraction(1, 2), 1, 1)
    assert band(state("contradicted"), going_on) == (0, 0, Fraction(1, 2))
    assert band(state("met"), state("unanswered"), going_on) == (Fraction(1, 3), Fraction(1, 2), 1)


@pytest.mark.parametrize("standing", LEFT_OUT)
def test_not_applicable_and_not_yet_due_leave_the_denominators(standing: Standing) -> None:
    states = (state("met"), state("open", status="not_started"))
    assert band(*states, state(standing, weight=50)) == band(*states) == (Fraction(1, 2),) * 3
    assert scored(*states, state(standing)).assessed == 1


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        (state("met"), (1, 1, 1)),
        (state("contradicted", status="done"), (0, 0, 0)),
        (state("open", status="not_started"), (0, 0, 0)),
        (state("open", status="in_progress", share="60%"), (Fraction(3, 5),) * 3),
        (state("open", status="in_progress", share="0"), (0, 0, 0)),
        (state("open", status="in_progress", share="1"), (1, 1, 1)),
        (state("open", status="in_progress"), (0, None, 1)),
        (state("unproven", status="done"), (0, 0, 1)),
        (state("unproven", status="in_progress", share="60%"), (0, 0, 1)),
        (state("unanswered", owner="rob"), (0, 0, 1)),
    ],
)
def test_work_in_progress_counts_by_its_share_and_without_one_widens_the_band(
    work: ItemState, expected: tuple[Fraction | None, ...]
) -> None:
    assert band(work) == expected


def test_a_weight_counts_for_what_it_is_and_a_weight_of_zero_for_nothing() -> None:
    assert band(state("met", weight=3), state("contradicted")) == (Fraction(3, 4),) * 3
    assert band(state("met"), state("contradicted", weight=0)) == (1, 1, 1)
    assert band(state("met", weight=0), state("contradicted")) == (0, 0, 0)
    assert band(state("met"), state("unanswered", weight=0)) == (1, 1, 1)
    assert band(state("met", weight=0), state("unanswered")) == (0, 0, 1)
    assert band(state("met"), state("open", status="in_progress", weight=0)) == (1, 1, 1)
    assert band(state("met", weight=0), state("open", status="in_progress")) == (0, None, 1)


def test_where_every_weight_is_zero_there_is_no_share_but_there_are_counts() -> None:
    area = scored(state("met", weight=0), state("unanswered", weight=0))
    assert (area.complete, area.worst, area.best) == (None, None, None)
    assert (area.assessed, area.counts.met, area.counts.unanswered) == (Fraction(1, 2), 1, 1)


def test_assessed_is_the_share_of_items_that_somebody_answered() -> None:
    answered = ("met", "open", "contradicted", "unproven")
    assert scored(*(state(standing) for standing in (*answered, "unanswered"))).assessed == Fraction(4, 5)
    assert scored(state("unanswered")).assessed == 0
    assert scored(*(state(standing) for standing in answered)).assessed == 1


def test_one_answer_of_twenty_is_not_all() -> None:
    area = scored(state("met"), *(state("unanswered") for _ in range(19)))
    assert (area.assessed, area.complete) == (Fraction(1, 20), Fraction(1, 20))
    assert (area.worst, area.best) == (Fraction(1, 20), Fraction(1))


# Counts


def test_what_nobody_has_is_counted_as_none() -> None:
    empty = scored().counts
    assert {getattr(empty, name) for name in type(empty).__dataclass_fields__} == {0}
    assert empty.due == 0


def test_every_standing_is_counted_by_itself() -> None:
    several = [state(standing) for number, standing in enumerate(Standing, start=1) for _ in range(number)]
    counts = scored(*several).counts
    assert {standing: getattr(counts, standing.value) for standing in Standing} == {
        standing: number for number, standing in enumerate(Standing, start=1)
    }
    assert counts.due == len(several) - counts.not_applicable - counts.not_yet_due


@pytest.mark.parametrize(
    ("claim", "reported", "evidenced"),
    [
        (state("met", status="done", evidence=["E1"]), 1, 1),
        (state("met", status="done", says=RecordSays.AGREES), 1, 1),
        (state("met", status="done"), 1, 0),
        (state("unproven", status="done", evidence=["E1"]), 1, 0),
        (state("contradicted", status="done", evidence=["E1"]), 1, 0),
        (state("open", status="in_progress", evidence=["E1"]), 0, 0),
        (state("unanswered"), 0, 0),
    ],
)
def test_what_is_reported_and_what_of_it_is_evidenced(claim: ItemState, reported: int, evidenced: int) -> None:
    counts = scored(claim).counts
    assert (counts.reported, counts.evidenced) == (reported, evidenced)


def test_an_area_is_a_flat_record() -> None:
    record = scored(state("met"), state("unanswered")).to_record()
    assert (record["id"], record["title"], record["met"], record["unanswered"]) == ("uat", "Acceptance", 1, 1)
    assert (record["worst"], record["complete"], record["best"]) == (Fraction(1, 2), Fraction(1, 2), 1)
    assert float(record["worst"]) == 0.5


# What holds for every area

some_states = st.lists(
    st.builds(
        state,
        st.sampled_from([one for one in Standing if one is not Standing.OPEN]),
        weight=st.integers(min_value=0, max_value=100),
    )
    | st.builds(
        lambda weight, share: state("open", weight=weight, status="in_progress", **share),
        st.integers(min_value=0, max_value=100),
        st.just({}) | st.fractions(min_value=0, max_value=1).map(lambda share: {"share": share}),
    ),
    max_size=12,
)


@given(some_states)
def test_the_share_lies_in_its_band_and_the_band_between_nothing_and_all(states: list[ItemState]) -> None:
    worst, complete, best = band(*states)
    assert (worst is None) == (best is None)
    if worst is not None and best is not None:
        assert 0 <= worst <= best <= 1
        assert complete is None or worst <= complete <= best


@given(some_states, st.sampled_from(UNKNOWN), st.integers(min_value=1, max_value=100))
def test_knowing_more_narrows_the_band_and_nothing_else_does(
    states: list[ItemState], unknown: Standing, weight: int
) -> None:
    before = scored(*states, state(unknown, weight=weight))
    good, bad = scored(*states, state("met", weight=weight)), scored(*states, state("contradicted", weight=weight))
    assert before.best == good.best
    assert before.worst == bad.worst
    assert (good.worst or 0) > (before.worst or 0)
    assert (bad.best or 0) < (before.best or 0)


@given(some_states, st.randoms())
def test_the_order_of_the_items_changes_nothing(states: list[ItemState], chance: Any) -> None:
    shuffled = list(states)
    chance.shuffle(shuffled)
    assert scored(*shuffled) == scored(*states)


# Rounding


@pytest.mark.parametrize(
    ("part", "spec", "printed"),
    [
        (Part(249, 250), ".0%", "99%"),
        (Part(249, 250), "%", "99%"),
        (Part(249, 250), ".1%", "99.6%"),
        (Part(2, 3), ".1%", "66.6%"),
        (Part(29, 100), ".0%", "29%"),
        (Part(1, 1000), ".0%", "0%"),
        (Part(1), ".0%", "100%"),
        (Part(0), ".0%", "0%"),
        (Part(1, 3), ">8.1%", "   33.3%"),
        (Part(1, 3), ">5%", "  33%"),
        (Part(199_999, 200_000), ".2f", "0.99"),
        (Part(1, 4), ".2f", "0.25"),
        (Part(1, 4), "f", "0.25"),
        (Part(1, 4), "", "1/4"),
    ],
)
def test_a_part_is_rounded_downwards_wherever_it_is_printed(part: Part, spec: str, printed: str) -> None:
    assert format(part, spec) == printed


@given(st.fractions(min_value=0, max_value=1), st.integers(min_value=0, max_value=6))
def test_no_part_is_printed_as_more_than_it_is_nor_as_a_whole_step_less(part: Fraction, places: int) -> None:
    printed = Fraction(format(Part(part), f".{places}%").removesuffix("%")) / 100
    assert printed <= part < printed + Fraction(1, 100 * 10**places)


def test_a_part_stays_exact_and_can_be_copied() -> None:
    part = scored(state("met"), state("met"), state("contradicted")).complete
    assert isinstance(part, Part)
    assert part == Fraction(2, 3)
    assert pickle.loads(pickle.dumps(part)) == part  # noqa: S301 - our own bytes
