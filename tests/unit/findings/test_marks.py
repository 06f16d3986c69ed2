from __future__ import annotations

import pytest

from golive_readiness.findings.marks import amiss, said, together


@pytest.mark.parametrize("text", [None, "none", "N/A", " tbd. ", "-", "?", "To be defined", "\u2013"])
def test_a_word_that_stands_for_nothing_says_nothing(text: str | None) -> None:
    assert not said(text)


@pytest.mark.parametrize("text", ["Send one order", "+32 470", "Nonesuch", "no orders are lost", "0"])
def test_any_other_text_says_something(text: str) -> None:
    assert said(text)


@pytest.mark.parametrize(
    ("marks", "holds", "spoilt_by"),
    [
        ({}, True, ()),
        ({"a": True, "b": True}, True, ()),
        ({"a": True, "b": None}, None, ("b",)),
        ({"a": False, "b": None, "c": True, "d": False}, False, ("a", "d")),
        ({"a": None, "b": None}, None, ("a", "b")),
    ],
)
def test_what_is_false_counts_before_what_nobody_says(
    marks: dict[str, bool | None],
    *,
    holds: bool | None,
    spoilt_by: tuple[str, ...],
) -> None:
    assert (together(marks.values()), amiss(marks)) == (holds, spoilt_by)
