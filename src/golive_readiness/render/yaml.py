"""A document as YAML that people go on writing in: what is stated, in the model's order, on as few lines as stay readable.

Reading it back gives the same document; and a text that another reader would take for a number, a date or a yes is
put in quotes, so that every reader sees the same.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from golive_readiness.model.base import Document

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["to_yaml"]

_WIDTH = 110
_INDENT = "  "


class _Bare(str):
    """A date, a number, a yes or no: what another reader may take it for is what it is."""

    __slots__ = ()


class _Section(dict[str, "_Tree"]):
    """A mapping whose keys the author chose: each entry has a line of its own."""


_Tree: TypeAlias = "dict[str, _Tree] | list[_Tree] | str"


def to_yaml(document: Document, *, comment: str | None = None) -> str:
    """The document as YAML; ``comment`` stands at its head."""
    head = [f"# {line}".rstrip() for line in (comment or "").splitlines()]
    tree = _tree(document, document.model_dump(mode="json", by_alias=True))
    body = _block(tree, "") if tree else ["{}"]
    return "\n".join([*head, *body, ""])


def _tree(value: object, written: Any) -> _Tree:
    """What is written of ``value``, of which ``written`` is the plain form: all that is not its default anyway."""
    if isinstance(value, Document):
        return {key: _tree(entry, written[key]) for key, entry in _stated(value)}
    if isinstance(value, Mapping):
        return _Section((key, _tree(entry, written[key])) for key, entry in value.items())
    if isinstance(value, tuple | list):
        return [_tree(entry, plain) for entry, plain in zip(value, written, strict=True)]
    if isinstance(value, frozenset):
        return sorted((_tree(entry, plain) for entry, plain in zip(value, written, strict=True)), key=str)
    if isinstance(value, str):
        return str(written)
    return _Bare(written if isinstance(written, str) else json.dumps(written))


def _stated(document: Document) -> Iterator[tuple[str, object]]:
    for name, field in type(document).model_fields.items():
        value = getattr(document, name)
        if field.is_required() or value != field.get_default(call_default_factory=True):
            yield field.alias or name, value


def _block(tree: _Tree, indent: str) -> list[str]:
    ...
