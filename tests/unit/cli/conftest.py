"""Run the command, on the smallest review that comes to a verdict."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from golive_readiness.cli import main

CHECKLIST = """\
format: golive-readiness/checklist/1
id: ours
title: What we ask
version: "1"
items:
  - {id: migration.reconciled, area: data-migration, statement: The loads were reconciled., mandatory: true}
  - {id: uat.signed-off, area: user-acceptance-testing, statement: The users are content.}
"""
REVIEW = """\
format: golive-readiness/review/1
project: {name: Toy shop, customer: Toy company}
reviewed_on: 2026-11-02
dates: {go_no_go_on: 2026-11-26, go_live_on: 2026-12-01}
checklists: [ours.yaml]
decision_maker: anna
people:
  anna: {name: Anna Peeters, role: executive-sponsor, organisation: customer}
  rob: {name: Rob Maes, organisation: partner}
answers:
  uat.signed-off: {status: done, owner: rob, updated_on: 2026-11-02}
"""
ANSWERS = {
    "go": "  migration.reconciled: {status: done, owner: rob, updated_on: 2026-11-02}\n",
    "no_go": "  migration.reconciled: {status: in_progress, updated_on: 2026-11-02}\n",
    "conditional_go": "  migration.reconciled: {status: in_progress, owner: rob, due_on: 2026-11-20, updated_on: 2026-11-02}\n",
    "cannot_be_assessed": "",
}
"""What is said of the mandatory item, for each verdict."""


class Ran(NamedTuple):
    """What came of a run."""

    code: int
    out: str
    err: str


Golive = Callable[..., Ran]
MakeReview = Callable[..., Path]


@pytest.fixture
def golive(capsys: pytest.CaptureFixture[str]) -> Golive:
    """Run the command with these arguments."""

    def run(*argv: str | os.PathLike[str]) -> Ran:
        code = main([os.fspath(argument) for argument in argv])
        return Ran(code, *capsys.readouterr())

    return run


@pytest.fixture
def review(tmp_path: Path) -> MakeReview:
    """Write a review that comes to this verdict, with its checklist beside it."""

    def write(verdict: str = "go", more: str = "") -> Path:
        (tmp_path / "ours.yaml").write_text(CHECKLIST, encoding="utf-8")
        path = tmp_path / "review.yaml"
        path.write_text(REVIEW + ANSWERS[verdict] + more, encoding="utf-8")
        return path

    return write
