"""The gym network: a go, and no longer a plain go with any one of four things changed.

Source: KERN-IT, "Go-Live: What is a Go-Live?", its concrete example.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from golive_readiness.decision import Verdict
from golive_readiness.model.record.cutover import RehearsalKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from golive_readiness.assessment import Assessment
    from tests.cases.conftest import Document, Judged, Sample

SUNDAY = 6


@pytest.fixture
def assessment(sample: Sample, judged: Judged) -> Assessment:
    return judged(sample("gym-network"))


def test_it_is_a_go(assessment: Assessment) -> None:
    decision = assessment.decision
    assert (decision.verdict, decision.forecast) == (Verdict.GO, False)
    assert not decision.reasons
    assert not decision.conditions


def test_it_states_what_the_source_says(assessment: Assessment) -> None:
    review = assessment.case.review
    window, go_live_on = review.cutover.window, review.dates.go_live_on
    assert window
    assert go_live_on
    assert go_live_on.weekday() == window.starts_at.weekday() == SUNDAY
    assert [run.kind for run in review.cutover.rehearsals or ()] == [RehearsalKind.REAL] * 3
    assert [cycle.is_reconciled for cycle in review.migration.cycles or ()] == [True] * 3
    loaded = (review.migration.cycles or ())[-1].reconciled or ()
    assert {entry.entity: entry.target_count for entry in loaded} == {
        "client accounts": 5000,
        "historical bookings": 12000,
    }


def test_what_was_done_well_stands_on_the_record(assessment: Assessment) -> None:
    done_well = {
        "CUTO06:cutover.rehearsals",
        "CUTO08:cutover.rehearsals",
        "CUTO15:rollback.tests",
        "MIGR01:migration.cycles",
    }
    assert done_well <= {found.id for found in assessment.findings if not found.failed and not found.unknown}


def last_rehearsal_not_clean(review: Document) -> None:
    review["cutover"]["rehearsals"][-1]["open_high"] = "1"


def rollback_never_tested(review: Document) -> None:
    review["rollback"]["tests"] = "none"


def go_live_on_a_friday(review: Document) -> None:
    review["dates"]["go_live_on"] = "2026-06-12"


def one_trial_migration_not_reconciled(review: Document) -> None:
    review["migration"]["cycles"][1]["reconciled"][1]["target_count"] = "11999"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (last_rehearsal_not_clean, "CUTO08:cutover.rehearsals"),
        (rollback_never_tested, "CUTO15:rollback.tests"),
        (go_live_on_a_friday, "DATE01:go-live"),
        (one_trial_migration_not_reconciled, "MIGR01:migration.cycles"),
    ],
)
def test_one_thing_changed_ends_the_go(
    sample: Sample, judged: Judged, change: Callable[[Document], None], reason: str
) -> None:
    review = sample("gym-network")
    change(review)
    decision = judged(review).decision
    assert decision.verdict is not Verdict.GO
    assert reason in decision.reasons.ids()
