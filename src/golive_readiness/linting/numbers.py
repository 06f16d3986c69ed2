"""Numbers in the words of items: a limit belongs into the policy, where it can be changed and is printed once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from golive_readiness.linting.remark import LintKind, Remark
from golive_readiness.model.base import Guesses
from golive_readiness.model.checklist import Checklist, Item
from golive_readiness.model.thresholds import thresholds_beside, unknown_thresholds

__all__ = ["numbers"]

_COUNT = r"(?:\d+(?:[.,]\d+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen)"
_UNIT = (
    r"(?:minutes?|hours?|days?|weeks?|months?|years?|times|cycles?|rehearsals?|runs?|loads?|rounds?|people|users"
    r"|developers?|mins?|hrs?|secs?|seconds?|ms|[kmgt]b|companies|defects?|errors?)"
)
_BETWEEN = r"(?:(?!(?:and|are|at|by|for|from|has|have|in|is|of|on|or|per|to|was|were|with|within)\b)[\w-]+ ){0,2}"
_NUMBER = re.compile(
    rf"\b(?:{_COUNT}[ -]{_BETWEEN}{_UNIT}|one[ -](?:hour|day|week|month|year)"
    r"|\d+(?:[.,]\d+)? ?(?:%|percent|per cent)|twice|thrice)(?!\w)",
    re.IGNORECASE,
)
_NUMBERED = frozenset(
    {"AX", "Day", "Dynamics", "Level", "Microsoft", "Phase", "Priority", "Severity", "Tier", "Wave", "Windows"}
)
"""Words that a number goes with where a sentence begins, and any word has a capital."""
_BRACES = re.compile(r"\{[^{}]*\}")


def numbers(checklist: Checklist) -> Iterator[Remark]:
    """What is wrong with the limits that its items speak of."""
    guesses = Guesses()
    for item in checklist.items:
        yield from _unknown(item, guesses)
        yield from _own(item) if not item.dated_on else ()


def _unknown(item: Item, guesses: Guesses) -> Iterator[Remark]:
    unknown = unknown_thresholds(item)
    odd = (braces.strip("{}") for text in (*_texts(item), item.why or "") for braces in _odd_braces(text))
    for name in dict.fromkeys((*unknown, *odd)):
        yield Remark(
            kind=LintKind.UNKNOWN_THRESHOLD,
            item=item.id,
            message=f"No policy has a threshold {name}.",
            hint=guesses.hint(name, thresholds_beside(name))
            or "Thresholds are written {section.field}, such as {migration.reconciled_cycles_min}.",
        )


def _own(item: Item) -> Iterator[Remark]:
    for number in dict.fromkeys(number for text in _texts(item) for number in _own_numbers(text)):
        yield Remark(
            kind=LintKind.OWN_NUMBER,
            item=item.id,
            message=f'"{number}" is a limit that no policy can change.',
            hint="Refer to the policy's threshold as {section.field}; where it is a fact that ages, state `dated_on`.",
        )


def _texts(item: Item) -> tuple[str, ...]:
    """What has to be so, and what shows it; why it matters may speak of numbers that are no limits."""
    return tuple(text for text in (item.statement, item.outcome, item.evidence and item.evidence.what) if text)


def _odd_braces(text: str) -> Iterator[str]:
    """What stands in braces and does not even look like a threshold, and would be printed as it is."""
    return (braces for braces in _BRACES.findall(text) if not re.fullmatch(r"\{[a-z_]+\.[a-z_]+\}", braces))


def _own_numbers(text: str) -> Iterator[str]:
    for found in _NUMBER.finditer(text):
        if not _part_of_a_name(text[: found.start()]):
            yield found[0]


def _part_of_a_name(before: str) -> bool:
    """Whether a number goes with a name before it, such as AX 2012, Tier 2 or Severity 1."""
    *others, last = before.split() or [""]
    begins = not others or others[-1].endswith((".", "!", "?"))
    return last in _NUMBERED if begins else last[:1].isupper()
