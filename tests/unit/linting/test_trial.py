"""What must hold of every checklist, tried on one: the claims hold of a sound judgement, and break with a broken one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.decision import Effect
from golive_readiness.findings import RULES
from golive_readiness.findings.rule import Rule, Stage, observed
from golive_readiness.linting import Bench, Claim, tried
from golive_readiness.linting.trial import worse
from golive_readiness.model.base import Severity
from golive_readiness.model.form.answers import Answer
from golive_readiness.scoring import score
from golive_readiness.standing import Standing
from tests.made import AREAS
from tests.unit.linting.made import a_checklist, an_item

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from golive_readiness.assessment import Assessment
    from golive_readiness.findings.facts import Facts
    from golive_readiness.findings.rule import Observation
    from golive_readiness.model.checklist import Checklist
    from golive_readiness.model.review import ReadinessReview
    from golive_readiness.scoring import AreaScore
    from golive_readiness.standing import ItemState

CHECKLIST = a_checklist(
    an_item("readiness.a", mandatory=True),
    an_item("readiness.b", weight=0),
    an_item("cutover.c", area="cutover", mandatory=True, due_by="open_to_users"),
)


def broken(checklist: Checklist = CHECKLIST, rules: Sequence[Rule[Any]] = RULES) -> dict[Claim, str | None]:
    """What breaks each claim."""
    return {one.claim: one.breaks for one in tried(Bench.of(checklist, areas=AREAS, rules=rules))}


def a_rule(observe: Any, *, stage: Stage = Stage.STANDINGS) -> Rule[Any]:
    """A mandatory rule that spoils something."""
    return Rule(
        code="OURS01",
        area="readiness",
        severity=Severity.CRITICAL,
        title="Spoilt",
        says="{subject} is spoilt.",
        why="It is.",
        advice="None.",
        sources=("golive-readiness",),
        mandatory=True,
        reads=lambda review: review,
        observe=observe,
        stage=stage,
    )


def test_every_claim_holds_of_a_sound_checklist() -> None:
    assert broken() == dict.fromkeys(Claim)


def test_a_rule_that_spoils_every_go_is_found_out() -> None:
    def always(_review: object, _facts: Facts) -> Iterator[Observation]:
        yield observed("all", False)

    found = broken(rules=(*RULES, a_rule(always)))
    assert found[Claim.ALL_DONE_REACHES_GO] == "go_no_go"


def test_an_item_that_spoils_what_it_finishes_is_found_out() -> None:
    def spoilt_by_the_second(_review: object, facts: Facts) -> Iterator[Observation]:
        yield observed("all", facts.items["readiness.b"].standing is not Standing.MET)

    found = broken(rules=(*RULES, a_rule(spoilt_by_the_second)))
    assert found[Claim.FINISHING_NEVER_WORSENS] == "readiness.b"


def test_a_judgement_that_lets_everything_pass_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("golive_readiness.decision.weigh", lambda **_: Effect.INFORMS)
    found = broken()
    assert found[Claim.ALL_DONE_REACHES_GO] is None
    assert found[Claim.NOTHING_ANSWERED_NEVER_DOES] == "go_no_go"
    assert found[Claim.ALL_BUT_ONE_MANDATORY_NEVER_DOES] == "readiness.a"


def test_a_weight_that_counts_though_it_is_zero_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def at_least_one(key: str, title: str, states: Sequence[ItemState]) -> AreaScore:
        heavier = [replace(one, item=one.item.model_copy(update={"weight": max(1, one.item.weight)})) for one in states]
        return score(key, title, heavier)

    monkeypatch.setattr("golive_readiness.assessment.score", at_least_one)
    assert broken()[Claim.ZERO_COUNTS_AS_ZERO] == "readiness.b"


@pytest.mark.parametrize("count", [0, 1, 99, 250])
def test_thousands_of_items_are_tried_in_a_hundred_parts(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    judged: list[ReadinessReview] = []
    judge = Bench.judged

    def counted(bench: Bench, review: ReadinessReview) -> Assessment:
        judged.append(review)
        return judge(bench, review)

    monkeypatch.setattr(Bench, "judged", counted)
    checklist = a_checklist(*(an_item(f"readiness.item-{number}", weight=0) for number in range(count)), an_item())
    assert broken(checklist) == dict.fromkeys(Claim)
    assert len(judged) <= 410


@pytest.mark.parametrize("key", ["readiness.a", "readiness.c"], ids=["verdict", "share"])
def test_worse_is_a_worse_verdict_or_a_smaller_share(key: str) -> None:
    checklist = a_checklist(*CHECKLIST.model_dump()["items"], an_item("readiness.c"))
    bench = Bench.of(checklist, areas=AREAS)
    best = bench.judged(bench.all_done())
    less = bench.judged(bench.all_done().with_answers({key: Answer()}))
    assert (less.decision.verdict is best.decision.verdict) == (key == "readiness.c")
    assert worse(less, best)
    assert not worse(best, less)
    assert not worse(best, best)
