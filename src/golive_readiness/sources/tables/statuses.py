"""The words by which people say how far something is, in several spellings and languages.

Only a word that is listed here is understood. Whatever else stands in a status cell is handed back to its author: a
"done" that nobody said would be worse than a remark too many.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from golive_readiness.model.form.answers import Outlook, Status
from golive_readiness.sources.tables.meanings import normal

__all__ = ["UNANSWERED", "Told", "named_status", "status_of"]


class Told(NamedTuple):
    """What a status cell says."""

    status: Status | None
    """``None`` for a box that is there and not ticked."""
    share: Fraction | None = None
    outlook: Outlook | None = None


UNANSWERED = Told(None)
"""A box that is not ticked says nothing yet."""

_WORDS: Mapping[Status, str] = {
    Status.DONE: "done, yes, y, x, ok, okay, true, complete, completed, finished, closed, ready, checked, passed, pass, met,"
    "signed off, approved, implemented, resolved, fulfilled, achieved, ticked, v, ja, j, erledigt, fertig, abgeschlossen, bereit,"
    "erfullt, wahr, gedaan, klaar, gereed, afgerond, voltooid, afgehandeld, waar, in orde, akkoord, oui, termine, terminee,"
    "fait, faite, acheve, achevee, realise, realisee, complet, cloture, cloturee, vrai, valide, pret, prete",
    Status.IN_PROGRESS: "in progress, progress, wip, work in progress, ongoing, on going, started, partial, partially, partly,"
    "partially done, partially complete, underway, under way, in review, in test, in testing, amber, yellow, doing,"
    "in arbeit, in bearbeitung, laufend, lauft, begonnen, teilweise, gelb, bezig, lopend, onderhanden, in uitvoering,"
    "in behandeling, gestart, gedeeltelijk, deels, oranje, geel, en cours, commence, entame, partiel, partiellement, orange, jaune",
    Status.NOT_STARTED: "no, n, open, not started, notstarted, to do, todo, not done, not yet, not yet started, new, planned, pending,"
    "outstanding, incomplete, unfinished, unchecked, undone, not complete, not completed, not ready, not met, false, failed, fail, nein, offen,"
    "nicht begonnen, noch nicht begonnen, nicht erledigt, noch nicht, ausstehend, geplant, neu, falsch, nicht gestartet, nee,"
    "niet gestart, nog niet, nog niet gestart, niet klaar, niet gereed, niet begonnen, te doen, gepland, nieuw, onwaar, non,"
    "pas commence, non commence, a faire, ouvert, ouverte, pas encore, pas fait, non fait, en attente, planifie, faux, prevu",
    Status.NOT_APPLICABLE: "n a, na, not applicable, not relevant, not in scope, out of scope, does not apply, nicht zutreffend,"
    "nicht anwendbar, nicht relevant, entfallt, entfallen, nvt, n v t, niet van toepassing, vervalt, sans objet, non applicable,"
    "s o, hors perimetre, ne s applique pas",
}
_SIGNS: Mapping[str, Told] = {
    **dict.fromkeys("✓✔☑☒✅🗸🗹√", Told(Status.DONE)),
    **dict.fromkeys("☐□⬜❏❑▢◻", UNANSWERED),
    **dict.fromkeys("✗✘❌", Told(Status.NOT_STARTED)),
    **dict.fromkeys("⏳🚧🔄", Told(Status.IN_PROGRESS)),
    "🟡": Told(Status.IN_PROGRESS, outlook=Outlook.AT_RISK),
}
_AT_RISK = frozenset({"amber", "yellow", "gelb", "oranje", "geel", "orange", "jaune"})
_BOXES: Mapping[str, Told] = {
    "": UNANSWERED,
    "x": Told(Status.DONE),
    "/": Told(Status.IN_PROGRESS),
    "~": Told(Status.IN_PROGRESS),
}
_SHORTCODES: Mapping[str, Told] = {
    ":white_check_mark:": Told(Status.DONE),
    ":heavy_check_mark:": Told(Status.DONE),
    ":x:": Told(Status.NOT_STARTED),
}
_BOX = re.compile(r"\[(.?)\]")
_EMPTY_CIRCLE = re.compile(r"\(\s?\)")
_MARK = rf"\[.?\]|\(\s?\)|[{''.join(_SIGNS)}]"
_BESIDE = re.compile(rf"(?P<before>{_MARK})\s*(?P<word>.+)|(?P<word_before>.+?)\s*(?P<behind>{_MARK})")
"""A tick or a box, and the word beside it: "☐ Done"."""
_DOUBTFUL = re.compile(r"[^\w\s.,;:/\\|()\[\]'\u2019\"“”„`&+•·\u2013—-]|\(x\)", re.IGNORECASE)
"""Signs that may turn a word around: "done?", "~done", "done*"; in a wiki "(x)" is a cross."""
_PERCENT = re.compile(r"(\d{1,3})(?:[.,](\d{1,4}))?\s*(%?)")
_NUMBERED = re.compile(r"\d{1,2}\s*[-.:)]\s*(?=\D)")
_STARTED_FROM = 2
"""Without a percent sign 1 may be one percent or the whole; from 2 on a number can only be a percentage."""


@lru_cache(maxsize=20_000)
def status_of(text: str, *, percent: bool = False) -> Told | None:
    """What a cell says of the status, ``None`` where nobody knows; ``percent`` where its column counts percentages."""
    written = text.strip().replace("\ufe0f", "")
    if not written or _EMPTY_CIRCLE.fullmatch(written):
        return UNANSWERED
    if box := _BOX.fullmatch(written):
        inside = box.group(1).strip().lower()
        return _BOXES.get(inside) or _SIGNS.get(inside)
    if beside := _BESIDE.fullmatch(written):
        return _together(beside["before"] or beside["behind"], beside["word"] or beside["word_before"])
    told = _SIGNS.get(written) or _SHORTCODES.get(written.lower())
    return told or _percentage(written, percent=percent) or _word(written)


def named_status(name: str) -> Told | None:
    """The status that a column is called after; the question mark of "Done?" asks for it, and is no doubt."""
    return status_of(name.rstrip("? "))


def _together(mark: str, word: str) -> Told | None:
    """What a mark and the word beside it say: a box that is not ticked does not choose its word."""
    marked, told = status_of(mark), status_of(word)
    if marked is None or told in (None, UNANSWERED):
        return None
    if marked == UNANSWERED:
        return UNANSWERED
    return told if marked.status in (Status.DONE, told.status) else None


def _percentage(text: str, *, percent: bool) -> Told | None:
    found = _PERCENT.fullmatch(text)
    if not found or not (found.group(3) or percent):
        return None
    share = Fraction(f"{found.group(1)}.{found.group(2) or 0}")
    if not found.group(3) and 0 < share < _STARTED_FROM:
        return Told(Status.IN_PROGRESS, share) if share < 1 else None
    share /= 100
    if share > 1:
        return None
    if share == 1:
        return Told(Status.DONE)
    return Told(Status.IN_PROGRESS, share) if share else Told(Status.NOT_STARTED)


def _word(text: str) -> Told | None:
    if _DOUBTFUL.search(text.rstrip("!")):
        return None
    word = normal(text)
    status = _KNOWN.get(word) or _KNOWN.get(normal(_NUMBERED.sub("", text, count=1)))  # "2 - In progress"
    if status is None:
        return None
    return Told(status, outlook=Outlook.AT_RISK if word in _AT_RISK else None)


_KNOWN = {word.strip(): status for status, words in _WORDS.items() for word in words.split(",")}
