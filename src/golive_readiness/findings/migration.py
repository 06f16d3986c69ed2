"""Data migration: are there enough trial loads, and did they agree with their source?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.marks import together
from golive_readiness.findings.rule import Observation, Rule, observed, tally
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Checkpoint
from golive_readiness.model.people import Organisation, Role
from golive_readiness.model.record.migration import Cycle, Migration, Reconciliation
from golive_readiness.model.record.objects import DataClass
from golive_readiness.model.review import ReadinessReview

__all__ = ["RULES"]

_MONEY = (DataClass.BALANCES, DataClass.OPEN_TRANSACTIONS)
"""Where comparing only counts proves nothing: fourteen thousand open invoices may all have a wrong amount."""


def _with_loads(review: ReadinessReview) -> Migration | None:
    return None if review.migration.cycles is None else review.migration


def _enough_reconciled_cycles(trials: Sequence[Cycle], facts: Facts) -> Iterator[Observation]:
    policy = facts.policy.migration
    wanted = policy.reconciled_cycles_min
    proved = tally(cycle.is_reconciled for cycle in trials)
    severity = Severity.CRITICAL if proved.at_most < policy.reconciled_cycles_critical else None
    yield observed(
        "migration.cycles", proved.reaches(wanted), severity=severity, proved=proved, of=len(trials), wanted=wanted
    )


def _last_loads_agree(migration: Migration, facts: Facts) -> Iterator[Observation]:
    """The last trial load, due at the go/no-go, and the load into production, due before users are let in."""
    compared = _compared(migration.last_trial)
    if not compared and any(cycle.reconciled is not None for cycle in migration.cycles or ()):
        yield _not_compared("migration.cycles")  # an older load cannot speak for the last one
    for subject, entries in _by_subject(compared):
        yield _agreement(subject, entries, facts)
    production = migration.into_production
    compared = _compared(production)
    if (
        production and not compared and facts.checkpoints.decision_day_reached
    ):  # what was loaded early has time till then
        yield _not_compared("migration.production", **_INTO_PRODUCTION)
    for subject, entries in _by_subject(compared):
        yield _agreement(f"production/{subject}", entries, facts, **_INTO_PRODUCTION)


_INTO_PRODUCTION: dict[str, Any] = {"checkpoint": Checkpoint.OPEN_TO_USERS, "load": "the load into production"}


def _not_compared(subject: str, **more: Any) -> Observation:
    return observed(subject, None, source="?", target="?", **{"load": "the last trial load", **more})


def _agreement(subject: str, entries: Sequence[Reconciliation], facts: Facts, **more: Any) -> Observation:
    """What was compared of one subject; the entry that is worst is shown."""
    signed = [entry for entry in entries if entry.matches is False and _may_sign_the_difference(entry, facts)]
    holds = together(entry in signed or entry.matches for entry in entries)
    spoiling = [entry for entry in entries if entry not in signed and entry.matches is holds] or entries
    shown = spoiling[0]
    return observed(
        subject,
        holds,
        outcome="differ, and the difference is signed" if signed else "agree",
        waivable=not any(entry.data_class in _MONEY for entry in spoiling),
        source=shown.source_count if shown.source_count is not None else "?",
        target=shown.target_count if shown.target_count is not None else "?",
        **{"load": "the last trial load", **more},
    )


def _may_sign_the_difference(entry: Reconciliation, facts: Facts) -> bool:
    """Whether somebody put their name under it who may: for money only the customer's finance controller."""
    if entry.signed_by is None:
        return False
    return entry.data_class not in _MONEY or _is_controller(entry.signed_by, facts)


def _is_controller(person: str, facts: Facts) -> bool:
    signer = facts.review.people[person]
    return signer.organisation is Organisation.CUSTOMER and Role.FINANCE_CONTROLLER in signer.roles


def _signed_by_the_controller(migration: Migration, facts: Facts) -> Iterator[Observation]:
    money = [entry for entry in _compared(migration.last_trial) if entry.data_class in _MONEY]
    for subject, entries in _by_subject(money):
        own = all(entry.signed_by is not None and _is_controller(entry.signed_by, facts) for entry in entries)
        yield observed(subject, own or _controller_signed_the_item(facts))


def _controller_signed_the_item(facts: Facts) -> bool:
    """Whether the signature stands under the checklist's item instead of under each figure."""
    items = set(facts.named_in.get("MIGR13", ()))
    signed = (one for one in facts.review.sign_offs.values() if not items.isdisjoint(one.items))
    return any(one.approves and _is_controller(one.by, facts) for one in signed)


def _more_than_counts(migration: Migration, _facts: Facts) -> Iterator[Observation]:
    # Where nobody says what kind of data it is, nobody can say what should have been compared.
    judged = [
        entry
        for entry in _compared(migration.last_trial)
        if entry.data_class is not None or entry.key_figures is not None
    ]
    for subject, entries in _by_subject(judged):
        bare = [entry for entry in entries if not entry.key_figures]
        money = any(entry.data_class in _MONEY for entry in bare)
        yield observed(
            subject,
            not bare,
            severity=Severity.CRITICAL if money else None,
            mandatory=money,
            waivable=not money,
            figures=tuple(sorted({figure.name for entry in entries for figure in entry.key_figures or ()})),
        )


def _compared(load: Cycle | None) -> tuple[Reconciliation, ...]:
    """What was compared after a load."""
    return (load.reconciled or ()) if load else ()


def _by_subject(entries: Iterable[Reconciliation]) -> Iterator[tuple[str, list[Reconciliation]]]:
    """What was compared, each subject once: customers and their balances may be two entries."""
    for subject, several in groupby(sorted(entries, key=_what), key=attrgetter("subject")):
        yield subject, list(several)


def _what(entry: Reconciliation) -> tuple[str, str]:
    """What was compared, as something to sort by: the order in which it is stated means nothing."""
    return entry.subject, f"{entry.source_count} {entry.target_count}"


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

LAST_CYCLE = Rule(
    code="MIGR02",
    area="data-migration",
    severity=Severity.CRITICAL,
    title="The last trial load does not match its source",
    says="{subject}: the source has {source} records, the target {target}, or a key figure differs, and nobody who may has signed the difference.",
    strength="{subject}: source and target {outcome}.",
    unclear="{subject}: {load} does not say whether source and target agree.",
    why="A difference nobody explains before the cutover becomes a wrong balance that users find after it.",
    advice="Stop, find the cause, load again and compare again.",
    sources=("practitioner-go-live", "ms-go-live-checklist"),
    traces=("R061",),
    mandatory=True,
    reads=_with_loads,
    observe=_last_loads_agree,
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
    reads=_with_loads,
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
    reads=_with_loads,
    observe=_signed_by_the_controller,
)

RULES: tuple[Rule[Any], ...] = (TRIAL_CYCLES, LAST_CYCLE, KEY_FIGURES, FINANCE_CONTROLLER)
