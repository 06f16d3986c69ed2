"""An assessment as plain JSON: facts, codes and values, no sentences; the words are the pack's."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from golive_readiness.assessment import Assessment
from golive_readiness.claims import CheckedClaim, checked_claims
from golive_readiness.decision import Condition, Weighed
from golive_readiness.findings.rule import Tally
from golive_readiness.model.base import written_duration

__all__ = ["FORMAT", "to_json"]

FORMAT = "golive-readiness/assessment/1"


def to_json(assessment: Assessment) -> str:
    """The whole assessment as JSON; shares as exact text and as a number, days and moments as ISO 8601 writes them."""
    case, points = assessment.case, assessment.checkpoints
    document = {
        "format": FORMAT,
        "project": {"name": case.review.project.name, "customer": case.review.project.customer},
        "reviewed_on": case.review.reviewed_on,
        "judged_on": case.day,
        "checklists": [{"id": checklist.id, "version": checklist.version} for checklist in case.checklists],
        "checkpoints": {
            "go_no_go": points.go_no_go,
            "open_to_users": points.go_live,
            "hypercare_exit": points.hypercare_exit,
        },
        "decision": _decision(assessment),
        "overall": assessment.overall.to_record(),
        "areas": assessment.areas.to_records(),
        "items": assessment.items.to_records(),
        "claims": [_claim(one) for one in checked_claims(assessment)],
        "not_asked": [choice.to_record() for choice in case.choices if not choice.asked],
        "findings": [_finding(one) for one in assessment.weighed],
    }
    return json.dumps(_plain(document), ensure_ascii=False, indent=2) + "\n"


def _claim(one: CheckedClaim) -> dict[str, Any]:
    """What was reported about an item, and what the record says to it."""
    against = [found.id for found in one.against]
    return {"item": one.id, "owner": one.state.owner, "proven": one.proven, "fell": one.fell, "against": against}


def _decision(assessment: Assessment) -> dict[str, Any]:
    decision = assessment.decision
    return {
        "verdict": decision.verdict,
        "forecast": decision.forecast,
        "reasons": decision.reasons.ids(),
        "conditions": [_condition(condition) for condition in decision.conditions],
        "unknowns": decision.unknowns.ids(),
    }


def _condition(condition: Condition) -> dict[str, Any]:
    return {
        "finding": condition.id,
        "kind": condition.kind,
        "owner": condition.owner,
        "due_on": condition.due_on,
        "confirmed_by": condition.confirmed_by,
        "evidence_wanted": condition.evidence_wanted,
        "if_not": condition.if_not,
    }


def _finding(one: Weighed) -> dict[str, Any]:
    return {**one.to_record(), "about": sorted(one.finding.about), "values": one.finding.values}


def _plain(value: Any) -> Any:
    """The value in what JSON has."""
    if isinstance(value, Mapping):
        return {key: _plain(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(entry) for entry in value]
    return next((write(value) for kind, write in _WAYS if isinstance(value, kind)), value)


_WAYS: tuple[tuple[type, Callable[[Any], Any]], ...] = (
    (Fraction, lambda share: {"exact": str(Fraction(share)), "value": float(share)}),
    (Tally, lambda tally: {"at_least": tally.at_least, "at_most": tally.at_most}),
    (date, lambda day: day.isoformat()),
    (timedelta, written_duration),
    (Decimal, lambda number: f"{number:f}"),
)
"""How a value is written that JSON has no type for; a moment is a day, too."""
