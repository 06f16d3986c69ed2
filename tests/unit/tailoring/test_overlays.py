"""A checklist with an overlay on it: what comes out, what is recorded of it, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from golive_readiness.errors import Place
from golive_readiness.model.checklist import Checklist, Checkpoint, EvidenceKind
from golive_readiness.tailoring.overlays import tailored
from tests.made import a_checklist
from tests.unit.tailoring.made import an_overlay, parsed, problems_of, with_history

PLAIN = {"id": "readiness.a"}
STRICT = {
    "id": "uat.signed-off",
    "mandatory": True,
    "waivable": False,
    "evidence": {"kinds": ["test-report"], "what": "The report."},
    "sign_off": {"roles": ["business-owner"], "organisation": "customer"},
}
BASE = a_checklist(PLAIN, STRICT)


def with_change(change: dict[str, Any], item: str = "uat.signed-off", base: Checklist = BASE) -> Checklist:
    return tailored(base, an_overlay(changes={item: change}))


def fields(checklist: Checklist) -> list[tuple[str | None, str | None, str | None]]:
    return [(one.field, one.was, one.now) for one in checklist.tailored]


def test_what_comes_out_has_the_overlay_s_name_and_the_rest_of_the_base() -> None:
    base = Checklist.model_validate(
        {
            **a_checklist(PLAIN).model_dump(),
            "description": "For everybody.",
            "suits": {"products": ["web"]},
            "areas": [{"id": "shop-floor", "title": "Shop floor", "prefix": "floor"}],
            "changes": [{"since": "0"}],
        }
    )
    own = {"id": "plant", "title": "Plant", "prefix": "plant"}
    out = tailored(base, an_overlay(areas=[own]))

    assert (out.id, out.title, out.version) == ("contoso", "Contoso", "7")
    assert (out.description, out.suits, out.changes) == (base.description, base.suits, base.changes)
    assert [area.id for area in out.areas] == ["shop-floor", "plant"]
    assert out.items == base.items
    assert dict(out.built_on) == {"made": "1"}
    assert tailored(base, an_overlay(description="For us.")).description == "For us."


def test_items_are_added_after_the_base_s_and_dropped_ones_are_gone() -> None:
    added = {"id": "plant.scanners", "area": "plant", "statement": "Every scanner works."}
    out = tailored(BASE, an_overlay(adds=[added], drops={"readiness.a": "Not with us."}))

    assert [item.id for item in out.items] == ["uat.signed-off", "plant.scanners"]
    assert [one.model_dump(exclude_defaults=True, mode="json") for one in out.tailored] == [
        {
            "by": "contoso",
            "item": "readiness.a",
            "what": "dropped",
            "was": "readiness.a is so.",
            "reason": "Not with us.",
        },
        {"by": "contoso", "item": "plant.scanners", "what": "added", "now": "Every scanner works."},
    ]


def test_the_base_stays_as_it_is() -> None:
    before = BASE.model_copy(deep=True)
    tailored(BASE, an_overlay(drops={"readiness.a": "No."}, changes={"uat.signed-off": {"weight": 3}}))

    assert before == BASE


@pytest.mark.parametrize(
    ("change", "recorded"),
    [
        ({"statement": "They signed."}, [("statement", "uat.signed-off is so.", "They signed.")]),
        ({"outcome": "It works."}, [("outcome", None, "It works.")]),
        ({"why": "Or else."}, [("why", None, "Or else.")]),
        ({"mandatory": "false"}, [("mandatory", "yes", "no")]),
        ({"due_by": "open_to_users"}, [("due_by", "go no go", "open to users")]),
        ({"weight": "3"}, [("weight", "1", "3")]),
        ({"waivable": "true"}, [("waivable", "no", "yes")]),
        ({"evidence": {"required": "false"}}, [("evidence.required", "yes", "no")]),
        ({"evidence": {"kinds": []}}, [("evidence.kinds", "test-report", "any")]),
        ({"sign_off": {"roles": ["it-owner"]}}, [("sign_off.roles", "business-owner", "it-owner")]),
        (
            {"without": ["sign_off"]},
            [("sign_off.roles", "business-owner", None), ("sign_off.organisation", "customer", None)],
        ),
        ({"weight": "3", "why": "Or else."}, [("why", None, "Or else."), ("weight", "1", "3")]),
    ],
)
def test_every_field_that_is_changed_is_recorded_as_it_was_and_is_now(
    change: dict[str, Any], recorded: list[tuple[str, str, str]]
) -> None:
    out = with_change({**change, "reason": "We agreed so."})

    assert fields(out) == recorded
    assert {(one.by, one.item, one.what.value, one.reason, one.mandatory) for one in out.tailored} == {
        ("contoso", "uat.signed-off", "changed", "We agreed so.", True)
    }


def test_what_a_change_does_not_write_stays() -> None:
    item = with_change({"evidence": {"required": "false"}, "due_by": "hypercare_exit"}).items[1]

    assert item.evidence is not None
    assert (item.evidence.kinds, item.evidence.what) == ((EvidenceKind.TEST_REPORT,), "The report.")
    assert (item.evidence.required, item.due_by) == (False, Checkpoint.HYPERCARE_EXIT)
    assert (item.statement, item.mandatory, item.sign_off) == (
        BASE.items[1].statement,
        True,
        BASE.items[1].sign_off,
    )


def test_a_demand_is_put_where_there_was_none() -> None:
    out = with_change({"evidence": {"kinds": ["plan"]}, "sign_off": {}}, item="readiness.a")
    item = out.items[0]

    assert item.evidence is not None
    assert item.evidence.required
    assert item.sign_off is not None
    assert not any(one.softens for one in out.tailored)


@pytest.mark.parametrize(
    ("change", "softer"),
    [
        ({"mandatory": "false"}, ["mandatory"]),
        ({"waivable": "true"}, ["waivable"]),
        ({"due_by": "open_to_users"}, ["due_by"]),
        ({"evidence": {"required": "false"}}, ["evidence.required"]),
        ({"evidence": {"kinds": ["test-report", "plan"]}}, ["evidence.kinds"]),
        ({"evidence": {"kinds": []}}, ["evidence.kinds"]),
        ({"without": ["evidence"]}, ["evidence.kinds", "evidence.required"]),
        ({"sign_off": {"roles": ["business-owner", "it-owner"]}}, ["sign_off.roles"]),
        ({"sign_off": {"roles": []}}, ["sign_off.roles"]),
        ({"sign_off": {"organisation": "partner"}}, ["sign_off.organisation"]),
        ({"without": ["sign_off"]}, ["sign_off.roles", "sign_off.organisation"]),
        ({"weight": "0"}, []),
        ({"due_by": "open_to_users", "weight": "0"}, ["due_by"]),
        ({"statement": "They signed.", "why": "Or else.", "outcome": "Good."}, ["statement"]),
        ({"evidence": {"what": "Another one."}}, []),
    ],
)
def test_asking_less_of_a_mandatory_item_is_marked(change: dict[str, Any], softer: list[str]) -> None:
    assert [one.field for one in with_change(change).tailored if one.softens] == softer


@pytest.mark.parametrize(
    "change", [{"due_by": "open_to_users"}, {"evidence": {"required": "false"}}, {"without": ["sign_off"]}]
)
def test_asking_less_of_any_other_item_is_not(change: dict[str, Any]) -> None:
    base = a_checklist({**STRICT, "mandatory": False})

    assert not any(one.softens for one in with_change(change, base=base).tailored)


@pytest.mark.parametrize(
    ("was", "change"),
    [
        ({"due_by": "hypercare_exit"}, {"due_by": "go_no_go"}),
        ({"evidence": {"kinds": ["plan", "log"]}}, {"evidence": {"kinds": ["plan"]}}),
        ({"evidence": {"required": False}}, {"evidence": {"required": "true"}}),
        ({"sign_off": {}}, {"sign_off": {"roles": ["it-owner"]}}),
        ({"sign_off": None}, {"sign_off": {"roles": ["it-owner"]}}),
        ({"evidence": None}, {"evidence": {"kinds": ["plan"]}}),
        ({"waivable": True}, {"waivable": "false"}),
    ],
)
def test_asking_more_is_never_less(was: dict[str, Any], change: dict[str, Any]) -> None:
    base = a_checklist({**STRICT, **was})

    assert not any(one.softens for one in with_change(change, base=base).tailored)


def test_an_overlay_on_an_overlay_keeps_the_record_of_both() -> None:
    first = with_change({"mandatory": "false"})
    second = an_overlay(id="project", version="3", changes={"uat.signed-off": {"due_by": "open_to_users"}})
    out = tailored(first, second)

    assert [(one.by, one.field, one.mandatory, one.softens) for one in out.tailored] == [
        ("contoso", "mandatory", True, True),
        ("project", "due_by", False, True),
    ]
    assert dict(out.built_on) == {"made": "1", "contoso": "7"}


def test_an_item_that_was_made_optional_below_is_dropped_as_a_mandatory_one() -> None:
    out = tailored(with_change({"mandatory": "false"}), an_overlay(id="project", drops={"uat.signed-off": "No."}))

    assert [one.softens for one in out.tailored] == [True, True]


def test_everything_wrong_with_an_overlay_is_told_at_once_and_at_its_place() -> None:
    overlay = parsed(
        """base_version: "0",
areas: [{id: floor, title: F, prefix: floor}],
adds: [{id: readiness.a, area: readiness, statement: So.}],
drops: {uat.singed-off: No., readiness.a: No.},
changes: {readiness.a: {weight: 2}, uat.signed-off: {mandatory: true, evidence: {required: yes, kinds: [plan]}},
  uat.other: {weight: 2}}"""
    )
    base = Checklist.model_validate(
        {**BASE.model_dump(), "areas": [{"id": "floor", "title": "Floor", "prefix": "floor"}]}
    )
    found = problems_of(base, overlay)

    assert [(one.path, one.place) for one in found] == [
        ("base_version", Place(2, 1)),
        ("areas[1].id", Place(3, 10)),
        ("adds[1].id", Place(4, 9)),
        ("drops.uat.singed-off", Place(5, 9)),
        ("changes.readiness.a", Place(6, 11)),
        ("changes.uat.signed-off.mandatory", Place(6, 54)),
        ("changes.uat.signed-off.evidence.required", Place(6, 82)),
        ("changes.uat.other", Place(7, 3)),
    ]
    assert {one.source for one in found} == {"contoso.yaml"}
    assert found[3].hint == "Did you mean uat.signed-off?"


def test_the_version_it_was_written_for_is_taken() -> None:
    assert problems_of(BASE, an_overlay(base_version="1")) == ()


@pytest.mark.parametrize("change", [{}, {"reason": "Because."}])
def test_a_change_that_writes_nothing_is_refused(change: dict[str, Any]) -> None:
    (found,) = problems_of(BASE, an_overlay(changes={"readiness.a": change}))

    assert found.message == "nothing about readiness.a is changed here."


@pytest.mark.parametrize("change", [{"without": ["evidence"]}, {"weight": 1}, {"statement": "readiness.a is so."}])
def test_a_change_that_changes_nothing_is_refused(change: dict[str, Any]) -> None:
    (found,) = problems_of(BASE, an_overlay(changes={"readiness.a": change}))

    assert found.message == "readiness.a is so already; this changes nothing."


def test_an_overlay_has_an_id_of_its_own() -> None:
    (found,) = problems_of(BASE, an_overlay(id="made"))

    assert found.path == "id"
    (below,) = problems_of(tailored(BASE, an_overlay()), an_overlay(base="contoso.yaml"))
    assert below.found == "contoso"


def test_an_item_that_the_base_asks_otherwise_since_a_version_says_so() -> None:
    base = with_history({"renamed": {"uat.signed": "uat.signed-off"}}, items=("uat.signed-off",))
    (found,) = problems_of(base, an_overlay(changes={"uat.signed": {"weight": 2}}))

    assert found.hint is not None
    assert found.hint.startswith("It was renamed to uat.signed-off in version 2")


def test_hints_are_given_for_the_first_mistakes_only() -> None:
    found = problems_of(BASE, an_overlay(drops={f"readiness.a{number}": "No." for number in range(60)}))

    assert [one.hint is None for one in found] == [False] * 50 + [True] * 10


def test_a_drop_has_a_reason() -> None:
    with pytest.raises(ValidationError, match="readiness"):
        an_overlay(drops={"readiness.a": None})


def test_a_demand_is_not_changed_and_taken_away_as_well() -> None:
    with pytest.raises(ValidationError, match="evidence is changed here and taken away as well"):
        an_overlay(changes={"readiness.a": {"evidence": {"required": True}, "without": ["evidence"]}})


def test_an_overlay_adds_an_id_once() -> None:
    twice = [{"id": "x.a", "area": "readiness", "statement": "So."}] * 2
    with pytest.raises(ValidationError, match="stands in an entry above already"):
        an_overlay(adds=twice)
