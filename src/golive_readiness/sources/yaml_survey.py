"""The careful reading of YAML: every key's and entry's place, and every reason to refuse, in one go."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from golive_readiness.errors import Place
from golive_readiness.sources.survey import MOST_DEPTH, MOST_NODES, StoppedError, Survey, put
from golive_readiness.sources.yaml_words import in_words

if TYPE_CHECKING:
    from golive_readiness.sources.survey import Path, Raw

__all__ = ["NOTHING", "WITH_LIBYAML", "Following", "opened", "survey"]

Following: TypeAlias = Callable[[], Any]
"""Returns the next event of a text each time it is called."""

NOTHING = frozenset({"", "~", "null"})
"""The plain scalars that state nothing."""

WITH_LIBYAML = hasattr(yaml, "CSafeLoader")
"""Whether PyYAML came with libyaml, which is ten times as fast as its Python twin."""

_WRITE_OUT = "Write out what is meant; a text that begins so is put in quotes."
_QUOTE = "Leave it out; a text that begins with an exclamation mark is put in quotes."

_LOADER: Any = yaml.CSafeLoader if WITH_LIBYAML else yaml.SafeLoader


def opened(text: str) -> Following:
    """The events of a text, one at a time, so that no more of it is read than is wanted."""
    following: Following = _LOADER(text).get_event
    return following


def survey(text: str) -> Survey:
    """Everything there is to know about a YAML text; never raises."""
    found = Survey()
    try:
        _Surveyor(opened(text), found).document()
    except StoppedError:
        pass
    except (yaml.YAMLError, ValueError) as error:  # the Python twin lets ValueErrors through
        message, place, hint = in_words(error, text)
        found.stop(message, (), place, hint=hint)
    return found


class _Surveyor:
    """Walks the events of one text and notes what it meets."""

    def __init__(self, following: Following, found: Survey) -> None:
        self._following = following
        self._found = found
        self._nodes = 0

    def document(self) -> None:
        self._following()  # the stream's start
        if isinstance(self._following(), StreamEndEvent):
            return
        self._found.value = self._entry(self._following(), ())
        self._following()  # the document's end
        if not isinstance(extra := self._following(), StreamEndEvent):
            message = "a second document begins here; a file holds one."
            self._found.note(message, (), _place(extra), hint='Remove the line "---", or make two files.')

    def _entry(self, event: Any, path: Path) -> Raw:
        self._found.places.setdefault(path, _place(event))
        self._count(event, path)
        self._check(event, path)
        match event:
            case ScalarEvent():
                return None if event.value in NOTHING and event.implicit[0] else str(event.value)
            case MappingStartEvent():
                return self._mapping(path)
            case SequenceStartEvent():
                return self._sequence(path)
            case _:
                self._found.refused.add(path)
                return None

    def _mapping(self, path: Path) -> dict[str, Raw]:
        entries: dict[str, Raw] = {}
        while not isinstance(key := self._following(), MappingEndEvent):
            if not isinstance(key, ScalarEvent):
                self._refuse(key, path, "a key is a text, and this is none.", "Put the key in quotes.")
            elif key.value == "<<" and key.implicit[0]:
                self._found.refused.add(path)
                self._refuse(key, path, "merge keys (<<) are not read.", "Write out what is meant.")
            else:
                self._add(entries, key, path)
        return entries

    def _add(self, entries: dict[str, Raw], key: ScalarEvent, path: Path) -> None:
        name = str(key.value)
        here = (*path, name)
        self._count(key, here)
        self._check(key, here)
        self._found.key(entries, here, _place(key))
        put(entries, name, self._entry(self._following(), here))

    def _sequence(self, path: Path) -> list[Raw]:
        entries: list[Raw] = []
        while not isinstance(event := self._following(), SequenceEndEvent):
            entries.append(self._entry(event, (*path, len(entries))))
        return entries

    def _refuse(self, key: Any, path: Path, message: str, hint: str) -> None:
        self._found.note(message, path, _place(key), hint=hint)
        self._skip(key, path)
        self._skip(self._following(), path)

    def _skip(self, event: Any, path: Path) -> None:
        deeper = 0
        while True:
            self._count(event, (*path, *range(deeper)))
            deeper += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
            if not deeper:
                return
            event = self._following()

    def _count(self, event: Any, path: Path) -> None:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            raise self._found.too_many(_place(event))
        if isinstance(event, CollectionStartEvent) and len(path) >= MOST_DEPTH:
            raise self._found.too_deep(path, _place(event))

    def _check(self, event: Any, path: Path) -> None:
        if isinstance(event, AliasEvent):
            self._found.note(f"references (*{event.anchor}) are not read.", path, _place(event), hint=_WRITE_OUT)
        elif event.anchor is not None:
            self._found.note(f"anchors (&{event.anchor}) are not read.", path, _place(event), hint=_WRITE_OUT)
        if getattr(event, "tag", None) is not None:
            self._found.note(f"tags ({event.tag}) are not read.", path, _place(event), hint=_QUOTE)
        if isinstance(event, ScalarEvent):
            self._found.check_text(event.value, path, _place(event))


def _place(event: Any) -> Place:
    return Place(event.start_mark.line + 1, event.start_mark.column + 1)
