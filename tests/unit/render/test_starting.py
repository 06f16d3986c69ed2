"""A review to fill in reads back as it is, asks what applies, and shows how to write."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from golive_readiness import api
from golive_readiness.decision import Verdict
from golive_readiness.model.checklist import Area, Checklist
from golive_readiness.model.form.answers import Answer
from golive_readiness.model.policy import Policy
from golive_readiness.model.record.engagement import Project
from golive_readiness.model.review import ReadinessReview
from golive_readiness.model.thresholds import worded
from golive_readiness.render.starting import review_to_fill_in

DAY = date(2026, 11, 2)
PROJECT = Project(name="Toy shop")
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300).filter(str.strip)


def _checklist(*items: dict[str, Any], name: str = "ours") -> Checklist:
    whole = [{"area": "cutover", "statement": f"{item['id']} is so.", **item} for item in items]
    return Checklist.model_validate(
        {"format": "golive-readiness/checklist/1", "id": name, "title": name, "version": "1", "items": whole}
    )


def _made(*items: dict[str, Any], project: Project = PROJECT) -> str:
    return review_to_fill_in({"ours": _checklist(*items)}, project, DAY)


def _read(text: str) -> ReadinessReview:
    return api.parse_review(text)


@pytest.mark.parametrize("name", api.bundled_checklists())
def test_it_reads_back_with_every_item_unanswered_and_cannot_be_assessed(name: str) -> None:
    checklist = api.load_checklist(name)
    review = _read(review_to_fill_in({name: checklist}, PROJECT, DAY))

    assert set(review.answers) == {item.id for item in checklist.items}
    assert set(review.answers.values()) == {Answer()}
    assert (review.project, review.reviewed_on, review.checklists) == (PROJECT, DAY, (name,))
    assert api.assess(review).decision.verdict is Verdict.CANNOT_BE_ASSESSED


def test_each_line_to_fill_in_stands_below_what_it_answers() -> None:
    checklist = api.load_checklist("success-by-design")
    text = review_to_fill_in({"success-by-design": checklist}, PROJECT, DAY)
    comments = {block.rsplit("\n", 1)[-1].strip().removesuffix(": {}"): block for block in text.strip().split("\n\n")}

    for item in checklist.items:
        said = " ".join(line.strip().removeprefix("# ") for line in comments[item.id].splitlines()[:-1])
        assert said.startswith(worded(item, Policy()).statement)
        assert ("Mandatory." in said) == item.mandatory


def test_it_says_what_an_answer_has_to_bring_along() -> None:
    item = {
        "id": "uat.signed",
        "mandatory": "true",
        "due_by": "open_to_users",
        "evidence": {"kinds": ["test-report", "approval"], "what": "The last round."},
        "sign_off": {"roles": ["business-owner"], "organisation": "customer"},
    }

    assert (
        "  # uat.signed is so.\n"
        "  # Mandatory. Due by open_to_users. Proof (test-report or approval): The last round. Signed by:\n"
        "  # business-owner, customer.\n"
        "  uat.signed: {}\n"
    ) in _made(item)


def test_proof_that_is_only_asked_for_is_not_demanded() -> None:
    assert "Proof" not in _made({"id": "a.b", "evidence": {"kinds": ["plan"], "required": "false"}})
    assert "Proof (of any kind)." in _made({"id": "a.b", "evidence": {}})
    assert "Signed by: anybody." in _made({"id": "a.b", "sign_off": {}})


def test_what_does_not_apply_is_left_out() -> None:
    items = {"id": "a.web", "applies": {"products": ["web"]}}, {"id": "a.shop", "applies": {"products": ["commerce"]}}
    shop = Project.model_validate({"name": "Toy shop", "products": ["commerce"]})

    assert set(_read(_made(*items)).answers) == {"a.web", "a.shop"}
    assert set(_read(_made(*items, project=shop)).answers) == {"a.shop"}


def test_items_stand_area_by_area_and_once() -> None:
    first = _checklist({"id": "a.1", "area": "cutover"}, {"id": "b.1", "area": "support"}, name="first")
    second = _checklist({"id": "a.2", "area": "cutover"}, {"id": "b.1", "area": "support"}, name="second")
    text = review_to_fill_in({"first": first, "second": second}, PROJECT, DAY)

    assert re.findall(r"^  (?:# -+ (\w+)|(\S+): \{\})", text, re.MULTILINE) == [
        ("Cutover", ""),
        ("", "a.1"),
        ("", "a.2"),
        ("Support", ""),
        ("", "b.1"),
    ]


def test_its_examples_are_true_of_the_format() -> None:
    text, _, _ = _made({"id": "a.b"}, {"id": "a.c"}, {"id": "a.d"}).partition("\n# The record:")
    answers = iter(re.findall(r"^#   (\{.*\})$", text, re.MULTILINE))
    shown = re.sub(
        r"^# (time_zone|dates|decision_maker|people|evidence|  \w[\w-]*)(?=:)", r"\1", text, flags=re.MULTILINE
    )
    filled = re.sub(r"\{\}", lambda _: next(answers), shown)
    review = _read(filled)

    assert [answer.status for answer in review.answers.values()] == ["done", "in_progress", "not_applicable"]
    assert review.decision_maker == "anna"
    assert review.dates.go_live_on == date(2026, 11, 30)
    assert review.answers["a.b"].evidence == tuple(review.evidence)


def test_its_examples_of_the_record_are_true_of_the_format_and_judged() -> None:
    text = _made({"id": "a.b"})
    about, _, example = text.partition("# testing:\n")
    people = "decision_maker: anna\npeople:\n" + "".join(re.findall(r"^# (  (?:anna|rob): .*\n)", about, re.MULTILINE))
    record = "testing:\n" + re.sub(r"^# ", "", example, flags=re.MULTILINE)
    review = _read(about + people + record)
    assessment = api.assess(review, checklists=[_checklist({"id": "a.b"})])

    heard = {finding.code for finding in assessment.findings}
    assert {"TEST02", "TEST08", "INTG02", "MIGR02", "ENVR01", "CUTO06"} <= heard
    assert "MIGR02:customers" in {finding.id for finding in assessment.findings if finding.failed}
    assert review.cutover.window is not None
    assert len(review.cutover.rehearsals or ()) == 1


def test_every_section_of_the_record_is_named_at_the_end() -> None:
    _, _, told = _made({"id": "a.b"}).partition("\n# The record:")
    project = {"format", "project", "reviewed_on", "time_zone", "dates", "checklists", "tenants"}
    people = {"decision_maker", "people", "teams", "answers", "workstreams", "evidence", "sign_offs"}
    matters = {"risks", "issues", "known_issues", "mitigations", "waivers", "change_requests", "assumptions"}
    committee = {"criteria", "success_measures", "options", "decision", "status_report"}
    of_the_form = project | people | matters | committee

    assert {name for name in ReadinessReview.model_fields if not re.search(rf"\b{name}\b", told)} == of_the_form


def test_it_says_which_rules_hold_an_answer_against_the_record() -> None:
    item = {"id": "a.b", "mandatory": "true", "rules": ["MIGR02", "MIGR03"]}

    assert "  # a.b is so.\n  # Mandatory. Checked by MIGR02, MIGR03.\n  a.b: {}\n" in _made(item)
    assert "Checked by" not in _made({"id": "a.b"}).partition("answers:")[2].partition("# The record:")[0]


def test_without_any_item_there_is_nothing_to_answer() -> None:
    shop = Project.model_validate({"name": "Toy shop", "products": ["commerce"]})

    assert not _read(_made({"id": "a.b", "applies": {"products": ["web"]}}, project=shop)).answers


@pytest.mark.parametrize("key", ["no", "012", "1e5", "2026-11-30", "null", "a#b", "a/b"])
def test_an_id_that_another_reader_takes_for_something_else_stays_what_it_is(key: str) -> None:
    assert set(_read(_made({"id": key})).answers) == {key}


@given(statement=TEXTS, what=TEXTS)
def test_nothing_that_an_item_says_can_end_its_comment(statement: str, what: str) -> None:
    try:
        checklist = _checklist({"id": "a.b", "statement": statement, "evidence": {"what": what}}, {"id": "a.c"})
    except ValueError:  # what cannot be printed is no statement
        return
    review = _read(review_to_fill_in({"ours": checklist}, PROJECT, DAY))

    assert set(review.answers) == {"a.b", "a.c"}
    assert set(review.answers.values()) == {Answer()}


@given(name=TEXTS.filter(lambda text: text.strip() == text))
def test_a_project_of_any_name_reads_back(name: str) -> None:
    try:
        project = Project(name=name)
    except ValueError:
        return

    assert _read(review_to_fill_in({"ours": _checklist({"id": "a.b"})}, project, DAY)).project == project


def test_areas_bear_their_titles_and_stand_in_their_order() -> None:
    items = {"id": "c.1", "area": "cutover"}, {"id": "x.1", "area": "ax-2012-upgrade"}
    areas = [Area(id="ax-2012-upgrade", title="Upgrade from AX 2012", prefix="ax")]
    text = review_to_fill_in({"ours": _checklist(*items)}, PROJECT, DAY, areas)

    assert re.findall(r"^  # ---- (.*) ----$", text, re.MULTILINE) == ["Upgrade from AX 2012", "Cutover"]
