"""Evidence and signatures."""

from __future__ import annotations

from golive_readiness.pack.edition import Edition
from tests.unit.pack.cases import bare, rich
from tests.unit.pack.seen import block, column, rows, section, state

PROOF = {
    "report": {
        "kind": "test-report",
        "title": "Report",
        "location": "https://example.com/a/b",
        "dated_on": "2026-10-30",
        "valid_until": "2026-12-31",
        "author": "kim",
        "covers": "build 1.4",
        "environment": "uat",
        "internal": "Ask Kim for the raw data.",
    }
}
PEOPLE = {"kim": {"name": "Kim Dahl", "role": "test-lead"}}


def test_where_there_is_none_there_is_one_quiet_line() -> None:
    seen = section("evidence", bare())

    assert seen.blocks == ()
    assert seen.quiet == "No evidence and no signature is stated."


def test_proof_says_what_it_covers_and_where_it_is_and_for_which_areas_it_is_shown() -> None:
    answers = {
        "uat.1": {"status": "done", "evidence": ["report"]},
        "cutover.1": {"status": "done", "evidence": ["report"]},
    }
    seen = section("evidence", {**bare(), "people": PEOPLE, "evidence": PROOF, "answers": answers})

    assert rows(block(seen, "Evidence")) == [
        ["Report", "Test report", "30 Oct 2026", "31 Dec 2026", "Cutover, User acceptance testing"]
    ]
    assert state(block(seen, "Evidence"), 0, "Evidence").note == (
        "covers build 1.4 · made in uat · by Kim Dahl · https://example.com/a/b"
    )
    assert block(seen, "Signatures").texts == ("No signature is stated.",)


def test_a_remark_for_the_team_stands_in_its_edition_only() -> None:
    review = {**bare(), "people": PEOPLE, "evidence": PROOF}
    notes = {
        edition: state(block(section("evidence", review, edition=edition), "Evidence"), 0, "Evidence").note or ""
        for edition in (Edition.FULL, Edition.TEAM)
    }

    assert "Ask Kim" not in notes[Edition.FULL]
    assert notes[Edition.TEAM].endswith("Ask Kim for the raw data.")


def test_signatures_stand_by_day_with_what_was_said() -> None:
    seen = block(section("evidence", rich()), "Signatures")

    assert column(seen, "Signed by") == ["Anna Lund", "Siv Berg"]
    assert column(seen, "Said") == ["Approved", "Approved with conditions"]
    assert column(seen, "For")[0] == "What goes live is what the business agreed to."
    assert state(seen, 0, "For").note == "version signed: scope 2.1"
    assert state(seen, 1, "For").note == "on condition: The close of November is planned first."


def test_the_role_in_which_somebody_signed_wins_over_the_main_one() -> None:
    signed = {"items": ["scope.1", "uat.1"], "by": "kim", "signed_on": "2026-10-01", "role": "business-owner"}
    review = {**bare(), "people": PEOPLE, "sign_offs": {"s": signed}}
    seen = section("evidence", review)

    assert state(block(seen, "Signatures"), 0, "Signed by").note == "Business owner"
    assert column(block(seen, "Signatures"), "For") == [
        "What goes live is what the business agreed to. Users accepted the solution in their own roles, with their own data."
    ]
    assert block(seen, "Evidence").texts == ("No evidence is stated.",)
