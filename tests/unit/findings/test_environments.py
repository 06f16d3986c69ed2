from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import environments
from golive_readiness.findings.rule import FindingKind, FindingStanding
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Checkpoint

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Finding, Rule
    from tests.unit.findings.conftest import Found

MET, FAILED, UNPROVEN = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNPROVEN


def production(**stated: Any) -> dict[str, Any]:
    return {"prod": {"purpose": "production", **stated}}


@pytest.mark.parametrize("rule", environments.RULES)
def test_environments_nobody_speaks_of_are_unknown(found: Found, rule: Rule[Any]) -> None:
    assert found(rule) == []
    assert found(rule, environments={}) == []
    assert found(rule, environments=production()) == []


# ENVR11


@pytest.mark.parametrize(
    ("stated", "standing", "what"),
    [
        ({"used_for": [], "test_data_left": False}, MET, ()),
        ({"used_for": ["mock-cutover", "last-checks"], "test_data_left": False}, MET, ()),
        ({"used_for": ["training"], "test_data_left": False}, FAILED, ("training",)),
        ({"used_for": ["test"]}, FAILED, ("test",)),
        ({"used_for": ["demonstration"]}, FAILED, ("demonstration",)),
        ({"used_for": ["training", "mock-cutover", "test"]}, FAILED, ("test", "training")),
        ({"test_data_left": True}, FAILED, ("records of tests or training",)),
        ({"used_for": [], "test_data_left": True}, FAILED, ("records of tests or training",)),
        ({"used_for": []}, UNPROVEN, ()),
        ({"test_data_left": False}, UNPROVEN, ()),
    ],
)
def test_production_is_for_real_work(
    found: Found, stated: dict[str, Any], standing: FindingStanding, what: tuple[str, ...]
) -> None:
    (one,) = found(environments.REAL_WORK_ONLY, environments=production(**stated))
    assert (one.subject, one.standing, one.values["found"]) == ("prod", standing, what)
    assert (one.checkpoint, one.mandatory) == (Checkpoint.OPEN_TO_USERS, False)


def test_a_sandbox_may_be_tested_in(found: Found) -> None:
    sandbox = {"purpose": "test", "used_for": ["test"], "test_data_left": True}
    assert found(environments.REAL_WORK_ONLY, environments={"test": sandbox}) == []


def test_each_production_is_looked_at_in_whatever_order(found: Found) -> None:
    uses = [["training", "test"], ["test", "training"]]
    two = [
        {
            key: {"purpose": "production", "used_for": use, "test_data_left": False}
            for key, use in zip(names, uses, strict=True)
        }
        for names in (("erp", "crm"), ("crm", "erp"))
    ]
    seen = [found(environments.REAL_WORK_ONLY, environments=one) for one in two]
    assert seen[0] == seen[1]
    assert [one.subject for one in seen[0]] == ["crm", "erp"]


# ENVR12


def holding(found: Found, *capacity: dict[str, Any], **more: Any) -> list[Finding]:
    return found(environments.CAPACITY, environments=production(capacity=list(capacity)), **more)


def database(used: Any, entitled: Any, expected: Any) -> dict[str, Any]:
    return {"kind": "database", "used": used, "entitled": entitled, "expected": expected, "unit": "GB"}


@pytest.mark.parametrize(
    ("figures", "standing", "severity"),
    [
        ((50, 100, 60), MET, Severity.MEDIUM),
        ((80, 100, 80), MET, Severity.MEDIUM),
        (("80.1", 100, 80), FAILED, Severity.MEDIUM),
        ((50, 100, 81), FAILED, Severity.MEDIUM),
        ((50, 100, 130), FAILED, Severity.MEDIUM),  # it will be full, and is not yet
        (("99.9", 100, 99), FAILED, Severity.MEDIUM),
        ((100, 100, 100), FAILED, Severity.CRITICAL),
        ((104, 100, None), FAILED, Severity.CRITICAL),
        ((81, 100, None), FAILED, Severity.MEDIUM),
        ((None, 100, 81), FAILED, Severity.MEDIUM),
        ((50, 100, None), UNPROVEN, Severity.MEDIUM),
        ((None, 100, 50), UNPROVEN, Severity.MEDIUM),
        ((50, None, 60), UNPROVEN, Severity.MEDIUM),
        ((0, 0, 0), MET, Severity.MEDIUM),
        ((1, 0, 1), FAILED, Severity.CRITICAL),
    ],
)
def test_use_stays_below_the_limit(
    found: Found, figures: tuple[Any, Any, Any], standing: FindingStanding, severity: Severity
) -> None:
    (one,) = holding(found, database(*figures))
    assert (one.subject, one.standing, one.severity) == ("prod/database", standing, severity)
    assert one.mandatory is (severity is Severity.CRITICAL)
    assert one.rule.mandatory_at_times
    assert one.waivable


def test_the_shares_are_told(found: Found) -> None:
    (one,) = holding(found, database(104, 100, 110))
    shares = (one.values["now"], one.values["expected"], one.values["most"])
    assert shares == (Fraction(26, 25), Fraction(11, 10), Fraction(4, 5))
    (unsaid,) = holding(found, database(None, 100, None))
    assert (unsaid.values["now"], unsaid.values["expected"]) == ("?", "?")
    assert one.rule.kind is FindingKind.RISK


@pytest.mark.parametrize(
    ("kind", "mandatory"),
    [
        ("file", True),
        ("log", True),
        ("finance-operations-database", True),
        ("finance-operations-file", True),
        ("other", True),
        ("api-requests", False),
    ],
)
def test_only_full_storage_stops_copy_and_restore(found: Found, kind: str, *, mandatory: bool) -> None:
    (one,) = holding(found, {"kind": kind, "used": 104, "entitled": 100})
    assert (one.severity, one.mandatory) == (Severity.CRITICAL, mandatory)


def test_how_full_is_too_full_is_the_policys(found: Found) -> None:
    policy = {"environments": {"capacity_share_max": "0.9"}}
    (fine,) = holding(found, database(85, 100, 90), policy=policy)
    (near,) = holding(found, database(85, 100, 91), policy=policy)
    assert (fine.standing, near.standing) == (MET, FAILED)
    (full,) = holding(found, database(100, 100, 100), policy={"environments": {"capacity_share_max": 1}})
    assert (full.standing, full.mandatory) == (FAILED, True)


def test_of_two_figures_for_one_thing_the_worse_one_counts(found: Found) -> None:
    good, unsaid, near = database(10, 100, 10), database(10, 100, None), database(90, 100, 90)
    nearer, full = database(90, 100, 95), database(100, 100, 20)
    half_said = database(90, 100, None)
    for better, worse in [(good, unsaid), (unsaid, near), (near, nearer), (nearer, full), (half_said, nearer)]:
        (one,), (other,) = holding(found, better, worse), holding(found, worse, better)
        (alone,) = holding(found, worse)
        assert one == other == alone


def test_a_lower_use_beside_one_that_is_unknown_changes_nothing(found: Found) -> None:
    more, unknown = database(20, 100, None), database(None, 100, 30)
    assert holding(found, more, unknown) == holding(found, unknown, more) == holding(found, more)


def test_each_environment_and_kind_is_a_subject(found: Found) -> None:
    several = {
        "uat": {"purpose": "user-acceptance", "capacity": [{"kind": "log", "used": 1, "entitled": 9, "expected": 2}]},
        **production(capacity=[{"kind": "file", "used": 1, "entitled": 9}, database(1, 9, 2)]),
    }
    seen = found(environments.CAPACITY, environments=several)
    turned = found(environments.CAPACITY, environments=dict(reversed(several.items())))
    assert [(one.subject, one.standing) for one in seen] == [
        ("prod/database", MET),
        ("prod/file", UNPROVEN),
        ("uat/log", MET),
    ]
    assert seen == turned
