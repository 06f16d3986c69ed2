"""Everybody the review names, and the teams."""

from __future__ import annotations

from golive_readiness.model.people import Person, Team
from golive_readiness.pack.edition import Edition
from golive_readiness.pack.material import Material
from golive_readiness.pack.places import STATED_IN
from golive_readiness.pack.stated import stated
from golive_readiness.pack.view import Block, Cell, Kind, Row, Section

__all__ = ["people"]


def people(material: Material) -> Section:
    """People by name, with phone and mail in the team's own edition only; then teams, and who carries the go-live."""
    title = material.words("sections.people")
    named = (_people(material), _teams(material), *(stated(name, material) for name in STATED_IN["people"]))
    blocks = tuple(block for block in named if block)
    return Section(key="people", title=title, blocks=blocks, quiet=None if blocks else material.words("people.none"))


def _people(material: Material) -> Block | None:
    reachable = (("people.reached_at", Kind.TEXT),) if material.edition is Edition.TEAM else ()
    columns = material.columns(
        ("people.name", Kind.NAME),
        ("people.roles", Kind.TEXT),
        ("people.organisation", Kind.SHORT),
        ("people.deputy", Kind.WHO),
        *reachable,
    )
    named = sorted(material.review.people.items(), key=lambda entry: (entry[1].name, entry[0]))
    rows = [_person(person, material) for _, person in named]
    return material.block("people.people", columns, rows) if rows else None


def _person(person: Person, material: Material) -> Row:
    words = material.words
    roles = words("plain.comma").join(words.label(role) for role in sorted(person.roles))
    cells = (
        Cell(person.name),
        material.said(roles or None),
        material.said(person.organisation),
        material.who(person.deputy),
    )
    if material.edition is not Edition.TEAM:
        return Row(cells)
    return Row((*cells, material.said(words("plain.comma").join(filter(None, (person.phone, person.email))) or None)))


def _teams(material: Material) -> Block | None:
    columns = material.columns(
        ("people.team", Kind.NAME),
        ("people.members", Kind.TEXT),
        ("people.chair", Kind.WHO),
        ("people.quorum", Kind.NUMBER),
    )
    named = sorted(material.review.teams.items(), key=lambda entry: (entry[1].name, entry[0]))
    rows = [_team(team, material) for _, team in named]
    return material.block("people.teams", columns, rows) if rows else None


def _team(team: Team, material: Material) -> Row:
    members = material.words("plain.comma").join(sorted(material.name(member) for member in team.members))
    return Row(
        (Cell(team.name), material.said(members or None), material.who(team.chair), material.said(team.quorum)),
    )
