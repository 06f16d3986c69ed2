"""The network: is the way from each site to the data centre fast enough, and was it measured?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import attrgetter
from typing import Any

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import FindingKind, Observation, Rule, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Product
from golive_readiness.model.policy import TestingPolicy
from golive_readiness.model.record.performance import Site
from golive_readiness.model.review import ReadinessReview

__all__ = ["RULES"]

_WITH_LIMITS = frozenset({Product.FINANCE_OPERATIONS, Product.CUSTOMER_ENGAGEMENT})


def _fast_enough(sites: Mapping[str, Site], facts: Facts) -> Iterator[Observation]:
    """Too slow is High; unmeasured, or in finance and operations nearly too slow, is Medium."""
    policy = facts.policy.testing
    most, warn = _limits(facts.review, policy)
    for key, site in sorted(sites.items()):
        latency, bandwidth = site.latency_ms, site.bandwidth_kbps
        slow = (latency is not None and latency > most) or (
            bandwidth is not None and bandwidth <= policy.bandwidth_kbps_min
        )
        fine = latency is not None and latency <= warn and bandwidth is not None
        yield observed(
            key,
            fine and not slow,
            severity=None if slow else Severity.MEDIUM,
            site=site.title or key,
            latency="not measured" if latency is None else latency,
            bandwidth="not measured" if bandwidth is None else bandwidth,
            most=warn,
            least=policy.bandwidth_kbps_min,
        )


def _limits(review: ReadinessReview, policy: TestingPolicy) -> tuple[int, int]:
    """The most that is bearable, and the most that is unremarked, for the most sensitive product in scope."""
    within = _WITH_LIMITS.intersection(review.project.products) or _WITH_LIMITS
    limits = {
        Product.FINANCE_OPERATIONS: (policy.latency_ms_max, policy.latency_ms_warn),
        Product.CUSTOMER_ENGAGEMENT: (policy.latency_ms_max_customer_engagement,) * 2,
    }
    return min(limits[product] for product in within)


def _has_limits(review: ReadinessReview) -> bool:
    """Whether a product with such a limit is in scope; where no product is stated, that excludes none."""
    products = review.project.products
    return not products or not _WITH_LIMITS.isdisjoint(products)


NETWORK: Rule[Any] = Rule(
    code="TEST12",
    area="performance-testing",
    severity=Severity.HIGH,
    kind=FindingKind.RISK,
    title="The network of a site is too slow or unmeasured",
    says="{site}: milliseconds to the data centre and back: {latency} (up to {most}); kilobytes a second for each user: {bandwidth} (more than {least}).",
    strength="{site}: {latency} milliseconds to the data centre and back, {bandwidth} kilobytes a second for each user.",
    why="Whoever sits behind a slow line finds the whole system slow, whatever is tuned in it.",
    advice="Measure from the site itself; change the route, the line or the region.",
    sources=("ms-system-requirements-2020", "fasttrack-checklist-v8"),
    traces=("R043",),
    applies=_has_limits,
    reads=attrgetter("testing.performance.sites"),
    observe=_fast_enough,
)

RULES: tuple[Rule[Any], ...] = (NETWORK,)
