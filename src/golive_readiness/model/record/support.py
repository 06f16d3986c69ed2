"""Support after the go-live: lines, people on duty, monitoring, hypercare."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from golive_readiness.model.base import (
    Amount,
    Day,
    Document,
    DoneOn,
    Duration,
    Keyed,
    Listed,
    Moment,
    Once,
    Share,
    Text,
    Title,
    Word,
)
from golive_readiness.model.people import OwnerRef, PersonRef
from golive_readiness.model.record.measured import Count, ExitCriterion

__all__ = [
    "BackupStatement",
    "FloorWalkers",
    "FourOwners",
    "Hypercare",
    "Monitored",
    "Shift",
    "StabilisationKind",
    "StabilisationMeasure",
    "Support",
    "SupportLine",
    "SupportModel",
    "WarRoom",
]


class SupportModel(Word):
    """Who supports."""

    FULLY_OUTSOURCED = "fully-outsourced"
    FULLY_INTERNAL = "fully-internal"
    MIXED = "mixed"


class SupportLine(Document):
    """One line of support."""

    line: Annotated[int, Field(ge=1, le=5), Once("nobody could tell which of the two answers")]
    """Its number: 1 super users, 2 help desk, 3 the own team, 4 the partner, 5 Microsoft and other vendors."""
    title: Title | None = None
    """What it is called."""
    owner: OwnerRef | None = None
    """Who answers for it."""
    people: Count | None = None
    """People in it."""
    trained: Count | None = None
    """Those who are trained on the solution."""
    with_access: Count | None = None
    """Those who have the access they need."""
    knowledge_transferred: bool | None = None
    """Whether the project has handed over what it knows."""
    hours: Title | None = None
    """When it answers."""
    languages: tuple[Title, ...] = ()
    """In which languages."""
    escalates_to: Annotated[int, Field(ge=1, le=5)] | None = None
    """The line a problem goes to next."""

    @model_validator(mode="after")
    def _ready_are_among_them(self) -> Self:
        for ready, are in ((self.trained, "are trained"), (self.with_access, "have access")):
            if self.people is not None and ready is not None and ready > self.people:
                message = f"{ready} {are}, of only {self.people} people"
                raise ValueError(message)
        return self


class Monitored(Document):
    """Something in production that has to be watched."""

    component: Annotated[Title, Once("nobody could tell which of the two is watched")]
    """What: an integration, a batch job, a database, a site."""
    critical: bool | None = None
    """Whether the business cannot work a day without it."""
    logged: bool | None = None
    """Whether it keeps a log that can be read."""
    alerts: bool | None = None
    """Whether it raises an alert."""
    alerts_to: OwnerRef | None = None
    """Who gets that."""
    tested_on: DoneOn | None = None
    """When a test alert last reached that person."""


class Shift(Document):
    """Somebody on duty, from when until when."""

    person: PersonRef
    """Who."""
    starts_at: Moment
    """From when."""
    ends_at: Moment
    """Until when."""
    technical: bool | None = None
    """Whether this is somebody who can mend things, not only take the call."""
    remote: bool | None = None
    """Whether on call rather than on site."""
    what: Title | None = None
    """For what."""

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.ends_at.timestamp() <= self.starts_at.timestamp():
            message = "the shift ends before it starts"
            raise ValueError(message)
        return self


class WarRoom(Document):
    """One room, on site or online, where everybody is who can decide or mend."""

    planned: bool = True
    """Whether there is one."""
    place: Title | None = None
    """Where."""
    starts_on: Day | None = None
    """Its first day; the go-live where it is not stated."""
    ends_on: Day | None = None
    """Its last."""

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            message = "the war room ends before it starts"
            raise ValueError(message)
        return self


class FloorWalkers(Document):
    """Who sits with the users of one site."""

    site: Annotated[Title, Once("nobody could tell who helps there")]
    """Where."""
    users: Count | None = None
    """People who start there."""
    walkers: tuple[PersonRef, ...] = ()
    """Who helps them."""
    count: Count | None = None
    """How many help them, where they are not named."""


class Hypercare(Document):
    """The weeks of elevated support after the go-live."""

    starts_on: Day | None = None
    """Its first day; the go-live where it is not stated."""
    ends_on: Day | None = None
    """Its last day; the review's own end of hypercare where it is not stated."""
    exit_criteria: Listed[ExitCriterion] | None = None
    """By which figures its end is known; an empty list says that there are none."""
    budget_hours: Amount | None = None
    """Hours that are paid for."""
    partner_committed: bool | None = None
    """Whether the partner's people are booked until its end."""
    alert_for: Duration | None = None
    """How long after the deployment the technical team stays on alert."""
    war_room: WarRoom | None = None
    """The war room."""
    floor_walkers: Listed[FloorWalkers] | None = None
    """Who sits with the users, site by site."""

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            message = "hypercare ends before it starts"
            raise ValueError(message)
        return self


class FourOwners(Document):
    """Who owns the solution once the project is gone."""

    production: PersonRef | None = None
    """Who owns production."""
    support: PersonRef | None = None
    """Who owns support."""
    acceptance: PersonRef | None = None
    """Who accepts for the business."""
    change: PersonRef | None = None
    """Who approves changes."""


class BackupStatement(Document):
    """What is backed up, how far back and how fast it can be restored, and by whom."""

    what: Text | None = None
    """What is backed up."""
    data_loss_max: Duration | None = None
    """How much of the last work may be lost (recovery point)."""
    restored_within: Duration | None = None
    """How long a restore may take (recovery time)."""
    restored_by: OwnerRef | None = None
    """Who restores."""
    approved_by: PersonRef | None = None
    """Who approved the statement."""
    approved_on: DoneOn | None = None
    """When."""


class StabilisationKind(Word):
    """DataMesh's six measures of the first weeks."""

    SIGN_IN_FAILURES = "sign-in-failures"
    INTEGRATION_ERRORS = "integration-errors"
    ACCESS_REQUESTS = "access-requests"
    WORKFLOW_EXCEPTIONS = "workflow-exceptions"
    PERFORMANCE_CONCERNS = "performance-concerns"
    SUPPORT_RESPONSE_TIME = "support-response-time"
    OTHER = "other"


class StabilisationMeasure(Document):
    """One thing that is measured in the first weeks."""

    kind: StabilisationKind
    """``sign-in-failures``, ``integration-errors``, ``access-requests``, ..."""
    title: Title | None = None
    """What exactly."""
    most: Amount | None = None
    """The most that is taken as stable, a day."""
    actual: Amount | None = None
    """What was last measured."""
    measured_on: DoneOn | None = None
    """When."""
    owner: OwnerRef | None = None
    """Who measures."""


class Support(Document):
    """How users are helped once they are live."""

    model: SupportModel | None = None
    """``fully-outsourced``, ``fully-internal`` or ``mixed``."""
    lines: Listed[SupportLine] | None = None
    """The lines of support."""
    tool: Title | None = None
    """Where tickets are kept."""
    service_level: Text | None = None
    """What was promised: within which time who answers."""
    service_level_met: Share | None = None
    """How often that is kept, once there is support."""
    microsoft_ticket_tested: bool | None = None
    """Whether a test ticket reached Microsoft under the right support plan."""
    outage_path_known: bool | None = None
    """Whether everybody on duty knows how an outage of production is reported to Microsoft."""
    monitoring: Listed[Monitored] | None = None
    """What is watched in production."""
    roster: Listed[Shift] | None = None
    """Who is on duty when, over the cutover and the days after."""
    hypercare: Hypercare | None = None
    """The weeks of elevated support."""
    owners: FourOwners | None = None
    """Who owns the solution once the project is gone."""
    backup_statement: BackupStatement | None = None
    """What can be restored, how fast, and who approved that."""
    stabilisation: Keyed[StabilisationMeasure] | None = None
    """What is measured in the first weeks."""
