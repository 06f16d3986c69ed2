"""Every threshold with its unit, default and source: docs/reference/policy.md."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from fractions import Fraction
from typing import Any, NamedTuple, get_type_hints

from golive_readiness.model.base import Document, Duration, Share, written_duration
from golive_readiness.model.described import descriptions
from golive_readiness.model.policy import Days, Hours, Policy, RecordName, RuleChange
from golive_readiness.scoring import Part
from tests.docs.reference.bundled import cited, sources
from tests.docs.reference.fields import fields_of
from tests.docs.reference.markdown import code, page, table, words

__all__ = ["Threshold", "policy", "thresholds"]

_INTRO = """\
A policy says what is expected of a go-live. Without one, the library's own is used: the defaults below. A policy file states only
what differs from them, and the pack prints every difference.

```yaml
format: golive-readiness/policy/1
name: What our committee agreed
migration: {reconciled_cycles_min: 2}
records: [cutover.rehearsals, rollback.tests]
rules:
  MIGR01: {severity: medium, reason: Two loads are enough for 400 records.}
```

Thresholds that no source states are ours, and say so."""

_RECORDS = """\
## records

The records that must be stated: one that is asked for and not stated is a finding (`JUDG04`). None is, unless a policy says so."""

_RULES = """\
## rules

Changes to single rules, by [code](rules.md). A mandatory rule that is switched off, or made milder, is itself a finding
(`JUDG02`)."""


class Threshold(NamedTuple):
    """One number a project is judged by."""

    path: str
    says: str
    unit: str
    default: str
    source: str


def policy() -> str:
    """The page."""
    heads = ("Threshold", "What it is", "Unit", "Default", "Source")
    parts = [f"## {name}\n\n{table(heads, map(_row, _section(name, values)))}" for name, values in _sections()]
    return page("Policy", _INTRO, *parts, f"{_RECORDS}\n\n{words(RecordName)}", f"{_RULES}\n\n{fields_of(RuleChange)}")


def thresholds() -> Iterator[Threshold]:
    """Every threshold of the policy."""
    for name, values in _sections():
        yield from _section(name, values)


def _sections() -> Iterator[tuple[str, Document]]:
    yield from ((name, values) for name, values in Policy() if isinstance(values, Document))


def _section(section: str, defaults: Document) -> Iterator[Threshold]:
    hints, says = get_type_hints(type(defaults), include_extras=True), descriptions(type(defaults))
    for name, default in defaults:
        unit = _unit(name, hints[name])
        yield Threshold(f"{section}.{name}", says[name], unit, _written(default), _source(says[name]))


def _row(one: Threshold) -> tuple[str, ...]:
    return (code(one.path), one.says, one.unit, one.default, one.source)


def _unit(name: str, hint: Any) -> str:
    if hint == Days:
        return "working days" if "working_days" in name else "days"
    return {Duration: "time", Hours: "hours", Share: "share"}.get(hint, "count")


def _written(value: Any) -> str:
    match value:
        case timedelta():
            return written_duration(value)
        case Fraction():
            return f"{Part(value):.0%}"
        case _:
            return str(value)


def _source(said: str) -> str:
    """The documents a description names in brackets, or that the number is ours."""
    named = [word for word in re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", said) if word in sources()]
    ours = re.search(r"\b[Oo]urs\b", said)
    return "; ".join([*(["ours"] if ours else []), *map(cited, named)])
