"""Page one: the decision asked for, the recommendation in words, and the reasons a committee hears first."""

from __future__ import annotations

from typing import Any

import pytest

from golive_readiness.model.checklist import Checklist
from golive_readiness.pack.edition import Edition
from golive_readiness.pack.front.view import Front, Reason
from golive_readiness.pack.view import Block, Shape, Tone
from tests.unit.pack.cases import assessed, bare, composed, rich
from tests.unit.pack.seen import rows

ANNA = {
    "anna": {"name": "Anna Lund", "organisation": "customer"},
    "kim": {"name": "Kim Dahl", "organisation": "partner"},
}
DATES = {"go_no_go_on": "2026-11-26", "go_live_on": "2026-11-30"}
MANDATORY = {"id": "cutover.mock", "area": "cutover", "statement": "A mock cutover was clean.", "mandatory": True}


def asking(*items: dict[str, Any]) -> Checklist:
    raw = {"format": "golive-readiness/checklist/1", "id": "asked", "title": "Asked", "version": "1", "items": items}
    return Checklist.model_validate(raw)


def front(
    as_of: str | None = None,
    items: tuple[dict[str, Any], ...] = (MANDATORY,),
    policy: dict[str, Any] | None = None,
    **sections: Any,
) -> Front:
    review = {**bare(), "people": ANNA, "decision_maker": "anna", "dates": DATES, **sections}
    return composed(review, checklists=(asking(*items),), as_of=as_of, policy=policy).front


def panel(page: Front, title: str) -> Block:
    return next(block for pair in page.panels for block in pair if block.title == title)


FALLEN = ("readiness.2", "migration.1")
"""The claims of the rich review that its own record contradicts."""


def unchallenged() -> dict[str, Any]:
    """The rich review without the claims that fall."""
    return {**rich(), "answers": {key: one for key, one in rich()["answers"].items() if key not in FALLEN}}


OPEN = {"cutover.mock": {"status": "in_progress"}}
PROMISED = {"cutover.mock": {"status": "in_progress", "owner": "kim", "due_on": "2026-11-20"}}
DONE = {"cutover.mock": {"status": "done"}}
WAIVER = {
    "w": {
        "covers": ["cutover.mock"],
        "approver": "anna",
        "reason": "Walked through instead.",
        "granted_on": "2026-11-01",
        "expires_on": "2026-12-31",
    }
}


@pytest.mark.parametrize(
    ("as_of", "stated", "words", "look"),
    [
        (None, {"answers": OPEN}, "No-go: the date is not feasible as things stand", (Shape.DIAMOND, Tone.BAD)),
        (None, {"answers": PROMISED}, "Conditional: on track if 1 promise is kept", (Shape.SQUARE, Tone.WARN)),
        (
            None,
            {"answers": OPEN, "waivers": WAIVER},
            "Conditional: on track, with 1 accepted risk",
            (Shape.SQUARE, Tone.WARN),
        ),
        (None, {}, "Cannot be assessed: information missing", (Shape.RING, Tone.UNKNOWN)),
        (None, {"answers": DONE}, "On track", (Shape.CIRCLE, Tone.GOOD)),
        ("2026-11-26", {"answers": OPEN}, "No-go", (Shape.DIAMOND, Tone.BAD)),
        (
            "2026-11-26",
            {"answers": OPEN, "waivers": WAIVER},
            "Conditional go: 1 accepted risk is carried",
            (Shape.SQUARE, Tone.WARN),
        ),
        ("2026-11-26", {}, "Cannot be assessed: information missing", (Shape.RING, Tone.UNKNOWN)),
    ],
)
def test_the_verdict_is_a_forecast_until_the_go_no_go_day(
    as_of: str | None, stated: dict[str, Any], words: str, look: tuple[Shape, Tone]
) -> None:
    verdict = front(as_of, **stated).recommendation.verdict

    assert verdict.word == words
    assert (verdict.shape, verdict.tone) == look


def test_on_the_go_no_go_day_an_on_track_project_is_a_go() -> None:
    stale = {"cutover.mock": {"status": "done", "updated_on": "2026-11-02"}}

    assert front("2026-11-26", answers=stale).recommendation.verdict.word == "Go"


def test_the_decision_asked_for_is_made_of_stated_dates_only() -> None:
    window = {"window": {"starts_at": "2026-11-27T18:00", "ends_at": "2026-11-29T18:00"}}

    both = front(cutover=window)
    assert both.question == "Start the cutover on Fri 27 Nov 2026, 18:00 for go-live on Mon 30 Nov 2026?"
    assert front().question == "Go live on Mon 30 Nov 2026? When the cutover starts is not stated."
    assert front(cutover=window, dates={}).question.endswith("The day of go-live is not stated.")
    assert front(dates={}).question == "Go live? Neither the day of go-live nor the cutover window is stated."


@pytest.mark.parametrize(
    ("as_of", "said"),
    [
        (None, "28 days to go-live"),
        ("2026-11-29", "1 day to go-live"),
        ("2026-11-30", "Go-live day"),
        ("2026-12-02", "2 days after go-live"),
    ],
)
def test_the_countdown_counts_to_the_day_users_are_live(as_of: str | None, said: str) -> None:
    assert front(as_of).masthead.countdown == said
    assert front(as_of, dates={}).masthead.countdown is None


def test_three_reasons_and_a_way_to_the_others() -> None:
    items = tuple({**MANDATORY, "id": f"cutover.{letter}", "statement": f"{letter} is so."} for letter in "abcde")
    told = front(items=items, answers={item["id"]: {"status": "not_started"} for item in items}).recommendation

    assert [reason.sentence for reason in told.reasons] == [f"Still open: {letter} is so." for letter in "abc"]
    assert told.more is not None
    assert (told.more.text, told.more.target) == ("and 2 more reasons", "findings")


def test_where_the_record_shows_why_a_claim_fails_the_record_speaks_and_only_once() -> None:
    item = {**MANDATORY, "id": "cutover.mock", "rules": ["CUTO06"]}
    told = front(items=(item,), answers=DONE, cutover={"rehearsals": []}).recommendation

    assert [reason.note for reason in told.reasons] == ["CUTO06"]


def test_a_plain_go_gives_what_is_done_well_as_its_reasons() -> None:
    cycles = [
        {
            "cycle": number,
            "run_on": f"2026-10-{number:02}",
            "reconciled": [{"entity": "customers", "data_class": "master", "source_count": 5, "target_count": 5}],
        }
        for number in (1, 2, 3)
    ]
    told = front(answers=DONE, migration={"cycles": cycles}).recommendation

    assert told.verdict.tone is Tone.GOOD
    assert told.reasons[0].note == "MIGR02"
    assert len({reason.area for reason in told.reasons}) == 3


def test_a_go_without_a_strength_says_that_nothing_speaks_against_it() -> None:
    silent = {"rules": {code: {"enabled": False} for code in ("ITEM02", "GOVN17")}}
    told = front(answers=DONE, policy=silent).recommendation

    assert told.reasons == (Reason("", "Nothing that was looked at speaks against it.", ""),)


def test_a_decision_that_differs_from_the_recommendation_says_so() -> None:
    decision = {"outcome": "go", "decided_on": "2026-11-01", "decided_by": "anna"}

    assert front(answers=OPEN, decision=decision).recommendation.decided == (
        "Anna Lund decided on Sun 1 Nov 2026: go. This differs from the recommendation."
    )
    assert front(answers=DONE, decision=decision).recommendation.decided == "Anna Lund decided on Sun 1 Nov 2026: go."
    assert front(answers=OPEN).recommendation.decided is None


def test_completeness_is_three_facts_and_never_one_number() -> None:
    page = composed(rich()).front

    assert [fact.label for fact in page.facts] == ["Assessed", "Complete", "Reported done"]
    assert "evidenced" in page.facts[2].note
    assert "contradicted by the record" in page.facts[2].note
    assert page.facts[1].bar is not None


def test_what_nothing_is_known_of_is_neither_nothing_nor_all() -> None:
    page = front(items=())

    assert [fact.value for fact in page.facts] == ["–", "–", "0"]


def test_a_long_list_is_cut_and_leads_to_the_whole_one() -> None:
    page = composed(unchallenged()).front

    assert page.conditions is not None
    assert page.conditions.table is not None
    assert page.conditions.more is not None
    left = len(assessed(unchallenged()).decision.conditions) - len(page.conditions.table.rows)
    assert page.conditions.more.text == f"and {left} more"
    assert page.conditions.more.target == "conditions"


def test_the_criteria_that_are_not_met_come_first() -> None:
    table = panel(composed(unchallenged()).front, "Agreed criteria").table

    assert table is not None
    assert [row.cells[2].badge.word for row in table.rows if row.cells[2].badge] == [
        "Missed",
        "Not measured",
        "Met",
        "Met",
    ]


def test_the_worst_residual_risks_come_first_and_closed_ones_not_at_all() -> None:
    table = panel(composed(unchallenged()).front, "Top residual risks").table

    assert table is not None
    assert [row.cells[1].badge.word for row in table.rows if row.cells[1].badge] == ["2 - High", "2 - High", "4 - Low"]
    assert "licence" not in " ".join(row.cells[0].text for row in table.rows)


def test_the_claims_that_fell_stand_with_what_the_record_shows_the_mandatory_one_first() -> None:
    fell = composed(rich()).front.claims

    assert fell is not None
    assert rows(fell) == [
        ["Trial loads were reconciled with their source.", "1 of 2 trial loads were reconciled; 3 are wanted.", "Yes"],
        ["Open work is listed with owner and date.", rows(fell)[1][1], "No"],
    ]
    assert fell.more is not None
    assert (fell.more.text, fell.more.target) == ("both sides", "claims")


def test_where_no_claim_fell_page_one_says_nothing_of_it() -> None:
    assert composed(unchallenged()).front.claims is None


def test_of_many_fallen_claims_three_are_named_in_short_and_the_rest_counted() -> None:
    items = tuple(
        {"id": f"data.{number}", "area": "data-migration", "statement": f"{number} {'word ' * 40}", "rules": ["MIGR01"]}
        for number in range(5)
    )
    answers = {item["id"]: {"status": "done"} for item in items}
    fell = front(items=items, answers=answers, migration={"cycles": []}).claims

    assert fell is not None
    assert [row[0][:2] for row in rows(fell)] == ["0 ", "1 ", "2 "]
    assert all(row[0].endswith("…") for row in rows(fell))
    assert fell.more is not None
    assert fell.more.text == "and 2 more"


def test_the_executive_edition_names_the_claims_that_fell_without_leading_to_a_section_it_has_not() -> None:
    fell = composed(rich(), edition=Edition.EXECUTIVE).front.claims

    assert fell is not None
    assert len(rows(fell)) == 2
    assert fell.more is not None
    assert fell.more.target is None


def test_every_table_takes_rows_as_long_as_there_is_room() -> None:
    few, many = front(criteria=agreed(3)), front(criteria=agreed(3), risks=feared(9), answers=OPEN)

    assert len(rows(panel(few, "Agreed criteria"))) == 3
    assert len(rows(panel(many, "Top residual risks"))) == 8
    more = panel(many, "Top residual risks").more
    assert more is not None
    assert more.text == "and 1 more"


def test_fallen_claims_take_room_from_the_other_tables() -> None:
    def length(page: Front) -> int:
        return sum(len(rows(block)) for pair in page.panels for block in pair if block.table)

    assert length(composed(rich()).front) < length(composed(unchallenged()).front)


def agreed(count: int) -> dict[str, Any]:
    return {f"c{number}": {"title": f"Criterion {number}"} for number in range(count)}


def feared(count: int) -> dict[str, Any]:
    return {f"r{number}": {"title": f"Risk {number}", "status": "open"} for number in range(count)}


def test_options_stand_in_the_order_of_their_section() -> None:
    stated = {
        "b": {"title": "A first", "go_live_on": "2026-11-30"},
        "a": {"title": "Z first", "go_live_on": "2026-11-30"},
        "c": {"title": "Later", "go_live_on": "2027-01-04"},
    }

    assert [row[0] for row in rows(panel(front(options=stated), "Options"))] == ["Z first", "A first", "Later"]


def test_what_nobody_stated_is_one_quiet_line() -> None:
    assert front().quiet == "Not stated: Agreed criteria, Top residual risks and Options."
    assert composed(rich()).front.quiet is None
