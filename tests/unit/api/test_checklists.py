"""Checklists by name or file, with every overlay on the way put on its base."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from golive_readiness.api.checklists import chosen, load_checklist, named_in
from golive_readiness.api.documents import parse_overlay, read_overlay, read_review
from golive_readiness.api.packs import to_yaml
from golive_readiness.errors import InvalidDocumentError, Place, ResourceNotFoundError
from tests.made import a_checklist

OVERLAY = {"format": "golive-readiness/overlay/1", "id": "contoso", "title": "Contoso", "version": "1"}
CHECKLIST = a_checklist({"id": "readiness.a"}, {"id": "readiness.b"}).model_dump(
    mode="json", exclude_defaults=True, include={"format", "id", "title", "version", "items"}
)


def write(path: Path, document: Any) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(yaml.safe_dump(document, sort_keys=False), encoding="utf-8")
    return path


def overlay(path: Path, base: str, **more: Any) -> Path:
    return write(path, {**OVERLAY, "id": path.stem, "base": base, **more})


def problem_of(path: Path) -> Any:
    with pytest.raises(InvalidDocumentError) as refused:
        load_checklist(path)
    (problem,) = refused.value.problems
    return problem


def test_a_name_is_a_bundled_checklist_and_a_file_a_checklist(tmp_path: Path) -> None:
    assert load_checklist("web-launch") is load_checklist("web-launch")
    assert load_checklist(write(tmp_path / "made.yaml", CHECKLIST)).id == "made"
    with pytest.raises(ResourceNotFoundError, match=r"Did you mean web-launch\?"):
        load_checklist("web-lunch")
    with pytest.raises(ResourceNotFoundError, match=r"A file is named with its suffix, such as ours\.yaml\."):
        load_checklist("zzz")


def test_an_overlay_is_put_on_the_bundled_checklist_it_names(tmp_path: Path) -> None:
    base = load_checklist("web-launch")
    out = load_checklist(overlay(tmp_path / "contoso.yaml", "web-launch", drops={base.items[0].id: "Not with us."}))

    assert (out.id, len(out.items)) == ("contoso", len(base.items) - 1)
    assert dict(out.built_on) == {"web-launch": base.version}


def test_a_base_in_a_file_is_looked_for_beside_the_overlay(tmp_path: Path) -> None:
    write(tmp_path / "group" / "made.yaml", CHECKLIST)
    overlay(tmp_path / "group" / "group.yaml", "made.yaml", drops={"readiness.a": "Not with us."})
    project = overlay(tmp_path / "project.yaml", "group/group.yaml", changes={"readiness.b": {"weight": 3}})
    out = load_checklist(project)

    assert [(item.id, item.weight) for item in out.items] == [("readiness.b", 3)]
    assert [(one.by, one.what.value) for one in out.tailored] == [("group", "dropped"), ("project", "changed")]


def test_an_overlay_may_be_written_as_json(tmp_path: Path) -> None:
    write(tmp_path / "made.yaml", CHECKLIST)
    path = tmp_path / "ours.json"
    path.write_text(
        '{"format": "golive-readiness/overlay/1", "id": "ours", "title": "O", "version": "1", "base": "made.yaml"}',
        encoding="utf-8",
    )

    assert load_checklist(path).id == "ours"


@pytest.mark.parametrize("links", [["a.yaml"], ["b.yaml", "a.yaml"], ["../here/b.yaml", "./c.yaml", "b.yaml"]])
def test_overlays_that_lie_on_one_another_in_a_circle_are_refused(tmp_path: Path, links: list[str]) -> None:
    here = tmp_path / "here"
    for name, base in zip(("a", "b", "c"), links, strict=False):
        overlay(here / f"{name}.yaml", base)
    found = problem_of(here / "a.yaml")

    assert "in a circle" in found.message
    assert (found.path, found.place, found.found) == ("base", Place(5, 1), links[-1])


def test_a_link_does_not_hide_a_circle(tmp_path: Path) -> None:
    overlay(tmp_path / "a.yaml", "b.yaml")
    (tmp_path / "b.yaml").symlink_to(tmp_path / "a.yaml")

    assert "in a circle" in problem_of(tmp_path / "a.yaml").message


def test_a_link_that_leads_back_to_itself_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").symlink_to(tmp_path / "b.yaml")

    assert problem_of(overlay(tmp_path / "a.yaml", "b.yaml")).source == str(tmp_path / "b.yaml")


@pytest.mark.parametrize(("count", "fits"), [(10, True), (11, False)])
def test_so_many_overlays_lie_on_one_another_and_no_more(tmp_path: Path, count: int, *, fits: bool) -> None:
    write(tmp_path / "o0.yaml", CHECKLIST)
    for number in range(1, count + 1):
        overlay(tmp_path / f"o{number}.yaml", f"o{number - 1}.yaml")
    top = tmp_path / f"o{count}.yaml"

    if fits:
        assert len(load_checklist(top).built_on) == count
    else:
        assert problem_of(top).message == "more than 10 overlays lie on one another."


def test_a_base_that_there_is_not_is_a_problem_of_the_overlay(tmp_path: Path) -> None:
    found = problem_of(overlay(tmp_path / "ours.yaml", "web-lunch"))

    assert (found.path, found.place, found.source) == ("base", Place(5, 1), str(tmp_path / "ours.yaml"))
    assert found.hint == "Did you mean web-launch?"
    assert (
        problem_of(overlay(tmp_path / "ours.yaml", "zzz")).hint == "A file is named with its suffix, such as ours.yaml."
    )
    assert problem_of(overlay(tmp_path / "ours.yaml", "none.yaml")).source == str(tmp_path / "none.yaml")


def test_everything_wrong_with_an_overlay_has_its_line(tmp_path: Path) -> None:
    write(tmp_path / "made.yaml", CHECKLIST)
    found = problem_of(overlay(tmp_path / "ours.yaml", "made.yaml", drops={"readiness.aa": "Not with us."}))

    assert (
        str(found) == "line 7, column 3, drops.readiness.aa: made 1 has no item readiness.aa. Did you mean readiness.a?"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("id: ours\n", "format"),
        ("format: golive-readiness/overlay/2\nid: ours\n", "golive-readiness/overlay/1"),
        ("format: golive-readiness/checklist/1\nid: ours\n", "items"),
        ("format: [a, b]\n", "format"),
        ("format: {\n", "line 2"),
        ("", "empty"),
    ],
)
def test_a_file_that_is_neither_is_refused_as_what_it_says_it_is(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "ours.yaml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(InvalidDocumentError, match=said):
        load_checklist(path)


def test_the_checklists_that_a_review_names_are_looked_for_beside_it(tmp_path: Path) -> None:
    write(tmp_path / "made.yaml", CHECKLIST)
    overlay(tmp_path / "ours.yaml", "made.yaml")
    review = {"format": "golive-readiness/review/1", "project": {"name": "A"}, "reviewed_on": "2026-11-02"}
    path = write(tmp_path / "review.yaml", {**review, "checklists": ["web-launch", "ours.yaml"]})

    assert [one.id for one in named_in(read_review(path))] == ["web-launch", "ours"]


def test_an_overlay_is_read_from_a_file_as_from_text(tmp_path: Path) -> None:
    path = overlay(tmp_path / "contoso.yaml", "web-launch")

    assert read_overlay(path) == parse_overlay(path.read_text(encoding="utf-8"))
    with pytest.raises(InvalidDocumentError, match="drops"):
        parse_overlay('{"format": "golive-readiness/overlay/1", "drops": {"a.b": 3, "a.c": null}}', format="json")


def test_a_file_does_not_pass_for_a_bundled_checklist(tmp_path: Path) -> None:
    copy = tmp_path / "copy.yaml"
    copy.write_text(to_yaml(load_checklist("agents")), encoding="utf-8")

    assert load_checklist(copy) == load_checklist("agents")
    with pytest.raises(InvalidDocumentError, match=r"agents is the id of a bundled checklist\. Give this one"):
        chosen(copy)


def test_an_overlay_with_a_fault_is_told_as_an_overlay(tmp_path: Path) -> None:
    faulty = tmp_path / "ours.yaml"
    faulty.write_text(
        "format: golive-readiness/overlay/1\nid: ours\ntitle: Ours\nversion: '1'\nbase: agents\ndrops: {}\ndrops: {}\n",
        encoding="utf-8",
    )

    with pytest.raises(InvalidDocumentError) as refused:
        load_checklist(faulty)
    assert ["drops" in str(problem) for problem in refused.value.problems] == [True]
