"""What a column of an export may hold, and the names by which exports call it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any, TypeAlias

from golive_readiness.model.base import Word

__all__ = ["ID", "OWNER", "DayOrder", "Field", "Holds", "Layout", "TrackerKind"]


class TrackerKind(Word):
    """What an export is about."""

    DEFECTS = "defects"
    ISSUES = "issues"
    RISKS = "risks"
    ACTIONS = "actions"
    TEST_RESULTS = "test-results"
    LICENCES = "licences"
    TRAINING = "training"


class DayOrder(Word):
    """Which number of 3/11/2026 is the day, where no other day of its table tells."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


class Holds(Enum):
    """What is read in the cells of a column."""

    LINE = auto()
    TEXT = auto()
    DAY = auto()
    SOMEBODY = auto()
    """A person or team, as trackers write them: ``Rob Maes <rob@example.com>``."""
    COUNT = auto()
    SHARE = auto()
    YES_NO = auto()
    WORD = auto()
    """One of the field's own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """What a column may hold."""

    name: str
    """The field of the document, such as ``due_on`` or ``workaround.what``; or what else the reader knows it by."""
    headings: str
    """What exports call it, the surest name first, each as `normal` leaves it, with commas between them."""
    holds: Holds = Holds.LINE
    words: Mapping[str, Any] = field(default_factory=dict)
    """What each word means, as `normal` leaves it."""
    needed: bool = False
    """Whether a table without such a column is none of this kind."""
    together: bool = False
    """Whether every column of these names is read, and not the surest only."""

    @property
    def called(self) -> tuple[str, ...]:
        """The names of its columns, the surest first."""
        return tuple(name.strip() for name in self.headings.split(","))

    @property
    def values(self) -> tuple[str, ...]:
        """What its words can mean."""
        return tuple(dict.fromkeys(str(getattr(value, "value", value)) for value in self.words.values()))


Layout: TypeAlias = tuple[Field, ...]
"""The columns that an export has, first the one that says what a row is about."""

ID = Field(
    name="id",
    headings="issue key, key, id, work item key, work item id, defect id, bug id, risk id, action id, ticket id, ticket, number, nr, ref,"
    "vorgangsschlussel, schlussel, cle de ticket, cle, issue id",
    needed=True,
)
"""Jira's "Issue id" is a number that nobody sees; it counts only where there is no key."""

OWNER = Field(
    name="owner",
    headings="assigned to, assignee, owner, responsible, zugewiesene person, zugewiesen an, bearbeiter, verantwortlich,"
    "personne assignee, attribue a, affecte a, responsable, toegewezen aan, eigenaar",
    holds=Holds.SOMEBODY,
)
