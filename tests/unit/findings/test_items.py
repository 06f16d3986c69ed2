"""Items open, contradicted, unproven and unanswered, and areas under their threshold."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from golive_readiness.decision import Verdict
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Checkpoint
from golive_readiness.standing import Standing
from tests.made import judged

DONE = {"status": "done"}
OPTIONAL = {"id": "readiness.a"}
MANDATORY = {"id": "readiness.a", "mandatory": True}
SIGNED = {**MANDATORY, "sign_off": {"roles": ["business-owner"], "organisation": "customer"}}
PROVEN = {**MANDATORY, "evidence": {"kinds": ["plan"]}}


def test_a_mandatory_item_stated_open_is_critical_and_mandatory() -> None:
    found = judged(MANDATORY, answers={"readiness.a": {"status": "in_progress"}}).findings["ITEM01:readiness.a"]
    assert (found.severity, found.mandatory, found.failed) == (Severity.CRITICAL, True, True)
    assert found.about == {"readiness.a"}


def test_another_item_stated_open_is_medium_and_not_mandatory() -> None:
    found = judged(OPTIONAL, answers={"readiness.a": {"status": "not_started"}}).findings["ITEM01:readiness.a"]
    assert (found.severity, found.mandatory) == (Severity.MEDIUM, False)


def test_an_item_that_is_met_is_no_finding() -> None:
    assert not judged(MANDATORY, answers={"readiness.a": {"status": "done"}}).findings.where(
        area="readiness", failed=True
    )


def test_a_claim_that_the_record_contradicts_stays_mandatory() -> None:
    item = {**MANDATORY, "id": "migration.cycles", "area": "data-migration", "rules": ["MIGR01"]}
    assessment = judged(item, answers={"migration.cycles": {"status": "done"}}, migration={"cycles": []})
    found = assessment.findings["ITEM03:migration.cycles"]
    assert assessment.items["migration.cycles"].standing is Standing.CONTRADICTED
    assert (found.mandatory, found.severity, found.values["rules"]) == (True, Severity.CRITICAL, ("MIGR01",))


def test_not_applicable_never_silences_a_record_that_fails() -> None:
    item = {**MANDATORY, "id": "migration.cycles", "area": "data-migration", "rules": ["MIGR01"]}
    answer = {"status": "not_applicable", "reason": "No data.", "owner": "rob", "approved_by": "carl"}
    assessment = judged(item, answers={"migration.cycles": answer}, migration={"cycles": []})
    assert assessment.items["migration.cycles"].standing is Standing.CONTRADICTED


@pytest.mark.parametrize(
    ("item", "answer", "more", "code"),
    [
        (PROVEN, {"status": "done"}, {}, "GOVN11"),
        (SIGNED, {"status": "done"}, {}, "GOVN14"),
        (MANDATORY, {"status": "not_applicable"}, {}, "GOVN13"),
        (
            MANDATORY,
            {"status": "not_applicable", "reason": "None here.", "owner": "rob", "approved_by": "rob"},
            {},
            "GOVN13",
        ),
        (
            SIGNED,
            {"status": "done", "changed_on": "2026-10-30"},
            {"sign_offs": {"s": {"items": ["readiness.a"], "by": "carl", "signed_on": "2026-10-29"}}},
            "GOVN15",
        ),
        (MANDATORY, {"status": "done", "answered_in": "0.9"}, {}, "GOVN24"),
        (
            MANDATORY,
            {
                "status": "not_applicable",
                "reason": "None here.",
                "owner": "rob",
                "approved_by": "carl",
                "answered_in": "0.9",
            },
            {},
            "GOVN24",
        ),
    ],
)
def test_a_mandatory_claim_without_its_proof_is_unproven(item: dict, answer: dict, more: dict, code: str) -> None:  # type: ignore[type-arg]
    findings = judged(item, answers={"readiness.a": answer}, **more).findings
    found = findings[f"{code}:readiness.a"]
    assert (found.standing, found.mandatory) == (FindingStanding.UNPROVEN, True)
    assert [one.code for one in findings.where(standing=FindingStanding.UNPROVEN) if one.about == {"readiness.a"}] == [
        code
    ]


def test_proof_of_the_right_kind_and_a_right_signature_leave_no_doubt() -> None:
    item = {**SIGNED, **PROVEN}
    assessment = judged(
        item,
        answers={"readiness.a": {"status": "done", "evidence": ["e"]}},
        evidence={"e": {"kind": "plan", "title": "The plan", "dated_on": "2026-10-20"}},
        sign_offs={"s": {"items": ["readiness.a"], "by": "carl", "signed_on": "2026-10-29"}},
    )
    assert assessment.items["readiness.a"].standing is Standing.MET


def test_a_signature_of_the_project_alone_is_remarked_on() -> None:
    signature = {"s": {"items": ["readiness.a"], "by": "rob", "signed_on": "2026-10-29"}}
    found = judged(SIGNED, answers={"readiness.a": {"status": "done"}}, sign_offs=signature).findings
    assert found["GOVN16:readiness.a"].failed
    assert found["GOVN14:readiness.a"].unknown


APPROVED_BY_ROB = {"items": ["readiness.a"], "by": "rob", "signed_on": "2026-10-29"}


@pytest.mark.parametrize(
    ("signatures", "standing"),
    [
        ([], None),
        ([APPROVED_BY_ROB], FindingStanding.FAILED),
        ([APPROVED_BY_ROB, {**APPROVED_BY_ROB, "by": "carl"}], FindingStanding.MET),
        ([APPROVED_BY_ROB, {**APPROVED_BY_ROB, "by": "carl", "outcome": "rejected"}], FindingStanding.FAILED),
        ([APPROVED_BY_ROB, {**APPROVED_BY_ROB, "by": "carl", "items": ["readiness.b"]}], FindingStanding.FAILED),
        ([{**APPROVED_BY_ROB, "by": "zoe"}], None),
    ],
)
def test_whose_signature_it_is_counts_where_one_of_a_known_side_approves_the_item(
    signatures: list[dict[str, Any]], standing: FindingStanding | None
) -> None:
    sign_offs = {f"s{number}": signature for number, signature in enumerate(signatures)}
    people = {"zoe": {"name": "Zoe, of nobody knows which side"}}
    found = judged(
        SIGNED, OPTIONAL | {"id": "readiness.b"}, answers={"readiness.a": DONE}, sign_offs=sign_offs, people=people
    ).findings.get("GOVN16:readiness.a")
    assert (found.standing if found else None) is standing
    if found:
        assert found.values["statement"] == "readiness.a is so."
        assert found.about == {"readiness.a"}


@pytest.mark.parametrize(
    ("item", "answer"),
    [
        (MANDATORY, DONE),
        ({**SIGNED, "sign_off": {"roles": ["project-manager"]}}, DONE),
        ({**SIGNED, "sign_off": {"roles": ["project-manager"], "organisation": "partner"}}, DONE),
        (SIGNED, {"status": "in_progress"}),
    ],
)
def test_only_what_is_claimed_and_the_customer_has_to_sign_is_asked_for_its_signature(
    item: dict[str, Any], answer: dict[str, Any]
) -> None:
    found = judged(item, answers={"readiness.a": answer}, sign_offs={"s": APPROVED_BY_ROB}).findings
    assert not found.where(code="GOVN16")


def test_a_signature_of_the_project_weighs_at_the_checkpoint_of_its_item() -> None:
    item = {**SIGNED, "due_by": "open_to_users", "area": "cutover", "id": "cutover.a"}
    signature = {**APPROVED_BY_ROB, "items": ["cutover.a"]}
    found = judged(item, answers={"cutover.a": DONE}, sign_offs={"s": signature}).findings["GOVN16:cutover.a"]
    assert (found.checkpoint, found.area) == (Checkpoint.OPEN_TO_USERS, "cutover")


def test_a_finding_about_one_item_takes_its_checkpoint_area_and_words_from_it() -> None:
    item = {**MANDATORY, "id": "cutover.a", "area": "cutover", "due_by": "hypercare_exit", "waivable": False}
    found = judged(item, as_of="2026-12-20", answers={"cutover.a": {"status": "in_progress"}}).findings[
        "ITEM01:cutover.a"
    ]
    assert (found.checkpoint, found.area, found.waivable) == (Checkpoint.HYPERCARE_EXIT, "cutover", False)
    assert found.values["statement"] == "cutover.a is so."


def test_what_a_contradicted_item_claims_is_told() -> None:
    item = {**MANDATORY, "id": "migration.cycles", "area": "data-migration", "rules": ["MIGR02", "MIGR01"]}
    excluded = {"status": "not_applicable", "reason": "No data.", "owner": "rob", "approved_by": "carl"}
    for answer, claim in ((DONE, "done"), (excluded, "not applicable")):
        found = judged(item, answers={"migration.cycles": answer}, migration={"cycles": []}).findings
        values = found["ITEM03:migration.cycles"].values
        assert (values["claim"], values["rules"]) == (claim, ("MIGR01", "MIGR02"))


@pytest.mark.parametrize(
    ("count", "statement"), [(1, "readiness.item-0 is so."), (2, "2 items that are not mandatory")]
)
def test_one_item_that_is_not_mandatory_is_told_in_its_own_words_and_several_are_counted(
    count: int, statement: str
) -> None:
    found = judged(*({"id": f"readiness.item-{number}"} for number in range(count))).findings["GOVN12:readiness"]
    assert (found.values["statement"], found.area) == (statement, "readiness")


def test_an_area_of_which_nothing_is_due_has_no_threshold_to_keep() -> None:
    found = judged({**OPTIONAL, "due_by": "hypercare_exit"}).findings
    assert not found.where(code="ITEM02")


def test_an_area_tells_what_it_came_to_and_what_is_wanted() -> None:
    answers = {"readiness.a": DONE, "readiness.b": {"status": "not_started"}}
    asked = [{"id": f"readiness.{name}"} for name in "abcd"]
    found = judged(*asked, answers=answers).findings["ITEM02:readiness"]
    shown = (found.values["worst"], found.values["best"], found.values["wanted"])
    assert (*shown, found.values["title"]) == (Fraction(1, 4), Fraction(3, 4), Fraction(4, 5), "Readiness")
    assert found.area == "readiness"


def test_what_nobody_answered_is_one_finding_an_area_unless_it_is_mandatory() -> None:
    items = [{"id": f"readiness.{name}"} for name in "bcd"]
    found = judged(MANDATORY, *items).findings
    assert [one.subject for one in found.where(code="GOVN12")] == ["readiness", "readiness.a"]
    assert (found["GOVN12:readiness"].severity, found["GOVN12:readiness"].mandatory) == (Severity.LOW, False)
    assert {one.standing for one in found.where(code="GOVN12")} == {FindingStanding.UNANSWERED}


def test_a_name_and_a_date_without_a_status_are_no_answer() -> None:
    answer = {"owner": "rob", "due_on": "2026-11-20"}
    assert judged(MANDATORY, answers={"readiness.a": answer}).items["readiness.a"].standing is Standing.UNANSWERED


@pytest.mark.parametrize(("done", "standing"), [(4, FindingStanding.MET), (3, FindingStanding.FAILED)])
def test_an_area_is_held_against_its_threshold(done: int, standing: FindingStanding) -> None:
    items = [{"id": f"readiness.{name}"} for name in "abcde"]
    statuses = ["done"] * done + ["not_started"] * (5 - done)
    answers = {item["id"]: {"status": status} for item, status in zip(items, statuses, strict=True)}
    assert judged(*items, answers=answers).findings["ITEM02:readiness"].standing is standing


def test_an_area_whose_unknowns_decide_is_neither_under_nor_over_its_threshold() -> None:
    items = [{"id": f"readiness.{name}"} for name in "abcde"]
    answers = {item["id"]: {"status": "done"} for item in items[:3]}
    assert judged(*items, answers=answers).findings["ITEM02:readiness"].standing is FindingStanding.UNPROVEN


def test_an_area_that_may_just_reach_its_threshold_is_not_under_it() -> None:
    """Three of five are done and one nobody answered: four of five at best, which is what is wanted."""
    items = [{"id": f"readiness.{name}"} for name in "abcde"]
    done = {item["id"]: {"status": "done"} for item in items[:3]}
    answers = {**done, "readiness.d": {"status": "not_started"}}
    assert judged(*items, answers=answers).findings["ITEM02:readiness"].standing is FindingStanding.UNPROVEN


def test_what_is_due_at_a_later_checkpoint_is_no_finding_yet() -> None:
    item = {**MANDATORY, "due_by": "open_to_users"}
    assessment = judged(item, OPTIONAL | {"id": "readiness.b"}, answers={"readiness.b": {"status": "done"}})
    assert assessment.items["readiness.a"].standing is Standing.NOT_YET_DUE
    assert not assessment.findings.get("GOVN12:readiness.a")
    later = judged(item, as_of="2026-11-27")
    assert later.findings.get("GOVN12:readiness.a")


def test_claims_in_other_words_than_today_s_are_one_low_finding_an_area_unless_mandatory() -> None:
    claim = {"status": "done", "answered_in": "0.9"}
    others = [{"id": "readiness.b"}, {"id": "readiness.c"}]
    answers = dict.fromkeys(("readiness.a", "readiness.b", "readiness.c"), claim)
    found = judged(MANDATORY, *others, answers=answers).findings.where(code="GOVN24")
    assert [(one.subject, one.severity, one.mandatory) for one in found] == [
        ("readiness", Severity.LOW, False),
        ("readiness.a", Severity.HIGH, True),
    ]


def test_an_open_answer_to_an_item_that_the_facts_leave_out_stands_against_the_project() -> None:
    """A blocker does not go away because somebody states that the project has no such part."""
    left_out = {**MANDATORY, "applies": {"has": ["migration"]}}
    other = {"id": "readiness.b"}
    answers = {"readiness.a": {"status": "not_started"}, "readiness.b": {"status": "done"}}

    def judged_with(**answer: Any) -> Any:
        said = {**answers, "readiness.a": {**answers["readiness.a"], **answer}}
        return judged(left_out, other, answers=said, project={"name": "A project", "has": []})

    found = judged_with().findings["ITEM04:readiness.a"]
    assert (found.mandatory, found.severity, found.failed) == (True, Severity.CRITICAL, True)
    assert judged_with().decision.verdict is Verdict.NO_GO
    assert judged_with(owner="rob", due_on="2026-11-20").decision.verdict is Verdict.CONDITIONAL_GO
    for status in ("done", "not_applicable"):
        assert not judged_with(status=status, reason="None here.").findings.where(code="ITEM04")
    assert not judged(left_out, other, answers=answers).findings.where(code="ITEM04")
    optional = judged(
        {**left_out, "mandatory": False}, other, answers=answers, project={"name": "A project", "has": []}
    )
    assert (optional.findings["ITEM04:readiness.a"].severity, optional.decision.verdict) == (
        Severity.MEDIUM,
        Verdict.GO,
    )


def test_what_is_not_looked_at_hides_nothing_that_comes_after_it() -> None:
    asked: list[dict[str, Any]] = [OPTIONAL, {**SIGNED, "id": "readiness.b"}]
    signature = {**APPROVED_BY_ROB, "items": ["readiness.b"]}
    answers = {"readiness.a": DONE, "readiness.b": DONE}
    assert judged(*asked, answers=answers, sign_offs={"s": signature}).findings["GOVN16:readiness.b"].failed
    later: list[dict[str, Any]] = [{**OPTIONAL, "due_by": "hypercare_exit"}, {"id": "cutover.b", "area": "cutover"}]
    assert judged(*later, answers={"cutover.b": DONE}).findings.get("ITEM02:cutover")
