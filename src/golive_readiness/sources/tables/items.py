"""From a row of somebody's list to an item of a checklist."""

from __future__ import annotations

from typing import Any

from golive_readiness.errors import Place, shortened
from golive_readiness.model.checklist import Area, EvidenceDemand, EvidenceKind, Item, SignOffDemand
from golive_readiness.model.people import Organisation, Role
from golive_readiness.model.thresholds import unknown_thresholds
from golive_readiness.sources.tables.entry import Entry
from golive_readiness.sources.tables.ids import as_id, is_id, slug, unique
from golive_readiness.sources.tables.meanings import Meaning
from golive_readiness.sources.tables.remarks import Remarks
from golive_readiness.sources.tables.yes import yes_or_no

__all__ = ["LONGEST_TEXT", "Items", "fitted"]

LONGEST_TEXT = 4000
"""What a text of a document may hold."""

_MOST_WEIGHT = 100
_PLAIN_TEXTS = ((Meaning.OUTCOME, "outcome"), (Meaning.WHY, "why"))


class Items:
    """Makes items, and remembers which ids and statements there are already."""

    def __init__(self, remarks: Remarks) -> None:
        self._remarks = remarks
        self._ids: set[str] = set()
        self._statements: dict[tuple[str, str], Place] = {}

    def repeated(self, area: Area, statement: str, place: Place) -> Place | None:
        """Where the same statement of the same area stands already."""
        first = self._statements.setdefault((area.id, " ".join(statement.casefold().split())), place)
        return None if first is place else first

    def make(self, entry: Entry, area: Area, statement: str) -> Item:
        """The item that a row asks."""
        texts, place = entry.texts, entry.place
        fields: dict[str, Any] = {
            name: fitted(text, self._remarks, entry.at(meaning))
            for meaning, name in _PLAIN_TEXTS
            if (text := texts.get(meaning))
        }
        item = Item(
            id=self._id(texts.get(Meaning.ID, ""), area, statement, entry.at(Meaning.ID)),
            area=area.id,
            statement=fitted(statement, self._remarks, place),
            mandatory=self._mandatory(texts.get(Meaning.MANDATORY), entry.at(Meaning.MANDATORY)),
            weight=self._weight(texts.get(Meaning.WEIGHT), entry.at(Meaning.WEIGHT)),
            evidence=self._evidence(texts.get(Meaning.EVIDENCE), entry.at(Meaning.EVIDENCE)),
            sign_off=self._sign_off(texts.get(Meaning.SIGN_OFF), entry.at(Meaning.SIGN_OFF)),
            **fields,
        )
        return self._without_thresholds(item, place) if "{" in "".join(texts.values()) else item

    def _id(self, own: str, area: Area, statement: str, place: Place) -> str:
        """The list's own id where it is one and no mere number, which changes when a row is put in; else words."""
        if any(map(str.isalpha, own)):
            wanted = own if is_id(own) and own.startswith(f"{area.prefix}.") else f"{area.prefix}.{as_id(own)}"
            if is_id(wanted) and wanted not in self._ids and not wanted.endswith("."):
                self._ids.add(wanted)
                return wanted
            message = f'"{shortened(own)}" is an id already, or no id; one was made from the words.'
            self._remarks.note(message, place, found=shortened(own))
        words = slug(statement, most=40).removeprefix(f"{area.prefix}-") or "item"
        return unique(f"{area.prefix}.{words}", self._ids, statement)

    def _mandatory(self, text: str | None, place: Place) -> bool:
        if text is None:
            return False
        said = yes_or_no(text)
        if said is None:
            message = f'"{shortened(text)}" says neither that an item is mandatory nor that it is not; it is not.'
            self._remarks.note(message, place, found=shortened(text))
        return bool(said)

    def _weight(self, text: str | None, place: Place) -> int:
        if text is None:
            return 1
        if text.isascii() and text.isdigit() and len(text) < 4 and int(text) <= _MOST_WEIGHT:  # noqa: PLR2004
            return int(text)
        message = f'"{shortened(text)}" is no weight, which is a whole number from 0 to {_MOST_WEIGHT}; 1 was taken.'
        self._remarks.note(message, place, found=shortened(text))
        return 1

    def _evidence(self, text: str | None, place: Place) -> EvidenceDemand | None:
        if text is None:
            return None
        if (said := yes_or_no(text)) is not None:
            return EvidenceDemand() if said else None
        if text.lower() in _KINDS:
            return EvidenceDemand(kinds=(EvidenceKind(text),), required=False)
        return EvidenceDemand(what=fitted(text, self._remarks, place), required=False)

    def _sign_off(self, text: str | None, place: Place) -> SignOffDemand | None:
        if text is None:
            return None
        if (said := yes_or_no(text)) is not None:
            return SignOffDemand() if said else None
        for words, field in ((Role, "roles"), (Organisation, "organisation")):
            try:
                word = words(text)
            except ValueError:
                continue
            return SignOffDemand.model_validate({field: (word,) if field == "roles" else word})
        message = f'"{shortened(text)}" is neither a role nor a side that signs; no sign-off is asked for.'
        self._remarks.note(message, place, found=shortened(text))
        return None

    def _without_thresholds(self, item: Item, place: Place) -> Item:
        """The item without what would be taken for a number of the policy, and is none."""
        written = item.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
        for name in unknown_thresholds(item):
            written = _replaced(written, f"{{{name}}}", f"({name})")
            message = f"{{{name}}} would stand for a number of the policy, which has none of that name."
            self._remarks.note(message, place, hint=f"It is written as ({name}).")
        return Item.model_validate(written)


def fitted(text: str, remarks: Remarks, place: Place) -> str:
    """A text of the length that a document may hold."""
    if len(text) <= LONGEST_TEXT:
        return text
    message = f"a text is longer than {LONGEST_TEXT:,} characters; what is beyond them is left out."
    remarks.note(message, place, hint="Make several items of it.")
    return f"{text[: LONGEST_TEXT - 1]}…"


_KINDS = frozenset(str(kind.value) for kind in EvidenceKind)


def _replaced(value: Any, old: str, new: str) -> Any:
    if isinstance(value, dict):
        return {key: _replaced(entry, old, new) for key, entry in value.items()}
    return value.replace(old, new) if isinstance(value, str) else value
