"""The cutover: its window, its rehearsals, and the way back."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Self

from pydantic import Field, model_validator

from golive_readiness.model.base import Amount, Document, DoneOn, Duration, Listed, Moment, Text, Title, Word
from golive_readiness.model.form.criteria import Operator
from golive_readiness.model.people import OwnerRef, PersonRef
from golive_readiness.model.record.environments import EnvironmentRef
from golive_readiness.model.record.measured import Count
from golive_readiness.model.record.stated import Absence

__all__ = [
    "Cutover",
    "PointOfNoReturn",
    "Rehearsal",
    "RehearsalKind",
    "RestoreTest",
    "Rollback",
    "RollbackTest",
    "RollbackTrigger",
    "Window",
]


class Window(Document):
    """The time in which the old system is down and the new one not yet up."""

    starts_at: Moment
    """When it begins."""
    ends_at: Moment
    """When it must be over."""

    @property
    def length(self) -> timedelta:
        """How long it is, in elapsed time (the night the clocks change is an hour longer or shorter)."""
        return timedelta(seconds=self.ends_at.timestamp() - self.starts_at.timestamp())

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.length <= timedelta():  # by elapsed time: in the repeated hour the clock itself goes backwards
            message = "the window ends before it starts"
            raise ValueError(message)
        return self


class RehearsalKind(Word):
    """How a rehearsal was held; only a real one is a mock cutover."""

    REAL = "real"
    WALKTHROUGH = "walkthrough"
    TABLETOP = "tabletop"


class Rehearsal(Document):
    """One run of the cutover before the real one; what is known of it, not what is thought of it."""

    rehearsal: Annotated[int, Field(ge=1)]
    """Its number, counted from 1."""
    kind: RehearsalKind | None = None
    """``real``, ``walkthrough`` or ``tabletop``."""
    run_on: DoneOn | None = None
    """The day it was run."""
    environment: EnvironmentRef | None = None
    """Where."""
    duration: Duration | None = None
    """How long it took, from first to last task."""
    planned_duration: Duration | None = None
    """How long it was planned to take."""
    open_critical: Count | None = None
    """Issues of Severity 1 found in it that are still open."""
    open_high: Count | None = None
    """Issues of Severity 2 found in it that are still open."""
    deviations: Count | None = None
    """Deviations from the plan, fixed ones included."""
    reconciled: bool | None = None
    """Whether its data load was reconciled without a difference."""
    same_people: bool | None = None
    """Whether it was run by those who will run the cutover."""
    same_data: bool | None = None
    """Whether it was run with the full volume of real data."""
    note: Text | None = None
    """What was learnt."""


class PointOfNoReturn(Absence):
    """The last moment at which the old system can still be returned to; ``none`` says that nobody has set one."""

    at: Moment | None = None
    """The moment."""
    task: Title | None = None
    """Or the task after which there is no way back."""


class RollbackTrigger(Document):
    """What makes the team turn back; objective when it is a clock time or a measured count."""

    title: Title
    """In one line."""
    at: Moment | None = None
    """The clock time, such as load unfinished by Sunday 06:00."""
    metric: Title | None = None
    """What is counted, such as critical integrations failing."""
    operator: Operator | None = None
    """How the count is held against its limit."""
    limit: Amount | None = None
    """The limit."""

    @property
    def objective(self) -> bool:
        """Whether nobody needs to argue about it at three in the morning."""
        return self.at is not None or None not in (self.metric, self.operator, self.limit)


class RollbackTest(Document):
    """One real run of the way back."""

    run_on: DoneOn
    """When."""
    environment: EnvironmentRef | None = None
    """Where."""
    duration: Duration | None = None
    """How long it took."""
    succeeded: bool | None = None
    """Whether the old system was usable afterwards."""


class RestoreTest(Document):
    """A backup that was really restored."""

    run_on: DoneOn
    """When."""
    environment: EnvironmentRef | None = None
    """Where it was restored to."""
    succeeded: bool | None = None
    """Whether it came back complete."""


class Rollback(Document):
    """The way back, and whether anybody has walked it."""

    legacy_runs_in_parallel: bool | None = None
    """Whether the old system keeps running, so that there is no point of no return."""
    platform_makes_the_backup: bool | None = None
    """Whether the cloud platform makes the backup that would be restored."""
    decided_by: OwnerRef | None = None
    """Who may call it."""
    target_duration: Duration | None = None
    """How long the way back may take."""
    point_of_no_return: PointOfNoReturn | None = None
    """When there is no way back; ``none`` where nobody has set it."""
    triggers: Listed[RollbackTrigger] | None = None
    """What makes the team turn back."""
    tests: Listed[RollbackTest] | None = None
    """The times it was tried."""
    restore_tests: Listed[RestoreTest] | None = None
    """The times a backup was really restored."""
    last_schema_change_on: DoneOn | None = None
    """When the database last changed its shape; an older restore test proves nothing."""


class Cutover(Document):
    """The cutover weekend."""

    manager: PersonRef | None = None
    """Who leads it."""
    window: Window | None = None
    """From when until when."""
    business_opens_at: Moment | None = None
    """When the business needs a working system again."""
    freeze_starts_at: Moment | None = None
    """From when nothing unplanned may change."""
    rehearsals: Listed[Rehearsal] | None = None
    """The runs before the real one, in any order."""
