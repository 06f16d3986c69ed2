from __future__ import annotations

import os
from pathlib import Path

import pytest

from golive_readiness.sources.tables.grids import FORMATS, grids
from tests.unit.sources.tables.made import problem, workbook

LISTS = Path(__file__).parent / "lists"


def test_the_suffix_decides_how_a_file_is_read(tmp_path: Path) -> None:
    files: dict[str, bytes] = {
        "list.csv": b"Task,Done?\nPlan,yes\n",
        "LIST.TSV": b"Task\tDone?\nPlan\tyes\n",
        "list.md": b"| Task | Done? |\n|---|---|\n| Plan | yes |\n",
        "list.markdown": b"| Task | Done? |\n|---|---|\n| Plan | yes |\n",
        "list.xlsx": workbook(lambda book: [book.active.append(row) for row in (["Task", "Done?"], ["Plan", "yes"])]),
    }
    assert {Path(name).suffix.lower() for name in files} == set(FORMATS)
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
        (grid,) = grids(tmp_path / name)
        assert [line.cells for line in grid.rows] == [("Task", "Done?"), ("Plan", "yes")]
        assert grid.source == str(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("list.xls", "In Excel, save it as an Excel workbook (.xlsx)."),
        ("list.xlsm", "In Excel, save it as an Excel workbook (.xlsx)."),
        ("list.ods", "In LibreOffice, save it as Excel 2007-365 (.xlsx)."),
        ("list.numbers", "In Numbers, export it to Excel (.xlsx)."),
        ("list.pdf", "Ask for the file that it was made from."),
        ("list.zip", "Use one of .csv, .tsv, .xlsx, .md, .markdown."),
        ("list", "Use one of .csv, .tsv, .xlsx, .md, .markdown."),
    ],
)
def test_a_file_of_another_kind_is_refused_with_what_to_do(tmp_path: Path, name: str, hint: str) -> None:
    assert problem(lambda: grids(tmp_path / name)).hint == hint


def test_a_missing_file_a_folder_and_a_name_that_no_file_can_have_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()

    assert problem(lambda: grids(tmp_path / "none.csv")).message == "there is no such file."
    assert problem(lambda: grids(tmp_path / "folder.csv")).message == "this is a folder, not a file."
    assert problem(lambda: grids("a\0b.csv")).source == "a\0b.csv"


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")

    assert problem(lambda: grids(tmp_path / "pipe.csv")).message == "there is no such file."


def test_a_file_that_may_not_be_read_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Task\n", encoding="utf-8")

    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refused)
    assert problem(lambda: grids(path)).message == "the file cannot be read: Permission denied."
