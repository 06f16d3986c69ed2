"""Markdown: its tables, and its lists with boxes, each under the headings it stands under (extra ``markdown``)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from golive_readiness.errors import Place, Problem
from golive_readiness.sources.encoding import decoded
from golive_readiness.sources.tables.grid import Grid, RowAccount, lines_of, refuse
from golive_readiness.sources.tables.markdown_parts import Bullet, Heading, Table, parts_of
from golive_readiness.sources.tables.tasks import TASK_COLUMNS, Tasks

__all__ = ["parse_markdown"]

_NOTHING = "there is neither a table nor a list with boxes in the text."
_WRITE = 'Write each task as a line that begins with "- [ ] ", or as a row of a table.'
_LINE_END = re.compile(r"\r\n?")
_FRONT = re.compile(r"\A---[ \t]*\n(?:[^\n]*\n){0,60}?---[ \t]*(?=\n|\Z)")
"""What programs keep at the head of a text, between two lines; to Markdown it would look like a heading."""
_LINES_DRAWN = " \t-*_="
_PROSE = "text, neither a task nor a row"


def parse_markdown(text: str | bytes, *, source: str | None = None) -> tuple[Grid, ...]:
    """A grid for each table, and one for the tasks under each heading.

    Where there is neither a table nor a box in the whole text, every bullet is taken for a task.

    Raises:
        InvalidDocumentError: there is no task and no table in it, it is too large, or not UTF-8.
        MissingExtraError: markdown-it-py is not installed.
    """
    written = _LINE_END.sub("\n", decoded(text, source=source))
    if not written.strip():
        refuse("the file is empty.", source=source)
    body = _FRONT.sub(lambda front: "\n" * front.group().count("\n"), written)
    parts = tuple(parts_of(body, source=source))
    boxes = any(isinstance(part, Table) or part.boxes for part in parts if not isinstance(part, Heading))
    reading = _Reading(source=source, bullets_count=not boxes)
    for part in parts:
        reading.take(part)
    reading.end()
    if not reading.grids:
        refuse(_NOTHING, source=source, hint=_WRITE)
    first, *others = reading.grids
    apart = sorted((*reading.apart, *_prose(written, reading.covered)), key=lambda account: account.place)
    return (replace(first, apart=tuple(apart)), *others)


@dataclass(slots=True)
class _Reading:
    """What was read of one text so far."""

    source: str | None
    bullets_count: bool
    grids: list[Grid] = field(default_factory=list)
    apart: list[RowAccount] = field(default_factory=list)
    covered: set[int] = field(default_factory=set)
    _titles: list[Heading] = field(default_factory=list)
    _tasks: Tasks = field(init=False)

    def __post_init__(self) -> None:
        self._tasks = Tasks(self.source, bullets_count=self.bullets_count)

    def take(self, part: Heading | Table | Bullet) -> None:
        self.covered.update(part.lines)
        if isinstance(part, Bullet):
            self._tasks.take(part)
            return
        self.end()
        if isinstance(part, Table):
            self._add(part.rows, None, tuple(_too_wide(part, self.source)))
            return
        self._titles = [*(title for title in self._titles if title.level < part.level), part]
        self.apart.append(RowAccount(place=Place(part.row, 1), fate="heading", why="a heading", cells=(part.text,)))

    def end(self) -> None:
        """Close the list of tasks under the present heading."""
        tasks, self._tasks = self._tasks, Tasks(self.source, bullets_count=self.bullets_count)
        self.apart += tasks.apart
        if tasks.rows:
            self._add(tasks.rows, TASK_COLUMNS, tuple(tasks.remarks))

    def _add(
        self, rows: Iterable[tuple[int, list[str]]], named: tuple[str, ...] | None, remarks: tuple[Problem, ...]
    ) -> None:
        lines = lines_of(rows, source=self.source, width=len(named or ()))
        titles = tuple(title.text for title in self._titles)
        if lines:
            self.grids.append(Grid(source=self.source, rows=lines, named=named, titles=titles, remarks=remarks))


def _too_wide(table: Table, source: str | None) -> Iterator[Problem]:
    for row in table.too_wide:
        message = "there are more cells in this row than in the heading; what stands in the others is not read."
        hint = r"Write a bar that belongs to the text as \|."
        yield Problem(message=message, source=source, place=Place(row, 1), hint=hint)


def _prose(text: str, covered: set[int]) -> Iterator[RowAccount]:
    """Each run of lines that belongs to nothing that was read."""
    run: list[str] = []
    begins = 0
    for row, line in enumerate([*text.split("\n"), ""], 1):
        if line.strip(_LINES_DRAWN) and row not in covered:
            begins = begins if run else row
            run.append(line.strip())
        elif run:
            yield RowAccount(place=Place(begins, 1), fate="skipped", why=_PROSE, cells=tuple(run))
            run = []
