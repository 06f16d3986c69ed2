"""What is true of every export of defects, whatever stands in it."""

from __future__ import annotations

import csv
from io import StringIO

from hypothesis import given, settings
from hypothesis import strategies as st

from golive_readiness.model.review import ReadinessReview
from golive_readiness.render.yaml import to_yaml
from golive_readiness.sources.parser import parse
from tests.unit.sources.trackers.made import a_review, stated, taken

COLUMNS = ("ID", "Work Item Type", "Title", "Assigned To", "State", "Severity", "Due Date", "Workaround")
TEXTS = st.text("aé<>;:,\"'=&|\n #-1", min_size=1, max_size=8).map(lambda text: f"t{text}")
ROWS = st.fixed_dictionaries(
    {
        "ID": st.integers(1, 30).map(str),
        "Work Item Type": st.sampled_from(["Bug", "", "Task", "Anything"]),
        "Title": TEXTS,
        "Assigned To": st.sampled_from(
            ["", "Unassigned", "clear", "Anna Peeters", "Bo <bo@example.com>", "Jan <a@x.example>", "Jan <b@x.example>"]
        ),
        "State": st.sampled_from(["", "New", "Active", "Resolved", "Closed", "clear", "Terminé"]),
        "Severity": st.sampled_from(["", "1 - Critical", "4 - Low", "clear"]),
        "Due Date": st.sampled_from(["", "2026-12-01", "13/11/2026", "clear"]),
        "Workaround": st.one_of(st.just(""), st.just("clear"), TEXTS),
    }
)
a_few = settings(max_examples=40, deadline=None)
EXPORTS = st.lists(ROWS, max_size=8, unique_by=lambda row: row["ID"])
FIRST = {"ID": "99", "Work Item Type": "Bug", "Title": "Always there", **dict.fromkeys(COLUMNS[3:], "")}
"""So that there is something in the export."""


def written(rows: list[dict[str, str]]) -> str:
    file = StringIO()
    writer = csv.DictWriter(file, COLUMNS)
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue()


def before() -> ReadinessReview:
    return a_review(
        testing={
            "defects": {
                "ado-1": {"title": "Old", "owner": "bo", "workaround": {"what": "By hand", "tested": True}},
                "by-hand": {"title": "Known to no tracker"},
            }
        }
    )


@a_few
@given(EXPORTS)
def test_taking_twice_is_taking_once(rows: list[dict[str, str]]) -> None:
    text = written([FIRST, *rows])
    once = taken(text, review=before())

    assert taken(text, review=once.review).review is once.review


@a_few
@given(EXPORTS, st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(rows: list[dict[str, str]], chance: object) -> None:
    mixed = [FIRST, *rows]
    chance.shuffle(mixed)  # type: ignore[attr-defined]

    assert to_yaml(taken(written(mixed), review=before()).review) == to_yaml(
        taken(written([FIRST, *rows]), review=before()).review
    )


@a_few
@given(EXPORTS)
def test_every_row_is_accounted_for_and_nothing_is_lost(rows: list[dict[str, str]]) -> None:
    done = taken(written([FIRST, *rows]), review=before())
    read = {f"ado-{row['ID']}" for row in [FIRST, *rows] if row["Work Item Type"] in ("Bug", "")}

    assert len(done.rows) == len(rows) + 2
    assert done.counted("added") + done.counted("updated") + done.counted("unchanged") == len(read)
    assert set(stated(done.review.testing.defects)) == {"ado-1", "by-hand"} | read
    assert set(done.absent) == {"ado-1", "by-hand"} - read
    assert stated(done.review.testing.defects)["by-hand"] == stated(before().testing.defects)["by-hand"]


@a_few
@given(EXPORTS)
def test_what_was_taken_is_written_and_read_again(rows: list[dict[str, str]]) -> None:
    review = taken(written([FIRST, *rows]), review=before()).review

    assert parse(ReadinessReview, to_yaml(review)) == review
