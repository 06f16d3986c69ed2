"""Claims against the record: both sides, whose they are, and which fell."""

from __future__ import annotations

from typing import Any

from golive_readiness.claims import checked_claims, owned
from tests.made import judged

LOADS = {"id": "migration.trial-cycles", "area": "data-migration", "mandatory": True, "rules": ["MIGR01"]}
REHEARSED = {"id": "cutover.mock-cutover", "area": "cutover", "rules": ["CUTO06"]}
WORD = {"id": "readiness.word"}
DONE = {"status": "done", "owner": "rob", "updated_on": "2026-11-01"}
FIGURES = {"entity": "customers", "source_count": 14382, "target_count": 14382}


def a_cycle(number: int, **figures: Any) -> dict[str, Any]:
    return {"cycle": number, "run_on": "2026-10-30", "reconciled": [{**FIGURES, **figures}]}


TWO_CYCLES = {"cycles": [a_cycle(1), a_cycle(2, target_count=14379)]}
THREE_CYCLES = {"cycles": [a_cycle(number) for number in (1, 2, 3)]}


def test_a_fallen_claim_shows_both_sides() -> None:
    assessment = judged(LOADS, answers={"migration.trial-cycles": DONE}, migration=TWO_CYCLES)
    (claim,) = checked_claims(assessment)

    assert claim.fell
    assert not claim.proven
    assert claim.state.owner == "rob"
    assert [(found.code, found.values["wanted"]) for found in claim.against] == [("MIGR01", 3)]
    assert claim.to_record()["against"] == ["MIGR01:migration.cycles"]


def test_a_record_that_agrees_proves_the_claim() -> None:
    assessment = judged(LOADS, answers={"migration.trial-cycles": DONE}, migration=THREE_CYCLES)
    (claim,) = checked_claims(assessment)

    assert (claim.proven, claim.fell, claim.against) == (True, False, ())
    assert [found.code for found in claim.shown] == ["MIGR01"]


def test_what_no_rule_checks_stays_a_claim() -> None:
    assessment = judged(WORD, answers={"readiness.word": DONE}, migration=THREE_CYCLES)
    (claim,) = checked_claims(assessment)

    assert (claim.proven, claim.fell, claim.shown) == (False, False, ())


def test_what_nobody_reports_is_no_claim() -> None:
    answers = {"migration.trial-cycles": {"status": "in_progress"}}
    assessment = judged(LOADS, WORD, answers=answers, migration=TWO_CYCLES)

    assert list(checked_claims(assessment)) == []


def test_not_applicable_is_a_claim_once_the_record_says_otherwise() -> None:
    answers = {"migration.trial-cycles": {"status": "not_applicable", "reason": "No data.", "approved_by": "anna"}}

    assert [one.id for one in checked_claims(judged(LOADS, answers=answers, migration=TWO_CYCLES))] == [
        "migration.trial-cycles"
    ]
    assert list(checked_claims(judged(LOADS, answers=answers, migration=THREE_CYCLES))) == []


def test_the_fallen_come_first_and_of_these_the_mandatory() -> None:
    assessment = judged(
        WORD,
        REHEARSED,
        LOADS,
        answers=dict.fromkeys(("readiness.word", "cutover.mock-cutover", "migration.trial-cycles"), DONE),
        migration=TWO_CYCLES,
        cutover={"rehearsals": []},
    )

    assert checked_claims(assessment).ids() == ("migration.trial-cycles", "cutover.mock-cutover", "readiness.word")


def test_an_owner_sees_their_own_and_those_of_their_teams() -> None:
    teams = {
        "movers": {"name": "Movers", "members": ["rob"]},
        "deciders": {"name": "Deciders", "members": ["anna"], "chair": "rob"},
        "others": {"name": "Others", "members": ["anna"]},
    }
    items = [{"id": f"readiness.{name}"} for name in ("own", "moved", "decided", "other", "nobody")]
    owners = {"own": "rob", "moved": "movers", "decided": "deciders", "other": "others", "nobody": None}
    answers = {
        f"readiness.{name}": {"status": "done", **({"owner": owner} if owner else {})} for name, owner in owners.items()
    }
    assessment = judged(*items, answers=answers, teams=teams)

    assert owned(assessment, "rob").ids() == ("readiness.own", "readiness.moved", "readiness.decided")
    assert set(checked_claims(assessment, owner="rob").ids()) == set(owned(assessment, "rob").ids())
    assert owned(assessment, "others").ids() == ("readiness.other",)
    assert len(checked_claims(assessment)) == len(items)
