"""The careful reading of YAML: every key's and entry's place, and every reason to refuse, in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from yaml import YAMLError
from yaml.events import (
    CollectionEndEvent,
    CollectionStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from golive_readiness.sources.paths import place_at
from golive_readiness.sources.survey import MOST_DEPTH, MOST_NODES, StoppedError, Survey, put
from golive_readiness.sources.yaml_events import NOTHING, has_directive, opened, place_of, refusals
from golive_readiness.sources.yaml_words import in_words

if TYPE_CHECKING:
    from golive_readiness.errors import Place
    from golive_readiness.sources.paths import Path
    from golive_readiness.sources.survey import Raw
    from golive_readiness.sources.yaml_events import Following

__all__ = ["survey"]


def survey(text: str) -> Survey:
    """Everything there is to know about a YAML text; never raises."""
    found = Survey()
    try:
        if has_directive(text):
            begins = 0 if text.startswith("%") else text.index("\n%") + 1
            message = "directives (lines that begin with %) are not read."
            raise found.stop(message, (), place_at(text, begins), hint="Remove the line.")
        _Surveyor(opened(text), found).document()
    except StoppedError:
        pass
    except (YAMLError, ValueError) as error:  # the Python twin lets ValueErrors through
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
            self._found.note(message, (), place_of(extra), hint='Remove the line "---", or make two files.')

    def _entry(self, event: Any, path: Path) -> Raw:
        self._found.places.setdefault(path, self._meet(event, path))
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
        self._found.key(entries, here, self._meet(key, here))
        put(entries, name, self._entry(self._following(), here))

    def _sequence(self, path: Path) -> list[Raw]:
        entries: list[Raw] = []
        while not isinstance(event := self._following(), SequenceEndEvent):
            entries.append(self._entry(event, (*path, len(entries))))
        return entries

    def _refuse(self, key: Any, path: Path, message: str, hint: str) -> None:
        self._found.note(message, path, place_of(key), hint=hint)
        self._skip(key, path)
        self._skip(self._following(), path)

    def _skip(self, event: Any, path: Path) -> None:
        deeper = 0
        while True:
            self._count(event, place_of(event), len(path) + deeper)
            deeper += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
            if not deeper:
                return
            event = self._following()

    def _meet(self, event: Any, path: Path) -> Place:
        """Where an event stands; notes what is wrong with it."""
        place = place_of(event)
        self._count(event, place, len(path))
        for message, hint in refusals(event):
            self._found.note(message, path, place, hint=hint)
        if isinstance(event, ScalarEvent):
            self._found.check_text(event.value, path, place)
        return place

    def _count(self, event: Any, place: Place, depth: int) -> None:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            raise self._found.too_many(place)
        if depth >= MOST_DEPTH and isinstance(event, CollectionStartEvent):
            raise self._found.too_deep(place)
