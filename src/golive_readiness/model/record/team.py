"""The go-live team: who is there on the weekend, in which roles, and who is shared with others."""

from __future__ import annotations

from golive_readiness.model.base import Document, Listed, Title
from golive_readiness.model.people import PersonRef, Role

__all__ = ["GoLiveTeam", "TeamMember"]


class TeamMember(Document):
    """Somebody of the go-live team."""

    person: PersonRef
    """Who."""
    roles: tuple[Role, ...] = ()
    """In which roles, these days; the person's own where none is stated."""
    workstreams: tuple[Title, ...] = ()
    """For which workstreams."""
    on_other_projects: bool | None = None
    """Whether another project has a claim on this person in these days."""
    other_tasks: bool | None = None
    """Whether this person has tasks beside the role."""


class GoLiveTeam(Document):
    """Who carries the go-live."""

    workstreams: Listed[Title] | None = None
    """The workstreams that need somebody who knows them."""
    members: Listed[TeamMember] | None = None
    """Who is in it."""
    business_decider: PersonRef | None = None
    """Who of the business decides on the spot."""
    status_tracker: PersonRef | None = None
    """Who keeps the status list and tells people where things stand."""
    call_list_tested: bool | None = None
    """Whether everybody on it was called once, and answered."""
