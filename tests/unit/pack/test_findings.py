"""Findings: what one rule found stands together, the weightiest first, and what is done well in a line each."""

from __future__ import annotations

from typing import Any

from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.checklist import Checklist
from golive_readiness.pack.sections.findings import Card, FindingsSection
from golive_readiness.pack.view import Tone
from tests.unit.pack.cases import assessed, bare, rich
from tests.unit.pack.seen import block, column, heads, rows, section

RANKS = ["Blocks the go", "Leaves it open", "A condition", "Informs"]


def findings(review: dict[str, Any], **more: Any) -> FindingsSection:
    seen = section("findings", review, **more)
    assert isinstance(seen, FindingsSection)
    return seen


def card(seen: FindingsSection, group: str, title: str) -> Card:
    cards = next(one.cards for one in seen.groups if one.title == group)
    return next(one for one in cards if one.title == title)


def test_what_is_wrong_comes_first_then_what_is_not_known_then_what_is_done_well() -> None:
    seen = findings(rich())

    assert [group.title for group in seen.groups] == ["What is wrong", "What is not known"]
    assert [one.title for one in seen.blocks] == ["What is done well"]


def test_each_group_begins_with_what_weighs_most() -> None:
    for group in findings(rich()).groups:
        weights = [RANKS.index(one.badge.word) for one in group.cards]
        assert weights == sorted(weights)


def test_a_fact_stands_before_the_claim_it_contradicts() -> None:
    said = [one.meta.split(" · ")[0] for one in findings(rich()).groups[0].cards]

    assert said.index("GOVN09") < said.index("ITEM03")


def test_one_finding_says_its_sentence_with_why_advice_and_sources() -> None:
    seen = card(findings(rich()), "What is wrong", "Migration validated too few times")

    assert seen.sentence == "1 of 2 trial loads were reconciled; 3 are wanted."
    assert seen.table is None
    assert seen.meta == "MIGR01 · Data migration · Issue · 1 - Critical"
    assert seen.tone is Tone.WARN
    assert seen.why.startswith("Bad data is the commonest cause")
    assert seen.advice.startswith("Schedule further loads")
    assert [source.text for source in seen.sources][1] == "Go-Live: What is a Go-Live?"
    assert [source.target for source in seen.sources] == ["source-practitioner-go-live", "source-kern-it-go-live"]


def test_who_has_taken_it_on_stands_with_it() -> None:
    review = {
        **bare(),
        "people": {"rob": {"name": "Rob Moen"}},
        "migration": {"cycles": []},
        "mitigations": {
            "load": {"title": "Load again", "addresses": ["MIGR01"], "owner": "rob", "due_on": "2026-11-09"}
        },
    }

    assert card(findings(review), "What is wrong", "Migration validated too few times").meta.endswith(
        "Rob Moen · by Mon 9 Nov 2026"
    )


def test_several_of_one_rule_share_their_words_and_have_a_line_each() -> None:
    seen = card(findings(rich()), "What is wrong", "Still open")

    assert seen.sentence is None
    assert seen.table is not None
    assert seen.meta == "ITEM01 · 7 findings"
    assert column(seen.table, "Finding")[0] == "Still open: A mock cutover was run and was clean."
    assert column(seen.table, "Owner")[0] == "Kim Dahl"
    assert seen.table.rows[0].cells[0].note == "Cutover · Issue · 1 - Critical · mandatory"
    assert seen.table.rows[0].cells[2].note == "carried until then"


def test_columns_that_would_say_nothing_are_left_out() -> None:
    seen = card(findings(rich()), "What is wrong", "Area under its threshold")

    assert seen.table is not None
    assert heads(seen.table) == ["Finding"]


def test_of_many_items_those_that_move_the_verdict_stand_here_and_the_rest_in_the_checklist() -> None:
    items = [
        {
            "id": f"scope.{number:02}",
            "area": "solution-scope",
            "statement": f"Statement {number}.",
            "mandatory": number < 15,
        }
        for number in range(40)
    ]
    raw = {"format": "golive-readiness/checklist/1", "id": "asked", "title": "Asked", "version": "1", "items": items}
    answers = {item["id"]: {"status": "not_started"} for item in items}
    asked = (Checklist.model_validate(raw),)
    seen = card(findings({**bare(), "answers": answers}, checklists=asked), "What is wrong", "Still open")

    assert seen.table is not None
    assert set(column(seen.table, "Finding")) == {f"Still open: Statement {number}." for number in range(15)}
    assert seen.more is not None
    assert (seen.more.text, seen.more.target) == ("and 25 more that only inform", "checklist")


def test_what_is_done_well_is_a_line_each_and_never_a_fault_that_is_absent() -> None:
    seen = block(findings(rich()), "What is done well")

    assert "Real rehearsals of the cutover run: 2." in column(seen, "Strength")
    assert "An action is overdue or has no date" not in column(seen, "Strength")
    assert len(rows(seen)) == len({tuple(row) for row in rows(seen)})


def test_the_lead_counts_what_is_printed() -> None:
    seen = findings(rich())
    of_group = [sum(len(rows(one.table)) if one.table else 1 for one in group.cards) for group in seen.groups]
    good = sum(
        one.standing is FindingStanding.MET and one.rule.strength is not None for one in assessed(rich()).findings
    )

    assert seen.lead is not None
    assert seen.lead.startswith(
        f"{of_group[0]} things are wrong, {of_group[1]} are not known and {good} are done well."
    )


def test_what_a_rule_says_of_several_stands_once_with_their_names() -> None:
    one = {"critical": True, "peak_tested": True}
    stated = {"a": {"title": "Orders", **one}, "b": {"title": "Labels", **one}}
    seen = block(section("findings", {**bare(), "integrations": stated}), "What is done well")

    (told,) = [row for row in rows(seen) if row[2] == "INTG03"]
    assert told[0] == "A test has shown that it carries its busiest hour: Orders, Labels"


def test_what_a_rule_says_of_each_otherwise_stands_line_by_line() -> None:
    criteria = {
        key: {"title": title, "metric": "share", "operator": "at least", "target": 9, "actual": actual}
        for key, title, actual in (("a", "Trained", 9), ("b", "Tested", 10))
    }
    seen = block(section("findings", {**bare(), "criteria": criteria}), "What is done well")

    assert seen.table is not None
    (told,) = [row for row in seen.table.rows if row.cells[2].text == "CRIT01"]
    assert told.cells[0].lines == (
        "Trained: the actual value is 9, as agreed (at least 9).",
        "Tested: the actual value is 10, as agreed (at least 9).",
    )


def test_of_an_agreed_criterion_without_a_value_it_is_said_that_nobody_measured_it() -> None:
    criteria = {"a": {"title": "Users trained", "metric": "share", "operator": "at least", "target": 95}}
    seen = findings({**bare(), "criteria": criteria})

    sentences = [card.sentence for group in seen.groups for card in group.cards]
    assert "Users trained: nobody has measured a value to hold against what was agreed." in sentences
