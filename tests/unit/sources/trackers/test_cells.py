"""What one cell of an export says."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.unit.sources.trackers.made import problem, stated, taken


def defect(column: str, text: str, **more: Any) -> Any:
    (entry,) = stated(taken(f'ID,Title,{column}\n1,A fault,"{text}"\n', **more).review.testing.defects).values()
    return entry


def refused(column: str, text: str) -> str:
    return str(problem(lambda: defect(column, text)))


@pytest.mark.parametrize(
    "text", ["30/10/2026", "10/30/2026", "2026-10-30", "30.10.2026", "30 Oct 2026", "30/Okt/26 3:42 PM"]
)
def test_a_day_is_read_as_people_and_programs_write_it(text: str) -> None:
    assert defect("Due Date", text).due_on == date(2026, 10, 30)


def test_one_column_tells_of_another_which_number_is_the_month() -> None:
    text = "ID,Title,Due Date,Created\n1,A fault,3/11/2026,1/11/2026\n2,Another,,{}\n"
    first = "ado-1"

    day_first = stated(taken(text.format("31/10/2026")).review.testing.defects)
    month_first = stated(taken(text.format("10/31/2026")).review.testing.defects)
    assert day_first[first].due_on == date(2026, 11, 3)
    assert month_first[first].due_on == date(2026, 3, 11)


def test_only_columns_of_days_tell_which_number_is_the_month() -> None:
    assert "is ambiguous" in problem(lambda: taken("ID,Title,Due\n1,31/10/2026,3/11/2026\n")).message


def test_a_day_that_could_be_two_is_a_problem_unless_the_caller_knows() -> None:
    assert refused("Due Date", "3/11/2026") == (
        'line 2, column 3, due_on: "3/11/2026" is ambiguous: it could be 2026-11-03 or 2026-03-11. Write one of these. '
        "Say which number comes first: --dates day-first, or month-first."
    )
    assert defect("Due Date", "3/11/2026", dates="day-first").due_on == date(2026, 11, 3)
    assert defect("Due Date", "3/11/2026", dates="month-first").due_on == date(2026, 3, 11)


def test_what_is_no_day_is_a_problem_even_where_the_caller_knows_the_order() -> None:
    assert '"soon" is not a day.' in refused("Due Date", "soon")
    assert "--dates" not in refused("Due Date", "soon")
    found = problem(lambda: defect("Due Date", "31/31/2026", dates="day-first"))
    assert (
        found.message
        == '"31/31/2026" is not a day of the calendar. A day is written year-month-day, such as 2026-11-30.'
    )


@pytest.mark.parametrize(("text", "said"), [("yes", True), ("x", True), ("Ja", True), ("no", False), ("false", False)])
def test_yes_and_no_are_read(text: str, said: bool) -> None:  # noqa: FBT001 - as pytest calls it
    assert defect("Blocker", text).blocking is said


def test_what_is_neither_yes_nor_no_is_a_problem() -> None:
    assert (
        refused("Blocker", "perhaps")
        == 'line 2, column 3, blocking: "perhaps" is neither yes nor no. Write one of them, or leave the cell empty.'
    )


@pytest.mark.parametrize(
    ("text", "priority"), [("1", 1), ("Highest", 1), ("P2", 2), ("Medium", 3), ("4", 4), ("Lowest", 5)]
)
def test_a_priority_is_a_number_or_a_word_of_jira(text: str, priority: int) -> None:
    assert defect("Priority", text).priority == priority


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("1 - Critical", "critical"),
        ("2", "high"),
        ("Major", "high"),
        ("Minor", "medium"),
        ("Trivial", "low"),
        ("Blocker", "critical"),
        ("Schwer", "high"),
        ("Faible", "low"),
        ("Sev 3", "medium"),
    ],
)
def test_a_severity_is_a_number_or_a_word(text: str, severity: str) -> None:
    assert defect("Severity", text).severity == severity


def test_a_kind_is_read_in_its_own_words() -> None:
    assert defect("Bug type", "Process Improvement").kind == "process-improvement"
    assert "no word for the kind that is known" in refused("Bug type", "Odd")


def test_a_line_is_one_line() -> None:
    assert defect("Business process", "Order  to\ncash").process == "Order to cash"
    assert defect("Test cycle", "UAT 1").found_in == "UAT 1"


def test_a_text_loses_its_tags_and_keeps_what_only_looks_like_one() -> None:
    assert (
        defect("Workaround", "<p>Pay by&nbsp;hand</p><ul><li>twice</li></ul>").workaround.what == "Pay by hand\ntwice"
    )
    assert defect("Workaround", "if a < b and c > d,\n\n  wait").workaround.what == "if a < b and c > d,\nwait"
    assert defect("Workaround", "AT&amp;T").workaround.what == "AT&amp;T"


def test_a_text_is_as_long_as_a_document_holds() -> None:
    assert defect("Workaround", "x" * 4000).workaround.what == "x" * 4000
    done = taken(f"ID,Title,Workaround\n1,A,{'x' * 4000}\n2,B,{'x' * 4001}\n")
    workaround = stated(done.review.testing.defects)["ado-2"].workaround
    assert workaround is not None
    assert workaround.what == f"{'x' * 3999}…"
    (remark,) = done.remarks
    assert str(remark) == ("line 3, column 3: a text is longer than 4,000 characters; what is beyond them is left out.")


def test_a_title_that_is_too_long_is_a_problem_of_its_cell() -> None:
    found = problem(lambda: taken(f"ID,Title\n1,{'x' * 301}\n"))

    assert (str(found.place), found.path) == ("line 2, column 2", "testing.defects.ado-1.title")


@pytest.mark.parametrize(
    ("texts", "share"),
    [
        (("30%",), "0.3"),
        (("0.3",), "0.3"),
        (("0,3",), "0.3"),
        (("30 %",), "0.3"),
        (("30",), "0.3"),
        (("1", "40"), "0.01"),
        (("30%", "40"), "0.3"),
    ],
)
def test_a_probability_is_a_share_or_a_percentage(texts: tuple[str, ...], share: str) -> None:
    rows = "".join(f'{number},A risk,"{text}"\n' for number, text in enumerate(texts, 1))
    risks = stated(taken(f"ID,Title,Probability\n{rows}", "risks").review.risks)

    assert str(float(risks["ado-1"].probability or 0)) == share


def test_a_probability_of_one_among_shares_is_certain() -> None:
    risks = stated(taken("ID,Title,Probability\n1,A risk,1\n2,Another,0.5\n", "risks").review.risks)

    assert risks["ado-1"].probability == 1


@pytest.mark.parametrize("text", ["likely", "130", "-1"])
def test_what_is_no_share_is_a_problem(text: str) -> None:
    found = problem(lambda: taken(f"ID,Title,Probability\n1,A risk,{text}\n", "risks"))

    assert found.message == f'"{text}" is no share: a number from 0 to 1, or a percentage such as 60%.'
    assert found.found == text


@pytest.mark.parametrize(
    ("text", "severity"),
    [("1 - Kritisch", "critical"), ("2 \u2013 Hoch", "high"), ("3 - moyenne", "medium"), ("9 - Low", "low")],
)
def test_a_number_before_a_word_says_the_same_or_nothing(text: str, severity: str) -> None:
    assert defect("Severity", text).severity == severity


@pytest.mark.parametrize("text", ["1 - Low", "4 - Kritisch", "2 - Odd", "x - Low"])
def test_a_number_that_says_something_else_than_its_word_is_a_question(text: str) -> None:
    assert f'"{text}" is no word for the severity that is known.' in refused("Severity", text)


def test_columns_of_one_field_that_do_not_agree_are_a_problem() -> None:
    text = "ID,Title,State,State,Due,Due\n1,A fault,New,Closed,2026-11-09,\n2,Another,New,new,,2026-11-09\n"

    assert str(problem(lambda: taken(text))) == (
        'line 2, column 3, status: several columns say the status, each otherwise: "New" and "Closed". '
        "Leave the column that does not count out of the export."
    )
    assert "each otherwise" in problem(lambda: taken("ID,Title,State,State\n1,A,clear,New\n")).message


def test_of_columns_of_texts_the_first_counts() -> None:
    done = taken("Key,Summary,Affects versions,Affects versions\nTOY-1,A fault,1.4,1.5\n")

    assert stated(done.review.testing.defects)["TOY-1"].build == "1.4"


def test_a_moment_as_excel_counts_it_names_its_day() -> None:
    assert "Excel counts 2026-11-15 so" in refused("Due Date", "46341.5")
