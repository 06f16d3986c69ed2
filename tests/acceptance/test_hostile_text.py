"""Whatever a review's texts say, the pack prints it: whole, as text, and without anything coming of it."""

from __future__ import annotations

import io
import re
import socket
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pypdf
import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

import golive_readiness as glr
from golive_readiness import resources
from tests.acceptance.filled import filled
from tests.made import a_checklist

CODE = "<script>alert(1)</script> {{ 7*7 }} {% raw %} ${7*7} <img src=x onerror=alert(1)> &lt;b&gt; </style> </title> ]]> \"'"
LINKS = '=HYPERLINK("http://x") javascript:alert(1) [a](javascript:alert(1)) file:///etc/passwd http://example.invalid/x.png'
WRITTEN_ELSEWHERE = "قرار البدء החלטה 稼働判定 🚀 Ærøskøbing Łódź Ωμέγα и e\u0301"
TURNED_AROUND = "one \u202etwo\u202c three \u2067four\u2069 five \u202esix"

ONLY_FOR_THE_TEAM = {
    "people.one.email",
    "people.one.phone",
    "answers.uat.one.internal",
    "answers.uat.two.internal",
    "evidence.one.internal",
    "mitigations.one.internal",
}

IN_FULL_LENGTH = {
    "answers.uat.one.comment",
    "workstreams.user-acceptance-testing.comment",
    "options.one.consequence",
    "decision.rationale",
}
"""Texts that are set in different ways; a word of 4,000 letters takes the renderer a second each."""

STATED: Mapping[str, Any] = {
    "reviewed_on": "2026-11-02",
    "time_zone": "Europe/Brussels",
    "dates": {"go_no_go_on": "2026-11-26", "go_live_on": "2026-11-30", "hypercare_ends_on": "2026-12-28"},
    "checklists": [],
    "teams": ("team",),
    "answers": ("uat.one", "uat.two"),
    "answers.uat.one.status": "in_progress",
    "answers.uat.two.status": "not_applicable",
    "answers.uat.two.share": None,
    "workstreams": ("user-acceptance-testing",),
    "risks": ("risk",),
    "issues": ("issue",),
    "criteria": ("criterion",),
    "calendar.country": None,
    "project.waves.countries": ["BE"],
    "testing.cycles.one.cases_failed": "0",
    "support.roster.ends_at": "2026-11-29T20:00",
    "cutover.window.ends_at": "2026-11-29T18:00",
    "rollback.legacy_runs_in_parallel": "false",
    "rollback.point_of_no_return.at": None,
    "rollback.triggers.at": None,
}
"""What cannot say just anything; a clock time would be printed in place of the task, or of what is counted."""

ASKED = a_checklist(
    {"id": "uat.one", "area": "user-acceptance-testing"}, {"id": "uat.two", "area": "user-acceptance-testing"}
)

Says = Callable[[str, int], str]


class Seen(HTMLParser):
    """Everything a browser would see."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data


@cache
def limits() -> dict[str, int]:
    """Every text field of a review by path, and how much fits into it."""
    found: dict[str, int] = {}

    def asked(path: str, limit: int) -> str:
        found[path] = limit
        return path

    filled(glr.ReadinessReview, asked, STATED)
    return found


def assessed(says: Says) -> glr.Assessment:
    """A review in which every text field says this, judged."""
    return glr.assess(glr.ReadinessReview.model_validate(filled(glr.ReadinessReview, says, STATED)), checklists=[ASKED])


def marked(path: str) -> str:
    """What tells one field's text from another's."""
    return f"@{path}@"


def told(text: str) -> Says:
    """Say the same everywhere, each field with its mark before it."""
    return lambda path, _limit: f"{marked(path)} {text}"


def printed_in(edition: str) -> Iterator[str]:
    """The fields whose text stands in an edition."""
    hidden = set() if edition == "team" else ONLY_FOR_THE_TEAM
    return (path for path in limits() if path not in hidden)


def plain(text: str) -> str:
    """A text without what a line break may have become."""
    return " ".join(text.split())


def without_spaces(text: str) -> str:
    """A text however its lines are broken."""
    return "".join(text.split())


def read(pdf: bytes, folder: Path) -> str:
    """The text of a PDF as another program reads it."""
    (folder / "pack.pdf").write_bytes(pdf)
    shown = subprocess.run(["pdftotext", "-raw", str(folder / "pack.pdf"), "-"], check=True, capture_output=True)  # noqa: S607
    return shown.stdout.decode()


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever opens a connection fails the test."""

    def refused(*_: object) -> None:
        pytest.fail("something was fetched")

    monkeypatch.setattr(socket.socket, "connect", refused)


def test_every_kind_of_text_is_tried() -> None:
    assert len(limits()) > 60
    assert set(limits().values()) == {300, 4000}
    assert set(limits()) >= ONLY_FOR_THE_TEAM | IN_FULL_LENGTH


@pytest.mark.parametrize("text", [CODE, LINKS, WRITTEN_ELSEWHERE], ids=["code", "links", "written elsewhere"])
@pytest.mark.parametrize("edition", ["full", "team"])
def test_in_html_every_text_is_whole_and_nothing_but_text(edition: str, text: str) -> None:
    seen = Seen(glr.to_html(assessed(told(text)), edition=edition))
    shown = plain(seen.text)

    assert [path for path in printed_in(edition) if plain(f"{marked(path)} {text}") not in shown] == []
    assert {"script", "img", "iframe", "object", "embed", "link", "form", "base"}.isdisjoint(seen.tags)
    assert [name for name, _ in seen.attributes if name.startswith("on") or name == "style"] == []
    assert [value for name, value in seen.attributes if name in ("href", "src", "action") and value[:1] != "#"] == []


def test_the_edition_that_circulates_keeps_to_itself_what_is_for_the_team() -> None:
    shown = glr.to_html(assessed(told("x")), edition="full")

    assert [path for path in ONLY_FOR_THE_TEAM if marked(path) in shown] == []


def test_in_html_the_longest_word_is_whole() -> None:
    shown = Seen(glr.to_html(assessed(lambda path, limit: _word(path) * limit), edition="team")).text

    assert [path for path in printed_in("team") if _word(path) * limits()[path] not in shown] == []


@pytest.mark.needs_tool("pdftotext")
def test_in_the_pdf_every_text_is_whole_and_nothing_but_text(tmp_path: Path) -> None:
    text = f"{CODE} {LINKS}"
    pdf = glr.to_pdf(assessed(told(text)), edition="team")
    shown = without_spaces(read(pdf, tmp_path))

    assert [path for path in printed_in("team") if without_spaces(f"{marked(path)} {text}") not in shown] == []
    assert list(_actions(pdf)) == []


@pytest.mark.needs_tool("pdftotext")
def test_in_the_pdf_every_script_is_there_and_none_turns_another_text_around(tmp_path: Path) -> None:
    pdf = glr.to_pdf(
        assessed(lambda path, _limit: f"{marked(path)} {WRITTEN_ELSEWHERE} {TURNED_AROUND}"), edition="team"
    )
    shown = read(pdf, tmp_path)
    least = len(list(printed_in("team")))

    for word in (*WRITTEN_ELSEWHERE.split(), "one", "three", "five", "six"):
        assert without_spaces(shown).count(word) >= least, word
    assert {"eht", "morf", "noitadnemmocer"}.isdisjoint(shown.split())  # our own words, turned around


@pytest.mark.needs_tool("pdftotext")
def test_in_the_pdf_the_longest_word_is_whole(tmp_path: Path) -> None:
    def long(path: str, limit: int) -> str:
        return _word(path) * (limit if path in IN_FULL_LENGTH else 300)

    letters = Counter(read(glr.to_pdf(assessed(long), edition="team"), tmp_path))

    assert [path for path in printed_in("team") if letters[_word(path)] < len(long(path, limits()[path]))] == []


def _word(path: str) -> str:
    """A letter that no other field's text has."""
    return _LETTERS[list(limits()).index(path)]


_TYPEFACE = "templates/pack/fonts/source-sans-3-latin-ext-400-normal.woff2"
_LETTERS = [
    letter
    for letter in map(chr, TTFont(io.BytesIO(resources.read_bytes(_TYPEFACE))).getBestCmap())
    if letter.isalpha() and ord(letter) >= 0x100 and normalize("NFKC", letter) == letter
]
"""Letters of the embedded typeface that none of our own words have and that stay one letter each."""


def _actions(pdf: bytes) -> Iterator[Any]:
    """Everything in a PDF that does something, except to lead to another of its pages."""
    document = pypdf.PdfReader(io.BytesIO(pdf))
    catalogue: Any = document.trailer["/Root"]
    yield from (name for name in ("/OpenAction", "/AA") if name in catalogue)
    yield from re.findall(rb"/S */(?:JavaScript|URI|Launch|SubmitForm|GoToR)", pdf)
    for page in document.pages:
        for annotation in page.annotations or ():
            yield from (one for one in ("/A", "/AA") if one in annotation.get_object())
