"""A review carried to the present versions of the checklists it names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from golive_readiness.api.checklists import named_in
from golive_readiness.api.documents import read_review
from golive_readiness.api.migrating import migrate
from golive_readiness.api.packs import to_yaml
from golive_readiness.errors import InvalidDocumentError
from golive_readiness.model.review import ReadinessReview
from tests.made import a_review
from tests.unit.tailoring.made import with_history


def written(folder: Path, *names: str, **more: Any) -> ReadinessReview:
    """A review that names these checklists, read from a file beside them."""
    path = folder / "review.yaml"
    path.write_text(to_yaml(a_review(checklists=names, **more)), encoding="utf-8")
    return read_review(path)


def listed(folder: Path, key: str, changes: dict[str, Any], *items: str) -> None:
    checklist = with_history(changes, items=items).model_copy(update={"id": key})
    (folder / f"{key}.yaml").write_text(to_yaml(checklist), encoding="utf-8")


def test_every_checklist_of_the_review_that_has_changed_since_is_gone_through(tmp_path: Path) -> None:
    listed(tmp_path, "one", {"renamed": {"x.a": "x.b"}}, "x.b")
    listed(tmp_path, "two", {"since": "1", "renamed": {"y.a": "y.b"}}, "y.b")
    listed(tmp_path, "three", {"since": "0", "renamed": {"z.a": "z.b"}}, "z.b")
    answers = {key: {"status": "done"} for key in ("x.a", "y.a", "z.a")}
    done = migrate(written(tmp_path, "one.yaml", "two.yaml", "three.yaml", answers=answers), "1")

    assert [one.checklist for one in done] == ["one", "two"]
    assert set(done[-1].review.answers) == {"x.b", "y.b", "z.a"}


def test_the_new_review_finds_its_checklists_where_the_old_one_did(tmp_path: Path) -> None:
    listed(tmp_path, "one", {"renamed": {"x.a": "x.b"}}, "x.b")
    (done,) = migrate(written(tmp_path, "one.yaml", answers={"x.a": {"status": "done"}}), "1")

    assert [one.id for one in named_in(done.review)] == ["one"]


def test_a_checklist_may_be_named_instead(tmp_path: Path) -> None:
    listed(tmp_path, "one", {"renamed": {"x.a": "x.b"}}, "x.b")
    review = written(tmp_path, answers={"x.a": {"status": "done"}})
    named = with_history({"renamed": {"x.a": "x.c"}}, items=("x.c",))

    (by_path,) = migrate(review, "1", checklist=tmp_path / "one.yaml")
    (by_itself,) = migrate(review, "1", checklist=named)
    assert set(by_path.review.answers) == {"x.b"}
    assert set(by_itself.review.answers) == {"x.c"}


def test_an_item_that_moved_to_a_checklist_of_the_review_needs_no_further_one(tmp_path: Path) -> None:
    listed(tmp_path, "one", {"moved": {"x.a": "commerce"}}, "x.b")
    listed(tmp_path, "shops", {"since": "0"}, "x.a")
    (done,) = migrate(written(tmp_path, "one.yaml", "shops.yaml", answers={"x.a": {"status": "done"}}), "1")

    assert done.review.checklists == ("one.yaml", "shops.yaml")


def test_only_the_key_of_a_finding_about_an_item_follows_it(tmp_path: Path) -> None:
    listed(tmp_path, "one", {"renamed": {"migration.cycles": "migration.loads"}}, "migration.loads")
    action = {"title": "Mend it", "addresses": ["ITEM01:migration.cycles", "MIGR01:migration.cycles"]}
    (done,) = migrate(written(tmp_path, "one.yaml", mitigations={"m": action}), "1")

    assert done.review.mitigations is not None
    assert done.review.mitigations["m"].addresses == ("ITEM01:migration.loads", "MIGR01:migration.cycles")


def test_a_version_that_no_checklist_tells_of_is_refused_with_those_they_do(tmp_path: Path) -> None:
    listed(tmp_path, "one", {"since": "1"}, "x.b")
    with pytest.raises(InvalidDocumentError) as refused:
        migrate(written(tmp_path, "one.yaml"), "7")

    (problem,) = refused.value.problems
    assert (problem.found, problem.allowed) == ("7", ("1",))
    assert "one 2" in problem.message
    with pytest.raises(InvalidDocumentError, match="it names none"):
        migrate(a_review(), "7")
