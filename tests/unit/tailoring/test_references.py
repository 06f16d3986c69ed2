"""What else names an item follows it to a new version, and covers no more there than before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from golive_readiness.findings import BUNDLED
from golive_readiness.findings.rule import About
from golive_readiness.model.base import Document
from golive_readiness.model.consistency import references
from golive_readiness.model.review import ReadinessReview
from golive_readiness.tailoring.versions import Migrated, migrated
from tests.made import a_review
from tests.unit.tailoring.made import with_history

DONE = {"status": "done"}
RENAMED = {"renamed": {"x.old": "x.new"}}
MERGED = {"merged": {"x.new": ["x.old", "x.b"]}}
SPLIT = {"split": {"x.old": ["x.new", "x.kept"]}}
RETIRED = {"retired": {"x.old": "It has gone."}}


def signed(*items: str, **more: Any) -> dict[str, Any]:
    return {"sign_offs": {"s": {"items": items, "by": "anna", "signed_on": "2026-10-30", **more}}}


def carried_risk(*covers: str) -> dict[str, Any]:
    days = {"granted_on": "2026-11-01", "expires_on": "2026-12-31"}
    return {"waivers": {"w": {"covers": covers, "approver": "anna", "reason": "It can wait.", **days}}}


def action(*addresses: str) -> dict[str, Any]:
    return {"mitigations": {"m": {"title": "Mend it", "addresses": addresses}}}


def condition(*accepts: str) -> dict[str, Any]:
    told = {"outcome": "go", "decided_on": "2026-11-01", "conditions": {"c": {"what": "Mend it.", "accepts": accepts}}}
    return {"decision": told}


def after(changes: dict[str, Any], answers: tuple[str, ...] = ("x.old", "x.b"), **sections: Any) -> Migrated:
    checklist = with_history(changes, items=("x.new", "x.kept"))
    about_item = frozenset(rule.code for rule in BUNDLED if rule.about is About.ITEM).__contains__
    review = a_review(answers=dict.fromkeys(answers, DONE), **sections)
    return migrated(review, checklist, "1", about_item=about_item)


def names(done: Migrated) -> list[str]:
    """Every item, key or other thing that the new review names."""
    return [name for _, _, name in references(ReadinessReview, done.review, "item", "target")]


def unsaid(done: Migrated) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.where, one.named, one.into) for one in done.unsaid]


@pytest.mark.parametrize(
    ("sections", "named"),
    [
        (signed("x.old", "x.kept"), ["x.new", "x.kept"]),
        (carried_risk("x.old", "ITEM01:x.old"), ["x.new", "ITEM01:x.new"]),
        (
            action("x.old", "GOVN24:x.old", "MIGR01", "MIGR01:x.old"),
            ["x.new", "GOVN24:x.new", "MIGR01", "MIGR01:x.old"],
        ),
        (condition("ITEM03:x.old"), ["ITEM03:x.new"]),
        ({"issues": {"i": {"title": "Hurts", "items": ["x.old"]}}}, ["x.new"]),
        ({"risks": {"r": {"title": "May hurt", "items": ["x.old"]}}}, ["x.new"]),
    ],
)
def test_a_new_name_is_followed_everywhere(sections: dict[str, Any], named: list[str]) -> None:
    """The subject of a rule about the record may look like an item, and is none."""
    done = after(RENAMED, **sections)

    assert names(done) == named
    assert done.unsaid == ()


def test_what_names_no_item_stays_as_it_is() -> None:
    risks = {"old": {"title": "May hurt"}}
    done = after({"renamed": {"old": "x.new"}}, (), risks=risks, **action("old"))

    assert names(done) == ["old"]


def test_a_signature_for_one_part_does_not_sign_the_whole() -> None:
    done = after(MERGED, **signed("x.old"))

    assert done.review.sign_offs["s"].items == ()
    assert unsaid(done) == [("sign_offs.s.items", "x.old", ("x.new",))]


def test_a_signature_for_all_parts_does() -> None:
    done = after(MERGED, **signed("x.old", "x.b"))

    assert done.review.sign_offs["s"].items == ("x.new",)
    assert done.unsaid == ()


def test_a_signature_for_the_whole_does_not_sign_parts_that_were_never_shown() -> None:
    done = after(SPLIT, **signed("x.old"))

    assert done.review.sign_offs["s"].items == ()
    assert unsaid(done) == [("sign_offs.s.items", "x.old", ("x.new", "x.kept"))]


def test_a_part_that_keeps_the_id_keeps_the_signature() -> None:
    done = after({"split": {"x.old": ["x.old", "x.new"]}}, **signed("x.old"))

    assert done.review.sign_offs["s"].items == ("x.old",)
    assert unsaid(done) == [("sign_offs.s.items", "x.old", ("x.new",))]


@pytest.mark.parametrize("changes", [MERGED, SPLIT])
@pytest.mark.parametrize("outcome", ["rejected", "withdrawn"])
def test_a_refusal_follows_to_everything_that_it_may_be_about(changes: dict[str, Any], outcome: str) -> None:
    done = after(changes, **signed("x.old", outcome=outcome))

    assert "x.new" in done.review.sign_offs["s"].items
    assert done.unsaid == ()


@pytest.mark.parametrize(
    ("parts", "answers", "kept"),
    [
        (["x.kept", "x.b"], ("x.kept", "x.b"), False),
        (["x.b"], ("x.kept", "x.b"), False),
        (["x.kept", "x.b"], ("x.kept",), True),
        (["x.b"], ("x.kept",), True),
    ],
)
def test_an_item_that_takes_in_another_needs_both_signatures_unless_the_other_was_never_asked(
    parts: list[str], answers: tuple[str, ...], *, kept: bool
) -> None:
    done = after({"merged": {"x.kept": parts}}, answers, **signed("x.kept"))

    assert done.review.sign_offs["s"].items == (("x.kept",) if kept else ())


def test_a_signature_for_what_comes_in_does_not_sign_what_was_there() -> None:
    changes = {"merged": {"x.kept": ["x.b"]}}

    assert after(changes, ("x.kept", "x.b"), **signed("x.b")).review.sign_offs["s"].items == ()
    assert after(changes, ("x.kept", "x.b"), **signed("x.b", "x.kept")).review.sign_offs["s"].items == ("x.kept",)


@pytest.mark.parametrize("made", [carried_risk, condition])
@pytest.mark.parametrize(
    ("given", "named"),
    [
        (("x.old",), []),
        (("x.old", "x.b"), ["x.new"]),
        (("ITEM01:x.old",), []),
        (("ITEM01:x.old", "ITEM01:x.b"), ["ITEM01:x.new"]),
        (("ITEM01:x.old", "x.b"), ["ITEM01:x.new"]),
        (("ITEM01:x.old", "GOVN11:x.b"), []),
    ],
)
def test_leave_to_carry_a_part_does_not_carry_the_whole(made: Any, given: tuple[str, ...], named: list[str]) -> None:
    assert names(after(MERGED, **made(*given))) == named


def test_leave_to_carry_the_whole_carries_its_parts() -> None:
    assert names(after(SPLIT, **carried_risk("x.old"))) == ["x.new", "x.kept"]


@pytest.mark.parametrize("changes", [MERGED, SPLIT])
def test_an_action_follows_to_whatever_it_is_about(changes: dict[str, Any]) -> None:
    done = after(changes, **action("x.old", "x.b"))

    assert "x.new" in names(done)
    assert len(set(names(done))) == len(names(done))


@pytest.mark.parametrize(
    "sections", [signed("x.old"), carried_risk("ITEM01:x.old"), action("x.old"), condition("x.old")]
)
def test_nothing_names_what_nobody_asks_any_more_and_the_report_says_so(sections: dict[str, Any]) -> None:
    done = after(RETIRED, **sections)

    assert names(done) == []
    (one,) = done.unsaid
    assert (one.named.endswith("x.old"), one.into) == (True, ())
    assert {name: getattr(done.review, name).keys() for name in sections if name != "decision"} == {
        name: sections[name].keys() for name in sections if name != "decision"
    }


def test_a_checklist_is_chosen_for_what_is_only_signed() -> None:
    done = after({"moved": {"fo.x": "finance-operations"}}, (), **signed("fo.x"))

    assert done.added == ("finance-operations",)
    assert names(done) == ["fo.x"]


def test_every_reference_to_an_item_stands_in_a_list_of_something_that_has_an_id() -> None:
    """What follows goes from list to list, since one item may become several, or none."""
    review = a_review(
        **signed("x.a"),
        **carried_risk("x.a"),
        **action("x.a"),
        **condition("x.a"),
        issues={"i": {"title": "Hurts", "items": ["x.a"]}},
        risks={"r": {"title": "May hurt", "items": ["x.a"]}},
        testing={"defects": {"d": {"title": "Wrong", "items": ["x.a"]}}},
        change_requests={"c": {"title": "More", "items": ["x.a"]}},
        assumptions={"t": {"title": "True", "items": ["x.a"]}},
    )
    paths = [path for path, _, _ in references(ReadinessReview, review, "item", "target")]

    assert all([isinstance(step, int) for step in path] == [False] * (len(path) - 1) + [True] for path in paths)
    assert len(paths) == sum(1 for _ in _marked(ReadinessReview))


def _marked(kind: type[Document]) -> Iterator[str]:
    """Every field, anywhere in a review, that refers to an item or to what an action may be about."""
    for name, field in kind.model_fields.items():
        text = repr(field.annotation) + repr(field.metadata)
        if "Refers(to='item')" in text or "Refers(to='target')" in text:
            yield name
        for inside in _documents(field.annotation):
            yield from _marked(inside)


def _documents(annotation: Any) -> Iterator[type[Document]]:
    if isinstance(annotation, type) and issubclass(annotation, Document):
        yield annotation
    for part in getattr(annotation, "__args__", ()):
        yield from _documents(part)


def test_a_signature_lost_by_the_item_it_stood_under_is_told() -> None:
    """The item asks more than was signed, under the same id: the signature goes, and not in silence."""
    checklist = with_history({"merged": {"x.one": ["x.one", "x.two"]}}, items=("x.one",))
    review = a_review(answers={"x.one": DONE, "x.two": DONE}, **signed("x.one"))
    done = migrated(review, checklist, "1")

    assert done.review.sign_offs["s"].items == ()
    assert [(one.where, one.named, one.into) for one in done.unsaid] == [("sign_offs.s.items", "x.one", ("x.one",))]
