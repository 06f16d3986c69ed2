"""What one item comes to: from its answer, its proof, and what the record says of it."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

import pytest

from golive_readiness.model.checklist import Item
from golive_readiness.model.form.answers import Answer, Status
from golive_readiness.model.policy import EvidencePolicy
from golive_readiness.model.review import ReadinessReview
from golive_readiness.standing import Doubt, ItemState, RecordSays, Standing, doubts, standing_of

ID = "uat.signed-off"
DAY = date(2026, 11, 2)
PROOF = {"kind": "test-report", "title": "Report", "dated_on": "2026-10-30"}
SIGNATURE = {"items": [ID], "by": "anna", "signed_on": "2026-10-30"}
PEOPLE = {
    "anna": {"name": "Anna Peeters", "role": "business-owner", "organisation": "customer"},
    "rob": {"name": "Rob Maes", "role": "test-lead", "other_roles": ["business-lead"], "organisation": "partner"},
    "zoe": {"name": "Zoe", "role": "business-owner"},
}


def item(**more: Any) -> Item:
    return Item.model_validate({"id": ID, "area": "user-acceptance-testing", "statement": "It is signed.", **more})


def doubts_about(
    asked: Item,
    answer: dict[str, Any] | None,
    *,
    says: RecordSays = RecordSays.SILENT,
    day: date = DAY,
    max_age_days: int = 180,
    **sections: Any,
) -> tuple[Doubt, ...]:
    review = ReadinessReview.model_validate(
        {
            "format": "golive-readiness/review/1",
            "project": {"name": "A project"},
            "reviewed_on": DAY.isoformat(),
            "people": PEOPLE,
            "answers": {ID: answer} if answer is not None else {},
            **sections,
        }
    )
    return doubts(asked, review, says, EvidencePolicy(max_age_days=max_age_days), day)


# The order of the standings


@pytest.mark.parametrize(
    ("status", "doubted", "says", "later", "expected"),
    [
        (Status.NOT_APPLICABLE, False, RecordSays.SILENT, True, Standing.NOT_APPLICABLE),
        (Status.NOT_APPLICABLE, True, RecordSays.SILENT, True, Standing.NOT_YET_DUE),
        (Status.NOT_APPLICABLE, True, RecordSays.SILENT, False, Standing.UNPROVEN),
        (Status.NOT_APPLICABLE, False, RecordSays.CONTRADICTS, False, Standing.CONTRADICTED),
        (Status.NOT_APPLICABLE, True, RecordSays.CONTRADICTS, False, Standing.CONTRADICTED),
        (Status.NOT_APPLICABLE, False, RecordSays.CONTRADICTS, True, Standing.NOT_YET_DUE),
        (Status.NOT_APPLICABLE, False, RecordSays.NOT_ENOUGH, False, Standing.NOT_APPLICABLE),
        (Status.NOT_APPLICABLE, False, RecordSays.AGREES, False, Standing.NOT_APPLICABLE),
        (None, False, RecordSays.SILENT, True, Standing.NOT_YET_DUE),
        (None, False, RecordSays.SILENT, False, Standing.UNANSWERED),
        (None, False, RecordSays.CONTRADICTS, False, Standing.UNANSWERED),
        (None, False, RecordSays.AGREES, False, Standing.UNANSWERED),
        (Status.NOT_STARTED, False, RecordSays.SILENT, True, Standing.NOT_YET_DUE),
        (Status.NOT_STARTED, False, RecordSays.SILENT, False, Standing.OPEN),
        (Status.IN_PROGRESS, False, RecordSays.CONTRADICTS, False, Standing.OPEN),
        (Status.IN_PROGRESS, False, RecordSays.AGREES, False, Standing.OPEN),
        (Status.DONE, False, RecordSays.CONTRADICTS, True, Standing.NOT_YET_DUE),
        (Status.DONE, True, RecordSays.CONTRADICTS, False, Standing.CONTRADICTED),
        (Status.DONE, True, RecordSays.AGREES, False, Standing.UNPROVEN),
        (Status.DONE, False, RecordSays.AGREES, False, Standing.MET),
        (Status.DONE, False, RecordSays.SILENT, False, Standing.MET),
    ],
)
def test_the_first_standing_that_fits_is_the_one(
    status: Status | None, says: RecordSays, expected: Standing, *, doubted: bool, later: bool
) -> None:
    found = (Doubt.NO_EVIDENCE,) if doubted else ()
    assert standing_of(Answer(status=status), says, found, later=later) is expected


def test_every_state_has_a_standing_and_every_standing_a_state() -> None:
    states = product((None, *Status), RecordSays, ((), (Doubt.UNSIGNED,)), (True, False))
    reached = {standing_of(Answer(status=status), says, found, later=later) for status, says, found, later in states}
    assert reached == set(Standing)


def test_an_answer_without_a_status_is_unanswered_whoevers_name_and_date_stand_there() -> None:
    named = Answer.model_validate({"owner": "rob", "due_on": "2026-11-20", "comment": "Soon"})
    for answer in (None, Answer(), named):
        assert standing_of(answer, RecordSays.SILENT, (), later=False) is Standing.UNANSWERED


def test_a_record_that_fails_is_never_silenced_by_not_applicable() -> None:
    answer = Answer(status=Status.NOT_APPLICABLE, reason="We have none", approved_by="anna")
    assert standing_of(answer, RecordSays.CONTRADICTS, (), later=False) is Standing.CONTRADICTED


# Evidence


@pytest.mark.parametrize("status", [None, "not_started", "in_progress"])
def test_only_a_claim_can_be_doubted(status: str | None) -> None:
    asked = item(mandatory=True, evidence={}, sign_off={})
    assert doubts_about(asked, {"status": status}) == ()
    assert doubts_about(asked, None) == ()
    assert doubts_about(asked, {"status": "done"}) == (Doubt.NO_EVIDENCE, Doubt.UNSIGNED)


def test_an_item_that_asks_for_nothing_is_taken_at_its_word() -> None:
    assert doubts_about(item(), {"status": "done"}) == ()
    assert doubts_about(item(evidence={"required": False}), {"status": "done"}) == ()


@pytest.mark.parametrize(
    ("kinds", "shown", "expected"),
    [
        ([], [], (Doubt.NO_EVIDENCE,)),
        ([], ["E1"], ()),
        (["test-report"], ["E1"], ()),
        (["plan"], ["E1"], (Doubt.NO_EVIDENCE,)),
        (["plan", "test-report"], ["E1"], ()),
    ],
)
def test_proof_is_of_a_kind_that_was_asked_for(kinds: list[str], shown: list[str], expected: tuple[Doubt, ...]) -> None:
    answer = {"status": "done", "evidence": shown}
    assert doubts_about(item(evidence={"kinds": kinds}), answer, evidence={"E1": PROOF}) == expected


@pytest.mark.parametrize(
    ("proof", "day", "max_age_days", "stale"),
    [
        ({}, "2026-11-02", 3, False),
        ({}, "2026-11-02", 2, True),
        ({}, "2027-04-28", 180, False),
        ({}, "2027-04-29", 180, True),
        ({"dated_on": None}, "2026-11-02", 180, True),
        ({"valid_until": "2026-11-02"}, "2026-11-02", 180, False),
        ({"valid_until": "2026-11-02"}, "2026-11-03", 180, True),
        ({"valid_until": "2030-01-01"}, "2027-04-29", 180, True),
    ],
)
def test_proof_grows_stale_with_age_or_after_its_last_day(
    proof: dict[str, Any], day: str, max_age_days: int, *, stale: bool
) -> None:
    answer = {"status": "done", "evidence": ["E1"]}
    found = doubts_about(
        item(evidence={}),
        answer,
        day=date.fromisoformat(day),
        max_age_days=max_age_days,
        evidence={"E1": {**PROOF, **proof}},
    )
    assert found == ((Doubt.EVIDENCE_STALE,) if stale else ())


def test_one_fresh_proof_is_enough_if_it_is_of_the_right_kind() -> None:
    proofs = {"old": {**PROOF, "dated_on": "2025-01-01"}, "new": PROOF, "plan": {**PROOF, "kind": "plan"}}
    asked = item(evidence={"kinds": ["test-report"]})
    assert doubts_about(asked, {"status": "done", "evidence": ["old", "new"]}, evidence=proofs) == ()
    by_plan = doubts_about(asked, {"status": "done", "evidence": ["old", "plan"]}, evidence=proofs)
    assert by_plan == (Doubt.EVIDENCE_STALE,)


@pytest.mark.parametrize(
    ("dated_on", "changed_on", "doubted"),
    [
        ("2026-10-30", "2026-10-29", False),
        ("2026-10-30", "2026-10-30", False),
        ("2026-10-30", "2026-10-31", True),
        ("2026-10-30", None, False),
    ],
)
def test_proof_older_than_the_last_change_does_not_cover_it(
    dated_on: str | None, changed_on: str | None, *, doubted: bool
) -> None:
    answer = {"status": "done", "evidence": ["E1"], "changed_on": changed_on}
    found = doubts_about(item(evidence={}), answer, evidence={"E1": {**PROOF, "dated_on": dated_on}})
    assert found == ((Doubt.EVIDENCE_BEFORE_CHANGE,) if doubted else ())


def test_one_proof_from_after_the_change_is_enough() -> None:
    proofs = {"before": {**PROOF, "dated_on": "2026-10-01"}, "after": PROOF}
    answer = {"status": "done", "evidence": ["before", "after"], "changed_on": "2026-10-15"}
    assert doubts_about(item(evidence={}), answer, evidence=proofs) == ()


def test_a_change_is_covered_by_a_proof_that_is_fresh_itself() -> None:
    """One proof that has expired and one from before the change do not make a whole one together."""
    proofs = {"expired": {**PROOF, "valid_until": "2026-11-01"}, "before": {**PROOF, "dated_on": "2026-10-01"}}
    answer = {"status": "done", "evidence": ["expired", "before"], "changed_on": "2026-10-15"}
    assert doubts_about(item(evidence={}), answer, evidence=proofs) == (Doubt.EVIDENCE_BEFORE_CHANGE,)


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        (RecordSays.AGREES, ()),
        (RecordSays.SILENT, (Doubt.NO_EVIDENCE,)),
        (RecordSays.CONTRADICTS, (Doubt.NO_EVIDENCE,)),
        (RecordSays.NOT_ENOUGH, (Doubt.RECORD_NOT_ENOUGH, Doubt.NO_EVIDENCE)),
    ],
)
def test_a_record_that_agrees_is_proof(says: RecordSays, expected: tuple[Doubt, ...]) -> None:
    assert doubts_about(item(evidence={}), {"status": "done"}, says=says) == expected


def test_a_record_that_does_not_say_enough_is_a_doubt_even_with_other_proof() -> None:
    answer = {"status": "done", "evidence": ["E1"]}
    found = doubts_about(item(evidence={}), answer, says=RecordSays.NOT_ENOUGH, evidence={"E1": PROOF})
    assert found == (Doubt.RECORD_NOT_ENOUGH,)


# Signatures


@pytest.mark.parametrize(
    ("signatures", "signed"),
    [
        ([], False),
        ([SIGNATURE], True),
        ([{**SIGNATURE, "items": ["uat.other"]}], False),
        ([{**SIGNATURE, "outcome": "approved_with_conditions"}], True),
        ([{**SIGNATURE, "outcome": "rejected"}], False),
        ([{**SIGNATURE, "outcome": "withdrawn"}], False),
        ([SIGNATURE, {**SIGNATURE, "outcome": "withdrawn", "signed_on": "2026-10-31"}], False),
        ([SIGNATURE, {**SIGNATURE, "outcome": "rejected", "signed_on": "2026-10-30"}], False),
        ([SIGNATURE, {**SIGNATURE, "outcome": "rejected", "signed_on": "2026-10-29"}], True),
        ([SIGNATURE, {**SIGNATURE, "outcome": "rejected", "signed_on": "2026-10-31", "items": ["uat.other"]}], True),
    ],
)
def test_the_last_word_of_the_signers_counts(signatures: list[dict[str, Any]], *, signed: bool) -> None:
    sections: dict[str, Any] = {"sign_offs": {f"S{number}": one for number, one in enumerate(signatures)}}
    expected = () if signed else (Doubt.UNSIGNED,)
    assert doubts_about(item(sign_off={}), {"status": "done"}, **sections) == expected


@pytest.mark.parametrize(
    ("demand", "signature", "signed"),
    [
        ({"roles": ["business-owner"]}, {}, True),
        ({"roles": ["executive-sponsor", "business-owner"]}, {}, True),
        ({"roles": ["finance-controller"]}, {}, False),
        ({"roles": ["business-lead"]}, {"by": "rob"}, True),
        ({"roles": ["business-lead"]}, {"by": "rob", "role": "test-lead"}, False),
        ({"roles": ["test-lead"]}, {"by": "rob", "role": "test-lead"}, True),
        ({"organisation": "customer"}, {}, True),
        ({"organisation": "customer"}, {"by": "rob"}, False),
        ({"organisation": "customer"}, {"by": "zoe"}, False),
        ({"organisation": "partner", "roles": ["business-owner"]}, {"by": "rob"}, False),
        ({"organisation": "customer", "roles": ["finance-controller"]}, {}, False),
    ],
)
def test_a_signer_has_one_of_the_roles_and_stands_on_the_side_that_was_asked_for(
    demand: dict[str, Any], signature: dict[str, Any], *, signed: bool
) -> None:
    sections: dict[str, Any] = {"sign_offs": {"S1": {**SIGNATURE, **signature}}}
    expected = () if signed else (Doubt.UNSIGNED,)
    assert doubts_about(item(sign_off=demand), {"status": "done"}, **sections) == expected


def test_a_signature_that_does_not_count_does_not_make_a_later_refusal_harmless() -> None:
    signatures = {
        "good": SIGNATURE,
        "no": {**SIGNATURE, "by": "rob", "outcome": "rejected", "signed_on": "2026-10-31"},
        "wrong role": {**SIGNATURE, "by": "rob", "signed_on": "2026-11-01"},
    }
    sections: dict[str, Any] = {"sign_offs": {key.replace(" ", "-"): one for key, one in signatures.items()}}
    asked = item(sign_off={"roles": ["business-owner"]})
    assert doubts_about(asked, {"status": "done"}, **sections) == (Doubt.UNSIGNED,)


@pytest.mark.parametrize(
    ("changed_on", "doubted"), [("2026-10-29", False), ("2026-10-30", False), ("2026-10-31", True), (None, False)]
)
def test_a_signature_older_than_the_last_change_does_not_cover_it(changed_on: str | None, *, doubted: bool) -> None:
    answer = {"status": "done", "changed_on": changed_on}
    found = doubts_about(item(sign_off={}), answer, sign_offs={"S1": SIGNATURE})
    assert found == ((Doubt.SIGNED_BEFORE_CHANGE,) if doubted else ())


def test_the_latest_of_several_signatures_covers_the_change() -> None:
    signatures = {"S1": {**SIGNATURE, "signed_on": "2026-11-01"}, "S2": SIGNATURE}
    answer = {"status": "done", "changed_on": "2026-10-31"}
    assert doubts_about(item(sign_off={}), answer, sign_offs=signatures) == ()


def test_a_record_that_agrees_does_not_sign() -> None:
    found = doubts_about(item(evidence={}, sign_off={}), {"status": "done"}, says=RecordSays.AGREES)
    assert found == (Doubt.UNSIGNED,)


# Not applicable


@pytest.mark.parametrize(
    ("mandatory", "answer", "expected"),
    [
        (False, {"reason": "We have none"}, ()),
        (False, {}, (Doubt.NO_REASON,)),
        (True, {"reason": "We have none"}, (Doubt.NOT_APPROVED,)),
        (True, {}, (Doubt.NO_REASON, Doubt.NOT_APPROVED)),
        (True, {"reason": "We have none", "owner": "rob", "approved_by": "anna"}, ()),
        (True, {"reason": "We have none", "owner": "rob", "approved_by": "rob"}, (Doubt.NOT_APPROVED,)),
        (True, {"reason": "We have none", "approved_by": "anna"}, ()),
    ],
)
def test_not_applicable_has_a_reason_and_where_mandatory_somebody_elses_approval(
    answer: dict[str, Any], expected: tuple[Doubt, ...], *, mandatory: bool
) -> None:
    asked = item(mandatory=mandatory, evidence={}, sign_off={})
    assert doubts_about(asked, {"status": "not_applicable", **answer}) == expected


@pytest.mark.parametrize("status", ["done", "not_applicable"])
@pytest.mark.parametrize(("answered_in", "doubted"), [(None, False), ("1.0", True), ("other", True)])
def test_a_claim_in_the_words_of_another_version_is_to_be_confirmed(
    status: str, answered_in: str | None, *, doubted: bool
) -> None:
    answer = {"status": status, "reason": "We have none", "answered_in": answered_in}
    assert doubts_about(item(), answer) == ((Doubt.REWORDED,) if doubted else ())


@pytest.mark.parametrize("status", [None, "not_started", "in_progress"])
def test_what_is_open_in_any_words_is_not_doubted(status: str | None) -> None:
    assert doubts_about(item(), {"status": status, "answered_in": "1.0"}) == ()


def test_neither_proof_nor_record_nor_signature_confirms_new_words() -> None:
    answer = {"status": "done", "evidence": ["E1"], "answered_in": "1.0"}
    sections: dict[str, Any] = {"evidence": {"E1": PROOF}, "sign_offs": {"S1": SIGNATURE}}
    asked = item(evidence={}, sign_off={})
    found = doubts_about(asked, answer, says=RecordSays.AGREES, **sections)
    assert found == (Doubt.REWORDED,)


def test_every_doubt_can_arise() -> None:
    """Each value of the enumeration is reached by some test above; here all nine side by side."""
    asked = item(mandatory=True, evidence={}, sign_off={})
    done: dict[str, Any] = {"status": "done", "evidence": ["E1"], "changed_on": "2026-11-01"}
    sections: dict[str, Any] = {"evidence": {"E1": PROOF}, "sign_offs": {"S1": SIGNATURE}}
    arisen = {
        *doubts_about(asked, {"status": "not_applicable", "answered_in": "0"}),
        *doubts_about(asked, {"status": "done"}, says=RecordSays.NOT_ENOUGH),
        *doubts_about(asked, done, **sections),
        *doubts_about(asked, done, day=date(2028, 1, 1), **sections),
    }
    assert arisen == set(Doubt)


# The state itself


@pytest.mark.parametrize(
    ("answer", "answered", "reported", "owner"),
    [
        (None, False, False, None),
        ({"owner": "rob"}, False, False, "rob"),
        ({"status": "in_progress", "owner": "rob"}, True, False, "rob"),
        ({"status": "done"}, True, True, None),
        ({"status": "not_applicable"}, True, False, None),
    ],
)
def test_a_state_tells_what_was_said(
    answer: dict[str, Any] | None, owner: str | None, *, answered: bool, reported: bool
) -> None:
    stated = None if answer is None else Answer.model_validate(answer)
    state = ItemState(item=item(), answer=stated, standing=Standing.MET, says=RecordSays.SILENT, doubts=())
    assert (state.answered, state.reported, state.owner) == (answered, reported, owner)
    record = state.to_record()
    assert (record["id"], record["owner"], record["standing"]) == (ID, owner, "met")
    assert record["status"] == (answer or {}).get("status")
