"""Training and change: who has been trained and when, and how ready people are."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from golive_readiness.model.base import Day, Document, DoneOn, Keyed, Share, Text, Title
from golive_readiness.model.people import PersonRef
from golive_readiness.model.record.measured import Count

__all__ = ["Adoption", "ChangeReadiness", "Training"]


class Training(Document):
    """The training of one audience."""

    audience: Title
    """Who: a role, a site, a team."""
    people: Count | None = None
    """How many of them start on the first day."""
    trained: Count | None = None
    """How many of those have been trained."""
    sessions: Count | None = None
    """Sessions planned."""
    sessions_held: Count | None = None
    """Sessions held."""
    starts_on: Day | None = None
    """The day of the first session."""
    ends_on: Day | None = None
    """The day of the last one, held or planned."""
    refresher_on: Day | None = None
    """The day of the refresher, where there is one."""
    for_testers: bool | None = None
    """Whether these people test in UAT, and have to be trained before it."""
    guides: bool | None = None
    """Whether they have guides to look things up."""
    effectiveness: Share | None = None
    """How many passed a check of what they learnt."""

    @model_validator(mode="after")
    def _trained_are_among_them(self) -> Self:
        if self.people is not None and self.trained is not None and self.trained > self.people:
            message = f"{self.trained} are trained, of only {self.people} people"
            raise ValueError(message)
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            message = "the training ends before it starts"
            raise ValueError(message)
        return self


class ChangeReadiness(Document):
    """How ready people are."""

    sponsor: PersonRef | None = None
    """Who stands for the change."""
    readiness: Share | None = None
    """How many say that they are ready, in the last survey."""
    surveyed_on: DoneOn | None = None
    """When they were asked."""
    communication_plan: bool | None = None
    """Whether it is planned who hears what and when."""
    super_users: tuple[PersonRef, ...] = ()
    """Who helps colleagues."""
    high_risk_groups: tuple[Title, ...] = ()
    """Whom the change hits hardest."""
    note: Text | None = None
    """What was heard."""


class Adoption(Document):
    """Training and change readiness."""

    training: Keyed[Training] | None = None
    """The training of each audience."""
    change: ChangeReadiness | None = None
    """How ready people are."""
