from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import migration, reconciliation
from golive_readiness.findings.rule import FindingStanding, Tally
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Checkpoint

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Rule
    from tests.unit.findings.conftest import Found

MET, FAILED, UNPROVEN = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNPROVEN

EQUAL = {"entity": "customers", "legal_entity": "BE01", "source_count": 14382, "target_count": 14382}
ONE_SHORT = {**EQUAL, "target_count": 14381}
UNSAID = {"entity": "customers", "legal_entity": "BE01"}


def cycles(*compared: Any) -> dict[str, Any]:
    """Trial loads in order, each with what was compared after it; ``None`` where it does not say."""
    loads = [{"cycle": number, "reconciled": entries} for number, entries in enumerate(compared, start=1)]
    return {"cycles": loads}


# MIGR01


@pytest.mark.parametrize(
    ("compared", "standing", "proved", "severity"),
    [
        ([[EQUAL], [EQUAL], [EQUAL]], MET, Tally(3, 3), Severity.HIGH),
        ([[EQUAL], [EQUAL], [ONE_SHORT]], FAILED, Tally(2, 2), Severity.HIGH),
        ([[EQUAL], [ONE_SHORT], [ONE_SHORT]], FAILED, Tally(1, 1), Severity.CRITICAL),
        ([[EQUAL], [EQUAL], None], UNPROVEN, Tally(2, 3), Severity.HIGH),
        ([[EQUAL], [EQUAL]], FAILED, Tally(2, 2), Severity.HIGH),
        ([[EQUAL], [EQUAL], []], FAILED, Tally(2, 2), Severity.HIGH),
        ([[EQUAL], [EQUAL], [UNSAID]], UNPROVEN, Tally(2, 3), Severity.HIGH),
        ([[EQUAL], [EQUAL], [EQUAL], [ONE_SHORT]], MET, Tally(3, 3), Severity.HIGH),
        ([None, [ONE_SHORT]], FAILED, Tally(0, 1), Severity.CRITICAL),
        (
            [None, None],
            FAILED,
            Tally(0, 2),
            Severity.HIGH,
        ),  # two may have been compared, so it is not known to be worse
        ([], FAILED, Tally(0, 0), Severity.CRITICAL),
    ],
)
def test_three_reconciled_loads_are_wanted(
    found: Found, compared: list[Any], standing: FindingStanding, proved: Tally, severity: Severity
) -> None:
    (one,) = found(migration.TRIAL_CYCLES, migration=cycles(*compared))
    assert (one.standing, one.values["proved"], one.severity) == (standing, proved, severity)
    assert (one.values["of"], one.mandatory) == (len(compared), False)


def test_how_many_are_wanted_is_the_policys(found: Found) -> None:
    policy = {"migration": {"reconciled_cycles_min": 1, "reconciled_cycles_critical": 0}}
    (one,) = found(migration.TRIAL_CYCLES, policy=policy, migration=cycles([EQUAL]))
    (none,) = found(migration.TRIAL_CYCLES, policy=policy, migration={"cycles": []})
    assert (one.standing, none.standing, none.severity) == (MET, FAILED, Severity.HIGH)


@pytest.mark.parametrize("rule", migration.RULES)
def test_a_migration_nobody_speaks_of_is_unknown(found: Found, rule: Rule[Any]) -> None:
    assert found(rule) == []
    assert found(rule, migration={}) == []
    assert found(rule, migration={"cycles": None}) == []


# MIGR02


def test_one_record_short_is_mandatory_and_critical(found: Found) -> None:
    (one,) = found(reconciliation.LAST_CYCLE, migration=cycles([EQUAL], [ONE_SHORT]))
    assert (one.failed, one.mandatory, one.severity, one.waivable) == (True, True, Severity.CRITICAL, False)
    assert (one.subject, one.values["source"], one.values["target"]) == ("customers/BE01", 14382, 14381)


@pytest.mark.parametrize(
    ("entry", "standing"),
    [
        (EQUAL, MET),
        ({"entity": "customers", "agrees": True}, MET),
        ({"entity": "customers", "agrees": False}, FAILED),
        ({**EQUAL, "key_figures": [{"name": "receivables", "source": "10", "target": "11"}]}, FAILED),
        ({**EQUAL, "key_figures": [{"name": "receivables", "source": "10", "target": "11", "tolerance": 1}]}, MET),
        ({**UNSAID, "key_figures": [{"name": "receivables", "source": 10, "target": 10}]}, MET),
        (UNSAID, UNPROVEN),
        ({**UNSAID, "source_count": 14382}, UNPROVEN),
        ({**EQUAL, "target_count": None, "key_figures": [{"name": "receivables", "source": 1, "target": 1}]}, UNPROVEN),
        ({**EQUAL, "source_count": None, "key_figures": [{"name": "receivables", "source": 1, "target": 1}]}, UNPROVEN),
        ({**UNSAID, "source_count": 14382, "agrees": True}, MET),
    ],
)
def test_figures_decide_whether_the_last_load_agrees(
    found: Found, entry: dict[str, Any], standing: FindingStanding
) -> None:
    (one,) = found(reconciliation.LAST_CYCLE, migration=cycles([entry]))
    assert one.standing is standing


def test_a_count_that_nobody_states_is_shown_as_such(found: Found) -> None:
    one_sided = [
        {**UNSAID, "source_count": 5, "agrees": False},
        {"entity": "items", "target_count": 6, "agrees": False},
    ]
    seen = found(reconciliation.LAST_CYCLE, migration=cycles(one_sided))
    assert [(one.values["source"], one.values["target"]) for one in seen] == [(5, "?"), ("?", 6)]


def test_loads_of_which_nothing_is_said_to_have_been_compared_are_not_known_to_agree(found: Found) -> None:
    (one,) = found(reconciliation.LAST_CYCLE, migration=cycles(None, None))
    assert (one.subject, one.standing, one.mandatory, one.waivable) == ("migration.cycles", UNPROVEN, True, False)
    assert found(reconciliation.LAST_CYCLE, migration=cycles()) == []
    for rule in (reconciliation.KEY_FIGURES, reconciliation.FINANCE_CONTROLLER):
        assert found(rule, migration=cycles(None, None)) == []


@pytest.mark.parametrize("last", [None, []])
def test_an_older_load_cannot_speak_for_a_last_one_that_was_not_compared(found: Found, last: Any) -> None:
    (one,) = found(reconciliation.LAST_CYCLE, migration=cycles([EQUAL], last))
    assert (one.standing, one.mandatory) == (FindingStanding.UNPROVEN, True)


def test_only_the_last_load_speaks(found: Found) -> None:
    (one,) = found(reconciliation.LAST_CYCLE, migration=cycles([ONE_SHORT], [EQUAL]))
    assert one.standing is MET
    in_another_order = {"cycles": cycles([EQUAL], [ONE_SHORT])["cycles"][::-1]}
    (other,) = found(reconciliation.LAST_CYCLE, migration=in_another_order)
    assert other.failed


ELSEWHERE = {**EQUAL, "entity": "items"}


@pytest.mark.parametrize(
    ("older", "last", "left"),
    [
        ([ONE_SHORT, ELSEWHERE], [ELSEWHERE], ["customers/BE01"]),
        ([EQUAL, ELSEWHERE], [ELSEWHERE], []),
        ([UNSAID, ELSEWHERE], [ELSEWHERE], []),
        ([{**ONE_SHORT, "data_class": "master", "signed_by": "anna"}], [ELSEWHERE], []),
        ([ONE_SHORT], [ELSEWHERE, {**EQUAL, "entity": "Customers", "legal_entity": None}], []),
        ([{**ONE_SHORT, "legal_entity": None}], [EQUAL], []),
        ([ONE_SHORT], [{**EQUAL, "legal_entity": "FR01"}], ["customers/BE01"]),
    ],
)
def test_what_differed_and_was_not_compared_again_is_not_known_to_agree(
    found: Found, older: Any, last: Any, left: list[str]
) -> None:
    seen = found(reconciliation.LAST_CYCLE, migration=cycles(older, last))
    unknown = [one for one in seen if one.standing is UNPROVEN]
    assert [one.subject for one in unknown] == left
    assert all(one.mandatory and not one.waivable for one in unknown)
    assert len(seen) == len(last) + len(left)


def test_a_load_between_that_compared_it_again_speaks_where_it_says_something(found: Found) -> None:
    (mended,) = found(reconciliation.LAST_CYCLE, migration=cycles([ONE_SHORT], [EQUAL], [ELSEWHERE]))
    assert (mended.subject, mended.standing) == ("items/BE01", MET)
    _, left = found(reconciliation.LAST_CYCLE, migration=cycles([ONE_SHORT], [UNSAID], [ELSEWHERE]))
    assert (left.subject, left.standing) == ("customers/BE01", UNPROVEN)


@pytest.mark.parametrize(
    ("signed", "standing"),
    [
        ({"signed_by": "anna", "data_class": "master"}, MET),
        ({"signed_by": "carl", "data_class": "master"}, MET),
        ({"signed_by": "carl"}, MET),
        ({"signed_by": "anna"}, UNPROVEN),  # it may be money
        ({"signed_by": "rob", "data_class": "master"}, FAILED),  # the partner does not accept its own work
        ({"signed_by": "rob"}, FAILED),
        ({"signed_by": "anna", "data_class": "balances"}, FAILED),
        ({"signed_by": "anna", "data_class": "master", "signed_on": "2026-10-19"}, FAILED),
        ({"signed_by": "anna", "data_class": "master", "signed_on": "2026-10-20"}, MET),
    ],
)
def test_a_difference_is_accepted_by_the_business_and_after_the_load(
    found: Found, signed: dict[str, Any], standing: FindingStanding
) -> None:
    load = {"cycle": 1, "run_on": "2026-10-20", "reconciled": [{**ONE_SHORT, **signed}]}
    (one,) = found(reconciliation.LAST_CYCLE, migration={"cycles": [load]})
    assert one.standing is standing


def test_what_agrees_needs_no_signature(found: Found) -> None:
    (still,) = found(reconciliation.LAST_CYCLE, migration=cycles([{**EQUAL, "signed_by": "rob"}]))
    assert still.standing is MET


@pytest.mark.parametrize(("signer", "holds"), [("carl", True), ("rob", False), ("anna", False), (None, False)])
def test_money_is_signed_by_the_finance_controller_and_nobody_else(
    found: Found, signer: str | None, *, holds: bool
) -> None:
    entry = {**ONE_SHORT, "data_class": "balances", "signed_by": signer}
    (difference,) = found(reconciliation.LAST_CYCLE, migration=cycles([entry]))
    (signature,) = found(reconciliation.FINANCE_CONTROLLER, migration=cycles([entry]))
    assert (difference.standing is MET, signature.standing is MET) == (holds, holds)
    assert not signature.waivable


def test_the_partners_controller_is_not_the_customers(found: Found) -> None:
    people = {"pat": {"name": "Pat Claes", "role": "finance-controller", "organisation": "partner"}}
    entry = {**EQUAL, "data_class": "balances", "signed_by": "pat"}
    (one,) = found(reconciliation.FINANCE_CONTROLLER, people=people, migration=cycles([entry]))
    assert one.failed


def test_the_controller_may_sign_the_item_instead_of_each_figure(found: Found) -> None:
    stated: dict[str, Any] = {"migration": cycles([{**EQUAL, "data_class": "balances"}])}
    signature = {"S1": {"items": ["migration.finance-reconciled"], "by": "carl", "signed_on": "2026-11-01"}}
    named = {"MIGR13": ("migration.finance-reconciled",)}
    (signed,) = found(reconciliation.FINANCE_CONTROLLER, named_in=named, sign_offs=signature, **stated)
    (unsigned,) = found(reconciliation.FINANCE_CONTROLLER, named_in=named, **stated)
    assert (signed.standing, unsigned.failed) == (MET, True)


@pytest.mark.parametrize(
    "signature",
    [{"items": ["migration.signed-off"]}, {"outcome": "rejected"}, {"by": "anna"}, {"by": "rob"}],
)
def test_a_signature_for_something_else_or_by_somebody_else_is_none(found: Found, signature: dict[str, Any]) -> None:
    under_the_item = {"items": ["migration.finance-reconciled"], "by": "carl", "signed_on": "2026-11-01", **signature}
    (one,) = found(
        reconciliation.FINANCE_CONTROLLER,
        named_in={"MIGR13": ("migration.finance-reconciled",)},
        sign_offs={"S1": under_the_item},
        migration=cycles([{**EQUAL, "data_class": "balances"}]),
    )
    assert one.failed


def test_other_data_needs_no_controller(found: Found) -> None:
    assert found(reconciliation.FINANCE_CONTROLLER, migration=cycles([{**EQUAL, "data_class": "master"}])) == []


@pytest.mark.parametrize("rule", [reconciliation.LAST_CYCLE, reconciliation.KEY_FIGURES])
@pytest.mark.parametrize(
    ("kind", "waivable"), [("balances", False), ("open-transactions", False), ("master", True), ("history", True)]
)
def test_nobody_can_waive_a_difference_in_money(found: Found, rule: Rule[Any], kind: str, *, waivable: bool) -> None:
    (one,) = found(rule, migration=cycles([{**ONE_SHORT, "data_class": kind}]))
    assert one.failed
    assert one.waivable is waivable


@pytest.mark.parametrize(
    ("entries", "standing", "counts"),
    [
        ([EQUAL, ONE_SHORT], FAILED, (14382, 14381)),
        ([UNSAID, ONE_SHORT], FAILED, (14382, 14381)),
        ([UNSAID, EQUAL], UNPROVEN, ("?", "?")),
        ([EQUAL, EQUAL], MET, (14382, 14382)),
        ([{**EQUAL, "data_class": "balances"}, ONE_SHORT], FAILED, (14382, 14381)),
        ([{**ONE_SHORT, "signed_by": "carl"}, {**EQUAL, "source_count": 7, "target_count": 6}], FAILED, (7, 6)),
        ([{**ONE_SHORT, "signed_by": "carl"}, UNSAID], UNPROVEN, ("?", "?")),
        ([{**UNSAID, "signed_by": "rob"}], UNPROVEN, ("?", "?")),
    ],
)
def test_what_was_compared_twice_is_one_finding_and_shows_its_worst(
    found: Found, entries: list[Any], standing: FindingStanding, counts: tuple[object, object]
) -> None:
    (one,) = found(reconciliation.LAST_CYCLE, migration=cycles(entries))
    assert (one.standing, (one.values["source"], one.values["target"])) == (standing, counts)


def test_only_a_difference_in_what_may_be_money_cannot_be_carried(found: Found) -> None:
    short, money = {**ONE_SHORT, "data_class": "master"}, {"data_class": "balances"}
    (customers,) = found(reconciliation.LAST_CYCLE, migration=cycles([short, {**EQUAL, **money}]))
    (balances,) = found(reconciliation.LAST_CYCLE, migration=cycles([{**ONE_SHORT, **money}, EQUAL]))
    assert (customers.waivable, balances.waivable) == (True, False)
    (both,) = found(reconciliation.LAST_CYCLE, migration=cycles([short, {**ONE_SHORT, **money}]))
    (unknown,) = found(reconciliation.LAST_CYCLE, migration=cycles([short, ONE_SHORT]))
    assert (both.waivable, unknown.waivable) == (False, False)


@pytest.mark.parametrize(
    ("objects", "waivable"),
    [
        ({"customers": {"title": "Buyers", "data_class": "master"}}, True),
        ({"buyers": {"title": "Customers", "data_class": "master"}}, True),
        ({"customers": {"title": "Buyers", "data_class": "balances"}}, False),
        ({"items": {"title": "Items", "data_class": "master"}}, False),
        (
            {
                "customers": {"title": "Buyers", "data_class": "master"},
                "owed": {"title": "Customers", "data_class": "balances"},
            },
            False,
        ),
    ],
)
def test_what_kind_of_data_was_compared_may_be_told_by_the_object_of_that_name(
    found: Found, objects: dict[str, Any], *, waivable: bool
) -> None:
    stated = {**cycles([ONE_SHORT]), "objects": objects}
    (one,) = found(reconciliation.LAST_CYCLE, migration=stated)
    assert one.waivable is waivable


def test_the_strength_tells_whether_it_agrees_or_the_difference_is_signed(found: Found) -> None:
    (agrees,) = found(reconciliation.LAST_CYCLE, migration=cycles([EQUAL]))
    (signed,) = found(reconciliation.LAST_CYCLE, migration=cycles([{**ONE_SHORT, "signed_by": "carl"}]))
    assert agrees.values["outcome"] == "agree"
    assert signed.values["outcome"] == "differ, and the difference is signed"


# The load into production


def into_production(entries: Any, *trials: Any) -> dict[str, Any]:
    """Trial loads, then the load into production, each with what was compared after it."""
    loads = cycles(*trials, entries)["cycles"]
    return {"cycles": [*loads[:-1], {**loads[-1], "production": True}]}


DECIDED: dict[str, Any] = {"dates": {"go_no_go_on": "2026-11-01", "go_live_on": "2026-11-30"}}
AHEAD: dict[str, Any] = {"dates": {"go_no_go_on": "2026-11-26", "go_live_on": "2026-11-30"}}


def test_the_load_into_production_is_no_trial(found: Found) -> None:
    (one,) = found(migration.TRIAL_CYCLES, migration=into_production([EQUAL], [EQUAL], [EQUAL]))
    assert (one.failed, one.values["proved"], one.values["of"]) == (True, Tally(2, 2), 2)
    for rule in (reconciliation.KEY_FIGURES, reconciliation.FINANCE_CONTROLLER):
        money = {**EQUAL, "data_class": "balances"}
        (trial,) = found(rule, migration=into_production([money], [{**EQUAL, "entity": "invoices"}]))
        assert trial.subject == "invoices/BE01"


def test_a_load_that_is_said_not_to_be_into_production_is_a_trial(found: Found) -> None:
    trial = {"cycle": 1, "production": False, "reconciled": [EQUAL]}
    (one,) = found(migration.TRIAL_CYCLES, migration={"cycles": [trial]})
    assert one.values["of"] == 1


def test_the_load_into_production_has_to_agree_before_users_are_let_in(found: Found) -> None:
    trial, production = found(reconciliation.LAST_CYCLE, migration=into_production([ONE_SHORT], [EQUAL]), **AHEAD)
    assert (trial.subject, trial.standing, trial.checkpoint) == ("customers/BE01", MET, Checkpoint.GO_NO_GO)
    assert (production.subject, production.failed, production.mandatory) == ("production/customers/BE01", True, True)
    assert production.checkpoint is Checkpoint.OPEN_TO_USERS


def test_the_last_load_into_production_speaks(found: Found) -> None:
    loads = [
        {"cycle": 5, "production": True, "reconciled": [EQUAL]},
        {"cycle": 4, "production": True, "reconciled": [ONE_SHORT]},
        {"cycle": 1, "reconciled": [EQUAL]},
    ]
    assert [one.standing for one in found(reconciliation.LAST_CYCLE, migration={"cycles": loads})] == [MET, MET]


@pytest.mark.parametrize("compared", [None, []])
def test_what_went_into_production_uncompared_is_unknown_from_the_go_no_go_on(found: Found, compared: Any) -> None:
    stated = into_production(compared, [EQUAL])
    (trial,) = found(reconciliation.LAST_CYCLE, migration=stated, **AHEAD)
    assert trial.subject == "customers/BE01"
    _, production = found(reconciliation.LAST_CYCLE, migration=stated, **DECIDED)
    assert (production.subject, production.standing) == ("migration.production", UNPROVEN)
    assert (production.checkpoint, production.values["load"]) == (Checkpoint.OPEN_TO_USERS, "the load into production")


def test_a_comparison_in_production_cannot_speak_for_the_trial_loads(found: Found) -> None:
    seen = found(reconciliation.LAST_CYCLE, migration=into_production([EQUAL], None))
    assert [(one.subject, one.standing) for one in seen] == [
        ("migration.cycles", UNPROVEN),
        ("production/customers/BE01", MET),
    ]
    assert [one.values["load"] for one in seen] == ["the last trial load", "the load into production"]


# MIGR03


@pytest.mark.parametrize(
    ("kind", "mandatory", "severity"),
    [
        ("balances", True, Severity.CRITICAL),
        ("open-transactions", True, Severity.CRITICAL),
        ("master", False, Severity.MEDIUM),
    ],
)
def test_counting_records_alone_proves_nothing_about_money(
    found: Found, kind: str, severity: Severity, *, mandatory: bool
) -> None:
    assert reconciliation.KEY_FIGURES.mandatory_at_times
    (one,) = found(reconciliation.KEY_FIGURES, migration=cycles([{**EQUAL, "data_class": kind}]))
    assert (one.failed, one.mandatory, one.severity) == (True, mandatory, severity)


def test_totals_compared_beside_the_counts_are_a_strength(found: Found) -> None:
    figures = [{"name": "receivables", "source": 10, "target": 10}, {"name": "payables", "source": 7, "target": 7}]
    (one,) = found(
        reconciliation.KEY_FIGURES, migration=cycles([{**EQUAL, "data_class": "balances", "key_figures": figures}])
    )
    assert (one.standing, one.values["figures"]) == (MET, ("payables", "receivables"))


def test_one_kind_without_totals_is_enough_to_fail_what_was_compared_twice(found: Found) -> None:
    figures = [{"name": "receivables", "source": 10, "target": 10}]
    counted = {**EQUAL, "data_class": "master"}
    totalled = {**EQUAL, "data_class": "balances", "key_figures": figures}
    (one,) = found(reconciliation.KEY_FIGURES, migration=cycles([counted, totalled]))
    assert (one.failed, one.mandatory, one.waivable) == (True, False, True)
    bare = {**counted, "data_class": "balances", "key_figures": []}
    (other,) = found(reconciliation.KEY_FIGURES, migration=cycles([bare, totalled]))
    assert (other.failed, other.mandatory, other.values["figures"]) == (True, True, ("receivables",))
    (both,) = found(reconciliation.KEY_FIGURES, migration=cycles([counted, bare]))
    assert (both.mandatory, both.waivable, both.severity) == (True, False, Severity.CRITICAL)


def test_one_unsigned_entry_of_two_is_unsigned(found: Found) -> None:
    signed = {**EQUAL, "data_class": "balances", "signed_by": "carl"}
    unsigned = {**EQUAL, "data_class": "open-transactions"}
    (one,) = found(reconciliation.FINANCE_CONTROLLER, migration=cycles([signed, unsigned]))
    (both,) = found(reconciliation.FINANCE_CONTROLLER, migration=cycles([signed, {**unsigned, "signed_by": "carl"}]))
    assert (one.failed, both.standing) == (True, MET)


@pytest.mark.parametrize("figures", [None, []])
def test_counts_alone_of_what_may_be_money_are_not_enough(found: Found, figures: Any) -> None:
    counted = {**EQUAL, "key_figures": figures}
    (one,) = found(reconciliation.KEY_FIGURES, migration=cycles([counted]))
    assert (one.standing, one.mandatory, one.waivable) == (UNPROVEN, True, False)
    (beside,) = found(reconciliation.KEY_FIGURES, migration=cycles([counted, {**EQUAL, "data_class": "master"}]))
    assert (beside.standing, beside.mandatory) == (UNPROVEN, True)
    (money,) = found(reconciliation.KEY_FIGURES, migration=cycles([counted, {**EQUAL, "data_class": "balances"}]))
    assert (money.failed, money.mandatory) == (True, True)
    objects = {"customers": {"title": "Customers", "data_class": "master"}}
    (known,) = found(reconciliation.KEY_FIGURES, migration={**cycles([counted]), "objects": objects})
    assert (known.failed, known.mandatory) == (True, False)


def test_whether_the_controller_has_to_sign_may_be_unknown(found: Found) -> None:
    (unsigned,) = found(reconciliation.FINANCE_CONTROLLER, migration=cycles([EQUAL]))
    (signed,) = found(reconciliation.FINANCE_CONTROLLER, migration=cycles([{**EQUAL, "signed_by": "carl"}]))
    assert (unsigned.standing, signed.standing) == (UNPROVEN, MET)


@pytest.mark.parametrize(("day", "standing"), [("2026-10-19", FAILED), ("2026-10-20", MET)])
def test_the_controllers_signature_is_not_older_than_the_load(
    found: Found, day: str, standing: FindingStanding
) -> None:
    money = {**EQUAL, "data_class": "balances"}
    load = {"cycle": 1, "run_on": "2026-10-20"}
    own = {"cycles": [{**load, "reconciled": [{**money, "signed_by": "carl", "signed_on": day}]}]}
    (under_it,) = found(reconciliation.FINANCE_CONTROLLER, migration=own)
    (under_the_item,) = found(
        reconciliation.FINANCE_CONTROLLER,
        named_in={"MIGR13": ("migration.finance-reconciled",)},
        sign_offs={"S1": {"items": ["migration.finance-reconciled"], "by": "carl", "signed_on": day}},
        migration={"cycles": [{**load, "reconciled": [money]}]},
    )
    assert (under_it.standing, under_the_item.standing) == (standing, standing)


def test_each_kind_of_data_in_each_legal_entity_is_looked_at(found: Found) -> None:
    two = [EQUAL, {**ONE_SHORT, "legal_entity": "FR01"}]
    seen = found(reconciliation.LAST_CYCLE, migration=cycles(two))
    assert [(one.subject, one.failed) for one in seen] == [("customers/BE01", False), ("customers/FR01", True)]


@pytest.mark.parametrize("rule", [reconciliation.LAST_CYCLE, reconciliation.KEY_FIGURES])
def test_the_order_of_what_was_compared_changes_nothing(found: Found, rule: Rule[Any]) -> None:
    figures = [{"name": name, "source": 1, "target": 1} for name in ("payables", "receivables")]
    some: list[dict[str, Any]] = [
        {"entity": "invoices", "data_class": "open-transactions", "agrees": True},
        {"entity": "customers", "data_class": "master", "agrees": False},
        {"entity": "customers", "data_class": "balances", "key_figures": figures},
        {"entity": "customers", "data_class": "balances", "source_count": 1, "target_count": 2},
        {"entity": "customers", "data_class": "balances", "source_count": 1, "target_count": 1},
    ]
    seen = found(rule, migration=cycles(some))
    turned = [*some[:2], {**some[2], "key_figures": figures[::-1]}, *some[3:]][::-1]
    assert seen == found(rule, migration=cycles(turned))
    assert [one.subject for one in seen] == ["customers", "invoices"]
