"""The decision: beside the recommendation, never in its place."""

from __future__ import annotations

from typing import Any

import pytest

from golive_readiness.pack.sections.decision import DecisionSection
from golive_readiness.pack.view import Tone
from tests.unit.pack.cases import bare, rich
from tests.unit.pack.seen import block, column, rows, section, state

PEOPLE = {
    "anna": {"name": "Anna Lund", "role": "executive-sponsor", "organisation": "customer"},
    "siv": {"name": "Siv Berg", "role": "finance-controller", "organisation": "customer"},
    "tor": {"name": "IT owner", "role": "it-owner", "organisation": "customer"},
}
BOARD = {"board": {"name": "Steering committee", "members": ["anna", "siv", "tor"], "chair": "siv", "quorum": 2}}
BLOCKED = {"cutover.2": {"status": "not_started", "owner": "tor"}}
MADE = {"outcome": "go", "decided_on": "2026-11-01", "decided_by": "siv"}


def decision(made: dict[str, Any] | None = None, **sections: Any) -> DecisionSection:
    review = {**bare(), "people": PEOPLE, "teams": BOARD, "decision_maker": "board", "answers": BLOCKED, **sections}
    seen = section("decision", {**review, "decision": made} if made else review)
    assert isinstance(seen, DecisionSection)
    return seen


def test_before_the_decision_there_are_boxes_to_tick_and_lines_to_sign() -> None:
    seen = decision()
    recommended, decided = seen.stands

    assert recommended.badge is not None
    assert recommended.badge.word == "No-go"
    assert recommended.texts[0] == "Still open: A mock cutover was run and was clean."
    assert decided.badge is None
    assert decided.said == "No decision is recorded yet."
    assert decided.choices == ("Go", "Conditional go", "No-go", "Deferred")
    assert seen.override is None
    assert seen.quiet == "Not stated: Options, Votes and Conditions of the decision."


def test_the_chair_signs_first_and_a_role_is_not_said_twice() -> None:
    assert [(one.name, one.role) for one in decision().signatures] == [
        ("Siv Berg", "Finance controller"),
        ("Anna Lund", "Executive sponsor"),
        ("IT owner", None),
    ]


def test_somebody_signs_even_where_nobody_is_named() -> None:
    seen = section("decision", bare())

    assert isinstance(seen, DecisionSection)
    assert [(one.name, one.role) for one in seen.signatures] == [("Name", None)]


def test_one_person_who_decides_signs_alone() -> None:
    assert [one.name for one in decision(teams={}, decision_maker="anna").signatures] == ["Anna Lund"]


def test_the_decision_stands_beside_the_recommendation() -> None:
    options = {"move": {"title": "Move to January", "go_live_on": "2027-01-11"}}
    made = {**MADE, "outcome": "no_go", "option": "move", "rationale": "Too early."}
    recommended, decided = decision(made, options=options).stands

    assert recommended.badge is not None
    assert decided.badge is not None
    assert (recommended.badge.tone, decided.badge.tone) == (Tone.BAD, Tone.BAD)
    assert decided.texts == (
        "Siv Berg, on Sun 1 Nov 2026.",
        "Option chosen: Move to January.",
        "Too early.",
        "The decision follows the recommendation.",
    )


@pytest.mark.parametrize("outcome", ["go", "conditional_go"])
@pytest.mark.parametrize(
    ("answers", "verdict"), [(BLOCKED, "no-go"), ({}, "cannot be assessed")], ids=["no-go", "unknown"]
)
def test_a_go_over_no_go_or_over_what_cannot_be_assessed_is_an_override_and_lists_what_failed(
    outcome: str, answers: dict[str, Any], verdict: str
) -> None:
    seen = decision({**MADE, "outcome": outcome, "rationale": "The season waits for nobody."}, answers=answers)

    assert seen.override is not None
    assert seen.override.texts == (
        f"The decision is {outcome.replace('_', ' ')}; the recommendation is {verdict}.",
        "Reason given: The season waits for nobody.",
        "What stood in the way, as judged on Mon 2 Nov 2026:",
    )
    assert set(column(seen.override, "What it does")) <= {"Blocks the go", "Leaves it open"}
    assert len(rows(seen.override)) >= (6 if answers else 7)
    assert seen.stands[1].texts[-1] == "The decision goes further than the recommendation."


def test_an_override_without_a_reason_says_that_there_is_none() -> None:
    seen = decision(MADE)

    assert seen.override is not None
    assert "No reason is recorded." in seen.override.texts


@pytest.mark.parametrize(
    ("outcome", "stance"),
    [
        ("no_go", "The decision follows the recommendation."),
        ("deferred", "The decision follows the recommendation."),
    ],
)
def test_to_refuse_or_put_off_what_is_no_go_overrides_nothing(outcome: str, stance: str) -> None:
    seen = decision({**MADE, "outcome": outcome})

    assert seen.override is None
    assert seen.stands[1].texts[-1] == stance


def test_to_refuse_what_could_not_be_assessed_is_more_careful() -> None:
    seen = decision({**MADE, "outcome": "no_go"}, answers={})

    assert seen.override is None
    assert seen.stands[1].texts[-1] == "The decision is more careful than the recommendation."


def test_votes_have_their_reasons_and_whoever_is_missing_is_named() -> None:
    votes = [{"by": "siv", "ballot": "against", "reason": "Not reconciled."}, {"by": "anna", "ballot": "for"}]
    seen = block(decision({**MADE, "votes": votes}), "Votes")

    assert rows(seen) == [
        ["Anna Lund", "For", "–"],
        ["Siv Berg", "Against", "Not reconciled."],
        ["IT owner", "not recorded", "–"],
    ]
    assert state(seen, 0, "Member").note == "Executive sponsor"
    assert seen.texts == ("Recorded: 1 for, 1 against.", "Quorum: 2 present, 2 needed. It was met.")


@pytest.mark.parametrize(
    ("made", "teams", "said"),
    [
        (
            {"votes": [{"by": "anna", "ballot": "for"}, {"by": "siv", "ballot": "absent"}]},
            BOARD,
            "Quorum: 1 present, 2 needed. It was not met.",
        ),
        (
            {"votes": [{"by": "anna", "ballot": "abstained"}], "quorum": 1},
            BOARD,
            "Quorum: 1 present, 1 needed. It was met.",
        ),
        ({}, BOARD, "Quorum: 2 needed, and who was present is not recorded."),
        ({"votes": [{"by": "anna", "ballot": "for"}]}, {"board": {"name": "Board"}}, "No quorum is stated."),
    ],
    ids=["absent", "of the decision itself", "no votes", "no quorum"],
)
def test_a_quorum_is_counted_only(made: dict[str, Any], teams: dict[str, Any], said: str) -> None:
    assert said in block(decision({**MADE, **made}, teams=teams), "Votes").texts


def test_where_no_vote_is_recorded_nobody_is_listed() -> None:
    assert block(decision(MADE), "Votes").texts[-1] == "Nobody's vote is recorded."


def test_options_stand_in_full_by_day_and_the_chosen_one_is_marked() -> None:
    options = {
        "later": {"title": "Later"},
        "move": {"title": "Move", "go_live_on": "2027-01-11", "consequence": "The season is lost. " * 20},
        "go": {"title": "Go", "go_live_on": "2026-11-30", "cost": "none"},
    }
    seen = block(decision({**MADE, "option": "move"}, options=options), "Options")

    assert column(seen, "Option") == ["Go", "Move", "Later"]
    assert [state(seen, place, "Option").note for place in range(3)] == [None, "chosen", None]
    assert column(seen, "What it means")[1] == ("The season is lost. " * 20).strip()


@pytest.mark.parametrize(
    ("condition", "word"),
    [
        ({"due_on": "2026-11-01", "met_on": "2026-11-02"}, "Met"),
        ({"due_on": "2026-11-01"}, "Lapsed"),
        ({"due_on": "2026-11-02"}, "Open"),
        ({}, "Open"),
    ],
)
def test_a_condition_is_met_open_or_lapsed(condition: dict[str, str], word: str) -> None:
    seen = block(
        decision({**MADE, "conditions": {"c": {"what": "It is clean.", **condition}}}), "Conditions of the decision"
    )

    assert column(seen, "State") == [word]


def test_the_terms_of_a_condition_stand_below_it() -> None:
    seen = block(section("decision", rich()), "Conditions of the decision")

    assert state(seen, 0, "Condition").note == (
        "To be shown: Report of the second mock cutover · Confirmed by Anna Lund · If not: The go-live moves to January."
    )
