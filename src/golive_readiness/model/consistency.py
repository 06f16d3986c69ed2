"""Whether a document hangs together: every reference has a target, nothing done lies in the future.

Works on a parsed document as on raw data, so that a document whose fields are wrong hears of its dangling
references in the same breath. What is a reference, and what is done, the fields say themselves
(`golive_readiness.model.base.Refers`, `golive_readiness.model.base.DoneOn`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any, NamedTuple, get_args, get_origin

from golive_readiness.model.base import Document, Done, Guesses, Keyed, Once, Refers

__all__ = ["RULE_KEY", "Inconsistency", "InconsistentError", "inconsistencies", "references"]

RULE_KEY = re.compile(r"[A-Z]{4}\d{2}(:.+)?")
"""How a rule's code, or a finding's key, looks."""

_SECTIONS = {
    "person": ("people",),
    "owner": ("people", "teams"),
    "evidence": ("evidence",),
    "option": ("options",),
    "environment": ("environments",),
    "target": ("risks", "issues", "criteria", "testing.defects"),
}
_NAMES = {
    "person": "a person of this review",
    "owner": "a person or team of this review",
    "evidence": "an entry in evidence",
    "option": "an entry in options",
    "environment": "an entry in environments",
    "target": "a risk, issue, defect, criterion, item or rule",
}


_WHERE_STATED = frozenset({"environment"})
"""What may be named without being described: only where its section is stated, the name has to be there."""

_DONE = "done"
_ONCE = "once"
_CHECKED_HERE = frozenset({*_SECTIONS, _DONE})
"""What a document can check by itself; items, areas and rules are known only once they are chosen."""


class Inconsistency(NamedTuple):
    """One thing in a document that contradicts another."""

    path: tuple[str | int, ...]
    message: str
    found: str | None = None
    hint: str | None = None


class InconsistentError(ValueError):
    """A document that does not hang together; ``inconsistencies`` names everything."""

    def __init__(self, found: tuple[Inconsistency, ...]) -> None:
        super().__init__(found)
        self.inconsistencies = found

    def __str__(self) -> str:
        return "; ".join(f"{'.'.join(map(str, one.path))}: {one.message}" for one in self.inconsistencies)


class _Field(NamedTuple):
    """What the walk has to know about one field: what it refers to, whether it is done, unique, and what is inside it."""

    name: str
    refers: str | None
    done: bool
    once: Once | None
    keyed: bool
    inside: type[Document] | None

    @property
    def kinds(self) -> frozenset[str]:
        marks = {self.refers: True, _DONE: self.done, _ONCE: self.once is not None}
        return frozenset(mark for mark, has in marks.items() if has and mark is not None)


def inconsistencies(kind: type[Document], document: object) -> Iterator[Inconsistency]:
    """Everything in ``document``, parsed or raw, that contradicts the rest of it."""
    known, guesses = _known(document), Guesses()
    today = _as_day(_get(document, "reviewed_on"))
    for path, field, value in _walk(kind, document, (), _CHECKED_HERE):
        if field.refers in _WHERE_STATED and _at(document, _SECTIONS[field.refers][0]) is None:
            continue  # a name, and nothing to hold it against
        if field.refers in _SECTIONS:
            yield from _dangling(path, field.refers, value, known[field.refers], guesses)
        elif field.done and today is not None and (day := _as_day(value)) is not None and day > today:
            yield Inconsistency(path, f"this is done, yet dated after the review's own day, {today}", str(value))
    yield from _repeated(kind, document)
    yield from _ambiguous(document)


def references(kind: type[Document], document: object, *to: str) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """Every reference in ``document`` to one of these kinds of thing: its path, its kind and its target."""
    for path, field, value in _walk(kind, document, (), frozenset(to)):
        yield path, str(field.refers), str(value)


def _dangling(
    path: tuple[str | int, ...], kind: str, value: object, known: frozenset[str], guesses: Guesses
) -> Iterator[Inconsistency]:
    wanted = str(value).strip()
    if wanted in known or (kind == "target" and (RULE_KEY.fullmatch(wanted) or "." in wanted)):
        return  # whether an item or a rule exists is known only once checklists and rules are chosen
    yield Inconsistency(path, f"{wanted} is not {_NAMES[kind]}", wanted, guesses.hint(wanted, known))


def _repeated(kind: type[Document], document: object) -> Iterator[Inconsistency]:
    """Entries of a list that share what only one of them can have."""
    seen: set[tuple[object, ...]] = set()
    for path, field, value in _walk(kind, document, (), frozenset({_ONCE})):
        one = (path[:-2], field.name, str(value).strip())
        if field.once and one in seen:
            message = f"{field.name} {value} stands in an entry above already; {field.once.why}"
            yield Inconsistency(path, message, str(value))
        seen.add(one)


def _ambiguous(document: object) -> Iterator[Inconsistency]:
    yield from _taken_twice(document, "target", "promises")
    yield from _taken_twice(document, "owner", "whoever names it")
    for section, key in _ids(document, "target"):
        if RULE_KEY.fullmatch(key) or "." in key:
            yield Inconsistency((*section.split("."), key), f"the id {key} could be taken for a rule or an item", key)


def _taken_twice(document: object, kind: str, who: str) -> Iterator[Inconsistency]:
    seen: dict[str, str] = {}
    for section, key in _ids(document, kind):
        if key in seen:
            message = f"the id {key} is taken in {seen[key]} already; {who} could mean either"
            yield Inconsistency((*section.split("."), key), message, key)
        seen.setdefault(key, section)


def _ids(document: object, kind: str) -> Iterator[tuple[str, str]]:
    """Every id that a reference of this kind can mean, with its section."""
    for section in _SECTIONS[kind]:
        yield from ((section, key) for key in _keys(_at(document, section)))


def _known(document: object) -> dict[str, frozenset[str]]:
    return {kind: frozenset(key for _, key in _ids(document, kind)) for kind in _SECTIONS}


def _walk(
    kind: type[Document], document: object, path: tuple[str | int, ...], wanted: frozenset[str]
) -> Iterator[tuple[tuple[str | int, ...], _Field, Any]]:
    """Every field of these kinds that holds something; parts that cannot have one are not entered."""
    for field in _fields(kind, wanted):
        value = _get(document, field.name)
        if value is None:
            continue
        for key, entry in _entries(value, keyed=field.keyed):
            here = (*path, field.name, *key)
            if field.inside is None:
                yield here, field, entry
            else:
                yield from _walk(field.inside, entry, here, wanted)


def _entries(value: object, *, keyed: bool) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    if isinstance(value, list | tuple):
        yield from (((place,), entry) for place, entry in enumerate(value))
    elif keyed and isinstance(value, Mapping):
        yield from (((key,), entry) for key, entry in value.items())
    else:
        yield (), value


@cache
def _fields(kind: type[Document], wanted: frozenset[str]) -> tuple[_Field, ...]:
    """The fields of a document that are of these kinds, or lead to one."""
    fields = (_field(name, info.annotation, tuple(info.metadata)) for name, info in kind.model_fields.items())
    return tuple(field for field in fields if field.kinds & wanted or (field.inside and _fields(field.inside, wanted)))


def _field(name: str, annotation: Any, metadata: tuple[Any, ...]) -> _Field:
    parts = tuple(_parts(annotation, metadata))
    refers = next((part.to for part in parts if isinstance(part, Refers)), None)
    inside = next((part for part in parts if isinstance(part, type) and issubclass(part, Document)), None)
    once = next((part for part in parts if isinstance(part, Once)), None)
    return _Field(name, refers, Done in parts, once, any(_is_keyed(part) for part in parts), inside)


def _is_keyed(part: Any) -> bool:
    return get_origin(part) is Keyed


def _parts(annotation: Any, metadata: tuple[Any, ...]) -> Iterator[Any]:
    """The type, what it is made of, and every mark on the way."""
    yield annotation
    yield from metadata
    for part in get_args(annotation):
        yield from _parts(part, ())


def _get(document: object, name: str) -> Any:
    return document.get(name) if isinstance(document, Mapping) else getattr(document, name, None)


def _at(document: object, way: str) -> Any:
    """What stands at the end of a way such as ``testing.defects``."""
    for name in way.split("."):
        document = _get(document, name)
    return document


def _keys(section: object) -> list[str]:
    return [str(key).strip() for key in section] if isinstance(section, Mapping) else []


def _as_day(value: object) -> date | None:
    if isinstance(value, date):
        return None if isinstance(value, datetime) else value
    try:
        return date.fromisoformat(str(value).strip())
    except ValueError:
        return None
