"""Versions: does production get what was signed off, and does Microsoft still service it?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.marks import together
from golive_readiness.findings.rule import FindingStanding, Observation, Rule, observed
from golive_readiness.model import versions
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Checkpoint, Product
from golive_readiness.model.record.environments import Environment, Purpose
from golive_readiness.model.record.testing import TestKind
from golive_readiness.model.review import ReadinessReview

__all__ = ["RULES"]

_PLAN = "updates.production_version"
"""What is planned for production, as findings name it; what is there goes by its environment."""


class _Compared(NamedTuple):
    """A version for production, beside those that were signed off."""

    version: str | None
    signed: frozenset[str | None]
    alike: Callable[[str, str], bool | None]

    @property
    def holds(self) -> bool | None:
        """Whether it is what was signed off, everywhere it was."""
        each = [self.alike(self.version, one) if self.version and one else None for one in self.signed]
        return together(each or [None])

    @property
    def shown(self) -> tuple[str, ...]:
        """What was signed off, as it is printed."""
        return tuple(sorted(one or "?" for one in self.signed)) or ("?",)


def _productions(review: ReadinessReview) -> Mapping[str, Environment]:
    return {key: one for key, one in sorted((review.environments or {}).items()) if one.is_production}


def _about_to_open(facts: Facts) -> bool:
    """Whether users come next. Until the decision what is planned counts: much is installed during the cutover only."""
    return not facts.checkpoints.comes_later(Checkpoint.OPEN_TO_USERS)


def _speaks_of_versions(review: ReadinessReview) -> ReadinessReview | None:
    solutions = [one.solution_version for one in _productions(review).values()]
    return review if _speaks_of_applications(review) or any(solutions) else None


def _speaks_of_applications(review: ReadinessReview) -> bool:
    updates, productions = review.updates, _productions(review).values()
    return any((updates.production_version, updates.signed_version, *(one.version for one in productions)))


def _as_signed(review: ReadinessReview, facts: Facts) -> Iterator[Observation]:
    if not _speaks_of_applications(review) and not _about_to_open(facts):
        return  # solutions are all that is stated, and they come with the cutover
    planned, main, productions = review.updates.production_version, _main(review), _productions(review)
    is_there = main in {one.product or main for one in productions.values()}
    plan = _observed(_PLAN, main, [_application(planned, main, review)])
    spent = plan.standing is FindingStanding.MET and _about_to_open(facts) and not is_there
    if not spent and (planned or (_expects_a_plan(review) and not is_there)):
        yield plan  # a good one proves nothing any more once it must have been carried out
    for key, production in productions.items():
        product = production.product or main
        follows_plan = planned is not None and product is main
        if not follows_plan or _about_to_open(facts):
            yield _as_it_is(key, production, product, facts, follows_plan=follows_plan)


def _expects_a_plan(review: ReadinessReview) -> bool:
    """Whether the main product's version has to be planned: else another product's would speak for it."""
    return review.updates.signed_version is not None or _main(review) in review.project.products


def _as_it_is(key: str, production: Environment, product: Product, facts: Facts, *, follows_plan: bool) -> Observation:
    application = _application(production.version, product, facts.review)
    if not _about_to_open(facts):
        return _observed(key, product, [application])
    solution = _solution(production.solution_version, product, facts.review)
    settled = follows_plan or application.holds is True  # until the decision there was nothing amiss
    checkpoint = Checkpoint.OPEN_TO_USERS if settled else None
    return _observed(key, product, [application, *([solution] if solution else [])], checkpoint)


def _application(version: str | None, product: Product, review: ReadinessReview) -> _Compared:
    """Microsoft's own version: to the last number where Microsoft asks for it; elsewhere it is serviced every week."""
    exact = product is Product.FINANCE_OPERATIONS
    return _Compared(version, _signed("version", product, review), versions.same if exact else _same_major)


def _solution(version: str | None, product: Product, review: ReadinessReview) -> _Compared | None:
    """The project's own version; for finance and operations only where anybody speaks of one."""
    signed = _signed("solution_version", product, review)
    if product is Product.FINANCE_OPERATIONS and not version and not any(signed):
        return None
    return _Compared(version, signed, versions.same)


def _same_major(one: str, other: str) -> bool | None:
    numbers, others = versions.parts(one), versions.parts(other)
    return numbers[0] == others[0] if numbers and others else versions.same(one, other)


def _signed(name: str, product: Product, review: ReadinessReview) -> frozenset[str | None]:
    """What was signed off: stated as such for the main product, else what is where the business tested."""
    stated: str | None = getattr(review.updates, f"signed_{name}") if product is _main(review) else None
    tested_in = _accepted_in(product, review)
    return frozenset({stated} if stated else {getattr(one, name) for one in tested_in})


def _accepted_in(product: Product, review: ReadinessReview) -> list[Environment]:
    """The environments where user acceptance testing ran, else those that are meant for it."""
    cycles = (review.testing.cycles or {}).values()
    used = {cycle.environment for cycle in cycles if cycle.kind is TestKind.USER_ACCEPTANCE}
    main = _main(review)
    own = {
        key: one
        for key, one in (review.environments or {}).items()
        if not one.is_production and (one.product or main) is product
    }
    meant = [one for one in own.values() if one.purpose is Purpose.USER_ACCEPTANCE]
    return [one for key, one in own.items() if key in used] or meant


def _main(review: ReadinessReview) -> Product:
    """The product that is meant where none is named; judged as strictly as any where the project names none either."""
    products = review.project.products
    return min(products) if products and Product.FINANCE_OPERATIONS not in products else Product.FINANCE_OPERATIONS


def _observed(
    subject: str, product: Product, compared: list[_Compared], checkpoint: Checkpoint | None = None
) -> Observation:
    return observed(
        subject,
        together(one.holds for one in compared),
        mandatory=product is Product.FINANCE_OPERATIONS,
        checkpoint=checkpoint,
        production=tuple(one.version or "?" for one in compared),
        signed=tuple(name for one in compared for name in one.shown),
    )


def _speaks_of_service(review: ReadinessReview) -> ReadinessReview | None:
    stated = (review.updates.end_of_service_on, *(one.end_of_service_on for one in _productions(review).values()))
    return review if any(stated) else None


def _in_service(review: ReadinessReview, facts: Facts) -> Iterator[Observation]:
    updates, main = review.updates, _main(review)
    if updates.end_of_service_on:
        yield _serviced(_PLAN, updates.end_of_service_on, updates.production_version, facts)
    for key, production in _productions(review).items():
        is_main = (production.product or main) is main
        follows_plan = updates.end_of_service_on is not None and is_main and _will_be_replaced(production, review)
        if production.end_of_service_on and (not follows_plan or _about_to_open(facts)):
            checkpoint = Checkpoint.OPEN_TO_USERS if follows_plan else None
            yield _serviced(key, production.end_of_service_on, production.version, facts, checkpoint)


def _will_be_replaced(production: Environment, review: ReadinessReview) -> bool:
    """Whether another version is planned for it; else two days are stated for one version, and the worse one counts."""
    there, planned = production.version, review.updates.production_version
    return bool(there and planned and versions.same(there, planned) is False)


def _serviced(
    subject: str, ends_on: date, version: str | None, facts: Facts, checkpoint: Checkpoint | None = None
) -> Observation:
    go_live_on = facts.review.dates.go_live_on
    holds = False if ends_on <= max(go_live_on or facts.day, facts.day) else True if go_live_on else None
    return observed(
        subject, holds, checkpoint=checkpoint, version=version or "?", ends_on=ends_on, go_live_on=go_live_on or "?"
    )


SIGNED_VERSION = Rule(
    code="ENVR03",
    area="continuous-updates",
    severity=Severity.CRITICAL,
    title="Production has another version than was signed",
    says="{subject} is {production}; signed off was {signed}.",
    strength="{subject} is {production}, as it was signed off.",
    unclear="{subject} is {production}, and signed off was {signed}; that does not show that they are the same.",
    why="Users meet what nobody has accepted, and Microsoft refuses a finance and operations production on it.",
    advice="Bring both to one version, test again what changed, and have it signed again.",
    sources=("ms-go-live-faq-2022", "ms-prepare-to-go-live"),
    traces=("R112",),
    mandatory=True,
    reads=_speaks_of_versions,
    observe=_as_signed,
)

OUT_OF_SERVICE = Rule(
    code="ENVR04",
    area="continuous-updates",
    severity=Severity.CRITICAL,
    title="The version is out of service",
    says="Version {version} ({subject}) is serviced until {ends_on}; users start on {go_live_on}.",
    strength="Version {version} ({subject}) is serviced until {ends_on}, after the go-live.",
    unclear="Version {version} ({subject}) is serviced until {ends_on}; when users start is not stated.",
    why="Microsoft mends nothing in a version that is out of service, and does not deploy it.",
    advice="Update to a version that is in service, and run the regression tests on it.",
    sources=("ms-prepare-to-go-live", "ms-fo-prepare-go-live-2023"),
    traces=("R113",),
    mandatory=True,
    waivable=False,
    reads=_speaks_of_service,
    observe=_in_service,
)

RULES: tuple[Rule[Any], ...] = (SIGNED_VERSION, OUT_OF_SERVICE)
