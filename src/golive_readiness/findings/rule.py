"""What a rule is, what it observes, and what becomes of that: a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from golive_readiness.model.base import Keyed, Severity, Word
from golive_readiness.model.checklist import Checkpoint

if TYPE_CHECKING:
    from golive_readiness.findings.facts import Facts
    from golive_readiness.model.review import ReadinessReview

__all__ = [
    "About",
    "Finding",
    "FindingKind",
    "FindingStanding",
    "Observation",
    "Rule",
    "Stage",
    "Tally",
    "Value",
    "Who",
    "by_judge_only",
    "observed",
    "tally",
]

T = TypeVar("T")


class FindingKind(Word):
    """Success by Design's three types of finding."""

    ASSERTION = "assertion"
    """Something done well, that others may rely on."""
    RISK = "risk"
    """May hurt if nothing is done."""
    ISSUE = "issue"
    """Hurts now, or certainly will."""


class FindingStanding(Word):
    """What an observation amounts to."""

    MET = "met"
    FAILED = "failed"
    UNPROVEN = "unproven"
    """Stated, but it does not say enough."""
    UNANSWERED = "unanswered"
    """Nobody has stated it."""


class Stage(Enum):
    """What a rule may read: the record first, then what the items came to, then what all others found."""

    RECORD = 1
    STANDINGS = 2
    FINDINGS = 3


class About(Word):
    """What the subject of a rule's findings is."""

    RECORD = "record"
    """A part of the record, by its path or its own name."""
    ITEM = "item"
    """An item; or its area, where one finding speaks for several items."""
    AREA = "area"
    RISK = "risk"
    ISSUE = "issue"
    DEFECT = "defect"
    CRITERION = "criterion"
    MITIGATION = "mitigation"
    WAIVER = "waiver"
    OWNER = "owner"
    FINDING = "finding"
    """Another finding, by its key."""


class Who(str):
    """The id of a person or team, as a value of a finding: printed with the name."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of several things are true, where some may not say."""

    at_least: int
    at_most: int

    def reaches(self, wanted: int) -> bool | None:
        """Whether the count reaches ``wanted``; ``None`` where that depends on what is not said."""
        if self.at_least >= wanted:
            return True
        return False if self.at_most < wanted else None


def by_judge_only(_review: ReadinessReview) -> None:
    """What a rule reads that is silent in any list of rules: `judge` asks it with what only `judge` knows."""


def tally(answers: Iterable[bool | None]) -> Tally:
    """Count what is true: at least those that say so, at most those too that do not say."""
    said = list(answers)
    return Tally(said.count(True), len(said) - said.count(False))


Value = str | int | Fraction | Decimal | date | datetime | timedelta | Tally | Word | tuple[str, ...]
"""What a finding can carry; how it is printed is the pack's affair."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """What a rule saw about one subject: values, not sentences."""

    subject: str
    standing: FindingStanding
    values: Keyed[Value] = Keyed()
    severity: Severity | None = None
    mandatory: bool | None = None
    checkpoint: Checkpoint | None = None
    waivable: bool | None = None
    area: str | None = None
    items: tuple[str, ...] = ()


def observed(
    subject: str,
    holds: bool | FindingStanding | None,  # noqa: FBT001 - reads as "observed that it holds"
    *,
    severity: Severity | None = None,
    mandatory: bool | None = None,
    checkpoint: Checkpoint | None = None,
    waivable: bool | None = None,
    area: str | None = None,
    items: tuple[str, ...] = (),
    **values: Value,
) -> Observation:
    """An observation: ``True`` is met, ``False`` failed, ``None`` unproven, since the record does not say enough.

    ``severity``, ``mandatory``, ``checkpoint``, ``waivable`` and ``area`` override the rule's own where a rule has
    degrees; ``items`` are further items it is about.
    """
    return Observation(
        subject=subject,
        standing=holds if isinstance(holds, FindingStanding) else _STANDING[holds],
        values=Keyed(values),
        severity=severity,
        mandatory=mandatory,
        checkpoint=checkpoint,
        waivable=waivable,
        area=area,
        items=items,
    )


_STANDING = {True: FindingStanding.MET, False: FindingStanding.FAILED, None: FindingStanding.UNPROVEN}


def _to_every_project(_review: ReadinessReview) -> bool:
    """Whether it has anything to say about such a project: about every one, unless a rule says otherwise."""
    return True


@dataclass(frozen=True, kw_only=True)
class Rule(Generic[T]):
    """Words and one generator function; there is nothing to register and nothing to inherit."""

    code: str
    """Family and number, such as ``MIGR01``; for ever."""
    area: str
    """The area its findings belong to, unless an observation names another."""
    severity: Severity
    """How bad a failure is, unless an observation says otherwise."""
    title: str
    """The fault in a few words."""
    says: str
    """The failure as a sentence; names in braces are values of the observation."""
    why: str
    """Why it matters."""
    advice: str
    """What to do about it."""
    sources: tuple[str, ...]
    """Ids of the bibliography."""
    reads: Callable[[ReadinessReview], T | None] = field(compare=False)
    """The part of the review it reads; ``None`` means that nobody stated it, and the rule is silent."""
    observe: Callable[[T, Facts], Iterator[Observation]] = field(compare=False)
    """Yields what it sees in that part."""
    applies: Callable[[ReadinessReview], bool] = field(default=_to_every_project, compare=False)
    """Whether it has anything to say about such a project; where it has not, no claim waits for it."""
    strength: str | None = None
    """What is done well when it is met, as a sentence; ``None`` where that is not worth saying."""
    unclear: str | None = None
    """What is not known when the record does not say enough, as a sentence."""
    kind: FindingKind = FindingKind.ISSUE
    """Whether a failure is a risk or an issue."""
    traces: tuple[str, ...] = ()
    """Rules of the canon it implements."""
    mandatory: bool = False
    """Whether the go-live may not proceed while it fails."""
    mandatory_at_times: bool = False
    """Whether some of its observations are mandatory though the rule itself is not."""
    checkpoint: Checkpoint = Checkpoint.GO_NO_GO
    """By when it has to be true."""
    waivable: bool = True
    """Whether a failure can be carried."""
    promisable: bool = True
    """Whether a promise can be made about a failure."""
    about: About = About.RECORD
    """What the subject of its findings is."""
    stage: Stage = Stage.RECORD
    """What it may read."""

    @property
    def id(self) -> str:
        """The code."""
        return self.code


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One observation of one rule, ready to be weighed."""

    rule: Rule[Any]
    subject: str
    standing: FindingStanding
    severity: Severity
    mandatory: bool
    checkpoint: Checkpoint
    waivable: bool
    area: str
    values: Keyed[Value]
    about: frozenset[str]
    """The ids of the items, risks, issues, defects and criteria it is about."""

    @property
    def id(self) -> str:
        """The key, by which a promise, a waiver or a condition names it: code and subject."""
        return f"{self.rule.code}:{self.subject}"

    @property
    def code(self) -> str:
        """The code of its rule."""
        return self.rule.code

    @property
    def kind(self) -> FindingKind:
        """Assertion, risk or issue."""
        return FindingKind.ASSERTION if self.standing is FindingStanding.MET else self.rule.kind

    @property
    def failed(self) -> bool:
        """Whether something is wrong, rather than good or unknown."""
        return self.standing is FindingStanding.FAILED

    @property
    def unknown(self) -> bool:
        """Whether it is about something that nobody knows."""
        return self.standing in (FindingStanding.UNPROVEN, FindingStanding.UNANSWERED)

    @property
    def names(self) -> frozenset[str]:
        """Every name by which a promise, a waiver or a condition can mean this finding."""
        return self.about | {self.code, self.id}

    def named_by(self, target: str) -> bool:
        """Whether a promise, waiver or condition with this target means this finding."""
        return target in self.names

    def to_record(self) -> dict[str, Any]:
        """The finding as a flat dictionary of plain values."""
        return {
            "id": self.id,
            "code": self.code,
            "subject": self.subject,
            "area": self.area,
            "kind": self.kind.value,
            "standing": self.standing.value,
            "severity": self.severity.value,
            "mandatory": self.mandatory,
            "checkpoint": self.checkpoint.value,
            "title": self.rule.title,
        }


def finding(rule: Rule[Any], seen: Observation, named_in: Mapping[str, tuple[str, ...]]) -> Finding:
    """What an observation of a rule comes to; ``named_in`` tells which items name which rule."""
    own = (seen.subject,) if rule.about in _NAMED_BY_ID else ()
    return Finding(
        rule=rule,
        subject=seen.subject,
        standing=seen.standing,
        severity=seen.severity or rule.severity,
        mandatory=rule.mandatory if seen.mandatory is None else seen.mandatory,
        checkpoint=seen.checkpoint or rule.checkpoint,
        waivable=rule.waivable if seen.waivable is None else seen.waivable,
        area=seen.area or rule.area,
        values=seen.values,
        about=frozenset((*own, *seen.items, *named_in.get(rule.code, ()))),
    )


_NAMED_BY_ID = frozenset({About.RISK, About.ISSUE, About.DEFECT, About.CRITERION})
