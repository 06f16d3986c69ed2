"""Small reviews of every kind, as plain documents, so that a property can change one thing and judge again.

Everything is drawn around one Monday, `TODAY`. Most of a review is in order and some of it is anything, so that every
verdict comes up often. Texts stay texts, as a reader hands them over.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from golive_readiness.api import assess
from golive_readiness.model.checklist import Checklist
from golive_readiness.model.policy import Policy
from golive_readiness.model.review import ReadinessReview
from golive_readiness.schedule.calendar import Calendar

if TYPE_CHECKING:
    from golive_readiness.assessment import Assessment

some = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
"""Enough examples; some properties speak of few of them."""

Document: TypeAlias = dict[str, Any]
Case: TypeAlias = tuple[Document, Document, Document]
"""A review, its checklist and a policy."""

TODAY = date(2026, 11, 2)
DECISION_MAKER = "anna"
PEOPLE = {
    "anna": {"name": "Anna", "role": "executive-sponsor", "organisation": "customer"},
    "bert": {"name": "Bert", "role": "business-owner", "organisation": "customer"},
    "rob": {"name": "Rob", "role": "data-migration-lead", "organisation": "partner"},
}
EVIDENCE = {
    "report": {"kind": "test-report", "title": "Report", "dated_on": "2026-10-30"},
    "expiring": {"kind": "test-report", "title": "Report", "dated_on": "2026-10-30", "valid_until": "2026-11-08"},
    "old": {"kind": "test-report", "title": "Report", "dated_on": "2026-05-10"},
    "roster": {"kind": "roster", "title": "Roster"},
}
DONE = {"status": "done", "owner": "rob", "evidence": ["report"]}
"""The answer to most items."""
SEVERITIES = ("1 - Critical", "2 - High", "3 - Medium", "4 - Low")
STATUSES = (None, "not_started", "in_progress", "done", "not_applicable")
AREAS = {"readiness": "readiness", "migration": "data-migration", "cutover": "cutover"}
NAMED_RULES = ("MIGR01", "MIGR02", "CUTO06", "CUTO08")
MONEY = ("balances", "master", None)

_TIGHT = {
    "promises": {"per_owner_max": 1, "in_last_days_max": 2},
    "decision": {"conditions_max": 2, "conditions_per_owner_max": 1},
}
"""Limits so low that small reviews reach them."""


def day(offset: int) -> str:
    """The day so many days after `TODAY`, as it is written."""
    return (TODAY + timedelta(days=offset)).isoformat()


def judged(
    review: Document, checklist: Document, policy: Document | None = None, as_of: date | None = None
) -> Assessment:
    """The judgement of plain documents."""
    return assess(
        ReadinessReview.model_validate(deepcopy(review)),
        checklists=(Checklist.model_validate(deepcopy(checklist)),),
        policy=Policy.model_validate(policy or {}),
        calendar=Calendar(),
        as_of=as_of,
    )


def _some(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Document]:
    """A mapping of these fields, without those that came out as ``None``."""
    return st.fixed_dictionaries(fields).map(
        lambda drawn: {name: value for name, value in drawn.items() if value is not None}
    )


def _maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def _rarely(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.sampled_from((False, False, True)).flatmap(lambda there: strategy if there else st.none())


def _subset(of: Sequence[str], *, at_least: int = 0, at_most: int = 3) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(tuple(of)), min_size=at_least, max_size=at_most, unique=True)


people = st.sampled_from(tuple(PEOPLE))
days_ahead = st.sampled_from((-3, 0, 1, 3, 6, 10, 20, 40)).map(day)
days_past = st.sampled_from((0, -2, -30)).map(day)
flags = st.sampled_from((None, True, False))


def _items(prefix: str) -> st.SearchStrategy[Document]:
    return _some(
        area=st.just(AREAS[prefix]),
        statement=st.just("It is so."),
        mandatory=st.booleans(),
        due_by=st.sampled_from(("go_no_go", "go_no_go", "open_to_users", "hypercare_exit")),
        weight=st.sampled_from((1, 1, 3, 0)),
        evidence=st.sampled_from((None, {"kinds": ["test-report"]}, {"required": "false"})),
        sign_off=st.sampled_from((None, None, {"organisation": "customer"}, {"roles": ["business-owner"]})),
        rules=_rarely(_subset(NAMED_RULES, at_least=1, at_most=1)),
        waivable=st.sampled_from((True, True, False)),
    )


@st.composite
def checklists(draw: st.DrawFn) -> Document:
    """A checklist of a few items in three areas."""
    prefixes = draw(st.lists(st.sampled_from(tuple(AREAS)), min_size=3, max_size=7))
    items = [{"id": f"{prefix}.item-{number}", **draw(_items(prefix))} for number, prefix in enumerate(prefixes)]
    return {"format": "golive-readiness/checklist/1", "id": "small", "title": "Small", "version": "1", "items": items}


@cache
def _answers() -> st.SearchStrategy[Document]:
    return _some(
        status=st.sampled_from(STATUSES),
        owner=_maybe(people),
        due_on=_maybe(days_ahead),
        outlook=st.sampled_from((None, "on_track", "at_risk", "late")),
        evidence=_subset(tuple(EVIDENCE), at_most=2),
        changed_on=st.sampled_from((None, None, day(-5))),
        reason=st.sampled_from((None, "Not in scope.")),
        approved_by=_maybe(people),
    )


@cache
def _dates() -> st.SearchStrategy[Document]:
    first, then = st.sampled_from((-4, 0, 1, 3, 8)), st.sampled_from((0, 2, 20))
    in_order = st.tuples(first, then, then).map(
        lambda steps: {
            "go_no_go_on": day(steps[0]),
            "go_live_on": day(sum(steps[:2])),
            "hypercare_ends_on": day(sum(steps)),
        }
    )
    unstated = st.sampled_from(((), (), ("go_no_go_on",), ("go_live_on",), ("go_live_on", "hypercare_ends_on")))
    return st.tuples(in_order, unstated).map(
        lambda drawn: {name: value for name, value in drawn[0].items() if name not in drawn[1]}
    )


@cache
def _workarounds() -> st.SearchStrategy[Document]:
    return _some(what=st.just("By hand."), tested=flags, accepted_by=_maybe(people))


@cache
def _issues() -> st.SearchStrategy[Document]:
    return _some(
        title=st.just("It is broken"),
        severity=_maybe(st.sampled_from(SEVERITIES)),
        blocker=st.sampled_from((None, None, False, True)),
        status=st.sampled_from(("active", "active", "closed")),
        owner=_maybe(people),
        due_on=_maybe(days_ahead),
        workaround=_maybe(_workarounds()),
    )


@cache
def _risks() -> st.SearchStrategy[Document]:
    return _some(
        title=st.just("It may break"),
        severity=_maybe(st.sampled_from(SEVERITIES)),
        residual=_maybe(st.sampled_from(SEVERITIES)),
        status=st.sampled_from(("open", "open", "mitigated", "closed")),
        response=st.sampled_from((None, "accept", "mitigate")),
        owner=_maybe(people),
        accepted_by=_maybe(people),
        accepted_until=_maybe(days_ahead),
    )


@cache
def _criteria() -> st.SearchStrategy[Document]:
    return _some(
        title=st.just("Few defects"),
        metric=st.just("open defects"),
        operator=st.just("<="),
        target=st.sampled_from((None, "3")),
        actual=st.sampled_from((None, "2", "4")),
        due_by=st.sampled_from(("go_no_go", "open_to_users")),
    )


@cache
def _cycles() -> st.SearchStrategy[list[Document]]:
    compared = _some(
        entity=st.sampled_from(("customers", "items")),
        data_class=st.sampled_from(MONEY),
        agrees=flags,
        key_figures=st.sampled_from((None, [{"name": "total", "source": "5", "target": "5"}])),
    )
    cycle = _some(reconciled=_maybe(st.lists(compared, max_size=2, unique_by=lambda one: one["entity"])))
    return st.lists(cycle, max_size=4).map(lambda drawn: _numbered("cycle", drawn))


@cache
def _rehearsals() -> st.SearchStrategy[list[Document]]:
    run = _some(
        kind=st.sampled_from((None, "real", "real", "tabletop")),
        duration=st.sampled_from((None, "10h", "23h 30m")),
        open_critical=st.sampled_from((None, "0", "0", "1")),
        open_high=st.sampled_from((None, "0")),
        reconciled=flags,
    )
    return st.lists(run, max_size=3).map(lambda drawn: _numbered("rehearsal", drawn))


def _numbered(name: str, drawn: list[Document]) -> list[Document]:
    return [{name: str(number), **one} for number, one in enumerate(drawn, start=1)]


@st.composite
def reviews(draw: st.DrawFn, checklist: Document) -> Document:
    """A review that answers some of a checklist's items and states some of the rest."""
    items = [item["id"] for item in checklist["items"]]
    issues = _keyed("issue", draw(_rarely(st.lists(_issues(), max_size=2))))
    risks = _keyed("risk", draw(_rarely(st.lists(_risks(), max_size=2))))
    criteria = _keyed("criterion", draw(_rarely(st.lists(_criteria(), min_size=1, max_size=1))))
    targets = (*items, *issues, *risks, *criteria, *NAMED_RULES, "GOVN04", "GOVN17")
    return {
        "format": "golive-readiness/review/1",
        "project": {"name": "Small", "products": draw(st.sampled_from(([], ["finance-operations"])))},
        "reviewed_on": TODAY.isoformat(),
        "decision_maker": DECISION_MAKER,
        "people": PEOPLE,
        "evidence": EVIDENCE,
        "dates": draw(_dates()),
        "answers": {key: draw(_rarely(_answers())) or dict(DONE) for key in items},
        "sign_offs": draw(_rarely(_sign_offs(items))) or {"signature": _signed(items)},
        "issues": issues,
        "risks": risks,
        **({"criteria": criteria} if criteria else {}),
        "mitigations": draw(_mitigations(targets)),
        "waivers": draw(_waivers(targets)),
        **draw(_some(decision=_rarely(_decisions(targets)), conduct=_rarely(_conducts()))),
        "migration": draw(_some(cycles=_rarely(_cycles()))),
        "cutover": {
            "window": {"starts_at": f"{day(5)}T18:00", "ends_at": f"{day(6)}T18:00"},
            **draw(_some(rehearsals=_rarely(_rehearsals()))),
        },
    }


def _sign_offs(items: Sequence[str]) -> st.SearchStrategy[Document]:
    signature = _some(
        items=_subset(items, at_least=1),
        by=people,
        signed_on=days_past,
        outcome=st.sampled_from(("approved", "approved", "approved_with_conditions", "rejected")),
    )
    return st.lists(signature, max_size=4).map(lambda drawn: _keyed("signature", drawn))


def _signed(items: Sequence[str]) -> Document:
    return {"items": list(items), "by": "bert", "signed_on": day(-1)}


def _mitigations(targets: Sequence[str]) -> st.SearchStrategy[Document]:
    action = _some(
        title=st.just("Mend it"),
        addresses=_subset(targets, at_least=1),
        owner=_maybe(people),
        due_on=_maybe(days_ahead),
        status=st.sampled_from(("not_started", "in_progress", "done", "cancelled")),
        outlook=st.sampled_from((None, "on_track", "late")),
    )
    return st.lists(action, max_size=4).map(lambda drawn: _keyed("action", drawn))


def _waivers(targets: Sequence[str]) -> st.SearchStrategy[Document]:
    waiver = _some(
        covers=_subset(targets, at_least=1),
        approver=people,
        reason=st.just("It can wait."),
        granted_on=st.just(day(-30)),
        expires_on=days_ahead,
    )
    return st.lists(waiver, max_size=2).map(lambda drawn: _keyed("waiver", drawn))


def _decisions(targets: Sequence[str]) -> st.SearchStrategy[Document]:
    condition = _some(
        what=st.just("That it is mended."), owner=_maybe(people), due_on=_maybe(days_ahead), accepts=_subset(targets)
    )
    return _some(
        outcome=st.sampled_from(("go", "conditional_go", "no_go")),
        decided_on=st.just(day(0)),
        conditions=st.lists(condition, max_size=2).map(lambda drawn: _keyed("condition", drawn)),
    )


@cache
def _conducts() -> st.SearchStrategy[Document]:
    return _some(
        state=st.sampled_from((None, "in_review", "complete")), started_on=st.sampled_from((None, day(-20), day(0)))
    )


def _keyed(name: str, drawn: list[Document] | None) -> Document:
    return {f"{name}-{number}": one for number, one in enumerate(drawn or ())}


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A review, its checklist and a policy."""
    checklist = draw(checklists())
    return draw(reviews(checklist)), checklist, draw(st.sampled_from(({}, {}, _TIGHT)))
