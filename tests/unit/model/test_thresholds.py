"""A text never holds a second copy of a number that a policy may change."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from typing import Any

import pytest

from golive_readiness.model.checklist import Item
from golive_readiness.model.policy import Policy
from golive_readiness.model.thresholds import THRESHOLDS, filled, thresholds_in, unknown_thresholds, worded

USUAL = Policy()


def _item(**texts: Any) -> Item:
    return Item.model_validate({"id": "migration.a", "area": "data-migration", "statement": "It is so.", **texts})


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("at least {migration.reconciled_cycles_min} loads", "at least 3 loads"),
        ("{completeness.area_min} complete", "80 % complete"),
        ("{cutover.margin_at_most} free", "2 hours free"),
        ("{freeze.configuration_days} days and {team.alert_hours} hours", "7 days and 48 hours"),
    ],
)
def test_a_threshold_is_printed_as_the_policy_has_it(text: str, printed: str) -> None:
    assert filled(text, USUAL) == printed


@pytest.mark.parametrize(
    ("stated", "printed"),
    [("1h", "1 hour"), ("90m", "90 minutes"), ("1m", "1 minute"), ("0m", "0 hours"), ("26h", "26 hours")],
)
def test_a_time_is_printed_in_whole_hours_or_minutes(stated: str, printed: str) -> None:
    policy = Policy.model_validate({"cutover": {"margin_at_most": stated}})

    assert filled("{cutover.margin_at_most}", policy) == printed


def test_another_policy_prints_its_own_number() -> None:
    policy = Policy.model_validate({"migration": {"reconciled_cycles_min": 5}, "completeness": {"area_min": "99.6%"}})

    assert filled("{migration.reconciled_cycles_min}", policy) == "5"
    assert filled("{completeness.area_min}", policy) == "99 %"


@pytest.mark.parametrize(
    "text",
    ["{nothing.such}", "{migration.nothing}", "{rules.items}", "{migration}", "{}", "{0}", "{migration.__class__}"],
)
def test_what_is_no_threshold_stays_as_it_is_written(text: str) -> None:
    assert filled(text, USUAL) == text


def test_every_text_of_an_item_is_filled_and_nothing_else_changes() -> None:
    number = "{migration.reconciled_cycles_min}"
    item = _item(
        statement=f"S {number}.", why=f"W {number}.", outcome=f"O {number}.", evidence={"what": f"E {number}."}
    )
    made = worded(item, USUAL)

    assert (made.statement, made.why, made.outcome) == ("S 3.", "W 3.", "O 3.")
    assert made.evidence is not None
    assert made.evidence.what == "E 3."
    assert thresholds_in(item) == ("migration.reconciled_cycles_min",) * 4
    assert worded(made, USUAL) is made


def test_a_threshold_that_no_policy_has_is_named() -> None:
    item = _item(statement="{migration.reconciled_cycles_min} and {migration.loads}.")

    assert unknown_thresholds(item) == ("migration.loads",)


def test_every_threshold_of_the_policy_can_be_written() -> None:
    assert len(THRESHOLDS) > 30
    assert "migration.reconciled_cycles_min" in THRESHOLDS
    assert [name for name in THRESHOLDS if filled(f"{{{name}}}", USUAL) == f"{{{name}}}"] == []
    assert {type(getattr(getattr(USUAL, section), name)) for section, name in map(_split, THRESHOLDS)} == {
        int,
        Fraction,
        timedelta,
    }


def _split(threshold: str) -> tuple[str, str]:
    section, _, field = threshold.partition(".")
    return section, field
