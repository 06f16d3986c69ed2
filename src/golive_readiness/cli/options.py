"""The arguments and options that several commands take."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from pydantic import TypeAdapter, ValidationError

from golive_readiness.model.base import Day

__all__ = ["AsOf", "Checklists", "Country", "Policy", "Review", "Today"]


def _day(written: str) -> date:
    try:
        return TypeAdapter(Day).validate_python(written)
    except ValidationError:
        raise typer.BadParameter("a day is written year-month-day, such as 2026-11-30") from None


Review = Annotated[Path, typer.Argument(metavar="REVIEW", help="The review, a YAML or JSON file.")]
Policy = Annotated[
    Path | None, typer.Option("--policy", metavar="FILE", help="Thresholds other than the library's own.")
]
Checklists = Annotated[
    list[str] | None,
    typer.Option(
        "--checklist", metavar="NAME", help="A bundled checklist or a file, in place of those the review names."
    ),
]
AsOf = Annotated[
    date | None, typer.Option("--as-of", metavar="DAY", parser=_day, help="A later day to judge it as of.")
]
Today = Annotated[bool, typer.Option("--today", help="Judge it as of today.")]
Country = Annotated[
    str | None, typer.Option("--country", metavar="CODE", help="Whose public holidays count, such as BE.")
]
