"""What every document is made of: words, texts, ids, days, moments, durations, shares and keyed mappings.

Readers hand over every scalar as the text that was written (see `golive_readiness.sources`), so it is the
field that decides what ``no``, ``012`` or ``22:00`` means, never the file format.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Annotated, Any, Self, TypeVar, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetCoreSchemaHandler,
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, core_schema

__all__ = [
    "Amount",
    "Day",
    "Document",
    "Done",
    "DoneOn",
    "Duration",
    "Guesses",
    "Id",
    "Keyed",
    "Listed",
    "Moment",
    "Once",
    "Refers",
    "Severity",
    "Share",
    "Text",
    "Title",
    "Word",
    "ZoneName",
    "in_zone",
    "is_zone",
    "nearest_words",
    "written_duration",
]

T = TypeVar("T")


class Document(BaseModel):
    """A frozen value read from a document; an unknown key is a mistake, not an extension."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        str_strip_whitespace=True,
        defer_build=True,
        validate_default=False,
    )


class Word(StrEnum):
    """One of a few words; ``in_progress``, ``in-progress`` and ``In progress`` are the same one."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        wanted = _plain(value)
        return next((word for word in cls if _plain(word.value) == wanted), None)


class Severity(Word):
    """How bad, on the scale of Microsoft's DevOps template; ``1 - Critical`` and ``critical`` are the same."""

    CRITICAL = "critical"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        number, _, word = str(value).partition("-")
        rank = number.strip()
        if rank.isdigit() and 1 <= int(rank) <= len(cls):
            severity = list(cls)[int(rank) - 1]
            return severity if not word or _plain(word) == severity.value else None
        return super()._missing_(value)

    @property
    def rank(self) -> int:
        """1 for critical to 4 for low."""
        return list(type(self)).index(self) + 1


def _plain(word: str) -> str:
    return re.sub(r"[\s_-]+", "-", word.strip().lower())


def nearest_words(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """The known words that ``word`` was probably meant to be, best first; at most three."""
    from difflib import get_close_matches

    return tuple(get_close_matches(word, sorted(known), n=3, cutoff=0.6)) if len(word) <= _LONGEST_GUESSED else ()


class Guesses:
    """Hints at what was meant, for the first mistakes of a document only.

    Whoever made a thousand of them reads the first few; comparing all of them with thousands of names takes minutes.
    """

    def __init__(self, most: int = 50) -> None:
        self._left = most

    def hint(self, word: str, known: Iterable[str]) -> str | None:
        """A question back, where something is near: "Did you mean in_progress?"."""
        self._left -= 1
        near = nearest_words(word, known) if self._left >= 0 else ()
        return f"Did you mean {near[0]}?" if near else None


_LONGEST_GUESSED = 100


# --- texts ---------------------------------------------------------------------------------------------------------

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


def _printable(text: str) -> str:
    if found := _UNPRINTABLE.search(text):
        message = f"character {ord(found.group()):#06x} cannot be printed"
        raise ValueError(message)
    if not (kept := _turning_back(text).strip() if _TURNS.search(text) else text):
        message = "there is nothing that can be seen in it"
        raise ValueError(message)
    return kept


_ENDS = {**dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c"), **dict.fromkeys("\u2066\u2067\u2068", "\u2069")}
"""What ends each of the invisible signs that turn the direction in which the text after them is read."""
_TURNS = re.compile(f"[{''.join({*_ENDS, *_ENDS.values()})}]")


def _turning_back(text: str) -> str:
    """The text without turns that have no end, or ends of none, which would turn around what is printed after it."""
    begun: list[int] = []
    alone: set[int] = set()
    for place, sign in enumerate(text):
        if sign in _ENDS:
            begun.append(place)
        elif begun and sign == _ENDS[text[begun[-1]]]:
            begun.pop()
        elif sign in _ENDS.values():
            alone.add(place)
    return "".join(sign for place, sign in enumerate(text) if place not in alone.union(begun))


def _written(value: object) -> object:
    """Take numbers that a Python caller or a JSON file wrote where a text is wanted, but never a yes or no."""
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


Title = Annotated[
    str, StringConstraints(min_length=1, max_length=300), AfterValidator(_printable), BeforeValidator(_written)
]
"""One line: a name, a title, a link. At most 300 characters."""

Text = Annotated[
    str, StringConstraints(min_length=1, max_length=4000), AfterValidator(_printable), BeforeValidator(_written)
]
"""A paragraph or a few. At most 4,000 characters."""

Id = Annotated[
    str,
    StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._/#-]*$", max_length=80),
    BeforeValidator(_written),
]
"""A short name that other parts of a document refer to; ``012`` and ``no`` stay what was written."""


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks an id field as a reference; `golive_readiness.model.consistency` checks that its target exists."""

    to: str
    """The kind of thing referred to: ``person``, ``owner``, ``evidence``, ``item``, ``target``, ..."""


@dataclass(frozen=True, slots=True)
class Once:
    """Marks what no two entries of one list share, such as an id; `golive_readiness.model.consistency` finds the second."""

    why: str
    """What would not be known otherwise."""


# --- numbers -------------------------------------------------------------------------------------------------------

_MOST_DIGITS = 18
_MOST_DECIMALS = 30
"""More is no amount of anything, and ``1e999999999`` would take a day to write out."""


def _exact(number: Decimal) -> Decimal:
    if not number.is_finite():
        message = "this is not a number"
        raise ValueError(message)
    if number.adjusted() >= _MOST_DIGITS or int(number.as_tuple().exponent) < -_MOST_DECIMALS:
        message = f"a number has at most {_MOST_DIGITS} digits before its decimal point and {_MOST_DECIMALS} after it"
        raise ValueError(message)
    return number


def _share(value: object) -> object:
    if isinstance(value, bool):
        message = "a share is a number from 0 to 1, or a percentage"
        raise ValueError(message)
    if isinstance(value, int | float | str):
        text = str(value).strip()
        try:
            share = Fraction(_exact(Decimal(text.removesuffix("%").strip()))) / (100 if text.endswith("%") else 1)
        except (ArithmeticError, ValueError):
            message = "a share is a number from 0 to 1, or a percentage such as 60%"
            raise ValueError(message) from None
        return share
    return value


def _within_one(share: Fraction) -> Fraction:
    if not 0 <= share <= 1:
        message = "a share lies between 0 and 1 (or 0% and 100%)"
        raise ValueError(message)
    return share


def _decimal_text(share: Fraction) -> str:
    decimal = Decimal(share.numerator) / Decimal(share.denominator)
    return f"{decimal.normalize():f}"


def _fraction_schema(_source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
    return core_schema.is_instance_schema(Fraction)


class _FractionSchema:
    __get_pydantic_core_schema__ = staticmethod(_fraction_schema)


Share = Annotated[
    Fraction,
    _FractionSchema,
    BeforeValidator(_share),
    AfterValidator(_within_one),
    PlainSerializer(_decimal_text, return_type=str, when_used="json"),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "number", "minimum": 0, "maximum": 1},
                {"type": "string", "pattern": r"^\d+(\.\d+)?\s*%?$"},
            ]
        }
    ),
]
"""A part of a whole, exact: ``0.6`` or ``60%``."""


Amount = Annotated[
    Decimal, AfterValidator(_exact), BeforeValidator(lambda value: str(value) if isinstance(value, float) else value)
]
"""An exact decimal number: money, a key figure, a measured value."""


# --- time ----------------------------------------------------------------------------------------------------------

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _day(value: object) -> object:
    text = value.strip() if isinstance(value, str) else None
    if isinstance(value, datetime | int | float) or (text is not None and not _DAY.fullmatch(text)):
        message = "a day is written year-month-day, such as 2026-11-30"
        raise ValueError(message)
    return value if text is None else text


Day = Annotated[date, BeforeValidator(_day)]
"""A calendar day, ``2026-11-30``."""


class Done:
    """Marks the day of a thing that is done; it may not lie after the review's own day."""


DoneOn = Annotated[Day, Done]
"""The day something was done (signed, run, shown): never after ``reviewed_on``."""


def is_zone(name: object) -> bool:
    """Whether it is the name of a time zone."""
    try:
        return isinstance(name, str) and ZoneInfo(name) is not None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False


def _zone_name(name: str) -> str:
    if not is_zone(name):
        message = "not a time zone; time zones have names such as Europe/Brussels"
        raise ValueError(message)
    return name


ZoneName = Annotated[str, StringConstraints(max_length=64), AfterValidator(_zone_name)]
"""The name of a time zone in the IANA database, such as ``Europe/Brussels``."""

_zone: ContextVar[ZoneInfo | None] = ContextVar("review's time zone", default=None)


@contextmanager
def in_zone(name: str | None) -> Iterator[None]:
    """Read moments without a zone as moments in this one, and bring the others into it."""
    token = _zone.set(ZoneInfo(name) if name else None)
    try:
        yield
    finally:
        _zone.reset(token)


_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})?")


def _moment(value: object) -> object:
    if isinstance(value, datetime):
        return value
    text = value.strip() if isinstance(value, str) else ""
    if not _MOMENT.fullmatch(text):
        message = "a moment is written day and time, such as 2026-11-27T18:00"
        raise ValueError(message)
    return text


def _zoned(moment: datetime) -> datetime:
    zone = _zone.get()
    if moment.tzinfo is None and zone is None:
        message = "a moment needs a time zone: state the review's time_zone, or write 2026-11-27T18:00+01:00"
        raise ValueError(message)
    if moment.tzinfo is None:
        return _on_the_clock(moment.replace(tzinfo=zone))
    return moment.astimezone(zone) if zone else moment


def _on_the_clock(moment: datetime) -> datetime:
    """Of an hour that comes twice the first is meant; a time that the clocks leap over is none."""
    there_and_back = moment.astimezone(UTC).astimezone(moment.tzinfo)
    if there_and_back.replace(tzinfo=None) != moment.replace(tzinfo=None):
        message = f"there is no such time: the clocks are put forward to {there_and_back:%H:%M} then"
        raise ValueError(message)
    return moment


Moment = Annotated[datetime, BeforeValidator(_moment), AfterValidator(_zoned)]
"""A moment with a time zone: the review's, where none is written."""

_DURATION_PART = re.compile(r"(\d+(?:\.\d+)?)\s*(d|h|m|min|s)(?![a-z])", re.IGNORECASE)
_LONGEST = timedelta(days=10_000)
_SECONDS = {"d": 86400, "h": 3600, "m": 60, "min": 60, "s": 1}


def _duration(value: object) -> object:
    if isinstance(value, timedelta):
        return value
    text = value.strip() if isinstance(value, str) else ""
    if not text or _DURATION_PART.sub("", text).strip():
        message = "a duration is written with its units, such as 45m, 1.5h, 2h 30m or 2d"
        raise ValueError(message)
    seconds = sum(
        (Fraction(number) * _SECONDS[unit.lower()] for number, unit in _DURATION_PART.findall(text)), Fraction()
    )
    if seconds > _LONGEST.total_seconds():
        message = f"a duration is at most {_LONGEST.days} days"
        raise ValueError(message)
    return timedelta(microseconds=int(seconds * 1_000_000))


def written_duration(duration: timedelta) -> str:
    """A duration as people write it: ``2h 30m``."""
    seconds, rest = divmod(duration, timedelta(seconds=1))
    parts = []
    for unit, size in (("d", 86400), ("h", 3600), ("m", 60)):
        count, seconds = divmod(seconds, size)
        parts += [f"{count}{unit}"] if count else []
    exact = Decimal(seconds) + Decimal(rest.microseconds) / 1_000_000
    return " ".join([*parts, *([f"{exact.normalize():f}s"] if exact else [])]) or "0m"


def _not_negative(duration: timedelta) -> timedelta:
    if duration < timedelta():
        message = "a duration is not negative"
        raise ValueError(message)
    return duration


Duration = Annotated[
    timedelta,
    BeforeValidator(_duration),
    AfterValidator(_not_negative),
    PlainSerializer(written_duration, return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "examples": ["45m", "1.5h", "2h 30m"]}),
]
"""How long something takes: ``45m``, ``1.5h``, ``2h 30m``, ``2d``."""


# --- lists and keyed mappings ------------------------------------------------------------------------------------------------


class Keyed(Mapping[str, T]):
    """An immutable mapping from ids to things: hashable, picklable, equal whatever the order of its entries."""

    __slots__ = ("_entries",)

    def __init__(self, entries: Mapping[str, T] | None = None) -> None:
        self._entries: dict[str, T] = dict(entries or {})

    def __getitem__(self, key: str) -> T:
        return self._entries[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __hash__(self) -> int:
        return hash(frozenset(self._entries.items()))

    def __repr__(self) -> str:
        return f"Keyed({self._entries!r})"

    def __reduce__(self) -> tuple[type[Keyed[T]], tuple[dict[str, T]]]:
        return type(self), (self._entries,)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        entries = core_schema.dict_schema(handler.generate_schema(Id), handler.generate_schema(*get_args(source)))
        return core_schema.no_info_before_validator_function(
            _mapping,
            core_schema.no_info_after_validator_function(cls, entries),
            serialization=core_schema.wrap_serializer_function_ser_schema(_as_dict, schema=entries),
        )


def _mapping(value: object) -> object:
    """An empty list, and the word, are an empty mapping: all of them say "none"."""
    return {} if _says_none(value) else value


def _says_none(value: object) -> bool:
    return value in ("none", "None") if isinstance(value, str) else isinstance(value, list | tuple) and not value


Listed = Annotated[tuple[T, ...], BeforeValidator(lambda value: () if _says_none(value) else value)]
"""A list that is stated; ``[]`` and ``none`` both say that there is nothing in it."""


def _as_dict(keyed: Keyed[Any], serialize: Any) -> Any:
    return serialize(dict(keyed))
