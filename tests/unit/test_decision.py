"""The table of the verdict, enumerated; the sentences are those of docs/decision.md."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest

from golive_readiness.decision import Effect, Verdict, verdict_of, weigh
from golive_readiness.findings.backing import BackingKind
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity

DOCUMENT = Path(__file__).parents[2] / "docs" / "decision.md"

CARRIED, PROMISED, NEITHER = BackingKind
MET, FAILED, UNPROVEN, UNANSWERED = FindingStanding
EVERY_STATE = list(product((True, False), Severity, FindingStanding, BackingKind, (True, False), (True, False)))


def effect(state: tuple[bool, Severity, FindingStanding, BackingKind, bool, bool]) -> Effect:
    mandatory, severity, standing, behind, later, decision_day = state
    return weigh(
        mandatory=mandatory, severity=severity, standing=standing, behind=behind, later=later, decision_day=decision_day
    )


def test_the_table_of_the_document_is_the_table_of_the_code() -> None:
    """Each finding has one effect."""
    rows: dict[str, tuple[bool, Severity | None, FindingStanding]] = {
        "mandatory, failed": (True, None, FAILED),
        "mandatory, unproven": (True, None, UNPROVEN),
        "mandatory, unanswered": (True, None, UNANSWERED),
        "not mandatory, critical, failed": (False, Severity.CRITICAL, FAILED),
        "not mandatory, high, failed": (False, Severity.HIGH, FAILED),
    }
    written = _table()
    assert set(written) == {*rows, "anything else"}
    for state in EVERY_STATE:
        _, _, standing, behind, later, decision_day = state
        name = next((row for row, shape in rows.items() if _fits(state, shape)), "anything else")
        cell = written[name][list(BackingKind).index(behind)]
        expected = _effect_of(cell, decision_day=decision_day)
        if later or standing is MET:
            expected = Effect.INFORMS
        assert effect(state) is expected, (state, name, cell)


def _fits(
    state: tuple[bool, Severity, FindingStanding, BackingKind, bool, bool],
    shape: tuple[bool, Severity | None, FindingStanding],
) -> bool:
    mandatory, severity, standing, *_ = state
    wanted_mandatory, wanted_severity, wanted_standing = shape
    return (mandatory, standing) == (wanted_mandatory, wanted_standing) and wanted_severity in (None, severity)


def _effect_of(cell: str, *, decision_day: bool) -> Effect:
    usual, _, from_the_day = cell.partition("; from the go/no-go day ")
    return Effect[(from_the_day if from_the_day and decision_day else usual).strip().upper()]


def _table() -> dict[str, list[str]]:
    lines = [line for line in DOCUMENT.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]
    return {name: effects for name, *effects in cells}


def test_blocks_is_a_no_go_over_withholds_over_conditions_over_informs() -> None:
    """The strongest finding settles the verdict."""
    assert [verdict_of(one) for one in sorted(Effect, reverse=True)] == [
        Verdict.NO_GO,
        Verdict.CANNOT_BE_ASSESSED,
        Verdict.CONDITIONAL_GO,
        Verdict.GO,
    ]


@pytest.mark.parametrize("state", EVERY_STATE)
def test_every_state_has_an_effect(state: tuple[bool, Severity, FindingStanding, BackingKind, bool, bool]) -> None:
    assert effect(state) in Effect


def test_mandatory_is_never_weighed_below_not_mandatory() -> None:
    """Mandatory is never weighed below not mandatory."""
    for _, *rest in EVERY_STATE:
        assert effect((True, *rest)) >= effect((False, *rest))  # type: ignore[arg-type]


def test_a_higher_severity_never_helps() -> None:
    for mandatory, _, *rest in EVERY_STATE:
        effects = [effect((mandatory, severity, *rest)) for severity in Severity]  # type: ignore[arg-type]
        assert effects == sorted(effects, reverse=True)


def test_carried_is_never_weighed_above_promised_nor_promised_above_neither() -> None:
    for mandatory, severity, standing, _, later, decision_day in EVERY_STATE:
        effects = [effect((mandatory, severity, standing, behind, later, decision_day)) for behind in BackingKind]
        assert effects == sorted(effects)


def test_unproven_turning_failed_or_unanswered_never_helps() -> None:
    for mandatory, severity, _, behind, later, decision_day in EVERY_STATE:
        unproven = effect((mandatory, severity, UNPROVEN, behind, later, decision_day))
        assert effect((mandatory, severity, FAILED, behind, later, decision_day)) >= unproven
        assert effect((mandatory, severity, UNANSWERED, behind, later, decision_day)) >= unproven


def test_the_go_no_go_day_never_helps() -> None:
    for *rest, _ in EVERY_STATE:
        assert effect((*rest, True)) >= effect((*rest, False))  # type: ignore[arg-type]


def test_a_mandatory_or_critical_failure_is_never_only_informing_when_carried() -> None:
    """With a mandatory or critical finding carried, it is never a plain go."""
    for mandatory, severity, standing, behind, later, decision_day in EVERY_STATE:
        weighty = mandatory or (severity is Severity.CRITICAL and standing is FAILED)
        if weighty and standing is not MET and behind is CARRIED and not later:
            assert effect((mandatory, severity, standing, behind, later, decision_day)) is Effect.CONDITIONS


def test_the_sentences_that_tests_quote_stand_in_the_document() -> None:
    words = re.sub(r"\s+", " ", DOCUMENT.read_text(encoding="utf-8"))
    for quoted in (
        "Each finding has one effect.",
        "The strongest finding settles the verdict",
        "Mandatory is never weighed below not mandatory.",
        "With a mandatory or critical finding carried, it is never a plain go.",
        "A finding whose checkpoint comes after the next one informs",
    ):
        assert quoted in words
