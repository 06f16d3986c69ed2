"""``golive init``: a review to fill in, with the checklists and items that fit what goes live."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from golive_readiness import api
from golive_readiness.cli.output import say, say_data
from golive_readiness.cli.writing import check_is_new, named_from
from golive_readiness.model.base import Word, nearest_words
from golive_readiness.model.checklist import Has, ManagedIn, Product, Rollout
from golive_readiness.model.record.engagement import Project
from golive_readiness.render import files
from golive_readiness.render.starting import review_to_fill_in

__all__ = ["init"]

_EVERY_GO_LIVE = ("success-by-design", "cutover-weekend", "production", "first-days")
"""What every Dynamics 365 go-live is asked, whatever its products."""

_NONE = "none"


class Upgrade(Word):
    """The old systems whose upgrade has questions of its own."""

    AX_2012 = "ax-2012"


_UPGRADES = {Upgrade.AX_2012: (Has.AX_2012_UPGRADE, Has.MIGRATION, Has.LEGACY_SYSTEM)}
"""What a project has that upgrades from one."""


def init(
    *,
    checklist: Annotated[
        list[str] | None,
        typer.Option(
            "--checklist", metavar="NAME", help="A bundled checklist or a file; else those that fit what goes live."
        ),
    ] = None,
    product: Annotated[
        list[Product] | None,
        typer.Option("--products", "--product", help="What goes live; may be given several times."),
    ] = None,
    upgrade: Annotated[Upgrade | None, typer.Option(help="The old system that is upgraded.")] = None,
    has: Annotated[
        list[str] | None,
        typer.Option(
            "--has",
            metavar="PART",
            help=f"A part it has ({', '.join(Has)}), or none; may be given several times. All others are left out.",
        ),
    ] = None,
    also: Annotated[
        list[str] | None,
        typer.Option("--also", metavar="NAME", help="A checklist beside those that fit, bundled or a file."),
    ] = None,
    managed_in: Annotated[ManagedIn | None, typer.Option(help="Where its environments are managed.")] = None,
    rollout: Annotated[Rollout | None, typer.Option(help="How users come on.")] = None,
    users: Annotated[int | None, typer.Option(min=0, help="How many users start on the first day.")] = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Where to write it; else it is printed.")
    ] = None,
) -> None:
    """Make a review to fill in, with every item that applies. Nothing is overwritten."""
    check_is_new(out)
    upgrades = _UPGRADES[upgrade] if upgrade else ()
    parts = _parts(has)
    project = Project(
        name="Our go-live",
        products=tuple(product or ()),
        managed_in=managed_in,
        rollout=rollout,
        has=None if parts is None else tuple(dict.fromkeys([*parts, *upgrades])),
        users=users,
    )
    names = dict.fromkeys([*(checklist or _fitting(project, upgrades)), *(also or ())])
    chosen = {named_from(name, out): api.load_checklist(name) for name in names}
    text = review_to_fill_in(chosen, project, _today(), api.bundled_areas())
    if out is None:
        say_data(text)
    else:
        fewer = "" if project.has is not None else "; say --has to be asked less"
        say([f"{files.write(out, text)}: fill it in{fewer}, then: golive check {out}"])


def _fitting(project: Project, upgrades: tuple[Has, ...]) -> tuple[str, ...]:
    """The checklists for what is stated; an upgrade chooses its own, without leaving out what else there may be."""
    stated = project.model_copy(update={"has": (*(project.has or ()), *upgrades)})
    fitting = api.checklists_for(stated)
    general = any(not api.load_checklist(name).suits.has for name in fitting)
    return fitting if general else (*_EVERY_GO_LIVE, *fitting)


def _parts(has: list[str] | None) -> tuple[Has, ...] | None:
    """What the project has; ``None`` where nothing was said."""
    if has == [_NONE]:
        return ()
    return tuple(map(_part, has)) if has else None


def _part(word: str) -> Has:
    try:
        return Has(word)
    except ValueError:
        near = nearest_words(word, Has)
        hint = f" Did you mean {near[0]}?" if near else ""
        raise typer.BadParameter(f"{word} is not a part that a project can have.{hint}") from None


def _today() -> date:
    return date.today()  # noqa: DTZ011, TID251 - the day is the one where the command is used
