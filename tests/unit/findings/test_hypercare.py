from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import hypercare
from golive_readiness.findings.rule import FindingStanding, Rule
from golive_readiness.model.base import Severity
from golive_readiness.schedule.calendar import Calendar

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Rule
    from tests.unit.findings.conftest import Found

MET, FAILED, UNPROVEN = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNPROVEN

GO_LIVE = {"go_live_on": "2026-11-30"}
MEASURABLE = {"metric": "Open critical issues", "operator": "at_most", "target": 0}
BOUNDED: dict[str, Any] = {
    "ends_on": "2026-12-28",
    "exit_criteria": [MEASURABLE],
    "budget_hours": 200,
    "partner_committed": True,
    "alert_for": "48h",
}
END, LATE = "an end date", "an end late enough after the go-live"
CRITERIA, ALERT = "measurable exit criteria", "a technical team on alert long enough"
PARTNER, BUDGET = "the partner's people until its end", "a budget"


@pytest.mark.parametrize("rule", hypercare.RULES)
def test_hypercare_nobody_speaks_of_is_unknown(found: Found, rule: Rule[Any]) -> None:
    assert found(rule) == []
    assert found(rule, support={}, project={"name": "A project", "users": 500}) == []


def test_first_weeks_that_are_well_planned_are_a_strength() -> None:
    assert all(rule.strength for rule in hypercare.RULES)


# SUPP08


@pytest.mark.parametrize(
    ("change", "standing", "severity", "lacks"),
    [
        ({}, MET, Severity.HIGH, ()),
        ({"ends_on": None}, FAILED, Severity.HIGH, (END,)),
        ({"starts_on": "2026-11-30"}, MET, Severity.HIGH, ()),
        ({"starts_on": "2026-12-01"}, FAILED, Severity.HIGH, ("a start with the go-live",)),
        ({"ends_on": "2026-12-02"}, MET, Severity.HIGH, ()),
        ({"ends_on": "2026-12-01"}, FAILED, Severity.HIGH, (LATE,)),
        ({"exit_criteria": None}, FAILED, Severity.HIGH, (CRITERIA,)),
        ({"exit_criteria": []}, FAILED, Severity.HIGH, (CRITERIA,)),
        ({"exit_criteria": [MEASURABLE, {"metric": "Everybody is happy"}]}, FAILED, Severity.HIGH, (CRITERIA,)),
        ({"alert_for": "47h"}, FAILED, Severity.HIGH, (ALERT,)),
        ({"alert_for": None}, UNPROVEN, Severity.HIGH, (ALERT,)),
        ({"partner_committed": False}, FAILED, Severity.HIGH, (PARTNER,)),
        ({"partner_committed": None}, UNPROVEN, Severity.HIGH, (PARTNER,)),
        ({"budget_hours": None}, UNPROVEN, Severity.LOW, (BUDGET,)),
        ({"budget_hours": 0}, FAILED, Severity.LOW, (BUDGET,)),
        ({"budget_hours": 1}, MET, Severity.HIGH, ()),
        ({"budget_hours": 0, "ends_on": None}, FAILED, Severity.HIGH, (END, BUDGET)),
        ({"budget_hours": None, "ends_on": None}, FAILED, Severity.HIGH, (END,)),
        ({"budget_hours": None, "alert_for": None}, UNPROVEN, Severity.HIGH, (ALERT, BUDGET)),
    ],
)
def test_hypercare_has_an_end_criteria_people_and_a_budget(
    found: Found, change: dict[str, Any], standing: FindingStanding, severity: Severity, lacks: tuple[str, ...]
) -> None:
    (one,) = found(hypercare.UNBOUNDED, support={"hypercare": {**BOUNDED, **change}}, dates=GO_LIVE)
    assert (one.subject, one.standing) == ("support.hypercare", standing)
    assert (one.severity, one.values["lacks"]) == (severity, lacks)


def test_its_end_may_stand_among_the_reviews_own_dates(found: Found) -> None:
    stated = {"hypercare": {**BOUNDED, "ends_on": None}}
    (review_s,) = found(hypercare.UNBOUNDED, support=stated, dates={**GO_LIVE, "hypercare_ends_on": "2026-12-20"})
    later = {**GO_LIVE, "hypercare_ends_on": "2026-12-20"}
    (own,) = found(hypercare.UNBOUNDED, support={"hypercare": BOUNDED}, dates=later)
    (none,) = found(hypercare.UNBOUNDED, support=stated)
    assert none.values["lacks"] == (END,)
    assert [one.values["ends_on"] for one in (review_s, own, none)] == [date(2026, 12, 20), date(2026, 12, 28), "?"]
    assert (review_s.standing, own.standing) == (MET, MET)


def test_without_a_go_live_nobody_can_tell_whether_it_is_long_enough(found: Found) -> None:
    (one,) = found(hypercare.UNBOUNDED, support={"hypercare": BOUNDED})
    (started,) = found(hypercare.UNBOUNDED, support={"hypercare": {**BOUNDED, "starts_on": "2026-12-01"}})
    assert (one.standing, one.values["lacks"]) == (UNPROVEN, (LATE,))
    assert (started.standing, started.values["lacks"]) == (UNPROVEN, ("a start with the go-live", LATE))


def test_how_long_the_team_stays_on_alert_is_the_policys(found: Found) -> None:
    (one,) = found(hypercare.UNBOUNDED, support={"hypercare": BOUNDED}, policy={"team": {"alert_hours": 72}})
    assert one.values["lacks"] == (ALERT,)


@pytest.mark.parametrize(
    ("project", "side", "standing"),
    [
        ({"name": "A project"}, "customer", MET),
        ({"name": "A project"}, "partner", UNPROVEN),
        ({"name": "A project", "partner": "Some house"}, "customer", UNPROVEN),
    ],
)
def test_who_has_no_partner_need_not_book_its_people(
    found: Found, project: dict[str, Any], side: str, standing: FindingStanding
) -> None:
    people = {"rob": {"name": "Rob Maes", "organisation": side}}
    stated = {"hypercare": {**BOUNDED, "partner_committed": None}}
    (one,) = found(hypercare.UNBOUNDED, support=stated, project=project, people=people, dates=GO_LIVE)
    assert one.standing is standing


def test_people_who_are_said_not_to_be_booked_are_missing_though_no_partner_is_named(found: Found) -> None:
    people = {"rob": {"name": "Rob Maes", "organisation": "customer"}}
    stated = {"hypercare": {**BOUNDED, "partner_committed": False}}
    (one,) = found(hypercare.UNBOUNDED, support=stated, people=people, dates=GO_LIVE)
    assert one.values["lacks"] == (PARTNER,)


# SUPP09, SUPP16

BIG = {"name": "A project", "users": 51}
FIRST_WEEK = {"starts_on": "2026-11-30", "ends_on": "2026-12-04"}
PLANNED: dict[str, Any] = {"war_room": FIRST_WEEK, "floor_walkers": [{"site": "Ghent", "walkers": ["rob"]}]}
BOTH = pytest.mark.parametrize("rule", [hypercare.NO_WAR_ROOM, hypercare.NO_FLOOR_WALKERS], ids=lambda rule: rule.code)


@pytest.mark.parametrize(
    ("room", "standing"),
    [
        (FIRST_WEEK, MET),
        ({"planned": False}, FAILED),
        ({**FIRST_WEEK, "planned": False}, FAILED),
        (None, UNPROVEN),
        ({"ends_on": "2026-12-04"}, MET),
        ({"starts_on": "2026-11-30"}, UNPROVEN),
        ({**FIRST_WEEK, "ends_on": "2026-12-03"}, FAILED),
        ({"starts_on": "2026-11-23", "ends_on": "2026-12-03"}, FAILED),
        ({"starts_on": "2026-11-23", "ends_on": "2026-12-04"}, MET),
        ({"starts_on": "2026-12-01", "ends_on": "2026-12-18"}, FAILED),
    ],
)
def test_a_war_room_stands_for_the_first_week(
    found: Found, room: dict[str, Any] | None, standing: FindingStanding
) -> None:
    stated = {"hypercare": {**PLANNED, "war_room": room}}
    (one,) = found(hypercare.NO_WAR_ROOM, project=BIG, dates=GO_LIVE, support=stated)
    assert (one.subject, one.standing) == ("support.hypercare.war_room", standing)
    assert (one.severity, one.values["wanted"]) == (Severity.MEDIUM, 5)


@pytest.mark.parametrize(
    ("sites", "standing", "alone"),
    [
        ([{"site": "Ghent", "walkers": ["rob"]}], MET, ("each site",)),
        (None, UNPROVEN, ("each site",)),
        ([], FAILED, ("each site",)),
        ([{"site": "Ghent"}], UNPROVEN, ("Ghent",)),
        ([{"site": "Ghent", "count": 0}], FAILED, ("Ghent",)),
        ([{"site": "Ghent", "count": 1}], MET, ("each site",)),
        ([{"site": "Ghent", "count": 0}, {"site": "Aalst", "count": 0}], FAILED, ("Aalst", "Ghent")),
        ([{"site": "Ghent", "count": 1}, {"site": "Liège", "count": 0}], FAILED, ("Liège",)),
        ([{"site": "Ghent", "count": 1}, {"site": "Liège"}], UNPROVEN, ("Liège",)),
    ],
)
def test_somebody_walks_each_floor(
    found: Found, sites: list[dict[str, Any]] | None, standing: FindingStanding, alone: tuple[str, ...]
) -> None:
    stated = {"hypercare": {**PLANNED, "floor_walkers": sites}}
    (one,) = found(hypercare.NO_FLOOR_WALKERS, project=BIG, dates=GO_LIVE, support=stated)
    assert (one.subject, one.standing) == ("support.hypercare.floor_walkers", standing)
    assert (one.severity, one.values["sites"]) == (Severity.MEDIUM, alone)


def test_a_room_that_opens_on_the_first_working_day_is_in_time(found: Found) -> None:
    sunday = {"go_live_on": "2026-11-29"}
    (one,) = found(hypercare.NO_WAR_ROOM, project=BIG, dates=sunday, support={"hypercare": PLANNED})
    assert one.standing is MET


def test_working_days_are_those_of_the_site(found: Found) -> None:
    with_holiday = Calendar(holidays={date(2026, 12, 2): "A holiday"})
    (one,) = found(hypercare.NO_WAR_ROOM, project=BIG, dates=GO_LIVE, site=with_holiday, support={"hypercare": PLANNED})
    assert (one.standing, one.values["wanted"]) == (FAILED, 5)


def test_for_how_long_the_room_stands_is_the_policys(found: Found) -> None:
    policy = {"team": {"war_room_working_days": 6}}
    (one,) = found(hypercare.NO_WAR_ROOM, project=BIG, dates=GO_LIVE, policy=policy, support={"hypercare": PLANNED})
    assert (one.standing, one.values["wanted"]) == (FAILED, 6)


@pytest.mark.parametrize(
    ("room", "standing"),
    [
        (FIRST_WEEK, MET),
        ({**FIRST_WEEK, "ends_on": "2026-12-03"}, FAILED),
        ({"ends_on": "2026-12-04"}, UNPROVEN),
        ({}, UNPROVEN),
    ],
)
def test_without_a_go_live_only_the_rooms_own_days_can_be_counted(
    found: Found, room: dict[str, Any], standing: FindingStanding
) -> None:
    (one,) = found(hypercare.NO_WAR_ROOM, project=BIG, support={"hypercare": {**PLANNED, "war_room": room}})
    assert one.standing is standing


@BOTH
def test_a_small_project_needs_neither(found: Found, rule: Rule[Any]) -> None:
    nothing = {"hypercare": {"war_room": {"planned": False}, "floor_walkers": []}}
    small = {"name": "A project", "users": 50}
    assert found(rule, project=small, support=nothing) == []
    (one,) = found(rule, project=small, support=nothing, policy={"scale": {"crew_users": 49}})
    assert one.failed


@BOTH
@pytest.mark.parametrize(
    ("stated", "standings"),
    [({}, []), ({"war_room": {"planned": False}, "floor_walkers": []}, [UNPROVEN]), (PLANNED, [MET])],
)
def test_a_project_that_does_not_state_its_size_may_do_without_them(
    found: Found, rule: Rule[Any], stated: dict[str, Any], standings: list[FindingStanding]
) -> None:
    assert [one.standing for one in found(rule, dates=GO_LIVE, support={"hypercare": stated})] == standings


@BOTH
def test_a_project_of_some_size_says_nothing_of_either(found: Found, rule: Rule[Any]) -> None:
    (one,) = found(rule, project=BIG, support={"hypercare": {}})
    assert one.standing is UNPROVEN
    assert found(rule, project=BIG, support={}) == []
