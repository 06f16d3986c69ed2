"""Reconciliation: does what was loaded last agree with its source, in totals too, and who put their name under it?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import Any, TypeGuard

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.marks import together
from golive_readiness.findings.rule import Observation, Rule, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Checkpoint
from golive_readiness.model.people import Organisation, Role
from golive_readiness.model.record.migration import Cycle, Migration, Reconciliation
from golive_readiness.model.record.objects import DataClass
from golive_readiness.model.review import ReadinessReview

__all__ = ["RULES"]

_MONEY = (DataClass.BALANCES, DataClass.OPEN_TRANSACTIONS)
"""Where comparing only counts proves nothing: fourteen thousand open invoices may all have a wrong amount."""

# What nobody says the kind of may be money: else leaving the kind out would be a way past these rules.


def _with_loads(review: ReadinessReview) -> Migration | None:
    return None if review.migration.cycles is None else review.migration


def _last_loads_agree(migration: Migration, facts: Facts) -> Iterator[Observation]:
    """The last trial load, due at the go/no-go, and the load into production, due before users are let in."""
    trial, production = migration.last_trial, migration.into_production
    if migration.cycles and not _compared(trial):
        yield _not_compared("migration.cycles")  # an older load cannot speak for the last one
    yield from _agreements(trial, migration, facts)
    for subject in sorted(_left_differing(migration, facts)):
        yield _not_compared(subject)
    if production and not _compared(production) and facts.checkpoints.decision_day_reached:
        yield _not_compared("migration.production", **_INTO_PRODUCTION)  # what was loaded early has time till then
    yield from _agreements(production, migration, facts, prefix="production/", **_INTO_PRODUCTION)


_INTO_PRODUCTION: dict[str, Any] = {"checkpoint": Checkpoint.OPEN_TO_USERS, "load": "the load into production"}


def _not_compared(subject: str, **more: Any) -> Observation:
    return observed(subject, None, waivable=False, source="?", target="?", **{"load": "the last trial load", **more})


def _left_differing(migration: Migration, facts: Facts) -> set[str]:
    """What differed when it was compared last, and what the last trial load says nothing of: nobody knows that it is mended."""
    last, *older = (*reversed(migration.trials or ()), None)
    newer = list(_compared(last))
    left: set[str] = set()
    for load in older if newer else ():
        told = [entry for entry in _compared(load) if entry.matches is not None]
        open_ = [entry for entry in told if _agrees(entry, load, migration, facts) is False]
        left |= {entry.subject for entry in open_ if not any(_speaks_for(one, entry) for one in newer)}
        newer += told
    return left


def _speaks_for(newer: Reconciliation, older: Reconciliation) -> bool:
    """Whether two comparisons are about the same data; one that names no legal entity is about all of them."""
    same = None in (newer.legal_entity, older.legal_entity) or newer.subject == older.subject
    return same and newer.entity.casefold() == older.entity.casefold()


def _agreements(
    load: Cycle | None, migration: Migration, facts: Facts, /, *, prefix: str = "", **more: Any
) -> Iterator[Observation]:
    """What was compared after a load, each subject once; the entry that is worst is shown."""
    for subject, entries in _by_subject(_compared(load)):
        outcomes = [_agrees(entry, load, migration, facts) for entry in entries]
        holds = together(outcomes)
        spoiling = [entry for entry, outcome in zip(entries, outcomes, strict=True) if outcome is holds]
        signed = any(entry.matches is False for entry in entries)
        yield observed(
            f"{prefix}{subject}",
            holds,
            outcome="differ, and the difference is signed" if signed else "agree",
            waivable=all(_is_other_than_money(entry, migration) for entry in spoiling),
            source=_shown(spoiling[0].source_count),
            target=_shown(spoiling[0].target_count),
            **{"load": "the last trial load", **more},
        )


def _shown(count: int | None) -> int | str:
    return "?" if count is None else count


def _is_other_than_money(entry: Reconciliation, migration: Migration) -> bool:
    return migration.kind_of(entry) not in (None, *_MONEY)


def _agrees(entry: Reconciliation, load: Cycle | None, migration: Migration, facts: Facts) -> bool | None:
    """Whether source and target agree, or somebody who may has put their name under the difference.

    For money that is the customer's finance controller, and for the rest anybody of the customer.
    """
    if entry.matches is not False:
        return entry.matches
    if not _is_since(entry.signed_on, load) or not _is_business(entry.signed_by, facts):
        return False
    if _is_controller(entry.signed_by, facts) or _is_other_than_money(entry, migration):
        return True
    return None if migration.kind_of(entry) is None else False


def _is_since(day: date | None, load: Cycle | None) -> bool:
    """Whether a signature of that day is not older than the load it is about."""
    loaded_on = load.finished_on if load else None
    return day is None or loaded_on is None or day >= loaded_on


def _is_business(person: str | None, facts: Facts) -> TypeGuard[str]:
    return person is not None and facts.review.people[person].organisation is Organisation.CUSTOMER


def _is_controller(person: str | None, facts: Facts) -> bool:
    """Whether somebody is the customer's finance controller: the partner's stands behind no figure of the customer."""
    return _is_business(person, facts) and Role.FINANCE_CONTROLLER in facts.review.people[person].roles


def _signed_by_the_controller(migration: Migration, facts: Facts) -> Iterator[Observation]:
    load = migration.last_trial
    judged = [entry for entry in _compared(load) if not _is_other_than_money(entry, migration)]
    for subject, entries in _by_subject(judged):
        own = all(_is_since(entry.signed_on, load) and _is_controller(entry.signed_by, facts) for entry in entries)
        money = any(migration.kind_of(entry) for entry in entries)
        yield observed(subject, own or _controller_signed_the_item(load, facts) or (False if money else None))


def _controller_signed_the_item(load: Cycle | None, facts: Facts) -> bool:
    """Whether the signature stands under the checklist's item instead of under each figure."""
    items = set(facts.named_in.get("MIGR13", ()))
    signed = (one for one in facts.review.sign_offs.values() if not items.isdisjoint(one.items))
    return any(one.approves and _is_since(one.signed_on, load) and _is_controller(one.by, facts) for one in signed)


def _more_than_counts(migration: Migration, _facts: Facts) -> Iterator[Observation]:
    for subject, entries in _by_subject(_compared(migration.last_trial)):
        bare = {migration.kind_of(entry) for entry in entries if not entry.key_figures}
        money = not bare.isdisjoint(_MONEY)
        weighs = money or None in bare
        yield observed(
            subject,
            None if weighs and not money else not bare,
            severity=Severity.CRITICAL if weighs else None,
            mandatory=weighs,
            waivable=not weighs,
            figures=tuple(sorted({figure.name for entry in entries for figure in entry.key_figures or ()})),
        )


def _compared(load: Cycle | None) -> tuple[Reconciliation, ...]:
    """What was compared after a load."""
    return (load.reconciled or ()) if load else ()


def _by_subject(entries: Iterable[Reconciliation]) -> Iterator[tuple[str, Sequence[Reconciliation]]]:
    """What was compared, each subject once: customers and their balances may be two entries."""
    for subject, several in groupby(sorted(entries, key=_what), key=attrgetter("subject")):
        yield subject, list(several)


def _what(entry: Reconciliation) -> tuple[str, str]:
    """What was compared, as something to sort by: the order in which it is stated means nothing."""
    return entry.subject, f"{entry.source_count} {entry.target_count}"


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
    unclear="{subject}: no total was compared, and nobody says what kind of data it is; of money the counts prove nothing.",
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
    unclear="{subject}: nobody says what kind of data it is; of money the finance controller has to sign the reconciliation.",
    why="Whoever closes the books has to stand behind the figures they open with.",
    advice="Let the finance controller compare the totals by legal entity, and sign.",
    sources=("golive-readiness",),
    waivable=False,
    reads=_with_loads,
    observe=_signed_by_the_controller,
)

RULES: tuple[Rule[Any], ...] = (LAST_CYCLE, KEY_FIGURES, FINANCE_CONTROLLER)
