"""What a go-live is asked: areas, items, and the sources they stand on."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from golive_readiness.model.base import Day, Document, Id, Keyed, Once, Refers, Text, Title, Word
from golive_readiness.model.consistency import InconsistentError, inconsistencies
from golive_readiness.model.people import Organisation, Role

__all__ = [
    "Applies",
    "Area",
    "AreaRef",
    "Areas",
    "Bibliography",
    "Checklist",
    "Checkpoint",
    "Citation",
    "EvidenceDemand",
    "EvidenceKind",
    "Has",
    "Item",
    "ManagedIn",
    "Product",
    "Rollout",
    "SignOffDemand",
    "Source",
    "Tailoring",
    "TailoringKind",
    "VersionChanges",
]


_OnceId = Annotated[Id, Once("an id names one thing for ever")]

AreaRef = Annotated[Id, Refers("area")]
"""The id of an area."""


class Checkpoint(Word):
    """When something has to be true, in the order in which a go-live meets them."""

    GO_NO_GO = "go_no_go"
    """Before the cutover starts."""
    OPEN_TO_USERS = "open_to_users"
    """At the end of the cutover, before users are let in."""
    HYPERCARE_EXIT = "hypercare_exit"
    """When the first weeks are over and normal support takes over."""


class Product(Word):
    """The product families a go-live may contain."""

    FINANCE_OPERATIONS = "finance-operations"
    CUSTOMER_ENGAGEMENT = "customer-engagement"
    COMMERCE = "commerce"
    HUMAN_RESOURCES = "human-resources"
    BUSINESS_CENTRAL = "business-central"
    POWER_PLATFORM = "power-platform"
    AZURE = "azure"
    WEB = "web"
    OTHER = "other"


class ManagedIn(Word):
    """Where finance and operations environments are managed."""

    LCS = "lcs"
    """Lifecycle Services."""
    PPAC = "ppac"
    """The Power Platform admin center."""


class Rollout(Word):
    """How users come on to the new system."""

    BIG_BANG = "big-bang"
    PHASED = "phased"
    PARALLEL = "parallel"


class Has(Word):
    """Parts that some go-lives have and others do not; an item or a rule may apply only where there is one."""

    MIGRATION = "migration"
    INTEGRATIONS = "integrations"
    CUSTOM_CODE = "custom-code"
    ISV_SOLUTIONS = "isv-solutions"
    DUAL_WRITE = "dual-write"
    AX_2012_UPGRADE = "ax-2012-upgrade"
    AGENTS = "agents"
    CONTACT_CENTER = "contact-center"
    LEGACY_SYSTEM = "legacy-system"
    """An old system that the new one replaces, or runs beside."""
    SEVERAL_WORKSTREAMS = "several-workstreams"
    """More than one workstream with a lead of its own, so that people have to be kept in step."""
    PEAK_LOAD = "peak-load"
    """So many users or transactions at once that speed has to be tested."""
    SECURITY_APPROVAL = "security-approval"
    """Somebody in charge of security or compliance has to approve before it may run."""
    WAREHOUSE = "warehouse"
    """Work in a warehouse with mobile devices."""
    US_GOVERNMENT = "us-government"
    """A cloud of the government of the United States."""


class EvidenceKind(Word):
    """What kind of proof something is: the seven of DataMesh's hand-over, and what a Dynamics 365 review asks for."""

    ENVIRONMENT_INVENTORY = "environment-inventory"
    USER_AND_ROLE_VALIDATION = "user-and-role-validation"
    WORKFLOW_VALIDATION = "workflow-validation"
    INTEGRATION_VALIDATION = "integration-validation"
    BACKUP_AND_RECOVERY_STATEMENT = "backup-and-recovery-statement"
    SUPPORT_HANDOVER = "support-handover"
    KNOWN_ISSUES_LIST = "known-issues-list"
    PLAN = "plan"
    TEST_REPORT = "test-report"
    PERFORMANCE_REPORT = "performance-report"
    MIGRATION_CYCLE = "migration-cycle"
    RECONCILIATION = "reconciliation"
    REHEARSAL_REPORT = "rehearsal-report"
    ROLLBACK_TEST = "rollback-test"
    RESTORE_TEST = "restore-test"
    TRAINING_RECORD = "training-record"
    ASSESSMENT = "assessment"
    APPROVAL = "approval"
    DECISION = "decision"
    CONTRACT = "contract"
    COMMUNICATION = "communication"
    ROSTER = "roster"
    CONFIGURATION = "configuration"
    LOG = "log"
    SCREENSHOT = "screenshot"
    DOCUMENT = "document"


class Source(Document):
    """A document that statements and rules stand on."""

    title: Title
    """Its title."""
    publisher: Title
    """Who published it."""
    url: Title | None = None
    """Where it can be read."""
    dated_on: Day | None = None
    """The date of the edition that was read."""
    licence: Title | None = None
    """Under which licence, where it states one."""
    note: Text | None = None
    """What to know when relying on it."""


class Bibliography(Document):
    """Every source that a bundled checklist or rule cites, by id."""

    format: Literal["golive-readiness/sources/1"]
    sources: Keyed[Source]


class Citation(Document):
    """Where in a source a statement stands."""

    document: Id
    """The source's id in the bibliography."""
    at: Title | None = None
    """Section, task or heading in that source."""


class Area(Document):
    """A subject of readiness: data migration, cutover, support."""

    id: _OnceId
    """Its id, for ever."""
    title: Title
    """As it is printed."""
    prefix: Id
    """What the ids of its items begin with, before the dot."""
    outcome: Text | None = None
    """What is true when the area is ready."""
    risk: Text | None = None
    """What is at stake when it is not."""


class Areas(Document):
    """The one list of areas, in the order in which they are printed."""

    format: Literal["golive-readiness/areas/1"]
    areas: tuple[Area, ...]


class EvidenceDemand(Document):
    """The proof that a claim of "done" needs."""

    kinds: tuple[EvidenceKind, ...] = ()
    """The kinds that count; empty means any."""
    what: Text | None = None
    """What the proof should show."""
    required: bool = True
    """Whether "done" without it is unproven; otherwise it is only asked for."""


class SignOffDemand(Document):
    """Whose signature a claim of "done" needs."""

    roles: tuple[Role, ...] = ()
    """Any one of these roles; empty means any role."""
    organisation: Organisation | None = None
    """The side the signer stands on, where it matters."""


class Applies(Document):
    """The facts of a review under which an item applies; what is not listed does not restrict."""

    products: tuple[Product, ...] = ()
    """At least one of these is in scope."""
    managed_in: tuple[ManagedIn, ...] = ()
    """The project is managed in one of these."""
    rollout: tuple[Rollout, ...] = ()
    """Users come on in one of these ways."""
    has: tuple[Has, ...] = ()
    """The go-live has every one of these parts."""


class Item(Document):
    """A statement that is either true or false on the day."""

    id: _OnceId
    """The area's prefix, a dot and a short name, such as ``migration.trial-cycles``; for ever."""
    area: Id
    """The area it belongs to."""
    statement: Text
    """What has to be true."""
    outcome: Text | None = None
    """What the committee can rely on when it is."""
    why: Text | None = None
    """What may happen when it is not."""
    mandatory: bool = False
    """Whether the go-live may not proceed while it is open."""
    due_by: Checkpoint = Checkpoint.GO_NO_GO
    """The checkpoint at which it has to be true."""
    weight: Annotated[int, Field(ge=0, le=100)] = 1
    """What it counts for in its area's completeness; zero counts for nothing."""
    evidence: EvidenceDemand | None = None
    """The proof that "done" needs."""
    sign_off: SignOffDemand | None = None
    """Whose signature "done" needs."""
    applies: Applies = Field(default_factory=Applies)
    """When it applies; everywhere, where nothing is said."""
    waivable: bool = True
    """Whether the decision maker may carry it open."""
    rules: tuple[Id, ...] = ()
    """The codes of the rules that check the claim against the record."""
    sources: tuple[Citation, ...] = ()
    """Where the statement comes from."""
    traces: tuple[Id, ...] = ()
    """The statements of the canon that it covers."""
    dated_on: Day | None = None
    """For a fact that ages: the day it was true."""


class VersionChanges(Document):
    """What has become of the items from one version to the next; an item that is not named is kept under its id."""

    since: Id
    """The version before; what is said holds from there to the next version listed, at the end to the present one."""
    reworded: tuple[Id, ...] = ()
    """Items that now say something else under the same id, so that an old answer has to be confirmed again."""
    renamed: Keyed[Id] = Keyed()
    """New ids, by the old one; the statement is the same."""
    merged: Keyed[tuple[Id, ...]] = Keyed()
    """By the id of an item of this version, the old ones that it asks together."""
    split: Keyed[tuple[Id, ...]] = Keyed()
    """By the old id, the items of this version that ask it in parts."""
    moved: Keyed[Id] = Keyed()
    """By the id of an item, the bundled checklist that asks it now."""
    retired: Keyed[Text] = Keyed()
    """By the old id, why nobody asks it any more."""


class TailoringKind(Word):
    """What an overlay did to an item."""

    ADDED = "added"
    DROPPED = "dropped"
    CHANGED = "changed"


class Tailoring(Document):
    """One thing that an overlay changed in a checklist; it stays with the checklist and is printed in the pack."""

    by: Title
    """The overlay, by its id."""
    item: Id
    """The item."""
    what: TailoringKind
    """Whether it was added, dropped or changed."""
    field: Id | None = None
    """The field that was changed."""
    was: Text | None = None
    """What stood there before; of a dropped item, its statement."""
    now: Text | None = None
    """What stands there now; of an added item, its statement."""
    reason: Text | None = None
    """Why, in the words of whoever changed it."""
    mandatory: bool = False
    """Whether the item was mandatory before."""
    softens: bool = False
    """Whether less is asked of a mandatory item than before; `judge` makes a finding of it."""
    applies: Applies = Field(default_factory=Applies)
    """Where the item applied before; elsewhere nothing was taken away."""


class Checklist(Document):
    """A named, versioned list of items."""

    format: Literal["golive-readiness/checklist/1"]
    id: Id
    """The name under which a review chooses it."""
    title: Title
    """As it is printed."""
    version: Id
    """Changes whenever an item changes."""
    description: Text | None = None
    """For whom it is."""
    suits: Applies = Field(default_factory=Applies)
    """The projects that a new review chooses it for; it holds nothing back from a review that names it."""
    areas: tuple[Area, ...] = ()
    """Areas of its own, beside the bundled ones."""
    items: tuple[Item, ...]
    """Its items, in the order in which they are printed."""
    changes: tuple[VersionChanges, ...] = ()
    """What changed since earlier versions, the oldest first; `migrate` carries answers along."""
    tailored: tuple[Tailoring, ...] = ()
    """What overlays changed, in the order in which they did."""
    built_on: Keyed[Id] = Keyed()
    """The versions of what an overlay was put on, by id: the checklist first, then the overlays between."""

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        if found := tuple(inconsistencies(type(self), self)):
            raise InconsistentError(found)
        return self
