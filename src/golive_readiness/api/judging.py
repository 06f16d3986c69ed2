"""Names become checklists, a country becomes a calendar, and a review becomes an assessment."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from golive_readiness.api.bundled import bundled_areas
from golive_readiness.api.checklists import chosen, named_in
from golive_readiness.assessment import Assessment, judge
from golive_readiness.case import Case
from golive_readiness.findings import RULES
from golive_readiness.findings.rule import Rule
from golive_readiness.model.checklist import Checklist
from golive_readiness.model.policy import Policy
from golive_readiness.model.record.calendar import Weekday
from golive_readiness.model.review import ReadinessReview
from golive_readiness.schedule.calendar import Calendar
from golive_readiness.sources.holidays import public_holidays

__all__ = ["assess", "case_of"]


def assess(
    review: ReadinessReview,
    *,
    checklists: Sequence[Checklist | str | Path] | None = None,
    policy: Policy | None = None,
    rules: Sequence[Rule[Any]] = RULES,
    calendar: Calendar | str | None = None,
    as_of: date | None = None,
) -> Assessment:
    """Judge a review by the checklists it names, or by these.

    ``calendar`` is a calendar, or a country whose public holidays count (``"BE"``, extra ``holidays``); without it
    the review's own is used. ``as_of`` is a later day to judge it as of.

    Raises:
        InvalidDocumentError: the review names an item, area or rule that nothing chosen has.
        ResourceNotFoundError: a checklist is neither a bundled one nor a file.
        MissingExtraError: public holidays have to be looked up, and the library for that is not installed.
    """
    case = case_of(review, checklists=checklists, policy=policy, rules=rules, calendar=calendar, as_of=as_of)
    return judge(case)


def case_of(
    review: ReadinessReview,
    *,
    checklists: Sequence[Checklist | str | Path] | None = None,
    policy: Policy | None = None,
    rules: Sequence[Rule[Any]] = RULES,
    calendar: Calendar | str | None = None,
    as_of: date | None = None,
) -> Case:
    """What `assess` judges: the same arguments, with every name resolved."""
    judged_by = named_in(review) if checklists is None else tuple(map(_checklist, checklists))
    own = (area for checklist in judged_by for area in checklist.areas)
    return Case(
        review=review,
        checklists=judged_by,
        areas=tuple(dict.fromkeys((*bundled_areas(), *own))),  # two overlays bring the same areas of one base
        policy=policy or Policy(),
        rules=tuple(rules),
        calendar=calendar if isinstance(calendar, Calendar) else _calendar(review, calendar),
        day=as_of or review.reviewed_on,
    )


def _checklist(one: Checklist | str | Path) -> Checklist:
    return one if isinstance(one, Checklist) else chosen(one)


def _calendar(review: ReadinessReview, country: str | None) -> Calendar:
    stated = review.calendar
    week = frozenset(map(list(Weekday).index, stated.working_days or list(Weekday)[:5]))
    if country is None and stated.public_holidays is not None:
        holidays = {holiday.falls_on: holiday.title or "public holiday" for holiday in stated.public_holidays}
        return Calendar(week, holidays, "review")
    if wanted := country or stated.country:
        return Calendar(week, public_holidays(wanted, _years(review)), wanted)
    return Calendar(week)


def _years(review: ReadinessReview) -> range:
    dates = review.dates
    stated = [day.year for day in (review.reviewed_on, dates.go_live_on, dates.hypercare_ends_on) if day]
    return range(min(stated), max(stated) + 2)
