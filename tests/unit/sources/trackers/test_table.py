"""Where an export names its columns, and what they are."""

from __future__ import annotations

import pytest

from golive_readiness.sources.tables.grids import parse_csv
from golive_readiness.sources.trackers.table import Table, table_of, without_time
from golive_readiness.sources.trackers.tracked import ACTIONS, DEFECTS
from tests.unit.sources.trackers.made import DEVOPS, JIRA, a_review, fates, problem, stated, taken


def table(text: str, **told: str) -> Table:
    (grid,) = parse_csv(text)
    found = table_of(grid, DEFECTS, told)
    assert found is not None
    return found


def read_as(text: str, **told: str) -> dict[str, str | None]:
    return {column.name: column.field for column in table(text, **told).columns}


def test_the_columns_of_azure_devops_are_known() -> None:
    assert read_as(DEVOPS) == {
        "ID": "id",
        "Work Item Type": "type",
        "Title": "title",
        "Assigned To": "owner",
        "State": "status",
        "Severity": "severity",
        "Priority": "priority",
        "Tags": None,
        "Area Path": None,
        "Iteration Path": None,
        "Created Date": "found_on",
        "Due Date": "due_on",
        "Found In": "build",
    }


def test_the_key_of_jira_counts_and_not_its_number() -> None:
    found = read_as(JIRA)

    assert (found["Issue key"], found["Issue id"]) == ("id", None)
    assert found["Custom field (Severity)"] == "severity"
    assert read_as("Issue id,Summary\n7,A fault\n")["Issue id"] == "id"


def test_of_several_names_of_a_field_the_surest_is_read() -> None:
    assert read_as("ID,Title,Status,State\n") == {"ID": "id", "Title": "title", "Status": None, "State": "status"}
    assert read_as("ID,Description\n")["Description"] == "title"


def test_columns_of_one_name_are_read_from_the_first_that_is_filled() -> None:
    found = table("ID,Title,State,State\n1,A,,New\n2,B,Closed,New\n")
    first, second = found.rows

    assert found.text(first, "status") == "New"
    assert str(found.where(first, "status").place) == "line 2, column 4"
    assert found.text(second, "status") == "Closed"
    assert found.texts(second, "status") == ("Closed", "New")


def test_a_tree_has_a_column_of_titles_for_each_level() -> None:
    found = table("ID,Work Item Type,Title 1,Title 2,Title 3\n1,Bug,,,Deep\n2,Bug,Top,,\n")

    assert [found.text(line, "title") for line in found.rows] == ["Deep", "Top"]


def test_what_is_about_something_is_read_from_every_column_of_its_names() -> None:
    (grid,) = parse_csv("ID,Title,Tags,Labels,Parent,Labels,Note\n1,A,a,b,,c,DATE03\n")
    found = table_of(grid, ACTIONS, {})
    assert found is not None

    assert found.texts(found.rows[0], "addresses") == ("a", "b", "c")


def test_the_heading_is_found_below_a_title() -> None:
    text = "Project: Toy,Server: https://dev.azure.com/toy,Query: Open bugs\nID,Title,State\n1,A fault,New\n,,\nID,Title,State\n"
    done = taken(text)

    assert [(row.fate, row.why) for row in done.rows] == [
        ("heading", "stands above the names of the columns"),
        ("heading", "names the columns"),
        ("added", "read"),
        ("skipped", "nothing stands in it"),
        ("heading", "names the columns"),
    ]


def test_of_two_rows_that_could_be_the_heading_the_one_with_more_names_is() -> None:
    text = "ID,Title\nID,Title,State\n1,A fault,New\n"

    assert fates(taken(text)) == [(1, "heading", None), (2, "heading", None), (3, "added", "ado-1")]


def test_labels_in_the_first_row_are_no_part_of_the_heading() -> None:
    text = "Issue key,Summary,Labels,Labels\nTOY-1,A fault,blocker,owner\n"

    assert fates(taken(text))[1] == (2, "added", "TOY-1")


def test_a_heading_is_looked_for_in_the_first_rows_only() -> None:
    above = "x,y\n" * 39

    assert taken(f"{above}ID,Title\n1,A fault\n").counted("added") == 1
    assert "no row names the columns" in problem(lambda: taken(f"x,y\n{above}ID,Title\n1,A fault\n")).message


def test_a_row_with_a_long_text_is_no_heading() -> None:
    assert taken(f"ID,Title,{'x' * 120}\n1,A fault,\n").counted("added") == 1
    assert "no row names" in problem(lambda: taken(f"ID,Title,{'x' * 121}\n1,A fault,\n")).message


def test_a_file_without_such_a_table_says_which_columns_are_needed() -> None:
    found = problem(lambda: taken("Name,Age\nAnna,40\n"))

    assert str(found) == (
        "no row names the columns of defects: id (issue key, key, id) and title (title, summary, headline). "
        "Say what a column is: --column NAME=FIELD."
    )


def test_a_caller_says_what_a_column_is() -> None:
    text = "Nr of fault,Title,State,Flow\n1,A fault,Odd,New\n"
    done = taken(text, columns={"nr of fault": "id", "State": "nothing", "Flow": "status"})

    assert {one.name: one.field for one in done.columns} == {
        "Nr of fault": "id",
        "Title": "title",
        "State": None,
        "Flow": "status",
    }
    assert done.counted("added") == 1


def test_a_column_that_is_left_out_is_not_read_under_its_own_name() -> None:
    done = taken("ID,Title,State\n1,A fault,Odd\n", columns={"State": "nothing"})

    assert {one.name: one.field for one in done.columns}["State"] is None


def test_a_caller_names_a_custom_field_by_either_name() -> None:
    text = "Key,Summary,Custom field (Gravity)\nTOY-1,A fault,1 - Critical\n"

    for name in ("Custom field (Gravity)", "Gravity"):
        done = taken(text, columns={name: "severity"})
        assert stated(done.review.testing.defects)["TOY-1"].severity == "critical"


def test_what_a_caller_says_goes_before_what_is_known() -> None:
    text = "ID,Title,Severity,Impact\n1,A fault,Odd,1 - Critical\n"

    done = taken(text, columns={"Impact": "severity"})
    assert {one.name: one.field for one in done.columns}["Severity"] is None


def test_a_column_that_is_not_there_is_a_problem() -> None:
    found = problem(lambda: taken("ID,Title,Severity\n1,A,1\n", columns={"Severty": "severity"}))

    assert str(found) == 'there is no column "Severty". Did you mean Severity?'


def test_a_field_that_is_none_is_a_problem() -> None:
    found = problem(lambda: taken("ID,Title,How bad\n1,A,1\n", columns={"How bad": "severty"}))

    assert found.message == 'the column "How bad" is said to be severty, which none is read as.'
    assert found.hint == "Did you mean severity?"
    assert {"severity", "nothing"} <= set(found.allowed)


def test_a_word_that_can_mean_nothing_here_is_a_problem() -> None:
    found = problem(lambda: taken("ID,Title\n1,A\n", words={"Odd": "sad"}))

    assert found.message == '"Odd" is said to mean sad, which nothing here can be.'
    assert {"resolved", "critical", "defects", "3"} <= set(found.allowed)


def test_a_column_without_a_name_is_called_by_its_letter() -> None:
    assert [one.name for one in taken("ID,Title,\n1,A,x\n").columns] == ["ID", "Title", "C"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("14/Jul/25 3:42 PM", "14/Jul/25"),
        ("10/30/2026 9:14:55 AM", "10/30/2026"),
        ("2026-11-02T09:14:55.123+01:00", "2026-11-02"),
        ("2026-11-02T09:14:55Z", "2026-11-02"),
        ("2026-11-02 09:14", "2026-11-02"),
        ("02.11.2026, 09:14 a.m.", "02.11.2026"),
        ("2026-11-02", "2026-11-02"),
        ("46341.38", "46341"),
        ("1.5", "1.5"),
        ("soon", "soon"),
    ],
)
def test_a_moment_is_read_as_its_day(text: str, day: str) -> None:
    assert without_time(text) == day


def test_rows_of_a_review_stay_whatever_is_taken() -> None:
    review = a_review(issues={"late": {"title": "Late"}})

    assert taken("ID,Title\n1,A\n", review=review).review.issues == review.issues


@pytest.mark.parametrize(
    "names",
    [
        "ID,Arbeitselementtyp,Titel,Zugewiesen an,Zustand,Schweregrad,Priorität,Erstellungsdatum,Fälligkeitsdatum",
        "ID,Type d'élément de travail,Titre,Affecté à,État,Gravité,Priorité,Date de création,Échéance",
        "ID,Werkitemtype,Titel,Toegewezen aan,Status,Ernst,Prioriteit,Aanmaakdatum,Vervaldatum",
        "Work item key,Work type,Summary,Assignee,Status,Severity,Priority,Created,Due date",
    ],
)
def test_columns_are_known_in_several_languages(names: str) -> None:
    wanted = ["id", "type", "title", "owner", "status", "severity", "priority", "found_on", "due_on"]

    assert list(read_as(f"{names}\n").values()) == wanted


@pytest.mark.parametrize("word", ["Total", "Grand total:", "SUMME", "Totaal"])
def test_a_row_of_totals_is_passed_over(word: str) -> None:
    done = taken(f"Audience,Enrolled,Completed\nShops,20,10\n{word},20,10\n", "training")

    assert fates(done)[2] == (3, "skipped", None)
    assert done.rows[2].why == "a row of totals"
    assert list(stated(done.review.adoption.training)) == ["shops"]


@pytest.mark.parametrize("text", ["Total", "Totals differ"])
def test_only_what_a_row_is_about_makes_it_a_row_of_totals(text: str) -> None:
    assert taken(f"ID,Title\n1,{text}\n").counted("added") == 1


def test_a_file_is_read_however_its_program_writes_it() -> None:
    told = 'ID;Title;State\r\n1;"A fault\r\nin two lines";New\r\n\r\n2;Another;New\r\n'
    done = taken(f"\ufeff{told}")

    assert fates(done)[1:] == [(2, "added", "ado-1"), (4, "skipped", None), (5, "added", "ado-2")]
    assert stated(done.review.testing.defects)["ado-1"].title == "A fault in two lines"
    assert taken(told.replace(";", "\t")).changes == done.changes


def test_a_file_of_another_kind_says_which() -> None:
    licences = problem(lambda: taken("Product title,Total licenses\nDynamics 365 Finance,20\n"))
    bugs = problem(lambda: taken(DEVOPS, "licences"))

    assert licences.hint == (
        "Say what a column is: --column NAME=FIELD. Or take it as what its columns tell of: --as licences."
    )
    assert "--as defects or --as issues or --as risks or --as actions" in str(bugs.hint)
