"""What a list's author should look at; the same thing in many rows is said once."""

from __future__ import annotations

from dataclasses import replace

from golive_readiness.errors import Place, Problem

__all__ = ["Remarks"]


class Remarks:
    """Remarks as they are made while rows are read."""

    def __init__(self, source: str | None) -> None:
        self._source = source
        self._first: dict[str, Problem] = {}
        self._times: dict[str, int] = {}

    def note(self, message: str, place: Place | None, *, found: str | None = None, hint: str | None = None) -> None:
        """Note what was met at a place; the place of the first one is kept."""
        self._times[message] = self._times.get(message, 0) + 1
        if message not in self._first:
            self._first[message] = Problem(message=message, place=place, source=self._source, found=found, hint=hint)

    def listed(self) -> tuple[Problem, ...]:
        """Each remark, with how many more rows it is true of."""
        return tuple(self._counted(problem, self._times[message]) for message, problem in self._first.items())

    def _counted(self, problem: Problem, times: int) -> Problem:
        if times == 1:
            return problem
        more = "1 more row" if times == 2 else f"{times - 1} more rows"  # noqa: PLR2004 - the first and one more
        return replace(problem, message=f"{problem.message.removesuffix('.')} (and so in {more}).")
