"""What is found twice: by a rule in the record, and once more as an item that is not met because of it.

Both are told, since both are true; but it is one thing to mend, and counting it twice would make a list of conditions
look longer than the work is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from golive_readiness.findings.rule import About, Finding, Stage

__all__ = ["most_of_one", "things"]

Owned = Mapping[str | None, Collection[Finding]]
"""Findings by who has them to do; ``None`` for what nobody owns."""


def things(findings: Iterable[Finding]) -> int:
    """How many things to mend some failed findings are: one in the record and one item that it is about are one.

    A finding in the record takes one item at most, the first by name that is still free, whatever else is known of
    either: so one more finding never makes fewer things, and being worse never joins what was apart.
    """
    every = list(findings)
    items = {found.subject for found in every if found.rule.about is About.ITEM}
    taken: set[str] = set()
    for found in sorted((one for one in every if one.rule.stage is Stage.RECORD), key=_narrowest):
        taken.update(sorted((found.about & items) - taken)[:1])
    return len(every) - len(taken)


def most_of_one(owned: Owned) -> int:
    """The most things that fall to one owner; what nobody owns may fall to whoever has most already.

    It is counted with what each owner has, or else a record finding whose item loses its owner would be one thing less.
    """
    nobodys = list(owned.get(None, ()))
    return max(
        (things([*own, *nobodys]) for own in (owner for key, owner in owned.items() if key)), default=things(nobodys)
    )


def _narrowest(found: Finding) -> tuple[int, str]:
    return len(found.about), found.id
