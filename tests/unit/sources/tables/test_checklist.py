from __future__ import annotations

from collections import Counter
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from golive_readiness.errors import InvalidDocumentError
from golive_readiness.model.checklist import EvidenceDemand, EvidenceKind, SignOffDemand
from golive_readiness.model.form.answers import Answer, Outlook, Status
from golive_readiness.model.people import Organisation, Role
from golive_readiness.sources.tables.checklist import Imported
from golive_readiness.sources.tables.grids import grids, parse_xlsx
from tests.unit.sources.tables.made import grid, imported, of_csv, of_markdown, problem, workbook

LISTS = Path(__file__).parent / "lists"


def remarks(found: Imported) -> list[str]:
    return [str(remark) for remark in found.remarks]


def ids(found: Imported) -> list[str]:
    return [item.id for item in found.checklist.items]


def test_the_list_of_the_toy_company_becomes_a_checklist_with_what_was_ticked() -> None:
    found = imported(*grids(LISTS / "prepare-go-live.md"))

    assert len(found.checklist.items) == 49
    assert Counter(item.area for item in found.checklist.items) == {
        "readiness": 8,
        "cutover": 3,
        "solution-scope": 3,
        "solution-acceptance": 3,
        "user-acceptance-testing": 6,
        "performance-testing": 7,
        "integration": 3,
        "data-migration": 4,
        "external-dependencies": 2,
        "change-and-training": 5,
        "support": 5,
    }
    assert found.checklist.areas == ()
    assert {answer.status for answer in found.answers.values()} == {Status.DONE}
    assert len(found.answers) == 24
    assert found.checklist.items[1].statement == (
        "Every planned test cycle is closed:\n- system integration\n- performance\n- user acceptance"
    )
    assert found.remarks == ()
    assert Counter(account.fate for account in found.rows) == {"read": 49, "heading": 23, "skipped": 3}


def test_the_same_text_gives_the_same_ids_and_a_row_put_in_changes_no_other() -> None:
    text = (LISTS / "prepare-go-live.md").read_text(encoding="utf-8")
    before = of_markdown(text)
    more = text.replace("| [ ] | The scripts for", "| [ ] | Something new is asked. |\n| [ ] | The scripts for")

    assert of_markdown(text) == before
    assert set(ids(before)) < set(ids(of_markdown(more)))


def test_a_list_in_german_with_semicolons_below_a_title() -> None:
    found = of_csv(
        "\ufeffGo-live-Liste Spielzeug AG;;;;;\n;;;;;\nNr.;Bereich;Aufgabe;Erledigt?;Verantwortlich;Fällig am\n"
        "1;Datenmigration;Testlauf abgestimmt;ja;Rob Maes;30.11.2026\n"
        "2;;Zweiter Lauf geplant;60 %;Rob Maes;1.12.2026\n3;Lager;Scanner gekoppelt;nein;Anna;\n"
    )

    assert ids(found) == ["migration.testlauf-abgestimmt", "migration.zweiter-lauf-geplant", "lager.scanner-gekoppelt"]
    assert [area.title for area in found.checklist.areas] == ["Lager"]
    assert dict(found.answers) == {
        "migration.testlauf-abgestimmt": Answer(status=Status.DONE, owner="rob-maes", due_on=date(2026, 11, 30)),
        "migration.zweiter-lauf-geplant": Answer(
            status=Status.IN_PROGRESS, share=Fraction(3, 5), owner="rob-maes", due_on=date(2026, 12, 1)
        ),
        "lager.scanner-gekoppelt": Answer(status=Status.NOT_STARTED, owner="anna"),
    }
    assert {key: person.name for key, person in found.people.items()} == {"rob-maes": "Rob Maes", "anna": "Anna"}


def test_every_column_that_an_item_has_is_read_into_it() -> None:
    found = of_csv(
        "Id,Area,Task,Mandatory,Weight,Evidence,Sign-off,Outcome,Why\n"
        "CUT-1,Cutover,Plan signed,must,3,Signed plan as PDF,Business owner,No surprises,It slips\n"
        "cutover.load,Cutover,Load timed,no,,test-report,customer,,\n"
        "7,Cutover,Team rested,optional,0,yes,yes,,\n"
        "8,Cutover,Desk open,,,no,no,,\n"
    )
    plan, load, team, desk = found.checklist.items

    assert ids(found) == ["cutover.cut-1", "cutover.load", "cutover.team-rested", "cutover.desk-open"]
    assert (plan.mandatory, plan.weight, plan.outcome, plan.why) == (True, 3, "No surprises", "It slips")
    assert plan.evidence == EvidenceDemand(what="Signed plan as PDF", required=False)
    assert plan.sign_off == SignOffDemand(roles=(Role.BUSINESS_OWNER,))
    assert load.evidence == EvidenceDemand(kinds=(EvidenceKind.TEST_REPORT,), required=False)
    assert load.sign_off == SignOffDemand(organisation=Organisation.CUSTOMER)
    assert (team.weight, team.evidence, team.sign_off) == (0, EvidenceDemand(), SignOffDemand())
    assert (desk.mandatory, desk.evidence, desk.sign_off) == (False, None, None)
    assert remarks(found) == []


def test_what_is_not_understood_is_remarked_on_once_and_never_taken_for_done() -> None:
    found = of_csv(
        "Task,Status,Due,Mandatory,Weight,Sign-off\n"
        "Plan signed,green,3/4/2026,perhaps,heavy,Rob\n"
        "Load timed,green,3/4/2026,perhaps,101,Rob\n"
        "Team rested,green,,,,\n"
    )

    assert len(found.answers) == 0
    assert remarks(found) == [
        'line 2, column 4: "perhaps" says neither that an item is mandatory nor that it is not; it is not (and so in 1 more row).',
        'line 2, column 5: "heavy" is no weight, which is a whole number from 0 to 100; 1 was taken.',
        'line 2, column 6: "Rob" is neither a role nor a side that signs; no sign-off is asked for (and so in 1 more row).',
        (
            'line 2, column 3: "3/4/2026" is no day, or could be one of two; it is not read (and so in 1 more row). '
            "Write it year-month-day: 2026-11-30."
        ),
        (
            'line 2, column 2: "green" is no status that is known, and is not read (and so in 2 more rows). '
            "Known are done, in progress, not started and not applicable, in several spellings and languages, and percentages."
        ),
        'line 3, column 5: "101" is no weight, which is a whole number from 0 to 100; 1 was taken.',
    ]


def test_a_share_in_a_column_of_its_own_belongs_to_work_in_progress() -> None:
    found = of_csv("Task,Status,% complete\na,in progress,40\nb,,100\nd,n/a,50\ne,amber,\nf,open,0\n")
    a, b, d, e, f = found.answers.values()

    assert (a.status, a.share) == (Status.IN_PROGRESS, Fraction(2, 5))
    assert (b.status, d.status, f.status) == (Status.DONE, Status.NOT_APPLICABLE, Status.NOT_STARTED)
    assert (e.status, e.outlook) == (Status.IN_PROGRESS, Outlook.AT_RISK)
    assert remarks(found) == []


def test_what_is_called_done_and_counted_as_less_is_unanswered() -> None:
    found = of_csv("Task,Status,% complete\nPlan,open,100\nLoad,in progress,100\nDesk,done,50\n")

    assert [answer.status for answer in found.answers.values()] == [Status.NOT_STARTED, Status.IN_PROGRESS]
    assert remarks(found) == [
        "line 2, column 2: the status and the percentage do not agree; the status counts (and so in 1 more row).",
        "line 4, column 2: the status and the percentage do not agree; the item stays unanswered.",
    ]


def test_rows_of_one_statement_that_differ_on_the_status_are_unanswered_and_said() -> None:
    found = of_csv(
        "Task,Status,Owner\nPlan,Done,Rob\nPlan,Open,\nLoad,Done,\nLoad,open,\nDesk,Done,\nDesk,yes,\nRota,,\nRota,Done,\n"
    )

    assert {key: answer.status for key, answer in found.answers.items()} == {
        "toy-list.plan": None,
        "toy-list.desk": Status.DONE,
    }
    assert found.answers["toy-list.plan"].owner == "rob"
    assert remarks(found)[0] == (
        "line 3, column 2: the same statement stands at line 2, column 1 with another status; the item stays unanswered."
    )
    assert [account.why for account in found.rows if account.fate == "skipped"] == [
        "the same statement stands at line 2, column 1 with another status",
        "the same statement stands at line 4, column 1 with another status",
        "the same statement stands at line 6, column 1",
        "the same statement stands at line 8, column 1",
    ]


def test_a_group_is_an_area_where_it_is_called_after_one_and_not_where_it_only_speaks_of_it() -> None:
    text = "# Plan\n\n## Cutover\n\n- Freeze code\n  - [ ] Branch locked\n- Hypercare\n  - [ ] Rota signed\n"
    frozen, rota = of_markdown(text).checklist.items

    assert (frozen.area, frozen.statement) == ("cutover", "Freeze code: Branch locked")
    assert rota.area == "hypercare"
    (alone,) = of_markdown("- Freeze code\n  - [ ] Branch locked\n").checklist.items
    assert alone.area == "release-management"


def test_a_row_that_is_ticked_twice_is_unanswered_and_said() -> None:
    found = of_csv("Item,Yes,No\nPlan signed,x,x\nLoad timed,,x\n")

    assert {key: answer.status for key, answer in found.answers.items()} == {"toy-list.load-timed": Status.NOT_STARTED}
    assert remarks(found)[0].startswith(
        'line 2, column 2: the columns of the status contradict one another, "Yes and No"; the item stays unanswered.'
    )


def test_a_box_before_a_statement_is_its_answer_where_there_is_no_other() -> None:
    found = of_csv("☐ Plan signed\n☑ Load timed\n[x] Team rested\n")

    assert [item.statement for item in found.checklist.items] == ["Plan signed", "Load timed", "Team rested"]
    assert list(found.answers) == ["toy-list.load-timed", "toy-list.team-rested"]
    (item,) = of_csv("Task,Done?\n[x] Team rested,no\n").checklist.items
    assert item.statement == "[x] Team rested"


def test_a_statement_that_stands_twice_in_an_area_is_read_once_and_said() -> None:
    found = of_csv("Area,Task,Done?\nData,Load timed,yes\nTeam,Load timed,no\nData,load  TIMED,yes\n")

    assert ids(found) == ["migration.load-timed", "team.load-timed"]
    assert found.rows[-1].fate == "skipped"
    assert found.rows[-1].why == "the same statement stands at line 2, column 2"
    assert remarks(found) == [
        "line 4, column 2: the same statement stands at line 2, column 2; neither it nor its answer is read again."
    ]


def test_statements_that_begin_alike_have_ids_of_their_own() -> None:
    start = "The result of the third trial load was compared with its source"
    first, second = ids(of_csv(f"Task\n{start} once\n{start} twice\n"))

    assert second.startswith(f"{first}-")


def test_an_id_of_the_list_that_is_none_or_stands_twice_is_remarked_on() -> None:
    found = of_csv("Id,Area,Task\nA 1,Data,Plan signed\nA 1,Data,Load timed\n上线,Data,Team rested\n")

    assert ids(found) == ["migration.a-1", "migration.load-timed", "migration.team-rested"]
    assert len(remarks(found)) == 2


def test_an_id_with_a_known_prefix_tells_the_area() -> None:
    found = of_csv("Id,Task\nmigration.loads,Loads timed\nhypercare.desk,Desk open\n")

    assert [(item.id, item.area) for item in found.checklist.items] == [
        ("migration.loads", "data-migration"),
        ("hypercare.desk", "hypercare"),
    ]


def test_texts_longer_than_a_document_holds_are_cut_and_said() -> None:
    found = imported(grid(("Task", "Why"), ("x" * 5000, "y" * 4000)))
    (item,) = found.checklist.items

    assert len(item.statement) == 4000
    assert item.statement.endswith("…")
    assert "a text is longer than 4,000 characters" in remarks(found)[0]


def test_what_looks_like_a_number_of_the_policy_and_is_none_is_written_otherwise() -> None:
    found = of_csv("Task,Evidence\nOpen {project.name},See {x.y}\nAt least {migration.reconciled_cycles_min} loads,\n")
    first, second = found.checklist.items

    assert first.statement == "Open (project.name)"
    assert first.evidence == EvidenceDemand(what="See (x.y)", required=False)
    assert second.statement == "At least {migration.reconciled_cycles_min} loads"
    assert len(remarks(found)) == 2


@pytest.mark.parametrize(
    ("text", "areas", "statements"),
    [
        ("# Toy list\n- Cutover\n  - [ ] Plan\n", ["cutover"], ["Plan"]),
        ("# Toy list\n- Shop floor\n  - [ ] Plan\n", ["shop-floor"], ["Plan"]),
        ("## Cutover\n- Shop floor\n  - [ ] Plan\n", ["cutover"], ["Shop floor: Plan"]),
        ("## Cutover\n### Saturday\n- [ ] Plan\n", ["cutover"], ["Plan"]),
        ("## Shop floor\n### Saturday\n- [ ] Plan\n", ["saturday"], ["Plan"]),
        ("# Toy list\n- [ ] Plan\n", ["toy-list"], ["Plan"]),
        ("| Task | Done? |\n|--|--|\n| **Cutover** | |\n| Plan | x |\n", ["cutover"], ["Plan"]),
    ],
)
def test_the_nearest_heading_that_names_an_area_is_the_area(text: str, areas: list[str], statements: list[str]) -> None:
    items = of_markdown(text).checklist.items

    assert [item.area for item in items] == areas
    assert [item.statement for item in items] == statements


def test_sheets_that_hold_no_list_are_accounted_for_and_not_read() -> None:
    def fill(book: object) -> None:
        cover = book.active  # type: ignore[attr-defined]
        cover.title = "Read me"
        cover.append(["How to use this workbook"])
        for name in ("Cutover", "Shop floor", "Sheet4"):
            sheet = book.create_sheet(name)  # type: ignore[attr-defined]
            sheet.append(["Task", "Done?"])
            sheet.append([f"Plan of {name}", True])

    found = imported(*parse_xlsx(workbook(fill)))

    assert [item.area for item in found.checklist.items] == ["cutover", "shop-floor", "toy-list"]
    assert (found.rows[0].fate, str(found.rows[0].place)) == ("skipped", "sheet Read me, cell A1")
    assert (
        found.rows[0].why == "no column of this table is called after tasks or statements, as one of another table is"
    )


def test_a_caller_says_what_a_column_means() -> None:
    text = "Wombat,Task,Owner\nThe plan is signed,PLN,Rob\n"
    found = of_csv(text, columns={"wombat": "statement", "Task": "id", "Owner": "nothing"})

    assert ids(found) == ["toy-list.pln"]
    assert found.checklist.items[0].statement == "The plan is signed"
    assert len(found.answers) == 0
    assert [column.why for column in found.columns] == ["as you say"] * 3


def test_a_column_or_meaning_that_there_is_not_is_told_with_what_there_is() -> None:
    found = problem(lambda: of_csv("Task,Owner\nPlan,Rob\n", columns={"Tsak": "statement"}))
    assert (found.message, found.hint, found.allowed) == (
        'there is no column "Tsak".',
        "Did you mean Task?",
        ("Task", "Owner"),
    )

    with pytest.raises(InvalidDocumentError) as caught:
        of_csv("Task\nPlan\n", columns={"Task": "statment", "Owner": "wombat"})
    first, second = caught.value.problems
    assert (first.message, first.hint) == ('"statment" is nothing that a column can mean.', "Did you mean statement?")
    assert (second.path, second.hint) == ("Owner", None)
    assert "sign-off" in second.allowed


@pytest.mark.parametrize("text", ["Task,Done?\n", "Task,Done?\n,yes\n"])
def test_a_list_without_a_statement_is_refused_with_what_to_say(text: str) -> None:
    found = problem(lambda: of_csv(text))

    assert found.message == "no row holds a statement."
    assert found.hint == (
        "Nothing stands below the heading of their column. "
        'If they stand in another: say which column holds the statements, such as "What to do=statement".'
    )


def test_a_list_without_a_table_is_refused_with_what_to_say() -> None:
    found = problem(imported)

    assert found.message == "no row holds a statement."
    assert found.hint == 'Say which column holds the statements, such as "What to do=statement".'


def test_the_summary_tells_columns_areas_rows_and_remarks() -> None:
    found = of_csv("Area,Task,Status,Wombat\nData,Plan,green,1\nFloor,Load,yes,2\n,,,3\n" + ",,no,\n" * 7)

    assert found.summary() == (
        "Columns:",
        '  "Area" is read as area: "area" is a usual word for it',
        '  "Task" is read as statement: "task" is a usual word for it',
        '  "Status" is read as status: "status" is a usual word for it',
        '  "Wombat" is not read: nothing is known of this name',
        "Areas:",
        '  "Data" is the area data-migration',
        '  "Floor" is an area of its own: floor',
        "Rows: 2 read, 1 heading, 8 skipped; 1 answer.",
        '  skipped, nothing stands in "Task":',
        "    line 4, column 1: 3",
        "    line 5, column 1: no",
        "    line 6, column 1: no",
        "    line 7, column 1: no",
        "    line 8, column 1: no",
        "    and 3 more",
        "To look at:",
        (
            '  line 2, column 3: "green" is no status that is known, and is not read. '
            "Known are done, in progress, not started and not applicable, in several spellings and languages, and percentages."
        ),
    )


def test_a_summary_shows_only_so_many_remarks() -> None:
    found = of_csv("Task,Status\n" + "".join(f"Plan {number},word {number}\n" for number in range(40)))

    assert found.summary()[-1] == "  and 10 more"
