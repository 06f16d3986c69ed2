"""Signatures under critical interfaces, and under the test of them all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import accepted_integrations
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Finding
    from tests.unit.findings.conftest import Facing, Found

MET, UNPROVEN = FindingStanding.MET, FindingStanding.UNPROVEN
RULE = accepted_integrations.UNSIGNED
ITEM = "integration.signed-off"
REPORTED = {"named_in": {"INTG09": (ITEM,)}, "answers": {ITEM: {"status": "done"}}}
PEOPLE = {"nemo": {"name": "Nemo"}}


def bank(**stated: Any) -> dict[str, Any]:
    return {"bank": {"title": "Bank", "critical": True, **stated}}


def signature(by: str = "carl", items: tuple[str, ...] = (ITEM,), **more: Any) -> dict[str, Any]:
    return {"S1": {"items": list(items), "by": by, "signed_on": "2026-11-01", **more}}


def standings(seen: list[Finding]) -> dict[str, FindingStanding]:
    return {one.subject: one.standing for one in seen}


@pytest.mark.parametrize(
    ("signer", "standing"), [("carl", MET), ("anna", MET), ("rob", UNPROVEN), ("nemo", UNPROVEN), (None, UNPROVEN)]
)
def test_only_the_business_can_sign_an_interface(found: Found, signer: str | None, standing: FindingStanding) -> None:
    (one,) = found(RULE, people=PEOPLE, integrations=bank(signed_by=signer), **REPORTED)
    assert (one.subject, one.standing, one.mandatory, one.severity) == ("bank", standing, True, Severity.CRITICAL)


@pytest.mark.parametrize(
    "answer", [{"status": "in_progress"}, {"status": "not_started"}, {}, {"status": "not_applicable"}]
)
def test_until_the_work_is_reported_done_nobody_misses_a_signature(found: Found, answer: dict[str, str]) -> None:
    stated = {**REPORTED, "answers": {ITEM: answer}}
    assert found(RULE, integrations=bank(), **stated) == []
    assert found(RULE, integrations=bank(), named_in=REPORTED["named_in"]) == []
    (signed,) = found(RULE, integrations=bank(signed_by="carl"), **stated)
    assert signed.standing is MET
    assert signed.rule.strength


def test_an_answer_to_another_item_reports_nothing(found: Found) -> None:
    stated = {**REPORTED, "answers": {"integration.contacts": {"status": "done"}}}
    assert found(RULE, integrations=bank(), **stated) == []


def test_a_small_interface_needs_no_signature_of_its_own(found: Found) -> None:
    assert found(RULE, integrations=bank(critical=False), **REPORTED) == []


def test_an_interface_that_may_be_critical_is_not_let_off(found: Found) -> None:
    (one,) = found(RULE, integrations=bank(critical=None), **REPORTED)
    assert (one.standing, one.mandatory) == (UNPROVEN, False)
    (signed,) = found(RULE, integrations=bank(critical=None, signed_by="carl"), **REPORTED)
    assert signed.standing is MET


@pytest.mark.parametrize(
    ("signed", "standing"),
    [
        (signature(), MET),
        (signature(by="rob"), UNPROVEN),
        (signature(outcome="rejected"), UNPROVEN),
        (signature(items=("integration.contacts",)), UNPROVEN),
    ],
)
def test_a_signature_under_the_item_stands_for_all_that_is_not_pending(
    found: Found, signed: dict[str, Any], standing: FindingStanding
) -> None:
    some = {**bank(), "tax": {"title": "Tax", "critical": True, "pending": "A test of January"}}
    seen = found(RULE, integrations=some, sign_offs=signed, **REPORTED)
    assert standings(seen) == {"bank": standing, "tax": UNPROVEN}
    assert [one.values["title"] for one in seen] == ["Bank", "Tax"]
    assert [one.values["pending"] for one in seen] == ["nobody says what", "A test of January"]


def sit(**stated: Any) -> dict[str, Any]:
    return {"kind": "sit", **stated}


def test_the_last_integration_test_is_signed_by_the_business(found: Found) -> None:
    cycles = {
        "SIT1": sit(ends_on="2026-09-01"),
        "SIT2": sit(ends_on="2026-10-01", signed_by="carl", title="Second SIT"),
        "UAT1": {"kind": "uat", "ends_on": "2026-10-20"},
    }
    (one,) = found(RULE, testing={"cycles": cycles}, **REPORTED)
    assert (one.subject, one.standing, one.values["title"]) == ("testing.cycles.SIT2", MET, "Second SIT")
    (unsigned,) = found(RULE, testing={"cycles": {**cycles, "SIT3": sit(ends_on="2026-10-02")}}, **REPORTED)
    assert (unsigned.subject, unsigned.standing) == ("testing.cycles.SIT3", UNPROVEN)
    assert unsigned.values["title"] == "System integration test"


def test_a_signature_under_the_item_stands_for_a_test_only_where_nothing_is_pending(found: Found) -> None:
    for pending, standing in ((None, MET), ("Two cases of January", UNPROVEN)):
        cycles = {"SIT1": sit(ends_on="2026-09-01", pending=pending)}
        (one,) = found(RULE, testing={"cycles": cycles}, sign_offs=signature(), **REPORTED)
        assert (one.standing, one.mandatory) == (standing, True)
        assert one.values["pending"] == (pending or "nobody says what")


def test_a_test_that_does_not_say_when_it_ends_may_be_the_last(found: Found) -> None:
    cycles = {"SIT1": sit(), "SIT2": sit(ends_on="2026-10-01", signed_by="carl")}
    seen = found(RULE, testing={"cycles": cycles}, **REPORTED)
    assert standings(seen) == {"testing.cycles.SIT1": UNPROVEN, "testing.cycles.SIT2": MET}
    assert seen == found(RULE, testing={"cycles": dict(reversed(cycles.items()))}, **REPORTED)


def test_without_interfaces_and_tests_there_is_nothing_to_sign(found: Found, facing: Facing) -> None:
    assert RULE.reads(facing().review) is None
    assert found(RULE, testing={"cycles": {"UAT1": {"kind": "uat"}}}, **REPORTED) == []


def test_interfaces_come_in_the_order_of_their_ids(found: Found) -> None:
    some = {"tax": {"title": "Tax", "critical": True}, **bank()}
    assert [one.subject for one in found(RULE, integrations=some, **REPORTED)] == ["bank", "tax"]
