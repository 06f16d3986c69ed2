from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import mending
from golive_readiness.findings.backing import BackingKind, backing
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity
from golive_readiness.schedule.calendar import Calendar

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Rule
    from tests.unit.findings.conftest import Facing, Found, MadeFinding

DATES = {"go_no_go_on": "2026-11-26", "go_live_on": "2026-11-30", "hypercare_ends_on": "2026-12-28"}
MANDATORY = {"mandatory": True}
EITHER = [mending.TOO_FEW_DAYS, mending.AFTER_GO_LIVE]


def promised(due_on: str, **more: Any) -> dict[str, Any]:
    return {"M1": {"title": "Mend it", "addresses": ["MADE01:thing"], "owner": "rob", "due_on": due_on, **more}}


# GOVN04: the last day that the table of the verdict allows


@pytest.mark.parametrize(
    ("weight", "due_on", "late"),
    [
        ({"mandatory": True}, "2026-11-26", 0),
        ({"mandatory": True}, "2026-11-27", 1),  # what is mandatory is due on its checkpoint
        ({"mandatory": False}, "2026-11-30", 0),  # the rest may take until users are let in
        ({"mandatory": False}, "2026-12-01", 1),
    ],
)
def test_a_promise_after_the_last_day_allowed_is_too_late(
    found: Found, a_finding: MadeFinding, weight: dict[str, Any], due_on: str, late: int
) -> None:
    (one,) = found(mending.TOO_FEW_DAYS, dates=DATES, findings=[a_finding(**weight)], mitigations=promised(due_on))
    assert (one.values["late"], one.values["short"], one.failed) == (late, 0, bool(late))
    assert (one.severity, one.mandatory) == (Severity.CRITICAL, False)


@pytest.mark.parametrize(
    ("day", "short"),
    [
        ("2026-11-23", 0),  # Tuesday, Wednesday and Thursday are left
        ("2026-11-24", 1),
    ],
)
def test_three_working_days_are_kept_for_mending(found: Found, a_finding: MadeFinding, day: str, short: int) -> None:
    failed = [a_finding(mandatory=True)]
    (one,) = found(mending.TOO_FEW_DAYS, day=day, dates=DATES, findings=failed, mitigations=promised("2026-11-26"))
    assert (one.values["late"], one.values["short"], one.failed) == (0, short, bool(short))


def test_what_is_not_mandatory_has_the_days_up_to_the_go_live(found: Found, a_finding: MadeFinding) -> None:
    (enough,) = found(mending.TOO_FEW_DAYS, day="2026-11-25", dates=DATES, findings=[a_finding()])
    (one_less,) = found(mending.TOO_FEW_DAYS, day="2026-11-26", dates=DATES, findings=[a_finding()])
    assert (enough.failed, one_less.failed) == (False, True)


@pytest.mark.parametrize(("checkpoint", "short"), [("go_no_go", 1), ("open_to_users", 0), ("hypercare_exit", 0)])
@pytest.mark.parametrize("weight", [{"mandatory": True}, {"mandatory": False}])
def test_no_working_days_are_kept_for_what_is_due_after_the_decision(
    found: Found, a_finding: MadeFinding, checkpoint: str, short: int, weight: dict[str, Any]
) -> None:
    """What opens the system is done in the weekend that follows the decision."""
    dates = {**dict.fromkeys(("go_no_go_on", "go_live_on"), "2026-11-30"), "hypercare_ends_on": "2026-12-01"}
    failed = [a_finding(checkpoint=checkpoint, **weight)]
    (one,) = found(mending.TOO_FEW_DAYS, day="2026-11-29", dates=dates, findings=failed)
    assert (one.subject, one.values["short"], one.failed) == (checkpoint, short, bool(short))


def test_only_working_days_count(found: Found, a_finding: MadeFinding) -> None:
    site = Calendar(holidays={date(2026, 11, 25): "A holiday"})
    must = [a_finding(mandatory=True)]
    (one,) = found(mending.TOO_FEW_DAYS, day="2026-11-23", dates=DATES, site=site, findings=must)
    assert one.failed


@pytest.mark.parametrize(("effort", "failed"), [("14", False), ("15", False), ("15.5", True)])
def test_the_work_itself_takes_days_too(found: Found, a_finding: MadeFinding, effort: str, *, failed: bool) -> None:
    must = [a_finding(mandatory=True)]
    action = promised("2026-11-20", effort_days=effort)  # 18 working days are left, three of them are kept
    (one,) = found(mending.TOO_FEW_DAYS, day="2026-11-02", dates=DATES, findings=must, mitigations=action)
    assert one.failed is failed


def test_how_many_days_are_kept_is_the_policys(found: Found, a_finding: MadeFinding) -> None:
    policy = {"review": {"mitigation_working_days": 4}}
    must = [a_finding(mandatory=True)]
    (one,) = found(mending.TOO_FEW_DAYS, day="2026-11-23", dates=DATES, policy=policy, findings=must)
    assert one.failed


def test_saying_nothing_buys_no_time(found: Found, a_finding: MadeFinding) -> None:
    (one,) = found(mending.TOO_FEW_DAYS, day="2026-11-24", dates=DATES, findings=[a_finding(mandatory=True)])
    assert one.values["short"] == 1


@pytest.mark.parametrize("rule", EITHER)
def test_one_finding_speaks_for_all_that_is_due_at_the_same_checkpoint(
    found: Found, a_finding: MadeFinding, rule: Rule[Any]
) -> None:
    findings = [a_finding("one"), a_finding("two"), a_finding("later", checkpoint="open_to_users")]
    seen = found(rule, dates=DATES, findings=findings)
    assert [(one.subject, one.checkpoint.value, one.values["of"]) for one in seen] == [
        ("go_no_go", "go_no_go", 2),
        ("open_to_users", "open_to_users", 1),
    ]


@pytest.mark.parametrize("rule", EITHER)
@pytest.mark.parametrize("harmless", [{"severity": "high"}, {"holds": None}, {"holds": True}])
def test_only_critical_failures_are_asked_about(
    found: Found, a_finding: MadeFinding, rule: Rule[Any], harmless: dict[str, Any]
) -> None:
    hopeless = promised("2027-01-31")
    assert found(rule, dates=DATES, findings=[a_finding(**harmless)], mitigations=hopeless) == []


@pytest.mark.parametrize("rule", EITHER)
def test_what_is_carried_is_never_asked_about(found: Found, a_finding: MadeFinding, rule: Rule[Any]) -> None:
    waiver = {
        "covers": ["MADE01"],
        "approver": "anna",
        "reason": "It can wait",
        "granted_on": "2026-11-02",
        "expires_on": "2027-01-31",
    }
    late: dict[str, Any] = {"dates": DATES, "findings": [a_finding()], "mitigations": promised("2027-01-31")}
    assert found(rule, waivers={"W1": waiver}, **late) == []
    (not_carried,) = found(rule, **late)
    assert not_carried.failed


@pytest.mark.parametrize("rule", EITHER)
def test_without_dates_nothing_is_said_about_days(found: Found, a_finding: MadeFinding, rule: Rule[Any]) -> None:
    assert found(rule, findings=[a_finding()], mitigations=promised("2027-01-31")) == []


def test_a_checkpoint_without_a_day_does_not_hide_those_that_have_one(found: Found, a_finding: MadeFinding) -> None:
    weeks_later = [a_finding("one", checkpoint="open_to_users"), a_finding("two", checkpoint="hypercare_exit")]
    (one,) = found(mending.TOO_FEW_DAYS, dates={"hypercare_ends_on": "2026-12-28"}, findings=weeks_later)
    assert (one.subject, one.values["of"], one.values["due_on"]) == ("hypercare_exit", 1, date(2026, 12, 28))


@pytest.mark.parametrize("rule", EITHER)
def test_without_anything_critical_nothing_is_said_about_days(found: Found, rule: Rule[Any]) -> None:
    assert found(rule, dates=DATES) == []


def test_a_promise_that_holds_stands_behind_the_lack_of_days_too(
    found: Found, facing: Facing, a_finding: MadeFinding
) -> None:
    """Otherwise nothing critical could be promised on the go/no-go day, against the table of the verdict."""
    stated: dict[str, Any] = {"day": "2026-11-26", "dates": DATES, "findings": [a_finding()]}
    for target in ("MADE01:thing", "MADE01"):
        kept = promised("2026-11-28", addresses=[target])
        (short,) = found(mending.TOO_FEW_DAYS, mitigations=kept, **stated)
        assert short.failed
        assert backing(short, facing(mitigations=kept, **stated)).kind is BackingKind.PROMISED
    broken = promised("2026-11-28", outlook="late")
    (short,) = found(mending.TOO_FEW_DAYS, mitigations=broken, **stated)
    assert backing(short, facing(mitigations=broken, **stated)).kind is BackingKind.NEITHER


def test_what_an_items_own_answer_promises_counts_as_well(found: Found, a_finding: MadeFinding) -> None:
    answers = {"readiness.thing": {"status": "in_progress", "owner": "rob", "due_on": "2026-11-27"}}
    must = [a_finding(mandatory=True, items=("readiness.thing",))]
    (one,) = found(mending.TOO_FEW_DAYS, dates=DATES, findings=must, answers=answers)
    assert one.values["late"] == 1
    assert "readiness.thing" in one.about


def test_what_is_promised_too_late_is_counted_once(found: Found, a_finding: MadeFinding) -> None:
    must = [a_finding(mandatory=True)]
    late = promised("2026-11-27")
    (one,) = found(mending.TOO_FEW_DAYS, day="2026-11-25", dates=DATES, findings=must, mitigations=late)
    assert (one.values["late"], one.values["short"]) == (1, 0)


@pytest.mark.parametrize("rule", EITHER)
def test_a_promise_without_a_day_cannot_be_late(found: Found, a_finding: MadeFinding, rule: Rule[Any]) -> None:
    undated = {"M1": {"title": "Mend it", "addresses": ["MADE01"], "owner": "rob"}}
    (one,) = found(rule, dates=DATES, findings=[a_finding()], mitigations=undated)
    assert (one.failed, one.values["late"]) == (False, 0)


def test_of_several_efforts_the_greatest_decides(found: Found, a_finding: MadeFinding) -> None:
    two = {**promised("2026-11-20", effort_days=1), "M2": promised("2026-11-20", effort_days=16)["M1"]}
    must = [a_finding(mandatory=True)]
    (one,) = found(mending.TOO_FEW_DAYS, day="2026-11-02", dates=DATES, findings=must, mitigations=two)
    assert one.values["short"] == 1


def test_of_several_promises_the_last_decides(found: Found, a_finding: MadeFinding) -> None:
    two = {**promised("2026-11-20"), "M2": promised("2026-12-01")["M1"]}
    (one,) = found(mending.TOO_FEW_DAYS, dates=DATES, findings=[a_finding()], mitigations=two)
    assert one.values["late"] == 1


# GOVN08


@pytest.mark.parametrize(("due_on", "failed"), [("2026-11-30", False), ("2026-12-01", True)])
def test_a_promise_on_something_critical_may_not_land_after_the_go_live(
    found: Found, a_finding: MadeFinding, due_on: str, *, failed: bool
) -> None:
    (one,) = found(mending.AFTER_GO_LIVE, dates=DATES, findings=[a_finding()], mitigations=promised(due_on))
    assert one.failed is failed
    assert (one.severity, one.mandatory) == (Severity.CRITICAL, False)
    assert one.about == ({"MADE01", "MADE01:thing"} if failed else set())  # so that its promise is its own as well
    assert one.values["go_live_on"] == date(2026, 11, 30)


def test_what_is_due_at_the_end_of_hypercare_may_be_promised_for_after_the_go_live(
    found: Found, a_finding: MadeFinding
) -> None:
    weeks_later = [a_finding(checkpoint="hypercare_exit")]
    assert found(mending.AFTER_GO_LIVE, dates=DATES, findings=weeks_later, mitigations=promised("2026-12-20")) == []
    (kept,) = found(mending.TOO_FEW_DAYS, dates=DATES, findings=weeks_later, mitigations=promised("2026-12-20"))
    assert kept.standing is FindingStanding.MET


def test_without_a_go_live_nothing_can_land_after_it(found: Found, a_finding: MadeFinding) -> None:
    dates = {"go_no_go_on": "2026-11-26"}
    assert found(mending.AFTER_GO_LIVE, dates=dates, findings=[a_finding()], mitigations=promised("2027-01-31")) == []
