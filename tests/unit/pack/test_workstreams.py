"""The workstreams: what the findings say, how complete, and what the lead says."""

from __future__ import annotations

from tests.unit.pack.cases import bare, rich
from tests.unit.pack.seen import column, rows, section, state


def test_the_areas_stand_in_the_order_of_their_list() -> None:
    seen = section("workstreams", rich()).blocks[0]

    assert column(seen, "Workstream")[:4] == ["Go-live readiness", "Cutover", "Solution scope", "Solution acceptance"]


def test_findings_completeness_and_the_lead_speak_beside_each_other() -> None:
    seen = section("workstreams", rich()).blocks[0]
    place = column(seen, "Workstream").index("Data migration")

    assert rows(seen)[place] == ["Data migration", "No-go", "0%", "At risk", "Worse"]
    assert state(seen, place, "Workstream").note == "Lead: Rob Moen · The second load moved once."
    assert state(seen, place, "Complete").note == "0% to 50%"
    bar = state(seen, place, "Complete").bar
    assert bar is not None
    assert (bar.solid, bar.band, bar.alt) == (0, 500, "Data migration: 0% complete, between 0% and 50%")


def test_where_no_lead_has_spoken_one_line_says_so() -> None:
    assert section("workstreams", bare()).quiet == "No lead has given an outlook of their own."
    assert section("workstreams", rich()).quiet is None


def test_an_area_where_nothing_was_judged_has_no_verdict() -> None:
    seen = section("workstreams", bare()).blocks[0]
    place = column(seen, "Workstream").index("Support")

    assert rows(seen)[place][1] == "–"
