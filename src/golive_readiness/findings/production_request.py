"""What Microsoft wants to see in Lifecycle Services before it deploys a production environment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.marks import amiss, together
from golive_readiness.findings.rule import Observation, Rule, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import ManagedIn, Product
from golive_readiness.model.record.environments import Environment
from golive_readiness.model.record.licences import Estimator
from golive_readiness.model.record.products import ProjectPhase
from golive_readiness.model.review import ReadinessReview

__all__ = ["RULES", "before_production", "in_lifecycle_services"]


def in_lifecycle_services(review: ReadinessReview) -> bool:
    """Whether the review says that its finance and operations environments are managed there."""
    return review.project.managed_in is ManagedIn.LCS


def before_production(review: ReadinessReview) -> bool:
    """Whether Lifecycle Services may still have to deploy production.

    A review that does not say where it is managed is not let off: its claims wait for these rules, which are silent
    until it does, or until it states what only Lifecycle Services has.
    """
    return review.project.managed_in is not ManagedIn.PPAC and not _is_deployed(review)


def _is_deployed(review: ReadinessReview) -> bool:
    others = set(review.project.products) - {Product.FINANCE_OPERATIONS}
    surely = Product.FINANCE_OPERATIONS if others else None  # what has no product may else be that of another one
    productions = _productions(review.environments or {})
    there = (one.deployed_on for _, one in productions if surely is None or one.product is surely)
    return review.dates.production_deployed_on is not None or any(there)


def _productions(environments: Mapping[str, Environment]) -> Iterator[tuple[str, Environment]]:
    for key, one in sorted(environments.items()):
        if one.is_production and one.may_run(Product.FINANCE_OPERATIONS):
            yield key, one


def _estimate_is_final(estimator: Estimator, facts: Facts) -> Iterator[Observation]:
    dated_on, bought_on = estimator.dated_on, facts.review.licences.last_purchase_on
    marks = {
        "it is active": estimator.active,
        "it is not older than the last purchase": dated_on >= bought_on if dated_on and bought_on else None,
    }
    yield observed(
        "licences.estimator",
        together(marks.values()),
        marks=amiss(marks),
        dated_on=dated_on or "?",
        bought_on=bought_on or "?",
    )


def _environments_in_lcs(review: ReadinessReview) -> Mapping[str, Environment] | None:
    # Other products have regions too, and Microsoft asks this of those in Lifecycle Services only.
    return review.environments if in_lifecycle_services(review) else None


def _one_data_centre(environments: Mapping[str, Environment], _facts: Facts) -> Iterator[Observation]:
    sandboxes = {
        key: one for key, one in environments.items() if one.is_sandbox and one.may_run(Product.FINANCE_OPERATIONS)
    }
    for key, production in _productions(environments):
        if not any(one.region for one in (production, *sandboxes.values())):
            continue  # nobody speaks of data centres
        marks = {
            f"{name} ({sandbox.region or '?'})": _same_region(production.region, sandbox.region)
            for name, sandbox in sorted(sandboxes.items())
        }
        holds = together(marks.values() or [None])
        yield observed(key, holds, region=production.region or "?", sandboxes=amiss(marks) or ("?",))


def _same_region(one: str | None, other: str | None) -> bool | None:
    return None if one is None or other is None else _plain(one) == _plain(other)


def _plain(region: str) -> str:
    """West Europe and westeurope are one."""
    return "".join(letter for letter in region.casefold() if letter.isalnum())


def _phases(review: ReadinessReview) -> Sequence[ProjectPhase] | None:
    stated = review.products.finance_operations
    return stated.phases_complete if stated else None


def _all_phases_complete(phases: Sequence[ProjectPhase], _facts: Facts) -> Iterator[Observation]:
    missing = tuple(phase for phase in ProjectPhase if phase not in phases)
    yield observed("products.finance_operations.phases_complete", not missing, missing=missing)


ESTIMATE = Rule(
    code="ENVR02",
    area="licences-and-capacity",
    severity=Severity.CRITICAL,
    title="The subscription estimate is not active",
    says="The subscription estimate of {dated_on} will not do; licences were last bought on {bought_on}. What is not so: {marks}.",
    strength="The subscription estimate is active, and not older than the last licences bought.",
    unclear="Whether the subscription estimate is active and final is not stated. Not known: {marks}.",
    why="Microsoft sizes production by the active estimate, and deploys nothing without one.",
    advice="Upload the estimate again, with the licences bought last, and activate it.",
    sources=("ms-fo-prepare-go-live-2023", "fasttrack-checklist-v8"),
    traces=("R111",),
    mandatory=True,
    applies=before_production,
    reads=attrgetter("licences.estimator"),
    observe=_estimate_is_final,
)

DATA_CENTRE = Rule(
    code="ENVR05",
    area="finance-operations",
    severity=Severity.CRITICAL,
    title="Production is in another data centre",
    says="{subject} is in {region}. Sandboxes elsewhere: {sandboxes}.",
    strength="{subject} is in {region}, as are the sandboxes.",
    unclear="{subject} is in {region}; whether these are in the same data centre is not stated: {sandboxes}.",
    why="Microsoft refuses production in another data centre, and what was measured in the sandbox says nothing about it.",
    advice="Choose the sandboxes' data centre for production, or have the sandboxes deployed again.",
    sources=("ms-fo-prepare-go-live-2023", "ms-go-live-faq-2022"),
    traces=("R114",),
    mandatory=True,
    applies=before_production,
    reads=_environments_in_lcs,
    observe=_one_data_centre,
)

PROJECT_PHASES = Rule(
    code="ENVR07",
    area="finance-operations",
    severity=Severity.CRITICAL,
    title="Project phases are open",
    says="Phases that are not marked complete in Lifecycle Services: {missing}.",
    strength="The phases up to Test are marked complete in Lifecycle Services.",
    why="The button that asks for production stays off until the phases before it are complete.",
    advice="Finish what the phases ask for, and mark them complete.",
    sources=("ms-fo-prepare-go-live-2023", "ms-go-live-faq-2022"),
    traces=("R116",),
    mandatory=True,
    applies=before_production,
    reads=_phases,
    observe=_all_phases_complete,
)

RULES: tuple[Rule[Any], ...] = (ESTIMATE, DATA_CENTRE, PROJECT_PHASES)
