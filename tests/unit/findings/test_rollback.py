from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings.rollback import (
    BACKUP_UNPROVEN,
    NO_POINT_OF_NO_RETURN,
    ROLLBACK_UNTESTED,
    RULES,
    SUBJECTIVE_TRIGGER,
)
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Finding
    from tests.unit.findings.conftest import Found

MET, FAILED, UNPROVEN = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNPROVEN

UNFINISHED = {"title": "Load unfinished by 06:00 Sunday", "at": "2026-11-29T06:00"}
FAILING = {
    "title": "More than three critical integrations failing",
    "metric": "critical integrations failing",
    "operator": ">",
    "limit": 3,
}
BADLY = {"title": "Things go badly"}
WORKED = {"run_on": "2026-10-20", "succeeded": True}
BROKE = {"run_on": "2026-10-20", "succeeded": False}
UNSAID = {"run_on": "2026-10-20"}


def only(some: list[Finding]) -> Finding:
    (one,) = some
    return one


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_needs_its_own_field(found: Found, rule: Any) -> None:
    assert found(rule) == []
    assert found(rule, rollback={"target_duration": "15m", "last_schema_change_on": "2026-10-01"}) == []


@pytest.mark.parametrize("rule", RULES)
def test_all_are_critical_and_can_be_carried_and_an_untried_way_back_is_mandatory(rule: Any) -> None:
    assert (rule.severity, rule.mandatory, rule.waivable) == (Severity.CRITICAL, rule.code == "CUTO15", True)


def test_each_rule_says_what_is_done_well() -> None:
    assert all(rule.strength for rule in RULES)


@pytest.mark.parametrize(
    ("rule", "field"),
    [
        (NO_POINT_OF_NO_RETURN, "point_of_no_return"),
        (SUBJECTIVE_TRIGGER, "triggers"),
        (ROLLBACK_UNTESTED, "tests"),
        (BACKUP_UNPROVEN, "restore_tests"),
    ],
)
def test_none_is_a_statement_and_a_bad_one(found: Found, rule: Any, field: str) -> None:
    one = only(found(rule, rollback={field: "none"}))
    assert (one.standing, one.severity, one.subject) == (FAILED, Severity.CRITICAL, f"rollback.{field}")


@pytest.mark.parametrize(
    ("rule", "field"), [(NO_POINT_OF_NO_RETURN, "point_of_no_return"), (SUBJECTIVE_TRIGGER, "triggers")]
)
@pytest.mark.parametrize(("parallel", "count"), [(True, 0), (False, 1), (None, 1)])
def test_where_the_legacy_system_runs_in_parallel_there_is_always_a_way_back(
    found: Found, rule: Any, field: str, count: int, *, parallel: bool | None
) -> None:
    assert len(found(rule, rollback={field: "none", "legacy_runs_in_parallel": parallel})) == count


@pytest.mark.parametrize(("rule", "field"), [(ROLLBACK_UNTESTED, "tests"), (BACKUP_UNPROVEN, "restore_tests")])
def test_a_way_back_is_tested_even_where_the_legacy_system_runs_in_parallel(
    found: Found, rule: Any, field: str
) -> None:
    assert only(found(rule, rollback={field: [], "legacy_runs_in_parallel": True})).failed


# CUTO13


@pytest.mark.parametrize(
    ("point", "standing", "when"),
    [
        ({"at": "2026-11-29T12:00"}, MET, datetime(2026, 11, 29, 12, tzinfo=UTC)),
        ({"task": "Open the ports"}, MET, "Open the ports"),
        ({"exists": False}, FAILED, "?"),
        ({}, UNPROVEN, "?"),
        ({"exists": True}, UNPROVEN, "?"),
    ],
)
def test_a_point_of_no_return_has_a_moment_or_a_task(
    found: Found, point: dict[str, Any], standing: FindingStanding, when: object
) -> None:
    one = only(found(NO_POINT_OF_NO_RETURN, rollback={"point_of_no_return": point}))
    assert (one.standing, one.values["when"]) == (standing, when)


# CUTO14


@pytest.mark.parametrize(
    ("triggers", "because"),
    [
        ([UNFINISHED], None),
        ([FAILING], None),
        ([UNFINISHED, FAILING], None),
        ([BADLY], ("Things go badly",)),
        ([UNFINISHED, BADLY], ("Things go badly",)),
        ([{**FAILING, "metric": None}], (FAILING["title"],)),
        ([{**FAILING, "operator": None}], (FAILING["title"],)),
        ([{**FAILING, "limit": None}], (FAILING["title"],)),
        ([{**FAILING, "limit": 0}], None),
        ([], ("no trigger is stated",)),
    ],
)
def test_a_trigger_is_a_clock_time_or_a_count_with_a_limit(
    found: Found, triggers: list[dict[str, Any]], because: tuple[str, ...] | None
) -> None:
    one = only(found(SUBJECTIVE_TRIGGER, rollback={"triggers": triggers}))
    assert (one.standing, one.values["because"]) == ((FAILED, because) if because else (MET, ()))
    assert one.values["of"] == len(triggers)


def test_the_order_of_the_triggers_changes_nothing(found: Found) -> None:
    triggers = [{"title": "It feels wrong"}, BADLY, UNFINISHED]
    there = found(SUBJECTIVE_TRIGGER, rollback={"triggers": triggers})
    assert there == found(SUBJECTIVE_TRIGGER, rollback={"triggers": triggers[::-1]})


# CUTO15, CUTO16


@pytest.mark.parametrize(("rule", "field"), [(ROLLBACK_UNTESTED, "tests"), (BACKUP_UNPROVEN, "restore_tests")])
@pytest.mark.parametrize(
    ("tests", "standing"),
    [
        ([WORKED], MET),
        ([BROKE], FAILED),
        ([UNSAID], UNPROVEN),
        ([{**BROKE, "run_on": "2026-10-19"}, WORKED], MET),
        ([{**WORKED, "run_on": "2026-10-19"}, BROKE], FAILED),
        ([{**WORKED, "run_on": "2026-10-19"}, UNSAID], UNPROVEN),
        ([BROKE, WORKED], MET),
        ([BROKE, UNSAID], UNPROVEN),
        ([UNSAID, WORKED], MET),
    ],
)
def test_the_last_day_speaks_and_on_it_the_try_that_worked(
    found: Found, rule: Any, field: str, tests: list[dict[str, Any]], standing: FindingStanding
) -> None:
    there = found(rule, rollback={field: tests})
    assert only(there).standing is standing
    assert found(rule, rollback={field: tests[::-1]}) == there


@pytest.mark.parametrize(
    ("rule", "field", "old"), [(ROLLBACK_UNTESTED, "tests", UNPROVEN), (BACKUP_UNPROVEN, "restore_tests", FAILED)]
)
@pytest.mark.parametrize(("day", "is_old"), [("2027-01-18", False), ("2027-01-19", True)])
def test_after_ninety_days_a_test_says_nothing_any_more(
    found: Found, rule: Any, field: str, old: FindingStanding, day: str, *, is_old: bool
) -> None:
    one = only(found(rule, day=day, rollback={field: [WORKED]}))
    assert one.standing is (old if is_old else MET)


@pytest.mark.parametrize(("rule", "field"), [(ROLLBACK_UNTESTED, "tests"), (BACKUP_UNPROVEN, "restore_tests")])
@pytest.mark.parametrize(("days", "is_met"), [(13, True), (12, False)])
def test_how_old_a_test_may_be_is_the_policys_affair(
    found: Found, rule: Any, field: str, days: int, *, is_met: bool
) -> None:
    policy = {"cutover": {"rollback_test_max_age_days": days}}
    assert (only(found(rule, policy=policy, rollback={field: [WORKED]})).standing is MET) is is_met


@pytest.mark.parametrize("rule", [ROLLBACK_UNTESTED, BACKUP_UNPROVEN])
@pytest.mark.parametrize("day", ["2026-11-02", "2028-01-01"])
def test_age_never_mends_a_failure(found: Found, rule: Any, day: str) -> None:
    tests = {"tests": [BROKE], "restore_tests": [BROKE]}
    assert only(found(rule, day=day, rollback=tests)).failed


# CUTO15


@pytest.mark.parametrize(
    ("duration", "target", "standing", "severity"),
    [
        ("15m", "15m", MET, Severity.CRITICAL),
        ("16m", "15m", FAILED, Severity.HIGH),
        (None, "15m", UNPROVEN, Severity.CRITICAL),
        ("16m", None, MET, Severity.CRITICAL),
        (None, None, MET, Severity.CRITICAL),
    ],
)
def test_the_way_back_takes_no_longer_than_it_may(
    found: Found, duration: str | None, target: str | None, standing: FindingStanding, severity: Severity
) -> None:
    rollback = {"tests": [{**WORKED, "duration": duration}], "target_duration": target}
    one = only(found(ROLLBACK_UNTESTED, rollback=rollback))
    assert (one.standing, one.severity) == (standing, severity)
    assert one.mandatory is not (severity is Severity.HIGH)  # a slow way back is one


def test_a_strength_tells_the_time_it_took(found: Found) -> None:
    stated = only(found(ROLLBACK_UNTESTED, rollback={"tests": [{**WORKED, "duration": "15m"}]}))
    assert (stated.values["because"], stated.values["took"]) == ("it worked", timedelta(minutes=15))
    unstated = only(found(ROLLBACK_UNTESTED, rollback={"tests": [WORKED]}))
    assert unstated.values["took"] == "not stated"


def test_the_slowest_try_that_worked_on_the_last_day_tells_the_time(found: Found) -> None:
    tests = [
        {**WORKED, "duration": "10m"},
        {**WORKED, "duration": "12m"},
        WORKED,
        {**BROKE, "duration": "3h"},
        {**WORKED, "run_on": "2026-10-01", "duration": "5h"},
    ]
    one = only(found(ROLLBACK_UNTESTED, rollback={"tests": tests, "target_duration": "15m"}))
    assert (one.standing, one.values["took"]) == (MET, timedelta(minutes=12))


@pytest.mark.parametrize("day", ["2026-11-02", "2028-01-01"])
def test_age_does_not_make_a_slow_way_back_quick(found: Found, day: str) -> None:
    rollback = {"tests": [{**WORKED, "duration": "20m"}], "target_duration": "15m"}
    assert only(found(ROLLBACK_UNTESTED, day=day, rollback=rollback)).failed


@pytest.mark.parametrize(
    ("tests", "because"),
    [
        ([], "it was never tried"),
        ([BROKE], "the last try failed"),
        ([UNSAID], "the last try does not say whether it worked"),
        ([{**WORKED, "duration": "20m"}], "it worked, but took longer than it may"),
        ([{**WORKED, "run_on": "2026-01-01", "duration": "10m"}], "the last try is too old to say anything"),
        ([WORKED], "it worked, in a time that nobody stated"),
    ],
)
def test_it_says_why_the_way_back_is_not_proven(found: Found, tests: list[dict[str, Any]], because: str) -> None:
    one = only(found(ROLLBACK_UNTESTED, rollback={"tests": tests, "target_duration": "15m"}))
    assert one.standing is not MET
    assert one.values["because"] == because


# CUTO16


@pytest.mark.parametrize(
    ("changed_on", "standing"),
    [("2026-10-19", MET), ("2026-10-20", MET), ("2026-10-21", FAILED), (None, MET)],
)
def test_a_restore_proves_nothing_once_the_database_has_changed_its_shape(
    found: Found, changed_on: str | None, standing: FindingStanding
) -> None:
    rollback = {"restore_tests": [WORKED], "last_schema_change_on": changed_on}
    assert only(found(BACKUP_UNPROVEN, rollback=rollback)).standing is standing


def test_a_change_since_outweighs_what_the_last_try_does_not_say(found: Found) -> None:
    rollback = {"restore_tests": [UNSAID], "last_schema_change_on": "2026-10-21"}
    assert only(found(BACKUP_UNPROVEN, rollback=rollback)).standing is FAILED


@pytest.mark.parametrize("day", ["2027-01-18", "2027-01-19"])
def test_a_later_day_never_helps_a_restore_that_does_not_say_how_it_ended(found: Found, day: str) -> None:
    one = only(found(BACKUP_UNPROVEN, day=day, rollback={"restore_tests": [UNSAID]}))
    assert one.standing is (UNPROVEN if day == "2027-01-18" else FAILED)


@pytest.mark.parametrize(
    ("by_platform", "severity"), [(True, Severity.HIGH), (False, Severity.CRITICAL), (None, Severity.CRITICAL)]
)
def test_a_backup_that_the_platform_makes_weighs_less(
    found: Found, severity: Severity, *, by_platform: bool | None
) -> None:
    rollback: dict[str, Any] = {"restore_tests": [], "platform_makes_the_backup": by_platform}
    one = only(found(BACKUP_UNPROVEN, rollback=rollback))
    assert (one.standing, one.severity) == (FAILED, severity)


@pytest.mark.parametrize(
    ("tests", "because"),
    [
        ([], "no backup was ever restored"),
        ([BROKE], "the last try failed"),
        ([UNSAID], "the last try does not say whether it came back complete"),
        ([{**WORKED, "run_on": "2026-10-01"}], "the database has changed its shape since"),
        ([{**WORKED, "run_on": "2026-10-09"}], "the last try is too old to say anything"),
        ([WORKED], "it came back complete"),
    ],
)
def test_it_says_what_the_last_restore_comes_to(found: Found, tests: list[dict[str, Any]], because: str) -> None:
    rollback = {"restore_tests": tests, "last_schema_change_on": "2026-10-05"}
    policy = {"cutover": {"rollback_test_max_age_days": 20}}
    assert only(found(BACKUP_UNPROVEN, policy=policy, rollback=rollback)).values["because"] == because
