"""``golive people``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.cli.conftest import Golive

CHECKLIST = """\
format: golive-readiness/checklist/1
id: ours
title: What we ask
version: "1"
items:
  - {id: uat.signed-off, area: user-acceptance-testing, statement: The users are content., sign_off: {organisation: customer}}
"""
REVIEW = """\
format: golive-readiness/review/1
project: {name: Toy shop}
reviewed_on: 2026-11-02
checklists: [ours.yaml]
people:
  anna: {name: Anna Peeters, role: executive-sponsor, organisation: customer, phone: "+32 470 00 00 00", deputy: rob}
  rob: {name: Rob Maes, role: data-migration-lead, other_roles: [developer], organisation: partner}
  twin: {name: Tom Twin}
  other: {name: Tom Twin}
teams:
  core: {name: Core team, members: [rob]}
answers:
  uat.signed-off: {owner: rob, due_on: 2026-11-20}
risks:
  R1: {title: The load is late, owner: core}
  R2: {title: The room is small, owner: rob, status: closed}
integrations:
  bank: {title: Bank, technical_lead: rob, fallback: {performed_by: [rob]}}
migration:
  legacy_transactions: {owner: rob}
"""
EVERYBODY = """\
Key    Name          Roles                           Phone  Deputy    Open  Alone
rob    Rob Maes      data migration lead, developer  no     -         5     3
anna   Anna Peeters  executive sponsor               yes    Rob Maes  1     1
other  Tom Twin      -                               no     -         0     0
twin   Tom Twin      -                               no     -         0     0
"""
ROB = """\
Rob Maes (rob), data migration lead, developer, no phone number, no deputy

Left to do: 5
  Due         What                            Title             As                      Through
  2026-11-20  Answers                         uat.signed-off    Owner
  -           Integrations                    Bank              Fallback: performed by
  -           Integrations                    Bank              Technical lead
  -           Migration: legacy transactions  -                 Owner
  -           Risks                           The load is late  Owner                   Core team

Reported done, or given: 1
  Due  What   Title              As     Through
  -    Risks  The room is small  Owner
"""


def a_review(folder: Path) -> Path:
    (folder / "ours.yaml").write_text(CHECKLIST, encoding="utf-8")
    path = folder / "review.yaml"
    path.write_text(REVIEW, encoding="utf-8")
    return path


def test_a_line_for_each_person_tells_how_much_rests_on_them(golive: Golive, tmp_path: Path) -> None:
    assert golive("people", a_review(tmp_path)) == (0, EVERYBODY, "")


def test_everything_that_rests_on_one_person_is_listed(golive: Golive, tmp_path: Path) -> None:
    review = a_review(tmp_path)
    assert golive("people", review, "--person", "rob") == (0, ROB, "")
    assert golive("people", review, "--person", "rob maes").out == ROB


def test_a_signature_that_is_expected_is_listed_too(golive: Golive, tmp_path: Path) -> None:
    ran = golive("people", a_review(tmp_path), "--person", "anna")
    assert ran.out.splitlines()[0] == "Anna Peeters (anna), executive sponsor, a phone number, deputy: Rob Maes"
    assert "2026-11-20  Sign-offs  The users are content.  Signature" in ran.out
    assert ran.out.endswith("Reported done, or given: 0\n")
    assert "+32" not in ran.out


def test_other_checklists_ask_for_other_signatures(golive: Golive, tmp_path: Path) -> None:
    other = tmp_path / "theirs.yaml"
    other.write_text(CHECKLIST.replace("customer", "vendor").replace("id: ours", "id: theirs"), encoding="utf-8")
    ran = golive("people", a_review(tmp_path), "--person", "anna", "--checklist", other)
    assert "Left to do: 0" in ran.out


def test_whom_nobody_knows_is_told_in_one_sentence(golive: Golive, tmp_path: Path) -> None:
    review = a_review(tmp_path)
    ran = golive("people", review, "--person", "robb")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines()[-1].endswith("robb is not a person of this review. Did you mean rob?")
    unlike = golive("people", review, "--person", "xyz").err.splitlines()[-1]
    assert unlike.endswith("xyz is not a person of this review. It has anna, other, rob, twin.")
    assert "Say which: twin, other." in golive("people", review, "--person", "Tom Twin").err


def test_a_review_that_answers_what_nobody_asks_is_refused(golive: Golive, tmp_path: Path) -> None:
    review = a_review(tmp_path)
    review.write_text(REVIEW.replace("  uat.signed-off:", "  uat.unknown:"), encoding="utf-8")
    assert golive("people", review).code == 2
