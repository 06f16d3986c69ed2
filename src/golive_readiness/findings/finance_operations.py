"""Finance and operations: what a copied database leaves behind, and dual-write beside it."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import Any

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.marks import amiss, together
from golive_readiness.findings.rule import FindingKind, Observation, Rule, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Has, Product
from golive_readiness.model.record.products import CopySetting, DatabaseCopy, DualWrite
from golive_readiness.model.review import ReadinessReview

__all__ = ["RULES"]

_COPY = "products.finance_operations.database_copy"


def _is_finance_operations(review: ReadinessReview) -> bool:
    """Whether the product is stated, or its record: where neither is, nobody else's claim waits for it."""
    return Product.FINANCE_OPERATIONS in review.project.products or review.products.finance_operations is not None


def _is_dual_write(review: ReadinessReview) -> bool:
    return Has.DUAL_WRITE in (review.project.has or ()) or review.products.dual_write is not None


def _copy_in_use(review: ReadinessReview) -> DatabaseCopy | None:
    record = review.products.finance_operations
    copy = record.database_copy if record else None
    return copy if copy and copy.used else None


def _left_behind(copy: DatabaseCopy, _facts: Facts) -> Iterator[Observation]:
    parts = {"attachments": copy.attachments_planned, "encrypted values": copy.encrypted_values_planned}
    yield observed(_COPY, together(parts.values()), parts=amiss(parts))


def _set_up_again(copy: DatabaseCopy, _facts: Facts) -> Iterator[Observation]:
    planned = copy.planned_settings
    missing = tuple(setting for setting in CopySetting if setting not in (planned or ()))
    yield observed(_COPY, None if planned is None else not missing, missing=missing)


def _kept_up(record: DualWrite, _facts: Facts) -> Iterator[Observation]:
    parts = {"at peak load": record.peak_tested, "with the initial sync": record.initial_sync_tested}
    yield observed("products.dual_write", together(parts.values()), parts=amiss(parts))


LEFT_BEHIND = Rule(
    code="MIGR11",
    area="data-migration",
    severity=Severity.MEDIUM,
    title="Attachments or encrypted values are forgotten",
    says="A database copy leaves these behind, and the cutover plan has no task for them: {parts}.",
    strength="The cutover plan brings in what a database copy leaves behind: attachments and encrypted values.",
    unclear="A database copy leaves these behind, and it is not stated whether the cutover plan has a task for them: {parts}.",
    why="Users look for their documents, and connections fail for want of a password.",
    advice="Plan to load attachments straight into production, and to enter encrypted values again.",
    sources=("ms-golden-configuration-2020",),
    traces=("R070",),
    kind=FindingKind.RISK,
    reads=_copy_in_use,
    observe=_left_behind,
    applies=_is_finance_operations,
)

SETTINGS = Rule(
    code="ENVR14",
    area="finance-operations",
    severity=Severity.HIGH,
    title="Settings after the copy are not planned",
    says="The cutover plan does not set these up again after the database copy: {missing}.",
    strength="The cutover plan sets up again everything that a database copy undoes.",
    unclear="It is not stated which settings the cutover plan sets up again after the database copy.",
    why="No email goes out, no job runs and nobody but the administrator can sign in.",
    advice="Add a task for each of them, with an owner and a check.",
    sources=("ms-golden-configuration-2020",),
    traces=("R123",),
    kind=FindingKind.RISK,
    reads=_copy_in_use,
    observe=_set_up_again,
    applies=_is_finance_operations,
)

DUAL_WRITE = Rule(
    code="INTG10",
    area="dual-write",
    severity=Severity.HIGH,
    title="Dual-write was not tested at peak or at initial sync",
    says="Dual-write was not tested {parts}.",
    strength="Dual-write was tested at peak load and with the initial sync.",
    unclear="It is not stated whether dual-write was tested {parts}.",
    why="Saving an order crawls at peak, and an initial sync that takes days runs into the first working day.",
    advice="Test it at peak load, and run the initial sync with as many records as the migration brings.",
    sources=("fasttrack-checklist-v8", "ms-hr-migration-2023"),
    traces=("R057",),
    reads=attrgetter("products.dual_write"),
    observe=_kept_up,
    applies=_is_dual_write,
)

RULES: tuple[Rule[Any], ...] = (LEFT_BEHIND, SETTINGS, DUAL_WRITE)
