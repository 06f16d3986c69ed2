"""What page one is made of."""

from __future__ import annotations

from dataclasses import dataclass

from golive_readiness.pack.view import Badge, Bar, Block, Reference

__all__ = ["Fact", "Front", "Masthead", "Reason", "Recommendation"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """Whose pack this is, of which day, for whom."""

    kind: str
    project: str
    customer: str | None
    edition: str
    judged: str
    countdown: str | None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, in one sentence, and in which area."""

    area: str
    sentence: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """The verdict and what speaks for it."""

    title: str
    verdict: Badge
    reasons: tuple[Reason, ...]
    more: Reference | None
    decided: str | None
    """What the people decided, where they have, and that it differs, where it does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A figure with what it means."""

    label: str
    value: str
    note: str
    bar: Bar | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """Page one."""

    masthead: Masthead
    question_title: str
    question: str
    recommendation: Recommendation
    facts: tuple[Fact, ...]
    counts: str
    areas: Block | None
    """What the findings of each area come to; only where little is stated and the page has the room."""
    claims: Block | None
    """The claims that fell; nothing where none did."""
    conditions: Block | None
    panels: tuple[tuple[Block, ...], ...]
    """Pairs that stand side by side."""
    quiet: str | None
    """What nobody stated."""
