"""People: is the crew complete, is somebody shared or alone, and can everybody be called?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import crew, people
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Finding, Rule
    from tests.unit.findings.conftest import Facing, Found

MET, FAILED, UNPROVEN = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNPROVEN
CRITICAL, HIGH, MEDIUM = Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM

CREW: dict[str, Any] = {
    "aro": {"name": "Aro", "role": "technical-architect"},
    "dev1": {"name": "Dev One", "role": "developer"},
    "dev2": {"name": "Dev Two", "role": "development-lead"},
    "fin": {"name": "Fin", "role": "functional-consultant"},
    "wim": {"name": "Wim", "role": "functional-consultant"},
    "tia": {"name": "Tia", "role": "status-tracker"},
    "nemo": {"name": "Nemo"},
}
MEMBERS: list[dict[str, Any]] = [
    {"person": "aro"},
    {"person": "dev1"},
    {"person": "dev2"},
    {"person": "fin", "workstreams": ["Finance"]},
    {"person": "wim", "workstreams": ["Warehouse"]},
]
TEAM: dict[str, Any] = {
    "workstreams": ["Finance", "warehouse"],
    "members": MEMBERS,
    "business_decider": "carl",
    "status_tracker": "tia",
}
CODE = {"customised": True}


@pytest.mark.parametrize("rule", people.RULES, ids=lambda rule: rule.code)
def test_where_nobody_is_on_duty_there_is_nothing_to_say(found: Found, facing: Facing, rule: Rule[Any]) -> None:
    assert rule.reads(facing().review) is None
    assert found(rule, go_live_team={"workstreams": ["Finance"], "call_list_tested": True}) == []


@pytest.mark.parametrize("rule", people.RULES, ids=lambda rule: rule.code)
def test_in_whatever_order_people_are_stated_the_findings_are_the_same(found: Found, rule: Rule[Any]) -> None:
    some = [{"person": one, "roles": ["status-tracker"]} for one in ("fin", "aro", "wim", "tia", "dev1", "dev2")]
    seen = found(rule, people=CREW, go_live_team={"members": some})
    assert seen == found(rule, people=dict(reversed(CREW.items())), go_live_team={"members": some[::-1]})
    subjects = [one.subject for one in seen]
    assert subjects == sorted(subjects) != []


# SUPP01


def crewed(found: Found, /, *, without: str | None = None, **more: Any) -> Finding:
    team = {**TEAM, **more.pop("team", {})}
    team["members"] = [one for one in team["members"] if one["person"] != without]
    (one,) = found(crew.CREW, **{"people": CREW, "code": CODE, "go_live_team": team, **more})
    return one


def test_a_complete_crew_is_a_strength(found: Found) -> None:
    one = crewed(found)
    assert (one.subject, one.standing, one.values["missing"]) == ("go_live_team.members", MET, ())
    assert all(rule.strength for rule in crew.RULES)


ARCHITECT, DEVELOPERS, CONSULTANT, DECIDER, TRACKER = (
    "an architect",
    "enough developers",
    "a functional consultant for each workstream",
    "somebody of the business who decides on the spot",
    "somebody who keeps the status list",
)


@pytest.mark.parametrize(
    ("without", "team", "missing"),
    [
        ("aro", {}, ARCHITECT),
        ("dev1", {}, DEVELOPERS),
        ("dev2", {}, DEVELOPERS),
        ("fin", {}, CONSULTANT),
        (None, {"business_decider": None}, DECIDER),
        (None, {"business_decider": "rob"}, DECIDER),
        (None, {"status_tracker": None}, TRACKER),
    ],
)
def test_one_gap_in_the_crew_is_high(found: Found, without: str | None, team: dict[str, Any], missing: str) -> None:
    one = crewed(found, without=without, team=team)
    assert (one.failed, one.values["missing"], one.severity, one.mandatory) == (True, (missing,), HIGH, False)


def test_two_gaps_are_critical_and_how_many_the_policy_says(found: Found) -> None:
    two: dict[str, Any] = {"without": "aro", "team": {"status_tracker": None}}
    assert crewed(found, **two).values["missing"] == (ARCHITECT, TRACKER)
    assert crewed(found, **two).severity is CRITICAL
    assert crewed(found, **two, policy={"team": {"gaps_critical": 3}}).severity is HIGH
    assert crewed(found, without="aro", policy={"team": {"gaps_critical": 1}}).severity is CRITICAL


@pytest.mark.parametrize(
    ("users", "severity"), [(None, CRITICAL), (51, CRITICAL), (50, MEDIUM), (1, MEDIUM), (200, CRITICAL)]
)
def test_a_small_go_live_does_with_fewer_people(found: Found, users: int | None, severity: Severity) -> None:
    project = {"name": "A project", "users": users}
    one = crewed(found, project=project, team={"members": []})
    assert (one.failed, one.severity) == (True, severity)


def test_from_which_size_on_a_crew_is_expected_is_the_policys(found: Found) -> None:
    one = crewed(
        found,
        without="aro",
        project={"name": "A project", "users": 51},
        policy={"scale": {"crew_users": 51}},
    )
    assert one.severity is MEDIUM


def test_a_solution_architect_is_an_architect(found: Found) -> None:
    architect = {"nemo": {"name": "Nemo", "role": "solution-architect"}}
    members = [*MEMBERS[1:], {"person": "nemo"}]
    assert crewed(found, people={**CREW, **architect}, team={"members": members}).standing is MET


def test_the_roles_in_the_team_come_before_a_persons_own(found: Found) -> None:
    as_tester = [{**MEMBERS[0], "roles": ["test-lead"]}, *MEMBERS[1:]]
    assert crewed(found, team={"members": as_tester}).values["missing"] == (ARCHITECT,)
    as_architect = [*MEMBERS[1:], {"person": "nemo", "roles": ["technical-architect"]}]
    assert crewed(found, team={"members": as_architect}).standing is MET


@pytest.mark.parametrize(
    ("code", "has", "standing"),
    [
        ({"customised": True}, [], FAILED),
        ({"customised": False}, ["custom-code"], MET),
        ({}, ["custom-code"], FAILED),
        ({}, [], MET),
        ({}, None, UNPROVEN),
    ],
)
def test_developers_are_needed_only_for_custom_code(
    found: Found, code: dict[str, Any], has: list[str] | None, standing: FindingStanding
) -> None:
    one = crewed(found, without="dev1", code=code, project={"name": "A project", "has": has})
    assert one.standing is standing
    assert one.values["missing"] == (() if standing is MET else (DEVELOPERS,))


def test_one_developer_listed_twice_is_one_developer(found: Found) -> None:
    members = [one for one in MEMBERS if one["person"] != "dev2"]
    assert crewed(found, team={"members": [*members, {"person": "dev1"}]}).failed


def test_how_many_developers_are_needed_is_the_policys(found: Found) -> None:
    assert crewed(found, without="dev1", policy={"team": {"developers_min": 1}}).standing is MET
    assert crewed(found, policy={"team": {"developers_min": 3}}).failed


@pytest.mark.parametrize(
    ("workstreams", "consultants", "standing"),
    [
        (["Finance"], [{"person": "fin", "workstreams": ["FINANCE"]}], MET),
        (["Finance"], [{"person": "fin", "workstreams": ["Sales"]}], FAILED),
        (["Finance"], [{"person": "fin"}], UNPROVEN),
        (["Finance", "Sales"], [{"person": "fin"}], FAILED),
        (["Finance", "Sales"], [{"person": "fin"}, {"person": "wim"}], UNPROVEN),
        (["Finance", "Sales"], [{"person": "fin"}, {"person": "fin"}], FAILED),
        (["Finance", "Sales"], [{"person": "fin"}, {"person": "wim", "workstreams": ["Sales"]}], UNPROVEN),
        (["Finance", "Sales"], [{"person": "wim", "workstreams": ["Sales", "Finance"]}], MET),
        (["Finance"], [{"person": "nemo", "workstreams": ["Finance"]}], FAILED),
        ([], [], MET),
        (None, [{"person": "fin", "workstreams": ["Finance"]}], UNPROVEN),
        (None, [], FAILED),
    ],
)
def test_each_workstream_has_a_consultant(
    found: Found, workstreams: list[str] | None, consultants: list[Any], standing: FindingStanding
) -> None:
    team = {"workstreams": workstreams, "members": [*MEMBERS[:3], *consultants]}
    one = crewed(found, team=team)
    assert one.standing is standing
    assert one.values["missing"] == (() if standing is MET else (CONSULTANT,))


@pytest.mark.parametrize(
    "shown",
    [{"project": {"name": "A project", "has": ["several-workstreams"]}}, {"workstreams": {"cutover": {"lead": "rob"}}}],
)
def test_that_no_workstream_needs_anybody_is_no_answer_where_there_are_some(
    found: Found, shown: dict[str, Any]
) -> None:
    team = {"workstreams": [], "members": MEMBERS[:3]}
    one = crewed(found, team=team, **shown)
    assert (one.failed, one.values["missing"]) == (True, (CONSULTANT,))


def test_whose_side_the_decider_is_on_may_be_unknown(found: Found) -> None:
    one = crewed(found, team={"business_decider": "nemo"})
    assert (one.standing, one.values["missing"]) == (UNPROVEN, (DECIDER,))


def test_a_gap_is_named_before_what_is_in_doubt(found: Found) -> None:
    one = crewed(found, without="aro", team={"business_decider": "nemo"})
    assert (one.failed, one.values["missing"], one.severity) == (True, (ARCHITECT,), HIGH)


def test_a_member_in_that_role_keeps_the_status_list(found: Found) -> None:
    members = [*MEMBERS, {"person": "tia"}]
    assert crewed(found, team={"members": members, "status_tracker": None}).standing is MET


# SUPP03


def tracking(found: Found, /, *, told: bool | None = False, **more: Any) -> Finding:
    members = [{"person": "tia", "other_tasks": told}]
    (one,) = found(crew.TRACKER, **{"people": CREW, "go_live_team": {**TEAM, "members": members}, **more})
    return one


@pytest.mark.parametrize(("told", "standing"), [(False, MET), (True, FAILED), (None, UNPROVEN)])
def test_the_tracker_has_no_other_tasks(found: Found, standing: FindingStanding, *, told: bool | None) -> None:
    one = tracking(found, told=told)
    assert (one.subject, one.standing, one.severity, one.values["tasks"]) == ("tia", standing, MEDIUM, 0)


@pytest.mark.parametrize(
    ("stated", "standing", "tasks"),
    [
        ({"answers": {"uat.signed-off": {"owner": "tia", "status": "in_progress"}}}, FAILED, 1),
        ({"answers": {"uat.signed-off": {"owner": "tia"}}}, FAILED, 1),
        ({"answers": {"uat.signed-off": {"owner": "tia", "status": "done"}}}, MET, 0),
        ({"answers": {"uat.signed-off": {"updated_by": "tia", "status": "in_progress"}}}, MET, 0),
        ({"answers": {"team.status-tracker": {"owner": "tia"}}}, MET, 0),
        ({"mitigations": {"M1": {"title": "Mend", "addresses": ["RISK01"], "owner": "tia"}}}, FAILED, 1),
        (
            {
                "teams": {"core": {"name": "Core", "members": ["tia", "rob"]}},
                "answers": {"uat.signed-off": {"owner": "core"}},
            },
            MET,
            0,
        ),
    ],
)
def test_what_the_tracker_owns_and_has_not_closed_is_another_task(
    found: Found, stated: dict[str, Any], standing: FindingStanding, tasks: int
) -> None:
    one = tracking(found, named_in={"SUPP03": ("team.status-tracker",)}, **stated)
    assert (one.standing, one.values["tasks"]) == (standing, tasks)


def test_of_a_tracker_outside_the_team_nobody_says_anything(found: Found) -> None:
    (one,) = found(crew.TRACKER, people=CREW, go_live_team={"status_tracker": "tia", "members": MEMBERS})
    assert one.standing is UNPROVEN
    (alone,) = found(crew.TRACKER, people=CREW, go_live_team={"status_tracker": "tia"})
    assert alone.standing is UNPROVEN


@pytest.mark.parametrize(
    ("told", "standing"), [((False, True), FAILED), ((False, None), UNPROVEN), ((False, False), MET)]
)
def test_who_is_listed_twice_says_it_once(
    found: Found, told: tuple[bool | None, ...], standing: FindingStanding
) -> None:
    members = [{"person": "tia", "other_tasks": one} for one in told]
    (one,) = found(crew.TRACKER, people=CREW, go_live_team={"members": members})
    assert one.standing is standing


def test_another_members_tasks_are_not_the_trackers(found: Found) -> None:
    members = [{"person": "tia", "other_tasks": False}, {"person": "aro", "other_tasks": True}]
    (one,) = found(crew.TRACKER, people=CREW, go_live_team={"status_tracker": "tia", "members": members})
    assert one.standing is MET


# SUPP02


def backed(found: Found, person: str = "nemo", **more: Any) -> list[Finding]:
    seen = found(people.SHARED_OR_ALONE, **{"people": CREW, **more})
    return [one for one in seen if one.subject == person]


def member(**stated: Any) -> dict[str, Any]:
    return {"members": [{"person": "nemo", **stated}]}


@pytest.mark.parametrize(("shared", "standing"), [(False, MET), (True, FAILED), (None, UNPROVEN)])
def test_another_project_has_no_claim_on_a_member(
    found: Found, standing: FindingStanding, *, shared: bool | None
) -> None:
    (one,) = backed(found, go_live_team=member(on_other_projects=shared))
    assert (one.subject, one.standing) == ("nemo", standing)
    assert one.severity is (HIGH if standing is FAILED else MEDIUM)
    assert one.values["reasons"] == (("another project has a claim in these days",) if shared else ())


TWO_ROLES = ["cutover-manager", "integration-lead"]


@pytest.mark.parametrize(
    ("roles", "failed"),
    [
        (TWO_ROLES, True),
        (["cutover-manager"], False),
        (["cutover-manager", "super-user"], False),
        (["super-user", "other"], False),
    ],
)
def test_two_roles_that_the_cutover_waits_for_are_too_many(found: Found, roles: list[str], *, failed: bool) -> None:
    in_the_team = backed(found, go_live_team=member(roles=roles, on_other_projects=False))
    own = {"nemo": {"name": "Nemo", "role": roles[0], "other_roles": roles[1:]}}
    of_their_own = backed(found, people={**CREW, **own}, go_live_team=member(on_other_projects=False))
    for (one,) in (in_the_team, of_their_own):
        assert one.failed is failed
        assert one.severity is (HIGH if failed else MEDIUM)
        assert one.values["reasons"] == (("more than one role that the cutover waits for",) if failed else ())


@pytest.mark.parametrize(
    "role",
    [
        "data-migration-lead",
        "development-lead",
        "infrastructure-lead",
        "integration-lead",
        "program-manager",
        "project-manager",
        "security-lead",
        "solution-architect",
        "support-lead",
        "technical-architect",
        "technical-lead",
    ],
)
def test_the_cutover_waits_for_each_of_these_roles(found: Found, role: str) -> None:
    (one,) = backed(found, go_live_team=member(roles=["cutover-manager", role], on_other_projects=False))
    assert one.failed


def test_roles_of_several_places_in_the_team_add_up(found: Found) -> None:
    places = [{"person": "nemo", "roles": [role], "on_other_projects": False} for role in TWO_ROLES]
    (one,) = backed(found, go_live_team={"members": places})
    assert one.failed


def owned(count: int, owner: str = "nemo") -> dict[str, Any]:
    return {"answers": {f"uat.item-{number}": {"owner": owner} for number in range(count)}}


@pytest.mark.parametrize(("count", "limit", "failed"), [(5, None, False), (6, None, True), (2, 1, True), (1, 1, False)])
def test_not_too_much_rests_on_one_person(found: Found, count: int, limit: int | None, *, failed: bool) -> None:
    policy = {"team": {"rests_on_one_max": limit}} if limit is not None else None
    (one,) = backed(found, go_live_team=member(on_other_projects=False), policy=policy, **owned(count))
    assert (one.failed, one.values["things"], one.severity) == (failed, count, MEDIUM)
    assert one.values["reasons"] == (("too much rests on one person",) if failed else ())


def test_what_a_team_shares_rests_on_nobody_alone(found: Found) -> None:
    teams = {"core": {"name": "Core", "members": ["nemo", "rob"]}}
    (one,) = backed(found, teams=teams, go_live_team=member(on_other_projects=False), **owned(9, "core"))
    assert (one.standing, one.values["things"]) == (MET, 0)


def shift(day: int, person: str = "nemo") -> dict[str, Any]:
    return {"person": person, "starts_at": f"2026-11-{day}T08:00", "ends_at": f"2026-11-{day}T16:00"}


def test_being_on_the_roster_is_no_thing_that_rests_on_somebody(found: Found) -> None:
    roster = {"roster": [shift(day) for day in range(20, 30)]}
    (one,) = backed(found, support=roster, go_live_team=member(on_other_projects=False))
    assert (one.standing, one.values["things"]) == (MET, 0)


def test_who_is_only_on_the_roster_is_not_asked_about_other_projects(found: Found) -> None:
    roster = {"roster": [shift(20)]}
    assert backed(found, support=roster) == []
    (many,) = backed(found, support=roster, **owned(6))
    assert (many.failed, many.severity) == (True, MEDIUM)
    two_roles = {"nemo": {"name": "Nemo", "role": "cutover-manager", "other_roles": ["integration-lead"]}}
    (weighty,) = backed(found, people=two_roles, support=roster)
    assert (weighty.failed, weighty.severity) == (True, HIGH)
    (covered,) = backed(found, people={"nemo": {"name": "Nemo", "deputy": "rob"}}, support=roster)
    assert covered.standing is MET


def test_who_need_not_be_asked_does_not_hide_who_comes_after(found: Found) -> None:
    crew = {**CREW, "nemo": {"name": "Nemo", "deputy": "rob"}}
    seen = found(people.SHARED_OR_ALONE, people=crew, support={"roster": [shift(20, "aro"), shift(21)]})
    assert [(one.subject, one.standing) for one in seen] == [("nemo", MET)]


@pytest.mark.parametrize(("deputy", "standing"), [("rob", MET), ("nemo", FAILED), (None, FAILED)])
def test_a_deputy_settles_it_unless_it_is_the_same_person(
    found: Found, deputy: str | None, standing: FindingStanding
) -> None:
    nemo = {"nemo": {"name": "Nemo", "deputy": deputy}}
    stated = {"go_live_team": member(on_other_projects=True, roles=TWO_ROLES), **owned(9)}
    (one,) = backed(found, people=nemo, **stated)
    assert one.standing is standing


@pytest.mark.parametrize(
    ("place", "standing"), [({"on_other_projects": True}, FAILED), ({"on_other_projects": False}, MET), ({}, MET)]
)
def test_a_deputy_whom_another_project_claims_is_none(
    found: Found, place: dict[str, Any], standing: FindingStanding
) -> None:
    people = {"nemo": {"name": "Nemo", "deputy": "rob"}}
    places = [{"person": "nemo", "on_other_projects": True}, {"person": "rob", **place}]
    (one,) = backed(found, people=people, go_live_team={"members": places})
    assert one.standing is standing


@pytest.mark.parametrize(("limit", "standing"), [(2, MET), (1, FAILED)])
def test_one_deputy_cannot_stand_in_for_everybody(found: Found, limit: int, standing: FindingStanding) -> None:
    people = {name: {"name": name, "deputy": "rob"} for name in ("nemo", "ada", "bob")}
    places = [{"person": name, "on_other_projects": True} for name in ("nemo", "ada")]  # bob is not there
    policy = {"team": {"rests_on_one_max": limit}}
    (one,) = backed(found, people=people, policy=policy, go_live_team={"members": places})
    assert one.standing is standing


def test_a_deputy_settles_what_is_not_said_too(found: Found) -> None:
    (one,) = backed(found, people={"nemo": {"name": "Nemo", "deputy": "rob"}}, go_live_team=member())
    assert one.standing is MET


def test_one_place_that_says_so_is_enough_to_be_shared(found: Found) -> None:
    places = [{"person": "nemo", "on_other_projects": told} for told in (None, True)]
    (one,) = backed(found, go_live_team={"members": places})
    assert one.failed


def test_one_members_places_say_nothing_of_another(found: Found) -> None:
    places = [
        {"person": "nemo", "on_other_projects": False, "roles": ["cutover-manager"]},
        {"person": "aro", "on_other_projects": True, "roles": ["integration-lead"]},
    ]
    (one,) = backed(found, go_live_team={"members": places})
    (other,) = backed(found, "aro", go_live_team={"members": places})
    assert (one.standing, other.failed) == (MET, True)


def test_nobody_is_looked_at_who_is_not_on_duty(found: Found) -> None:
    assert backed(found, "rob", go_live_team=member(), **owned(9, "rob")) == []


# SUPP15


def called(found: Found, **stated: Any) -> dict[str, tuple[FindingStanding, Any]]:
    known = {"nemo": {"name": "Nemo"}, "ines": {"name": "Ines", "phone": "+32 470 00 00 01"}}
    seen = found(people.CANNOT_BE_REACHED, **{"people": known, **stated})
    assert all(one.severity is MEDIUM and not one.mandatory for one in seen)
    return {one.subject: (one.standing, one.values["what"]) for one in seen if one.subject != "anna"}


@pytest.mark.parametrize(
    ("stated", "what"),
    [
        ({"go_live_team": {"members": [{"person": "nemo"}]}}, "the go-live team"),
        ({"go_live_team": {"business_decider": "nemo"}}, "the go-live team"),
        ({"go_live_team": {"status_tracker": "nemo"}}, "the go-live team"),
        ({"support": {"roster": [shift(20)]}}, "the roster"),
        (
            {"integrations": {"bank": {"title": "Bank", "technical_lead": "nemo"}}},
            "the technical lead of an integration",
        ),
        ({"cutover": {"manager": "nemo"}}, "the cutover manager"),
        ({"support": {"lines": [{"line": 1, "owner": "nemo"}]}}, "support"),
    ],
)
def test_who_is_needed_in_those_days_has_a_phone_number(found: Found, stated: dict[str, Any], what: str) -> None:
    assert called(found, **stated) == {"nemo": (FAILED, (what,))}


def test_a_word_in_place_of_a_number_is_none(found: Found) -> None:
    known = {"ines": {"name": "Ines", "phone": "n/a"}}
    assert called(found, people=known, cutover={"manager": "ines"})["ines"][0] is FAILED


def test_a_number_is_enough(found: Found) -> None:
    assert called(found, cutover={"manager": "ines"}) == {"ines": (MET, ("the cutover manager",))}


def test_somebody_needed_twice_is_named_once(found: Found) -> None:
    stated = {"cutover": {"manager": "nemo"}, "support": {"roster": [shift(20), shift(21)]}}
    assert called(found, **stated) == {"nemo": (FAILED, ("the roster", "the cutover manager"))}


def test_whoever_decides_is_needed_once_there_is_somebody_who_would_call(found: Found) -> None:
    deciding = {"decision_maker": "nemo", "rollback": {"decided_by": "rob"}}
    assert called(found, **deciding) == {}
    assert called(found, **deciding, cutover={"manager": "ines"}) == {
        "ines": (MET, ("the cutover manager",)),
        "nemo": (FAILED, ("the decision maker",)),
        "rob": (FAILED, ("who decides on the way back",)),
    }


@pytest.mark.parametrize(("chair", "needed"), [("ines", {"ines": MET}), (None, {"ines": MET, "nemo": FAILED})])
def test_of_a_team_its_chair_is_called_or_else_everybody(
    found: Found, chair: str | None, needed: dict[str, FindingStanding]
) -> None:
    teams = {"desk": {"name": "Desk", "members": ["nemo", "ines"], "chair": chair}}
    seen = called(found, teams=teams, support={"lines": [{"line": 2, "owner": "desk"}]})
    assert {person: standing for person, (standing, _) in seen.items()} == needed


def test_a_line_without_an_owner_needs_nobody(found: Found) -> None:
    assert called(found, support={"lines": [{"line": 1}]}) == {}
