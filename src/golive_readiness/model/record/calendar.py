"""The days that matter to the business: closes, peaks, holidays, releases, and what happens for the first time."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from golive_readiness.model.base import Day, Document, Listed, Title, Word
from golive_readiness.model.people import PersonRef
from golive_readiness.model.record.engagement import CountryCode

__all__ = ["BlockedPeriod", "BusinessCalendar", "DayEvent", "PeriodKind", "PublicHoliday", "Release", "Weekday"]


class PeriodKind(Word):
    """Why a period is a bad one to go live in."""

    PERIOD_CLOSE = "period-close"
    PEAK_SEASON = "peak-season"
    PRODUCT_LAUNCH = "product-launch"
    STOCK_COUNT = "stock-count"
    HOLIDAYS = "holidays"
    OTHER = "other"


class BlockedPeriod(Document):
    """Days on which the business has no time for a go-live."""

    kind: PeriodKind
    """Why."""
    starts_on: Day
    """First day."""
    ends_on: Day
    """Last day."""
    title: Title | None = None
    """What the business calls it."""
    plan: Title | None = None
    """How it is dealt with, such as a close in the legacy system."""

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.ends_on < self.starts_on:
            message = "the period ends before it starts"
            raise ValueError(message)
        return self


class Release(Document):
    """A release of Microsoft, an ISV or another vendor near the go-live."""

    title: Title
    """What is released."""
    released_on: Day
    """The day it reaches the environments."""
    vendor: Title | None = None
    """Whose it is."""
    routine: bool | None = None
    """Whether it is a routine weekly servicing that needs no plan."""
    tested: bool | None = None
    """Whether the solution, with its ISV parts, was tested on it."""


class PublicHoliday(Document):
    """A day on which people are off."""

    falls_on: Day
    """The day."""
    title: Title | None = None
    """What is celebrated."""


class Weekday(Word):
    """The days of a week."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


class DayEvent(Document):
    """Something the business does for the first time in the new system."""

    happens_on: Day
    """The day."""
    title: Title
    """What: first invoice, payment run, payroll, planning run, period close."""
    owner: PersonRef | None = None
    """Who watches it."""


class BusinessCalendar(Document):
    """The days that matter to the business and to everybody's systems."""

    country: CountryCode | None = None
    """ISO code of the country, with its subdivision where one is needed (``BE``, ``DE-BY``), whose public holidays count."""
    working_days: Listed[Weekday] | None = None
    """The site's working week; Monday to Friday where it is not stated."""
    public_holidays: Listed[PublicHoliday] | None = None
    """Public holidays around the go-live, where they are stated rather than looked up by country."""
    blocked_periods: Listed[BlockedPeriod] | None = None
    """Closes, peak seasons and launches."""
    releases: Listed[Release] | None = None
    """Vendors' releases around the go-live."""
    first_days: Listed[DayEvent] | None = None
    """What the business does for the first time in the first weeks."""
