"""An answers sheet comes back as it went out, whatever people wrote."""

from __future__ import annotations

import csv
from datetime import date
from fractions import Fraction
from io import BytesIO, StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from golive_readiness.api.sheets import SheetFormat, answers_sheet, read_answers, write_answers
from golive_readiness.model.form.answers import Answer, Outlook, Status
from golive_readiness.model.review import ReadinessReview
from golive_readiness.model.sheet.texts import compared, visible
from golive_readiness.sources.sheets.reading import SheetReading
from tests.made import a_checklist, a_review

ITEMS = a_checklist({"id": "readiness.one"}, {"id": "readiness.two"}, {"id": "cutover.three", "area": "cutover"})
REVIEWED_ON = date(2026, 11, 2)
PEOPLE = {"bob": {"name": "=Bob"}, "clear": {"name": "clear"}, "rob2": {"name": "Rob Maes"}}
TEAMS = {"crew": {"name": "+Crew & co"}}
EVIDENCE = {key: {"kind": "plan", "title": "A plan"} for key in ("e1", "clear", "a/b#1")}
BEGINNINGS = (
    "=1+1",
    "+",
    "-",
    "@",
    "clear",
    "'clear",
    "'=1",
    "''-",
    "_x000D_",
    "_x0041_",
    "x005F_",
    "＝",
    "<b>&amp;",
    '"',
    ",",
    ";",
)


def _kept(text: str) -> str:
    """The text as an answer keeps it; nothing where it refuses it."""
    try:
        return Answer(comment=text).comment or ""
    except ValidationError:
        return ""


beginnings = st.sampled_from(("", *BEGINNINGS))
texts = st.builds(str.__add__, beginnings, st.text(max_size=30)).map(_kept).map(_kept).filter(bool)
plain_texts = texts.map(visible).map(_kept).filter(bool)
shares = st.builds(Fraction, st.integers(0, 10_000), st.just(10_000)) | st.fractions(0, 1, max_denominator=7)
people = st.sampled_from(("anna", "rob", *PEOPLE))
past = st.dates(max_value=REVIEWED_ON)


@st.composite
def answers(draw: st.DrawFn, says: st.SearchStrategy[str]) -> Answer:
    """An answer that says anything."""
    fields: dict[str, st.SearchStrategy[Any]] = {
        "status": st.sampled_from(Status),
        "owner": people | st.just("crew"),
        "due_on": st.dates(),
        "outlook": st.sampled_from(Outlook),
        "comment": says,
        "evidence": st.lists(st.sampled_from(tuple(EVIDENCE)), max_size=3).map(tuple),
        "changed_on": past,
        "reason": says,
        "approved_by": people,
        "updated_on": past,
        "updated_by": people,
    }
    drawn = draw(st.fixed_dictionaries({}, optional=fields))
    if drawn.get("status") is Status.IN_PROGRESS:
        drawn["share"] = draw(st.none() | shares)
    return Answer.model_validate(drawn)


def reviews(says: st.SearchStrategy[str]) -> st.SearchStrategy[ReadinessReview]:
    """A review with such answers to some of the items."""
    keys = st.sampled_from([item.id for item in ITEMS.items])
    return st.dictionaries(keys, answers(says)).map(_review)


def _review(given_answers: dict[str, Answer]) -> ReadinessReview:
    return a_review(answers=given_answers, people=PEOPLE, teams=TEAMS, evidence=EVIDENCE)


def _back(content: bytes | str, form: str, onto: ReadinessReview) -> SheetReading:
    with TemporaryDirectory() as folder:
        path = Path(folder, f"sheet.{form}")
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_answers(path, onto=onto, checklists=[ITEMS])


def _without_stamps(content: bytes | str) -> bytes | str:
    """The same sheet without its last column, so that every filled cell is an update."""
    if isinstance(content, str):
        out = StringIO(newline="")
        csv.writer(out).writerows(row[:-1] for row in csv.reader(StringIO(content, newline="")))
        return out.getvalue()
    book, saved = openpyxl.load_workbook(BytesIO(content)), BytesIO()
    page: Any = book["Answers"]
    for row in page.iter_rows():
        row[-1].value = None
        for cell in row:
            if isinstance(cell.value, str) and cell.data_type == "f":  # as a careless program would save it
                cell.data_type = "s"
    book.save(saved)
    return saved.getvalue()


each_form = pytest.mark.parametrize("form", ["csv", "xlsx"])
few = settings(max_examples=25, deadline=None)


@each_form
@few
@given(review=reviews(texts))
def test_a_sheet_that_nobody_touched_changes_nothing(form: SheetFormat, review: ReadinessReview) -> None:
    reading = _back(answers_sheet(review, format=form, checklists=[ITEMS], internal=True), form, review)

    assert (reading.updates, reading.remarks) == ((), ())
    assert reading.review == review
    assert len(reading.rows) == len(ITEMS.items)


@each_form
@few
@given(review=reviews(texts))
def test_neither_does_one_without_fingerprints(form: SheetFormat, review: ReadinessReview) -> None:
    reading = _back(_without_stamps(answers_sheet(review, format=form, checklists=[ITEMS])), form, review)

    assert (reading.updates, reading.remarks) == ((), ())
    assert reading.review == review


@each_form
@few
@given(review=reviews(plain_texts))
def test_any_answers_come_back_equal(form: SheetFormat, review: ReadinessReview) -> None:
    sheet = _without_stamps(answers_sheet(review, format=form, checklists=[ITEMS]))
    back = _back(sheet, form, _review({})).review.answers

    for item in ITEMS.items:
        was, now = review.answers.get(item.id, Answer()), back.get(item.id, Answer())
        assert {name: compared(getattr(now, name)) for name in Answer.model_fields} == {
            name: compared(getattr(was, name)) for name in Answer.model_fields
        }


@few
@given(review=reviews(texts))
def test_nothing_in_a_sheet_is_ever_a_formula(review: ReadinessReview) -> None:
    rows = csv.reader(StringIO(answers_sheet(review, format="csv", checklists=[ITEMS], internal=True), newline=""))
    book = openpyxl.load_workbook(BytesIO(answers_sheet(review, checklists=[ITEMS], internal=True)))

    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝"))]
    assert not [cell for page in book for row in page.iter_rows() for cell in row if cell.data_type == "f"]


@pytest.mark.parametrize("text", BEGINNINGS)
@each_form
def test_a_hostile_text_comes_back_as_it_was(tmp_path: Path, form: SheetFormat, text: str) -> None:
    review = _review({"readiness.one": Answer(comment=f"{text}")}) if visible(text) else _review({})
    path = write_answers(review, tmp_path / f"sheet.{form}", checklists=[ITEMS])

    assert read_answers(path, onto=review, checklists=[ITEMS]).review == review
    bare = _back(
        _without_stamps(path.read_bytes() if form == "xlsx" else path.read_text("utf-8-sig")), form, _review({})
    )
    assert bare.review.answers.get("readiness.one") == review.answers.get("readiness.one")
