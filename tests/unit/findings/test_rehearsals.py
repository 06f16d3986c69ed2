from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings.rehearsals import LATEST_NOT_CLEAN, NO_REHEARSAL, RULES, TOO_FEW_REHEARSALS
from golive_readiness.findings.rule import FindingStanding, Tally
from golive_readiness.model.base import Severity

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Finding
    from tests.unit.findings.conftest import Found

MET, FAILED, UNPROVEN = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNPROVEN

WINDOW = {"starts_at": "2026-11-27T18:00", "ends_at": "2026-11-29T06:00"}
"""36 hours, of which a rehearsal should leave two free: a tenth would be more, and more is not asked."""

CLEAN = {"kind": "real", "duration": "30h", "open_critical": 0, "open_high": 0, "reconciled": True}
MESSY = {**CLEAN, "duration": "40h", "open_critical": 1, "open_high": 2, "reconciled": False}
TALKED = {"kind": "tabletop"}
UNSAID = {**CLEAN, "kind": None}


def runs(*some: dict[str, Any], window: dict[str, str] | None = WINDOW) -> dict[str, Any]:
    numbered = [{"rehearsal": number, **run} for number, run in enumerate(some, start=1)]
    return {"cutover": {"window": window, "rehearsals": numbered}}


def only(some: list[Finding]) -> Finding:
    (one,) = some
    assert one.subject == "cutover.rehearsals"
    return one


@pytest.mark.parametrize("rule", RULES)
def test_rehearsals_that_nobody_stated_are_silent(found: Found, rule: Any) -> None:
    assert found(rule) == []
    assert found(rule, cutover={"window": WINDOW}) == []


@pytest.mark.parametrize("rule", RULES)
def test_the_order_of_the_rehearsals_changes_nothing(found: Found, rule: Any) -> None:
    stated = runs(MESSY, CLEAN, {**UNSAID, "duration": "40h"})
    there = found(rule, **stated)
    stated["cutover"]["rehearsals"].reverse()
    assert found(rule, **stated) == there != []


# CUTO06


@pytest.mark.parametrize(
    ("some", "expected"),
    [
        ((), FAILED),
        ((TALKED,), FAILED),
        (({"kind": "walkthrough"}, TALKED), FAILED),
        ((CLEAN,), MET),
        ((TALKED, MESSY), MET),
        (({},), UNPROVEN),
        ((TALKED, {}), UNPROVEN),
        (({}, CLEAN), MET),
    ],
)
def test_a_tabletop_or_walkthrough_is_no_rehearsal(
    found: Found, some: tuple[dict[str, Any], ...], expected: FindingStanding
) -> None:
    one = only(found(NO_REHEARSAL, **runs(*some)))
    assert one.values["of"] == len(some)
    assert (one.standing, one.severity, one.mandatory) == (expected, Severity.CRITICAL, True)


# CUTO07


@pytest.mark.parametrize(
    ("some", "expected"),
    [
        ((CLEAN,), FAILED),
        ((CLEAN, TALKED), FAILED),
        ((CLEAN, CLEAN), MET),
        ((CLEAN, UNSAID), UNPROVEN),
        ((UNSAID, UNSAID), UNPROVEN),
        ((UNSAID,), FAILED),
    ],
)
def test_one_real_rehearsal_is_too_few(
    found: Found, some: tuple[dict[str, Any], ...], expected: FindingStanding
) -> None:
    one = only(found(TOO_FEW_REHEARSALS, **runs(*some)))
    assert (one.standing, one.severity, one.mandatory) == (expected, Severity.HIGH, False)
    assert TOO_FEW_REHEARSALS.strength


@pytest.mark.parametrize("some", [(), (TALKED,)])
def test_that_there_was_none_at_all_is_not_said_twice(found: Found, some: tuple[dict[str, Any], ...]) -> None:
    assert found(TOO_FEW_REHEARSALS, **runs(*some)) == []


@pytest.mark.parametrize(("wanted", "expected"), [(1, MET), (2, MET), (3, FAILED)])
def test_how_many_are_wanted_is_the_policys_affair(found: Found, wanted: int, expected: FindingStanding) -> None:
    one = only(found(TOO_FEW_REHEARSALS, policy={"cutover": {"rehearsals_min": wanted}}, **runs(CLEAN, CLEAN)))
    assert (one.standing, one.values["proved"], one.values["wanted"]) == (expected, Tally(2, 2), wanted)


# CUTO08


def test_the_first_rehearsal_may_be_messy(found: Found) -> None:
    assert found(LATEST_NOT_CLEAN, **runs(MESSY)) == []
    assert found(LATEST_NOT_CLEAN, **runs(MESSY, TALKED)) == []
    assert only(found(LATEST_NOT_CLEAN, **runs(MESSY, CLEAN))).standing is MET


def test_a_later_messy_one_is_what_counts(found: Found) -> None:
    one = only(found(LATEST_NOT_CLEAN, **runs(CLEAN, MESSY)))
    assert (one.standing, one.severity, one.mandatory) == (FAILED, Severity.CRITICAL, True)
    assert (one.values["rehearsal"], one.values["of"]) == (2, 2)
    assert one.values["marks"] == (
        "time left in the window",
        "open issues of Severity 1",
        "open issues of Severity 2",
        "reconciled data",
    )
    assert only(found(LATEST_NOT_CLEAN, **runs(CLEAN, MESSY, TALKED))).standing is FAILED


@pytest.mark.parametrize(
    ("change", "mark"),
    [
        ({"duration": "34h 1m"}, "time left in the window"),
        ({"open_critical": 1}, "open issues of Severity 1"),
        ({"open_high": 1}, "open issues of Severity 2"),
        ({"reconciled": False}, "reconciled data"),
    ],
)
def test_each_mark_alone_spoils_a_run_and_is_told(found: Found, change: dict[str, Any], mark: str) -> None:
    one = only(found(LATEST_NOT_CLEAN, **runs(MESSY, {**CLEAN, **change})))
    assert (one.standing, one.values["marks"]) == (FAILED, (mark,))


@pytest.mark.parametrize(
    ("field", "mark"),
    [
        ("duration", "time left in the window"),
        ("open_critical", "open issues of Severity 1"),
        ("open_high", "open issues of Severity 2"),
        ("reconciled", "reconciled data"),
    ],
)
def test_each_mark_that_nobody_stated_leaves_a_run_unproven_and_is_told(found: Found, field: str, mark: str) -> None:
    one = only(found(LATEST_NOT_CLEAN, **runs(MESSY, {**CLEAN, field: None})))
    assert (one.standing, one.mandatory, one.values["marks"]) == (UNPROVEN, True, (mark,))


def test_without_a_window_nobody_knows_whether_a_run_fits_it(found: Found) -> None:
    one = only(found(LATEST_NOT_CLEAN, **runs(MESSY, CLEAN, window=None)))
    assert (one.standing, one.values["marks"]) == (UNPROVEN, ("time left in the window",))


def test_what_is_wrong_outweighs_what_is_not_known(found: Found) -> None:
    one = only(found(LATEST_NOT_CLEAN, **runs(MESSY, {**CLEAN, "duration": None, "reconciled": False})))
    assert (one.standing, one.values["marks"]) == (FAILED, ("reconciled data",))


@pytest.mark.parametrize(("duration", "expected"), [("34h", MET), ("34h 1m", FAILED), ("36h", FAILED)])
def test_a_run_leaves_two_hours_of_a_long_window_free(found: Found, duration: str, expected: FindingStanding) -> None:
    assert only(found(LATEST_NOT_CLEAN, **runs(MESSY, {**CLEAN, "duration": duration}))).standing is expected


@pytest.mark.parametrize(("duration", "expected"), [("9h", MET), ("9h 1m", FAILED)])
def test_a_run_leaves_a_tenth_of_a_short_window_free(found: Found, duration: str, expected: FindingStanding) -> None:
    window = {"starts_at": "2026-11-29T08:00", "ends_at": "2026-11-29T18:00"}
    stated = runs(MESSY, {**CLEAN, "duration": duration}, window=window)
    assert only(found(LATEST_NOT_CLEAN, **stated)).standing is expected


def test_small_fixed_deviations_do_not_spoil_a_run(found: Found) -> None:
    """Three small deviations, fixed, 25 minutes over in a 30-hour plan, inside the window with margin, reconciled."""
    second = {**CLEAN, "planned_duration": "30h", "duration": "30h 25m", "deviations": 3}
    one = only(found(LATEST_NOT_CLEAN, **runs(MESSY, second)))
    assert (one.standing, one.values["marks"]) == (MET, ())
    assert LATEST_NOT_CLEAN.strength


@pytest.mark.parametrize(
    ("some", "expected"),
    [
        ((MESSY, {**MESSY, "kind": None}), [UNPROVEN]),
        ((MESSY, UNSAID), []),
        ((UNSAID, CLEAN), []),
        ((UNSAID, MESSY), [UNPROVEN]),
        ((CLEAN, CLEAN, {**MESSY, "kind": None}), [UNPROVEN]),
        ((CLEAN, CLEAN, UNSAID), [MET]),
        ((CLEAN, MESSY, UNSAID), [UNPROVEN]),
        ((CLEAN, MESSY, {**MESSY, "kind": None}), [FAILED]),
        ((CLEAN, {**MESSY, "kind": None}, CLEAN), [MET]),
        ((UNSAID,), []),
    ],
)
def test_a_run_of_unstated_kind_is_taken_for_both_what_it_may_be(
    found: Found, some: tuple[dict[str, Any], ...], expected: list[FindingStanding]
) -> None:
    assert [one.standing for one in found(LATEST_NOT_CLEAN, **runs(*some))] == expected


def test_where_two_may_be_the_latest_the_later_is_named_with_what_spoils_either(found: Found) -> None:
    late, unreconciled = {**CLEAN, "duration": "36h"}, {**CLEAN, "kind": None, "reconciled": False}
    one = only(found(LATEST_NOT_CLEAN, **runs(CLEAN, late, unreconciled)))
    both = ("time left in the window", "reconciled data")
    assert (one.standing, one.values["rehearsal"], one.values["marks"]) == (FAILED, 3, both)
    one = only(found(LATEST_NOT_CLEAN, **runs(CLEAN, CLEAN, unreconciled)))
    assert (one.standing, one.values["rehearsal"], one.values["marks"]) == (UNPROVEN, 3, ("reconciled data",))


def test_the_latest_is_the_one_with_the_highest_number(found: Found) -> None:
    stated = {"window": WINDOW, "rehearsals": [{"rehearsal": 10, **MESSY}, {"rehearsal": 9, **CLEAN}]}
    one = only(found(LATEST_NOT_CLEAN, cutover=stated))
    assert (one.standing, one.values["rehearsal"]) == (FAILED, 10)


def test_of_one_number_the_later_day_is_the_latest_and_without_a_day_both_may_be(found: Found) -> None:
    early, late = {"rehearsal": 2, "run_on": "2026-10-01"}, {"rehearsal": 2, "run_on": "2026-10-20"}
    dated = [{"rehearsal": 1, **CLEAN}, {**late, **CLEAN}, {**early, **MESSY}]
    assert only(found(LATEST_NOT_CLEAN, cutover={"window": WINDOW, "rehearsals": dated})).standing is MET
    one_dated = [{"rehearsal": 1, **CLEAN}, {"rehearsal": 2, **CLEAN}, {**early, **MESSY}]
    assert only(found(LATEST_NOT_CLEAN, cutover={"window": WINDOW, "rehearsals": one_dated})).standing is FAILED
    undated = [{"rehearsal": 1, **CLEAN}, {"rehearsal": 1, **MESSY}]
    assert only(found(LATEST_NOT_CLEAN, cutover={"window": WINDOW, "rehearsals": undated})).standing is UNPROVEN
