"""What the files are called when each owner gets a sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

__all__ = ["file_names"]


def file_names(owners: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The key of each owner, empty for nobody, with a name without suffix; no two are alike on any system."""
    taken: set[str] = set()
    for key in owners:
        plain = f"answers-{re.sub(r'[^A-Za-z0-9._-]', '-', key) or 'without-owner'}"
        name, number = plain, 1
        while name.casefold() in taken:
            number += 1
            name = f"{plain}-{number}"
        taken.add(name.casefold())
        yield key, name
