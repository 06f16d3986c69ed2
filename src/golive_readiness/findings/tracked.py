"""The go-live date that Lifecycle Services holds; elsewhere nobody keeps a second one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import Observation, Rule, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import ManagedIn
from golive_readiness.model.review import ReadinessReview

__all__ = ["RULES"]


def _with_tracked_date(review: ReadinessReview) -> ReadinessReview | None:
    dates, in_lcs = review.dates, review.project.managed_in is ManagedIn.LCS
    return review if in_lcs and dates.tracked_go_live_on and dates.go_live_on else None


def _with_tracked_date_and_window(review: ReadinessReview) -> ReadinessReview | None:
    return _with_tracked_date(review) if review.cutover.window else None


def _tracked_as_planned(review: ReadinessReview, _facts: Facts) -> Iterator[Observation]:
    dates = review.dates
    if dates.tracked_go_live_on and dates.go_live_on:
        holds = dates.tracked_go_live_on == dates.go_live_on
        yield observed("tracked-go-live", holds, tracked_on=dates.tracked_go_live_on, go_live_on=dates.go_live_on)


def _tracked_is_not_the_cutover(review: ReadinessReview, _facts: Facts) -> Iterator[Observation]:
    tracked_on, go_live_on, window = review.dates.tracked_go_live_on, review.dates.go_live_on, review.cutover.window
    if tracked_on and go_live_on and window:
        holds = tracked_on == go_live_on or tracked_on != window.starts_at.date()
        yield observed("tracked-go-live", holds, tracked_on=tracked_on, go_live_on=go_live_on)


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
    reads=_with_tracked_date,
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
    reads=_with_tracked_date_and_window,
    observe=_tracked_is_not_the_cutover,
)

RULES: tuple[Rule[Any], ...] = (TRACKED_DATE, TRACKED_CUTOVER)
