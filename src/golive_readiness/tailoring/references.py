"""What else in a review names an item: signatures, actions, accepted risks, conditions, issues.

Whatever says that something is accepted covers no more after a migration than before: it follows to an item that asks
several together only if it named all of them, and a signature follows to no part of what it was given for as a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from golive_readiness.errors import written
from golive_readiness.model.base import Document, Keyed
from golive_readiness.model.consistency import RULE_KEY, references
from golive_readiness.model.review import ReadinessReview
from golive_readiness.tailoring.course import Course

__all__ = ["AboutItem", "Unsaid", "followed", "items_named"]

AboutItem = Callable[[str], bool]
"""Whether the findings of a rule, by its code, are about items."""

_Path = tuple[str | int, ...]
_KINDS = ("item", "target")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsaid:
    """Something that names an item no longer."""

    where: str
    """What named it, by its path in the review: ``sign_offs.s1.items``."""
    named: str
    """The item, or the key of a finding about it."""
    into: tuple[str, ...]
    """Where the item went without it; empty where nobody asks it any more."""


def items_named(review: ReadinessReview, about_item: AboutItem) -> frozenset[str]:
    """Every item that something other than its answer names."""
    return frozenset(_item(kind, name, about_item) for _, kind, name in references(ReadinessReview, review, *_KINDS))


def followed(
    review: ReadinessReview, course: Course, about_item: AboutItem
) -> tuple[ReadinessReview, tuple[Unsaid, ...]]:
    """The review with every reference to an item where that item is at the end, and those that could not follow."""
    lists: dict[_Path, dict[str, str]] = {}
    for path, kind, name in references(ReadinessReview, review, *_KINDS):
        lists.setdefault(path[:-1], {})[name] = _item(kind, name, about_item)
    tree: dict[str | int, Any] = {}
    unsaid: list[Unsaid] = []
    for path, named in lists.items():
        new = tuple(dict.fromkeys(_Follower(course, named, _given(review, path)).follow(written(path), unsaid)))
        if set(new) != set(named):
            _plant(tree, path, new)
    return (_grown(review, tree) if tree else review), tuple(unsaid)


@dataclass(frozen=True, slots=True)
class _Follower:
    """How one list of names follows, each with its item; ``given`` says what it gives to what it names, if anything."""

    course: Course
    named: Mapping[str, str]
    given: str | None
    _whole: dict[tuple[str, str], bool] = field(default_factory=dict)
    """Whether the list names all that an item asks, by the item and what stands before it in a key."""

    def follow(self, where: str, unsaid: list[Unsaid]) -> Iterator[str]:
        """What the list becomes; what could not follow is added to ``unsaid``."""
        for name, item in self.named.items():
            before = name.removesuffix(item)
            into = self.course.into(item)
            lost = {new for new in into if self.given and not self._covers(item, new, before)}
            missed = tuple(new for new in into if new in lost and not self._stays(new, before))
            if missed or not into:
                unsaid.append(Unsaid(where=where, named=name, into=missed))
            yield from (before + new for new in into if new not in lost)

    def _stays(self, item: str, before: str) -> bool:
        """Whether the list goes on naming an item because it named that item itself."""
        return before + item in self.named and self._covers(item, item, before)

    def _covers(self, old: str, new: str, before: str) -> bool:
        """Whether what was given for an item holds for the one it has become."""
        if new != old and self.given == _SIGNED and new in self.course.parts:
            return False
        if (new, before) not in self._whole:
            self._whole[new, before] = self._names_all(new, before)
        return self._whole[new, before] or (new == old and not self.course.takes_in(new))

    def _names_all(self, new: str, before: str) -> bool:
        asked = (*self.course.sources.get(new, ()), *self.course.own(new))
        return all(part in self.named or before + part in self.named for part in asked)


_SIGNED = "signed"
_CARRIED = "carried"


def _given(review: ReadinessReview, path: _Path) -> str | None:
    """What a list of names gives to what it names, if anything; a refusal is no gift, and follows everywhere."""
    match path:
        case ("sign_offs", str(key), *_):
            return _SIGNED if review.sign_offs[key].approves else None
        case ("waivers", *_) | ("decision", *_):
            return _CARRIED
        case _:
            return None


def _item(kind: str, name: str, about_item: AboutItem) -> str:
    """The item that a name is about: itself, or the subject of a finding's key; empty where it is about no item."""
    code, _, subject = name.partition(":")
    if kind == "target" and RULE_KEY.fullmatch(name):
        return subject if about_item(code) else ""
    return name if kind == "item" or "." in name else ""


def _plant(tree: dict[str | int, Any], path: _Path, value: Any) -> None:
    *steps, last = path
    for step in steps:
        tree = tree.setdefault(step, {})
    tree[last] = value


def _grown(value: Any, tree: Any) -> Any:
    """A value with what the tree has in place of its own."""
    if not isinstance(tree, dict):
        return tree
    if isinstance(value, Document):
        return value.model_copy(
            update={str(name): _grown(getattr(value, str(name)), new) for name, new in tree.items()}
        )
    return Keyed({key: _grown(old, tree[key]) if key in tree else old for key, old in value.items()})
