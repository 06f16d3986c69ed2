from __future__ import annotations

import os
from pathlib import Path

import pytest

from golive_readiness.errors import InvalidDocumentError
from golive_readiness.sources import files
from golive_readiness.sources.encoding import MOST_BYTES
from golive_readiness.sources.files import read
from golive_readiness.sources.parser import place_of
from tests.unit.sources.example import GOOD, Plan


def problems(*paths: Path) -> list[tuple[str | None, str]]:
    with pytest.raises(InvalidDocumentError) as caught:
        read(Plan, *paths)
    return [(problem.source, problem.message) for problem in caught.value.problems]


@pytest.mark.parametrize("name", ["plan.yaml", "plan.yml", "PLAN.YAML"])
def test_the_suffix_decides_how_a_file_is_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(GOOD, encoding="utf-8")
    assert read(Plan, str(tmp_path / name)).name == "Plan: one"
    (tmp_path / "plan.json").write_text('{"format": "test/plan/1", "name": "Plan"}', encoding="utf-8")
    assert read(Plan, tmp_path / "plan.json").name == "Plan"


def test_a_file_of_another_kind_is_told_what_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(b"PK")
    with pytest.raises(InvalidDocumentError, match=r"cannot be read\. Allowed: \.yaml, \.yml, \.json\."):
        read(Plan, path)


def test_problems_name_the_file_and_the_line(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("format: test/plan/1\nname: x\nnaem: y\n", encoding="utf-8")
    with pytest.raises(InvalidDocumentError) as caught:
        read(Plan, path)
    head, problem = str(caught.value).splitlines()
    assert head == f"{path} has 1 problem:"
    assert problem.startswith('  line 3, column 1, naem: there is no key "naem" here. Allowed: format, name, ')
    assert problem.endswith(" Did you mean name?")


def test_all_files_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    assert problems(tmp_path / "none.yaml", tmp_path) == [
        (str(tmp_path / "none.yaml"), "there is no such file."),
        (str(tmp_path), "this is a folder, not a file."),
    ]


def test_a_path_that_no_file_can_have_names_no_file() -> None:
    assert problems(Path("x\0.yaml")) == [("x\0.yaml", "there is no such file.")]
    assert problems(Path("x" * 5000 + ".yaml"))[0][1] in {
        "there is no such file.",
        "the file cannot be read: File name too long.",
    }


def test_a_file_that_may_not_be_read_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(GOOD, encoding="utf-8")

    def refuse(*_args: object, **_kwargs: object) -> None:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(Path, "open", refuse)
    assert problems(path) == [(str(path), "the file cannot be read: Permission denied.")]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes")
    os.mkfifo(tmp_path / "plan.yaml")
    assert problems(tmp_path / "plan.yaml")[0][1] == "there is no such file."


def test_a_large_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    with path.open("wb") as file:
        file.truncate(1 << 40)  # a hole of a terabyte, which takes no room
    assert (
        problems(path)[0][1] == f"the document is larger than {MOST_BYTES // 1_000_000} MB, which is more than is read."
    )


def test_several_files_state_one_document(tmp_path: Path) -> None:
    (tmp_path / "people.yaml").write_text("people: {anna: {name: Anna}}\n", encoding="utf-8")
    (tmp_path / "plan.yaml").write_text(
        "format: test/plan/1\nname: Plan\ntasks: {a: {title: x, owner: anna}}\n", encoding="utf-8"
    )
    plan = read(Plan, tmp_path / "people.yaml", tmp_path / "plan.yaml")
    assert plan.tasks["a"].owner == "anna"
    assert str(place_of(plan, ("tasks", "a"))) == "line 3, column 9"


def test_every_suffix_has_a_format() -> None:
    assert set(files.FORMATS.values()) == {"yaml", "json"}
