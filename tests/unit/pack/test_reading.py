"""How to read the pack: every mark that a verdict, an item, a finding or a severity can have is explained."""

from __future__ import annotations

import pytest

from golive_readiness.api import wording
from golive_readiness.decision import Verdict
from golive_readiness.findings.rule import FindingKind
from golive_readiness.model.base import Severity, Word
from golive_readiness.standing import Standing
from tests.unit.pack.cases import bare
from tests.unit.pack.seen import block, column, section


@pytest.mark.parametrize(
    ("title", "words"),
    [("Verdicts", Verdict), ("What an item comes to", Standing), ("Findings", FindingKind), ("Severity", Severity)],
)
def test_every_mark_is_explained(title: str, words: type[Word]) -> None:
    seen = block(section("reading", bare()), title)

    assert set(column(seen, "Mark")) == {wording().label(word) for word in words}
    assert all(column(seen, "What it means"))
