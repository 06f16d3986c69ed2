"""What may happen, what has happened, and what is known and lived with."""

from __future__ import annotations

from golive_readiness.model.base import Day, Document, DoneOn, Severity, Share, Text, Title, Word
from golive_readiness.model.checklist import AreaRef
from golive_readiness.model.form.evidence import ItemRef
from golive_readiness.model.people import OwnerRef, PersonRef

__all__ = [
    "Issue",
    "IssueKind",
    "IssueStatus",
    "KnownIssue",
    "RaisedIn",
    "Response",
    "Risk",
    "RiskCategory",
    "RiskStatus",
    "Workaround",
]


class RaisedIn(Word):
    """The review that found something."""

    SOLUTION_BLUEPRINT_REVIEW = "solution-blueprint-review"
    IMPLEMENTATION_REVIEW = "implementation-review"
    GO_LIVE_READINESS_REVIEW = "go-live-readiness-review"
    OTHER = "other"


class Response(Word):
    """What is done with a risk; the four responses of Microsoft's DevOps template."""

    ACCEPT = "accept"
    AVOID = "avoid"
    MITIGATE = "mitigate"
    TRANSFER = "transfer"


class RiskCategory(Word):
    """The risk categories of Microsoft's DevOps template."""

    EXTERNAL = "external"
    FUNCTIONAL = "functional"
    MANAGEMENT = "management"
    ORGANIZATIONAL = "organizational"
    TECHNICAL = "technical"


class RiskStatus(Word):
    """The states of a risk."""

    OPEN = "open"
    MITIGATED = "mitigated"
    CLOSED = "closed"


class IssueKind(Word):
    """The issue types of Microsoft's DevOps template."""

    BUDGET = "budget"
    GENERAL = "general"
    RESOURCE = "resource"
    SCOPE = "scope"
    TIMELINE = "timeline"


class IssueStatus(Word):
    """The states of an issue."""

    NEW = "new"
    ACTIVE = "active"
    RESOLVED = "resolved"
    CLOSED = "closed"


class Workaround(Document):
    """How the business can work while something is broken."""

    what: Text
    """What people do instead."""
    tested: bool | None = None
    """Whether it was tried."""
    accepted_by: PersonRef | None = None
    """Who of the business accepted it."""
    accepted_on: DoneOn | None = None
    """When."""


class Risk(Document):
    """Something that may happen and would hurt."""

    title: Title
    """In one line: cause, event, effect."""
    severity: Severity | None = None
    """How bad it is before anything is done."""
    probability: Share | None = None
    """How likely it is, as a share."""
    residual: Severity | None = None
    """How bad it still is after what has been done."""
    status: RiskStatus = RiskStatus.OPEN
    """``open``, ``mitigated`` or ``closed``."""
    response: Response | None = None
    """``accept``, ``avoid``, ``mitigate`` or ``transfer``."""
    owner: OwnerRef | None = None
    """Who watches it."""
    category: RiskCategory | None = None
    """The kind of risk."""
    area: AreaRef | None = None
    """The area it belongs to."""
    items: tuple[ItemRef, ...] = ()
    """The items it bears on."""
    description: Text | None = None
    """More, where one line is not enough."""
    trigger: Text | None = None
    """How one would see it coming."""
    contingency: Text | None = None
    """What is done if it happens."""
    accepted_by: PersonRef | None = None
    """Who accepts what remains."""
    accepted_until: Day | None = None
    """The last day of that acceptance."""
    raised_on: DoneOn | None = None
    """When it was found."""
    raised_in: RaisedIn | None = None
    """In which review."""
    review_on: Day | None = None
    """When it is looked at next."""


class Issue(Document):
    """Something that has happened and hurts, or certainly will."""

    title: Title
    """In one line."""
    severity: Severity | None = None
    """How bad it is."""
    blocker: bool | None = None
    """Whether the go-live cannot proceed with it."""
    status: IssueStatus = IssueStatus.ACTIVE
    """``new``, ``active``, ``resolved`` or ``closed``."""
    owner: OwnerRef | None = None
    """Who solves it."""
    due_on: Day | None = None
    """When it will be solved."""
    workaround: Workaround | None = None
    """How the business works until then."""
    kind: IssueKind | None = None
    """The kind of issue."""
    area: AreaRef | None = None
    """The area it belongs to."""
    items: tuple[ItemRef, ...] = ()
    """The items it bears on."""
    description: Text | None = None
    """More, where one line is not enough."""
    raised_on: DoneOn | None = None
    """When it was found."""
    raised_in: RaisedIn | None = None
    """In which review."""

    @property
    def open(self) -> bool:
        """Whether it still hurts."""
        return self.status in (IssueStatus.NEW, IssueStatus.ACTIVE)


class KnownIssue(Document):
    """A fault that users will meet and that everybody knows of."""

    title: Title
    """In one line."""
    severity: Severity | None = None
    """How bad it is."""
    workaround: Workaround | None = None
    """How to live with it."""
    accepted_by: PersonRef | None = None
    """Who of the business accepts it, or agrees to wait for the fix."""
    accepted_on: DoneOn | None = None
    """When."""
    fix_on: Day | None = None
    """When it will be gone."""
    area: AreaRef | None = None
    """The area it belongs to."""
