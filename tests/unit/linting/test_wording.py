"""Vague words, questions, tasks, and statements that say too much."""

from __future__ import annotations

import pytest

from golive_readiness.linting import LintKind
from tests.unit.linting.made import an_item, remarks, said

SCANNERS = "readiness.scanners"


@pytest.mark.parametrize(
    ("statement", "word"),
    [
        ("Appropriate tests were run.", "appropriate"),
        ("The team is adequately trained.", "adequately"),
        ("There is sufficient storage.", "sufficient"),
        ("Issues are answered in a timely manner.", "in a timely manner"),
        ("Users were trained as needed.", "as needed"),
        ("Printers, scanners etc. are connected.", "etc"),
        ("The tills were tested, if applicable.", "if applicable"),
        ("The tills are properly connected.", "properly"),
        ("The interface is robust.", "robust"),
        ("The project ensures that tills work.", "ensures"),
        ("The tills should work.", "should"),
        ("The load was successfully run.", "successfully"),
        ("The tills are TBD.", "tbd"),
        ("Todo: the tills.", "todo"),
        ("The users will be trained.", "will be trained"),
        ("Each till will have been shown to a user.", "will have been shown"),
    ],
)
def test_a_vague_word_is_named(statement: str, word: str) -> None:
    (remark,) = remarks(an_item(statement=statement))
    assert (remark.kind, remark.item, remark.message) == (LintKind.VAGUE_WORDING, SCANNERS, f'"{word}" is vague.')


def test_each_vague_word_is_named_once() -> None:
    found = remarks(an_item(statement="Adequate lines, adequate tills and suitable staff, as required, and so on."))
    assert [remark.message for remark in found] == [
        '"adequate" is vague.',
        '"as required" is vague.',
        '"and so on" is vague.',
    ]


def test_a_proof_may_be_vague_too() -> None:
    shown = {"kinds": ["test-report"], "what": "Adequate results."}
    assert said(an_item(evidence=shown)) == [(LintKind.VAGUE_WORDING, SCANNERS)]


def test_a_proof_may_say_what_must_agree() -> None:
    shown = {"kinds": ["test-report"], "what": "The figures that must agree."}
    assert said(an_item(evidence=shown)) == []


@pytest.mark.parametrize(
    "statement",
    [
        "What goes live is exactly what was tested.",
        "Every property of the data has its owner.",
        "Success by Design's measures were rated.",
        "The unsuccessful logins of a week have been read.",
        "Nobody hopes that production will be faster, and those who will run it know the tills.",
        "Users who have had a new laptop can sign in.",
        "The requirements as agreed are met.",
        "Test results are kept where auditors can read them.",
        "Plans for the weekend are with everybody who works then.",
        "The address is shown on every till.",
    ],
)
def test_plain_words_are_left_alone(statement: str) -> None:
    assert said(an_item(statement=statement)) == []


@pytest.mark.parametrize("statement", ["Do the tills work?", "Is every till connected", "The tills work?"])
def test_a_question_is_no_statement(statement: str) -> None:
    assert said(an_item(statement=statement)) == [(LintKind.QUESTION, SCANNERS)]


@pytest.mark.parametrize("statement", ["Connect the tills.", "Pair every scanner.", "Verify that the tills work."])
def test_a_task_is_no_statement(statement: str) -> None:
    found = said(an_item(statement=statement))
    assert found == [(LintKind.TASK, SCANNERS)]


@pytest.mark.parametrize(
    ("statement", "sentences"),
    [
        ("The tills work. The scanners work.", 2),
        ('The tills "work". The scanners work! So do the printers.', 3),
        ("Tills, e.g. Those in Ghent, work in version 10.0.40 and later.", 1),
    ],
)
def test_several_sentences_are_several_items(statement: str, sentences: int) -> None:
    found = remarks(an_item(statement=statement))
    assert [remark.kind for remark in found] == [LintKind.SEVERAL_SENTENCES] * (sentences > 1)
    assert all(f"{sentences} sentences" in remark.message for remark in found)


def test_a_statement_can_be_read_aloud() -> None:
    assert said(an_item(statement=f"The tills work{' and work' * 18}.")) == []
    (remark,) = remarks(an_item(statement=f"The tills work{' and work' * 19}."))
    assert (remark.kind, "41 words" in remark.message) == (LintKind.TOO_LONG, True)


@pytest.mark.parametrize(("statement", "short"), [("...", True), ("Backup plan", True), ("The tills work.", False)])
def test_a_heading_is_no_statement(statement: str, *, short: bool) -> None:
    assert said(an_item(statement=statement)) == ([(LintKind.TOO_SHORT, SCANNERS)] if short else [])
