"""``golive answers out`` and ``golive answers in``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from golive_readiness import api

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Golive, MakeReview


def _filled(path: Path, old: str, new: str) -> Path:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    return path


def test_a_sheet_goes_out_comes_back_and_makes_a_new_review(golive: Golive, review: MakeReview, tmp_path: Path) -> None:
    path, sheet, new = review("no_go"), tmp_path / "sheet.csv", tmp_path / "new.yaml"
    out = golive("answers", "out", path, sheet)
    _filled(sheet, "In progress", "Done")
    back = golive("answers", "in", path, sheet, "--out", new)

    assert (out.code, out.err) == (0, "")
    assert out.out == f"{sheet}: send it out, then: golive answers in {path} {sheet} --out NEW.yaml\n"
    assert (back.code, back.err) == (0, "")
    assert back.out.splitlines() == [
        "Rows read: 2. Fields changed: 1, of items: 1.",
        "migration.reconciled",
        "    status: In progress -> Done",
        "",
        f"{new}: written.",
    ]
    assert api.read_review(new).answers["migration.reconciled"].status == "done"
    assert api.read_review(path).answers["migration.reconciled"].status == "in_progress"


def test_without_a_file_it_only_says_what_would_change(golive: Golive, review: MakeReview, tmp_path: Path) -> None:
    path, sheet = review("no_go"), tmp_path / "sheet.csv"
    golive("answers", "out", path, sheet)
    before = sorted(tmp_path.iterdir())
    ran = golive("answers", "in", path, _filled(sheet, "Rob Maes", ""))

    assert ran.code == 0
    assert "Rows read: 2. Fields changed: 0, of items: 0." in ran.out
    assert "To know: 1\n  " in ran.out
    assert (
        f'{sheet}: line 2, column 9, answers.uat.signed-off.owner: an empty cell is no update: "rob" stays.' in ran.out
    )
    assert ran.out.endswith("Nothing is written; give --out FILE to keep it.\n")
    assert sorted(tmp_path.iterdir()) == before


def test_a_confirmed_answer_is_told(golive: Golive, review: MakeReview, tmp_path: Path) -> None:
    more = '  migration.reconciled: {status: done, answered_in: "0"}\n'
    path, sheet = review("cannot_be_assessed", more), tmp_path / "sheet.csv"
    golive("answers", "out", path, sheet)
    ran = golive("answers", "in", path, _filled(sheet, "Was: Done,", "Was: Done,Done"))

    assert "    answered_in: 0 -> nothing (confirmed in the words of today)" in ran.out


def test_what_is_wrong_is_said_and_nothing_is_written(golive: Golive, review: MakeReview, tmp_path: Path) -> None:
    path, sheet, new = review("no_go"), tmp_path / "sheet.csv", tmp_path / "new.yaml"
    golive("answers", "out", path, sheet)
    ran = golive("answers", "in", path, _filled(sheet, "In progress", "maybe"), "--out", new)

    assert (ran.code, ran.out) == (2, "")
    assert 'line 3, column 7, answers.migration.reconciled.status: "maybe" is not one of the words' in ran.err
    assert not new.exists()


def test_each_owner_gets_a_file(golive: Golive, review: MakeReview, tmp_path: Path) -> None:
    path, folder = review("cannot_be_assessed"), tmp_path / "sheets"
    ran = golive("answers", "out", path, "--each-owner", "--out", folder, "--format", "csv")
    again = golive("answers", "out", path, "--each-owner", "--out", folder, "--format", "csv")

    names = ["answers-rob.csv", "answers-without-owner.csv"]
    assert (ran.code, ran.out.splitlines()) == (0, [str(folder / name) for name in names])
    assert sorted(file.name for file in folder.iterdir()) == names
    assert again.code == 5
    assert "is not overwritten; give another folder" in again.err


def test_one_owners_sheet_is_written_by_name(golive: Golive, review: MakeReview, tmp_path: Path) -> None:
    path, sheet = review(), tmp_path / "rob.xlsx"

    assert golive("answers", "out", path, sheet, "--owner", "Rob Maes").code == 0
    assert "Rows read: 2." in golive("answers", "in", path, sheet).out
    wrong = golive("answers", "out", path, tmp_path / "other.xlsx", "--owner", "Rob Meas")
    assert wrong.code == 2
    assert "Did you mean Rob Maes?" in wrong.err


def test_nothing_is_overwritten(golive: Golive, review: MakeReview, tmp_path: Path) -> None:
    path, sheet = review(), tmp_path / "sheet.csv"
    golive("answers", "out", path, sheet)
    text = sheet.read_bytes()

    assert golive("answers", "out", path, sheet).code == 5
    assert golive("answers", "in", path, sheet, "--out", path).code == 5
    assert sheet.read_bytes() == text


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--each-owner",),
        ("sheet.csv", "--each-owner", "--out", "sheets"),
        ("--each-owner", "--out", "sheets", "--owner", "rob"),
        ("sheet.csv", "--out", "sheets"),
    ],
)
def test_arguments_that_do_not_go_together_are_refused(
    golive: Golive, review: MakeReview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    path = review()
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())

    assert golive("answers", "out", path, *arguments).code == 2
    assert sorted(tmp_path.iterdir()) == before


def test_a_new_review_elsewhere_still_finds_its_checklist(golive: Golive, review: MakeReview, tmp_path: Path) -> None:
    path, sheet, new = review(), tmp_path / "sheet.csv", tmp_path / "later" / "new.yaml"
    new.parent.mkdir()
    golive("answers", "out", path, sheet)

    assert golive("answers", "in", path, sheet, "--out", new).code == 0
    assert golive("check", new).code == 0


def test_a_policy_and_other_checklists_are_taken(golive: Golive, review: MakeReview, tmp_path: Path) -> None:
    path, sheet, policy = review(), tmp_path / "sheet.csv", tmp_path / "policy.yaml"
    policy.write_text("format: golive-readiness/policy/1\nname: Ours\n", encoding="utf-8")
    given = ("--policy", policy, "--checklist", tmp_path / "ours.yaml")

    assert golive("answers", "out", path, sheet, *given).code == 0
    assert golive("answers", "in", path, sheet, *given).code == 0
