"""What the rules of people, integrations and environments share: is it said, and do several things hold together?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

__all__ = ["amiss", "said", "shown", "together"]

Marks = Mapping[str, bool | None]
"""What has to be true, by what it is called in print; ``None`` where nobody says."""


_SAYS_NOTHING = frozenset(
    {
        *("", "none", "no", "nobody", "nothing", "nil", "null", "na", "n/a", "not applicable"),
        *("tbd", "tbc", "tba", "todo", "to do", "to be defined", "to be confirmed", "to be decided"),
        *("unknown", "not known", "open", "pending", "x", "xx", "xxx"),
    }
)
"""What people write into a cell that must not be empty."""


def said(text: str | None) -> bool:
    """Whether a text says anything: "none", "tbd" and "-" stand where nobody has an answer."""
    return text is not None and text.strip(" .-_?\u2013\u2014").casefold() not in _SAYS_NOTHING


def together(answers: Iterable[bool | None]) -> bool | None:
    """Whether all of them are true; one that is false says so, whatever the others do not say."""
    said = set(answers)
    return False if False in said else None if None in said else True


def amiss(marks: Marks) -> tuple[str, ...]:
    """What spoils it: what is false, or else what nobody says."""
    worst = together(marks.values())
    return tuple(name for name, said in marks.items() if said is worst and worst is not True)


def shown(count: int | None) -> int | str:
    """A count as a finding prints it, or a question mark where nobody states it."""
    return "?" if count is None else count
