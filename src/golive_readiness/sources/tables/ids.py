"""Ids made of words: the same text has the same id every time it is read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from hashlib import sha256

__all__ = ["as_id", "is_id", "slug", "unique"]

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/#-]*")
_LONGEST_ID = 80
_WORD = re.compile(r"[a-z0-9]+")
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
_FILLING_WORDS = (
    "a an and are as at be been by for from has have in into is it its of on or that the their this to was were will with "
    "all any both each every not than then there these those which who whose where when "
    "der die das den dem des ein eine einer eines einem und oder ist sind wird werden wurde wurden hat haben mit von vom zu "
    "zum zur im am auf fur bei aus alle de het een en of is zijn wordt worden werd werden heeft hebben met van voor op te om "
    "aan bij alle le la les un une et ou est sont a ont par pour avec sur dans du des au aux tous toutes"
)
_FILLING = frozenset(_FILLING_WORDS.split())


def is_id(text: str) -> bool:
    """Whether a text may be an id as it stands."""
    return len(text) <= _LONGEST_ID and _ID.fullmatch(text) is not None


def slug(text: str, *, most: int = 48) -> str:
    """The telling words of a text, with hyphens between them; ``""`` where it has no letter that an id may have."""
    words = _words(text)
    return _joined([word for word in words if word not in _FILLING] or words, most)


def as_id(text: str, *, most: int = 48) -> str:
    """An id that somebody wrote, in the letters that one may have: "GL 001" is ``gl-001``."""
    return _joined(_words(text), most)


def unique(wanted: str, taken: set[str], text: str) -> str:
    """``wanted``, or where another text has it, ``wanted`` with a few digits that ``text`` alone has; taken from now on."""
    found = wanted
    if wanted in taken:
        digest = sha256(text.encode()).hexdigest()
        found = next(one for length in range(4, len(digest)) if (one := f"{wanted}-{digest[:length]}") not in taken)
    taken.add(found)
    return found


def _words(text: str) -> list[str]:
    folded = text[:1000].casefold()
    return _WORD.findall(folded if folded.isascii() else _without_accents(folded))


def _without_accents(text: str) -> str:
    signs = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return "".join(sign for sign in signs if not unicodedata.combining(sign))


def _joined(words: Sequence[str], most: int) -> str:
    made = ""
    for word in words:
        longer = f"{made}-{word}" if made else word[:most]
        if len(longer) > most:
            break
        made = longer
    return made
