"""The whole pack from one assessment: every format and edition prints what is composed here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from string import ascii_uppercase

from golive_readiness.assessment import Assessment
from golive_readiness.model.checklist import Source
from golive_readiness.model.review import ReadinessReview
from golive_readiness.pack.edition import Edition
from golive_readiness.pack.front.page import front
from golive_readiness.pack.front.view import Front
from golive_readiness.pack.material import Material
from golive_readiness.pack.sections.accepted import accepted
from golive_readiness.pack.sections.calendar import calendar
from golive_readiness.pack.sections.checklist import checklist
from golive_readiness.pack.sections.claims import claims
from golive_readiness.pack.sections.completeness import completeness
from golive_readiness.pack.sections.conditions import conditions
from golive_readiness.pack.sections.criteria import criteria
from golive_readiness.pack.sections.cutover import cutover
from golive_readiness.pack.sections.decision import decision
from golive_readiness.pack.sections.environments import environments
from golive_readiness.pack.sections.evidence import evidence
from golive_readiness.pack.sections.findings import findings
from golive_readiness.pack.sections.hypercare import hypercare
from golive_readiness.pack.sections.integrations import integrations
from golive_readiness.pack.sections.migration import migration
from golive_readiness.pack.sections.not_asked import not_asked
from golive_readiness.pack.sections.people import people
from golive_readiness.pack.sections.policy import policy
from golive_readiness.pack.sections.products import products
from golive_readiness.pack.sections.proven import proven
from golive_readiness.pack.sections.reading import reading
from golive_readiness.pack.sections.record import record
from golive_readiness.pack.sections.registers import registers
from golive_readiness.pack.sections.rollback import rollback
from golive_readiness.pack.sections.sources import sources
from golive_readiness.pack.sections.testing import testing
from golive_readiness.pack.sections.workstreams import workstreams
from golive_readiness.pack.view import Section
from golive_readiness.pack.wording import Wording

__all__ = ["Pack", "Page", "compose"]

Write = Callable[[Material], Section]
"""What writes a section; it bears the section's key as its name."""

_BODY: tuple[Write, ...] = (
    conditions,
    claims,
    criteria,
    workstreams,
    cutover,
    rollback,
    hypercare,
    testing,
    migration,
    integrations,
    environments,
    products,
    accepted,
    decision,
)
"""What a committee reads, in the order in which it asks."""

_ANNEX: tuple[Write, ...] = (
    completeness,
    findings,
    proven,
    registers,
    checklist,
    not_asked,
    evidence,
    people,
    record,
    policy,
    calendar,
    sources,
    reading,
)
"""What it looks things up in."""

_EDITIONS: dict[Edition, tuple[tuple[Write, ...], tuple[Write, ...]]] = {
    Edition.FULL: (_BODY, _ANNEX),
    Edition.TEAM: (_BODY, _ANNEX),
    Edition.EXECUTIVE: ((conditions,), ()),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What stands at the edges of every page."""

    head: str
    foot: str
    page: str
    of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A review pack in words, ready for any format."""

    language: str
    title: str
    description: str
    dated: str
    """The day of judgement as machines write it; no clock is read."""
    page: Page
    contents_title: str
    annex_title: str
    front: Front
    body: tuple[Section, ...]
    annex: tuple[Section, ...]

    @property
    def contents(self) -> tuple[tuple[Section, ...], ...]:
        """The two columns of the contents; none where there is but one section to find."""
        return (self.body, self.annex) if self.annex else ()


def compose(
    assessment: Assessment,
    wording: Wording,
    *,
    edition: Edition = Edition.FULL,
    sources: Mapping[str, Source] | None = None,
) -> Pack:
    """Put an assessment into words.

    ``sources`` is the bibliography; without it a cited source is printed by its id.

    Raises:
        RenderError: the wording lacks a text.
    """
    words = wording.naming(_names(assessment.case.review))
    body, annex = _EDITIONS[edition]
    material = Material(
        assessment=assessment,
        words=words,
        edition=edition,
        sources=sources or {},
        sections=frozenset(write.__name__ for write in (*body, *annex)),
    )
    project = material.review.project
    whose = words("pack.whose", project=project.name, customer=project.customer) if project.customer else project.name
    return Pack(
        language=words("language"),
        title=words("pack.title", whose=whose),
        description=words("pack.description", whose=whose, day=material.day),
        dated=material.day.isoformat(),
        page=_page(whose, words, edition),
        contents_title=words("pack.contents"),
        annex_title=words("pack.annex"),
        front=front(material),
        body=tuple(_numbered(body, (str(number) for number in range(1, 100)), material)),
        annex=tuple(_numbered(annex, iter(ascii_uppercase), material)),
    )


_HEAD = 110
"""How long the running head may be: two lines of what stands above every page."""


def _page(whose: str, words: Wording, edition: Edition) -> Page:
    return Page(
        head=words.short(whose, _HEAD),
        foot=words(f"editions.{edition.value}.foot"),
        page=words("plain.page_title"),
        of=words("plain.of"),
    )


def _numbered(writes: Sequence[Write], numbers: Iterator[str], material: Material) -> Iterator[Section]:
    yield from (replace(write(material), number=number) for write, number in zip(writes, numbers, strict=False))


def _names(review: ReadinessReview) -> dict[str, str]:
    """Every person and team by id."""
    people = {key: person.name for key, person in review.people.items()}
    return {**people, **{key: team.name for key, team in review.teams.items()}}
