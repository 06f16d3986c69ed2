"""The columns of a sheet follow from the fields of an answer."""

from __future__ import annotations

import pytest

from golive_readiness.model.form.answers import Answer
from golive_readiness.model.sheet.columns import (
    asked_again,
    filled_in,
    known_headings,
    plain_heading,
    sheet_columns,
    told,
)
from tests.made import a_checklist


def test_every_field_of_an_answer_but_one_can_be_filled_in() -> None:
    assert set(filled_in()) == set(Answer.model_fields) - {"answered_in"}


def test_what_is_for_the_team_only_stays_out_unless_it_is_asked_for() -> None:
    usual, whole = ([column.name for column in sheet_columns(internal=internal)] for internal in (False, True))

    assert "internal" not in usual
    assert [name for name in whole if name != "internal"] == usual
    assert (usual[0], usual[-1]) == ("item", "as_sent")


@pytest.mark.parametrize("heading", ["Due on", "due_on", "DUE-ON", " due  on "])
def test_a_heading_is_known_however_it_is_spelt(heading: str) -> None:
    assert known_headings()[plain_heading(heading)].name == "due_on"


def test_an_item_is_told_with_what_it_asks_for() -> None:
    (item,) = a_checklist(
        {
            "id": "uat.one",
            "mandatory": True,
            "due_by": "open_to_users",
            "evidence": {"kinds": ["test-report", "plan"], "what": "The report."},
            "sign_off": {"roles": ["business-owner"], "organisation": "customer"},
        }
    ).items

    assert told(item, "User acceptance") == {
        "item": "uat.one",
        "area": "User acceptance",
        "statement": "uat.one is so.",
        "mandatory": "yes",
        "due_by": "Open to users",
        "proof": "The report (test report or plan). Signed by: business owner of the customer.",
    }


@pytest.mark.parametrize(
    ("demand", "proof"),
    [
        ({}, ""),
        ({"evidence": {}}, "Of any kind."),
        ({"evidence": {"kinds": ["log"], "required": False}}, "Log, if there is any."),
        ({"sign_off": {}}, "Signed by: anybody."),
    ],
)
def test_what_an_item_does_not_ask_for_is_not_told(demand: dict[str, object], proof: str) -> None:
    (item,) = a_checklist({"id": "uat.one", **demand}).items

    assert told(item, "")["proof"] == proof


@pytest.mark.parametrize(("answered_in", "again"), [(None, False), ("1", True)])
def test_an_answer_to_other_words_is_asked_again(answered_in: str | None, again: bool) -> None:  # noqa: FBT001 - as it is asked
    assert asked_again(Answer(answered_in=answered_in)) is again
    assert not asked_again(None)
