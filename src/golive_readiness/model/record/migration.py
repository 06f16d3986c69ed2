"""Data migration: the trial loads and what was compared after each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Annotated, Self

from pydantic import Field, model_validator

from golive_readiness.model.base import Amount, Document, DoneOn, Duration, Keyed, Listed, Once, Title
from golive_readiness.model.form.answers import EvidenceRef
from golive_readiness.model.people import PersonRef
from golive_readiness.model.record.environments import EnvironmentRef
from golive_readiness.model.record.measured import Count
from golive_readiness.model.record.objects import DataClass, LegacyTransactions, MigrationObject
from golive_readiness.model.record.testing import TestKind

__all__ = ["Cycle", "Dirt", "KeyFigure", "Migration", "Reconciliation"]


class KeyFigure(Document):
    """A total compared between source and target: trial balance, receivables, payables, stock value."""

    name: Title
    """Which total."""
    source: Amount
    """In the old system."""
    target: Amount
    """In the new one."""
    tolerance: Annotated[Amount, Field(ge=Decimal(0))] = Decimal(0)
    """The difference that was agreed beforehand to be none."""

    @property
    def agrees(self) -> bool:
        """Whether the two differ by no more than the tolerance."""
        return abs(self.source - self.target) <= self.tolerance


class Reconciliation(Document):
    """One kind of data, in one legal entity, compared after a trial load."""

    entity: Title
    """What was loaded, such as customers."""
    legal_entity: Title | None = None
    """For which legal entity."""
    data_class: DataClass | None = None
    """What kind of data it is."""
    source_count: Count | None = None
    """Records in the source."""
    target_count: Count | None = None
    """Records in the target."""
    loaded: Count | None = None
    """Records the load took."""
    rejected: Count | None = None
    """Records the load refused."""
    key_figures: Listed[KeyFigure] | None = None
    """Totals compared beside the counts."""
    agrees: bool | None = None
    """The result of the comparison, where it is known without its figures."""
    signed_by: PersonRef | None = None
    """Who signed the difference, or that there is none; for money the finance controller."""
    signed_on: DoneOn | None = None
    """When."""

    @property
    def subject(self) -> str:
        """What was compared, as findings name it."""
        return "/".join(part for part in (self.entity, self.legal_entity) if part)

    @property
    def matches(self) -> bool | None:
        """Whether source and target agree; ``None`` where it does not say.

        Figures win over a stated result: a claim of agreement does not survive counts that differ. A count of one side
        says that there was something to count, so totals alone do not show that the other side is the same.
        """
        counts = (self.source_count, self.target_count)
        counted = None not in counts
        figures = [figure.agrees for figure in self.key_figures or ()]
        if (counted and self.source_count != self.target_count) or not all(figures) or self.agrees is False:
            return False
        if counted or self.agrees:
            return True
        return True if figures and counts == (None, None) else None


class Dirt(Document):
    """What checks found wrong with the data after a load."""

    checked: Count | None = None
    """Records that were looked at."""
    duplicates: Count | None = None
    """Records that are there twice."""
    orphans: Count | None = None
    """Records that belong to something that is not there."""
    invalid: Count | None = None
    """Records with a date, postcode or number that cannot be."""
    unmapped: Count | None = None
    """Records with a code of the old system that has no new one."""

    @property
    def counts(self) -> tuple[int | None, ...]:
        """How many of each kind; ``None`` for those that nobody states."""
        return (self.duplicates, self.orphans, self.invalid, self.unmapped)

    @property
    def found(self) -> int | None:
        """All of them together; ``None`` where nobody says any."""
        counts = [one for one in self.counts if one is not None]
        return sum(counts) if counts else None


class Cycle(Document):
    """One load: a trial load (mock migration), or the one into production."""

    cycle: Annotated[
        int, Field(ge=1), Once("nobody could tell which of the two came last, and only the last one speaks")
    ]
    """Its number, counted from 1."""
    run_on: DoneOn | None = None
    """The day it ran."""
    ends_on: DoneOn | None = None
    """The day it ended, where that was a later one."""
    production: bool | None = None
    """Whether it was the load into production itself, which is read before users are let in."""
    part_of: tuple[TestKind, ...] = ()
    """The tests that worked with what it loaded, such as ``system-integration`` and ``user-acceptance``."""
    environment: EnvironmentRef | None = None
    """Where it was loaded."""
    records: Count | None = None
    """Records of the source that it was run with."""
    duration: Duration | None = None
    """How long the load took."""
    build: Title | None = None
    """The build it ran on."""
    reconciled: Listed[Reconciliation] | None = None
    """What was compared with the source afterwards; an empty list says that nothing was."""
    dirt: Dirt | None = None
    """What checks found wrong with the data."""
    evidence: tuple[EvidenceRef, ...] = ()
    """The proof, by id."""

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.run_on and self.ends_on and self.ends_on < self.run_on:
            message = "the load ends before it starts"
            raise ValueError(message)
        return self

    @property
    def finished_on(self) -> date | None:
        """The day it was over: the day it ran, unless it took longer."""
        return self.ends_on or self.run_on

    @property
    def is_reconciled(self) -> bool | None:
        """Whether everything compared agrees; ``None`` where the cycle does not say."""
        if self.reconciled is None:
            return None
        results = [entry.matches for entry in self.reconciled]
        if not results or False in results:
            return False
        return None if None in results else True


class Migration(Document):
    """The data migration."""

    objects: Keyed[MigrationObject] | None = None
    """What is migrated."""
    cycles: Listed[Cycle] | None = None
    """The loads, in any order."""
    records: Count | None = None
    """Records that will be loaded at the cutover."""
    allotted: Duration | None = None
    """How long the cutover plan lets the load take."""
    dirty_records_max: Count | None = None
    """How many faulty records the business agreed to live with."""
    legacy_transactions: LegacyTransactions | None = None
    """Open transactions that cannot be closed in the old system."""
    signed_by: PersonRef | None = None
    """Who of the business signed the migration."""
    signed_on: DoneOn | None = None
    """When."""

    @property
    def trials(self) -> tuple[Cycle, ...] | None:
        """The loads that were not into production, first to last; ``None`` where no load is stated."""
        return None if self.cycles is None else _in_order(self.cycles, production=False)

    @property
    def last_trial(self) -> Cycle | None:
        """The only trial load that speaks for what goes live."""
        return next(reversed(self.trials or ()), None)

    def kind_of(self, compared: Reconciliation) -> DataClass | None:
        """What kind of data was compared, as it says itself, or the object of that name; ``None`` where nobody does."""
        name = compared.entity.casefold()
        objects = (self.objects or Keyed()).items()
        kinds = {one.data_class for key, one in objects if name in (key.casefold(), one.title.casefold())}
        return compared.data_class or (kinds.pop() if len(kinds) == 1 else None)

    @property
    def into_production(self) -> Cycle | None:
        """The last load into production itself."""
        return next(reversed(_in_order(self.cycles or (), production=True)), None)


def _in_order(cycles: Sequence[Cycle], *, production: bool) -> tuple[Cycle, ...]:
    """The loads of one sort; one that does not say was a trial."""
    return tuple(sorted((one for one in cycles if bool(one.production) is production), key=lambda one: one.cycle))
