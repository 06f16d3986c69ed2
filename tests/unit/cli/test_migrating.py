"""``golive migrate``: a new review beside the old one, and a report of what became of each answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from golive_readiness.api import load_checklist, read_review
from golive_readiness.cli.migrating import migrate
from golive_readiness.errors import InvalidDocumentError, RenderError
from golive_readiness.model.checklist import Checklist
from golive_readiness.sources.files import read

CHECKLIST = """\
format: golive-readiness/checklist/1
id: ours
title: What we ask
version: "2"
items:
  - {id: uat.signed-off, area: user-acceptance-testing, statement: The users are content.}
  - {id: uat.tested, area: user-acceptance-testing, statement: They tested it.}
  - {id: migration.reconciled, area: data-migration, statement: The loads agree.}
changes:
  - since: "1"
    reworded: [uat.signed-off]
    renamed: {uat.tried: uat.tested}
    merged: {migration.reconciled: [migration.counts, migration.money]}
    moved: {fo.x: web-launch}
    retired: {uat.old: The tool has gone.}
"""
REVIEW = """\
format: golive-readiness/review/1
project: {name: Toy shop}
reviewed_on: 2026-11-02
checklists: [ours.yaml]
people:
  anna: {name: Anna Peeters, role: business-owner, organisation: customer}
answers:
  uat.signed-off: {status: done}
  uat.tried: {status: done}
  migration.counts: {status: done, owner: anna, comment: They agree.}
  migration.money: {status: in_progress, owner: anna, due_on: 2026-11-20}
  fo.x: {status: not_started}
  uat.old: {status: done, comment: It was.}
sign_offs:
  s: {items: [migration.counts, uat.old], by: anna, signed_on: 2026-10-30}
"""


@pytest.fixture
def review(tmp_path: Path) -> Path:
    (tmp_path / "ours.yaml").write_text(CHECKLIST, encoding="utf-8")
    path = tmp_path / "review.yaml"
    path.write_text(REVIEW, encoding="utf-8")
    return path


def test_a_new_review_is_written_and_the_report_names_everything(
    review: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = review.with_name("review-2.yaml")
    before = review.read_bytes()
    migrate(review, since="1", out=out)

    assert capsys.readouterr().out.splitlines() == [
        "ours 1 to 2",
        "Renamed: 1",
        "  uat.tried -> uat.tested",
        "Moved: 1",
        "  fo.x: web-launch asks it now",
        "Reworded: 1",
        "  uat.signed-off (to be confirmed)",
        "Merged: 2",
        "  migration.counts -> migration.reconciled",
        "      status: done",
        "      owner: anna",
        "      comment: They agree.",
        "  migration.money -> migration.reconciled",
        "      status: in_progress",
        "      owner: anna",
        "      due_on: 2026-11-20",
        "Retired: 1",
        "  uat.old: The tool has gone.",
        "      status: done",
        "      comment: It was.",
        "Named no longer: 2",
        "  migration.counts in sign_offs.s.items: migration.reconciled asks something else, which it does not cover",
        "  uat.old in sign_offs.s.items: nobody asks it any more",
        "Checklists added to the review: 1",
        "  web-launch",
        "",
        "1 answer is to be confirmed: read the statement as it is now, and take answered_in out of the answer.",
        f"{out}: written; next: golive check {out}",
    ]
    assert review.read_bytes() == before
    assert set(read_review(out).answers) == {"uat.signed-off", "uat.tested", "migration.reconciled", "fo.x"}


def test_what_is_kept_is_only_counted(review: Path, capsys: pytest.CaptureFixture[str]) -> None:
    review.write_text(
        REVIEW.split("answers:", maxsplit=1)[0]
        + "answers:\n  uat.tested: {status: done}\n  migration.reconciled: {}\n",
        encoding="utf-8",
    )
    (review.parent / "ours.yaml").write_text(CHECKLIST.split("changes:", maxsplit=1)[0] + 'changes: [{since: "1"}]\n')
    migrate(review, since="1", out=review.with_name("new.yaml"))

    said = capsys.readouterr().out.splitlines()
    assert said[:3] == ["ours 1 to 2", "Kept: 2", ""]
    assert len(said) == 4


def test_several_answers_to_be_confirmed_are_counted(review: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = review.read_text(encoding="utf-8").replace(
        "{status: in_progress, owner: anna, due_on: 2026-11-20}", "{status: done}"
    )
    review.write_text(text, encoding="utf-8")
    migrate(review, since="1", out=review.with_name("new.yaml"))

    assert "2 answers are to be confirmed" in capsys.readouterr().out


def test_nothing_is_overwritten(review: Path) -> None:
    with pytest.raises(RenderError, match="exists already and is not overwritten"):
        migrate(review, since="1", out=review)

    assert "uat.tried" in review.read_text(encoding="utf-8")


def test_a_version_nobody_tells_of_writes_nothing(review: Path) -> None:
    out = review.with_name("new.yaml")
    with pytest.raises(InvalidDocumentError, match="since version 7"):
        migrate(review, since="7", out=out)

    assert not out.exists()


def test_in_another_folder_the_checklists_are_still_found(review: Path) -> None:
    folder = review.parent / "new"
    folder.mkdir()
    migrate(review, since="1", out=folder / "review.yaml")

    names = read_review(folder / "review.yaml").checklists
    assert names[-1] == "web-launch"
    assert read(Checklist, folder / names[0]).id == "ours"


def test_a_checklist_may_be_named(review: Path, tmp_path: Path) -> None:
    out = review.with_name("new.yaml")
    migrate(review, since="1", out=out, checklist=str(tmp_path / "ours.yaml"))

    assert read_review(out).checklists == ("ours.yaml", "web-launch")
    assert load_checklist("web-launch").id == "web-launch"
