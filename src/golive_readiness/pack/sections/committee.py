"""Those who decide: how each voted, whether enough were there, and room for each to sign."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from golive_readiness.model.form.decision import Ballot, GoNoGoDecision, Vote
from golive_readiness.model.people import Team
from golive_readiness.pack.material import Material
from golive_readiness.pack.view import Block, Cell, Kind, Row

__all__ = ["Signature", "signatures", "votes"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Room for one signature."""

    name: str
    role: str | None


def votes(material: Material) -> Block | None:
    """Every vote with its reason, and every member whose vote is not recorded."""
    made = material.review.decision
    if made is None:
        return None
    columns = material.columns(
        ("decision.member", Kind.NAME), ("decision.ballot", Kind.STATE), ("decision.why", Kind.TEXT)
    )
    ranked = sorted(made.votes, key=lambda vote: (list(Ballot).index(vote.ballot), material.name(vote.by), vote.by))
    missing = set(_members(material)) - {vote.by for vote in made.votes} if made.votes else ()
    rows = [
        *(_vote(vote, material) for vote in ranked),
        *(_no_vote(key, material) for key in _by_name(missing, material)),
    ]
    texts = filter(None, (_tallied(made, material), _quorum(made, material)))
    return material.block("decision.votes", columns, rows, *texts, none="decision.no_votes")


def _vote(vote: Vote, material: Material) -> Row:
    name = Cell(material.name(vote.by), _role(vote.by, material))
    return Row((name, material.state(vote.ballot), material.said(vote.reason)))


def _no_vote(key: str, material: Material) -> Row:
    name = Cell(material.name(key), _role(key, material))
    return Row((name, Cell(material.words("decision.not_recorded"), quiet=True), material.said(None)))


def _tallied(made: GoNoGoDecision, material: Material) -> str | None:
    """How many voted how: "1 for, 1 against"."""
    words, ballots = material.words, [vote.ballot for vote in made.votes]
    parts = [words("decision.tally", count=ballots.count(one), ballot=one) for one in Ballot if one in ballots]
    return words("decision.tallied", what=words("plain.comma").join(parts)) if parts else None


def _quorum(made: GoNoGoDecision, material: Material) -> str:
    """Whether enough were there; only counted."""
    words, team = material.words, _team(material)
    wanted = made.quorum or (team.quorum if team else None)
    if wanted is None:
        return words("decision.quorum.none")
    if not made.votes:
        return words("decision.quorum.not_known", wanted=wanted)
    there = sum(vote.ballot is not Ballot.ABSENT for vote in made.votes)
    return words("decision.quorum.met" if there >= wanted else "decision.quorum.missed", wanted=wanted, there=there)


def signatures(material: Material) -> Iterator[Signature]:
    """Room for everybody who decides; where nobody is named, for one."""
    deciders = _deciders(material)
    yield from (Signature(name=material.name(key), role=_role(key, material)) for key in deciders)
    if not deciders:
        yield Signature(name=material.words("decision.name"), role=None)


def _deciders(material: Material) -> tuple[str, ...]:
    """The chair, then the other members, then whoever else decides, spoke the decision or voted."""
    review, made, team = material.review, material.review.decision, _team(material)
    spoke = (review.decision_maker, made.decided_by if made else None)
    voted = _by_name((vote.by for vote in made.votes), material) if made else ()
    named = (team.chair if team else None, *_members(material), *spoke, *voted)
    return tuple(dict.fromkeys(key for key in named if key and key in review.people))


def _members(material: Material) -> tuple[str, ...]:
    team = _team(material)
    return _by_name(team.members, material) if team else ()


def _by_name(people: Iterable[str], material: Material) -> tuple[str, ...]:
    return tuple(sorted(people, key=lambda key: (material.name(key), key)))


def _team(material: Material) -> Team | None:
    """The team that decides, where one does."""
    review = material.review
    spoke = review.decision.decided_by if review.decision else None
    return next((review.teams[key] for key in (review.decision_maker, spoke) if key and key in review.teams), None)


def _role(key: str, material: Material) -> str | None:
    """What somebody is in the project; where only the role is named, it is the name already."""
    person = material.review.people.get(key)
    role = material.words.label(person.role) if person and person.role else None
    return role if person and role != person.name else None
