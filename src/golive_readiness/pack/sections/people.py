"""Everybody the review names, and the teams."""

from __future__ import annotations

from golive_readiness.model.people import Person, Team
from golive_readiness.pack.edition import Edition
from golive_readiness.pack.material import Material
from golive_readiness.pack.view import Block, Cell, Kind, Row, Section

__all__ = ["people"]


def people(material: Material) -> Section:
    """People by name, with phone and mail in the team's own edition only; then teams."""
    words, review = material.words, material.review
    title = words("sections.people")
    if not review.people and not review.teams:
        return Section(key="people", title=title, quiet=words("people.none"))
    named = (_people(material), _teams(material))
    return Section(key="people", title=title, blocks=tuple(block for block in named if block))


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
