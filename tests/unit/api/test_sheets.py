"""Answers go out in a file and come back from one."""

from __future__ import annotations

from pathlib import Path

import pytest

from golive_readiness.api.documents import read_review
from golive_readiness.api.judging import assess
from golive_readiness.api.sheets import answers_sheet, read_answers, write_answers, write_each_owner
from golive_readiness.errors import InvalidDocumentError, RenderError, ResourceNotFoundError
from golive_readiness.model.policy import Policy
from tests.made import a_checklist, a_review

ITEMS = a_checklist({"id": "readiness.plan"}, {"id": "readiness.team"}, {"id": "readiness.room"})
OWNED = a_review(answers={"readiness.plan": {"owner": "rob"}, "readiness.team": {"owner": "anna"}})
WRITTEN = """\
format: golive-readiness/review/1
project: {name: A project}
reviewed_on: 2026-11-02
checklists: [ours.yaml]
people: {rob: {name: Rob Maes}}
answers:
  readiness.plan: {status: in_progress, owner: rob}
"""
OURS = """\
format: golive-readiness/checklist/1
id: ours
title: Ours
version: "1"
items:
  - {id: readiness.plan, area: readiness, statement: "There were {migration.reconciled_cycles_min} plans."}
"""


def test_a_sheet_is_text_or_bytes() -> None:
    assert answers_sheet(OWNED, format="csv", checklists=[ITEMS]).startswith("Item,Area,Statement,")
    assert answers_sheet(OWNED, checklists=[ITEMS]).startswith(b"PK")


def test_the_suffix_decides_what_is_written(tmp_path: Path) -> None:
    for name, begins in (("sheet.xlsx", b"PK"), ("sheet.CSV", b"\xef\xbb\xbfItem")):
        assert write_answers(OWNED, tmp_path / name, checklists=[ITEMS]).read_bytes().startswith(begins)


@pytest.mark.parametrize("name", ["sheet.ods", "sheet"])
def test_no_other_file_is_written(tmp_path: Path, name: str) -> None:
    with pytest.raises(RenderError, match=r"as \.xlsx or \.csv"):
        write_answers(OWNED, tmp_path / name, checklists=[ITEMS])
    assert list(tmp_path.iterdir()) == []


def test_each_owner_has_a_file_and_no_item_is_left_out(tmp_path: Path) -> None:
    written = write_each_owner(OWNED, tmp_path / "out" / "sheets", checklists=[ITEMS])

    assert [path.name for path in written] == ["answers-anna.xlsx", "answers-rob.xlsx", "answers-without-owner.xlsx"]
    rows = [row.item for row in read_answers(*written, onto=OWNED, checklists=[ITEMS]).rows]
    assert sorted(rows) == sorted(item.id for item in ITEMS.items)


def test_no_two_owners_share_a_file(tmp_path: Path) -> None:
    people = {key: {"name": key} for key in ("a/b", "a#b", "A.b", "a.b", "without-owner")}
    answers = {f"readiness.{number}": {"owner": key} for number, key in enumerate(people)}
    checklist = a_checklist(*({"id": key} for key in answers))
    written = write_each_owner(a_review(people=people, answers=answers), tmp_path, format="csv", checklists=[checklist])

    assert len({path.name.casefold() for path in written}) == len(people)
    assert all(path.parent == tmp_path for path in written)


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(RenderError, match="cannot be made"):
        write_each_owner(OWNED, tmp_path / "file", checklists=[ITEMS])


def test_a_review_names_its_checklists_and_still_does_when_answers_came_back(tmp_path: Path) -> None:
    (tmp_path / "ours.yaml").write_text(OURS, encoding="utf-8")
    (tmp_path / "review.yaml").write_text(WRITTEN, encoding="utf-8")
    review = read_review(tmp_path / "review.yaml")
    sheet = tmp_path / "sheet.csv"
    sheet.write_text(answers_sheet(review, format="csv").replace("In progress", "Done"), encoding="utf-8")
    reading = read_answers(sheet, onto=review)

    assert [update.field for update in reading.updates] == ["status"]
    assert assess(reading.review).items["readiness.plan"].reported


def test_the_policy_fills_in_its_numbers(tmp_path: Path) -> None:
    (tmp_path / "ours.yaml").write_text(OURS, encoding="utf-8")
    policy = Policy.model_validate({"migration": {"reconciled_cycles_min": 7}})
    text = answers_sheet(a_review(), format="csv", checklists=[tmp_path / "ours.yaml"], policy=policy)

    assert "There were 7 plans." in text


def test_an_answer_that_no_checklist_asks_for_is_not_dropped_in_silence(tmp_path: Path) -> None:
    review = a_review(answers={"readiness.plam": {"status": "done"}})
    with pytest.raises(InvalidDocumentError, match=r"readiness\.plam is not an item"):
        answers_sheet(review, checklists=[ITEMS])
    with pytest.raises(InvalidDocumentError, match=r"readiness\.plam is not an item"):
        read_answers(tmp_path / "sheet.csv", onto=review, checklists=[ITEMS])


def test_a_checklist_that_there_is_not_is_said() -> None:
    with pytest.raises(ResourceNotFoundError):
        answers_sheet(OWNED, checklists=["no-such-checklist"])
