from __future__ import annotations

import pickle
from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from golive_readiness import api
from golive_readiness.errors import InvalidDocumentError, Place, Problem
from golive_readiness.model.people import Role
from golive_readiness.sources.parser import Format, parse, parse_parts, part, place_of, raw
from golive_readiness.sources.places import Places
from tests.unit.sources.example import GOOD, Person, Plan, State

HEAD = "format: test/plan/1\nname: Plan\n"


def problems(text: str | bytes, format: Format = "yaml") -> tuple[Problem, ...]:  # noqa: A002
    with pytest.raises(InvalidDocumentError) as caught:
        parse(Plan, text, format=format, source="plan")
    return caught.value.problems


def test_every_field_decides_itself_what_a_text_means() -> None:
    plan = parse(Plan, GOOD)
    task = plan.tasks["a.1"]
    assert plan.reviewed_on == date(2026, 11, 2)
    assert (task.state, task.share, task.cost) == (State.IN_PROGRESS, Fraction(3, 5), Decimal("1.10"))
    assert (task.runs, task.urgent, task.effort) == (3, True, timedelta(minutes=45))
    assert task.tags == ("no", "012", "null", "22.00")
    assert plan.people["no"].name == "012"
    assert plan.steps == ()


def test_bytes_and_text_with_or_without_a_byte_order_mark_read_alike() -> None:
    assert parse(Plan, GOOD.encode()) == parse(Plan, "\ufeff" + GOOD) == parse(Plan, GOOD)
    assert parse(Plan, b"\xef\xbb\xbf" + GOOD.encode()) == parse(Plan, GOOD)


def test_json_reads_to_the_same_document() -> None:
    text = '{"format": "test/plan/1", "name": "\\ud83d\\ude00", "steps": [{"title": 1.10, "runs": 3, "urgent": true}]}'
    plan = parse(Plan, text, format="json")
    assert plan == parse(Plan, "{format: test/plan/1, name: 😀, steps: [{title: 1.10, runs: 3, urgent: true}]}")
    assert plan.name == "😀"


def test_a_document_knows_its_places_and_equals_one_without() -> None:
    plan = parse(Plan, GOOD)
    assert place_of(plan, ("tasks", "a.1", "tags", 2)) == Place(19, 21)
    assert place_of(plan, ("tasks", "a.1", "tags", 9)) == place_of(plan, ("tasks", "a.1", "tags")) == Place(19, 5)
    by_hand = Plan(format="test/plan/1", name="Plan")
    read = parse(Plan, HEAD)
    assert read == by_hand
    assert by_hand == read
    assert hash(read) == hash(by_hand)
    assert place_of(by_hand, ("name",)) is None
    assert place_of(Person(name="Anna"), ("name",)) is None


def test_a_pickled_document_keeps_its_places() -> None:
    plan = pickle.loads(pickle.dumps(parse(Plan, GOOD)))  # noqa: S301
    assert plan == parse(Plan, GOOD)
    assert place_of(plan, ("people", "no")) == Place(6, 3)


BROKEN = {
    "a misspelt key": ("tasks:\n  a.1: {title: x, stat: done}\n", [(4, "tasks.a.1.stat", 'no key "stat"')]),
    "a misspelt section": (
        "peple:\n  anna: {name: x}\ntasks: {a.1: {title: x, owner: anna}}\n",
        [(3, "peple", 'no key "peple"')],
    ),
    "a word that is none": (
        "tasks: {a.1: {title: x, state: dnoe}}\n",
        [(3, "tasks.a.1.state", '"dnoe" is not one of')],
    ),
    "a key is missing": ("tasks:\n  a.1:\n    runs: 1\n", [(4, "tasks.a.1.title", 'the key "title" is missing')]),
    "a text where keys belong": (
        "tasks: {a.1: done}\n",
        [(3, "tasks.a.1", 'keys with values are expected here, not "done"')],
    ),
    "a list where keys belong": (
        "people: [anna]\ntasks: {a.1: {title: x, owner: anna}}\n",
        [(3, "people", "keys with values are expected here, not a list")],
    ),
    "a text where a list belongs": ("steps: none such\n", [(3, "steps", 'a list is expected here, not "none such"')]),
    "a list where a text belongs": (
        "steps: [{title: [x]}]\n",
        [(3, "steps[1].title", "a text is expected here, not a list")],
    ),
    "nothing where a list belongs": ("steps:\n- title: x\n  tags:\n", [(5, "steps[1].tags", "not an empty value")]),
    "a text too long": (
        f"steps: [{{title: {'x' * 412}}}]\n",
        [(3, "steps[1].title", "at most 300 characters fit here; this has 412")],
    ),
    "an empty text": ("steps: [{title: ''}]\n", [(3, "steps[1].title", "too little is written")]),
    "numbers and their limits": (
        "steps:\n- {title: x, runs: 101}\n- {title: x, runs: -1}\n- {title: x, runs: many}\n- {title: x, cost: 1,5}\n",
        [
            (4, "steps[1].runs", 'at most 100 is expected here, not "101"'),
            (5, "steps[2].runs", 'at least 0 is expected here, not "-1"'),
            (6, "steps[3].runs", 'a whole number is expected here, not "many"'),
            (7, "steps[4].5", 'no key "5"'),
        ],
    ),
    "days, moments and durations": (
        """\
steps:
- {title: x, due_on: 2026-02-30}
- {title: x, due_on: 1.12.2026}
- {title: x, starts_at: 2026-11-31T10:00}
- {title: x, starts_at: "18:00"}
- {title: x, effort: 45}
""",
        [
            (4, "steps[1].due_on", '"2026-02-30" is not a day of the calendar'),
            (5, "steps[2].due_on", "a day is written year-month-day"),
            (6, "steps[3].starts_at", '"2026-11-31T10:00" is not a moment of the calendar'),
            (7, "steps[4].starts_at", "a moment is written day and time"),
            (8, "steps[5].effort", "a duration is written with its units"),
        ],
    ),
    "an id with a space": ("tasks:\n  my task: {title: x}\n", [(4, "tasks.my task", '"my task" is not an id')]),
    "yes, no and perhaps": (
        "steps: [{title: x, urgent: perhaps}]\n",
        [(3, "steps[1].urgent", "true or false is expected here")],
    ),
    "a rule of the entry": ("steps:\n- title: x\n  state: done\n", [(4, "steps[1]", "what is done was done on a day")]),
    "dangling references": (
        "people:\n  anna: {name: x, deputy: ben}\ntasks: {a.1: {title: x, owner: ana}}\n",
        [(4, "people.anna.deputy", "ben is not a person"), (5, "tasks.a.1.owner", "ana is not a person")],
    ),
    "dangling references beside wrong fields": (
        "tasks:\n  a.1: {title: x, owner: ana}\n  a.2: {title: x, runs: x}\n",
        [(4, "tasks.a.1.owner", "ana is not a person"), (5, "tasks.a.2.runs", "a whole number is expected here")],
    ),
    "a wrong reference is not called dangling too": (
        "tasks: {a.1: {title: x, owner: my self}}\nsteps: [{title: x, owner: ~}, {title: x, owner: [ben]}]\n",
        [
            (3, "tasks.a.1.owner", '"my self" is not an id'),
            (4, "steps[2].owner", "a text is expected here, not a list"),
        ],
    ),
    "repeated keys": (
        "people: {anna: {name: x}}\ntasks:\n  a.1: {title: x, title: y}\npeople: {ben: {name: x, age: 3}}\ntasks: {a.2: {title: x, owner: ben}}\n",
        [
            (5, "tasks.a.1.title", 'the key "title" is repeated here; it stands on line 5 already'),
            (6, "people", "it stands on line 3 already"),
            (6, "people.ben.age", 'no key "age"'),
            (7, "tasks", "it stands on line 4 already"),
        ],
    ),
    "what is not read": (
        "people: &all\n  anna: {name: !!str x}\nsteps:\n- {title: *all}\n- {<<: *all}\n- {[a]: b, title: x}\n- {tilte: x}\n",
        [
            (3, "people", "anchors (&all)"),
            (4, "people.anna.name", "tags (tag:yaml.org,2002:str)"),
            (6, "steps[1].title", "references (*all)"),
            (7, "steps[2]", "merge keys"),
            (8, "steps[3]", "a key is a text"),
            (9, "steps[4].title", 'the key "title" is missing'),
            (9, "steps[4].tilte", 'no key "tilte"'),
        ],
    ),
    "two documents": (
        "stpes: none\n---\nname: x\n",
        [(3, "stpes", "no key"), (4, "", "a second document begins here")],
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_document_hears_of_every_problem_at_once_with_its_line(name: str) -> None:
    text, expected = BROKEN[name]
    found = problems(HEAD + text)
    assert [(problem.place and problem.place.line, problem.path) for problem in found] == [
        line[:2] for line in expected
    ]
    for problem, (_, _, words) in zip(found, expected, strict=True):
        assert words in problem.message
        assert problem.source == "plan"


def test_the_nearest_known_word_is_offered() -> None:
    found = problems(HEAD + "tasks: {a: {title: x, stat: erldigt, State: in progres, severity: kritisch}}\npeolpe: x\n")
    hints = {problem.path: problem.hint for problem in found}
    assert hints == {
        "tasks.a.stat": "Did you mean state?",
        "tasks.a.State": "Did you mean state?",
        "tasks.a.severity": "Did you mean critical?",
        "peolpe": "Did you mean people?",
    }
    severity = next(problem for problem in found if problem.path == "tasks.a.severity")
    assert (severity.found, severity.allowed) == ("kritisch", ("critical", "high", "medium", "low"))


def test_a_text_cut_at_its_comma_is_recognised() -> None:
    (problem,) = problems(HEAD + "steps: [{title: Moved, again and again}]\n")
    assert problem.message == 'there is no key "again and again" here.'
    assert problem.hint == "If it belongs to the text before it, put that text in quotes."


def test_a_list_of_one_is_shown_how_to_be_written() -> None:
    assert problems(HEAD + "steps: [{title: x, tags: one}]\n")[0].hint == "Write [one]."


def test_entries_without_ids_are_told_to_have_some() -> None:
    entries, fields = problems(HEAD + "tasks: [{title: x}]\nsteps: [[x]]\n")
    assert (entries.path, entries.hint) == ("tasks", "Put each entry under an id of its own.")
    assert (fields.path, fields.hint) == ("steps[1]", None)


def test_a_long_list_of_words_is_told_to_whom_no_word_can_be_offered() -> None:
    text = "format: golive-readiness/review/1\nproject: {{name: A}}\nreviewed_on: 2026-11-02\npeople: {{a: {{name: A, role: {}}}}}\n"
    with pytest.raises(InvalidDocumentError) as unlike:
        api.parse_review(text.format("boss"))
    with pytest.raises(InvalidDocumentError) as like:
        api.parse_review(text.format("tester-lead"))

    assert unlike.value.problems[0].allowed == tuple(role.value for role in Role)
    assert (like.value.problems[0].allowed, like.value.problems[0].hint) == ((), "Did you mean test-lead?")


def test_what_was_found_is_shortened() -> None:
    (problem,) = problems(HEAD + f"steps: [{{title: x, runs: {'many ' * 100}}}]\n")
    assert problem.found is not None
    assert len(problem.found) == 60


def test_a_missing_format_says_which_one_is_meant() -> None:
    (problem,) = problems("name: x\n")
    assert (problem.place, problem.path, problem.allowed) == (Place(1, 1), "format", ("test/plan/1",))


@pytest.mark.parametrize("text", ["", "# only a remark\n", "---\n", "~"])
def test_an_empty_document_says_so(text: str) -> None:
    assert [problem.message for problem in problems(text)] == ["the document is empty."]


@pytest.mark.parametrize("text", ["- a\n- b\n", "[]"])
def test_a_document_is_made_of_keys_and_values(text: str) -> None:
    assert "keys with values are expected here, not a list" in problems(text)[0].message


def test_json_problems_have_places_too() -> None:
    text = '{\n  "format": "test/plan/1", "name": "x",\n  "tasks": {"a": {"title": "x", "runs": "y", "runs": 1}},\n  "x": null}'
    assert [(str(problem.place), problem.path) for problem in problems(text, "json")] == [
        ("line 3, column 33", "tasks.a.runs"),
        ("line 3, column 46", "tasks.a.runs"),
        ("line 4, column 3", "x"),
    ]


def test_several_texts_state_one_document_together() -> None:
    people = part("format: test/plan/1\npeople: {anna: {name: Anna}}\n", format="yaml", source="people.yaml")
    tasks = part(
        '{"name": "Plan", "tasks": {"a": {"title": "x", "owner": "anna"}}}', format="json", source="tasks.json"
    )
    plan = parse_parts(Plan, (people, tasks))
    assert plan.tasks["a"].owner == "anna"
    assert place_of(plan, ("tasks", "a", "owner")) == Place(1, 48)
    places = Places((people, tasks))
    assert (places.source_of(("people",)), places.source_of(("tasks", "a"))) == ("people.yaml", "tasks.json")


def test_texts_that_contradict_each_other_are_both_named() -> None:
    one = part(HEAD + "people: {anna: {name: Anna}}\n", format="yaml", source="one.yaml")
    two = part(
        "format: test/plan/1\npeople:\n  anna: {name: Anne}\n  ben: {nmae: Ben}\n", format="yaml", source="two.yaml"
    )
    with pytest.raises(InvalidDocumentError) as caught:
        parse_parts(Plan, (one, two))
    assert [(problem.source, problem.path) for problem in caught.value.problems] == [
        ("two.yaml", "people.anna.name"),
        ("two.yaml", "people.ben.name"),
        ("two.yaml", "people.ben.nmae"),
    ]
    assert caught.value.problems[0].message == "this is stated in one.yaml already, and differently."


def test_a_text_without_a_model_is_read_as_it_is_written() -> None:
    assert raw("a: [1, no, 'null', null]\nb: why !not\n") == {"a": ["1", "no", "null", None], "b": "why !not"}
    with pytest.raises(InvalidDocumentError, match="repeated"):
        raw("a: 1\na: 2\n", source="wording")


@given(st.one_of(st.text(), st.binary()), st.sampled_from(["yaml", "json"]))
def test_anything_at_all_is_a_document_or_an_invalid_one(text: str | bytes, format: Format) -> None:  # noqa: A002
    with suppress(InvalidDocumentError):
        parse(Plan, text, format=format)


_INDENTS = st.sampled_from(["", " ", "  ", "\t", "- ", "  - "])
_WORDS = st.sampled_from(
    [
        *"&*!|>%@`'\"{}[],:#?-~",
        "<<: ",
        ": ",
        "tasks",
        "people",
        "format: test/plan/1",
        "name: x",
        "title",
        "anna",
        "owner",
        "\\",
        "---",
        "é",
    ]
)
_LINES = st.lists(st.tuples(_INDENTS, st.lists(_WORDS, max_size=5).map("".join)).map("".join), max_size=8).map(
    "\n".join
)


@given(_LINES)
def test_nearly_a_document_is_a_document_or_an_error_with_problems(text: str) -> None:
    found: tuple[Problem, ...] = ()
    try:
        parse(Plan, text)
    except InvalidDocumentError as error:
        found = error.problems
    assert all(problem.message.endswith((".", "?")) for problem in found)
