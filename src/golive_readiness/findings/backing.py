"""What stands behind a finding: is it knowingly carried, is it promised to be mended, or neither?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import About, Finding
from golive_readiness.model.base import Keyed, Word
from golive_readiness.model.form.answers import Outlook
from golive_readiness.model.form.decision import Outcome
from golive_readiness.model.form.mitigations import Waiver
from golive_readiness.model.form.risks import Issue, Risk
from golive_readiness.model.people import Organisation
from golive_readiness.model.record.testing import Defect
from golive_readiness.model.review import ReadinessReview

__all__ = [
    "Backing",
    "BackingKind",
    "Carrier",
    "CarrierKind",
    "Promise",
    "backing",
    "carriers",
    "may_waive",
    "promises",
    "risk_accepted",
    "workaround_accepted",
]


class BackingKind(Word):
    """What a finding has behind it, on the day."""

    CARRIED = "carried"
    PROMISED = "promised"
    NEITHER = "neither"


class CarrierKind(Word):
    """What carries a finding."""

    WAIVER = "waiver"
    ACCEPTANCE = "acceptance"
    WORKAROUND = "workaround"
    CONDITION = "condition"


@dataclass(frozen=True, slots=True)
class Carrier:
    """What knowingly carries a finding, and until when."""

    kind: CarrierKind
    id: str
    """The id of the waiver, issue or condition."""
    who: str | None
    """Who carries it."""
    until: date | None
    """The last day on which it does."""


@dataclass(frozen=True, slots=True)
class Promise:
    """Somebody's word that something will be done by a day; without both there is nothing to hold them to."""

    id: str
    """The item whose answer, or the mitigation, that makes the promise."""
    owner: str | None
    due_on: date | None
    outlook: Outlook | None
    effort_days: Decimal | None = None
    answers: bool = False
    """Whether it is made by an open answer, rather than by an action."""

    def holds(self, day: date, last_day: date) -> bool:
        """Whether it counts: owner and date stated, not overdue, not late, and due in time."""
        if self.owner is None or self.due_on is None or self.outlook is Outlook.LATE:
            return False
        return day <= self.due_on <= last_day


@dataclass(frozen=True, slots=True)
class Backing:
    """What a finding has behind it, and by whom."""

    kind: BackingKind
    promises: tuple[Promise, ...] = ()
    """Every open promise about it, kept or not."""
    carriers: tuple[Carrier, ...] = ()
    """Everything that carries it on the day."""

    @property
    def owner(self) -> str | None:
        """Who answers for it: of the promise that is due last, or of what carries it."""
        named = [promise for promise in self.promises if promise.owner]
        carrying = [carrier.who for carrier in self.carriers if carrier.who]
        return _last_due(named).owner if named else next(iter(carrying), None)

    @property
    def owners(self) -> frozenset[str | None]:
        """Who has it to do: whoever answers for its open items, else whoever acts on it; ``None`` where that is nobody."""
        answering = [promise for promise in self.promises if promise.answers]
        named = frozenset(promise.owner for promise in answering or self.promises)
        return named if named and None not in named else frozenset({None})

    @property
    def due_on(self) -> date | None:
        """When it will be mended, or until when it is carried."""
        if self.kind is BackingKind.CARRIED:
            return max((carrier.until for carrier in self.carriers if carrier.until), default=None)
        dated = [promise for promise in self.promises if promise.due_on]
        return _last_due(dated).due_on if dated else None


def backing(finding: Finding, facts: Facts) -> Backing:
    """What stands behind a finding; carried wins over promised, and of the promises the worst one decides."""
    made = tuple(promises(finding, facts)) if finding.rule.promisable else ()
    carrying = tuple(carriers(finding, facts)) if finding.waivable else ()
    points = facts.checkpoints
    last_day = points.last_day_for(finding.checkpoint, mandatory=finding.mandatory)
    counts = points.promises_count(finding.checkpoint, mandatory=finding.mandatory)
    if carrying:
        return Backing(BackingKind.CARRIED, made, carrying)
    if made and counts and all(promise.holds(facts.day, last_day) for promise in made):
        return Backing(BackingKind.PROMISED, made)
    return Backing(BackingKind.NEITHER, made)


def promises(finding: Finding, facts: Facts) -> Iterator[Promise]:
    """The open promises about a finding: of the answers of its items, and of mitigations that address it.

    An open answer always counts as one: without owner and date it is a promise that nobody can be held to, so
    that losing either never helps.
    """
    review = facts.review
    for key in sorted(finding.about):
        answer = review.answers.get(key)
        if answer is not None and answer.open:
            yield Promise(key, answer.owner, answer.due_on, answer.outlook, answers=True)
    named = {key: action for name in finding.names for key, action in facts.actions.get(name, {}).items()}
    for key, action in sorted(named.items()):
        yield Promise(key, action.owner, action.due_on, action.outlook, action.effort_days)
    trouble = _trouble(finding, facts) if not named else None
    if trouble and (trouble.owner or trouble.due_on):  # who mends it, and by when, is its own promise
        yield Promise(finding.subject, trouble.owner, trouble.due_on, None)


def carriers(finding: Finding, facts: Facts) -> Iterator[Carrier]:
    """Everything that carries a finding on the day: waivers, what the business accepted, conditions of the decision."""
    for key, waiver in sorted((facts.review.waivers or {}).items()):
        if _in_force(waiver, facts.day) and _names(waiver.covers, finding) and may_waive(waiver, finding, facts):
            yield Carrier(CarrierKind.WAIVER, key, waiver.approver, waiver.expires_on)
    yield from _acceptance(finding, facts)
    yield from _workaround(finding, facts)
    yield from _conditions(finding, facts)


def may_waive(waiver: Waiver, finding: Finding, facts: Facts) -> bool:
    """Whether this approver can carry this finding: for what is mandatory the decision maker, never the owner."""
    if not finding.mandatory:
        return True
    owners = _owners(finding, facts.review)
    return waiver.approver in _deciders(facts) and waiver.approver not in owners


def _owners(finding: Finding, review: ReadinessReview) -> set[str | None]:
    """Whoever owns an answer the finding is about; of a team, who speaks for it too."""
    owners = {review.answers[key].owner for key in finding.about if key in review.answers}
    return owners | {team.chair for key, team in review.teams.items() if key in owners}


def _deciders(facts: Facts) -> set[str | None]:
    """The decision maker; where a committee decides, its chair too."""
    maker = facts.review.decision_maker
    return {maker, *(team.chair for key, team in facts.review.teams.items() if key == maker)}


def _in_force(waiver: Waiver, day: date) -> bool:
    return waiver.granted_on <= day <= waiver.expires_on


def _names(targets: tuple[str, ...], finding: Finding) -> bool:
    return any(finding.named_by(target) for target in targets)


def risk_accepted(risk: Risk, facts: Facts) -> bool:
    """Whether the business itself accepts what remains of a risk, on the day; an acceptance has a last day."""
    if risk.accepted_by is None or risk.accepted_until is None or risk.accepted_until < facts.day:
        return False
    return facts.review.people[risk.accepted_by].organisation is Organisation.CUSTOMER


def _acceptance(finding: Finding, facts: Facts) -> Iterator[Carrier]:
    about_risk = finding.rule.about in (About.RISK, About.ISSUE)
    risk = (facts.review.risks or Keyed()).get(finding.subject) if about_risk else None
    if risk and risk_accepted(risk, facts) and (not finding.mandatory or risk.accepted_by in _deciders(facts)):
        yield Carrier(CarrierKind.ACCEPTANCE, finding.subject, risk.accepted_by, risk.accepted_until)


def workaround_accepted(trouble: Issue | Defect, review: ReadinessReview) -> bool:
    """Whether a workaround was tried, and the business itself accepted it."""
    workaround = trouble.workaround
    if workaround is None or not workaround.tested or workaround.accepted_by is None:
        return False
    return review.people[workaround.accepted_by].organisation is Organisation.CUSTOMER


def _trouble(finding: Finding, facts: Facts) -> Issue | Defect | None:
    """The issue or defect that a finding is about."""
    match finding.rule.about:
        case About.ISSUE:
            return (facts.review.issues or Keyed()).get(finding.subject)
        case About.DEFECT:
            return (facts.review.testing.defects or Keyed()).get(finding.subject)
        case _:
            return None


def _workaround(finding: Finding, facts: Facts) -> Iterator[Carrier]:
    trouble = _trouble(finding, facts)
    if trouble and trouble.workaround and workaround_accepted(trouble, facts.review):
        yield Carrier(CarrierKind.WORKAROUND, finding.subject, trouble.workaround.accepted_by, trouble.due_on)


def _conditions(finding: Finding, facts: Facts) -> Iterator[Carrier]:
    decision = facts.review.decision
    if decision is None or decision.outcome not in (Outcome.GO, Outcome.CONDITIONAL_GO):
        return
    if finding.mandatory and decision.decided_by not in {None, *_deciders(facts)}:
        return  # somebody else decided; where nobody is named, the decision is the decision maker's
    for key, condition in sorted(decision.conditions.items()):
        if condition.due_on and condition.due_on >= facts.day and _names(condition.accepts, finding):
            yield Carrier(CarrierKind.CONDITION, key, condition.owner, condition.due_on)


def _last_due(some: list[Promise]) -> Promise:
    return max(some, key=lambda promise: promise.due_on or date.max)
