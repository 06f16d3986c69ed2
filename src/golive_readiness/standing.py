"""What one item comes to: from its answer, its proof, and what the record says of it. Never a verdict."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from golive_readiness.model.base import Word
from golive_readiness.model.checklist import EvidenceDemand, Item, SignOffDemand
from golive_readiness.model.form.answers import Answer, Status
from golive_readiness.model.form.evidence import Evidence, SignOff
from golive_readiness.model.policy import EvidencePolicy
from golive_readiness.model.review import ReadinessReview

__all__ = ["Doubt", "ItemState", "RecordSays", "Standing", "doubts", "standing_of"]


class Standing(Word):
    """What an item comes to on the day."""

    NOT_APPLICABLE = "not_applicable"
    NOT_YET_DUE = "not_yet_due"
    UNANSWERED = "unanswered"
    OPEN = "open"
    CONTRADICTED = "contradicted"
    UNPROVEN = "unproven"
    MET = "met"


class RecordSays(Word):
    """What the facts say of a claim."""

    AGREES = "agrees"
    CONTRADICTS = "contradicts"
    SILENT = "silent"
    NOT_ENOUGH = "not_enough"


class Doubt(Word):
    """Why a claim is not proven."""

    NO_EVIDENCE = "no_evidence"
    EVIDENCE_STALE = "evidence_stale"
    EVIDENCE_BEFORE_CHANGE = "evidence_before_change"
    UNSIGNED = "unsigned"
    SIGNED_BEFORE_CHANGE = "signed_before_change"
    RECORD_NOT_ENOUGH = "record_not_enough"
    NO_REASON = "no_reason"
    NOT_APPROVED = "not_approved"
    REWORDED = "reworded"
    """Answered in the words of another version, and not confirmed since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemState:
    """An applicable item, what was said of it, and what that comes to."""

    item: Item
    answer: Answer | None
    standing: Standing
    says: RecordSays
    doubts: tuple[Doubt, ...]

    @property
    def id(self) -> str:
        """The item's id."""
        return self.item.id

    @property
    def area(self) -> str:
        """The item's area."""
        return self.item.area

    @property
    def mandatory(self) -> bool:
        """Whether the item is mandatory."""
        return self.item.mandatory

    @property
    def owner(self) -> str | None:
        """Who answers for it."""
        return self.answer.owner if self.answer else None

    @property
    def reported(self) -> bool:
        """Whether it is claimed to be done."""
        return self.answer is not None and self.answer.status is Status.DONE

    @property
    def answered(self) -> bool:
        """Whether it has a status."""
        return self.answer is not None and self.answer.status is not None

    def to_record(self) -> dict[str, Any]:
        """The item as a flat dictionary of plain values."""
        answer = self.answer or Answer()
        return {
            "id": self.id,
            "area": self.area,
            "statement": self.item.statement,
            "mandatory": self.mandatory,
            "due_by": self.item.due_by.value,
            "weight": self.item.weight,
            "standing": self.standing.value,
            "status": answer.status.value if answer.status else None,
            "owner": answer.owner,
            "due_on": answer.due_on,
            "record": self.says.value,
            "doubts": [doubt.value for doubt in self.doubts],
        }


def standing_of(answer: Answer | None, says: RecordSays, found: Collection[Doubt], *, later: bool) -> Standing:
    """Try the standings in their order; the first that fits is the one.

    ``found`` are the doubts about the claim, ``later`` says that the item's checkpoint comes after the next one.
    Not applicable never silences a record that fails.
    """
    status = answer.status if answer else None
    excluded = status is Status.NOT_APPLICABLE
    tried = (
        (excluded and not found and says is not RecordSays.CONTRADICTS, Standing.NOT_APPLICABLE),
        (later, Standing.NOT_YET_DUE),
        (status is None, Standing.UNANSWERED),
        (status in (Status.NOT_STARTED, Status.IN_PROGRESS), Standing.OPEN),
        (says is RecordSays.CONTRADICTS, Standing.CONTRADICTED),
        (bool(found), Standing.UNPROVEN),
    )
    return next((standing for fits, standing in tried if fits), Standing.MET)


def doubts(
    item: Item, review: ReadinessReview, says: RecordSays, policy: EvidencePolicy, day: date
) -> tuple[Doubt, ...]:
    """Everything that keeps the claim about an item from being proven on that day."""
    answer = review.answers.get(item.id) or Answer()
    reworded = [Doubt.REWORDED] if answer.answered_in is not None else []
    match answer.status:
        case Status.DONE:
            shown = [review.evidence[key] for key in answer.evidence]
            fresh = [proof for proof in shown if _fresh(proof, policy, day)]
            evidence = _about_evidence(item, answer, shown, fresh) if says is not RecordSays.AGREES else ()
            unsaid = [Doubt.RECORD_NOT_ENOUGH] if says is RecordSays.NOT_ENOUGH else []
            return (*unsaid, *evidence, *_about_signature(item, answer, review), *reworded)
        case Status.NOT_APPLICABLE:
            return (*_about_exclusion(item, answer), *reworded)
        case _:
            return ()


def _about_evidence(
    item: Item, answer: Answer, shown: Sequence[Evidence], fresh: Sequence[Evidence]
) -> Iterator[Doubt]:
    demand = item.evidence
    if demand is None or not demand.required:
        return
    if not any(_of_kind(proof, demand) for proof in shown):
        yield Doubt.NO_EVIDENCE
    elif not any(_of_kind(proof, demand) for proof in fresh):
        yield Doubt.EVIDENCE_STALE
    elif not any(_of_kind(proof, demand) and _covers(proof, answer.changed_on) for proof in fresh):
        yield Doubt.EVIDENCE_BEFORE_CHANGE


def _of_kind(proof: Evidence, demand: EvidenceDemand) -> bool:
    return not demand.kinds or proof.kind in demand.kinds


def _fresh(proof: Evidence, policy: EvidencePolicy, day: date) -> bool:
    """Proof says how old it is, or until when it holds; without either nobody can tell whether it still does."""
    if proof.valid_until is not None and proof.valid_until < day:
        return False
    young = proof.dated_on is not None and (day - proof.dated_on).days <= policy.max_age_days
    return young or (proof.dated_on is None and proof.valid_until is not None)


def _covers(proof: Evidence, changed_on: date | None) -> bool:
    """Whether proof speaks of the thing as it is now; once that has changed, only a date can tell."""
    return changed_on is None or (proof.dated_on is not None and proof.dated_on >= changed_on)


def _about_signature(item: Item, answer: Answer, review: ReadinessReview) -> Iterator[Doubt]:
    demand = item.sign_off
    if demand is None:
        return
    signed = [signature for signature in review.sign_offs.values() if item.id in signature.items]
    approved = [signature for signature in signed if signature.approves and _may_sign(demand, signature, review)]
    refused = [signature for signature in signed if not signature.approves]
    last = max((signature.signed_on for signature in approved), default=None)
    if last is None or any(signature.signed_on >= last for signature in refused):
        yield Doubt.UNSIGNED
    elif answer.changed_on and last < answer.changed_on:
        yield Doubt.SIGNED_BEFORE_CHANGE


def _may_sign(demand: SignOffDemand, signature: SignOff, review: ReadinessReview) -> bool:
    signer = review.people[signature.by]
    roles = {signature.role} if signature.role else signer.roles
    side = demand.organisation is None or signer.organisation is demand.organisation
    return side and (not demand.roles or not roles.isdisjoint(demand.roles))


def _about_exclusion(item: Item, answer: Answer) -> Iterator[Doubt]:
    if answer.reason is None:
        yield Doubt.NO_REASON
    if item.mandatory and answer.approved_by in (None, answer.owner):
        yield Doubt.NOT_APPROVED
