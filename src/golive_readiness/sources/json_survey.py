"""The careful reading of JSON: every key's and entry's place, and every reason to refuse, in one go."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from golive_readiness.errors import Place
from golive_readiness.sources.paths import place_at
from golive_readiness.sources.survey import MOST_DEPTH, MOST_NODES, StoppedError, Survey, put

if TYPE_CHECKING:
    from golive_readiness.sources.paths import Path
    from golive_readiness.sources.survey import Raw

__all__ = ["survey"]

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\]]|[^\s{}\[\],:"]+')
_NO_NUMBERS = frozenset({"NaN", "Infinity", "-Infinity"})

_WORDS = {
    "Expecting property name": ("a key in double quotes is expected here.", "Write no comma after the last entry."),
    "Illegal trailing comma": ("there is nothing after this comma.", "Write no comma after the last entry."),
    "Expecting ':'": ("a colon is missing after a key.", None),
    "Expecting ','": ("a comma, or the closing bracket, is missing here.", None),
    "Expecting value": (
        "a value is missing here.",
        "Put every text in double quotes; write no comma after the last entry.",
    ),
    "Unterminated string": ("the text that begins here has no closing quote.", None),
    "Invalid control character": ("a text cannot go on in the next line.", r"Write \n for a line break, \t for a tab."),
    "Invalid \\": ("a backslash begins an escape, and this is none.", r"Write \\ for a backslash."),
    "Extra data": ("the document ended before this.", None),
}


def survey(text: str) -> Survey:
    """Everything there is to know about a JSON text; never raises."""
    found = Survey()
    if not text.strip():
        return found
    try:
        _check_syntax(text, found)
        found.value = _Surveyor(text, found).entry(())
    except StoppedError:
        pass
    return found


def _check_syntax(text: str, found: Survey) -> None:
    try:
        json.loads(text, parse_int=str, parse_float=str)
    except RecursionError:
        pass  # the walk ends where it becomes too deep, and knows the place
    except json.JSONDecodeError as error:
        message, hint = next(
            (words for part, words in _WORDS.items() if error.msg.startswith(part)),
            (f"this is not JSON: {error.msg}.", None),
        )
        raise found.stop(message, (), place_at(text, error.pos), hint=hint) from None


class _Surveyor:
    """Walks the tokens of one text that is known to be JSON; commas and colons say nothing more."""

    def __init__(self, text: str, found: Survey) -> None:
        self._tokens = _TOKEN.finditer(text)
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]
        self._found = found
        self._nodes = 0

    def entry(self, path: Path) -> Raw:
        token, place = self._next()
        return self._value(token, place, path)

    def _value(self, token: str, place: Place, path: Path) -> Raw:
        self._found.places.setdefault(path, place)
        if token in "{[" and len(path) >= MOST_DEPTH:
            raise self._found.too_deep(place)
        if token == "{":
            return self._mapping(path)
        if token == "[":
            return self._list(path)
        return self._scalar(token, place, path)

    def _mapping(self, path: Path) -> dict[str, Raw]:
        entries: dict[str, Raw] = {}
        while (token := self._next())[0] != "}":
            name = json.loads(token[0])
            here = (*path, name)
            self._found.key(entries, here, token[1])
            self._found.check_text(name, here, token[1])
            put(entries, name, self.entry(here))
        return entries

    def _list(self, path: Path) -> list[Raw]:
        entries: list[Raw] = []
        while (token := self._next())[0] != "]":
            entries.append(self._value(*token, (*path, len(entries))))
        return entries

    def _scalar(self, token: str, place: Place, path: Path) -> Raw:
        if token in _NO_NUMBERS:
            self._found.note(f"{token} is not JSON, and no number.", path, place)
            self._found.refused.add(path)
        text: str = json.loads(token) if token.startswith('"') else token
        self._found.check_text(text, path, place)
        return None if token == "null" else text

    def _next(self) -> tuple[str, Place]:
        match = next(self._tokens)
        self._nodes += 1
        line = bisect_right(self._lines, match.start())
        place = Place(line, match.start() - self._lines[line - 1] + 1)
        if self._nodes > MOST_NODES:
            raise self._found.too_many(place)
        return match.group(), place
