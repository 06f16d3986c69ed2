"""Exports as trackers and admin centres write them, and a review to take them on to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import pytest

from golive_readiness.errors import InvalidDocumentError, Problem
from golive_readiness.model.review import ReadinessReview
from golive_readiness.sources.tables.grids import parse_csv
from golive_readiness.sources.trackers.fields import TrackerKind
from golive_readiness.sources.trackers.taken import Taken
from golive_readiness.sources.trackers.taking import take
from golive_readiness.sources.trackers.told import Told

__all__ = ["DEVOPS", "JIRA", "a_review", "fates", "problem", "problems", "stated", "taken"]

T = TypeVar("T")

DEVOPS = """\
ID,Work Item Type,Title,Assigned To,State,Severity,Priority,Tags,Area Path,Iteration Path,Created Date,Due Date,Found In
"4711","Bug","Posting of invoices fails, for credit notes","Rob Maes <rob@example.com>","Active","1 - Critical","1","uat; blocker","Toy\\Finance","Toy\\UAT","10/30/2026 9:14:55 AM","11/9/2026 12:00:00 AM","1.4.2"
"4712","Bug","Label prints twice",,"Resolved","3 - Medium","2",,"Toy\\Logistics","Toy\\UAT","10/29/2026 4:02:10 PM",,
"4713","User Story","As a clerk I post invoices","Rob Maes <rob@example.com>","Active",,"2",,"Toy\\Finance","Toy\\UAT","9/1/2026 8:00:00 AM",,
"""
"""A query of Azure DevOps, as its web page exports it for somebody in America."""

JIRA = """\
Summary,Issue key,Issue id,Issue Type,Status,Project key,Priority,Assignee,Created,Due date,Labels,Labels,Custom field (Severity)
Totals differ by a cent,TOY-12,10034,Bug,In Progress,TOY,Highest,Anna Peeters,28/Oct/26 3:42 PM,,blocker,uat,2 - High
Wrong logo,TOY-9,10022,Bug,Done,TOY,Lowest,,27/Oct/26 9:01 AM,30/Oct/26 12:00 AM,,,4 - Low
Order pads,TOY-13,10035,Task,To Do,TOY,Medium,,28/Oct/26 3:50 PM,,,,
"""
"""A search of Jira, exported as CSV with all fields."""


def a_review(**sections: Any) -> ReadinessReview:
    """A review of the second of November, with two people and what is given."""
    stated: dict[str, Any] = {
        "format": "golive-readiness/review/1",
        "project": {"name": "Toy shop"},
        "reviewed_on": "2026-11-02",
        "people": {
            "anna": {"name": "Anna Peeters", "email": "anna@example.com"},
            "bo": {"name": "Bo Claes"},
        },
    }
    return ReadinessReview.model_validate({**stated, **sections})


def taken(text: str, kind: str = "defects", review: ReadinessReview | None = None, **more: Any) -> Taken:
    """What comes of taking a CSV text."""
    return take(parse_csv(text, source="export.csv"), review or a_review(), TrackerKind(kind), Told(**more))


def problems(work: Callable[[], object]) -> tuple[Problem, ...]:
    """Every problem that stops it."""
    with pytest.raises(InvalidDocumentError) as caught:
        work()
    return caught.value.problems


def problem(work: Callable[[], object]) -> Problem:
    """The one problem that stops it."""
    (found,) = problems(work)
    return found


def fates(done: Taken) -> list[tuple[int, str, str | None]]:
    """Each row's line, fate and entry."""
    return [(row.where.place.line, row.fate, row.key) for row in done.rows]


def stated(entries: Mapping[str, T] | None) -> Mapping[str, T]:
    """The entries of a section that is stated."""
    assert entries is not None
    return entries
