"""What is knowingly carried, and what is said not to apply."""

from __future__ import annotations

from typing import Any

import pytest

from golive_readiness.pack.view import Block
from tests.unit.pack.cases import bare, rich
from tests.unit.pack.seen import block, rows, section, state, titles

PEOPLE = {
    "anna": {"name": "Anna Lund", "organisation": "customer"},
    "kim": {"name": "Kim Dahl", "organisation": "partner"},
}
OPEN = {"change.1": {"status": "not_started", "owner": "kim"}}
WAIVER = {
    "covers": ["change.1"],
    "approver": "anna",
    "reason": "The night shift starts later.",
    "granted_on": "2026-10-28",
    "expires_on": "2026-12-07",
    "compensation": "A floor walker is there.",
}


def accepted(title: str, as_of: str | None = None, **sections: Any) -> Block:
    review = {**bare(), "people": PEOPLE, "decision_maker": "anna", "answers": OPEN, **sections}
    return block(section("accepted", review, as_of=as_of), title)


def test_what_nobody_stated_is_one_quiet_line() -> None:
    seen = section("accepted", bare())

    assert titles(seen) == ["What does not apply"]
    assert seen.quiet == (
        "Not stated: Accepted risks, Carried by conditions of the decision and Risks whose rest is accepted."
    )


def test_a_stated_nothing_is_said_to_be_nothing() -> None:
    assert accepted("Accepted risks", waivers={}).texts == ("Nothing is waived, as stated.",)
    assert accepted("Risks whose rest is accepted", risks={}).texts == ("Nobody has accepted what remains of a risk.",)


def test_a_waiver_says_in_words_what_it_carries_why_by_whom_and_until_when() -> None:
    seen = accepted("Accepted risks", waivers={"night": WAIVER})

    assert rows(seen) == [
        [
            "Users are trained on the processes they start with.",
            "The night shift starts later.",
            "Anna Lund",
            "7 Dec 2026",
            "Carried",
        ]
    ]
    assert state(seen, 0, "Why").note == "Meanwhile: A floor walker is there."
    assert state(seen, 0, "Approved by").note == "on 28 Oct 2026"


def test_the_same_file_a_day_after_the_last_says_that_it_has_lapsed() -> None:
    assert state(accepted("Accepted risks", as_of="2026-12-07", waivers={"w": WAIVER}), 0, "Today").badge == (
        state(accepted("Accepted risks", waivers={"w": WAIVER}), 0, "Today").badge
    )
    lapsed = state(accepted("Accepted risks", as_of="2026-12-08", waivers={"w": WAIVER}), 0, "Today").badge
    assert lapsed is not None
    assert lapsed.word == "Lapsed"


@pytest.mark.parametrize(
    ("waiver", "word", "note"),
    [
        ({**WAIVER, "covers": ["uat.1"], "approver": "kim"}, "Carries nothing", "carries 0 of 1 findings"),
        ({**WAIVER, "covers": ["uat.1", "change.1"], "approver": "kim"}, "Carried", "carries 1 of 2 findings"),
        ({**WAIVER, "covers": ["scope.1"]}, "Carries nothing", None),
    ],
    ids=["barred", "barred in part", "nothing to carry"],
)
def test_a_waiver_that_does_not_carry_what_it_names_says_so(
    waiver: dict[str, Any], word: str, note: str | None
) -> None:
    answers = {**OPEN, "uat.1": {"status": "not_started", "owner": "kim"}, "scope.1": {"status": "done"}}
    seen = state(accepted("Accepted risks", answers=answers, waivers={"w": waiver}), 0, "Today")

    assert seen.badge is not None
    assert (seen.badge.word, seen.note) == (word, note)


@pytest.mark.parametrize(
    ("target", "said", "code"),
    [
        ("MIGR01", "Migration validated too few times", "MIGR01"),
        ("MIGR01:migration.cycles", "0 of 0 trial loads were reconciled; 3 are wanted.", "MIGR01"),
        (
            "ITEM03:scope.1",
            "Claimed, but the record says otherwise: What goes live is what the business agreed to.",
            "ITEM03",
        ),
        ("slow", "It is slow", None),
        ("late", "It is late", None),
        ("figure", "A figure", None),
    ],
    ids=["rule", "finding", "finding of the past", "risk", "issue", "criterion"],
)
def test_whatever_is_named_is_printed_in_words(target: str, said: str, code: str | None) -> None:
    seen = accepted(
        "Accepted risks",
        waivers={"w": {**WAIVER, "covers": [target]}},
        migration={"cycles": []},
        risks={"slow": {"title": "It is slow"}},
        issues={"late": {"title": "It is late"}},
        criteria={"figure": {"title": "A figure"}},
    )

    assert rows(seen)[0][0] == said
    assert state(seen, 0, "What is carried").note == code


def decision(**condition: Any) -> dict[str, Any]:
    told = {"what": "A floor walker is there.", "owner": "kim", "accepts": ["change.1"], **condition}
    return {"outcome": "conditional_go", "decided_on": "2026-11-01", "conditions": {"walker": told}}


@pytest.mark.parametrize(
    ("condition", "word"),
    [
        ({"due_on": "2026-11-02"}, "Carried"),
        ({"due_on": "2026-11-01"}, "Lapsed"),
        ({}, "Carries nothing"),
    ],
    ids=["today", "yesterday", "without a day"],
)
def test_a_condition_carries_what_it_accepts_until_its_day(condition: dict[str, Any], word: str) -> None:
    seen = accepted("Carried by conditions of the decision", decision=decision(**condition))

    assert rows(seen)[0][:3] == [
        "Users are trained on the processes they start with.",
        "A floor walker is there.",
        "Kim Dahl",
    ]
    assert rows(seen)[0][-1] == word


def test_a_condition_that_accepts_nothing_carries_nothing() -> None:
    seen = accepted("Carried by conditions of the decision", decision=decision(accepts=[]))

    assert seen.texts == ("No condition of the decision carries anything.",)


def test_only_open_risks_that_somebody_accepted_are_among_them() -> None:
    risks = {
        "kept": {
            "title": "Kept",
            "severity": "high",
            "residual": "low",
            "accepted_by": "anna",
            "accepted_until": "2026-12-31",
        },
        "lapsed": {"title": "Lapsed", "accepted_by": "anna", "accepted_until": "2026-11-01"},
        "endless": {"title": "Endless", "accepted_by": "anna"},
        "closed": {"title": "Closed", "status": "closed", "accepted_by": "anna"},
        "nobody": {"title": "Nobody"},
    }
    seen = rows(accepted("Risks whose rest is accepted", risks=risks))

    assert [(row[0], row[-1]) for row in seen] == [
        ("Endless", "Carries nothing"),
        ("Kept", "Carried"),
        ("Lapsed", "Lapsed"),
    ]
    assert seen[1][1] == "4 - Low"


def test_what_does_not_apply_has_its_reason_and_is_held_against_what_was_asked() -> None:
    seen = block(section("accepted", rich()), "What does not apply")

    assert seen.texts == ("1 of 21 items is said not to apply. It is left out of every share.",)
    assert rows(seen) == [
        [
            "An outage of each interface was practised.",
            "Both partners switch over in the same night.",
            "–",
            "Not applicable",
        ]
    ]


def test_an_exclusion_that_does_not_hold_is_listed_with_what_it_comes_to() -> None:
    seen = accepted("What does not apply", answers={"uat.1": {"status": "not_applicable"}})

    assert rows(seen) == [
        ["Users accepted the solution in their own roles, with their own data.", "–", "–", "Unproven"]
    ]


def test_where_everything_applies_it_says_so() -> None:
    assert accepted("What does not apply").texts == ("No item is said not to apply.",)
