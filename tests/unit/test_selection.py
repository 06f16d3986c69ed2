"""Which items a project is asked, and the grounds on which each is there or not."""

from __future__ import annotations

from typing import Any

import pytest

from golive_readiness.model.checklist import Applies
from golive_readiness.model.record.engagement import Project
from golive_readiness.selection import ProjectFact, applies, choices, grounds, suits
from tests.made import a_checklist


def _project(**facts: Any) -> Project:
    return Project.model_validate({"name": "A project", **facts})


def _applies(**wanted: Any) -> Applies:
    return Applies.model_validate(wanted)


ONLY: list[tuple[dict[str, Any], dict[str, Any], bool]] = [
    ({}, {}, True),
    ({"products": ["commerce", "finance-operations"]}, {"products": ["finance-operations"]}, True),
    ({"products": ["commerce"]}, {"products": ["finance-operations"]}, False),
    ({"products": ["commerce", "azure"]}, {"products": ["azure", "web"]}, True),
    ({}, {"products": ["web"], "managed_in": "lcs", "rollout": "phased", "has": ["agents"]}, True),
    ({"managed_in": ["lcs"]}, {"managed_in": "lcs"}, True),
    ({"managed_in": ["lcs"]}, {"managed_in": "ppac"}, False),
    ({"rollout": ["phased"]}, {"rollout": "phased"}, True),
    ({"rollout": ["phased"]}, {"rollout": "big-bang"}, False),
    ({"has": ["migration"]}, {"has": ["migration", "integrations"]}, True),
    ({"has": ["migration", "agents"]}, {"has": ["migration"]}, False),
    ({"has": ["migration"]}, {"has": []}, False),
    ({"has": ["migration"], "products": ["commerce"]}, {"has": ["migration"], "products": ["web"]}, False),
]


@pytest.mark.parametrize(("wanted", "stated", "holds"), ONLY)
def test_an_item_is_for_projects_whose_facts_fit(
    wanted: dict[str, Any], stated: dict[str, Any], *, holds: bool
) -> None:
    assert applies(_applies(**wanted), _project(**stated)) is holds


@pytest.mark.parametrize("wanted", [wanted for wanted, _, _ in ONLY])
def test_what_a_project_does_not_state_excludes_no_item(wanted: dict[str, Any]) -> None:
    assert applies(_applies(**wanted), _project())


@pytest.mark.parametrize("wanted", [wanted for wanted, _, _ in ONLY])
def test_and_chooses_no_checklist(wanted: dict[str, Any]) -> None:
    assert not suits(_applies(**wanted), _project())


@pytest.mark.parametrize(("wanted", "stated", "holds"), [one for one in ONLY if one[0]])
def test_a_checklist_suits_where_everything_it_is_for_is_stated(
    wanted: dict[str, Any], stated: dict[str, Any], *, holds: bool
) -> None:
    assert suits(_applies(**wanted), _project(**stated)) is holds


def test_each_ground_says_what_was_wanted_what_is_stated_and_what_is_missing() -> None:
    found = grounds(_applies(products=["commerce"], has=["migration", "agents"]), _project(has=["migration"]))

    assert [(one.fact, one.holds, one.missing) for one in found] == [
        (ProjectFact.PRODUCTS, True, ()),
        (ProjectFact.HAS, False, ("agents",)),
    ]
    assert found[0].stated is None
    assert found[1].stated == ("migration",)


def test_an_item_of_two_checklists_is_asked_once_and_comes_from_the_first() -> None:
    one = a_checklist({"id": "readiness.a"}, {"id": "readiness.b"})
    other = one.model_copy(update={"id": "other"})

    assert [(choice.id, choice.checklist) for choice in choices([one, other], _project())] == [
        ("readiness.a", "made"),
        ("readiness.b", "made"),
    ]


def test_a_record_tells_why_an_item_is_not_there_and_nothing_else() -> None:
    item = {"id": "readiness.a", "applies": {"products": ["commerce"], "has": ["agents"]}}
    (choice,) = choices([a_checklist(item)], _project(products=["commerce"], has=[]))

    assert choice.to_record() == {
        "id": "readiness.a",
        "checklist": "made",
        "mandatory": False,
        "asked": False,
        "because": [{"fact": "has", "wanted": ["agents"], "stated": [], "missing": ["agents"]}],
    }
