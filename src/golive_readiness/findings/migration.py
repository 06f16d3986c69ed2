"""Data migration: are there enough trial loads, and did they agree with their source?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import Observation, Rule, observed, tally
from golive_readiness.model.base import Severity
from golive_readiness.model.people import Organisation, Role
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


def _last_cycle_agrees(cycles: Sequence[Cycle], facts: Facts) -> Iterator[Observation]:
    if any(cycle.reconciled is not None for cycle in cycles) and not _compared_last(cycles):
        yield observed("migration.cycles", None, source="?", target="?")  # an older cycle cannot speak for the last one
    for entry in _compared_last(cycles):
        signed = entry.matches is False and _may_sign_the_difference(entry, facts)
        yield observed(
            entry.subject,
            True if signed else entry.matches,
            outcome="differ, and the difference is signed" if signed else "agree",
            waivable=entry.data_class not in _MONEY,
            source=entry.source_count if entry.source_count is not None else "?",
            target=entry.target_count if entry.target_count is not None else "?",
        )


def _may_sign_the_difference(entry: Reconciliation, facts: Facts) -> bool:
    """Whether somebody put their name under it who may: for money only the customer's finance controller."""
    if entry.signed_by is None:
        return False
    return entry.data_class not in _MONEY or _is_controller(entry.signed_by, facts)


def _is_controller(person: str, facts: Facts) -> bool:
    signer = facts.review.people[person]
    return signer.organisation is Organisation.CUSTOMER and Role.FINANCE_CONTROLLER in signer.roles


def _signed_by_the_controller(cycles: Sequence[Cycle], facts: Facts) -> Iterator[Observation]:
    for entry in _compared_last(cycles):
        if entry.data_class in _MONEY:
            own = entry.signed_by is not None and _is_controller(entry.signed_by, facts)
            yield observed(entry.subject, own or _controller_signed_the_item(facts))


def _controller_signed_the_item(facts: Facts) -> bool:
    """Whether the signature stands under the checklist's item instead of under each figure."""
    items = set(facts.named_in.get("MIGR13", ()))
    signed = (one for one in facts.review.sign_offs.values() if not items.isdisjoint(one.items))
    return any(one.approves and _is_controller(one.by, facts) for one in signed)


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
    """What the last cycle compared: only the last one speaks for the build that goes live."""
    last = max(cycles, key=lambda cycle: cycle.cycle, default=None)
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
    says="{subject}: the source has {source} records, the target {target}, or a key figure differs, and nobody who may has signed the difference.",
    strength="{subject}: source and target {outcome}.",
    unclear="{subject}: the last trial load does not say whether source and target agree.",
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
    mandatory_at_times=True,
    reads=attrgetter("migration.cycles"),
    observe=_more_than_counts,
)

FINANCE_CONTROLLER = Rule(
    code="MIGR13",
    area="data-migration",
    severity=Severity.HIGH,
    title="Balances not reconciled by the finance controller",
    says="{subject}: the finance controller has not signed the reconciliation of the last trial load.",
    strength="{subject}: reconciled and signed by the finance controller.",
    why="Whoever closes the books has to stand behind the figures they open with.",
    advice="Let the finance controller compare the totals by legal entity, and sign.",
    sources=("golive-readiness",),
    waivable=False,
    reads=attrgetter("migration.cycles"),
    observe=_signed_by_the_controller,
)

RULES: tuple[Rule[Sequence[Cycle]], ...] = (TRIAL_CYCLES, LAST_CYCLE, KEY_FIGURES, FINANCE_CONTROLLER)
