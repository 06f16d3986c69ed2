"""The whole judgement of one case."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from golive_readiness.decision import Effect, Verdict
from golive_readiness.errors import InvalidDocumentError
from golive_readiness.findings import RULES
from golive_readiness.findings.rule import FindingStanding
from tests.made import AREAS, judged

MANDATORY = {"id": "readiness.a", "mandatory": True}
DONE: dict[str, Any] = {"readiness.a": {"status": "done"}}


def test_every_verdict_but_a_clean_go_comes_with_its_reasons() -> None:
    go = judged(MANDATORY, answers=DONE)
    no_go = judged(MANDATORY, answers={"readiness.a": {"status": "not_started"}})
    unknown = judged(MANDATORY, {"id": "readiness.b"}, answers={"readiness.b": {"status": "done"}})
    assert (go.decision.verdict, len(go.decision.reasons)) == (Verdict.GO, 0)
    assert (no_go.decision.verdict, no_go.decision.reasons[0].id) == (Verdict.NO_GO, "ITEM01:readiness.a")
    assert (unknown.decision.verdict, unknown.decision.reasons[0].id) == (
        Verdict.CANNOT_BE_ASSESSED,
        "GOVN12:readiness.a",
    )


def test_unknowns_are_listed_apart_from_reasons() -> None:
    answers = {"readiness.a": {"status": "not_started"}}
    decision = judged(MANDATORY, MANDATORY | {"id": "readiness.b"}, answers=answers).decision
    assert [one.id for one in decision.reasons] == ["ITEM01:readiness.a"]
    assert decision.unknowns.get("GOVN12:readiness.b")


def test_a_promise_makes_a_condition_of_it_with_owner_and_day() -> None:
    answers = {"readiness.a": {"status": "in_progress", "owner": "rob", "due_on": "2026-11-20"}}
    decision = judged(MANDATORY, answers=answers).decision
    (condition,) = decision.conditions
    assert decision.verdict is Verdict.CONDITIONAL_GO
    assert (condition.id, condition.owner, str(condition.due_on)) == ("ITEM01:readiness.a", "rob", "2026-11-20")


def test_before_the_go_no_go_day_the_verdict_is_a_forecast() -> None:
    assert judged(MANDATORY, answers=DONE).decision.forecast
    assert not judged(MANDATORY, answers=DONE, as_of="2026-11-26").decision.forecast


def test_a_later_day_turns_a_promise_that_was_not_kept() -> None:
    answers = {"readiness.a": {"status": "in_progress", "owner": "rob", "due_on": "2026-11-10"}}
    assert judged(MANDATORY, answers=answers).decision.verdict is Verdict.CONDITIONAL_GO
    assert judged(MANDATORY, answers=answers, as_of="2026-11-11").decision.verdict is Verdict.NO_GO


def test_each_area_has_the_verdict_of_its_own_findings_and_none_where_nothing_was_judged() -> None:
    items = (
        {**MANDATORY, "id": "cutover.a", "area": "cutover"},
        {"id": "readiness.a"},
        {"id": "migration.a", "area": "data-migration"},
    )
    answers = {"cutover.a": {"status": "not_started"}, "readiness.a": {"status": "done"}}
    areas = judged(*items, answers=answers).areas
    assert [areas[key].verdict for key in ("cutover", "readiness", "data-migration")] == [
        Verdict.NO_GO,
        Verdict.GO,
        None,
    ]
    assert areas.ids() == tuple(area.id for area in AREAS if areas.get(area.id))


def test_the_strongest_effect_is_the_verdict() -> None:
    answers = {"readiness.a": {"status": "not_started"}}
    assessment = judged(MANDATORY, answers=answers)
    assert max(one.effect for one in assessment.weighed) is Effect.BLOCKS


def test_strengths_are_findings_too() -> None:
    cycles = [{"cycle": n, "reconciled": [{"entity": "customers", "agrees": "true"}]} for n in (1, 2, 3)]
    assessment = judged(MANDATORY, answers=DONE, migration={"cycles": cycles})
    assert assessment.findings["MIGR01:migration.cycles"].standing is FindingStanding.MET


def test_rows_are_a_sequence_that_is_asked_by_id_and_by_fields() -> None:
    assessment = judged(MANDATORY, {"id": "readiness.b"}, answers=DONE)
    assert assessment.items["readiness.a"] is assessment.items[0]
    assert [state.id for state in assessment.items.where(mandatory=True)] == ["readiness.a"]
    assert assessment.items.to_records()[1]["standing"] == "unanswered"
    assert assessment.areas.to_records()[0]["id"] == "readiness"


def test_an_assessment_travels_between_processes() -> None:
    assessment = judged(MANDATORY, answers=DONE, migration={"cycles": []})
    again = pickle.loads(pickle.dumps(assessment))  # noqa: S301 - our own
    assert (again.decision, again.findings, again.items) == (assessment.decision, assessment.findings, assessment.items)


def test_a_case_that_has_no_meaning_is_refused_with_every_reason() -> None:
    answers = {"readiness.aa": {"status": "done"}, "readiness.b": {"status": "done"}}
    with pytest.raises(InvalidDocumentError) as refused:
        judged(MANDATORY, answers=answers, mitigations={"m": {"title": "Mend", "addresses": ["MIGR99"]}})
    problems = refused.value.problems
    assert [problem.path for problem in problems] == [
        "answers.readiness.aa",
        "answers.readiness.b",
        "mitigations.m.addresses[1]",
    ]
    assert problems[0].hint == "Did you mean readiness.a?"


def _with_loads(*, target: int, asked: bool) -> Verdict | None:
    """The verdict of an area in which three trial loads are stated, and one question that nobody answered, or none."""
    figures = {"entity": "customers", "data_class": "master", "source_count": 9, "target_count": target}
    cycles = [{"cycle": number, "run_on": "2026-10-30", "reconciled": [figures]} for number in (1, 2, 3)]
    question = [{"id": "migration.plan", "area": "data-migration"}] if asked else []
    rules = [rule for rule in RULES if rule.code in ("MIGR01", "MIGR02", "GOVN12")]
    return judged(*question, rules=rules, migration={"cycles": cycles}).areas["data-migration"].verdict


def test_a_clean_record_is_a_go_only_where_nothing_else_is_asked() -> None:
    assert _with_loads(target=9, asked=True) is None
    assert _with_loads(target=9, asked=False) is Verdict.GO


def test_a_record_that_fails_settles_an_area_that_nobody_answered() -> None:
    assert _with_loads(target=8, asked=True) is Verdict.NO_GO
    assert _with_loads(target=8, asked=False) is Verdict.NO_GO
