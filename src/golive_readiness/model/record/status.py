"""What a project tells its steering committee beside readiness: hours and money, changes, assumptions."""

from __future__ import annotations

from golive_readiness.model.base import Amount, Day, Document, DoneOn, Share, Text, Title, Word
from golive_readiness.model.form.evidence import ItemRef
from golive_readiness.model.people import OwnerRef, PersonRef

__all__ = ["Assumption", "AssumptionStatus", "ChangeRequest", "ChangeStatus", "StatusReport"]


class StatusReport(Document):
    """The figures of a project's status report."""

    reported_on: DoneOn | None = None
    """When."""
    complete: Share | None = None
    """How much of the work is done."""
    approved_hours: Amount | None = None
    """Hours approved."""
    billed_hours: Amount | None = None
    """Hours billed."""
    estimated_hours: Amount | None = None
    """Hours expected in all at the end (estimate at completion)."""
    approved_cost: Amount | None = None
    """Money approved."""
    billed_cost: Amount | None = None
    """Money billed."""
    estimated_cost: Amount | None = None
    """Money expected in all at the end (estimate at completion)."""
    currency: Title | None = None
    """In which currency."""
    summary: Text | None = None
    """In a few sentences."""


class ChangeStatus(Word):
    """How far a change request is."""

    NEW = "new"
    APPROVED = "approved"
    IMPLEMENTED = "implemented"
    REJECTED = "rejected"


class ChangeRequest(Document):
    """Something asked for beside what was agreed."""

    title: Title
    """In one line."""
    status: ChangeStatus = ChangeStatus.NEW
    """``new``, ``approved``, ``implemented`` or ``rejected``."""
    requested_by: PersonRef | None = None
    """Who asked."""
    requested_on: DoneOn | None = None
    """When."""
    approved_by: PersonRef | None = None
    """Who agreed."""
    emergency: bool | None = None
    """Whether it takes the way for emergencies."""
    planned_on: Day | None = None
    """When it is put in."""
    items: tuple[ItemRef, ...] = ()
    """The items it bears on."""


class AssumptionStatus(Word):
    """Whether an assumption holds."""

    OPEN = "open"
    VALIDATED = "validated"
    INVALIDATED = "invalidated"


class Assumption(Document):
    """Something taken to be true."""

    title: Title
    """In one line."""
    status: AssumptionStatus = AssumptionStatus.OPEN
    """``open``, ``validated`` or ``invalidated``."""
    owner: OwnerRef | None = None
    """Who finds out."""
    due_on: Day | None = None
    """By when."""
    items: tuple[ItemRef, ...] = ()
    """The items it bears on."""
