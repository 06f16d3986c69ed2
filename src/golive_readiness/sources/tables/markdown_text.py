"""A line of Markdown as the text that a person sees."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from golive_readiness.sources.tables.cells import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

__all__ = ["boxed", "plain"]

_MARKED = re.compile(r"[\\`*_\[<&!]")
_MOST_MARKS = 200
"""A line with more of them is no text for people, and takes long to take apart."""
_BOX = re.compile(r"\\?\[([^\[\]\\]?)\\?\](?:\s+|$)")
_SIGNS = re.compile(r"([☐☑☒✅✔✓❌⬜])\ufe0f?\s*")
_BREAK = re.compile(r"<(?:br|/?p|/?ul|/?ol|/?div)\b", re.IGNORECASE)
_ENTRY = re.compile(r"<li\b", re.IGNORECASE)
_INPUT = re.compile(r"<input\b(?=[^>]*checkbox)", re.IGNORECASE)
_TICKED = re.compile(r"\bchecked\b", re.IGNORECASE)
_BLANK_LINES = re.compile(r"\s*\n\s*")


def boxed(content: str) -> tuple[str | None, str]:
    """What stands in the box that a text begins with, and the rest; ``None`` where it begins with none."""
    if box := _BOX.match(content):
        return box.group(1) or " ", content[box.end() :]
    if sign := _SIGNS.match(content):
        return sign.group(1), content[sign.end() :]
    return None, content


def plain(content: str) -> str:
    """The text without its marks: ``**go**`` is "go"; ``<br>`` ends a line and ``<li>`` begins an entry."""
    if box := _BOX.fullmatch(content):  # a cell of its own
        return f"[{box.group(1) or ' '}]"
    if not 0 < len(_MARKED.findall(content)) < _MOST_MARKS:
        return clean(" ".join(content.split("\n")))
    (inline,) = _reader().parseInline(content) or (None,)
    text = "".join(_seen(inline.children or ())) if inline else content
    return _BLANK_LINES.sub("\n", clean(text))


def _seen(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        match token.type:
            case "text" | "code_inline" | "text_special":
                yield token.content
            case "softbreak":
                yield " "
            case "hardbreak":
                yield "\n"
            case "image":
                yield "".join(_seen(token.children or ()))
            case "html_inline":
                yield _html(token.content)


def _html(tag: str) -> str:
    if _ENTRY.match(tag):
        return "\n- "
    if _INPUT.match(tag):
        return "[x]" if _TICKED.search(tag) else "[ ]"
    return "\n" if _BREAK.match(tag) else ""


@cache
def _reader() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark")
