from __future__ import annotations

import pickle

from golive_readiness.errors import Place
from golive_readiness.sources.json import JSON
from golive_readiness.sources.places import Part, Places
from golive_readiness.sources.yaml import YAML

ONE = Part("a: {b: 1}\nc: [x]\n", YAML, "one.yaml")
TWO = Part('{\n "d": {"e": 1}}', JSON, "two.json")


def test_an_entry_has_a_place_and_what_is_missing_has_that_of_what_is_around_it() -> None:
    places = Places((ONE, TWO))
    assert (places.of(("a", "b")), places.source_of(("a", "b"))) == (Place(1, 5), "one.yaml")
    assert (places.of(("d", "e")), places.source_of(("d", "e"))) == (Place(2, 8), "two.json")
    assert places.of(("c", 7)) == places.of(("c",)) == Place(2, 1)
    assert places.of(("nothing", "like", "it")) == Place(1, 1)


def test_a_text_in_which_nothing_was_found_has_no_places_but_a_source() -> None:
    places = Places((Part("", YAML, "empty.yaml"),))
    assert (places.of(("a",)), places.source_of(("a",))) == (None, "empty.yaml")


def test_places_are_no_part_of_what_a_document_says() -> None:
    one, two = Places((ONE,)), Places((TWO,))
    assert one == two
    assert one == None  # noqa: E711 - what a document made by hand has in their place
    assert one != "places"
    assert hash(one) == hash(two)
    assert repr(one) == repr(two)


def test_pickled_places_are_texts_until_somebody_asks() -> None:
    places = Places((ONE, TWO))
    unasked = pickle.dumps(places)
    assert places.of(("c", 0)) == Place(2, 5)
    assert pickle.dumps(places) == unasked
    assert pickle.loads(unasked).of(("c", 0)) == Place(2, 5)  # noqa: S301


def test_parts_are_joined_entry_by_entry() -> None:
    three = Part("a: {f: 3}\nc: [x]\n", YAML, "three.yaml")
    survey = Places((Part("# nothing yet\n", YAML), ONE, TWO, three)).survey()
    assert survey.value == {"a": {"b": "1", "f": "3"}, "c": ["x"], "d": {"e": "1"}}
    assert (survey.problems, survey.complete) == ([], True)


def test_a_part_that_cannot_be_read_is_not_held_against_the_others() -> None:
    survey = Places((ONE, Part("a: [\n", YAML, "broken.yaml"))).survey()
    assert [problem.source for problem in survey.problems] == ["broken.yaml"]
    assert not survey.complete
