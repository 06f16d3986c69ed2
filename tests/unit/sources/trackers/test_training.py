"""Training, as learning systems export it: by person and course, or by audience."""

from __future__ import annotations

from datetime import date
from itertools import permutations
from typing import Any

import pytest

from golive_readiness.model.record.adoption import Training
from golive_readiness.model.review import ReadinessReview
from golive_readiness.sources.tables.grids import parse_xlsx
from golive_readiness.sources.trackers.fields import TrackerKind
from golive_readiness.sources.trackers.taking import take
from golive_readiness.sources.trackers.told import Told
from tests.unit.sources.tables.made import workbook
from tests.unit.sources.trackers.made import a_review, fates, problem, taken

BY_PERSON = """\
User Name,E-mail,Department,Course,Status,Completion Date
Kim Ito,kim@example.com,Warehouse,Scanning,Completed,2026-10-20
Kim Ito,kim@example.com,Warehouse,Safety,Completed,2026-10-22
Lee Ott,lee@example.com,Warehouse,Scanning,Completed,2026-10-21
Lee Ott,lee@example.com,Warehouse,Safety,Enrolled,
Max Roy,max@example.com,Finance,Invoices,Completed,2026-10-19
Ann Lux,ann@example.com,Finance,Invoices,Exempt,
"""
BY_AUDIENCE = """\
Audience,Enrolled,Completed,Start Date,End Date,Sessions,Sessions held
Warehouse,40,38,2026-10-12,2026-11-13,6,5
Shop assistants,120,,2026-11-16,2026-11-20,,
"""


def training(review: ReadinessReview) -> dict[str, Training]:
    return dict(review.adoption.training or {})


def of(**given: Any) -> ReadinessReview:
    return a_review(adoption={"training": given})


def of_warehouse(**more: Any) -> ReadinessReview:
    return of(logistics={"audience": "Warehouse", "guides": True, **more})


def test_people_and_courses_are_counted_by_audience() -> None:
    done = taken(BY_PERSON, "training")

    assert training(done.review) == {
        "warehouse": Training(audience="Warehouse", people=2, trained=1),
        "finance": Training(audience="Finance", people=1, trained=1, ends_on=date(2026, 10, 19)),
    }
    assert done.review.people == a_review().people
    assert fates(done) == [
        (1, "heading", None),
        *((line, "counted", "warehouse") for line in range(2, 6)),
        (6, "counted", "finance"),
        (7, "skipped", "finance"),
    ]
    assert [row.why for row in done.rows[4:]] == ["not completed", "completed", "whoever is named needs no training"]


def test_a_summary_is_read_as_it_stands() -> None:
    done = taken(BY_AUDIENCE, "training", of_warehouse(people=45))

    assert training(done.review) == {
        "logistics": Training(
            audience="Warehouse",
            guides=True,
            people=40,
            trained=38,
            starts_on=date(2026, 10, 12),
            ends_on=date(2026, 11, 13),
            sessions=6,
            sessions_held=5,
        ),
        "shop-assistants": Training(
            audience="Shop assistants", people=120, starts_on=date(2026, 11, 16), ends_on=date(2026, 11, 20)
        ),
    }
    assert fates(done)[1:] == [(2, "updated", "logistics"), (3, "added", "shop-assistants")]


@pytest.mark.parametrize("export", [BY_PERSON, BY_AUDIENCE])
def test_taking_training_twice_is_taking_it_once(export: str) -> None:
    once = taken(export, "training", of_warehouse())

    assert taken(export, "training", once.review).review is once.review


@pytest.mark.parametrize("export", [BY_PERSON, BY_AUDIENCE])
def test_the_order_of_rows_changes_nothing(export: str) -> None:
    heading, *rows = export.splitlines()
    reviews = {taken("\n".join([heading, *order]), "training").review for order in permutations(rows[:5])}

    assert len(reviews) == 1


def test_an_audience_is_found_by_key_or_name_and_written_in_one_way() -> None:
    found = training(taken("Audience,People\nLOGISTICS,4\n", "training", of_warehouse()).review)
    assert found["logistics"] == Training(audience="Warehouse", guides=True, people=4)

    done = taken("Department,User\nSALES,a\nSales,b\n", "training")
    assert training(done.review) == {"sales": Training(audience="SALES", people=2, trained=0)}


def test_audiences_of_one_id_stay_apart() -> None:
    done = taken("Audience,People\nSales (the),1\nSales,2\n王,3\n", "training")

    assert {one.audience: one.people for one in training(done.review).values()} == {
        "Sales (the)": 1,
        "Sales": 2,
        "王": 3,
    }
    assert {"sales", "audience"} <= set(training(done.review))


def test_without_an_audience_the_course_is_one() -> None:
    done = taken("Course,Learner,Status\nScanning,a,Completed\nScanning,b,Failed\n", "training")

    assert training(done.review) == {"scanning": Training(audience="Scanning", people=2, trained=1)}


@pytest.mark.parametrize(
    ("rows", "trained", "ends_on"),
    [
        (("a,X,Completed,2026-10-01", "a,Y,Completed,2026-10-02"), 1, date(2026, 10, 2)),
        (("a,X,Completed,2026-10-01", "a,Y,In progress,"), 0, None),
        (("a,X,Failed,2026-10-01", "a,X,Completed,2026-10-03"), 1, date(2026, 10, 3)),
        (("a,X,Completed,2026-10-03", "a,X,Enrolled,"), 1, date(2026, 10, 3)),
        (("a,X,Completed,2026-10-01", "a,X,Completed,2026-10-04"), 1, date(2026, 10, 4)),
        (("a,X,Completed,",), 1, None),
        (("a,X,Completed,", "a,Y,Completed,2026-10-01"), 1, None),
        (("a,X,Completed,2026-10-01", "b,X,,"), 1, None),
        (("a,X,clear,2026-10-01",), 0, None),
    ],
)
def test_whoever_completed_every_course_is_trained(rows: tuple[str, ...], trained: int, ends_on: date | None) -> None:
    text = "\n".join(["User,Course,Status,Completed on", *rows, ""]).replace("\n", "\nTeam,", 0)
    found = training(taken("Group," + text.replace("\n", "\nTeam,").removesuffix("Team,"), "training").review)["team"]

    assert (found.trained, found.ends_on) == (trained, ends_on)


def test_without_a_status_a_day_of_completion_says_it() -> None:
    text = "Role,User,Completion Date\nClerk,a,2026-10-01\nClerk,b,\n"

    assert training(taken(text, "training").review)["clerk"].trained == 1


@pytest.mark.parametrize(
    ("word", "trained"),
    [
        ("Abgeschlossen", 1),
        ("Terminé", 1),
        ("Attended", 1),
        ("No show", 0),
        ("Angemeldet", 0),
        ("Inscrit", 0),
        ("clear", 0),
    ],
)
def test_words_of_learning_systems_are_known(word: str, trained: int) -> None:
    assert training(taken(f"Role,User,Status\nClerk,a,{word}\n", "training").review)["clerk"].trained == trained


def test_a_word_that_nobody_knows_is_a_problem_and_can_be_told() -> None:
    text = "Role,User,Status\nClerk,a,Level 3\n"
    found = problem(lambda: taken(text, "training"))

    assert "with one of done, in_progress, not_started, not_applicable" in str(found.hint)
    assert training(taken(text, "training", words={"Level 3": "done"}).review)["clerk"].trained == 1


def test_whoever_is_not_enrolled_still_has_to_be_trained() -> None:
    text = "Audience,User,Status,Completed on\nWarehouse,a,Completed,2026-10-01\nWarehouse,b,Completed,2026-10-02\n"
    done = taken(text, "training", of_warehouse(people=3))
    found = training(done.review)["logistics"]

    assert (found.people, found.trained, found.ends_on) == (3, 2, None)
    (remark,) = done.remarks
    assert remark.message == "logistics has 3 people in the review, and only 2 in this export; 3 stays."
    for stated in (2, 1):
        fewer = taken(text, "training", of_warehouse(people=stated))
        assert (training(fewer.review)["logistics"].people, fewer.remarks) == (2, ())


def test_rows_without_an_audience_or_a_person_are_skipped() -> None:
    done = taken("Role,User,Status\n,a,Completed\nClerk,,Completed\n", "training")

    assert [row.why for row in done.rows[1:]] == ["no audience is named in it", "nobody is named in it"]
    assert done.review.adoption.training is None
    more = taken("Role,User,Status\n,a,Completed\nClerk,b,Completed\n", "training")
    assert training(more.review) == {"clerk": Training(audience="Clerk", people=1, trained=1)}


def test_a_day_that_is_not_known_again_stays() -> None:
    review = of_warehouse(ends_on="2026-11-20")
    done = taken("Audience,User,Status,Completed on\nWarehouse,a,Enrolled,\n", "training", review)

    assert training(done.review)["logistics"].ends_on == date(2026, 11, 20)


def test_an_audience_that_stands_twice_is_read_once_or_asked_about() -> None:
    same = taken("Audience,People\nClerks,4\nClerks,4\n", "training")
    assert fates(same)[1:] == [(2, "added", "clerks"), (3, "skipped", "clerks")]
    assert same.rows[2].why == "the same as line 2, column 1"

    found = problem(lambda: taken("Audience,People\nClerks,4\nClerks,5\n", "training"))
    assert str(found) == (
        "line 3, column 1, clerks: clerks stands in several rows, which do not agree: people. "
        "Make one row of them; see line 2, column 1 too."
    )


def test_more_trained_than_there_are_is_a_problem() -> None:
    found = problem(lambda: taken("Audience,People,Trained\nClerks,4,5\n", "training"))

    assert found.message == "5 are trained, of only 4 people."


def test_audiences_that_are_not_in_the_export_stay_and_are_told() -> None:
    done = taken(BY_AUDIENCE, "training", of(clerks={"audience": "Clerks", "people": 3}))

    assert done.absent == ("clerks",)
    assert training(done.review)["clerks"] == Training(audience="Clerks", people=3)


def test_an_audience_is_told_of_in_one_way() -> None:
    def fill(book: Any) -> None:
        for row in (["Audience", "User", "Status"], ["Clerks", "a", "Completed"]):
            book.active.append(row)
        totals = book.create_sheet("Totals")
        for audience, people in (("Audience", "People"), ("Sales", 3), ("Clerks", 4)):
            totals.append([audience, people])

    found = problem(lambda: take(parse_xlsx(workbook(fill)), a_review(), TrackerKind.TRAINING, Told()))

    assert str(found) == (
        "sheet Totals, cell A3, clerks: clerks has rows of people and a row of figures; which of them count?"
    )


def test_a_file_that_is_neither_says_what_both_need() -> None:
    found = problem(lambda: taken("Audience,Colour\nClerks,blue\n", "training"))

    assert found.message == (
        "no row names the columns of training: audience (audience, role, job role) and person (user id, employee id, e mail)"
        " or audience (audience, role, job role) and people (people, headcount, enrolled)."
    )
