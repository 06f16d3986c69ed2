"""Columns that are called after an answer, Yes, No, N/A, and hold a tick: which answer a tick in them gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from golive_readiness.model.form.answers import Status
from golive_readiness.sources.tables.meanings import Meaning, match, normal
from golive_readiness.sources.tables.statuses import named_status, status_of

__all__ = ["answers_in", "ticked"]

_NUMBERS = ("no", "n")
"""Alone, such a column counts the rows."""


def answers_in(names: Sequence[str], cells_of: Callable[[int], Iterable[str]]) -> dict[int, str]:
    """The columns that are called after answers, and which; none where there is but the usual one, "Done?"."""
    found: dict[int, str] = {}
    for at, name in enumerate(names):
        answer = name.rpartition(": ")[2]
        status = _status(answer)
        if status is Status.DONE or (status and _are_ticks(cells_of(at))):
            found[at] = answer
    others = [answer for answer in found.values() if _status(answer) is not Status.DONE]
    alone = len(found) == 1 and normal("".join(others)) in _NUMBERS
    return found if others and not alone else {}


def ticked(answer: str, cell: str) -> str:
    """What a cell says in a column that is called after this answer: the answer, nothing, or its own word."""
    told = status_of(cell)
    if told is None:
        return cell
    if told.status is Status.DONE:
        return answer
    no = told.status in (None, Status.NOT_STARTED) and _status(answer) is not Status.DONE
    return "" if no else cell


def _status(name: str) -> Status | None:
    """The answer that a column is called after, where its name is no more than that."""
    told = named_status(name)
    if told is None or told.share is not None:
        return None
    known = match(name)
    return told.status if known is None or known.meaning in _ANSWERS or told.status is not Status.DONE else None


_ANSWERS = (Meaning.STATUS, Meaning.ID)


def _are_ticks(cells: Iterable[str]) -> bool:
    """Whether most of what stands in a column are ticks; where nothing does, it is waiting for them."""
    filled = [cell for cell in cells if cell]
    return sum(_is_tick(cell) for cell in filled) * 2 >= len(filled)


def _is_tick(cell: str) -> bool:
    told = status_of(cell)
    return told is not None and told.share is None and told.status in (None, Status.DONE, Status.NOT_STARTED)
