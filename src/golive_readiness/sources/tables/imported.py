"""What came of reading somebody's list: a checklist, its answers, and an account of how they were read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from golive_readiness.errors import Problem, shortened
from golive_readiness.model.base import Keyed
from golive_readiness.model.checklist import Checklist
from golive_readiness.model.form.answers import Answer
from golive_readiness.model.people import Person
from golive_readiness.sources.tables.areas import AreaGuess
from golive_readiness.sources.tables.columns import Column
from golive_readiness.sources.tables.grid import Fate, RowAccount
from golive_readiness.sources.tables.meanings import Meaning

__all__ = ["Imported", "several"]

_FEW = 5
_MOST_REMARKS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """A list of somebody's, read."""

    checklist: Checklist
    answers: Keyed[Answer]
    """What the list says of its items, by item id; an item of which it says nothing has none."""
    people: Keyed[Person]
    """Those whom the answers name, by id."""
    rows: tuple[RowAccount, ...]
    """Every row of the list, in its order, and what became of it."""
    columns: tuple[Column, ...]
    """Every column, and what it was taken for."""
    areas: tuple[AreaGuess, ...]
    """What the list calls its areas, and what they were taken for."""
    remarks: tuple[Problem, ...]
    """What its author should look at."""

    def counted(self, fate: Fate) -> int:
        """How many rows that became of."""
        return sum(account.fate == fate for account in self.rows)

    def summary(self) -> tuple[str, ...]:
        """The account in lines for people: columns, areas, rows, remarks."""
        return (*_columns(self.columns), *_areas(self.areas), *self._rows(), *_remarks(self.remarks))

    def _rows(self) -> Iterator[str]:
        answered = sum(answer.status is not None for answer in self.answers.values())
        read, headings, skipped = (self.counted(fate) for fate in ("read", "heading", "skipped"))
        yield f"Rows: {read} read, {several(headings, 'heading')}, {skipped} skipped; {several(answered, 'answer')}."
        whys: dict[str, list[RowAccount]] = {}
        for account in self.rows:
            if account.fate == "skipped":
                whys.setdefault(account.why, []).append(account)
        for why, accounts in whys.items():
            yield f"  skipped, {why}:"
            yield from (f"    {account.place}{_shown(account)}" for account in accounts[:_FEW])
            if len(accounts) > _FEW:
                yield f"    and {len(accounts) - _FEW} more"


def several(count: int, what: str) -> str:
    """A count and what is counted: "1 row", "2 rows"."""
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _columns(columns: tuple[Column, ...]) -> Iterator[str]:
    """Each column with its guess, once for all tables that have the same ones."""
    yield "Columns:"
    words = [
        f'  "{shortened(column.name)}" '
        + (
            f"is not read: {column.why}"
            if column.meaning is Meaning.NOTHING
            else f"is read as {column.meaning}: {column.why}"
        )
        for column in columns
    ]
    for line, times in Counter(words).items():
        yield line if times == 1 else f"{line} ({times} tables)"


def _areas(areas: tuple[AreaGuess, ...]) -> Iterator[str]:
    yield "Areas:"
    for guess in areas:
        kind = "an area of its own" if guess.own else f"the area {guess.area.id}"
        yield f'  "{shortened(guess.name)}" is {kind}{f": {guess.area.id}" if guess.own else ""}'


def _remarks(remarks: tuple[Problem, ...]) -> Iterator[str]:
    if remarks:
        yield "To look at:"
    yield from (f"  {remark}" for remark in remarks[:_MOST_REMARKS])
    if len(remarks) > _MOST_REMARKS:
        yield f"  and {len(remarks) - _MOST_REMARKS} more"


def _shown(account: RowAccount) -> str:
    text = " | ".join(cell for cell, _ in groupby(account.cells) if cell)
    return f": {shortened(text)}" if text else ""
