"""Whether anybody could tell that an item is true."""

from __future__ import annotations

from typing import Any

import pytest

from golive_readiness.linting import LintKind
from tests.unit.linting.made import an_item, remarks, said

SCANNERS = "readiness.scanners"
SIGNED = {"roles": ["business-owner"], "organisation": "customer"}
ASKED_FOR = {"kinds": ["test-report"], "what": "The label.", "required": False}


@pytest.mark.parametrize("rules", [[], ["GOVN22"]], ids=["no rule", "a rule that proves nothing"])
@pytest.mark.parametrize("evidence", [None, {"required": False}], ids=["no proof", "proof of anything, or none"])
def test_an_item_that_nobody_could_verify_is_named(rules: list[str], evidence: dict[str, Any] | None) -> None:
    assert said(an_item(evidence=evidence, rules=rules)) == [(LintKind.UNVERIFIABLE, SCANNERS)]


@pytest.mark.parametrize(
    "more", [{"evidence": ASKED_FOR}, {"sign_off": SIGNED}, {"rules": ["MIGR01"]}, {"rules": ["TEST01"]}]
)
def test_proof_a_signature_or_the_record_is_enough(more: dict[str, Any]) -> None:
    assert said(an_item(**{"evidence": None, **more})) == []


@pytest.mark.parametrize("more", [{"evidence": ASKED_FOR}, {"evidence": None, "rules": ["MIGR01"]}])
def test_nothing_mandatory_is_taken_on_trust(more: dict[str, Any]) -> None:
    assert said(an_item(mandatory=True, **more)) == [(LintKind.MANDATORY_ON_TRUST, SCANNERS)]
    assert said(an_item(mandatory=True, **more, sign_off=SIGNED)) == []


def test_a_mandatory_item_that_nobody_could_verify_is_named_once() -> None:
    assert said(an_item(mandatory=True, evidence=None)) == [(LintKind.UNVERIFIABLE, SCANNERS)]


def test_required_proof_says_what_it_shows() -> None:
    assert said(an_item(evidence={"kinds": ["test-report"]})) == [(LintKind.PROOF_NOT_DESCRIBED, SCANNERS)]
    assert said(an_item(evidence={"kinds": ["test-report"], "required": False})) == []


def test_a_signature_is_somebodys() -> None:
    assert said(an_item(sign_off={})) == [(LintKind.SIGNER_NOT_NAMED, SCANNERS)]
    assert said(an_item(sign_off={"organisation": "customer"})) == []


@pytest.mark.parametrize("code", ["GOVN11", "GOVN16", "ITEM01", "PROM01", "WAIV01", "JUDG01", "JUDG04"])
def test_a_claim_is_not_checked_against_itself(code: str) -> None:
    (remark,) = remarks(an_item(rules=[code]))
    assert (remark.kind, remark.item, code in remark.message) == (LintKind.RULE_ABOUT_ANSWERS, SCANNERS, True)
