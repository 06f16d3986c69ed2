from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from golive_readiness.sources.tables.ids import as_id, is_id, slug, unique


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The cutover plan is signed by the business.", "cutover-plan-signed-business"),
        ("Die Übergabe für Straßen ist geprüft", "ubergabe-strassen-gepruft"),
        ("La recette a été validée", "recette-ete-validee"),
        ("It is", "it-is"),
        ("1.1", "1-1"),
        ("上线", ""),
        ("x" * 100, "x" * 48),
    ],
)
def test_a_slug_is_made_of_the_telling_words(text: str, wanted: str) -> None:
    assert slug(text) == wanted


def test_of_an_id_that_somebody_wrote_no_word_is_left_out() -> None:
    assert (as_id("A 1"), as_id("GL.001/b"), as_id("上线")) == ("a-1", "gl-001-b", "")


@given(st.text())
def test_a_slug_is_an_id_or_nothing_and_the_same_every_time(text: str) -> None:
    made = slug(text)

    assert made == slug(text)
    assert not made or (is_id(made) and len(made) <= 48)


def test_what_is_taken_gets_digits_of_its_own_text_whatever_came_before_it() -> None:
    first, second = {"plan"}, {"plan", "other"}

    assert unique("load", first, "Load") == "load"
    assert unique("plan", first, "Plan two") == unique("plan", second, "Plan two") != unique("plan", {"plan"}, "Plan 3")
    assert unique("plan", first, "Plan two").startswith("plan-")
    assert unique("plan", first, "Plan two") not in second


@pytest.mark.parametrize("text", ["", "-a", "a b", "é", "a" * 81])
def test_what_is_no_id(text: str) -> None:
    assert not is_id(text)
