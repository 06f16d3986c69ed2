"""Lists with boxes as rows: an entry with tasks below it is a group, and its tasks say what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from golive_readiness.errors import Place, Problem
from golive_readiness.sources.tables.grid import Fate, RowAccount
from golive_readiness.sources.tables.markdown_parts import Bullet

__all__ = ["TASK_COLUMNS", "Tasks"]

TASK_COLUMNS = ("Group", "Done?", "Task")
"""The columns of a list of tasks; the outermost entry above a task is its group."""

_GLUED = re.compile(r"(?<=\s)[-*+]\[[ xX]?\]")
"""A bullet without the space behind it, which makes no entry of its own."""
_TICKED = "xX☑☒✅✔✓"


class Tasks:
    """The tasks under one heading."""

    def __init__(self, source: str | None, *, bullets_count: bool) -> None:
        self.rows: list[tuple[int, list[str]]] = []
        self.apart: list[RowAccount] = []
        self.remarks: list[Problem] = []
        self._source = source
        self._bullets_count = bullets_count

    def take(self, bullet: Bullet, above: tuple[str, ...] = ()) -> None:
        """Add an entry of a list and everything below it."""
        parts = [one for one in bullet.below if one.boxes or self._bullets_count]
        if parts:
            self._group(bullet, above)
        elif bullet.box is None and not self._bullets_count:
            self._pass_over(bullet)
        elif not bullet.text:
            self._account(bullet, "skipped", "no text in it")
            for one in bullet.below:
                self._pass_over(one)
        else:
            task = "\n".join((bullet.text, *(f"- {detail}" for one in bullet.below for detail in _texts(one))))
            box = "" if bullet.box is None else f"[{bullet.box}]"
            if glued := _GLUED.search(task):
                message = f'"{glued.group()}" has no space behind its bullet: it is read as part of the task before it.'
                self.remarks.append(Problem(message=message, source=self._source, place=Place(bullet.row, 1)))
            self.rows.append((bullet.row, ["".join(above[:1]), box, ": ".join((*above[1:], task))]))

    def _group(self, bullet: Bullet, above: tuple[str, ...]) -> None:
        tasks = len(self.rows)
        name = bullet.text.rstrip(": ")
        self._account(bullet, "heading", "a group of the tasks below it")
        for one in bullet.below:
            self.take(one, (*above, name) if name else above)
        if bullet.box and bullet.box in _TICKED and any(cells[1] == "[ ]" for _, cells in self.rows[tasks:]):
            message = f'the group "{name}" is ticked and a task below it is not; only the tasks count.'
            self.remarks.append(Problem(message=message, source=self._source, place=Place(bullet.row, 1)))

    def _account(self, bullet: Bullet, fate: Fate, why: str) -> None:
        cells = (bullet.text or bullet.written,)
        self.apart.append(RowAccount(place=Place(bullet.row, 1), fate=fate, why=why, cells=cells))

    def _pass_over(self, bullet: Bullet) -> None:
        """Account for an entry that is no task, and for those below it."""
        self._account(bullet, "skipped", "an entry without a box")
        for one in bullet.below:
            self._pass_over(one)


def _texts(bullet: Bullet) -> Iterator[str]:
    if bullet.text:
        yield bullet.text
    for one in bullet.below:
        yield from _texts(one)
