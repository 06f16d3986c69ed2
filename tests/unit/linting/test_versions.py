"""What became of the items since an earlier version."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.linting import LintKind, linted
from golive_readiness.model.overlay import Overlay
from golive_readiness.tailoring.overlays import tailored
from tests.made import AREAS
from tests.unit.linting.made import SOURCES, a_checklist, an_item, remarks, said

if TYPE_CHECKING:
    from golive_readiness.model.checklist import Checklist

A, B, C = (an_item(f"readiness.{name}") for name in "abc")
AB = ("readiness.a", "readiness.b")
OTHERWISE = {**A, "statement": "Something else is so."}


def since(version: str = "1.0", /, **changes: Any) -> dict[str, Any]:
    """What a new version says of the changes since an earlier one."""
    return {"version": "2.0", "changes": [{"since": version, **changes}]}


def test_nothing_is_said_against_the_same_version() -> None:
    assert said(A, B, before=a_checklist(B, A)) == []


def test_an_id_that_changed_is_found_by_its_statement() -> None:
    renamed = {**A, "id": "readiness.new"}
    (remark,) = remarks(renamed, B, before=a_checklist(A, B), version="2.0")
    assert (remark.kind, remark.item) == (LintKind.CHANGED_ID, "readiness.new")
    assert "In version 1.0 this was readiness.a" in remark.message
    assert "{readiness.a: readiness.new}" in remark.hint


def test_an_id_that_changed_is_found_though_the_old_one_is_retired_or_means_something_else() -> None:
    new = {**A, "id": "readiness.new"}
    retired = since(retired={"readiness.a": "We have another one."})
    assert said(new, before=a_checklist(A), **retired) == [(LintKind.CHANGED_ID, "readiness.new")]
    reused = since(reworded=["readiness.a"])
    assert said(OTHERWISE, new, before=a_checklist(A), **reused) == [(LintKind.CHANGED_ID, "readiness.new")]


def test_an_id_that_is_gone_is_named() -> None:
    (remark,) = remarks(B, before=a_checklist(A, B), version="2.0")
    assert (remark.kind, remark.item) == (LintKind.CHANGED_ID, "readiness.a")


@pytest.mark.parametrize(
    ("now", "changes"),
    [
        ([{**A, "id": "readiness.new"}, B], {"renamed": {"readiness.a": "readiness.new"}}),
        ([B], {"merged": {"readiness.b": ["readiness.a", "readiness.b"]}}),
        ([B, C], {"split": {"readiness.a": ["readiness.b", "readiness.c"]}}),
        ([B], {"moved": {"readiness.a": "cutover-weekend"}}),
        ([B], {"retired": {"readiness.a": "Nobody needs it."}}),
    ],
)
def test_what_became_of_an_item_is_said_under_changes(now: list[dict[str, Any]], changes: dict[str, Any]) -> None:
    assert said(*now, before=a_checklist(A, B), **since(**changes)) == []
    assert LintKind.CHANGED_ID in [kind for kind, _ in said(*now, before=a_checklist(A, B), **since("0.9", **changes))]


def test_changes_are_followed_step_by_step() -> None:
    steps = [
        {"since": "1.0", "renamed": {"readiness.a": "readiness.b"}},
        {"since": "1.1", "renamed": {"readiness.b": "readiness.c"}, "reworded": ["readiness.c"]},
    ]
    assert said(C, before=a_checklist(A), version="2.0", changes=steps) == []
    assert said(C, before=a_checklist(B, version="1.1"), version="2.0", changes=steps) == []


def test_what_moved_to_another_checklist_may_have_got_another_id_there() -> None:
    moved = {"renamed": {"readiness.a": "cutover.a"}, "moved": {"cutover.a": "cutover-weekend"}}
    assert said(B, before=a_checklist(A, B), **since("1.0", **moved)) == []


def an_overlay(version: str, base: Checklist, **drops: str) -> Checklist:
    """What an overlay of that version makes of a checklist, by leaving out items."""
    left_out = {f"readiness.{name}": reason for name, reason in drops.items()}
    head = {"format": "golive-readiness/overlay/1", "id": "ours-too", "title": "Ours", "base": "ours"}
    return tailored(base, Overlay.model_validate({**head, "version": version, "drops": left_out}))


def linted_since(now: Checklist, before: Checklist) -> list[tuple[LintKind, str]]:
    """What is said against a checklist beside an earlier version of it."""
    found = linted(now, areas=AREAS, sources=SOURCES, before=before).remarks
    return [(remark.kind, remark.about) for remark in found]


def test_what_an_overlay_leaves_out_is_not_lost() -> None:
    base = a_checklist(A, B, C)
    assert linted_since(an_overlay("2", base, c="Nobody has one."), an_overlay("1", base)) == []
    assert linted_since(an_overlay("1", base, c="Nobody has one."), an_overlay("1", base)) == [
        (LintKind.SAME_VERSION, "")
    ]


def test_an_overlay_may_be_compared_with_what_it_is_put_on() -> None:
    base = a_checklist(A, B, C)
    assert linted_since(an_overlay("1", base, c="Nobody has one."), base) == []


def test_below_an_overlay_the_checklist_tells_what_became_of_its_items() -> None:
    before = an_overlay("1", a_checklist(A, B))
    lost = an_overlay("1", a_checklist(B, version="2.0"))
    told = an_overlay("1", a_checklist(B, **since(retired={"readiness.a": "Nobody needs it."})))
    assert linted_since(lost, before) == [(LintKind.CHANGED_ID, "readiness.a")]
    assert linted_since(told, before) == []


def test_an_item_that_says_something_else_is_reworded() -> None:
    before = a_checklist(A)
    assert said(OTHERWISE, before=before, version="2.0") == [(LintKind.REWORDED, "readiness.a")]
    assert said(OTHERWISE, before=before, **since(reworded=["readiness.a"])) == []


def test_a_renamed_item_keeps_its_statement_or_is_reworded() -> None:
    renamed = {"readiness.a": "readiness.new"}
    new = {**OTHERWISE, "id": "readiness.new"}
    assert said(new, before=a_checklist(A), **since(renamed=renamed)) == [(LintKind.REWORDED, "readiness.new")]
    assert said(new, before=a_checklist(A), **since(renamed=renamed, reworded=["readiness.new"])) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"reworded": ["readiness.x"]},
        {"renamed": {"readiness.b": "readiness.x"}},
        {"merged": {"readiness.x": ["readiness.b"]}},
        {"split": {"readiness.b": ["readiness.a", "readiness.x"]}},
    ],
)
def test_changes_lead_to_items_that_there_are(changes: dict[str, Any]) -> None:
    assert said(A, **since(**changes)) == [(LintKind.UNKNOWN_ID, "readiness.x")]


@pytest.mark.parametrize(
    "changes",
    [
        {"renamed": {"readiness.a": "readiness.b"}},
        {"moved": {"readiness.a": "cutover-weekend"}},
        {"retired": {"readiness.a": "Nobody needs it."}},
        {"merged": {"readiness.b": ["readiness.a"]}},
        {"split": {"readiness.a": ["readiness.b"]}},
    ],
)
def test_what_is_gone_is_not_still_there(changes: dict[str, Any]) -> None:
    assert said(A, B, **since(**changes)) == [(LintKind.UNKNOWN_ID, "readiness.a")]


@pytest.mark.parametrize(
    "changes", [{"merged": {"readiness.a": ["readiness.a", "readiness.x"]}}, {"split": {"readiness.a": list(AB)}}]
)
def test_an_item_may_take_others_in_or_stay_a_part_of_what_it_was(changes: dict[str, Any]) -> None:
    assert said(A, B, **since(**changes)) == []


@pytest.mark.parametrize(
    ("told", "version"),
    [(["2.0"], "2.0"), (["1.0", "1.0"], "2.0"), (["1.1", "1.0"], "2.0"), (["May", "May"], "June")],
)
def test_changes_lead_from_each_version_to_a_later_one(told: list[str], version: str) -> None:
    found = remarks(A, version=version, changes=[{"since": one} for one in told])
    assert [(remark.kind, remark.about) for remark in found] == [(LintKind.WRONG_STEP, "")]
    assert told[-1] in found[0].message


def test_changes_name_items_that_there_were() -> None:
    found = said(A, before=a_checklist(A), **since(retired={"readiness.x": "Nobody needs it."}))
    assert found == [(LintKind.UNKNOWN_ID, "readiness.x")]


@pytest.mark.parametrize(
    ("was", "now", "raised"),
    [("1.0", "1.0", False), ("1.9", "1.10", True), ("2", "1.9", False), ("1.0", "spring", True), ("May", "May", False)],
)
def test_a_version_is_raised_when_an_item_changes(was: str, now: str, *, raised: bool) -> None:
    found = said({**A, "weight": 2}, before=a_checklist(A, version=was), version=now)
    assert found == ([] if raised else [(LintKind.SAME_VERSION, "")])


def test_another_checklist_is_no_earlier_version() -> None:
    assert said(A, before=a_checklist(B, id="theirs")) == [(LintKind.OTHER_CHECKLIST, "")]
