"""Whether the facts that choose a project's items fit what the same review shows."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import Any

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import Observation, Rule, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Has
from golive_readiness.model.record.integrations import DependencyKind
from golive_readiness.model.review import ReadinessReview

__all__ = ["RULES"]


def _states_what_it_shows(stated: tuple[Has, ...], facts: Facts) -> Iterator[Observation]:
    for part in _shown(facts):
        severity = Severity.MEDIUM if part is Has.PEAK_LOAD else None
        yield observed(part.value, part in stated, severity=severity, part=part)


def _shown(facts: Facts) -> Iterator[Has]:
    """The parts that the review shows by what else it states."""
    review, scale = facts.review, facts.policy.scale
    users = review.project.users
    leads = {one.lead for one in (review.workstreams or {}).values() if one.lead}
    shown = {
        **_shown_by_a_record(review),
        Has.LEGACY_SYSTEM: review.rollback.legacy_runs_in_parallel or review.project.legacy_system,
        Has.PEAK_LOAD: users is not None and users > scale.peak_load_users,
        Has.SEVERAL_WORKSTREAMS: len(leads) >= scale.workstreams,
        Has.SECURITY_APPROVAL: any(one.required for one in review.security.approvals or ()),
    }
    yield from (part for part, is_there in shown.items() if is_there)


def _shown_by_a_record(review: ReadinessReview) -> dict[Has, object]:
    """What is there because the review describes it."""
    products = review.products
    return {
        Has.MIGRATION: review.migration.cycles or review.migration.objects,
        Has.INTEGRATIONS: review.integrations,
        Has.CUSTOM_CODE: review.code.customised,
        Has.ISV_SOLUTIONS: review.code.isv_solutions or _has_an_add_on(review),
        Has.DUAL_WRITE: products.dual_write,
        Has.AX_2012_UPGRADE: products.ax_2012_upgrade,
        Has.AGENTS: products.agents,
    }


def _has_an_add_on(review: ReadinessReview) -> bool:
    return any(one.kind is DependencyKind.ISV_SOLUTION for one in (review.dependencies or {}).values())


PART_LEFT_OUT: Rule[Any] = Rule(
    code="GOVN23",
    area="governance",
    severity=Severity.HIGH,
    title="A part of the project is left out of its facts",
    says="The review shows {part}, and the project's facts do not state it, so nothing is asked about it.",
    why="Questions disappear without anybody having decided that they do not count.",
    advice="State the part under has, and answer its items; or take out what shows it.",
    sources=("golive-readiness",),
    waivable=False,
    reads=attrgetter("project.has"),
    observe=_states_what_it_shows,
)

RULES: tuple[Rule[Any], ...] = (PART_LEFT_OUT,)
