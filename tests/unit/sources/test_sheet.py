"""Answers sheets come back onto the review they went out from."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from golive_readiness.api.sheets import answers_sheet, read_answers
from golive_readiness.errors import InvalidDocumentError
from golive_readiness.model.form.answers import Answer, Outlook, Status
from golive_readiness.model.review import ReadinessReview
from golive_readiness.sources.sheets.reading import SheetReading
from tests.made import a_checklist, a_review
from tests.sheets import Edits, SentSheet

ITEMS = a_checklist(
    {"id": "readiness.plan"},
    {"id": "readiness.team"},
    {"id": "cutover.mock", "area": "cutover", "applies": {"has": ["migration"]}},
)
PLAN, TEAM, MOCK = "readiness.plan", "readiness.team", "cutover.mock"
ANSWER = {
    "status": "in_progress",
    "share": "60%",
    "owner": "rob",
    "due_on": "2026-11-20",
    "outlook": "at_risk",
    "comment": "Second run moved.",
    "evidence": ["e1"],
    "updated_on": "2026-10-30",
}


def review_with(answers: dict[str, Any] | None = None, **more: Any) -> ReadinessReview:
    """A review with evidence, a team, and these answers."""
    evidence = {key: {"kind": "plan", "title": "A plan"} for key in ("e1", "e2")}
    teams = {"crew": {"name": "Cutover crew"}}
    return a_review(answers=answers or {PLAN: ANSWER}, **{"evidence": evidence, "teams": teams, **more})


def came_back(
    path: Path, edits: Edits, review: ReadinessReview | None = None, onto: ReadinessReview | None = None
) -> SheetReading:
    """A sheet that went out, was written into, and came back."""
    review = review or review_with()
    sheet = SentSheet(review, ITEMS).filled(edits).saved(path / "sheet.csv")
    return read_answers(sheet, onto=onto or review, checklists=[ITEMS])


def refused(path: Path, edits: Edits, review: ReadinessReview | None = None) -> str:
    """What is wrong with a sheet."""
    with pytest.raises(InvalidDocumentError) as caught:
        came_back(path, edits, review)
    return str(caught.value)


def changed(reading: SheetReading) -> dict[tuple[str, str], tuple[Any, Any]]:
    """Each update: what was, and what is now."""
    return {(update.item, update.field): (update.was, update.now) for update in reading.updates}


# --- what is filled in ---------------------------------------------------------------------------------------------------


def test_an_untouched_sheet_changes_nothing(tmp_path: Path) -> None:
    reading = came_back(tmp_path, {})

    assert (reading.updates, reading.remarks) == ((), ())
    assert reading.review == review_with()
    assert [row.item for row in reading.rows] == [PLAN, TEAM, MOCK]


def test_what_is_filled_in_is_an_update_and_the_rest_stays(tmp_path: Path) -> None:
    reading = came_back(tmp_path, {(PLAN, "Comment"): "All is well.", (TEAM, "Status"): "Done"})

    assert changed(reading) == {
        (PLAN, "comment"): ("Second run moved.", "All is well."),
        (TEAM, "status"): (None, Status.DONE),
    }
    assert reading.review == review_with({PLAN: {**ANSWER, "comment": "All is well."}, TEAM: {"status": "done"}})


def test_an_update_says_where_it_stands(tmp_path: Path) -> None:
    (update,) = came_back(tmp_path, {(TEAM, "Status"): "Done"}).updates

    assert update.to_record() == {
        "item": TEAM,
        "field": "status",
        "was": None,
        "now": Status.DONE,
        "where": f"{tmp_path / 'sheet.csv'}, line 3, column 7",
    }


def test_an_emptied_cell_is_no_update_and_that_is_said(tmp_path: Path) -> None:
    reading = came_back(tmp_path, {(PLAN, "Comment"): ""})

    assert reading.updates == ()
    (remark,) = reading.remarks
    assert 'an empty cell is no update: "Second run moved." stays. Write clear to empty it.' in str(remark)


def test_the_word_clear_empties_a_field(tmp_path: Path) -> None:
    reading = came_back(tmp_path, {(PLAN, "Comment"): "clear", (PLAN, "Evidence"): " Clear", (PLAN, "Reason"): "CLEAR"})

    assert changed(reading) == {(PLAN, "comment"): ("Second run moved.", None), (PLAN, "evidence"): (("e1",), ())}
    assert reading.review.answers[PLAN].comment is None


def test_a_deleted_column_leaves_its_field_as_it_is(tmp_path: Path) -> None:
    sheet = (
        SentSheet(review_with(), ITEMS)
        .without("Comment")
        .without("Owner")
        .without("Area")
        .filled({(PLAN, "Reason"): "x"})
    )
    reading = read_answers(sheet.saved(tmp_path / "sheet.csv"), onto=review_with(), checklists=[ITEMS])

    assert changed(reading) == {(PLAN, "reason"): (None, "x")}


def test_rows_and_columns_are_found_wherever_they_stand(tmp_path: Path) -> None:
    sheet = SentSheet(review_with(), ITEMS).filled({(TEAM, "Status"): "Done"})
    sheet.rows.reverse()
    for row in (sheet.headings, *sheet.rows):
        row.reverse()
    sheet.rows = [[""] * len(sheet.headings), *sheet.rows]
    sheet.headings[sheet.headings.index("Due on")] = "due_on"
    reading = read_answers(sheet.saved(tmp_path / "sheet.csv"), onto=review_with(), checklists=[ITEMS])

    assert changed(reading) == {(TEAM, "status"): (None, Status.DONE)}


@pytest.mark.parametrize("word", ["done", "DONE", "x", "yes", "erledigt", "✓", "100%"])
def test_a_status_is_understood_however_it_is_spelt(tmp_path: Path, word: str) -> None:
    assert changed(came_back(tmp_path, {(TEAM, "Status"): word})) == {(TEAM, "status"): (None, Status.DONE)}


def test_a_status_that_is_a_percentage_tells_the_share(tmp_path: Path) -> None:
    reading = came_back(tmp_path, {(TEAM, "Status"): "25%", (MOCK, "Status"): "amber"})

    assert changed(reading) == {
        (TEAM, "status"): (None, Status.IN_PROGRESS),
        (TEAM, "share"): (None, Fraction(1, 4)),
        (MOCK, "status"): (None, Status.IN_PROGRESS),
        (MOCK, "outlook"): (None, Outlook.AT_RISK),
    }


def test_a_status_may_tell_the_share_that_stands_there_too(tmp_path: Path) -> None:
    assert came_back(tmp_path, {(PLAN, "Status"): "60%"}).updates == ()


def test_a_status_that_tells_another_share_than_the_share_is_a_problem(tmp_path: Path) -> None:
    assert 'readiness.plan.share: this is not what the status cell says: "25%".' in refused(
        tmp_path, {(PLAN, "Status"): "25%"}
    )


@pytest.mark.parametrize("text", ["80%", "0.8", "0,8", "80 %"])
def test_a_share_is_a_number_or_a_percentage(tmp_path: Path, text: str) -> None:
    assert changed(came_back(tmp_path, {(PLAN, "Share"): text})) == {(PLAN, "share"): (Fraction(3, 5), Fraction(4, 5))}


@pytest.mark.parametrize(("text", "key"), [("anna", "anna"), ("ANNA PEETERS", "anna"), ("cutover crew", "crew")])
def test_an_owner_is_somebodys_key_or_name(tmp_path: Path, text: str, key: str) -> None:
    assert came_back(tmp_path, {(PLAN, "Owner"): text}).review.answers[PLAN].owner == key


@pytest.mark.parametrize("text", ["e1,e2", "e1; e2", "e1\ne2", "e1 e2,"])
def test_evidence_is_one_or_several_ids(tmp_path: Path, text: str) -> None:
    assert came_back(tmp_path, {(PLAN, "Evidence"): text}).review.answers[PLAN].evidence == ("e1", "e2")


# --- what follows --------------------------------------------------------------------------------------------------------


def test_what_is_finished_has_no_share_any_more(tmp_path: Path) -> None:
    reading = came_back(tmp_path, {(PLAN, "Status"): "Done"})

    assert changed(reading) == {
        (PLAN, "status"): (Status.IN_PROGRESS, Status.DONE),
        (PLAN, "share"): (Fraction(3, 5), None),
    }


def test_a_share_of_what_is_not_in_progress_is_a_problem(tmp_path: Path) -> None:
    problems = refused(tmp_path, {(PLAN, "Status"): "Done", (PLAN, "Share"): "80%", (TEAM, "Share"): "10%"})

    sentence = "a share is stated for work in progress only. Empty the share, or say In progress."
    assert f"line 2, column 8, answers.readiness.plan.share: {sentence}" in problems
    assert f"line 3, column 8, answers.readiness.team.share: {sentence}" in problems


def test_whatever_a_done_thing_loses_is_told(tmp_path: Path) -> None:
    review = review_with({PLAN: {"status": "done", "evidence": ["e1"], "comment": "So it is."}})
    reading = came_back(tmp_path, {(PLAN, "Evidence"): "clear", (PLAN, "Comment"): "clear"}, review)

    told = [str(remark) for remark in reading.remarks]
    assert len(told) == 2
    assert 'readiness.plan was reported done, and loses its evidence: "e1"' in told[1]


def test_an_answer_about_what_does_not_apply_is_kept_and_told(tmp_path: Path) -> None:
    now = review_with(project={"name": "A project", "has": ["integrations"]})
    reading = came_back(tmp_path, {(MOCK, "Comment"): "Never mind."}, review_with(), now)

    assert changed(reading) == {(MOCK, "comment"): (None, "Never mind.")}
    assert "cutover.mock does not apply to this project" in str(reading.remarks[0])


AGAIN = {PLAN: {"status": "done", "owner": "rob", "answered_in": "0"}}


def test_an_answer_to_other_words_is_confirmed_by_saying_it_again(tmp_path: Path) -> None:
    reading = came_back(tmp_path, {(PLAN, "Status"): "Done"}, review_with(AGAIN))

    assert changed(reading) == {(PLAN, "answered_in"): ("0", None)}
    assert reading.review.answers[PLAN] == Answer(status=Status.DONE, owner="rob")


def test_an_answer_to_other_words_can_be_taken_back(tmp_path: Path) -> None:
    reading = came_back(tmp_path, {(PLAN, "Status"): "Not started"}, review_with(AGAIN))

    assert changed(reading) == {
        (PLAN, "status"): (Status.DONE, Status.NOT_STARTED),
        (PLAN, "answered_in"): ("0", None),
    }


def test_an_answer_to_other_words_that_nobody_says_again_is_still_to_be_confirmed(tmp_path: Path) -> None:
    reading = came_back(tmp_path, {(PLAN, "Owner"): "anna"}, review_with(AGAIN))

    assert changed(reading) == {(PLAN, "owner"): ("rob", "anna")}
    assert "is still to be confirmed" in str(reading.remarks[0])


def test_a_sheet_from_before_the_words_changed_confirms_nothing(tmp_path: Path) -> None:
    before = review_with({PLAN: {"status": "done", "owner": "rob"}})
    reading = came_back(tmp_path, {}, before, review_with(AGAIN))

    assert reading.updates == ()
    assert "is still to be confirmed" in str(reading.remarks[0])


# --- the review moves on -------------------------------------------------------------------------------------------------


def test_an_untouched_sheet_changes_nothing_though_the_review_moved_on(tmp_path: Path) -> None:
    now = review_with({PLAN: {**ANSWER, "status": "done", "share": None}, TEAM: {"status": "done"}})
    reading = came_back(tmp_path, {}, review_with(), now)

    assert reading.updates == ()
    assert reading.review == now
    told = [str(remark) for remark in reading.remarks]
    stays = "nobody changed this cell since it went out, so that stays."
    assert told == [
        f'line 2, column 7, answers.readiness.plan.status: the review now says "Done"; {stays}',
        f"line 2, column 8, answers.readiness.plan.share: the review now says nothing; {stays}",
    ]


def test_a_sheet_that_names_somebody_or_something_that_has_gone_is_still_untouched(tmp_path: Path) -> None:
    left = {"rob": {"name": "Robert Maes"}, "rob2": {"name": "Rob Maes"}}
    proof = {"e2": {"kind": "plan", "title": "A plan"}}
    now = review_with({PLAN: {**ANSWER, "evidence": ["e2"]}}, people=left, evidence=proof)
    reading = came_back(tmp_path, {}, review_with(), now)

    assert reading.updates == ()
    (remark,) = reading.remarks
    assert 'the review now says "e2"; nobody changed this cell' in str(remark)


def test_nobody_can_be_named_who_has_gone(tmp_path: Path) -> None:
    now = review_with({PLAN: {**ANSWER, "owner": "anna"}}, people={"rob": {"name": "Robert Maes"}})
    sheet = SentSheet(review_with(), ITEMS).filled({(TEAM, "Owner"): "Rob Maes"}).saved(tmp_path / "sheet.csv")
    with pytest.raises(InvalidDocumentError) as caught:
        read_answers(sheet, onto=now, checklists=[ITEMS])

    (problem,) = caught.value.problems
    assert str(problem).startswith("line 3, column 9, answers.readiness.team.owner: Rob Maes is not a person or team")


def test_only_what_somebody_changed_is_taken_over_though_the_review_moved_on(tmp_path: Path) -> None:
    now = review_with({PLAN: {**ANSWER, "owner": "anna"}})
    reading = came_back(tmp_path, {(PLAN, "Comment"): "All is well."}, review_with(), now)

    assert changed(reading) == {(PLAN, "comment"): ("Second run moved.", "All is well.")}
    assert reading.review.answers[PLAN].owner == "anna"


def test_what_changed_on_both_sides_is_a_problem(tmp_path: Path) -> None:
    now = review_with({PLAN: {**ANSWER, "owner": "anna"}})
    sheet = SentSheet(review_with(), ITEMS).filled({(PLAN, "Owner"): "carl"}).saved(tmp_path / "sheet.csv")
    with pytest.raises(InvalidDocumentError) as caught:
        read_answers(sheet, onto=now, checklists=[ITEMS])

    assert 'answers.readiness.plan.owner: the review changed too since the sheet went out, to "anna".' in str(
        caught.value
    )


def test_what_changed_on_both_sides_to_the_same_is_no_problem(tmp_path: Path) -> None:
    now = review_with({PLAN: {**ANSWER, "owner": "anna"}})

    assert came_back(tmp_path, {(PLAN, "Owner"): "Anna Peeters"}, review_with(), now).updates == ()


def test_clearing_what_has_changed_since_is_a_problem_too(tmp_path: Path) -> None:
    now = review_with({PLAN: {**ANSWER, "reason": "None."}})
    sheet = SentSheet(review_with(), ITEMS).filled({(PLAN, "Reason"): "clear"}).saved(tmp_path / "sheet.csv")
    with pytest.raises(InvalidDocumentError, match="the review changed too"):
        read_answers(sheet, onto=now, checklists=[ITEMS])


def test_without_fingerprints_every_filled_cell_is_an_update(tmp_path: Path) -> None:
    sheet = SentSheet(review_with(), ITEMS).without("As sent").saved(tmp_path / "sheet.csv")
    now = review_with({PLAN: {**ANSWER, "owner": "anna", "reason": "Kept."}})
    reading = read_answers(sheet, onto=now, checklists=[ITEMS])

    assert changed(reading) == {(PLAN, "owner"): ("anna", "rob")}
    assert reading.review.answers[PLAN].reason == "Kept."


def test_a_row_whose_fingerprints_are_emptied_is_taken_at_its_word(tmp_path: Path) -> None:
    now = review_with({PLAN: {**ANSWER, "owner": "anna"}})

    assert changed(came_back(tmp_path, {(PLAN, "As sent"): ""}, review_with(), now)) == {
        (PLAN, "owner"): ("anna", "rob")
    }


def test_a_comment_for_the_team_that_did_not_go_out_can_be_added(tmp_path: Path) -> None:
    review = review_with({PLAN: {**ANSWER, "internal": "Hush."}})
    sheet = SentSheet(review, ITEMS)
    for row, cell in zip((sheet.headings, *sheet.rows), ("Internal", "Hush!", "", ""), strict=True):
        row.append(cell)
    reading = read_answers(sheet.saved(tmp_path / "sheet.csv"), onto=review, checklists=[ITEMS])

    assert changed(reading) == {(PLAN, "internal"): ("Hush.", "Hush!")}


# --- what is wrong -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "text", "problem"),
    [
        ("Status", "maybe", '"maybe" is not one of the words for a status. Allowed: Not started, In progress, Done'),
        ("Status", "[ ]", "is not one of the words for a status"),
        ("Outlook", "gloomy", '"gloomy" is not one of the words for this. Allowed: On track, At risk, Late.'),
        ("Share", "60", "Did you mean 60%?"),
        ("Share", "much", "is no share: a number from 0 to 1, or a percentage such as 60%."),
        ("Due on", "03/04/2026", "is ambiguous: it could be 2026-04-03 or 2026-03-04"),
        ("Owner", "Rob Meas", "Rob Meas is not a person or team of this review. Did you mean Rob Maes?"),
        ("Updated by", "crew", "crew is a team; a person is wanted here."),
        ("Approved by", "greta", "greta is not a person of this review."),
        ("Evidence", "e1, report-9", "report-9 is not an entry in evidence."),
        ("Updated on", "2026-11-09", "move its reviewed_on on first"),
        ("Comment", "x" * 4001, "at most 4,000 characters fit here; this has 4,001."),
        (
            "Item",
            "readiness.plam",
            "readiness.plam is not an item of the chosen checklists. Did you mean readiness.plan?",
        ),
        ("Item", "", "this row names no item. Did you mean readiness.plan?"),
        ("As sent", "nonsense", "this was changed; it tells what was sent."),
    ],
)
def test_what_cannot_be_is_a_problem_with_its_cell(tmp_path: Path, heading: str, text: str, problem: str) -> None:
    review = review_with({PLAN: {**ANSWER, "status": "in_progress"}})
    problems = refused(tmp_path, {(PLAN, heading): text}, review)
    column = SentSheet(review, ITEMS).headings.index(heading) + 1

    assert problem in problems
    assert f"line 2, column {column}" in problems
    assert "1 problem:" in problems


def test_a_name_that_two_have_is_a_problem(tmp_path: Path) -> None:
    review = review_with(people={"rob2": {"name": "Rob Maes"}})

    assert "several are called rob maes. Write who: rob or rob2." in refused(
        tmp_path, {(TEAM, "Owner"): "rob maes"}, review
    )


def test_every_problem_is_named_at_once_and_nothing_is_applied(tmp_path: Path) -> None:
    problems = refused(
        tmp_path,
        {
            (PLAN, "Owner"): "greta",
            (PLAN, "Updated on"): "2026-11-09",
            (TEAM, "Status"): "maybe",
            (TEAM, "Share"): "10%",
            (MOCK, "Item"): "cutover.moc",
        },
    )

    assert "5 problems:" in problems


def test_days_that_a_program_wrote_anew_are_still_those_that_went_out(tmp_path: Path) -> None:
    review = review_with({PLAN: {"due_on": "2026-12-04"}, TEAM: {"due_on": "2026-11-20"}})
    reading = came_back(tmp_path, {(PLAN, "Due on"): "04/12/2026", (TEAM, "Due on"): "20/11/2026"}, review)

    assert reading.updates == ()
    assert [remark.message for remark in reading.remarks] == [
        '"04/12/2026" is taken for 2026-12-04, which went out, and is no update.'
    ]
    assert "ambiguous" in refused(tmp_path, {(PLAN, "Due on"): "05/12/2026"}, review)


def test_a_percentage_that_was_pasted_into_one_is_a_problem_that_says_what_was_meant(tmp_path: Path) -> None:
    assert "Did you mean 60%?" in refused(tmp_path, {(PLAN, "Share"): "6000%"})


def test_a_row_that_was_added_is_a_problem(tmp_path: Path) -> None:
    sheet = SentSheet(review_with(), ITEMS)
    sheet.rows.append(["cutover.new", *[""] * (len(sheet.headings) - 1)])
    with pytest.raises(InvalidDocumentError, match=r"line 5, column 1.*cutover.new is not an item"):
        read_answers(sheet.saved(tmp_path / "sheet.csv"), onto=review_with(), checklists=[ITEMS])


def test_columns_that_were_sorted_apart_are_noticed(tmp_path: Path) -> None:
    sheet = SentSheet(review_with(), ITEMS)
    sheet.rows[0][0], sheet.rows[1][0] = sheet.rows[1][0], sheet.rows[0][0]
    with pytest.raises(InvalidDocumentError) as caught:
        read_answers(sheet.saved(tmp_path / "sheet.csv"), onto=review_with(), checklists=[ITEMS])

    assert str(caught.value).count("Were only some of the columns sorted?") == 2


def test_rows_above_the_headings_are_noticed(tmp_path: Path) -> None:
    sheet = SentSheet(review_with(), ITEMS)
    first = sheet.rows.pop(0)
    sheet.headings, sheet.rows = first, [sheet.headings, *sheet.rows]
    with pytest.raises(InvalidDocumentError, match=r"line 1, column 1: readiness.plan stands above the headings"):
        read_answers(sheet.saved(tmp_path / "sheet.csv"), onto=review_with(), checklists=[ITEMS])


def test_a_title_above_the_headings_is_none_of_the_rows(tmp_path: Path) -> None:
    sheet = SentSheet(review_with(), ITEMS).filled({(TEAM, "Status"): "Done"})
    empty = [""] * len(sheet.headings)
    sheet.headings, sheet.rows = ["Our answers", *empty[1:]], [empty, sheet.headings, *sheet.rows]

    assert len(read_answers(sheet.saved(tmp_path / "sheet.csv"), onto=review_with(), checklists=[ITEMS]).updates) == 1


@pytest.mark.parametrize(
    ("heading", "problem"),
    [
        ("Comments", "Comments is no column of an answers sheet. Did you mean Comment?"),
        ("Status", "there is a column Status already"),
    ],
)
def test_a_heading_that_is_nearly_right_is_a_problem(tmp_path: Path, heading: str, problem: str) -> None:
    sheet = SentSheet(review_with(), ITEMS)
    sheet.headings[sheet.headings.index("Comment")] = heading
    with pytest.raises(InvalidDocumentError) as caught:
        read_answers(sheet.saved(tmp_path / "sheet.csv"), onto=review_with(), checklists=[ITEMS])

    assert problem in str(caught.value)


def test_a_column_that_was_added_is_not_read_and_that_is_said(tmp_path: Path) -> None:
    sheet = SentSheet(review_with(), ITEMS)
    for row, cells in zip(
        (sheet.headings, *sheet.rows), (("Bob's view", ""), ("Hm.", "?"), ("", ""), ("", "")), strict=True
    ):
        row.extend(cells)
    reading = read_answers(sheet.saved(tmp_path / "sheet.csv"), onto=review_with(), checklists=[ITEMS])

    told = [str(remark) for remark in reading.remarks]
    assert "the column Bob's view is none of an answers sheet's, and is not read." in told[0]
    assert "a column without a heading is not read." in told[1]


def test_a_column_that_was_renamed_is_not_read_and_its_old_name_is_told(tmp_path: Path) -> None:
    sheet = SentSheet(review_with(), ITEMS)
    sheet.headings[sheet.headings.index("Status")] = "State"
    (remark,) = read_answers(sheet.saved(tmp_path / "sheet.csv"), onto=review_with(), checklists=[ITEMS]).remarks

    assert remark.hint == "These columns are missing: Status. Was one of them renamed?"


def test_a_column_that_was_added_and_left_empty_is_nothing_to_tell(tmp_path: Path) -> None:
    sheet = SentSheet(review_with(), ITEMS)
    for row, cell in zip((sheet.headings, *sheet.rows), ("Bob's view", "", "", ""), strict=True):
        row.append(cell)

    path = sheet.saved(tmp_path / "sheet.csv")
    assert read_answers(path, onto=review_with(), checklists=[ITEMS]).remarks == ()


def test_of_very_many_problems_the_first_are_told(tmp_path: Path) -> None:
    path = tmp_path / "sheet.csv"
    path.write_text("Item,Status\n" + "readiness.other,Done\n" * 1500, encoding="utf-8")
    with pytest.raises(InvalidDocumentError) as caught:
        read_answers(path, onto=review_with(), checklists=[ITEMS])

    assert len(caught.value.problems) == 1001
    assert "there are 500 more problems; these are the first 1,000." in str(caught.value)


def test_a_statement_that_was_rewritten_is_told(tmp_path: Path) -> None:
    reading = came_back(tmp_path, {(PLAN, "Statement"): "Something else is so."})

    assert reading.updates == ()
    assert "statement says something else than the checklist now does" in str(reading.remarks[0])


def test_two_tables_in_one_sheet_have_the_same_headings(tmp_path: Path) -> None:
    sheet = SentSheet(review_with(), ITEMS).filled({(TEAM, "Status"): "Done"})
    sheet.rows.insert(1, list(sheet.headings))
    assert len(read_answers(sheet.saved(tmp_path / "same.csv"), onto=review_with(), checklists=[ITEMS]).updates) == 1

    sheet.rows[1][6:8] = reversed(sheet.rows[1][6:8])
    with pytest.raises(InvalidDocumentError, match="here are headings again, of other columns"):
        read_answers(sheet.saved(tmp_path / "other.csv"), onto=review_with(), checklists=[ITEMS])


@pytest.mark.parametrize("text", ["Item,Area\nreadiness.plan,x\n", "Risk,Owner\nr1,rob\n"])
def test_a_file_without_a_table_of_answers_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "other.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidDocumentError, match="there is no table of answers in it"):
        read_answers(path, onto=review_with(), checklists=[ITEMS])


# --- several rows, several sheets ----------------------------------------------------------------------------------------


def _two(tmp_path: Path, first: Edits, second: Edits) -> list[Path]:
    return [
        SentSheet(review_with(), ITEMS).filled(edits).saved(tmp_path / f"{name}.csv")
        for name, edits in (("a", first), ("b", second))
    ]


def test_what_two_people_changed_is_merged(tmp_path: Path) -> None:
    sheets = _two(
        tmp_path,
        {(PLAN, "Owner"): "anna", (TEAM, "Status"): "x"},
        {(PLAN, "Comment"): "Fine.", (TEAM, "Status"): "Done"},
    )
    reading = read_answers(*sheets, onto=review_with(), checklists=[ITEMS])

    assert {key: now for key, (_, now) in changed(reading).items()} == {
        (PLAN, "owner"): "anna",
        (PLAN, "comment"): "Fine.",
        (TEAM, "status"): Status.DONE,
    }
    assert len(reading.rows) == 6


def test_what_two_people_say_differently_is_a_conflict_that_names_both_places(tmp_path: Path) -> None:
    sheets = _two(tmp_path, {(TEAM, "Status"): "Done"}, {(TEAM, "Status"): "In progress"})
    with pytest.raises(InvalidDocumentError) as caught:
        read_answers(*sheets, onto=review_with(), checklists=[ITEMS])

    (problem,) = caught.value.problems
    assert problem.source == str(sheets[1])
    assert f'Status is "In progress" here and "Done" in {sheets[0]}, line 3, column 7.' in problem.message


def test_two_rows_for_one_item_that_say_different_things_are_a_conflict(tmp_path: Path) -> None:
    sheet = SentSheet(review_with(), ITEMS)
    sheet.rows.append(list(sheet.row(PLAN)))
    assert read_answers(sheet.saved(tmp_path / "same.csv"), onto=review_with(), checklists=[ITEMS]).updates == ()

    sheet.rows[-1][sheet.headings.index("Owner")] = "Anna Peeters"
    with pytest.raises(InvalidDocumentError) as caught:
        read_answers(sheet.saved(tmp_path / "other.csv"), onto=review_with(), checklists=[ITEMS])
    assert len(caught.value.problems) == 1
    assert 'Owner is "Anna Peeters" here and "Rob Maes" in' in str(caught.value)


def test_the_problems_of_every_sheet_are_named(tmp_path: Path) -> None:
    sheets = _two(tmp_path, {(TEAM, "Status"): "maybe"}, {(PLAN, "Owner"): "greta"})
    with pytest.raises(InvalidDocumentError) as caught:
        read_answers(*sheets, tmp_path / "none.csv", onto=review_with(), checklists=[ITEMS])

    assert [problem.source for problem in caught.value.problems] == [*map(str, sheets), str(tmp_path / "none.csv")]


# --- workbooks -----------------------------------------------------------------------------------------------------------


def test_a_workbook_comes_back_as_excel_keeps_it(tmp_path: Path) -> None:
    edits: Edits = {
        (PLAN, "Due on"): datetime(2026, 11, 24),  # noqa: DTZ001 - as Excel keeps a day
        (PLAN, "Share"): 0.8,
        (TEAM, "Status"): True,
        (MOCK, "Comment"): "=SUM(A1:A3)",
    }
    path = SentSheet(review_with(), ITEMS).saved_by_excel(tmp_path / "sheet.xlsx", edits)
    book = openpyxl.load_workbook(path)
    book["Answers"].cell(4, 12).data_type = "s"
    book.save(path)
    reading = read_answers(path, onto=review_with(), checklists=[ITEMS])

    assert changed(reading) == {
        (PLAN, "share"): (Fraction(3, 5), Fraction(4, 5)),
        (PLAN, "due_on"): (date(2026, 11, 20), date(2026, 11, 24)),
        (TEAM, "status"): (None, Status.DONE),
        (MOCK, "comment"): (None, "=SUM(A1:A3)"),
    }
    assert str(reading.updates[0].where).endswith("sheet.xlsx, sheet Answers, cell H2")


def test_an_untouched_workbook_changes_nothing(tmp_path: Path) -> None:
    reading = read_answers(
        SentSheet(review_with(), ITEMS).saved_by_excel(tmp_path / "sheet.xlsx", {}),
        onto=review_with(),
        checklists=[ITEMS],
    )

    assert (reading.updates, reading.remarks) == ((), ())
    assert reading.review == review_with()


def test_a_problem_names_sheet_and_cell(tmp_path: Path) -> None:
    path = SentSheet(review_with(), ITEMS).saved_by_excel(tmp_path / "sheet.xlsx", {(TEAM, "Owner"): "Rob Meas"})
    with pytest.raises(InvalidDocumentError, match=r"sheet Answers, cell I3, answers.readiness.team.owner: Rob Meas"):
        read_answers(path, onto=review_with(), checklists=[ITEMS])


def test_a_copy_of_the_sheet_in_the_same_workbook_is_read_too(tmp_path: Path) -> None:
    path = SentSheet(review_with(), ITEMS).saved_by_excel(tmp_path / "sheet.xlsx", {})
    book = openpyxl.load_workbook(path)
    copied = book.copy_worksheet(book["Answers"])
    copied["G3"] = "Done"
    book.save(path)

    assert changed(read_answers(path, onto=review_with(), checklists=[ITEMS])) == {
        (TEAM, "status"): (None, Status.DONE)
    }


def test_a_formula_that_nobody_calculated_is_told(tmp_path: Path) -> None:
    path = SentSheet(review_with(), ITEMS).saved_by_excel(tmp_path / "sheet.xlsx", {(TEAM, "Due on"): "=TODAY()"})
    reading = read_answers(path, onto=review_with(), checklists=[ITEMS])

    assert reading.updates == ()
    assert "formulas that were never calculated" in str(reading.remarks[0])


def test_one_owners_sheet_changes_only_their_items(tmp_path: Path) -> None:
    path = tmp_path / "rob.xlsx"
    path.write_bytes(answers_sheet(review_with(), owner="rob", checklists=[ITEMS]))

    assert [row.item for row in read_answers(path, onto=review_with(), checklists=[ITEMS]).rows] == [PLAN]
