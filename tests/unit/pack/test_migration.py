"""Data migration: each trial load, and what it came to against its source."""

from __future__ import annotations

from typing import Any

import pytest

from golive_readiness.pack.view import Section
from tests.unit.pack.cases import bare, rich
from tests.unit.pack.seen import block, cells, column, rows, section, state, titles


def migration(*cycles: dict[str, Any], **more: Any) -> Section:
    return section("migration", {**bare(), "migration": {"cycles": list(cycles)}, **more})


def test_what_nobody_stated_is_one_quiet_line() -> None:
    assert section("migration", bare()).quiet == "Not stated: What is migrated, Trial loads and The load and its time."


def test_a_stated_nothing_is_said_to_be_nothing() -> None:
    assert block(migration(), "Trial loads").texts == ("No trial load was run, as stated.",)


def test_the_loads_stand_in_their_order_and_their_reconciliations_latest_first() -> None:
    compared = [{"entity": "customers", "source_count": 2, "target_count": 2}]
    seen = migration({"cycle": 2, "reconciled": compared}, {"cycle": 1, "reconciled": compared}, {"cycle": 3})

    assert column(block(seen, "Trial loads"), "Trial load") == ["Trial load 1", "Trial load 2", "Trial load 3"]
    assert column(block(seen, "Trial loads"), "Reconciled") == ["Yes", "Yes", "Not known"]
    assert titles(seen)[2:] == ["Trial load 2 against its source", "Trial load 1 against its source"]


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


def test_a_total_stands_below_what_it_is_a_total_of_with_all_its_decimals() -> None:
    figure = {"name": "Receivables", "source": "1204331.50", "target": "1204331.4", "tolerance": "0.5"}
    entry = {"entity": "invoices", "source_count": 2210, "target_count": 2210, "key_figures": [figure]}
    seen = block(migration({"cycle": 1, "reconciled": [entry]}), "Trial load 1 against its source")

    assert rows(seen)[1] == ["Receivables", "1,204,331.50", "1,204,331.40", "−0.10", "Yes", ""]
    assert state(seen, 1, "Data").note == "total of invoices · agreed to differ by up to 0.5"


def test_who_signed_stands_beside_what_was_signed() -> None:
    seen = block(section("migration", rich()), "Trial load 2 against its source")

    assert seen.table is not None
    signed = next(row for row in seen.table.rows if cells(row)[0] == "open invoices")
    assert cells(signed)[-1] == "Siv Berg"
    assert signed.cells[-1].note == "27 Oct 2026"
    assert signed.cells[0].note == "NO01 · balances"
