"""Answers carried to a new version: kept, renamed, reworded, merged, split, moved, retired; and nothing lost."""

from __future__ import annotations

from typing import Any

import pytest

from golive_readiness.errors import InvalidDocumentError
from golive_readiness.model.form.answers import Answer, Status
from golive_readiness.tailoring import course
from golive_readiness.tailoring.overlays import tailored
from golive_readiness.tailoring.versions import Carried, Fate, Migrated, migrated, what_became
from tests.made import a_checklist, a_review
from tests.unit.tailoring.made import an_overlay, with_history

DONE = {"status": "done", "owner": "rob", "evidence": ["report"], "comment": "It is."}
EVIDENCE = {"report": {"kind": "test-report", "title": "Report", "dated_on": "2026-10-30"}}
ASKED = ("x.kept", "x.new")


def carried(changes: dict[str, Any], answers: dict[str, Any], items: tuple[str, ...] = ASKED, **more: Any) -> Migrated:
    """A review of version 1, in the words of version 2."""
    checklist = with_history(changes, items=items)
    return migrated(a_review(checklists=["made"], evidence=EVIDENCE, answers=answers, **more), checklist, "1")


def only(done: Migrated) -> Carried:
    (one,) = done.carried
    return one


def test_what_is_not_named_is_kept() -> None:
    done = carried({}, {"x.kept": DONE})

    assert done.review == a_review(checklists=["made"], evidence=EVIDENCE, answers={"x.kept": DONE})
    assert (only(done).fate, only(done).into) == (Fate.KEPT, ("x.kept",))
    assert (done.checklist, done.since, done.version, done.unsaid, done.added) == ("made", "1", "2", (), ())


def test_answers_of_other_checklists_are_nobody_s_business() -> None:
    done = carried({}, {"other.item": DONE})

    assert done.carried == ()
    assert done.review.answers == {"other.item": Answer.model_validate(DONE)}


def test_a_renamed_item_s_answer_is_the_same_under_the_new_id() -> None:
    done = carried({"renamed": {"x.old": "x.new"}}, {"x.old": DONE})

    assert dict(done.review.answers) == {"x.new": Answer.model_validate(DONE)}
    assert (only(done).fate, only(done).into) == (Fate.RENAMED, ("x.new",))


@pytest.mark.parametrize(
    ("status", "answered_in"), [("done", "1"), ("not_applicable", "1"), ("in_progress", None), (None, None)]
)
def test_a_claim_in_other_words_is_to_be_confirmed(status: str | None, answered_in: str | None) -> None:
    """What is open stays open in any words; whoever finishes it answers today's."""
    done = carried({"reworded": ["x.kept"]}, {"x.kept": {"status": status, "comment": "So."}})

    assert done.review.answers["x.kept"].answered_in == answered_in
    assert done.review.answers["x.kept"].comment == "So."
    assert only(done).fate is Fate.REWORDED


def test_the_words_of_an_answer_that_still_waits_are_the_oldest() -> None:
    done = carried({"reworded": ["x.kept"]}, {"x.kept": {**DONE, "answered_in": "0.9"}})

    assert done.review.answers["x.kept"].answered_in == "0.9"


def test_merged_answers_become_one_that_claims_no_more_than_all_of_them() -> None:
    done = carried(
        {"merged": {"x.new": ["x.a", "x.b"]}},
        {"x.a": DONE, "x.b": {"status": "in_progress", "owner": "carl", "due_on": "2026-11-20", "comment": "Soon."}},
    )
    answer = done.review.answers["x.new"]

    assert set(done.review.answers) == {"x.new"}
    assert (answer.status, answer.owner, answer.evidence) == (Status.IN_PROGRESS, "carl", ("report",))
    assert answer.comment == "It is.\nSoon."
    assert [(one.item, one.fate, one.into) for one in done.carried] == [
        ("x.a", Fate.MERGED, ("x.new",)),
        ("x.b", Fate.MERGED, ("x.new",)),
    ]
    assert done.carried[0].answer == Answer.model_validate(DONE)


def test_a_merged_claim_is_to_be_confirmed() -> None:
    done = carried({"merged": {"x.new": ["x.a", "x.b"]}}, {"x.a": DONE, "x.b": DONE})

    assert done.review.answers["x.new"] == Answer.model_validate({**DONE, "answered_in": "1"})


def test_what_was_not_asked_of_a_project_does_not_undo_what_was() -> None:
    """An item that did not apply has no answer at all; whether the new words hold is confirmed in any case."""
    done = carried({"merged": {"x.new": ["x.a", "x.b"]}}, {"x.a": DONE})

    assert done.review.answers["x.new"].status is Status.DONE
    assert done.review.answers["x.new"].answered_in == "1"


def test_two_items_under_one_new_name_are_merged_whatever_it_is_called() -> None:
    done = carried({"renamed": {"x.a": "x.new", "x.b": "x.new"}}, {"x.a": DONE})

    assert done.review.answers["x.new"].answered_in == "1"
    assert only(done).fate is Fate.MERGED


def test_what_was_asked_and_not_answered_does() -> None:
    done = carried({"merged": {"x.new": ["x.a", "x.b"]}}, {"x.a": DONE, "x.b": {}})

    assert done.review.answers["x.new"].status is None


@pytest.mark.parametrize("parts", [["x.kept", "x.a"], ["x.a"]])
def test_an_item_that_takes_another_in_is_merged_with_it_whether_it_names_itself_or_not(parts: list[str]) -> None:
    done = carried({"merged": {"x.kept": parts}}, {"x.kept": DONE, "x.a": {"status": "not_started"}})

    assert done.review.answers["x.kept"].status is Status.NOT_STARTED
    assert {one.fate for one in done.carried} == {Fate.MERGED}


@pytest.mark.parametrize("parts", [["x.kept", "x.a"], ["x.a"]])
def test_an_item_that_takes_in_what_was_never_asked_is_to_be_confirmed(parts: list[str]) -> None:
    done = carried({"merged": {"x.kept": parts}}, {"x.kept": DONE})

    assert done.review.answers["x.kept"].answered_in == "1"


def test_an_answer_that_is_split_stands_under_each_part() -> None:
    stated = {"status": "in_progress", "share": "60%", "owner": "rob", "due_on": "2026-11-20"}
    done = carried({"split": {"x.old": ["x.new", "x.kept"]}}, {"x.old": stated})

    assert set(done.review.answers) == {"x.new", "x.kept"}
    for answer in done.review.answers.values():
        assert (answer.status, answer.owner, answer.share) == (Status.IN_PROGRESS, "rob", None)
    assert (only(done).fate, only(done).into) == (Fate.SPLIT, ("x.new", "x.kept"))
    assert only(done).answer.share is not None


def test_each_part_of_a_split_claim_is_to_be_confirmed() -> None:
    done = carried({"split": {"x.kept": ["x.new", "x.kept"]}}, {"x.kept": DONE})

    assert {answer.answered_in for answer in done.review.answers.values()} == {"1"}


def test_a_part_that_was_answered_already_keeps_the_weaker_of_both() -> None:
    done = carried({"split": {"x.old": ["x.new", "x.kept"]}}, {"x.kept": {"status": "not_started"}, "x.old": DONE})

    assert done.review.answers["x.kept"].status is Status.NOT_STARTED
    assert done.review.answers["x.new"].status is Status.DONE


def test_an_item_may_go_into_two_that_take_in_others() -> None:
    done = carried(
        {"merged": {"x.kept": ["x.a", "x.b"], "x.new": ["x.a", "x.c"]}},
        {"x.a": DONE, "x.b": {"status": "not_started"}, "x.c": DONE},
    )

    assert done.review.answers["x.kept"].status is Status.NOT_STARTED
    assert done.review.answers["x.new"].status is Status.DONE
    assert done.carried[0].into == ("x.kept", "x.new")


def test_a_moved_item_keeps_its_answer_and_its_new_checklist_is_chosen() -> None:
    done = carried({"moved": {"fo.x": "finance-operations"}}, {"fo.x": DONE})

    assert dict(done.review.answers) == {"fo.x": Answer.model_validate(DONE)}
    assert done.review.checklists == ("made", "finance-operations")
    assert done.added == ("finance-operations",)
    assert (only(done).fate, only(done).checklist) == (Fate.MOVED, "finance-operations")


def test_a_checklist_that_is_chosen_already_or_not_needed_is_not_added() -> None:
    checklist = with_history({"moved": {"fo.x": "finance-operations"}}, items=ASKED)
    named = a_review(checklists=["made", "finance-operations"], answers={"fo.x": DONE}, evidence=EVIDENCE)
    by_overlay = a_review(checklists=["made", "ours.yaml"], answers={"fo.x": DONE}, evidence=EVIDENCE)

    assert migrated(named, checklist, "1").added == ()
    assert migrated(by_overlay, checklist, "1", beside=[a_checklist({"id": "fo.x"})]).added == ()
    assert migrated(a_review(checklists=["made"]), checklist, "1").added == ()


def test_a_retired_answer_stands_in_the_report_in_full() -> None:
    done = carried({"retired": {"x.old": "Lifecycle Services has gone."}}, {"x.old": DONE, "x.kept": DONE})
    gone = done.carried[0]

    assert set(done.review.answers) == {"x.kept"}
    assert (gone.fate, gone.into, gone.reason) == (Fate.RETIRED, (), "Lifecycle Services has gone.")
    assert gone.answer == Answer.model_validate(DONE)


def test_several_versions_are_gone_through_one_after_the_other() -> None:
    checklist = with_history(
        {"since": "1", "renamed": {"x.a": "x.b"}, "split": {"x.s": ["x.p", "x.q"]}},
        {"since": "2", "merged": {"x.new": ["x.b", "x.c"]}, "retired": {"x.p": "Gone."}},
        {"since": "3", "reworded": ["x.q"]},
        items=("x.new", "x.q"),
        version="4",
    )
    review = a_review(answers={"x.a": DONE, "x.c": DONE, "x.s": DONE}, evidence=EVIDENCE)
    done = migrated(review, checklist, "1")

    assert {key: answer.answered_in for key, answer in done.review.answers.items()} == {"x.new": "1", "x.q": "1"}
    assert [(one.item, one.fate, one.into) for one in done.carried] == [
        ("x.a", Fate.MERGED, ("x.new",)),
        ("x.c", Fate.MERGED, ("x.new",)),
        ("x.s", Fate.SPLIT, ("x.q",)),
    ]
    assert done.version == "4"
    from_two = migrated(a_review(answers={"x.b": DONE}, evidence=EVIDENCE), checklist, "2")
    assert from_two.review.answers["x.new"].answered_in == "2"


def test_a_version_that_nothing_is_told_of_is_refused_with_those_that_something_is() -> None:
    with pytest.raises(InvalidDocumentError) as refused:
        migrated(a_review(), with_history({"since": "1"}, {"since": "1.5"}), "0.9")

    (problem,) = refused.value.problems
    assert (problem.found, problem.allowed) == ("0.9", ("1", "1.5"))
    with pytest.raises(InvalidDocumentError, match="It tells of no earlier version at all"):
        migrated(a_review(), with_history(), "1")


def test_what_an_overlay_drops_is_retired_after_everything_else() -> None:
    base = with_history({"renamed": {"x.old": "x.new"}, "reworded": ["x.kept"]}, items=ASKED)
    overlay = an_overlay(version="1", drops={"x.new": "Not with us."}, changes={"x.kept": {"weight": 2}})
    review = a_review(answers={"x.old": DONE, "x.kept": DONE}, evidence=EVIDENCE)
    done = migrated(review, tailored(base, overlay), "1")

    assert set(done.review.answers) == {"x.kept"}
    assert (done.carried[0].fate, done.carried[0].reason) == (Fate.RETIRED, "Not with us.")
    assert done.version == "2"
    beside = migrated(review, tailored(base, overlay), "1", beside=[base])
    assert set(beside.review.answers) == {"x.kept", "x.new"}


def test_what_another_checklist_still_asks_is_not_retired() -> None:
    retiring = with_history({"retired": {"x.old": "Gone.", "x.b": "Gone too."}}, items=ASKED)
    review = a_review(answers={"x.old": DONE, "x.b": DONE}, evidence=EVIDENCE)
    done = migrated(review, retiring, "1", beside=[a_checklist({"id": "x.old"})])

    assert dict(done.review.answers) == {"x.old": Answer.model_validate(DONE)}
    assert [(one.item, one.fate) for one in done.carried] == [("x.old", Fate.KEPT), ("x.b", Fate.RETIRED)]


def test_what_moves_to_a_checklist_under_an_overlay_that_drops_it_is_retired() -> None:
    """The bundled checklist itself is not chosen beside the overlay, which would ask what somebody dropped."""
    theirs = a_checklist({"id": "fo.x"}, {"id": "fo.y"})
    ours = tailored(theirs, an_overlay(drops={"fo.x": "Not with us."}))
    checklist = with_history({"moved": {"fo.x": "made", "fo.y": "made"}}, items=ASKED)
    review = a_review(checklists=["core", "ours.yaml"], answers={"fo.x": DONE, "fo.y": DONE}, evidence=EVIDENCE)
    done = migrated(review, checklist, "1", beside=[ours])

    assert (set(done.review.answers), done.added) == ({"fo.y"}, ())
    assert [(one.item, one.fate, one.reason) for one in done.carried] == [
        ("fo.x", Fate.RETIRED, "Not with us."),
        ("fo.y", Fate.MOVED, None),
    ]
    assert set(migrated(review, with_history({}, items=("fo.x",)), "1", beside=[ours]).review.answers) == {
        "fo.x",
        "fo.y",
    }


def test_a_claim_is_to_be_confirmed_though_the_overlay_has_the_number_of_the_old_version() -> None:
    base = with_history({"reworded": ["x.kept"]}, items=ASKED)
    ours = tailored(base, an_overlay(version="1"))
    done = migrated(a_review(answers={"x.kept": DONE}, evidence=EVIDENCE), ours, "1")

    assert done.review.answers["x.kept"].answered_in == "1"


# What became of an item


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"renamed": {"x.old": "x.new"}}, "It was renamed to x.new in version 2: "),
        ({"merged": {"x.new": ["x.old", "x.b"]}}, "It was merged into x.new in version 2: "),
        ({"split": {"x.old": ["x.new", "x.kept"]}}, "It was split into x.new and x.kept in version 2: "),
        ({"moved": {"x.old": "commerce"}}, "It was moved in version 2, and commerce asks it now: "),
        (
            {"moved": {"x.old": "commerce"}, "reworded": ["x.old"]},
            "It was moved in version 2, and commerce asks it now: ",
        ),
        (
            {"merged": {"x.there": ["x.old"]}, "moved": {"x.there": "commerce"}},
            "It was merged into x.there in version 2, and commerce asks it now: ",
        ),
    ],
)
def test_an_item_that_went_elsewhere_says_where(changes: dict[str, Any], said: str) -> None:
    told = what_became((a_checklist(), with_history(changes, items=ASKED)), "x.old")

    assert told == f"{said}golive migrate carries the answer along."


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ([{"retired": {"x.old": "It has gone."}}], "Nobody asks it since version 2: It has gone."),
        ([{"split": {"x.old": []}}], "Nobody asks it since version 2."),
        (
            [{"renamed": {"x.old": "x.b"}}, {"since": "1.5", "retired": {"x.b": "It has gone."}}, {"since": "1.7"}],
            "Nobody asks it since version 1.7: It has gone.",
        ),
    ],
)
def test_an_item_that_nobody_asks_any_more_says_since_when(changes: list[dict[str, Any]], said: str) -> None:
    assert what_became([with_history(*changes, items=ASKED)], "x.old") == said


def test_of_an_item_that_no_checklist_names_nothing_is_known() -> None:
    assert what_became([a_checklist(), with_history({"renamed": {"x.other": "x.new"}}, items=ASKED)], "x.old") is None


def test_what_became_of_it_is_told_with_today_s_ids() -> None:
    checklist = with_history(
        {"since": "1", "merged": {"x.b": ["x.old", "x.a"]}},
        {"since": "2", "renamed": {"x.b": "x.new"}},
        items=ASKED,
        version="3",
    )

    assert what_became([checklist], "x.old") == (
        "It was merged into x.new in version 2: golive migrate carries the answer along."
    )


def test_an_item_that_an_overlay_drops_says_whose_and_why() -> None:
    base = a_checklist({"id": "x.a"}, {"id": "x.b"})
    ours = tailored(base, an_overlay(drops={"x.b": "Not with us.", "x.a": "Nor this."}))

    assert what_became([ours], "x.a") == "The overlay contoso drops it: Nor this."
    by_hand = ours.tailored[0].model_copy(update={"reason": None})
    assert what_became([ours.model_copy(update={"tailored": (by_hand,)})], "x.a") == "The overlay contoso drops it."


def test_changes_beyond_all_measure_are_refused_instead_of_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(course, "_MOST", 5)
    split = {"split": {f"x.{old}": ["x.new", "x.kept"] for old in "abc"}}

    with pytest.raises(InvalidDocumentError, match="more is said of changes than is followed"):
        carried(split, {"x.a": DONE})
