"""``golive take``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from golive_readiness import api

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Golive, MakeReview

DEFECTS = "ID,Title,State,Assigned To\n7,Posting fails,New,Rob Maes\n"


@pytest.fixture
def export(tmp_path: Path) -> Path:
    path = tmp_path / "defects.csv"
    path.write_text(DEFECTS, encoding="utf-8")
    return path


def test_an_export_makes_a_new_review_with_an_account(
    golive: Golive, review: MakeReview, export: Path, tmp_path: Path
) -> None:
    path, new = review(), tmp_path / "new.yaml"
    ran = golive("take", path, export, "--as", "defects", "--out", new)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        f"{export}, as defects",
        "Columns:",
        '  "ID" is read as id',
        '  "Title" is read as title',
        '  "State" is read as status',
        '  "Assigned To" is read as owner',
        "Rows: 1 added, 0 skipped, 1 heading.",
        "ado-7 is new: title Posting fails; status New; owner rob",
        "",
        f"{new}: written.",
    ]
    assert "ado-7" in (api.read_review(new).testing.defects or {})
    assert api.read_review(path).testing.defects is None


def test_without_a_file_it_only_says_what_would_change(
    golive: Golive, review: MakeReview, export: Path, tmp_path: Path
) -> None:
    path = review()
    before = sorted(tmp_path.iterdir())
    ran = golive("take", path, export, "--as", "defects")

    assert ran.code == 0
    assert ran.out.endswith("Nothing is written; give --out FILE to keep it.\n")
    assert sorted(tmp_path.iterdir()) == before


def test_what_is_wrong_is_said_and_nothing_is_written(
    golive: Golive, review: MakeReview, export: Path, tmp_path: Path
) -> None:
    export.write_text(DEFECTS.replace("New", "Odd"), encoding="utf-8")
    ran = golive("take", review(), export, "--as", "defects", "--out", tmp_path / "new.yaml")

    assert (ran.code, ran.out) == (2, "")
    assert 'line 2, column 3, status: "Odd" is no word for the status that is known.' in ran.err
    assert not (tmp_path / "new.yaml").exists()


def test_nothing_is_overwritten(golive: Golive, review: MakeReview, export: Path) -> None:
    path = review()
    text = path.read_bytes()

    assert golive("take", path, export, "--as", "defects", "--out", path).code == 5
    assert path.read_bytes() == text


def test_a_new_review_elsewhere_still_finds_its_checklist(
    golive: Golive, review: MakeReview, export: Path, tmp_path: Path
) -> None:
    new = tmp_path / "later" / "new.yaml"
    new.parent.mkdir()

    assert golive("take", review(), export, "--as", "defects", "--out", new).code == 0
    assert golive("check", new).err == ""


@pytest.mark.parametrize(("order", "day"), [("day-first", "2026-11-03"), ("month-first", "2026-03-11")])
def test_columns_words_prefix_and_days_are_said(
    golive: Golive, review: MakeReview, export: Path, order: str, day: str
) -> None:
    export.write_text("Nr of it,Title,State,Due\n7,A=B,Odd,3/11/2026\n", encoding="utf-8")
    said = ("--column", "Nr of it=id", "--word", "Odd = resolved", "--prefix", "sap-", "--dates", order)
    ran = golive("take", review(), export, "--as", "defects", *said)

    assert ran.code == 0, ran.err
    assert f"sap-7 is new: title A=B; status Resolved; due_on {day}\n" in ran.out


def test_results_are_those_of_a_cycle(golive: Golive, review: MakeReview, export: Path) -> None:
    export.write_text("Test case,Outcome\nA,Passed\n", encoding="utf-8")

    assert "uat is new" in golive("take", review(), export, "--as", "test-results", "--cycle", "uat").out


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--as", "recipes"),
        ("--as", "defects", "--column", "severity"),
        ("--as", "defects", "--column", "=severity"),
        ("--as", "defects", "--word", "Odd="),
    ],
)
def test_arguments_that_mean_nothing_are_refused(
    golive: Golive, review: MakeReview, export: Path, arguments: tuple[str, ...]
) -> None:
    ran = golive("take", review(), export, *arguments)

    assert (ran.code, ran.out) == (2, "")


def test_the_form_of_an_option_is_named(golive: Golive, review: MakeReview, export: Path) -> None:
    column = golive("take", review(), export, "--as", "defects", "--column", "severity")
    word = golive("take", review(), export, "--as", "defects", "--word", "Odd")

    assert "severity is not of the form --column NAME=FIELD" in column.err
    assert "Odd is not of the form --word WORD=MEANING" in word.err
