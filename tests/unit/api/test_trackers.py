from __future__ import annotations

from pathlib import Path

import pytest

import golive_readiness as glr
from tests.unit.sources.trackers.made import DEVOPS, a_review, problem, stated


@pytest.fixture
def export(tmp_path: Path) -> Path:
    path = tmp_path / "defects.csv"
    path.write_text(DEVOPS, encoding="utf-8")
    return path


def test_an_export_is_taken_on_to_a_review(export: Path) -> None:
    done = glr.take(a_review(), export, "defects")

    assert isinstance(done, glr.Taken)
    assert (done.kind, done.counted("added")) == (glr.TrackerKind.DEFECTS, 2)
    assert all(isinstance(row, glr.TakenRow) for row in done.rows)
    assert all(isinstance(change, glr.TakenChange) for change in done.changes)
    assert all(isinstance(column, glr.ExportColumn) for column in done.columns)
    assert str(done.rows[0].where) == f"{export}, line 1, column 1"


def test_everything_that_can_be_said_of_an_export_reaches_it(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("Nr of it,Title,State,Due\n7,A fault,Odd,3/4/2026\n", encoding="utf-8")
    review = glr.take(
        a_review(),
        path,
        glr.TrackerKind.DEFECTS,
        columns={"Nr of it": "id"},
        words={"Odd": "resolved"},
        prefix="sap-",
        dates="month-first",
    ).review

    defect = stated(review.testing.defects)["sap-7"]
    assert (defect.status, str(defect.due_on)) == ("resolved", "2026-03-04")


def test_results_are_those_of_a_cycle(tmp_path: Path) -> None:
    path = tmp_path / "results.csv"
    path.write_text("Test case,Outcome\nA,Passed\n", encoding="utf-8")

    assert (
        stated(glr.take(a_review(), path, "test-results", cycle="sit").review.testing.cycles)["sit"].cases_passed == 1
    )


def test_places_of_what_did_not_change_are_kept(export: Path, tmp_path: Path) -> None:
    path = tmp_path / "review.yaml"
    path.write_text(
        "format: golive-readiness/review/1\n"
        "project: {name: Toy shop}\n"
        "reviewed_on: 2026-11-02\n"
        "checklists: [success-by-design]\n"
        "answers:\n"
        "  no-such-item: {status: done}\n",
        encoding="utf-8",
    )
    done = glr.take(glr.read_review(path), export, "defects")
    found = problem(lambda: glr.assess(done.review))

    assert str(found.place) == "line 6, column 3"


def test_a_kind_that_there_is_not_is_refused(export: Path) -> None:
    near = problem(lambda: glr.take(a_review(), export, "defect"))
    far = problem(lambda: glr.take(a_review(), export, "recipes"))

    assert str(near) == "defect is nothing that is taken from an export. Did you mean defects?"
    assert far.hint == "Known are defects, issues, risks, actions, test-results, licences, training."
    assert far.source == str(export)


@pytest.mark.parametrize("prefix", ["ä-", "-x", "a b"])
def test_a_prefix_that_begins_no_id_is_refused(export: Path, prefix: str) -> None:
    found = problem(lambda: glr.take(a_review(), export, "defects", prefix=prefix))

    assert found.message == f'"{prefix}" cannot stand at the beginning of an id.'


def test_numbers_may_stand_alone(export: Path) -> None:
    assert "4711" in stated(glr.take(a_review(), export, "defects", prefix="").review.testing.defects)


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    assert problem(lambda: glr.take(a_review(), tmp_path / "none.csv", "defects")).message == "there is no such file."


def test_an_order_of_numbers_that_there_is_not_is_refused(export: Path) -> None:
    found = problem(lambda: glr.take(a_review(), export, "defects", dates="dayfirst"))

    assert str(found) == "dayfirst is no order of the numbers of a day. Did you mean day-first?"
    assert found.source == str(export)
    assert glr.take(a_review(), export, "Defects", dates="Day first").counted("added") == 2
