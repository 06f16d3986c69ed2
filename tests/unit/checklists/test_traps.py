"""Traps, contradictions and corrections of the sources that concern what the checklists say."""

from __future__ import annotations

import re

import pytest

from golive_readiness import api
from golive_readiness.model.checklist import Checkpoint, Item, ManagedIn, Product

CHECKLISTS = {name: api.load_checklist(name) for name in api.bundled_checklists()}
ITEMS: dict[str, Item] = {item.id: item for checklist in CHECKLISTS.values() for item in checklist.items}
DYNAMICS = {item.id: item for name, one in CHECKLISTS.items() if name != "web-launch" for item in one.items}


def _tracing(*statements: int) -> dict[str, Item]:
    wanted = {f"GL-{number:03}" for number in statements}
    return {key: item for key, item in DYNAMICS.items() if wanted & set(item.traces)}


def _texts(item: Item) -> str:
    what = item.evidence.what if item.evidence else None
    return " ".join(filter(None, (item.statement, item.outcome, item.why, what)))


# Spellings and dates


def test_the_collation_is_spelt_as_the_database_spells_it_and_in_no_other_way() -> None:
    """The guide, one option list and the fuller documentation disagree; only one of them exists."""
    spelt = [word for item in ITEMS.values() for word in re.findall(r"SQL_\w+", _texts(item))]
    assert spelt
    assert set(spelt) == {"SQL_Latin1_General_CP1_CI_AS"}
    assert ITEMS["ax.source-ready"].mandatory
    assert "SQL_Latin1_General_CP1_CI_AS" in ITEMS["ax.source-ready"].statement


def test_friday_is_about_the_first_day_of_work_and_not_about_the_evening_the_cutover_starts() -> None:
    date = ITEMS["cutover.date"]
    assert "the first day of live transactions" in date.statement
    assert "Friday" in date.statement
    assert "not the evening on which the cutover starts" in _texts(date)
    assert [key for key, item in DYNAMICS.items() if "Friday" in item.statement] == ["cutover.date"]


def test_the_go_live_date_in_lifecycle_services_is_the_day_users_start() -> None:
    (item,) = _tracing(260).values()
    assert "the day users start live work, not the start of the cutover" in item.statement


def test_no_item_demands_a_place_for_the_rehearsal_it_is_agreed_and_stated() -> None:
    """One source wants a test environment, another production, a third a copy."""
    rehearsed = {
        key: item for key, item in DYNAMICS.items() if re.search(r"rehears|mock cutover|whole cutover", item.statement)
    }
    assert {"cutover.mock-cutover", "cutover.rehearsal-clean"} <= set(rehearsed)
    demanding = r"(in|on) (the )?(test|staging|sandbox) (environment)?|in (the )?(new )?production environment"
    assert not [key for key, item in rehearsed.items() if re.search(demanding, item.statement)]
    assert "agreed beforehand" in rehearsed["cutover.mock-cutover"].statement


def test_a_mock_cutover_in_production_is_allowed() -> None:
    (item,) = _tracing(217).values()
    assert "a mock cutover" in item.statement
    assert "allowed" in item.statement


def test_planned_changes_in_the_window_are_normal() -> None:
    (item,) = _tracing(64).values()
    assert "nothing changes but what the plan itself contains" in item.statement


def test_the_criteria_that_end_hypercare_are_alternatives() -> None:
    (item,) = _tracing(345).values()
    assert re.search(r"for example|such as", item.statement)


# Facts that age

AGEING = r"\b\d+ (hours?|days?|weeks?|months?|GB|companies)\b|\b(April|October)\b"


def test_a_figure_in_a_statement_has_the_date_on_which_it_was_true() -> None:
    with_figures = {key for key, item in ITEMS.items() if re.search(AGEING, item.statement)}
    assert with_figures >= {"hr.way-back-ends", "bc.service-limits", "updates.release-waves"}
    assert not [key for key in with_figures if ITEMS[key].dated_on is None]


def test_what_has_a_date_is_never_mandatory() -> None:
    dated = [item for item in ITEMS.values() if item.dated_on]
    assert len(dated) >= 10
    assert not [item.id for item in dated if item.mandatory]


@pytest.mark.parametrize("statement", [246, 250, 263, 267, 270, 298, 307, 315, 351])
def test_lead_times_cadences_and_ends_of_support_carry_their_date(statement: int) -> None:
    assert all(item.dated_on for item in _tracing(statement).values())


def test_old_and_new_deployment_times_are_not_mixed() -> None:
    """48 hours and five hours' notice belong to an older way of deploying; today's figures are looked up."""
    services = [_texts(item) for item in CHECKLISTS["finance-operations"].items]
    assert not [text for text in services if re.search(r"\b(48|5|five|24) hours|30 minutes", text)]


def test_a_refresh_resets_the_restore_points() -> None:
    (item,) = _tracing(270).values()
    assert "refresh or import" in item.statement


# Where, when and for whom


@pytest.mark.parametrize("statement", [187, 189, 190, 220, 246, *range(259, 268), 270])
def test_what_is_done_in_lifecycle_services_is_asked_only_there(statement: int) -> None:
    assert {item.applies.managed_in for item in _tracing(statement).values()} == {(ManagedIn.LCS,)}


@pytest.mark.parametrize("statement", [94, 157, 172, 185, 186, 188])
def test_what_holds_for_all_products_is_asked_of_all(statement: int) -> None:
    assert [item.id for item in _tracing(statement).values() if not item.applies.products]


@pytest.mark.parametrize(
    ("checkpoint", "statements"),
    [(Checkpoint.OPEN_TO_USERS, (21, 22, 60, 61, 62)), (Checkpoint.HYPERCARE_EXIT, (344, 345, 346, 347, 348))],
)
def test_what_can_only_be_true_later_is_due_later(checkpoint: Checkpoint, statements: tuple[int, ...]) -> None:
    found = _tracing(*statements)
    assert found
    assert {item.due_by for item in found.values()} == {checkpoint}


# What is mandatory


@pytest.mark.parametrize("task", ["3.3", "4.3", "5.6", "6.7", "7.3", "8.3"])
def test_each_of_microsofts_sign_offs_is_mandatory_and_signed(task: str) -> None:
    signing = [
        item
        for item in DYNAMICS.values()
        if any((one.document, one.at) == ("ms-go-live-checklist", task) for one in item.sources) and item.mandatory
    ]
    assert len(signing) == 1
    assert signing[0].sign_off


@pytest.mark.parametrize("statement", [80, 127, 331, 332, 334, 335, 336, 365, 367])
def test_what_the_sources_urge_without_saying_no_go_is_not_mandatory(statement: int) -> None:
    assert not [item.id for item in _tracing(statement).values() if item.mandatory]


@pytest.mark.parametrize("statement", [13, 207, 218, 219, 230, 244, 376])
def test_what_nobody_may_carry_cannot_be_carried(statement: int) -> None:
    """Money that does not agree, a version out of service, a missing licence, a missing legal or security approval."""
    found = _tracing(statement)
    assert found
    assert not [key for key, item in found.items() if item.waivable]


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        (108, "TEST10"),
        (220, "ENVR02"),
        (233, "ENVR06"),
        (239, "ENVR08"),
        (247, "ENVR03"),
        (262, "ENVR07"),
        (265, "ENVR05"),
        (281, "PROD04"),
        (292, "PROD07"),
        (22, "CUTO24"),
    ],
)
def test_a_mandatory_item_and_its_rule_agree(statement: int, rule: str) -> None:
    (item,) = (item for item in _tracing(statement).values() if item.mandatory)
    assert rule in item.rules


def test_an_approval_is_mandatory_only_where_one_is_required() -> None:
    approving = [item for item in _tracing(207, 230).values() if item.mandatory]
    assert approving
    assert all("security-approval" in item.applies.has for item in approving)


def test_no_list_for_one_product_asks_about_another() -> None:
    own = {
        "finance-operations": Product.FINANCE_OPERATIONS,
        "customer-engagement": Product.CUSTOMER_ENGAGEMENT,
        "commerce": Product.COMMERCE,
        "business-central": Product.BUSINESS_CENTRAL,
        "human-resources-migration": Product.HUMAN_RESOURCES,
    }
    for name, product in own.items():
        assert not [item.id for item in CHECKLISTS[name].items if product not in item.applies.products]
