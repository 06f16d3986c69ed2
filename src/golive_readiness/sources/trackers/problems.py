"""What is wrong with an export, told once for all rows of which it is true."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from golive_readiness.errors import InvalidDocumentError, Problem
from golive_readiness.sources.sheets.reading import Where

__all__ = ["Problems"]

_MOST = 1000
"""How many are told; an export with more of them belongs to something else."""


class Problems:
    """Problems, or remarks, as they are met."""

    def __init__(self) -> None:
        self._first: dict[tuple[str | None, str], Problem] = {}
        self._times: dict[tuple[str | None, str], int] = {}

    def note(
        self,
        message: str,
        where: Where,
        *,
        path: str = "",
        found: str | None = None,
        hint: str | None = None,
        allowed: tuple[str, ...] = (),
    ) -> None:
        """Note what was met; of the same thing in several rows the first one is kept, and the number."""
        key = where.source, message
        self._times[key] = self._times.get(key, 0) + 1
        problem = Problem(
            message=message,
            path=path,
            place=where.place,
            source=where.source,
            found=found,
            hint=hint,
            allowed=allowed,
        )
        if key not in self._first or _order(problem) < _order(self._first[key]):
            self._first[key] = problem

    def listed(self) -> tuple[Problem, ...]:
        """Each of them, in reading order."""
        return tuple(sorted((self._counted(key) for key in self._first), key=_order))

    def refuse(self) -> None:
        """Stop where there are any.

        Raises:
            InvalidDocumentError: there are; it names all of them.
        """
        if self._first:
            raise InvalidDocumentError(tuple(self._bounded(self.listed())))

    def _counted(self, key: tuple[str | None, str]) -> Problem:
        times, problem = self._times[key] - 1, self._first[key]
        if not times:
            return problem
        more = "1 more row" if times == 1 else f"{times} more rows"
        return replace(problem, message=f"{problem.message.removesuffix('.')} (and so in {more}).")

    def _bounded(self, problems: tuple[Problem, ...]) -> Iterator[Problem]:
        yield from problems[:_MOST]
        if len(problems) > _MOST:
            message = f"there are {len(problems) - _MOST:,} more problems; these are the first {_MOST:,}."
            yield Problem(message=message, source=problems[0].source)


def _order(problem: Problem) -> tuple[str, str, int, int, str]:
    place = problem.place
    where = (place.sheet or "", place.line, place.column) if place else ("", 0, 0)
    return problem.source or "", *where, problem.message
