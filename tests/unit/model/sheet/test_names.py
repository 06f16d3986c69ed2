"""People and teams are called by name, and understood by name or key."""

from __future__ import annotations

import pytest

from golive_readiness.model.sheet.names import Names
from tests.made import a_review


@pytest.fixture
def names() -> Names:
    people = {
        "rob2": {"name": "Rob Maes"},
        "eva": {"name": "Eva  De\u200b Smet"},
        "impostor": {"name": "anna"},
        "nobody": {"name": "\u2063"},
    }
    return Names.of(a_review(people=people, teams={"crew": {"name": "Cutover crew"}}), "owner")


@pytest.mark.parametrize("text", ["eva", "EVA", "Eva De Smet", " eva de  smet "])
def test_somebody_is_meant_by_key_or_name_however_it_is_spelt(names: Names, text: str) -> None:
    assert names.meant(text) == "eva"


def test_a_team_can_own_but_is_no_person(names: Names) -> None:
    assert names.meant("cutover crew") == "crew"
    assert Names.of(a_review(teams={"crew": {"name": "Cutover crew"}}), "person").meant("crew") is None


def test_a_name_that_two_have_means_neither(names: Names) -> None:
    assert names.meant("Rob Maes") is None
    assert names.several("rob maes") == ("rob", "rob2")
    assert (names.called("rob"), names.called("rob2")) == ("rob", "rob2")


def test_somebodys_key_comes_before_anothers_name(names: Names) -> None:
    assert names.meant("anna") == "anna"
    assert names.called("impostor") == "impostor"


def test_whoever_is_called_something_is_meant_by_it(names: Names) -> None:
    assert {key: names.meant(names.called(key)) for key in names.names} == {key: key for key in names.names}
    assert names.called("eva") == "Eva De Smet"


def test_nobody_is_meant_by_an_unknown_name(names: Names) -> None:
    assert names.meant("greta") is None
    assert names.meant("") is None
    assert names.several("greta") == ()
    assert {"crew", "Cutover crew"} <= set(names.spellings)
