"""The events of a YAML text, one at a time, and what there is to know of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import yaml
from yaml.events import AliasEvent

from golive_readiness.errors import Place
from golive_readiness.sources.paths import shortened

__all__ = ["NOTHING", "WITH_LIBYAML", "Following", "has_directive", "opened", "place_of", "refusals"]

Following: TypeAlias = Callable[[], Any]
"""Returns the next event of a text each time it is called."""

NOTHING = frozenset({"", "~", "null"})
"""The plain scalars that state nothing."""

WITH_LIBYAML = hasattr(yaml, "CSafeLoader")
"""Whether PyYAML came with libyaml, which is ten times as fast as its Python twin."""

_LOADER: Any = yaml.CSafeLoader if WITH_LIBYAML else yaml.SafeLoader
_WRITE_OUT = "Write out what is meant; a text that begins so is put in quotes."
_LEAVE_OUT = "Leave it out; a text that begins with an exclamation mark is put in quotes."


def opened(text: str) -> Following:
    """The events of a text; no more of it is read than is asked for."""
    following: Following = _LOADER(text).get_event
    return following


def has_directive(text: str) -> bool:
    """Whether a line begins with a percent sign; libyaml takes minutes over many such lines."""
    return text.startswith("%") or "\n%" in text


def place_of(event: Any) -> Place:
    """Where it begins."""
    return Place(event.start_mark.line + 1, event.start_mark.column + 1)


def refusals(event: Any) -> Iterator[tuple[str, str]]:
    """What stands before a value or in its place and is not read, each with a hint."""
    if isinstance(event, AliasEvent):
        yield f"references (*{shortened(event.anchor or '')}) are not read.", _WRITE_OUT
        return
    if event.anchor is not None:
        yield f"anchors (&{shortened(event.anchor)}) are not read.", _WRITE_OUT
    if event.tag is not None:
        yield f"tags ({shortened(event.tag)}) are not read.", _LEAVE_OUT
