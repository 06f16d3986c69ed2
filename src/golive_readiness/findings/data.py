"""The data itself: is every kind ready, is it clean, what becomes of what cannot be closed, and who stands behind it?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from operator import attrgetter
from typing import Any

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.marks import amiss, together
from golive_readiness.findings.rule import Observation, Rule, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Checkpoint
from golive_readiness.model.form.answers import Status
from golive_readiness.model.form.evidence import SignOff
from golive_readiness.model.people import Organisation
from golive_readiness.model.record.migration import Cycle, Dirt, Migration
from golive_readiness.model.record.objects import DataClass, LegacyTransactions, MigrationObject
from golive_readiness.model.review import ReadinessReview

__all__ = ["RULES"]


def _last_of_checked(review: ReadinessReview) -> Cycle | None:
    """Once any trial load was checked for faulty records, the last one has to say what was found."""
    checked = any(trial.dirt for trial in review.migration.trials or ())
    return review.migration.last_trial if checked else None


def _with_anything_to_sign(review: ReadinessReview) -> Migration | None:
    stated = (review.migration.cycles, review.migration.objects, review.migration.signed_by)
    return None if all(part is None for part in stated) else review.migration


def _kinds_ready(objects: Mapping[str, MigrationObject], facts: Facts) -> Iterator[Observation]:
    """A kind of which no object is stated is not migrated; before the go/no-go a promise in time is worth something."""
    decided_on = facts.checkpoints.on(Checkpoint.GO_NO_GO)
    due = facts.checkpoints.decision_day_reached
    for kind, several in _by_kind(objects).items():
        ready = {key: _is_ready(one) for key, one in several.items()}
        days = [one.due_on for one in several.values() if not one.ready]
        promised = bool(days) and all(day is not None and facts.day <= day <= decided_on for day in days)
        yield observed(
            str(kind) or "unsorted",
            together(ready.values()),
            severity=Severity.CRITICAL if due else Severity.MEDIUM if promised else None,
            mandatory=due,
            what=DataClass(kind) if kind else "data of no stated kind",
            waiting=tuple(sorted({several[key].title for key in amiss(ready)})),
            due_on=_last_of(days),
        )


def _last_of(days: Sequence[date | None]) -> date | str:
    stated = [day for day in days if day is not None]
    return max(stated) if stated and len(stated) == len(days) else "not stated"


def _by_kind(objects: Mapping[str, MigrationObject]) -> Mapping[str, Mapping[str, MigrationObject]]:
    """The objects by what kind of data they are, in a fixed order; history can follow later."""
    kinds: dict[str, dict[str, MigrationObject]] = {}
    for key, one in objects.items():
        kinds.setdefault(one.data_class or "", {})[key] = one
    return {kind: several for kind, several in sorted(kinds.items()) if kind != DataClass.HISTORY}


def _is_ready(one: MigrationObject) -> bool | None:
    """What has a day on which it will be ready is not ready yet."""
    return one.ready if one.ready is not None or one.due_on is None else False


def _clean(last: Cycle, facts: Facts) -> Iterator[Observation]:
    dirt, limit = last.dirt or Dirt(), facts.review.migration.dirty_records_max
    checked = last.records if dirt.checked is None else dirt.checked
    if limit is None and checked is not None:
        limit = int(facts.policy.migration.dirty_share_max * checked)
    yield observed(
        "migration.cycles",
        _is_clean(dirt, limit),
        cycle=last.cycle,
        found="?" if dirt.found is None else dirt.found,
        limit="?" if limit is None else limit,
    )


def _is_clean(dirt: Dirt, limit: int | None) -> bool | None:
    """Whether what was found is within the limit; a kind of fault that nobody counted may still be there."""
    if dirt.found is None:
        return None
    if limit is not None and dirt.found > limit:
        return False
    unsure = None in dirt.counts or dirt.checked == 0 or (limit is None and dirt.found > 0)
    return None if unsure else True


def _created_again(legacy: LegacyTransactions, _facts: Facts) -> Iterator[Observation]:
    how = legacy.plan is not None or legacy.planned is True
    parts = {"how": how, "who": legacy.owner is not None, "when": legacy.due_on is not None}
    yield observed(
        "migration.legacy_transactions",
        _is_planned(legacy),
        unclosable="number not stated" if legacy.unclosable is None else legacy.unclosable,
        unsaid=amiss(parts),
    )


def _is_planned(legacy: LegacyTransactions) -> bool | None:
    """Whether there is a plan, or no need of one; a plan that nobody carries out on no day is not known to be one."""
    if legacy.unclosable == 0:
        return True
    if legacy.planned is False:
        return False
    if legacy.plan is None and legacy.planned is None:
        return None if legacy.unclosable is None else False
    return True if legacy.owner is not None and legacy.due_on is not None else None


def _signed(migration: Migration, facts: Facts) -> Iterator[Observation]:
    """Nobody waits for a signature before the work is reported done; a load into production waits for its own.

    A signature that proves nothing claims nothing either: taking it back would help otherwise.
    """
    items = facts.named_in.get("MIGR12", ())
    signed = [one for one in facts.review.sign_offs.values() if not set(items).isdisjoint(one.items)]
    answers = facts.review.answers
    reported = any(key in answers and answers[key].status is Status.DONE for key in items)
    trial = _signature(migration, migration.last_trial, signed, facts)
    if trial["holds"] is not None or reported:
        yield observed("migration", **trial, what="the migration")
    if (load := migration.into_production) and facts.checkpoints.decision_day_reached:
        yield observed(
            "migration.production",
            **_signature(migration, load, signed, facts),
            what="the load into production",
            checkpoint=Checkpoint.OPEN_TO_USERS,
        )


def _signature(migration: Migration, load: Cycle | None, signed: list[SignOff], facts: Facts) -> dict[str, Any]:
    """Whether the business put its name under a load, and why not."""
    own = [one for one in signed if _of_the_business(one.by, facts)]
    approved: list[date | None] = [one.signed_on for one in own if one.approves]
    if migration.signed_by and _of_the_business(migration.signed_by, facts):
        approved.append(migration.signed_on)
    last = max((day for day in approved if day is not None), default=None)
    refused = any(not one.approves and (last is None or one.signed_on >= last) for one in own)
    holds, because = (False, "it refused to sign") if refused else _covers(last, load, unsigned=not approved)
    return {"holds": holds, "because": because, "signed_on": "?" if last is None else last}


def _of_the_business(person: str, facts: Facts) -> bool:
    return facts.review.people[person].organisation is Organisation.CUSTOMER


def _covers(last: date | None, load: Cycle | None, *, unsigned: bool) -> tuple[bool | None, str]:
    """Whether the last signature came after the load it speaks of."""
    if last is None:
        return None, "nobody of the business has signed" if unsigned else "the signature has no date"
    if load is None:
        return True, "it is signed"
    if load.finished_on is None:
        return None, "the load has no date to hold against the signature"
    return (None, "it was signed before the last load") if last < load.finished_on else (True, "it is signed")


KINDS_READY = Rule(
    code="MIGR06",
    area="data-migration",
    severity=Severity.HIGH,
    title="A kind of data is not ready",
    says="{what}: not ready to be loaded: {waiting}. The day it will be: {due_on}.",
    strength="{what}: everything is ready to be loaded.",
    unclear="{what}: it is not stated whether this is ready to be loaded: {waiting}.",
    why="One late kind of data holds up all those that build on it.",
    advice="Name who gets it ready and by when, before the go/no-go.",
    sources=("fasttrack-checklist-v8", "ms-go-live-checklist"),
    traces=("R065",),
    mandatory_at_times=True,
    reads=attrgetter("migration.objects"),
    observe=_kinds_ready,
)

DIRTY = Rule(
    code="MIGR07",
    area="data-migration",
    severity=Severity.HIGH,
    title="Dirty data remains",
    says="After trial load {cycle}, the last one, {found} faulty records were found; {limit} may remain.",
    strength="After trial load {cycle}, the last one, {found} faulty records were found; {limit} may remain.",
    unclear="After trial load {cycle}, the last one, not every kind of faulty record was counted, or there is no limit. Found: {found}. May remain: {limit}.",
    why="Bad data fails quietly, and cleaning it in a live system takes far longer.",
    advice="Clean it in the source, load again, and count duplicate, orphaned, invalid and unmapped records.",
    sources=("practitioner-go-live", "ms-go-live-checklist", "topdynamicspartners"),
    traces=("R066",),
    reads=_last_of_checked,
    observe=_clean,
)

LEGACY = Rule(
    code="MIGR10",
    area="data-migration",
    severity=Severity.HIGH,
    title="Open legacy transactions have no plan",
    says="Transactions that cannot be closed in the old system: {unclosable}. There is no plan to create them again.",
    strength="What cannot be closed in the old system is taken care of.",
    unclear="Transactions that cannot be closed in the old system: {unclosable}. Of the plan for them it is not stated: {unsaid}.",
    why="Entering them again without a plan costs days and makes duplicates.",
    advice="Plan which ones are entered again, by whom and on which day.",
    sources=("ms-go-live-case-study",),
    traces=("R069",),
    reads=attrgetter("migration.legacy_transactions"),
    observe=_created_again,
)

UNSIGNED = Rule(
    code="MIGR12",
    area="data-migration",
    severity=Severity.CRITICAL,
    title="The business has not signed the migration",
    says="The business does not stand behind {what}: {because}.",
    strength="The business stands behind {what}; signed on {signed_on}.",
    unclear="Whether the business stands behind {what} is not shown: {because}.",
    why="Only the business can tell whether its data is right, and it has to work with it.",
    advice="Let somebody of the business sign the last load, after having looked at it.",
    sources=("ms-go-live-checklist",),
    traces=("R071",),
    mandatory=True,
    reads=_with_anything_to_sign,
    observe=_signed,
)

RULES: tuple[Rule[Any], ...] = (KINDS_READY, DIRTY, LEGACY, UNSIGNED)
