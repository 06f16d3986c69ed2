"""The PDF: tagged, numbered, sealed, complete, and the same every time."""

from __future__ import annotations

import builtins
import gc
import io
import subprocess
import sys
from functools import cache
from typing import TYPE_CHECKING, Any

import page
import pypdf
import pytest

from golive_readiness.errors import RenderError
from golive_readiness.pack.edition import Edition
from golive_readiness.render import pdf
from golive_readiness.render.html import to_html
from golive_readiness.render.pdf import to_pdf
from tests.unit.pack.cases import FORMULA, MARKUP, TEMPLATE, UNBROKEN, bare, composed, crowded, hostile, rich

if TYPE_CHECKING:
    from pathlib import Path

REVIEWS = {"bare": bare, "rich": rich, "hostile": hostile, "crowded": crowded}


@cache
def made(name: str, edition: Edition = Edition.FULL) -> bytes:
    return to_pdf(to_html(composed(REVIEWS[name](), edition=edition)))


def read(content: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(content))


def begins(document: pypdf.PdfReader) -> dict[str, int]:
    """On which page, counted from 0, each bookmark of the first level lies."""
    entries = [entry for entry in document.outline if not isinstance(entry, list)]
    return {str(entry.title): document.get_destination_page_number(entry) or 0 for entry in entries}


def text(content: bytes, tmp_path: Path) -> str:
    """The text as another program reads it, without the breaks that lines and pages put in."""
    (tmp_path / "pack.pdf").write_bytes(content)
    shown = subprocess.run(["pdftotext", "-raw", str(tmp_path / "pack.pdf"), "-"], check=True, capture_output=True)  # noqa: S607
    return shown.stdout.decode()


@pytest.mark.parametrize("name", REVIEWS)
def test_the_pdf_keeps_every_rule_of_accessibility(name: str) -> None:
    """Except that a machine may have no typeface for a sign: then a box stands for it, which the rules forbid."""
    outcome = page.validate_pdf_bytes(made(name), profile="ua1")
    allowed = {"PDFUA1-NOTDEF-GLYPH-001"} if name == "hostile" else set()

    assert outcome.rules.total > 100
    assert [failure.message for failure in outcome.failures if failure.rule_id not in allowed] == []


def test_title_language_and_tags() -> None:
    document = read(made("rich"))
    catalogue: Any = document.trailer["/Root"]

    assert document.metadata is not None
    assert document.metadata.title == "Go-live readiness – ERP and CRM replacement – Halden Bicycles"
    assert catalogue["/Lang"] == "en"
    assert catalogue["/MarkInfo"]["/Marked"]
    assert catalogue["/ViewerPreferences"]["/DisplayDocTitle"]


def test_the_bookmarks_are_the_sections_of_the_pack() -> None:
    pack = composed(rich())
    top = [entry.title for entry in read(made("rich")).outline if not isinstance(entry, list)]
    sections = [f"{section.number} {section.title}" for section in (*pack.body, *pack.annex)]

    assert top == ["ERP and CRM replacement", "Contents", *sections]


def test_the_contents_name_the_pages_on_which_sections_begin() -> None:
    document = read(made("rich"))
    lines = document.pages[1].extract_text().splitlines()

    for title, number in list(begins(document).items())[2:]:
        line = next(line for line in lines if title.split(" ", 1)[1] in line)
        assert line.rstrip().endswith(str(number + 1))


@pytest.mark.parametrize("name", ["bare", "rich", "crowded"])
@pytest.mark.parametrize("edition", Edition)
def test_page_one_is_one_page(name: str, edition: Edition) -> None:
    assert list(begins(read(made(name, edition))).values())[:2] == [0, 1]


def test_every_page_but_the_first_says_where_it_is() -> None:
    pages = read(made("rich")).pages

    for number, one in enumerate(pages, start=1):
        said = one.extract_text()
        assert f"Page {number} of {len(pages)}" in said
        assert "Full edition · for the steering committee and the project" in said
        assert number == 1 or "ERP and CRM replacement – Halden Bicycles" in said


def test_the_typeface_is_inside() -> None:
    fonts = {
        font.get_object()["/BaseFont"]
        for one in read(made("rich")).pages
        for font in one["/Resources"]["/Font"].values()  # type: ignore[index]
    }

    assert any("Source-Sans-3" in font for font in fonts)
    assert all("Source-Sans-3" in font for font in fonts), fonts


@pytest.mark.needs_tool("pdftotext")
def test_hostile_text_comes_out_whole_and_as_text(tmp_path: Path) -> None:
    said = text(made("hostile"), tmp_path)
    unbroken = "".join(said.split())

    for wanted in (MARKUP, TEMPLATE, FORMULA):
        assert "".join(wanted.split()) in unbroken
    assert unbroken.count("x") >= len(UNBROKEN)
    assert "稼働判定" in unbroken


def test_two_runs_give_the_same_bytes() -> None:
    assert to_pdf(to_html(composed(rich()))) == made("rich")


@pytest.mark.parametrize(
    "reference",
    [
        '<img src="https://example.invalid/a.png">',
        '<img src="file:///etc/hostname">',
        '<link rel="stylesheet" href="https://example.invalid/a.css">',
        '<link rel="attachment" href="file:///etc/hostname">',
        '<p style="background: url(http://example.invalid/b.png)">x</p>',
    ],
)
def test_nothing_is_fetched_and_no_file_read(reference: str) -> None:
    with pytest.raises(RenderError, match="nothing is fetched"):
        to_pdf(f"<!DOCTYPE html><html lang=en><title>x</title>{reference}")


def test_the_collector_is_as_it_was_afterwards() -> None:
    small = "<!DOCTYPE html><html lang=en><title>x</title><p>x"
    to_pdf(small)
    assert gc.isenabled()

    gc.disable()
    try:
        to_pdf(small)
        assert not gc.isenabled()
    finally:
        gc.enable()


@pytest.mark.parametrize(
    ("platform", "command"),
    [
        ("linux", "apt-get install"),
        ("darwin", "brew install pango"),
        ("win32", "pacman -S mingw-w64-ucrt-x86_64-pango"),
    ],
)
def test_missing_libraries_are_named_with_the_command_and_nothing_is_printed(
    platform: str, command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = builtins.__import__

    def without_pango(name: str, *more: Any, **others: Any) -> Any:
        if name.startswith("weasyprint"):
            print("-----\n\nWeasyPrint could not import some external libraries.")  # noqa: T201 - as it does
            raise OSError("cannot load library 'libgobject-2.0-0'")
        return real(name, *more, **others)

    monkeypatch.setattr(builtins, "__import__", without_pango)
    monkeypatch.setattr(sys, "platform", platform)

    with pytest.raises(RenderError, match=command):
        pdf.to_pdf("<p>x")
    assert capsys.readouterr().out == ""
