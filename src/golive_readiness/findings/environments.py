"""Environments: what production is used for, and what may run out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from operator import attrgetter
from typing import Any, NamedTuple

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import FindingKind, Observation, Rule, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Checkpoint
from golive_readiness.model.record.environments import Capacity, CapacityKind, Environment, Use

__all__ = ["RULES"]

_NOT_REAL = frozenset({Use.TEST, Use.TRAINING, Use.DEMONSTRATION})


def _real_work_only(environments: Mapping[str, Environment], _facts: Facts) -> Iterator[Observation]:
    for key, one in sorted(environments.items()):
        if not one.is_production or (one.used_for is None and one.test_data_left is None):
            continue
        uses = tuple(sorted(_NOT_REAL.intersection(one.used_for or ())))
        left = ("records of tests or training",) if one.test_data_left else ()
        both_said = one.used_for is not None and one.test_data_left is not None
        yield observed(key, False if uses or left else True if both_said else None, found=(*uses, *left))


class _Use(NamedTuple):
    """What is used of something, today and as expected; the worst sorts last."""

    is_full: bool
    holds: bool | None
    now: Fraction | None
    expected: Fraction | None


def _below_the_limits(environments: Mapping[str, Environment], facts: Facts) -> Iterator[Observation]:
    most = facts.policy.environments.capacity_share_max
    for key, one in sorted(environments.items()):
        capacity = one.capacity or ()
        for kind in sorted({entry.kind for entry in capacity}):
            use = max((_use(entry, most) for entry in capacity if entry.kind is kind), key=_badness)
            yield _observed(f"{key}/{kind}", kind, use, most)


def _observed(subject: str, kind: CapacityKind, use: _Use, most: Fraction) -> Observation:
    """Where storage is full nothing can be copied or restored; without API requests only what asks for them stops."""
    return observed(
        subject,
        use.holds,
        severity=Severity.CRITICAL if use.is_full else None,
        mandatory=use.is_full and kind is not CapacityKind.API_REQUESTS,
        now="?" if use.now is None else use.now,
        expected="?" if use.expected is None else use.expected,
        most=most,
    )


def _use(entry: Capacity, most: Fraction) -> _Use:
    now, expected = _share(entry.used, entry.entitled), _share(entry.expected, entry.entitled)
    is_full = now is not None and now >= 1
    near = any(share is not None and share > most for share in (now, expected))
    holds = False if is_full or near else None if None in (now, expected) else True
    return _Use(is_full, holds, now, expected)


def _share(used: Decimal | None, entitled: Decimal | None) -> Fraction | None:
    """The part of what may be used; of nothing everything is used as soon as anything is."""
    if used is None or entitled is None:
        return None
    return Fraction(used) / Fraction(entitled) if entitled else Fraction(int(used > 0))


def _badness(use: _Use) -> tuple[bool, int, Fraction, Fraction]:
    return use.is_full, (True, None, False).index(use.holds), use.now or Fraction(), use.expected or Fraction()


REAL_WORK_ONLY = Rule(
    code="ENVR11",
    area="production-environment",
    severity=Severity.HIGH,
    title="Production is used for test or training",
    says="{subject} is not kept for real work: {found}.",
    strength="{subject} is kept for real work, and no record of tests is left in it.",
    unclear="{subject}: what it is used for, and whether records of tests are left in it, is not both stated.",
    why="An order made up for a course is delivered, or a test invoice ends up in the books.",
    advice="Test and train in a sandbox; clean production, or restore it, before users start.",
    sources=("ms-fo-prepare-go-live-2023", "ms-go-live-faq-2022"),
    traces=("R120",),
    checkpoint=Checkpoint.OPEN_TO_USERS,
    reads=attrgetter("environments"),
    observe=_real_work_only,
)

CAPACITY = Rule(
    code="ENVR12",
    area="licences-and-capacity",
    severity=Severity.MEDIUM,
    title="Storage or API use is near its limit",
    says="{subject}: {now} of what may be used is used today, and {expected} is expected after the go-live; {most} is the limit to remark on.",
    strength="{subject}: {now} of what may be used is used today, and {expected} is expected after the go-live.",
    unclear="{subject}: {now} of what may be used is used today, and {expected} is expected after the go-live; that is not all stated.",
    why="Over the storage limit nothing can be copied or restored, and peaks above the API limits end in errors.",
    advice="Clean up or buy more before the cutover, and watch the use from then on.",
    sources=("ms-prepare-to-go-live", "ms-service-solution"),
    traces=("R121",),
    kind=FindingKind.RISK,
    mandatory_at_times=True,
    reads=attrgetter("environments"),
    observe=_below_the_limits,
)

RULES: tuple[Rule[Any], ...] = (REAL_WORK_ONLY, CAPACITY)
