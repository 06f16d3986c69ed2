"""Whether a cell says yes or no."""

from __future__ import annotations

from golive_readiness.model.form.answers import Status
from golive_readiness.sources.tables.meanings import normal
from golive_readiness.sources.tables.statuses import UNANSWERED, status_of

__all__ = ["yes_or_no"]

_YES_WORDS = (
    "1, must, must have, mandatory, required, blocker, blocking, gate, critical, muss, pflicht, zwingend, verplicht,"
    "obligatoire, bloquant, kritisch"
)
_NO_WORDS = (
    "0, should, should have, could, could have, would, wont, won t, optional, nice to have, recommended, advice, soll, kann,"
    "kan, optioneel, facultatif, optionnel, n a"
)
_YES, _NO = (frozenset(word.strip() for word in words.split(",")) for words in (_YES_WORDS, _NO_WORDS))


def yes_or_no(text: str) -> bool | None:
    """Whether a cell says yes or no; ``None`` where it says neither. MoSCoW's "must" is yes, "should" is no."""
    word = normal(text)
    if word in _YES:
        return True
    if word in _NO:
        return False
    told = status_of(text)
    if told == UNANSWERED:
        return False
    return {Status.DONE: True, Status.NOT_STARTED: False}.get(told.status) if told and told.status else None
