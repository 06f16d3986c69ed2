"""The smallest checklists, reviews and cases that say what a test is about."""

from __future__ import annotations

from datetime import date
from typing import Any

from golive_readiness.assessment import Assessment, judge
from golive_readiness.case import Case
from golive_readiness.findings import RULES
from golive_readiness.model.checklist import Area, Checklist
from golive_readiness.model.policy import Policy
from golive_readiness.model.review import ReadinessReview
from golive_readiness.schedule.calendar import Calendar

AREAS = tuple(
    Area(id=key, title=key.replace("-", " ").capitalize(), prefix=prefix)
    for key, prefix in (
        ("readiness", "readiness"),
        ("cutover", "cutover"),
        ("data-migration", "migration"),
        ("governance", "governance"),
    )
)
PEOPLE = {
    "anna": {"name": "Anna Peeters", "role": "executive-sponsor", "organisation": "customer"},
    "rob": {"name": "Rob Maes", "role": "data-migration-lead", "organisation": "partner"},
    "carl": {"name": "Carl Smet", "role": "business-owner", "organisation": "customer"},
}
DATES = {"go_no_go_on": "2026-11-26", "go_live_on": "2026-11-30", "hypercare_ends_on": "2026-12-28"}


def a_checklist(*items: dict[str, Any]) -> Checklist:
    """A checklist of these items; what is not said about one is the simplest."""
    whole = [{"area": "readiness", "statement": f"{item['id']} is so.", **item} for item in items]
    return Checklist.model_validate(
        {"format": "golive-readiness/checklist/1", "id": "made", "title": "Made", "version": "1", "items": whole}
    )


def a_review(**sections: Any) -> ReadinessReview:
    """A review four weeks before a go-live, with these sections."""
    people = {**PEOPLE, **sections.pop("people", {})}
    smallest = {
        "format": "golive-readiness/review/1",
        "project": {"name": "A project"},
        "reviewed_on": "2026-11-02",
        "decision_maker": "anna",
        "dates": DATES,
    }
    return ReadinessReview.model_validate({**smallest, "people": people, **sections})


def judged(
    *items: dict[str, Any],
    as_of: str | None = None,
    rules: Any = RULES,
    policy: dict[str, Any] | None = None,
    **sections: Any,
) -> Assessment:
    """What a review with these sections comes to, asked these items."""
    review = a_review(**sections)
    return judge(
        Case(
            review=review,
            checklists=(a_checklist(*items),),
            areas=AREAS,
            policy=Policy.model_validate(policy or {}),
            rules=tuple(rules),
            calendar=Calendar(),
            day=date.fromisoformat(as_of) if as_of else review.reviewed_on,
        )
    )
