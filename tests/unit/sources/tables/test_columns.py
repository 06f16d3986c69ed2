from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from golive_readiness.sources.tables.columns import Column, columns_of, letters
from golive_readiness.sources.tables.headings import heading_of
from golive_readiness.sources.tables.meanings import Meaning, match
from tests.unit.sources.tables.made import grid


def columns(*rows: Sequence[str], told: Mapping[str, Meaning] | None = None) -> tuple[Column, ...]:
    table = grid(*rows)
    return columns_of(table, heading_of(table, told or {}), told or {})


def meanings(*rows: Sequence[str], told: Mapping[str, Meaning] | None = None) -> list[str]:
    return [str(column.meaning) for column in columns(*rows, told=told)]


@pytest.mark.parametrize(
    ("name", "meaning"),
    [
        ("Done?", "status"),
        ("STATUS", "status"),
        ("Status (open, done)", "status"),
        ("Task owner", "owner"),
        ("Owner of the task", "owner"),
        ("Owner partner", "owner"),
        ("Status Q3", "status"),
        ("Sign-off by business", "sign-off"),
        ("Task description", "statement"),
        ("Bearbeitungsstatus", "status"),
        ("Assigned to", "owner"),
        ("% complete", "share"),
        ("Due-date", "due"),
        ("Sign-off by", "sign-off"),
        ("Go-live blocker?", "mandatory"),
        ("#", "id"),
        ("Commnets", "comment"),
        ("Aufgabe", "statement"),
        ("Zuständig", "owner"),
        ("Fällig am:", "due"),
        ("Nachweis", "evidence"),
        ("Opmerkingen", "comment"),
        ("Verantwoordelijke", "owner"),
        ("Tâche", "statement"),
        ("Échéance", "due"),
        ("État", "status"),
        ("Risiko", "why"),
        ("Gewicht", "weight"),
    ],
)
def test_a_column_is_known_by_its_name_in_several_spellings_and_languages(name: str, meaning: str) -> None:
    found = match(name)

    assert found
    assert found.meaning == meaning
    assert found.why


@pytest.mark.parametrize(
    "name",
    [
        "",
        "?",
        "Wombat",
        "x" * 300,
        "12",
        "Work item type",
        "Level of risk",
        "Not done",
        "Incomplete",
        "Unchecked",
        "Noch nicht erledigt",
    ],
)
def test_a_name_that_nobody_knows_is_not_guessed_at(name: str) -> None:
    assert match(name) is None


def test_every_guess_says_why() -> None:
    found = columns(("Task", "Our owner", "Wombat", ""), ("Plan", "Rob", "1", "2"))

    assert [(column.name, column.meaning, column.why) for column in found] == [
        ("Task", "statement", '"task" is a usual word for it'),
        ("Our owner", "owner", 'it speaks of "owner"'),
        ("Wombat", "nothing", "nothing is known of this name"),
        ("D", "nothing", "no name stands over it"),
    ]


def test_of_two_columns_the_surer_one_is_read_and_the_other_says_so() -> None:
    _, second = columns(("Task", "Description"), ("Plan", "The plan"))

    assert (second.meaning, second.why) == ("nothing", 'it could be the statement, which "Task" says more plainly')
    assert meanings(("Nr", "Description"), ("1", "The plan")) == ["id", "statement"]


def test_what_the_caller_says_outweighs_every_guess() -> None:
    rows = (("Task", "Wombat", "Owner"), ("a", "Plan", "Rob"))

    assert meanings(*rows, told={"wombat": Meaning.STATEMENT, "Owner": Meaning.NOTHING}) == [
        "nothing",
        "statement",
        "nothing",
    ]
    assert meanings(("Plan", "yes"), told={"a": Meaning.STATEMENT, "B": Meaning.STATUS}) == ["statement", "status"]


def test_without_a_name_the_longest_texts_are_the_statements() -> None:
    rows = (("1", "The plan is signed", "yes"), ("2", "The load was timed", "open"))
    found = columns(*rows)

    assert [(column.name, column.meaning) for column in found] == [
        ("A", "nothing"),
        ("B", "statement"),
        ("C", "status"),
    ]
    assert found[1].why == "it holds the longest texts"


def said(names: str, *rows: str) -> list[list[str]]:
    """What each row says of the status, in each of its status columns."""
    table = grid(names.split("|"), *(row.split("|") for row in rows))
    found = columns_of(table, heading_of(table), {})
    return [[column.text(line) for column in found if column.meaning is Meaning.STATUS] for line in table.rows[1:]]


def test_in_columns_that_are_called_after_answers_a_tick_says_which() -> None:
    rows = ("Plan|x||", "Load||✓|", "Desk|||[x]", "Team|?|☐|", "Shop|no|no|yes")

    assert said("Item|Yes|No|N/A", *rows) == [
        ["Yes", "", ""],
        ["", "No", ""],
        ["", "", "N/A"],
        ["?", "", ""],
        ["no", "", "N/A"],
    ]


def test_the_parts_of_a_spanned_heading_may_be_answers() -> None:
    assert said("Task|Status: Done|Status: Not done", "Plan|x|", "Load||x") == [["Done", ""], ["", "Not done"]]


@pytest.mark.parametrize("name", ["Not done", "Incomplete", "Open", "N/A"])
def test_a_tick_in_a_column_called_after_the_opposite_is_no_done(name: str) -> None:
    assert said(f"Task|{name}", "Plan|x") == [[name]]


def test_a_column_called_after_an_answer_that_holds_days_or_numbers_is_no_answer() -> None:
    assert said("Task|Planned|Done?", "Plan|2026-11-30|yes", "Load|2026-11-30|no") == [["yes"], ["no"]]
    assert meanings(("No", "Task", "Done?"), ("1", "Plan", "no")) == ["id", "statement", "status"]
    assert meanings(("Task", "Done?", "Approved"), ("Plan", "", "x")) == ["statement", "status", "sign-off"]


def test_a_signature_that_says_yes_or_no_is_the_status_where_there_is_no_other() -> None:
    assert meanings(("Task", "Akkoord"), ("Plan", "ja"), ("Load", "nee")) == ["statement", "status"]
    assert meanings(("Task", "Akkoord"), ("Plan", "Rob"), ("Load", "")) == ["statement", "sign-off"]
    assert meanings(("Task", "Akkoord"), ("Plan", "ja"), told={"Akkoord": Meaning.SIGN_OFF}) == [
        "statement",
        "sign-off",
    ]


def test_letters_are_those_of_a_spreadsheet() -> None:
    assert [letters(at) for at in (0, 25, 26, 27, 701, 702)] == ["A", "Z", "AA", "AB", "ZZ", "AAA"]
