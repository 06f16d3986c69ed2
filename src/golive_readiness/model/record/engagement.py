"""The engagement: what goes live, the business calendar around it, and how the review itself was run."""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from golive_readiness.model.base import Day, Document, DoneOn, Listed, Share, Title, Word
from golive_readiness.model.checklist import Has, ManagedIn, Product, Rollout
from golive_readiness.model.people import PersonRef

__all__ = [
    "BlockedPeriod",
    "BusinessCalendar",
    "Conduct",
    "CountryCode",
    "Dates",
    "DayEvent",
    "PeriodKind",
    "Project",
    "PublicHoliday",
    "Release",
    "ReviewState",
    "Weekday",
]

CountryCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$")]
"""ISO code of a country, with its subdivision where one is needed: ``BE``, ``DE-BY``."""


class Project(Document):
    """What goes live, for whom."""

    name: Title
    """The project."""
    customer: Title | None = None
    """For whom."""
    partner: Title | None = None
    """Who implements it."""
    products: tuple[Product, ...] = ()
    """The product families in scope."""
    managed_in: ManagedIn | None = None
    """Where finance and operations environments are managed: ``lcs`` or ``ppac``."""
    rollout: Rollout | None = None
    """``big-bang``, ``phased`` or ``parallel``."""
    has: Listed[Has] | None = None
    """The parts this go-live has; where it is not stated, items for such parts apply."""
    users: Annotated[int, Field(ge=0)] | None = None
    """People who start on the first day."""
    legal_entities: tuple[Title, ...] = ()
    """The legal entities that go live."""
    processes: tuple[Title, ...] = ()
    """The business processes that go live."""


class Dates(Document):
    """The days everything else is measured against."""

    go_no_go_on: Day | None = None
    """When the committee decides; unstated, the day the cutover window starts, else the go-live day."""
    go_live_on: Day | None = None
    """The day users are live: the first day of real work, not the start of the cutover."""
    hypercare_ends_on: Day | None = None
    """The last day of elevated support."""
    tracked_go_live_on: Day | None = None
    """The go-live date that Lifecycle Services or the implementation portal holds."""

    @model_validator(mode="after")
    def _come_in_their_order(self) -> Self:
        days = [day for day in (self.go_no_go_on, self.go_live_on, self.hypercare_ends_on) if day]
        if any(later < earlier for earlier, later in pairwise(days)):
            message = "the go/no-go comes first, then the go-live, then the end of hypercare"
            raise ValueError(message)
        return self


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


class ReviewState(Word):
    """The states of a review in Microsoft's implementation portal."""

    PLANNED = "planned"
    DISCOVER = "discover"
    IN_REVIEW = "in_review"
    MITIGATION = "mitigation"
    COMPLETE = "complete"


class Conduct(Document):
    """How the go-live readiness review itself was run."""

    state: ReviewState | None = None
    """``planned``, ``discover``, ``in_review``, ``mitigation`` or ``complete``."""
    started_on: Day | None = None
    """When it started, or will."""
    completed_on: DoneOn | None = None
    """When it was complete."""
    self_run: bool | None = None
    """Whether the project ran it without Microsoft."""
    uat_executed: Share | None = None
    """How much of user acceptance testing had been executed when the review started."""
    participants: tuple[PersonRef, ...] = ()
    """Who took part."""
    customer_admins: Annotated[int, Field(ge=0)] | None = None
    """How many of the customer's people are administrators of the project in Microsoft's portal."""
