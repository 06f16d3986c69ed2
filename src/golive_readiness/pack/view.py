"""What a page is made of: printable words and finished geometry, nothing that a template has to work out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = [
    "Badge",
    "Bar",
    "Block",
    "Cell",
    "Chart",
    "ChartBar",
    "Column",
    "Entry",
    "Field",
    "Kind",
    "Reference",
    "Row",
    "Section",
    "Shape",
    "Table",
    "Tick",
    "Tone",
]


class Tone(StrEnum):
    """What a colour says; never the only thing that says it."""

    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    UNKNOWN = "unknown"
    PLAIN = "plain"


class Shape(StrEnum):
    """What a mark looks like when colour is gone."""

    CIRCLE = "circle"
    SQUARE = "square"
    DIAMOND = "diamond"
    RING = "ring"


@dataclass(frozen=True, slots=True)
class Badge:
    """A state as letter, shape, colour and word, so that it survives black and white and a screen reader."""

    letter: str
    shape: Shape
    tone: Tone
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A share with its band, in thousandths of its width."""

    solid: int
    """How long the part is that holds in the worst case."""
    band: int
    """How much longer it gets in the best case."""
    mark: int | None
    """Where the complete share lies, where that is not the end of the solid part."""
    alt: str
    """The same in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A labelled vertical line of a chart."""

    x: int
    label: str
    anchor: str = "middle"
    """Which end of the label stands at the line: ``start``, ``middle`` or ``end``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartBar:
    """One horizontal bar of a chart, with its label before and its value behind it."""

    label: str
    value: str
    tone: Tone
    y: int
    text_y: int
    x: int
    width: int
    value_x: int
    spare_x: int | None = None
    """Where the part of the bar begins that should stay free."""
    spare_width: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Horizontal bars over one scale, in units of the drawing."""

    alt: str
    """What the chart shows, with its numbers."""
    width: int
    height: int
    bars: tuple[ChartBar, ...]
    ticks: tuple[Tick, ...]
    tick_top: int
    tick_bottom: int
    label_y: int


class Kind(StrEnum):
    """What a column holds, and so how wide it is and how its cells are set."""

    NAME = "name"
    """What the row is about; takes what is left."""
    TEXT = "text"
    """A sentence or a few; takes what is left."""
    SHORT = "short"
    """A word or two."""
    WHO = "who"
    DAY = "day"
    MOMENT = "moment"
    ID = "id"
    NUMBER = "number"
    DURATION = "duration"
    SHARE = "share"
    STATE = "state"
    FLAG = "flag"
    """Yes or no."""
    BAR = "bar"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its head and what it holds."""

    head: str
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one place of a table."""

    text: str = ""
    note: str | None = None
    """A quieter line below."""
    lines: tuple[str, ...] = ()
    """Sentences that stand each on a line of its own."""
    badge: Badge | None = None
    bar: Bar | None = None
    quiet: bool = False
    """Whether it says only that nothing is stated."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table; its first cell names it."""

    cells: tuple[Cell, ...]
    anchor: str | None = None
    """By which name other places lead here."""
    total: bool = False
    """Whether it sums up the rows above."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under heads."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: str | None = None

    @property
    def together(self) -> bool:
        """Whether it is so short that it stands on one page."""
        return len(self.rows) <= _SHORT


_SHORT = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A label and what it says."""

    label: str
    value: str
    badge: Badge | None = None
    note: str | None = None
    long: bool = False
    """Whether it needs the whole width."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One of many things that say more than a row can hold: its name, and everything that is stated of it."""

    name: str
    note: str | None
    """Its id, and what it belongs to."""
    fields: tuple[Field, ...]
    parts: tuple[Entry, ...] = ()
    """What is stated of its parts, each under its name."""
    flowing: bool = False
    """Whether it is one of many, whose fields run on in lines as text does."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A way to another place in the pack; print adds the page."""

    text: str
    """What the link says."""
    target: str | None
    """The anchor it leads to, without the hash; ``None`` where the edition does not have that place."""
    page: str
    """The word before the page's number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A part of a section under a heading of its own; what it does not have is not shown."""

    title: str | None = None
    texts: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    chart: Chart | None = None
    badges: tuple[Badge, ...] = ()
    """Marks side by side, where each speaks for itself."""
    table: Table | None = None
    entries: tuple[Entry, ...] = ()
    more: Reference | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section of the pack: blocks under a heading.

    Sections that need more than blocks add fields and name a layout of their own.
    """

    key: str
    """Its anchor, the same in every language."""
    title: str
    number: str = ""
    """Set when the pack is put together: 1, 2, ... and A, B, ... in the annex."""
    layout: str = "blocks"
    """Which template arranges it."""
    lead: str | None = None
    """One sentence that sums it up."""
    blocks: tuple[Block, ...] = ()
    quiet: str | None = None
    """What nobody stated, in one line."""
