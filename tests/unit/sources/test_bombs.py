"""Texts that are made to hurt a reader; each has to end soon, and in a sentence."""

from __future__ import annotations

import time

import pytest

from golive_readiness.errors import InvalidDocumentError
from golive_readiness.sources.parser import Format, parse
from tests.unit.sources.example import Plan

_SECONDS = 20  # a bomb would take minutes; this only has to tell the two apart on a busy machine

_ALIASES = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 31))
_MERGES = "a0: &a0 {x: 1}\n" + "".join(f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, 9))

YAML: dict[str, tuple[str | bytes, str]] = {
    "aliases": (_ALIASES, "references (*a0) are not read."),
    "merge keys": (_MERGES, "merge keys (<<) are not read."),
    "30,000 brackets": ("[" * 30_000, "nested more than 40 deep"),
    "200,000 brackets": ("[" * 200_000, "nested more than 40 deep"),
    "200,000 braces": ("{" * 200_000, "nested more than 40 deep"),
    "200,000 dashes": ("- " * 200_000, "nested more than 40 deep"),
    "200,000 question marks": ("? " * 200_000, "nested more than 40 deep"),
    "a key of brackets": ("? " + "[" * 200_000, "nested more than 40 deep"),
    "a number of 5,000 digits": (f"steps: [{{title: x, runs: {'9' * 5000}}}]\n", "a whole number is expected here"),
    "a share of 5,000 digits": (f"steps: [{{title: x, share: {'9' * 5000}}}]\n", "a share is a number from 0 to 1"),
    "a version of 5,000 digits": (f"%YAML 1.{'9' * 5000}\n---\na: 1\n", "directives"),
    "100,000 directives": ("".join(f"%TAG !a{n}! b\n" for n in range(100_000)) + "--- a\n", "directives"),
    "NUL characters": ("a: \0\0\0", "character 0x0000 cannot stand in YAML."),
    "NUL bytes": (b"a: \0\0\0", "NUL bytes"),
    "UTF-16": ("name: Plan".encode("utf-16"), "UTF-16"),
    "half a pair": ("name: \ud800", "half of a pair"),
    "6 MB": ("x" * 6_000_000, "larger than 5 MB"),
    "2,000,000 entries": ("a: [" + "x," * 2_000_000 + "]", "more than 250,000 keys and values"),
    "1,000,000 repeated keys": ("a: 1\n" * 900_000, "so much is wrong"),
    "100,000 unknown keys": ("".join(f"k{n}: 1\n" for n in range(100_000)), "these are the first 1,000"),
    "a key of a megabyte": (f"? {'k' * 1_000_000}\n: 1\n", 'there is no key "kkk'),
    "a tag of a megabyte": (f"a: !{'k' * 1_000_000} 1\n", "tags (!kkk"),
    "1,000,000 anchors": ("&a " * 1_000_000, "anchors (&a) are not read."),
}
JSON: dict[str, tuple[str | bytes, str]] = {
    "200,000 brackets": ("[" * 200_000, "nested more than 40 deep"),
    "200,000 braces": ('{"a":' * 200_000, "nested more than 40 deep"),
    "a number of 5,000 digits": (
        f'{{"steps": [{{"title": "x", "runs": {"9" * 5000}}}]}}',
        "a whole number is expected here",
    ),
    "half pairs": ('{"name": "' + "\\ud83d" * 500_000 + '"}', "half of a pair"),
    "quotes": ('"' * 2_000_001, "the document ended before this."),
    "2,000,000 entries": ('{"a": [' + "1," * 2_000_000 + "1]}", "more than 250,000 keys and values"),
    "repeated keys": ("{" + '"a":1,' * 100_000 + '"a":1}', "so much is wrong"),
}
_BOMBS = [
    *(pytest.param("yaml", *bomb, id=f"yaml: {name}") for name, bomb in YAML.items()),
    *(pytest.param("json", *bomb, id=f"json: {name}") for name, bomb in JSON.items()),
]


@pytest.mark.parametrize(("format_", "text", "message"), _BOMBS)
def test_a_bomb_ends_soon_and_in_a_sentence(format_: Format, text: str | bytes, message: str) -> None:
    started = time.process_time()
    with pytest.raises(InvalidDocumentError) as caught:
        parse(Plan, text, format=format_)
    assert time.process_time() - started < _SECONDS
    assert any(message in problem.message for problem in caught.value.problems)
    assert max(len(str(problem)) for problem in caught.value.problems) < 500
