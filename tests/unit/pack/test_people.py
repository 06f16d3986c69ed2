"""Everybody the review names; how to reach them only where the pack stays in the team."""

from __future__ import annotations

from golive_readiness.pack.edition import Edition
from tests.unit.pack.cases import bare, rich
from tests.unit.pack.seen import block, heads, rows, section


def test_a_review_that_names_nobody_says_so() -> None:
    assert section("people", bare()).quiet == "The review names nobody."


def test_people_stand_by_name_with_their_roles_side_and_deputy() -> None:
    assert rows(block(section("people", rich()), "Everybody named"))[1:3] == [
        ["Kim Dahl", "Cutover manager, Test lead", "Partner", "–"],
        ["Rob Moen", "Data migration lead", "Partner", "Kim Dahl"],
    ]


def test_only_the_team_reads_how_to_reach_them() -> None:
    team = block(section("people", rich(), edition=Edition.TEAM), "Everybody named")

    assert heads(team)[-1] == "Reached at"
    assert [row[-1] for row in rows(team)] == ["+47 900 00 001", "–", "+47 900 00 002, rob@example.com", "–"]
    assert "Reached at" not in heads(block(section("people", rich()), "Everybody named"))


def test_teams_have_their_members_chair_and_quorum() -> None:
    assert rows(block(section("people", rich()), "Teams")) == [
        ["Steering committee", "Anna Lund, Siv Berg", "Anna Lund", "2"]
    ]
