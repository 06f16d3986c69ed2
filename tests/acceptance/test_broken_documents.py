"""Twenty-one broken documents: every problem of each comes out in one run, with its line, and without a traceback.

What is expected of a document stands as comments at its end.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import golive_readiness as glr
from golive_readiness.cli import main

BROKEN = sorted((Path(__file__).parent / "broken").glob("*.yaml"))
OF_NO_INTEREST = "format: golive-readiness/review/1\nproject: {name: A}\nreviewed_on: 2026-11-02\n"


class Expected(NamedTuple):
    place: str
    path: str
    message: str
    hint: str | None


def expected(path: Path) -> Iterator[Expected]:
    """The table at the end of a document."""
    _, _, table = path.read_text(encoding="utf-8").partition("\n# Expected: ")
    for row in table.splitlines()[1:]:
        place, where, message, hint = row.removeprefix("# ").split(" | ")
        yield Expected(place.strip(), where.strip().removeprefix("-"), message, None if hint == "-" else hint)


def problems(path: Path) -> tuple[glr.Problem, ...]:
    """All that reading, and then judging, has against it."""
    with pytest.raises(glr.InvalidDocumentError) as caught:
        use(path)
    return caught.value.problems


def use(path: Path) -> object:
    """Do with a document what it is for; the first word of its name says what it is."""
    match path.stem.split("_")[0]:
        case "checklist":
            return glr.read_checklist(path)
        case "policy":
            return glr.read_policy(path)
        case _:
            return glr.assess(glr.read_review(path))


def test_there_are_enough_of_them_and_each_has_several_problems() -> None:
    assert len(BROKEN) >= 20
    assert all(len(list(expected(path))) >= 3 for path in BROKEN)


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_every_problem_comes_out_at_its_place_and_with_its_hint(path: Path) -> None:
    wanted, found = list(expected(path)), problems(path)

    places = [f"{one.place.line}:{one.place.column}" if one.place else "" for one in found]
    assert [(place, one.path, one.hint) for place, one in zip(places, found, strict=True)] == [
        (one.place, one.path, one.hint) for one in wanted
    ]
    assert [one.message for one, told in zip(wanted, found, strict=True) if one.message not in told.message] == []
    assert {one.source for one in found} == {str(path)}


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_the_command_names_the_file_and_every_line_and_ends_with_2(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    review = tmp_path / "review.yaml"
    review.write_text(OF_NO_INTEREST, encoding="utf-8")
    command = {"checklist": ["checklists", str(path)], "policy": ["check", str(review), "--policy", str(path)]}

    assert main(command.get(path.stem.split("_")[0], ["check", str(path)])) == 2
    out, err = capsys.readouterr()
    head, *told = err.splitlines()
    assert out == ""
    assert head == f"{path} has {len(told)} problems:"
    assert [line.strip().split(", ")[0] for line in told] == [
        f"line {one.place.split(':')[0]}" for one in expected(path)
    ]
    assert "Traceback" not in err
