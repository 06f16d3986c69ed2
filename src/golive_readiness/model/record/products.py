"""What only one product family has to tell."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from golive_readiness.model.base import Amount, Day, Document, DoneOn, Keyed, Listed, Share, Text, Title, Word
from golive_readiness.model.people import OwnerRef, PersonRef
from golive_readiness.model.record.measured import Count
from golive_readiness.model.record.upgrade import AxUpgrade

__all__ = [
    "Agent",
    "BusinessCentral",
    "ChannelComponent",
    "Commerce",
    "CopySetting",
    "CustomerEngagement",
    "DatabaseCopy",
    "DryRun",
    "DualWrite",
    "FinanceOperations",
    "HumanResourcesMigration",
    "Products",
    "ProjectPhase",
    "ScaleUnit",
]


class ProjectPhase(Word):
    """The phases of a project in Lifecycle Services that have to be marked complete."""

    ANALYSIS = "analysis"
    DESIGN_AND_DEVELOP = "design-and-develop"
    TEST = "test"


class CopySetting(Word):
    """What has to be set up again after a database was copied into production."""

    BATCH_GROUPS = "batch-groups"
    ENTITY_STORE = "entity-store"
    SYSTEM_PARAMETERS = "system-parameters"
    EMAIL = "email"
    STORAGE_CONNECTION_STRING = "storage-connection-string"
    DOCUMENT_CONNECTIONS = "document-connections"
    BATCH_JOBS = "batch-jobs"
    USERS = "users"


class DatabaseCopy(Document):
    """A database that is copied from a sandbox into production."""

    used: bool = True
    """Whether production is filled by a copy."""
    planned_settings: Listed[CopySetting] | None = None
    """The settings that the cutover plan sets up again afterwards."""
    attachments_planned: bool | None = None
    """Whether the plan loads attachments straight into production."""
    encrypted_values_planned: bool | None = None
    """Whether the plan enters encrypted values again."""


class FinanceOperations(Document):
    """Finance and operations."""

    phases_complete: Listed[ProjectPhase] | None = None
    """The phases that are marked complete in Lifecycle Services."""
    stakeholders_added: bool | None = None
    """Whether the customer's key people are users of the project in Lifecycle Services."""
    lead_times_known: bool | None = None
    """Whether the team knows how production is asked for, and how long packages and copies take."""
    database_copy: DatabaseCopy | None = None
    """The copy of a database into production."""


class CustomerEngagement(Document):
    """Sales, Customer Service, Field Service and their like."""

    mailboxes_tested: Count | None = None
    """Mailboxes that sent and received in production."""
    mailboxes: Count | None = None
    """Mailboxes that are synchronised."""
    duplicate_rules_published: bool | None = None
    """Whether the rules that find duplicates are switched on."""
    analytics_watched: bool | None = None
    """Whether somebody looks at Dataverse analytics."""


class ChannelComponent(Document):
    """A till, hardware station or web shop that a scale unit serves."""

    name: Title
    """What it is called."""
    version: Title | None = None
    """Its version, such as ``10.0.40``."""


class ScaleUnit(Document):
    """A Commerce Scale Unit, with what hangs on it."""

    name: Title
    """What it is called."""
    version: Title | None = None
    """Its version."""
    clients: Listed[ChannelComponent] | None = None
    """The tills, hardware stations and shops that it serves."""


class Commerce(Document):
    """Commerce."""

    headquarters_version: Title | None = None
    """The version of headquarters."""
    scale_units: Listed[ScaleUnit] | None = None
    """The scale units."""


class DryRun(Document):
    """One dry run of a Business Central cloud migration."""

    run_on: DoneOn | None = None
    """When."""
    companies: Count | None = None
    """Companies that were moved."""
    moved_gb: Amount | None = None
    """Gigabytes that were moved."""
    succeeded: bool | None = None
    """Whether replication and data upgrade went through."""
    checked_by: PersonRef | None = None
    """Who of the business checked the data afterwards."""


class BusinessCentral(Document):
    """Business Central."""

    companies: Count | None = None
    """Companies that go live."""
    dry_runs: Listed[DryRun] | None = None
    """The dry runs, in any order."""
    largest_run_gb: Amount | None = None
    """Gigabytes of the largest planned run."""
    storage_gb: Amount | None = None
    """Gigabytes that the environment will hold."""
    larger_storage_agreed: bool | None = None
    """Whether Microsoft's answer to a larger environment is on record."""


class HumanResourcesMigration(Document):
    """The migration of stand-alone Human Resources."""

    migrated_on: Day | None = None
    """When production is migrated."""
    rollback_covers_deletion: bool | None = None
    """Whether the way back takes into account that Microsoft deletes the old environments ten days later."""


class DualWrite(Document):
    """Dual-write between finance and operations and Dataverse."""

    scenario: Annotated[int, Field(ge=1, le=3)] | None = None
    """Which goes live first: 1 both together, 2 finance and operations, 3 customer engagement."""
    tenants: Count | None = None
    """Tenants it links."""
    region: Title | None = None
    """Where both sides are."""
    legal_entities: Count | None = None
    """Legal entities it links."""
    instances: Count | None = None
    """Pairs of environments."""
    peak_tested: bool | None = None
    """Whether it kept up at peak load."""
    initial_sync_tested: bool | None = None
    """Whether the initial sync was run with as many records as the migration brings."""
    initial_sync_records: Count | None = None
    """Records that the largest tested initial sync had."""
    records_per_transaction_max: Count | None = None
    """The most records that one transaction carries."""
    managed_solution: bool | None = None
    """Whether its maps travel in a managed solution."""
    alerts: bool | None = None
    """Whether somebody is told when it pauses."""
    limitations_read: bool | None = None
    """Whether the team has read its limits."""


class Agent(Document):
    """An agent that goes live."""

    title: Title
    """What it is called."""
    scope: Text | None = None
    """What it may do."""
    owner: OwnerRef | None = None
    """Who answers for it."""
    evaluation_pass_rate: Share | None = None
    """How many of its evaluation cases it passed."""
    safety_violations: Count | None = None
    """How often it did what it must not, in the last evaluation."""
    responsible_ai_signed_by: PersonRef | None = None
    """Who of the business signed the Responsible AI review."""
    responsible_ai_signed_on: DoneOn | None = None
    """When."""
    telemetry: bool | None = None
    """Whether what it does is logged, watched and raises alerts."""
    incident_plan: bool | None = None
    """Whether it is settled what is done when it misbehaves."""


class Products(Document):
    """What only one product family has to tell."""

    finance_operations: FinanceOperations | None = None
    """Finance and operations."""
    customer_engagement: CustomerEngagement | None = None
    """Sales, Customer Service, Field Service and their like."""
    ax_2012_upgrade: AxUpgrade | None = None
    """The upgrade of an AX 2012 system."""
    commerce: Commerce | None = None
    """Commerce."""
    business_central: BusinessCentral | None = None
    """Business Central."""
    human_resources_migration: HumanResourcesMigration | None = None
    """The migration of stand-alone Human Resources."""
    dual_write: DualWrite | None = None
    """Dual-write."""
    agents: Keyed[Agent] | None = None
    """Agents."""
