from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import performance
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Finding, Rule
    from tests.unit.findings.conftest import Found

MET, FAILED, UNPROVEN = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNPROVEN

FAST = {"activity": "Posting", "limit": "2m", "actual": "2m", "volume": 500, "peak_volume": 500}
SLOW = {**FAST, "actual": "2m 1s"}
HOPED = {**SLOW, "accepted_because": "production-is-faster", "accepted_by": "carl"}
FEW_ERRORS = {"metric": "Errors", "operator": "<=", "target": 5, "actual": 5}
SMALL = {"name": "A project", "has": []}
LARGE = {"name": "A project", "has": ["peak-load"]}
UNKNOWN = {"name": "A project"}


def rounds(*stated: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Rounds 1, 2, ... of performance tests."""
    return {"performance": {"rounds": [{"round": number, **one} for number, one in enumerate(stated, 1)], **more}}


def by_subject(seen: list[Finding]) -> dict[str, FindingStanding]:
    return {one.subject: one.standing for one in seen}


@pytest.mark.parametrize("rule", performance.RULES)
def test_speed_that_nobody_speaks_of_is_unknown(found: Found, rule: Rule[Any]) -> None:
    assert found(rule, project=LARGE) == []
    assert found(rule, project=LARGE, testing={"cycles": {}}) == []


@pytest.mark.parametrize(
    "rule", [performance.CRITERIA, performance.NOT_AGAIN, performance.DATABASE_LOAD, performance.HOPE]
)
def test_the_order_of_rounds_and_results_changes_nothing(found: Found, rule: Rule[Any]) -> None:
    results = [SLOW, {**HOPED, "activity": "A"}, {**HOPED, "activity": "B"}]
    last = {"round": 2, "results": results, "criteria": []}
    first = {"round": 1, "results": [FAST], "database_load_high": True}
    seen = found(rule, testing={"performance": {"rounds": [first, last]}})
    turned = {**last, "results": results[::-1]}
    assert seen == found(rule, testing={"performance": {"rounds": [turned, first]}})
    assert len(seen) == 1


# TEST10


@pytest.mark.parametrize(
    ("last", "standing", "because"),
    [
        ({"results": [FAST]}, MET, ("all met",)),
        ({"results": [SLOW]}, FAILED, ("Posting is missed",)),
        ({"results": [FAST, {**SLOW, "activity": "Search"}]}, FAILED, ("Search is missed",)),
        ({"results": [{**FAST, "limit": None}]}, FAILED, ("Posting has no target",)),
        ({"results": [{**FAST, "actual": None}]}, UNPROVEN, ("the value of Posting",)),
        ({"results": [{**FAST, "actual": "90s", "limit": "1.5m"}]}, MET, ("all met",)),
        ({"results": [], "at_peak": True}, FAILED, ("there are no criteria",)),
        ({"results": [], "criteria": [], "at_peak": True}, FAILED, ("there are no criteria",)),
        ({"at_peak": True}, UNPROVEN, ("the criteria",)),
        ({"at_peak": False}, FAILED, ("it did not run at the busiest hour's volume",)),
        ({"criteria": [FEW_ERRORS], "at_peak": True}, MET, ("all met",)),
        ({"criteria": [{**FEW_ERRORS, "actual": 6}], "at_peak": True}, FAILED, ("Errors is missed",)),
        ({"criteria": [{**FEW_ERRORS, "actual": None}], "at_peak": True}, UNPROVEN, ("the value of Errors",)),
        ({"criteria": [FEW_ERRORS]}, UNPROVEN, ("whether it ran at the busiest hour's volume",)),
        ({"results": [FAST], "criteria": [{**FEW_ERRORS, "actual": 6}]}, FAILED, ("Errors is missed",)),
        ({"results": [SLOW], "criteria": [FEW_ERRORS]}, FAILED, ("Posting is missed",)),
        ({"results": [SLOW], "at_peak": None}, FAILED, ("Posting is missed",)),
    ],
)
def test_the_last_round_meets_its_criteria(
    found: Found, last: dict[str, Any], standing: FindingStanding, because: tuple[str, ...]
) -> None:
    (one,) = found(performance.CRITERIA, testing=rounds({"results": [FAST]}, last))
    assert (one.standing, one.values["because"], one.values["round"]) == (standing, because, 2)
    assert (one.mandatory, one.severity) == (True, Severity.CRITICAL)


ELSEWHERE = {**FAST, "activity": "Search"}


@pytest.mark.parametrize(
    ("earlier", "last", "because"),
    [
        ([{"results": [SLOW]}], {"results": [FAST]}, ("all met",)),
        ([{"results": [SLOW]}], {"results": [{**FAST, "activity": "POSTING"}]}, ("all met",)),
        ([{"results": [SLOW]}], {"results": [ELSEWHERE]}, ("Posting is missed",)),
        ([{"criteria": [{**FEW_ERRORS, "actual": 6}]}], {"results": [ELSEWHERE]}, ("Errors is missed",)),
        ([{"results": [{**SLOW, "actual": None}]}], {"results": [ELSEWHERE]}, ("all met",)),
        ([{"results": [SLOW]}, {"results": [FAST]}], {"results": [ELSEWHERE]}, ("all met",)),
        ([{"results": [FAST]}, {"results": [SLOW]}], {"results": [ELSEWHERE]}, ("Posting is missed",)),
        (
            [{"results": [SLOW]}, {"results": [{**FAST, "actual": None}]}],
            {"results": [ELSEWHERE]},
            ("Posting is missed",),
        ),
        ([{"results": [{**SLOW, "accepted_by": "carl"}]}], {"results": [ELSEWHERE]}, ("all met",)),
        ([{"results": [SLOW]}], {}, ("Posting is missed",)),
    ],
)
def test_leaving_a_slow_result_out_of_the_last_round_mends_nothing(
    found: Found, earlier: list[dict[str, Any]], last: dict[str, Any], because: tuple[str, ...]
) -> None:
    (one,) = found(performance.CRITERIA, testing=rounds(*earlier, last))
    assert one.values["because"] == because
    assert one.failed is (because != ("all met",))


NO_FIGURES = {"activity": "Search", "limit": "2s", "actual": "1s"}


@pytest.mark.parametrize(
    ("results", "stated", "at_peak"),
    [
        ([FAST], False, True),
        ([{**FAST, "volume": 499}], True, False),
        ([{**FAST, "volume": 501}], None, True),
        ([FAST, {**FAST, "activity": "Search", "volume": 1}], True, False),
        ([FAST, NO_FIGURES], None, None),
        ([FAST, NO_FIGURES], True, True),
        ([FAST, NO_FIGURES], False, False),
        ([NO_FIGURES], True, True),
    ],
)
def test_figures_decide_whether_it_ran_at_peak(
    found: Found, results: list[Any], *, stated: bool | None, at_peak: bool | None
) -> None:
    (one,) = found(performance.CRITERIA, testing=rounds({"results": results, "at_peak": stated}))
    assert one.standing is {True: MET, False: FAILED, None: UNPROVEN}[at_peak]


@pytest.mark.parametrize(
    ("accepted", "holds"),
    [
        ({"accepted_by": "carl", "accepted_because": "rare"}, True),
        ({"accepted_by": "carl"}, True),
        ({"accepted_by": "rob", "accepted_because": "rare"}, False),
        ({"accepted_because": "rare"}, False),
        ({"accepted_by": "carl", "accepted_because": "production-is-faster"}, False),
    ],
)
def test_only_the_business_accepts_slowness_and_not_in_hope(
    found: Found, accepted: dict[str, Any], *, holds: bool
) -> None:
    (one,) = found(performance.CRITERIA, testing=rounds({"results": [{**SLOW, **accepted}]}))
    assert (one.standing is MET) is holds
    if holds:
        assert one.values["because"] == ("Posting accepted by the business",)


def test_what_is_accepted_missed_and_unmeasured_is_told_in_one_order(found: Found) -> None:
    for change, because in (
        ({"actual": "3m"}, "is missed"),
        ({"actual": "3m", "accepted_by": "carl"}, "accepted by the business"),
    ):
        two = [{**FAST, **change, "activity": activity} for activity in ("B", "A")]
        (one,) = found(performance.CRITERIA, testing=rounds({"results": two}))
        assert one.values["because"] == (f"A {because}", f"B {because}")
    two = [{**FAST, "actual": None, "activity": activity} for activity in ("B", "A")]
    (one,) = found(performance.CRITERIA, testing=rounds({"results": two}))
    assert one.values["because"] == ("the value of A", "the value of B")


@pytest.mark.parametrize(
    ("project", "mandatory"),
    [
        (LARGE, True),
        (UNKNOWN, True),
        ({**UNKNOWN, "users": 40}, True),
        (SMALL, False),
        ({**SMALL, "users": 100}, False),
        ({**SMALL, "users": 101}, True),
    ],
)
def test_a_small_project_may_try_its_speed_and_need_not(
    found: Found, project: dict[str, Any], *, mandatory: bool
) -> None:
    (one,) = found(performance.CRITERIA, project=project, testing=rounds({"results": [SLOW]}))
    assert (one.failed, one.mandatory) == (True, mandatory)


@pytest.mark.parametrize(("project", "count"), [(LARGE, 1), ({**SMALL, "users": 101}, 1), (SMALL, 0), (UNKNOWN, 0)])
@pytest.mark.parametrize("rule", [performance.CRITERIA, performance.NOT_AGAIN])
def test_no_round_at_all_is_a_fault_where_many_work_at_once(
    found: Found, rule: Rule[Any], project: dict[str, Any], count: int
) -> None:
    seen = found(rule, project=project, testing=rounds())
    assert [one.failed for one in seen] == [True] * count
    assert all(one.mandatory is rule.mandatory for one in seen)
    assert all(0 in (one.values.get("round"), one.values.get("rounds")) for one in seen)


@pytest.mark.parametrize(
    ("signed", "standing"),
    [
        ({}, MET),
        ({"signed_by": "carl"}, MET),
        ({"signed_by": "rob"}, UNPROVEN),
        ({"signed_by": "carl", "signed_on": "2026-10-20"}, MET),
        ({"signed_by": "carl", "signed_on": "2026-10-19"}, UNPROVEN),
        ({"signed_on": "2026-10-19"}, MET),
    ],
)
def test_a_signature_is_the_businesss_and_no_older_than_the_round(
    found: Found, signed: dict[str, Any], standing: FindingStanding
) -> None:
    (one,) = found(performance.CRITERIA, testing=rounds({"run_on": "2026-10-20", "results": [FAST]}, **signed))
    assert one.standing is standing
    if standing is UNPROVEN:
        assert one.values["because"] == ("that the business signed it",)


def test_a_round_without_a_day_cannot_be_younger_than_its_signature(found: Found) -> None:
    signed = {"signed_by": "carl", "signed_on": "2026-10-19"}
    (one,) = found(performance.CRITERIA, testing=rounds({"results": [FAST]}, **signed))
    assert one.standing is MET


# TEST11


@pytest.mark.parametrize(
    ("run_on", "tuned_on", "standing"),
    [
        (["2026-10-01", "2026-10-20"], None, MET),
        (["2026-10-01", "2026-10-20"], "2026-10-20", MET),
        (["2026-10-01", "2026-10-20"], "2026-10-21", FAILED),
        (["2026-10-20", "2026-10-01"], "2026-10-10", FAILED),
        (["2026-10-01", None], "2026-10-20", UNPROVEN),
        (["2026-10-01", None], None, UNPROVEN),
        (["2026-10-20"], "2026-10-01", FAILED),
        (["2026-10-20"], None, FAILED),
        ([None], "2026-10-01", FAILED),
    ],
)
def test_after_tuning_it_is_tested_again(
    found: Found, run_on: list[str | None], tuned_on: str | None, standing: FindingStanding
) -> None:
    (one,) = found(performance.NOT_AGAIN, testing=rounds(*({"run_on": day} for day in run_on), tuned_on=tuned_on))
    assert (one.standing, one.severity, one.mandatory) == (standing, Severity.MEDIUM, False)
    assert (one.values["rounds"], one.values["wanted"]) == (len(run_on), 2)


def test_the_days_are_shown_where_they_are_stated(found: Found) -> None:
    (one,) = found(performance.NOT_AGAIN, testing=rounds({"run_on": "2026-10-20"}, tuned_on="2026-10-21"))
    assert (one.values["run_on"], one.values["tuned_on"]) == (date(2026, 10, 20), date(2026, 10, 21))
    (one,) = found(performance.NOT_AGAIN, testing=rounds({}))
    assert one.values["run_on"] == one.values["tuned_on"] == "a day that nobody states"


def test_how_many_rounds_are_wanted_is_the_policys(found: Found) -> None:
    policy = {"testing": {"performance_rounds_min": 3}}
    ran = {"run_on": "2026-10-20"}
    (two,) = found(performance.NOT_AGAIN, policy=policy, testing=rounds(ran, ran))
    (three,) = found(performance.NOT_AGAIN, policy=policy, testing=rounds(ran, ran, ran))
    assert (two.standing, three.standing) == (FAILED, MET)


@pytest.mark.parametrize(
    ("second", "standing"),
    [({}, UNPROVEN), ({"results": []}, FAILED), ({"results": [FAST]}, MET), ({"run_on": "2026-10-20"}, MET)],
)
def test_a_round_that_says_nothing_is_not_known_to_have_been_run(
    found: Found, second: dict[str, Any], standing: FindingStanding
) -> None:
    (one,) = found(performance.NOT_AGAIN, testing=rounds({"results": [SLOW]}, second))
    assert one.standing is standing


# TEST13


SEEN = {"database_load_high": True}


@pytest.mark.parametrize(
    ("stated", "standing", "where"),
    [
        ([SEEN], FAILED, "round 1"),
        ([{**SEEN, "database_load_action": "An index was added"}], MET, "round 1"),
        ([{"database_load_high": False}], MET, "round 1"),
        ([SEEN, {"database_load_high": False}], MET, "round 2"),
        ([{"database_load_high": False}, SEEN], FAILED, "round 2"),
        ([SEEN, {}], FAILED, "round 1"),
        ([{}], UNPROVEN, "no round"),
    ],
)
def test_high_database_load_is_not_left(
    found: Found, stated: list[dict[str, Any]], standing: FindingStanding, where: str
) -> None:
    (one,) = found(performance.DATABASE_LOAD, testing=rounds(*stated))
    assert (one.subject, one.standing, one.values["where"]) == ("performance rounds", standing, where)
    assert (one.severity, one.mandatory) == (Severity.MEDIUM, False)


def test_where_no_round_was_run_no_load_was_seen(found: Found) -> None:
    assert found(performance.DATABASE_LOAD, testing=rounds()) == []


@pytest.mark.parametrize(
    ("high", "treated", "standing"),
    [(True, {}, FAILED), (True, {"database_load_action": "An index"}, MET), (False, {}, MET), (None, {}, None)],
)
def test_an_environment_may_show_it_too(
    found: Found, treated: dict[str, Any], standing: FindingStanding | None, *, high: bool | None
) -> None:
    environments = {"perf": {"purpose": "performance", "high_database_load": high}}
    run = rounds({"environment": "perf", "database_load_high": False, **treated})
    seen = by_subject(found(performance.DATABASE_LOAD, environments=environments, testing=run))
    assert seen.get("perf") is standing
    assert seen["performance rounds"] is MET
    alone = by_subject(found(performance.DATABASE_LOAD, environments=environments))
    assert alone == ({} if high is None else {"perf": FAILED if high else MET})


def test_what_is_done_elsewhere_treats_no_other_environment(found: Found) -> None:
    environments = {
        "perf": {"purpose": "performance", "high_database_load": True},
        "uat": {"purpose": "user-acceptance", "high_database_load": True},
    }
    run = [{"environment": "uat", **SEEN, "database_load_action": action} for action in ("B", "A")]
    seen = found(performance.DATABASE_LOAD, environments=environments, testing=rounds(*run))
    assert by_subject(seen) == {"performance rounds": MET, "perf": FAILED, "uat": MET}
    assert [one.values["action"] for one in seen] == ["A", "none", ("A", "B")]


# TEST14


@pytest.mark.parametrize(
    ("stated", "standing", "activities"),
    [
        ({"results": [HOPED]}, FAILED, ("Posting",)),
        ({"results": [{**HOPED, "accepted_by": None}]}, FAILED, ("Posting",)),
        ({"results": [{**HOPED, "limit": None}]}, FAILED, ("Posting",)),
        ({"results": [{**HOPED, "actual": "1m"}]}, MET, ()),
        ({"results": [{**HOPED, "accepted_because": "rare"}]}, MET, ()),
        ({"results": [SLOW]}, MET, ()),
        ({"criteria": [FEW_ERRORS]}, MET, ()),
        ({"results": []}, UNPROVEN, ()),
        ({}, UNPROVEN, ()),
    ],
)
def test_nothing_slow_is_accepted_in_the_hope_of_production(
    found: Found, stated: dict[str, Any], standing: FindingStanding, activities: tuple[str, ...]
) -> None:
    (one,) = found(performance.HOPE, testing=rounds({"results": [HOPED]}, stated))
    assert (one.standing, one.values["activities"], one.values["round"]) == (standing, activities, 2)
    assert (one.severity, one.mandatory) == (Severity.HIGH, False)


def test_where_no_round_was_run_nothing_was_accepted(found: Found) -> None:
    assert found(performance.HOPE, testing=rounds()) == []
