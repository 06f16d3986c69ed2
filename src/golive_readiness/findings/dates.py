"""Dates and calendar: is the day a good one, and does everything around it fit?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from operator import attrgetter
from typing import Any

from golive_readiness.findings import tracked
from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import FindingKind, Observation, Rule, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.record.calendar import BlockedPeriod, PeriodKind, Release
from golive_readiness.model.record.cutover import Window
from golive_readiness.model.review import ReadinessReview

__all__ = ["RULES"]

_UAT_SIGNED = "uat.signed-off"
_INSTANT = timedelta.resolution

Days = tuple[date, date]
"""A first and a last day."""


def _signed_before_window(review: ReadinessReview) -> Days | None:
    """The day of the last signature under user acceptance testing, and the day the cutover window starts."""
    approved = (signed for signed in review.sign_offs.values() if signed.approves)
    signed_on = max((signed.signed_on for signed in approved if _UAT_SIGNED in signed.items), default=None)
    window = review.cutover.window
    return (signed_on, window.starts_at.date()) if signed_on and window else None


def _followed_by_work(go_live_on: date, facts: Facts) -> Iterator[Observation]:
    site = facts.calendar
    followed = not site.last_working_day_of_week(go_live_on) and site.eve_of_holiday(go_live_on) is None
    yield observed("go-live", followed, go_live_on=go_live_on)


def _outside_blocked_periods(periods: Sequence[BlockedPeriod], facts: Facts) -> Iterator[Observation]:
    busy = _go_live_days(facts.review)
    for kind in PeriodKind if busy else ():
        if of_kind := [period for period in periods if period.kind is kind]:
            hit = [period for period in of_kind if _overlaps(period, busy) and not _is_dealt_with(period)]
            shown = hit or of_kind
            yield observed(
                kind.value,
                not hit,
                period=kind,
                starts_on=min(period.starts_on for period in shown),
                ends_on=max(period.ends_on for period in shown),
                titles=tuple(sorted(period.title for period in shown if period.title)),
            )


def _is_dealt_with(period: BlockedPeriod) -> bool:
    """Only a close can be planned around: it is done in the old system. No plan makes a peak season quiet."""
    return period.kind is PeriodKind.PERIOD_CLOSE and period.plan is not None


def _overlaps(period: BlockedPeriod, busy: Sequence[Days]) -> bool:
    return any(period.starts_on <= last and first <= period.ends_on for first, last in busy)


def _releases_are_tested(releases: Sequence[Release], facts: Facts) -> Iterator[Observation]:
    """Inside the window nothing is released; near it a release has to be known as tested; before it, not as untested."""
    for release in sorted(releases, key=lambda one: (one.title, one.released_on)):
        near = _near(release.released_on, facts)
        if not release.routine and (near or _on_the_way(release.released_on, facts.review)):
            inside = _inside(release.released_on, facts.review.cutover.window)
            holds = False if inside else bool(release.tested) if near else release.tested
            yield observed(release.title, holds, released_on=release.released_on)


def _inside(day: date, window: Window | None) -> bool:
    first, last = _days_of(window) if window else (date.max, date.min)
    return first <= day <= last


def _near(day: date, facts: Facts) -> bool:
    """Whether a day lies in the cutover window, or where none is stated on the go-live, or within the margin of it."""
    window, go_live_on = facts.review.cutover.window, facts.review.dates.go_live_on
    margin = timedelta(days=facts.policy.dates.release_margin_days)
    spans = [_days_of(window)] if window else [(go_live_on, go_live_on)] if go_live_on else []
    return any(first - margin <= day <= last + margin for first, last in spans)


def _on_the_way(day: date, review: ReadinessReview) -> bool:
    """Whether a day lies before the users are live, however long before: what is released stays in the environments."""
    return any(day <= last for _, last in _go_live_days(review))


def _go_live_days(review: ReadinessReview) -> tuple[Days, ...]:
    """The days of the cutover window and of the go-live, as far as they are stated."""
    window, go_live_on = review.cutover.window, review.dates.go_live_on
    return (*([_days_of(window)] if window else []), *([(go_live_on, go_live_on)] if go_live_on else []))


def _days_of(window: Window) -> Days:
    """The days a window touches; one that ends at midnight does not touch the day that begins then."""
    return window.starts_at.date(), (window.ends_at - _INSTANT).date()


def _days_in_reserve(days: Days, facts: Facts) -> Iterator[Observation]:
    signed_on, starts_on = days
    left, wanted = facts.calendar.working_days_between(signed_on, starts_on), facts.policy.dates.buffer_working_days
    yield observed("cutover.window", left >= wanted, signed_on=signed_on, starts_on=starts_on, left=left, wanted=wanted)


LAST_WORKING_DAY = Rule(
    code="DATE01",
    area="cutover",
    severity=Severity.HIGH,
    kind=FindingKind.RISK,
    title="Users start on the last working day of the week or the eve of a holiday",
    says="Users start on {go_live_on}, and the site does not work on the day after.",
    why="What goes wrong on the first day is met by people who have gone home, or who work through their days off.",
    advice="Start on a Sunday evening or a Monday; where the day is forced, write down why and who is there.",
    sources=("kern-it-go-live",),
    traces=("R022",),
    reads=attrgetter("dates.go_live_on"),
    observe=_followed_by_work,
)

BLOCKED_PERIOD = Rule(
    code="DATE02",
    area="cutover",
    severity=Severity.HIGH,
    title="Users start in a blocked period",
    says="The cutover or the first day falls in a blocked period ({period}, {starts_on} to {ends_on}).",
    strength="Cutover and first day keep clear of what is blocked, or it is planned around ({period}).",
    why="In these days the business can neither stand still nor spare anybody.",
    advice="Choose other days; a close can be done in the old system, if that is planned.",
    sources=("ms-cutover-strategy", "ms-go-live-case-study"),
    traces=("R023",),
    reads=attrgetter("calendar.blocked_periods"),
    observe=_outside_blocked_periods,
)

RELEASE = Rule(
    code="DATE03",
    area="cutover",
    severity=Severity.HIGH,
    kind=FindingKind.RISK,
    title="A release falls around the cutover",
    says="{subject} is released on {released_on}: inside the cutover window, or not known to work with the solution and all its parts.",
    strength="{subject}, released on {released_on}, is tested.",
    unclear="{subject} is released on {released_on}; nobody says whether the solution was tested on it.",
    why="What was tested and signed is then not what goes live.",
    advice="Pause the release, or test on it again with every vendor's part, or go live before or after it.",
    sources=("ms-cutover-strategy", "ms-go-live-case-study", "ms-bc-cloud-migration", "practitioner-go-live"),
    traces=("R024",),
    reads=attrgetter("calendar.releases"),
    observe=_releases_are_tested,
)

RESERVE = Rule(
    code="DATE06",
    area="cutover",
    severity=Severity.HIGH,
    kind=FindingKind.RISK,
    title="There is no reserve before the cutover",
    says="From the signature under user acceptance testing on {signed_on} to the cutover on {starts_on}, working days number {left}; {wanted} are wanted.",
    strength="Between the signature under user acceptance testing and the cutover there are {left} working days.",
    why="Mending what testing found, checking it again and setting up production all take days, before the first delay.",
    advice="Move the cutover, or sign earlier by testing what matters most first.",
    sources=("ms-cutover-strategy", "ms-fo-prepare-go-live-2023", "ms-issue-2156"),
    traces=("R027",),
    reads=_signed_before_window,
    observe=_days_in_reserve,
)

RULES: tuple[Rule[Any], ...] = (LAST_WORKING_DAY, BLOCKED_PERIOD, RELEASE, *tracked.RULES, RESERVE)
"""The whole family, with its modules."""
