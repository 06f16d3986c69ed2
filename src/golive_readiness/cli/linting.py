"""``golive lint``: what a checklist can and cannot do, in lines for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Annotated

import typer

from golive_readiness.api.checklists import load_checklist
from golive_readiness.api.linting import linted
from golive_readiness.cli.output import say
from golive_readiness.linting import Linted, LintSeverity, Remark

__all__ = ["lint"]

_ERRORS = 1


def lint(
    checklists: Annotated[
        list[str], typer.Argument(metavar="CHECKLIST...", help="Bundled checklists by name, or files.")
    ],
    *,
    before: Annotated[
        str | None, typer.Option("--before", metavar="OLD", help="An earlier version, whose items must not get lost.")
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Let warnings count as errors.")] = False,
) -> None:
    """Say what is wrong with a checklist, and try what must hold of every one.

    Ends with 0 where nothing is wrong, 1 with errors, 2 for what cannot be read. Warnings alone end with 0.
    """
    if before is not None and len(checklists) > 1:
        raise typer.BadParameter("--before is an earlier version of one checklist; give only that one")
    earlier = None if before is None else load_checklist(before)
    chosen = {name: load_checklist(name) for name in checklists}
    bad = False
    for name, checklist in chosen.items():
        found = linted(checklist, before=earlier)
        bad = bad or any(strict or remark.severity is LintSeverity.ERROR for remark in found.remarks)
        say([*_remarks(found), *_tried(found), ""], title=f"{name}: {_counts(found)}")
    raise typer.Exit(_ERRORS if bad else 0)


def _counts(found: Linted) -> str:
    """How many errors and warnings there are, in words."""
    counts = Counter(remark.severity for remark in found.remarks)
    several = (f"{count} {kind}{'' if count == 1 else 's'}" for kind in LintSeverity if (count := counts[kind]))
    return ", ".join(several) or "nothing to remark"


def _remarks(found: Linted) -> Iterator[str]:
    for remark in found.remarks:
        yield f"  {remark.severity}: {_about(remark)} ({remark.kind})"
        yield f"      {' '.join(f'{remark.message} {remark.hint}'.split())}"


def _about(remark: Remark) -> str:
    if remark.item is not None:
        return remark.item
    return "the whole checklist" if remark.area is None else f"the area {remark.area}"


def _tried(found: Linted) -> Iterator[str]:
    for one in found.tried:
        yield f"  {one.claim}: {'yes' if one.holds else f'no ({one.breaks})'}"
