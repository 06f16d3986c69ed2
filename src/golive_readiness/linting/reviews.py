"""Reviews made for a checklist: everything in it done, proven and signed, or less than that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from golive_readiness.model.base import Keyed
from golive_readiness.model.checklist import Checklist, Checkpoint, EvidenceKind, Item, SignOffDemand
from golive_readiness.model.form.answers import Answer, Status
from golive_readiness.model.form.evidence import Evidence, SignOff
from golive_readiness.model.people import Organisation, Person, Role
from golive_readiness.model.record.engagement import Dates, Project
from golive_readiness.model.review import ReadinessReview

__all__ = ["all_done", "answering", "signer"]

_DAY = date(2026, 3, 3)
"""A Tuesday; nothing depends on which one."""
_DAYS = {
    Checkpoint.GO_NO_GO: (0, 7, 35),
    Checkpoint.OPEN_TO_USERS: (-7, 0, 28),
    Checkpoint.HYPERCARE_EXIT: (-35, -28, 0),
}
"""Go/no-go, go-live and end of hypercare, counted from the review's day, which is the day of that checkpoint."""

_OWNER, _DECIDES = "owner", "decision-maker"
_CUSTOMERS_ONLY = frozenset(
    {
        Role.EXECUTIVE_SPONSOR,
        Role.BUSINESS_OWNER,
        Role.BUSINESS_LEAD,
        Role.BUSINESS_PROCESS_OWNER,
        Role.FINANCE_CONTROLLER,
        Role.PRODUCTION_OWNER,
        Role.ACCEPTANCE_OWNER,
        Role.IT_OWNER,
        Role.SUPER_USER,
    }
)


def all_done(
    *checklists: Checklist, project: Project | None = None, at: Checkpoint = Checkpoint.GO_NO_GO
) -> ReadinessReview:
    """A review on the day of a checkpoint in which every item of these checklists is done, proven and signed.

    It states no record, so nothing but its answers speaks for or against an item. A signature that nobody could give
    is missing. Without a project every item applies.
    """
    items = {item.id: item for checklist in checklists for item in checklist.items}
    go_no_go, go_live, hypercare = (_DAY + timedelta(days=ahead) for ahead in _DAYS[at])
    signed = _signed(items.values())
    return ReadinessReview(
        format="golive-readiness/review/1",
        project=project or Project(name="Made for its checklists"),
        reviewed_on=_DAY,
        dates=Dates(go_no_go_on=go_no_go, go_live_on=go_live, hypercare_ends_on=hypercare),
        decision_maker=_DECIDES,
        people=Keyed(_people(signed)),
        answers=Keyed({item.id: _done(item) for item in items.values()}),
        evidence=Keyed({kind.value: _evidence(kind) for kind in map(_shown, items.values()) if kind}),
        sign_offs=Keyed({who: SignOff(items=tuple(ids), by=who, signed_on=_DAY) for who, ids in signed.items()}),
    )


def answering(review: ReadinessReview, answers: Mapping[str, Answer]) -> ReadinessReview:
    """The same review with these answers in place of its own, which name nobody and nothing that it has not."""
    return review.model_copy(update={"answers": Keyed({**review.answers, **answers})})


def signer(demand: SignOffDemand) -> tuple[Role, Organisation] | None:
    """Somebody who could give a signature, by role and side; ``None`` where there is no such person."""
    for role in demand.roles or tuple(Role):
        for side in (demand.organisation,) if demand.organisation else tuple(Organisation):
            if side in _sides(role):
                return role, side
    return None


def _sides(role: Role) -> frozenset[Organisation]:
    """The sides on which somebody in this role can stand."""
    if role in _CUSTOMERS_ONLY:
        return frozenset({Organisation.CUSTOMER})
    return frozenset(Organisation) - ({Organisation.CUSTOMER} if role is Role.VENDOR_CONTACT else frozenset())


def _signed(items: Iterable[Item]) -> dict[str, list[str]]:
    """The items that each signer signs."""
    signed: dict[str, list[str]] = {}
    for item in items:
        if item.sign_off and (who := signer(item.sign_off)):
            signed.setdefault("-".join(who), []).append(item.id)
    return signed


def _people(signed: Iterable[str]) -> dict[str, Person]:
    people = {
        _OWNER: Person(name="Owner", role=Role.PROJECT_MANAGER, organisation=Organisation.PARTNER),
        _DECIDES: Person(name="Sponsor", role=Role.EXECUTIVE_SPONSOR, organisation=Organisation.CUSTOMER),
    }
    for who in signed:
        role, _, side = who.rpartition("-")
        people[who] = Person(name=who, role=Role(role), organisation=Organisation(side))
    return people


def _done(item: Item) -> Answer:
    kind = _shown(item)
    return Answer(
        status=Status.DONE, owner=_OWNER, evidence=(kind.value,) if kind else (), updated_on=_DAY, updated_by=_OWNER
    )


def _shown(item: Item) -> EvidenceKind | None:
    """The kind of proof that is shown for an item that asks for any."""
    return next(iter(item.evidence.kinds), EvidenceKind.DOCUMENT) if item.evidence else None


def _evidence(kind: EvidenceKind) -> Evidence:
    return Evidence(kind=kind, title=kind.value, dated_on=_DAY, author=_OWNER)
