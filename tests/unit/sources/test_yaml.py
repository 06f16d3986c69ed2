from __future__ import annotations

import json
import re
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from golive_readiness.errors import Place
from golive_readiness.sources import yaml as quick
from golive_readiness.sources import yaml_events
from golive_readiness.sources.survey import MOST_DEPTH, Raw, Survey, UnusualError
from golive_readiness.sources.yaml import YAML
from tests.unit.sources.example import GOOD

ANSWERS = """\
answers:
  uat.signed-off:
    status: done
    comment: |
      Signed on Friday.

      All but two.
    evidence: [one, two]
  "no": {status: ~, owner: null, due: , times: [22:00, 012, 1.10, 2026-11-02, on, 0x1F, 1_000]}
list:
- first
-
- - nested
  - key: 'null'
    other: >-
      folded
      text
empty: {}
"""


@pytest.fixture(params=["libyaml", "python"])
def _loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "python":
        monkeypatch.setattr(yaml_events, "_LOADER", yaml.SafeLoader)
        monkeypatch.setattr(quick, "WITH_LIBYAML", False)


def values(text: str) -> Raw:
    """What is read, quickly where that is enough."""
    try:
        return YAML.values(text)
    except UnusualError:
        return YAML.survey(text).value


def first_problem(text: str) -> str:
    return str(YAML.survey(text).problems[0])


@pytest.mark.usefixtures("_loader")
def test_every_scalar_is_the_text_that_was_written() -> None:
    assert values(ANSWERS) == {
        "answers": {
            "uat.signed-off": {
                "status": "done",
                "comment": "Signed on Friday.\n\nAll but two.\n",
                "evidence": ["one", "two"],
            },
            "no": {
                "status": None,
                "owner": None,
                "due": None,
                "times": ["22:00", "012", "1.10", "2026-11-02", "on", "0x1F", "1_000"],
            },
        },
        "list": ["first", None, ["nested", {"key": "null", "other": "folded text"}]],
        "empty": {},
    }


@pytest.mark.usefixtures("_loader")
def test_every_key_and_every_entry_has_its_place() -> None:
    places = YAML.survey(ANSWERS).places
    assert places["answers", "uat.signed-off"] == Place(2, 3)
    assert places["answers", "uat.signed-off", "comment"] == Place(4, 5)
    assert places["answers", "no", "times", 1] == Place(9, 56)
    assert places["list", 1] == Place(12, 2)
    assert places["list", 2, 1, "other"] == Place(15, 5)  # the entries after "- " begin where their first key does


@pytest.mark.usefixtures("_loader")
@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: b: c\n", 'line 1, column 5: ": " stands in the middle of a text. Put the text in quotes.'),
        ("a: 1\n  b: 2\n", "line 2, column 4: no key can stand here. Indent a key like its neighbours."),
        ("a:\n\tb: 1\n", "line 2, column 1: a tab is used here to indent. Indent with spaces."),
        ("a: b\n\tc: d\n", "line 2, column 1: a tab is used here to indent."),
        ("a: @x\n", "line 1, column 4: a text cannot begin with this character. Put the text in quotes."),
        ("a: 1\nb\nc: 2\n", "line 2, column 1: this is a key without a colon."),
        ('a: "x" y\n', "line 1, column 8: a key is expected here."),
        ("  a: 1\n b: 2\n", "line 2, column 2: this does not belong to the lines above."),
        ("a:\n- 1\n- 2\n b: 1\n", "line 4, column "),
        ("a: {b: c\nd: e\n", "line 1, column 4: a comma, or the closing bracket, is missing in what begins here."),
        ("a: [1, 2\nb: 3\n", "line 1, column 4: a comma, or the closing bracket, is missing in what begins here."),
        ('a: "b\nc: d\n', "line 1, column 4: the text in quotes that begins here has no end."),
        ('a: "C:\\Users"\n', "line 1, column 9: a backslash in double quotes begins an escape."),
        ("a: - b\n", "line 1, column 4: a list cannot begin here."),
        ("a: & b\n", "line 1, column 5: a text cannot begin with & or *."),
        ("a: >z\n", "line 1, column 5: this is not YAML: "),
        ("a: b\x07\n", "line 1, column 5: character 0x0007 cannot stand in YAML. Remove it."),
        ("a: b\n\x85: \0\n", "line 2, column 4: character 0x0000 cannot stand in YAML."),
        ('a: "\\uD83D"\n', "line 1, column "),
        ("%YAML 1.2\n---\na: 1\n", "line 1, column 1: directives (lines that begin with %) are not read."),
        ("a: 1\n---\n%x\n", "line 3, column 1: directives (lines that begin with %) are not read."),
        ("a: 1\n---\nb: 1\n", "line 2, column 1: a second document begins here; a file holds one."),
        ("a: 1\na: 2\n", 'line 2, column 1, a: the key "a" is repeated here; it stands on line 1 already.'),
        ("a: {b: &x 1}\n", "line 1, column 8, a.b: anchors (&x) are not read."),
        ("a: *x\n", "line 1, column 4, a: references (*x) are not read."),
        ("*x : 1\n", "line 1, column 1: a key is a text, and this is none."),
        ("a: !x b\n", "line 1, column 4, a: tags (!x) are not read."),
        ("a: ! b\n", "line 1, column 4, a: tags (!) are not read."),
        ("!!map {a: 1}\n", "line 1, column 1: tags (tag:yaml.org,2002:map) are not read."),
        ("<<: {a: 1}\n", "line 1, column 1: merge keys (<<) are not read."),
        ("? [a, {b: c}]\n: d\n", "line 1, column 3: a key is a text, and this is none."),
        ("{{ name }}: 1\n", "line 1, column 1: a key is a text, and this is none."),
    ],
)
def test_what_is_refused_is_said_in_a_sentence_with_its_place(text: str, problem: str) -> None:
    assert first_problem(text).startswith(problem)
    with pytest.raises(UnusualError):
        YAML.values(text)


def test_problems_that_can_be_known_together_are_told_together() -> None:
    survey = YAML.survey("a: &x 1\nb: {c: 1, c: 2}\n? [d]\n: *x\ne: !t 1\na: *x\nf: [\n")
    lines = [problem.place and problem.place.line for problem in survey.problems]
    assert lines == [1, 2, 3, 5, 6, 6, 8]
    assert not survey.complete


def test_repeated_keys_keep_what_both_hold() -> None:
    survey = YAML.survey("a: {b: 1, c: {d: 1}}\na: {b: 2, c: {e: 2}, f: 3}\n")
    assert survey.value == {"a": {"b": "1", "c": {"d": "1", "e": "2"}, "f": "3"}}
    assert survey.complete


def test_nesting_ends_at_its_limit() -> None:
    def nested(depth: int) -> str:
        return "{a: " * depth + "1" + "}" * depth

    assert YAML.values(nested(MOST_DEPTH)) == YAML.survey(nested(MOST_DEPTH)).value
    with pytest.raises(UnusualError):
        YAML.values(nested(MOST_DEPTH + 1))
    (problem,) = YAML.survey(nested(MOST_DEPTH + 1)).problems
    assert problem.message == "mappings and lists are nested more than 40 deep here."


@pytest.mark.parametrize("text", ["why !not", "R&D", "R & D", "2 * 3", "a << b", "100%", "a, b; c?", "it's", "- x"])
def test_marks_inside_a_text_are_text(text: str) -> None:
    assert values(f"a: '{text.replace(chr(39), chr(39) * 2)}'\n") == {"a": text}
    if not text.startswith("-"):
        assert values(f"a: {text}\n") == {"a": text}


_texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]), max_size=20)
_trees: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | _texts | st.dates(),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(_texts, inside, max_size=4),
    max_leaves=12,
)


def as_written(text: str) -> Any:
    """What PyYAML reads when every scalar is a text."""
    return yaml.load(text, Loader=_Texts)  # noqa: S506 - knows texts and nothing else


class _Texts(yaml.SafeLoader):
    yaml_implicit_resolvers = {  # noqa: RUF012 - as PyYAML has it
        first: [("tag:yaml.org,2002:null", re.compile(f"(?:{word})$"))]
        for first, word in (("~", "~"), ("n", "null"), ("", ""))
    }


@given(st.dictionaries(_texts, _trees, max_size=4), st.booleans(), st.booleans())
def test_it_reads_what_pyyaml_reads_when_scalars_are_texts(tree: dict[str, Any], unicode: bool, flow: bool) -> None:  # noqa: FBT001
    text = yaml.safe_dump(tree, allow_unicode=unicode, default_flow_style=flow, width=40)
    survey = YAML.survey(text)
    if survey.problems:
        assert "&id001" in text
    else:
        assert values(text) == survey.value == as_written(text)


def test_the_good_example_is_read_quickly() -> None:
    assert YAML.values(GOOD) == YAML.survey(GOOD).value == as_written(GOOD)


def paths(raw: Raw, path: tuple[str | int, ...] = ()) -> set[tuple[str | int, ...]]:
    inside: list[tuple[str | int, Raw]] = []
    if isinstance(raw, dict):
        inside += raw.items()
    if isinstance(raw, list):
        inside += enumerate(raw)
    return {path}.union(*(paths(entry, (*path, step)) for step, entry in inside))


_LINES = st.lists(
    st.tuples(
        st.sampled_from(["", "  ", "- ", "  - ", "    "]),
        st.sampled_from(["a: ", "b: ", "'c': ", "d:", "", "? ", ": ", "<<: ", "e: &x ", "f: !t ", "*x "]),
        st.sampled_from(
            [
                "1",
                "~",
                "",
                "x y",
                "[1, 2]",
                "{a: 1}",
                "{a: , b: [c]}",
                "|",
                ">-",
                "'q'",
                '"q"',
                "*x",
                "!t x",
                "---",
                "#c",
                "!",
                "&",
            ]
        ),
    ).map("".join),
    max_size=8,
).map("\n".join)


@given(_LINES)
def test_both_ways_to_read_agree(text: str) -> None:
    survey: Survey = YAML.survey(text)
    try:
        value = YAML.values(text)
    except UnusualError:
        assert survey.problems or not isinstance(survey.value, dict) or re.search("[&!*]|<<", text)
    else:
        assert not survey.problems
        assert survey.value == value
        assert set(survey.places) == paths(value)


def test_a_json_text_is_yaml_too() -> None:
    text = json.dumps({"a": [1, 2.5, "x: y", {"b": "é\n"}]}, indent=1)
    assert values(text) == {"a": ["1", "2.5", "x: y", {"b": "é\n"}]}
