"""What the record says of a claim: it agrees only when every rule does that has anything to say."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from golive_readiness.findings import RULES
from golive_readiness.findings.observe import foreign, record_says
from golive_readiness.findings.rule import Finding, FindingStanding, finding, observed
from golive_readiness.model.checklist import Checkpoint, Item
from golive_readiness.standing import RecordSays, Standing
from tests.made import a_review, judged


def said(*standings: str, by: Checkpoint = Checkpoint.GO_NO_GO) -> list[Finding]:
    """What a rule came to, subject by subject."""
    rule = next(iter(RULES))
    return [finding(rule, observed("x", FindingStanding(one), checkpoint=by), {}) for one in standings]


MET, FAILED, UNCLEAR = said("met"), said("met", "failed"), said("met", "unproven")
ITEM = Item(id="x.one", area="readiness", statement="So.", rules=("AAAA01", "AAAA02"))


@pytest.mark.parametrize(
    ("first", "second", "says"),
    [
        (None, None, RecordSays.SILENT),
        (MET, MET, RecordSays.AGREES),
        (MET, None, RecordSays.SILENT),
        (MET, UNCLEAR, RecordSays.NOT_ENOUGH),
        (None, UNCLEAR, RecordSays.NOT_ENOUGH),
        (MET, FAILED, RecordSays.CONTRADICTS),
        (None, FAILED, RecordSays.CONTRADICTS),
        (UNCLEAR, FAILED, RecordSays.CONTRADICTS),
    ],
)
def test_half_of_what_would_show_it_proves_nothing(
    first: list[Finding] | None, second: list[Finding] | None, says: RecordSays
) -> None:
    heard = {code: heard for code, heard in (("AAAA01", first), ("AAAA02", second)) if heard}

    assert record_says(ITEM, heard) is says


def test_what_is_due_later_says_nothing_of_an_earlier_claim() -> None:
    later = said("failed", by=Checkpoint.OPEN_TO_USERS)
    afterwards = ITEM.model_copy(update={"due_by": Checkpoint.OPEN_TO_USERS})

    assert record_says(ITEM, {"AAAA01": MET + later, "AAAA02": MET}) is RecordSays.AGREES
    assert record_says(ITEM, {"AAAA01": later, "AAAA02": MET}) is RecordSays.SILENT
    assert record_says(afterwards, {"AAAA01": MET + later, "AAAA02": MET}) is RecordSays.CONTRADICTS


def test_a_claim_does_not_wait_for_a_rule_that_has_nothing_to_say_about_such_a_project() -> None:
    assert record_says(ITEM, {"AAAA01": MET}, {"AAAA02"}) is RecordSays.AGREES
    assert record_says(ITEM, {"AAAA01": FAILED}, {"AAAA02"}) is RecordSays.CONTRADICTS
    assert record_says(ITEM, {}, {"AAAA01", "AAAA02"}) is RecordSays.SILENT


def test_a_rule_for_other_projects_sees_nothing_here() -> None:
    rule = next(rule for rule in RULES if rule.code == "CUTO06")
    elsewhere = replace(rule, applies=lambda review: review.project.name == "Elsewhere")
    item = {"id": "cutover.mock-cutover", "area": "cutover", "rules": ["CUTO06"]}
    stated: dict[str, Any] = {"cutover": {"rehearsals": []}, "answers": {"cutover.mock-cutover": {"status": "done"}}}

    assert foreign([elsewhere], a_review()) == {"CUTO06"}
    assert foreign([elsewhere], a_review(project={"name": "Elsewhere"})) == frozenset()
    assert judged(item, rules=[elsewhere], **stated).items["cutover.mock-cutover"].standing is Standing.MET
    assert judged(item, rules=[rule], **stated).items["cutover.mock-cutover"].standing is Standing.CONTRADICTED
