from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import finance_operations
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity
from golive_readiness.model.record.products import CopySetting

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Finding, Rule
    from tests.unit.findings.conftest import Facing, Found

MET, FAILED, UNPROVEN = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNPROVEN

LEFT_BEHIND, SETTINGS = finance_operations.LEFT_BEHIND, finance_operations.SETTINGS
ALL_SETTINGS = [setting.value for setting in CopySetting]


def copying(found: Found, rule: Rule[Any], **stated: Any) -> list[Finding]:
    return found(rule, products={"finance_operations": {"database_copy": stated}})


@pytest.mark.parametrize("rule", [LEFT_BEHIND, SETTINGS])
def test_the_copy_is_for_finance_and_operations(facing: Facing, rule: Rule[Any]) -> None:
    project = {"name": "A project", "products": ["customer-engagement"]}
    assert not rule.applies(facing().review)
    assert not rule.applies(facing(project=project).review)
    assert rule.applies(facing(project={**project, "products": ["commerce", "finance-operations"]}).review)
    assert rule.applies(facing(project=project, products={"finance_operations": {}}).review)


@pytest.mark.parametrize("rule", [LEFT_BEHIND, SETTINGS])
def test_without_a_copy_there_is_nothing_to_mend_after_it(found: Found, rule: Rule[Any]) -> None:
    project = {"name": "A project", "products": ["finance-operations"]}
    assert found(rule, project=project) == []
    assert found(rule, products={"finance_operations": {}}) == []
    assert copying(found, rule, used=False, attachments_planned=False, planned_settings=[]) == []


# MIGR11


@pytest.mark.parametrize(
    ("attachments", "encrypted", "standing", "parts"),
    [
        (True, True, MET, ()),
        (False, True, FAILED, ("attachments",)),
        (True, False, FAILED, ("encrypted values",)),
        (False, False, FAILED, ("attachments", "encrypted values")),
        (None, True, UNPROVEN, ("attachments",)),
        (None, False, FAILED, ("encrypted values",)),
        (None, None, UNPROVEN, ("attachments", "encrypted values")),
    ],
)
def test_the_plan_brings_in_what_a_copy_leaves_behind(
    found: Found, standing: FindingStanding, parts: tuple[str, ...], *, attachments: bool | None, encrypted: bool | None
) -> None:
    (one,) = copying(found, LEFT_BEHIND, attachments_planned=attachments, encrypted_values_planned=encrypted)
    assert (one.id, one.standing) == ("MIGR11:products.finance_operations.database_copy", standing)
    assert (one.values["parts"], one.area, one.severity) == (parts, "data-migration", Severity.MEDIUM)


# ENVR14


@pytest.mark.parametrize("setting", list(CopySetting))
def test_each_of_the_seven_settings_and_the_users_is_set_up_again(found: Found, setting: CopySetting) -> None:
    (one,) = copying(found, SETTINGS, planned_settings=[name for name in ALL_SETTINGS if name != setting.value])
    assert (one.failed, one.values["missing"], one.severity) == (True, (setting,), Severity.HIGH)


def test_all_of_them_are_enough_in_any_order(found: Found) -> None:
    assert len(ALL_SETTINGS) == 8
    (one,) = copying(found, SETTINGS, planned_settings=ALL_SETTINGS[::-1])
    assert (one.standing, one.values["missing"]) == (MET, ())


def test_no_settings_is_a_statement_and_nothing_is_none(found: Found) -> None:
    (none,) = copying(found, SETTINGS, planned_settings=[])
    (unsaid,) = copying(found, SETTINGS)
    assert (none.standing, unsaid.standing) == (FAILED, UNPROVEN)
    assert none.values["missing"] == tuple(CopySetting)


# INTG10


def test_dual_write_is_for_projects_that_state_it_or_its_record(facing: Facing, found: Found) -> None:
    rule = finance_operations.DUAL_WRITE
    project = {"name": "A project", "has": ["migration"]}
    assert not rule.applies(facing().review)
    assert not rule.applies(facing(project=project).review)
    assert rule.applies(facing(project={**project, "has": ["dual-write"]}).review)
    assert rule.applies(facing(project=project, products={"dual_write": {}}).review)
    assert found(rule, project={**project, "has": ["dual-write"]}) == []


@pytest.mark.parametrize(
    ("peak", "sync", "standing", "parts"),
    [
        (True, True, MET, ()),
        (False, True, FAILED, ("at peak load",)),
        (True, False, FAILED, ("with the initial sync",)),
        (None, True, UNPROVEN, ("at peak load",)),
        (True, None, UNPROVEN, ("with the initial sync",)),
        (False, None, FAILED, ("at peak load",)),
    ],
)
def test_dual_write_is_tested_at_peak_and_at_its_initial_sync(
    found: Found, standing: FindingStanding, parts: tuple[str, ...], *, peak: bool | None, sync: bool | None
) -> None:
    stated = {"dual_write": {"peak_tested": peak, "initial_sync_tested": sync}}
    (one,) = found(finance_operations.DUAL_WRITE, products=stated)
    assert (one.subject, one.standing, one.values["parts"]) == ("products.dual_write", standing, parts)
    assert one.severity is Severity.HIGH
