"""From changes to answers, and from answers to a review: checked as if somebody had written them there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from golive_readiness.case import Case
from golive_readiness.errors import Problem
from golive_readiness.model.consistency import InconsistentError
from golive_readiness.model.form.answers import Answer, Status
from golive_readiness.model.review import ReadinessReview
from golive_readiness.model.sheet.columns import asked_again, filled_in
from golive_readiness.model.sheet.texts import quoted
from golive_readiness.model.tables import CellKind
from golive_readiness.selection import applies
from golive_readiness.sources.sheets.reading import Update
from golive_readiness.sources.sheets.said import Said
from golive_readiness.sources.words import in_words, inconsistent

__all__ = ["Answers"]

_LATER = "If the review speaks of a later day by now, move its reviewed_on on first."
_NO_SHARE = "Empty the share, or say In progress."


@dataclass(eq=False)
class Answers:
    """The answers of one case as they become, and what follows from that."""

    case: Case
    answers: dict[str, Answer] = field(default_factory=dict)
    updates: list[Update] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    """What an answer cannot say."""
    remarks: list[Problem] = field(default_factory=list)
    """What is lost, or counts for nothing."""

    def change(self, by_item: Mapping[str, Mapping[str, Said]]) -> ReadinessReview:
        """The review with these changes; where there are problems, without those that they are about."""
        for item, cells in by_item.items():
            old = self.case.review.answers.get(item) or Answer()
            try:
                self.answers[item] = Answer.model_validate(self._fields(old, cells))
            except ValidationError as error:
                self.problems += _worded(error, self._fields(old, cells), cells)
            else:
                self.updates += _updates(item, old, self.answers[item], cells)
                self.remarks += self._remarks(item, old, cells)
        return self._review(by_item)

    def _fields(self, old: Answer, cells: Mapping[str, Said]) -> dict[str, Any]:
        """What the answer states, with what follows from its new status."""
        fields = {name: getattr(old, name) for name in old.model_fields_set}
        for name, cell in cells.items():
            fields[name] = cell.value
        if (status := cells.get("status")) is None:
            return fields
        if status.says == "value" and asked_again(old):
            fields["answered_in"] = None  # whoever says it again has confirmed it
        if "share" not in cells and fields["status"] is not Status.IN_PROGRESS:
            fields["share"] = None  # it told how far work in progress was
        return fields

    def _remarks(self, item: str, old: Answer, cells: Mapping[str, Said]) -> Iterator[Problem]:
        for name, cell in cells.items():
            if old.status is Status.DONE and cell.says == "clear" and getattr(old, name):
                label = filled_in()[name].heading
                yield cell.problem(
                    f"{item} was reported done, and loses its {label.lower()}: {quoted(getattr(old, name))}"
                )
        if not applies(self.case.asked[item].applies, self.case.review.project):
            cell = next(iter(cells.values()))
            yield cell.problem(f"{item} does not apply to this project as it is stated; its answer counts for nothing.")

    def _review(self, by_item: Mapping[str, Mapping[str, Said]]) -> ReadinessReview:
        before = self.case.review
        if not self.answers:
            return before
        try:
            return before.with_answers(self.answers)
        except ValidationError as error:
            self.problems += _inconsistent(error, by_item)
            return before


def _updates(item: str, old: Answer, new: Answer, cells: Mapping[str, Said]) -> Iterator[Update]:
    for name in Answer.model_fields:
        was, now = getattr(old, name), getattr(new, name)
        if was != now:
            cell = cells.get(name) or cells["status"]  # what else changes follows from the status
            yield Update(item=item, field=name, was=was, now=now, where=cell.where)


def _worded(error: ValidationError, fields: Mapping[str, Any], cells: Mapping[str, Said]) -> Iterator[Problem]:
    """What is wrong with an answer, each at the cell that says so."""
    for one in error.errors(include_url=False):
        for path, problem in in_words(one, Answer, dict(fields)):
            name = str(path[0]) if path else "share"  # the one thing that depends on another
            cell = cells.get(name) or next(iter(cells.values()))
            hint = problem.hint if path else _NO_SHARE
            yield cell.problem(problem.message, found=problem.found if path else None, hint=hint)


def _inconsistent(error: ValidationError, by_item: Mapping[str, Mapping[str, Said]]) -> Iterator[Problem]:
    for one in error.errors(include_url=False):
        cause = one.get("ctx", {}).get("error")
        for found in cause.inconsistencies if isinstance(cause, InconsistentError) else ():
            path, problem = inconsistent(found)
            item, name = (str(step) for step in path[1:3])
            cell = by_item[item].get(name) or next(iter(by_item[item].values()))
            column = filled_in()[name].field
            hint = problem.hint or (_LATER if column and column.cell is CellKind.DAY else None)
            yield cell.problem(problem.message, found=problem.found, hint=hint)
