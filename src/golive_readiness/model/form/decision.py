"""What the people decided, and between what."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from golive_readiness.model.base import Day, Document, DoneOn, Id, Keyed, Refers, Text, Title, Word
from golive_readiness.model.form.answers import Outlook
from golive_readiness.model.form.mitigations import Target
from golive_readiness.model.people import OwnerRef, PersonRef

__all__ = [
    "AgreedCondition",
    "Ballot",
    "GoNoGoDecision",
    "Option",
    "OptionRef",
    "Outcome",
    "Trend",
    "Vote",
    "Workstream",
]

OptionRef = Annotated[Id, Refers("option")]
"""The id of an entry in ``options``."""


class Outcome(Word):
    """What a committee can decide."""

    GO = "go"
    CONDITIONAL_GO = "conditional_go"
    NO_GO = "no_go"
    DEFERRED = "deferred"


class Ballot(Word):
    """How somebody voted."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINED = "abstained"
    ABSENT = "absent"


class Option(Document):
    """One way to go on that is put to the committee."""

    title: Title
    """In one line."""
    go_live_on: Day | None = None
    """The day users would be live."""
    cost: Title | None = None
    """What it costs."""
    consequence: Text | None = None
    """What it means for the business."""


class Vote(Document):
    """One member's vote, or absence."""

    by: PersonRef
    """Whose vote."""
    ballot: Ballot
    """``for``, ``against``, ``abstained`` or ``absent``."""
    reason: Text | None = None
    """Why; a dissent is printed with its reason."""


class AgreedCondition(Document):
    """Something the committee asked for in return for its go."""

    what: Text
    """What has to be true."""
    owner: OwnerRef | None = None
    """Who brings it about."""
    due_on: Day | None = None
    """By when; while this day is not past, the condition carries what it accepts."""
    confirmed_by: PersonRef | None = None
    """Who confirms that it is met."""
    evidence_wanted: Title | None = None
    """What shows it."""
    if_not: Text | None = None
    """What happens otherwise."""
    met_on: DoneOn | None = None
    """When it was confirmed."""
    accepts: tuple[Target, ...] = ()
    """The findings the committee accepted under this condition."""


class GoNoGoDecision(Document):
    """The recorded decision of the people, beside the recommendation of this library."""

    outcome: Outcome
    """``go``, ``conditional_go``, ``no_go`` or ``deferred``."""
    decided_on: DoneOn
    """When."""
    decided_by: OwnerRef | None = None
    """Who spoke the decision."""
    option: OptionRef | None = None
    """Which of the options was chosen."""
    rationale: Text | None = None
    """Why, above all where it differs from the recommendation."""
    votes: tuple[Vote, ...] = ()
    """Who voted how."""
    quorum: Annotated[int, Field(ge=1)] | None = None
    """How many had to be present."""
    conditions: Keyed[AgreedCondition] = Keyed()
    """What was asked for in return."""


class Trend(Word):
    """Where a workstream is heading since the last review, as its lead sees it."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"


class Workstream(Document):
    """A lead's own view of one area."""

    lead: PersonRef | None = None
    """Who leads it."""
    outlook: Outlook | None = None
    """``on_track``, ``at_risk`` or ``late``."""
    trend: Trend | None = None
    """``better``, ``same`` or ``worse``."""
    comment: Text | None = None
    """In the lead's own words."""
