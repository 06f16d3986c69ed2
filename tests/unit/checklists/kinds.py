"""The kinds of project that the bundled checklists are for, and what each of them is asked."""

from __future__ import annotations

from golive_readiness.api import bundled_checklists, load_checklist
from golive_readiness.model.checklist import Checklist, Has, Item, ManagedIn, Product, Rollout
from golive_readiness.model.record.engagement import Project
from golive_readiness.selection import applies, suits

BUNDLED = {name: load_checklist(name) for name in bundled_checklists()}

_LARGE = (
    Has.MIGRATION,
    Has.INTEGRATIONS,
    Has.CUSTOM_CODE,
    Has.ISV_SOLUTIONS,
    Has.LEGACY_SYSTEM,
    Has.SEVERAL_WORKSTREAMS,
    Has.PEAK_LOAD,
    Has.SECURITY_APPROVAL,
)


def a_project(*products: Product, has: tuple[Has, ...] | None = _LARGE, managed_in: ManagedIn | None = None) -> Project:
    """A project of that kind; without other word a large one."""
    return Project(name="A project", products=products, has=has, managed_in=managed_in)


SALES_APP = a_project(Product.CUSTOMER_ENGAGEMENT, has=()).model_copy(update={"rollout": Rollout.BIG_BANG, "users": 40})
"""Forty users on one day, nothing migrated, nothing connected, no code."""
KINDS = {
    "sales-app": SALES_APP,
    "large-customer-engagement": a_project(Product.CUSTOMER_ENGAGEMENT, has=(*_LARGE, Has.CONTACT_CENTER)),
    "finance-in-lcs": a_project(Product.FINANCE_OPERATIONS, has=(*_LARGE, Has.WAREHOUSE), managed_in=ManagedIn.LCS),
    "finance-in-ppac": a_project(
        Product.FINANCE_OPERATIONS, has=(*_LARGE, Has.WAREHOUSE, Has.US_GOVERNMENT), managed_in=ManagedIn.PPAC
    ),
    "ax-2012-upgrade": a_project(
        Product.FINANCE_OPERATIONS, has=(*_LARGE, Has.AX_2012_UPGRADE, Has.WAREHOUSE), managed_in=ManagedIn.LCS
    ),
    "both-with-dual-write": a_project(
        Product.FINANCE_OPERATIONS,
        Product.CUSTOMER_ENGAGEMENT,
        has=(*_LARGE, Has.DUAL_WRITE),
        managed_in=ManagedIn.LCS,
    ),
    "commerce": a_project(Product.COMMERCE, Product.FINANCE_OPERATIONS, managed_in=ManagedIn.LCS),
    "human-resources": a_project(Product.HUMAN_RESOURCES),
    "business-central": a_project(Product.BUSINESS_CENTRAL),
    "business-central-small": a_project(Product.BUSINESS_CENTRAL, has=(Has.MIGRATION, Has.LEGACY_SYSTEM)),
    "agents": a_project(Product.CUSTOMER_ENGAGEMENT, has=(Has.AGENTS,)),
    "website": a_project(Product.WEB, has=()),
    "website-that-replaces-another": a_project(Product.WEB),
    "nothing-stated": a_project(Product.FINANCE_OPERATIONS, has=None),
}


def chosen(project: Project) -> tuple[Checklist, ...]:
    """The checklists that a new review of it chooses."""
    return tuple(checklist for checklist in BUNDLED.values() if suits(checklist.suits, project))


def asked(project: Project) -> tuple[Item, ...]:
    """The items that apply to it, each once."""
    items = {item.id: item for checklist in chosen(project) for item in checklist.items}
    return tuple(item for item in items.values() if applies(item.applies, project))
