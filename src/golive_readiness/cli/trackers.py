"""``golive take``: what a tracker or an admin centre exports is taken on to a review."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from golive_readiness.api.documents import read_review
from golive_readiness.api.packs import write_review
from golive_readiness.api.trackers import take as taken
from golive_readiness.cli.options import Review
from golive_readiness.cli.output import say
from golive_readiness.cli.writing import check_is_new, review_for
from golive_readiness.sources.trackers.fields import DayOrder, TrackerKind

__all__ = ["take"]


def take(
    review: Review,
    export: Annotated[Path, typer.Argument(metavar="EXPORT", help="The export: a .csv, .tsv or .xlsx file.")],
    *,
    kind: Annotated[TrackerKind, typer.Option("--as", help="What is taken from it.")],
    new: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="Write the new review here; without it nothing is written."),
    ] = None,
    cycle: Annotated[
        str | None, typer.Option("--cycle", metavar="ID", help="Test results: the cycle whose results these are.")
    ] = None,
    column: Annotated[
        list[str] | None,
        typer.Option(
            "--column",
            metavar="NAME=FIELD",
            help='What a column is: "How bad=severity", or "State=nothing" to leave it out. May be repeated.',
        ),
    ] = None,
    word: Annotated[
        list[str] | None,
        typer.Option(
            "--word", metavar="WORD=MEANING", help='What a word means: "Ready for QA=resolved". May be repeated.'
        ),
    ] = None,
    prefix: Annotated[
        str, typer.Option("--prefix", metavar="TEXT", help="Put before an id that is a number only.")
    ] = "ado-",
    dates: Annotated[
        DayOrder | None, typer.Option("--dates", help="Which number comes first in a day such as 3/11/2026.")
    ] = None,
) -> None:
    """Take defects, risks, test results, licences or training from an export on to the review.

    Says what became of each column and row. An empty cell is no update, and an entry that is not in the export stays.
    Nothing is overwritten.

    Ends with 2, and writes nothing, where anything is wrong with the export.
    """
    check_is_new(new)
    done = taken(
        read_review(review),
        export,
        kind,
        cycle=cycle,
        columns=dict(_pair(told, "--column NAME=FIELD") for told in column or []),
        words=dict(_pair(told, "--word WORD=MEANING") for told in word or []),
        prefix=prefix,
        dates=dates,
    )
    written = write_review(review_for(done.review, review, new), new) if new else None
    say(done.summary(), title=f"{export}, as {done.kind}")
    say(["", f"{written}: written." if written else "Nothing is written; give --out FILE to keep it."])


def _pair(told: str, form: str) -> tuple[str, str]:
    name, equals, meaning = told.rpartition("=")
    if not equals or not name.strip() or not meaning.strip():
        raise typer.BadParameter(f"{told} is not of the form {form}")
    return name.strip(), meaning.strip()
