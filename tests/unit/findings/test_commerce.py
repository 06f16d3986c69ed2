from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings.commerce import VERSION_ORDER
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Finding
    from tests.unit.findings.conftest import Facing, Found

MET, FAILED, UNPROVEN = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNPROVEN


def selling(found: Found, headquarters: str | None, *units: dict[str, Any]) -> list[Finding]:
    return found(VERSION_ORDER, products={"commerce": {"headquarters_version": headquarters, "scale_units": units}})


def a_unit(version: str | None, *clients: str | None, name: str = "North") -> dict[str, Any]:
    tills = [{"name": f"Till {number}", "version": client} for number, client in enumerate(clients, start=1)]
    return {"name": name, "version": version, "clients": tills}


def test_it_is_for_projects_that_state_commerce_or_its_record(facing: Facing, found: Found) -> None:
    project = {"name": "A project", "products": ["finance-operations"]}
    assert not VERSION_ORDER.applies(facing().review)
    assert not VERSION_ORDER.applies(facing(project=project).review)
    assert VERSION_ORDER.applies(facing(project={**project, "products": ["finance-operations", "commerce"]}).review)
    assert VERSION_ORDER.applies(facing(project=project, products={"commerce": {}}).review)
    assert found(VERSION_ORDER, project={**project, "products": ["commerce"]}) == []


@pytest.mark.parametrize(
    ("headquarters", "unit", "client", "standing"),
    [
        ("10.0.40", "10.0.40", "10.0.40", MET),
        ("10.0.40", "10.0.39", "10.0.9", MET),
        ("10.1.0", "10.0.40", "9.53.1", MET),
        ("10.0.9", "10.0.40", "10.0.40", FAILED),
        ("10.0.40", "10.0.39", "10.0.40", FAILED),
        ("10.0.40", "11", "10.0.40", FAILED),
        ("10.0.40", "10.0.40.0", "10.0.40", MET),
        ("10.0.40.0", "10.0.40", "10.0.40", MET),
        ("10.0.40", "10.0.40.7", "10.0.40.7", UNPROVEN),
        ("10.0.40.7", "10.0.40", "10.0.40", UNPROVEN),
        ("10.0.40.7", "10.0.39", "10.0.39", MET),
        ("the newest", "10.0.40", "10.0.40", UNPROVEN),
        ("10.0.40", "the newest", "10.0.40", UNPROVEN),
        (None, "10.0.40", "10.0.40", UNPROVEN),
        (None, "10.0.40", "10.0.41", FAILED),
        ("10.0.40", None, "10.0.40", UNPROVEN),
        ("10.0.40", "10.0.40", None, UNPROVEN),
    ],
)
def test_nothing_is_newer_than_what_it_works_for(
    found: Found, headquarters: str | None, unit: str | None, client: str | None, standing: FindingStanding
) -> None:
    (one,) = selling(found, headquarters, a_unit(unit, client))
    assert (one.subject, one.standing, one.mandatory, one.severity) == ("North", standing, True, Severity.CRITICAL)
    assert one.values["headquarters"] == (headquarters or "?")


def test_what_is_newer_is_named_with_its_version(found: Found) -> None:
    (one,) = selling(found, "10.0.40", a_unit("10.0.41", "10.0.40", "10.0.42", None))
    assert one.values["parts"] == ("Till 2 10.0.42", "scale unit 10.0.41")
    (other,) = selling(found, "10.0.40", a_unit(None, "10.0.42", None))
    assert other.values["parts"] == ("Till 1 10.0.42", "Till 2 ?", "scale unit ?")


def test_tills_that_nobody_states_are_not_no_tills(found: Found) -> None:
    (unsaid,) = selling(found, "10.0.40", {"name": "North", "version": "10.0.40"})
    (none,) = selling(found, "10.0.40", a_unit("10.0.40"))
    assert (unsaid.standing, unsaid.values["parts"], none.standing) == (UNPROVEN, ("its tills and shops",), MET)


def test_scale_units_that_nobody_states_are_not_no_scale_units(found: Found) -> None:
    (unsaid,) = found(VERSION_ORDER, products={"commerce": {"headquarters_version": "10.0.40"}})
    assert (unsaid.subject, unsaid.standing) == ("products.commerce", UNPROVEN)
    assert (unsaid.values["parts"], unsaid.values["headquarters"]) == (("the scale units",), "10.0.40")
    (nothing,) = found(VERSION_ORDER, products={"commerce": {}})
    assert nothing.values["headquarters"] == "?"
    assert selling(found, "10.0.40") == []


def test_each_scale_unit_is_judged_once_and_in_any_order(found: Found) -> None:
    units = [
        a_unit("10.0.40", "10.0.41", "10.0.39", name="South"),
        a_unit("10.0.39", "10.0.39"),
        a_unit("10.0.41", "10.0.41", name="South"),
    ]
    seen = selling(found, "10.0.40", *units)
    assert [(one.subject, one.standing) for one in seen] == [("North", MET), ("South", FAILED)]
    assert seen[1].values["parts"] == ("Till 1 10.0.41", "scale unit 10.0.41")
    turned = [{**unit, "clients": unit["clients"][::-1]} for unit in units[::-1]]
    assert selling(found, "10.0.40", *turned) == seen
