"""A small kind of document with something of everything, to read in tests."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import Field, PrivateAttr, model_validator

from golive_readiness.model.base import (
    Amount,
    Day,
    Document,
    DoneOn,
    Duration,
    Id,
    Keyed,
    Listed,
    Moment,
    Refers,
    Severity,
    Share,
    Text,
    Title,
    Word,
)
from golive_readiness.model.consistency import InconsistentError, inconsistencies

PersonId = Annotated[Id, Refers("person")]


class State(Word):
    OPEN = "open"
    IN_PROGRESS = "in_progress"
    DONE = "done"


class Person(Document):
    name: Title
    deputy: PersonId | None = None


class Task(Document):
    title: Title
    state: State | None = None
    severity: Severity | None = None
    owner: PersonId | None = None
    due_on: Day | None = None
    done_on: DoneOn | None = None
    starts_at: Moment | None = None
    effort: Duration | None = None
    share: Share | None = None
    cost: Amount | None = None
    runs: Annotated[int, Field(ge=0, le=100)] = 0
    urgent: bool = False
    tags: tuple[Id, ...] = ()
    note: Text | None = None

    @model_validator(mode="after")
    def _done_has_a_day(self) -> Self:
        if self.state is State.DONE and self.done_on is None:
            message = "what is done was done on a day"
            raise ValueError(message)
        return self


class Plan(Document):
    format: Literal["test/plan/1"]
    name: Title
    reviewed_on: Day | None = None
    people: Keyed[Person] = Keyed()
    tasks: Keyed[Task] = Keyed()
    steps: Listed[Task] | None = None

    _places: Any = PrivateAttr(default=None)

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        if found := tuple(inconsistencies(type(self), self)):
            raise InconsistentError(found)
        return self


GOOD = """\
format: test/plan/1
name: "Plan: one"
reviewed_on: 2026-11-02
people:
  anna: {name: Anna Peeters}
  no: {name: "012", deputy: anna}
tasks:
  a.1:
    title: Load customers
    state: in-progress
    owner: anna
    due_on: 2026-11-21
    starts_at: 2026-11-27T18:00+01:00
    effort: 45m
    share: 60%
    cost: 1.10
    runs: 3
    urgent: true
    tags: [no, 012, "null", 22.00]
steps: []
"""
