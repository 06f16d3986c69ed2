"""From a row of somebody's list to the answer that stands in it, where one does."""

from __future__ import annotations

from typing import Any

from golive_readiness.errors import Place, shortened
from golive_readiness.model.form.answers import Answer, Status
from golive_readiness.model.people import Person
from golive_readiness.sources.tables.days import Days
from golive_readiness.sources.tables.entry import Entry
from golive_readiness.sources.tables.ids import slug, unique
from golive_readiness.sources.tables.items import fitted
from golive_readiness.sources.tables.meanings import Meaning
from golive_readiness.sources.tables.remarks import Remarks
from golive_readiness.sources.tables.statuses import UNANSWERED, Told, status_of

__all__ = ["Answers", "without_status"]

_LONGEST_NAME = 300
_WORDS = (
    "Known are done, in progress, not started and not applicable, in several spellings and languages, and percentages."
)


class Answers:
    """Makes answers, and the people who are named in them."""

    def __init__(self, remarks: Remarks) -> None:
        self.people: dict[str, Person] = {}
        self._remarks = remarks
        self._owners: dict[str, str] = {}
        self._taken: set[str] = set()

    def make(self, entry: Entry, days: Days) -> Answer | None:
        """The answer, ``None`` where nothing in the row is one."""
        texts = entry.texts
        fields: dict[str, Any] = {
            "owner": self._owner(texts.get(Meaning.OWNER)),
            "due_on": self._due(texts.get(Meaning.DUE), days, entry.at(Meaning.DUE)),
            "comment": self._comment(texts.get(Meaning.COMMENT), entry.at(Meaning.COMMENT)),
        }
        told = self._told(entry)
        fields |= {"status": told.status, "outlook": told.outlook}
        fields["share"] = told.share if told.status is Status.IN_PROGRESS else None
        stated = {name: value for name, value in fields.items() if value is not None}
        return Answer(**stated) if stated else None

    def contradicts(self, answer: Answer, entry: Entry) -> bool:
        """Whether a row says another status than this answer does."""
        told = self._told(entry).status
        return answer.status is not None and told not in (None, answer.status)

    def _told(self, entry: Entry) -> Told:
        """The status, and of work in progress the share, be it in the same cell or in one of its own."""
        status = self._understood(Meaning.STATUS, entry, percent=entry.percent)
        share = self._understood(Meaning.SHARE, entry, percent=True)
        if status.status is None:
            return share
        if share.status not in (None, status.status) and status.status is not Status.NOT_APPLICABLE:
            believed = UNANSWERED if status.status is Status.DONE else status
            counts = "the item stays unanswered" if believed is UNANSWERED else "the status counts"
            self._remarks.note(f"the status and the percentage do not agree; {counts}.", entry.at(Meaning.STATUS))
            return believed
        return status._replace(share=status.share if status.share is not None else share.share)

    def _understood(self, meaning: Meaning, entry: Entry, *, percent: bool) -> Told:
        text = entry.texts.get(meaning)
        if text is None:
            return UNANSWERED
        if entry.disputed and meaning is Meaning.STATUS:
            message = (
                f'the columns of the status contradict one another, "{shortened(text)}"; the item stays unanswered.'
            )
            self._remarks.note(message, entry.at(meaning), found=shortened(text))
            return UNANSWERED
        told = status_of(text, percent=percent)
        if told is None:
            message = f'"{shortened(text)}" is no status that is known, and is not read.'
            self._remarks.note(message, entry.at(meaning), found=shortened(text), hint=_WORDS)
        return told or UNANSWERED

    def _owner(self, text: str | None) -> str | None:
        if text is None:
            return None
        name = " ".join(text.split())[:_LONGEST_NAME].strip()
        key = self._owners.get(name.casefold())
        if key is None:
            key = unique(slug(name, most=40) or "owner", self._taken, name)
            self._owners[name.casefold()] = key
            self.people[key] = Person(name=name)
        return key

    def _due(self, text: str | None, days: Days, place: Place) -> Any:
        if text is None:
            return None
        day = days.read(text)
        if day is None:
            message = f'"{shortened(text)}" is no day, or could be one of two; it is not read.'
            self._remarks.note(message, place, found=shortened(text), hint="Write it year-month-day: 2026-11-30.")
        return day

    def _comment(self, text: str | None, place: Place) -> str | None:
        return None if text is None else fitted(text, self._remarks, place)


def without_status(answer: Answer) -> Answer | None:
    """The answer without how far something is; ``None`` where nothing else is in it."""
    left = answer.model_fields_set - {"status", "share", "outlook"}
    return Answer(**{name: getattr(answer, name) for name in left}) if left else None
