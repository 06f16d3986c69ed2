"""How each kind of value is written, with examples that a test reads."""

from __future__ import annotations

from typing import Any, NamedTuple

from golive_readiness.model.base import (
    Amount,
    Day,
    DoneOn,
    Duration,
    Id,
    Moment,
    Severity,
    Share,
    Text,
    Title,
    ZoneName,
)
from golive_readiness.model.form.criteria import Operator
from golive_readiness.model.form.mitigations import Target

__all__ = ["SPELLINGS", "Spelling"]


class Spelling(NamedTuple):
    """A kind of value: its name in the tables, its type, how it may be written, and what to know about it."""

    name: str
    kind: Any
    examples: tuple[str, ...]
    note: str


SPELLINGS = (
    Spelling("line", Title, ("Trial load 3",), "One line of at most 300 characters."),
    Spelling("text", Text, ("Second run moved once.",), "A paragraph or a few, at most 4,000 characters."),
    Spelling(
        "id", Id, ("rob", "012", "migration.trial-cycles"), "Letters, digits and `. _ / # -`; at most 80 characters."
    ),
    Spelling("day", Day, ("2026-11-30",), "Year, month, day."),
    Spelling("day, done", DoneOn, ("2026-10-30",), "A day that may not come after the review's `reviewed_on`."),
    Spelling(
        "moment",
        Moment,
        ("2026-11-27T18:00", "2026-11-27 18:00", "2026-11-27T17:00Z", "2026-11-27T18:00+01:00"),
        "In the review's `time_zone`, unless it says another.",
    ),
    Spelling("duration", Duration, ("45m", "1.5h", "2h 30m", "2d"), "Always with its units."),
    Spelling("share", Share, ("0.6", "60%", "0"), "From 0 to 1, or a percentage; exact."),
    Spelling("number", Amount, ("0", "14382", "10.50", "-3"), "Exact; with a point, and nothing between thousands."),
    Spelling("true or false", bool, ("true", "false", "yes", "no"), ""),
    Spelling("time zone", ZoneName, ("Europe/Brussels", "UTC"), "A name of the IANA database."),
    Spelling(
        "target",
        Target,
        ("MIGR01", "MIGR01:migration.cycles", "migration.trial-cycles"),
        "A rule's code, a finding's key, or the id of an item, risk, issue or criterion.",
    ),
    Spelling("severity", Severity, ("critical", "1 - Critical", "1"), "Any of the three ways."),
    Spelling("operator", Operator, ("at_most", "<=", "at most"), "The word or the sign."),
)
"""In the order in which they are printed; the first that fits a field names its kind."""
