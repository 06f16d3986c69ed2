from __future__ import annotations

import sys
from pathlib import Path

import pytest

from golive_readiness.errors import MissingExtraError, Place
from golive_readiness.sources.tables import markdown_parts
from golive_readiness.sources.tables.grids import Grid, grids, parse_markdown
from tests.unit.sources.tables.made import problem

LISTS = Path(__file__).parent / "lists"


def tasks(text: str) -> list[tuple[str, ...]]:
    return [line.cells for grid in parse_markdown(text) for line in grid.rows]


def apart(text: str) -> list[tuple[int, str, str]]:
    return [(account.place.line, account.fate, account.why) for grid in parse_markdown(text) for account in grid.apart]


def test_each_box_is_a_row_with_its_tick() -> None:
    assert tasks("- [ ] Plan\n* [x] Load\n1. [X] Team\n+ [/] Desk\n- ☑ Signed\n- ☐ Sent\n") == [
        ("", "[ ]", "Plan"),
        ("", "[x]", "Load"),
        ("", "[X]", "Team"),
        ("", "[/]", "Desk"),
        ("", "[☑]", "Signed"),
        ("", "[☐]", "Sent"),
    ]


def test_a_task_keeps_its_other_lines_and_the_details_below_it() -> None:
    text = "- [ ] Plan signed\n  by the business\n\n  And by IT.\n  - board\n    - chair\n  - plant\n"

    assert tasks(text) == [("", "[ ]", "Plan signed by the business\nAnd by IT.\n- board\n- chair\n- plant")]


def test_an_entry_with_tasks_below_it_is_a_group_and_its_tasks_say_what_it_says() -> None:
    text = "- Cutover:\n  - [ ] Plan signed\n  - Rehearsals\n    - [x] First one\n  - loose words\n- [ ] Alone\n"

    assert tasks(text) == [
        ("Cutover", "[ ]", "Plan signed"),
        ("Cutover", "[x]", "Rehearsals: First one"),
        ("", "[ ]", "Alone"),
    ]
    assert apart(text) == [
        (1, "heading", "a group of the tasks below it"),
        (3, "heading", "a group of the tasks below it"),
        (5, "skipped", "an entry without a box"),
    ]


def test_a_group_that_is_ticked_over_an_open_task_is_remarked_on() -> None:
    (grid,) = parse_markdown("- [x] Cutover\n  - [ ] Plan\n- [x] Data\n  - [x] Load\n")

    assert [str(remark) for remark in grid.remarks] == [
        'line 1, column 1: the group "Cutover" is ticked and a task below it is not; only the tasks count.'
    ]


def test_a_bullet_without_a_space_behind_it_is_remarked_on() -> None:
    (grid,) = parse_markdown("- [x] Plan\n-[ ] Load\n- [ ] Team\n")

    assert [line.cells for line in grid.rows] == [("", "[x]", "Plan -[ ] Load"), ("", "[ ]", "Team")]
    assert [str(remark) for remark in grid.remarks] == [
        'line 1, column 1: "-[ ]" has no space behind its bullet: it is read as part of the task before it.'
    ]


def test_headings_are_the_titles_of_what_stands_under_them() -> None:
    text = "# List\n- [ ] a\n## Cutover\n- [ ] b\n### Weekend\n- [ ] c\n## Data\n| Task |\n|---|\n| d |\n"

    assert [grid.titles for grid in parse_markdown(text)] == [
        ("List",),
        ("List", "Cutover"),
        ("List", "Cutover", "Weekend"),
        ("List", "Data"),
    ]


def test_marks_are_no_part_of_a_text() -> None:
    text = "- [ ] **Plan** of [Rob](http://x) with `code`, <b>bold</b> &amp; \\* ![a picture](y)<br/>next\n  and **more**\\\n  still\n"

    assert tasks(text) == [("", "[ ]", "Plan of Rob with code, bold & * a picture\nnext and more\nstill")]


def test_lists_and_breaks_in_the_cells_of_a_table_are_lines() -> None:
    text = "| Done? | Task |\n|:-:|--|\n| [x] | Closed:<br><ul><li>tests</li><li>*loads*</li></ul> |\n| &nbsp; | a \\| b |\n"

    assert tasks(text) == [("Done?", "Task"), ("[x]", "Closed:\n- tests\n- loads"), ("", "a | b")]


def test_a_box_in_a_cell_is_a_box_however_it_is_made() -> None:
    cells = ("[x]", "[ ]", '<input type="checkbox" checked>', '<input type="checkbox">', ":white_check_mark:", "☑")
    text = "| Done? | Task |\n|--|--|\n" + "".join(f"| {cell} | t |\n" for cell in cells)

    assert [row[0] for row in tasks(text)[1:]] == ["[x]", "[ ]", "[x]", "[ ]", ":white_check_mark:", "☑"]


def test_cells_beyond_the_heading_are_remarked_on() -> None:
    (grid,) = parse_markdown("| Done? | Task |\n|---|---|\n| [ ] | one | two |\n| [ ] | one |\n")

    assert [str(remark.place) for remark in grid.remarks] == ["line 3, column 1"]
    assert [line.row for line in grid.rows] == [1, 3, 4]


def test_bullets_are_tasks_only_where_there_is_no_box_and_no_table_at_all() -> None:
    assert tasks("- Plan\n- Data\n  - Load\n") == [("", "", "Plan"), ("Data", "", "Load")]
    assert tasks("- Plan\n- [ ] Load\n") == [("", "[ ]", "Load")]
    assert tasks("- Plan\n\n| Task |\n|--|\n| Load |\n") == [("Task",), ("Load",)]


def test_everything_else_is_accounted_for_as_text() -> None:
    text = "---\ntitle: x\n---\n\nWords\nand more\n\n- [ ] Plan\n\n```\n- [ ] code\n```\n\n- [ ]\n  - detail\n- plain\n  - below\n"

    assert apart(text) == [
        (2, "skipped", "text, neither a task nor a row"),
        (5, "skipped", "text, neither a task nor a row"),
        (10, "skipped", "text, neither a task nor a row"),
        (14, "skipped", "no text in it"),
        (15, "skipped", "an entry without a box"),
        (16, "skipped", "an entry without a box"),
        (17, "skipped", "an entry without a box"),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_as_an_editor_counts_them(end: str) -> None:
    text = end.join(("# Head", "", "form\x0cfeed \u2028 and so", "", "- [ ] Plan"))
    (grid,) = parse_markdown(text)

    assert (grid.rows[0].row, grid.rows[0].cells[2]) == (5, "Plan")


def test_entries_too_deep_to_be_read_are_accounted_for_too() -> None:
    text = "- [ ] Plan\n\n" + "".join("  " * depth + f"- [ ] t{depth}\n" for depth in range(70))
    found = parse_markdown(text)

    read = {line.row for grid in found for line in grid.rows}
    assert read == {1, 51}
    assert {account.place.line for account in found[0].apart} == {*range(3, 51), 52}


def test_a_table_in_which_nothing_stands_is_none() -> None:
    assert tasks("| | |\n|--|--|\n| | |\n\n- [ ] Plan\n") == [("", "[ ]", "Plan")]


def test_a_text_without_a_task_is_told_how_to_write_one() -> None:
    found = problem(lambda: parse_markdown("# Only words\n\nand more\n"))

    assert found.message == "there is neither a table nor a list with boxes in the text."
    assert found.hint == 'Write each task as a line that begins with "- [ ] ", or as a row of a table.'
    assert problem(lambda: parse_markdown(" \n\t")).message == "the file is empty."


def test_texts_have_a_largest_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markdown_parts, "_MOST_LINE", 50)
    assert problem(lambda: parse_markdown("- [ ] a\n- [ ] " + "b" * 50)).place == Place(2, 1)

    monkeypatch.setattr(markdown_parts, "_MOST_BARS", 5)
    assert "too many lines or cells" in problem(lambda: parse_markdown("||||||\n")).message


def test_a_line_that_is_all_marks_is_left_as_it_is() -> None:
    assert tasks("- [ ] " + "[" * 300) == [("", "[ ]", "[" * 300)]


def test_the_list_of_the_toy_company_has_eleven_tables_of_forty_nine_tasks() -> None:
    found = grids(LISTS / "prepare-go-live.md")

    assert len(found) == 11
    assert sum(_below_its_heading(grid) for grid in found) == 49


def _below_its_heading(grid: Grid) -> int:
    assert grid.rows[0].cells == ("Done?", "Task")
    return len(grid.rows) - 1


def test_without_the_extra_its_name_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    markdown_parts._reader.cache_clear()  # noqa: SLF001 - it has been read already
    monkeypatch.setitem(sys.modules, "markdown_it", None)

    with pytest.raises(MissingExtraError, match=r'needs the extra "markdown"'):
        parse_markdown("- [ ] a\n")
