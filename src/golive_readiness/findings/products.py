"""What only one product family has to prove: Business Central, the move of Human Resources, and agents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from operator import attrgetter
from typing import Any

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.marks import amiss, together
from golive_readiness.findings.rule import FindingKind, Observation, Rule, observed, tally
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Has, Product
from golive_readiness.model.people import Organisation
from golive_readiness.model.record.products import Agent, BusinessCentral, DryRun, HumanResourcesMigration
from golive_readiness.model.review import ReadinessReview

__all__ = ["RULES"]

# Each of these rules is for projects that state the product, or its record: where neither is, no claim waits for it.


def _is_business_central(review: ReadinessReview) -> bool:
    return Product.BUSINESS_CENTRAL in review.project.products or review.products.business_central is not None


def _is_human_resources(review: ReadinessReview) -> bool:
    moved = review.products.human_resources_migration is not None
    return Product.HUMAN_RESOURCES in review.project.products or moved


def _has_agents(review: ReadinessReview) -> bool:
    return Has.AGENTS in (review.project.has or ()) or review.products.agents is not None


def _dry_runs(review: ReadinessReview) -> Sequence[DryRun] | None:
    record = review.products.business_central
    return record.dry_runs if record else None


def _with_sizes(review: ReadinessReview) -> BusinessCentral | None:
    record = review.products.business_central
    if record is None:
        return None
    moved = [size for run in record.dry_runs or () for size in (run.moved_gb, run.companies)]
    return None if all(size is None for size in (record.largest_run_gb, record.storage_gb, *moved)) else record


def _went_through(runs: Sequence[DryRun], facts: Facts) -> Iterator[Observation]:
    wanted = facts.policy.cutover.rehearsals_min
    proved = tally(run.succeeded for run in runs)
    checked = _latest_checked(runs, facts)
    yield observed(
        "products.business_central.dry_runs",
        together((proved.reaches(wanted), checked)),
        proved=proved,
        wanted=wanted,
        checked="not known" if checked is None else "yes" if checked else "no",
    )


def _latest_checked(runs: Sequence[DryRun], facts: Facts) -> bool | None:
    """Whether the business checked the latest dry run; of one without a day nobody can tell whether it came last."""
    of_last_day, undated = _latest(runs)
    outcomes = {_any(_checked(run, facts) for run in of_last_day), *(_checked(run, facts) for run in undated)}
    return outcomes.pop() if len(outcomes) == 1 else None


def _any(answers: Iterable[bool | None]) -> bool | None:
    """Whether one of them is true, where some may not say."""
    said = set(answers)
    return True if True in said else None if None in said else False


def _latest(runs: Sequence[DryRun]) -> tuple[list[DryRun], list[DryRun]]:
    """The runs of the last day, and those that do not say when they were; where none does, all of them are both."""
    last_on = max((run.run_on for run in runs if run.run_on is not None), default=None)
    return [run for run in runs if run.run_on == last_on], [run for run in runs if run.run_on is None]


def _checked(run: DryRun, facts: Facts) -> bool | None:
    if run.checked_by is None:
        return False
    return _is_business(run.checked_by, facts)


def _is_business(person: str, facts: Facts) -> bool | None:
    """Whether somebody is on the customer's side; ``None`` where nobody says on whose."""
    side = facts.review.people[person].organisation
    return None if side is None else side is Organisation.CUSTOMER


def _within_limits(record: BusinessCentral, facts: Facts) -> Iterator[Observation]:
    """What is planned counts; where it is not stated, the latest dry runs can at least show that it is too much."""
    policy, planned = facts.policy.products, record.largest_run_gb
    latest = [run for some in _latest(record.dry_runs or ()) for run in some]
    moved = [run.moved_gb for run in latest if run.moved_gb is not None]
    largest = planned if planned is not None else max(moved, default=None)
    fits = None if largest is None else largest <= policy.run_gb_max
    holds = fits if planned is not None or not fits else None
    yield _held("run-size", "The largest run", largest, holds=holds, limit=policy.run_gb_max, unit="GB")
    companies, limit = [run.companies for run in latest if run.companies is not None], policy.run_companies_max
    if companies:
        most = max(companies)
        yield _held("run-companies", "The largest run", most, holds=most <= limit, limit=limit, unit="companies")
    stored, limit = record.storage_gb, policy.storage_gb_max
    small = None if stored is None else stored <= limit or bool(record.larger_storage_agreed)
    yield _held("storage", "The environment", stored, holds=small, limit=limit, unit="GB")


def _held(
    subject: str, what: str, amount: Decimal | int | None, *, holds: bool | None, limit: int, unit: str
) -> Observation:
    return observed(subject, holds, what=what, amount="?" if amount is None else amount, limit=limit, unit=unit)


def _counts_on_the_deletion(moved: HumanResourcesMigration, _facts: Facts) -> Iterator[Observation]:
    yield observed(
        "products.human_resources_migration",
        moved.rollback_covers_deletion,
        migrated_on=moved.migrated_on or "not stated",
    )


def _stood_behind(agents: Mapping[str, Agent], facts: Facts) -> Iterator[Observation]:
    """A signature that is missing is the fault itself; of telemetry that nobody mentions nothing is known."""
    for key, agent in sorted(agents.items()):
        parts = {"the business's signature under the Responsible AI review": _signed(agent, facts)}
        parts["telemetry with alerts"] = agent.telemetry
        yield observed(key, together(parts.values()), title=agent.title, parts=amiss(parts))


def _signed(agent: Agent, facts: Facts) -> bool | None:
    """Whether somebody of the business signed, for this agent or under the item for all of them."""
    items = set(facts.named_in.get("PROD11", ()))
    signed = [one.by for one in facts.review.sign_offs.values() if one.approves and not items.isdisjoint(one.items)]
    sides = {_is_business(person, facts) for person in (*signed, agent.responsible_ai_signed_by) if person}
    return _any(sides)


DRY_RUNS = Rule(
    code="PROD08",
    area="business-central",
    severity=Severity.HIGH,
    title="Too few dry runs, or none checked by the business",
    says="Dry runs that went through: {proved}; wanted: {wanted}. The latest was checked by the business: {checked}.",
    strength="Dry runs that went through: {proved}; the business checked the latest.",
    unclear="Dry runs that are known to have gone through: {proved}; wanted: {wanted}. The latest was checked by the business: {checked}.",
    why="The counts are right, and nobody who knows the figures has looked at them.",
    advice="Run the whole migration once more, and have the business check its own data afterwards.",
    sources=("ms-bc-cloud-migration",),
    traces=("R131",),
    reads=_dry_runs,
    observe=_went_through,
    applies=_is_business_central,
)

LIMITS = Rule(
    code="PROD09",
    area="business-central",
    severity=Severity.HIGH,
    title="A run or the storage is over its limit",
    says="{what} has {amount} {unit}; the limit is {limit}.",
    strength="{what} has {amount} {unit}, as planned; the usual limit is {limit}.",
    unclear="{what}: how many {unit} are planned is not stated; the limit is {limit}.",
    why="Larger runs slow down or break off, and above the storage limit the admin center refuses some of its tasks.",
    advice="Split the run or archive old data; for more storage, ask Microsoft and keep the answer.",
    sources=("ms-bc-cloud-migration",),
    traces=("R132",),
    kind=FindingKind.RISK,
    reads=_with_sizes,
    observe=_within_limits,
    applies=_is_business_central,
)

DELETION = Rule(
    code="PROD10",
    area="human-resources-migration",
    severity=Severity.HIGH,
    title="The rollback ignores the deletion of the old environment",
    says="Ten days after the migration (day of migration: {migrated_on}) Microsoft deletes the old environments, and the rollback does not reckon with it.",
    strength="The rollback reckons with the deletion of the old environments ten days after the migration.",
    unclear="It is not stated whether the rollback reckons with the deletion of the old environments ten days after the migration (day of migration: {migrated_on}).",
    why="On the day somebody wants to go back, the old environment no longer exists.",
    advice="Write the last day for going back into the rollback, and export before it what may be needed.",
    sources=("ms-hr-migration-2023",),
    traces=("R133",),
    reads=attrgetter("products.human_resources_migration"),
    observe=_counts_on_the_deletion,
    applies=_is_human_resources,
)

AGENTS = Rule(
    code="PROD11",
    area="agents",
    severity=Severity.CRITICAL,
    title="Responsible-AI sign-off or monitoring is missing",
    says="{title} goes live without this: {parts}.",
    strength="{title}: the business signed the Responsible AI review, and what it does is watched.",
    unclear="{title}: it is not known whether it has this: {parts}.",
    why="An agent does harm, and everybody concerned thought that another had approved it.",
    advice="Have the business sign what the agent may do, and switch on logs and alerts; or leave the agent out.",
    sources=("ms-success-by-design",),
    traces=("R134",),
    reads=attrgetter("products.agents"),
    observe=_stood_behind,
    applies=_has_agents,
)

RULES: tuple[Rule[Any], ...] = (DRY_RUNS, LIMITS, DELETION, AGENTS)
