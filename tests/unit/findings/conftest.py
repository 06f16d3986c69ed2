"""Run one rule on the smallest review that says what a test is about."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Protocol

import pytest

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.observe import observe
from golive_readiness.findings.rule import Finding, Rule, finding, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Checkpoint, Item
from golive_readiness.model.form.answers import Answer
from golive_readiness.model.policy import Policy
from golive_readiness.model.review import ReadinessReview
from golive_readiness.model.rows import Rows
from golive_readiness.schedule.calendar import Calendar
from golive_readiness.schedule.checkpoints import Checkpoints
from golive_readiness.standing import ItemState, RecordSays, Standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from golive_readiness.findings.rule import Observation

PEOPLE = {
    "anna": {"name": "Anna Peeters", "role": "executive-sponsor", "organisation": "customer"},
    "rob": {"name": "Rob Maes", "role": "data-migration-lead", "organisation": "partner"},
    "carl": {"name": "Carl Smet", "role": "finance-controller", "organisation": "customer"},
}
"""Always there: who decides, somebody of the partner, and somebody of the business who does not decide."""


class Facing(Protocol):
    """Makes the facts that a rule faces; see `facing`."""

    def __call__(
        self,
        *,
        day: str | None = None,
        policy: Policy | Mapping[str, Any] | None = None,
        site: Calendar | None = None,
        **stated: Any,
    ) -> Facts: ...


class Found(Protocol):
    """Runs one rule; see `found`."""

    def __call__(self, rule: Rule[Any], /, **facts: Any) -> list[Finding]: ...


class MadeItem(Protocol):
    """Makes what an item came to; see `an_item`."""

    def __call__(
        self, key: str = "readiness.thing", /, standing: str = "open", *, mandatory: bool = False, **answer: Any
    ) -> ItemState: ...


class MadeFinding(Protocol):
    """Makes a finding of an earlier stage; see `a_finding`."""

    def __call__(
        self, subject: str = "thing", /, *, severity: str = "critical", holds: bool | None = False, **more: Any
    ) -> Finding: ...


def review_of(**sections: Any) -> ReadinessReview:
    """The smallest review with these sections, raw as a reader hands them over; ``people`` are added to `PEOPLE`."""
    people = {**PEOPLE, **sections.pop("people", {})}
    smallest = {
        "format": "golive-readiness/review/1",
        "project": {"name": "A project"},
        "reviewed_on": "2026-11-02",
        "decision_maker": "anna",
    }
    return ReadinessReview.model_validate({**smallest, "people": people, **sections})


@pytest.fixture
def facing() -> Facing:
    """The facts of a review with these sections, judged on ``day`` (else on its own).

    ``policy`` changes thresholds, ``site`` is the calendar of working days. For rules of later stages: ``items``,
    ``areas`` and ``findings`` are what the earlier ones came to, and ``named_in`` tells which items name which rule.
    """

    def make(
        *,
        day: str | None = None,
        policy: Policy | Mapping[str, Any] | None = None,
        site: Calendar | None = None,
        **stated: Any,
    ) -> Facts:
        earlier: dict[str, Any] = {
            name: Rows(stated.pop(name)) for name in ("items", "areas", "findings") if name in stated
        }
        named_in, left_out = stated.pop("named_in", {}), tuple(stated.pop("left_out", ()))
        review = review_of(**stated)
        judged_on = date.fromisoformat(day) if day else review.reviewed_on
        return Facts(
            review=review,
            policy=Policy.model_validate(policy or {}),
            day=judged_on,
            calendar=site or Calendar(),
            checkpoints=Checkpoints.of(review, judged_on),
            named_in=named_in,
            left_out=left_out,
            **earlier,
        )

    return make


@pytest.fixture
def found(facing: Facing) -> Found:
    """What one rule finds in a review with these sections, and can say of it; takes whatever `facing` takes.

    For instance ``found(TRIAL_CYCLES, migration={"cycles": []})``, or, for a rule of a later stage,
    ``found(RULE, day="2026-11-26", dates={...}, findings=found(EARLIER_RULE, ...))``.
    """

    def run(rule: Rule[Any], /, **facts: Any) -> list[Finding]:
        made = facing(**facts)
        seen = list(observe([rule], rule.stage, made))
        for one in seen:
            assert _sentence(one) != ""
        return seen

    return run


def _sentence(one: Finding) -> str | None:
    """What is said of it; a value that the sentence names and the rule did not yield is a `KeyError`."""
    rule = one.rule
    said = rule.says if one.failed else (rule.unclear or rule.says) if one.unknown else rule.strength
    return said.format_map({"subject": one.subject, **one.values}) if said else None


@pytest.fixture
def an_item() -> MadeItem:
    """What an item came to: its id (the area is what stands before the dot), its standing, and its answer's fields."""

    def make(
        key: str = "readiness.thing", /, standing: str = "open", *, mandatory: bool = False, **answer: Any
    ) -> ItemState:
        area = key.partition(".")[0]
        item = Item(id=key, area=area, statement=f"{key} is so.", mandatory=mandatory)
        stated = Answer.model_validate(answer) if answer else None
        return ItemState(item=item, answer=stated, standing=Standing(standing), says=RecordSays.SILENT, doubts=())

    return make


@pytest.fixture
def a_finding() -> MadeFinding:
    """What an earlier stage found: by default a critical failure of a rule ``MADE01``, due at the go/no-go.

    ``more`` is what `golive_readiness.findings.rule.observed` takes (``mandatory``, ``checkpoint``, ``waivable``,
    ``items``), or ``code``, the rule's.
    """

    def make(
        subject: str = "thing", /, *, severity: str = "critical", holds: bool | None = False, **more: Any
    ) -> Finding:
        rule: Rule[object] = Rule(
            code=more.pop("code", "MADE01"),
            area="readiness",
            severity=Severity(severity),
            title="Something is wrong",
            says="{subject} is wrong.",
            why="It is.",
            advice="Mend it.",
            sources=("golive-readiness",),
            reads=lambda _review: None,
            observe=_nothing,
        )
        checkpoint = Checkpoint(more.pop("checkpoint", "go_no_go"))
        return finding(rule, observed(subject, holds, checkpoint=checkpoint, **more), {})

    return make


def _nothing(_part: object, _facts: Facts) -> Iterator[Observation]:
    yield from ()
