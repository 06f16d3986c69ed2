"""Thresholds in the words of items: ``{migration.reconciled_cycles_min}`` stands for the policy's number.

So that a text never holds a second copy of a number that a policy may change.
"""

from __future__ import annotations

import re
from datetime import timedelta
from fractions import Fraction
from math import floor

from golive_readiness.model.base import Document
from golive_readiness.model.checklist import Item
from golive_readiness.model.policy import Policy

__all__ = ["THRESHOLDS", "filled", "thresholds_beside", "thresholds_in", "unknown_thresholds", "worded"]

_THRESHOLD = re.compile(r"\{([a-z_]+)\.([a-z_]+)\}")
_TEXTS = ("statement", "outcome", "why")

THRESHOLDS = tuple(
    f"{section}.{name}"
    for section, field in Policy.model_fields.items()
    if isinstance(field.annotation, type) and issubclass(field.annotation, Document)
    for name in field.annotation.model_fields
)
"""Every threshold that a text may refer to."""


def worded(item: Item, policy: Policy) -> Item:
    """The item with the policy's numbers in its texts."""
    texts = {name: text for name in _TEXTS if (text := getattr(item, name)) and _THRESHOLD.search(text)}
    changed: dict[str, object] = {name: filled(text, policy) for name, text in texts.items()}
    if item.evidence and item.evidence.what and _THRESHOLD.search(item.evidence.what):
        changed["evidence"] = item.evidence.model_copy(update={"what": filled(item.evidence.what, policy)})
    return item.model_copy(update=changed) if changed else item


def filled(text: str, policy: Policy) -> str:
    """The text with the policy's numbers; what is no threshold stays as it is written."""
    return _THRESHOLD.sub(lambda found: _number(found, policy), text)


def thresholds_in(item: Item) -> tuple[str, ...]:
    """The thresholds that an item's texts refer to, such as ``migration.reconciled_cycles_min``."""
    texts = [getattr(item, name) for name in _TEXTS] + [item.evidence.what if item.evidence else None]
    return tuple(".".join(found) for text in texts if text for found in _THRESHOLD.findall(text))


def unknown_thresholds(item: Item) -> tuple[str, ...]:
    """Those among them that no policy has."""
    return tuple(name for name in thresholds_in(item) if name not in THRESHOLDS)


def thresholds_beside(name: str) -> tuple[str, ...]:
    """Those of the same section, among which a misspelt one is looked for; all, where there is no such section."""
    section = name.partition(".")[0]
    return tuple(one for one in THRESHOLDS if one.startswith(f"{section}.")) or THRESHOLDS


def _number(found: re.Match[str], policy: Policy) -> str:
    if f"{found[1]}.{found[2]}" not in THRESHOLDS:
        return found[0]
    match getattr(getattr(policy, found[1]), found[2]):
        case Fraction() as value:
            return f"{floor(value * 100)} %"
        case timedelta() as value:
            return _time(value)
        case value:
            return str(value)


def _time(value: timedelta) -> str:
    """A time in hours, or in minutes where it is no whole hours."""
    minutes = value // timedelta(minutes=1)
    number, unit = (minutes, "minute") if minutes % 60 else (minutes // 60, "hour")
    return f"{number} {unit}{'' if number == 1 else 's'}"
