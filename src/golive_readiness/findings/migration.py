"""Data migration: are there enough trial loads, and did they agree with their source?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Any

from golive_readiness.findings import reconciliation
from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import Observation, Rule, observed, tally
from golive_readiness.model.base import Severity
from golive_readiness.model.record.migration import Cycle

__all__ = ["RULES"]


def _enough_reconciled_cycles(trials: Sequence[Cycle], facts: Facts) -> Iterator[Observation]:
    policy = facts.policy.migration
    wanted = policy.reconciled_cycles_min
    proved = tally(cycle.is_reconciled for cycle in trials)
    severity = Severity.CRITICAL if proved.at_most < policy.reconciled_cycles_critical else None
    yield observed(
        "migration.cycles", proved.reaches(wanted), severity=severity, proved=proved, of=len(trials), wanted=wanted
    )


TRIAL_CYCLES = Rule(
    code="MIGR01",
    area="data-migration",
    severity=Severity.HIGH,
    title="Migration validated too few times",
    says="{proved} of {of} trial loads were reconciled; {wanted} are wanted.",
    strength="{proved} of {of} trial loads were reconciled with their source.",
    unclear="{proved} of {of} trial loads are known to be reconciled; {wanted} are wanted, and the rest do not say.",
    why="Bad data is the commonest cause of a failed go-live, and each reconciled trial load finds some.",
    advice="Schedule further loads, each compared with its source in counts and key figures.",
    sources=("practitioner-go-live", "kern-it-go-live"),
    traces=("R060",),
    reads=attrgetter("migration.trials"),
    observe=_enough_reconciled_cycles,
)

RULES: tuple[Rule[Any], ...] = (TRIAL_CYCLES, *reconciliation.RULES)
"""The whole family, with its modules."""
