"""The assessment as JSON: complete, plain, and exact where a float is not."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

from golive_readiness.render.json import FORMAT, to_json
from tests.unit.pack.cases import assessed, bare, hostile, rich

RICH = assessed(rich())
READ: dict[str, Any] = json.loads(to_json(RICH))


def test_it_says_what_it_is_and_of_which_day() -> None:
    assert READ["format"] == FORMAT == "golive-readiness/assessment/1"
    assert READ["project"] == {"name": "ERP and CRM replacement", "customer": "Halden Bicycles"}
    assert (READ["reviewed_on"], READ["judged_on"]) == ("2026-11-02", "2026-11-02")
    assert READ["checkpoints"]["open_to_users"] == "2026-11-30"


def test_the_decision_names_findings_that_are_there() -> None:
    decision, known = READ["decision"], {found["id"] for found in READ["findings"]}

    assert decision["verdict"] == "no_go"
    assert decision["forecast"] is True
    assert {*decision["reasons"], *decision["unknowns"]} <= known
    assert {condition["finding"] for condition in decision["conditions"]} <= known
    assert decision["reasons"] == list(RICH.decision.reasons.ids())


def test_shares_are_exact_and_numbers_too() -> None:
    overall = READ["overall"]

    assert Fraction(overall["complete"]["exact"]) == RICH.overall.complete
    assert overall["complete"]["value"] == float(RICH.overall.complete or 0)
    assert json.loads(to_json(assessed(bare())))["areas"][0]["met"] == 0


def test_every_area_item_and_finding_is_there() -> None:
    assert [area["id"] for area in READ["areas"]] == list(RICH.areas.ids())
    assert [item["id"] for item in READ["items"]] == list(RICH.items.ids())
    assert [found["id"] for found in READ["findings"]] == list(RICH.weighed.ids())


def test_values_are_plain_and_typed() -> None:
    found = next(found for found in READ["findings"] if found["code"] == "MIGR01")

    assert found["values"]["proved"] == {"at_least": 1, "at_most": 1}
    assert found["values"]["wanted"] == 3
    assert found["about"] == ["migration.1"]
    assert (found["effect"], found["backing"]) == ("conditions", "neither")


def test_what_is_unknown_is_null() -> None:
    nothing = json.loads(to_json(assessed(bare(), checklists=(), policy={"records": ["risks"]})))

    assert nothing["checkpoints"] == {"go_no_go": None, "open_to_users": None, "hypercare_exit": None}
    assert nothing["project"]["customer"] is None


def test_text_is_kept_as_it_is() -> None:
    assert json.loads(to_json(assessed(hostile())))["project"]["customer"] == "<script>alert(1)</script>"


def test_every_claim_is_there_with_what_the_record_shows_against_it() -> None:
    fell = [claim for claim in READ["claims"] if claim["fell"]]

    assert len(READ["claims"]) >= RICH.overall.counts.reported
    assert {claim["item"] for claim in fell} == {
        state.id for state in RICH.items if state.standing.value == "contradicted"
    }
    assert all(claim["against"] for claim in fell)
    assert {key for claim in fell for key in claim["against"]} <= {found["id"] for found in READ["findings"]}
    assert not [claim for claim in READ["claims"] if claim["proven"] and claim["against"]]
