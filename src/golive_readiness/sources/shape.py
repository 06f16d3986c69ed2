"""What a kind of document expects at a path: which keys, which words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from golive_readiness.model.base import Document

if TYPE_CHECKING:
    from golive_readiness.sources.paths import Path

__all__ = ["keys_at", "words_at"]


def keys_at(document: type[Document], path: Path) -> tuple[str, ...]:
    """The keys that the mapping at ``path`` may have; none where any key may be chosen."""
    kinds = (kind for kind in _kinds_at(document, path) if _is(kind, Document))
    return tuple(dict.fromkeys(name for kind in kinds for name in kind.model_fields))


def words_at(document: type[Document], path: Path) -> tuple[str, ...]:
    """The words that may stand at ``path``; none where any text may."""
    return tuple(dict.fromkeys(word for kind in _kinds_at(document, path) for word in _words(kind)))


def _words(kind: Any) -> tuple[str, ...]:
    if _is(kind, Enum):
        return tuple(str(word.value) for word in kind)
    if get_origin(kind) is Literal:
        return tuple(map(str, get_args(kind)))
    return ("true", "false") if kind is bool else ()


def _kinds_at(document: type[Document], path: Path) -> tuple[Any, ...]:
    kinds: tuple[Any, ...] = (document,)
    for step in path:
        kinds = tuple(
            alternative for kind in kinds for inside in _inside(kind, step) for alternative in _alternatives(inside)
        )
    return kinds


def _alternatives(annotation: Any) -> Iterator[Any]:
    """Every type that may stand here, without its marks."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _alternatives(get_args(annotation)[0])
    elif origin in (Union, UnionType):
        for alternative in get_args(annotation):
            yield from _alternatives(alternative)
    else:
        yield annotation


def _inside(kind: Any, step: str | int) -> Iterator[Any]:
    """The annotation of what stands one step further in."""
    if _is(kind, Document):
        if step in kind.model_fields:
            yield kind.model_fields[step].annotation
    elif _is(get_origin(kind), Mapping):
        yield get_args(kind)[-1]
    elif isinstance(step, int) and get_args(kind):
        yield get_args(kind)[0]


def _is(kind: Any, base: type) -> bool:
    return isinstance(kind, type) and issubclass(kind, base)
