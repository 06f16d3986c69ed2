"""Which items a project is asked, and why each is there or not."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from golive_readiness.model.base import Word
from golive_readiness.model.checklist import Applies, Checklist, Item
from golive_readiness.model.record.engagement import Project

__all__ = ["Choice", "Ground", "ProjectFact", "applies", "choices", "grounds", "suits"]


class ProjectFact(Word):
    """What of a project an item's place in it depends on."""

    PRODUCTS = "products"
    MANAGED_IN = "managed_in"
    ROLLOUT = "rollout"
    HAS = "has"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """One fact of a project that keeps an item in, or out."""

    fact: ProjectFact
    wanted: tuple[Word, ...]
    """What the item is for; any one of them, of the parts all."""
    stated: tuple[Word, ...] | None
    """What the project states; ``None`` where it states nothing, which excludes nothing."""
    missing: tuple[Word, ...]
    """What the item is for and the project, by what it states, has not."""

    @property
    def holds(self) -> bool:
        """Whether the item stays in."""
        return not self.missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """An item of a chosen checklist, and the grounds on which it is asked or not."""

    item: Item
    checklist: str
    """The checklist that brings it, by its id; the first where there are several."""
    grounds: tuple[Ground, ...]
    """None where the item is for every project."""

    @property
    def id(self) -> str:
        """The item's id."""
        return self.item.id

    @property
    def asked(self) -> bool:
        """Whether the project is asked."""
        return all(ground.holds for ground in self.grounds)

    def to_record(self) -> dict[str, Any]:
        """The choice as a flat dictionary of plain values."""
        return {
            "id": self.id,
            "checklist": self.checklist,
            "mandatory": self.item.mandatory,
            "asked": self.asked,
            "because": [_record(ground) for ground in self.grounds if self.asked or not ground.holds],
        }


def choices(checklists: Iterable[Checklist], project: Project) -> tuple[Choice, ...]:
    """Every item of these checklists once, in their order."""
    first: dict[str, Choice] = {}
    for checklist in checklists:
        for item in checklist.items:
            if item.id not in first:
                first[item.id] = Choice(item=item, checklist=checklist.id, grounds=grounds(item.applies, project))
    return tuple(first.values())


def applies(rule: Applies, project: Project) -> bool:
    """Whether an item applies to this project; a fact that is not stated excludes nothing."""
    return all(ground.holds for ground in grounds(rule, project))


def suits(rule: Applies, project: Project) -> bool:
    """Whether a checklist is one for this project: here, what is not stated is not there.

    A checklist that does not say for whom it is suits nobody by itself.
    """
    found = grounds(rule, project)
    return bool(found) and all(ground.holds and ground.stated is not None for ground in found)


def grounds(rule: Applies, project: Project) -> tuple[Ground, ...]:
    """Every fact that decides on it, in a fixed order."""
    return tuple(_grounds(rule, project))


def _grounds(rule: Applies, project: Project) -> Iterator[Ground]:
    if rule.products:
        yield _any_of(ProjectFact.PRODUCTS, rule.products, project.products)
    if rule.managed_in:
        yield _any_of(ProjectFact.MANAGED_IN, rule.managed_in, [project.managed_in] if project.managed_in else [])
    if rule.rollout:
        yield _any_of(ProjectFact.ROLLOUT, rule.rollout, [project.rollout] if project.rollout else [])
    if rule.has:
        stated = None if project.has is None else tuple(project.has)
        lacking = () if stated is None else tuple(part for part in rule.has if part not in stated)
        yield Ground(fact=ProjectFact.HAS, wanted=rule.has, stated=stated, missing=lacking)


def _any_of(fact: ProjectFact, wanted: tuple[Word, ...], stated: Collection[Word]) -> Ground:
    found = not stated or any(word in stated for word in wanted)
    return Ground(fact=fact, wanted=wanted, stated=tuple(stated) or None, missing=() if found else wanted)


def _record(ground: Ground) -> dict[str, Any]:
    return {
        "fact": ground.fact.value,
        "wanted": [word.value for word in ground.wanted],
        "stated": None if ground.stated is None else [word.value for word in ground.stated],
        "missing": [word.value for word in ground.missing],
    }
