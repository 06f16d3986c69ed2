"""Every fixed word of a pack, and how numbers, days and names are written in its language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from types import UnionType
from typing import Any

from golive_readiness.errors import RenderError
from golive_readiness.findings.rule import About, Finding, FindingStanding, Tally, Value, Who
from golive_readiness.model.base import Word
from golive_readiness.scoring import Part

__all__ = ["Wording"]

_LONG = timedelta(days=4)


@dataclass(frozen=True, slots=True)
class Wording:
    """A catalogue of texts by dotted key, and the names behind the ids of people and teams."""

    texts: Mapping[str, str]
    names: Mapping[str, str]

    @classmethod
    def of(cls, catalogue: Mapping[str, Any]) -> Wording:
        """The wording of a catalogue as it was read: texts in nested mappings."""
        return cls(dict(_flat(catalogue)), {})

    def naming(self, names: Mapping[str, str]) -> Wording:
        """The same wording, knowing these names."""
        return replace(self, names=names)

    def __call__(self, key: str, /, **values: Value | None) -> str:
        """The text of that key, with ``values`` in place of the names in braces.

        Raises:
            RenderError: the catalogue has no such text.
        """
        try:
            text = self.texts[key]
        except KeyError:
            raise RenderError(f'The wording has no text for "{key}".') from None
        return text.format_map({name: self.show(value) for name, value in values.items()})

    def count(self, key: str, count: int, /, **values: Value | None) -> str:
        """The text for one thing or for several; ``{count}`` stands for the number."""
        return self(f"{key}.one" if count == 1 else f"{key}.other", count=count, **values)

    def has(self, key: str) -> bool:
        """Whether the catalogue has a text of that key."""
        return key in self.texts

    def word(self, word: Word) -> str:
        """The printed word, as it stands in a sentence: "not applicable"."""
        return self(f"words.{type(word).__name__}.{word.value}")

    def label(self, word: Word) -> str:
        """The printed word, as it stands by itself: "Not applicable"."""
        return _capital(self.word(word))

    def letter(self, word: Word) -> str:
        """The letter that stands in the mark of that state."""
        return self(f"letters.{type(word).__name__}.{word.value}")

    def show(self, value: Value | None) -> str:
        """Any value as it is printed; nothing is printed as such."""
        if value is None:
            return self("plain.absent")
        return next(write(self, value) for kind, write in _WAYS if isinstance(value, kind))

    def number(self, number: int | Decimal, *, places: int = 0) -> str:
        """A number with its thousands apart; to ``places`` decimals, where a column of money wants the same in each row."""
        plain = f"{number:,d}" if isinstance(number, int) else f"{number.normalize():,f}"
        written = f"{number:,.{places}f}" if places else plain
        return written.translate({ord(","): self("plain.thousands"), ord("."): self("plain.decimal")})

    def share(self, share: Fraction) -> str:
        """A part of a whole as a percentage, rounded downwards: 99.6 % is not 100 %."""
        return self("plain.share", number=f"{Part(share):.0%}".removesuffix("%"))

    def day(self, day: date) -> str:
        """A day with its weekday."""
        return self(
            "plain.day", weekday=self._weekday(day), day=str(day.day), month=self._month(day), year=str(day.year)
        )

    def short_day(self, day: date) -> str:
        """A day without its weekday, for tables."""
        return self("plain.date", day=str(day.day), month=self._month(day), year=str(day.year))

    def moment(self, moment: datetime) -> str:
        """Day and time, in the moment's own zone."""
        return self("plain.moment", day=self.day(moment.date()), time=f"{moment:%H:%M}")

    def duration(self, duration: timedelta) -> str:
        """How long something takes, in hours up to four days: "2 h 30 min"; then in days: "5 d 6 h"."""
        if duration < timedelta():
            return self("plain.minus", number=self.duration(-duration))
        days = duration.days if duration >= _LONG else 0
        rest, fraction = divmod(duration - timedelta(days=days), timedelta(seconds=1))
        minutes, seconds = divmod(rest, 60)
        hours, minutes = divmod(minutes, 60)
        exact = seconds + Decimal(fraction.microseconds) / 1_000_000
        parts: tuple[tuple[str, int | Decimal], ...] = (
            ("plain.days", days),
            ("plain.hours", hours),
            ("plain.minutes", minutes),
            ("plain.seconds", exact if fraction else seconds),
        )
        return " ".join(self(key, number=number) for key, number in parts if number) or self("plain.minutes", number=0)

    def tally(self, tally: Tally) -> str:
        """A count, or from what to what it may be."""
        if tally.at_least == tally.at_most:
            return self.number(tally.at_least)
        return self("plain.between", low=tally.at_least, high=tally.at_most)

    def several(self, texts: Iterable[str]) -> str:
        """A list in a sentence: "a, b and c"."""
        *first, last = [self.show(text) for text in texts] or [""]
        return self("plain.and", first=self("plain.comma").join(first), last=last) if first else last

    def short(self, text: str, limit: int) -> str:
        """A text cut at a word where it is longer; for places that lead to the whole text."""
        if len(text) <= limit:
            return text
        head, _, _ = text[:limit].rpartition(" ")
        return self("plain.cut", text=(head if len(head) > limit // 2 else text[:limit]).rstrip(".,;:"))

    def sentence(self, finding: Finding) -> str:
        """What a finding says: the failure, the strength, or what is not known."""
        return _capital(self._template(finding).format_map(self._values(finding)))

    def of_whom(self, finding: Finding) -> tuple[str, str]:
        """Of whom or what a finding speaks, and what it says of that; where its words begin otherwise, of nobody."""
        name, colon, rest = self._template(finding).partition("}: ")
        if not colon or not name.startswith("{") or "{" in name[1:]:
            return "", self.sentence(finding)
        values = self._values(finding)
        return _capital(values[name[1:]]), _capital(rest.format_map(values))

    def _template(self, finding: Finding) -> str:
        rule, kind = finding.rule, _SENTENCES[finding.standing]
        if finding.standing is FindingStanding.UNANSWERED and rule.unclear:
            kind = "unclear"  # where a rule tells the two apart, its other sentence is about what was measured
        said = {"strength": rule.strength, "unclear": rule.unclear}.get(kind) or (
            rule.title if finding.standing is FindingStanding.MET else rule.says
        )
        return self.of_rule(finding.code, kind, said)

    def _values(self, finding: Finding) -> dict[str, str]:
        subject = Who(finding.subject) if finding.rule.about is About.OWNER else finding.subject
        return {"subject": self.show(subject), **{name: self.show(value) for name, value in finding.values.items()}}

    def of_rule(self, code: str, part: str, english: str) -> str:
        """A part of a rule's words: the catalogue's, where it translates this rule, else the rule's own."""
        return self.texts.get(f"rules.{code}.{part}", english)

    def of_table(self, name: str, english: str) -> str:
        """The heading of a table of the record: the catalogue's, where it has one, else its own title."""
        return self.texts.get(f"tables.{name}", english)

    def of_field(self, name: str, english: str) -> str:
        """The label of a field of the record: the catalogue's, where it has one, else its own name."""
        return self.texts.get(f"fields.{name}", english)

    def _weekday(self, day: date) -> str:
        return self(f"weekdays.{day.isoweekday()}")

    def _month(self, day: date) -> str:
        return self(f"months.{day.month}")


_WAYS: tuple[tuple[type | UnionType, Callable[[Wording, Any], str]], ...] = (
    (Word, Wording.word),
    (Who, lambda words, who: words.names.get(who, str(who))),
    (str, lambda _, text: text),
    (datetime, Wording.moment),
    (date, Wording.day),
    (timedelta, Wording.duration),
    (Fraction, Wording.share),
    (Tally, Wording.tally),
    (tuple, Wording.several),
    (int | Decimal, Wording.number),
)
"""How each type of value is printed; the first that fits is the one."""

_SENTENCES = {
    FindingStanding.MET: "strength",
    FindingStanding.FAILED: "says",
    FindingStanding.UNPROVEN: "unclear",
    FindingStanding.UNANSWERED: "says",
}


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _flat(catalogue: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    for key, value in catalogue.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{before}{key}.")
        else:
            yield f"{before}{key}", str(value)
