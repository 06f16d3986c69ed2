"""``golive answers``: a sheet for people to fill in goes out, and comes back."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer

from golive_readiness.api import sheets
from golive_readiness.api.documents import read_policy, read_review
from golive_readiness.api.packs import write_review
from golive_readiness.cli.options import Checklists, Policy, Review
from golive_readiness.cli.output import say
from golive_readiness.cli.writing import check_is_new, review_for
from golive_readiness.errors import Problem, RenderError
from golive_readiness.model.base import Word
from golive_readiness.model.sheet.texts import shown
from golive_readiness.sources.sheets.reading import SheetReading, Update

__all__ = ["answers"]

answers = typer.Typer(
    help="Send the answers out as a sheet to fill in, and take them back.", no_args_is_help=True, rich_markup_mode=None
)


class Kind(Word):
    """The kinds of file a sheet can be."""

    XLSX = "xlsx"
    CSV = "csv"


@answers.command("out")
def out(
    review: Review,
    sheet: Annotated[
        Path | None, typer.Argument(metavar="SHEET", help="Where to write the sheet: a .xlsx or .csv file.")
    ] = None,
    *,
    owner: Annotated[
        str | None, typer.Option("--owner", metavar="NAME", help="Only what this person or team owns, by key or name.")
    ] = None,
    each_owner: Annotated[
        bool, typer.Option("--each-owner", help="A sheet for each owner, into the folder of --out.")
    ] = False,
    folder: Annotated[Path | None, typer.Option("--out", metavar="FOLDER", help="The folder for --each-owner.")] = None,
    kind: Annotated[Kind, typer.Option("--format", help="What --each-owner writes.")] = Kind.XLSX,
    internal: Annotated[bool, typer.Option("--internal", help="With the comments that are for the team only.")] = False,
    policy: Policy = None,
    checklist: Checklists = None,
) -> None:
    """Write the sheet: a row for each item that applies, with what is known of it. Nothing is overwritten."""
    read, by = read_review(review), read_policy(policy) if policy else None
    if each_owner:
        if folder is None or sheet or owner:
            raise typer.BadParameter("--each-owner needs --out FOLDER, and neither a SHEET nor --owner")
        if there := next(folder.glob(f"answers-*.{kind.value}"), None):
            raise RenderError(f"{there} exists already and is not overwritten; give another folder.")
        form: sheets.SheetFormat = "csv" if kind is Kind.CSV else "xlsx"
        written = sheets.write_each_owner(read, folder, format=form, internal=internal, policy=by, checklists=checklist)
        say(str(path) for path in written)
        return
    if sheet is None or folder:
        raise typer.BadParameter("a SHEET is needed, or --each-owner with --out FOLDER")
    check_is_new(sheet)
    path = sheets.write_answers(read, sheet, owner=owner, internal=internal, policy=by, checklists=checklist)
    say([f"{path}: send it out, then: golive answers in {review} {path} --out NEW.yaml"])


@answers.command("in")
def into(
    review: Review,
    files: Annotated[list[Path], typer.Argument(metavar="SHEET...", help="The sheets that came back.")],
    *,
    new: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Where to write the new review; else nothing is.")
    ] = None,
    policy: Policy = None,
    checklist: Checklists = None,
) -> None:
    """Take the answers back onto the review, and say what changed. Nothing is overwritten.

    Ends with 2, and changes nothing, where anything is wrong with a sheet.
    """
    check_is_new(new)
    by = read_policy(policy) if policy else None
    reading = sheets.read_answers(*files, onto=read_review(review), policy=by, checklists=checklist)
    written = write_review(review_for(reading.review, review, new), new) if new else None
    say(_account(reading), title=_title(reading))
    say(["", f"{written}: written." if written else "Nothing is written; give --out FILE to keep it."])


def _title(reading: SheetReading) -> str:
    changed = len({update.item for update in reading.updates})
    rows, updates = len(reading.rows), len(reading.updates)
    return f"Rows read: {rows}. Fields changed: {updates}, of items: {changed}."


def _account(reading: SheetReading) -> Iterator[str]:
    """What changed, item by item, and then what did not."""
    for item, updates in groupby(reading.updates, key=lambda update: update.item):
        yield item
        yield from (f"    {_change(update)}" for update in updates)
    if reading.remarks:
        yield from ("", f"To know: {len(reading.remarks)}")
        yield from (f"  {_remark(remark)}" for remark in reading.remarks)


def _change(update: Update) -> str:
    confirmed = " (confirmed in the words of today)" if update.field == "answered_in" else ""
    return f"{update.field}: {shown(update.was)} -> {shown(update.now)}{confirmed}"


def _remark(remark: Problem) -> str:
    return f"{remark.source}: {remark}" if remark.source else str(remark)
