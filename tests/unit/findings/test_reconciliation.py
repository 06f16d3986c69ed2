"""Reconciliation at its edges; what its rules are for stands in ``test_migration.py``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import reconciliation
from golive_readiness.findings.rule import FindingStanding

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Rule
    from tests.unit.findings.conftest import Facing, Found

MET, UNPROVEN = FindingStanding.MET, FindingStanding.UNPROVEN

EQUAL = {"entity": "customers", "legal_entity": "BE01", "source_count": 14382, "target_count": 14382}
ONE_SHORT = {**EQUAL, "target_count": 14381}


def cycles(*compared: Any) -> dict[str, Any]:
    """Trial loads in order, each with what was compared after it."""
    return {"cycles": [{"cycle": number, "reconciled": entries} for number, entries in enumerate(compared, start=1)]}


@pytest.mark.parametrize("rule", reconciliation.RULES)
def test_a_migration_that_tells_of_no_loads_is_not_read(facing: Facing, rule: Rule[Any]) -> None:
    assert rule.reads(facing(migration={"objects": {}}).review) is None
    assert rule.reads(facing(migration={"cycles": []}).review) is not None


def test_where_nothing_was_compared_last_that_alone_is_told(found: Found) -> None:
    (one,) = found(reconciliation.LAST_CYCLE, migration=cycles([ONE_SHORT], None))
    assert (one.subject, one.standing) == ("migration.cycles", UNPROVEN)


def test_other_data_of_all_legal_entities_says_nothing_of_these(found: Found) -> None:
    elsewhere = {**EQUAL, "entity": "items", "legal_entity": None}
    _, left = found(reconciliation.LAST_CYCLE, migration=cycles([ONE_SHORT], [elsewhere]))
    assert (left.subject, left.standing) == ("customers/BE01", UNPROVEN)


ELSEWHERE = {**EQUAL, "entity": "items"}
SIGNED = {**ONE_SHORT, "data_class": "master", "signed_by": "anna"}


def test_what_is_not_known_to_agree_shows_no_counts(found: Found) -> None:
    (one,) = found(reconciliation.LAST_CYCLE, migration=cycles(None))
    assert (one.values["source"], one.values["target"]) == ("?", "?")


def test_a_signature_older_than_the_load_that_differed_mends_nothing_afterwards(found: Found) -> None:
    loads = cycles([{**SIGNED, "signed_on": "2026-10-19"}], [ELSEWHERE])["cycles"]
    loads[0]["run_on"] = "2026-10-20"
    _, left = found(reconciliation.LAST_CYCLE, migration={"cycles": loads})
    assert (left.subject, left.standing) == ("customers/BE01", UNPROVEN)
    (mended,) = found(reconciliation.LAST_CYCLE, migration=cycles([SIGNED], [ELSEWHERE]))
    assert mended.subject == "items/BE01"


def test_the_last_load_speaks_for_all_older_ones_and_not_only_for_the_one_before(found: Found) -> None:
    seen = found(reconciliation.LAST_CYCLE, migration=cycles([ONE_SHORT], [ELSEWHERE], [EQUAL, ELSEWHERE]))
    assert [one.standing for one in seen] == [MET, MET]


def test_a_difference_in_production_may_be_signed_too(found: Found) -> None:
    loads = cycles([EQUAL], [SIGNED])["cycles"]
    loads[1]["production"] = True
    _, production = found(reconciliation.LAST_CYCLE, migration={"cycles": loads})
    assert (production.subject, production.standing) == ("production/customers/BE01", MET)
