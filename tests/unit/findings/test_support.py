from __future__ import annotations

from datetime import datetime, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from golive_readiness.findings import support
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Rule
    from tests.unit.findings.conftest import Found

MET, FAILED, UNPROVEN = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNPROVEN

BRUSSELS = ZoneInfo("Europe/Brussels")
WEEKEND: dict[str, Any] = {
    "time_zone": "Europe/Brussels",
    "cutover": {"window": {"starts_at": "2026-11-27T18:00", "ends_at": "2026-11-29T18:00"}},
    "dates": {"go_live_on": "2026-11-30"},
}
"""A window of two days; the alert of 48 hours after it ends on Tuesday at 18:00."""
ONE_WORKSTREAM = {"name": "A project", "has": ["migration"]}
SEVERAL = {"name": "A project", "has": ["several-workstreams", "migration"]}


def at(moment: str) -> datetime:
    return datetime.fromisoformat(moment).replace(tzinfo=BRUSSELS)


def roster(*shifts: Any) -> dict[str, Any]:
    """Shifts on call, from when until when, and whether somebody technical is on duty."""
    return {
        "roster": [
            {"person": "rob", "starts_at": starts_at, "ends_at": ends_at, "technical": technical, "remote": True}
            for starts_at, ends_at, technical in shifts
        ]
    }


@pytest.mark.parametrize("rule", support.RULES)
def test_support_nobody_speaks_of_is_unknown(found: Found, rule: Rule[Any]) -> None:
    assert found(rule) == []
    assert found(rule, support={"tool": "Tickets"}, **WEEKEND) == []


# SUPP04


@pytest.mark.parametrize(
    ("shifts", "standing", "starts_at", "ends_at"),
    [
        ([("2026-11-27T18:00", "2026-12-01T18:00", True)], MET, "2026-11-27T18:00", "2026-12-01T18:00"),
        ([("2026-11-27T18:00", "2026-12-01T17:59", True)], FAILED, "2026-12-01T17:59", "2026-12-01T18:00"),
        ([("2026-11-27T18:01", "2026-12-01T18:00", True)], FAILED, "2026-11-27T18:00", "2026-11-27T18:01"),
        ([("2026-11-27T18:00", "2026-12-01T18:00", False)], FAILED, "2026-11-27T18:00", "2026-12-01T18:00"),
        ([("2026-11-27T18:00", "2026-12-01T18:00", None)], UNPROVEN, "2026-11-27T18:00", "2026-12-01T18:00"),
        (
            [("2026-11-27T18:00", "2026-11-29T02:00", True), ("2026-11-29T02:00", "2026-12-01T18:00", None)],
            UNPROVEN,
            "2026-11-29T02:00",
            "2026-12-01T18:00",
        ),
        (
            [("2026-11-27T18:00", "2026-11-29T02:00", None), ("2026-11-29T06:00", "2026-12-01T18:00", True)],
            FAILED,
            "2026-11-29T02:00",
            "2026-11-29T06:00",
        ),
        ([], FAILED, "2026-11-27T18:00", "2026-12-01T18:00"),
    ],
)
def test_somebody_technical_is_on_duty_from_the_cutover_until_two_days_after_it(
    found: Found, shifts: list[Any], standing: FindingStanding, starts_at: str, ends_at: str
) -> None:
    for given in (shifts, shifts[::-1]):
        (one,) = found(support.NO_COVER, support=roster(*given), **WEEKEND)
        assert (one.subject, one.standing) == ("support.roster", standing)
        assert (one.values["starts_at"], one.values["ends_at"]) == (at(starts_at), at(ends_at))


def at_work(*shifts: tuple[str, str, str], remote: bool | None = None) -> dict[str, Any]:
    """Whose shifts they are, from when until when, beside somebody on call who is there up to Monday at noon."""
    on_call = roster(("2026-11-27T18:00", "2026-11-30T12:00", True))["roster"]
    return {
        "roster": [
            *on_call,
            *(
                {"person": person, "starts_at": starts_at, "ends_at": ends_at, "technical": True, "remote": remote}
                for person, starts_at, ends_at in shifts
            ),
        ]
    }


NIGHT = ("carl", "2026-11-30T12:00", "2026-12-01T04:00")
"""Sixteen hours."""


@pytest.mark.parametrize(
    ("shifts", "standing"),
    [
        ([NIGHT, ("anna", "2026-12-01T04:00", "2026-12-01T18:00")], MET),
        ([NIGHT, ("carl", "2026-12-01T04:00", "2026-12-01T18:00")], UNPROVEN),
        ([NIGHT, ("carl", "2026-11-30T18:00", "2026-12-01T04:01"), ("anna", *NIGHT[1:])], FAILED),
        (
            [("carl", "2026-11-30T11:59", "2026-12-01T04:00"), ("anna", "2026-12-01T04:00", "2026-12-01T18:00")],
            UNPROVEN,
        ),
        (
            [
                ("carl", "2026-11-30T12:00", "2026-12-01T02:00"),
                ("anna", "2026-12-01T02:00", "2026-12-01T10:00"),
                ("carl", "2026-12-01T10:00", "2026-12-01T18:00"),
            ],
            MET,
        ),
        ([("carl", "2026-11-30T12:00", "2026-11-30T20:00"), NIGHT, ("anna", NIGHT[2], "2026-12-01T18:00")], MET),
        ([NIGHT, ("carl", "2026-11-30T20:00", "2026-11-30T21:00"), ("carl", NIGHT[2], "2026-12-01T18:00")], UNPROVEN),
    ],
)
def test_nobody_mends_anything_who_has_not_slept(
    found: Found, shifts: list[tuple[str, str, str]], standing: FindingStanding
) -> None:
    for given in (shifts, shifts[::-1]):
        (one,) = found(support.NO_COVER, support=at_work(*given), **WEEKEND)
        assert (one.standing, one.values["hours"]) == (standing, 16)


def test_on_call_one_may_sleep_and_for_how_long_one_can_work_is_the_policys(found: Found) -> None:
    long = ("carl", "2026-11-30T12:00", "2026-12-01T18:00")
    (present,) = found(support.NO_COVER, support=at_work(long, remote=False), **WEEKEND)
    (on_call,) = found(support.NO_COVER, support=at_work(long, remote=True), **WEEKEND)
    (strong,) = found(support.NO_COVER, support=at_work(long), policy={"team": {"shift_hours_max": 30}}, **WEEKEND)
    assert (present.standing, on_call.standing, strong.standing) == (UNPROVEN, MET, MET)
    assert (present.values["starts_at"], present.values["ends_at"]) == (at("2026-11-30T12:00"), at("2026-12-01T18:00"))


def test_the_first_of_several_gaps_is_named(found: Found) -> None:
    shifts = [("2026-11-27T19:00", "2026-11-28T02:00", True), ("2026-11-28T06:00", "2026-12-02T00:00", True)]
    (one,) = found(support.NO_COVER, support=roster(*shifts), **WEEKEND)
    assert (one.values["starts_at"], one.values["ends_at"]) == (at("2026-11-27T18:00"), at("2026-11-27T19:00"))


def test_how_long_the_alert_lasts_is_the_policys(found: Found) -> None:
    shifts = roster(("2026-11-27T18:00", "2026-12-01T18:00", True))
    (short,) = found(support.NO_COVER, support=shifts, policy={"team": {"alert_hours": 49}}, **WEEKEND)
    ends_at = short.values["ends_at"]
    assert (short.failed, ends_at) == (True, at("2026-12-01T19:00"))
    assert isinstance(ends_at, datetime)
    assert ends_at.tzinfo == BRUSSELS  # it is printed by the clock of the project


def test_without_a_window_the_alert_begins_with_the_go_live(found: Found) -> None:
    day = {"time_zone": "Europe/Brussels", "dates": {"go_live_on": "2026-11-30"}}
    (met,) = found(support.NO_COVER, support=roster(("2026-11-30T00:00", "2026-12-02T00:00", True)), **day)
    (late,) = found(support.NO_COVER, support=roster(("2026-11-30T08:00", "2026-12-02T00:00", True)), **day)
    assert (met.standing, late.standing) == (MET, FAILED)
    assert late.values["ends_at"] - late.values["starts_at"] == timedelta(hours=8)  # type: ignore[operator]


def test_the_alert_is_as_long_in_the_night_the_clocks_change(found: Found) -> None:
    autumn: dict[str, Any] = {
        "time_zone": "Europe/Brussels",
        "cutover": {"window": {"starts_at": "2026-10-24T00:00", "ends_at": "2026-10-24T12:00"}},
    }
    for ends_at, standing in (("2026-10-26T11:00", MET), ("2026-10-26T10:59", FAILED)):
        (one,) = found(support.NO_COVER, support=roster(("2026-10-24T00:00", ends_at, True)), **autumn)
        assert one.standing is standing


@pytest.mark.parametrize(("technical", "standing"), [(True, UNPROVEN), (None, UNPROVEN), (False, FAILED)])
def test_a_roster_of_a_cutover_without_days_may_cover_it_or_not(
    found: Found, technical: Any, standing: FindingStanding
) -> None:
    (one,) = found(support.NO_COVER, support=roster(("2026-11-27T18:00", "2026-12-01T18:00", technical)))
    (none,) = found(support.NO_COVER, support={"roster": []})
    assert (one.standing, none.standing) == (standing, FAILED)
    assert one.values["starts_at"] == "the start of the cutover"


@pytest.mark.parametrize(
    ("project", "severity"),
    [({"name": "A project"}, Severity.HIGH), (SEVERAL, Severity.HIGH), (ONE_WORKSTREAM, Severity.MEDIUM)],
)
def test_a_project_of_one_workstream_is_told_and_not_held_up(
    found: Found, project: dict[str, Any], severity: Severity
) -> None:
    (cover,) = found(support.NO_COVER, support={"roster": []}, project=project)
    (lines,) = found(support.LINES_INCOMPLETE, support={"lines": []}, project=project)
    assert (cover.severity, lines.severity) == (severity, severity)


# SUPP05


def line(number: int, onward: int | None = None, **more: Any) -> dict[str, Any]:
    return {"line": number, "escalates_to": onward, "owner": "anna", **more}


@pytest.mark.parametrize(
    ("lines", "standing", "told"),
    [
        ([line(1, 2), line(2, 3), line(3)], MET, ("none", "none", "none")),
        ([line(1, 3), line(2, 3), line(3, 4), line(4, 5), line(5)], MET, ("none", "none", "none")),
        ([line(1, 2), line(2, 3), line(3, 5), line(5)], MET, ("none", "none", "none")),
        ([line(1, 2), line(2)], FAILED, ("3", "none", "none")),
        ([line(3)], FAILED, ("1 2", "none", "none")),
        ([line(1), line(2), line(3)], FAILED, ("none", "1 2", "none")),
        ([line(1, 2), line(2, 1), line(3)], FAILED, ("none", "2", "none")),
        ([line(1, 2), line(2, 2), line(3)], FAILED, ("none", "2", "none")),
        ([line(1, 2), line(2, 3), line(3, 4), line(5)], FAILED, ("none", "3", "none")),
        ([line(1, 2, people=0), line(2, 3, people=4), line(3)], FAILED, ("1", "none", "none")),
        ([line(1, 2), line(2, 3), line(3, people=0)], FAILED, ("3", "none", "none")),
        ([line(1, 2, owner=None), line(2, 3), line(3, owner=None)], UNPROVEN, ("none", "none", "1 3")),
        ([line(1, 2, owner=None), line(2, 3)], FAILED, ("3", "none", "1")),
        ([], FAILED, ("1 2 3", "none", "none")),
    ],
)
def test_every_line_is_there_and_leads_on_to_another(
    found: Found, lines: list[Any], standing: FindingStanding, told: tuple[str, str, str]
) -> None:
    for given in (lines, lines[::-1]):
        (one,) = found(support.LINES_INCOMPLETE, support={"lines": given})
        assert (one.subject, one.standing) == ("support.lines", standing)
        shown = tuple(one.values[name] for name in ("missing", "stuck", "unnamed"))
        assert shown == tuple(tuple(numbers.split()) for numbers in told)


def test_how_many_lines_are_wanted_is_the_policys(found: Found) -> None:
    stated = {"lines": [line(1, 2), line(2)]}
    (one,) = found(support.LINES_INCOMPLETE, support=stated, policy={"support": {"lines_wanted": 2}})
    assert (one.standing, one.values["of"]) == (MET, 2)


# SUPP06


READY = {"line": 2, "people": 10, "trained": 9, "with_access": 9, "knowledge_transferred": True}


@pytest.mark.parametrize(
    ("change", "standing"),
    [
        ({}, MET),
        ({"trained": 8}, FAILED),
        ({"with_access": 8}, FAILED),
        ({"knowledge_transferred": False}, FAILED),
        ({"knowledge_transferred": None}, UNPROVEN),
        ({"trained": None}, UNPROVEN),
        ({"with_access": None}, UNPROVEN),
        ({"people": None}, UNPROVEN),
        ({"people": None, "knowledge_transferred": False}, FAILED),
        ({"people": 0, "trained": None, "with_access": None}, FAILED),
    ],
)
def test_nine_in_ten_of_a_line_are_trained_and_have_access(
    found: Found, change: dict[str, Any], standing: FindingStanding
) -> None:
    (one,) = found(support.TEAM_NOT_READY, support={"lines": [{**READY, **change}]})
    assert (one.subject, one.standing, one.severity) == ("support.lines/2", standing, Severity.HIGH)


def test_the_figures_are_shown_as_far_as_they_are_stated(found: Found) -> None:
    stated = {"line": 1, "people": 10, "trained": 4, "knowledge_transferred": False}
    (one,) = found(support.TEAM_NOT_READY, support={"lines": [stated]})
    assert dict(one.values) == {
        "line": 1,
        "people": 10,
        "trained": 4,
        "with_access": "?",
        "told": "not handed over",
        "wanted": Fraction(9, 10),
    }
    (bare,) = found(support.TEAM_NOT_READY, support={"lines": [{"line": 1}]})
    (ready,) = found(support.TEAM_NOT_READY, support={"lines": [READY]})
    assert (bare.values["told"], ready.values["told"]) == ("not stated", "handed over")


def test_how_much_of_a_line_has_to_be_ready_is_the_policys(found: Found) -> None:
    half = {**READY, "trained": 5, "with_access": 5}
    (one,) = found(support.TEAM_NOT_READY, support={"lines": [half]}, policy={"support": {"ready_min": "0.5"}})
    assert one.standing is MET


def test_no_line_at_all_is_no_team_that_is_ready(found: Found) -> None:
    (one,) = found(support.TEAM_NOT_READY, support={"lines": []})
    assert (one.subject, one.standing, one.values["people"], one.values["trained"]) == ("support.lines", FAILED, 0, 0)
    assert (one.values["line"], one.values["with_access"]) == (1, 0)


def test_how_ready_other_peoples_lines_are_is_not_for_the_project_to_state(found: Found) -> None:
    lines = [{**READY, "line": 5, "trained": 1}, {"line": 4}, {"line": 3}]
    seen = found(support.TEAM_NOT_READY, support={"lines": lines})
    assert [(one.subject, one.standing) for one in seen] == [("support.lines/3", UNPROVEN), ("support.lines/5", FAILED)]
    turned = found(support.TEAM_NOT_READY, support={"lines": lines[::-1]})
    assert turned == seen


# SUPP07


@pytest.mark.parametrize(("tested", "standing"), [(True, MET), (False, FAILED)])
def test_a_test_ticket_has_reached_microsoft(found: Found, tested: Any, standing: FindingStanding) -> None:
    (one,) = found(support.TICKET_UNTRIED, support={"microsoft_ticket_tested": tested})
    assert (one.subject, one.standing) == ("support.microsoft_ticket_tested", standing)
    assert (one.severity, one.mandatory) == (Severity.MEDIUM, False)
