"""YAML, the part of it that says one thing to every reader: mappings, lists and texts.

Every scalar stays the text that was written, so ``no``, ``012`` and ``22:00`` survive until a field decides what
they mean; only a plain ``null``, ``~`` or nothing at all is ``None``. Anchors, tags, merge keys and repeated keys
are refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from yaml import YAMLError
from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from golive_readiness.sources.survey import MOST_DEPTH, MOST_NODES, Raw, Reader, UnusualError
from golive_readiness.sources.yaml_events import NOTHING, WITH_LIBYAML, has_directive, opened
from golive_readiness.sources.yaml_survey import survey

if TYPE_CHECKING:
    from yaml.events import Event

    from golive_readiness.sources.yaml_events import Following

__all__ = ["YAML"]

_MARK = re.compile(r"(?:^|[\s\[{,:?-])[&!]")


def _values(text: str) -> Raw:
    """The values of a text in which nothing is out of the ordinary.

    This is most of what reading a document costs, so it records no places and explains nothing.
    """
    if not WITH_LIBYAML or _may_be_unusual(text):
        raise UnusualError
    try:
        return _document(opened(text))
    except YAMLError:
        raise UnusualError from None


YAML = Reader(_values, survey)


def _may_be_unusual(text: str) -> bool:
    marked = ("&" in text or "!" in text) and _MARK.search(text) is not None
    # Whatever stands in a text, one of these stands before it: few of them, few nodes.
    return marked or "<<" in text or has_directive(text) or sum(map(text.count, ",:-?[{")) > MOST_NODES


def _document(following: Following) -> Raw:
    following()  # the stream's start
    following()  # the document's start, or the end of an empty stream, after which no mapping comes
    if type(following()) is not MappingStartEvent:
        raise UnusualError
    value = _mapping(following, 1)
    following()  # the document's end
    if type(following()) is not StreamEndEvent:
        raise UnusualError
    return value


def _mapping(following: Following, depth: int) -> dict[str, Raw]:
    entries: dict[str, Raw] = {}
    while type(key := following()) is ScalarEvent:
        name = key.value
        if name in entries:
            raise UnusualError
        event = following()
        if type(event) is ScalarEvent:
            value = event.value
            entries[name] = None if value in NOTHING and event.implicit[0] else value
        else:
            entries[name] = _collection(event, following, depth + 1)
    if type(key) is not MappingEndEvent:
        raise UnusualError
    return entries


def _sequence(following: Following, depth: int) -> list[Raw]:
    entries: list[Raw] = []
    while type(event := following()) is not SequenceEndEvent:
        if type(event) is ScalarEvent:
            value = event.value
            entries.append(None if value in NOTHING and event.implicit[0] else value)
        else:
            entries.append(_collection(event, following, depth + 1))
    return entries


def _collection(start: Event, following: Following, depth: int) -> Raw:
    if depth > MOST_DEPTH:
        raise UnusualError
    if type(start) is MappingStartEvent:
        return _mapping(following, depth)
    if type(start) is SequenceStartEvent:
        return _sequence(following, depth)
    raise UnusualError
