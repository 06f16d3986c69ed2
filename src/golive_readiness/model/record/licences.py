"""Licences: how many are needed, bought and assigned, of which type, in which tenant."""

from __future__ import annotations

from golive_readiness.model.base import Document, DoneOn, Listed, Title
from golive_readiness.model.record.measured import Count

__all__ = ["Estimator", "LicenceCount", "Licences"]


class LicenceCount(Document):
    """One type of licence in one tenant, or for one security role."""

    type: Title
    """Finance, Supply Chain Management, Sales Enterprise, Team Members, Device, Activity, ..."""
    tenant: Title | None = None
    """In which tenant."""
    security_role: Title | None = None
    """The security role whose users need it, where they are counted by role."""
    required: Count | None = None
    """How many users or devices need it, counted by security role."""
    purchased: Count | None = None
    """How many are bought."""
    assigned: Count | None = None
    """How many are assigned; more than are bought where somebody gave licences back too early."""
    counted_on: DoneOn | None = None
    """When that was counted."""

    @property
    def pool(self) -> str:
        """The type in its tenant: whoever has whichever role can be given any licence of it."""
        return "/".join(part for part in (self.type, self.tenant) if part)

    @property
    def subject(self) -> str:
        """What is counted, with its role."""
        return "/".join(part for part in (self.pool, self.security_role) if part)


class Estimator(Document):
    """The subscription estimate of a project in Lifecycle Services."""

    active: bool | None = None
    """Whether it is uploaded and active."""
    dated_on: DoneOn | None = None
    """When it was made."""


class Licences(Document):
    """What the customer may use."""

    counts: Listed[LicenceCount] | None = None
    """Each type with its figures."""
    last_purchase_on: DoneOn | None = None
    """When licences were last bought."""
    estimator: Estimator | None = None
    """The subscription estimate."""
