"""What overlays take from mandatory items is a finding, whoever chose the overlay."""

from __future__ import annotations

from typing import Any

import pytest

from golive_readiness.assessment import Assessment, judge
from golive_readiness.case import Case
from golive_readiness.decision import Verdict
from golive_readiness.findings import RULES
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Checklist
from golive_readiness.model.policy import Policy
from golive_readiness.schedule.calendar import Calendar
from golive_readiness.tailoring.overlays import tailored
from tests.made import AREAS, a_checklist, a_review
from tests.unit.tailoring.made import an_overlay

MANDATORY = {
    "id": "readiness.a",
    "mandatory": True,
    "waivable": False,
    "evidence": {"kinds": ["plan"]},
    "sign_off": {"roles": ["business-owner"], "organisation": "customer"},
}
OPTIONAL = {"id": "readiness.b"}
BASE = a_checklist(MANDATORY, OPTIONAL, {"id": "readiness.spare"})


def judged_by(*checklists: Checklist, **more: Any) -> Assessment:
    review = a_review(**{"answers": {"readiness.b": {"status": "done"}}, **more})
    return judge(
        Case(
            review=review,
            checklists=checklists,
            areas=AREAS,
            policy=Policy(),
            rules=(),
            calendar=Calendar(),
            day=review.reviewed_on,
        )
    )


def said(assessment: Assessment) -> dict[str, Any]:
    return {one.subject: one.values["how"] for one in assessment.findings.where(code="JUDG05")}


def test_a_mandatory_item_left_out_is_a_high_finding_and_a_condition() -> None:
    assessment = judged_by(tailored(BASE, an_overlay(drops={"readiness.a": "Not with us."})))
    found = assessment.findings["JUDG05:readiness.a"]

    assert (found.severity, found.mandatory, found.failed) == (Severity.HIGH, False, True)
    assert dict(found.values) == {"how": ("left out",), "by": ("contoso",), "statement": "readiness.a is so."}


def test_it_makes_a_condition_of_every_go() -> None:
    ours = tailored(BASE, an_overlay(drops={"readiness.a": "Not with us."}))
    review = a_review(answers={"readiness.b": {"status": "done"}})
    case = Case(
        review=review,
        checklists=(ours,),
        areas=AREAS,
        policy=Policy(),
        rules=RULES,
        calendar=Calendar(),
        day=review.reviewed_on,
    )

    assert judge(case).decision.verdict is Verdict.CONDITIONAL_GO


@pytest.mark.parametrize(
    ("change", "how"),
    [
        ({"mandatory": False}, ("made optional",)),
        ({"waivable": True}, ("made waivable",)),
        ({"due_by": "hypercare_exit"}, ("put off to a later checkpoint",)),
        ({"evidence": {"required": False}}, ("freed of its proof",)),
        ({"evidence": {"kinds": ["plan", "log"]}}, ("opened to proof of other kinds",)),
        ({"sign_off": {"roles": []}}, ("opened to other signers",)),
        ({"sign_off": {"organisation": "partner"}}, ("opened to signers of another side",)),
        ({"without": ["sign_off"]}, ("freed of its signature",)),
        ({"mandatory": False, "waivable": True}, ("made optional", "made waivable")),
    ],
)
def test_a_mandatory_item_of_which_less_is_asked_is_a_finding(change: dict[str, Any], how: tuple[str, ...]) -> None:
    assessment = judged_by(tailored(BASE, an_overlay(changes={"readiness.a": change})))
    assert said(assessment) == {"readiness.a": how}
    assert assessment.findings["JUDG05:readiness.a"].values["statement"] == "readiness.a is so."


def test_an_item_whose_words_nobody_kept_is_named_by_its_id() -> None:
    ours = tailored(BASE, an_overlay(drops={"readiness.a": "Not with us."}))
    wordless = tuple(one.model_copy(update={"was": None}) for one in ours.tailored)
    found = judged_by(ours.model_copy(update={"tailored": wordless})).findings["JUDG05:readiness.a"]

    assert found.values["statement"] == "readiness.a"


@pytest.mark.parametrize(
    "overlay",
    [
        {"changes": {"readiness.a": {"weight": 0}}},
        {"changes": {"readiness.b": {"due_by": "hypercare_exit", "waivable": False}}},
        {"drops": {"readiness.spare": "Not with us."}},
        {"adds": [{"id": "readiness.c", "area": "readiness", "statement": "It is so."}]},
    ],
)
def test_other_changes_are_printed_and_no_finding(overlay: dict[str, Any]) -> None:
    assert said(judged_by(tailored(BASE, an_overlay(**overlay)))) == {}


def test_an_item_that_is_not_for_the_project_was_not_taken_from_it() -> None:
    base = a_checklist({**MANDATORY, "applies": {"products": ["commerce"]}}, OPTIONAL)
    ours = tailored(base, an_overlay(drops={"readiness.a": "No shops."}))

    assert said(judged_by(ours, project={"name": "A project", "products": ["web"]})) == {}
    assert said(judged_by(ours, project={"name": "A project"})) == {"readiness.a": ("left out",)}


def test_other_words_for_a_mandatory_item_are_remarked_on_and_move_nothing() -> None:
    ours = tailored(BASE, an_overlay(changes={"readiness.a": {"statement": "Coffee was ordered."}}))
    found = judged_by(ours).findings["JUDG05:readiness.a"]

    assert (found.severity, found.values["how"]) == (Severity.MEDIUM, ("put in other words",))
    assert found.values["statement"] == "readiness.a is so."


def test_each_item_is_told_in_its_own_words() -> None:
    base = a_checklist(MANDATORY, {**MANDATORY, "id": "readiness.z"}, OPTIONAL)
    ours = tailored(base, an_overlay(drops={"readiness.a": "Not with us.", "readiness.z": "Not with us."}))

    told = {one.subject: one.values["statement"] for one in judged_by(ours).findings.where(code="JUDG05")}
    assert told == {"readiness.a": "readiness.a is so.", "readiness.z": "readiness.z is so."}


def test_an_item_that_one_overlay_added_and_another_put_in_other_words_is_told_in_its_first_words() -> None:
    added = {"id": "readiness.c", "area": "readiness", "mandatory": True, "statement": "The vault was opened."}
    ours = tailored(BASE, an_overlay(adds=[added]))
    again = an_overlay(id="project", changes={"readiness.c": {"statement": "Coffee was ordered."}})

    found = judged_by(tailored(ours, again)).findings["JUDG05:readiness.c"]
    assert found.values["statement"] == "The vault was opened."


def test_other_words_hide_nothing_that_was_softened_beside_them() -> None:
    change = {"statement": "Coffee was ordered.", "mandatory": False}
    found = judged_by(tailored(BASE, an_overlay(changes={"readiness.a": change}))).findings["JUDG05:readiness.a"]

    assert (found.severity, found.values["statement"]) == (Severity.HIGH, "readiness.a is so.")


def test_a_decoy_of_the_same_id_does_not_stand_in_for_what_was_left_out() -> None:
    ours = tailored(BASE, an_overlay(drops={"readiness.a": "Not here."}))
    decoy = a_checklist({**MANDATORY, "due_by": "hypercare_exit"}, OPTIONAL).model_copy(update={"id": "other"})

    assert said(judged_by(ours, decoy)) == {"readiness.a": ("left out",)}


def test_proof_that_was_freed_and_asked_for_again_in_other_kinds_is_softened() -> None:
    free = tailored(BASE, an_overlay(changes={"readiness.a": {"evidence": {"required": False}}}))
    again = an_overlay(id="project", changes={"readiness.a": {"evidence": {"required": True, "kinds": []}}})

    assert said(judged_by(tailored(free, again))) == {"readiness.a": ("opened to proof of other kinds",)}


def test_nobody_carries_it() -> None:
    found = judged_by(tailored(BASE, an_overlay(drops={"readiness.a": "Not here."}))).findings["JUDG05:readiness.a"]

    assert not found.waivable


def test_an_item_that_is_dropped_and_asked_otherwise_further_up_is_left_out() -> None:
    below = tailored(BASE, an_overlay(drops={"readiness.a": "Not here."}))
    mine = {"id": "readiness.a", "area": "readiness", "statement": "Something else."}
    ours = tailored(below, an_overlay(id="project", adds=[mine]))

    assert said(judged_by(ours)) == {"readiness.a": ("left out",)}


def test_what_an_overlay_further_up_puts_back_is_not_softened() -> None:
    softer = tailored(BASE, an_overlay(changes={"readiness.a": {"mandatory": False}}))
    back = an_overlay(id="project", changes={"readiness.a": {"mandatory": True}})
    later = an_overlay(id="project", changes={"readiness.a": {"mandatory": True, "due_by": "hypercare_exit"}})

    assert said(judged_by(tailored(softer, back))) == {}
    assert said(judged_by(tailored(softer, later))) == {"readiness.a": ("put off to a later checkpoint",)}


def test_what_is_softened_while_it_is_optional_and_made_mandatory_again_is_found_out() -> None:
    first = tailored(BASE, an_overlay(changes={"readiness.a": {"mandatory": False}}))
    second = tailored(first, an_overlay(id="group", changes={"readiness.a": {"without": ["evidence"]}}))
    third = tailored(second, an_overlay(id="project", changes={"readiness.a": {"mandatory": True}}))
    found = judged_by(third).findings["JUDG05:readiness.a"]

    assert found.values["by"] == ("group",)
    assert "freed of its proof" in found.values["how"]  # type: ignore[operator]


def test_the_numbers_in_a_statement_are_the_policy_s() -> None:
    base = a_checklist({**MANDATORY, "statement": "{migration.reconciled_cycles_min} loads agreed."}, OPTIONAL)
    found = judged_by(tailored(base, an_overlay(drops={"readiness.a": "No."}))).findings["JUDG05:readiness.a"]

    assert found.values["statement"] == "3 loads agreed."


def test_no_list_of_rules_and_no_policy_can_leave_it_out() -> None:
    """`judged_by` runs no rule at all."""
    ours = tailored(BASE, an_overlay(drops={"readiness.a": "Not with us."}))

    assert "readiness.a" in said(judged_by(ours))
