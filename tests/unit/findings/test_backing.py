"""What stands behind a finding; the sentences are those of the design's table of the verdict."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings.backing import BackingKind, CarrierKind, backing, workaround_accepted
from golive_readiness.findings.rule import About, Finding
from golive_readiness.model.form.risks import Issue

if TYPE_CHECKING:
    from golive_readiness.findings.backing import Backing
    from tests.unit.findings.conftest import Facing, MadeFinding

CARRIED, PROMISED, NEITHER = BackingKind
RANK = {CARRIED: 0, PROMISED: 1, NEITHER: 2}

DATES = {"go_no_go_on": "2026-11-26", "go_live_on": "2026-11-30", "hypercare_ends_on": "2026-12-28"}
ITEM = "uat.signed-off"
ANSWER = {"status": "in_progress", "owner": "rob", "due_on": "2026-11-20"}
ACTION = {"title": "Do it", "addresses": ["MADE01:thing"], "owner": "carl", "due_on": "2026-11-20"}
WAIVER = {
    "covers": ["MADE01:thing"],
    "approver": "anna",
    "reason": "We can live with it",
    "granted_on": "2026-11-01",
    "expires_on": "2026-12-31",
}
DECISION: dict[str, Any] = {"outcome": "conditional_go", "decided_on": "2026-11-02"}
CONDITION = {"what": "Mend it", "owner": "rob", "due_on": "2026-12-10", "accepts": ["MADE01:thing"]}
WORKAROUND = {"what": "Print by hand", "tested": True, "accepted_by": "carl"}
ISSUE: dict[str, Any] = {"title": "Labels print sideways", "severity": "critical", "workaround": WORKAROUND}


def about_issue(found: Finding) -> Finding:
    """The same finding, of a rule whose subjects are issues."""
    return replace(found, subject="I1", rule=replace(found.rule, about=About.ISSUE), about=frozenset({"I1"}))


# Neither


def test_a_finding_that_nobody_speaks_of_has_nothing_behind_it(facing: Facing, a_finding: MadeFinding) -> None:
    behind = backing(a_finding(), facing(dates=DATES))
    assert (behind.kind, behind.promises, behind.carriers) == (NEITHER, (), ())
    assert (behind.owner, behind.due_on) == (None, None)


# Promised


@pytest.mark.parametrize("target", ["MADE01", "MADE01:thing", ITEM])
def test_an_action_promises_by_code_by_key_or_by_what_the_finding_is_about(
    facing: Facing, a_finding: MadeFinding, target: str
) -> None:
    facts = facing(dates=DATES, mitigations={"A1": {**ACTION, "addresses": [target]}})
    behind = backing(a_finding(items=(ITEM,)), facts)
    assert (behind.kind, behind.owner, behind.due_on) == (PROMISED, "carl", date(2026, 11, 20))


@pytest.mark.parametrize("target", ["MADE02", "MADE01:other", "uat.other"])
def test_an_action_about_something_else_promises_nothing(facing: Facing, a_finding: MadeFinding, target: str) -> None:
    facts = facing(dates=DATES, mitigations={"A1": {**ACTION, "addresses": [target]}})
    assert backing(a_finding(items=(ITEM,)), facts).kind is NEITHER


@pytest.mark.parametrize(
    ("status", "kind"),
    [("not_started", PROMISED), ("in_progress", PROMISED), ("done", NEITHER), ("cancelled", NEITHER)],
)
def test_only_an_open_action_is_a_promise(
    facing: Facing, a_finding: MadeFinding, status: str, kind: BackingKind
) -> None:
    facts = facing(dates=DATES, mitigations={"A1": {**ACTION, "status": status}})
    assert backing(a_finding(), facts).kind is kind


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        ("not_started", PROMISED),
        ("in_progress", PROMISED),
        ("done", NEITHER),
        ("not_applicable", NEITHER),
        (None, NEITHER),
    ],
)
def test_the_open_answer_of_an_item_is_a_promise_about_what_concerns_it(
    facing: Facing, a_finding: MadeFinding, status: str | None, kind: BackingKind
) -> None:
    facts = facing(dates=DATES, answers={ITEM: {**ANSWER, "status": status}})
    assert backing(a_finding(items=(ITEM,)), facts).kind is kind
    assert backing(a_finding(), facts).kind is NEITHER


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({}, PROMISED),
        ({"owner": None}, NEITHER),
        ({"due_on": None}, NEITHER),
        ({"outlook": "on_track"}, PROMISED),
        ({"outlook": "at_risk"}, PROMISED),
        ({"outlook": "late"}, NEITHER),
        ({"due_on": "2026-11-01"}, NEITHER),
        ({"due_on": "2026-11-02"}, PROMISED),
    ],
)
def test_a_promise_has_an_owner_and_a_day_ahead_and_is_not_late(
    facing: Facing, a_finding: MadeFinding, change: dict[str, Any], kind: BackingKind
) -> None:
    by_action = facing(dates=DATES, mitigations={"A1": {**ACTION, **change}})
    by_answer = facing(dates=DATES, answers={ITEM: {**ANSWER, **change}})
    assert backing(a_finding(), by_action).kind is kind
    assert backing(a_finding(items=(ITEM,)), by_answer).kind is kind


@pytest.mark.parametrize(
    ("checkpoint", "mandatory", "last_day"),
    [
        ("go_no_go", True, "2026-11-26"),
        ("open_to_users", True, "2026-11-30"),
        ("hypercare_exit", True, "2026-12-28"),
        ("go_no_go", False, "2026-11-30"),
        ("open_to_users", False, "2026-11-30"),
        ("hypercare_exit", False, "2026-12-28"),
    ],
)
def test_a_promise_is_due_by_the_checkpoint_or_for_what_is_not_mandatory_by_the_go_live(
    facing: Facing, a_finding: MadeFinding, checkpoint: str, last_day: str, *, mandatory: bool
) -> None:
    found = a_finding(checkpoint=checkpoint, mandatory=mandatory)
    day_after = date.fromordinal(date.fromisoformat(last_day).toordinal() + 1).isoformat()
    for due_on, kind in ((last_day, PROMISED), (day_after, NEITHER)):
        facts = facing(dates=DATES, mitigations={"A1": {**ACTION, "due_on": due_on}})
        assert backing(found, facts).kind is kind


@pytest.mark.parametrize(
    ("day", "mandatory", "kind"),
    [
        ("2026-11-25", True, PROMISED),
        ("2026-11-26", True, NEITHER),
        ("2026-11-26", False, PROMISED),
        ("2026-11-30", False, NEITHER),
    ],
)
def test_from_the_day_of_its_checkpoint_no_promise_about_what_is_mandatory_counts(
    facing: Facing, a_finding: MadeFinding, day: str, kind: BackingKind, *, mandatory: bool
) -> None:
    due_on = "2026-11-26" if mandatory else "2026-11-29"
    facts = facing(day=day, dates=DATES, mitigations={"A1": {**ACTION, "due_on": due_on}})
    assert backing(a_finding(mandatory=mandatory), facts).kind is kind


def test_of_several_promises_the_worst_one_decides(facing: Facing, a_finding: MadeFinding) -> None:
    found = a_finding(items=(ITEM,))
    good: dict[str, Any] = {"answers": {ITEM: ANSWER}, "mitigations": {"A1": ACTION, "A2": ACTION}}
    assert backing(found, facing(dates=DATES, **good)).kind is PROMISED
    for bad in ({"owner": None}, {"due_on": None}, {"due_on": "2026-12-24"}, {"outlook": "late"}):
        by_answer = {**good, "answers": {ITEM: {**ANSWER, **bad}}}
        by_action = {**good, "mitigations": {"A1": ACTION, "A2": {**ACTION, **bad}}}
        assert backing(found, facing(dates=DATES, **by_answer)).kind is NEITHER
        assert backing(found, facing(dates=DATES, **by_action)).kind is NEITHER


@pytest.mark.parametrize("mandatory", [True, False])
@pytest.mark.parametrize("outlook", [None, "on_track", "at_risk", "late"])
def test_a_promise_made_later_or_losing_its_owner_or_date_never_helps(
    facing: Facing, a_finding: MadeFinding, outlook: str | None, *, mandatory: bool
) -> None:
    found = a_finding(mandatory=mandatory)

    def rank(**change: Any) -> int:
        action = {**ACTION, "outlook": outlook, **change}
        return RANK[backing(found, facing(dates=DATES, mitigations={"A1": action, "A2": ACTION})).kind]

    by_day = [rank(due_on=f"2026-{day}") for day in ("11-02", "11-20", "11-26", "11-27", "11-30", "12-01", "12-31")]
    assert by_day == sorted(by_day)
    assert all(rank(due_on=None) >= one and rank(owner=None) >= one for one in by_day)


def test_the_loss_of_all_promises_never_helps(facing: Facing, a_finding: MadeFinding) -> None:
    for due_on in ("2026-11-20", "2026-12-31"):
        with_one = backing(a_finding(), facing(dates=DATES, mitigations={"A1": {**ACTION, "due_on": due_on}}))
        without = backing(a_finding(), facing(dates=DATES, mitigations={}))
        assert RANK[without.kind] >= RANK[with_one.kind]


def test_promises_are_told_in_the_order_of_their_names(facing: Facing, a_finding: MadeFinding) -> None:
    items = tuple(f"uat.{letter}" for letter in "hgfedcba")
    facts = facing(dates=DATES, answers=dict.fromkeys(items, ANSWER))
    assert [promise.id for promise in backing(a_finding(items=items), facts).promises] == sorted(items)


def test_about_some_findings_no_promise_can_be_made(facing: Facing, a_finding: MadeFinding) -> None:
    found = a_finding()
    unpromisable = replace(found, rule=replace(found.rule, promisable=False))
    behind = backing(unpromisable, facing(dates=DATES, mitigations={"A1": ACTION}))
    assert (behind.kind, behind.promises) == (NEITHER, ())


def test_the_owner_and_the_day_are_those_of_the_promise_that_is_due_last(
    facing: Facing, a_finding: MadeFinding
) -> None:
    later = {**ACTION, "owner": "rob", "due_on": "2026-11-21"}
    behind = backing(a_finding(), facing(dates=DATES, mitigations={"A1": later, "A2": ACTION}))
    assert (behind.owner, behind.due_on) == ("rob", date(2026, 11, 21))
    nobodys = {**ACTION, "owner": None, "due_on": "2026-11-22"}
    behind = backing(a_finding(), facing(dates=DATES, mitigations={"A1": nobodys, "A2": ACTION}))
    assert (behind.owner, behind.due_on) == ("carl", date(2026, 11, 22))


def test_who_answers_for_the_open_items_has_it_to_do_and_else_whoever_acts(
    facing: Facing, a_finding: MadeFinding
) -> None:
    other, found = "uat.other", a_finding(items=(ITEM, "uat.other"))
    both = facing(dates=DATES, answers={ITEM: ANSWER, other: ANSWER}, mitigations={"A1": ACTION})
    assert backing(found, both).owners == {"rob"}
    acting = facing(dates=DATES, mitigations={"A1": ACTION})
    assert backing(found, acting).owners == {"carl"}
    nobodys = {**ANSWER, "owner": None}
    of_one_nobody = facing(dates=DATES, answers={ITEM: ANSWER, other: nobodys}, mitigations={"A1": ACTION})
    assert backing(found, of_one_nobody).owners == {None}
    assert backing(found, facing(dates=DATES)).owners == {None}


def test_what_is_due_last_decides_wherever_it_stands_and_no_day_at_all_is_later_still(
    facing: Facing, a_finding: MadeFinding
) -> None:
    later = {**ACTION, "owner": "rob", "due_on": "2026-11-21"}
    behind = backing(a_finding(), facing(dates=DATES, mitigations={"A1": ACTION, "A2": later}))
    assert (behind.owner, behind.due_on) == ("rob", date(2026, 11, 21))
    undated = {**later, "due_on": None}
    behind = backing(a_finding(), facing(dates=DATES, mitigations={"A1": ACTION, "A2": undated}))
    assert (behind.owner, behind.due_on) == ("rob", date(2026, 11, 20))


# Carried: by a waiver


@pytest.mark.parametrize(
    ("mandatory", "approver", "kind"),
    [(True, "anna", CARRIED), (True, "carl", NEITHER), (False, "carl", CARRIED), (False, "rob", CARRIED)],
)
def test_what_is_mandatory_only_the_decision_maker_can_waive(
    facing: Facing, a_finding: MadeFinding, approver: str, kind: BackingKind, *, mandatory: bool
) -> None:
    facts = facing(dates=DATES, waivers={"W1": {**WAIVER, "approver": approver}})
    assert backing(a_finding(mandatory=mandatory), facts).kind is kind


def test_without_a_decision_maker_nobody_can_waive_what_is_mandatory(facing: Facing, a_finding: MadeFinding) -> None:
    facts = facing(dates=DATES, decision_maker=None, waivers={"W1": WAIVER})
    assert backing(a_finding(mandatory=True), facts).kind is NEITHER
    assert backing(a_finding(mandatory=False), facts).kind is CARRIED


@pytest.mark.parametrize(("approver", "kind"), [("steerco", CARRIED), ("anna", CARRIED), ("carl", NEITHER)])
def test_where_a_committee_decides_it_and_its_chair_can_waive_but_no_other_member(
    facing: Facing, a_finding: MadeFinding, approver: str, kind: BackingKind
) -> None:
    team = {"name": "Steering committee", "members": ["anna", "carl"], "chair": "anna"}
    waivers = {"W1": {**WAIVER, "approver": approver}}
    facts = facing(dates=DATES, decision_maker="steerco", teams={"steerco": team}, waivers=waivers)
    assert backing(a_finding(mandatory=True), facts).kind is kind


@pytest.mark.parametrize(
    ("mandatory", "owner", "kind"),
    [(True, "anna", NEITHER), (True, "rob", CARRIED), (True, None, CARRIED), (False, "anna", CARRIED)],
)
def test_nobody_waives_what_is_mandatory_and_their_own(
    facing: Facing, a_finding: MadeFinding, owner: str | None, kind: BackingKind, *, mandatory: bool
) -> None:
    answers = {ITEM: {"status": "done", "owner": owner}}
    facts = facing(dates=DATES, answers=answers, waivers={"W1": WAIVER})
    assert backing(a_finding(mandatory=mandatory, items=(ITEM, "uat.unanswered")), facts).kind is kind


@pytest.mark.parametrize(("day", "kind"), [("2026-12-31", CARRIED), ("2027-01-01", NEITHER)])
def test_a_waiver_holds_on_its_last_day_and_no_longer(
    facing: Facing, a_finding: MadeFinding, day: str, kind: BackingKind
) -> None:
    assert backing(a_finding(), facing(day=day, dates=DATES, waivers={"W1": WAIVER})).kind is kind


def test_a_waiver_does_not_hold_before_it_was_granted(facing: Facing, a_finding: MadeFinding) -> None:
    facts = facing(dates=DATES, waivers={"W1": {**WAIVER, "granted_on": "2026-11-02"}})
    assert backing(a_finding(), facts).kind is CARRIED
    assert backing(a_finding(), replace(facts, day=date(2026, 11, 1))).kind is NEITHER


@pytest.mark.parametrize(
    ("target", "kind"),
    [("MADE01", CARRIED), ("MADE01:thing", CARRIED), (ITEM, CARRIED), ("MADE02", NEITHER), ("MADE01:other", NEITHER)],
)
def test_a_waiver_carries_what_it_names(facing: Facing, a_finding: MadeFinding, target: str, kind: BackingKind) -> None:
    facts = facing(dates=DATES, waivers={"W1": {**WAIVER, "covers": ["MADE09", target]}})
    assert backing(a_finding(items=(ITEM,)), facts).kind is kind


def test_carried_wins_over_promised_and_over_a_promise_that_cannot_be_kept(
    facing: Facing, a_finding: MadeFinding
) -> None:
    for due_on in ("2026-11-20", "2027-03-01"):
        facts = facing(dates=DATES, waivers={"W1": WAIVER}, mitigations={"A1": {**ACTION, "due_on": due_on}})
        behind = backing(a_finding(), facts)
        assert behind.kind is CARRIED
        assert [promise.id for promise in behind.promises] == ["A1"]
        assert (behind.owner, behind.due_on) == ("carl", date(2026, 12, 31))


def test_without_a_promise_who_carries_it_answers_for_it(facing: Facing, a_finding: MadeFinding) -> None:
    behind = backing(a_finding(), facing(dates=DATES, waivers={"W1": WAIVER}))
    (carrier,) = behind.carriers
    assert (carrier.kind, carrier.id, carrier.who, carrier.until) == (
        CarrierKind.WAIVER,
        "W1",
        "anna",
        date(2026, 12, 31),
    )
    assert behind.owner == "anna"


def test_of_several_carriers_the_first_that_names_somebody_answers_for_it(
    facing: Facing, a_finding: MadeFinding
) -> None:
    conditions = {"K1": {**CONDITION, "owner": None}, "K2": CONDITION}
    facts = facing(dates=DATES, decision={**DECISION, "conditions": conditions})
    assert backing(a_finding(), facts).owner == "rob"


# Carried: by a workaround


@pytest.mark.parametrize(
    ("change", "accepted"),
    [
        ({}, True),
        ({"tested": False}, False),
        ({"tested": None}, False),
        ({"accepted_by": None}, False),
        ({"accepted_by": "rob"}, False),
        ({"accepted_by": "zoe"}, False),
    ],
)
@pytest.mark.parametrize("mandatory", [True, False])
def test_a_workaround_carries_once_it_was_tested_and_the_business_accepted_it(
    facing: Facing, a_finding: MadeFinding, change: dict[str, Any], *, accepted: bool, mandatory: bool
) -> None:
    issue = {**ISSUE, "workaround": {**WORKAROUND, **change}}
    facts = facing(dates=DATES, issues={"I1": issue}, people={"zoe": {"name": "Zoe, of nobody knows which side"}})
    behind = backing(about_issue(a_finding(mandatory=mandatory)), facts)
    assert behind.kind is (CARRIED if accepted else NEITHER)
    assert [(one.kind, one.id, one.who) for one in behind.carriers] == (
        [(CarrierKind.WORKAROUND, "I1", "carl")] if accepted else []
    )
    assert workaround_accepted(Issue.model_validate(issue), facts.review) is accepted


def test_an_issue_without_a_workaround_is_not_carried(facing: Facing, a_finding: MadeFinding) -> None:
    facts = facing(dates=DATES, issues={"I1": {**ISSUE, "workaround": None}})
    assert backing(about_issue(a_finding()), facts).kind is NEITHER
    assert not workaround_accepted(Issue(title="Labels print sideways"), facts.review)
    assert backing(about_issue(a_finding()), facing(dates=DATES)).kind is NEITHER


def test_a_workaround_carries_its_own_issue_only(facing: Facing, a_finding: MadeFinding) -> None:
    found = a_finding("I1")
    assert backing(found, facing(dates=DATES, issues={"I1": ISSUE})).kind is NEITHER
    assert backing(about_issue(found), facing(dates=DATES, issues={"I2": ISSUE})).kind is NEITHER


# Carried: by an acceptance of what remains of a risk


ACCEPTED: dict[str, Any] = {"title": "May be late", "accepted_by": "anna", "accepted_until": "2026-11-02"}


@pytest.mark.parametrize(
    ("change", "mandatory", "kind"),
    [
        ({}, True, CARRIED),
        ({"accepted_by": "carl"}, False, CARRIED),
        ({"accepted_by": "carl"}, True, NEITHER),  # not the decision maker
        ({"accepted_by": "rob"}, False, NEITHER),  # the partner
        ({"accepted_by": None}, False, NEITHER),
        ({"accepted_until": None}, False, NEITHER),
        ({"accepted_until": "2026-11-01"}, False, NEITHER),
    ],
)
@pytest.mark.parametrize("about", [About.RISK, About.ISSUE])
def test_an_acceptance_by_the_business_carries_a_risk_until_its_day(
    facing: Facing,
    a_finding: MadeFinding,
    about: About,
    change: dict[str, Any],
    kind: BackingKind,
    *,
    mandatory: bool,
) -> None:
    found = a_finding("I1", mandatory=mandatory)
    behind = backing(
        replace(found, rule=replace(found.rule, about=about)),
        facing(dates=DATES, risks={"I1": {**ACCEPTED, **change}}),
    )
    assert behind.kind is kind
    assert [(one.kind, one.id, one.who, one.until) for one in behind.carriers] == (
        [(CarrierKind.ACCEPTANCE, "I1", change.get("accepted_by", "anna"), date(2026, 11, 2))]
        if kind is CARRIED
        else []
    )


def test_an_acceptance_carries_its_own_risk_only(facing: Facing, a_finding: MadeFinding) -> None:
    facts = facing(dates=DATES, risks={"I1": ACCEPTED})
    assert backing(a_finding("I1"), facts).kind is NEITHER
    other = about_issue(a_finding())
    assert backing(replace(other, subject="I2"), facts).kind is NEITHER
    assert backing(other, facing(dates=DATES)).kind is NEITHER


# Carried: by a condition of the decision


@pytest.mark.parametrize(("day", "kind"), [("2026-12-10", CARRIED), ("2026-12-11", NEITHER)])
@pytest.mark.parametrize("mandatory", [True, False])
def test_a_condition_of_the_decision_carries_until_its_due_day_and_not_a_day_longer(
    facing: Facing, a_finding: MadeFinding, day: str, kind: BackingKind, *, mandatory: bool
) -> None:
    facts = facing(day=day, dates=DATES, decision={**DECISION, "conditions": {"K1": CONDITION}})
    assert backing(a_finding(mandatory=mandatory), facts).kind is kind


def test_who_meets_the_condition_answers_for_it_until_its_day(facing: Facing, a_finding: MadeFinding) -> None:
    behind = backing(a_finding(), facing(dates=DATES, decision={**DECISION, "conditions": {"K1": CONDITION}}))
    assert [(one.kind, one.id) for one in behind.carriers] == [(CarrierKind.CONDITION, "K1")]
    assert (behind.owner, behind.due_on) == ("rob", date(2026, 12, 10))


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({}, CARRIED),
        ({"due_on": None}, NEITHER),
        ({"accepts": []}, NEITHER),
        ({"accepts": ["MADE02"]}, NEITHER),
        ({"accepts": ["MADE01"]}, CARRIED),
    ],
)
def test_a_condition_without_a_day_or_about_something_else_carries_nothing(
    facing: Facing, a_finding: MadeFinding, change: dict[str, Any], kind: BackingKind
) -> None:
    conditions = {"K1": {**CONDITION, **change}}
    facts = facing(dates=DATES, decision={**DECISION, "conditions": conditions})
    assert backing(a_finding(), facts).kind is kind


@pytest.mark.parametrize(
    ("outcome", "kind"), [("go", CARRIED), ("conditional_go", CARRIED), ("no_go", NEITHER), ("deferred", NEITHER)]
)
def test_only_a_go_carries_anything(facing: Facing, a_finding: MadeFinding, outcome: str, kind: BackingKind) -> None:
    decision = {**DECISION, "outcome": outcome, "conditions": {"K1": CONDITION}}
    assert backing(a_finding(), facing(dates=DATES, decision=decision)).kind is kind


# Nothing carries what is not waivable


def test_nothing_carries_what_is_not_waivable(facing: Facing, a_finding: MadeFinding) -> None:
    facts = facing(
        dates=DATES,
        waivers={"W1": {**WAIVER, "covers": ["MADE01"]}},
        issues={"I1": ISSUE},
        decision={**DECISION, "conditions": {"K1": {**CONDITION, "accepts": ["MADE01"]}}},
    )
    three_ways = backing(about_issue(a_finding()), facts)
    assert {one.kind for one in three_ways.carriers} == set(CarrierKind) - {CarrierKind.ACCEPTANCE}  # a risk's only
    behind = backing(about_issue(a_finding(waivable=False)), facts)
    assert (behind.kind, behind.carriers) == (NEITHER, ())


def test_what_is_not_waivable_can_still_be_promised(facing: Facing, a_finding: MadeFinding) -> None:
    facts = facing(dates=DATES, waivers={"W1": WAIVER}, mitigations={"A1": ACTION})
    assert backing(a_finding(waivable=False), facts).kind is PROMISED


# Order


def test_the_order_of_anything_in_the_review_changes_nothing(facing: Facing, a_finding: MadeFinding) -> None:
    sections: dict[str, Any] = {
        "mitigations": {"A1": ACTION, "A2": {**ACTION, "owner": "rob"}},
        "waivers": {"W1": {**WAIVER, "approver": "carl"}, "W2": WAIVER},
        "answers": {ITEM: ANSWER, "uat.other": ANSWER},
    }
    conditions = {"K1": CONDITION, "K2": {**CONDITION, "owner": "carl"}}

    def behind(*, turned: bool) -> Backing:
        some: dict[str, Any] = {
            name: dict(reversed(entries.items())) if turned else entries for name, entries in sections.items()
        }
        agreed = dict(reversed(conditions.items())) if turned else conditions
        facts = facing(dates=DATES, decision={**DECISION, "conditions": agreed}, **some)
        return backing(a_finding(items=(ITEM, "uat.other")), facts)

    there = behind(turned=False)
    assert there == behind(turned=True)
    assert there.owner == behind(turned=True).owner
    assert len(there.promises) == len(there.carriers) == 4


# An issue's own promise


@pytest.mark.parametrize(
    ("stated", "kind"),
    [
        ({"owner": "rob", "due_on": "2026-11-20"}, PROMISED),
        ({"owner": "rob"}, NEITHER),
        ({"due_on": "2026-11-20"}, NEITHER),
        ({"owner": "rob", "due_on": "2027-01-20"}, NEITHER),
        ({}, NEITHER),
    ],
)
def test_who_solves_an_issue_and_by_when_is_its_own_promise(
    facing: Facing, a_finding: MadeFinding, stated: dict[str, Any], kind: BackingKind
) -> None:
    facts = facing(dates=DATES, issues={"I1": {"title": "Hurts", "severity": "critical", **stated}})
    behind = backing(about_issue(a_finding()), facts)
    assert behind.kind is kind
    assert [promise.id for promise in behind.promises] == (["I1"] if stated else [])


def test_of_a_defect_its_own_promise_and_its_own_workaround_count_too(facing: Facing, a_finding: MadeFinding) -> None:
    found = about_issue(a_finding())
    about_defect = replace(found, rule=replace(found.rule, about=About.DEFECT))
    defect = {"title": "Hurts", "owner": "rob", "due_on": "2026-11-20"}
    promised = facing(dates=DATES, testing={"defects": {"I1": defect}})
    assert backing(about_defect, promised).kind is PROMISED
    carried = facing(dates=DATES, testing={"defects": {"I1": {**defect, "workaround": WORKAROUND}}})
    (carrier,) = backing(about_defect, carried).carriers
    assert (carrier.kind, carrier.who, carrier.until) == (CarrierKind.WORKAROUND, "carl", date(2026, 11, 20))
    for nothing_of_it in (facing(dates=DATES), facing(dates=DATES, testing={"defects": {"I2": defect}})):
        assert backing(about_defect, nothing_of_it).kind is NEITHER


def test_an_action_against_an_issue_speaks_instead_of_the_issue(facing: Facing, a_finding: MadeFinding) -> None:
    issue = {"title": "Hurts", "severity": "critical", "owner": "rob", "due_on": "2026-11-20"}
    late = {"title": "Mend", "addresses": ["I1"], "owner": "carl", "due_on": "2027-01-20"}
    facts = facing(dates=DATES, issues={"I1": issue}, mitigations={"A1": late})
    behind = backing(about_issue(a_finding()), facts)
    assert (behind.kind, [promise.owner for promise in behind.promises]) == (NEITHER, ["carl"])


def test_somebody_else_s_decision_carries_nothing_mandatory(facing: Facing, a_finding: MadeFinding) -> None:
    decision = {**DECISION, "conditions": {"K1": CONDITION}}
    for by, kind in ((None, CARRIED), ("anna", CARRIED), ("rob", NEITHER)):
        facts = facing(dates=DATES, decision={**decision, "decided_by": by})
        assert backing(a_finding(mandatory=True), facts).kind is kind
        assert backing(a_finding(), facts).kind is CARRIED
