"""Defects, issues, risks and actions, as Azure DevOps and Jira export them."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import permutations
from typing import Any

import pytest

from golive_readiness.model.base import Severity
from golive_readiness.model.form.mitigations import Mitigation, MitigationStatus
from golive_readiness.model.form.risks import Issue, IssueStatus, Risk, RiskStatus
from golive_readiness.model.record.testing import Defect
from golive_readiness.model.review import ReadinessReview
from golive_readiness.render.yaml import to_yaml
from golive_readiness.sources.trackers.workitems import key_of
from tests.unit.sources.trackers.made import DEVOPS, JIRA, a_review, fates, problem, problems, stated, taken

TESTING = {
    "cycles": {"uat": {"kind": "uat"}},
    "defects": {
        "ado-4712": {
            "title": "Label prints twice",
            "severity": "2 - High",
            "owner": "bo",
            "status": "active",
            "workaround": {"what": "Throw one away", "tested": True},
        },
        "ado-9": {"title": "Found by hand"},
    },
}


def defects(review: ReadinessReview) -> dict[str, Defect]:
    return dict(stated(review.testing.defects))


def test_a_query_of_azure_devops_is_read() -> None:
    review = taken(DEVOPS).review

    assert defects(review) == {
        "ado-4711": Defect(
            title="Posting of invoices fails, for credit notes",
            owner="rob-maes",
            status=IssueStatus.ACTIVE,
            severity=Severity.CRITICAL,
            priority=1,
            found_on=date(2026, 10, 30),
            due_on=date(2026, 11, 9),
            build="1.4.2",
        ),
        "ado-4712": Defect(
            title="Label prints twice",
            status=IssueStatus.RESOLVED,
            severity=Severity.MEDIUM,
            priority=2,
            found_on=date(2026, 10, 29),
        ),
    }
    assert review.people["rob-maes"].email == "rob@example.com"


def test_a_search_of_jira_is_read() -> None:
    assert defects(taken(JIRA).review) == {
        "TOY-12": Defect(
            title="Totals differ by a cent",
            owner="anna",
            status=IssueStatus.ACTIVE,
            severity=Severity.HIGH,
            priority=1,
            found_on=date(2026, 10, 28),
        ),
        "TOY-9": Defect(
            title="Wrong logo",
            status=IssueStatus.CLOSED,
            severity=Severity.LOW,
            priority=5,
            found_on=date(2026, 10, 27),
            due_on=date(2026, 10, 30),
        ),
    }


def test_every_row_is_accounted_for() -> None:
    done = taken(DEVOPS, review=a_review(testing=TESTING))

    assert fates(done) == [
        (1, "heading", None),
        (2, "added", "ado-4711"),
        (3, "updated", "ado-4712"),
        (4, "skipped", None),
    ]
    assert done.rows[3].why == "its type is User Story"
    assert done.added == ("ado-4711",)
    assert done.absent == ("ado-9",)
    assert done.people == ("rob-maes",)


def test_only_what_a_row_says_changes_in_an_entry_that_is_there() -> None:
    done = taken(DEVOPS, review=a_review(testing=TESTING))
    old, new = a_review(testing=TESTING).testing, done.review.testing

    assert defects(done.review)["ado-4712"].workaround == defects(a_review(testing=TESTING))["ado-4712"].workaround
    assert defects(done.review)["ado-4712"].owner == "bo"
    assert defects(done.review)["ado-9"] == defects(a_review(testing=TESTING))["ado-9"]
    assert new.cycles == old.cycles
    changes = [(one.field, one.was, one.now) for one in done.changes if one.key == "ado-4712"]
    assert changes == [
        ("severity", Severity.HIGH, Severity.MEDIUM),
        ("priority", None, 2),
        ("status", IssueStatus.ACTIVE, IssueStatus.RESOLVED),
        ("found_on", None, date(2026, 10, 29)),
    ]
    assert str(next(one for one in done.changes if one.key == "ado-4712").where) == "export.csv, line 3, column 6"


@pytest.mark.parametrize("export", [DEVOPS, JIRA])
def test_taking_a_file_twice_is_taking_it_once(export: str) -> None:
    once = taken(export, review=a_review(testing=TESTING))
    twice = taken(export, review=once.review)

    assert twice.review is once.review
    assert (twice.changes, twice.people) == ((), ())
    assert {row.fate for row in twice.rows} == {"heading", "unchanged", "skipped"}


@pytest.mark.parametrize("export", [DEVOPS, JIRA])
def test_the_order_of_the_rows_changes_nothing(export: str) -> None:
    heading, *rows = export.splitlines()
    texts = {
        to_yaml(taken("\n".join([heading, *order]), review=a_review(testing=TESTING)).review)
        for order in permutations(rows)
    }

    assert len(texts) == 1


def test_new_entries_stand_below_the_old_ones_in_the_order_in_which_people_count() -> None:
    rows = "ID,Title\n10,Ten\n9,Nine\n"

    assert list(defects(taken(rows, review=a_review(testing=TESTING)).review)) == ["ado-4712", "ado-9", "ado-10"]
    assert list(defects(taken(rows).review)) == ["ado-9", "ado-10"]


def test_a_column_that_is_not_there_and_an_empty_cell_change_nothing() -> None:
    done = taken("ID,Title,Severity\n4712,,\n", review=a_review(testing=TESTING))

    assert done.review is not None
    assert fates(done)[1] == (2, "unchanged", "ado-4712")


@pytest.mark.parametrize(
    ("column", "field", "left"),
    [
        ("Severity", "severity", None),
        ("Assigned To", "owner", None),
        ("State", "status", IssueStatus.ACTIVE),
        ("Workaround", "workaround", None),
    ],
)
def test_the_word_clear_empties_a_field(column: str, field: str, left: object) -> None:
    review = a_review(testing={"defects": {"ado-1": {**TESTING["defects"]["ado-4712"], "status": "closed"}}})  # type: ignore[index]
    done = taken(f"ID,Title,{column}\n1,,Clear\n", review=review)
    entry = defects(done.review)["ado-1"]

    assert getattr(entry, field) == left
    assert fates(done)[1] == (2, "updated", "ado-1")
    assert fates(taken(f"ID,Title,{column}\n1,,clear\n", review=done.review))[1] == (2, "unchanged", "ado-1")


def test_one_part_of_a_workaround_is_emptied_alone() -> None:
    done = taken("ID,Title,Workaround tested\n4712,,clear\n", review=a_review(testing=TESTING))
    workaround = defects(done.review)["ado-4712"].workaround

    assert workaround is not None
    assert (workaround.what, workaround.tested) == ("Throw one away", None)


def test_what_is_emptied_in_a_new_entry_is_not_there() -> None:
    done = taken("ID,Title,Workaround tested,Assigned To,Workaround\n1,A fault,clear,clear,\n2,Another,yes,,clear\n")

    assert defects(done.review) == {"ado-1": Defect(title="A fault"), "ado-2": Defect(title="Another")}


def test_a_workaround_is_made_of_its_columns() -> None:
    text = (
        "ID,Title,Workaround,Workaround tested,Workaround accepted by,Workaround accepted on\n"
        "1,A fault,By hand,yes,Anna Peeters,2026-11-01\n"
    )
    workaround = defects(taken(text).review)["ado-1"].workaround

    assert workaround is not None
    assert workaround.model_dump() == {
        "what": "By hand",
        "tested": True,
        "accepted_by": "anna",
        "accepted_on": date(2026, 11, 1),
    }


def test_who_is_unassigned_is_nobody() -> None:
    done = taken("ID,Title,Assigned To\n4712,,Unassigned\n5,New,Unassigned\n", review=a_review(testing=TESTING))

    assert [one.owner for one in defects(done.review).values()] == [None, None, None]
    assert done.people == ()


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("New", IssueStatus.NEW),
        ("To Do", IssueStatus.NEW),
        ("Offen", IssueStatus.NEW),
        ("À faire", IssueStatus.NEW),
        ("Approved", IssueStatus.NEW),
        ("Active", IssueStatus.ACTIVE),
        ("In Bearbeitung", IssueStatus.ACTIVE),
        ("En cours", IssueStatus.ACTIVE),
        ("Reopened", IssueStatus.ACTIVE),
        ("Deferred", IssueStatus.ACTIVE),
        ("Resolved", IssueStatus.RESOLVED),
        ("Behoben", IssueStatus.RESOLVED),
        ("Ready for test", IssueStatus.RESOLVED),
        ("Closed", IssueStatus.CLOSED),
        ("Done", IssueStatus.CLOSED),
        ("Erledigt", IssueStatus.CLOSED),
        ("Terminé", IssueStatus.CLOSED),
        ("Afgerond", IssueStatus.CLOSED),
        ("Removed", IssueStatus.CLOSED),
    ],
)
def test_states_are_known_in_several_languages(word: str, status: IssueStatus) -> None:
    assert defects(taken(f"ID,Title,State\n1,A fault,{word}\n").review)["ado-1"].status is status


@pytest.mark.parametrize(
    ("kind", "word", "status"),
    [
        ("issues", "In test", "active"),
        ("issues", "Fixed", "resolved"),
        ("issues", "On hold", "active"),
        ("issues", "Done", "closed"),
        ("risks", "To Do", "open"),
        ("risks", "On hold", "open"),
        ("risks", "In Arbeit", "open"),
        ("risks", "Mitigated", "mitigated"),
        ("risks", "Closed", "closed"),
        ("actions", "New", "not_started"),
        ("actions", "On hold", "not_started"),
        ("actions", "Blocked", "in_progress"),
        ("actions", "Resolved", "in_progress"),
        ("actions", "In test", "in_progress"),
        ("actions", "Erledigt", "done"),
        ("actions", "Removed", "cancelled"),
    ],
)
def test_each_kind_has_states_of_its_own(kind: str, word: str, status: str) -> None:
    review = taken(f"ID,Title,State\n1,Something,{word}\n", kind).review
    entries: Any = {"issues": review.issues, "risks": review.risks, "actions": review.mitigations}[kind]

    assert entries["ado-1"].status == status


@pytest.mark.parametrize("word", ["Ready", "Won't fix", "Rejected", "Implemented", "Ready for QA2"])
def test_a_state_that_nobody_knows_is_asked_for_once_with_the_known_ones(word: str) -> None:
    found = problem(lambda: taken(f"ID,Title,State\n1,A fault,{word}\n2,Another,{word}\n3,Third,{word}\n"))

    assert str(found) == (
        f'line 2, column 3, status: "{word}" is no word for the status that is known (and so in 2 more rows). '
        f'Say what it means: --word "{word}=..." with one of new, active, resolved, closed; '
        "or --column NAME=nothing to leave the column out."
    )
    assert found.source == "export.csv"


def test_a_team_has_words_of_its_own() -> None:
    done = taken("ID,Title,State\n1,A fault,Ready for QA2\n", words={"ready for qa2": "resolved"})

    assert defects(done.review)["ado-1"].status is IssueStatus.RESOLVED


def test_every_problem_is_told_at_once_and_nothing_is_taken() -> None:
    text = "ID,Title,State,Severity,Due Date\n,No id,New,1,\n2,Two,Odd,5 - None,31/31/2026\n3,,New,,\n"
    found = problems(lambda: taken(text))

    assert [(str(one.place), one.path) for one in found] == [
        ("line 2, column 1", "id"),
        ("line 3, column 3", "status"),
        ("line 3, column 4", "severity"),
        ("line 3, column 5", "due_on"),
        ("line 4, column 1", "testing.defects.ado-3.title"),
    ]
    assert found[0].message == "no id stands in this row."
    assert found[-1].message == 'the key "title" is missing.'
    assert found[-1].hint == "Where the row is no entry, delete it from the export."


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("4711", "ado-4711"),
        ("#4711", "ado-4711"),
        ("4,711", "ado-4711"),
        ("4 711", "ado-4711"),
        ("4711.0", "ado-4711"),
        ("47,11", "47-11"),
        ("4711.5", "4711.5"),
        ("TOY-12", "TOY-12"),
        ("INC0012345", "INC0012345"),
        ("Bug 17", "bug-17"),
        ("x" * 81, None),
        ("§§", None),
        ("٤٧", None),
    ],
)
def test_the_key_is_the_id_of_the_tracker(text: str, key: str | None) -> None:
    expected = "x" * 48 if text.startswith("xx") else key

    assert key_of(text, "ado-") == expected


def test_numbers_get_another_prefix_where_one_is_wanted() -> None:
    assert list(defects(taken("ID,Title\n7,A fault\nTOY-1,Another\n", prefix="sap-").review)) == ["TOY-1", "sap-7"]
    assert list(defects(taken("ID,Title\n7,A fault\n", prefix="").review)) == ["7"]


def test_an_id_that_is_none_is_a_problem() -> None:
    found = problem(lambda: taken("ID,Title\n§§,A fault\n"))

    assert (found.message, found.found) == ('"§§" is no id.', "§§")
    assert found.hint == "Where the row is no entry, delete it from the export."
    assert problem(lambda: taken("ID,Title\n,A fault\n")).found is None


def test_a_row_that_stands_twice_is_read_once() -> None:
    done = taken("ID,Title,State\n1,A fault,New\n2,Another,New\n1,A fault,New\n")

    assert fates(done)[1:] == [(2, "added", "ado-1"), (3, "added", "ado-2"), (4, "skipped", "ado-1")]
    assert done.rows[3].why == "the same as line 2, column 1"


def test_rows_of_one_id_that_do_not_agree_are_a_problem() -> None:
    found = problem(lambda: taken("ID,Title,State,Severity\n1,A fault,New,1\n1,A fault,Closed,\n"))

    assert found.message == "ado-1 stands in several rows, which do not agree: severity, status."
    assert (str(found.place), found.hint) == ("line 3, column 1", "Make one row of them; see line 2, column 1 too.")


def test_an_export_in_which_nothing_is_of_the_kind_is_refused() -> None:
    found = problem(lambda: taken("ID,Work Item Type,Title\n1,Task,Do it\n2,Epic,All of it\n"))

    assert found.message == "there are no defects in it; the types of its rows are Epic, Task."


def test_a_type_that_nobody_knows_is_told_and_can_be_named() -> None:
    text = "ID,Work Item Type,Title\n1,Bug,A fault\n2,Finding,Another\n3,Task,Do it\n4,User Story,Tell it\n"
    done = taken(text)

    assert list(defects(done.review)) == ["ado-1"]
    (remark,) = done.remarks
    assert str(remark) == (
        'line 3, column 2: "Finding" is a type of work item that nobody knows; its rows are not read. '
        'If they are defects, say so: --word "Finding=defects".'
    )
    assert list(defects(taken(text, words={"Finding": "defects"}).review)) == ["ado-1", "ado-2"]


def test_a_row_without_a_type_is_read() -> None:
    assert list(defects(taken("ID,Work Item Type,Title\n1,,A fault\n").review)) == ["ado-1"]


def test_an_export_without_rows_says_nothing_of_the_record() -> None:
    done = taken("ID,Title\n")

    assert done.review.testing.defects is None
    assert done.absent == ()
    (remark,) = done.remarks
    assert remark.hint == 'If there are none, say so in the review: "defects: none".'


def test_a_priority_is_not_taken_for_a_severity() -> None:
    text = "Issue key,Summary,Priority\nTOY-1,A fault,Highest\n"
    done = taken(text)

    assert (defects(done.review)["TOY-1"].severity, defects(done.review)["TOY-1"].priority) == (None, 1)
    (remark,) = done.remarks
    assert remark.hint == 'Where it is one, say so: --column "Priority=severity".'
    told = taken(text, columns={"priority": "severity"})
    assert defects(told.review)["TOY-1"].severity is Severity.CRITICAL
    assert told.remarks == ()


def test_a_severity_column_needs_no_remark() -> None:
    assert taken(JIRA).remarks == ()
    assert taken("ID,Title\n1,A fault\n").remarks == ()


def test_what_is_found_after_the_day_of_the_review_is_a_problem_with_its_cell() -> None:
    found = problem(lambda: taken("ID,Title,Created\n1,A fault,2026-11-03\n2,Another,2026-11-03\n3,Old,2026-11-02\n"))

    assert str(found) == (
        "line 2, column 3, testing.defects.ado-1.found_on: this is done, yet dated after the review's own day, 2026-11-02 "
        "(and so in 1 more row). If the review speaks of a later day by now, move its reviewed_on on first."
    )


def test_an_id_that_is_taken_elsewhere_is_a_problem_of_its_row() -> None:
    review = a_review(risks={"TOY-1": {"title": "May fail"}})
    found = problem(lambda: taken("Issue key,Summary\nTOY-2,Fine\nTOY-1,Failed\n", "issues", review))

    assert found.message == "the id TOY-1 is taken in risks already; promises could mean either."
    assert str(found.place) == "line 3, column 1"
    review = a_review(issues={"TOY-1": {"title": "Failed"}})
    found = problem(lambda: taken("Issue key,Summary\nTOY-2,Fine\nTOY-1,May fail\n", "risks", review))
    assert (str(found.place), found.path) == ("line 3, column 1", "risks.TOY-1")


ISSUES = """\
ID,Work Item Type,Title,Assigned To,State,Severity,Description,Created Date,Go-live blocker,Issue kind
31,Issue,No tenant yet,Bo Claes,Active,2 - High,"<div>It is <b>late</b>.<br>Very&nbsp;late &amp; sad.</div>",2026-10-01,yes,Scope
"""


def test_issues_are_read() -> None:
    (issue,) = stated(taken(ISSUES, "issues").review.issues).values()

    assert issue == Issue.model_validate(
        {
            "title": "No tenant yet",
            "owner": "bo",
            "status": "active",
            "severity": "high",
            "description": "It is late.\nVery late & sad.",
            "raised_on": "2026-10-01",
            "blocker": True,
            "kind": "scope",
        }
    )


RISKS = """\
ID,Work Item Type,Title,State,Impact Severity,Probability,Risk Response,Risk Category,Contingency Plan,Trigger,Review Date,Residual Risk
41,Risk,The bank may be late,Open,2 - High,30,Mitigate,External,Pay by hand,No file by noon,2026-11-20,4 - Low
42,Risk,The line may fail,Resolved,1 - Critical,1,Accept,Technical,,,,
"""


def test_risks_are_read_and_a_column_with_numbers_above_one_counts_percent() -> None:
    risks = stated(taken(RISKS, "risks").review.risks)

    assert risks["ado-41"] == Risk.model_validate(
        {
            "title": "The bank may be late",
            "status": "open",
            "severity": "high",
            "probability": "30%",
            "response": "mitigate",
            "category": "external",
            "contingency": "Pay by hand",
            "trigger": "No file by noon",
            "review_on": "2026-11-20",
            "residual": "low",
        }
    )
    assert risks["ado-42"].probability == Fraction(1, 100)
    assert risks["ado-42"].status is RiskStatus.MITIGATED


ACTIONS = """\
ID,Work Item Type,Title,Assigned To,State,Due Date,Closed Date,Tags,Parent
51,Task,Ask the bank,Bo Claes,Done,2026-10-20,2026-10-21,"DATE03; urgent; MIGR01:migration.cycles; unknown",41
52,Action,Ring again,,Doing,2026-11-05,,urgent,99
"""


def with_risk(**more: Any) -> ReadinessReview:
    return a_review(risks={"ado-41": {"title": "The bank may be late"}}, **more)


def test_actions_are_about_the_findings_and_risks_that_their_tags_and_parents_name() -> None:
    done = taken(ACTIONS, "actions", with_risk())
    actions = stated(done.review.mitigations)

    assert actions["ado-51"] == Mitigation.model_validate(
        {
            "title": "Ask the bank",
            "addresses": ("DATE03", "MIGR01:migration.cycles", "ado-41"),
            "owner": "bo",
            "status": "done",
            "due_on": "2026-10-20",
            "done_on": "2026-10-21",
        }
    )
    (about,) = (one for one in done.changes if (one.key, one.field) == ("ado-51", "addresses"))
    assert str(about.where) == "export.csv, line 2, column 8"
    assert actions["ado-52"].addresses == ()
    assert actions["ado-52"].status is MitigationStatus.IN_PROGRESS
    (remark,) = done.remarks
    assert (remark.place and remark.place.line, "nothing is promised by it" in remark.message) == (3, True)


def test_an_action_is_about_an_item_that_is_answered_or_a_criterion_too() -> None:
    review = a_review(
        answers={"uat.signed-off": {"status": "done"}},
        criteria={"no-criticals": {"title": "No critical defects", "metric": "m", "operator": "at_most", "target": 0}},
        issues={"TOY-3": {"title": "Late"}},
    )
    text = 'ID,Title,Addresses\n1,Do it,"uat.signed-off, no-criticals; TOY-3, v1.2"\n'

    assert stated(taken(text, "actions", review).review.mitigations)["ado-1"].addresses == (
        "TOY-3",
        "no-criticals",
        "uat.signed-off",
    )


def test_what_an_action_is_about_already_stays() -> None:
    review = with_risk(mitigations={"ado-51": {"title": "Ask the bank", "addresses": ["RISK01"]}})
    once = taken(ACTIONS, "actions", review)

    assert stated(once.review.mitigations)["ado-51"].addresses == (
        "RISK01",
        "DATE03",
        "MIGR01:migration.cycles",
        "ado-41",
    )
    assert taken(ACTIONS, "actions", once.review).review is once.review


def test_an_action_without_columns_for_it_keeps_what_it_is_about_and_is_not_remarked_on() -> None:
    review = with_risk(mitigations={"ado-51": {"title": "Ask the bank", "addresses": ["RISK01"]}})
    done = taken("ID,Title\n51,Ask them\n", "actions", review)

    assert stated(done.review.mitigations)["ado-51"].addresses == ("RISK01",)
    assert done.remarks == ()


def test_what_is_closed_and_not_mended_is_remarked_on() -> None:
    text = (
        "Issue key,Summary,Status,Resolution\nTOY-1,A,Done,Won't Do\nTOY-2,B,Done,Won't Do\nTOY-3,C,Done,Duplicate\n"
        "TOY-4,D,Open,Deferred\nTOY-5,E,Resolved,Cannot Reproduce\nTOY-6,F,,Deferred\n"
    )
    done = taken(text)

    assert [remark.message for remark in done.remarks] == [
        '"Done" because of "Won\'t Do" is not mended, and counts as closed (and so in 1 more row).',
        '"Resolved" because of "Cannot Reproduce" is not mended, and counts as resolved.',
    ]
    assert str(done.remarks[0].place) == "line 2, column 4"
    assert [one.status for one in defects(done.review).values()][:2] == [IssueStatus.CLOSED] * 2
    assert len(taken(text, "issues").remarks) == 2


def test_a_column_that_tells_of_types_and_is_not_read_is_remarked_on() -> None:
    text = "ID,Type,Title\n1,User Story,A\n2,Bug,B\n3,,C\n"
    (remark,) = taken(text).remarks

    assert str(remark) == (
        "line 1, column 2: this column is not read, and every row is taken for one of the defects. "
        'Where it says the type, say so: --column "Type=type".'
    )
    assert list(defects(taken(text, columns={"Type": "type"}).review)) == ["ado-2", "ado-3"]


@pytest.mark.parametrize(
    "text",
    [
        "ID,Type,Title\n1,Bug,A\n",
        "ID,Tags,Title\n1,spike,A\n2,urgent,B\n",
        "ID,Work Item Type,Kind of parent,Title\n1,Bug,Epic,A\n",
    ],
)
def test_no_other_column_is_taken_for_one_of_types(text: str) -> None:
    assert taken(text).remarks == ()


def test_an_id_is_found_however_it_is_spelt() -> None:
    review = a_review(
        testing={"defects": {"toy-12": {"title": "Old"}, "TOY-13": {"title": "A"}, "toy-13": {"title": "B"}}}
    )
    done = taken("Key,Summary\nTOY-12,Renamed\nTOY-13,A\ntoy-13,B\nTOY-14,New\n", review=review)

    assert fates(done)[1:] == [
        (2, "updated", "toy-12"),
        (3, "unchanged", "TOY-13"),
        (4, "unchanged", "toy-13"),
        (5, "added", "TOY-14"),
    ]
