"""Several answers as one: it never claims more than all of them, and shows what each of them shows."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

import pytest

from golive_readiness.model.form.answers import Answer, Outlook, Status
from golive_readiness.tailoring.merging import merged

DONE, OPEN, BEGUN, NOT_HERE, SILENT = Status.DONE, Status.NOT_STARTED, Status.IN_PROGRESS, Status.NOT_APPLICABLE, None


def answers(*stated: dict[str, Any]) -> list[Answer]:
    return [Answer.model_validate(one) for one in stated]


def of(*statuses: Status | None) -> Status | None:
    return merged([Answer(status=status) for status in statuses]).status


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        ((DONE, DONE), DONE),
        ((NOT_HERE, NOT_HERE), NOT_HERE),
        ((SILENT, SILENT), SILENT),
        ((DONE, NOT_HERE), SILENT),
        ((DONE, SILENT), SILENT),
        ((NOT_HERE, SILENT), SILENT),
        ((DONE, BEGUN), BEGUN),
        ((BEGUN, OPEN), OPEN),
        ((DONE, OPEN), OPEN),
        ((SILENT, OPEN), OPEN),
        ((SILENT, BEGUN), BEGUN),
        ((NOT_HERE, BEGUN, SILENT, DONE), BEGUN),
    ],
)
def test_the_weakest_status_is_the_one(statuses: tuple[Status | None, ...], expected: Status | None) -> None:
    assert of(*statuses) is expected
    assert of(*reversed(statuses)) is expected


def test_what_is_stated_open_is_never_lost_and_nothing_is_done_that_was_not() -> None:
    for statuses in product((None, *Status), repeat=3):
        found = of(*statuses)
        assert (found in (OPEN, BEGUN)) == (OPEN in statuses or BEGUN in statuses)
        assert (found is DONE) == (set(statuses) == {DONE})
        assert (found is NOT_HERE) == (set(statuses) == {NOT_HERE})


def test_one_answer_alone_stays_as_it_is() -> None:
    (alone,) = answers({"status": "in_progress", "share": "60%", "owner": "rob"})

    assert merged([alone]) is alone


def test_evidence_and_comments_come_together_each_once() -> None:
    found = merged(
        answers(
            {"evidence": ["a", "b"], "comment": "First.", "internal": "Quietly.", "reason": "None here."},
            {"evidence": ["b", "c"], "comment": "Second.", "reason": "None here."},
            {"comment": "First."},
        )
    )

    assert found.evidence == ("a", "b", "c")
    assert (found.comment, found.internal, found.reason) == ("First.\nSecond.", "Quietly.", "None here.")


def test_a_comment_that_is_part_of_another_by_chance_is_kept() -> None:
    assert merged(answers({"comment": "ready"}, {"comment": "not ready"})).comment == "ready\nnot ready"


def test_longer_comments_than_there_is_room_for_are_cut() -> None:
    found = merged(answers({"comment": "a" * 3000}, {"comment": "b" * 3000}, {"comment": "c"}))

    assert found.comment == "a" * 3000 + "\n" + "b" * 998 + "…"


@pytest.mark.parametrize(
    ("owners", "expected"),
    [
        ([("done", "rob"), ("done", "rob")], "rob"),
        ([("done", "rob"), ("in_progress", "anna")], "anna"),
        ([("not_started", "carl"), ("in_progress", "anna")], "carl"),
        ([("done", "rob"), ("in_progress", None)], None),
        ([("done", "rob"), ("not_applicable", "anna")], None),
        ([("done", "rob"), ("not_applicable", "rob")], "rob"),
    ],
)
def test_the_owner_is_everybody_s_or_that_of_the_weakest(
    owners: list[tuple[str, str | None]], expected: str | None
) -> None:
    assert merged(answers(*({"status": status, "owner": owner} for status, owner in owners))).owner == expected


@pytest.mark.parametrize(
    ("parts", "due_on"),
    [
        ([("in_progress", "rob", "2026-11-10"), ("not_started", "rob", "2026-11-20")], date(2026, 11, 20)),
        ([("in_progress", "rob", "2026-11-10"), ("done", "rob", "2026-11-20")], date(2026, 11, 10)),
        ([("in_progress", None, "2026-11-10"), ("not_started", None, "2026-11-20")], date(2026, 11, 20)),
        ([("in_progress", "rob", "2026-11-10"), ("not_started", "rob", None)], None),
        ([("in_progress", "rob", "2026-11-10"), ("not_started", None, "2026-11-20")], None),
        ([("in_progress", "rob", "2026-11-10"), (None, "rob", None)], None),
        ([("done", "rob", "2026-11-10"), ("done", "rob", "2026-11-20")], date(2026, 11, 20)),
    ],
)
def test_a_promise_is_kept_only_where_every_open_part_makes_one(
    parts: list[tuple[str | None, str | None, str | None]], due_on: date | None
) -> None:
    stated = ({"status": status, "owner": owner, "due_on": day} for status, owner, day in parts)

    assert merged(answers(*stated)).due_on == due_on


def test_the_worst_outlook_and_the_days_that_claim_least_are_taken() -> None:
    found = merged(
        answers(
            {
                "status": "in_progress",
                "outlook": "late",
                "changed_on": "2026-10-01",
                "updated_on": "2026-10-20",
                "updated_by": "rob",
            },
            {
                "status": "in_progress",
                "outlook": "on_track",
                "changed_on": "2026-10-10",
                "updated_on": "2026-10-10",
                "updated_by": "anna",
            },
        )
    )

    assert (found.outlook, found.changed_on) == (Outlook.LATE, date(2026, 10, 10))
    assert (found.updated_on, found.updated_by) == (date(2026, 10, 10), None)
    assert merged(answers({"updated_on": "2026-10-10"}, {})).updated_on is None


def test_how_much_is_done_of_both_nobody_has_said() -> None:
    assert merged(answers({"status": "in_progress", "share": "60%"}, {"status": "in_progress"})).share is None


def test_an_approval_of_one_is_no_approval_of_the_other() -> None:
    one, other = {"status": "not_applicable", "approved_by": "anna"}, {"status": "not_applicable"}

    assert merged(answers(one, other)).approved_by is None
    assert merged(answers(one, one)).approved_by == "anna"


def test_the_version_of_an_answer_that_waits_to_be_confirmed_stays() -> None:
    assert merged(answers({"status": "done"}, {"status": "done", "answered_in": "1"})).answered_in == "1"
