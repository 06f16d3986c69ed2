"""The recommended verdict in words, with its reasons and what the people decided."""

from __future__ import annotations

from golive_readiness.decision import Decision, Verdict
from golive_readiness.findings.backing import BackingKind
from golive_readiness.findings.rule import Finding
from golive_readiness.pack.front.reasons import telling
from golive_readiness.pack.front.view import Reason, Recommendation
from golive_readiness.pack.material import Material
from golive_readiness.pack.view import Reference

__all__ = ["recommendation", "verdict_words"]

_REASONS = 3
_REASON_LENGTH = 170


def recommendation(material: Material) -> Recommendation:
    """The verdict box."""
    words, decision = material.words, material.assessment.decision
    told = telling(material.assessment)[:_REASONS]
    return Recommendation(
        title=words("front.recommendation"),
        verdict=material.badge(decision.verdict, saying=verdict_words(material)),
        reasons=tuple(_reason(found, material) for found in told) or (Reason("", words("front.no_reason"), ""),),
        more=_more(len(decision.reasons) - len(told), material),
        decided=_decided(material),
    )


def verdict_words(material: Material) -> str:
    """The verdict as it is said: a forecast before the go/no-go day, a recommendation from then on."""
    words, decision = material.words, material.assessment.decision
    tense = "forecast" if decision.forecast else "now"
    if decision.verdict is not Verdict.CONDITIONAL_GO:
        return words(f"verdict.{tense}.{decision.verdict.value}")
    return _conditional(decision, tense, material)


def _conditional(decision: Decision, tense: str, material: Material) -> str:
    """How many promises hold the go together; what is only carried has nobody's promise to keep."""
    open_ = [one for one in decision.conditions if one.kind is not BackingKind.CARRIED]
    if not open_:
        return material.words.count(f"verdict.{tense}.carried", len(decision.conditions))
    unpromised = any(one.kind is BackingKind.NEITHER for one in open_)
    return material.words.count(f"verdict.{tense}.{'unpromised' if unpromised else 'promised'}", len(open_))


def _reason(found: Finding, material: Material) -> Reason:
    titles = {area.id: area.title for area in material.assessment.case.areas}
    sentence = material.words.short(material.words.sentence(found), _REASON_LENGTH)
    return Reason(titles.get(found.area, found.area), sentence, found.code)


def _more(count: int, material: Material) -> Reference | None:
    if count <= 0:
        return None
    return material.see(material.words.count("front.more_reasons", count), "findings")


def _decided(material: Material) -> str | None:
    decision, verdict = material.review.decision, material.assessment.decision.verdict
    if decision is None:
        return None
    same = decision.outcome.value == verdict.value
    key = "front.decided.same" if same else "front.decided.differs"
    who = material.name(decision.decided_by) if decision.decided_by else material.words("front.decided.committee")
    return material.words(key, who=who, day=decision.decided_on, outcome=decision.outcome)
