"""What a section is written from, and the few ways in which every section writes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain

from golive_readiness.assessment import Assessment
from golive_readiness.findings.rule import Value
from golive_readiness.model.base import Word
from golive_readiness.model.checklist import Source
from golive_readiness.model.review import ReadinessReview
from golive_readiness.pack.badges import badge
from golive_readiness.pack.edition import Edition
from golive_readiness.pack.view import Badge, Block, Cell, Column, Kind, Reference, Row, Table
from golive_readiness.pack.wording import Wording

__all__ = ["Material", "Some"]


Some = Block | tuple[Block, ...] | None
"""What stands under one title: a block, several, or nothing where nobody stated it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """An assessment, the words to say it in, and for whom."""

    assessment: Assessment
    words: Wording
    edition: Edition
    sources: Mapping[str, Source]
    """The bibliography, where the caller has one."""
    sections: frozenset[str]
    """The keys of the sections that this edition has."""

    @property
    def review(self) -> ReadinessReview:
        """What people stated."""
        return self.assessment.case.review

    @property
    def day(self) -> date:
        """The day of judgement."""
        return self.assessment.case.day

    def internal(self, remark: str | None) -> str | None:
        """A remark for the team only, in the edition that may show it."""
        return remark if self.edition is Edition.TEAM else None

    def area(self, key: str | None) -> Cell:
        """The title of an area."""
        titles = {area.id: area.title for area in self.assessment.case.areas}
        return self.said(titles.get(key, key) if key else None)

    def said(self, value: Value | None, note: str | None = None) -> Cell:
        """A cell with any value as it is printed; a quiet dash where nobody stated it."""
        text = self.words.label(value) if isinstance(value, Word) else self.words.show(value)
        return Cell(text, note=note, quiet=value is None)

    def date(self, day: date | None) -> Cell:
        """A cell with a day, without its weekday."""
        return Cell(self.words.short_day(day)) if day else self.said(None)

    def who(self, key: str | None) -> Cell:
        """A cell with the name of a person or team."""
        return Cell(self.name(key)) if key else self.said(None)

    def state(self, word: Word | None, *, saying: str | None = None) -> Cell:
        """A cell with the mark of a state."""
        return Cell(badge=badge(word, self.words, saying=saying)) if word else self.said(None)

    def name(self, key: str) -> str:
        """The name behind an id."""
        return self.words.names.get(key, key)

    def place(self, key: str) -> str:
        """What an environment is called."""
        stated = self.review.environments
        known = stated.get(key) if stated else None
        return known.title if known and known.title else key

    def badge(self, word: Word, *, saying: str | None = None) -> Badge:
        """The mark of a state."""
        return badge(word, self.words, saying=saying)

    def columns(self, *heads: tuple[str, Kind]) -> tuple[Column, ...]:
        """Columns by the keys of their heads."""
        return tuple(Column(self.words(key), kind) for key, kind in heads)

    def block(
        self, title: str, columns: tuple[Column, ...], rows: Iterable[Row], *texts: str, none: str | None = None
    ) -> Block:
        """A heading and a table; ``none`` is what stands there when it is stated that there is nothing.

        ``title`` and ``none`` are keys of the catalogue, ``texts`` are finished sentences.
        """
        filled = tuple(rows)
        said = self.words(title)
        if not filled:
            return Block(title=said, texts=(*texts, self.words(none or "plain.stated_none")))
        return Block(title=said, texts=texts, table=Table(columns=columns, rows=filled))

    def only_stated(self, *blocks: tuple[str, Some]) -> tuple[tuple[Block, ...], str | None]:
        """The blocks somebody stated, and one line that names the others by the keys of their titles."""
        return self.only_told(*((self.words(title), some) for title, some in blocks))

    def only_told(self, *blocks: tuple[str, Some]) -> tuple[tuple[Block, ...], str | None]:
        """The same, where the titles are finished words."""
        stated = [(some,) if isinstance(some, Block) else some for _, some in blocks if some]
        missing = [title for title, some in blocks if not some]
        line = self.words("plain.not_stated", what=self.words.several(missing)) if missing else None
        return tuple(chain.from_iterable(stated)), line

    def see(self, text: str, target: str) -> Reference:
        """A way to a section; only the text where this edition has no such section."""
        return Reference(text, target if target in self.sections else None, self.words("plain.page"))
