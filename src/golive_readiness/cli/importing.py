"""The command ``golive import``: other people's lists become checklists, with an account of what was read."""

from __future__ import annotations

from datetime import date
from os.path import relpath
from pathlib import Path
from typing import Annotated

import typer

from golive_readiness.api.importing import import_checklist, review_of
from golive_readiness.api.packs import to_yaml
from golive_readiness.cli.output import complain, say, say_data
from golive_readiness.cli.writing import check_is_new
from golive_readiness.render import files
from golive_readiness.sources.tables.imported import several

__all__ = ["import_list"]

_NOTHING_MANDATORY = (
    "No item is mandatory, so nothing open can stop a go: mark the few that may not be open, mandatory: true."
)


def import_list(
    path: Annotated[Path, typer.Argument(metavar="LIST", help="The list: a .csv, .xlsx or .md file.")],
    *,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Where to write the checklist; else it is printed.")
    ] = None,
    answers: Annotated[
        Path | None, typer.Option("--answers", metavar="FILE", help="Where to write what is ticked, as a review.")
    ] = None,
    column: Annotated[
        list[str] | None,
        typer.Option("--column", metavar="NAME=MEANING", help='What a column means, such as "What to do=statement".'),
    ] = None,
    sheet: Annotated[
        list[str] | None, typer.Option("--sheet", metavar="NAME", help="A sheet of the workbook; else all are read.")
    ] = None,
    name: Annotated[str | None, typer.Option("--id", metavar="ID", help="The id of the checklist.")] = None,
    title: Annotated[str | None, typer.Option(help="The title of the checklist.")] = None,
) -> None:
    """Make a checklist of somebody's list, and say how each column and row was read. Nothing is overwritten."""
    if answers and not out:
        raise typer.BadParameter("--answers needs --out: the review names the file that its checklist is in")
    check_is_new(out, answers)
    told = dict(map(_named, column or []))
    imported = import_checklist(path, id=name, title=title, columns=told, sheets=sheet or None)
    if out is None:
        complain("\n".join((imported.checklist.title, *imported.summary())))  # beside the checklist, not in it
        say_data(to_yaml(imported.checklist))
        return
    mandatory = any(item.mandatory for item in imported.checklist.items)
    say([*imported.summary(), *(() if mandatory else (_NOTHING_MANDATORY,))], title=imported.checklist.title)
    say(["", f"{files.write(out, to_yaml(imported.checklist))}: {several(len(imported.checklist.items), 'item')}."])
    if answers:
        review = review_of(imported, reviewed_on=_today(), checklist=relpath(out, answers.parent))
        say([f"{files.write(answers, to_yaml(review))}: {several(len(imported.answers), 'answer')}, as of today."])
    elif imported.answers:
        say(
            [
                f"{several(len(imported.answers), 'answer')} in it not written; give --answers FILE to keep what is ticked."
            ]
        )


def _named(told: str) -> tuple[str, str]:
    name, equals, meaning = told.rpartition("=")
    if not equals or not name.strip():
        raise typer.BadParameter(f"{told} is not of the form NAME=MEANING, such as Task=statement")
    return name.strip(), meaning.strip()


def _today() -> date:
    return date.today()  # noqa: DTZ011, TID251 - the review is of the day on which the list is read
