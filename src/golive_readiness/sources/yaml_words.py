"""What PyYAML says about a mistake in the syntax, in words for the person who made it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from golive_readiness.errors import Place
from golive_readiness.sources.paths import place_at

if TYPE_CHECKING:
    from yaml import Mark

__all__ = ["in_words"]

_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")


class _Words(NamedTuple):
    message: str
    hint: str
    began: bool = False
    """Whether the place is where the broken thing began, not where that showed."""


_TAB = _Words("a tab is used here to indent.", "Indent with spaces.")
_TEXT_WITH_COLON = _Words('": " stands in the middle of a text.', "Put the text in quotes.")
_MISPLACED_KEY = _Words("no key can stand here.", "Indent a key like its neighbours.")
_OPEN_TEXT = _Words("the text in quotes that begins here has no end.", "Write the closing quote.", began=True)
_OPEN_BRACKET = _Words(
    "a comma, or the closing bracket, is missing in what begins here.",
    'Put a text with ", " or ": " in quotes.',
    began=True,
)
_NO_KEY = _Words(
    "a key is expected here.",
    "Indent a key like its neighbours; write nothing between a closing quote and the line's end.",
)
_BACKSLASH = _Words("a backslash in double quotes begins an escape.", r"Use single quotes, or write \\.")
_REFERENCE = _Words("a text cannot begin with & or *.", "Put the text in quotes.")

_WORDS = {
    "tab character": _TAB,
    "cannot start any token": _Words("a text cannot begin with this character.", "Put the text in quotes."),
    "could not find expected ':'": _Words(
        "this is a key without a colon.", "Write a colon and a space after a key.", began=True
    ),
    "expected key": _NO_KEY,
    "expected <block end>": _NO_KEY,
    "document start>": _Words("this does not belong to the lines above.", "Indent a key like its neighbours."),
    "expected '-'": _Words("a list entry is expected here.", 'Begin each entry with "- ", in the same column.'),
    "expected ',' or": _OPEN_BRACKET,
    "node content": _OPEN_BRACKET,
    "unexpected end of stream": _OPEN_TEXT,
    "unexpected document": _OPEN_TEXT,
    "escape": _BACKSLASH,
    "hexdecimal": _BACKSLASH,  # as libyaml spells it
    "entries are not allowed": _Words("a list cannot begin here.", "Begin it on a line of its own, below its key."),
    "expected alphabetic or numeric": _REFERENCE,
}


def in_words(error: Exception, text: str) -> tuple[str, Place | None, str | None]:
    """Message, place and hint for an error that PyYAML raised."""
    if unreadable := _UNREADABLE.search(text):
        message = f"character {ord(unreadable.group()):#06x} cannot stand in YAML."
        return message, place_at(text, unreadable.start()), "Remove it."
    problem = str(getattr(error, "problem", None) or error)
    stopped, began = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if words := _words(problem, stopped, text):
        return words.message, _place(began if words.began and began else stopped), words.hint
    return f"this is not YAML: {problem}.", _place(stopped), None


def _words(problem: str, stopped: Mark | None, text: str) -> _Words | None:
    at = stopped.index if stopped else len(text)
    if text[at : at + 1] == "\t":
        return _TAB
    if "mapping values are not allowed" in problem:
        line_so_far = text[text.rfind("\n", 0, at) + 1 : at]
        return _TEXT_WITH_COLON if ": " in line_so_far else _MISPLACED_KEY
    return next((words for part, words in _WORDS.items() if part in problem), None)


def _place(mark: Mark | None) -> Place | None:
    return Place(mark.line + 1, mark.column + 1) if mark else None
