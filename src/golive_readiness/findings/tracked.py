"""The go-live date that Lifecycle Services holds; elsewhere nobody keeps a second one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import Observation, Rule, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import ManagedIn
from golive_readiness.model.review import ReadinessReview

__all__ = ["RULES"]


def _tracked_and_planned(review: ReadinessReview) -> tuple[date, date] | None:
    in_lcs = review.project.managed_in is ManagedIn.LCS
    tracked_on, planned_on = review.dates.tracked_go_live_on, review.dates.go_live_on
    return (tracked_on, planned_on) if in_lcs and tracked_on and planned_on else None


def _with_start_of_cutover(review: ReadinessReview) -> tuple[date, date, date] | None:
    days, window = _tracked_and_planned(review), review.cutover.window
    return (*days, window.starts_at.date()) if days and window else None


def _tracked_as_planned(days: tuple[date, date], _facts: Facts) -> Iterator[Observation]:
    tracked_on, planned_on = days
    yield observed("tracked-go-live", tracked_on == planned_on, tracked_on=tracked_on, go_live_on=planned_on)


def _tracked_is_not_the_cutover(days: tuple[date, date, date], _facts: Facts) -> Iterator[Observation]:
    tracked_on, planned_on, starts_on = days
    holds = tracked_on == planned_on or tracked_on != starts_on
    yield observed("tracked-go-live", holds, tracked_on=tracked_on, go_live_on=planned_on)


TRACKED_DATE = Rule(
    code="DATE04",
    area="finance-operations",
    severity=Severity.MEDIUM,
    title="The tracked go-live date is another one",
    says="Lifecycle Services holds {tracked_on} as the go-live; it is planned for {go_live_on}.",
    why="Microsoft's reminders, its review and the production environment follow the date it holds.",
    advice="Correct the date that is tracked.",
    sources=("fasttrack-checklist-v8", "ms-fo-prepare-go-live-2023"),
    traces=("R025",),
    reads=_tracked_and_planned,
    observe=_tracked_as_planned,
)

TRACKED_CUTOVER = Rule(
    code="DATE05",
    area="finance-operations",
    severity=Severity.MEDIUM,
    title="The tracked go-live date is the start of the cutover",
    says="Lifecycle Services holds {tracked_on}, the start of the cutover; users start on {go_live_on}.",
    why="The go-live is the day of the first real transactions, and support is planned by it.",
    advice="Track the first day on which users are live.",
    sources=("fasttrack-checklist-v8", "ms-fo-prepare-go-live-2023"),
    traces=("R026",),
    reads=_with_start_of_cutover,
    observe=_tracked_is_not_the_cutover,
)

RULES: tuple[Rule[Any], ...] = (TRACKED_DATE, TRACKED_CUTOVER)
