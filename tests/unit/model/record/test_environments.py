from __future__ import annotations

import pytest

from golive_readiness.model.checklist import Product
from golive_readiness.model.record.environments import Environment, EnvironmentKind, Purpose

NEVER_TRIED_IN = {Purpose.PRODUCTION, Purpose.DEVELOPMENT, Purpose.BUILD}
NO_SANDBOXES = {
    EnvironmentKind.UNIFIED_DEVELOPER,
    EnvironmentKind.CLOUD_HOSTED,
    EnvironmentKind.TRIAL,
    EnvironmentKind.ON_PREMISES,
}


@pytest.mark.parametrize("purpose", Purpose)
def test_the_solution_is_tried_everywhere_but_where_it_is_built_or_used(purpose: Purpose) -> None:
    environment = Environment(purpose=purpose)
    assert environment.is_sandbox is (purpose not in NEVER_TRIED_IN)
    assert environment.is_production is (purpose is Purpose.PRODUCTION)


@pytest.mark.parametrize("kind", EnvironmentKind)
def test_a_developers_machine_or_an_own_server_is_no_sandbox(kind: EnvironmentKind) -> None:
    assert Environment(purpose=Purpose.TEST, kind=kind).is_sandbox is (kind not in NO_SANDBOXES)


def test_an_environment_may_run_any_product_until_it_says_which() -> None:
    unsaid = Environment(purpose=Purpose.TEST)
    sales = Environment(purpose=Purpose.TEST, product=Product.CUSTOMER_ENGAGEMENT)
    assert unsaid.may_run(Product.FINANCE_OPERATIONS)
    assert sales.may_run(Product.CUSTOMER_ENGAGEMENT)
    assert not sales.may_run(Product.FINANCE_OPERATIONS)
