from __future__ import annotations

from fractions import Fraction

import pytest

from golive_readiness.model.form.answers import Outlook, Status
from golive_readiness.sources.tables.statuses import UNANSWERED, Told, named_status, status_of


@pytest.mark.parametrize(
    "text",
    [
        "done",
        "Done.",
        "YES",
        "y",
        "x",
        "X",
        "✓",
        "✔️",
        "☑",
        "✅",
        "[x]",
        "[X]",
        "[☑]",
        ":white_check_mark:",
        "ja",
        "oui",
        "fertig",
        "Erledigt",
        "klaar",
        "afgerond",
        "terminé",
        "Terminée",
        "100 %",
        "100%",
        "3 - Completed",
        "in orde",
        "Done!",
        "(done)",
        "✅ done",
        "Done ✓",
        "[x] Done",
        "☑ Yes",
    ],
)
def test_done_in_several_spellings(text: str) -> None:
    assert status_of(text) == Told(Status.DONE)


@pytest.mark.parametrize(
    "text", ["in progress", "In-Progress", "WIP", "ongoing", "in Arbeit", "bezig", "en cours", "[/]"]
)
def test_work_in_progress_in_several_spellings(text: str) -> None:
    assert status_of(text) == Told(Status.IN_PROGRESS)


@pytest.mark.parametrize(
    "text",
    [
        "open",
        "No",
        "nein",
        "nee",
        "non",
        "to do",
        "TODO",
        "not done",
        "niet klaar",
        "❌",
        "0 %",
        "❌ open",
        "☑ Not done",
    ],
)
def test_open_in_several_spellings(text: str) -> None:
    assert status_of(text) == Told(Status.NOT_STARTED)


@pytest.mark.parametrize("text", ["n/a", "N.A.", "nvt", "n.v.t.", "entfällt", "not applicable", "sans objet"])
def test_not_applicable_in_several_spellings(text: str) -> None:
    assert status_of(text) == Told(Status.NOT_APPLICABLE)


@pytest.mark.parametrize("text", ["", " ", "[ ]", "[]", "☐", "[☐]", "⬜", "( )", "☐ Done", "Done ☐", "[ ] Yes"])
def test_a_box_that_is_not_ticked_says_nothing_yet(text: str) -> None:
    assert status_of(text) == UNANSWERED


@pytest.mark.parametrize(
    "text",
    ["green", "red", "almost done", "done?!x", "not really", "1", "-", "120 %", "soon", "outdone", "[?]", "cancelled"],
)
def test_any_other_word_is_handed_back_and_never_taken_for_done(text: str) -> None:
    assert status_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "done?",
        "ok?",
        "done (?)",
        "~done",
        "~~done~~",
        "done*",
        "!done",
        "≠ done",
        "(x)",
        "O",
        "🔴 done",
        "❌ done",
        "Done ⏳",
    ],
)
def test_a_word_with_a_sign_of_doubt_is_handed_back(text: str) -> None:
    assert status_of(text) is None


@pytest.mark.parametrize("text", ["☐ Yes ☐ No", "☐ Yes ☑ No", "Yes ☑ No ☐", "☑ ☐", "[?] done"])
def test_which_of_several_boxes_counts_is_not_guessed(text: str) -> None:
    assert status_of(text) is None


def test_a_column_may_ask_for_the_status_that_it_is_called_after() -> None:
    assert named_status("Done?") == Told(Status.DONE)
    assert named_status("Wombat?") is None


def test_amber_is_work_at_risk() -> None:
    assert status_of("Amber") == status_of("🟡") == Told(Status.IN_PROGRESS, outlook=Outlook.AT_RISK)


@pytest.mark.parametrize(
    ("text", "share"), [("60 %", Fraction(3, 5)), ("12,5%", Fraction(1, 8)), ("99.6%", Fraction(249, 250))]
)
def test_a_percentage_is_a_share_of_work_in_progress(text: str, share: Fraction) -> None:
    assert status_of(text) == Told(Status.IN_PROGRESS, share)


def test_a_number_is_a_percentage_only_where_its_column_counts_them() -> None:
    assert status_of("60") is None
    assert status_of("60", percent=True) == Told(Status.IN_PROGRESS, Fraction(3, 5))
    assert status_of("0.6", percent=True) == Told(Status.IN_PROGRESS, Fraction(3, 5))
    assert status_of("100", percent=True) == Told(Status.DONE)
    assert status_of("0", percent=True) == Told(Status.NOT_STARTED)
    assert status_of("1", percent=True) is None, "one percent, or the whole?"
