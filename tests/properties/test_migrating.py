"""What holds of every migration: nothing is lost, nothing is claimed that was not, and a second one changes nothing."""

from __future__ import annotations

from typing import Any, TypeAlias

from hypothesis import given, settings
from hypothesis import strategies as st

from golive_readiness.model.checklist import Checklist
from golive_readiness.model.form.answers import Answer, Status
from golive_readiness.model.review import ReadinessReview
from golive_readiness.tailoring.versions import Fate, Migrated, migrated
from tests.made import a_checklist, a_review
from tests.properties.strategies import some

Document: TypeAlias = dict[str, Any]

OLD = tuple(f"x.old-{letter}" for letter in "abcde")
EVIDENCE = {
    key: {"kind": "test-report", "title": "Report", "dated_on": "2026-10-30"} for key in ("report", "list", "log")
}
OPEN = (Status.NOT_STARTED, Status.IN_PROGRESS)


@st.composite
def histories(draw: st.DrawFn) -> Checklist:
    """A checklist with one to three earlier versions; an id that has gone never comes back."""
    givers = draw(st.lists(st.sampled_from(OLD), max_size=1))
    asked, told = list(OLD), []
    for step in range(draw(st.integers(1, 3))):
        gone = draw(st.lists(st.sampled_from(asked), max_size=4, unique=True)) if asked else []
        fresh = [f"x.new-{step}{letter}" for letter in "abc"]
        stay = [key for key in asked if key not in gone]
        told.append({"since": str(step), **draw(_changes(gone, stay, fresh, givers))})
        asked = [*stay, *fresh]
    plain = a_checklist(*({"id": key} for key in asked))
    return Checklist.model_validate({**plain.model_dump(), "version": "now", "changes": told})


@st.composite
def _changes(draw: st.DrawFn, gone: list[str], stay: list[str], fresh: list[str], givers: list[str]) -> Document:
    """What becomes of the items that go; ``givers`` are items that, while they stay, give a part away and take none in."""
    told: Document = {"renamed": {}, "merged": {}, "split": {}, "moved": {}, "retired": {}}
    takers = [key for key in stay if key not in givers]
    for key in gone:
        draw(_goes(key, told, fresh, [*fresh, *takers]))
    for key in givers:
        if key in stay and draw(st.booleans()):
            told["split"][key] = [key, draw(st.sampled_from(fresh))]
    for key in takers:
        if key in told["merged"] and draw(st.booleans()):
            told["merged"][key].append(key)
    told["reworded"] = draw(st.lists(st.sampled_from([*stay, *fresh]), max_size=2, unique=True))
    return told


@st.composite
def _goes(draw: st.DrawFn, key: str, told: Document, fresh: list[str], asked: list[str]) -> None:
    """Add what becomes of an item that goes."""
    ways = draw(st.sampled_from((("renamed",), ("merged",), ("split",), ("merged", "split"), ("moved",), ("retired",))))
    if "renamed" in ways:
        told["renamed"][key] = draw(st.sampled_from(fresh))
    if "merged" in ways:
        told["merged"].setdefault(draw(st.sampled_from(asked)), []).append(key)
    if "split" in ways:
        told["split"][key] = draw(st.lists(st.sampled_from(asked), min_size=1, max_size=3, unique=True))
    if "moved" in ways:
        told["moved"][key] = draw(st.sampled_from(("commerce", "agents")))
    if "retired" in ways:
        told["retired"][key] = "It has gone."


def _some(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Document]:
    return st.fixed_dictionaries(fields).map(
        lambda drawn: {name: value for name, value in drawn.items() if value is not None}
    )


people = st.sampled_from((None, "anna", "rob"))
days = st.sampled_from((None, "2026-11-10", "2026-11-20"))
answers = _some(
    status=st.sampled_from((None, "not_started", "in_progress", "done", "done", "not_applicable")),
    owner=people,
    due_on=days,
    outlook=st.sampled_from((None, "on_track", "late")),
    comment=st.sampled_from((None, "Here.", "There.", "Here.\nThere.", "x" * 3990)),
    reason=st.sampled_from((None, "None here.")),
    approved_by=people,
    evidence=st.lists(st.sampled_from(tuple(EVIDENCE)), max_size=2, unique=True),
    answered_in=st.sampled_from((None, None, "0", "older")),
    updated_on=st.sampled_from((None, "2026-10-01", "2026-10-20")),
    updated_by=people,
)
named = st.lists(st.sampled_from(OLD), min_size=1, max_size=3, unique=True)


@st.composite
def reviews(draw: st.DrawFn) -> ReadinessReview:
    """A review that answers some of the old items and names some of them elsewhere."""
    outcome = st.sampled_from(("approved", "rejected"))
    signature = _some(items=named, by=st.just("anna"), signed_on=st.just("2026-10-30"), outcome=outcome)
    keys = st.one_of(named, named.map(lambda items: [f"ITEM01:{item}" for item in items]))
    days = {"granted_on": "2026-11-01", "expires_on": "2026-12-31", "approver": "anna", "reason": "It can wait."}
    return a_review(
        evidence=EVIDENCE,
        answers=draw(st.dictionaries(st.sampled_from(OLD), answers, max_size=5)),
        sign_offs=draw(st.dictionaries(st.sampled_from(("s", "t")), signature, max_size=2)),
        mitigations={"m": {"title": "Mend it", "addresses": draw(keys)}},
        waivers={"w": {"covers": draw(keys), **days}},
    )


def sources_of(target: str, done: Migrated) -> list[Answer]:
    return [one.answer for one in done.carried if target in one.into]


@given(reviews(), histories())
@some
def test_nothing_is_lost(review: ReadinessReview, checklist: Checklist) -> None:
    """Every answer is kept as it was, or stands in the report in full; what it shows goes with it."""
    done = migrated(review, checklist, "0")
    told = {one.item: one for one in done.carried}

    for key, answer in review.answers.items():
        if key not in told:
            assert done.review.answers[key] == answer
            continue
        assert told[key].answer == answer
        assert (told[key].into == ()) == (told[key].fate is Fate.RETIRED)
        for target in told[key].into:
            assert set(answer.evidence) <= set(done.review.answers[target].evidence)
            assert not answer.comment or done.review.answers[target].comment
    assert set(done.review.evidence) == set(review.evidence)
    assert set(done.review.sign_offs) == set(review.sign_offs)


@given(reviews(), histories())
@settings(some, max_examples=200)
def test_migrating_twice_changes_nothing_more(review: ReadinessReview, checklist: Checklist) -> None:
    once = migrated(review, checklist, "0")
    twice = migrated(once.review, checklist, "0")

    assert twice.review == once.review
    assert twice.added == ()


@given(reviews(), histories())
@some
def test_nothing_is_claimed_that_was_not(review: ReadinessReview, checklist: Checklist) -> None:
    """Done only where all were, open wherever one was, and promised only where every open one was."""
    done = migrated(review, checklist, "0")

    for key, answer in done.review.answers.items():
        before = sources_of(key, done) or [review.answers[key]]
        statuses = {one.status for one in before}
        if answer.status in (Status.DONE, Status.NOT_APPLICABLE):
            assert statuses == {answer.status}
        assert (answer.status in OPEN) == bool(statuses & set(OPEN))
        if answer.status in OPEN and answer.due_on and answer.owner:
            still_open = [one for one in before if one.status not in (Status.DONE, Status.NOT_APPLICABLE)]
            assert all(one.due_on and one.owner and one.due_on <= answer.due_on for one in still_open)


@given(reviews(), histories())
@some
def test_a_claim_in_today_s_words_was_made_in_them_or_was_only_renamed_or_moved(
    review: ReadinessReview, checklist: Checklist
) -> None:
    done = migrated(review, checklist, "0")
    as_it_was = {Fate.KEPT, Fate.RENAMED, Fate.MOVED}

    for one in done.carried:
        for target in one.into:
            answer = done.review.answers[target]
            if answer.status in (Status.DONE, Status.NOT_APPLICABLE) and answer.answered_in is None:
                assert one.fate in as_it_was


@given(reviews(), histories())
@some
def test_a_signature_never_covers_what_was_not_signed(review: ReadinessReview, checklist: Checklist) -> None:
    """What it approves now, it approved then, in all the parts that were answered."""
    done = migrated(review, checklist, "0")

    for key, signature in done.review.sign_offs.items():
        if signature.approves:
            for item in signature.items:
                asked = {one.item for one in done.carried if item in one.into}
                assert asked <= set(review.sign_offs[key].items)
        else:
            gone = {one.item for one in done.carried if one.fate is Fate.RETIRED}
            followed = {
                target for one in done.carried if one.item in review.sign_offs[key].items for target in one.into
            }
            assert followed <= set(signature.items)
            assert gone.isdisjoint(signature.items)


@given(reviews(), histories(), st.randoms(use_true_random=False))
@some
def test_the_order_of_the_answers_changes_nothing(review: ReadinessReview, checklist: Checklist, random: Any) -> None:
    answers = list(review.answers.items())
    random.shuffle(answers)
    other = ReadinessReview.model_validate(
        {name: getattr(review, name) for name in type(review).model_fields} | {"answers": dict(answers)}
    )

    assert migrated(other, checklist, "0").review == migrated(review, checklist, "0").review
