from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import loads
from golive_readiness.findings.rule import FindingKind, FindingStanding
from golive_readiness.model.base import Severity
from golive_readiness.model.record.testing import TestKind

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Rule
    from tests.unit.findings.conftest import Found

MET, FAILED, UNPROVEN = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNPROVEN

WINDOW = {"window": {"starts_at": "2026-11-27T18:00", "ends_at": "2026-11-28T18:00"}}


LOAD = {"cycle": 1, "environment": "uat-1", "run_on": "2026-10-05"}
TEST = {"kind": "uat", "environment": "uat-1", "starts_on": "2026-10-01", "ends_on": "2026-10-09"}


def one_load(**stated: Any) -> list[dict[str, Any]]:
    return [{"cycle": 1, **stated}]


@pytest.mark.parametrize("rule", loads.RULES)
def test_loads_that_nobody_states_are_unknown(found: Found, rule: Rule[Any]) -> None:
    assert found(rule) == []
    assert found(rule, migration={"records": 10, "allotted": "1h"}, cutover=WINDOW) == []


@pytest.mark.parametrize(
    ("rule", "severity", "kind"),
    [
        (loads.LOAD_FITS, Severity.CRITICAL, FindingKind.ISSUE),
        (loads.VOLUME, Severity.HIGH, FindingKind.RISK),
        (loads.IN_BOTH_TESTS, Severity.MEDIUM, FindingKind.RISK),
        (loads.BESIDE_A_TEST, Severity.LOW, FindingKind.RISK),
    ],
)
def test_each_is_as_bad_as_it_is_and_none_is_mandatory(
    found: Found, rule: Rule[Any], severity: Severity, kind: FindingKind
) -> None:
    run = {**LOAD, "duration": "2h", "records": 1, "part_of": ["performance"]}
    stated = {"cycles": [run], "allotted": "1h", "records": 10}
    (one,) = found(rule, migration=stated, testing={"cycles": {"round-1": TEST}})
    assert (one.failed, one.severity, one.kind, one.mandatory) == (True, severity, kind, False)


# MIGR04


@pytest.mark.parametrize(
    ("took", "allotted", "standing"),
    [("3h", "4h", MET), ("4h", "4h", MET), ("4h 1m", "4h", FAILED), (None, "4h", UNPROVEN), ("3h", None, UNPROVEN)],
)
def test_the_last_load_has_to_take_no_longer_than_the_plan_allows(
    found: Found, took: str | None, allotted: str | None, standing: FindingStanding
) -> None:
    stated = {"cycles": one_load(duration=took), "allotted": allotted}
    (one,) = found(loads.LOAD_FITS, migration=stated)
    assert (one.subject, one.standing, one.mandatory) == ("migration.cycles", standing, False)


def test_it_shows_what_was_held_against_what(found: Found) -> None:
    (one,) = found(loads.LOAD_FITS, migration={"cycles": one_load(duration="5h"), "allotted": "4h"}, cutover=WINDOW)
    assert (one.values["took"], one.values["limit"]) == (timedelta(hours=5), timedelta(hours=4))
    assert (one.values["cycle"], one.values["whose"]) == (1, "the cutover plan allows")
    (neither,) = found(loads.LOAD_FITS, migration={"cycles": one_load()})
    assert (neither.values["took"], neither.values["limit"]) == ("not stated", "not stated")
    assert neither.values["whose"] == "the cutover plan allows"


@pytest.mark.parametrize(("took", "standing"), [("24h", UNPROVEN), ("24h 1m", FAILED), (None, UNPROVEN)])
def test_a_load_that_is_longer_than_the_whole_window_cannot_fit(
    found: Found, took: str | None, standing: FindingStanding
) -> None:
    (one,) = found(loads.LOAD_FITS, migration={"cycles": one_load(duration=took)}, cutover=WINDOW)
    assert (one.standing, one.values["limit"]) == (standing, timedelta(hours=24))
    assert one.values["whose"] == "the whole cutover window has"


@pytest.mark.parametrize(
    ("took", "standing", "limit"),
    [("24h", MET, 24), ("30h", UNPROVEN, 24), ("40h", UNPROVEN, 24), ("41h", FAILED, 40)],
)
def test_what_the_plan_allows_beyond_the_window_is_loaded_ahead_or_does_not_fit(
    found: Found, took: str, standing: FindingStanding, limit: int
) -> None:
    stated = {"cycles": one_load(duration=took), "allotted": "40h"}
    (one,) = found(loads.LOAD_FITS, migration=stated, cutover=WINDOW)
    assert (one.standing, one.values["limit"]) == (standing, timedelta(hours=limit))


def test_only_the_last_trial_load_was_measured_for_the_cutover(found: Found) -> None:
    runs = [
        {"cycle": 3, "production": True, "duration": "1h"},
        {"cycle": 2, "duration": "5h"},
        {"cycle": 1, "duration": "1h"},
    ]
    (one,) = found(loads.LOAD_FITS, migration={"cycles": runs, "allotted": "4h"})
    assert (one.failed, one.values["cycle"]) == (True, 2)
    (none,) = found(loads.LOAD_FITS, migration={"cycles": [], "allotted": "4h"})
    assert (none.standing, none.values["cycle"]) == (UNPROVEN, "?")


# MIGR05


@pytest.mark.parametrize(
    ("rows", "expected", "standing"),
    [
        (1000, 1000, MET),
        (900, 1000, MET),
        (899, 1000, FAILED),
        (None, 1000, UNPROVEN),
        (900, None, UNPROVEN),
        (0, 0, MET),
    ],
)
def test_a_trial_load_carries_most_of_the_real_volume(
    found: Found, rows: int | None, expected: int | None, standing: FindingStanding
) -> None:
    (one,) = found(loads.VOLUME, migration={"cycles": one_load(records=rows), "records": expected})
    assert (one.subject, one.standing, one.values["about"]) == ("migration.cycles", standing, ("all kinds of data",))
    shown = ("?" if rows is None else rows, "?" if expected is None else expected)
    assert (one.values["rows"], one.values["expected"], one.values["wanted"]) == (*shown, Fraction(9, 10))


def test_how_much_is_wanted_is_the_policys(found: Found) -> None:
    half = {"migration": {"volume_share_min": "50%"}}
    (one,) = found(loads.VOLUME, policy=half, migration={"cycles": one_load(records=500), "records": 1000})
    assert one.standing is MET


def objects(**volumes: int | None) -> dict[str, Any]:
    return {key: {"title": f"The {key}", "volume": volume} for key, volume in volumes.items()}


def test_the_volumes_of_all_objects_are_the_whole(found: Found) -> None:
    stated = {"cycles": one_load(records=89), "objects": objects(items=60, orders=40)}
    (one,) = found(loads.VOLUME, migration=stated)
    assert (one.failed, one.values["rows"], one.values["expected"]) == (True, 89, 100)
    (more,) = found(loads.VOLUME, migration={**stated, "records": 120})
    (fewer,) = found(loads.VOLUME, migration={**stated, "records": 90})
    assert (more.values["expected"], fewer.failed, fewer.values["expected"]) == (120, True, 100)


def counted(entity: str, count: int | None, **more: Any) -> dict[str, Any]:
    return {"entity": entity, "source_count": count, **more}


@pytest.mark.parametrize(
    ("counts", "standing", "about", "carried"),
    [
        ([counted("items", 60), counted("orders", 40)], MET, ("items", "orders"), (100, 100)),
        ([counted("Items", 54), counted("the orders", 36)], MET, ("items", "orders"), (90, 100)),
        ([counted("items", 53), counted("orders", 40)], FAILED, ("items",), (53, 60)),
        ([counted("items", 53), counted("orders", 35)], FAILED, ("items", "orders"), (88, 100)),
        ([counted("items", 60)], UNPROVEN, ("orders",), ("?", 40)),
        ([counted("items", 60), counted("orders", None)], UNPROVEN, ("orders",), ("?", 40)),
        ([counted("items", 5)], FAILED, ("items",), (5, 60)),
        (None, UNPROVEN, ("items", "orders"), ("?", 100)),
        (
            [counted("items", 40), counted("items", 20, legal_entity="FR01"), counted("orders", 40)],
            MET,
            ("items", "orders"),
            (100, 100),
        ),
        (
            [counted("items", 60), counted("items", None, legal_entity="FR01"), counted("orders", 40)],
            UNPROVEN,
            ("items",),
            ("?", 60),
        ),
    ],
)
def test_where_the_whole_is_not_stated_each_kind_is_held_against_its_own_volume(
    found: Found, counts: Any, standing: FindingStanding, about: tuple[str, ...], carried: tuple[object, int]
) -> None:
    volumes = objects(items=60, orders=40)
    (one,) = found(loads.VOLUME, migration={"cycles": one_load(reconciled=counts), "objects": volumes})
    assert (one.standing, one.values["about"]) == (standing, about)
    assert (one.values["rows"], one.values["expected"]) == carried
    turned = {
        "cycles": one_load(reconciled=counts and counts[::-1]),
        "objects": dict(reversed(volumes.items())),
    }
    assert found(loads.VOLUME, migration=turned) == [one]


def test_an_object_without_a_volume_leaves_the_whole_open(found: Found) -> None:
    stated = {
        "cycles": one_load(records=60, reconciled=[counted("items", 60)]),
        "objects": objects(items=60, orders=None),
    }
    (one,) = found(loads.VOLUME, migration=stated)
    assert (one.standing, one.values["about"], one.values["expected"]) == (UNPROVEN, ("orders",), "?")
    (known,) = found(loads.VOLUME, migration={**stated, "records": 60})
    assert (known.standing, known.values["about"]) == (MET, ("all kinds of data",))


@pytest.mark.parametrize(
    ("kind", "compared", "standing"),
    [
        ("master", "master", MET),
        ("master", None, MET),
        (None, "master", MET),
        ("balances", "master", UNPROVEN),
    ],
)
def test_customers_and_their_balances_are_two_kinds(
    found: Found, kind: str | None, compared: str | None, standing: FindingStanding
) -> None:
    stated = {
        "cycles": one_load(reconciled=[counted("customers", 10, data_class=compared)]),
        "objects": {"customers": {"title": "Customers", "volume": 10, "data_class": kind}},
    }
    (one,) = found(loads.VOLUME, migration=stated)
    assert one.standing is standing


@pytest.mark.parametrize("stated", [None, {}, objects(items=None)])
def test_objects_that_tell_no_volume_tell_nothing(found: Found, stated: Any) -> None:
    (one,) = found(loads.VOLUME, migration={"cycles": one_load(records=10), "objects": stated})
    assert (one.standing, one.values["about"], one.values["rows"]) == (UNPROVEN, ("all kinds of data",), 10)


def test_without_a_trial_load_nothing_is_known_of_its_volume(found: Found) -> None:
    production = {"cycle": 1, "production": True, "records": 10}
    for runs in ([], [production]):
        (one,) = found(loads.VOLUME, migration={"cycles": runs, "records": 10, "objects": objects(items=10)})
        assert (one.standing, one.values["about"], one.values["rows"]) == (UNPROVEN, ("all kinds of data",), "?")


# MIGR08

UAT, SIT = TestKind.USER_ACCEPTANCE, TestKind.SYSTEM_INTEGRATION


@pytest.mark.parametrize(
    ("tagged", "standing", "missing"),
    [
        ([["uat"], ["sit"]], MET, ()),
        ([["sit", "uat"]], MET, ()),
        ([["uat"]], FAILED, (SIT,)),
        ([["sit"], []], FAILED, (UAT,)),
        ([["performance"]], FAILED, (SIT, UAT)),
        ([[], []], UNPROVEN, (SIT, UAT)),
        ([], FAILED, (SIT, UAT)),
    ],
)
def test_migrated_data_goes_through_both_tests(
    found: Found, tagged: list[list[str]], standing: FindingStanding, missing: tuple[TestKind, ...]
) -> None:
    runs = [{"cycle": number, "part_of": kinds} for number, kinds in enumerate(tagged, start=1)]
    (one,) = found(loads.IN_BOTH_TESTS, migration={"cycles": runs})
    assert (one.subject, one.standing, one.values["missing"]) == ("migration.cycles", standing, missing)


@pytest.mark.parametrize(
    ("migrated", "standing", "missing"),
    [
        ([("sit", True), ("uat", True)], MET, ()),
        ([("sit", True), ("uat", False), ("uat", True)], MET, ()),
        ([("sit", True), ("uat", False)], FAILED, (UAT,)),
        ([("sit", True), ("uat", False), ("uat", None)], UNPROVEN, (UAT,)),
        ([("sit", True), ("uat", None)], UNPROVEN, (UAT,)),
        ([("sit", True)], UNPROVEN, (UAT,)),
        ([("sit", None), ("uat", False)], FAILED, (UAT,)),
    ],
)
def test_the_tests_may_say_it_instead_of_the_loads(
    found: Found,
    migrated: list[tuple[str, bool | None]],
    standing: FindingStanding,
    missing: tuple[TestKind, ...],
) -> None:
    tests = {f"T{place}": {"kind": kind, "migrated_data": said} for place, (kind, said) in enumerate(migrated)}
    (one,) = found(loads.IN_BOTH_TESTS, migration={"cycles": one_load()}, testing={"cycles": tests})
    assert (one.standing, one.values["missing"]) == (standing, missing)


def test_without_a_trial_load_no_test_had_migrated_data(found: Found) -> None:
    tests = {"T1": {"kind": "uat", "migrated_data": True}, "T2": {"kind": "sit", "migrated_data": True}}
    production = one_load(production=True, part_of=["uat", "sit"])
    (one,) = found(loads.IN_BOTH_TESTS, migration={"cycles": production}, testing={"cycles": tests})
    assert (one.failed, one.values["missing"]) == (True, (SIT, UAT))


@pytest.mark.parametrize(
    ("has", "standing"), [(None, FAILED), (["migration"], MET), (["migration", "integrations"], FAILED)]
)
def test_without_integrations_nobody_waits_for_their_test(
    found: Found, has: list[str] | None, standing: FindingStanding
) -> None:
    project = {"name": "A project", "has": has}
    (one,) = found(loads.IN_BOTH_TESTS, project=project, migration={"cycles": one_load(part_of=["uat"])})
    assert one.standing is standing


# MIGR09


def beside(found: Found, load: dict[str, Any], test: dict[str, Any]) -> FindingStanding:
    (one,) = found(loads.BESIDE_A_TEST, migration={"cycles": [load]}, testing={"cycles": {"round-1": test}})
    wanted = () if one.standing is MET else ("load 1 and round-1",)
    assert (one.subject, one.values["beside"]) == ("migration.cycles", wanted)
    return one.standing


@pytest.mark.parametrize(
    ("load", "standing"),
    [
        ({}, FAILED),
        ({"run_on": "2026-10-01"}, FAILED),
        ({"run_on": "2026-10-09"}, FAILED),
        ({"run_on": "2026-09-30"}, MET),
        ({"run_on": "2026-10-10"}, MET),
        ({"run_on": "2026-09-29", "ends_on": "2026-09-30"}, MET),
        ({"run_on": "2026-09-29", "ends_on": "2026-10-01"}, FAILED),
        ({"run_on": "2026-09-29", "ends_on": "2026-10-20"}, FAILED),
        ({"environment": "Uat-1"}, FAILED),
        ({"environment": "migration"}, MET),
        ({"environment": None}, UNPROVEN),
        ({"environment": None, "run_on": "2026-09-30"}, MET),
        ({"run_on": None}, UNPROVEN),
        ({"run_on": None, "ends_on": "2026-10-05"}, UNPROVEN),
        ({"run_on": None, "environment": "migration"}, MET),
    ],
)
def test_a_load_does_not_run_where_people_test(found: Found, load: dict[str, Any], standing: FindingStanding) -> None:
    assert beside(found, {**LOAD, **load}, TEST) is standing


@pytest.mark.parametrize(
    ("test", "standing"),
    [
        ({"environment": None}, UNPROVEN),
        ({"starts_on": None}, UNPROVEN),
        ({"ends_on": None}, UNPROVEN),
        ({"ends_on": None, "status": "in_progress"}, FAILED),
        ({"ends_on": None, "status": "done"}, UNPROVEN),
        ({"ends_on": None, "starts_on": "2026-10-06"}, MET),
    ],
)
def test_a_test_that_does_not_say_when_or_where_leaves_it_open(
    found: Found, test: dict[str, Any], standing: FindingStanding
) -> None:
    assert beside(found, LOAD, {**TEST, **test}) is standing


@pytest.mark.parametrize(
    ("run_on", "ends_on", "part_of", "standing"),
    [
        ("2026-10-01", None, ["uat"], MET),
        ("2026-09-30", "2026-10-01", ["uat"], MET),
        ("2026-10-01", "2026-10-02", ["uat"], FAILED),
        ("2026-10-02", None, ["uat"], FAILED),
        ("2026-10-01", None, ["sit"], FAILED),
    ],
)
def test_a_load_may_set_up_its_own_test_on_the_tests_first_day(
    found: Found, run_on: str, ends_on: str | None, part_of: list[str], standing: FindingStanding
) -> None:
    load = {**LOAD, "run_on": run_on, "ends_on": ends_on, "part_of": part_of}
    assert beside(found, load, TEST) is standing


@pytest.mark.parametrize("kind", ["data-validation", "data-acceptance", "mock-go-live"])
def test_a_test_of_the_load_itself_goes_on_beside_it(found: Found, kind: str) -> None:
    tests = {"round-1": {**TEST, "kind": kind}}
    assert found(loads.BESIDE_A_TEST, migration={"cycles": [LOAD]}, testing={"cycles": tests}) == []


@pytest.mark.parametrize(
    ("runs", "tests"),
    [
        ([LOAD], None),
        ([LOAD], {}),
        ([LOAD], {"round-1": {**TEST, "status": "not_started"}}),
        ([], {"round-1": TEST}),
        ([{**LOAD, "production": True}], {"round-1": TEST}),
    ],
)
def test_where_nothing_could_be_disturbed_nothing_is_said(found: Found, runs: Any, tests: Any) -> None:
    assert found(loads.BESIDE_A_TEST, migration={"cycles": runs}, testing={"cycles": tests}) == []


def test_every_load_is_held_against_every_test_whatever_their_order(found: Found) -> None:
    runs = [{**LOAD, "cycle": number} for number in (3, 1, 2)]
    tests = {"second": TEST, "third": {**TEST, "environment": "sit"}, "first": TEST}
    (one,) = found(loads.BESIDE_A_TEST, migration={"cycles": runs}, testing={"cycles": tests})
    assert one.values["beside"] == tuple(
        f"load {load} and {test}" for load in (1, 2, 3) for test in ("first", "second")
    )
    turned = dict(reversed(tests.items()))
    assert found(loads.BESIDE_A_TEST, migration={"cycles": runs[::-1]}, testing={"cycles": turned}) == [one]
