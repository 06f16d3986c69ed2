from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import data
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Checkpoint
from golive_readiness.model.record.objects import DataClass

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Rule
    from tests.unit.findings.conftest import Found

MET, FAILED, UNPROVEN = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNPROVEN

DATES: dict[str, Any] = {"dates": {"go_no_go_on": "2026-11-26", "go_live_on": "2026-11-30"}}


@pytest.mark.parametrize("rule", data.RULES)
def test_data_that_nobody_speaks_of_is_unknown(found: Found, rule: Rule[Any]) -> None:
    assert found(rule) == []
    assert found(rule, migration={"allotted": "4h"}) == []


def test_all_that_is_right_with_the_data_is_a_strength() -> None:
    assert all(rule.strength for rule in data.RULES)


# MIGR06


def an_object(title: str = "Customers", **stated: Any) -> dict[str, Any]:
    return {"title": title, "data_class": "master", **stated}


@pytest.mark.parametrize(
    ("stated", "standing", "severity"),
    [
        ({"ready": True}, MET, Severity.HIGH),
        ({"ready": True, "due_on": "2026-10-01"}, MET, Severity.HIGH),
        ({"ready": False}, FAILED, Severity.HIGH),
        ({}, UNPROVEN, Severity.HIGH),
        ({"due_on": "2026-11-20"}, FAILED, Severity.MEDIUM),
        ({"ready": False, "due_on": "2026-11-20"}, FAILED, Severity.MEDIUM),
        ({"ready": False, "due_on": "2026-11-02"}, FAILED, Severity.MEDIUM),
        ({"ready": False, "due_on": "2026-11-26"}, FAILED, Severity.MEDIUM),
        ({"ready": False, "due_on": "2026-11-01"}, FAILED, Severity.HIGH),
        ({"ready": False, "due_on": "2026-11-27"}, FAILED, Severity.HIGH),
    ],
)
def test_every_kind_of_data_is_ready_or_promised_in_time(
    found: Found, stated: dict[str, Any], standing: FindingStanding, severity: Severity
) -> None:
    (one,) = found(data.KINDS_READY, migration={"objects": {"customers": an_object(**stated)}}, **DATES)
    assert (one.id, one.standing, one.severity) == ("MIGR06:master", standing, severity)
    assert (one.mandatory, one.values["waiting"]) == (False, () if standing is MET else ("Customers",))


def test_before_the_go_no_go_day_it_warns_and_from_then_on_it_is_mandatory(found: Found) -> None:
    stated = {"objects": {"customers": an_object(ready=False, due_on="2026-11-26")}}
    (before,) = found(data.KINDS_READY, migration=stated, day="2026-11-25", **DATES)
    (due,) = found(data.KINDS_READY, migration=stated, day="2026-11-26", **DATES)
    assert (before.mandatory, before.severity) == (False, Severity.MEDIUM)
    assert (due.mandatory, due.severity) == (True, Severity.CRITICAL)
    assert data.KINDS_READY.mandatory_at_times


def test_without_a_day_of_the_go_no_go_it_counts_as_today(found: Found) -> None:
    (one,) = found(data.KINDS_READY, migration={"objects": {"customers": an_object(ready=False)}})
    assert one.mandatory


def test_the_kinds_are_judged_one_by_one_and_history_is_not(found: Found) -> None:
    objects = {
        "c": an_object("Parameters", data_class="configuration", ready=True),
        "m": an_object("Items", data_class="master", ready=False),
        "s": an_object("Roles", data_class="security", ready=True),
        "o": an_object("Orders", data_class="open-transactions"),
        "b": an_object("Balances", data_class="balances", ready=True),
        "h": an_object("Old invoices", data_class="history", ready=False),
        "x": an_object("Something", data_class=None, ready=False),
    }
    seen = found(data.KINDS_READY, migration={"objects": objects}, **DATES)
    assert {one.subject: one.standing for one in seen} == {
        "unsorted": FAILED,
        "balances": MET,
        "configuration": MET,
        "master": FAILED,
        "open-transactions": UNPROVEN,
        "security": MET,
    }
    assert {one.subject: one.values["what"] for one in seen} == {
        one.subject: "data of no stated kind" if one.subject == "unsorted" else DataClass(one.subject) for one in seen
    }
    assert found(data.KINDS_READY, migration={"objects": dict(reversed(objects.items()))}, **DATES) == seen


def test_what_is_not_ready_counts_before_what_does_not_say_and_both_need_a_day(found: Found) -> None:
    objects = {
        "a": an_object("Vendors", ready=False, due_on="2026-11-10"),
        "b": an_object("Customers", ready=False, due_on="2026-11-12"),
        "c": an_object("Items", ready=True),
    }
    (promised,) = found(data.KINDS_READY, migration={"objects": objects}, **DATES)
    assert promised.values["waiting"] == ("Customers", "Vendors")
    assert (promised.values["due_on"], promised.severity) == (date(2026, 11, 12), Severity.MEDIUM)
    (unsaid,) = found(data.KINDS_READY, migration={"objects": {**objects, "d": an_object("Banks")}}, **DATES)
    assert unsaid.values["waiting"] == ("Customers", "Vendors")
    assert (unsaid.standing, unsaid.values["due_on"], unsaid.severity) == (FAILED, "not stated", Severity.HIGH)


def test_what_is_waited_for_is_listed_by_title(found: Found) -> None:
    objects = {f"{place}": an_object(f"Object {7 - place}", ready=False) for place in range(7)}
    (one,) = found(data.KINDS_READY, migration={"objects": objects}, **DATES)
    assert one.values["waiting"] == tuple(f"Object {number}" for number in range(1, 8))


def test_two_objects_of_one_title_are_two(found: Found) -> None:
    objects = {"a": an_object(ready=False), "b": an_object(ready=True)}
    (one,) = found(data.KINDS_READY, migration={"objects": objects}, **DATES)
    assert (one.standing, one.values["waiting"], one.values["due_on"]) == (FAILED, ("Customers",), "not stated")


def test_where_nothing_is_migrated_nothing_has_to_be_ready(found: Found) -> None:
    assert found(data.KINDS_READY, migration={"objects": {}}) == []


# MIGR07

CLEAN = {"checked": 1000, "duplicates": 0, "orphans": 0, "invalid": 0, "unmapped": 0}


def checked(dirt: Any, **load: Any) -> list[dict[str, Any]]:
    return [{"cycle": 1, "dirt": dirt, **load}]


@pytest.mark.parametrize(
    ("dirt", "standing", "amount", "limit"),
    [
        (CLEAN, MET, 0, 10),
        ({**CLEAN, "orphans": 10}, MET, 10, 10),
        ({**CLEAN, "orphans": 6, "unmapped": 5}, FAILED, 11, 10),
        ({**CLEAN, "checked": 999, "orphans": 10}, FAILED, 10, 9),
        ({**CLEAN, "orphans": None}, UNPROVEN, 0, 10),
        ({**CLEAN, "orphans": None, "invalid": 11}, FAILED, 11, 10),
        ({"checked": 1000}, UNPROVEN, "?", 10),
        ({**CLEAN, "checked": None}, MET, 0, "?"),
        ({**CLEAN, "checked": None, "duplicates": 1}, UNPROVEN, 1, "?"),
        ({**CLEAN, "checked": 0}, UNPROVEN, 0, 0),
        ({**CLEAN, "checked": 0, "duplicates": 1}, FAILED, 1, 0),
    ],
)
def test_what_checks_found_is_held_against_a_share_of_what_they_looked_at(
    found: Found, dirt: dict[str, Any], standing: FindingStanding, amount: object, limit: object
) -> None:
    (one,) = found(data.DIRTY, migration={"cycles": checked(dirt)})
    assert (one.subject, one.standing) == ("migration.cycles", standing)
    assert (one.severity, one.mandatory) == (Severity.HIGH, False)
    assert (one.values["found"], one.values["limit"], one.values["cycle"]) == (amount, limit, 1)


@pytest.mark.parametrize(("agreed", "standing"), [(11, MET), (10, FAILED), (0, FAILED)])
def test_what_the_business_agreed_to_live_with_counts_before_the_policy(
    found: Found, agreed: int, standing: FindingStanding
) -> None:
    stated = {"cycles": checked({**CLEAN, "orphans": 11}), "dirty_records_max": agreed}
    (one,) = found(data.DIRTY, migration=stated)
    assert (one.standing, one.values["limit"]) == (standing, agreed)


def test_the_share_is_the_policys(found: Found) -> None:
    policy = {"migration": {"dirty_share_max": "2%"}}
    (one,) = found(data.DIRTY, policy=policy, migration={"cycles": checked({**CLEAN, "orphans": 20})})
    assert (one.standing, one.values["limit"]) == (MET, 20)


def test_where_nobody_says_how_many_were_looked_at_the_loads_records_count(found: Found) -> None:
    dirt = {**CLEAN, "checked": None, "orphans": 3}
    (one,) = found(data.DIRTY, migration={"cycles": checked(dirt, records=300)})
    assert (one.standing, one.values["limit"]) == (MET, 3)
    (stated,) = found(data.DIRTY, migration={"cycles": checked({**dirt, "checked": 200}, records=300)})
    assert (stated.failed, stated.values["limit"]) == (True, 2)


def test_an_older_check_cannot_speak_for_the_last_load(found: Found) -> None:
    runs = [{"cycle": 2}, {"cycle": 1, "dirt": CLEAN}, {"cycle": 3, "production": True, "dirt": CLEAN}]
    (one,) = found(data.DIRTY, migration={"cycles": runs})
    assert (one.standing, one.values["cycle"]) == (UNPROVEN, 2)


def test_checks_that_nobody_states_are_unknown(found: Found) -> None:
    assert found(data.DIRTY, migration={"cycles": []}) == []
    assert (
        found(data.DIRTY, migration={"cycles": [{"cycle": 1}, {"cycle": 2, "production": True, "dirt": CLEAN}]}) == []
    )


# MIGR10

PLAN = {"unclosable": 40, "plan": "Accounts receivable enters them again.", "owner": "carl", "due_on": "2026-11-29"}


@pytest.mark.parametrize(
    ("stated", "standing", "unsaid"),
    [
        (PLAN, MET, ()),
        ({"unclosable": 0}, MET, ("how", "who", "when")),
        ({"unclosable": 40}, FAILED, ("how", "who", "when")),
        ({**PLAN, "plan": None}, FAILED, ("how",)),
        ({**PLAN, "owner": None}, UNPROVEN, ("who",)),
        ({**PLAN, "due_on": None}, UNPROVEN, ("when",)),
        ({key: PLAN[key] for key in ("plan", "owner", "due_on")}, MET, ()),
        ({key: PLAN[key] for key in ("plan", "owner")}, UNPROVEN, ("when",)),
        ({}, UNPROVEN, ("how", "who", "when")),
        ({"planned": False}, FAILED, ("how", "who", "when")),
        ({"planned": False, "unclosable": 40}, FAILED, ("how", "who", "when")),
        ({"planned": False, "unclosable": 0}, MET, ("how", "who", "when")),
        ({**PLAN, "planned": False}, FAILED, ()),
        ({**PLAN, "planned": True}, MET, ()),
        ({**PLAN, "plan": None, "planned": True}, MET, ()),
        ({"planned": True}, UNPROVEN, ("who", "when")),
        ({"planned": True, "unclosable": 40, "owner": "carl"}, UNPROVEN, ("when",)),
    ],
)
def test_what_cannot_be_closed_has_a_plan(
    found: Found, stated: dict[str, Any], standing: FindingStanding, unsaid: tuple[str, ...]
) -> None:
    (one,) = found(data.LEGACY, migration={"legacy_transactions": stated})
    assert (one.subject, one.standing, one.values["unsaid"]) == ("migration.legacy_transactions", standing, unsaid)
    assert (one.severity, one.mandatory) == (Severity.HIGH, False)
    assert one.values["unclosable"] == stated.get("unclosable", "number not stated")


# MIGR12

ITEM = "migration.signed-off"
NAMED = {"MIGR12": (ITEM,)}
DONE = {ITEM: {"status": "done"}}
LOADED: dict[str, Any] = {"cycles": [{"cycle": 2, "run_on": "2026-10-20"}, {"cycle": 1, "run_on": "2026-10-30"}]}


def signature(by: str = "carl", on: str = "2026-10-20", outcome: str = "approved", item: str = ITEM) -> dict[str, Any]:
    return {"items": [item], "by": by, "signed_on": on, "outcome": outcome}


def signed(found: Found, migration: dict[str, Any], *sign_offs: dict[str, Any], **more: Any) -> list[Any]:
    stated = {f"S{number}": one for number, one in enumerate(sign_offs)}
    return found(data.UNSIGNED, named_in=NAMED, migration=migration, sign_offs=stated, **more)


def test_nobody_waits_for_a_signature_before_the_work_is_reported_done(found: Found) -> None:
    assert signed(found, LOADED) == []
    assert signed(found, LOADED, answers={ITEM: {"status": "in_progress"}}) == []
    assert signed(found, LOADED, answers={"migration.trial-cycles": {"status": "done"}}) == []
    (one,) = signed(found, LOADED, answers=DONE)
    assert (one.subject, one.standing, one.mandatory) == ("migration", UNPROVEN, True)
    assert (one.values["because"], one.values["signed_on"]) == ("nobody of the business has signed", "?")
    assert one.about == {ITEM}


def test_one_of_several_items_that_is_reported_done_is_enough(found: Found) -> None:
    several = {"MIGR12": ("ours.signed", ITEM)}
    (one,) = found(data.UNSIGNED, named_in=several, migration=LOADED, answers=DONE)
    assert one.standing is UNPROVEN
    assert found(data.UNSIGNED, named_in={}, migration=LOADED, answers=DONE) == []


def test_a_migration_nobody_states_waits_for_no_signature(found: Found) -> None:
    assert signed(found, {"allotted": "4h"}, signature(), answers=DONE) == []
    whole = {**LOADED, "objects": {}, "signed_by": "carl", "signed_on": "2026-10-20"}
    assert [one.standing for one in signed(found, whole)] == [MET]


@pytest.mark.parametrize(
    ("by", "on", "standing", "because"),
    [
        ("carl", "2026-10-20", MET, "it is signed"),
        ("anna", "2026-10-21", MET, "it is signed"),
        ("carl", "2026-10-19", UNPROVEN, "it was signed before the last load"),
        ("carl", None, UNPROVEN, "the signature has no date"),
        ("rob", "2026-10-21", UNPROVEN, "nobody of the business has signed"),
    ],
)
def test_the_business_signs_the_last_trial_load(
    found: Found, by: str, on: str | None, standing: FindingStanding, because: str
) -> None:
    (one,) = signed(found, {**LOADED, "signed_by": by, "signed_on": on}, answers=DONE)
    assert (one.standing, one.values["because"]) == (standing, because)
    if on:
        (other,) = signed(found, LOADED, signature(by, on), answers=DONE)
        assert (other.standing, other.values) == (one.standing, one.values)


def test_what_is_signed_is_known_before_it_is_reported_done(found: Found) -> None:
    (one,) = signed(found, LOADED, signature())
    assert one.standing is MET


@pytest.mark.parametrize("by", ["carl", "rob"])
def test_taking_back_a_signature_that_proves_nothing_does_not_help(found: Found, by: str) -> None:
    assert signed(found, LOADED, signature(by, "2026-10-01")) == signed(found, LOADED) == []
    assert signed(found, {**LOADED, "signed_by": by, "signed_on": "2026-10-01"}) == []


def test_the_last_signature_counts(found: Found) -> None:
    stated = {**LOADED, "signed_by": "carl", "signed_on": "2026-10-25"}
    (one,) = signed(found, stated, signature(on="2026-10-01"), signature("anna", "2026-10-24"))
    assert (one.standing, one.values["signed_on"]) == (MET, date(2026, 10, 25))
    (undated,) = signed(found, {**stated, "signed_on": None}, signature(on="2026-10-24"))
    assert (undated.standing, undated.values["signed_on"]) == (MET, date(2026, 10, 24))
    (other,) = signed(found, {**stated, "signed_on": "2026-10-01"}, signature(on="2026-10-24"))
    assert (other.standing, other.values["signed_on"]) == (MET, date(2026, 10, 24))


def test_a_signature_under_another_item_is_none(found: Found) -> None:
    (one,) = signed(found, LOADED, signature(item="migration.reconciled"), answers=DONE)
    assert one.standing is UNPROVEN


def test_a_load_that_took_longer_is_signed_when_it_is_over(found: Found) -> None:
    load = {"cycle": 1, "run_on": "2026-10-18", "ends_on": "2026-10-20"}
    (one,) = signed(found, {"cycles": [load]}, signature(on="2026-10-19"), answers=DONE)
    assert one.standing is UNPROVEN


def test_a_load_without_a_day_cannot_be_held_against_a_signature(found: Found) -> None:
    (one,) = signed(found, {"cycles": [{"cycle": 1}]}, signature(), answers=DONE)
    assert (one.standing, one.values["because"]) == (UNPROVEN, "the load has no date to hold against the signature")


@pytest.mark.parametrize("stated", [{"objects": {}}, {"cycles": []}, {"signed_by": "carl", "signed_on": "2026-10-20"}])
def test_without_a_trial_load_the_signature_alone_counts(found: Found, stated: dict[str, Any]) -> None:
    (one,) = signed(found, stated, signature())
    assert (one.standing, one.values["because"]) == (MET, "it is signed")


@pytest.mark.parametrize(
    ("refusal", "standing"),
    [
        (signature(on="2026-10-21", outcome="rejected"), FAILED),
        (signature(on="2026-10-22", outcome="rejected"), FAILED),
        (signature(on="2026-10-22", outcome="withdrawn"), FAILED),
        (signature(on="2026-10-20", outcome="rejected"), MET),
        (signature("rob", "2026-10-22", "rejected"), MET),
    ],
)
def test_the_business_may_refuse_after_it_has_signed(
    found: Found, refusal: dict[str, Any], standing: FindingStanding
) -> None:
    (one,) = signed(found, LOADED, signature(on="2026-10-21"), refusal)
    assert (one.standing, one.values["signed_on"]) == (standing, date(2026, 10, 21))
    (turned,) = signed(found, LOADED, refusal, signature(on="2026-10-21"))
    assert turned == one


def test_a_refusal_needs_no_signature_before_it(found: Found) -> None:
    (one,) = signed(found, LOADED, signature(outcome="rejected"))
    assert (one.failed, one.mandatory, one.values["because"]) == (True, True, "it refused to sign")
    assert one.severity is Severity.CRITICAL


PRODUCTION = {"cycles": [*LOADED["cycles"], {"cycle": 3, "production": True, "run_on": "2026-11-01"}]}
DECIDED: dict[str, Any] = {"dates": {"go_no_go_on": "2026-10-30", "go_live_on": "2026-11-03"}}


def test_the_load_into_production_is_signed_before_users_are_let_in(found: Found) -> None:
    trial, production = signed(found, PRODUCTION, signature(on="2026-10-31"), **DECIDED)
    assert (trial.standing, trial.checkpoint) == (MET, Checkpoint.GO_NO_GO)
    assert (production.subject, production.standing) == ("migration.production", UNPROVEN)
    assert (production.checkpoint, production.mandatory) == (Checkpoint.OPEN_TO_USERS, True)
    assert (trial.values["what"], production.values["what"]) == ("the migration", "the load into production")
    _, after = signed(found, PRODUCTION, signature(on="2026-11-01"), **DECIDED)
    assert after.standing is MET


def test_before_the_go_no_go_nobody_waits_for_the_signature_of_production(found: Found) -> None:
    (one,) = signed(found, PRODUCTION, signature(on="2026-10-31"), **DATES)
    assert (one.subject, one.standing) == ("migration", MET)


def test_production_waits_for_its_signature_whatever_is_reported(found: Found) -> None:
    (one,) = signed(found, PRODUCTION, **DECIDED)
    assert (one.subject, one.values["because"]) == ("migration.production", "nobody of the business has signed")
