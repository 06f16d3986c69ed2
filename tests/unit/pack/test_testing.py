"""Testing and defects: open issues worst first, and what users will have to live with."""

from __future__ import annotations

from typing import Any

import pytest

from golive_readiness.pack.view import Block
from tests.unit.pack.cases import bare, rich
from tests.unit.pack.seen import block, column, section, state, titles

PEOPLE = {
    "siv": {"name": "Siv Berg", "organisation": "customer"},
    "kim": {"name": "Kim Dahl", "organisation": "partner"},
}


def issues(**stated: dict[str, Any]) -> Block:
    return block(section("testing", {**bare(), "people": PEOPLE, "issues": stated}), "Open issues")


def test_what_nobody_stated_is_one_quiet_line() -> None:
    seen = section("testing", bare())

    assert titles(seen) == ["How testing stands"]
    assert seen.quiet == (
        "Not stated: Test cycles, How the test cycles end, Defects, Open issues, What users will meet, "
        "Performance tests and Sites."
    )


def test_a_stated_nothing_is_said_to_be_nothing() -> None:
    seen = section("testing", {**bare(), "issues": {}, "known_issues": {}})

    assert block(seen, "Open issues").texts == ("No issue is open, as stated.",)
    assert block(seen, "What users will meet").texts == ("No known issue goes live, as stated.",)


def test_a_stated_blocker_comes_first_then_the_worst_and_what_nobody_rated_before_the_mild() -> None:
    seen = issues(
        mild={"title": "Mild", "severity": "low"},
        unrated={"title": "Unrated"},
        worst={"title": "Worst", "severity": "critical"},
        blocker={"title": "Blocker", "severity": "medium", "blocker": True},
        solved={"title": "Solved", "severity": "critical", "status": "resolved"},
    )

    assert column(seen, "Issue") == ["Blocker", "Worst", "Unrated", "Mild"]
    assert seen.texts == ("4 issues are open: 1 critical, 1 medium, 1 low, 1 not rated.",)
    assert state(seen, 0, "Issue").note == "stated to block the go-live"
    assert seen.more is not None
    assert seen.more.target == "registers"


@pytest.mark.parametrize(
    ("workaround", "word"),
    [
        ({"what": "By hand.", "tested": True, "accepted_by": "siv"}, "Accepted"),
        ({"what": "By hand.", "tested": True, "accepted_by": "kim"}, "Not accepted"),
        ({"what": "By hand.", "accepted_by": "siv"}, "Not accepted"),
        (None, "–"),
    ],
    ids=["by the business, tried", "by the partner", "not tried", "none"],
)
def test_a_workaround_is_accepted_when_it_was_tried_and_the_business_said_so(
    workaround: dict[str, Any] | None, word: str
) -> None:
    seen = issues(one={"title": "One", "workaround": workaround})

    assert column(seen, "Workaround") == [word]
    assert state(seen, 0, "Issue").note == ("Until then: By hand." if workaround else None)


def test_the_body_shows_the_worst_and_leads_to_the_rest() -> None:
    seen = issues(**{f"i{number:02}": {"title": f"Issue {number}", "severity": "high"} for number in range(40)})

    assert len(column(seen, "Issue")) == 15
    assert seen.texts == ("40 issues are open: 40 high.",)
    assert seen.more is not None
    assert seen.more.text == "and 25 more"


def test_known_issues_say_how_to_live_with_them() -> None:
    way = {"what": "Round by hand.", "tested": True, "accepted_by": "siv"}
    stated = {"rounding": {"title": "Rounding", "workaround": way, "fix_on": "2026-12-15"}, "late": {"title": "Late"}}
    seen = block(section("testing", {**bare(), "people": PEOPLE, "known_issues": stated}), "What users will meet")

    assert column(seen, "How to live with it") == ["–", "Round by hand."]
    assert state(seen, 1, "How to live with it").note == "tried · accepted by Siv Berg"
    assert column(seen, "Gone by") == ["–", "15 Dec 2026"]


def test_the_areas_of_testing_stand_first() -> None:
    seen = section("testing", rich()).blocks[0]

    assert column(seen, "Area") == ["Solution acceptance", "User acceptance testing", "Performance testing"]
    assert state(seen, 1, "Area").note == "2 open"
