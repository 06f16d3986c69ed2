"""The claims in the order in which a pack tells them: those that fell, those the record proves, those it leaves open."""

from __future__ import annotations

from golive_readiness.assessment import Assessment
from golive_readiness.claims import CheckedClaim, checked_claims
from golive_readiness.findings.rule import Finding
from golive_readiness.standing import Doubt

__all__ = ["fallen", "proven", "unsettled", "weightiest"]


def fallen(assessment: Assessment) -> tuple[CheckedClaim, ...]:
    """The claims that the record contradicts, the mandatory ones first."""
    return tuple(claim for claim in checked_claims(assessment) if claim.fell)


def proven(assessment: Assessment) -> tuple[CheckedClaim, ...]:
    """The claims that the record proves."""
    return tuple(claim for claim in checked_claims(assessment) if claim.proven)


def unsettled(assessment: Assessment) -> tuple[CheckedClaim, ...]:
    """The claims of which the record does not say enough."""
    return tuple(claim for claim in checked_claims(assessment) if Doubt.RECORD_NOT_ENOUGH in claim.state.doubts)


def weightiest(claim: CheckedClaim) -> tuple[Finding, ...]:
    """What the record shows against a claim that fell, or leaves open about another one; the weightiest first."""
    shown = claim.against if claim.fell else [found for found in claim.shown if found.unknown]
    return tuple(sorted(shown, key=lambda found: (not found.mandatory, found.severity.rank, found.code, found.subject)))
