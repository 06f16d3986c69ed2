"""What can be said against a checklist, and how grave it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from golive_readiness.model.base import Word

__all__ = ["LintKind", "LintSeverity", "Remark"]


class LintSeverity(Word):
    """Whether a remark has to be dealt with."""

    ERROR = "error"
    """The item or area does not do what it is there for."""
    WARNING = "warning"
    """Somebody may stumble over it."""


class LintKind(Word):
    """What is wrong with an item, an area or a whole checklist."""

    VAGUE_WORDING = "vague-wording"
    QUESTION = "question"
    TASK = "task"
    SEVERAL_SENTENCES = "several-sentences"
    TOO_LONG = "too-long"
    TOO_SHORT = "too-short"
    """A heading, or a place that somebody meant to fill."""
    OWN_NUMBER = "own-number"
    """A limit that no policy can change."""
    UNKNOWN_THRESHOLD = "unknown-threshold"
    UNVERIFIABLE = "unverifiable"
    """Neither proof nor signature nor record could show that it is so."""
    MANDATORY_ON_TRUST = "mandatory-on-trust"
    """Mandatory, and done as soon as its owner says so."""
    PROOF_NOT_DESCRIBED = "proof-not-described"
    SIGNER_NOT_NAMED = "signer-not-named"
    WRONG_PREFIX = "wrong-prefix"
    UNKNOWN_AREA = "unknown-area"
    REPEATED_AREA = "repeated-area"
    UNKNOWN_SOURCE = "unknown-source"
    UNKNOWN_RULE = "unknown-rule"
    RULE_ABOUT_ANSWERS = "rule-about-answers"
    """The rule reads answers, so the claim would be checked against itself."""
    SAME_STATEMENT = "same-statement"
    REPEATED_TRACE = "repeated-trace"
    OTHER_CHECKLIST = "other-checklist"
    CHANGED_ID = "changed-id"
    UNKNOWN_ID = "unknown-id"
    """What is said about changes names an item that there is not, or was not."""
    WRONG_STEP = "wrong-step"
    """What is said about changes leads to no later version."""
    REWORDED = "reworded"
    """In other words than before; if they mean something else, old answers have to be confirmed again."""
    SAME_VERSION = "same-version"
    UNSATISFIABLE = "unsatisfiable"
    """No answer can make it count as met."""
    SOFTENED = "softened"
    """Mandatory, and an overlay left it out or asks less."""
    NEVER_ASKED = "never-asked"
    """For parts, or a place where they are managed, that none of its products has."""
    IDLE_AREA = "idle-area"
    """Nothing in the area can matter."""
    AGEING_FACT = "ageing-fact"
    """Mandatory, though it is true of one day only."""
    WRONG_VERDICT = "wrong-verdict"
    """A review made for the checklist does not come to the verdict that it must come to."""

    @property
    def severity(self) -> LintSeverity:
        """Whether a remark of this kind has to be dealt with."""
        return LintSeverity.WARNING if self in _WARNINGS else LintSeverity.ERROR


_WARNINGS = frozenset(
    {
        LintKind.TASK,
        LintKind.SEVERAL_SENTENCES,
        LintKind.TOO_LONG,
        LintKind.TOO_SHORT,
        LintKind.OWN_NUMBER,
        LintKind.PROOF_NOT_DESCRIBED,
        LintKind.SIGNER_NOT_NAMED,
        LintKind.UNKNOWN_SOURCE,
        LintKind.REPEATED_TRACE,
        LintKind.REWORDED,
        LintKind.SOFTENED,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One thing that is wrong with a checklist, and how to mend it."""

    kind: LintKind
    message: str
    """What is wrong, as a sentence."""
    hint: str
    """How to mend it, as a sentence."""
    item: str | None = None
    """The item it is about."""
    area: str | None = None
    """The area it is about; with neither it is about the whole checklist."""

    @property
    def severity(self) -> LintSeverity:
        """Whether it has to be dealt with."""
        return self.kind.severity

    @property
    def about(self) -> str:
        """The item or area it is about, empty where it is about the whole checklist."""
        return self.item or self.area or ""

    def to_record(self) -> dict[str, Any]:
        """The remark as a flat dictionary of plain values."""
        return {
            "kind": self.kind.value,
            "severity": self.severity.value,
            "item": self.item,
            "area": self.area,
            "message": self.message,
            "hint": self.hint,
        }

    def __str__(self) -> str:
        return f"{self.about + ': ' if self.about else ''}{self.message} {self.hint}"
