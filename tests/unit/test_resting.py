"""What rests on whom."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.model.checklist import Item
from golive_readiness.resting import everybody, resting_on
from tests.made import a_review

if TYPE_CHECKING:
    from golive_readiness.resting import RestingThing

TEAMS = {
    "core": {"name": "Core team", "members": ["rob", "carl"]},
    "board": {"name": "Board", "members": ["carl"], "chair": "anna"},
}


def things(person: str = "rob", /, **sections: Any) -> dict[str, RestingThing]:
    """What rests on somebody by a review with these sections, by where it says so."""
    found = resting_on(a_review(**sections), person)
    return {thing.where: thing for thing in found.things}


def only(person: str = "rob", /, **sections: Any) -> RestingThing:
    (thing,) = things(person, **sections).values()
    return thing


def test_on_somebody_whom_nothing_names_nothing_rests() -> None:
    found = resting_on(a_review(), "rob")
    assert (found.person, found.id, list(found.things)) == ("rob", "rob", [])


def test_whom_the_review_does_not_name_is_an_error() -> None:
    with pytest.raises(KeyError, match="robb"):
        resting_on(a_review(), "robb")


def test_of_each_thing_it_is_told_what_where_as_what_and_by_when() -> None:
    thing = only(issues={"I1": {"title": "Tills stop", "owner": "rob", "due_on": "2026-11-20"}})
    assert (thing.where, thing.id, thing.of) == ("issues.I1.owner", "issues.I1.owner", "issues.I1")
    assert (thing.kind, thing.title, thing.role) == ("issues", "Tills stop", "owner")
    assert (thing.due_on, thing.open, thing.through) == (date(2026, 11, 20), True, None)


BANK = {"title": "Bank", "owner": "carl"}


@pytest.mark.parametrize(
    ("sections", "kind", "title", "role"),
    [
        ({"answers": {"uat.signed-off": {"owner": "rob"}}}, "answers", "uat.signed-off", "owner"),
        (
            {
                "mitigations": {"M1": {"title": "Mend", "addresses": ["R1"], "owner": "rob"}},
                "risks": {"R1": {"title": "R"}},
            },
            "mitigations",
            "Mend",
            "owner",
        ),
        ({"risks": {"R1": {"title": "Late", "owner": "rob"}}}, "risks", "Late", "owner"),
        ({"criteria": {"C1": {"title": "UAT", "owner": "rob"}}}, "criteria", "UAT", "owner"),
        ({"integrations": {"bank": {**BANK, "technical_lead": "rob"}}}, "integrations", "Bank", "technical_lead"),
        (
            {"integrations": {"bank": {**BANK, "fallback": {"performed_by": ["carl", "rob"]}}}},
            "integrations",
            "Bank",
            "fallback.performed_by",
        ),
        ({"dependencies": {"isp": {"title": "Net", "contact": "rob"}}}, "dependencies", "Net", "contact"),
        (
            {"migration": {"objects": {"items": {"title": "Items", "owner": "rob"}}}},
            "migration.objects",
            "Items",
            "owner",
        ),
        (
            {"migration": {"legacy_transactions": {"owner": "rob"}}},
            "migration.legacy_transactions",
            "migration.legacy_transactions",
            "owner",
        ),
        ({"testing": {"defects": {"D1": {"title": "Wrong", "owner": "rob"}}}}, "testing.defects", "Wrong", "owner"),
        ({"support": {"lines": [{"line": 1, "title": "Desk", "owner": "rob"}]}}, "support.lines", "Desk", "owner"),
        ({"support": {"lines": [{"line": 1, "owner": "rob"}]}}, "support.lines", "support.lines[1]", "owner"),
        ({"support": {"owners": {"production": "rob"}}}, "support.owners", "support.owners", "production"),
        (
            {"support": {"hypercare": {"floor_walkers": [{"site": "Ghent", "walkers": ["rob"]}]}}},
            "support.hypercare.floor_walkers",
            "Ghent",
            "walkers",
        ),
        ({"cutover": {"manager": "rob"}}, "cutover", "cutover", "manager"),
        ({"rollback": {"decided_by": "rob"}}, "rollback", "rollback", "decided_by"),
        ({"decision_maker": "rob"}, "decision_maker", "decision_maker", "decision_maker"),
        ({"workstreams": {"cutover": {"lead": "rob"}}}, "workstreams", "cutover", "lead"),
    ],
)
def test_whatever_names_somebody_counts(sections: dict[str, Any], kind: str, title: str, role: str) -> None:
    thing = only(**sections)
    assert (thing.kind, thing.title, thing.role, thing.open) == (kind, title, role, True)


@pytest.mark.parametrize(
    "sections",
    [
        {"people": {"tom": {"name": "Tom", "deputy": "rob"}}},
        {"teams": TEAMS},
        {"project": {"name": "A project", "contacts": ["rob"]}},
    ],
)
def test_who_somebody_is_does_not_rest_on_them(sections: dict[str, Any]) -> None:
    assert things(**sections) == {}


# Open or not


@pytest.mark.parametrize(
    ("status", "is_open"),
    [("not_started", True), ("in_progress", True), (None, True), ("done", False), ("not_applicable", False)],
)
def test_an_answer_is_open_until_it_is_done(status: str | None, *, is_open: bool) -> None:
    assert only(answers={"uat.signed-off": {"owner": "rob", "status": status}}).open is is_open


@pytest.mark.parametrize(
    ("section", "entry", "is_open"),
    [
        ("issues", {"status": "new"}, True),
        ("issues", {"status": "resolved"}, False),
        ("issues", {"status": "closed"}, False),
        ("risks", {"status": "mitigated"}, False),
        ("mitigations", {"addresses": ["RISK01"], "status": "cancelled"}, False),
        ("mitigations", {"addresses": ["RISK01"], "status": "in_progress"}, True),
        ("mitigations", {"addresses": ["RISK01"], "status": "in_progress", "done_on": "2026-11-01"}, False),
        ("assumptions", {"status": "validated"}, False),
        ("assumptions", {"status": "invalidated"}, False),
        ("assumptions", {"status": "open"}, True),
        ("dependencies", {"status": "done"}, False),
        ("dependencies", {}, True),
        ("criteria", {"metric": "m", "operator": "at_least", "target": 1, "actual": 1}, False),
        ("criteria", {"metric": "m", "operator": "at_least", "target": 1, "actual": 0}, True),
        ("criteria", {"metric": "m", "operator": "at_least", "target": 1}, True),
    ],
)
def test_each_kind_of_thing_has_its_own_end(section: str, entry: dict[str, Any], *, is_open: bool) -> None:
    assert only(**{section: {"one": {"title": "One", "owner": "rob", **entry}}}).open is is_open


@pytest.mark.parametrize(("ready", "is_open"), [(True, False), (False, True), (None, True)])
def test_data_that_is_ready_is_done(*, ready: bool | None, is_open: bool) -> None:
    objects = {"items": {"title": "Items", "owner": "rob", "ready": ready}}
    assert only(migration={"objects": objects}).open is is_open


def test_an_agreed_condition_is_open_until_it_is_met() -> None:
    def rests(met_on: str | None) -> dict[str, bool]:
        condition = {"what": "Train", "owner": "rob", "confirmed_by": "rob", "met_on": met_on}
        decided = {"outcome": "go", "decided_on": "2026-11-01", "decided_by": "rob", "conditions": {"C1": condition}}
        return {where: thing.open for where, thing in things(decision=decided).items()}

    always = {"decision.decided_by": False}
    both = ("decision.conditions.C1.owner", "decision.conditions.C1.confirmed_by")
    assert rests(None) == {**always, **dict.fromkeys(both, True)}
    assert rests("2026-11-02") == {**always, **dict.fromkeys(both, False)}


@pytest.mark.parametrize(("ends_at", "is_open"), [("2026-11-01T20:00", False), ("2026-11-02T06:00", True)])
def test_a_shift_is_open_until_its_last_day_is_past(ends_at: str, *, is_open: bool) -> None:
    shift = {"person": "rob", "starts_at": "2026-10-30T08:00", "ends_at": ends_at, "what": "Standby"}
    thing = only(support={"roster": [shift]})
    assert (thing.title, thing.open, thing.due_on) == ("Standby", is_open, date(2026, 10, 30))


@pytest.mark.parametrize(("day", "is_open"), [("2026-11-01", False), ("2026-11-02", True)])
def test_a_day_of_the_business_is_open_until_it_is_past(day: str, *, is_open: bool) -> None:
    thing = only(calendar={"first_days": [{"happens_on": day, "title": "First invoice", "owner": "rob"}]})
    assert (thing.open, thing.due_on) == (is_open, date.fromisoformat(day))


@pytest.mark.parametrize(
    "sections",
    [
        {"sign_offs": {"S1": {"items": ["uat.signed-off"], "by": "rob", "signed_on": "2026-11-01"}}},
        {"answers": {"uat.signed-off": {"approved_by": "rob"}}},
        {"answers": {"uat.signed-off": {"updated_by": "rob"}}},
        {"evidence": {"E1": {"kind": "plan", "title": "Plan", "author": "rob"}}},
        {"known_issues": {"K1": {"title": "Slow", "accepted_by": "rob"}}},
        {"integrations": {"bank": {**BANK, "signed_by": "rob"}}},
        {"change_requests": {"CR1": {"title": "More", "requested_by": "rob"}}},
        {"conduct": {"participants": ["rob"]}},
        {
            "waivers": {
                "W1": {
                    "covers": ["RISK01"],
                    "approver": "rob",
                    "reason": "Small",
                    "granted_on": "2026-11-01",
                    "expires_on": "2026-12-31",
                }
            }
        },
    ],
)
def test_what_somebody_has_given_is_theirs_and_not_open(sections: dict[str, Any]) -> None:
    assert not only(**sections).open


@pytest.mark.parametrize(
    ("section", "entry", "due_on"),
    [
        ("dependencies", {"owner": "rob", "ready_on": "2026-11-20"}, "2026-11-20"),
        ("integrations", {"owner": "rob", "pending_until": "2026-11-21"}, "2026-11-21"),
        ("known_issues", {"accepted_by": "rob", "fix_on": "2026-12-01"}, "2026-12-01"),
    ],
)
def test_a_day_has_several_names(section: str, entry: dict[str, Any], due_on: str) -> None:
    assert only(**{section: {"one": {"title": "One", **entry}}}).due_on == date.fromisoformat(due_on)


# Through a team


def test_what_a_team_owns_rests_on_each_of_its_members() -> None:
    sections: dict[str, Any] = {"teams": TEAMS, "risks": {"R1": {"title": "Late", "owner": "core"}}}
    assert [only(one, **sections).through for one in ("rob", "carl")] == ["core", "core"]
    assert "risks.R1.owner" not in things("anna", **sections)


def test_who_chairs_a_team_belongs_to_it() -> None:
    found = things("anna", teams=TEAMS, decision_maker="board")
    assert [thing.through for thing in found.values()] == ["board"]


def test_what_rests_on_somebody_alone_is_what_no_team_shares() -> None:
    risks = {
        "R1": {"title": "Shared", "owner": "core"},
        "R2": {"title": "Own", "owner": "rob"},
        "R3": {"title": "Over", "owner": "rob", "status": "closed"},
    }
    found = resting_on(a_review(teams=TEAMS, risks=risks), "rob")
    assert [thing.title for thing in found.open] == ["Own", "Shared"]
    assert [thing.title for thing in found.alone] == ["Own"]
    assert found.to_record() == {"id": "rob", "things": 3, "open": 2, "alone": 1}


def test_what_rests_on_somebody_in_two_ways_is_one_thing() -> None:
    twice = {"bank": {"title": "Bank", "owner": "rob", "technical_lead": "rob"}}
    found = resting_on(a_review(integrations=twice, cutover={"manager": "rob"}), "rob")
    assert [thing.of for thing in found.open] == ["cutover", "integrations.bank", "integrations.bank"]
    assert [thing.of for thing in found.alone] == ["cutover", "integrations.bank"]


@pytest.mark.parametrize(
    "sections",
    [
        {"go_live_team": {"members": [{"person": "rob"}]}},
        {
            "support": {
                "roster": [{"person": "rob", "starts_at": "2026-11-28T08:00", "ends_at": "2026-11-28T16:00"}],
            }
        },
    ],
)
def test_to_be_there_is_no_thing_that_somebody_else_could_do(sections: dict[str, Any]) -> None:
    found = resting_on(a_review(**sections), "rob")
    assert (len(found.open), len(found.alone)) == (1, 0)


def test_what_is_open_comes_first_and_then_what_is_due_first() -> None:
    days = {"late": "2026-11-20", "soon": "2026-11-10", "never": None, "over": "2026-11-01"}
    risks = {"none": {"title": "none", "owner": "rob"}}
    issues = {
        name: {"title": name, "owner": "rob", "due_on": day, "status": "closed" if name == "over" else "active"}
        for name, day in days.items()
    }
    found = resting_on(a_review(issues=issues, risks=risks), "rob")
    assert [thing.title for thing in found.things] == ["soon", "late", "never", "none", "over"]
    assert found == resting_on(a_review(issues=dict(reversed(issues.items())), risks=risks), "rob")


def test_everybody_is_told_by_id_with_nothing_left_out() -> None:
    risks = {"R1": {"title": "Late", "owner": "rob"}}
    review = a_review(risks=risks)
    rows = everybody(review)
    assert rows.ids() == ("anna", "carl", "rob")
    assert [resting_on(review, one.person) for one in rows] == list(rows)
    assert [len(one.open) for one in rows] == [1, 0, 1]  # anna decides


# Signatures that are expected


def an_item(**demand: Any) -> Item:
    stated = {"id": "uat.signed-off", "area": "readiness", "statement": "The users are content."}
    return Item.model_validate({**stated, "sign_off": demand or None})


def expected(person: str, item: Item, **sections: Any) -> bool:
    found = resting_on(a_review(**sections), person, asked=[item])
    return any(thing.role == "signature" for thing in found.open)


@pytest.mark.parametrize(
    ("demand", "people"),
    [
        ({"organisation": "customer"}, {"anna", "carl"}),
        ({"roles": ["business-owner"]}, {"carl"}),
        ({"roles": ["business-owner", "executive-sponsor"], "organisation": "customer"}, {"anna", "carl"}),
        ({"roles": ["data-migration-lead"], "organisation": "customer"}, set()),
        ({"organisation": "partner"}, {"rob"}),
        ({"roles": []}, set()),
        ({}, set()),
    ],
)
def test_a_signature_is_expected_of_those_whom_the_item_names(demand: dict[str, Any], people: set[str]) -> None:
    assert {one for one in ("anna", "rob", "carl") if expected(one, an_item(**demand))} == people


def test_an_expected_signature_says_for_what_and_until_when() -> None:
    review = a_review(answers={"uat.signed-off": {"status": "in_progress", "due_on": "2026-11-20"}})
    (thing,) = resting_on(review, "carl", asked=[an_item(organisation="customer")]).things
    assert (thing.where, thing.kind, thing.title) == (
        "uat.signed-off: signature",
        "sign_offs",
        "The users are content.",
    )
    assert (thing.due_on, thing.open, thing.through) == (date(2026, 11, 20), True, None)
    (unanswered,) = resting_on(a_review(), "carl", asked=[an_item(organisation="customer")]).things
    assert unanswered.due_on is None
    rows = everybody(review, asked=iter([an_item(organisation="customer")]))
    assert [len(one.things) for one in rows] == [2, 1, 0]


@pytest.mark.parametrize(
    ("signed", "still"),
    [
        ({"by": "carl"}, False),
        ({"by": "anna"}, False),
        ({"by": "rob"}, True),
        ({"by": "carl", "outcome": "rejected"}, True),
        ({"by": "carl", "items": ["uat.started"]}, True),
    ],
)
def test_once_somebody_who_may_has_signed_no_signature_is_expected(signed: dict[str, Any], *, still: bool) -> None:
    signature = {"items": ["uat.signed-off"], "signed_on": "2026-11-01", **signed}
    assert expected("carl", an_item(organisation="customer"), sign_offs={"S1": signature}) is still


def test_what_does_not_apply_is_not_signed() -> None:
    answers = {"uat.signed-off": {"status": "not_applicable", "reason": "No users"}}
    assert not expected("carl", an_item(organisation="customer"), answers=answers)
