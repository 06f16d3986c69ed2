"""The pack as a whole: every review has one, the order of a review changes nothing, and editions keep to themselves."""

from __future__ import annotations

import random
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from golive_readiness.pack.document import Pack
from golive_readiness.pack.edition import Edition
from golive_readiness.pack.view import Reference
from tests.unit.pack.cases import bare, catalogue, composed, hostile, rich

if TYPE_CHECKING:
    from collections.abc import Iterator

REVIEWS = {"bare": bare, "rich": rich, "hostile": hostile}
SECTIONS = sorted(set(rich()) - set(bare()) | {"dates"})
NEEDED_BY_OTHERS = {"people", "teams", "evidence", "time_zone", "risks", "options"}
"""What the rest refers to; a review without them would not hang together."""


def texts(part: Any) -> Iterator[str]:
    """Every printable text of a pack."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from texts(one)
    elif is_dataclass(part):
        for field in fields(part):
            yield from texts(getattr(part, field.name))


def printed(pack: Pack) -> str:
    return "\n".join(texts(pack))


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("make", REVIEWS.values(), ids=REVIEWS)
def test_every_review_has_a_pack_in_every_edition(make: Any, edition: Edition) -> None:
    assert composed(make(), edition=edition).front.question


@given(left_out=st.sets(st.sampled_from(sorted(set(SECTIONS) - NEEDED_BY_OTHERS))))
def test_any_section_of_a_review_may_be_left_out(left_out: set[str]) -> None:
    review = {name: value for name, value in rich().items() if name not in left_out}

    assert composed(review).front.recommendation.verdict.word


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_anything_in_the_review_changes_nothing(seed: int) -> None:
    assert composed(_shuffled(rich(), random.Random(seed))) == composed(rich())  # noqa: S311 - order, not secrets


def _shuffled(value: Any, chance: random.Random) -> Any:
    """The same, in another order wherever order means nothing."""
    if isinstance(value, dict):
        entries = [(key, _shuffled(entry, chance)) for key, entry in value.items()]
        chance.shuffle(entries)
        return dict(entries)
    if isinstance(value, list):
        mixed = [_shuffled(entry, chance) for entry in value]
        chance.shuffle(mixed)
        return mixed
    return value


def test_phone_numbers_and_internal_comments_stay_with_the_team() -> None:
    own = (
        "+47 900 00 001",
        "+47 900 00 002",
        "rob@example.com",
        "Warehouse testers were on leave.",
        "The customer pays.",
    )
    team = printed(composed(rich(), edition=Edition.TEAM))

    assert [text for text in own if text not in team] == []
    for edition in (Edition.FULL, Edition.EXECUTIVE):
        circulating = printed(composed(rich(), edition=edition))
        assert [text for text in own if text in circulating] == []


def test_the_executive_edition_is_page_one_and_the_conditions() -> None:
    pack = composed(rich(), edition=Edition.EXECUTIVE)

    assert [section.key for section in pack.body] == ["conditions"]
    assert pack.annex == ()


def test_every_reference_leads_to_a_section_that_is_there() -> None:
    for edition in Edition:
        pack = composed(rich(), edition=edition)
        anchors = {section.key for section in (*pack.body, *pack.annex)} | set(_anchors(pack))
        assert {target for target in _targets(pack) if target} <= anchors


def _anchors(part: Any) -> Iterator[str]:
    if isinstance(part, tuple):
        for one in part:
            yield from _anchors(one)
    elif is_dataclass(part):
        if anchor := getattr(part, "anchor", None):
            yield str(anchor)
        for field in fields(part):
            yield from _anchors(getattr(part, field.name))


def _targets(part: Any) -> Iterator[str | None]:
    if isinstance(part, tuple):
        for one in part:
            yield from _targets(one)
    elif is_dataclass(part):
        if isinstance(part, Reference):
            yield part.target
        for field in fields(part):
            yield from _targets(getattr(part, field.name))


def test_every_section_is_numbered_and_no_title_is_left_over() -> None:
    pack = composed(rich())

    assert [section.number for section in pack.body] == [str(number) for number in range(1, len(pack.body) + 1)]
    assert [section.number for section in pack.annex] == [*"ABCDEFGHIJKLM"][: len(pack.annex)]
    assert {section.key for section in (*pack.body, *pack.annex)} == set(catalogue()["sections"])


def test_a_review_that_states_nothing_is_mostly_quiet_lines() -> None:
    pack = composed(bare())

    assert pack.front.quiet == ("Not stated: Agreed criteria, Decision times, Top residual risks and Options.")
    quiet = {section.key for section in pack.body if section.quiet}
    assert {"conditions", "criteria", "cutover", "rollback", "workstreams"} <= quiet


def test_a_pack_is_made_of_finished_texts_and_numbers() -> None:
    """What is left to a template is where things stand."""
    for part in _leaves(composed(rich())):
        assert isinstance(part, str | int | None)


def _leaves(part: Any) -> Iterator[Any]:
    if isinstance(part, tuple):
        for one in part:
            yield from _leaves(one)
    elif is_dataclass(part):
        for field in fields(part):
            yield from _leaves(getattr(part, field.name))
    else:
        yield part


def test_a_long_name_is_cut_in_the_running_head_and_nowhere_else() -> None:
    long = {"name": "A replacement of everything, " * 10, "customer": "Halden Bicycles"}
    pack = composed({**rich(), "project": long})

    assert len(pack.page.head) < 120
    assert pack.page.head.endswith("…")
    assert pack.title.endswith("Halden Bicycles")


def test_one_section_needs_no_contents() -> None:
    assert composed(rich(), edition=Edition.EXECUTIVE).contents == ()
    assert [len(part) for part in composed(rich()).contents] == [14, 13]
