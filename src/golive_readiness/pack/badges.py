"""The one table of what each state looks like: shape and colour here, word and letter in the catalogue."""

from __future__ import annotations

from golive_readiness.decision import Effect, Verdict
from golive_readiness.findings.rule import FindingKind, FindingStanding
from golive_readiness.model.base import Severity, Word
from golive_readiness.model.form.answers import Outlook
from golive_readiness.model.form.criteria import Rating
from golive_readiness.model.form.decision import Ballot, Outcome, Trend
from golive_readiness.model.form.evidence import SignOffOutcome
from golive_readiness.model.form.mitigations import MitigationStatus
from golive_readiness.model.form.risks import IssueStatus, RiskStatus
from golive_readiness.pack.view import Badge, Shape, Tone
from golive_readiness.pack.wording import Wording
from golive_readiness.standing import Standing

__all__ = ["Does", "Force", "Result", "badge", "does", "result", "tone"]


class Result(Word):
    """Whether something stated holds; for facts that have no word of their own."""

    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not_known"


def result(*, holds: bool | None) -> Result:
    """The word for a fact that holds, does not, or does not say."""
    return Result.NOT_KNOWN if holds is None else Result.YES if holds else Result.NO


class Does(Word):
    """What a finding does to the verdict, as a word."""

    BLOCKS = "blocks"
    WITHHOLDS = "withholds"
    CONDITIONS = "conditions"
    INFORMS = "informs"


def does(effect: Effect) -> Does:
    """The word for an effect."""
    return Does(effect.name.lower())


class Force(Word):
    """Whether what is knowingly carried is carried on the day."""

    IN_FORCE = "in_force"
    LAPSED = "lapsed"
    EMPTY = "empty"
    """Its day is not past, but it carries nothing."""


_GOOD = (Shape.CIRCLE, Tone.GOOD)
_WARN = (Shape.SQUARE, Tone.WARN)
_BAD = (Shape.DIAMOND, Tone.BAD)
_UNKNOWN = (Shape.RING, Tone.UNKNOWN)
_PLAIN = (Shape.RING, Tone.PLAIN)

_LOOKS: dict[type[Word], dict[str, tuple[Shape, Tone]]] = {
    Verdict: {"go": _GOOD, "conditional_go": _WARN, "no_go": _BAD, "cannot_be_assessed": _UNKNOWN},
    Outcome: {"go": _GOOD, "conditional_go": _WARN, "no_go": _BAD, "deferred": _PLAIN},
    Standing: {
        "met": _GOOD,
        "open": _WARN,
        "contradicted": _BAD,
        "unproven": _UNKNOWN,
        "unanswered": _UNKNOWN,
        "not_applicable": _PLAIN,
        "not_yet_due": _PLAIN,
    },
    Severity: {"critical": _BAD, "high": _WARN, "medium": _UNKNOWN, "low": _PLAIN},
    FindingKind: {"assertion": _GOOD, "risk": _WARN, "issue": _BAD},
    FindingStanding: {"met": _GOOD, "failed": _BAD, "unproven": _UNKNOWN, "unanswered": _UNKNOWN},
    Outlook: {"on_track": _GOOD, "at_risk": _WARN, "late": _BAD},
    Trend: {"better": _GOOD, "same": _PLAIN, "worse": _BAD},
    Rating: {
        "healthy": _GOOD,
        "area_of_concern": _WARN,
        "needs_immediate_action": _BAD,
        "not_applicable": _PLAIN,
        "awaiting": _UNKNOWN,
    },
    Ballot: {"for": _GOOD, "against": _BAD, "abstained": _PLAIN, "absent": _PLAIN},
    SignOffOutcome: {"approved": _GOOD, "approved_with_conditions": _WARN, "rejected": _BAD, "withdrawn": _BAD},
    MitigationStatus: {"not_started": _WARN, "in_progress": _WARN, "done": _GOOD, "cancelled": _PLAIN},
    IssueStatus: {"new": _BAD, "active": _BAD, "resolved": _WARN, "closed": _GOOD},
    RiskStatus: {"open": _WARN, "mitigated": _PLAIN, "closed": _GOOD},
    Does: {"blocks": _BAD, "withholds": _UNKNOWN, "conditions": _WARN, "informs": _PLAIN},
    Force: {"in_force": _WARN, "lapsed": _BAD, "empty": _PLAIN},
    Result: {"yes": _GOOD, "no": _BAD, "not_known": _UNKNOWN},
}


def badge(word: Word, words: Wording, *, saying: str | None = None) -> Badge:
    """The mark of a state; ``saying`` replaces its word where the place has a better one."""
    shape, colour = _LOOKS[type(word)][word.value]
    return Badge(words.letter(word), shape, colour, words.label(word) if saying is None else saying)


def tone(word: Word) -> Tone:
    """The colour of a state."""
    return _LOOKS[type(word)][word.value][1]
