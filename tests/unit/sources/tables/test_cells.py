from __future__ import annotations

import datetime as dt

import pytest

from golive_readiness.sources.tables.cells import clean, seen


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (float("nan"), ""),
        (float("inf"), ""),
        (1e-7, "0.0000001"),
        (-0.5, "-0.5"),
        (12345678901234567, "12345678901234600"),
        (dt.date(2026, 11, 3), "2026-11-03"),
        (dt.timedelta(hours=-1), "-1h"),
        ("#N/A", "#N/A"),
    ],
)
def test_a_value_is_seen_as_a_person_reads_it(value: object, text: str) -> None:
    assert seen(value) == text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (" \t a \n", "a"),
        ("a \r\n b\x0bc\u2028d", "a\n b\nc\nd"),
        ("a\x00\u200bb\ufeff", "ab"),
        ("\u202e\n\u2069", ""),
        ("=cmd()", "=cmd()"),
        ("\u202bשלום\u202c", "\u202bשלום\u202c"),
    ],
)
def test_a_text_keeps_all_that_can_be_seen(text: str, kept: str) -> None:
    assert clean(text) == kept
