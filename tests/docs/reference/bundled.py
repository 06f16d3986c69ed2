"""What comes with the library, as the reference prints it."""

from __future__ import annotations

import csv
from functools import cache
from io import StringIO

from golive_readiness import resources
from golive_readiness.api import bundled_checklists, load_checklist
from golive_readiness.model.checklist import Area, Areas, Bibliography, Checklist, Item, Source
from golive_readiness.sources.parser import parse
from tests.docs.reference.markdown import cell, link

__all__ = ["areas", "checklists", "cited", "items", "sources", "statements"]


@cache
def areas() -> dict[str, Area]:
    """The areas, in the order in which they are printed."""
    listed = parse(Areas, resources.read_text("checklists/areas.yaml")).areas
    return {area.id: area for area in listed}


@cache
def checklists() -> tuple[Checklist, ...]:
    """The bundled checklists."""
    return tuple(load_checklist(name) for name in bundled_checklists())


def items() -> list[tuple[Checklist, Item]]:
    """Every item, with the checklist it stands in."""
    return [(checklist, item) for checklist in checklists() for item in checklist.items]


@cache
def sources() -> dict[str, Source]:
    """The bibliography."""
    return dict(parse(Bibliography, resources.read_text("checklists/sources.yaml")).sources)


@cache
def statements() -> tuple[dict[str, str], ...]:
    """The statements of the canon, one row each."""
    return tuple(csv.DictReader(StringIO(resources.read_text("checklists/statements.csv"))))


def cited(document: str, at: str | None = None) -> str:
    """A source by its title, with a link where it can be read."""
    source = sources()[document]
    title = link(cell(source.title), source.url) if source.url else cell(source.title)
    return f"{title} ({source.publisher}){f', {cell(at)}' if at else ''}"
