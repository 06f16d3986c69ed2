from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from golive_readiness.errors import Place
from golive_readiness.sources.json import JSON
from golive_readiness.sources.survey import MOST_DEPTH, UnusualError
from golive_readiness.sources.yaml import YAML


def test_every_scalar_is_the_text_that_was_written() -> None:
    text = '{"a": [1.10, -3e2, true, {"b": false}], "c": null, "d": "null", "é\\n": ""}'
    expected = {"a": ["1.10", "-3e2", "true", {"b": "false"}], "c": None, "d": "null", "é\n": ""}
    assert JSON.values(text) == JSON.survey(text).value == expected


def test_pairs_of_escapes_are_one_character_and_halves_are_refused() -> None:
    assert JSON.survey('{"\\ud83d\\ude00": "\\uD83D\\uDE00"}').value == {"😀": "😀"}
    survey = JSON.survey('{"a": "x\\ud83d",\n "\\ude00": 1}')
    assert [(str(problem.place), problem.message[:16]) for problem in survey.problems] == [
        ("line 1, column 7", "character 0xd83d"),
        ("line 2, column 2", "character 0xde00"),
    ]
    with pytest.raises(UnusualError):
        JSON.values('{"a": "\\ud83d"}')


def test_every_key_and_every_entry_has_its_place() -> None:
    places = JSON.survey('{\n "a": [1,\n  {"b": 2}],\r\n\t"c": {}}').places
    assert places == {
        (): Place(1, 1),
        ("a",): Place(2, 2),
        ("a", 0): Place(2, 8),
        ("a", 1): Place(3, 3),
        ("a", 1, "b"): Place(3, 4),
        ("c",): Place(4, 2),
    }


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('{"a": 012}', "line 1, column 8: a comma, or the closing bracket, is missing here."),
        ('{"a": 1,}', "line 1, column "),
        ("{a: 1}", "line 1, column 2: a key in double quotes is expected here."),
        ('{"a" 1}', "line 1, column 6: a colon is missing after a key."),
        ('{"a": 1\n "b": 2}', "line 2, column 2: a comma, or the closing bracket, is missing here."),
        ("{\"a\": 'x'}", "line 1, column 7: a value is missing here. Put every text in double quotes"),
        ('{"a": "x', "line 1, column 7: the text that begins here has no closing quote."),
        ('{"a": "x\ny"}', "line 1, column 9: a text cannot go on in the next line."),
        ('{"a": "C:\\Users"}', "line 1, column 10: a backslash begins an escape, and this is none."),
        ('{"a": "\\u12"}', "line 1, column "),
        ("{}\n{}", "line 2, column 1: the document ended before this."),
        ("// x\n{}", "line 1, column 1: a value is missing here."),
        ('{"a": NaN}', "line 1, column 7, a: NaN is not JSON, and no number."),
        ('{"a": [-Infinity]}', "line 1, column 8, a[1]: -Infinity is not JSON, and no number."),
        ('{"a": 1, "a": 2}', 'line 1, column 10, a: the key "a" is repeated here; it stands on line 1 already.'),
    ],
)
def test_what_is_refused_is_said_in_a_sentence_with_its_place(text: str, problem: str) -> None:
    assert str(JSON.survey(text).problems[0]).startswith(problem)
    with pytest.raises(UnusualError):
        JSON.values(text)


def test_nesting_ends_at_its_limit() -> None:
    def nested(depth: int) -> str:
        return '{"a": ' * depth + "1" + "}" * depth

    assert JSON.values(nested(MOST_DEPTH)) == JSON.survey(nested(MOST_DEPTH)).value
    with pytest.raises(UnusualError):
        JSON.values(nested(MOST_DEPTH + 1))
    (problem,) = JSON.survey(nested(MOST_DEPTH + 1)).problems
    assert problem.message == "mappings and lists are nested more than 40 deep here."


_texts = st.text(max_size=12)
_trees: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.sampled_from(["true", "false", "1.50", "{", '"', "\\", "\n"]) | _texts,
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(_texts, inside, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(_texts, _trees, max_size=4), st.booleans())
def test_texts_come_back_as_they_were_written(tree: dict[str, Any], ascii_only: bool) -> None:  # noqa: FBT001
    survey = JSON.survey(json.dumps(tree, ensure_ascii=ascii_only))
    if not survey.problems:
        assert survey.value == tree
    else:
        assert ascii_only  # a half pair can be escaped; unescaped it is refused before


@given(
    st.dictionaries(
        st.text(st.characters(codec="ascii")), st.integers() | st.lists(st.booleans()) | st.none(), max_size=5
    )
)
def test_json_and_yaml_read_the_same(tree: dict[str, Any]) -> None:
    text = json.dumps(tree)
    assert JSON.values(text) == JSON.survey(text).value
    survey = YAML.survey(text)
    assert survey.problems or survey.value == JSON.values(text)
