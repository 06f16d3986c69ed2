"""`golive_readiness.linting.lint` as a whole: it finds what is planted, says it in order, and leaves a sound checklist alone."""

from __future__ import annotations

from typing import Any

import pytest

from golive_readiness.linting import LintKind, LintSeverity, linted
from tests.made import AREAS
from tests.unit.linting.made import SOURCES, a_checklist, an_item, remarks, said

PLANTED: dict[str, tuple[dict[str, Any], LintKind]] = {
    "vague wording": ({"statement": "The tests were adequate."}, LintKind.VAGUE_WORDING),
    "an item nobody could verify": ({"evidence": None}, LintKind.UNVERIFIABLE),
    "a missing evidence rule or signer": (
        {"mandatory": True, "evidence": {"what": "The label.", "required": False}},
        LintKind.MANDATORY_ON_TRUST,
    ),
    "a mandatory item that no answer can satisfy": (
        {"mandatory": True, "sign_off": {"roles": ["finance-controller"], "organisation": "partner"}},
        LintKind.UNSATISFIABLE,
    ),
    "an area that cannot matter": ({"weight": 0}, LintKind.IDLE_AREA),
}
OTHERS = (an_item("cutover.tills", area="cutover"), an_item("migration.stock", area="data-migration"))


@pytest.mark.parametrize(("fault", "kind"), PLANTED.values(), ids=PLANTED)
def test_a_planted_fault_is_an_error_and_the_only_one(fault: dict[str, Any], kind: LintKind) -> None:
    (remark,) = remarks(an_item(**fault), *OTHERS)
    assert (remark.kind, remark.severity) == (kind, LintSeverity.ERROR)
    assert remark.about in ("readiness.scanners", "readiness")
    assert remark.hint.endswith((".", "?"))


def test_an_id_that_changed_is_an_error_and_the_only_one() -> None:
    before = a_checklist(an_item(), *OTHERS)
    renamed = {**an_item(), "id": "readiness.barcode-readers"}
    (remark,) = remarks(renamed, *OTHERS, before=before, version="1.1")
    assert (remark.kind, remark.severity) == (LintKind.CHANGED_ID, LintSeverity.ERROR)


def test_a_sound_checklist_is_left_alone_and_every_claim_holds() -> None:
    found = linted(a_checklist(an_item(), *OTHERS), areas=AREAS, sources=SOURCES)
    assert found.remarks == ()
    assert all(one.holds for one in found.tried)


def test_every_fault_is_named_at_once_in_the_order_of_the_items() -> None:
    faulty = [an_item(f"readiness.{key}", **fault) for key, (fault, _) in zip("abcd", PLANTED.values(), strict=False)]
    own = {"id": "shop-floor", "title": "Shop floor", "prefix": "floor"}
    found = said(*faulty, an_item("wrong.prefix", area="nowhere", statement="{a.b} is so."), areas=[own])
    assert found == [
        (LintKind.IDLE_AREA, "shop-floor"),
        (LintKind.VAGUE_WORDING, "readiness.a"),
        (LintKind.UNVERIFIABLE, "readiness.b"),
        (LintKind.MANDATORY_ON_TRUST, "readiness.c"),
        (LintKind.UNSATISFIABLE, "readiness.d"),
        (LintKind.UNKNOWN_AREA, "wrong.prefix"),
        (LintKind.UNKNOWN_THRESHOLD, "wrong.prefix"),
    ]


@pytest.mark.parametrize("kind", LintKind)
def test_every_kind_of_remark_is_grave_or_not(kind: LintKind) -> None:
    assert kind.severity in LintSeverity


def test_a_remark_says_what_it_is_about_what_is_wrong_and_how_to_mend_it() -> None:
    (remark,) = remarks(an_item(statement="The tills should work."), *OTHERS)
    assert str(remark) == ('readiness.scanners: "should" is vague. Say what is so on the day: true or false.')
    assert remark.to_record() == {
        "kind": "vague-wording",
        "severity": "error",
        "item": "readiness.scanners",
        "area": None,
        "message": '"should" is vague.',
        "hint": "Say what is so on the day: true or false.",
    }


def test_what_is_about_the_whole_checklist_names_nothing() -> None:
    (remark,) = remarks(items=[])
    assert (remark.about, str(remark).startswith(remark.message)) == ("", True)
