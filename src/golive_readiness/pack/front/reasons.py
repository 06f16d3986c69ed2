"""The few reasons that a committee hears first: each fault told once, and over as many areas as it concerns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from golive_readiness.assessment import Assessment
from golive_readiness.decision import Effect, Verdict, Weighed
from golive_readiness.findings.rule import About, Finding, FindingStanding

__all__ = ["telling"]


def telling(assessment: Assessment) -> list[Finding]:
    """The reasons for the recommended verdict, the strongest first; for a plain go, what is done well."""
    decision = assessment.decision
    if decision.reasons or decision.verdict is not Verdict.GO:
        return _over_areas(_told_once(decision.reasons))
    return _over_areas((Effect.INFORMS, found) for found in _strengths(assessment.findings))


def _told_once(reasons: Sequence[Weighed]) -> Iterator[tuple[Effect, Finding]]:
    """Where the record shows why a claim fails, it is the record that speaks; and one rule speaks once.

    Each comes with the weight of what it speaks for.
    """
    records = [one.finding for one in reasons if one.finding.rule.about is not About.ITEM]
    told: set[str] = set()
    for one in reasons:
        found = one.finding
        if found.rule.about is About.ITEM:
            found = next((record for record in records if record.about & found.about), found)
        name = found.id if found.rule.about is About.ITEM else found.code
        if name not in told:
            told.add(name)
            yield one.effect, found


def _over_areas(told: Iterable[tuple[Effect, Finding]]) -> list[Finding]:
    """Among what weighs the same, one of each area before a second of any."""
    seen: Counter[tuple[Effect, str]] = Counter()
    ranked = []
    for effect, found in told:
        ranked.append((-effect, seen[effect, found.area], found))
        seen[effect, found.area] += 1
    return [found for _, _, found in sorted(ranked, key=lambda entry: entry[:2])]


def _strengths(findings: Iterable[Finding]) -> Iterator[Finding]:
    """What is worth saying of what is done well, the weightiest first, and one of each rule."""
    good = (found for found in findings if found.standing is FindingStanding.MET and found.rule.strength)
    seen: set[str] = set()
    for found in sorted(good, key=lambda found: (not found.mandatory, found.severity.rank, found.area, found.id)):
        if found.code not in seen:
            seen.add(found.code)
            yield found
