from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import dates
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity
from golive_readiness.model.record.calendar import PeriodKind
from golive_readiness.schedule.calendar import Calendar

if TYPE_CHECKING:
    from tests.unit.findings.conftest import Found

MET, FAILED, UNPROVEN = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNPROVEN

WEEKEND = {"window": {"starts_at": "2026-11-27T18:00", "ends_at": "2026-11-29T18:00"}}
MONDAY: dict[str, Any] = {"go_live_on": "2026-11-30"}

# DATE01


@pytest.mark.parametrize(
    ("go_live_on", "failed"),
    [
        ("2026-11-26", False),
        ("2026-11-27", True),  # a Friday
        ("2026-11-28", False),
        ("2026-11-29", False),  # Sunday evening is the best of all
        ("2026-11-30", False),
    ],
)
def test_users_do_not_start_on_a_friday(found: Found, go_live_on: str, *, failed: bool) -> None:
    (one,) = found(dates.LAST_WORKING_DAY, dates={"go_live_on": go_live_on})
    assert (one.id, one.failed) == ("DATE01:go-live", failed)
    assert (one.severity, one.mandatory) == (Severity.HIGH, False)
    assert one.values["go_live_on"] == date.fromisoformat(go_live_on)


def test_a_window_may_start_on_friday_evening(found: Found) -> None:
    (one,) = found(dates.LAST_WORKING_DAY, dates=MONDAY, cutover=WEEKEND)
    assert one.standing is MET
    assert found(dates.LAST_WORKING_DAY, cutover=WEEKEND) == []


def test_the_last_working_day_is_the_sites_own(found: Found) -> None:
    sunday_to_thursday = Calendar(working_week=frozenset({6, 0, 1, 2, 3}))
    for go_live_on, failed in (("2026-11-26", True), ("2026-11-27", False)):
        (one,) = found(dates.LAST_WORKING_DAY, site=sunday_to_thursday, dates={"go_live_on": go_live_on})
        assert one.failed is failed


@pytest.mark.parametrize("title", ["Constitution Day", ""])
@pytest.mark.parametrize(("go_live_on", "failed"), [("2026-12-01", True), ("2026-12-02", False), ("2026-11-30", False)])
def test_users_do_not_start_on_the_eve_of_a_holiday(found: Found, go_live_on: str, *, failed: bool, title: str) -> None:
    site = Calendar(holidays={date(2026, 12, 2): title})
    (one,) = found(dates.LAST_WORKING_DAY, site=site, dates={"go_live_on": go_live_on})
    assert one.failed is failed


# DATE02


def period(kind: str, starts_on: str, ends_on: str, **more: str) -> dict[str, Any]:
    return {"blocked_periods": [{"kind": kind, "starts_on": starts_on, "ends_on": ends_on, **more}]}


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "failed"),
    [
        ("2026-11-30", "2026-12-24", True),
        ("2026-12-01", "2026-12-24", False),
        ("2026-11-01", "2026-11-30", True),
        ("2026-11-01", "2026-11-29", False),
    ],
)
def test_users_do_not_start_in_a_blocked_period(found: Found, starts_on: str, ends_on: str, *, failed: bool) -> None:
    (one,) = found(dates.BLOCKED_PERIOD, dates=MONDAY, calendar=period("peak-season", starts_on, ends_on))
    assert (one.subject, one.failed, one.severity) == ("peak-season", failed, Severity.HIGH)
    assert one.values["period"] is PeriodKind.PEAK_SEASON


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "failed"),
    [
        ("2026-11-20", "2026-11-26", False),
        ("2026-11-20", "2026-11-27", True),
        ("2026-11-29", "2026-12-24", True),
        ("2026-11-30", "2026-12-24", False),
    ],
)
def test_neither_does_the_cutover(found: Found, starts_on: str, ends_on: str, *, failed: bool) -> None:
    (one,) = found(dates.BLOCKED_PERIOD, cutover=WEEKEND, calendar=period("stock-count", starts_on, ends_on))
    assert one.failed is failed


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "failed"),
    [("2026-11-20", "2026-11-28", True), ("2026-11-30", "2026-12-24", True), ("2026-12-01", "2026-12-24", False)],
)
def test_either_of_the_two_is_enough(found: Found, starts_on: str, ends_on: str, *, failed: bool) -> None:
    stated = period("product-launch", starts_on, ends_on)
    (one,) = found(dates.BLOCKED_PERIOD, dates=MONDAY, cutover=WEEKEND, calendar=stated)
    assert one.failed is failed


def test_several_periods_of_a_kind_are_told_together(found: Found) -> None:
    peaks = {
        "blocked_periods": [
            *period("peak-season", "2026-11-20", "2026-12-24", title="Saint Nicholas")["blocked_periods"],
            *period("peak-season", "2026-11-25", "2026-12-31", title="Christmas")["blocked_periods"],
            *period("peak-season", "2026-11-30", "2026-11-30")["blocked_periods"],
        ]
    }
    (one,) = found(dates.BLOCKED_PERIOD, dates=MONDAY, calendar=peaks)
    assert one.values["titles"] == ("Christmas", "Saint Nicholas")
    assert (one.values["starts_on"], one.values["ends_on"]) == (date(2026, 11, 20), date(2026, 12, 31))


def test_a_window_that_ends_at_midnight_does_not_touch_the_next_day(found: Found) -> None:
    monday = period("period-close", "2026-11-30", "2026-11-30")
    for ends_at, failed in (("2026-11-30T00:00", False), ("2026-11-30T00:01", True)):
        cutover = {"window": {"starts_at": "2026-11-27T18:00", "ends_at": ends_at}}
        (one,) = found(dates.BLOCKED_PERIOD, cutover=cutover, calendar=monday)
        assert one.failed is failed


@pytest.mark.parametrize(("kind", "failed"), [("period-close", False), ("peak-season", True), ("holidays", True)])
def test_only_a_close_can_be_planned_around(found: Found, kind: str, *, failed: bool) -> None:
    planned = period(kind, "2026-11-28", "2026-12-03", plan="November is closed in the old system")
    unplanned = period(kind, "2026-11-28", "2026-12-03")
    (one,) = found(dates.BLOCKED_PERIOD, dates=MONDAY, calendar=planned)
    (without,) = found(dates.BLOCKED_PERIOD, dates=MONDAY, calendar=unplanned)
    assert (one.failed, without.failed) == (failed, True)


def test_one_period_of_a_kind_without_a_plan_is_enough(found: Found) -> None:
    closes = {
        "blocked_periods": [
            *period("period-close", "2026-11-30", "2026-12-02", plan="Closed in the old system")["blocked_periods"],
            *period("period-close", "2026-11-27", "2026-12-04", title="Group close")["blocked_periods"],
            *period("period-close", "2027-01-01", "2027-01-05", title="Year end")["blocked_periods"],
        ]
    }
    (one,) = found(dates.BLOCKED_PERIOD, dates=MONDAY, calendar=closes)
    assert one.failed
    assert (one.values["titles"], one.values["starts_on"]) == (("Group close",), date(2026, 11, 27))


def test_blocked_periods_are_silent_where_they_or_the_days_are_not_stated(found: Found) -> None:
    assert found(dates.BLOCKED_PERIOD, dates=MONDAY) == []
    assert found(dates.BLOCKED_PERIOD, dates=MONDAY, calendar={"blocked_periods": []}) == []
    assert found(dates.BLOCKED_PERIOD, calendar=period("peak-season", "2026-11-01", "2026-12-24")) == []


# DATE03


def release(released_on: str, **more: Any) -> dict[str, Any]:
    return {"releases": [{"title": "Service update", "released_on": released_on, **more}]}


@pytest.mark.parametrize(
    ("released_on", "standing"),
    [
        ("2026-11-23", UNPROVEN),
        ("2026-11-24", FAILED),  # three days before the window
        ("2026-12-02", FAILED),  # three days after it
        ("2026-12-03", None),
    ],
)
def test_near_the_window_a_release_has_to_be_known_as_tested(
    found: Found, released_on: str, standing: FindingStanding | None
) -> None:
    seen = found(dates.RELEASE, dates=MONDAY, cutover=WEEKEND, calendar=release(released_on))
    assert [one.standing for one in seen] == ([standing] if standing else [])
    assert all((one.severity, one.mandatory) == (Severity.HIGH, False) for one in seen)


@pytest.mark.parametrize(
    ("released_on", "standing"),
    [("2026-11-26", UNPROVEN), ("2026-11-27", FAILED), ("2026-12-03", FAILED), ("2026-12-04", None)],
)
def test_where_no_window_is_stated_the_go_live_takes_its_place(
    found: Found, released_on: str, standing: FindingStanding | None
) -> None:
    seen = found(dates.RELEASE, dates=MONDAY, calendar=release(released_on))
    assert [one.standing for one in seen] == ([standing] if standing else [])


def test_where_a_window_is_stated_it_is_the_window_that_counts(found: Found) -> None:
    later_go_live = {"go_live_on": "2026-12-14"}
    (on_the_way,) = found(dates.RELEASE, dates=later_go_live, cutover=WEEKEND, calendar=release("2026-12-14"))
    assert on_the_way.standing is UNPROVEN
    assert found(dates.RELEASE, dates=later_go_live, cutover=WEEKEND, calendar=release("2026-12-15")) == []


def test_the_margin_is_the_policys(found: Found) -> None:
    policy = {"dates": {"release_margin_days": 4}}
    (one,) = found(dates.RELEASE, policy=policy, dates=MONDAY, cutover=WEEKEND, calendar=release("2026-12-03"))
    assert one.failed


@pytest.mark.parametrize("day", ["2026-11-02", "2026-11-20"])
@pytest.mark.parametrize(("tested", "standing"), [(False, FAILED), (None, UNPROVEN), (True, MET)])
def test_a_release_on_the_way_to_the_go_live_may_not_be_untested(
    found: Found, day: str, *, tested: bool | None, standing: FindingStanding
) -> None:
    """As in the toy company: the release comes weeks ahead, and a vendor's part was not tested on it.

    It counts as long as the go-live has not been reached, for what was released stays in the environments.
    """
    stated = release("2026-11-12", tested=tested)
    (one,) = found(dates.RELEASE, day=day, dates=MONDAY, cutover=WEEKEND, calendar=stated)
    assert one.standing is standing


@pytest.mark.parametrize(
    ("day", "holds"),
    [
        ("2026-11-26", True),
        ("2026-11-27", False),  # the first day of the window
        ("2026-11-28", False),
        ("2026-11-29", False),  # and its last
        ("2026-11-30", True),
    ],
)
def test_a_tested_release_may_come_at_any_time_but_inside_the_window(found: Found, day: str, *, holds: bool) -> None:
    (one,) = found(dates.RELEASE, dates=MONDAY, cutover=WEEKEND, calendar=release(day, tested=True))
    assert one.standing is (MET if holds else FAILED)
    assert (one.id, str(one.values["released_on"])) == ("DATE03:Service update", day)


@pytest.mark.parametrize(("routine", "count"), [(True, 0), (False, 1), (None, 1)])
def test_weekly_servicing_is_no_release(found: Found, *, routine: bool | None, count: int) -> None:
    stated = release("2026-11-28", routine=routine, tested=False)
    assert len(found(dates.RELEASE, dates=MONDAY, cutover=WEEKEND, calendar=stated)) == count


def test_releases_are_silent_where_they_or_the_days_are_not_stated(found: Found) -> None:
    assert found(dates.RELEASE, dates=MONDAY) == []
    assert found(dates.RELEASE, calendar=release("2026-11-28", tested=False)) == []


def test_the_order_of_releases_changes_nothing(found: Found) -> None:
    both = release("2026-11-28")["releases"] + release("2026-11-10", tested=False)["releases"]
    seen = found(dates.RELEASE, dates=MONDAY, calendar={"releases": both})
    assert seen == found(dates.RELEASE, dates=MONDAY, calendar={"releases": both[::-1]})
    assert len(seen) == 2


# DATE06


def signed(signed_on: str, **more: Any) -> dict[str, Any]:
    return {"items": ["uat.signed-off"], "by": "anna", "signed_on": signed_on, **more}


REVIEWED = "2026-11-26"


@pytest.mark.parametrize(("signed_on", "failed"), [("2026-11-20", False), ("2026-11-23", True), ("2026-11-26", True)])
def test_five_working_days_are_kept_between_signature_and_cutover(
    found: Found, signed_on: str, *, failed: bool
) -> None:
    (one,) = found(dates.RESERVE, reviewed_on=REVIEWED, cutover=WEEKEND, sign_offs={"S1": signed(signed_on)})
    assert (one.id, one.failed) == ("DATE06:cutover.window", failed)
    assert (one.severity, one.values["wanted"], one.values["starts_on"]) == (Severity.HIGH, 5, date(2026, 11, 27))


def test_holidays_are_no_reserve(found: Found) -> None:
    site = Calendar(holidays={date(2026, 11, 24): "A holiday"})
    one_short = {"S1": signed("2026-11-20")}
    (one,) = found(dates.RESERVE, site=site, reviewed_on=REVIEWED, cutover=WEEKEND, sign_offs=one_short)
    assert (one.failed, one.values["left"]) == (True, 4)


def test_the_last_signature_ends_the_testing(found: Found) -> None:
    two = {"S1": signed("2026-11-25"), "S2": signed("2026-11-02")}
    (one,) = found(dates.RESERVE, reviewed_on=REVIEWED, cutover=WEEKEND, sign_offs=two)
    assert one.values["signed_on"] == date(2026, 11, 25)


@pytest.mark.parametrize("outcome", ["rejected", "withdrawn"])
def test_a_refusal_is_no_signature(found: Found, outcome: str) -> None:
    refused = {"S1": signed("2026-11-25", outcome=outcome)}
    assert found(dates.RESERVE, reviewed_on=REVIEWED, cutover=WEEKEND, sign_offs=refused) == []
    approved = {**refused, "S2": signed("2026-11-02", outcome="approved_with_conditions")}
    (one,) = found(dates.RESERVE, reviewed_on=REVIEWED, cutover=WEEKEND, sign_offs=approved)
    assert one.values["signed_on"] == date(2026, 11, 2)


def test_the_reserve_is_silent_without_signature_or_window(found: Found) -> None:
    assert found(dates.RESERVE, reviewed_on=REVIEWED, cutover=WEEKEND) == []
    assert found(dates.RESERVE, reviewed_on=REVIEWED, sign_offs={"S1": signed("2026-11-25")}) == []
    other = {"S1": signed("2026-11-25", items=["migration.signed-off"])}
    assert found(dates.RESERVE, reviewed_on=REVIEWED, cutover=WEEKEND, sign_offs=other) == []


def test_how_many_days_are_kept_is_the_policys(found: Found) -> None:
    policy = {"dates": {"buffer_working_days": 6}}
    stated = {"S1": signed("2026-11-20")}
    (one,) = found(dates.RESERVE, policy=policy, reviewed_on=REVIEWED, cutover=WEEKEND, sign_offs=stated)
    assert one.failed
