"""The decision: what is recommended beside what was decided, who voted how, and room to sign."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from golive_readiness.decision import Effect, Verdict, Weighed
from golive_readiness.model.base import Word
from golive_readiness.model.form.decision import AgreedCondition, GoNoGoDecision, Option, Outcome
from golive_readiness.pack.badges import Force, does
from golive_readiness.pack.front.reasons import telling
from golive_readiness.pack.front.recommendation import verdict_words
from golive_readiness.pack.material import Material
from golive_readiness.pack.sections.committee import Signature, signatures, votes
from golive_readiness.pack.view import Badge, Block, Cell, Kind, Row, Section
from golive_readiness.standing import Standing

__all__ = ["DecisionSection", "Stand", "decision"]

_REASONS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """One side of the page: what is recommended, or what was decided."""

    title: str
    badge: Badge | None
    said: str | None
    """What stands in place of a mark where nothing is decided yet."""
    choices: tuple[str, ...] = ()
    """Boxes to tick, where nothing is decided yet."""
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionSection(Section):
    """Recommendation and decision side by side, the override where there is one, votes and signatures."""

    stands: tuple[Stand, ...]
    override: Block | None
    signatures_title: str
    signature: str
    dated: str
    signatures: tuple[Signature, ...]


def decision(material: Material) -> Section:
    """Recommendation and decision, options, votes, conditions, signatures."""
    words, decided = material.words, material.review.decision
    blocks, quiet = material.only_stated(
        ("decision.options", _options(material)),
        ("decision.votes", votes(material)),
        ("decision.conditions", _conditions(material)),
    )
    return DecisionSection(
        key="decision",
        title=words("sections.decision"),
        layout="decision",
        stands=(_recommended(material), _decided(decided, material) if decided else _undecided(material)),
        override=_override(decided, material) if decided else None,
        blocks=blocks,
        quiet=quiet,
        signatures_title=words("decision.signatures"),
        signature=words("decision.signature"),
        dated=words("decision.dated"),
        signatures=tuple(signatures(material)),
    )


def _recommended(material: Material) -> Stand:
    words, recommended = material.words, material.assessment.decision
    reasons = telling(material.assessment)[:_REASONS]
    return Stand(
        title=words("decision.recommended", day=material.day),
        badge=material.badge(recommended.verdict, saying=verdict_words(material)),
        said=None,
        texts=tuple(words.sentence(found) for found in reasons) or (words("front.no_reason"),),
    )


def _decided(made: GoNoGoDecision, material: Material) -> Stand:
    words, options = material.words, material.review.options
    who = material.name(made.decided_by) if made.decided_by else words("front.decided.committee")
    chosen = words("decision.chosen", option=options[made.option].title) if made.option and options else None
    return Stand(
        title=words("decision.decided"),
        badge=material.badge(made.outcome),
        said=None,
        texts=tuple(
            filter(
                None,
                (words("decision.by", who=who, day=made.decided_on), chosen, made.rationale, _stance(made, material)),
            )
        ),
    )


def _undecided(material: Material) -> Stand:
    words = material.words
    return Stand(
        title=words("decision.decided"),
        badge=None,
        said=words("decision.undecided"),
        choices=tuple(words.label(outcome) for outcome in Outcome),
    )


_DARING = {Outcome.GO: 3, Outcome.CONDITIONAL_GO: 2, Outcome.NO_GO: 0, Outcome.DEFERRED: 0}
_SUPPORTED = {Verdict.GO: 3, Verdict.CONDITIONAL_GO: 2, Verdict.CANNOT_BE_ASSESSED: 1, Verdict.NO_GO: 0}
"""How far a decision goes, and how far the recommendation goes with it."""


def _stance(made: GoNoGoDecision, material: Material) -> str:
    """How the decision stands to the recommendation."""
    words, supported = material.words, _SUPPORTED[material.assessment.decision.verdict]
    daring = _DARING[made.outcome]
    if daring == supported:
        return words("decision.stance.same")
    if daring < supported:
        return words("decision.stance.more_careful")
    return words("decision.stance.bolder")


def _override(made: GoNoGoDecision, material: Material) -> Block | None:
    """What was failing when people decided to go all the same; it can't be left out."""
    words, verdict = material.words, material.assessment.decision.verdict
    goes = made.outcome in (Outcome.GO, Outcome.CONDITIONAL_GO)
    if not goes or verdict not in (Verdict.NO_GO, Verdict.CANNOT_BE_ASSESSED):
        return None
    columns = material.columns(
        ("decision.failing", Kind.NAME), ("decision.area", Kind.SHORT), ("decision.effect", Kind.STATE)
    )
    rows = [_failing(one, material) for one in _standing_in_the_way(material)]
    block = material.block("decision.override", columns, rows)
    why = words("decision.because", reason=made.rationale) if made.rationale else words("decision.no_reason")
    said = words("decision.overrides", outcome=made.outcome, verdict=verdict)
    return Block(
        title=block.title, texts=(said, why, words("decision.in_the_way", day=material.day)), table=block.table
    )


def _standing_in_the_way(material: Material) -> Iterator[Weighed]:
    """What blocks and what withholds, strongest first."""
    found = material.assessment.decision
    strong = (Effect.BLOCKS, Effect.WITHHOLDS)
    yield from (one for one in found.reasons if one.finding.failed and one.effect in strong)
    yield from (one for one in found.unknowns if one.effect in strong)


def _failing(one: Weighed, material: Material) -> Row:
    found = one.finding
    return Row(
        (
            Cell(material.words.sentence(found), found.code),
            material.area(found.area),
            material.state(does(one.effect)),
        )
    )


def by_day(options: Mapping[str, Option]) -> list[tuple[str, Option]]:
    """Options with their ids, the earliest first; what is stated has no order of its own."""
    return sorted(options.items(), key=lambda entry: (entry[1].go_live_on is None, entry[1].go_live_on, entry[0]))


def _options(material: Material) -> Block | None:
    stated, made = material.review.options, material.review.decision
    if stated is None:
        return None
    columns = material.columns(
        ("decision.option", Kind.NAME),
        ("decision.go_live_on", Kind.DAY),
        ("decision.cost", Kind.SHORT),
        ("decision.consequence", Kind.TEXT),
    )
    rows = [_option(one, material, chosen=made is not None and made.option == key) for key, one in by_day(stated)]
    return material.block("decision.options", columns, rows)


def _option(option: Option, material: Material, *, chosen: bool) -> Row:
    return Row(
        (
            Cell(option.title, material.words("decision.this_one") if chosen else None),
            material.date(option.go_live_on),
            material.said(option.cost),
            material.said(option.consequence),
        )
    )


def _conditions(material: Material) -> Block | None:
    made = material.review.decision
    if made is None:
        return None
    columns = material.columns(
        ("decision.condition", Kind.NAME),
        ("decision.owner", Kind.WHO),
        ("decision.due_on", Kind.DAY),
        ("decision.state", Kind.STATE),
    )
    ranked = sorted(made.conditions.items(), key=lambda entry: (entry[1].due_on is None, entry[1].due_on, entry[0]))
    rows = [_condition(condition, material) for _, condition in ranked]
    return material.block("decision.conditions", columns, rows, none="decision.no_conditions")


def _condition(condition: AgreedCondition, material: Material) -> Row:
    words = material.words
    terms = (
        words("conditions.evidence", what=condition.evidence_wanted) if condition.evidence_wanted else None,
        words("conditions.confirmed", who=material.name(condition.confirmed_by)) if condition.confirmed_by else None,
        words("conditions.otherwise", what=condition.if_not) if condition.if_not else None,
    )
    return Row(
        (
            Cell(condition.what, words("plain.dot").join(filter(None, terms)) or None),
            material.who(condition.owner),
            material.date(condition.due_on),
            material.state(_state(condition, material)),
        )
    )


def _state(condition: AgreedCondition, material: Material) -> Word:
    if condition.met_on:
        return Standing.MET
    return Force.LAPSED if condition.due_on and condition.due_on < material.day else Standing.OPEN
