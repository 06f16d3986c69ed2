"""Integrations: fallback, telephone, peak, outage and errors. Connections and signatures have files of their own."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import integrations
from golive_readiness.findings.rule import FindingStanding, Who
from golive_readiness.model.base import Severity

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Finding, Rule
    from tests.unit.findings.conftest import Facing, Found

MET, FAILED, UNPROVEN = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNPROVEN
CRITICAL, HIGH, MEDIUM = Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM

PHONES = {
    "ines": {"name": "Ines Claes", "role": "integration-lead", "phone": "+32 470 00 00 01"},
    "mute": {"name": "Mute Person"},
}


def shop(**stated: Any) -> dict[str, Any]:
    """One integration, with what is stated of it."""
    return {"web-shop": {"title": "Web shop", **stated}}


@pytest.mark.parametrize("rule", integrations.RULES, ids=lambda rule: rule.code)
def test_without_integrations_there_is_nothing_to_say(found: Found, facing: Facing, rule: Rule[Any]) -> None:
    assert rule.reads(facing().review) is None
    assert found(rule, integrations={}) == []


@pytest.mark.parametrize("rule", integrations.RULES, ids=lambda rule: rule.code)
def test_in_whatever_order_they_are_stated_the_findings_are_the_same(found: Found, rule: Rule[Any]) -> None:
    some = {
        "web-shop": {"title": "Web shop", "vendor": "Tills Ltd", "critical": True, "signed_by": "carl"},
        "bank": {"title": "Bank", "vendor": "Bank", "critical": True, "signed_by": "anna"},
    }
    turned = dict(reversed(some.items()))
    seen = found(rule, integrations=some)
    assert seen == found(rule, integrations=turned)
    assert [one.subject for one in seen] == ["bank", "web-shop"]


# INTG01

WHOLE = {
    "manual_procedure": "Orders are written on paper.",
    "performed_by": ["rob"],
    "recorded_in": "The order book",
    "tolerated_outage": "4h",
}


def fallback(found: Found, stated: Any, **more: Any) -> Finding:
    (one,) = found(integrations.NO_FALLBACK, integrations=shop(fallback=stated, **more))
    return one


def test_a_whole_fallback_is_a_strength(found: Found) -> None:
    one = fallback(found, WHOLE)
    assert (one.standing, one.values["missing"]) == (MET, ())
    assert (one.subject, one.values["title"], one.values["hours"]) == ("web-shop", "Web shop", 4)
    assert (one.values["tolerated"], fallback(found, None).values["tolerated"]) == (timedelta(hours=4), "?")


@pytest.mark.parametrize("stated", [None, "none", {"exists": False, **WHOLE}])
def test_where_nothing_is_written_down_everything_is_missing(found: Found, stated: Any) -> None:
    one = fallback(found, stated)
    missing = one.values["missing"]
    assert one.failed
    assert isinstance(missing, tuple)
    assert len(missing) == 4


@pytest.mark.parametrize(
    ("part", "missing"),
    [
        ("manual_procedure", "what is done by hand"),
        ("performed_by", "who does it"),
        ("recorded_in", "where entries are kept"),
        ("tolerated_outage", "that it works for so long"),
    ],
)
def test_each_part_that_is_missing_is_named(found: Found, part: str, missing: str) -> None:
    one = fallback(found, {name: value for name, value in WHOLE.items() if name != part})
    assert (one.failed, one.values["missing"]) == (True, (missing,))


@pytest.mark.parametrize(
    ("part", "missing"), [("manual_procedure", "what is done by hand"), ("recorded_in", "where entries are kept")]
)
def test_a_word_that_stands_for_nothing_is_no_fallback(found: Found, part: str, missing: str) -> None:
    one = fallback(found, {**WHOLE, part: "TBD"})
    assert (one.failed, one.values["missing"]) == (True, (missing,))


@pytest.mark.parametrize(
    ("outage", "hours", "standing"),
    [("4h", None, MET), ("3h 59m", None, FAILED), ("4h", 5, FAILED), ("5h", 5, MET), ("1h", 1, MET)],
)
def test_the_outage_has_to_be_as_long_as_the_policy_asks(
    found: Found, outage: str, hours: int | None, standing: FindingStanding
) -> None:
    policy = {"integration": {"outage_hours": hours}} if hours else None
    stated = {**WHOLE, "tolerated_outage": outage}
    (one,) = found(integrations.NO_FALLBACK, policy=policy, integrations=shop(fallback=stated))
    assert one.standing is standing


@pytest.mark.parametrize(("critical", "severity"), [(True, CRITICAL), (False, HIGH), (None, HIGH)])
def test_a_critical_integration_without_a_fallback_is_mandatory(
    found: Found, severity: Severity, *, critical: bool | None
) -> None:
    one = fallback(found, "none", critical=critical)
    assert (one.severity, one.mandatory) == (severity, critical is True)
    assert integrations.NO_FALLBACK.mandatory_at_times


# INTG02


def lead(found: Found, *, day: str | None = None, **stated: Any) -> Finding:
    (one,) = found(
        integrations.NO_ONE_TO_CALL,
        day=day,
        people=PHONES,
        dates={"go_no_go_on": "2026-11-26"},
        integrations=shop(**stated),
    )
    return one


def test_a_word_in_place_of_a_number_reaches_nobody(found: Found) -> None:
    people = {"ines": {"name": "Ines", "phone": "tbd"}}
    stated = shop(technical_lead="ines", owner="carl")
    (one,) = found(integrations.NO_ONE_TO_CALL, people=people, integrations=stated)
    assert (one.failed, one.values["missing"]) == (True, ("a phone number",))


def test_a_lead_with_a_phone_is_a_strength(found: Found) -> None:
    one = lead(found, technical_lead="ines", owner="carl")
    assert (one.standing, one.values["lead"], one.values["missing"]) == (MET, Who("ines"), ())


@pytest.mark.parametrize(
    ("stated", "missing"),
    [
        ({"owner": "carl"}, ("the name of a technical lead",)),
        ({"owner": "carl", "technical_lead": "mute"}, ("a phone number",)),
        (
            {"owner": "carl", "technical_lead": "ines", "out_of_hours": False},
            ("somebody who answers at night and on weekends",),
        ),
        ({}, ("the name of a technical lead",)),
    ],
)
def test_without_a_lead_who_answers_a_phone_it_fails(
    found: Found, stated: dict[str, Any], missing: tuple[str, ...]
) -> None:
    one = lead(found, **stated)
    assert (one.failed, one.values["missing"]) == (True, missing)
    assert one.values["lead"] == stated.get("technical_lead", "?")


def test_a_lead_who_answers_at_night_is_no_fault(found: Found) -> None:
    assert lead(found, technical_lead="ines", owner="carl", out_of_hours=True).standing is MET


def test_without_an_owner_the_claim_about_owner_and_lead_is_not_proven(found: Found) -> None:
    one = lead(found, technical_lead="ines")
    assert (one.standing, one.values["lead"]) == (UNPROVEN, Who("ines"))


@pytest.mark.parametrize(("day", "severity"), [("2026-11-25", MEDIUM), ("2026-11-26", HIGH), ("2026-11-27", HIGH)])
def test_on_the_day_of_the_decision_a_missing_number_weighs_more(found: Found, day: str, severity: Severity) -> None:
    assert lead(found, day=day).severity is severity


# INTG03


@pytest.mark.parametrize(
    ("stated", "standing"),
    [
        ({"peak_tested": True}, MET),
        ({"peak_tested": False}, FAILED),
        ({}, UNPROVEN),
        ({"volume": {"tested_per_hour": 500, "peak_per_hour": 500}}, MET),
        ({"volume": {"tested_per_hour": 499, "peak_per_hour": 500}}, FAILED),
        ({"volume": {"tested_per_hour": 499, "peak_per_hour": 500}, "peak_tested": True}, FAILED),
        ({"volume": {"tested_per_hour": 500, "peak_per_hour": 500}, "peak_tested": False}, MET),
        ({"volume": {"tested_per_hour": 500}, "peak_tested": True}, MET),
        ({"volume": {"peak_per_hour": 500}, "peak_tested": True}, MET),
        ({"volume": {"peak_per_hour": 500}}, UNPROVEN),
        ({"volume": {"tested_per_hour": 0, "peak_per_hour": 500}}, FAILED),
        ({"volume": {"tested_per_hour": 0, "peak_per_hour": 0}}, UNPROVEN),
        ({"volume": {"tested_per_hour": 0, "peak_per_hour": 0}, "peak_tested": False}, FAILED),
        ({"volume": {"tested_per_hour": 500, "peak_per_hour": 100, "average_per_hour": 501}}, FAILED),
        ({"volume": {"tested_per_hour": 500, "peak_per_hour": 100, "average_per_hour": 500}}, MET),
        ({"volume": {"tested_per_hour": 500, "average_per_hour": 501}, "peak_tested": True}, FAILED),
        ({"volume": {"tested_per_hour": 500, "average_per_hour": 500}}, UNPROVEN),
        ({"peak_tested": True, "criteria_met": False}, FAILED),
        ({"peak_tested": True, "criteria_met": True}, MET),
        ({"criteria_met": True}, UNPROVEN),
    ],
)
def test_figures_win_over_a_word_about_the_peak(
    found: Found, stated: dict[str, Any], standing: FindingStanding
) -> None:
    (one,) = found(integrations.NOT_AT_PEAK, integrations=shop(**stated))
    assert (one.standing, one.severity, one.mandatory) == (standing, HIGH, False)


def test_the_figures_that_were_compared_are_shown(found: Found) -> None:
    volume = {"tested_per_hour": 0, "peak_per_hour": 500}
    (one,) = found(integrations.NOT_AT_PEAK, integrations=shop(volume=volume))
    (none,) = found(integrations.NOT_AT_PEAK, integrations=shop())
    assert [one.values[name] for name in ("tested", "peak")] == [0, 500]
    assert [none.values[name] for name in ("tested", "peak")] == ["?", "?"]


@pytest.mark.parametrize(
    ("has", "stated", "standings"),
    [
        (["integrations"], {}, []),
        (["integrations"], {"peak_tested": False}, [FAILED]),
        (["integrations"], {"peak_tested": True}, [MET]),
        (["integrations", "peak-load"], {}, [UNPROVEN]),
        (None, {}, [UNPROVEN]),
    ],
)
def test_a_project_without_peaks_is_not_asked_about_them(
    found: Found, has: list[str] | None, stated: dict[str, Any], standings: list[FindingStanding]
) -> None:
    project = {"name": "A project", "has": has}
    seen = found(integrations.NOT_AT_PEAK, project=project, integrations=shop(**stated))
    assert [one.standing for one in seen] == standings


# INTG04


@pytest.mark.parametrize(("tested", "standing"), [(True, MET), (False, FAILED), (None, UNPROVEN)])
def test_an_outage_is_tried_or_not(found: Found, standing: FindingStanding, *, tested: bool | None) -> None:
    (one,) = found(integrations.NO_OUTAGE, integrations=shop(outage_tested=tested))
    assert (one.standing, one.severity) == (standing, HIGH)


# INTG07

KEPT, TOLD, WHO = "that a failed message is kept and can be sent again", "that somebody is told of it", "who that is"


@pytest.mark.parametrize(
    ("stated", "standing", "missing"),
    [
        ({"error_handling": True, "alerts": True, "alerts_to": "rob"}, MET, ()),
        ({"error_handling": True, "alerts_to": "rob"}, MET, ()),
        ({"error_handling": False, "alerts": True, "alerts_to": "rob"}, FAILED, (KEPT,)),
        ({"error_handling": True, "alerts": False, "alerts_to": "rob"}, FAILED, (TOLD,)),
        ({"error_handling": False, "alerts": False}, FAILED, (KEPT, TOLD)),
        ({"error_handling": False}, FAILED, (KEPT,)),
        ({"error_handling": True, "alerts": True}, UNPROVEN, (WHO,)),
        ({"error_handling": True}, UNPROVEN, (TOLD, WHO)),
        ({"alerts": True, "alerts_to": "rob"}, UNPROVEN, (KEPT,)),
        ({}, UNPROVEN, (KEPT, TOLD, WHO)),
    ],
)
def test_a_failure_is_kept_and_told_to_somebody(
    found: Found, stated: dict[str, Any], standing: FindingStanding, missing: tuple[str, ...]
) -> None:
    (one,) = found(integrations.SILENT_FAILURE, integrations=shop(**stated))
    assert (one.standing, one.values["missing"], one.severity) == (standing, missing, HIGH)
