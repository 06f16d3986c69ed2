"""What the items came to: open, contradicted, unproven, unanswered; and areas under their threshold."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import partial
from operator import attrgetter
from typing import Any

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import About, FindingStanding, Observation, Rule, Stage, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Item
from golive_readiness.model.form.answers import Answer
from golive_readiness.model.people import Organisation
from golive_readiness.model.review import ReadinessReview
from golive_readiness.standing import Doubt, ItemState, Standing

__all__ = ["RULES"]

_PROOF = (Doubt.NO_EVIDENCE, Doubt.EVIDENCE_STALE, Doubt.EVIDENCE_BEFORE_CHANGE, Doubt.RECORD_NOT_ENOUGH)
_EXCLUSION = (Doubt.NO_REASON, Doubt.NOT_APPROVED)

_whole = attrgetter("answers")
"""Rules about items are never silent: an item nobody answered is a finding too."""


def _failing(standing: Standing, _answers: object, facts: Facts) -> Iterator[Observation]:
    for state in facts.came_to[standing]:
        yield observed(
            state.id,
            False,
            severity=_as_bad_as_open(state.item),
            **_of(state.item),
            claim="done" if state.reported else "not applicable",
            rules=tuple(sorted(state.item.rules)),
        )


def _open_but_left_out(answers: Mapping[str, Answer], facts: Facts) -> Iterator[Observation]:
    for item in facts.left_out:
        if (answer := answers.get(item.id)) and answer.open:
            yield observed(
                item.id,
                False,
                severity=_as_bad_as_open(item),
                **_of(item),
            )


def _as_bad_as_open(item: Item) -> Severity:
    return Severity.CRITICAL if item.mandatory else Severity.MEDIUM


def _of(item: Item) -> dict[str, Any]:
    """What a finding about one item takes from it."""
    return {
        "mandatory": item.mandatory,
        "checkpoint": item.due_by,
        "waivable": item.waivable,
        "area": item.area,
        "items": (item.id,),
        "statement": item.statement,
    }


def _unanswered(_answers: object, facts: Facts) -> Iterator[Observation]:
    yield from _unknown(facts.came_to[Standing.UNANSWERED], FindingStanding.UNANSWERED)


def _doubted(about: Collection[Doubt], _answers: object, facts: Facts) -> Iterator[Observation]:
    doubted = [state for state in facts.came_to[Standing.UNPROVEN] if not set(state.doubts).isdisjoint(about)]
    yield from _unknown(doubted, FindingStanding.UNPROVEN)


def _unknown(states: Collection[ItemState], standing: FindingStanding) -> Iterator[Observation]:
    """Each mandatory item by itself; the others together, one finding an area, since nothing waits for them."""
    by_area: dict[str, list[ItemState]] = {}
    for state in states:
        if state.mandatory:
            yield _unknown_item(state, standing)
        else:
            by_area.setdefault(state.area, []).append(state)
    for area, several in by_area.items():
        yield observed(
            area,
            standing,
            severity=Severity.LOW,
            mandatory=False,
            area=area,
            statement=f"{len(several)} items that are not mandatory" if len(several) > 1 else several[0].item.statement,
        )


def _unknown_item(state: ItemState, standing: FindingStanding) -> Observation:
    return observed(state.id, standing, **_of(state.item))


def _signed_by_the_project(_answers: object, facts: Facts) -> Iterator[Observation]:
    for state in facts.items:
        demand = state.item.sign_off
        if demand is None or demand.organisation is not Organisation.CUSTOMER or not state.reported:
            continue
        if sides := _sides_that_signed(state.id, facts.review):
            yield observed(
                state.id,
                Organisation.CUSTOMER in sides,
                checkpoint=state.item.due_by,
                area=state.area,
                items=(state.id,),
                statement=state.item.statement,
            )


def _sides_that_signed(item: str, review: ReadinessReview) -> set[Organisation]:
    approving = (signed for signed in review.sign_offs.values() if signed.approves)
    signers = (review.people[signed.by] for signed in approving if item in signed.items)
    return {signer.organisation for signer in signers if signer.organisation is not None}


def _under_threshold(_answers: object, facts: Facts) -> Iterator[Observation]:
    wanted = facts.policy.completeness.area_min
    for area in facts.areas:
        if area.worst is None or area.best is None:
            continue
        holds = True if area.worst >= wanted else False if area.best < wanted else None
        yield observed(area.id, holds, area=area.id, title=area.title, worst=area.worst, best=area.best, wanted=wanted)


OPEN_ITEM = Rule(
    code="ITEM01",
    area="readiness",
    severity=Severity.CRITICAL,
    title="Still open",
    says="Still open: {statement}",
    why="The statement has to be true by its checkpoint, and its owner says that it is not yet.",
    advice="Finish it and show the proof, or say by when and who.",
    sources=("ms-go-live-checklist", "ms-prepare-to-go-live"),
    mandatory=True,
    reads=_whole,
    observe=partial(_failing, Standing.OPEN),
    about=About.ITEM,
    stage=Stage.STANDINGS,
)

AREA_UNDER_THRESHOLD = Rule(
    code="ITEM02",
    area="readiness",
    severity=Severity.MEDIUM,
    title="Area under its threshold",
    says="{title}: at best {best} complete, {wanted} are wanted.",
    strength="{title}: at least {worst} complete.",
    unclear="{title}: between {worst} and {best} complete, {wanted} are wanted; what is unknown decides.",
    why="An area that lags shows where the last weeks will be spent.",
    advice="Close what is open in this area first, or answer what nobody answered.",
    sources=("ms-prepare-to-go-live",),
    reads=_whole,
    observe=_under_threshold,
    about=About.AREA,
    stage=Stage.STANDINGS,
)

CONTRADICTED_ITEM = Rule(
    code="ITEM03",
    area="readiness",
    severity=Severity.CRITICAL,
    title="Claimed, but the record says otherwise",
    says="Reported {claim}, but the record says otherwise: {statement}",
    why="A claim that the facts contradict is worse than an open one: somebody relies on it.",
    advice="Mend what the record shows, or correct the record; then report again.",
    sources=("golive-readiness",),
    mandatory=True,
    reads=_whole,
    observe=partial(_failing, Standing.CONTRADICTED),
    about=About.ITEM,
    stage=Stage.STANDINGS,
)

OPEN_BUT_LEFT_OUT: Rule[Any] = Rule(
    code="ITEM04",
    area="readiness",
    severity=Severity.CRITICAL,
    title="Stated open, and left out by the project's facts",
    says="Stated open, but by the project's facts not asked at all: {statement}",
    why="A question that somebody has answered with no does not go away because a fact was stated otherwise.",
    advice="Correct the project's facts; or say in the answer that it does not apply, why, and who agreed.",
    sources=("golive-readiness",),
    mandatory=True,
    reads=_whole,
    observe=_open_but_left_out,
    about=About.ITEM,
    stage=Stage.STANDINGS,
)

CLAIM_WITHOUT_PROOF = Rule(
    code="GOVN11",
    area="governance",
    severity=Severity.HIGH,
    title="Reported done without the proof it needs",
    says="Reported done, but the proof is missing, undated, too old or not enough: {statement}",
    why="A tick is a claim; a hand-over rests on evidence.",
    advice="Attach the record, or set the item back to in progress.",
    sources=("datamesh-handover", "fasttrack-checklist-v8", "drdynamics"),
    traces=("R011",),
    mandatory=True,
    reads=_whole,
    observe=partial(_doubted, _PROOF),
    about=About.ITEM,
    stage=Stage.STANDINGS,
)

UNANSWERED_ITEM = Rule(
    code="GOVN12",
    area="governance",
    severity=Severity.HIGH,
    title="Not answered",
    says="Nobody has said whether this is so: {statement}",
    why="What nobody answered may be fine or may be the reason to stop; the committee cannot know.",
    advice="Ask the owner and confirm the answer.",
    sources=("ms-prepare-to-go-live",),
    traces=("R012",),
    mandatory=True,
    reads=_whole,
    observe=_unanswered,
    about=About.ITEM,
    stage=Stage.STANDINGS,
)

EXCLUDED_WITHOUT_REASON = Rule(
    code="GOVN13",
    area="governance",
    severity=Severity.LOW,
    title="Not applicable without reason or approval",
    says="Set to not applicable without a reason, or without the approval of somebody other than its owner: {statement}",
    why="Not applicable is the quietest way to lose a question.",
    advice="Write down why it does not apply, and let somebody other than its owner agree.",
    sources=("ms-success-by-design", "ms-prepare-to-go-live"),
    traces=("R013",),
    mandatory=True,
    reads=_whole,
    observe=partial(_doubted, _EXCLUSION),
    about=About.ITEM,
    stage=Stage.STANDINGS,
)

UNSIGNED = Rule(
    code="GOVN14",
    area="governance",
    severity=Severity.CRITICAL,
    title="Required signature missing",
    says="Reported done, but not signed off in a role that may: {statement}",
    why="The business carries the result, so the business has to have said yes.",
    advice="Obtain the signature from one of the roles the item names.",
    sources=("ms-go-live-checklist", "ms-prepare-to-go-live", "ms-cutover-strategy", "datamesh-handover"),
    traces=("R014",),
    mandatory=True,
    reads=_whole,
    observe=partial(_doubted, (Doubt.UNSIGNED,)),
    about=About.ITEM,
    stage=Stage.STANDINGS,
)

SIGNED_BEFORE_CHANGE = Rule(
    code="GOVN15",
    area="governance",
    severity=Severity.MEDIUM,
    title="Signed before the last change",
    says="The signature is older than the last change of what it covers: {statement}",
    why="A signature speaks for the build, plan or data run that was shown, not for a later one.",
    advice="Test the change and have it signed again.",
    sources=("ms-go-live-faq-2022", "ms-testing-strategy", "go-live-decision-agent"),
    traces=("R015",),
    mandatory=True,
    reads=_whole,
    observe=partial(_doubted, (Doubt.SIGNED_BEFORE_CHANGE,)),
    about=About.ITEM,
    stage=Stage.STANDINGS,
)

# That the signature is missing is told beside it; weighed higher than that, no signature at all would be the better one.
SIGNED_BY_THE_PROJECT = Rule(
    code="GOVN16",
    area="governance",
    severity=Severity.MEDIUM,
    title="Signed by the project, not the business",
    says="Signed, but by nobody on the customer's side: {statement}",
    why="Who builds a solution cannot accept it in the customer's name.",
    advice="Let the business owner sign.",
    sources=("ms-go-live-checklist", "drdynamics"),
    traces=("R016",),
    reads=_whole,
    observe=_signed_by_the_project,
    about=About.ITEM,
    stage=Stage.STANDINGS,
)

ANSWERED_IN_OTHER_WORDS = Rule(
    code="GOVN24",
    area="governance",
    severity=Severity.HIGH,
    title="Answered in other words than today's",
    says="Answered in the words of another version, and not confirmed since: {statement}",
    why="A yes to another question is no answer to this one.",
    advice="Read the statement as it is now, answer it again, and take the other version out of the answer.",
    sources=("golive-readiness",),
    mandatory=True,
    reads=_whole,
    observe=partial(_doubted, (Doubt.REWORDED,)),
    about=About.ITEM,
    stage=Stage.STANDINGS,
)

RULES: tuple[Rule[object], ...] = (
    OPEN_ITEM,
    AREA_UNDER_THRESHOLD,
    CONTRADICTED_ITEM,
    OPEN_BUT_LEFT_OUT,
    CLAIM_WITHOUT_PROOF,
    UNANSWERED_ITEM,
    EXCLUDED_WITHOUT_REASON,
    UNSIGNED,
    SIGNED_BEFORE_CHANGE,
    SIGNED_BY_THE_PROJECT,
    ANSWERED_IN_OTHER_WORDS,
)
