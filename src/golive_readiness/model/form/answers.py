"""What a team says about one item of a checklist."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import model_validator

from golive_readiness.model.base import Day, Document, DoneOn, Id, Refers, Share, Text, Word
from golive_readiness.model.people import OwnerRef, PersonRef

__all__ = ["Answer", "EvidenceRef", "Outlook", "Status"]

EvidenceRef = Annotated[Id, Refers("evidence")]
"""The id of an entry in ``evidence``."""


class Status(Word):
    """How far the work on something is."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    NOT_APPLICABLE = "not_applicable"


class Outlook(Word):
    """Whether its owner expects to keep a date."""

    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    LATE = "late"


class Answer(Document):
    """The state of one item as its owner reports it; without a status it is unanswered."""

    status: Status | None = None
    """``not_started``, ``in_progress``, ``done`` or ``not_applicable``."""
    share: Share | None = None
    """How much of work in progress is done, where somebody can say: ``0.6`` or ``60%``."""
    owner: OwnerRef | None = None
    """Who answers for it."""
    due_on: Day | None = None
    """The day it will be done."""
    outlook: Outlook | None = None
    """``on_track``, ``at_risk`` or ``late``, as the owner sees it."""
    comment: Text | None = None
    """For everybody who reads the pack."""
    internal: Text | None = None
    """For the team only; stays out of editions that circulate."""
    evidence: tuple[EvidenceRef, ...] = ()
    """The proof, by id."""
    changed_on: DoneOn | None = None
    """When the thing itself last changed (build, plan, data run); older proof and signatures no longer cover it."""
    reason: Text | None = None
    """Why it does not apply."""
    approved_by: PersonRef | None = None
    """Who agreed that it does not apply; on a mandatory item somebody other than the owner."""
    answered_in: Id | None = None
    """The version of the checklist in whose words it was answered, where those have changed since; `migrate` writes it.

    As long as it stands here, the answer has to be confirmed; whoever confirms it takes it out.
    """
    updated_on: DoneOn | None = None
    """When this answer was last looked at."""
    updated_by: PersonRef | None = None
    """Who looked at it."""

    @property
    def open(self) -> bool:
        """Whether work is still to be done."""
        return self.status in (Status.NOT_STARTED, Status.IN_PROGRESS)

    @model_validator(mode="after")
    def _share_needs_progress(self) -> Self:
        if self.share is not None and self.status is not Status.IN_PROGRESS:
            message = "a share is stated for work in progress only"
            raise ValueError(message)
        return self
