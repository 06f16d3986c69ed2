"""Each kind of thing a review holds is described once, as columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, get_args

import pytest

from golive_readiness.model.base import Document
from golive_readiness.model.checklist import Product
from golive_readiness.model.form.answers import Status
from golive_readiness.model.review import ReadinessReview
from golive_readiness.model.tables import TABLES, CellKind, Column, Table

BY_NAME = {table.name: table for table in TABLES}
NO_TABLE = {("format",)}
"""The format is the file's affair."""

each_table = pytest.mark.parametrize("table", TABLES, ids=[table.name for table in TABLES])


def _types(annotation: Any) -> Iterator[Any]:
    yield annotation
    for part in get_args(annotation):
        yield from _types(part)


def _fields(document: type[Document], above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The way to every field that holds a value rather than a document."""
    for name, field in document.model_fields.items():
        inside = [kind for kind in _types(field.annotation) if isinstance(kind, type) and issubclass(kind, Document)]
        if inside:
            yield from _fields(inside[0], (*above, name))
        else:
            yield (*above, name)


def _review(**sections: Any) -> ReadinessReview:
    smallest = {
        "format": "golive-readiness/review/1",
        "project": {"name": "A project"},
        "reviewed_on": "2026-11-02",
        "people": {"rob": {"name": "Rob Maes"}, "anna": {"name": "Anna Peeters"}},
    }
    return ReadinessReview.model_validate({**smallest, **sections})


def _column(table: str, name: str) -> Column:
    return next(column for column in BY_NAME[table].columns if column.name == name)


def test_every_field_of_a_review_is_exactly_one_column_of_exactly_one_table() -> None:
    columns = Counter((*table.path, *column.path) for table in TABLES for column in table.columns)

    assert set(_fields(ReadinessReview)) - NO_TABLE == set(columns)
    assert set(columns.values()) == {1}


def test_no_two_tables_have_the_same_name_title_or_place() -> None:
    assert len({table.name for table in TABLES}) == len(TABLES)
    assert len({table.title for table in TABLES}) == len(TABLES)
    assert len({table.path for table in TABLES}) == len(TABLES)


@each_table
def test_every_column_is_described_and_labelled(table: Table) -> None:
    assert table.columns
    assert not [column.name for column in table.columns if not column.description]
    assert not [column.name for column in table.columns if "_" in column.label or not column.label[0].isupper()]


@each_table
def test_a_column_has_choices_exactly_where_it_holds_words(table: Table) -> None:
    for column in table.columns:
        assert bool(column.choices) == (column.cell is CellKind.WORD) or column.cell is CellKind.SEVERAL, column.name
        assert (column.refers is not None) == (column.cell is CellKind.REFERENCE) or column.cell is CellKind.SEVERAL


@pytest.mark.parametrize(
    ("table", "name", "cell"),
    [
        ("answers", "status", CellKind.WORD),
        ("answers", "share", CellKind.SHARE),
        ("answers", "owner", CellKind.REFERENCE),
        ("answers", "due_on", CellKind.DAY),
        ("answers", "evidence", CellKind.SEVERAL),
        ("answers", "comment", CellKind.TEXT),
        ("issues", "blocker", CellKind.YES_NO),
        ("cutover", "window.starts_at", CellKind.MOMENT),
        ("migration_cycles", "duration", CellKind.DURATION),
        ("migration_cycles", "cycle", CellKind.NUMBER),
        ("key_figures", "tolerance", CellKind.NUMBER),
        ("project", "products", CellKind.SEVERAL),
    ],
)
def test_a_column_knows_what_its_cells_hold(table: str, name: str, cell: CellKind) -> None:
    assert _column(table, name).cell is cell


def test_a_column_offers_the_words_of_its_field_and_names_what_it_refers_to() -> None:
    assert _column("answers", "status").choices == tuple(Status)
    assert _column("project", "products").choices == tuple(Product)
    assert _column("answers", "owner").refers == "owner"
    assert _column("answers", "updated_by").refers == "person"


def test_a_document_inside_a_row_becomes_columns_of_that_row() -> None:
    inside = _column("issues", "workaround.accepted_by")

    assert inside.path == ("workaround", "accepted_by")
    assert inside.label == "Workaround: accepted by"


def test_a_list_inside_a_row_becomes_a_table_that_begins_with_the_keys_above_it() -> None:
    assert "reconciled" not in {column.name for column in BY_NAME["migration_cycles"].columns}
    assert BY_NAME["migration_cycles"].keys == ("key",)
    assert BY_NAME["reconciliation"].keys == ("cycles_key", "key")
    assert BY_NAME["key_figures"].keys == ("cycles_key", "reconciled_key", "key")


def test_what_there_is_one_of_has_no_keys() -> None:
    assert BY_NAME["dates"].keys == ()
    (row,) = BY_NAME["dates"].rows(_review(dates={"go_live_on": "2026-11-30"}))
    assert (row["go_live_on"], row["hypercare_ends_on"]) == (date(2026, 11, 30), None)


def test_keys_are_ids_where_things_have_them_and_places_where_they_are_listed() -> None:
    figures = [{"name": "Receivables", "source": "10.50", "target": "10.50"}]
    cycles = [
        {"cycle": 1},
        {"cycle": 2, "duration": "45m", "reconciled": [{"entity": "customers", "key_figures": figures}]},
    ]
    review = _review(answers={"a.one": {"status": "done", "owner": "rob"}, "a.two": {}}, migration={"cycles": cycles})

    answers = [(row["key"], row["status"], row["owner"]) for row in BY_NAME["answers"].rows(review)]
    assert answers == [("a.one", Status.DONE, "rob"), ("a.two", None, None)]
    loads = [(row["key"], row["cycle"], row["duration"]) for row in BY_NAME["migration_cycles"].rows(review)]
    assert loads == [(1, 1, None), (2, 2, timedelta(minutes=45))]
    (figure,) = BY_NAME["key_figures"].rows(review)
    assert (figure["cycles_key"], figure["reconciled_key"], figure["key"]) == (2, 1, 1)
    assert figure["source"] == Decimal("10.50")


def test_a_value_inside_a_part_that_is_not_stated_is_not_known() -> None:
    issues = {"slow": {"title": "Slow"}, "down": {"title": "Down", "workaround": {"what": "Paper", "tested": "false"}}}
    rows = {row["key"]: row for row in BY_NAME["issues"].rows(_review(issues=issues))}

    assert rows["slow"]["workaround.tested"] is None
    assert rows["down"]["workaround.tested"] is False


@pytest.mark.parametrize(
    ("name", "stated"),
    [
        ("risks", {"risks": {}}),
        ("success_measures", {"success_measures": []}),
        ("migration_cycles", {"migration": {"cycles": []}}),
        ("rollback_triggers", {"rollback": {"triggers": "none"}}),
        ("blocked_periods", {"calendar": {"blocked_periods": []}}),
        ("reconciliation", {"migration": {"cycles": [{"cycle": 1, "reconciled": []}]}}),
    ],
)
def test_none_at_all_is_stated_and_nothing_said_is_not(name: str, stated: dict[str, Any]) -> None:
    table = BY_NAME[name]

    assert not table.stated(_review())
    assert table.stated(_review(**stated))
    assert list(table.rows(_review())) == list(table.rows(_review(**stated))) == []


def test_a_part_of_a_part_is_stated_only_where_somebody_stated_it() -> None:
    cycles = [{"cycle": 1}, {"cycle": 2, "reconciled": [{"entity": "customers"}]}]
    review = _review(migration={"cycles": cycles})

    assert BY_NAME["reconciliation"].stated(review)
    assert not BY_NAME["key_figures"].stated(review)


@pytest.mark.parametrize("name", ["project", "people", "answers", "decision", "votes"])
def test_every_row_has_its_keys_and_then_a_value_for_each_column(name: str) -> None:
    decision = {"outcome": "go", "decided_on": "2026-11-01", "votes": [{"by": "anna", "ballot": "for"}]}
    table = BY_NAME[name]
    rows = list(table.rows(_review(answers={"a.one": {}}, decision=decision)))

    assert rows
    assert {tuple(row) for row in rows} == {(*table.keys, *(column.name for column in table.columns))}
