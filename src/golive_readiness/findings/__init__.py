"""What the rules observe: a folder of families, and ``RULES`` as one explicit tuple."""

from __future__ import annotations

from typing import Any

from golive_readiness.findings import (
    adoption,
    commerce,
    criteria,
    data,
    dates,
    defects,
    dependencies,
    environments,
    finance_operations,
    governance,
    handover,
    hypercare,
    integrations,
    items,
    judgement,
    licences,
    loads,
    migration,
    order,
    people,
    performance,
    production_request,
    products,
    promises,
    rehearsals,
    release,
    risks,
    rollback,
    scope,
    security,
    support,
    testing,
    upgrade,
    versions,
    waivers,
)
from golive_readiness.findings.rule import Rule

__all__ = ["BUNDLED", "RULES"]

RULES: tuple[Rule[Any], ...] = (
    *governance.RULES,
    *scope.RULES,
    *dates.RULES,
    *order.RULES,
    *testing.RULES,
    *defects.RULES,
    *performance.RULES,
    *integrations.RULES,
    *dependencies.RULES,
    *migration.RULES,
    *loads.RULES,
    *data.RULES,
    *rehearsals.RULES,
    *rollback.RULES,
    *people.RULES,
    *support.RULES,
    *hypercare.RULES,
    *handover.RULES,
    *adoption.RULES,
    *licences.RULES,
    *environments.RULES,
    *versions.RULES,
    *production_request.RULES,
    *release.RULES,
    *security.RULES,
    *finance_operations.RULES,
    *upgrade.RULES,
    *commerce.RULES,
    *products.RULES,
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
