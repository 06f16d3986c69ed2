"""Promises and exceptions: what is done about a finding, and what is knowingly carried."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from golive_readiness.model.base import Amount, Day, Document, DoneOn, Refers, Text, Title, Word
from golive_readiness.model.form.answers import EvidenceRef, Outlook
from golive_readiness.model.people import OwnerRef

__all__ = ["Mitigation", "MitigationStatus", "Target", "Waiver"]

Target = Annotated[
    str,
    StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._/#-]*(:[^\s:][^\n:]*)?$", max_length=200),
    Refers("target"),
]
"""What a promise or exception is about: a rule's code (``MIGR01``), a finding's key (``MIGR01:migration.cycles``),
or the id of an item, risk, issue or criterion."""


class MitigationStatus(Word):
    """How far an action is."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    CANCELLED = "cancelled"


class Mitigation(Document):
    """An action against findings, risks or issues: who does what by when."""

    title: Title
    """What is done."""
    addresses: tuple[Target, ...]
    """What it is done about."""
    owner: OwnerRef | None = None
    """Who does it."""
    due_on: Day | None = None
    """The day it will be done."""
    status: MitigationStatus = MitigationStatus.NOT_STARTED
    """``not_started``, ``in_progress``, ``done`` or ``cancelled``."""
    outlook: Outlook | None = None
    """``on_track``, ``at_risk`` or ``late``, as the owner sees it."""
    effort_days: Annotated[Amount, Field(ge=Decimal(0))] | None = None
    """Working days it still takes."""
    done_on: DoneOn | None = None
    """When it was done."""
    evidence: tuple[EvidenceRef, ...] = ()
    """The proof that it was done."""
    comment: Text | None = None
    """For everybody who reads the pack."""
    internal: Text | None = None
    """For the team only."""

    @property
    def open(self) -> bool:
        """Whether it is still a promise."""
        return self.status in (MitigationStatus.NOT_STARTED, MitigationStatus.IN_PROGRESS)


class Waiver(Document):
    """A finding that is knowingly carried over the go-live. It never deletes the finding."""

    covers: tuple[Target, ...]
    """What is carried."""
    approver: OwnerRef
    """Who carries it; for what is mandatory only the decision maker can."""
    reason: Text
    """Why it can be carried."""
    granted_on: DoneOn
    """From which day."""
    expires_on: Day
    """The last day on which it holds."""
    compensation: Text | None = None
    """What is done in its place meanwhile."""

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.expires_on < self.granted_on:
            message = "this expires before it is granted"
            raise ValueError(message)
        return self
