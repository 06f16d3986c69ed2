from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import security
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Checkpoint

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Rule
    from tests.unit.findings.conftest import Facing, Found

MET, FAILED, UNPROVEN = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNPROVEN


@pytest.mark.parametrize("rule", security.RULES)
def test_security_nobody_speaks_of_is_unknown(found: Found, rule: Rule[Any]) -> None:
    assert found(rule) == []
    assert found(rule, security={"segregation_of_duties_reviewed_on": "2026-10-01"}, environments={}) == []


# ENVR06


@pytest.mark.parametrize(("named", "standing"), [(True, FAILED), (False, MET), (None, UNPROVEN)])
@pytest.mark.parametrize("purpose", ["production", "test", "user-acceptance"])
def test_a_service_account_administers_production_and_the_sandboxes(
    found: Found, purpose: str, standing: FindingStanding, *, named: bool | None
) -> None:
    stated = {"one": {"purpose": purpose, "admin_account": "d365@contoso.com", "admin_is_named_person": named}}
    (one,) = found(security.ADMINISTRATOR, environments=stated)
    assert (one.subject, one.standing, one.values["account"]) == ("one", standing, "d365@contoso.com")
    assert (one.mandatory, one.waivable, one.severity) == (True, True, Severity.HIGH)


def test_an_environment_that_does_not_say_is_told_apart_once_another_does(found: Found) -> None:
    test, prod = {"purpose": "test"}, {"purpose": "production"}
    assert found(security.ADMINISTRATOR, environments={"test": test, "prod": prod}) == []
    stated = {"test": test, "prod": {**prod, "admin_is_named_person": False}}
    seen = found(security.ADMINISTRATOR, environments=stated)
    assert [(one.subject, one.standing, one.values["account"]) for one in seen] == [
        ("prod", MET, "?"),
        ("test", UNPROVEN, "?"),
    ]
    assert found(security.ADMINISTRATOR, environments=dict(reversed(stated.items()))) == seen


@pytest.mark.parametrize(
    "stated",
    [
        {"purpose": "development"},
        {"purpose": "build"},
        {"purpose": "test", "kind": "cloud-hosted"},
        {"purpose": "production", "product": "customer-engagement"},
    ],
)
def test_a_developers_own_environment_or_another_product_may_have_a_person(
    found: Found, stated: dict[str, Any]
) -> None:
    assert found(security.ADMINISTRATOR, environments={"one": {**stated, "admin_is_named_person": True}}) == []


@pytest.mark.parametrize(
    ("products", "applies"),
    [([], True), (["customer-engagement", "finance-operations"], True), (["customer-engagement"], False)],
)
def test_only_finance_and_operations_has_such_an_account(facing: Facing, products: list[str], *, applies: bool) -> None:
    review = facing(project={"name": "A project", "products": products}).review
    assert security.ADMINISTRATOR.applies(review) is applies


# ENVR09

RIGHT = {"users": 200, "users_without_role": 0, "system_administrators": 5}
TWO_HUNDRED = {"name": "A project", "users": 200}


@pytest.mark.parametrize(
    ("stated", "standing", "marks"),
    [
        (RIGHT, MET, ()),
        ({**RIGHT, "users": 201}, MET, ()),
        ({**RIGHT, "users": 199}, FAILED, ("everybody is set up",)),
        ({**RIGHT, "users_without_role": 1}, FAILED, ("everybody has a role",)),
        ({**RIGHT, "system_administrators": 6}, FAILED, ("few are administrators",)),
        ({"system_administrators": 6}, FAILED, ("few are administrators",)),
        ({**RIGHT, "users": None}, UNPROVEN, ("everybody is set up",)),
        ({**RIGHT, "users_without_role": None}, UNPROVEN, ("everybody has a role",)),
        ({**RIGHT, "system_administrators": None}, UNPROVEN, ("few are administrators",)),
        ({"users": 200}, UNPROVEN, ("everybody has a role", "few are administrators")),
        ({"users_without_role": 0}, UNPROVEN, ("everybody is set up", "few are administrators")),
    ],
)
def test_everybody_has_a_role_and_few_are_administrators(
    found: Found, stated: dict[str, Any], standing: FindingStanding, marks: tuple[str, ...]
) -> None:
    (one,) = found(security.ROLES, project=TWO_HUNDRED, security=stated)
    assert (one.subject, one.standing, one.values["marks"]) == ("security.users", standing, marks)
    assert (one.checkpoint, one.mandatory, one.severity) == (Checkpoint.OPEN_TO_USERS, False, Severity.HIGH)


def test_without_a_number_of_users_nobody_is_missing(found: Found) -> None:
    without = {name: count for name, count in RIGHT.items() if name != "users"}
    (one,) = found(security.ROLES, security=without)
    assert (one.standing, one.values["users"], one.values["expected"]) == (MET, "?", "?")
    (nobody,) = found(security.ROLES, security={**RIGHT, "users": 0})
    assert (nobody.failed, nobody.values["marks"]) == (True, ("everybody is set up",))


def test_the_figures_are_told(found: Found) -> None:
    (one,) = found(security.ROLES, project=TWO_HUNDRED, security={"users_without_role": 3})
    assert (one.values["expected"], one.values["without"], one.values["administrators"]) == (200, 3, "?")


def test_how_many_administrators_are_enough_is_the_policys(found: Found) -> None:
    policy = {"environments": {"system_administrators_max": 4}}
    (one,) = found(security.ROLES, policy=policy, project=TWO_HUNDRED, security=RIGHT)
    assert (one.failed, one.values["allowed"]) == (True, 4)


# ENVR10

GO_LIVE = {"go_no_go_on": "2026-11-26", "go_live_on": "2026-11-30", "hypercare_ends_on": "2026-12-28"}
GIVEN = {"title": "Penetration test", "required": True, "approved_by": "Security", "approved_on": "2026-10-15"}


@pytest.mark.parametrize(
    ("approval", "standing"),
    [
        (GIVEN, MET),
        ({**GIVEN, "required": None}, MET),
        ({**GIVEN, "expires_on": "2026-11-30"}, MET),
        ({**GIVEN, "expires_on": "2026-11-29"}, FAILED),
        ({**GIVEN, "required": None, "expires_on": "2026-11-29"}, UNPROVEN),
        ({**GIVEN, "approved_on": None, "expires_on": "2026-11-29"}, FAILED),
        ({**GIVEN, "approved_on": None}, UNPROVEN),
        ({**GIVEN, "approved_by": None}, UNPROVEN),
        ({**GIVEN, "approved_by": "tbd"}, UNPROVEN),
        ({**GIVEN, "approved_by": "tbd", "approved_on": None}, FAILED),
        ({**GIVEN, "approved_by": None, "approved_on": None}, FAILED),
        ({"title": "Penetration test"}, UNPROVEN),
    ],
)
def test_what_is_required_is_approved_and_holds_on_the_go_live(
    found: Found, approval: dict[str, Any], standing: FindingStanding
) -> None:
    (one,) = found(security.APPROVALS, dates=GO_LIVE, security={"approvals": [approval]})
    assert (one.subject, one.standing) == ("Penetration test", standing)
    assert (one.mandatory, one.waivable, one.severity) == (True, False, Severity.CRITICAL)
    assert [one.values["by"], str(one.values["on"]), str(one.values["until"])] == [
        approval.get(name) or "?" for name in ("approved_by", "approved_on", "expires_on")
    ]


@pytest.mark.parametrize(("expires_on", "standing"), [("2026-11-01", FAILED), ("2026-11-02", UNPROVEN)])
def test_without_a_go_live_only_what_has_lapsed_is_known(
    found: Found, expires_on: str, standing: FindingStanding
) -> None:
    (one,) = found(security.APPROVALS, security={"approvals": [{**GIVEN, "expires_on": expires_on}]})
    assert one.standing is standing
    (without_end,) = found(security.APPROVALS, security={"approvals": [GIVEN]})
    assert without_end.standing is MET


def test_an_approval_may_lapse_during_hypercare(found: Found) -> None:
    stated = {"dates": GO_LIVE, "security": {"approvals": [{**GIVEN, "expires_on": "2026-12-10"}]}}
    for day, standing in (("2026-12-10", MET), ("2026-12-11", FAILED)):
        (one,) = found(security.APPROVALS, day=day, **stated)
        assert one.standing is standing


def test_what_the_go_live_does_not_need_is_not_asked_for(found: Found) -> None:
    approvals = [{"title": "Penetration test", "required": False}, {**GIVEN, "title": "Data protection"}]
    (one,) = found(security.APPROVALS, security={"approvals": approvals})
    assert one.subject == "Data protection"
    assert found(security.APPROVALS, security={"approvals": approvals[:1]}) == []
    assert found(security.APPROVALS, security={"approvals": []}) == []


@pytest.mark.parametrize("approvals", [[], [{"title": "Penetration test", "required": False}]])
def test_where_an_approval_is_needed_one_is_there(found: Found, approvals: list[dict[str, Any]]) -> None:
    needs = {"name": "A project", "has": ["security-approval"]}
    (one,) = found(security.APPROVALS, project=needs, security={"approvals": approvals})
    assert (one.subject, one.standing, one.mandatory) == ("security.approvals", FAILED, True)
    other = {"name": "A project", "has": ["migration"]}
    assert found(security.APPROVALS, project=other, security={"approvals": approvals}) == []
    (given,) = found(security.APPROVALS, project=needs, security={"approvals": [*approvals, GIVEN]})
    assert given.standing is MET


@pytest.mark.parametrize(
    ("last", "standing"),
    [
        ({"approved_on": "2026-10-15"}, MET),
        ({"approved_on": "2026-10-15", "expires_on": "2026-11-01"}, FAILED),
        ({"approved_on": "2025-10-15"}, FAILED),  # of the same day: which one replaces the other?
        ({"approved_on": None}, FAILED),
    ],
)
def test_what_has_lapsed_and_was_given_again_is_given(
    found: Found, last: dict[str, Any], standing: FindingStanding
) -> None:
    lapsed = {**GIVEN, "approved_on": "2025-10-15", "expires_on": "2026-10-15"}
    approvals = [lapsed, {**GIVEN, **last}]
    (one,) = found(security.APPROVALS, dates=GO_LIVE, security={"approvals": approvals})
    assert one.standing is standing
    assert found(security.APPROVALS, dates=GO_LIVE, security={"approvals": approvals[::-1]}) == [one]


def test_of_two_approvals_of_one_name_both_count_in_whatever_order(found: Found) -> None:
    older = {**GIVEN, "approved_on": "2026-09-15", "approved_by": "Compliance"}
    missing = {"title": "Penetration test", "required": True}
    other = {**GIVEN, "title": "Data protection"}
    seen = found(security.APPROVALS, security={"approvals": [GIVEN, older, other]})
    assert [(one.subject, one.standing, one.values["by"]) for one in seen] == [
        ("Data protection", MET, "Security"),
        ("Penetration test", MET, "Security"),
    ]
    for turned in permutations([GIVEN, older, other]):
        assert found(security.APPROVALS, security={"approvals": list(turned)}) == seen
    (one,) = found(security.APPROVALS, security={"approvals": [GIVEN, missing]})
    assert one.failed
    nameless = {**older, "approved_by": None}
    (half,) = found(security.APPROVALS, security={"approvals": [GIVEN, nameless]})
    assert half.standing is UNPROVEN
    right, wrong = found(security.APPROVALS, security={"approvals": [missing, other]})
    assert (right.subject, right.standing, wrong.failed) == ("Data protection", MET, True)
