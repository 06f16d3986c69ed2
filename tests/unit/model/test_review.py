"""A review with other answers is the same review in everything else."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

import golive_readiness as glr
from golive_readiness.model.form.answers import Answer

REVIEW = """\
format: golive-readiness/review/1
project: {name: A project}
reviewed_on: 2026-11-02
answers:
  uat.signed-off: {status: done}
"""


def test_answers_take_the_place_of_those_that_are_there_and_the_rest_stays() -> None:
    review = glr.parse_review(REVIEW)
    changed = review.with_answers({"uat.seen": Answer(comment="Looked at.")})

    assert dict(changed.answers) == {**review.answers, "uat.seen": Answer(comment="Looked at.")}
    assert changed.with_answers(review.answers).project == review.project


def test_it_still_stands_where_the_review_stood() -> None:
    review = glr.parse_review(REVIEW)
    changed = review.with_answers({"uat.seen": Answer()})

    with pytest.raises(glr.InvalidDocumentError) as refused:
        glr.assess(changed, checklists=[])
    assert str(refused.value.problems[0].place) == "line 5, column 3"


def test_an_answer_that_refers_to_nobody_is_refused() -> None:
    with pytest.raises(ValidationError, match="nobody"):
        glr.parse_review(REVIEW).with_answers({"uat.seen": Answer(owner="nobody")})
