"""What the record says is weighed the same whatever its order, and neither a worse fact nor a missing one helps."""

from __future__ import annotations

from copy import deepcopy
from random import Random
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings

from golive_readiness.decision import Verdict
from golive_readiness.findings.rule import Stage
from tests.properties.records import CHECKLIST, randoms, review
from tests.properties.strategies import Document, day, judged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from golive_readiness.assessment import Assessment

WORSE = (Verdict.GO, Verdict.CONDITIONAL_GO, Verdict.CANNOT_BE_ASSESSED, Verdict.NO_GO)
"""From good to bad."""

some = settings(max_examples=40, deadline=None)

Place = tuple[Document, str]
"""A part of the record, and the name of a fact in it."""


def badness(assessment: Assessment) -> int:
    return WORSE.index(assessment.decision.verdict)


def facts(value: Any) -> Iterator[Place]:
    """Every fact of a part of the review, in a fixed order."""
    if isinstance(value, dict):
        for name, inner in sorted(value.items()):
            yield value, name
            yield from facts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from facts(inner)


def record(document: Document) -> list[Place]:
    return [*facts(document["testing"]), *facts(document["migration"])]


def changed(
    document: Document, wanted: Callable[[Place], bool], change: Callable[[Place], None], by: Random
) -> Document:
    """The review with one of the wanted facts changed; itself where it has none."""
    copy = deepcopy(document)
    if places := [place for place in record(copy) if wanted(place)]:
        change(by.choice(places))
    return copy


@given(randoms)
@some
def test_a_record_is_judged_the_same_twice_and_in_any_order(random: Random) -> None:
    document = review(random)
    once, again, turned = (judged(one, CHECKLIST) for one in (document, document, _shuffled(document, random)))
    assert again == once
    assert (turned.weighed, turned.decision, turned.areas) == (once.weighed, once.decision, once.areas)


def _shuffled(value: Any, random: Random) -> Any:
    if isinstance(value, dict):
        return {key: _shuffled(value[key], random) for key in random.sample(list(value), len(value))}
    if isinstance(value, list):
        return random.sample([_shuffled(one, random) for one in value], len(value))
    return value


WORSENED: dict[str, Any] = {
    "migrated_data": False,
    "roles_final": False,
    "ready": False,
    "at_peak": False,
    "passed": False,
    "cases_signed": 10,
    "requirements_covered": 10,
    "actual": None,
    "target_count": 90,
    "target": None,
    "duration": "20h",
    "due_on": day(13),
    "signed_by": "rob",
}
"""What each of these facts can be at its worst, or at least worse than any that is drawn."""

_FIGURES = {"metric": ("actual", 50), "activity": ("actual", "9m"), "name": ("target", "1.00")}
"""What an actual value is at its worst depends on what it belongs to."""


def _worsen(place: Place) -> None:
    part, name = place
    kind = next((one for one in _FIGURES if one in part), None)
    part[name] = _FIGURES[kind][1] if kind and _FIGURES[kind][0] == name else WORSENED[name]


def _can_be_worse(place: Place) -> bool:
    part, name = place
    figure = next((_FIGURES[one][0] for one in _FIGURES if one in part), None)
    return name in WORSENED and (name not in ("actual", "target") or name == figure)


@given(randoms)
@some
def test_a_fact_made_worse_never_helps(random: Random) -> None:
    document = review(random)
    worse = changed(document, _can_be_worse, _worsen, random)
    assert badness(judged(worse, CHECKLIST)) >= badness(judged(document, CHECKLIST))


@given(randoms)
@some
def test_a_defect_opened_again_never_helps(random: Random) -> None:
    document = review(random)
    is_closed = lambda place: place[0].get(place[1]) == "closed"  # noqa: E731 - said in a word
    opened = changed(document, is_closed, lambda place: place[0].update(status="active"), random)
    assert badness(judged(opened, CHECKLIST)) >= badness(judged(document, CHECKLIST))


_NAMES_IT = (
    "critical",
    "process",
    "processes",
    "kind",
    "cycle",
    "round",
    "entity",
    "metric",
    "activity",
    "name",
    "title",
)
"""What says which thing a part is about: without it there is no part, or another one."""


def _leaf(place: Place) -> bool:
    part, name = place
    total = "source" in part  # which has two sides or is none
    other_kind = name == "data_class" and "entity" in part  # the object of that name may say that it is another kind
    return not total and not other_kind and name not in _NAMES_IT and not isinstance(part[name], dict | list)


@given(randoms)
@some
def test_leaving_out_a_fact_never_silences_a_rule_that_must_hold(random: Random) -> None:
    """What failed and was mandatory is at least not known, and that withholds the verdict."""
    document = review(random)
    before = judged(document, CHECKLIST)
    without = judged(changed(document, _leaf, lambda place: place[0].pop(place[1]), random), CHECKLIST)
    must = [one for one in before.findings if one.mandatory and one.rule.stage is Stage.RECORD]
    still = {one.code for one in without.findings if one.mandatory and (one.failed or one.unknown)}
    assert {one.code for one in must if one.failed} <= still
    if any(one.failed for one in must):
        assert badness(without) >= WORSE.index(Verdict.CANNOT_BE_ASSESSED)
