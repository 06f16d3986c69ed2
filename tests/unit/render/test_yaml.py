from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from golive_readiness.model.base import (
    Amount,
    Day,
    Document,
    Duration,
    Id,
    Keyed,
    Listed,
    Moment,
    Severity,
    Share,
    Text,
    Title,
)
from golive_readiness.render.yaml import to_yaml
from golive_readiness.sources.parser import parse


class Entry(Document):
    title: Title
    text: Text | None = None
    day: Day | None = None
    at: Moment | None = None
    takes: Duration | None = None
    share: Share | None = None
    amount: Amount | None = None
    count: int = 1
    sure: bool = False
    severity: Severity | None = None
    ids: tuple[Id, ...] = ()


class Register(Document):
    format: Literal["test/register/1"]
    entry: Entry | None = None
    entries: Keyed[Entry] = Keyed()
    listed: Listed[Entry] | None = None
    texts: tuple[Text, ...] = ()


def register(**fields: Any) -> Register:
    return Register(format="test/register/1", **fields)


def written(**fields: Any) -> str:
    return to_yaml(register(**fields)).removeprefix("format: test/register/1\n")


def test_a_document_is_written_as_people_would_write_it() -> None:
    entry = Entry(
        title="Load customers",
        text="First the test company.\n\n  Then: all others.",
        day=date(2026, 11, 2),
        takes=timedelta(hours=2, minutes=30),
        share=Fraction(3, 5),
        amount=Decimal("1.10"),
        count=3,
        sure=True,
        ids=("a.1", "no", "012"),
    )
    small = Entry(title="Small", day=date(2026, 11, 3))
    assert written(entries=Keyed({"a.1": entry, "no": small}), listed=(small,), texts=("one", "two, and more")) == (
        "entries:\n"
        "  a.1:\n"
        "    title: Load customers\n"
        "    text: |-\n"
        "      First the test company.\n"
        "\n"
        "        Then: all others.\n"
        "    day: 2026-11-02\n"
        "    takes: 2h 30m\n"
        "    share: 0.6\n"
        "    amount: 1.10\n"
        "    count: 3\n"
        "    sure: true\n"
        '    ids: [a.1, "no", "012"]\n'
        '  "no": {title: Small, day: 2026-11-03}\n'
        "listed:\n"
        "  - {title: Small, day: 2026-11-03}\n"
        'texts: [one, "two, and more"]\n'
    )


def test_what_is_too_wide_is_written_below_one_another() -> None:
    wide = Entry(title="w" * 60, text="t" * 60)
    assert written(entry=wide, listed=(wide,), texts=("x" * 60, "y" * 60)) == (
        f"entry:\n  title: {'w' * 60}\n  text: {'t' * 60}\n"
        f"listed:\n  - title: {'w' * 60}\n    text: {'t' * 60}\n"
        f"texts:\n  - {'x' * 60}\n  - {'y' * 60}\n"
    )


def test_an_empty_list_that_is_stated_stays() -> None:
    assert written(listed=()) == "listed: []\n"
    assert written(listed=None, texts=()) == ""
    assert parse(Register, to_yaml(register(listed=()))).listed == ()


def test_a_comment_stands_at_the_head() -> None:
    assert to_yaml(register(), comment="Written by hand.\n\nNot checked.").splitlines() == [
        "# Written by hand.",
        "#",
        "# Not checked.",
        "format: test/register/1",
    ]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "no",
            "Yes",
            "on",
            "OFF",
            "n",
            "true",
            "null",
            "~",
            "012",
            "1.10",
            "1e3",
            "0x1F",
            "0o17",
            "22:00",
            "-5",
            "+1",
        ),
        *(
            "2026-11-02",
            "2026-11-02 10:00",
            ".5",
            ".inf",
            "=",
            "<<",
            "---",
            "...",
            "-",
            "- a",
            "? a",
            "a: b",
            "a:",
            "a #b",
        ),
        *(
            "#a",
            "&a",
            "*a",
            "!a",
            "|",
            ">",
            "'a'",
            '"a"',
            "%a",
            "@a",
            "`a",
            "{a}",
            "[a]",
            "a, b",
            "a]",
            "a\tb",
            "C:\\x",
        ),
        *(
            "a\nb",
            "a\n\n  b\n c",
            "a\n---\nb",
            "a\r\nb",
            "a\x85b",
            "a\u2028b",
            "a\ufeffb",
            "é",
            "日本",
            "مرحبا",
            "😀",
            "a\xa0b",
        ),
    ],
)
def test_a_text_stays_that_text_for_every_reader(text: str) -> None:
    document = register(
        entry=Entry(title="x", text=text), texts=(text, "x" * 120), listed=(Entry(title="y", text=text),)
    )
    rendered = to_yaml(document)
    assert parse(Register, rendered) == document
    plain = yaml.safe_load(rendered)
    assert [plain["entry"]["text"], plain["texts"][0], plain["listed"][0]["text"]] == [text] * 3


@pytest.mark.parametrize(
    "text", ["é", "日本", "مرحبا", "😀 done", "it's 5 % of A/B (so far); why not?", "https://example.org/a?b=c#d"]
)
def test_what_needs_no_quotes_gets_none(text: str) -> None:
    assert f"- {text}\n" in written(texts=(text, "x" * 120))


_printed = st.characters(
    exclude_categories=["Cs"], exclude_characters="".join(map(chr, range(32))) + "\x7f\ufffe\uffff"
)
_lines = st.lists(st.text(_printed, max_size=30), min_size=1, max_size=4).map("\n".join)
_texts = _lines.map(str.strip).filter(bool)
_ids = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._/#-]{0,12}", fullmatch=True)
_moments = st.datetimes(datetime(1970, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
_durations = st.timedeltas(timedelta(), timedelta(days=100))
_shares = st.decimals(0, 1, places=6).map(Fraction)
_entries = st.builds(
    Entry,
    title=_texts,
    text=st.none() | _texts,
    day=st.none() | st.dates(),
    at=st.none() | _moments,
    takes=st.none() | _durations,
    share=st.none() | _shares,
    amount=st.none() | st.decimals(-(10**9), 10**9, places=4),
    count=st.integers(-(10**6), 10**6),
    sure=st.booleans(),
    severity=st.none() | st.sampled_from(Severity),
    ids=st.lists(_ids, max_size=3).map(tuple),
)
_registers = st.builds(
    Register,
    format=st.just("test/register/1"),
    entry=st.none() | _entries,
    entries=st.dictionaries(_ids, _entries, max_size=3).map(Keyed),
    listed=st.none() | st.lists(_entries, max_size=3).map(tuple),
    texts=st.lists(_texts, max_size=3).map(tuple),
)


@given(_registers)
def test_reading_back_gives_the_same_document(document: Register) -> None:
    rendered = to_yaml(document, comment="A register.")
    assert parse(Register, rendered) == document
    assert to_yaml(parse(Register, rendered), comment="A register.") == rendered


@given(_registers)
def test_other_readers_find_the_same_texts(document: Register) -> None:
    found = yaml.safe_load(to_yaml(document))
    assert tuple(found.get("texts", ())) == document.texts
    assert tuple(found.get("entries", {})) == tuple(document.entries)
    for key, entry in document.entries.items():
        assert found["entries"][key]["title"] == entry.title
        assert tuple(found["entries"][key].get("ids", ())) == entry.ids
