"""What holds for any text and any table, however odd."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from golive_readiness.api.documents import parse_checklist
from golive_readiness.errors import GoLiveReadinessError
from golive_readiness.render.yaml import to_yaml
from golive_readiness.sources.tables.cells import clean
from golive_readiness.sources.tables.checklist import Imported
from golive_readiness.sources.tables.grid import Grid, Line
from golive_readiness.sources.tables.grids import parse_csv, parse_markdown, parse_xlsx
from tests.unit.sources.tables.made import imported

_PIECES = (
    *("", "Task", "Done?", "Owner", "Area", "Status", "Due", "Id", "Yes", "No", "Weight", "Mandatory", "Sign-off"),
    *("yes", "x", "60 %", "n/a", "3/4/2026", "Cutover", "uat.x", "{a.b}", "=cmd()", "1", "-"),
    *(
        "- [ ] a",
        "- [x] b",
        "  - [ ] c",
        "## UAT",
        "| Done? | Task |",
        "|---|---|",
        "| x | y |",
        "* ",
        "> ",
        "```",
        "---",
    ),
    *("<ul><li>q", "<br>", "&nbsp;", "[x](y)", "\u202e", "\u0301", "\ufdfa", "\x0b", "\x85", "\u2028", "\x1c"),
    *(";", ",", "\t", '"', "|"),
)
cells = st.one_of(st.sampled_from(_PIECES), st.text(max_size=12))
lines = st.lists(st.lists(cells, max_size=5).map("".join), max_size=12).map("\n".join)
texts = st.one_of(st.text(), lines)
tables = st.integers(1, 5).flatmap(
    lambda width: st.lists(st.lists(cells, min_size=width, max_size=width), min_size=1, max_size=12)
)


def read(*grids: Grid) -> Imported | None:
    with suppress(GoLiveReadinessError):
        return imported(*grids)
    return None


@given(rows=tables, spans=st.booleans())
def test_every_row_of_any_table_is_accounted_for_exactly_once(rows: Sequence[Sequence[str]], *, spans: bool) -> None:
    grid = Grid(
        source=None,
        rows=tuple(Line(number, tuple(map(clean, cells)), spans=spans) for number, cells in enumerate(rows, 1)),
    )
    found = read(grid)

    if found:
        assert [account.place.line for account in found.rows] == list(range(1, len(rows) + 1))
        assert found.counted("read") == len(found.checklist.items)
        assert all(account.why for account in found.rows)


@pytest.mark.parametrize("parse", [parse_csv, parse_markdown])
@given(texts)
def test_of_any_text_every_row_is_accounted_for_once(parse: Callable[[str], tuple[Grid, ...]], text: str) -> None:
    with suppress(GoLiveReadinessError):
        grids = parse(text)
        wanted = [account.place for grid in grids for account in grid.apart]
        wanted += [grid.place(line) for grid in grids for line in grid.rows]
        if found := read(*grids):
            assert sorted(account.place for account in found.rows) == sorted(wanted)
            assert found.summary()


@given(st.lists(st.lists(st.sampled_from(_PIECES), max_size=3).map("".join), max_size=12))
def test_no_line_of_a_markdown_text_is_lost(written: Sequence[str]) -> None:
    text = "\n".join(f"{line}{' ' if line else ''}marmot{number}" for number, line in enumerate(written, 1))
    with suppress(GoLiveReadinessError):
        grids = parse_markdown(text)
        seen = " ".join(
            [cell for grid in grids for account in grid.apart for cell in account.cells]
            + [cell for grid in grids for line in grid.rows for cell in line.cells]
        )
        said = {remark.place.line for grid in grids for remark in grid.remarks if remark.place}
        lost = {number for number in range(1, len(written) + 1) if f"marmot{number}" not in seen}
        assert lost <= said


@given(lines)
def test_what_was_imported_reads_back(text: str) -> None:
    with suppress(GoLiveReadinessError):
        found = imported(*parse_markdown(text))
        again = parse_checklist(to_yaml(found.checklist))
        assert [item.id for item in again.items] == [item.id for item in found.checklist.items]


@given(st.binary())
def test_no_bytes_raise_anything_but_this_librarys_errors(data: bytes) -> None:
    for parse in (parse_csv, parse_markdown, parse_xlsx):
        with suppress(GoLiveReadinessError):
            read(*parse(data))
            assert data, "of nothing nothing is read"
