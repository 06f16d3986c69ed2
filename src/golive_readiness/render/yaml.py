"""A document as YAML for people to go on writing in: what is stated, in the model's order, on few and readable lines.

Reading it back gives the same document. A text that some reader would take for a number, a date or a yes is put in
quotes, so that it is the same text for every reader.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, TypeAlias

from golive_readiness.model.base import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["to_yaml"]

_WIDTH = 110
"""Up to this width a mapping or list is written on one line."""

_PLAIN = re.compile(r"[\w/+(\xa1-\U0010ffff](?:[^:#]|:(?! |$)|(?<! )#)*(?<! )")
_SPECIAL_IN_FLOW = re.compile(r"[,:\[\]{}]")
_TAKEN_FOR_ANOTHER = re.compile(r"(?i:y|n|yes|no|on|off|true|false|null|[-+]?[.\d][\d_.,:xo+\-a-ftz ]*)")
_UNREADABLE_IN_QUOTES = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


class _Bare(str):
    """A date, a number, a yes or no: what another reader takes it for is what it is."""

    __slots__ = ()


class _Section(dict[str, "_Tree"]):
    """A mapping under keys that the author chose; each entry has a line of its own."""


_Tree: TypeAlias = "dict[str, _Tree] | list[_Tree] | str"


def to_yaml(document: Document, *, comment: str | None = None) -> str:
    """The document as YAML, with ``comment`` at its head."""
    head = [f"# {line}".rstrip() for line in (comment or "").splitlines()]
    entries = _entries(document, document.model_dump(mode="json", by_alias=True))
    return "\n".join([*head, *(_lines(entries, "") if entries else ["{}"]), ""])


def _entries(document: Document, dumped: dict[str, Any]) -> dict[str, _Tree]:
    """All that differs from its default: an empty list does, where nothing stated is ``None``."""
    entries: dict[str, _Tree] = {}
    for name, field in type(document).model_fields.items():
        key, value = field.alias or name, getattr(document, name)
        if field.is_required() or value != field.get_default(call_default_factory=True):
            entries[key] = _tree(value, dumped[key])
    return entries


def _tree(value: Any, dumped: Any) -> _Tree:
    """What is written of a value, of which ``dumped`` is the plain form."""
    if isinstance(value, Document):
        return _entries(value, dumped)
    if isinstance(dumped, dict):
        return _Section((key, _tree(value[key], entry)) for key, entry in dumped.items())
    if isinstance(dumped, list):
        return [_tree(entry, plain) for entry, plain in zip(value, dumped, strict=True)]
    if isinstance(value, str):
        return str(dumped)
    return _Bare(dumped if isinstance(dumped, str) else json.dumps(dumped))


def _lines(tree: dict[str, _Tree] | list[_Tree], indent: str) -> Iterator[str]:
    if isinstance(tree, dict):
        for key, entry in tree.items():
            yield from _entry(f"{indent}{_scalar(key)}:", entry, f"{indent}  ")
    else:
        for entry in tree:
            yield from _entry(f"{indent}-", entry, f"{indent}  ")


def _entry(head: str, tree: _Tree, indent: str) -> Iterator[str]:
    """The lines of one entry; ``head`` is its key or dash, ``indent`` stands before what follows on lines of its own."""
    if isinstance(tree, str):
        yield from _text(head, tree, indent)
    elif (line := _one_line(tree)) is not None and len(f"{head} {line}") <= _WIDTH:
        yield f"{head} {line}"
    elif head.endswith("-"):
        first, *rest = _lines(tree, indent)
        yield f"{head} {first.lstrip()}"
        yield from rest
    else:
        yield head
        yield from _lines(tree, indent)


def _text(head: str, text: str, indent: str) -> Iterator[str]:
    lines = text.split("\n")
    if len(lines) > 1 and text == text.strip() and all(map(str.isprintable, lines)):
        yield f"{head} |-"
        yield from (f"{indent}{line}" if line else "" for line in lines)
    else:
        yield f"{head} {_scalar(text)}"


def _one_line(tree: dict[str, _Tree] | list[_Tree]) -> str | None:
    """A collection in brackets, unless its entries are better read below one another."""
    if isinstance(tree, list) and any(isinstance(entry, dict | list) for entry in tree):
        return None
    return _flow(tree)


def _flow(tree: _Tree) -> str | None:
    if isinstance(tree, str):
        return None if "\n" in tree else _scalar(tree, in_flow=True)
    if isinstance(tree, _Section) and tree:
        return None
    entries = [_flow(entry) for entry in (tree.values() if isinstance(tree, dict) else tree)]
    flat = [entry for entry in entries if entry is not None]
    if len(flat) < len(entries):
        return None
    if isinstance(tree, dict):
        return (
            f"{{{', '.join(f'{_scalar(key, in_flow=True)}: {entry}' for key, entry in zip(tree, flat, strict=True))}}}"
        )
    return f"[{', '.join(flat)}]"


def _scalar(text: str, *, in_flow: bool = False) -> str:
    if isinstance(text, _Bare):
        return text
    plain = _PLAIN.fullmatch(text) and text.isprintable() and not _TAKEN_FOR_ANOTHER.fullmatch(text)
    if plain and not (in_flow and _SPECIAL_IN_FLOW.search(text)):
        return text
    return _UNREADABLE_IN_QUOTES.sub(lambda found: f"\\u{ord(found.group()):04x}", json.dumps(text, ensure_ascii=False))
