"""Proof, and who signed what."""

from __future__ import annotations

from typing import Annotated

from golive_readiness.model.base import Day, Document, DoneOn, Id, Refers, Text, Title, Word
from golive_readiness.model.checklist import EvidenceKind
from golive_readiness.model.people import PersonRef, Role

__all__ = ["Evidence", "ItemRef", "SignOff", "SignOffOutcome"]

ItemRef = Annotated[Id, Refers("item")]
"""The id of an item of a chosen checklist."""


class Evidence(Document):
    """Something that shows that a claim is true."""

    kind: EvidenceKind
    """What kind of proof."""
    title: Title
    """What it is called."""
    location: Title | None = None
    """Where it can be read: a link, a folder, a ticket."""
    dated_on: DoneOn | None = None
    """The day it speaks of, not the day it was uploaded."""
    valid_until: Day | None = None
    """The last day on which it still proves something, where it has one."""
    author: PersonRef | None = None
    """Who made it."""
    covers: Title | None = None
    """What it speaks of: a build, a version, a data run."""
    environment: Title | None = None
    """Where it was made."""
    internal: Text | None = None
    """A remark for the team only."""


class SignOffOutcome(Word):
    """What the signer said."""

    APPROVED = "approved"
    APPROVED_WITH_CONDITIONS = "approved_with_conditions"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class SignOff(Document):
    """A signature: who signed what, when, for which version, in which role."""

    items: tuple[ItemRef, ...]
    """The items it signs off."""
    by: PersonRef
    """Who signed."""
    role: Role | None = None
    """In which role, where the person has several."""
    signed_on: DoneOn
    """When."""
    outcome: SignOffOutcome = SignOffOutcome.APPROVED
    """What was said."""
    version: Title | None = None
    """The build, plan or data run that was signed."""
    conditions: Text | None = None
    """What was asked for in return."""

    @property
    def approves(self) -> bool:
        """Whether it says yes, with or without conditions."""
        return self.outcome in (SignOffOutcome.APPROVED, SignOffOutcome.APPROVED_WITH_CONDITIONS)
