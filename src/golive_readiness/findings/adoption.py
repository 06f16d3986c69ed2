"""Training: is everybody trained, and not too long ago?"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from fractions import Fraction
from operator import attrgetter
from typing import Any

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.marks import together
from golive_readiness.findings.rule import Observation, Rule, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.record.adoption import Training
from golive_readiness.scoring import Part

__all__ = ["RULES"]


def _trained_and_lately(audiences: Mapping[str, Training], facts: Facts) -> Iterator[Observation]:
    if not audiences:
        nobody = Training(audience="All users", people=facts.review.project.users, trained=0)
        yield _about(nobody, "adoption.training", facts, holds=False)
    if (users := facts.review.project.users) is not None and _are_left_out(audiences.values(), users, facts):
        trained = sum(one.trained or 0 for one in audiences.values())
        everybody = Training(audience="All users", people=users, trained=trained)
        yield _about(everybody, "adoption.training", facts, holds=None)
    for key, training in sorted(audiences.items()):
        if training.people == 0:
            continue  # nobody of them starts on the first day
        enough, fresh = _enough(training, facts), _is_fresh(training, facts)
        severity = _severity(training, facts) if enough is False else Severity.MEDIUM if fresh is False else None
        yield _about(training, key, facts, holds=together((enough, fresh)), severity=severity)


def _are_left_out(audiences: Collection[Training], users: int, facts: Facts) -> bool:
    """Whether too many of those who start belong to no audience; one that does not say its size may be all of them."""
    sizes = [one.people for one in audiences]
    known = sum(size for size in sizes if size is not None)
    return bool(audiences) and None not in sizes and known < users * facts.policy.training.trained_min


def _enough(training: Training, facts: Facts) -> bool | None:
    if training.trained is None or training.people is None:
        return None
    return Fraction(training.trained, training.people) >= facts.policy.training.trained_min


def _severity(training: Training, facts: Facts) -> Severity:
    """Until the decision, sessions that still lie ahead of the go-live are a plan, and the right one."""
    ends_on, go_live_on = training.ends_on, facts.review.dates.go_live_on
    ahead = ends_on is not None and go_live_on is not None and facts.day <= ends_on <= go_live_on
    return Severity.MEDIUM if ahead and not facts.checkpoints.decision_day_reached else Severity.HIGH


def _is_fresh(training: Training, facts: Facts) -> bool | None:
    """Whether little enough is forgotten by the go-live; training that comes after it is another rule's affair."""
    go_live_on, last_on = facts.review.dates.go_live_on, _last_session(training, facts)
    if go_live_on is None or last_on is None:
        return None
    return (go_live_on - last_on).days <= facts.policy.training.max_age_days


def _last_session(training: Training, facts: Facts) -> date | None:
    """The last one before the first day: a refresher that comes after it refreshes nobody for it."""
    go_live_on, refresher_on = facts.review.dates.go_live_on, training.refresher_on
    in_time = refresher_on if refresher_on and not (go_live_on and refresher_on > go_live_on) else None
    return max((day for day in (training.ends_on, in_time) if day), default=None)


def _about(
    training: Training, subject: str, facts: Facts, *, holds: bool | None, severity: Severity | None = None
) -> Observation:
    policy, last_on = facts.policy.training, _last_session(training, facts)
    return observed(
        subject,
        holds,
        severity=severity,
        audience=training.audience,
        trained="?" if training.trained is None else training.trained,
        people="?" if training.people is None else training.people,
        wanted=Part(policy.trained_min),
        last_on=last_on or "?",
        days=policy.max_age_days,
    )


NOT_TRAINED = Rule(
    code="SUPP10",
    area="change-and-training",
    severity=Severity.HIGH,
    title="Training is incomplete or too long ago",
    says="{audience}. People: {people}; trained: {trained} ({wanted} are wanted); last session: {last_on} (at most {days} days before the go-live).",
    strength="{audience}: of {people} people {trained} are trained, last on {last_on}.",
    unclear="Whether enough people are trained, and not too long ago, is not known ({audience}). People: {people}; trained: {trained}; last session: {last_on}.",
    why="The first working day is the real test, and half-forgotten lessons do not pass it.",
    advice="Train who is left, and refresh before the go-live what was learnt weeks ago.",
    sources=("practitioner-go-live", "topdynamicspartners", "ms-go-live-checklist"),
    traces=("R105",),
    reads=attrgetter("adoption.training"),
    observe=_trained_and_lately,
)

RULES: tuple[Rule[Any], ...] = (NOT_TRAINED,)
