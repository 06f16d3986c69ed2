"""Whom an export means, and who comes to the people of the review."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest

from golive_readiness.model.people import Person
from golive_readiness.model.review import ReadinessReview
from golive_readiness.sources.trackers.people import Named, named
from tests.unit.sources.trackers.made import a_review, problem, problems, stated, taken


def owned(*owners: str) -> str:
    rows = [f'{number},Fault {number},"{owner}"' for number, owner in enumerate(owners, 1)]
    return "\n".join(["ID,Title,Assigned To", *rows, ""])


def owners(review: ReadinessReview) -> list[str | None]:
    return [one.owner for _, one in sorted(stated(review.testing.defects).items())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rob Maes <Rob@Example.com>", Named("rob@example.com", "Rob Maes")),
        ("Rob  Maes<rob@example.com>", Named("rob@example.com", "Rob Maes")),
        ("Rob Maes <TOY\\rob>", Named("", "Rob Maes")),
        ("<rob@example.com>", Named("rob@example.com", "rob@example.com")),
        ("rob@Example.com", Named("rob@example.com", "")),
        ("Rob @ work", Named("", "Rob @ work")),
        ("rob", Named("", "rob")),
        ("Unassigned", None),
        ("Nicht zugewiesen", None),
    ],
)
def test_people_are_named_as_trackers_write_them(text: str, expected: Named | None) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text", ["Somebody Else <ANNA@example.com>", "anna@example.com", "Anna Peeters", "anna  peeters", "anna", "ANNA"]
)
def test_somebody_is_found_by_address_name_or_id(text: str) -> None:
    done = taken(owned(text))

    assert (owners(done.review), done.people, done.remarks) == (["anna"], (), ())


def test_the_address_comes_before_the_name() -> None:
    assert owners(taken(owned("Bo Claes <anna@example.com>")).review) == ["anna"]


def test_a_name_with_another_address_is_the_same_person_and_is_remarked_on() -> None:
    done = taken(owned("Anna Peeters <a.peeters@partner.example>"))

    assert (owners(done.review), done.people) == (["anna"], ())
    (remark,) = done.remarks
    assert str(remark) == (
        "line 2, column 3, people: Anna Peeters is taken for anna, whose address in the review is another."
    )


def test_a_name_without_an_address_in_the_review_needs_no_remark() -> None:
    done = taken(owned("Bo Claes <bo@example.com>"))

    assert (owners(done.review), done.remarks) == (["bo"], ())


def test_a_team_may_own_something() -> None:
    review = a_review(teams={"blue": {"name": "Blue team"}})

    assert owners(taken(owned("Blue Team"), review=review).review) == ["blue"]


def test_a_team_accepts_no_workaround() -> None:
    review = a_review(people={"blues": {"name": "Ben Lues"}}, teams={"blue": {"name": "Blue team"}})
    text = "ID,Title,Workaround,Workaround accepted by\n1,A fault,By hand,Blue team\n"
    found = problem(lambda: taken(text, review=review))

    assert found.message == "blue is not a person of this review."
    assert (str(found.place), found.hint) == ("line 2, column 4", "Did you mean blues?")


def test_whom_nobody_knows_is_added_and_told() -> None:
    done = taken(owned("Rob Maes <rob@example.com>", "rob@example.com", "Rob Maes", "ROB MAES", "Zoë", "zoe@x.example"))

    assert owners(done.review) == ["rob-maes", "rob-maes", "rob-maes", "rob-maes", "zoe", "zoe-x-example"]
    assert done.people == ("rob-maes", "zoe", "zoe-x-example")
    assert done.review.people["rob-maes"] == Person(name="Rob Maes", email="rob@example.com")
    assert done.review.people["zoe"] == Person(name="Zoë")
    assert done.review.people["zoe-x-example"] == Person(name="zoe@x.example", email="zoe@x.example")
    assert done.review.people["anna"] == a_review().people["anna"]


def test_a_name_without_letters_has_an_id_all_the_same() -> None:
    assert taken(owned("王伟")).people == ("person",)


def test_an_id_that_is_taken_is_not_taken_again() -> None:
    review = a_review(people={"rob-maes": {"name": "Robert"}}, teams={"zoe": {"name": "Team of Zoe"}})
    done = taken(owned("Rob Maes", "Zoe"), review=review)
    first, second = owners(done.review)

    assert first != "rob-maes"
    assert str(first).startswith("rob-maes-")
    assert second == "zoe"  # the id of somebody is as good as a name
    assert done.people == (first,)


def test_two_of_one_name_with_two_addresses_are_two_people_whatever_the_order() -> None:
    texts = ["Jan Smit <a@example.com>", "Jan Smit <b@example.com>", "Kim"]
    found: set[Any] = set()
    for order in permutations(texts):
        review = taken(owned(*order)).review
        found.add(frozenset((key, person.email) for key, person in review.people.items()))

    assert len(found) == 1
    assert len(next(iter(found))) == 5


def test_a_name_that_several_have_is_a_problem() -> None:
    people = {"jan-a": {"name": "Jan Smit"}, "jan-b": {"name": "Jan Smit", "email": "b@example.com"}}
    review = a_review(people=people)
    found = problem(lambda: taken(owned("Jan Smit", "Jan Smit <b@example.com>"), review=review))

    assert str(found) == (
        "line 2, column 3, people: several are called Jan Smit. "
        "Add the address to one of them in the review: jan-a or jan-b."
    )
    unknown = problem(lambda: taken(owned("Jan Smit <c@example.com>"), review=review))
    assert unknown.message == "several are called Jan Smit."


def test_a_name_that_two_new_people_have_is_a_problem() -> None:
    found = problems(lambda: taken(owned("Jan Smit <a@example.com>", "Jan Smit <b@example.com>", "jan smit")))

    assert [(one.message, one.place and one.place.line) for one in found] == [("several are called jan smit.", 4)]


def test_an_address_that_two_people_share_tells_nobody_apart() -> None:
    people = {"anna": {"name": "Anna", "email": "x@example.com"}, "bo": {"name": "Bo", "email": "X@example.com"}}
    review = a_review(people=people)
    named_too = taken(owned("Bo <x@example.com>", "Anna <x@example.com>", "Cy <x@example.com>"), review=review)

    assert owners(named_too.review) == ["bo", "anna", "cy"]
    assert taken(owned("Cy <x@example.com>"), review=named_too.review).people == ()
    found = problem(lambda: taken(owned("x@example.com"), review=review))
    assert str(found) == "line 2, column 3, people: several people of the review have the address x@example.com."


def test_those_whose_rows_are_not_read_are_not_added() -> None:
    text = "ID,Work Item Type,Title,Assigned To\n1,Bug,A fault,Anna Peeters\n2,Task,Do it,Somebody New\n"

    assert taken(text).people == ()


def test_a_name_is_as_long_as_a_document_holds() -> None:
    done = taken(owned("x" * 301, f"{'y' * 301} <y@example.com>"))

    assert [len(done.review.people[key].name) for key in done.people] == [300, 300]


def test_a_family_name_in_front_of_a_comma_is_found() -> None:
    done = taken(owned("Peeters, Anna", "PEETERS, ANNA <a@elsewhere.example>", "Claes, Bo"))

    assert owners(done.review) == ["anna", "anna", "bo"]
    assert done.people == ()


def test_both_orders_of_an_unknown_name_are_one_person() -> None:
    done = taken(owned("Maes, Rob", "Rob Maes", "Finance, Toy, Ghent"))

    assert owners(done.review) == ["rob-maes", "rob-maes", "finance-toy-ghent"]
    assert done.review.people["finance-toy-ghent"].name == "Finance, Toy, Ghent"


def test_a_name_with_a_comma_is_turned_only_where_that_finds_somebody() -> None:
    review = a_review(
        teams={"shop": {"name": "Shop, Ghent"}}, people={"rob": {"name": "Rob Maes"}, "rob-2": {"name": "Rob Maes"}}
    )

    assert owners(taken(owned("Shop, Ghent"), review=review).review) == ["shop"]
    assert problem(lambda: taken(owned("Maes, Rob"), review=review)).message == "several are called Maes, Rob."


def test_several_owners_of_one_entry_are_a_problem() -> None:
    found = problem(lambda: taken(owned("Anna Peeters; Bo Claes")))

    assert str(found) == (
        'line 2, column 3, owner: "Anna Peeters; Bo Claes" names several people, and one is meant here. '
        "Leave the one who answers for it; or leave the column out: --column NAME=nothing."
    )
    assert owners(taken(owned("Anna Peeters;")).review) == ["anna"]
