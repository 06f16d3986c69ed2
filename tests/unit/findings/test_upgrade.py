from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import upgrade
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Finding, Rule
    from tests.unit.findings.conftest import Facing, Found

MET, FAILED, UNPROVEN = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNPROVEN


def upgrading(found: Found, rule: Rule[Any], stated: dict[str, Any], **more: Any) -> list[Finding]:
    return found(rule, products={"ax_2012_upgrade": stated}, **more)


@pytest.mark.parametrize("rule", upgrade.RULES)
def test_they_are_for_projects_that_state_the_upgrade_or_its_record(
    facing: Facing, found: Found, rule: Rule[Any]
) -> None:
    project = {"name": "A project", "has": ["migration"]}
    assert not rule.applies(facing().review)
    assert not rule.applies(facing(project=project).review)
    assert rule.applies(facing(project={**project, "has": ["ax-2012-upgrade"]}).review)
    assert rule.applies(facing(project=project, products={"ax_2012_upgrade": {}}).review)
    assert found(rule, project={**project, "has": ["ax-2012-upgrade"]}) == []


# PROD01


@pytest.mark.parametrize(
    ("collation", "standing"),
    [
        ("SQL_Latin1_General_CP1_CI_AS", MET),
        ("SQL_Latin1_General_CP_CI_AS", FAILED),
        ("SQL_Latin1_General_CI_AS", FAILED),
        ("sql_latin1_general_cp1_ci_as", FAILED),
        ("Latin1_General_CI_AS", FAILED),
        (None, UNPROVEN),
    ],
)
def test_only_one_collation_can_be_upgraded(found: Found, collation: str | None, standing: FindingStanding) -> None:
    (one,) = upgrading(found, upgrade.COLLATION, {"collation": collation})
    assert (one.standing, one.mandatory, one.severity) == (standing, True, Severity.CRITICAL)
    assert (one.values["collation"], one.values["wanted"]) == (collation or "?", "SQL_Latin1_General_CP1_CI_AS")


# PROD02


def steps(done: str) -> list[dict[str, Any]]:
    """The steps of the checklist: ``y`` for one that is done, ``n`` for one that is not, ``?`` for one that does not say."""
    said = {"y": True, "n": False, "?": None}
    return [{"title": f"Step {number}", "done": said[one]} for number, one in enumerate(done, start=1)]


@pytest.mark.parametrize(
    ("stated", "standing", "undone"),
    [
        ({"pre_upgrade_steps": steps("yyyyy")}, MET, ()),
        ({"pre_upgrade_steps": steps("yyyyyy")}, MET, ()),
        ({"pre_upgrade_steps": steps("yynyy")}, FAILED, ("Step 3",)),
        ({"pre_upgrade_steps": steps("yyyyyn")}, FAILED, ("Step 6",)),
        ({"pre_upgrade_steps": steps("yyyyy?")}, UNPROVEN, ("Step 6",)),
        ({"pre_upgrade_steps": steps("n?")}, FAILED, ("Step 1", "Step 2")),
        ({"pre_upgrade_steps": steps("yyyy")}, UNPROVEN, ()),
        ({"pre_upgrade_steps": []}, FAILED, ("all of it",)),
        ({}, UNPROVEN, ()),
        ({"hotfix_installed": False}, FAILED, ("installing the checklist itself",)),
        ({"hotfix_installed": True}, UNPROVEN, ()),
        (
            {"hotfix_installed": False, "pre_upgrade_steps": steps("yyyyy")},
            FAILED,
            ("installing the checklist itself",),
        ),
    ],
)
def test_every_step_of_the_pre_upgrade_checklist_is_done(
    found: Found, stated: dict[str, Any], standing: FindingStanding, undone: tuple[str, ...]
) -> None:
    (one,) = upgrading(found, upgrade.PRE_UPGRADE, stated)
    assert (one.standing, one.values["undone"], one.mandatory) == (standing, undone, True)


def test_only_steps_that_are_done_count(found: Found) -> None:
    (one,) = upgrading(found, upgrade.PRE_UPGRADE, {"pre_upgrade_steps": steps("yyn?y")})
    assert (one.values["done"], one.values["wanted"]) == (3, 5)


def test_a_step_that_is_stated_twice_is_one_step(found: Found) -> None:
    twice = [*steps("yyyy"), {"title": "STEP 1", "done": True}]
    (one,) = upgrading(found, upgrade.PRE_UPGRADE, {"pre_upgrade_steps": twice})
    assert (one.standing, one.values["done"], one.values["wanted"]) == (UNPROVEN, 4, 5)


def test_the_order_of_the_steps_changes_nothing(found: Found) -> None:
    some = steps("nn?n?nn")
    (one,) = upgrading(found, upgrade.PRE_UPGRADE, {"pre_upgrade_steps": some})
    assert one.values["undone"] == tuple(f"Step {number}" for number in range(1, 8))
    assert upgrading(found, upgrade.PRE_UPGRADE, {"pre_upgrade_steps": some[::-1]}) == [one]


# PROD03

DATES: dict[str, Any] = {"dates": {"go_live_on": "2026-11-30"}}


@pytest.mark.parametrize(
    ("frozen_on", "upgraded_on", "standing", "severity"),
    [
        ("2026-09-01", "2026-09-01", MET, Severity.HIGH),
        ("2026-08-31", "2026-09-01", MET, Severity.HIGH),
        ("2026-09-02", "2026-09-01", FAILED, Severity.HIGH),
        (None, "2026-09-01", FAILED, Severity.CRITICAL),
        (None, None, FAILED, Severity.CRITICAL),
        ("2026-09-01", None, UNPROVEN, Severity.HIGH),
    ],
)
def test_the_code_is_frozen_from_its_upgrade_on(
    found: Found, frozen_on: str | None, upgraded_on: str | None, standing: FindingStanding, severity: Severity
) -> None:
    stated = {"code_frozen_on": frozen_on, "code_upgraded_on": upgraded_on}
    code, _ = upgrading(found, upgrade.FREEZE, stated)
    assert (code.subject, code.standing, code.severity, code.mandatory) == ("code-freeze", standing, severity, False)
    assert code.values["frozen_on"] == (date.fromisoformat(frozen_on) if frozen_on else "on no stated day")
    wanted = date.fromisoformat(upgraded_on) if upgraded_on else "the day of the code upgrade"
    assert (code.values["what"], code.values["wanted"]) == ("code", wanted)


@pytest.mark.parametrize(
    ("frozen_on", "dates", "standing"),
    [
        ("2026-11-23", DATES, MET),
        ("2026-11-24", DATES, FAILED),
        ("2026-10-01", DATES, MET),
        (None, DATES, FAILED),
        ("2026-11-23", {}, UNPROVEN),
        (None, {}, FAILED),
    ],
)
def test_the_configuration_is_frozen_for_the_last_week(
    found: Found, frozen_on: str | None, dates: dict[str, Any], standing: FindingStanding
) -> None:
    _, configuration = upgrading(found, upgrade.FREEZE, {"configuration_frozen_on": frozen_on}, **dates)
    assert (configuration.subject, configuration.standing) == ("configuration-freeze", standing)
    assert (configuration.severity, configuration.values["what"]) == (Severity.HIGH, "configuration")
    assert configuration.values["frozen_on"] == (date.fromisoformat(frozen_on) if frozen_on else "on no stated day")
    assert configuration.values["wanted"] == "7 days before the go-live"


def test_how_long_it_is_frozen_is_the_policys(found: Found) -> None:
    policy = {"freeze": {"configuration_days": 6}}
    stated = {"configuration_frozen_on": "2026-11-24"}
    _, one = upgrading(found, upgrade.FREEZE, stated, policy=policy, **DATES)
    assert (one.standing, one.values["wanted"]) == (MET, "6 days before the go-live")


# PROD04

FROZEN = {"code_frozen_on": "2026-09-01", "configuration_frozen_on": "2026-10-25"}


@pytest.mark.parametrize(
    ("stated", "standing"),
    [
        ({**FROZEN, "cutover_tested_on": "2026-10-26", "cutover_test_passed": True}, MET),
        ({**FROZEN, "cutover_tested_on": "2026-10-25", "cutover_test_passed": True}, MET),
        ({**FROZEN, "cutover_tested_on": "2026-10-24", "cutover_test_passed": True}, FAILED),
        ({**FROZEN, "cutover_tested_on": "2026-10-26", "cutover_test_passed": False}, FAILED),
        ({**FROZEN, "cutover_tested_on": "2026-10-26"}, UNPROVEN),
        ({**FROZEN, "cutover_tested_on": "2026-10-24"}, FAILED),
        ({**FROZEN, "cutover_test_passed": True}, UNPROVEN),
        ({**FROZEN, "cutover_test_passed": False}, FAILED),
        (FROZEN, UNPROVEN),
        ({"cutover_tested_on": "2026-10-26", "cutover_test_passed": True}, UNPROVEN),
        ({"code_frozen_on": "2026-10-27", "cutover_tested_on": "2026-10-26", "cutover_test_passed": True}, FAILED),
        ({"code_frozen_on": "2026-09-01", "cutover_tested_on": "2026-10-26", "cutover_test_passed": True}, UNPROVEN),
        ({"configuration_frozen_on": "2026-09-01", "cutover_tested_on": "2026-10-26"}, UNPROVEN),
        ({}, UNPROVEN),
    ],
)
def test_the_cutover_was_tested_since_both_freezes(
    found: Found, stated: dict[str, Any], standing: FindingStanding
) -> None:
    (one,) = upgrading(found, upgrade.CUTOVER_TEST, stated)
    assert (one.standing, one.mandatory, one.severity) == (standing, True, Severity.CRITICAL)


@pytest.mark.parametrize(("passed", "outcome"), [(True, "passed"), (False, "not passed"), (None, "result not stated")])
def test_it_shows_the_last_test_and_the_later_freeze(found: Found, outcome: str, *, passed: bool | None) -> None:
    stated = {**FROZEN, "cutover_tested_on": "2026-10-26", "cutover_test_passed": passed}
    (one,) = upgrading(found, upgrade.CUTOVER_TEST, stated)
    shown = (one.values["tested_on"], one.values["outcome"], one.values["frozen_on"])
    assert shown == (date(2026, 10, 26), outcome, date(2026, 10, 25))
    (half,) = upgrading(found, upgrade.CUTOVER_TEST, {"code_frozen_on": "2026-09-01"})
    assert (half.values["tested_on"], half.values["frozen_on"]) == ("not stated", date(2026, 9, 1))
    (none,) = upgrading(found, upgrade.CUTOVER_TEST, {})
    assert (none.values["frozen_on"], [seen.values["freezes"] for seen in (one, half, none)]) == (
        "not stated",
        [2, 1, 0],
    )


# PROD05


@pytest.mark.parametrize(
    ("times", "limit", "standing"),
    [
        ((None, None, "30h"), "30h", MET),
        ((None, None, "30h 1m"), "30h", FAILED),
        (("20h", "20h", "30h"), "30h", MET),
        (("20h", "20h", "31h"), "30h", FAILED),
        (("20h", "10h", None), "30h", MET),
        (("20h", "11h", None), "30h", UNPROVEN),
        (("31h", "1h", None), "30h", FAILED),
        (("1h", "31h", None), "30h", FAILED),
        (("20h", None, None), "30h", UNPROVEN),
        ((None, "20h", None), "30h", UNPROVEN),
        (("31h", None, None), "30h", FAILED),
        (("31h", "1h", "20h"), "30h", FAILED),
        ((None, None, None), "30h", UNPROVEN),
        (("20h", "1h", "20h"), None, UNPROVEN),
        ((None, None, None), None, UNPROVEN),
    ],
)
def test_both_kinds_of_work_together_fit_the_downtime(
    found: Found, times: tuple[str | None, ...], limit: str | None, standing: FindingStanding
) -> None:
    names = ("technical_downtime", "functional_downtime", "downtime")
    stated = {**dict(zip(names, times, strict=True)), "downtime_max": limit}
    (one,) = upgrading(found, upgrade.DOWNTIME, stated)
    assert (one.standing, one.mandatory, one.severity) == (standing, True, Severity.CRITICAL)


def test_it_shows_the_longest_time_that_is_stated(found: Found) -> None:
    stated = {"technical_downtime": "20h", "functional_downtime": "12h", "downtime_max": "30h"}
    (one,) = upgrading(found, upgrade.DOWNTIME, stated)
    assert (one.values["took"], one.values["limit"]) == (timedelta(hours=20), timedelta(hours=30))
    (none,) = upgrading(found, upgrade.DOWNTIME, {})
    assert (none.values["took"], none.values["limit"]) == ("not stated", "not stated")


# PROD06


@pytest.mark.parametrize(
    ("stated", "standing", "parts"),
    [
        ({"attachments_in_database": True, "attachments_tested": True}, MET, ()),
        ({"archive_directory_used": False, "attachments_tested": True}, MET, ()),
        ({"archive_directory_used": False, "attachments_in_database": False, "attachments_tested": True}, MET, ()),
        ({"archive_directory_used": True, "attachments_tested": True}, UNPROVEN, ("brought into the database",)),
        ({"archive_directory_used": None, "attachments_tested": True}, UNPROVEN, ("brought into the database",)),
        ({"attachments_in_database": False, "attachments_tested": True}, FAILED, ("brought into the database",)),
        ({"attachments_in_database": True, "attachments_tested": False}, FAILED, ("moved on in a trial",)),
        ({"attachments_in_database": True}, UNPROVEN, ("moved on in a trial",)),
        ({}, UNPROVEN, ("brought into the database", "moved on in a trial")),
    ],
)
def test_attachments_come_along(
    found: Found, stated: dict[str, Any], standing: FindingStanding, parts: tuple[str, ...]
) -> None:
    (one,) = upgrading(found, upgrade.ATTACHMENTS, stated)
    assert (one.subject, one.standing, one.values["parts"]) == ("attachments", standing, parts)
    assert (one.severity, one.mandatory) == (Severity.HIGH, False)


@pytest.mark.parametrize(
    ("portal_used", "tested", "standing"),
    [
        (True, True, MET),
        (True, False, FAILED),
        (True, None, UNPROVEN),
        (None, True, MET),
        (None, False, FAILED),
    ],
)
def test_the_warehouse_has_tried_its_new_app(
    found: Found, standing: FindingStanding, *, portal_used: bool | None, tested: bool | None
) -> None:
    stated = {"mobile_portal_used": portal_used, "warehouse_app_tested": tested}
    (one,) = upgrading(found, upgrade.WAREHOUSE_APP, stated)
    assert (one.subject, one.standing, one.severity) == ("warehouse-app", standing, Severity.HIGH)


def test_where_no_warehouse_uses_the_portal_nobody_asks_for_the_app(found: Found) -> None:
    project = {"name": "A project", "has": ["ax-2012-upgrade", "warehouse"]}
    without: list[dict[str, Any]] = [
        {"mobile_portal_used": False},
        {"mobile_portal_used": False, "warehouse_app_tested": False},
    ]
    for stated in without:
        assert upgrading(found, upgrade.WAREHOUSE_APP, stated, project=project) == []
    (asked,) = upgrading(found, upgrade.WAREHOUSE_APP, {}, project=project)
    assert (asked.subject, asked.standing) == ("warehouse-app", UNPROVEN)
    assert upgrading(found, upgrade.WAREHOUSE_APP, {}, project={**project, "has": ["ax-2012-upgrade"]}) == []
