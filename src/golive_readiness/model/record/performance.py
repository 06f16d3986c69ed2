"""Performance: the rounds with their targets and what was measured, and the network of each site."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from golive_readiness.model.base import Document, DoneOn, Duration, Keyed, Listed, Once, Text, Title, Word
from golive_readiness.model.people import PersonRef
from golive_readiness.model.record.environments import EnvironmentRef
from golive_readiness.model.record.measured import Count, ExitCriterion

__all__ = ["AcceptedBecause", "Performance", "PerformanceResult", "PerformanceRound", "Site"]


class AcceptedBecause(Word):
    """Why a slow result was accepted."""

    PRODUCTION_IS_FASTER = "production-is-faster"
    RARE = "rare"
    WORKAROUND = "workaround"
    OTHER = "other"


class PerformanceResult(Document):
    """How fast one activity was."""

    activity: Title
    """What users or machines do: opening a form, posting a journal, a night's batch."""
    ideal: Duration | None = None
    """How long it should take."""
    limit: Duration | None = None
    """How long it may take at most."""
    actual: Duration | None = None
    """How long it took."""
    volume: Count | None = None
    """How many of it there were in an hour."""
    peak_volume: Count | None = None
    """How many of it there will be in the busiest hour."""
    accepted_because: AcceptedBecause | None = None
    """Why the business takes it although it is slow."""
    accepted_by: PersonRef | None = None
    """Who of the business does."""

    @property
    def met(self) -> bool | None:
        """Whether it stayed within its limit; ``None`` where limit or actual is missing."""
        return None if self.limit is None or self.actual is None else self.actual <= self.limit

    @property
    def at_peak(self) -> bool | None:
        """Whether it was tried at the busiest hour's volume; ``None`` where a figure is missing."""
        return None if self.volume is None or self.peak_volume is None else self.volume >= self.peak_volume


class PerformanceRound(Document):
    """One round of performance tests."""

    round: Annotated[int, Field(ge=1), Once("nobody could tell which of the two came last")]
    """Its number, counted from 1."""
    run_on: DoneOn | None = None
    """The day it ran."""
    environment: EnvironmentRef | None = None
    """Where."""
    version: Title | None = None
    """The version of the solution."""
    users: Count | None = None
    """People, or simulated ones, at the same time."""
    at_peak: bool | None = None
    """Whether it ran at the volumes of the busiest hour."""
    results: Listed[PerformanceResult] | None = None
    """What was measured; an empty list says that nothing was."""
    criteria: Listed[ExitCriterion] | None = None
    """Figures that are no durations, such as throughput or errors."""
    database_load_high: bool | None = None
    """Whether the database was seen working near its limit."""
    database_load_action: Text | None = None
    """What is done about that."""


class Site(Document):
    """A place where people work, and its way to the data centre."""

    title: Title | None = None
    """Where it is."""
    users: Count | None = None
    """People who work there."""
    latency_ms: Count | None = None
    """Milliseconds to the data centre and back."""
    bandwidth_kbps: Count | None = None
    """Kilobytes a second for each of them."""
    measured_on: DoneOn | None = None
    """When."""


class Performance(Document):
    """Speed under load."""

    rounds: Listed[PerformanceRound] | None = None
    """The rounds of tests, in any order."""
    tuned_on: DoneOn | None = None
    """When something was last tuned."""
    signed_by: PersonRef | None = None
    """Who of the business signed the results."""
    signed_on: DoneOn | None = None
    """When."""
    sites: Keyed[Site] | None = None
    """The network of each site."""
