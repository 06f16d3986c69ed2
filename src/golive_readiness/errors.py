"""Everything that can go wrong, as exceptions a caller can act on.

    GoLiveReadinessError
    ├── InvalidDocumentError     a document says something that has no meaning; carries every problem
    ├── RenderError              the pack could not be rendered
    ├── ResourceNotFoundError    a bundled checklist, template or font is not where it belongs
    └── MissingExtraError        an optional part is not installed; names the command that installs it

A meaningless document is an error; an unready project is a finding (`golive_readiness.findings`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = [
    "GoLiveReadinessError",
    "InvalidDocumentError",
    "MissingExtraError",
    "Place",
    "Problem",
    "RenderError",
    "ResourceNotFoundError",
    "shortened",
    "written",
]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands in a text or a table: counted from one, as editors and spreadsheets count."""

    line: int
    column: int
    sheet: str | None = None
    """The sheet, where it stands in a workbook; then line and column name a cell."""

    def __str__(self) -> str:
        if self.sheet is None:
            return f"line {self.line}, column {self.column}"
        return f"sheet {shortened(self.sheet)}, cell {_letters(self.column)}{self.line}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong with a document, in words for the person who wrote it."""

    message: str
    """What is wrong, as a sentence without the place."""
    path: str = ""
    """The way to the value, such as ``answers.uat.signed-off.status``; empty for the document itself."""
    place: Place | None = None
    """Line and column, or sheet and cell, where the document has them."""
    source: str | None = None
    """The file, or ``None`` for a text that came from no file."""
    found: str | None = None
    """What stands there, shortened."""
    allowed: tuple[str, ...] = ()
    """The values that would be accepted, where they can be listed."""
    hint: str | None = None
    """What was probably meant, or how to mend it."""

    def __str__(self) -> str:
        where = ", ".join(str(part) for part in (self.place, self.path) if part)
        allowed = f" Allowed: {', '.join(self.allowed)}." if self.allowed else ""
        hint = f" {self.hint}" if self.hint else ""
        return f"{where + ': ' if where else ''}{self.message}{allowed}{hint}"


def written(path: Sequence[str | int]) -> str:
    """A path as people write it: ``migration.cycles[2].run_on``, counted from one as lines are."""
    steps = (f"[{step + 1}]" if isinstance(step, int) else f".{shortened(step, _LONGEST_KEY)}" for step in path)
    return "".join(steps).removeprefix(".")


def shortened(text: str, most: int = 60) -> str:
    """The beginning of a text, on one line."""
    line = " ".join(text[: 4 * most].split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


_LONGEST_KEY = 100


def _letters(column: int) -> str:
    """A column as spreadsheets name it: 3 is C, 28 is AB."""
    letters = ""
    while column > 0:
        column, place = divmod(column - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters


class GoLiveReadinessError(Exception):
    """The root of this library's exceptions."""


class InvalidDocumentError(GoLiveReadinessError):
    """A document that has no meaning as it stands; ``problems`` names every one of them."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        by_source: dict[str, list[Problem]] = {}
        for problem in self.problems:
            by_source.setdefault(problem.source or "the document", []).append(problem)
        return "\n".join(_listing(source, problems) for source, problems in by_source.items())


class RenderError(GoLiveReadinessError):
    """The pack could not be rendered; the sentence says what to do about it."""


class ResourceNotFoundError(GoLiveReadinessError):
    """A bundled file is missing, or a name is not one of the bundled ones."""


class MissingExtraError(GoLiveReadinessError):
    """An optional part is not installed; ``extra`` is its name."""

    def __init__(self, extra: str, what: str) -> None:
        super().__init__(extra, what)
        self.extra = extra
        self.what = what

    def __str__(self) -> str:
        return f'{self.what} needs the extra "{self.extra}": pip install "golive-readiness[{self.extra}]"'


def _listing(source: str, problems: list[Problem]) -> str:
    count = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
    return "\n".join([f"{source} has {count}:", *(f"  {problem}" for problem in problems)])
