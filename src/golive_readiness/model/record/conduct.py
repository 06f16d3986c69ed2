"""How the readiness review itself was run."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from golive_readiness.model.base import Day, Document, DoneOn, Duration, Share, Text, Word
from golive_readiness.model.people import PersonRef

__all__ = ["Conduct", "ReviewState"]


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
    duration: Duration | None = None
    """How long the review's workshop took."""
    submitted_on: DoneOn | None = None
    """When the answers went to Microsoft."""
    report_received_on: DoneOn | None = None
    """When its report came back."""
    questions_answered: Annotated[int, Field(ge=0)] | None = None
    """How many of Microsoft's questions are answered."""
    messages: tuple[Text, ...] = ()
    """What Microsoft and the project wrote to each other about it."""
