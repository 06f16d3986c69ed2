"""``golive import``, as typer runs it."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from golive_readiness import api
from golive_readiness.cli.importing import import_list
from golive_readiness.errors import InvalidDocumentError, RenderError

LIST = "Area,Task,Done?,Team\nCutover,The plan is signed,yes,Red\nShop floor,Scanners are paired,soon,Blue\n"


@pytest.fixture
def a_list(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def run(*words: str | Path) -> Result:
    app = typer.Typer()
    app.command("import")(import_list)
    ran = CliRunner().invoke(app, list(map(str, words)))
    if ran.exception and not isinstance(ran.exception, SystemExit):
        raise ran.exception
    return ran


def test_a_checklist_and_a_review_are_written_with_an_account(a_list: Path, tmp_path: Path) -> None:
    out, answers = tmp_path / "ours.yaml", tmp_path / "reviews" / "review.yaml"
    answers.parent.mkdir()
    ran = run(a_list, "--out", out, "--answers", answers, "--column", "Team=owner", "--title", "What we ask")

    assert ran.exit_code == 0
    assert api.read_checklist(out).title == "What we ask"
    review = api.read_review(answers)
    assert review.checklists == ("../ours.yaml",)
    assert {key: person.name for key, person in review.people.items()} == {"red": "Red", "blue": "Blue"}
    for line in (
        "What we ask",
        '  "Team" is read as owner: as you say',
        '  "Shop floor" is an area of its own: shop-floor',
        "Rows: 2 read, 1 heading, 0 skipped; 1 answer.",
        f"{out}: 2 items.",
        f"{answers}: 2 answers, as of today.",
    ):
        assert line in ran.stdout.splitlines()
    assert '"soon" is no status that is known' in ran.stdout


def test_without_answers_no_review_is_written(a_list: Path, tmp_path: Path) -> None:
    out = tmp_path / "ours.yaml"
    ran = run(a_list, "--out", out)

    assert ran.exit_code == 0
    assert ran.stdout.splitlines()[-2:] == [
        f"{out}: 2 items.",
        "1 answer in it not written; give --answers FILE to keep what is ticked.",
    ]
    assert {path.name for path in tmp_path.iterdir()} == {"list.csv", "ours.yaml"}


def test_a_list_without_answers_has_none_to_keep(tmp_path: Path) -> None:
    a_list, out = tmp_path / "list.csv", tmp_path / "ours.yaml"
    a_list.write_text("Task\nThe plan is signed\n", encoding="utf-8")

    assert run(a_list, "--out", out).stdout.splitlines()[-1] == f"{out}: 1 item."


def test_without_a_file_the_checklist_alone_is_printed(a_list: Path) -> None:
    ran = run(a_list, "--id", "theirs")

    assert ran.exit_code == 0
    assert api.parse_checklist(ran.stdout).id == "theirs"
    assert "Rows: 2 read, 1 heading, 0 skipped; 1 answer." in ran.stderr


def test_nothing_is_overwritten(a_list: Path, tmp_path: Path) -> None:
    out, answers = tmp_path / "ours.yaml", tmp_path / "review.yaml"
    answers.write_text("mine", encoding="utf-8")

    with pytest.raises(RenderError, match=r"review\.yaml exists already and is not overwritten"):
        run(a_list, "--out", out, "--answers", answers)
    assert answers.read_text(encoding="utf-8") == "mine"
    assert not out.exists()


@pytest.mark.parametrize("told", ["Task", "=statement", " =statement"])
def test_what_is_said_of_a_column_has_a_name_and_a_meaning(a_list: Path, told: str) -> None:
    ran = run(a_list, "--column", told)

    assert ran.exit_code == 2
    assert "NAME=MEANING" in ran.stderr


def test_a_name_may_hold_an_equals_sign(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("a=b,c\nThe plan is signed,1\n", encoding="utf-8")

    assert "statement: The plan is signed" in run(path, "--column", "a=b=statement").stdout


def test_answers_alone_cannot_be_written(a_list: Path, tmp_path: Path) -> None:
    ran = run(a_list, "--answers", tmp_path / "review.yaml")

    assert ran.exit_code == 2
    assert "--answers needs --out" in ran.stderr


def test_a_sheet_that_there_is_not_is_told(a_list: Path) -> None:
    with pytest.raises(InvalidDocumentError, match='there is no sheet "Cutover"'):
        run(a_list, "--sheet", "Cutover")


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(InvalidDocumentError, match="there is no such file"):
        run(tmp_path / "none.csv")


@pytest.mark.parametrize(("mandatory", "told"), [("yes", False), ("no", True)])
def test_a_list_in_which_nothing_is_mandatory_is_told_to_stop_no_go(
    mandatory: str, tmp_path: Path, *, told: bool
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"Task,Mandatory\nThe data was loaded,{mandatory}\n", encoding="utf-8")
    ran = run(path, "--out", tmp_path / "ours.yaml")

    assert ("No item is mandatory, so nothing open can stop a go" in ran.output) is told
