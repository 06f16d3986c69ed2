"""From what cells say to what changes: what a person changed since the sheet went out, and nobody contradicts.

A sheet, and the review it comes back to, have both moved on since it went out. Of each cell three values count: what
went out (its fingerprint), what the review says now, and what the cell says. Only a cell that says something else than
went out is an update; where the review has changed as well, to something else, neither wins and the person is asked.
A sheet without fingerprints is taken at its word: whatever is filled in is an update.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from golive_readiness.case import Case
from golive_readiness.errors import Problem, shortened
from golive_readiness.model.form.answers import Answer
from golive_readiness.model.sheet.columns import asked_again, filled_in
from golive_readiness.model.sheet.stamp import NOTHING
from golive_readiness.model.sheet.texts import compared, quoted
from golive_readiness.sources.sheets.said import Said

__all__ = ["Changes"]

_KEEP = "Empty the cell to keep what the review says, or the cell As sent of its row to have what the sheet says."
_CHOOSE = "Let both say the same, or empty one of them."


@dataclass(eq=False)
class Changes:
    """What the cells of all sheets change together."""

    case: Case
    by_item: dict[str, dict[str, Said]] = field(default_factory=dict)
    """By item and field, the cell that changes it."""
    problems: list[Problem] = field(default_factory=list)
    """What contradicts itself, or the review."""
    remarks: list[Problem] = field(default_factory=list)
    """What changes nothing, though somebody may think that it does."""

    def weigh(self, said: Iterable[Said]) -> None:
        """Sort out what every cell says."""
        together: dict[tuple[str, str], list[Said]] = {}
        for cell in said:
            together.setdefault((cell.item, cell.field), []).append(cell)
        for (item, name), cells in together.items():
            answer = self.case.review.answers.get(item) or Answer()
            again = name == "status" and asked_again(answer)
            filled = [cell for cell in cells if cell.filled]
            changed = [cell for cell in filled if _touched(cell, answer, again=again)]
            if conflicts := list(_conflicts(filled, changed)):
                self.problems += conflicts
            elif changed:
                self._take(changed[0], answer, again=again)
            else:
                self.remarks += self._unchanged(cells, answer, again=again)

    def _take(self, cell: Said, answer: Answer, *, again: bool) -> None:
        now = compared(getattr(answer, cell.field))
        if cell.compared == now and not again:  # somebody else was told the same
            return
        if cell.sent is not None and not cell.is_as_sent(now) and not again:
            message = f"the review changed too since the sheet went out, to {quoted(getattr(answer, cell.field))}."
            self.problems.append(cell.problem(message, found=shortened(cell.text), hint=_KEEP))
            return
        self.by_item.setdefault(cell.item, {})[cell.field] = cell

    def _unchanged(self, cells: Sequence[Said], answer: Answer, *, again: bool) -> Iterator[Problem]:
        """What to tell of cells that change nothing."""
        now = getattr(answer, cells[0].field)
        for cell in cells:
            if again:
                message = (
                    f"this was answered in the words of version {answer.answered_in}, and is still to be confirmed."
                )
                yield cell.problem(message, hint="Whoever says the status again confirms it.")
            elif cell.says != "nothing" and cell.sent is not None and not cell.is_as_sent(compared(now)):
                message = (
                    f"the review now says {quoted(now)}; nobody changed this cell since it went out, so that stays."
                )
                yield cell.problem(message, found=shortened(cell.text))
            elif cell.says == "nothing" and cell.sent not in (None, NOTHING) and compared(now):
                message = f"an empty cell is no update: {quoted(now)} stays."
                yield cell.problem(message, hint="Write clear to empty it.")


def _touched(cell: Said, answer: Answer, *, again: bool) -> bool:
    """Whether a person wrote it since the sheet went out; where nobody knows, whether it is news."""
    if cell.says == "clear":
        return True
    if cell.sent is None:
        return again or cell.compared != compared(getattr(answer, cell.field))
    return not cell.is_as_sent(cell.compared)


def _conflicts(filled: Sequence[Said], changed: Sequence[Said]) -> Iterator[Problem]:
    """Cells that say different things: two rows of one sheet, or what people changed in several."""
    first: dict[str | None, Said] = {}
    told: set[Said] = set()
    for cell in filled:
        before = first.setdefault(cell.where.source, cell)
        if before.compared != cell.compared:
            told.add(cell)
            yield _contradiction(cell, before)
    for cell in changed[1:]:
        if cell.compared != changed[0].compared and cell not in told:
            yield _contradiction(cell, changed[0])


def _contradiction(cell: Said, other: Said) -> Problem:
    label = filled_in()[cell.field].heading
    message = f'two answers for {cell.item}: {label} is "{shortened(cell.text)}" here and "{shortened(other.text)}" in {other.where}.'
    return cell.problem(message, found=shortened(cell.text), hint=_CHOOSE)
