"""Data migration: the trial loads and what was compared after each."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from golive_readiness.model.base import Amount, Document, DoneOn, Duration, Listed, Once, Title, Word
from golive_readiness.model.form.answers import EvidenceRef
from golive_readiness.model.people import PersonRef

__all__ = ["Cycle", "DataClass", "KeyFigure", "Migration", "Reconciliation"]

Count = Annotated[int, Field(ge=0)]


class DataClass(Word):
    """What kind of data is loaded."""

    CONFIGURATION = "configuration"
    MASTER = "master"
    SECURITY = "security"
    OPEN_TRANSACTIONS = "open-transactions"
    BALANCES = "balances"
    HISTORY = "history"


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

        Figures win over a stated result: a claim of agreement does not survive counts that differ.
        """
        counted = None not in (self.source_count, self.target_count)
        figures = [figure.agrees for figure in self.key_figures or ()]
        if (counted and self.source_count != self.target_count) or not all(figures) or self.agrees is False:
            return False
        return True if counted or figures or self.agrees else None


class Cycle(Document):
    """One trial load (mock migration)."""

    cycle: Annotated[
        int, Field(ge=1), Once("nobody could tell which of the two came last, and only the last one speaks")
    ]
    """Its number, counted from 1."""
    run_on: DoneOn | None = None
    """The day it ran."""
    environment: Title | None = None
    """Where it was loaded."""
    duration: Duration | None = None
    """How long the load took."""
    build: Title | None = None
    """The build it ran on."""
    reconciled: Listed[Reconciliation] | None = None
    """What was compared with the source afterwards; an empty list says that nothing was."""
    evidence: tuple[EvidenceRef, ...] = ()
    """The proof, by id."""

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

    cycles: Listed[Cycle] | None = None
    """The trial loads, in any order."""
