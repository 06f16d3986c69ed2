"""``golive check --owner``: each owner sees their own before the committee does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from golive_readiness.cli.own import there_is

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.cli.conftest import Golive

CHECKLIST = """\
format: golive-readiness/checklist/1
id: ours
title: What we ask
version: "1"
items:
  - {id: cutover.mock-cutover, area: cutover, statement: The cutover was rehearsed., mandatory: true, rules: [CUTO06]}
  - {id: migration.plan, area: data-migration, statement: There is a plan.}
  - {id: readiness.paper, area: readiness, statement: The paper is there.}
"""
REVIEW = """\
format: golive-readiness/review/1
project: {name: Toy shop}
reviewed_on: 2026-11-02
checklists: [ours.yaml]
people:
  rob: {name: Rob Maes}
  ines: {name: Ines Wouters}
answers:
  cutover.mock-cutover: {status: done, owner: rob, updated_on: 2026-11-02}
  migration.plan: {status: in_progress, owner: rob, due_on: 2026-11-20, updated_on: 2026-11-02}
  readiness.paper: {status: done, owner: ines, updated_on: 2026-11-02}
cutover: {rehearsals: none}
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "ours.yaml").write_text(CHECKLIST, encoding="utf-8")
    path = tmp_path / "review.yaml"
    path.write_text(REVIEW, encoding="utf-8")
    return path


def test_a_fallen_claim_is_shown_with_both_sides(golive: Golive, path: Path) -> None:
    ran = golive("check", path, "--owner", "rob")

    assert ran.code == 1
    assert ran.out.splitlines() == [
        "Rob Maes",
        "Items: 2; reported done: 1, 0 evidenced, 1 contradicted by the record",
        "",
        "Claims that the record contradicts:",
        "  cutover.mock-cutover (mandatory): The cutover was rehearsed.",
        "      CUTO06:cutover.rehearsals: The cutover was never rehearsed for real; a walkthrough or a tabletop is no rehearsal.",
        "",
        "Open:",
        "  migration.plan, due 20 Nov 2026: There is a plan.",
    ]


def test_who_has_no_fallen_claim_ends_with_zero(golive: Golive, path: Path) -> None:
    ran = golive("check", path, "--owner", "ines wouters")

    assert ran.code == 0
    assert ran.out.splitlines() == [
        "Ines Wouters",
        "Items: 1; reported done: 1, 0 evidenced, 0 contradicted by the record",
    ]


def test_somebody_unknown_is_told_who_may_be_meant(golive: Golive, path: Path) -> None:
    ran = golive("check", path, "--owner", "rbo")

    assert ran.code == 2
    assert "rbo is nobody of this review." in ran.err
    assert "It has" not in golive("check", path, "--owner", "robb").err
    assert "Did you mean rob?" in golive("check", path, "--owner", "robb").err
    assert "xyz is nobody of this review. It has ines, rob." in golive("check", path, "--owner", "xyz").err


def test_of_many_people_only_the_first_are_named() -> None:
    many = [f"p{number:02}" for number in range(1, 22)]

    assert there_is(many[:20]) == f"It has {', '.join(many[:20])}."
    assert there_is(reversed(many)) == f"It has {', '.join(many[:20])} and 1 more."
    assert there_is(()) is None


def test_the_whole_shows_what_fell_too(golive: Golive, path: Path) -> None:
    out = golive("check", path).out

    assert "Claims that the record contradicts:\n  cutover.mock-cutover (mandatory)" in out
    assert "Open:" not in out
