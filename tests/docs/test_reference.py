"""The generated reference is fresh, complete, and true of the code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import TypeAdapter

from golive_readiness import api
from golive_readiness.findings import BUNDLED
from golive_readiness.model.base import in_zone
from golive_readiness.model.policy import Policy
from golive_readiness.model.review import ReadinessReview
from golive_readiness.model.thresholds import worded
from tests.docs.reference.bundled import items, sources, statements
from tests.docs.reference.fields import parts
from tests.docs.reference.markdown import cell, slug
from tests.docs.reference.pages import PAGES
from tests.docs.reference.policy import Threshold, thresholds
from tests.docs.reference.reads import parts_read
from tests.docs.reference.spellings import SPELLINGS, Spelling

if TYPE_CHECKING:
    from pathlib import Path

    from golive_readiness.findings.rule import Rule

REMEDY = "It is stale; to write it anew: .venv/bin/python -m tests.docs.reference"


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """Every page as it would be written now."""
    return {name: write() for name, write in PAGES.items()}


@pytest.fixture(scope="module")
def full(checkout: Path) -> ReadinessReview:
    """A review in which nearly everything is stated."""
    return api.read_review(checkout / "templates" / "samples" / "garden-wholesaler.yaml")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_what_the_code_says_now(name: str, pages: dict[str, str], checkout: Path) -> None:
    assert (checkout / "docs" / "reference" / name).read_text(encoding="utf-8") == pages[name], REMEDY


def test_nothing_else_stands_there(checkout: Path) -> None:
    assert {path.name for path in (checkout / "docs" / "reference").iterdir()} == set(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_every_link_leads_somewhere(name: str, pages: dict[str, str], checkout: Path) -> None:
    anchors = {
        page: {slug(head) for head in re.findall(r"^#+ (.*)$", text, re.MULTILINE)} for page, text in pages.items()
    }
    for file, anchor in re.findall(r"\]\((?!https?:)([^)#]*)#?([^)]*)\)", pages[name]):
        page = file or name
        assert (checkout / "docs" / "reference" / page).resolve().exists(), file
        assert not anchor or anchor in anchors[page], f"{page}#{anchor}"


@pytest.mark.parametrize("name", PAGES)
def test_no_heading_stands_twice_where_a_link_could_mean_either(name: str, pages: dict[str, str]) -> None:
    from_others = re.findall(rf"\]\({re.escape(name)}#([^)]*)\)", "".join(pages.values()))
    linked = {*from_others, *re.findall(r"\]\(#([^)]*)\)", pages[name])}
    heads = [slug(head) for head in re.findall(r"^#+ (.*)$", pages[name], re.MULTILINE)]
    assert not [anchor for anchor in linked if heads.count(anchor) > 1]


@pytest.mark.parametrize("spelling", SPELLINGS, ids=[spelling.name for spelling in SPELLINGS])
def test_every_example_of_a_spelling_can_be_read(spelling: Spelling) -> None:
    with in_zone("Europe/Brussels"):
        for example in spelling.examples:
            TypeAdapter(spelling.kind).validate_python(example)


def test_the_smallest_review_can_be_read(pages: dict[str, str]) -> None:
    (smallest,) = re.findall(r"```yaml\n(.*?)```", pages["document-format.md"], re.DOTALL)

    assert api.parse_review(smallest).project.name == "ERP and CRM replacement"


def test_the_policy_that_is_shown_can_be_used(pages: dict[str, str]) -> None:
    (shown,) = re.findall(r"```yaml\n(.*?)```", pages["policy.md"], re.DOTALL)
    review = api.parse_review("format: golive-readiness/review/1\nproject: {name: A}\nreviewed_on: 2026-11-02\n")
    assessment = api.assess(review, policy=api.parse_policy(shown))

    assert assessment.findings.where(code="JUDG04")


def test_the_review_documents_every_field_of_every_part(pages: dict[str, str]) -> None:
    page = pages["document-format.md"]
    for path, kind in parts(ReadinessReview):
        assert f"`{path}`" in page
        assert not [name for name in kind.model_fields if f"\n| `{name}` | " not in page]


def test_every_rule_is_printed_with_its_words(pages: dict[str, str]) -> None:
    for rule in BUNDLED:
        _, _, told = pages["rules.md"].partition(f"### {rule.code}: {rule.title}\n")
        told, _, _ = told.partition("\n### ")
        assert all(words in told for words in (rule.says, rule.why, rule.advice, *rule.traces))
        assert all(cell(sources()[source].title) in told for source in rule.sources)


@pytest.mark.parametrize("rule", [rule for rule in BUNDLED if parts_read(rule)], ids=lambda rule: rule.code)
def test_without_the_parts_that_a_rule_is_said_to_read_it_is_silent(rule: Rule[Any], full: ReadinessReview) -> None:
    nothing = api.parse_review("format: golive-readiness/review/1\nproject: {name: A}\nreviewed_on: 2026-11-02\n")
    read = {path.split(".")[0] for path in parts_read(rule)}
    without = full.model_copy(update={name: getattr(nothing, name) for name in read})

    assert rule.reads(without) is None


def test_where_a_part_is_read_and_what_a_rule_reads_are_told_both_ways(pages: dict[str, str]) -> None:
    assert "- *Reads:* [`migration.cycles`](document-format.md#trial-loads)\n" in _told(pages["rules.md"], "MIGR02")
    assert "[MIGR02](rules.md#" in _told(pages["document-format.md"], "Trial loads")
    assert "Reads" not in _told(pages["rules.md"], "ITEM01")


def _told(page: str, heading: str) -> str:
    """What stands under a heading that begins so."""
    _, _, told = page.partition(f"\n### {heading}")
    return told.partition("\n### ")[0]


def test_every_item_is_printed_with_what_it_states(pages: dict[str, str]) -> None:
    for _, item in items():
        assert f"#### {item.id}\n\n{worded(item, Policy()).statement} (" in pages["checklists.md"]


def test_every_statement_is_asked_or_recorded(pages: dict[str, str]) -> None:
    rows = dict(re.findall(r"^\| (GL-\d+) \| .* \| ([^|]*) \|$", pages["traceability.md"], re.MULTILINE))
    traced = {trace for _, item in items() for trace in item.traces}

    assert set(rows) == {row["id"] for row in statements()}
    assert {key for key, said in rows.items() if "checklists.md#" in said} == traced
    assert {key for key, said in rows.items() if "`decision`" in said} == {"GL-023", "GL-361"}
    assert "**370 of 370 statements of the canon have their place**" in pages["traceability.md"]


def test_every_section_of_the_policy_is_printed(pages: dict[str, str]) -> None:
    heads = re.findall(r"^## (.*)$", pages["policy.md"], re.MULTILINE)

    assert heads == [name for name in Policy.model_fields if name not in ("format", "name")]


@pytest.mark.parametrize("threshold", list(thresholds()), ids=[threshold.path for threshold in thresholds()])
def test_every_threshold_has_a_unit_and_says_where_it_comes_from(threshold: Threshold) -> None:
    assert threshold.says
    assert threshold.unit in ("days", "working days", "hours", "share", "count", "time")
    assert threshold.source
