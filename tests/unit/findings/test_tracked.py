from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import tracked
from golive_readiness.model.base import Severity

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Rule
    from tests.unit.findings.conftest import Found

LCS = {"name": "A project", "managed_in": "lcs"}
FRIDAY_EVENING = {"window": {"starts_at": "2026-11-27T18:00", "ends_at": "2026-11-29T18:00"}}
EITHER = [tracked.TRACKED_DATE, tracked.TRACKED_CUTOVER]


def days(tracked_on: str | None, go_live_on: str | None = "2026-11-30") -> dict[str, Any]:
    return {"go_live_on": go_live_on, "tracked_go_live_on": tracked_on}


@pytest.mark.parametrize(("tracked_on", "failed"), [("2026-11-30", False), ("2026-12-01", True), ("2026-11-27", True)])
def test_lifecycle_services_holds_the_day_that_is_planned(found: Found, tracked_on: str, *, failed: bool) -> None:
    (one,) = found(tracked.TRACKED_DATE, project=LCS, dates=days(tracked_on))
    assert (one.id, one.failed) == ("DATE04:tracked-go-live", failed)
    assert (one.severity, one.mandatory) == (Severity.MEDIUM, False)
    assert dict(one.values) == {"tracked_on": date.fromisoformat(tracked_on), "go_live_on": date(2026, 11, 30)}


@pytest.mark.parametrize(
    ("tracked_on", "go_live_on", "failed"),
    [
        ("2026-11-27", "2026-11-30", True),
        ("2026-11-28", "2026-11-30", False),  # wrong, but not the start of the cutover
        ("2026-11-30", "2026-11-30", False),
        ("2026-11-27", "2026-11-27", False),  # cutover and first day are one
    ],
)
def test_the_start_of_the_cutover_is_not_the_go_live(
    found: Found, tracked_on: str, go_live_on: str, *, failed: bool
) -> None:
    stated = days(tracked_on, go_live_on)
    (one,) = found(tracked.TRACKED_CUTOVER, project=LCS, dates=stated, cutover=FRIDAY_EVENING)
    assert (one.id, one.failed, one.severity) == ("DATE05:tracked-go-live", failed, Severity.MEDIUM)
    assert [str(one.values[name]) for name in ("tracked_on", "go_live_on")] == [tracked_on, go_live_on]


@pytest.mark.parametrize("rule", EITHER)
@pytest.mark.parametrize("managed_in", ["ppac", None])
def test_outside_lifecycle_services_nothing_is_tracked(found: Found, rule: Rule[Any], managed_in: str | None) -> None:
    elsewhere = {**LCS, "managed_in": managed_in}
    assert found(rule, project=elsewhere, dates=days("2026-11-27"), cutover=FRIDAY_EVENING) == []


@pytest.mark.parametrize("rule", EITHER)
def test_days_that_nobody_states_are_not_compared(found: Found, rule: Rule[Any]) -> None:
    assert found(rule, project=LCS, dates=days(None), cutover=FRIDAY_EVENING) == []
    assert found(rule, project=LCS, dates=days("2026-11-27", None), cutover=FRIDAY_EVENING) == []


def test_without_a_window_nobody_knows_when_the_cutover_starts(found: Found) -> None:
    assert found(tracked.TRACKED_CUTOVER, project=LCS, dates=days("2026-11-27")) == []
