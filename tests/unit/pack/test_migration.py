"""Data migration: each trial load, and what it came to against its source."""

from __future__ import annotations

from typing import Any

import pytest

from golive_readiness.pack.view import Block, Section
from tests.unit.pack.cases import bare, rich
from tests.unit.pack.seen import block, cells, column, rows, section, state, titles


def migration(*cycles: dict[str, Any], **more: Any) -> Section:
    return section("migration", {**bare(), "migration": {"cycles": list(cycles)}, **more})


def test_what_nobody_stated_is_one_quiet_line() -> None:
    assert section("migration", bare()).quiet == "Not stated: What is migrated, Trial loads and The load and its time."


def test_a_stated_nothing_is_said_to_be_nothing() -> None:
    assert block(migration(), "Trial loads").texts == ("No trial load was run, as stated.",)


def test_the_loads_stand_in_their_order_and_the_last_comparison_in_full() -> None:
    agreed = [{"entity": "customers", "source_count": 2, "target_count": 2}]
    seen = migration({"cycle": 2, "reconciled": agreed}, {"cycle": 1, "reconciled": agreed}, {"cycle": 3})

    assert column(block(seen, "Trial loads"), "Trial load") == ["Trial load 1", "Trial load 2", "Trial load 3"]
    assert column(block(seen, "Trial loads"), "Reconciled") == ["Yes", "Yes", "Not known"]
    assert titles(seen)[2:] == ["Trial load 2 against its source", EARLIER]


def test_an_empty_comparison_is_no_reconciliation() -> None:
    seen = migration({"cycle": 1, "reconciled": []})

    assert column(block(seen, "Trial loads"), "Reconciled") == ["No"]
    assert column(block(seen, "Trial loads"), "Compared") == ["0"]
    assert titles(seen) == ["How the migration stands", "Trial loads"]


def test_a_load_says_where_and_by_what_proof() -> None:
    proof = {"trial": {"kind": "migration-cycle", "title": "Report of trial 1"}}
    seen = migration({"cycle": 1, "environment": "uat", "evidence": ["trial"]}, evidence=proof)

    assert state(block(seen, "Trial loads"), 0, "Trial load").note == "in uat · Report of trial 1"


def test_a_load_names_its_environment_by_its_title_where_it_has_one() -> None:
    stated = {"uat": {"purpose": "user-acceptance", "title": "Acceptance"}, "test": {"purpose": "test"}}
    seen = migration({"cycle": 1, "environment": "uat"}, {"cycle": 2, "environment": "test"}, environments=stated)

    assert [state(block(seen, "Trial loads"), place, "Trial load").note for place in range(2)] == [
        "in Acceptance",
        "in test",
    ]


@pytest.mark.parametrize(
    ("source", "target", "difference", "agrees"),
    [
        (14382, 14382, "0", "Yes"),
        (14382, 14381, "−1", "No"),
        (14382, 14390, "+8", "No"),
        (14382, None, "–", "Not known"),
    ],
)
def test_counts_and_their_difference(source: int, target: int | None, difference: str, agrees: str) -> None:
    entry = {"entity": "customers", "source_count": source, "target_count": target}
    seen = block(migration({"cycle": 1, "reconciled": [entry]}), "Trial load 1 against its source")

    assert rows(seen) == [["customers", "14,382", f"{target:,d}" if target else "–", difference, agrees, "–"]]


def compared(*entries: dict[str, Any], **more: Any) -> Block:
    return block(migration({"cycle": 1, "reconciled": list(entries)}, **more), "Trial load 1 against its source")


def total(name: str, source: str, target: str, **more: Any) -> dict[str, Any]:
    return {"name": name, "source": source, "target": target, **more}


ENTRY = {"entity": "invoices", "source_count": 2210, "target_count": 2210}


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        (total("Receivables", "1204331.50", "1204331.50"), "Receivables 1,204,331.50"),
        (
            total("Receivables", "1204331.50", "1204331.4", tolerance="0.5"),
            "Receivables 1,204,331.50 and 1,204,331.40 agreed to differ by up to 0.5",
        ),
    ],
)
def test_a_total_that_agrees_stands_in_the_row_of_what_it_is_a_total_of(figure: dict[str, Any], said: str) -> None:
    seen = compared({**ENTRY, "key_figures": [figure]})

    assert rows(seen) == [["invoices", "2,210", "2,210", "0", "Yes", "–"]]
    assert state(seen, 0, "Data").note == said


def test_a_total_that_differs_has_a_row_and_says_why_equal_counts_do_not_agree() -> None:
    figure = total("Receivables", "1204331.50", "1204330.4", tolerance="0.5")
    seen = compared({**ENTRY, "key_figures": [figure]})

    assert rows(seen)[1] == ["Receivables", "1,204,331.50", "1,204,330.40", "−1.10", "No", ""]
    assert state(seen, 1, "Data").note == "total of invoices · agreed to differ by up to 0.5"
    assert state(seen, 0, "Agrees").note == "by a total"
    assert state(seen, 0, "Data").note is None


def test_counts_that_differ_need_no_word_about_totals() -> None:
    seen = compared({**ENTRY, "target_count": 2209, "key_figures": [total("Receivables", "1", "2")]})

    assert state(seen, 0, "Agrees").note is None


def test_what_was_compared_is_called_as_the_object_of_that_id() -> None:
    objects = {"boms": {"title": "Bills of material"}}
    cycle = {"cycle": 1, "reconciled": [{"entity": "boms", "source_count": 1, "target_count": 1}]}
    seen = section("migration", {**bare(), "migration": {"cycles": [cycle], "objects": objects}})

    assert column(block(seen, "Trial load 1 against its source"), "Data") == ["Bills of material"]


EARLIER = "Earlier loads against their source"


@pytest.mark.parametrize(
    ("entry", "lines"),
    [
        ({"entity": "items", "source_count": 5, "target_count": 3}, ("items · NO01: −2 records.",)),
        (
            {"entity": "items", "source_count": 5, "target_count": 5, "key_figures": [total("Value", "1.00", "3.5")]},
            ("items · NO01: +2.50 in the total Value.",),
        ),
        (
            {"entity": "items", "source_count": 5, "target_count": 6, "key_figures": [total("Value", "1", "3")]},
            ("items · NO01: +1 records.", "items · NO01: +2 in the total Value."),
        ),
        ({"entity": "items", "agrees": False}, ("items · NO01: said not to agree, without figures.",)),
        ({"entity": "items"}, ("items · NO01: it is not said whether it agrees.",)),
        ({"entity": "items", "agrees": True}, ()),
    ],
)
def test_of_an_earlier_load_what_differed_is_told_in_a_line(entry: dict[str, Any], lines: tuple[str, ...]) -> None:
    first = {"cycle": 1, "reconciled": [{**entry, "legal_entity": "NO01"}, {"entity": "zones", "agrees": True}]}
    last = {"cycle": 2, "reconciled": [{"entity": "items", "agrees": True}]}
    seen = block(migration(first, last), EARLIER)

    assert column(seen, "Trial load") == ["Trial load 1"]
    assert column(seen, "Compared") == ["2"]
    assert column(seen, "Agreed") == [str(2 - bool(lines))]
    assert state(seen, 0, "What differed").lines == lines
    assert column(seen, "What differed")[0] == ("" if lines else "Nothing.")


def test_the_load_into_production_and_the_last_trial_are_told_in_full() -> None:
    agreed = [{"entity": "items", "agrees": True}]
    live = {"cycle": 2, "production": True, "reconciled": agreed}
    seen = migration(*({"cycle": number, "reconciled": agreed} for number in (1, 3)), live)

    assert titles(seen)[2:] == [
        "Load 2, into production, against its source",
        "Trial load 3 against its source",
        EARLIER,
    ]
    assert column(block(seen, EARLIER), "Trial load") == ["Trial load 1"]


def test_who_signed_stands_beside_what_was_signed() -> None:
    seen = block(section("migration", rich()), "Trial load 2 against its source")

    assert seen.table is not None
    signed = next(row for row in seen.table.rows if cells(row)[0] == "open invoices")
    assert cells(signed)[-1] == "Siv Berg"
    assert signed.cells[-1].note == "27 Oct 2026"
    assert signed.cells[0].note == "NO01 · balances · Receivables 1,204,331.50"
