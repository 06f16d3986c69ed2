"""Which area of readiness somebody means, in their words; where it is none of the known ones, one of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from golive_readiness.model.base import nearest_words
from golive_readiness.model.checklist import Area
from golive_readiness.sources.tables.ids import slug, unique
from golive_readiness.sources.tables.meanings import normal

__all__ = ["AreaGuess", "Finder"]

_ALIASES: Mapping[str, str] = {
    "readiness": "readiness, bereitschaft, gereedheid, etat de preparation",
    "cutover": "cutover strategy, cut over, cutover plan, umstellung, omschakeling, bascule",
    "solution-scope": "scope, solution scope to be released, umfang, losungsumfang, perimetre",
    "solution-acceptance": "acceptance of the solution, acceptance, abnahme, recette",
    "user-acceptance-testing": "uat, uat completion, acceptance testing, akzeptanztest, gebruikersacceptatietest, tests utilisateurs",
    "performance-testing": "performance, performance test, load test, load testing, leistungstest, performantietest",
    "integration": "integration, sit, sit completion, system integration testing, interfaces, schnittstellen, koppelingen, interfaces et integrations",
    "data-migration": "data, migration, data migration readiness and validation, daten, datenmigration, datenubernahme, datamigratie,"
    "migratie, migration des donnees, reprise des donnees, donnees",
    "external-dependencies": "dependencies, confirm external dependencies, vendors, suppliers, abhangigkeiten, afhankelijkheden",
    "change-and-training": "training, change management, change, change management for initial operations readiness, schulung, schulungen,"
    "opleiding, opleidingen, training en communicatie, formation, formations, conduite du changement",
    "support": "operational support readiness, operations, helpdesk, service desk, betrieb, ondersteuning, assistance",
    "production-environment": "production, environment, environments, produktion, produktionsumgebung, productieomgeving, environnement",
    "licences-and-capacity": "licences, licenses, licensing, capacity, lizenzen, licenties",
    "security-and-compliance": "security, compliance, sicherheit, beveiliging, securite",
    "release-management": "release, code, deployment, deployments",
    "continuous-updates": "updates, continuous updates",
    "go-live-team": "team, project team, people",
    "rollback": "roll back, rollback plan, fallback, ruckfall, ruckfallplan, terugvalplan, retour arriere",
    "hypercare": "post go live, stabilisation, stabilization, first days",
    "governance": "project management, steering, projektleitung, projectbeheer, gouvernance",
}
"""How else people call the bundled areas, by the area's id; each as `normal` leaves it."""

_NUMBER = re.compile(
    r"^\s*(?:(?:\d+|[A-Za-z]|[IVXivx]+)[.)]\s*|\d+(?:\.\d+)*\s+|(?:area|section|bereich|gebied|domaine)\s*\d*\s*[:.-]\s*)+"
)
_FILLING_WORDS = "and the of for to a an in on und der die das en de het van et la le les des du"
_FILLING = frozenset(_FILLING_WORDS.split())
_FEW = 5
_LONGEST = 120
_MOST_MISSPELT = 200
"""How many names are compared letter by letter, which takes a while; no list has as many areas."""


@dataclass(frozen=True, slots=True)
class AreaGuess:
    """What a list calls an area, and the area that it is taken for."""

    name: str
    area: Area
    own: bool
    """Whether it was made for this list, since no known area is called like that."""


class Finder:
    """Finds an area by what somebody calls it, and makes one where there is none."""

    def __init__(self, areas: Sequence[Area]) -> None:
        self._areas = {area.id: area for area in areas}
        self._words = {word: area for area in areas for word in _words(area)}
        self._taken = {*self._areas, *(area.prefix for area in areas)}
        self._prefixes = {area.prefix: area for area in areas}
        self._guesses: dict[str, AreaGuess] = {}
        self._looked_up: dict[str, Area | None] = {}
        self._made: dict[str, Area] = {}

    @property
    def guesses(self) -> tuple[AreaGuess, ...]:
        """Every name that was asked for, in the order in which it was."""
        return tuple(self._guesses.values())

    def known(self, name: str) -> Area | None:
        """The known area of that name, or nearly that name."""
        if name not in self._looked_up:
            self._looked_up[name] = self._look_up(name)
        return self._looked_up[name]

    def _look_up(self, name: str) -> Area | None:
        words = normal(_NUMBER.sub("", name[:_LONGEST]))
        if found := self._words.get(words):
            return found
        near = nearest_words(words, self._words) if len(self._looked_up) < _MOST_MISSPELT else ()
        if near and _alike(words, near[0]):
            return self._words[near[0]]
        return self._within(words)

    def is_known(self, name: str) -> bool:
        """Whether a text is just the name of a known area."""
        return normal(_NUMBER.sub("", name[:_LONGEST])) in self._words and len(name) < _LONGEST

    def by_prefix(self, id_: str) -> Area | None:
        """The known area to which an item of this id belongs."""
        return self._prefixes.get(id_.partition(".")[0]) if "." in id_ else None

    def of(self, name: str) -> Area:
        """The area of that name, one of its own where no known one is called like that."""
        guess = self._guesses.get(name)
        if guess is None:
            found = self.known(name)
            guess = AreaGuess(name, found or self._own(name), own=found is None)
            self._guesses[name] = guess
        return guess.area

    def _own(self, name: str) -> Area:
        """The area made for this name, be it in another spelling."""
        words = normal(name)
        if words not in self._made:
            self._made[words] = self._make(name)
        return self._made[words]

    def _make(self, name: str) -> Area:
        title = " ".join(_NUMBER.sub("", name).split())[:_LONGEST].strip() or name[:_LONGEST]
        key = unique(slug(title, most=24) or "area", self._taken, title)
        return Area(id=key, title=title, prefix=key)

    def _within(self, words: str) -> Area | None:
        """The area whose whole name stands among the few words of another: "UAT completion"."""
        parts = [part for part in words.split() if part not in _FILLING]
        if not 1 < len(parts) <= _FEW:
            return None
        held = [(word, area) for word, area in self._words.items() if f" {word} " in f" {words} " and len(word) > 2]  # noqa: PLR2004
        return max(held, key=lambda found: len(found[0]), default=(None, None))[1]


def _words(area: Area) -> list[str]:
    aliases = [alias.strip() for alias in _ALIASES.get(area.id, "").split(",") if alias.strip()]
    return [normal(area.title), normal(area.id), normal(area.prefix), *aliases]


def _alike(word: str, other: str) -> bool:
    """Whether two names differ in a letter or two only."""
    from difflib import SequenceMatcher

    return min(len(word), len(other)) > _FEW and SequenceMatcher(None, word, other).ratio() > 0.88  # noqa: PLR2004
