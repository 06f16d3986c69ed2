"""What the command says: plain text that a terminal, a pipe or a file takes as it is."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

__all__ = ["columns", "complain", "ready", "say", "say_data"]

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""What could move a terminal's cursor, or worse, when it stands in somebody's text."""


def ready() -> None:
    """Let no character stop the output: one that the terminal does not have is replaced."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def say(lines: Iterable[str], *, title: str | None = None) -> None:
    """Print lines, below a title that stands out where it can."""
    head = [] if title is None else [_strong(_safe(title))]
    _write(sys.stdout, "\n".join([*head, *map(_safe, lines)]))


def say_data(text: str) -> None:
    """Print data for another program, in UTF-8 whatever the terminal's encoding."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    _write(sys.stdout, text.removesuffix("\n"))


def complain(text: str) -> None:
    """Print what is wrong, where it does not mix with what was asked for."""
    _write(sys.stderr, _safe(text))


def columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Rows below one another, each column as wide as its widest cell."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()


def _safe(text: str) -> str:
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)


def _strong(text: str) -> str:
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not _on_a_terminal()
    return text if plain else f"\x1b[1m{text}\x1b[0m"


def _on_a_terminal() -> bool:
    return sys.stdout.isatty()


def _write(stream: TextIO, text: str) -> None:
    try:
        stream.write(f"{text}\n")
        stream.flush()
    except BrokenPipeError:  # whoever read it has seen enough; the exit code still says what was found
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
