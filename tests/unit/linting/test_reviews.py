"""Reviews in which everything is done."""

from __future__ import annotations

from typing import Any

import pytest

from golive_readiness.decision import Verdict
from golive_readiness.linting import Bench, all_done
from golive_readiness.linting.reviews import answering, signer
from golive_readiness.model.checklist import Checkpoint, SignOffDemand
from golive_readiness.model.form.answers import Answer
from golive_readiness.model.people import Organisation, Role
from golive_readiness.model.record.engagement import Project
from golive_readiness.model.review import ReadinessReview
from golive_readiness.standing import Standing
from tests.made import AREAS
from tests.unit.linting.made import a_checklist, an_item

CHECKLIST = a_checklist(
    an_item("readiness.proven", mandatory=True),
    an_item("readiness.any-proof", evidence={"required": False}),
    an_item("readiness.signed", sign_off={"roles": ["business-owner", "it-owner"], "organisation": "customer"}),
    an_item("readiness.signed-by-anybody", sign_off={}, evidence=None),
    an_item("readiness.signed-by-a-side", sign_off={"organisation": "microsoft"}, due_by="open_to_users"),
    an_item("readiness.exit", due_by="hypercare_exit", mandatory=True),
)
BENCH = Bench.of(CHECKLIST, areas=AREAS)


@pytest.mark.parametrize("at", Checkpoint)
def test_it_is_judged_on_the_day_of_a_checkpoint(at: Checkpoint) -> None:
    assessment = BENCH.judged(all_done(CHECKLIST, at=at))
    assert assessment.checkpoints.next is at
    assert assessment.checkpoints.on(at) == assessment.case.day


@pytest.mark.parametrize("at", Checkpoint)
def test_everything_that_is_due_is_met(at: Checkpoint) -> None:
    assessment = BENCH.judged(all_done(CHECKLIST, at=at))
    later = {item.id for item in CHECKLIST.items if assessment.checkpoints.comes_later(item.due_by)}
    assert {state.id: state.standing for state in assessment.items} == {
        item.id: Standing.NOT_YET_DUE if item.id in later else Standing.MET for item in CHECKLIST.items
    }
    assert assessment.decision.verdict is Verdict.GO


def test_it_is_a_review_that_anybody_could_have_written() -> None:
    review = all_done(CHECKLIST)
    assert ReadinessReview.model_validate_json(review.model_dump_json(exclude_none=True)) == review


def test_it_shows_proof_only_where_it_is_asked_for() -> None:
    answers = all_done(CHECKLIST).answers
    assert answers["readiness.proven"].evidence == ("test-report",)
    assert answers["readiness.any-proof"].evidence == ("document",)
    assert answers["readiness.signed-by-anybody"].evidence == ()


def test_an_item_of_two_checklists_is_answered_once() -> None:
    assert all_done(CHECKLIST, a_checklist(an_item("readiness.proven"), id="other")) == all_done(CHECKLIST)


def test_it_is_about_the_project_that_is_given() -> None:
    project = Project(name="Warehouse")
    assert all_done(CHECKLIST, project=project).project == project


def test_what_is_answered_otherwise_is_nothing_else() -> None:
    review = all_done(CHECKLIST)
    changed = answering(review, {"readiness.proven": Answer()})
    assert changed.answers["readiness.proven"] == Answer()
    assert answering(changed, {"readiness.proven": review.answers["readiness.proven"]}) == review


@pytest.mark.parametrize(
    ("demand", "somebody"),
    [
        ({"roles": ["finance-controller"]}, (Role.FINANCE_CONTROLLER, Organisation.CUSTOMER)),
        ({"roles": ["it-owner", "test-lead"], "organisation": "partner"}, (Role.TEST_LEAD, Organisation.PARTNER)),
        ({"roles": ["vendor-contact"], "organisation": "vendor"}, (Role.VENDOR_CONTACT, Organisation.VENDOR)),
        ({"roles": ["it-owner"], "organisation": "vendor"}, None),
        ({"roles": ["vendor-contact"], "organisation": "customer"}, None),
    ],
)
def test_a_signer_is_somebody_who_could_be_there(
    demand: dict[str, Any], somebody: tuple[Role, Organisation] | None
) -> None:
    assert signer(SignOffDemand.model_validate(demand)) == somebody
