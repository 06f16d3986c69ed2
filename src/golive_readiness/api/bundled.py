"""What comes with the library: checklists, the list of areas, the bibliography."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from golive_readiness import resources
from golive_readiness.errors import ResourceNotFoundError
from golive_readiness.model.base import Keyed, nearest_words
from golive_readiness.model.checklist import Area, Areas, Bibliography, Checklist, Source
from golive_readiness.model.record.engagement import Project
from golive_readiness.selection import suits
from golive_readiness.sources.parser import parse

__all__ = ["A_FILE", "bundled_areas", "bundled_checklist", "bundled_checklists", "bundled_sources", "checklists_for"]

A_FILE = "A file is named with its suffix, such as ours.yaml."
"""What to know where a name is no bundled checklist."""


def bundled_checklists() -> tuple[str, ...]:
    """The names of the checklists that come with this library."""
    names = (Path(name).stem for name in resources.names("checklists", ".yaml"))
    return tuple(sorted(name for name in names if name not in ("areas", "sources")))


def bundled_checklist(name: str) -> Checklist:
    """The bundled checklist of that name.

    Raises:
        ResourceNotFoundError: there is none.
    """
    if name not in bundled_checklists():
        known = bundled_checklists()
        near = nearest_words(name, known)
        hint = f"Did you mean {near[0]}?" if near else A_FILE
        raise ResourceNotFoundError(f"{name} is not a bundled checklist ({', '.join(known)}). {hint}")
    bundled: Checklist = _bundled(Checklist, f"checklists/{name}.yaml")
    return bundled


def checklists_for(project: Project) -> tuple[str, ...]:
    """The bundled checklists that suit a project by what it states, the most general ones first."""
    suiting = [one for one in map(bundled_checklist, bundled_checklists()) if suits(one.suits, project)]
    return tuple(one.id for one in sorted(suiting, key=_generality))


def _generality(one: Checklist) -> tuple[int, ...]:
    return len(one.suits.has), -len(one.suits.products), -len(one.items)


def bundled_areas() -> tuple[Area, ...]:
    """The one list of areas, in the order in which they are printed."""
    listed: Areas = _bundled(Areas, "checklists/areas.yaml")
    return listed.areas


def bundled_sources() -> Keyed[Source]:
    """Every source that a bundled checklist or rule cites, by id."""
    bibliography: Bibliography = _bundled(Bibliography, "checklists/sources.yaml")
    return bibliography.sources


@cache
def _bundled(document: type[Any], name: str) -> Any:
    return parse(document, resources.read_text(name), source=name)
