"""A case that has no meaning is refused, with every name that nothing chosen has, each at its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

import golive_readiness as glr
from golive_readiness.case import Case
from golive_readiness.errors import InvalidDocumentError, Place, Problem
from golive_readiness.findings import BUNDLED, RULES
from golive_readiness.model.checklist import Area, Checklist
from golive_readiness.model.policy import Policy
from golive_readiness.model.review import ReadinessReview
from golive_readiness.schedule.calendar import Calendar
from golive_readiness.sources.parser import parse
from golive_readiness.tailoring.overlays import tailored
from tests.unit.tailoring.made import an_overlay

HEAD = """\
format: golive-readiness/review/1
project: {name: A project, products: [finance-operations]}
reviewed_on: 2026-11-02
people:
  rob: {name: Rob Maes}
"""
AREAS = (
    Area(id="data-migration", title="Data migration", prefix="migration"),
    Area(id="cutover", title="Cutover", prefix="cutover"),
)


def _checklist(name: str = "ours", **changes: Any) -> Checklist:
    first = {"id": "migration.trial-cycles", "area": "data-migration", "statement": "Three loads agreed.", **changes}
    second = {"id": "cutover.mock-cutover", "area": "cutover", "statement": "The cutover was rehearsed."}
    items = {
        "format": "golive-readiness/checklist/1",
        "id": name,
        "title": name,
        "version": "1",
        "items": [first, second],
    }
    return Checklist.model_validate(items)


def _case(text: str = "", **changes: Any) -> Case:
    review = parse(ReadinessReview, HEAD + text, source="review.yaml")
    case = Case(
        review=review,
        checklists=(_checklist(),),
        areas=AREAS,
        policy=Policy(),
        rules=RULES,
        calendar=Calendar(),
        day=review.reviewed_on,
    )
    return replace(case, **changes)


def _problems(case: Case) -> tuple[Problem, ...]:
    with pytest.raises(InvalidDocumentError) as refused:
        case.check()
    return refused.value.problems


def _problem(case: Case) -> Problem:
    (problem,) = _problems(case)
    return problem


def test_a_case_whose_names_all_exist_is_accepted() -> None:
    text = (
        "answers: {migration.trial-cycles: {status: done, owner: rob}}\n"
        "workstreams: {data-migration: {outlook: late}}\n"
        "risks: {slow: {title: Slow, items: [cutover.mock-cutover], area: cutover}}\n"
        "mitigations:\n"
        "  more: {title: More loads, addresses: [MIGR01, 'MIGR01:migration.cycles', cutover.mock-cutover, slow]}\n"
    )
    _case(text).check()


def test_an_answer_to_an_item_nobody_asked_has_its_line_and_a_guess() -> None:
    problem = _problem(_case("answers:\n  migration.trial-cycle: {status: done}\n"))

    assert problem.path == "answers.migration.trial-cycle"
    assert problem.place == Place(7, 3)
    assert problem.source == "review.yaml"
    assert problem.found == "migration.trial-cycle"
    assert problem.hint == "Did you mean migration.trial-cycles?"
    assert "not an item of the chosen checklists (checklists: ours)" in problem.message


def test_nothing_is_guessed_where_nothing_is_near() -> None:
    assert _problem(_case("answers: {zzz.yyy: {}}\n")).hint is None


def test_where_no_checklist_is_chosen_the_problem_says_so() -> None:
    problem = _problem(_case("answers: {cutover.mock-cutover: {}}\n", checklists=()))

    assert "none is chosen" in problem.message


def test_an_item_that_does_not_apply_may_be_answered_and_is_not_asked() -> None:
    checklist = _checklist(applies={"products": ["commerce"]})
    case = _case("answers: {migration.trial-cycles: {}}\n", checklists=(checklist,))

    case.check()
    assert [item.id for item in case.items] == ["cutover.mock-cutover"]
    assert set(case.asked) == {"migration.trial-cycles", "cutover.mock-cutover"}


@pytest.mark.parametrize(
    ("text", "path", "found", "line"),
    [
        ("workstreams:\n  cut-over: {outlook: late}\n", "workstreams.cut-over", "cut-over", 7),
        ("risks:\n  slow: {title: Slow, area: cut-over}\n", "risks.slow.area", "cut-over", 7),
        ("risks:\n  slow:\n    title: Slow\n    items: [cutover.mock]\n", "risks.slow.items[1]", "cutover.mock", 9),
        (
            "sign_offs:\n  mock: {by: rob, signed_on: 2026-11-01, items: [cutover.mock]}\n",
            "sign_offs.mock.items[1]",
            "cutover.mock",
            7,
        ),
    ],
    ids=["workstream", "area", "item", "signature"],
)
def test_an_area_or_item_that_nothing_chosen_has_is_a_problem_wherever_it_stands(
    text: str, path: str, found: str, line: int
) -> None:
    problem = _problem(_case(text))

    assert (problem.path, problem.found) == (path, found)
    assert problem.place is not None
    assert problem.place.line == line


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("mitigations:\n  fix: {title: Fix, addresses: [MIGR99]}\n", "mitigations.fix.addresses[1]"),
        (
            "waivers:\n  w: {covers: [MIGR99], approver: rob, reason: Why, granted_on: 2026-11-01, expires_on: 2026-12-01}\n",
            "waivers.w.covers[1]",
        ),
        (
            "decision:\n  {outcome: go, decided_on: 2026-11-01, conditions: {one: {what: It, accepts: [MIGR99]}}}\n",
            "decision.conditions.one.accepts[1]",
        ),
    ],
    ids=["mitigation", "waiver", "condition"],
)
def test_a_code_that_no_rule_has_is_a_problem_with_its_line(text: str, path: str) -> None:
    problem = _problem(_case(text))

    assert (problem.path, problem.found) == (path, "MIGR99")
    assert problem.place is not None
    assert problem.place.line == 7
    assert problem.message.startswith("MIGR99 is not the code of a rule")
    assert problem.hint is not None
    assert problem.hint.startswith("Did you mean MIGR")


def test_a_code_in_the_policy_that_no_rule_has_is_a_problem() -> None:
    policy = Policy.model_validate({"rules": {"MIGR99": {"enabled": False}, "MIGR01": {"enabled": False}}})
    problem = _problem(_case(policy=policy))

    assert (problem.path, problem.found) == ("policy.rules.MIGR99", "MIGR99")
    assert problem.hint is not None


@pytest.mark.parametrize("rule", BUNDLED, ids=[rule.code for rule in BUNDLED])
def test_every_bundled_rule_can_be_named_though_it_yields_nothing_today(rule: Any) -> None:
    _case(f"mitigations: {{fix: {{title: Fix, addresses: [{rule.code}]}}}}\n").check()


def test_the_key_of_a_finding_about_an_item_names_an_item_that_exists() -> None:
    text = "mitigations: {fix: {title: Fix, addresses: ['ITEM01:cutover.mock-cutover', 'ITEM01:cutover.mock']}}\n"
    problem = _problem(_case(text))

    assert (problem.path, problem.found) == ("mitigations.fix.addresses[2]", "cutover.mock")
    assert problem.hint == "Did you mean cutover.mock-cutover?"


def test_the_key_of_a_finding_about_the_record_may_name_any_subject() -> None:
    _case("mitigations: {fix: {title: Fix, addresses: ['MIGR02:customers/BE01']}}\n").check()


def test_a_callers_own_rule_can_be_named() -> None:
    mine = replace(RULES[0], code="MINE01")
    text = "mitigations: {fix: {title: Fix, addresses: [MINE01]}}\n"

    _case(text, rules=(*RULES, mine)).check()
    assert _problem(_case(text)).found == "MINE01"


def test_a_review_cannot_be_judged_as_of_a_day_before_its_own() -> None:
    problem = _problem(_case(day=date(2026, 11, 1)))

    assert problem.path == "reviewed_on"
    assert problem.place == Place(3, 1)
    assert "2026-11-02" in problem.message
    assert "2026-11-01" in problem.message


def test_a_later_day_is_no_problem() -> None:
    _case(day=date(2026, 12, 24)).check()


def test_two_checklists_may_share_an_item_that_says_the_same() -> None:
    case = _case(checklists=(_checklist("first"), _checklist("second")))

    case.check()
    assert len(case.items) == 2


def test_one_id_may_not_say_different_things_in_two_checklists() -> None:
    case = _case(checklists=(_checklist("first"), _checklist("second", statement="Four loads agreed.")))
    problem = _problem(case)

    assert (
        problem.message == "second asks the item migration.trial-cycles otherwise than first does, and both are chosen."
    )
    assert (problem.path, problem.found) == ("second", "migration.trial-cycles")
    assert problem.hint == "Ask it in the same way in both, or choose only one of them."


def test_all_problems_are_named_at_once() -> None:
    text = "answers: {a.b: {}, c.d: {}}\nworkstreams: {nowhere: {}}\n"
    policy = Policy.model_validate({"rules": {"NONE01": {"enabled": False}}})
    problems = _problems(_case(text, policy=policy, day=date(2026, 11, 1)))

    paths = ["reviewed_on", "answers.a.b", "answers.c.d", "workstreams.nowhere", "policy.rules.NONE01"]
    assert [problem.path for problem in problems] == paths


def test_a_review_made_by_hand_has_problems_without_places() -> None:
    by_hand = {
        "format": "golive-readiness/review/1",
        "project": {"name": "A project"},
        "reviewed_on": "2026-11-02",
        "answers": {"cutover.mock": {}},
    }
    problem = _problem(_case(review=ReadinessReview.model_validate(by_hand)))

    assert problem.path == "answers.cutover.mock"
    assert problem.place is None
    assert problem.source is None


@pytest.mark.parametrize(
    ("areas", "area", "message", "hint"),
    [
        ([], "shop-floor", "shop-floor is not an area; the item shop.open belongs to it.", None),
        ([], "cutovr", "cutovr is not an area; the item shop.open belongs to it.", "Did you mean cutover?"),
        (
            ["cutover"],
            "cutover",
            "the area cutover is listed already; an area of a checklist needs an id of its own.",
            None,
        ),
    ],
)
def test_an_own_checklist_s_areas_are_known_and_its_own(
    areas: list[str], area: str, message: str, hint: str | None
) -> None:
    review = glr.parse_review("format: golive-readiness/review/1\nproject: {name: P}\nreviewed_on: 2026-11-02\n")
    own = glr.Checklist.model_validate(
        {
            "format": "golive-readiness/checklist/1",
            "id": "shop",
            "title": "Shop",
            "version": "1",
            "areas": [{"id": one, "title": one, "prefix": "shop"} for one in areas],
            "items": [{"id": "shop.open", "area": area, "statement": "The shop is open."}],
        }
    )
    with pytest.raises(glr.InvalidDocumentError) as refused:
        glr.assess(review, checklists=[own])
    (problem,) = refused.value.problems
    assert (problem.message, problem.hint) == (message, hint)


# Items and their words


def test_items_are_asked_in_the_words_of_the_policy() -> None:
    asked = _checklist(statement="{migration.reconciled_cycles_min} loads agreed.")
    policy = Policy.model_validate({"migration": {"reconciled_cycles_min": 4}})

    assert _case(checklists=(asked,), policy=policy).items[0].statement == "4 loads agreed."


def test_a_threshold_that_no_policy_has_is_a_problem() -> None:
    (problem,) = _problems(_case(checklists=(_checklist(statement="{migration.xyz} agreed."),)))

    assert problem.found == "migration.xyz"
    assert "migration.trial-cycles refers to it" in problem.message
    assert problem.hint is None
    (near,) = _problems(_case(checklists=(_checklist(statement="{cutover.rehearsal_min} rehearsals."),)))
    assert near.hint == "Did you mean cutover.rehearsals_min?"


def test_an_item_of_two_checklists_is_asked_once() -> None:
    first, second = _checklist("first"), _checklist("second").model_copy(update={"version": "2"})
    case = _case(checklists=(first, second))

    case.check()
    assert [item.id for item in case.items] == ["migration.trial-cycles", "cutover.mock-cutover"]


def test_two_checklists_of_one_id_are_refused() -> None:
    other = _checklist().model_copy(update={"version": "2"})
    problem = _problem(_case(checklists=(_checklist(), other)))

    assert (problem.path, problem.found) == ("checklists", "ours")
    _case(checklists=(_checklist(), _checklist())).check()


@pytest.mark.parametrize("code", ["JUDG01", "JUDG02", "JUDG03", "JUDG05"])
def test_no_policy_changes_what_the_judgement_says_of_itself(code: str) -> None:
    policy = Policy.model_validate({"rules": {code: {"severity": "low"}}})
    problem = _problem(_case(policy=policy))

    assert (problem.path, problem.found) == (f"policy.rules.{code}", code)


def test_an_overlay_is_chosen_in_place_of_its_base_and_not_beside_it() -> None:
    ours = tailored(_checklist(), an_overlay(base="ours", drops={"cutover.mock-cutover": "Not with us."}))
    problem = _problem(_case(checklists=(ours, _checklist())))

    assert problem.hint == "Choose contoso in place of ours."
    _case(checklists=(ours,)).check()
