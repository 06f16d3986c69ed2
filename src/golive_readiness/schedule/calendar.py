"""Which days people work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

__all__ = ["Calendar"]

_MONDAY_TO_FRIDAY = frozenset(range(5))
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Calendar:
    """A site's working week and its public holidays; resolved before anything is judged, and printed."""

    working_week: frozenset[int] = _MONDAY_TO_FRIDAY
    """The weekdays on which people work, 0 for Monday to 6 for Sunday."""
    holidays: Mapping[date, str] = field(default_factory=dict)
    """Public holidays and what is celebrated."""
    source: str | None = None
    """Where the holidays come from, as it is printed; ``None`` where none were stated."""

    def is_working_day(self, day: date) -> bool:
        """Whether people work on that day."""
        return day.weekday() in self.working_week and day not in self.holidays

    def working_days_between(self, start: date, end: date) -> int:
        """Working days after ``start``, up to and with ``end``; 0 where ``end`` is not later."""
        return sum(self.is_working_day(day) for day in _days_after(start, end))

    def last_working_day_of_week(self, day: date) -> bool:
        """Whether the site's week ends with that day: Friday where Monday to Friday is worked."""
        return day.weekday() in self.working_week and (day + _DAY).weekday() not in self.working_week

    def eve_of_holiday(self, day: date) -> str | None:
        """What is celebrated on the day after, where people would otherwise work then."""
        morrow = day + _DAY
        return self.holidays.get(morrow) if morrow.weekday() in self.working_week else None

    def last_working_days_before(self, day: date, count: int) -> tuple[date, ...]:
        """The last ``count`` working days up to and with ``day``, earliest first; at most a year back."""
        found: list[date] = []
        for back in range(366):
            if len(found) == count:
                break
            if self.is_working_day(day - back * _DAY):
                found.append(day - back * _DAY)
        return tuple(reversed(found))


def _days_after(start: date, end: date) -> Iterator[date]:
    yield from (start + timedelta(days=offset) for offset in range(1, (end - start).days + 1))
