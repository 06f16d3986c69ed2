"""The catalogue has every text the pack asks for and no other, and numbers, days and names read as people write them."""

from __future__ import annotations

import ast
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.api import wording
from golive_readiness.errors import RenderError
from golive_readiness.findings.rule import FindingKind, Tally, Who
from golive_readiness.model.base import Severity, Word
from golive_readiness.model.tables import TABLES
from golive_readiness.pack.badges import Result
from golive_readiness.pack.edition import Edition
from golive_readiness.pack.wording import Wording
from golive_readiness.scoring import Part
from golive_readiness.standing import Standing
from tests.unit.pack.cases import catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

WORDS = wording()
PACK = files("golive_readiness") / "pack"

NEVER_PRINTED = {"About", "CellKind", "Edition"}
"""What a rule is about, how a table's cells are read; and editions have names of their own."""
ELSEWHERE = ("golive_readiness.cli", "golive_readiness.linting", "golive_readiness.sources")
"""What is never in a pack: the words of the command, of what is said about checklists, and of reading."""
PRINTED = sorted(
    (
        kind
        for kind in Word.__subclasses__()
        if kind.__name__ not in NEVER_PRINTED and not kind.__module__.startswith(ELSEWHERE)
    ),
    key=lambda kind: kind.__name__,
)

_PUT_TOGETHER = (
    "completeness.heads.",
    "cutover.run_value.",
    "editions.",
    "fields.",
    "letters.",
    "months.",
    "not_asked.because.",
    "policy.thresholds.",
    "reading.meaning.",
    "rules.",
    "sections.",
    "tables.",
    "testing.severities.",
    "testing.states.",
    "times.",
    "verdict.",
    "weekdays.",
    "words.",
)
"""What keys begin with that the code puts together; the tests below and the packs of `test_document` ask for them."""

_ABOUT_THE_CATALOGUE = {"format"}


def test_every_text_the_code_asks_for_is_in_the_catalogue() -> None:
    asked = {key for key in _literals() if "." in key and key.split(".")[0] in _chapters()}

    assert sorted(key for key in asked if not key.startswith(_PUT_TOGETHER) and not _has(key)) == []


def test_every_text_in_the_catalogue_is_asked_for() -> None:
    asked = _literals()
    unused = [key for key in WORDS.texts if not _asked(key, asked) and not key.startswith(_PUT_TOGETHER)]

    assert sorted(set(unused) - _ABOUT_THE_CATALOGUE) == []


@pytest.mark.parametrize("kind", PRINTED, ids=lambda kind: kind.__name__)
def test_every_word_has_its_text(kind: type[Word]) -> None:
    """A rule may put any of them into its values."""
    texts = catalogue()["words"][kind.__name__]

    assert set(texts) == {word.value for word in kind}


def test_no_chapter_of_words_or_letters_is_left_over() -> None:
    known = {kind.__name__ for kind in PRINTED}

    assert set(catalogue()["words"]) <= known
    assert set(catalogue()["letters"]) <= known


def test_every_edition_has_its_texts() -> None:
    assert set(catalogue()["editions"]) == {edition.value for edition in Edition}


def test_a_missing_text_is_an_error_that_names_it() -> None:
    with pytest.raises(RenderError, match=r'no text for "front\.nowhere"'):
        WORDS("front.nowhere")


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (None, "–"),
        (0, "0"),
        (14382, "14,382"),
        (Decimal("1204331.50"), "1,204,331.5"),
        (Decimal(-3), "-3"),
        (Part(996, 1000), "99%"),
        (Fraction(2, 3), "66%"),
        (Part(1), "100%"),
        (date(2026, 11, 30), "Mon 30 Nov 2026"),
        (datetime(2026, 11, 27, 18, 0, tzinfo=UTC), "Fri 27 Nov 2026, 18:00"),
        (timedelta(hours=43, minutes=30), "43 h 30 min"),
        (timedelta(hours=48), "48 h"),
        (timedelta(minutes=45), "45 min"),
        (timedelta(), "0 min"),
        (timedelta(hours=95), "95 h"),
        (timedelta(hours=96), "4 d"),
        (timedelta(days=5), "5 d"),
        (timedelta(days=5, hours=6, minutes=1), "5 d 6 h 1 min"),
        (timedelta(minutes=1, seconds=40), "1 min 40 s"),
        (timedelta(hours=2, seconds=5), "2 h 5 s"),
        (timedelta(seconds=1, milliseconds=400), "1.4 s"),
        (-timedelta(hours=3), "−3 h"),
        (Tally(2, 2), "2"),
        (Tally(1, 3), "1 to 3"),
        (("a", "b", "c"), "a, b and c"),
        (("a",), "a"),
        ((), ""),
        (Severity.CRITICAL, "1 - Critical"),
        (Standing.NOT_APPLICABLE, "not applicable"),
        (Who("rob"), "Rob Moen"),
        (Who("nobody-known"), "nobody-known"),
        ("012", "012"),
    ],
)
def test_values_are_printed_as_people_write_them(value: Any, printed: str) -> None:
    assert WORDS.naming({"rob": "Rob Moen"}).show(value) == printed


def test_a_word_by_itself_begins_with_a_capital() -> None:
    assert WORDS.label(Result.NOT_KNOWN) == "Not known"
    assert WORDS.label(FindingKind.ASSERTION) == "Strength"


def test_a_text_is_cut_at_a_word_and_an_unbroken_one_anywhere() -> None:
    assert WORDS.short("one two three", 13) == "one two three"
    assert WORDS.short("one two three", 9) == "one two…"
    assert WORDS.short("x" * 50, 10) == "x" * 10 + "…"


def test_a_catalogue_may_say_a_rule_in_its_own_language() -> None:
    french = Wording.of({"rules": {"MIGR01": {"title": "Trop peu d'essais"}}})

    assert french.of_rule("MIGR01", "title", "English") == "Trop peu d'essais"
    assert french.of_rule("MIGR02", "title", "English") == "English"


def test_a_catalogue_may_name_tables_and_fields_in_its_own_language() -> None:
    french = Wording.of({"tables": {"sites": "Lieux"}, "fields": {"production": {"checked_on": "Vu le"}}})

    assert (french.of_table("sites", "Sites"), french.of_table("code", "Code")) == ("Lieux", "Code")
    assert french.of_field("production.checked_on", "Checked on") == "Vu le"
    assert french.of_field("checked_on", "Checked on") == "Checked on"


def test_every_label_of_the_catalogue_is_one_of_a_field() -> None:
    steps = {step for table in TABLES for column in table.columns for step in column.path}

    assert set(catalogue()["fields"]) <= steps


def _has(key: str) -> bool:
    return key in WORDS.texts or f"{key}.one" in WORDS.texts or any(text.startswith(f"{key}.") for text in WORDS.texts)


def _asked(key: str, asked: set[str]) -> bool:
    stem, _, form = key.rpartition(".")
    return key in asked or (form in ("one", "other") and stem in asked)


def _chapters() -> set[str]:
    return {key.split(".")[0] for key in WORDS.texts}


def _literals() -> set[str]:
    """Every string that stands in the code of the pack."""
    trees = (ast.parse(file.read_text(encoding="utf-8")) for file in _sources(PACK))
    nodes = (node for tree in trees for node in ast.walk(tree))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def _sources(folder: Traversable) -> Iterator[Traversable]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _sources(entry)
        elif entry.name.endswith(".py"):
            yield entry


def test_a_cut_text_ends_in_no_mark_before_its_dots() -> None:
    assert WORDS.short("It is slow. And more besides.", 15) == "It is slow…"
