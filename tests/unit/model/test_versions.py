from __future__ import annotations

import pytest

from golive_readiness.model.versions import parts, same


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("10.0.40", (10, 0, 40)),
        (" 9.2.24094.00187 ", (9, 2, 24094, 187)),
        ("v1.4", (1, 4)),
        ("Version 1.4", (1, 4)),
        ("ver. 1.4", (1, 4)),
        ("build 1.4.2", (1, 4, 2)),
        ("Release 7", (7,)),
        ("10.0.40 (PU64)", (10, 0, 40)),
        ("1.4.2-rc1", None),
        ("2026 wave 1", None),
        ("10.0.40 PU64", None),
        ("10..40", None),
        ("Sprint 41", None),
    ],
)
def test_a_version_is_its_numbers_where_it_is_written_in_numbers(written: str, numbers: tuple[int, ...] | None) -> None:
    assert parts(written) == numbers


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("10.0.40", "10.0.40", True),
        ("10.0.40", "v10.0.40", True),
        ("10.0.9", "10.0.10", False),
        ("10.0.40", "10.0.40.0", True),
        ("10.0.40", "10.0.40.1205", None),
        ("10.0.40", "10.0.41.0", False),
        ("1.0.0.0", "1.0.0.7", False),
        ("1.4.2", "1.4.2-rc1", None),
        ("1.4.2-rc1", "1.4.2-rc2", False),
        ("2026  Wave 1", "2026 wave 1", True),
    ],
)
def test_two_versions_are_the_same_or_not_or_nobody_can_tell(one: str, other: str, *, answer: bool | None) -> None:
    assert same(one, other) is answer
    assert same(other, one) is answer
