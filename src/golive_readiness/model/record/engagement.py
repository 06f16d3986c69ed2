"""The engagement: what goes live, for whom, in which steps, and the days everything is measured against."""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from golive_readiness.model.base import Day, Document, DoneOn, Listed, Text, Title, Word
from golive_readiness.model.checklist import Has, ManagedIn, Product, Rollout
from golive_readiness.model.people import PersonRef

__all__ = ["CountryCode", "Dates", "Phase", "Project", "ProjectKind", "Wave"]

CountryCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$")]
"""ISO code of a country, with its subdivision where one is needed: ``BE``, ``DE-BY``."""


class ProjectKind(Word):
    """What kind of go-live it is."""

    NEW_PRODUCTION = "new-production"
    NEW_WORKLOAD = "new-workload"
    CLOUD_MIGRATION = "cloud-migration"
    UPGRADE = "upgrade"


class Phase(Word):
    """The phases of Success by Design; a go-live lies at the end of ``prepare``."""

    DISCOVER = "discover"
    INITIATE = "initiate"
    IMPLEMENT = "implement"
    PREPARE = "prepare"
    OPERATE = "operate"


class Wave(Document):
    """One step of the roll-out: who starts when."""

    starts_on: Day
    """The day its users start."""
    title: Title | None = None
    """What it is called."""
    users: Annotated[int, Field(ge=0)] | None = None
    """Users that it adds."""
    functions: tuple[Title, ...] = ()
    """The functional areas that it brings."""
    countries: tuple[CountryCode, ...] = ()
    """The countries it reaches."""
    legal_entities: tuple[Title, ...] = ()
    """The legal entities it reaches."""


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
    approved_processes: Listed[Title] | None = None
    """The business processes that the stakeholders approved for this go-live."""
    kind: ProjectKind | None = None
    """``new-production``, ``new-workload``, ``cloud-migration`` or ``upgrade``."""
    phase: Phase | None = None
    """The phase of Success by Design it is in."""
    legacy_system: Title | None = None
    """What is replaced."""
    vision: Text | None = None
    """What it is for."""
    goals: tuple[Title, ...] = ()
    """What it has to reach."""
    growth: Text | None = None
    """How the business will grow."""
    complexity: Text | None = None
    """What makes it hard."""
    partners_own: bool | None = None
    """Whether the partner goes live itself (an internal project)."""
    contacts: tuple[PersonRef, ...] = ()
    """The key people."""
    partner_id: Title | None = None
    """The partner's id with Microsoft."""
    project_id: Title | None = None
    """The id or address of the project in Lifecycle Services or the implementation portal."""
    tenant: Title | None = None
    """The customer's tenant."""
    region: Title | None = None
    """Where the team is."""
    waves: Listed[Wave] | None = None
    """The steps of the roll-out, this go-live and the later ones."""


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
    production_requested_on: DoneOn | None = None
    """When production was asked for."""
    production_needed_on: Day | None = None
    """When production has to be there."""
    production_deployed_on: DoneOn | None = None
    """When production was there."""

    @model_validator(mode="after")
    def _come_in_their_order(self) -> Self:
        days = [day for day in (self.go_no_go_on, self.go_live_on, self.hypercare_ends_on) if day]
        if any(later < earlier for earlier, later in pairwise(days)):
            message = "the go/no-go comes first, then the go-live, then the end of hypercare"
            raise ValueError(message)
        return self
