"""Completeness: counts that add up, shares rounded downwards, and bars that show what is not known."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from golive_readiness.api import wording
from golive_readiness.pack.shares import bar, complete, counts
from golive_readiness.scoring import AreaScore, Counts, Part
from tests.unit.pack.cases import rich
from tests.unit.pack.seen import column, heads, rows, section

WORDS = wording()


def score(worst: Fraction | None, full: Fraction | None, best: Fraction | None) -> AreaScore:
    parts = (None if share is None else Part(share) for share in (full, worst, best))
    own, low, high = parts
    return AreaScore(id="a", title="Area", counts=Counts(), assessed=None, complete=own, worst=low, best=high)


def test_the_last_row_sums_up_all_others() -> None:
    seen = section("completeness", rich()).blocks[0]
    assert seen.table is not None
    *areas, overall = rows(seen)

    assert seen.table.rows[-1].total
    assert overall[0] == "Overall"
    for place in range(3, len(heads(seen))):
        assert sum(int(row[place]) for row in areas) == int(overall[place])


def test_every_standing_has_its_column() -> None:
    seen = section("completeness", rich()).blocks[0]

    assert heads(seen)[3:] == ["Met", "Open", "Contradicted", "Unproven", "Unanswered", "Not yet due", "Not applicable"]
    assert column(seen, "Assessed")[0] == "100%"


def test_what_is_almost_complete_is_not_printed_as_complete() -> None:
    cell = complete(score(Fraction(995, 1000), Fraction(999, 1000), Fraction(1)), WORDS)

    assert (cell.text, cell.note) == ("99%", "99% to 100%")


def test_where_nothing_is_unknown_there_is_no_band() -> None:
    cell = complete(score(Fraction(1, 2), Fraction(1, 2), Fraction(1, 2)), WORDS)

    assert (cell.text, cell.note) == ("50%", None)
    assert cell.bar is not None
    assert (cell.bar.solid, cell.bar.band, cell.bar.mark) == (500, 0, None)


def test_where_nothing_applies_nothing_is_drawn() -> None:
    cell = complete(score(None, None, None), WORDS)

    assert (cell.text, cell.bar, cell.quiet) == ("nothing applies", None, True)


@given(st.lists(st.fractions(0, 1), min_size=3, max_size=3))
def test_a_bar_never_leaves_its_frame_and_its_parts_never_overlap(shares: list[Fraction]) -> None:
    drawn = bar(score(*sorted(shares)), WORDS)

    assert drawn is not None
    assert drawn.solid >= 0
    assert drawn.band >= 0
    assert drawn.solid + drawn.band <= 1000
    assert drawn.mark is None or drawn.solid <= drawn.mark <= drawn.solid + drawn.band


def test_counts_are_told_the_best_first_and_without_the_empty_ones() -> None:
    assert counts(Counts(met=3, open=2, unanswered=1), WORDS) == "3 met · 2 open · 1 unanswered"
    assert counts(Counts(), WORDS) == "nothing applies"
