"""The workbook is made to be filled in, printed and sent back."""

from __future__ import annotations

import sys
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from golive_readiness.api.sheets import answers_sheet
from golive_readiness.errors import MissingExtraError
from golive_readiness.model.review import ReadinessReview
from golive_readiness.sources.tables.grids import parse_xlsx
from tests.made import a_checklist, a_review

ITEMS = a_checklist({"id": "readiness.plan", "mandatory": True}, {"id": "readiness.team"}, {"id": "readiness.room"})


def _review(**more: Any) -> ReadinessReview:
    answer = {
        "status": "in_progress",
        "share": "60%",
        "owner": "rob",
        "due_on": "2026-11-20",
        "comment": "=1+1",
        "evidence": ["e1"],
    }
    return a_review(
        project={"name": "Our & their project", "customer": "Toy company"},
        answers={"readiness.plan": answer},
        evidence={"e1": {"kind": "plan", "title": "A plan"}},
        **more,
    )


def _book(review: ReadinessReview | None = None, **how: Any) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(answers_sheet(review or _review(), checklists=[ITEMS], **how)))


@pytest.fixture(scope="module")
def book() -> openpyxl.Workbook:
    return _book(_review(teams={"crew": {"name": "Cutover crew"}}))


@pytest.fixture
def answers(book: openpyxl.Workbook) -> Any:
    return book["Answers"]


def _column(page: Any, heading: str) -> str:
    return next(str(cell.column_letter) for cell in page[1] if cell.value == heading)


def _cell(page: Any, heading: str, row: int = 2) -> Any:
    return page[f"{_column(page, heading)}{row}"]


def test_the_headings_stay_in_sight_and_filter_every_row(answers: Any) -> None:
    assert answers.freeze_panes == "D2"
    assert answers.auto_filter.ref == f"A1:{answers.cell(1, answers.max_column).column_letter}4"
    assert answers.column_dimensions["C"].width > 40


def test_every_column_has_a_width_of_its_own(answers: Any) -> None:
    assert {cell.column_letter for cell in answers[1]} == set(answers.column_dimensions)
    assert all(dimension.customWidth for dimension in answers.column_dimensions.values())


def test_it_is_printed_across_as_wide_as_the_paper_with_its_headings_on_every_page(answers: Any) -> None:
    assert answers.page_setup.orientation == "landscape"
    assert answers.sheet_properties.pageSetUpPr.fitToPage
    assert (answers.page_setup.fitToWidth, answers.page_setup.fitToHeight) == (1, 0)
    assert answers.print_title_rows == "$1:$1"
    assert _column(answers, "As sent") not in answers.print_area
    assert answers.oddFooter.left.text == "Our && their project"


def test_what_is_asked_and_what_is_to_be_filled_in_look_different(answers: Any) -> None:
    told, filled = _cell(answers, "Statement"), _cell(answers, "Status")

    assert _cell(answers, "Statement", 1).fill.fgColor.rgb != _cell(answers, "Status", 1).fill.fgColor.rgb
    assert told.fill.fgColor.rgb != filled.fill.fgColor.rgb
    assert told.alignment.wrap_text
    assert _cell(answers, "Comment").alignment.wrap_text
    assert _cell(answers, "Status", 1).font.bold


def test_days_and_shares_are_numbers_that_look_like_days_and_shares(answers: Any) -> None:
    assert (_cell(answers, "Share").value, _cell(answers, "Share").number_format) == (0.6, "0%")
    assert _cell(answers, "Due on").is_date
    assert _cell(answers, "Due on").number_format == "yyyy-mm-dd"
    assert _cell(answers, "Due on", 3).number_format == "yyyy-mm-dd"


@pytest.mark.parametrize(
    ("answer", "heading", "value"),
    [
        ({"due_on": "1850-03-01"}, "Due on", "1850-03-01"),
        ({"status": "in_progress", "share": "0.625"}, "Share", "62.5%"),
    ],
)
def test_what_excel_cannot_show_as_a_number_is_a_text(answer: dict[str, str], heading: str, value: str) -> None:
    page: Any = _book(a_review(answers={"readiness.plan": answer}))["Answers"]

    assert (_cell(page, heading).value, _cell(page, heading).data_type) == (value, "s")


def test_what_excel_would_take_for_the_number_of_a_character_is_written_so_that_it_does_not() -> None:
    page: Any = _book(a_review(answers={"readiness.plan": {"comment": "_x0041_ and _y"}}))["Answers"]

    assert _cell(page, "Comment").value == "_x005F_x0041_ and _y"


def test_a_sheet_without_rows_is_a_sheet_all_the_same() -> None:
    content = answers_sheet(a_review(), checklists=[a_checklist()])
    page: Any = openpyxl.load_workbook(BytesIO(content))["Answers"]

    assert page.max_row == 1
    assert page.data_validations.dataValidation == []


def test_a_text_is_a_text_and_what_is_typed_over_it_too(answers: Any) -> None:
    comment = _cell(answers, "Comment")

    assert (comment.value, comment.data_type, comment.number_format) == ("=1+1", "s", "@")
    assert _cell(answers, "Comment", 3).number_format == "@"
    assert not [cell for row in answers.iter_rows() for cell in row if cell.data_type == "f"]


def _choices(book: openpyxl.Workbook, page: Any, heading: str) -> list[str]:
    cells = f"{_column(page, heading)}2:{_column(page, heading)}4"
    (source,) = [found.formula1 for found in page.data_validations.dataValidation if str(found.sqref) == cells]
    if source.startswith('"'):
        return str(source).strip('"').split(",")
    sheet, _, span = source.replace("$", "").partition("!")
    return [str(cell.value) for (cell,) in book[sheet.strip("'")][span]]


@pytest.mark.parametrize(
    ("heading", "choices"),
    [
        ("Status", ["Not started", "In progress", "Done", "Not applicable", "clear"]),
        ("Outlook", ["On track", "At risk", "Late", "clear"]),
        ("Owner", ["Cutover crew", "Anna Peeters", "Rob Maes", "Carl Smet", "clear"]),
        ("Approved by", ["Anna Peeters", "Rob Maes", "Carl Smet", "clear"]),
    ],
)
def test_what_can_be_chosen_is_listed_in_every_row(
    book: openpyxl.Workbook, answers: Any, heading: str, choices: list[str]
) -> None:
    assert _choices(book, answers, heading) == choices


def test_other_columns_have_no_list(answers: Any) -> None:
    listed = {str(found.sqref)[0] for found in answers.data_validations.dataValidation}

    assert listed == {
        _column(answers, heading) for heading in ("Status", "Outlook", "Owner", "Approved by", "Updated by")
    }
    assert all(found.showErrorMessage and found.allow_blank for found in answers.data_validations.dataValidation)


def test_a_review_that_names_nobody_has_no_list_of_people() -> None:
    review = ReadinessReview.model_validate(
        {"format": "golive-readiness/review/1", "project": {"name": "A project"}, "reviewed_on": "2026-11-02"}
    )
    page: Any = _book(review)["Answers"]

    assert len(page.data_validations.dataValidation) == 2


def test_words_are_marked_beside_saying_what_they_say(answers: Any) -> None:
    marked = {rule.formula[0] for found in answers.conditional_formatting for rule in found.rules}

    assert marked == {'"Done"', '"In progress"', '"Not applicable"', '"At risk"', '"Late"'}


def test_the_second_sheet_says_how_to_fill_it_in(book: openpyxl.Workbook) -> None:
    said = {str(row[0]): str(row[1]) for row in book["How to fill in"].iter_rows(values_only=True) if row[1]}

    assert "No update" in said["Empty cell"]
    assert {"clear", "Done", "Not applicable", "Late", "As sent", "Rob Maes", "Cutover crew"} <= set(said)
    assert said["e1"] == "A plan"
    assert "In progress" in said


def test_a_sheet_says_whose_it_is() -> None:
    book = _book(owner="rob")

    assert "Items of Rob Maes" in [row[0] for row in book["How to fill in"].iter_rows(values_only=True)]
    assert book.properties.title == "Answers - Our & their project - Items of Rob Maes"
    assert "Items that nobody owns" in [row[0] for row in _book(owner="")["How to fill in"].iter_rows(values_only=True)]


def test_nothing_is_hidden(book: openpyxl.Workbook) -> None:
    assert [page.sheet_state for page in book] == ["visible", "visible"]
    assert not [remark for grid in parse_xlsx(answers_sheet(_review(), checklists=[ITEMS])) for remark in grid.remarks]


def test_the_same_review_makes_the_same_bytes() -> None:
    first, second = (answers_sheet(_review(), checklists=[ITEMS]) for _ in range(2))

    assert first == second


def test_without_openpyxl_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingExtraError, match=r"golive-readiness\[excel\]"):
        answers_sheet(_review(), checklists=[ITEMS])

    assert answers_sheet(_review(), checklists=[ITEMS], format="csv")
