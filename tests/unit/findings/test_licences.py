from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import licences
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity

if TYPE_CHECKING:
    from tests.unit.findings.conftest import Found

MET, FAILED, UNPROVEN = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNPROVEN

ENOUGH = {"type": "Finance", "required": 200, "purchased": 200, "assigned": 200}


def counted(*rows: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"licences": {"counts": list(rows)}, **more}


@pytest.mark.parametrize(
    ("row", "standing", "marks"),
    [
        (ENOUGH, MET, ()),
        ({**ENOUGH, "purchased": 220, "assigned": 201}, MET, ()),
        (
            {**ENOUGH, "purchased": 199, "assigned": 199},
            FAILED,
            ("enough are bought", "enough are assigned"),
        ),
        ({**ENOUGH, "purchased": 199, "assigned": None}, FAILED, ("enough are bought",)),
        ({**ENOUGH, "assigned": 199}, FAILED, ("enough are assigned",)),
        ({**ENOUGH, "purchased": None, "assigned": 199}, FAILED, ("enough are assigned",)),
        ({**ENOUGH, "assigned": None}, UNPROVEN, ("enough are assigned",)),
        ({**ENOUGH, "purchased": None}, UNPROVEN, ("enough are bought",)),
        (
            {**ENOUGH, "required": None},
            UNPROVEN,
            ("enough are bought", "enough are assigned", "how many are needed is counted"),
        ),
        ({**ENOUGH, "required": 0, "purchased": 0, "assigned": 0}, MET, ()),
    ],
)
def test_as_many_are_bought_and_assigned_as_are_needed(
    found: Found, row: dict[str, Any], standing: FindingStanding, marks: tuple[str, ...]
) -> None:
    (one,) = found(licences.LICENCES, **counted(row))
    assert (one.subject, one.standing, one.values["marks"]) == ("Finance", standing, marks)
    assert (one.mandatory, one.waivable, one.severity) == (True, False, Severity.CRITICAL)


def test_the_figures_that_were_compared_are_told(found: Found) -> None:
    (one,) = found(licences.LICENCES, **counted({**ENOUGH, "purchased": 190, "assigned": 180}))
    assert (one.values["needed"], one.values["bought"], one.values["assigned"]) == (200, 190, 180)
    (unsaid,) = found(licences.LICENCES, **counted({"type": "Finance"}))
    assert (unsaid.values["needed"], unsaid.values["bought"], unsaid.values["assigned"]) == ("?", "?", "?")
    (enough,) = found(licences.LICENCES, **counted(ENOUGH))
    strength = str(enough.rule.strength).format(subject="Finance", **enough.values)
    assert strength == "Finance: needed 200, bought 200, assigned 200."


def test_nobody_counted_licences(found: Found) -> None:
    assert found(licences.LICENCES) == []
    assert found(licences.LICENCES, licences={"last_purchase_on": "2026-10-01"}) == []


def test_that_none_was_counted_proves_nothing(found: Found) -> None:
    (one,) = found(licences.LICENCES, **counted())
    assert (one.subject, one.standing, one.values["marks"]) == ("licences.counts", UNPROVEN, ("which are needed",))
    assert [one.values[name] for name in ("needed", "bought", "assigned")] == ["?", "?", "?"]
    assert found(licences.LICENCES, **counted(project={"name": "A project", "users": 200})) == [one]


# the users stand in for a count that nobody made


@pytest.mark.parametrize(
    ("purchased", "assigned", "standing"),
    [(180, 180, FAILED), (200, 180, FAILED), (200, 200, UNPROVEN), (180, None, FAILED), (200, None, UNPROVEN)],
)
def test_180_licences_for_200_users_are_short_though_nobody_counted_the_need(
    found: Found, purchased: int, assigned: int | None, standing: FindingStanding
) -> None:
    row = {"type": "Finance", "purchased": purchased, "assigned": assigned}
    (one,) = found(licences.LICENCES, **counted(row, project={"name": "A project", "users": 200}))
    assert (one.standing, one.values["needed"]) == (standing, 200)


def test_a_stated_need_wins_over_the_users(found: Found) -> None:
    devices = {"type": "Device", "required": 20, "purchased": 20, "assigned": 20}
    (one,) = found(licences.LICENCES, **counted(devices, project={"name": "A project", "users": 200}))
    assert (one.standing, one.values["needed"]) == (MET, 20)


@pytest.mark.parametrize(
    ("kind", "required", "users", "standings"),
    [
        ("Finance", 199, 200, {"Finance": MET, "licences.counts": UNPROVEN}),
        ("Finance", 200, 200, {"Finance": MET}),
        ("Finance", 199, None, {"Finance": MET}),
        ("Operations - Device", 199, 200, {"Operations - Device": MET}),
    ],
)
def test_users_whose_need_nobody_counted_are_not_forgotten(
    found: Found, kind: str, required: int, users: int | None, standings: dict[str, FindingStanding]
) -> None:
    row = {"type": kind, "required": required, "purchased": 300, "assigned": 300}
    seen = found(licences.LICENCES, **counted(row, project={"name": "A project", "users": users}))
    assert {one.subject: one.standing for one in seen} == standings
    assert [one.mandatory for one in seen] == [True, False][: len(seen)]


def test_of_users_whose_need_nobody_counted_their_number_is_told(found: Found) -> None:
    row = {"type": "Finance", "required": 199, "purchased": 300, "assigned": 300}
    _, one = found(licences.LICENCES, **counted(row, project={"name": "A project", "users": 200}))
    assert [one.values[name] for name in ("needed", "bought", "assigned")] == [200, "?", "?"]
    assert one.values["marks"] == ("which licence every user needs",)


def test_the_need_of_several_types_adds_up_to_the_users(found: Found) -> None:
    rows = [{**ENOUGH, "type": name, "required": 100} for name in ("Finance", "Sales")]
    for users, subjects in ((200, ["Finance", "Sales"]), (201, ["Finance", "Sales", "licences.counts"])):
        seen = found(licences.LICENCES, **counted(*rows, project={"name": "A project", "users": users}))
        assert [one.subject for one in seen] == subjects
    uncounted = {"type": "Team", "purchased": 9, "assigned": 9}
    seen = found(licences.LICENCES, **counted(*rows, uncounted, project={"name": "A project", "users": 500}))
    assert [one.subject for one in seen] == ["Finance", "Sales", "Team"]


@pytest.mark.parametrize(("one", "other"), [("Finance", "finance"), ("Team Members", "Team  members")])
def test_two_spellings_are_one_type(found: Found, one: str, other: str) -> None:
    rows = [{"type": one, "required": 200}, {"type": other, "purchased": 180, "assigned": 180}]
    (seen,) = found(licences.LICENCES, **counted(*rows))
    assert (seen.subject, seen.failed, seen.values["bought"]) == (min(one, other), True, 180)
    assert found(licences.LICENCES, **counted(*rows[::-1])) == [seen]


def test_of_two_counts_of_one_thing_the_later_one_counts(found: Found) -> None:
    early = {**ENOUGH, "purchased": 100, "assigned": 100, "counted_on": "2026-09-01"}
    late = {**early, "required": 210, "purchased": 120, "assigned": 120, "counted_on": "2026-10-01"}
    for rows in ((early, late), (late, early)):
        (one,) = found(licences.LICENCES, **counted(*rows))
        assert (one.failed, one.values["bought"], one.values["needed"]) == (True, 120, 210)
    same_day = {**late, "required": None, "purchased": 90, "assigned": 90}
    (both,) = found(licences.LICENCES, **counted(early, late, same_day))
    assert (both.standing, both.values["bought"]) == (MET, 210)


def test_roles_counted_on_different_days_both_count(found: Found) -> None:
    clerk = {**by_role("clerk", required=120, purchased=120, assigned=120), "counted_on": "2026-09-01"}
    chief = {**by_role("chief", required=90, purchased=90, assigned=90), "counted_on": "2026-10-01"}
    (one,) = found(licences.LICENCES, **counted(clerk, chief))
    assert (one.standing, one.values["needed"]) == (MET, 210)


def test_with_several_types_nobody_can_tell_who_needs_which(found: Found) -> None:
    rows = [{"type": name, "purchased": 100, "assigned": 100} for name in ("Finance", "Supply Chain")]
    seen = found(licences.LICENCES, **counted(*rows, project={"name": "A project", "users": 200}))
    assert [(one.subject, one.standing) for one in seen] == [("Finance", UNPROVEN), ("Supply Chain", UNPROVEN)]


# by security role, by tenant


def by_role(role: str, **figures: int) -> dict[str, Any]:
    return {"type": "Finance", "security_role": role, **figures}


def test_the_need_by_security_role_adds_up(found: Found) -> None:
    bought = {"type": "Finance", "purchased": 200, "assigned": 200}
    (short,) = found(
        licences.LICENCES, **counted(bought, by_role("clerk", required=120), by_role("chief", required=90))
    )
    (right,) = found(
        licences.LICENCES, **counted(bought, by_role("clerk", required=110), by_role("chief", required=90))
    )
    assert (short.standing, short.values["needed"]) == (FAILED, 210)
    assert (right.standing, right.values["needed"]) == (MET, 200)


@pytest.mark.parametrize(("of_all", "needed"), [(200, 210), (230, 230)])
def test_of_two_counts_of_the_need_the_larger_one_counts(found: Found, of_all: int, needed: int) -> None:
    whole = {**ENOUGH, "required": of_all}
    roles = [by_role("clerk", required=120), by_role("chief", required=90)]
    (one,) = found(licences.LICENCES, **counted(whole, *roles))
    assert (one.failed, one.values["needed"]) == (True, needed)


def test_a_role_whose_need_nobody_counted_leaves_the_need_open(found: Found) -> None:
    bought = {"type": "Finance", "purchased": 200, "assigned": 200}
    (one,) = found(licences.LICENCES, **counted(bought, by_role("clerk", required=120), by_role("chief")))
    assert (one.standing, one.values["needed"], one.values["marks"]) == (
        UNPROVEN,
        120,
        ("how many are needed is counted",),
    )
    (short,) = found(
        licences.LICENCES, **counted({**bought, "assigned": 119}, by_role("clerk", required=120), by_role("chief"))
    )
    assert short.failed
    whole = {**bought, "required": 200}
    (counted_at_all,) = found(licences.LICENCES, **counted(whole, by_role("clerk", required=120), by_role("chief")))
    assert (counted_at_all.standing, counted_at_all.values["needed"]) == (MET, 200)


def test_a_role_that_does_not_say_what_it_holds_leaves_that_open(found: Found) -> None:
    clerk = by_role("clerk", required=120, purchased=300, assigned=300)
    (one,) = found(licences.LICENCES, **counted(clerk, by_role("chief", required=90)))
    assert (one.standing, one.values["bought"]) == (UNPROVEN, "?")


def test_licences_stated_by_role_add_up(found: Found) -> None:
    clerk = by_role("clerk", required=120, purchased=130, assigned=120)
    chief = by_role("chief", required=90, purchased=80, assigned=80)
    (one,) = found(licences.LICENCES, **counted(clerk, chief))
    assert (one.values["needed"], one.values["bought"], one.values["assigned"]) == (210, 210, 200)
    assert one.values["marks"] == ("enough are assigned",)


def test_what_is_held_of_all_roles_wins_over_the_roles(found: Found) -> None:
    roles = [by_role("clerk", required=200, purchased=300, assigned=300)]
    (one,) = found(licences.LICENCES, **counted({**ENOUGH, "purchased": 190, "assigned": 190}, *roles))
    assert (one.failed, one.values["bought"], one.values["assigned"]) == (True, 190, 190)


def test_two_contracts_for_one_type_add_up(found: Found) -> None:
    first = {"type": "Finance", "required": 200, "purchased": 150, "assigned": 150}
    (one,) = found(licences.LICENCES, **counted(first, {"type": "Finance", "purchased": 50, "assigned": 50}))
    assert (one.standing, one.values["bought"]) == (MET, 200)


def test_a_licence_of_another_type_or_tenant_helps_nobody(found: Found) -> None:
    rows = [
        {**ENOUGH, "tenant": "contoso", "purchased": 150, "assigned": 150},
        {**ENOUGH, "tenant": "fabrikam", "required": 0},
        {**ENOUGH, "type": "Sales"},
    ]
    seen = found(licences.LICENCES, **counted(*rows))
    assert [(one.subject, one.failed) for one in seen] == [
        ("Finance/contoso", True),
        ("Finance/fabrikam", False),
        ("Sales", False),
    ]
    for turned in permutations(rows):
        assert found(licences.LICENCES, **counted(*turned)) == seen


PRODUCTION = {"purpose": "production", "tenant": "Contoso"}


@pytest.mark.parametrize(
    ("tenant", "where", "standing"),
    [
        ("contoso", {"environments": {"prod": PRODUCTION}}, MET),
        ("fabrikam", {"environments": {"prod": PRODUCTION}}, FAILED),
        (None, {"environments": {"prod": PRODUCTION}}, MET),
        ("fabrikam", {"environments": {"test": {"purpose": "test", "tenant": "contoso"}}}, MET),
        ("fabrikam", {"environments": {"prod": {"purpose": "production"}}}, MET),
        ("CONTOSO", {"project": {"name": "A project", "tenant": "Contoso"}}, MET),
        ("fabrikam", {"project": {"name": "A project", "tenant": "contoso"}}, FAILED),
        (
            "contoso",
            {"environments": {"prod": PRODUCTION}, "project": {"name": "A project", "tenant": "fabrikam"}},
            MET,
        ),
        (
            "fabrikam",
            {"environments": {"prod": PRODUCTION}, "project": {"name": "A project", "tenant": "fabrikam"}},
            FAILED,
        ),
        (
            "fabrikam",
            {"environments": {"prod": PRODUCTION, "sales": {"purpose": "production", "tenant": "fabrikam"}}},
            MET,
        ),
    ],
)
def test_licences_are_bought_where_production_is(
    found: Found, tenant: str | None, where: dict[str, Any], standing: FindingStanding
) -> None:
    (one,) = found(licences.LICENCES, **counted({**ENOUGH, "tenant": tenant}, **where))
    assert one.standing is standing
    assert one.values["marks"] == (("they are in the tenant of production",) if standing is FAILED else ())


def test_more_assigned_than_bought_will_be_taken_away_again(found: Found) -> None:
    counts = [{"type": "Finance", "required": 180, "purchased": 190, "assigned": 200}]
    (one,) = found(licences.LICENCES, licences={"counts": counts})

    assert one.failed
    assert one.values["marks"] == ("no more are assigned than are bought",)
    (even,) = found(licences.LICENCES, licences={"counts": [{**counts[0], "assigned": 190}]})
    assert even.standing is FindingStanding.MET
