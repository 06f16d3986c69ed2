"""What the command says: plain text that a terminal, a pipe or a file takes as it is."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence

__all__ = ["columns", "complain", "ready", "say", "say_data"]

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""What could move a terminal's cursor, or worse, when it stands in somebody's text."""

_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


def ready() -> None:
    """Let no character stop the output: one that the terminal does not have is replaced."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def say(lines: Iterable[str], *, title: str | None = None) -> None:
    """Print lines, below a title that stands out where it can."""
    text = "\n".join(lines)
    strong = _BOLD, _PLAIN if _colourful() else ""
    head = "" if title is None else f"{''.join(strong[:1])}{title}\n"
    _print(head + text)


def say_data(text: str) -> None:
    """Print data for another program, in UTF-8 whatever the terminal's encoding."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    _print(text)
