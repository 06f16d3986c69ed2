"""What is migrated: each kind of data with its way into the new system."""

from __future__ import annotations

from golive_readiness.model.base import Day, Document, Duration, Text, Title, Word
from golive_readiness.model.people import OwnerRef
from golive_readiness.model.record.measured import Count

__all__ = ["CutoverMethod", "DataClass", "LegacyTransactions", "MigrationObject", "ValidationMethod"]


class DataClass(Word):
    """What kind of data is loaded."""

    CONFIGURATION = "configuration"
    MASTER = "master"
    SECURITY = "security"
    OPEN_TRANSACTIONS = "open-transactions"
    BALANCES = "balances"
    HISTORY = "history"


class ValidationMethod(Word):
    """How a load is checked; the methods of Microsoft's DevOps template."""

    AUDIT_TRAIL_REVIEW = "audit-trail-review"
    AUTOMATED_RECONCILIATION = "automated-reconciliation"
    BUSINESS_USER_SIGN_OFF = "business-user-sign-off"
    CHECKSUM_VALIDATION = "checksum-validation"
    MANUAL_SPOT_CHECK = "manual-spot-check"
    RECORD_COUNTS = "record-counts"
    TEST_CASE_EXECUTION = "test-case-execution"


class CutoverMethod(Word):
    """How data reaches production; the methods of Microsoft's DevOps template."""

    MANUAL_CONFIGURATION = "manual-configuration"
    DATA_MIGRATION_UPLOAD = "data-migration-upload"
    COPY_GOLD_DATABASE = "copy-gold-database"
    DATABASE_EXPORT_IMPORT = "database-export-import"
    INTEGRATION_SYNC = "integration-sync"
    INITIAL_DATA_SYNC = "initial-data-sync"
    CONTINUOUS_SYNC = "continuous-sync"
    THIRD_PARTY_TOOL_MIGRATION = "third-party-tool-migration"
    AI_GENERATED_CONFIGURATION = "ai-generated-configuration"
    UNSPECIFIED = "unspecified"


class MigrationObject(Document):
    """One kind of data that is migrated, by the name of its entity."""

    title: Title
    """What it is called."""
    data_class: DataClass | None = None
    """``configuration``, ``master``, ``security``, ``open-transactions``, ``balances`` or ``history``."""
    source_system: Title | None = None
    """Where it comes from."""
    target_entity: Title | None = None
    """The entity it is loaded into."""
    method: Title | None = None
    """How it is extracted and changed."""
    cutover_method: CutoverMethod | None = None
    """How it reaches production."""
    sequence: Count | None = None
    """Its place in the order of loading."""
    volume: Count | None = None
    """Records that will be loaded at the cutover."""
    validated_by: tuple[ValidationMethod, ...] = ()
    """How the load is checked."""
    data_package: Title | None = None
    """The data package it is loaded with."""
    planned_duration: Duration | None = None
    """How long its load may take."""
    cleansing: Text | None = None
    """How it is cleansed, and where."""
    owner: OwnerRef | None = None
    """Who answers for it."""
    ready: bool | None = None
    """Whether it is ready to be loaded."""
    due_on: Day | None = None
    """When it will be."""


class LegacyTransactions(Document):
    """Open transactions that cannot be closed in the old system."""

    unclosable: Count | None = None
    """How many there are."""
    planned: bool | None = None
    """Whether there is a plan to create them again; ``false`` says that there is none, however many there are."""
    plan: Text | None = None
    """How they are created again in the new system."""
    owner: OwnerRef | None = None
    """Who does that."""
    due_on: Day | None = None
    """By when."""
