"""The registers in full: what is open first, the worst of it first, and still readable with hundreds of entries."""

from __future__ import annotations

from typing import Any

from golive_readiness.pack.edition import Edition
from golive_readiness.pack.view import Section
from tests.unit.pack.cases import bare, rich
from tests.unit.pack.seen import block, column, heads, rows, section, state, titles

PEOPLE = {
    "anna": {"name": "Anna Lund", "organisation": "customer"},
    "kim": {"name": "Kim Dahl", "organisation": "partner"},
}


def registers(**sections: Any) -> Section:
    return section("registers", {**bare(), "people": PEOPLE, **sections})


def test_what_nobody_stated_is_one_quiet_line() -> None:
    seen = registers()

    assert seen.blocks == ()
    assert seen.quiet == "Not stated: Risks, Issues, Actions and Success measures."


def test_a_stated_nothing_is_said_to_be_nothing() -> None:
    seen = registers(risks={}, issues={}, mitigations={}, success_measures=[])

    assert titles(seen) == ["Risks", "Issues", "Actions", "Success measures"]
    assert {one.texts for one in seen.blocks} == {("None, as stated.",)}
    assert seen.quiet is None


def test_risks_stand_apart_by_state_the_worst_rest_first() -> None:
    seen = registers(
        risks={
            "a": {"title": "Tamed", "severity": "critical", "residual": "low"},
            "b": {"title": "Wild", "severity": "high", "residual": "high"},
            "c": {"title": "Unrated"},
            "d": {"title": "Mitigated", "status": "mitigated"},
            "e": {"title": "Closed", "status": "closed", "severity": "high"},
        }
    )

    assert titles(seen) == ["Open risks", "Mitigated risks", "Closed risks"]
    assert column(seen.blocks[0], "Risk") == ["Wild", "Unrated", "Tamed"]
    assert seen.blocks[0].texts == ("3 of 5, by what remains of them: 1 high, 1 low, 1 not rated.",)


def test_everything_that_is_stated_of_a_risk_is_there() -> None:
    told = {
        "title": "The season",
        "severity": "critical",
        "residual": "high",
        "probability": "0.3",
        "response": "accept",
        "owner": "anna",
        "area": "cutover",
        "description": "Orders pile up.",
        "trigger": "Twenty orders unshipped",
        "contingency": "Ship by hand",
        "accepted_by": "anna",
        "accepted_until": "2026-12-31",
        "review_on": "2026-11-09",
    }
    seen = block(registers(risks={"season": told}), "Open risks")

    assert rows(seen) == [["The season", "1 - Critical", "2 - High", "Accept", "Anna Lund"]]
    assert state(seen, 0, "Response").note == "30% likely"
    assert state(seen, 0, "Risk").note == (
        "Cutover · Orders pile up. · Seen by: Twenty orders unshipped · If it happens: Ship by hand · "
        "Accepted by Anna Lund until 31 Dec 2026 · Looked at again on 9 Nov 2026"
    )


def test_an_acceptance_without_a_last_day_says_only_whose_it_is() -> None:
    seen = block(registers(risks={"r": {"title": "R", "accepted_by": "anna"}}), "Open risks")

    assert state(seen, 0, "Risk").note == "Accepted by Anna Lund"


def test_issues_stand_apart_by_whether_they_are_solved_blockers_first() -> None:
    seen = registers(
        issues={
            "a": {"title": "Critical", "severity": "critical"},
            "b": {
                "title": "Blocker",
                "severity": "low",
                "blocker": True,
                "area": "cutover",
                "description": "It stops.",
            },
            "c": {"title": "Solved", "status": "closed", "workaround": {"what": "By hand.", "accepted_by": "anna"}},
        }
    )

    assert titles(seen) == ["Open issues", "Solved issues"]
    assert column(seen.blocks[0], "Issue") == ["Blocker", "Critical"]
    assert state(seen.blocks[0], 0, "Issue").note == "stated to block the go-live · Cutover · It stops."
    assert state(seen.blocks[1], 0, "Issue").note == "Until then: By hand. · accepted by Anna Lund"


def test_actions_say_what_they_are_against_in_words_the_earliest_open_one_first() -> None:
    seen = block(
        registers(
            issues={"slow": {"title": "It is slow"}},
            mitigations={
                "a": {"title": "No day", "addresses": ["slow"]},
                "b": {
                    "title": "Done",
                    "addresses": ["slow"],
                    "status": "done",
                    "due_on": "2026-10-01",
                    "done_on": "2026-10-03",
                },
                "c": {"title": "Soon", "addresses": ["slow", "MIGR01"], "due_on": "2026-11-05", "effort_days": "2.5"},
            },
        ),
        "Actions",
    )

    assert column(seen, "Action") == ["Soon", "No day", "Done"]
    assert state(seen, 0, "Action").note == (
        "Against: Migration validated too few times · It is slow · 2.5 days of work left"
    )
    assert state(seen, 2, "By").note == "done on 3 Oct 2026"


def test_an_internal_comment_stands_in_the_teams_edition_only() -> None:
    for edition, is_there in ((Edition.FULL, False), (Edition.TEAM, True)):
        notes = [cell.note or "" for row in _actions(edition) for cell in row.cells]
        assert any("The customer pays." in note for note in notes) is is_there


def _actions(edition: Edition) -> tuple[Any, ...]:
    table = block(section("registers", rich(), edition=edition), "Actions").table
    return table.rows if table else ()


def test_measures_stand_by_category() -> None:
    seen = block(section("registers", rich()), "Success measures")

    assert rows(seen) == [["Data migration", "Area of concern", "–"], ["Support model", "Healthy", "20 Oct 2026"]]
    assert state(seen, 0, "Measure").note == "Implementation · One load of three reconciled."


def test_three_hundred_risks_are_one_table_and_a_sentence() -> None:
    words = ["critical", "high", "medium", "low"]
    risks = {f"r{number:03}": {"title": f"Risk {number}", "severity": words[number % 4]} for number in range(300)}
    seen = block(registers(risks=risks), "Open risks")

    assert len(rows(seen)) == 300
    assert seen.texts == ("300 of 300, by what remains of them: 75 critical, 75 high, 75 medium, 75 low.",)
    assert [row[1] for row in rows(seen)] == sorted(row[1] for row in rows(seen))
    assert heads(seen) == ["Risk", "Severity", "Residual", "Response", "Owner"]
