from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import adoption
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity

if TYPE_CHECKING:
    from tests.unit.findings.conftest import Found

MET, FAILED, UNPROVEN = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNPROVEN
HIGH, MEDIUM = Severity.HIGH, Severity.MEDIUM

DATES = {"go_no_go_on": "2026-11-26", "go_live_on": "2026-11-30"}
BUYERS = {"audience": "Buyers", "people": 100, "trained": 95, "ends_on": "2026-11-09"}
"""Just enough of them, just lately enough: three weeks before the go-live."""
DECISION_DAY, DAY_BEFORE = "2026-11-26", "2026-11-25"


def trained(**change: Any) -> dict[str, Any]:
    return {"training": {"buyers": {**BUYERS, **change}}}


def test_training_nobody_speaks_of_is_unknown(found: Found) -> None:
    assert found(adoption.NOT_TRAINED, dates=DATES) == []
    assert found(adoption.NOT_TRAINED, dates=DATES, adoption={"training": None}) == []


@pytest.mark.parametrize(
    ("change", "standing", "severity"),
    [
        ({}, MET, HIGH),
        ({"trained": 94}, FAILED, HIGH),
        ({"ends_on": "2026-11-08"}, FAILED, MEDIUM),
        ({"trained": 94, "ends_on": "2026-11-08"}, FAILED, HIGH),
        ({"trained": None}, UNPROVEN, HIGH),
        ({"people": None}, UNPROVEN, HIGH),
        ({"ends_on": None}, UNPROVEN, HIGH),
        ({"trained": None, "ends_on": "2026-11-08"}, FAILED, MEDIUM),
        ({"trained": 94, "ends_on": None}, FAILED, HIGH),
        ({"ends_on": "2026-12-02"}, MET, HIGH),
        ({"ends_on": "2026-10-01", "refresher_on": "2026-11-09"}, MET, HIGH),
        ({"ends_on": None, "refresher_on": "2026-11-09"}, MET, HIGH),
        ({"ends_on": "2026-10-01", "refresher_on": "2026-11-30"}, MET, HIGH),
        ({"ends_on": "2026-10-01", "refresher_on": "2026-12-01"}, FAILED, MEDIUM),
        ({"ends_on": "2026-10-01", "refresher_on": "2026-11-08"}, FAILED, MEDIUM),
        ({"ends_on": "2026-11-20", "refresher_on": "2026-10-01"}, MET, HIGH),
    ],
)
def test_nearly_everybody_is_trained_and_not_too_long_ago(
    found: Found, change: dict[str, Any], standing: FindingStanding, severity: Severity
) -> None:
    (one,) = found(adoption.NOT_TRAINED, day=DECISION_DAY, dates=DATES, adoption=trained(**change))
    assert (one.subject, one.standing, one.severity) == ("buyers", standing, severity)


@pytest.mark.parametrize(
    ("day", "ends_on", "severity"),
    [
        (DAY_BEFORE, "2026-11-25", MEDIUM),
        (DAY_BEFORE, "2026-11-30", MEDIUM),
        (DAY_BEFORE, "2026-12-01", HIGH),
        (DAY_BEFORE, "2026-11-24", HIGH),
        (DAY_BEFORE, None, HIGH),
        (DECISION_DAY, "2026-11-30", HIGH),
    ],
)
def test_sessions_that_are_still_planned_weigh_less_until_the_decision(
    found: Found, day: str, ends_on: str | None, severity: Severity
) -> None:
    half = trained(trained=50, ends_on=ends_on)
    (one,) = found(adoption.NOT_TRAINED, day=day, dates=DATES, adoption=half)
    assert (one.standing, one.severity) == (FAILED, severity)


def test_without_a_go_live_nobody_can_tell_how_long_ago_it_will_be(found: Found) -> None:
    (one,) = found(adoption.NOT_TRAINED, adoption=trained(refresher_on="2026-11-10"))
    (short,) = found(adoption.NOT_TRAINED, adoption=trained(trained=50, ends_on="2026-11-30"))
    assert (one.standing, one.values["last_on"]) == (UNPROVEN, date(2026, 11, 10))
    assert (short.standing, short.severity) == (FAILED, HIGH)


def test_how_many_and_how_lately_is_the_policys(found: Found) -> None:
    policy = {"training": {"trained_min": "0.5", "max_age_days": 22}}
    (one,) = found(adoption.NOT_TRAINED, dates=DATES, policy=policy, adoption=trained(trained=50, ends_on="2026-11-08"))
    assert (one.standing, one.values["wanted"], one.values["days"]) == (MET, Fraction(1, 2), 22)


def test_the_figures_are_shown_as_far_as_they_are_stated(found: Found) -> None:
    (full,) = found(adoption.NOT_TRAINED, dates=DATES, adoption=trained())
    (bare,) = found(adoption.NOT_TRAINED, dates=DATES, adoption={"training": {"buyers": {"audience": "Buyers"}}})
    names = ("audience", "people", "trained", "last_on")
    assert [full.values[name] for name in names] == ["Buyers", 100, 95, date(2026, 11, 9)]
    assert [bare.values[name] for name in names] == ["Buyers", "?", "?", "?"]


def test_an_audience_of_which_nobody_starts_needs_no_training(found: Found) -> None:
    assert found(adoption.NOT_TRAINED, dates=DATES, adoption=trained(people=0, trained=0)) == []


def test_other_audiences_do(found: Found) -> None:
    none_start = {"audience": "Agents", "people": 0}
    (one,) = found(adoption.NOT_TRAINED, dates=DATES, adoption={"training": {"agents": none_start, "buyers": BUYERS}})
    assert one.subject == "buyers"


def test_no_training_at_all_trains_nobody(found: Found) -> None:
    project = {"name": "A project", "users": 40}
    (one,) = found(adoption.NOT_TRAINED, dates=DATES, project=project, adoption={"training": {}})
    assert (one.subject, one.standing, one.severity) == ("adoption.training", FAILED, HIGH)
    assert [one.values[name] for name in ("audience", "people", "trained")] == ["All users", 40, 0]


@pytest.mark.parametrize(
    ("users", "more", "subjects"),
    [
        (105, {}, ["buyers"]),
        (106, {}, ["adoption.training", "buyers"]),
        (106, {"sellers": {**BUYERS, "people": 1, "trained": 1}}, ["buyers", "sellers"]),
        (200, {"sellers": {**BUYERS, "people": 90, "trained": 90}}, ["buyers", "sellers"]),
        (106, {"sellers": {"audience": "Sellers", "people": 0}}, ["adoption.training", "buyers"]),
        (500, {"sellers": {"audience": "Sellers"}}, ["buyers", "sellers"]),
        (None, {}, ["buyers"]),
    ],
)
def test_users_who_belong_to_no_audience_are_not_forgotten(
    found: Found, users: int | None, more: dict[str, Any], subjects: list[str]
) -> None:
    project = {"name": "A project", "users": users}
    stated = {"training": {"buyers": BUYERS, **more}}
    seen = found(adoption.NOT_TRAINED, dates=DATES, project=project, adoption=stated)
    assert [one.subject for one in seen] == subjects
    if "adoption.training" in subjects:
        assert (seen[0].standing, seen[0].values["people"], seen[0].values["trained"]) == (UNPROVEN, users, 95)


def test_audiences_are_told_in_the_order_of_their_ids(found: Found) -> None:
    some = {"sellers": {**BUYERS, "audience": "Sellers"}, "buyers": BUYERS}
    seen = found(adoption.NOT_TRAINED, dates=DATES, adoption={"training": some})
    assert [one.subject for one in seen] == ["buyers", "sellers"]
