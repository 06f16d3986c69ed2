"""Several answers as one: it claims no more than all of them do, and shows what each of them shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, TypeVar

from golive_readiness.model.form.answers import Answer, Outlook, Status

__all__ = ["merged"]

T = TypeVar("T")

_LONGEST = 4000
"""How long a text of an answer may be."""

_CLAIMS = (Status.DONE, Status.NOT_APPLICABLE)
_BAD_FIRST = (Status.NOT_STARTED, Status.IN_PROGRESS)
"""What is stated open stays open, whatever nobody has said about the rest; short of that, all have to say the same."""


def merged(answers: Sequence[Answer]) -> Answer:
    """One answer to a question that asks what these were asked.

    Done if all of them are, not applicable if none applies; some done and the others not applicable is for people to
    answer. A promise is kept only where every open part makes one.
    """
    if len(set(answers)) == 1:
        return answers[0]
    status = _status([answer.status for answer in answers])
    owners = [answer.owner for answer in answers if answer.status is status] or [
        _agreed([one.owner for one in answers])
    ]
    unfinished = [answer for answer in answers if answer.status not in _CLAIMS] or answers
    fields: dict[str, Any] = {
        "status": status,
        "owner": owners[0],
        "due_on": _promised(unfinished),
        "outlook": _worst([answer.outlook for answer in unfinished]),
        "comment": _together(answer.comment for answer in answers),
        "internal": _together(answer.internal for answer in answers),
        "evidence": tuple(dict.fromkeys(key for answer in answers for key in answer.evidence)),
        "changed_on": max((answer.changed_on for answer in answers if answer.changed_on), default=None),
        "reason": _together(answer.reason for answer in answers),
        "approved_by": _agreed([answer.approved_by for answer in answers]),
        "answered_in": _oldest(answers) if status in _CLAIMS else None,
        "updated_on": _unless_missing(min, [answer.updated_on for answer in answers]),
        "updated_by": _agreed([answer.updated_by for answer in answers]),
    }
    return Answer.model_validate(fields)


def _status(stated: Sequence[Status | None]) -> Status | None:
    if found := [status for status in _BAD_FIRST if status in stated]:
        return found[0]
    return _agreed(stated)


def _promised(unfinished: Sequence[Answer]) -> date | None:
    """The last day; none, where some of it has no day, or no owner while the rest has one."""
    owned = {answer.owner is not None for answer in unfinished}
    return _unless_missing(max, [answer.due_on for answer in unfinished]) if len(owned) == 1 else None


def _oldest(answers: Sequence[Answer]) -> str | None:
    """The version in whose words one of them still stands."""
    return next((answer.answered_in for answer in answers if answer.answered_in), None)


def _agreed(values: Sequence[T | None]) -> T | None:
    return values[0] if len(set(values)) == 1 else None


def _unless_missing(which: Any, values: Sequence[T | None]) -> T | None:
    """The first or last of several days; none, where one of them is missing."""
    return which(values) if values and None not in values else None


def _worst(outlooks: Sequence[Outlook | None]) -> Outlook | None:
    stated = [outlook for outlook in Outlook if outlook in outlooks]
    return stated[-1] if stated else None


def _together(texts: Iterable[str | None]) -> str | None:
    """Texts below one another, each once, as far as there is room."""
    kept: list[str] = []
    for text in filter(None, texts):
        if sum(map(len, kept)) > _LONGEST:
            break
        if not any(_stands_in(text, other) for other in kept):
            kept = [*(other for other in kept if not _stands_in(other, text)), text]
    whole = "\n".join(kept)
    return (whole if len(whole) <= _LONGEST else f"{whole[: _LONGEST - 1]}…") or None


def _stands_in(text: str, other: str) -> bool:
    return f"\n{text}\n" in f"\n{other}\n"
