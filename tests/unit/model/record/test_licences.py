from __future__ import annotations

from golive_readiness.model.record.licences import LicenceCount


def test_a_count_is_named_by_type_tenant_and_role() -> None:
    count = LicenceCount(type="Finance", tenant="contoso", security_role="Accountant")
    assert (count.pool, count.subject) == ("Finance/contoso", "Finance/contoso/Accountant")
    bare = LicenceCount(type="Finance")
    assert (bare.pool, bare.subject) == ("Finance", "Finance")
