from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from golive_readiness import api
from golive_readiness.api.importing import import_checklist, review_of
from golive_readiness.errors import InvalidDocumentError
from golive_readiness.findings.rule import Rule
from golive_readiness.model.form.answers import Status
from tests.unit.sources.tables.made import workbook

LIST = "Area,Task,Done?,Owner\nCutover,The plan is signed,yes,Rob\nShop floor,Scanners are paired,,Eve\n"


@pytest.fixture
def a_list(tmp_path: Path) -> Path:
    path = tmp_path / "our go-live_list.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def test_id_and_title_are_made_from_the_name_of_the_file(a_list: Path) -> None:
    checklist = import_checklist(a_list).checklist

    assert (checklist.id, checklist.title, checklist.version) == ("our-go-live-list", "Our go live list", "1")


def test_id_and_title_may_be_given(a_list: Path) -> None:
    checklist = import_checklist(a_list, id="theirs", title="What they ask").checklist

    assert (checklist.id, checklist.title) == ("theirs", "What they ask")


def test_an_id_or_title_that_is_none_is_refused(a_list: Path) -> None:
    with pytest.raises(InvalidDocumentError, match='"not an id" is not an id for a checklist'):
        import_checklist(a_list, id="not an id")
    for title in ("", "\u202e", "x" * 301):
        with pytest.raises(InvalidDocumentError, match="a title has between 1 and 300 characters"):
            import_checklist(a_list, title=title)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Toy list\n## Cutover\n- [ ] a\n## Team\n- [ ] b\n", "Toy list"),
        ("## Cutover\n- [ ] a\n## Team\n- [ ] b\n", "List"),
        ("- [ ] a\n", "List"),
    ],
)
def test_the_heading_of_a_whole_text_is_its_title(tmp_path: Path, text: str, title: str) -> None:
    path = tmp_path / "list.md"
    path.write_text(text, encoding="utf-8")

    assert import_checklist(path).checklist.title == title


def test_a_name_without_a_letter_that_an_id_may_have_is_no_hindrance(tmp_path: Path) -> None:
    path = tmp_path / "上线.csv"
    path.write_text(LIST, encoding="utf-8")

    assert import_checklist(path).checklist.id == "imported"


def test_what_a_column_means_may_be_said(a_list: Path) -> None:
    found = import_checklist(a_list, columns={"Owner": "nothing"})

    assert found.people == {}


def test_the_answers_are_a_review_that_can_be_judged(a_list: Path, tmp_path: Path) -> None:
    found = import_checklist(a_list)
    (tmp_path / "ours.yaml").write_text(api.to_yaml(found.checklist), encoding="utf-8")
    review = review_of(found, reviewed_on=date(2026, 11, 2), checklist="ours.yaml")
    api.write_review(review, tmp_path / "review.yaml")
    again = api.read_review(tmp_path / "review.yaml")
    rules: tuple[Rule[object], ...] = ()
    assessment = api.assess(again, rules=rules)

    assert again == review
    assert review.answers["cutover.plan-signed"].status is Status.DONE
    assert review.people["rob"].name == "Rob"
    assert [item.id for item in assessment.items] == ["cutover.plan-signed", "shop-floor.scanners-paired"]


def test_of_a_workbook_only_the_sheets_that_are_named_are_read(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        for name in ("Cutover", "Risks"):
            for row in (["Description", "Owner"], [f"Something of {name}", "Rob"]):
                (book[name] if name in book else book.create_sheet(name)).append(row)

    path = tmp_path / "list.xlsx"
    path.write_bytes(workbook(fill))

    assert len(import_checklist(path).checklist.items) == 2
    (item,) = import_checklist(path, sheets=["Cutover"]).checklist.items
    assert item.statement == "Something of Cutover"
    with pytest.raises(
        InvalidDocumentError, match=r'no sheet "Cutovr" in which something stands\. Allowed: Cutover, Risks\.'
    ):
        import_checklist(path, sheets=["Cutovr"])
