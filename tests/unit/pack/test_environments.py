"""Environments and licences as tables, then code, updates and approvals as they are stated."""

from __future__ import annotations

from typing import Any

import pytest

from golive_readiness.pack.view import Block
from tests.unit.pack.cases import bare, rich
from tests.unit.pack.seen import block, column, heads, rows, section, state, titles


def environments(**stated: dict[str, Any]) -> Block:
    return block(section("environments", {**bare(), "environments": stated}), "Environments")


def licences(*stated: dict[str, Any]) -> Block:
    return block(section("environments", {**bare(), "licences": {"counts": list(stated)}}), "Licences")


def test_what_nobody_stated_is_one_quiet_line() -> None:
    seen = section("environments", bare())

    assert seen.blocks == ()
    assert seen.quiet == (
        "Not stated: Environments, Licences, Storage and API requests, Online services, Tenants, Licences as a whole, "
        "Code, Updates, Security approvals and Security."
    )


def test_a_stated_nothing_is_said_to_be_nothing() -> None:
    assert environments().texts == ("There are none, as stated.",)
    assert licences().texts == ("No licence is needed or bought, as stated.",)


def test_an_environment_says_what_it_is_for_its_version_and_who_runs_it() -> None:
    stated = {
        "purpose": "user-acceptance",
        "product": "finance-operations",
        "kind": "sandbox",
        "tier": 3,
        "version": "10.0.45",
        "solution_version": "1.4",
        "region": "Norway East",
        "end_of_service_on": "2027-04-16",
        "admin_account": "admin@x",
        "admin_is_named_person": True,
    }
    seen = environments(uat=stated)

    assert rows(seen) == [["uat", "10.0.45", "Norway East", "16 Apr 2027", "admin@x"]]
    assert state(seen, 0, "Environment").note == "UAT · finance and operations · sandbox · tier 3"
    assert state(seen, 0, "Version").note == "1.4"
    assert state(seen, 0, "Administrator").note == "somebody's own account"


@pytest.mark.parametrize(("named", "note"), [(False, "service account"), (None, None)])
def test_whose_account_the_administrators_is(named: bool | None, note: str | None) -> None:  # noqa: FBT001 - a parameter
    stated = {"purpose": "test", "managed_by": "Fjord", **({} if named is None else {"admin_is_named_person": named})}
    admin = state(environments(test=stated), 0, "Administrator")

    assert (admin.text, admin.note) == ("Fjord", note)


def test_production_comes_first_then_the_others_by_purpose() -> None:
    seen = environments(
        b={"purpose": "user-acceptance"},
        c={"purpose": "production"},
        a={"purpose": "user-acceptance", "title": "Second"},
        d={"purpose": "development"},
    )

    assert column(seen, "Environment") == ["c", "d", "Second", "b"]


def test_licences_stand_by_type_with_needed_bought_and_assigned() -> None:
    seen = licences(
        {"type": "Team", "required": 3},
        {"type": "Finance", "tenant": "x", "security_role": "Clerk", "required": 42, "purchased": 45, "assigned": 40},
        {"type": "Device", "counted_on": "2026-10-26"},
    )

    assert rows(seen) == [
        ["Device", "–", "–", "–", "26 Oct 2026"],
        ["Finance", "42", "45", "40", "–"],
        ["Team", "3", "–", "–", "–"],
    ]
    assert state(seen, 1, "Licence").note == "x · Clerk"


def test_capacity_names_its_environment() -> None:
    seen = block(section("environments", rich()), "Storage and API requests")

    assert heads(seen) == ["Kind", "Used", "Entitled", "Expected", "Unit"]
    assert state(seen, 0, "Kind").note == "Production"


def test_the_rest_stands_as_it_is_stated() -> None:
    assert titles(section("environments", rich()))[2:] == [
        "Storage and API requests",
        "Online services",
        "Tenants",
        "Licences as a whole",
        "Code",
        "Updates",
        "Security approvals",
        "Security",
    ]


def test_products_have_a_block_each_and_one_quiet_line_where_there_is_none() -> None:
    assert titles(section("products", rich())) == ["Finance and operations", "Customer engagement", "Agents"]
    silent = section("products", bare())
    assert (silent.blocks, silent.quiet) == ((), "Nothing is stated that only one product family has to tell.")
