"""What the rows of an export say, entry by entry: each entry once."""

from __future__ import annotations

from dataclasses import dataclass, field

from golive_readiness.errors import shortened
from golive_readiness.sources.trackers.job import Job
from golive_readiness.sources.trackers.record import Said

__all__ = ["Gathered"]


@dataclass(eq=False)
class Gathered:
    """Gathers what is said, and accounts for each row."""

    job: Job
    by_key: dict[str, Said] = field(default_factory=dict)

    def take(self, said: Said) -> None:
        """Take what a row says; one that says the same again is skipped, and one that says otherwise a problem."""
        first = self.by_key.setdefault(said.key, said)
        if first is said:
            self.job.account(said.where, "read", key=said.key)
        elif not (differ := _differing(first, said)):
            self.job.account(said.where, f"the same as {first.where.place}", fate="skipped", key=said.key)
        else:
            message = f"{shortened(said.key)} stands in several rows, which do not agree: {', '.join(differ)}."
            hint = f"Make one row of them; see {first.where.place} too."
            self.job.problems.note(message, said.where, path=said.key, hint=hint)

    @property
    def said(self) -> tuple[Said, ...]:
        """What is said of each entry."""
        return tuple(self.by_key.values())


def _differing(one: Said, other: Said) -> list[str]:
    values = [{name: cell.value for name, cell in said.cells.items()} for said in (one, other)]
    return sorted(name for name in values[0].keys() | values[1].keys() if values[0].get(name) != values[1].get(name))
