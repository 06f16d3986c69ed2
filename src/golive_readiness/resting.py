"""What rests on whom: everything in a review that names a person, or a team that the person belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, NamedTuple

from golive_readiness.errors import written
from golive_readiness.model.base import Document
from golive_readiness.model.checklist import Item, SignOffDemand
from golive_readiness.model.consistency import references
from golive_readiness.model.form.answers import Status
from golive_readiness.model.people import Person
from golive_readiness.model.review import ReadinessReview
from golive_readiness.model.rows import Rows

__all__ = ["Resting", "RestingThing", "everybody", "resting_on"]

Path = tuple[str | int, ...]

_ABOUT_PEOPLE = frozenset({"people", "teams", "project"})
"""Sections that say who somebody is; nothing rests on anybody by them."""
_GIVEN = frozenset(
    {
        "accepted_by",
        "approved_by",
        "approver",
        "author",
        "by",
        "checked_by",
        "participants",
        "requested_by",
        "responsible_ai_signed_by",
        "signed_by",
        "updated_by",
    }
)
"""What somebody has given already, such as a signature: it is theirs, and there is nothing left to do."""
_OVER = frozenset(
    {
        "approved",
        "cancelled",
        "closed",
        "done",
        "implemented",
        "invalidated",
        "mitigated",
        "not_applicable",
        "rejected",
        "resolved",
        "validated",
    }
)
"""The states in which nothing is left to do."""
_BEING_THERE = frozenset({"go_live_team.members", "support.roster"})
"""Where somebody is named for being there."""
_TITLES = ("title", "name", "what", "component", "site", "entity", "process", "metric")
_DUE = ("due_on", "ready_on", "pending_until", "fix_on", "happens_on", "starts_on", "starts_at")
_ENDS = ("ends_on", "ends_at", "happens_on")
_STATUS, _DONE, _MET = ("status",), ("met_on", "done_on"), ("met", "ready")


@dataclass(frozen=True, slots=True, kw_only=True)
class RestingThing:
    """One thing that rests on somebody."""

    where: str
    """Where the review says so: ``integrations.web-shop.owner``."""
    of: str
    """The thing itself, which may rest on somebody in several ways: ``integrations.web-shop``."""
    kind: str
    """The kind of thing, by its section: ``answers``, ``integrations``, ``support.lines``."""
    title: str
    """What it is called."""
    role: str
    """As what it rests on them: ``owner``, ``technical_lead``, ``fallback.performed_by``."""
    due_on: date | None
    """When it is due, or begins."""
    open: bool
    """Whether anything is left to do about it."""
    through: str | None
    """The team through which it rests on them, by its id; ``None`` where they are named themselves."""

    @property
    def id(self) -> str:
        """Where the review says so."""
        return self.where


@dataclass(frozen=True, slots=True, kw_only=True)
class Resting:
    """What rests on one person."""

    person: str
    """The person's id."""
    things: Rows[RestingThing]
    """Everything, what is open first, then by the day it is due."""

    @property
    def id(self) -> str:
        """The person's id."""
        return self.person

    @property
    def open(self) -> Rows[RestingThing]:
        """What is left to do."""
        return self.things.where(open=True)

    @property
    def alone(self) -> Rows[RestingThing]:
        """What is left to do and no team shares, each thing once; to be there on the day is no such thing."""
        once: dict[str, RestingThing] = {}
        for thing in self.open.where(through=None, kind=lambda kind: kind not in _BEING_THERE):
            once.setdefault(thing.of, thing)
        return Rows(tuple(once.values()))

    def to_record(self) -> dict[str, Any]:
        """The counts as a flat dictionary of plain values."""
        counts = {name: len(getattr(self, name)) for name in ("things", "open", "alone")}
        return {"id": self.person, **counts}


def resting_on(review: ReadinessReview, person: str, *, asked: Iterable[Item] = ()) -> Resting:
    """Everything that rests on a person, themselves or through a team.

    ``asked`` are the items that the review is asked: with them, the signatures that the person is expected to give are
    there too.

    Raises:
        KeyError: the review names nobody with that id.
    """
    return _resting(person, review.people[person], review, _by_name(review), tuple(asked))


def everybody(review: ReadinessReview, *, asked: Iterable[Item] = ()) -> Rows[Resting]:
    """The same for each person of the review, by id."""
    items, named = tuple(asked), _by_name(review)
    return Rows([_resting(key, one, review, named, items) for key, one in sorted(review.people.items())])


def _resting(
    key: str, person: Person, review: ReadinessReview, named: Mapping[str, list[Path]], items: tuple[Item, ...]
) -> Resting:
    teams = sorted(team for team, one in review.teams.items() if key in {*one.members, one.chair})
    own = [_thing(review, path, through) for name, through in _names(key, teams) for path in named.get(name, ())]
    wanted = [_signature(item, review) for item in items if _is_expected(item, person, review)]
    return Resting(person=key, things=Rows(sorted((*own, *wanted), key=_first_to_do)))


def _names(person: str, teams: Iterable[str]) -> Iterator[tuple[str, str | None]]:
    yield person, None
    yield from ((team, team) for team in teams)


def _first_to_do(thing: RestingThing) -> tuple[bool, date, str, str, str]:
    return not thing.open, thing.due_on or date.max, thing.kind, thing.title, thing.where


def _by_name(review: ReadinessReview) -> Mapping[str, list[Path]]:
    """Where each person and team is named."""
    named: dict[str, list[Path]] = {}
    for path, _, target in references(ReadinessReview, review, "person", "owner"):
        if path[0] not in _ABOUT_PEOPLE:
            named.setdefault(target, []).append(path)
    return named


class _Holder(NamedTuple):
    """The part of a review that names somebody: the innermost entry on the way, else the innermost section."""

    document: Document
    depth: int
    """How many steps of the way lead to it."""
    fields: tuple[str, ...]
    """Those among them that are names of fields, not keys or places."""
    is_entry: bool


def _holder(review: ReadinessReview, path: Path) -> _Holder:
    part: Any = review
    fields: tuple[str, ...] = ()
    holder = _Holder(review, 0, (), is_entry=False)
    for depth, step in enumerate(path, 1):
        inside = not isinstance(part, Document)
        part = part[step] if inside else getattr(part, str(step))
        fields = fields if inside else (*fields, str(step))
        if isinstance(part, Document) and (inside or not holder.is_entry):
            holder = _Holder(part, depth, fields, is_entry=inside)
    return holder


def _thing(review: ReadinessReview, path: Path, through: str | None) -> RestingThing:
    holder = _holder(review, path)
    document, own = holder.document, path[: holder.depth] or path[:1]
    named = str(own[-1]) if holder.is_entry and isinstance(own[-1], str) else written(own)
    return RestingThing(
        where=written(path),
        of=written(own),
        kind=".".join(holder.fields) or str(path[0]),
        title=next((str(title) for title in _said(document, _TITLES) if title), named),
        role=".".join(step for step in path[holder.depth :] if isinstance(step, str)),
        due_on=next((_day(due) for due in _said(document, _DUE) if due), None),
        open=_is_open(document, path, review.reviewed_on),
        through=through,
    )


def _is_open(document: Document, path: Path, day: date) -> bool:
    """Whether anything is left to do: not where it is given, done, met, ready, or its last day is past."""
    role = next(step for step in reversed(path) if isinstance(step, str))
    over = (
        role in _GIVEN or path[:2] == ("decision", "decided_by"),
        any(status in _OVER for status in _said(document, _STATUS)),
        any(done is not None for done in _said(document, _DONE)),
        any(met is True for met in _said(document, _MET)),
        any(_day(end) < day for end in _said(document, _ENDS) if end),
    )
    return not any(over)


def _said(document: Document, names: tuple[str, ...]) -> Iterator[Any]:
    """What a document says under those of these names that it has."""
    return (getattr(document, name) for name in _had(type(document), names))


@cache
def _had(kind: type[Document], names: tuple[str, ...]) -> tuple[str, ...]:
    """Asked once for each kind of document: to be told that a document has no such field takes it long."""
    return tuple(name for name in names if name in kind.model_fields or hasattr(kind, name))


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _is_expected(item: Item, person: Person, review: ReadinessReview) -> bool:
    """Whether the person may give a signature that the item asks for and nobody has given."""
    demand, answer = item.sign_off, review.answers.get(item.id)
    if demand is None or (answer is not None and answer.status is Status.NOT_APPLICABLE):
        return False
    signed = (one for one in review.sign_offs.values() if item.id in one.items and one.approves)
    return _may_sign(demand, person) and not any(_may_sign(demand, review.people[one.by]) for one in signed)


def _may_sign(demand: SignOffDemand, person: Person) -> bool:
    """Whether they are among those whom the item names; one that names nobody expects nobody in particular."""
    side = demand.organisation is None or person.organisation is demand.organisation
    role = not demand.roles or not person.roles.isdisjoint(demand.roles)
    return side and role and bool(demand.organisation or demand.roles)


def _signature(item: Item, review: ReadinessReview) -> RestingThing:
    answer = review.answers.get(item.id)
    return RestingThing(
        where=f"{item.id}: signature",
        of=f"{item.id}: signature",
        kind="sign_offs",
        title=item.statement,
        role="signature",
        due_on=answer.due_on if answer else None,
        open=True,
        through=None,
    )
