"""Whom an export means: people as trackers write them, found among those of the review or added to them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from golive_readiness.errors import shortened
from golive_readiness.model.people import Person
from golive_readiness.model.review import ReadinessReview
from golive_readiness.model.sheet.names import Names
from golive_readiness.sources.sheets.reading import Where
from golive_readiness.sources.tables.ids import slug, unique
from golive_readiness.sources.tables.meanings import normal
from golive_readiness.sources.trackers.problems import Problems

__all__ = ["Named", "People", "named"]

_WITH_ADDRESS = re.compile(r"([^<>]*?)\s*<([^<>\s]+)>")
_LONGEST = 300
_NOBODY = frozenset(("unassigned", "nicht zugewiesen", "non assigne", "non attribue", "niet toegewezen", "nobody"))


class Named(NamedTuple):
    """Somebody, as a cell names them."""

    email: str
    """In small letters; ``""`` where none is written."""
    name: str
    """``""`` where only an address is written."""

    @property
    def called(self) -> str:
        """How to speak of them."""
        return self.name or self.email


def named(text: str) -> Named | None:
    """Whom a cell names, ``None`` where it says that this is nobody."""
    written = " ".join(text.split())
    if normal(written) in _NOBODY:
        return None
    if found := _WITH_ADDRESS.fullmatch(written):
        name, address = found.group(1, 2)
        return Named(address.casefold() if "@" in address else "", (name or address)[:_LONGEST])
    alone = "@" in written and " " not in written
    return Named(written.casefold() if alone else "", "" if alone else written[:_LONGEST])


class People:
    """The people of a review, and those who come to them."""

    def __init__(self, review: ReadinessReview, problems: Problems, remarks: Problems) -> None:
        self.added: dict[str, Person] = {}
        self._review = review
        self._problems = problems
        self._remarks = remarks
        addresses = _addresses(review)
        self._shared = {address for address, keys in addresses.items() if len(keys) > 1}
        self._addresses: dict[str, str | None] = {address: keys[0] for address, keys in addresses.items()}
        self._names = Names.of(review, "owner")
        self._taken = {*review.people, *review.teams}
        self._keys: dict[Named, str | None] = {}

    def settle(self, mentioned: Iterable[tuple[Named, Where]]) -> None:
        """Find everybody who is mentioned; whom nobody knows is added, whatever the order of the rows."""
        first: dict[Named, Where] = {}
        for somebody, where in mentioned:
            first.setdefault(somebody, where)
        for somebody in sorted(
            (one for one in first if one.email), key=lambda one: (one.email, not one.name, one.name)
        ):
            self._keys[somebody] = self._by_address(somebody, first[somebody])
        self._names = Names({**self._names.names, **{key: person.name for key, person in self.added.items()}})
        alone: dict[str, str | None] = {}
        for somebody in sorted((one for one in first if not one.email), key=lambda one: ("," in one.name, one.name)):
            name = _turned(somebody.name).casefold()  # one name, be it written in capitals
            if name not in alone:
                alone[name] = self._by_name(somebody, first[somebody]) or self._new(somebody)
            self._keys[somebody] = alone[name]

    def key(self, somebody: Named) -> str | None:
        """The id of somebody who was settled; ``None`` where it could be several."""
        return self._keys[somebody]

    def _by_address(self, somebody: Named, where: Where) -> str | None:
        if somebody.email in self._shared and somebody.name:
            return self._by_name(somebody, where) or self._new(somebody)
        if somebody.email in self._shared:
            message = f"several people of the review have the address {shortened(somebody.email)}."
            self._problems.note(message, where, path="people")
            return None
        if somebody.email not in self._addresses:
            key = (self._by_name(somebody, where) if somebody.name else None) or self._new(somebody)
            self._addresses[somebody.email] = key
        return self._addresses[somebody.email]

    def _by_name(self, somebody: Named, where: Where) -> str | None:
        called = self._spelt(somebody.name)
        if several := self._names.several(called):
            hint = f"Add the address to one of them in the review: {' or '.join(several)}."
            self._problems.note(f"several are called {shortened(somebody.name)}.", where, path="people", hint=hint)
        key = self._names.meant(called)
        person = self._review.people.get(key) if key else None
        if person and person.email and somebody.email:
            message = f"{shortened(somebody.name)} is taken for {key}, whose address in the review is another."
            self._remarks.note(message, where, path="people", found=somebody.email)
        return key

    def _spelt(self, name: str) -> str:
        """A name as the review knows it: ``Maes, Rob`` is Rob Maes, where there is one."""
        turned = _turned(name)
        return turned if self._names.meant(turned) or self._names.several(turned) else name

    def _new(self, somebody: Named) -> str | None:
        if self._names.several(self._spelt(somebody.name)):
            return None
        key = unique(slug(somebody.called, most=40) or "person", self._taken, f"{somebody.name} {somebody.email}")
        self.added[key] = Person(name=somebody.called, email=somebody.email or None)
        return key


def _turned(name: str) -> str:
    """A name with the family name behind, where a comma says that it stands in front."""
    family, comma, first = name.partition(", ")
    return f"{first} {family}" if comma and first and "," not in first else name


def _addresses(review: ReadinessReview) -> dict[str, list[str]]:
    """Whose each address is."""
    found: dict[str, list[str]] = {}
    for key, person in review.people.items():
        if person.email:
            found.setdefault(person.email.strip().casefold(), []).append(key)
    return found
