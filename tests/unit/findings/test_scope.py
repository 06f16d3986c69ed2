from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import scope
from golive_readiness.model.base import Severity

if TYPE_CHECKING:
    from tests.unit.findings.conftest import Found

MIGRATION = {"cycles": [{"cycle": 1, "run_on": "2026-10-01"}]}
WORKSTREAMS = {"data-migration": {"lead": "rob"}, "cutover": {"lead": "anna"}, "readiness": {"lead": "carl"}}


def _project(*parts: str, **facts: Any) -> dict[str, Any]:
    return {"name": "A project", "has": list(parts), **facts}


# GOVN23


@pytest.mark.parametrize(
    ("part", "shown"),
    [
        ("migration", {"migration": MIGRATION}),
        ("legacy-system", {"rollback": {"legacy_runs_in_parallel": True}}),
        ("several-workstreams", {"workstreams": WORKSTREAMS}),
        ("migration", {"migration": {"objects": {"customers": {"title": "Customers"}}}}),
        ("integrations", {"integrations": {"bank": {"title": "Bank files"}}}),
        ("custom-code", {"code": {"customised": True}}),
        ("isv-solutions", {"code": {"isv_solutions": ["Warehouse scanners"]}}),
        ("isv-solutions", {"dependencies": {"labels": {"title": "Labels", "kind": "isv-solution"}}}),
        ("dual-write", {"products": {"dual_write": {}}}),
        ("ax-2012-upgrade", {"products": {"ax_2012_upgrade": {"collation": "Latin1"}}}),
        ("security-approval", {"security": {"approvals": [{"title": "Penetration test", "required": True}]}}),
    ],
)
def test_a_part_that_the_record_shows_has_to_be_stated(found: Found, part: str, shown: dict[str, Any]) -> None:
    (left_out,) = found(scope.PART_LEFT_OUT, project=_project("agents"), **shown)
    (stated,) = found(scope.PART_LEFT_OUT, project=_project(part), **shown)

    assert (left_out.subject, left_out.failed, left_out.severity) == (part, True, Severity.HIGH)
    assert not left_out.waivable
    assert not stated.failed


@pytest.mark.parametrize(("users", "findings"), [(100, []), (101, [Severity.MEDIUM])])
def test_so_many_users_are_probably_a_peak(found: Found, users: int, findings: list[Severity]) -> None:
    assert [one.severity for one in found(scope.PART_LEFT_OUT, project=_project(users=users))] == findings


def test_a_dependency_of_another_kind_is_no_add_on(found: Found) -> None:
    line = {"line": {"title": "Second line", "kind": "infrastructure"}}
    assert found(scope.PART_LEFT_OUT, project=_project(), dependencies=line) == []


def test_one_lead_of_several_workstreams_has_nobody_to_keep_in_step(found: Found) -> None:
    alone = {area: {"lead": "rob"} for area in WORKSTREAMS}
    assert found(scope.PART_LEFT_OUT, project=_project(), workstreams=alone) == []


def test_the_size_is_the_policys(found: Found) -> None:
    lower = {"scale": {"peak_load_users": 20}}
    assert [one.failed for one in found(scope.PART_LEFT_OUT, policy=lower, project=_project(users=40))] == [True]


def test_an_old_system_and_agents_show_themselves_too(found: Found) -> None:
    old = {"name": "A project", "has": [], "legacy_system": "AS/400"}
    agents = {"agents": {"helper": {"title": "Helper"}}}

    assert [one.subject for one in found(scope.PART_LEFT_OUT, project=old)] == ["legacy-system"]
    assert [
        one.subject for one in found(scope.PART_LEFT_OUT, project={**old, "legacy_system": None}, products=agents)
    ] == ["agents"]


def test_an_approval_that_is_not_needed_shows_nothing(found: Found) -> None:
    approvals = [{"title": "Penetration test", "required": False}]
    assert found(scope.PART_LEFT_OUT, project=_project(), security={"approvals": approvals}) == []


def test_what_shows_nothing_is_not_spoken_of(found: Found) -> None:
    assert found(scope.PART_LEFT_OUT, project=_project(), migration={"cycles": []}, workstreams={}) == []


def test_a_project_that_does_not_state_its_parts_is_asked_everything_and_nothing_is_left_out(found: Found) -> None:
    assert found(scope.PART_LEFT_OUT, project={"name": "A project", "users": 900}, migration=MIGRATION) == []
