"""Whether a document hangs together: references, things done, ids that could mean either."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from pydantic import ValidationError

from golive_readiness.model.consistency import Inconsistency, InconsistentError, inconsistencies
from golive_readiness.model.review import ReadinessReview

SMALLEST: dict[str, Any] = {
    "format": "golive-readiness/review/1",
    "project": {"name": "A project"},
    "reviewed_on": "2026-11-02",
    "people": {"anna": {"name": "Anna Peeters"}, "rob": {"name": "Rob Maes"}},
    "teams": {"board": {"name": "Steering committee", "members": ["anna", "rob"], "chair": "anna"}},
}


def raw_problems(**sections: Any) -> list[Inconsistency]:
    return list(inconsistencies(ReadinessReview, {**SMALLEST, **sections}))


def problems(**sections: Any) -> list[Inconsistency]:
    """What contradicts the rest of a review; the same whether it is asked raw or while it is read."""
    raw = raw_problems(**sections)
    try:
        ReadinessReview.model_validate({**SMALLEST, **sections})
    except ValidationError as error:
        contexts = [one["ctx"]["error"] for one in error.errors()]
        parsed = [
            found for context in contexts if isinstance(context, InconsistentError) for found in context.inconsistencies
        ]
    else:
        parsed = []
    assert parsed == raw
    return raw


def only(some: list[Inconsistency]) -> Inconsistency:
    (one,) = some
    return one


def test_a_review_that_hangs_together_has_no_problem() -> None:
    assert (
        problems(
            decision_maker="board",
            answers={"a.b": {"owner": "board", "evidence": ["E1"], "approved_by": "anna", "updated_on": "2026-11-02"}},
            evidence={"E1": {"kind": "document", "title": "Proof", "author": "rob"}},
            risks={"R1": {"title": "May happen"}},
            issues={"I1": {"title": "Happened"}},
            criteria={"C1": {"title": "Counted"}},
            mitigations={
                "M1": {"title": "Mend", "addresses": ["R1", "I1", "C1", "a.b", "MIGR01", "MIGR01:migration.cycles"]}
            },
            options={"O1": {"title": "Go"}},
            decision={"outcome": "go", "decided_on": "2026-11-02", "option": "O1", "decided_by": "board"},
        )
        == []
    )


@pytest.mark.parametrize(
    ("sections", "path"),
    [
        ({"decision_maker": "bob"}, ("decision_maker",)),
        ({"answers": {"a.b": {"owner": "bob"}}}, ("answers", "a.b", "owner")),
        ({"teams": {"board": {"name": "Board", "members": ["anna", "bob"]}}}, ("teams", "board", "members", 1)),
        ({"people": {"anna": {"name": "Anna", "deputy": "bob"}, "rob": {"name": "Rob"}}}, ("people", "anna", "deputy")),
        ({"sign_offs": {"S1": {"items": ["a.b"], "by": "bob", "signed_on": "2026-11-02"}}}, ("sign_offs", "S1", "by")),
        ({"calendar": {"first_days": [{"happens_on": "2026-12-01", "title": "Payroll", "owner": "bob"}]}}, ("calendar", "first_days", 0, "owner")),
        ({"issues": {"I1": {"title": "x", "workaround": {"what": "y", "accepted_by": "bob"}}}}, ("issues", "I1", "workaround", "accepted_by")),
        ({"migration": {"cycles": [{"cycle": 1, "reconciled": [{"entity": "x", "signed_by": "bob"}]}]}}, ("migration", "cycles", 0, "reconciled", 0, "signed_by")),
        ({"decision": {"outcome": "go", "decided_on": "2026-11-02", "votes": [{"by": "bob", "ballot": "for"}]}}, ("decision", "votes", 0, "by")),
        ({"conduct": {"participants": ["anna", "bob"]}}, ("conduct", "participants", 1)),
    ],
)  # fmt: skip
def test_whoever_is_named_is_somebody_of_the_review(sections: dict[str, Any], path: tuple[str | int, ...]) -> None:
    one = only(problems(**sections))
    assert one.path == path
    assert one.found == "bob"
    assert one.message.startswith("bob is not a person")
    assert one.hint == "Did you mean rob?"


def test_where_nothing_is_near_nothing_is_suggested() -> None:
    assert only(problems(decision_maker="zacharias")).hint is None


def test_a_team_can_own_and_decide_but_not_sign() -> None:
    assert problems(decision_maker="board", answers={"a.b": {"owner": "board"}}) == []
    one = only(problems(sign_offs={"S1": {"items": ["a.b"], "by": "board", "signed_on": "2026-11-02"}}))
    assert one.message == "board is not a person of this review"


@pytest.mark.parametrize(
    ("sections", "path", "message"),
    [
        ({"answers": {"a.b": {"evidence": ["E1"]}}}, ("answers", "a.b", "evidence", 0), "E1 is not an entry in evidence"),
        ({"decision": {"outcome": "go", "decided_on": "2026-11-02", "option": "O1"}}, ("decision", "option"), "O1 is not an entry in options"),
        ({"mitigations": {"M1": {"title": "x", "addresses": ["R1"]}}}, ("mitigations", "M1", "addresses", 0), "R1 is not a risk, issue, defect, criterion, item or rule"),
        ({"waivers": {"W1": {"covers": ["some:thing"], "approver": "anna", "reason": "x", "granted_on": "2026-11-02", "expires_on": "2026-12-01"}}}, ("waivers", "W1", "covers", 0), "some:thing is not a risk, issue, defect, criterion, item or rule"),
        ({"decision": {"outcome": "go", "decided_on": "2026-11-02", "conditions": {"c": {"what": "x", "accepts": ["R1"]}}}}, ("decision", "conditions", "c", "accepts", 0), "R1 is not a risk, issue, defect, criterion, item or rule"),
    ],
)  # fmt: skip
def test_every_reference_has_a_target(sections: dict[str, Any], path: tuple[str | int, ...], message: str) -> None:
    one = only(problems(**sections))
    assert (one.path, one.message) == (path, message)


@pytest.mark.parametrize("target", ["migration.trial-cycles", "MIGR01", "XYZA99", "MIGR01:migration.cycles"])
def test_whether_an_item_or_a_rule_exists_is_not_known_here(target: str) -> None:
    assert problems(mitigations={"M1": {"title": "Mend", "addresses": [target]}}) == []


@pytest.mark.parametrize("name", ["bob.smith", "MIGR01"])
def test_but_a_person_is_known_here_or_not_at_all(name: str) -> None:
    assert only(problems(decision_maker=name)).found == name


@pytest.mark.parametrize("target", ["MIGR1", "MIG01", "migr01", "MIGR011"])
def test_what_only_looks_like_a_rule_dangles(target: str) -> None:
    assert only(problems(mitigations={"M1": {"title": "Mend", "addresses": [target]}})).found == target


@pytest.mark.parametrize(
    ("sections", "path"),
    [
        ({"sign_offs": {"S1": {"items": ["a.b"], "by": "anna", "signed_on": "2026-11-03"}}}, ("sign_offs", "S1", "signed_on")),
        ({"evidence": {"E1": {"kind": "log", "title": "x", "dated_on": "2026-11-03"}}}, ("evidence", "E1", "dated_on")),
        ({"answers": {"a.b": {"updated_on": "2027-01-01"}}}, ("answers", "a.b", "updated_on")),
        ({"answers": {"a.b": {"changed_on": "2026-11-03"}}}, ("answers", "a.b", "changed_on")),
        ({"waivers": {"W1": {"covers": ["a.b"], "approver": "anna", "reason": "x", "granted_on": "2026-11-03", "expires_on": "2026-12-01"}}}, ("waivers", "W1", "granted_on")),
        ({"cutover": {"rehearsals": [{"rehearsal": 1, "run_on": "2026-11-03"}]}}, ("cutover", "rehearsals", 0, "run_on")),
        ({"migration": {"cycles": [{"cycle": 1, "run_on": "2026-11-03"}]}}, ("migration", "cycles", 0, "run_on")),
        ({"rollback": {"tests": [{"run_on": "2026-11-03"}]}}, ("rollback", "tests", 0, "run_on")),
        ({"rollback": {"last_schema_change_on": "2026-11-03"}}, ("rollback", "last_schema_change_on")),
        ({"conduct": {"completed_on": "2026-11-03"}}, ("conduct", "completed_on")),
        ({"decision": {"outcome": "go", "decided_on": "2026-11-03"}}, ("decision", "decided_on")),
    ],
)  # fmt: skip
def test_nothing_done_lies_after_the_reviews_own_day(sections: dict[str, Any], path: tuple[str | int, ...]) -> None:
    one = only(problems(**sections))
    assert one.path == path
    assert "dated after the review's own day, 2026-11-02" in one.message
    assert problems(reviewed_on="2027-01-01", **sections) == []


@pytest.mark.parametrize(
    "sections",
    [
        {"answers": {"a.b": {"due_on": "2027-01-01"}}},
        {"dates": {"go_live_on": "2027-01-01"}},
        {"conduct": {"started_on": "2027-01-01"}},
        {"evidence": {"E1": {"kind": "log", "title": "x", "valid_until": "2027-01-01"}}},
    ],
)
def test_what_is_still_to_come_may_lie_ahead(sections: dict[str, Any]) -> None:
    assert problems(**sections) == []


@pytest.mark.parametrize(("first", "second"), [("risks", "issues"), ("risks", "criteria"), ("issues", "criteria")])
def test_a_promise_has_to_know_which_one_is_meant(first: str, second: str) -> None:
    one = only(problems(**{first: {"X1": {"title": "One"}}, second: {"X1": {"title": "Other"}}}))
    assert one.path == (second, "X1")
    assert one.message == f"the id X1 is taken in {first} already; promises could mean either"


def test_an_owner_has_to_be_one_or_the_other() -> None:
    one = only(problems(teams={"anna": {"name": "Anna's team"}}))
    assert one.path == ("teams", "anna")
    assert one.message == "the id anna is taken in people already; whoever names it could mean either"


@pytest.mark.parametrize("key", ["MIGR01", "migration.cycles"])
@pytest.mark.parametrize("section", ["risks", "issues", "criteria"])
def test_an_id_that_looks_like_a_rule_or_an_item_is_refused(section: str, key: str) -> None:
    one = only(problems(**{section: {key: {"title": "One"}}}))
    assert one.path == (section, key)
    assert one.message == f"the id {key} could be taken for a rule or an item"


def test_everything_is_said_at_once() -> None:
    found = problems(
        decision_maker="bob",
        answers={"a.b": {"owner": "ana", "updated_on": "2027-01-01"}},
        risks={"X1": {"title": "One"}},
        issues={"X1": {"title": "Other"}},
    )
    assert [one.path for one in found] == [
        ("decision_maker",),
        ("answers", "a.b", "owner"),
        ("answers", "a.b", "updated_on"),
        ("issues", "X1"),
    ]


def test_a_document_whose_fields_are_wrong_hears_of_its_references_too() -> None:
    wrong = {"answers": {"a.b": {"status": "perhaps", "owner": "bob"}}, "evidence": "none of it", "people": None}
    assert [one.path for one in raw_problems(**wrong) if one.found == "bob"] == [("answers", "a.b", "owner")]


def test_raw_data_is_read_as_leniently_as_a_document() -> None:
    assert (
        raw_problems(decision_maker=" rob ", answers={"a.b": {"owner": 12}}, people={"12": {}, "rob": {}, "anna": {}})
        == []
    )
    assert raw_problems(reviewed_on=date(2026, 11, 2), answers={"a.b": {"updated_on": date(2026, 11, 3)}})
    assert raw_problems(reviewed_on="some day", answers={"a.b": {"updated_on": "2030-01-01"}}) == []
    moment = datetime(2030, 1, 1)  # noqa: DTZ001 - no day, whatever its zone
    assert raw_problems(answers={"a.b": {"updated_on": moment}}) == []


@pytest.mark.parametrize("document", [None, [], "a text", 3, {"answers": ["no mapping"]}, {"people": ["no mapping"]}])
def test_what_is_no_document_at_all_has_nothing_to_refer_to(document: object) -> None:
    assert list(inconsistencies(ReadinessReview, document)) == []


def test_the_error_names_every_place() -> None:
    error = InconsistentError(
        (Inconsistency(("answers", "a.b", "owner"), "bob is not here"), Inconsistency(("people",), "empty"))
    )
    assert str(error) == "answers.a.b.owner: bob is not here; people: empty"


def test_two_trial_loads_cannot_have_one_number() -> None:
    found = only(problems(migration={"cycles": [{"cycle": 2}, {"cycle": 1}, {"cycle": 2}]}))

    assert found.path == ("migration", "cycles", 2, "cycle")
    assert "stands in an entry above already" in found.message
