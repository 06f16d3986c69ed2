"""Data migration: are there enough trial loads, and did they agree with their source?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import Observation, Rule, observed, tally
from golive_readiness.model.base import Severity
from golive_readiness.model.record.migration import Cycle, DataClass, Reconciliation

__all__ = ["RULES"]

_MONEY = (DataClass.BALANCES, DataClass.OPEN_TRANSACTIONS)
"""Where comparing only counts proves nothing: fourteen thousand open invoices may all have a wrong amount."""


def _enough_reconciled_cycles(cycles: Sequence[Cycle], facts: Facts) -> Iterator[Observation]:
    policy = facts.policy.migration
    wanted = policy.reconciled_cycles_min
    proved = tally(cycle.is_reconciled for cycle in cycles)
    severity = Severity.CRITICAL if proved.at_most < policy.reconciled_cycles_critical else None
    yield observed(
        "migration.cycles", proved.reaches(wanted), severity=severity, proved=proved, of=len(cycles), wanted=wanted
    )


def _last_cycle_agrees(cycles: Sequence[Cycle], _facts: Facts) -> Iterator[Observation]:
    for entry in _compared_last(cycles):
        if entry.matches is False and entry.signed_by is not None:
            continue  # somebody put their name under the difference
        yield observed(
            entry.subject,
            entry.matches,
            waivable=entry.data_class not in _MONEY,
            source=entry.source_count if entry.source_count is not None else "?",
            target=entry.target_count if entry.target_count is not None else "?",
        )


def _more_than_counts(cycles: Sequence[Cycle], _facts: Facts) -> Iterator[Observation]:
    for entry in _compared_last(cycles):
        if entry.data_class is None and entry.key_figures is None:
            continue  # nobody says what kind of data it is, so nobody can say what should have been compared
        money = entry.data_class in _MONEY
        yield observed(
            entry.subject,
            bool(entry.key_figures),
            severity=Severity.CRITICAL if money else None,
            mandatory=money,
            waivable=not money,
            figures=tuple(sorted(figure.name for figure in entry.key_figures or ())),
        )


def _compared_last(cycles: Sequence[Cycle]) -> tuple[Reconciliation, ...]:
    """What the last cycle that compared anything compared: only the last one speaks for the build that goes live."""
    last = max((cycle for cycle in cycles if cycle.reconciled), key=lambda cycle: cycle.cycle, default=None)
    return tuple(sorted((last.reconciled or ()) if last else (), key=_what))


def _what(entry: Reconciliation) -> tuple[str, ...]:
    """What was compared, as something to sort by: the order in which it is stated means nothing."""
    figures = sorted(f"{figure.name} {figure.source} {figure.target}" for figure in entry.key_figures or ())
    return (
        entry.subject,
        entry.data_class or "",
        f"{entry.source_count} {entry.target_count} {entry.agrees}",
        *figures,
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
    reads=attrgetter("migration.cycles"),
    observe=_enough_reconciled_cycles,
)

LAST_CYCLE = Rule(
    code="MIGR02",
    area="data-migration",
    severity=Severity.CRITICAL,
    title="The last trial load does not match its source",
    says="{subject}: the source has {source} records, the target {target}, or a key figure differs, and nobody signed the difference.",
    strength="{subject}: source and target agree.",
    unclear="{subject}: what was compared does not say whether source and target agree.",
    why="A difference nobody explains before the cutover becomes a wrong balance that users find after it.",
    advice="Stop, find the cause, load again and compare again.",
    sources=("practitioner-go-live", "ms-go-live-checklist"),
    traces=("R061",),
    mandatory=True,
    reads=attrgetter("migration.cycles"),
    observe=_last_cycle_agrees,
)

KEY_FIGURES = Rule(
    code="MIGR03",
    area="data-migration",
    severity=Severity.MEDIUM,
    title="Only record counts were compared",
    says="{subject}: records were counted, but no total was compared.",
    strength="{subject}: {figures} were compared beside the counts.",
    why="Equal counts say nothing about amounts, and wrong amounts are what closes the books wrongly.",
    advice="Compare totals too: trial balance, receivables, payables, stock value, open quantities.",
    sources=("practitioner-go-live",),
    traces=("R062",),
    reads=attrgetter("migration.cycles"),
    observe=_more_than_counts,
)

RULES: tuple[Rule[Sequence[Cycle]], ...] = (TRIAL_CYCLES, LAST_CYCLE, KEY_FIGURES)
