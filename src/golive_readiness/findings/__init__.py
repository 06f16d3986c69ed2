"""What the rules observe: a folder of families, and ``RULES`` as one explicit tuple."""

from __future__ import annotations

from typing import Any

from golive_readiness.findings import (
    criteria,
    dates,
    governance,
    items,
    judgement,
    migration,
    promises,
    rehearsals,
    risks,
    rollback,
    scope,
    waivers,
)
from golive_readiness.findings.rule import Rule

__all__ = ["BUNDLED", "RULES"]

RULES: tuple[Rule[Any], ...] = (
    *governance.RULES,
    *scope.RULES,
    *dates.RULES,
    *migration.RULES,
    *rehearsals.RULES,
    *rollback.RULES,
    *risks.RULES,
    *criteria.RULES,
    *waivers.RULES,
    *items.RULES,
    *promises.RULES,
    *judgement.RULES,
)
"""The rules a review is judged by unless a caller passes others, by family."""

BUNDLED: tuple[Rule[Any], ...] = (*RULES, *judgement.ASKED_BY_JUDGE)
"""The same with those that `judge` always asks by itself."""
