from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import defects
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Finding, Rule
    from tests.unit.findings.conftest import Found

MET, FAILED, UNPROVEN = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNPROVEN

ACCEPTED = {"what": "By hand", "tested": True, "accepted_by": "carl"}


def defect(severity: str | None = "critical", **more: Any) -> dict[str, Any]:
    return {"title": "Posting fails", "severity": severity, **more}


def stated(*found: dict[str, Any], **agreed: Any) -> dict[str, Any]:
    """Defects D-1, D-2, ..., and how many were agreed."""
    limits = {"open_defects_max": agreed} if agreed else {}
    return {"defects": {f"D-{number}": one for number, one in enumerate(found, start=1)}, **limits}


def by_subject(seen: list[Finding]) -> dict[str, FindingStanding]:
    return {one.subject: one.standing for one in seen}


@pytest.mark.parametrize("rule", defects.RULES)
def test_defects_that_nobody_speaks_of_are_unknown(found: Found, rule: Rule[Any]) -> None:
    assert found(rule) == []
    assert found(rule, testing={"cycles": {}}) == []


# TEST08


def test_no_open_defects_are_as_few_as_agreed(found: Found) -> None:
    for none in (stated(), stated(defect(status="closed")), stated(defect("low"))):
        assert by_subject(found(defects.TOO_MANY_OPEN, testing=none)) == {"Severity 1": MET, "Severity 2": MET}


@pytest.mark.parametrize(("agreed", "allowed"), [({}, 0), ({"critical": 2}, 2)])
def test_how_few_are_open_is_told(found: Found, agreed: dict[str, Any], allowed: int) -> None:
    one, other = found(defects.TOO_MANY_OPEN, testing=stated(**agreed))
    assert (one.values["open"], one.values["allowed"], one.values["what"]) == (0, allowed, "of Severity 1")
    assert (other.values["open"], other.values["allowed"], other.values["defects"]) == (0, 0, ())


@pytest.mark.parametrize("status", ["new", "active", "resolved"])
def test_a_defect_of_severity_1_is_mandatory_until_it_is_closed(found: Found, status: str) -> None:
    one, other = found(defects.TOO_MANY_OPEN, testing=stated(defect(status=status)))
    assert (one.subject, one.standing, one.mandatory, one.severity) == ("D-1", FAILED, True, Severity.CRITICAL)
    assert (one.values["open"], one.values["allowed"], one.values["defects"]) == (1, 0, ("Posting fails",))
    assert one.values["what"] == "of Severity 1"
    assert (other.subject, other.standing) == ("Severity 2", MET)


def test_it_belongs_to_the_area_and_the_items_it_names(found: Found) -> None:
    named = defect(area="cutover", items=["cutover.tested"])
    (one, _) = found(defects.TOO_MANY_OPEN, testing=stated(named))
    assert (one.area, set(one.about)) == ("cutover", {"D-1", "cutover.tested"})
    (one, _) = found(defects.TOO_MANY_OPEN, testing=stated(defect()))
    assert one.area == "solution-acceptance"


@pytest.mark.parametrize("severity", ["low", "high", "critical", None])
def test_what_stops_a_critical_process_is_mandatory_however_it_is_rated(found: Found, severity: str | None) -> None:
    agreed = {"critical": 5, "high": 5}
    seen = found(defects.TOO_MANY_OPEN, testing=stated(defect(severity, blocking=True), **agreed))
    assert by_subject(seen) == {"D-1": FAILED, "Severity 2": MET}
    assert (seen[0].mandatory, seen[0].severity, seen[0].values["allowed"]) == (True, Severity.CRITICAL, 0)
    assert seen[0].values["what"] == "stopping a critical process"
    assert seen[1].values["open"] == 0


@pytest.mark.parametrize(("agreed", "mandatory"), [(0, True), (1, True), (2, False)])
def test_of_severity_1_a_number_may_have_been_agreed(found: Found, agreed: int, *, mandatory: bool) -> None:
    two = stated(defect(), defect(title="Tax is wrong"), critical=agreed)
    seen = [one for one in found(defects.TOO_MANY_OPEN, testing=two) if one.failed]
    assert [(one.subject, one.mandatory) for one in seen] == [("D-1", mandatory), ("D-2", mandatory)]
    assert {one.severity for one in seen} == {Severity.CRITICAL if mandatory else Severity.HIGH}


def test_a_workaround_of_the_business_does_not_count_against_the_agreed_number(found: Found) -> None:
    """It stays mandatory, and is carried by its workaround: never a plain go."""
    two = stated(defect(workaround=ACCEPTED), defect(), critical=1)
    carried, counted, _ = found(defects.TOO_MANY_OPEN, testing=two)
    assert (carried.failed, carried.mandatory, counted.failed, counted.mandatory) == (True, True, True, False)
    assert (counted.values["open"], counted.values["what"]) == (1, "of Severity 1")
    assert (carried.values["open"], carried.values["what"]) == (1, "of Severity 1, with an accepted workaround")


@pytest.mark.parametrize(
    ("agreed", "count", "standing", "mandatory"),
    [
        (None, 0, MET, False),
        (None, 1, FAILED, False),
        (0, 1, FAILED, True),
        (1, 1, MET, True),
        (1, 2, FAILED, True),
    ],
)
def test_of_severity_2_more_than_agreed_is_mandatory(
    found: Found, agreed: int | None, count: int, standing: FindingStanding, *, mandatory: bool
) -> None:
    (_, one) = found(defects.TOO_MANY_OPEN, testing=stated(*[defect("high")] * count, high=agreed))
    assert (one.subject, one.standing, one.mandatory) == ("Severity 2", standing, mandatory)
    assert one.severity is (Severity.CRITICAL if mandatory else Severity.HIGH)
    assert (one.values["open"], one.values["allowed"]) == (count, agreed or 0)


def test_where_nothing_was_agreed_the_number_is_the_policys(found: Found) -> None:
    policy = {"testing": {"open_high_max": 1}}
    (_, one) = found(defects.TOO_MANY_OPEN, policy=policy, testing=stated(defect("high")))
    (_, two) = found(defects.TOO_MANY_OPEN, policy=policy, testing=stated(defect("high"), defect("high")))
    assert (one.standing, two.standing, two.mandatory) == (MET, FAILED, False)
    (_, agreed) = found(defects.TOO_MANY_OPEN, policy=policy, testing=stated(defect("high"), high=0))
    assert (agreed.standing, agreed.mandatory) == (FAILED, True)


@pytest.mark.parametrize(
    ("workaround", "counts"),
    [
        (None, True),
        (ACCEPTED, False),
        ({**ACCEPTED, "tested": False}, True),
        ({**ACCEPTED, "accepted_by": "rob"}, True),
    ],
)
@pytest.mark.parametrize("severity", ["high", "medium"])
def test_only_a_workaround_that_the_business_accepted_counts(
    found: Found, severity: str, workaround: dict[str, Any] | None, *, counts: bool
) -> None:
    seen = found(defects.TOO_MANY_OPEN, testing=stated(defect(severity, workaround=workaround), high=0, medium=0))
    assert (FAILED in by_subject(seen).values()) is counts


@pytest.mark.parametrize(("count", "standing"), [(1, MET), (2, FAILED)])
def test_of_severity_3_only_an_agreed_number_counts(found: Found, count: int, standing: FindingStanding) -> None:
    (_, _, one) = found(defects.TOO_MANY_OPEN, testing=stated(*[defect("medium")] * count, medium=1))
    assert (one.subject, one.standing, one.mandatory) == ("Severity 3", standing, False)
    assert (one.severity, one.values["what"]) == (Severity.HIGH, "of Severity 3")
    assert len(found(defects.TOO_MANY_OPEN, testing=stated(*[defect("medium")] * count, high=1))) == 2


def test_what_nobody_has_rated_may_be_of_severity_1(found: Found) -> None:
    (one,) = found(defects.TOO_MANY_OPEN, testing=stated(defect(None), defect(None, title="Tax is wrong")))
    assert (one.subject, one.standing, one.mandatory) == ("not rated", UNPROVEN, True)
    assert (one.values["open"], one.values["defects"]) == (2, ("Posting fails", "Tax is wrong"))
    (high, unrated) = found(defects.TOO_MANY_OPEN, testing=stated(defect(None), defect("high")))
    assert (high.subject, high.standing, unrated.subject) == ("Severity 2", FAILED, "not rated")
    closed = found(defects.TOO_MANY_OPEN, testing=stated(defect(None, status="closed")))
    assert by_subject(closed) == {"Severity 1": MET, "Severity 2": MET}


def test_the_order_of_defects_changes_nothing(found: Found) -> None:
    some = {
        "D-2": defect("high", title="A"),
        "D-1": defect("high", title="B"),
        "D-4": defect(blocking=True),
        "D-3": defect(blocking=True),
    }
    for rule in defects.RULES:
        seen = found(rule, testing={"defects": some})
        assert seen == found(rule, testing={"defects": dict(reversed(some.items()))})
    seen = found(defects.TOO_MANY_OPEN, testing={"defects": some})
    assert [one.subject for one in seen] == ["D-3", "D-4", "Severity 2"]
    assert seen[-1].values["defects"] == ("A", "B")


# TEST09


OWNED = {"owner": "rob", "due_on": "2026-11-20"}


@pytest.mark.parametrize(
    ("changed", "loose"),
    [
        ({}, 0),
        ({"owner": None}, 1),
        ({"due_on": None}, 1),
        ({"owner": None, "due_on": None}, 1),
        ({"owner": None, "status": "closed"}, 0),
        ({"due_on": None, "status": "resolved"}, 1),
    ],
)
def test_every_open_defect_has_an_owner_and_a_date(found: Found, changed: dict[str, Any], loose: int) -> None:
    two = stated(defect(**OWNED), defect("low", title="Logo", **{**OWNED, **changed}))
    (one,) = found(defects.LOOSE, testing=two)
    assert (one.failed, one.values["loose"], one.severity, one.mandatory) == (loose > 0, loose, Severity.MEDIUM, False)
    assert one.values["defects"] == (("Logo",) if loose else ())
    assert one.values["open"] == (1 if changed.get("status") == "closed" else 2)


def test_loose_defects_are_named_in_one_order(found: Found) -> None:
    (one,) = found(defects.LOOSE, testing=stated(defect(title="B"), defect(title="A")))
    assert one.values["defects"] == ("A", "B")


def test_where_no_defect_is_open_none_is_loose(found: Found) -> None:
    (one,) = found(defects.LOOSE, testing=stated())
    assert (one.standing, one.values["open"]) == (MET, 0)
