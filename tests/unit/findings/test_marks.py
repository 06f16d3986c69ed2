from __future__ import annotations

import pytest

from golive_readiness.findings.marks import amiss, together


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
