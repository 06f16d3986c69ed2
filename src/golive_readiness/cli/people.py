"""``golive people``: what rests on whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated

import typer

from golive_readiness.api.documents import read_review
from golive_readiness.api.judging import case_of
from golive_readiness.api.packs import wording
from golive_readiness.cli.options import Checklists, Review
from golive_readiness.cli.output import columns, say
from golive_readiness.cli.own import there_is
from golive_readiness.errors import shortened
from golive_readiness.model.base import Guesses
from golive_readiness.model.people import Person
from golive_readiness.model.review import ReadinessReview
from golive_readiness.model.sheet.names import Names
from golive_readiness.model.tables import TABLES
from golive_readiness.pack.wording import Wording
from golive_readiness.resting import Resting, RestingThing, everybody, resting_on
from golive_readiness.schedule.calendar import Calendar

__all__ = ["people"]

_TITLES = {".".join(table.path): table.title for table in TABLES}


def people(
    review: Review,
    *,
    person: Annotated[
        str | None,
        typer.Option("--person", metavar="NAME", help="Everything that rests on one person, by key or name."),
    ] = None,
    checklist: Checklists = None,
) -> None:
    """Say how much rests on each person of a review, or everything that rests on one of them."""
    read = read_review(review)
    case = case_of(read, checklists=checklist or None, calendar=Calendar())
    case.check()
    words = wording()
    if person is None:
        say(_everybody(read, everybody(read, asked=case.items), words))
        return
    key = _meant(person, read)
    say(_things(read, resting_on(read, key, asked=case.items)), title=_headline(read, key, words))


def _meant(person: str, review: ReadinessReview) -> str:
    names = Names.of(review, "person")
    if key := names.meant(person):
        return key
    several = names.several(person)
    hint = f"Say which: {', '.join(several)}." if several else Guesses().hint(person, names.spellings)
    hint = hint or there_is(review.people)
    raise typer.BadParameter(f"{person} is not a person of this review.{f' {hint}' if hint else ''}")


def _everybody(review: ReadinessReview, rows: Iterable[Resting], words: Wording) -> Iterator[str]:
    """A line for each person, on whom most rests first."""
    most_first = sorted(rows, key=lambda one: (-len(one.open), review.people[one.person].name, one.person))
    lines = [_line(review, one, words) for one in most_first]
    yield from columns([("Key", "Name", "Roles", "Phone", "Deputy", "Open", "Alone"), *lines])


def _line(review: ReadinessReview, resting: Resting, words: Wording) -> tuple[str, ...]:
    one = review.people[resting.person]
    return (
        resting.person,
        one.name,
        _roles(one, words),
        "yes" if one.phone else "no",
        review.people[one.deputy].name if one.deputy else "-",
        str(len(resting.open)),
        str(len(resting.alone)),
    )


def _roles(one: Person, words: Wording) -> str:
    return ", ".join(sorted(words.word(role) for role in one.roles)) or "-"


def _headline(review: ReadinessReview, key: str, words: Wording) -> str:
    one = review.people[key]
    deputy = f"deputy: {review.people[one.deputy].name}" if one.deputy else "no deputy"
    phone = "a phone number" if one.phone else "no phone number"
    return ", ".join((f"{one.name} ({key})", _roles(one, words), phone, deputy))


def _things(review: ReadinessReview, resting: Resting) -> Iterator[str]:
    for title, wanted in (("Left to do", True), ("Reported done, or given", False)):
        some = resting.things.where(open=wanted)
        yield from ("", f"{title}: {len(some)}")
        if some:
            yield from columns([("  Due", "What", "Title", "As", "Through"), *(_thing(review, one) for one in some)])


def _thing(review: ReadinessReview, one: RestingThing) -> tuple[str, ...]:
    return (
        f"  {one.due_on or '-'}",
        _TITLES.get(one.kind, _plain(one.kind)),
        "-" if one.title == one.of else shortened(one.title),
        _plain(one.role),
        review.teams[one.through].name if one.through else "",
    )


def _plain(name: str) -> str:
    """A name of fields for people: ``fallback.performed_by`` is "Fallback: performed by"."""
    words = name.replace(".", ": ").replace("_", " ")
    return words[:1].upper() + words[1:]
