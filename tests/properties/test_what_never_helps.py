"""What never makes a verdict better, and what never makes one worse; the docstrings are sentences of docs/decision.md."""

from __future__ import annotations

from copy import deepcopy
from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import assume, given
from hypothesis import strategies as st

from golive_readiness.decision import Verdict
from golive_readiness.findings.judgement import ASKED_BY_JUDGE
from golive_readiness.standing import RecordSays, Standing
from tests.properties.strategies import DECISION_MAKER, SEVERITIES, TODAY, Case, Document, cases, judged, some

if TYPE_CHECKING:
    from collections.abc import Callable

    from golive_readiness.assessment import Assessment

WORSE = (Verdict.GO, Verdict.CONDITIONAL_GO, Verdict.CANNOT_BE_ASSESSED, Verdict.NO_GO)
"""From good to bad."""


def badness(assessment: Assessment) -> int:
    return WORSE.index(assessment.decision.verdict)


def changed(review: Document, change: Callable[[Document], None]) -> Document:
    """The review after a change, made on a copy."""
    copy = deepcopy(review)
    change(copy)
    return copy


def _open_promises(review: Document) -> list[Document]:
    """Answers and actions that promise something by a day not yet past."""
    answers = [one for one in review["answers"].values() if one.get("status") in ("not_started", "in_progress")]
    actions = [one for one in review["mitigations"].values() if one["status"] in ("not_started", "in_progress")]
    return [one for one in (*answers, *actions) if one.get("due_on", "") >= TODAY.isoformat()]


@given(cases(), st.data())
@some
def test_a_promise_made_later_never_helps(case: Case, data: st.DataObject) -> None:
    """A promise made later never helps."""
    review, checklist, policy = case
    count = len(_open_promises(review))
    assume(count)
    which, more = data.draw(st.integers(0, count - 1)), data.draw(st.sampled_from((1, 3, 30)))

    def later(copy: Document) -> None:
        promise = _open_promises(copy)[which]
        promise["due_on"] = (date.fromisoformat(promise["due_on"]) + timedelta(days=more)).isoformat()

    assert badness(judged(changed(review, later), checklist, policy)) >= badness(judged(review, checklist, policy))


@given(cases(), st.data())
@some
def test_a_promise_losing_its_owner_or_date_never_helps(case: Case, data: st.DataObject) -> None:
    """A promise losing its owner or its date never helps."""
    review, checklist, policy = case
    count = len(_open_promises(review))
    assume(count)
    which, lost = data.draw(st.integers(0, count - 1)), data.draw(st.sampled_from(("owner", "due_on")))
    promise = _open_promises(review)[which]
    assume(promise.get("owner") != DECISION_MAKER)  # who may then waive what was their own

    def lose(copy: Document) -> None:
        _open_promises(copy)[which].pop(lost, None)

    assert badness(judged(changed(review, lose), checklist, policy)) >= badness(judged(review, checklist, policy))


@given(cases())
@some
def test_the_loss_of_all_promises_never_helps(case: Case) -> None:
    """The loss of all promises never helps."""
    review, checklist, policy = case

    def lose(copy: Document) -> None:
        copy["mitigations"] = {}
        for answer in copy["answers"].values():
            answer.pop("due_on", None)

    assert badness(judged(changed(review, lose), checklist, policy)) >= badness(judged(review, checklist, policy))


@given(cases(), st.data())
@some
def test_a_lost_proof_never_helps(case: Case, data: st.DataObject) -> None:
    """A lost proof never helps."""
    review, checklist, policy = case
    proven = [key for key, answer in review["answers"].items() if answer["evidence"]]
    assume(proven)
    key = data.draw(st.sampled_from(proven))

    def lose(copy: Document) -> None:
        copy["answers"][key]["evidence"].pop()

    assert badness(judged(changed(review, lose), checklist, policy)) >= badness(judged(review, checklist, policy))


@given(cases(), st.data())
@some
def test_a_lost_signature_never_helps(case: Case, data: st.DataObject) -> None:
    """A lost signature never helps."""
    review, checklist, policy = case
    approving = [key for key, one in review["sign_offs"].items() if one.get("outcome") != "rejected"]
    assume(approving)
    key = data.draw(st.sampled_from(approving))

    def lose(copy: Document) -> None:
        del copy["sign_offs"][key]

    assert badness(judged(changed(review, lose), checklist, policy)) >= badness(judged(review, checklist, policy))


@given(cases(), st.data())
@some
def test_a_higher_severity_never_helps(case: Case, data: st.DataObject) -> None:
    """A higher severity never helps."""
    review, checklist, policy = case
    bad = [
        (section, key, name)
        for section in ("issues", "risks")
        for key, entry in review[section].items()
        for name in ("severity", "residual")
        if entry.get(name) in SEVERITIES[1:]
    ]
    assume(bad)
    section, key, name = data.draw(st.sampled_from(bad))

    def raise_it(copy: Document) -> None:
        entry = copy[section][key]
        entry[name] = SEVERITIES[SEVERITIES.index(entry[name]) - 1]

    assert badness(judged(changed(review, raise_it), checklist, policy)) >= badness(judged(review, checklist, policy))


@given(cases(), st.data())
@some
def test_unproven_turning_open_or_unanswered_never_helps(case: Case, data: st.DataObject) -> None:
    """Unproven turning failed or unanswered never helps."""
    review, checklist, policy = case
    before = judged(review, checklist, policy)
    unproven = [state.id for state in before.items if state.standing is Standing.UNPROVEN]
    assume(unproven)
    key, status = data.draw(st.sampled_from(unproven)), data.draw(st.sampled_from((None, "not_started")))

    def turn(copy: Document) -> None:
        copy["answers"][key]["status"] = status
        if status:
            copy["answers"][key].pop("due_on", None)  # with a date, being open would be a promise

    assert badness(judged(changed(review, turn), checklist, policy)) >= badness(before)


@given(cases(), st.integers(1, 60), st.integers(0, 60))
@some
def test_a_later_day_never_helps(case: Case, first: int, more: int) -> None:
    """A later day never helps."""
    earlier = judged(*case, as_of=TODAY + timedelta(days=first - 1))
    later = judged(*case, as_of=TODAY + timedelta(days=first + more))
    assert badness(later) >= badness(earlier)


@given(cases(), st.data())
@some
def test_a_finding_made_mandatory_never_helps(case: Case, data: st.DataObject) -> None:
    """Mandatory is never weighed below not mandatory."""
    review, checklist, policy = case
    before = judged(review, checklist, policy)
    fixed = {rule.code for rule in ASKED_BY_JUDGE}  # no policy changes these
    failing = sorted({found.code for found in before.findings if found.failed and not found.mandatory} - fixed)
    assume(failing)
    code = data.draw(st.sampled_from(failing))
    stricter = {**policy, "rules": {code: {"mandatory": "true"}}}
    assert badness(judged(review, checklist, stricter)) >= badness(before)


@given(cases(), st.data())
@some
def test_finishing_an_item_never_worsens_anything(case: Case, data: st.DataObject) -> None:
    """Finishing an item, with its proof and against a record that agrees, never worsens anything."""
    review, checklist, policy = case
    before = judged(review, checklist, policy)
    unfinished = [
        state
        for state in before.items
        if state.standing is not Standing.MET and state.says in (RecordSays.AGREES, RecordSays.SILENT)
    ]
    assume(unfinished)
    state = data.draw(st.sampled_from(unfinished))

    def finish(copy: Document) -> None:
        copy["evidence"]["finished"] = {"kind": "test-report", "title": "Report", "dated_on": TODAY.isoformat()}
        copy["answers"][state.id] = {"status": "done", "owner": "rob", "evidence": ["finished"]}
        copy["sign_offs"] = {
            key: {**one, "items": others}
            for key, one in copy["sign_offs"].items()
            if (others := [item for item in one["items"] if item != state.id])
        }
        copy["sign_offs"]["finished"] = {"items": [state.id], "by": "bert", "signed_on": TODAY.isoformat()}

    after = judged(changed(review, finish), checklist, policy)
    assert after.items[state.id].standing in (Standing.MET, Standing.NOT_YET_DUE)
    assert badness(after) <= badness(before)
    was, now = before.areas[state.area].verdict, after.areas[state.area].verdict
    assert was is None or (now and WORSE.index(now) <= WORSE.index(was))
    for area in before.areas:
        if area.worst is not None:
            assert (after.areas[area.id].worst or 0) >= area.worst
