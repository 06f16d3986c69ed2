"""The parts of a Markdown text in which rows stand: headings, tables and lists, with the lines they cover."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from golive_readiness.errors import MissingExtraError, Place
from golive_readiness.sources.tables.grid import MOST_ROWS, refuse
from golive_readiness.sources.tables.markdown_text import boxed, plain

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

__all__ = ["Bullet", "Heading", "Table", "parts_of"]

_MOST_LINE = 100_000
_MOST_BARS = 400_000
_DEEPEST = 100
_BAR = re.compile(r"(?<!\\)\|")


@dataclass(slots=True)
class Heading:
    """A heading; ``row`` is its line."""

    row: int
    level: int
    text: str
    lines: Sequence[int] = ()


@dataclass(slots=True)
class Table:
    """A table: each row's line and cells, the heading first."""

    rows: list[tuple[int, list[str]]] = field(default_factory=list)
    too_wide: list[int] = field(default_factory=list)
    """The lines with more cells than the heading has; Markdown knows nothing of the others."""
    lines: Sequence[int] = ()
    boxes = True


@dataclass(slots=True)
class Bullet:
    """An entry of a list, with the entries below it."""

    row: int
    written: str
    """Its first line as it is written."""
    box: str | None = None
    """What stands in its box: ``"x"``, ``" "``; ``None`` where it has none."""
    text: str = ""
    below: list[Bullet] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    boxes: bool = False
    """Whether it, or an entry below it, has a box."""


def parts_of(text: str, *, source: str | None) -> Iterator[Heading | Table | Bullet]:
    """Each heading, table and outermost entry of a list, in the order of the text.

    Raises:
        InvalidDocumentError: there are more lines than are read, or longer ones.
        MissingExtraError: markdown-it-py is not installed.
    """
    written = text.split("\n")
    _check(text, written, source)
    tokens = iter(_reader().parse(text))
    for token in tokens:
        match token.type:
            case "heading_open":
                yield Heading(_row(token), int(token.tag[1:]), plain(next(tokens).content), _lines(token))
            case "table_open":
                yield _table(token, tokens, written)
            case "bullet_list_open" | "ordered_list_open":
                yield from _list(token, tokens, written)


def _check(text: str, lines: list[str], source: str | None) -> None:
    if len(lines) > 2 * MOST_ROWS or text.count("|") > _MOST_BARS:
        message = "the text is longer than is read: it has too many lines or cells."
        refuse(message, source=source, hint="Leave in the file only what belongs to the list.")
    longest = max(range(len(lines)), key=lambda number: len(lines[number]))
    if len(lines[longest]) > _MOST_LINE:
        message = f"this line has more than {_MOST_LINE:,} characters, which is more than are read."
        refuse(message, source=source, place=Place(longest + 1, 1))


@cache
def _reader() -> MarkdownIt:
    """Reads blocks only: what stands inside a line is looked at where it is needed, which is seldom."""
    try:
        from markdown_it import MarkdownIt
    except ImportError:
        raise MissingExtraError("markdown", "Reading Markdown") from None
    return MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table").disable(["inline", "text_join"])


def _table(start: Token, tokens: Iterator[Token], written: list[str]) -> Table:
    table = Table(lines=_lines(start))
    for token in takewhile(lambda token: token.type != "table_close", tokens):
        if token.type == "tr_open":
            table.rows.append((_row(token), []))
        elif token.type == "inline":
            table.rows[-1][1].append(plain(token.content))
    width = len(table.rows[0][1])
    table.too_wide = [row for row, _ in table.rows if row <= len(written) and _cells(written[row - 1]) > width]
    return table


def _cells(line: str) -> int:
    return len(_BAR.split(line.strip().removeprefix("|").removesuffix("|")))


def _list(start: Token, tokens: Iterator[Token], written: list[str]) -> Iterator[Bullet]:
    """The outermost entries of a list, each with those below it."""
    ends = start.type.replace("open", "close")
    above: list[Bullet] = []
    before = start
    for token in takewhile(lambda token: token.type != ends or token.level > start.level, tokens):
        if token.type == "list_item_open":
            bullet = Bullet(_row(token), written[_row(token) - 1].strip(), lines=[_row(token)])
            if above:
                above[-1].below.append(bullet)
            above.append(bullet)
        elif token.type == "list_item_close":
            bullet = above.pop()
            bullet.boxes = bullet.box is not None or any(one.boxes for one in bullet.below)
            if not above:
                yield bullet
        elif token.type == "inline" and before.type == "paragraph_open":
            _say(above[-1], token)
            above[0].lines += _lines(token)
        before = token


def _say(bullet: Bullet, token: Token) -> None:
    if bullet.text or bullet.box is not None:
        bullet.text = f"{bullet.text}\n{plain(token.content)}".strip()
    else:
        bullet.box, rest = boxed(token.content)
        bullet.text = plain(rest)


def _row(token: Token) -> int:
    return token.map[0] + 1 if token.map else 1


def _lines(token: Token) -> range:
    return range(token.map[0] + 1, token.map[1] + 1) if token.map else range(0)
