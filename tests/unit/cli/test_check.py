"""``golive check``: where a go-live stands, for people and for pipelines."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from golive_readiness import api

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Golive, MakeReview

CODES = {"go": 0, "no_go": 1, "conditional_go": 3, "cannot_be_assessed": 4}


@pytest.mark.parametrize("verdict", CODES)
def test_each_verdict_has_its_exit_code(verdict: str, golive: Golive, review: MakeReview) -> None:
    ran = golive("check", review(verdict))

    assert ran.code == CODES[verdict]
    assert ran.err == ""


@pytest.mark.parametrize(
    ("verdict", "key"),
    [
        ("go", "verdict.forecast.go"),
        ("no_go", "verdict.forecast.no_go"),
        ("conditional_go", "verdict.forecast.promised.one"),
        ("cannot_be_assessed", "verdict.forecast.cannot_be_assessed"),
    ],
)
def test_the_first_line_is_the_verdict_as_the_pack_words_it(
    verdict: str, key: str, golive: Golive, review: MakeReview
) -> None:
    ran = golive("check", review(verdict))

    assert ran.out.splitlines()[0] == api.wording()(key, count=1)


def test_from_the_decision_day_on_it_is_no_forecast(golive: Golive, review: MakeReview) -> None:
    path = review("no_go")
    ahead, on_the_day = golive("check", path), golive("check", path, "--as-of", "2026-11-26")

    assert ahead.out.splitlines()[0] == api.wording()("verdict.forecast.no_go")
    assert on_the_day.out.splitlines()[0] == api.wording()("verdict.now.no_go")
    assert (ahead.code, on_the_day.code) == (1, 1)


def test_it_names_project_customer_and_day(golive: Golive, review: MakeReview) -> None:
    out = golive("check", review()).out

    assert "Toy shop" in out
    assert "Toy company" in out
    assert "2 Nov 2026" in out


def test_completeness_is_told_as_a_whole_and_area_by_area(golive: Golive, review: MakeReview) -> None:
    lines = golive("check", review("cannot_be_assessed")).out.splitlines()
    areas = {line.split("  ")[0]: line.split() for line in lines[lines.index("") + 1 :]}

    assert "1 of 2 items due" in " ".join(areas["Assessed"])
    assert areas["Data migration"][-7:] == ["0%", "0%", "0%", "to", "100%", "0", "1"]
    assert areas["User acceptance testing"][-5:] == ["100%", "100%", "100%", "1", "1"]
    assert areas["Overall"][-7:] == ["50%", "50%", "50%", "to", "100%", "1", "2"]


def test_a_no_go_says_why_under_the_key_of_each_finding(golive: Golive, review: MakeReview) -> None:
    out = golive("check", review("no_go")).out

    assert "Reasons:\n  ITEM01:migration.reconciled (1 - Critical, mandatory)" in out
    assert "The loads were reconciled." in out


def test_a_condition_says_who_and_by_when(golive: Golive, review: MakeReview) -> None:
    _, _, conditions = golive("check", review("conditional_go")).out.partition("Conditions:\n")

    assert conditions.startswith("  ITEM01:migration.reconciled\n")
    assert "Who: Rob Maes; By: 20 Nov 2026" in conditions


def test_it_counts_what_nobody_knows(golive: Golive, review: MakeReview) -> None:
    known = golive("check", review("go")).out.splitlines()[-1]
    unknown = golive("check", path := review("cannot_be_assessed")).out.splitlines()[-1]
    count = len(api.assess(api.read_review(path)).decision.unknowns)

    assert known == "Unknown: 0 findings about what nobody knows, 0 mandatory"
    assert unknown == f"Unknown: {count} findings about what nobody knows, 1 mandatory"


def test_a_go_has_neither_reasons_nor_conditions(golive: Golive, review: MakeReview) -> None:
    out = golive("check", review("go")).out

    assert "Reasons:" not in out
    assert "Conditions:" not in out


def test_what_the_people_decided_stands_beside_the_recommendation(golive: Golive, review: MakeReview) -> None:
    decided = "decision: {outcome: go, decided_on: 2026-11-01, decided_by: anna}\n"

    assert "This differs from the recommendation." in golive("check", review("no_go", decided)).out


@pytest.mark.parametrize("verdict", CODES)
def test_as_json_only_json_is_printed(verdict: str, golive: Golive, review: MakeReview) -> None:
    ran = golive("check", review(verdict), "--json")

    assert json.loads(ran.out)
    assert verdict in ran.out
    assert (ran.code, ran.err) == (CODES[verdict], "")


def test_every_problem_is_named_with_its_place_where_it_does_not_mix(golive: Golive, review: MakeReview) -> None:
    path = review(
        "go", "risks: {one: {titel: Slow}}\nmitigations: {two: {title: Fix, owner: bob, addresses: [MIGR01]}}\n"
    )
    ran = golive("check", path, "--json")

    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.startswith(f"{path} has 3 problems:\n")
    assert "line 13, column 15, risks.one.titel: " in ran.err
    assert "Did you mean title?" in ran.err
    assert "line 14, column 33, mitigations.two.owner: " in ran.err


def test_an_answer_that_no_checklist_asks_for_has_its_line(golive: Golive, review: MakeReview) -> None:
    ran = golive("check", review("go", "  uat.signed: {}\n"))

    assert ran.code == 2
    assert "line 13, column 3, answers.uat.signed: " in ran.err


def test_a_policy_changes_what_is_expected(golive: Golive, review: MakeReview) -> None:
    path = review("go", "migration: {cycles: []}\n")
    policy = path.with_name("policy.yaml")
    policy.write_text(
        "format: golive-readiness/policy/1\nmigration: {reconciled_cycles_min: 0, reconciled_cycles_critical: 0}\n"
    )

    assert "MIGR01:migration.cycles" in golive("check", path).out
    assert "MIGR01:migration.cycles" not in golive("check", path, "--policy", policy).out


def test_a_checklist_given_here_takes_the_place_of_those_the_review_names(golive: Golive, review: MakeReview) -> None:
    path = review("go")
    ours = path.with_name("ours.yaml")

    assert golive("check", path, "--checklist", ours, "--checklist", "web-launch").code == 4
    assert golive("check", path, "--checklist", "web-launch").code == 2


def test_it_can_be_judged_as_of_today(golive: Golive, review: MakeReview, monkeypatch: pytest.MonkeyPatch) -> None:
    from golive_readiness.cli import commands

    path = review("conditional_go")
    monkeypatch.setattr(commands, "_today", lambda: date(2026, 11, 24))
    late = golive("check", path, "--today")

    assert "24 Nov 2026" in late.out
    assert late.code == 1  # the promise was due on the 20th


def test_it_is_judged_on_one_day(golive: Golive, review: MakeReview) -> None:
    ran = golive("check", review(), "--today", "--as-of", "2026-11-20")

    assert ran.code == 2
    assert "--as-of and --today" in ran.err


@pytest.mark.parametrize("day", ["2026-13-01", "tomorrow", "20261120", "2026-W48-1"])
def test_a_day_is_written_as_everywhere_else(day: str, golive: Golive, review: MakeReview) -> None:
    ran = golive("check", review(), "--as-of", day)

    assert ran.code == 2
    assert "such as 2026-11-30" in ran.err


def test_a_day_before_the_reviews_own_is_refused(golive: Golive, review: MakeReview) -> None:
    ran = golive("check", review(), "--as-of", "2026-11-01")

    assert ran.code == 2
    assert "line 3, column 1, reviewed_on: " in ran.err


def test_a_country_brings_its_public_holidays(golive: Golive, review: MakeReview) -> None:
    pytest.importorskip("holidays")
    path = review()
    path.write_text(path.read_text().replace("2026-12-01", "2026-12-24"))

    assert "DATE01" not in golive("check", path).out
    assert "DATE01" in golive("check", path, "--country", "be").out


def test_looking_up_holidays_without_the_library_names_the_extra(
    golive: Golive, review: MakeReview, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "holidays", None)
    ran = golive("check", review(), "--country", "BE")

    assert ran.code == 2
    assert 'pip install "golive-readiness[holidays]"' in ran.err
