"""What is found twice: by a rule in the record, and once more as an item that is not met because of it.

Both are told, since both are true; but it is one thing to mend, and counting it twice would make a list of conditions
look longer than the work is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from golive_readiness.findings.rule import About, Finding, Stage

__all__ = ["found_twice"]


def found_twice(findings: Iterable[Finding]) -> frozenset[str]:
    """The ids of the item findings that a finding in the record tells already.

    One finding in the record tells one item at most, and nothing that is less mandatory tells a mandatory one: a further
    failure never makes the count smaller.
    """
    failed = [found for found in findings if found.failed]
    items = {found.subject: found for found in failed if found.rule.about is About.ITEM}
    taken: set[str] = set()
    for found in sorted(_of_the_record(failed), key=lambda one: (len(one.about), one.id)):
        free = sorted(_told(found, items) - taken)
        taken.update(free[:1])
    return frozenset(items[subject].id for subject in taken)


def _of_the_record(findings: Iterable[Finding]) -> Iterator[Finding]:
    return (found for found in findings if found.rule.stage is Stage.RECORD)


def _told(found: Finding, items: dict[str, Finding]) -> set[str]:
    """The items that a finding in the record is about, as far as it weighs no less."""
    return {subject for subject in found.about & items.keys() if found.mandatory >= items[subject].mandatory}
