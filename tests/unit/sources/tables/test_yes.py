from __future__ import annotations

import pytest

from golive_readiness.sources.tables.yes import yes_or_no


@pytest.mark.parametrize("text", ["yes", "Must", "mandatory", "x", "1", "Pflicht", "verplicht", "[x]", "bloquant"])
def test_yes(text: str) -> None:
    assert yes_or_no(text) is True


@pytest.mark.parametrize("text", ["no", "Should have", "optional", "0", "[ ]", "nice to have", "n/a", "kan"])
def test_no(text: str) -> None:
    assert yes_or_no(text) is False


@pytest.mark.parametrize("text", ["perhaps", "in progress", "high"])
def test_neither_yes_nor_no(text: str) -> None:
    assert yes_or_no(text) is None
