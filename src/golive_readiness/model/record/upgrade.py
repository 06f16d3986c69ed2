"""The upgrade of an AX 2012 system, or of one on premises."""

from __future__ import annotations

from golive_readiness.model.base import Day, Document, DoneOn, Duration, Listed, Title
from golive_readiness.model.record.measured import Count

__all__ = ["AxUpgrade", "PreUpgradeStep"]


class PreUpgradeStep(Document):
    """A step of the pre-upgrade checklist."""

    title: Title
    """Which."""
    done: bool | None = None
    """Whether it was run on the source."""


class AxUpgrade(Document):
    """The upgrade of an AX 2012 system."""

    source_version: Title | None = None
    """The version that is upgraded, such as AX 2012 R3."""
    on_premises: bool | None = None
    """Whether it is finance and operations on premises that moves to the cloud."""
    collation: Title | None = None
    """The collation of its database."""
    pre_upgrade_steps: Listed[PreUpgradeStep] | None = None
    """The steps of the pre-upgrade checklist."""
    hotfix_installed: bool | None = None
    """Whether the pre-upgrade checklist itself is installed."""
    isv_scripts_identified: bool | None = None
    """Whether it is known which other vendors' upgrade scripts are needed."""
    archive_directory_used: bool | None = None
    """Whether attachments lie in an archive directory outside the database."""
    attachments_in_database: bool | None = None
    """Whether they have been brought into the database."""
    attachments_tested: bool | None = None
    """Whether a trial has moved them on to Azure Blob Storage."""
    mobile_portal_used: bool | None = None
    """Whether the warehouse works with the AX 2012 mobile portal today."""
    warehouse_app_tested: bool | None = None
    """Whether its people have tried the Warehouse Management mobile app on their own devices."""
    replication_toolkit_used: bool | None = None
    """Whether the replication toolkit for self-service data upgrade is used."""
    distribution_disk_gb: Count | None = None
    """Gigabytes of the disk that replication goes through."""
    source_database_gb: Count | None = None
    """Gigabytes of the source database."""
    code_upgraded_on: DoneOn | None = None
    """When the code was upgraded; from then on the old code is frozen."""
    code_frozen_on: Day | None = None
    """From when AX 2012 code no longer changes, emergencies apart."""
    configuration_frozen_on: Day | None = None
    """From when its configuration no longer changes."""
    cutover_tested_on: DoneOn | None = None
    """When the last cutover test ran, functional tests included."""
    cutover_test_passed: bool | None = None
    """Whether it passed."""
    technical_downtime: Duration | None = None
    """How long the technical work takes."""
    functional_downtime: Duration | None = None
    """How long the functional work takes."""
    downtime: Duration | None = None
    """How long both take together, from first to last."""
    downtime_max: Duration | None = None
    """How long the business can be down."""
