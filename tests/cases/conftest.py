"""Whole reviews for the cases: a sample with one thing changed, or a project that has done everything it was asked."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

import pytest
import yaml

import golive_readiness as glr
from golive_readiness import resources
from golive_readiness.model.people import Role
from golive_readiness.selection import applies

if TYPE_CHECKING:
    from golive_readiness.assessment import Assessment
    from golive_readiness.model.checklist import Checklist, Item
    from golive_readiness.model.review import ReadinessReview

Document: TypeAlias = dict[str, Any]

SIGNED_ON = "2026-10-30"
PEOPLE = {
    "sponsor": {"name": "Executive sponsor", "role": "executive-sponsor", "organisation": "customer"},
    "business": {
        "name": "Business owner",
        "role": "business-owner",
        "other_roles": [role.value for role in Role],
        "organisation": "customer",
    },
    "test-lead": {"name": "Test lead", "role": "test-lead", "organisation": "partner"},
    "cutover-manager": {"name": "Cutover manager", "role": "cutover-manager", "organisation": "partner"},
    "migration-lead": {"name": "Data migration lead", "role": "data-migration-lead", "organisation": "partner"},
    "developer": {"name": "Developer", "role": "developer", "organisation": "partner"},
    "support-lead": {"name": "Support lead", "role": "support-lead", "organisation": "customer"},
}
"""The sponsor decides; the business owner may sign for any role."""


class Sample(Protocol):
    """A sample as a plain document; see `sample`."""

    def __call__(self, name: str) -> Document: ...


class Ready(Protocol):
    """A review that has done everything; see `ready`."""

    def __call__(
        self, *, days_ahead: int, checklist: Checklist | None = ..., whole: bool = ..., **sections: Any
    ) -> Document: ...


class Judged(Protocol):
    """Judges a plain document; see `judged`."""

    def __call__(self, review: Document, *checklists: Checklist, **more: Any) -> Assessment: ...


@pytest.fixture
def sample() -> Sample:
    """A bundled sample as a plain document, every scalar the text that was written."""

    def read(name: str) -> Document:
        text = resources.read_text(f"templates/samples/{name}.yaml")
        document: Document = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - knows texts only
        return document

    return read


@pytest.fixture
def judged() -> Judged:
    """The assessment of a plain document, read the way a file is read."""

    def judge(review: Document, *checklists: Checklist, **more: Any) -> Assessment:
        return glr.assess(_read(review), checklists=checklists or None, **more)

    return judge


@pytest.fixture
def ready() -> Ready:
    """A review in which every mandatory item of the checklists that suit it is done, with its proof and signature.

    ``whole`` adds the items that are not mandatory. Users start on Monday 30 November 2026 after a weekend's cutover; it is judged so many days ahead of that, and the
    decision is due three days ahead. ``sections`` are added, answers and dates to those that are there.
    """

    def make(*, days_ahead: int, checklist: Checklist | None = None, whole: bool = False, **sections: Any) -> Document:
        review = _with(_frame(days_ahead), {"project": sections.pop("project", {})})
        project = _read(review).project
        names = () if checklist else glr.checklists_for(project)
        chosen = [checklist] if checklist else [glr.load_checklist(name) for name in names]
        review = {**review, "checklists": list(names)}
        items = {item.id: item for one in chosen for item in one.items if item.mandatory or whole}.values()
        asked = [item for item in items if applies(item.applies, project)]
        return _with(_with(review, _all_done(asked)), sections)

    return make


def _read(review: Document) -> ReadinessReview:
    return glr.parse_review(json.dumps(review), format="json")


def _frame(days_ahead: int) -> Document:
    go_live_on = date(2026, 11, 30)
    return {
        "format": "golive-readiness/review/1",
        "project": {"name": "A project"},
        "reviewed_on": (go_live_on - timedelta(days=days_ahead)).isoformat(),
        "time_zone": "Europe/Brussels",
        "dates": {"go_no_go_on": "2026-11-27", "go_live_on": go_live_on.isoformat(), "hypercare_ends_on": "2026-12-28"},
        "decision_maker": "sponsor",
        "people": PEOPLE,
        "cutover": {"window": {"starts_at": "2026-11-27T18:00", "ends_at": "2026-11-29T18:00"}},
    }


def _all_done(items: list[Item]) -> Document:
    answers: Document = {}
    evidence: Document = {}
    for item in items:
        answers[item.id] = {"status": "done", "owner": "test-lead"}
        if item.evidence and item.evidence.required:
            answers[item.id]["evidence"] = [f"proof-of-{item.id}"]
            kind = item.evidence.kinds[0].value if item.evidence.kinds else "document"
            evidence[f"proof-of-{item.id}"] = {"kind": kind, "title": item.statement[:80], "dated_on": SIGNED_ON}
    signed = [item.id for item in items if item.sign_off]
    signature = {"items": signed, "by": "business", "signed_on": SIGNED_ON}
    return {"answers": answers, "evidence": evidence, "sign_offs": {"everything": signature} if signed else {}}


def _with(document: Document, more: Document) -> Document:
    """A document with more in it: mappings are put into mappings, anything else takes the place of what was there."""
    merged = deepcopy(document)
    for key, value in more.items():
        known = merged.get(key)
        merged[key] = {**known, **value} if isinstance(known, dict) and isinstance(value, dict) else value
    return merged
