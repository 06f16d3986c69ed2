"""Items that no answer can satisfy, items that nobody is asked, areas that cannot matter, facts that age."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import RULES
from golive_readiness.findings.rule import Rule, Stage, observed
from golive_readiness.linting import Claim, LintKind, LintSeverity, linted
from golive_readiness.model.base import Severity
from golive_readiness.model.overlay import Overlay
from golive_readiness.standing import Standing
from golive_readiness.tailoring.overlays import tailored
from tests.made import AREAS
from tests.unit.linting.made import SOURCES, a_checklist, an_item, remarks, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from golive_readiness.findings.facts import Facts
    from golive_readiness.findings.rule import Observation
    from golive_readiness.model.checklist import Checklist

SCANNERS = "readiness.scanners"


def _never(_review: object, _facts: Facts) -> Iterator[Observation]:
    yield observed("anything", False)


NEVER_MET: Rule[Any] = Rule(
    code="OURS01",
    area="readiness",
    severity=Severity.LOW,
    title="Nothing is ever right",
    says="{subject} is wrong.",
    why="It is.",
    advice="Give up.",
    sources=("golive-readiness",),
    reads=lambda review: review,
    observe=_never,
)


@pytest.mark.parametrize(
    "demand",
    [
        {"roles": ["business-owner"], "organisation": "partner"},
        {"roles": ["vendor-contact"], "organisation": "customer"},
        {"roles": ["executive-sponsor", "finance-controller"], "organisation": "microsoft"},
    ],
)
@pytest.mark.parametrize("due_by", ["go_no_go", "hypercare_exit"])
def test_a_signature_that_nobody_can_give_is_found(demand: dict[str, Any], due_by: str) -> None:
    (remark,) = remarks(an_item(mandatory=True, sign_off=demand, due_by=due_by))
    assert (remark.kind, remark.item) == (LintKind.UNSATISFIABLE, SCANNERS)
    assert demand["roles"][0] in remark.message


def test_one_role_that_somebody_can_hold_is_enough() -> None:
    demand = {"roles": ["business-owner", "project-manager"], "organisation": "partner"}
    assert said(an_item(mandatory=True, sign_off=demand)) == []


def test_a_rule_that_nobody_can_meet_is_found() -> None:
    checklist = a_checklist(an_item(mandatory=True, rules=["OURS01"]), an_item("readiness.tills"))
    found = linted(checklist, areas=AREAS, sources=SOURCES, rules=(*RULES, NEVER_MET)).remarks
    assert [(remark.kind, remark.item) for remark in found] == [(LintKind.UNSATISFIABLE, SCANNERS)]
    assert "OURS01" in found[0].message


def test_a_rule_that_contradicts_no_item_and_spoils_every_verdict_is_found() -> None:
    found = linted(
        a_checklist(), areas=AREAS, sources=SOURCES, rules=(*RULES, replace(NEVER_MET, mandatory=True))
    ).remarks
    assert [(remark.kind, remark.about) for remark in found] == [(LintKind.WRONG_VERDICT, "")]


@pytest.mark.parametrize(
    "applies",
    [
        {"products": ["business-central"], "managed_in": ["lcs"]},
        {"products": ["business-central", "web"], "has": ["ax-2012-upgrade"]},
        {"products": ["finance-operations"], "has": ["contact-center"]},
        {"products": ["customer-engagement"], "has": ["migration", "warehouse"]},
    ],
)
def test_an_item_for_products_without_the_parts_it_names_is_found(applies: dict[str, Any]) -> None:
    assert (LintKind.NEVER_ASKED, SCANNERS) in said(an_item(applies=applies), an_item("readiness.tills"))


@pytest.mark.parametrize(
    "applies",
    [
        {"products": ["business-central", "finance-operations"], "managed_in": ["lcs"]},
        {"has": ["dual-write", "ax-2012-upgrade", "peak-load", "us-government"]},
        {"managed_in": ["ppac"], "has": ["contact-center"]},
        {"products": ["business-central", "customer-engagement"], "has": ["warehouse", "contact-center"]},
        {"products": ["web"], "has": ["migration", "integrations", "agents"], "rollout": ["phased"]},
        {},
    ],
)
def test_an_item_for_some_project_which_may_have_several_products_is_left_alone(applies: dict[str, Any]) -> None:
    assert said(an_item(applies=applies)) == []


def test_a_checklist_for_projects_that_there_are_not_is_found() -> None:
    suits = {"products": ["web"], "managed_in": ["lcs"]}
    assert said(an_item(), suits=suits) == [(LintKind.NEVER_ASKED, "")]


def test_an_area_whose_items_weigh_nothing_cannot_matter() -> None:
    light, other = an_item(weight=0), an_item("cutover.tills", area="cutover")
    assert said(light, other) == [(LintKind.IDLE_AREA, "readiness")]
    assert said({**light, "mandatory": True}, other) == []
    assert said(light, an_item("readiness.tills"), other) == []


def test_an_area_without_items_cannot_matter() -> None:
    own = {"id": "shop-floor", "title": "Shop floor", "prefix": "floor"}
    assert said(an_item(), areas=[own]) == [(LintKind.IDLE_AREA, "shop-floor")]


def test_an_area_that_nobody_is_ever_asked_about_cannot_matter() -> None:
    never = an_item(applies={"products": ["web"], "has": ["dual-write"]})
    assert said(never, an_item("cutover.tills", area="cutover")) == [
        (LintKind.IDLE_AREA, "readiness"),
        (LintKind.NEVER_ASKED, SCANNERS),
    ]


def test_nothing_mandatory_rests_on_a_fact_that_ages() -> None:
    assert said(an_item(dated_on="2026-07-16")) == []
    assert said(an_item(dated_on="2026-07-16", mandatory=True)) == [(LintKind.AGEING_FACT, SCANNERS)]


def test_a_checklist_that_asks_nothing_reaches_no_verdict() -> None:
    found = remarks(items=[])
    assert [(remark.kind, remark.about) for remark in found] == [(LintKind.WRONG_VERDICT, "")]


def under_an_overlay(**sections: Any) -> Checklist:
    """A checklist with a mandatory item, under an overlay that has these sections."""
    head = {"format": "golive-readiness/overlay/1", "id": "ours-too", "title": "Ours", "version": "1", "base": "ours"}
    base = a_checklist(an_item(mandatory=True), an_item("readiness.tills"))
    return tailored(base, Overlay.model_validate({**head, **sections}))


WITHOUT_SCANNERS = under_an_overlay(drops={SCANNERS: "We have none."})


def test_a_mandatory_item_that_an_overlay_leaves_out_is_told_and_spoils_every_go() -> None:
    found = linted(WITHOUT_SCANNERS, areas=AREAS, sources=SOURCES)
    assert [(remark.kind, remark.severity, remark.item) for remark in found.remarks] == [
        (LintKind.SOFTENED, LintSeverity.WARNING, SCANNERS)
    ]
    assert [one.claim for one in found.tried if not one.holds] == [Claim.ALL_DONE_REACHES_GO]


def test_what_an_overlay_leaves_out_hides_no_claim_that_breaks_for_another_reason() -> None:
    def once_done(_review: object, facts: Facts) -> Iterator[Observation]:
        yield observed("tills", facts.items["readiness.tills"].standing is not Standing.MET)

    spoilt = replace(NEVER_MET, observe=once_done, stage=Stage.STANDINGS, severity=Severity.CRITICAL, mandatory=True)
    found = linted(WITHOUT_SCANNERS, areas=AREAS, sources=SOURCES, rules=(*RULES, spoilt)).remarks
    assert (LintKind.WRONG_VERDICT, "readiness.tills") in [(remark.kind, remark.about) for remark in found]


def test_other_words_for_a_mandatory_item_cost_no_go() -> None:
    found = linted(
        under_an_overlay(changes={SCANNERS: {"statement": "They read a label."}}), areas=AREAS, sources=SOURCES
    )
    assert found.remarks == ()
    assert all(one.holds for one in found.tried)
