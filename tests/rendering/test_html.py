"""The HTML file: whole, inert, sealed by its own policy, and the same every time."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from golive_readiness.pack.edition import Edition
from golive_readiness.render.html import to_html
from tests.unit.pack.cases import FORMULA, MARKUP, SCRIPTS, TEMPLATE, UNBROKEN, bare, composed, hostile, rich

HOSTILE = to_html(composed(hostile()))
RICH = to_html(composed(rich()))


class Seen(HTMLParser):
    """Everything a browser would see."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self.text = ""
        self.ids: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]
        self.ids += [value or "" for name, value in attrs if name == "id"]

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("html", [HOSTILE, RICH], ids=["hostile", "rich"])
def test_nothing_is_fetched_and_nothing_runs(html: str) -> None:
    seen = Seen(html)
    links = [value for _, name, value in seen.attributes if name in ("href", "src", "action", "data", "xlink:href")]

    assert {"script", "img", "iframe", "object", "embed", "link", "form"}.isdisjoint(seen.tags)
    assert [link for link in links if not (link or "").startswith("#")] == []
    assert [name for _, name, _ in seen.attributes if name == "style" or name.startswith("on")] == []


@pytest.mark.parametrize("html", [HOSTILE, RICH], ids=["hostile", "rich"])
def test_every_link_has_its_place_and_every_place_one_name(html: str) -> None:
    seen = Seen(html)
    links = {(value or "").removeprefix("#") for _, name, value in seen.attributes if name == "href"}

    assert links <= set(seen.ids)
    assert len(seen.ids) == len(set(seen.ids))


@pytest.mark.parametrize(
    "text", [MARKUP, TEMPLATE, FORMULA, SCRIPTS, UNBROKEN], ids=["markup", "template", "formula", "scripts", "unbroken"]
)
def test_hostile_text_comes_out_whole_and_as_text(text: str) -> None:
    assert text in Seen(HOSTILE).text


def test_the_style_is_the_one_that_the_policy_allows() -> None:
    style = re.search(r"<style>(.*?)</style>", RICH, re.DOTALL)
    assert style is not None
    digest = b64encode(sha256(style.group(1).encode()).digest()).decode()

    assert Seen(RICH).tags.count("style") == 1
    assert (
        f"default-src &#39;none&#39;; style-src &#39;sha256-{digest}&#39;; img-src data:; font-src data:; "
        "base-uri &#39;none&#39;; form-action &#39;none&#39;"
    ) in RICH


def test_the_style_comes_out_as_it_was_written() -> None:
    assert 'font-family:"Source Sans 3"' in RICH
    assert RICH.count('url("data:font/woff2;base64,') == 4
    assert re.search(r"url\((?!\"data:)", RICH) is None


def test_language_title_and_day_are_stated() -> None:
    assert RICH.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert "<title>Go-live readiness – ERP and CRM replacement – Halden Bicycles</title>" in RICH
    assert '<meta name="dcterms.created" content="2026-11-02">' in RICH


def test_headings_skip_no_level() -> None:
    levels = [int(tag[1]) for tag in Seen(RICH).tags if re.fullmatch(r"h[1-6]", tag)]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_every_picture_has_a_title_first() -> None:
    assert Seen(RICH).tags.count("svg") > 3
    assert re.findall(r"<svg[^>]*>(?!<title>)", RICH) == []


def test_every_head_of_a_table_says_what_it_heads() -> None:
    seen = Seen(RICH)
    scoped = [
        tag for tag, name, value in seen.attributes if tag == "th" and name == "scope" and value in ("col", "row")
    ]

    assert len(scoped) == seen.tags.count("th")


def test_a_link_somebody_stated_is_printed_and_not_followed() -> None:
    assert 'href="http' not in RICH


@pytest.mark.parametrize("edition", Edition)
def test_every_edition_says_whose_it_is(edition: Edition) -> None:
    text = Seen(to_html(composed(bare(), edition=edition))).text

    assert f"{edition.value.capitalize()} edition" in text


def test_the_same_pack_is_the_same_file() -> None:
    assert to_html(composed(rich())) == RICH
