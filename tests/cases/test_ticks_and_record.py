"""A review whose ticks are all done, and whose record says otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import golive_readiness as glr
from golive_readiness.decision import Verdict

if TYPE_CHECKING:
    from tests.cases.conftest import Document, Judged, Ready

PROJECT = {
    "name": "A project",
    "products": ["finance-operations", "customer-engagement"],
    "managed_in": "ppac",
    "rollout": "big-bang",
    "users": 200,
    "has": ["migration", "integrations", "custom-code", "legacy-system", "several-workstreams", "peak-load"],
}
CUSTOMERS = {"entity": "customers", "legal_entity": "BE01", "data_class": "master", "source_count": 14382}
RECORD: dict[str, Any] = {
    "migration": {
        "cycles": [
            {"cycle": 1, "run_on": "2026-10-16", "reconciled": [{**CUSTOMERS, "target_count": 14382}]},
            {"cycle": 2, "run_on": "2026-10-30", "reconciled": [{**CUSTOMERS, "target_count": 14379}]},
        ]
    },
    "integrations": {
        "bank": {
            "title": "Payment files to the bank",
            "critical": True,
            "production": {
                "firewall_open": True,
                "service_account": True,
                "endpoint_reached": True,
                "certificate_expires_on": "2026-11-28",  # the Saturday of the cutover
            },
        }
    },
    "licences": {"counts": [{"type": "Finance", "required": 200, "purchased": 180, "assigned": 180}]},
}
FALLEN = {
    "migration.trial-cycles": "MIGR01",
    "migration.reconciled": "MIGR02",
    "integration.production-access": "INTG05",
    "readiness.licences": "ENVR01",
}


@pytest.fixture
def ticked(ready: Ready) -> Document:
    """Everything is reported done, proven and signed, three weeks ahead."""
    return ready(days_ahead=21, project=PROJECT, whole=True)


def test_by_its_ticks_it_is_on_track(ticked: Document, judged: Judged) -> None:
    assert judged(ticked).decision.verdict is Verdict.GO


def test_by_its_record_it_is_a_no_go(ticked: Document, judged: Judged) -> None:
    assessment = judged({**ticked, **RECORD})
    reasons = assessment.decision.reasons.ids()

    assert assessment.decision.verdict is Verdict.NO_GO
    assert {"MIGR02:customers/BE01", "INTG05:bank", "ENVR01:Finance"} <= set(reasons)
    fallen = {one.id: {found.code for found in one.against} for one in glr.checked_claims(assessment) if one.fell}
    assert {item: code for item, code in FALLEN.items() if code in fallen.get(item, ())} == FALLEN


def test_a_fallen_claim_stays_as_mandatory_as_its_item(ticked: Document, judged: Judged) -> None:
    findings = judged({**ticked, **RECORD}).findings

    assert findings["ITEM03:readiness.licences"].mandatory
    assert not findings["ITEM03:readiness.licences"].waivable
    assert not findings["ITEM03:migration.trial-cycles"].mandatory


def test_page_one_says_which_claims_fell(ticked: Document, judged: Judged) -> None:
    assessment = judged({**ticked, **RECORD})
    page_one = glr.to_html(assessment, edition="executive").partition("</section>")[0]

    assert f"{assessment.overall.counts.contradicted} contradicted by the record" in page_one
    for item in ("readiness.licences", "migration.reconciled"):
        assert assessment.items[item].item.statement[:40] in page_one


@pytest.mark.parametrize("section", RECORD)
def test_each_part_of_the_record_alone_ends_the_go(section: str, ticked: Document, judged: Judged) -> None:
    assert judged({**ticked, section: RECORD[section]}).decision.verdict is not Verdict.GO


def test_the_order_of_its_lists_and_a_second_look_change_nothing(ticked: Document, judged: Judged) -> None:
    cycles = RECORD["migration"]["cycles"]
    turned = {**ticked, **RECORD, "migration": {"cycles": cycles[::-1]}}
    first, again, other = judged({**ticked, **RECORD}), judged({**ticked, **RECORD}), judged(turned)

    assert first.findings.to_records() == again.findings.to_records() == other.findings.to_records()
    assert first.decision.reasons.ids() == other.decision.reasons.ids()
