"""Whether what is still to be done can be done in the days that are left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from golive_readiness.findings.backing import Backing, BackingKind, backing
from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import Finding, Observation, Rule, Stage, observed
from golive_readiness.findings.twice import most_of_one, things
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Checkpoint
from golive_readiness.scoring import Part
from golive_readiness.standing import Standing

__all__ = ["RULES"]

_ITEM_RULES = ("ITEM01", "ITEM03")
_WEIGHTY = (Severity.CRITICAL, Severity.HIGH)


@dataclass(frozen=True, slots=True)
class _ToDo:
    """Something that still has to be closed, and by whom."""

    finding: Finding
    owners: frozenset[str | None]
    late: bool
    """Whether it falls due in the last working days up to its checkpoint, or later."""

    @property
    def item(self) -> bool:
        """Whether it is an open item of a checklist."""
        return self.finding.code in _ITEM_RULES


def _can_be_kept(_answers: object, facts: Facts) -> Iterator[Observation]:
    todo = tuple(_to_dos(facts))
    if not todo:
        return
    must = tuple(one for one in todo if one.finding.mandatory)
    by_mandatory_alone = _overloaded(must, facts) or _too_late(must, facts) or _too_much_open(must, facts)
    yield observed(
        "promises",
        not (by_mandatory_alone or _overloaded(todo, facts) or _too_late(todo, facts)),
        mandatory=by_mandatory_alone,
        checkpoint=facts.checkpoints.next or Checkpoint.HYPERCARE_EXIT,
        open=things(one.finding for one in todo),
        most=_most_of_one_owner(todo),
        late=_in_last_days(todo),
        must=sum(one.item for one in must),
    )


def _to_dos(facts: Facts) -> Iterator[_ToDo]:
    """What fails and is not carried, as far as it counts at the next checkpoint.

    What nobody has promised, or no longer, is due on the last day that is allowed, so that saying nothing buys no time.
    """
    due = [one for one in facts.findings if _counts(one) and not facts.checkpoints.comes_later(one.checkpoint)]
    for found in due:
        behind = backing(found, facts)
        if behind.kind is not BackingKind.CARRIED:
            yield _ToDo(found, behind.owners, _is_late(found, behind, facts))


def _is_late(found: Finding, behind: Backing, facts: Facts) -> bool:
    """By its own checkpoint and not by the next one, or what is left once a checkpoint is past would look early."""
    if behind.kind is not BackingKind.PROMISED or behind.due_on is None:
        return True
    last = facts.calendar.last_working_days_before(
        facts.checkpoints.on(found.checkpoint), facts.policy.promises.last_days
    )
    return bool(last) and behind.due_on >= last[0]


def _counts(found: Finding) -> bool:
    return found.failed and (found.code in _ITEM_RULES or found.mandatory or found.severity in _WEIGHTY)


def _overloaded(todo: Sequence[_ToDo], facts: Facts) -> bool:
    return _most_of_one_owner(todo) > facts.policy.promises.per_owner_max


def _most_of_one_owner(todo: Sequence[_ToDo]) -> int:
    """The most that falls to one owner; what nobody owns falls to whoever has most already."""
    owned: dict[str | None, list[Finding]] = {}
    for one in todo:
        for owner in one.owners:
            owned.setdefault(owner, []).append(one.finding)
    return most_of_one(owned)


def _too_late(todo: Sequence[_ToDo], facts: Facts) -> bool:
    return _in_last_days(todo) > facts.policy.promises.in_last_days_max


def _in_last_days(todo: Sequence[_ToDo]) -> int:
    return things(one.finding for one in todo if one.late)


def _too_much_open(must: Sequence[_ToDo], facts: Facts) -> bool:
    due = [state for state in facts.items if state.mandatory and state.standing not in _LEFT_OUT]
    left = [one for one in must if one.item]
    if (
        len(left) < facts.policy.promises.open_mandatory_min
        or (_next_day(facts) - facts.day).days > facts.policy.promises.last_weeks_days
    ):
        return False
    return Part(len(left), len(due)) > facts.policy.promises.open_mandatory_share_max


_LEFT_OUT = (Standing.NOT_APPLICABLE, Standing.NOT_YET_DUE)


def _next_day(facts: Facts) -> date:
    return facts.checkpoints.on(facts.checkpoints.next or Checkpoint.HYPERCARE_EXIT)


CANNOT_BE_KEPT = Rule(
    code="PROM01",
    area="governance",
    severity=Severity.CRITICAL,
    title="The promises cannot be kept",
    says="{open} things are still to be closed; {most} of them fall to one owner or to nobody, {late} to the last days, and {must} are mandatory items. This cannot all be kept.",
    why="Names and dates typed into every open row make a list, not a plan.",
    advice="Move the date, cut the scope, or spread the work over more people and earlier days.",
    sources=("golive-readiness", "ms-prepare-to-go-live"),
    mandatory=True,
    waivable=False,
    promisable=False,
    reads=attrgetter("answers"),
    observe=_can_be_kept,
    stage=Stage.FINDINGS,
)

RULES: tuple[Rule[object], ...] = (CANNOT_BE_KEPT,)
