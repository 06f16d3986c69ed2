"""A cell shows a value so that it comes back as it was."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from golive_readiness.model.form.answers import Status
from golive_readiness.model.sheet.texts import (
    compared,
    formula_safe,
    guarded,
    is_clear,
    shown,
    shown_share,
    spoken,
    unguarded,
    visible,
)
from golive_readiness.sources.tables.cells import clean

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠a", "\t=1", "\r=1")
hostile = st.text(st.sampled_from("'=+-@＝clear \t\r\n\x0b\u200b\u2028\ufeff_x0005FD"), max_size=20)


@pytest.mark.parametrize("text", FORMULAS)
def test_nothing_in_a_text_file_begins_like_a_formula(text: str) -> None:
    assert formula_safe(guarded(text)) == f"'{text}"
    assert unguarded(f"'{text}") == text


@pytest.mark.parametrize("text", ["it is clear", "don't", "'quoted'", "a=b", "3 - 2", ""])
def test_a_harmless_text_stays_as_it_is(text: str) -> None:
    assert formula_safe(guarded(text)) == text
    assert unguarded(text) == text


@pytest.mark.parametrize("text", ["clear", "Clear", " CLEAR "])
def test_a_comment_that_is_the_word_clear_does_not_clear(text: str) -> None:
    assert is_clear(text)
    assert not is_clear(guarded(text))


@given(st.text() | hostile)
def test_what_was_guarded_is_read_as_it_was(text: str) -> None:
    assert unguarded(formula_safe(guarded(text))) == text
    assert unguarded(guarded(text)) == text
    assert not is_clear(guarded(text))


@given(st.text() | hostile)
def test_a_reader_that_cleans_texts_leaves_what_is_visible(text: str) -> None:
    assert visible(clean(text)) == visible(text)
    assert visible(visible(text)) == visible(text)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("a\u200bb\ufeff", "ab"),
        ("end \nof line", "end\nof line"),
        ("_x000D_", ""),
        ("_x000_x000D_D_", ""),
        ("  = 1", "= 1"),
    ],
)
def test_what_nobody_sees_is_not_compared(text: str, seen: str) -> None:
    assert visible(text) == seen
    assert compared(text) == seen


def test_a_long_run_of_spaces_takes_no_time() -> None:
    assert visible(" " * 200_000 + "x" + " " * 200_000 + "y") == "x" + " " * 200_000 + "y"


@pytest.mark.parametrize(
    ("share", "shown_as"),
    [
        (Fraction(3, 5), "60%"),
        (Fraction(5, 8), "62.5%"),
        (Fraction(0), "0%"),
        (Fraction(1, 3), "33.33333333333333333333333333%"),
    ],
)
def test_a_share_is_shown_as_a_percentage_with_all_its_digits(share: Fraction, shown_as: str) -> None:
    assert shown_share(share) == shown_as


def test_a_word_is_spelt_for_people() -> None:
    assert spoken(Status.NOT_APPLICABLE) == "Not applicable"


@pytest.mark.parametrize(
    ("value", "said"),
    [(None, "nothing"), ((), "nothing"), (Status.DONE, "Done"), (Fraction(1, 2), "50%"), (("a", "b"), "a, b")],
)
def test_every_value_can_stand_in_a_sentence(value: object, said: str) -> None:
    assert shown(value) == said
