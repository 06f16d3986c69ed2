from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from golive_readiness.findings.rule import About, Finding, Observation, Rule, Stage, finding, observed
from golive_readiness.findings.twice import most_of_one, things
from golive_readiness.model.base import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from golive_readiness.findings.facts import Facts

ITEMS = ("a.one", "a.two", "a.three")


def _nothing(_part: object, _facts: Facts) -> Iterator[Observation]:
    yield from ()


def made(code: str, subject: str, about: tuple[str, ...], *, item: bool = False, mandatory: bool = False) -> Finding:
    rule: Rule[object] = Rule(
        code=code,
        area="a",
        severity=Severity.HIGH,
        title="It is wrong",
        says="It is wrong.",
        why="It is.",
        advice="Mend it.",
        sources=("golive-readiness",),
        reads=lambda _review: None,
        observe=_nothing,
        about=About.ITEM if item else About.RECORD,
        stage=Stage.STANDINGS if item else Stage.RECORD,
    )
    return finding(rule, observed(subject, False, items=about, mandatory=mandatory), {})


def an_item(subject: str, *, mandatory: bool = False) -> Finding:
    return made("ITEM01", subject, (subject,), item=True, mandatory=mandatory)


def of_the_record(name: str, *about: str, mandatory: bool = False) -> Finding:
    return made("MADE01", name, about, mandatory=mandatory)


def test_one_in_the_record_and_the_item_it_is_about_are_one_thing() -> None:
    assert things([an_item("a.one"), of_the_record("load", "a.one")]) == 1
    assert things([an_item("a.one"), of_the_record("load", "a.two")]) == len(ITEMS) - 1
    assert things([]) == 0


def test_one_in_the_record_takes_one_item_and_no_item_is_taken_twice() -> None:
    both = [an_item("a.one"), an_item("a.two")]
    assert things([*both, of_the_record("load", "a.one", "a.two")]) == len(both)
    assert things([both[0], of_the_record("load", "a.one"), of_the_record("trial", "a.one")]) == len(both)


def test_what_is_about_fewer_items_chooses_first() -> None:
    both = [an_item("a.one"), an_item("a.two")]
    record = [of_the_record("all", "a.one", "a.two"), of_the_record("narrow", "a.one")]
    assert things([*both, *record]) == len(both)


def test_what_is_found_about_an_item_beside_the_record_is_a_thing_of_its_own() -> None:
    assert things([an_item("a.one"), made("ITEM03", "a.two", ("a.one",), item=True)]) == len(ITEMS) - 1


def test_only_an_item_is_taken_and_not_what_happens_to_have_the_name_of_one() -> None:
    assert things([of_the_record("a.one"), of_the_record("load", "a.one")]) == len(("a.one", "load"))


def test_weighing_more_joins_nothing_that_was_apart() -> None:
    item, light, heavy = (
        an_item("a.one", mandatory=True),
        of_the_record("load", "a.one"),
        of_the_record("load", "a.one", mandatory=True),
    )
    assert things([item, light]) == things([item, heavy])


def test_what_nobody_owns_falls_to_whoever_has_most_and_is_one_thing_with_what_they_have() -> None:
    item, record, other = an_item("a.one"), of_the_record("load", "a.one"), of_the_record("other")
    assert most_of_one({}) == 0
    assert most_of_one({None: [item, record, other]}) == len([item, other])
    assert most_of_one({"rob": [item, other], "anna": [other], None: [record]}) == len([item, other])
    assert most_of_one({"rob": [other], "anna": [item], None: [an_item("a.two")]}) == len([item, other])


_findings = st.one_of(
    st.builds(an_item, st.sampled_from(ITEMS), mandatory=st.booleans()),
    st.builds(
        lambda name, about, mandatory: of_the_record(name, *about, mandatory=mandatory),
        st.sampled_from("pqrstu"),
        st.sets(st.sampled_from(ITEMS)).map(lambda some: tuple(sorted(some))),
        st.booleans(),
    ),
)
_several = st.lists(_findings, max_size=8, unique_by=lambda one: one.id)


@given(_several, st.data())
@settings(max_examples=300, deadline=None)
def test_one_more_never_makes_fewer_things(several: list[Finding], data: st.DataObject) -> None:
    without = list(several)
    if without:
        without.pop(data.draw(st.integers(0, len(several) - 1)))
    assert things(without) <= things(several)
    assert things(several[::-1]) == things(several)


@given(_several, st.data())
@settings(max_examples=300, deadline=None)
def test_losing_an_owner_never_makes_fewer_things_of_one(several: list[Finding], data: st.DataObject) -> None:
    owners = [data.draw(st.sampled_from(("anna", "rob", None))) for _ in several]
    lost = [None if data.draw(st.booleans()) else owner for owner in owners]
    assert most_of_one(_by(owners, several)) <= most_of_one(_by(lost, several))


def _by(owners: list[str | None], several: list[Finding]) -> dict[str | None, list[Finding]]:
    owned: dict[str | None, list[Finding]] = {}
    for owner, found in zip(owners, several, strict=True):
        owned.setdefault(owner, []).append(found)
    return owned
