"""``golive migrate``: answers carried to new versions of their checklists, and a report of what became of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer

from golive_readiness import api
from golive_readiness.api import migrating
from golive_readiness.cli.options import Review
from golive_readiness.cli.output import say
from golive_readiness.cli.writing import check_is_new, review_for
from golive_readiness.model.form.answers import Answer
from golive_readiness.model.review import ReadinessReview
from golive_readiness.render.yaml import to_yaml
from golive_readiness.tailoring.versions import Carried, Fate, Migrated, Unsaid

__all__ = ["migrate"]


def migrate(
    review: Review,
    *,
    since: Annotated[str, typer.Option("--since", metavar="VERSION", help="The version the review was answered in.")],
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="Where to write the new review.")],
    checklist: Annotated[
        str | None,
        typer.Option("--checklist", metavar="NAME", help="Only this checklist; else every one that has changed since."),
    ] = None,
) -> None:
    """Carry answers to the present versions of their checklists, and say what became of each. Nothing is overwritten.

    Ends with 0 when it is written, 2 for what cannot be read, 5 for what cannot be written.
    """
    check_is_new(out)
    done = migrating.migrate(api.read_review(review), since, checklist=checklist)
    written = api.write_review(review_for(done[-1].review, review, out), out)
    for one in done:
        say([*_report(one, done[-1].review.answers), ""], title=f"{one.checklist} {one.since} to {one.version}")
    say(_what_next(done[-1].review, written))


def _report(done: Migrated, answers: Mapping[str, Answer]) -> Iterator[str]:
    """What became of the answers, group by group; in full where the new review has them otherwise or not at all."""
    for fate in Fate:
        group = [one for one in done.carried if one.fate is fate]
        if group:
            yield f"{fate.value.capitalize()}: {len(group)}"
        if fate is not Fate.KEPT:
            for one in group:
                yield f"  {_became(one, answers)}"
                yield from _in_full(one.answer) if fate in _IN_FULL else ()
    yield from _titled("Named no longer", map(_unsaid, done.unsaid))
    yield from _titled("Checklists added to the review", (f"  {name}" for name in done.added))


_IN_FULL = (Fate.SPLIT, Fate.MERGED, Fate.RETIRED)


def _became(one: Carried, answers: Mapping[str, Answer]) -> str:
    into = f" -> {', '.join(one.into)}" if one.into and one.into != (one.item,) else ""
    moved = f": {one.checklist} asks it now" if one.checklist and one.into else ""
    retired = f": {one.reason}" if one.reason and not one.into else ""
    confirm = " (to be confirmed)" if any(answers[key].answered_in for key in one.into if key in answers) else ""
    return f"{one.item}{into}{moved}{retired}{confirm}"


def _in_full(answer: Answer) -> Iterator[str]:
    """An answer as it stood in the old review; nothing where it said nothing."""
    yield from (f"      {line}" for line in to_yaml(answer).splitlines() if answer != Answer())


def _unsaid(one: Unsaid) -> str:
    asks = "asks" if len(one.into) == 1 else "ask"
    otherwise = f"{' and '.join(one.into)} {asks} something else, which it does not cover"
    return f"  {one.named} in {one.where}: {otherwise if one.into else 'nobody asks it any more'}"


def _titled(title: str, lines: Iterable[str]) -> Iterator[str]:
    told: Sequence[str] = tuple(lines)
    yield from (f"{title}: {len(told)}", *told) if told else ()


def _what_next(review: ReadinessReview, written: Path) -> Iterator[str]:
    waiting = sum(answer.answered_in is not None for answer in review.answers.values())
    if waiting:
        answers = "1 answer is" if waiting == 1 else f"{waiting} answers are"
        yield f"{answers} to be confirmed: read the statement as it is now, and take answered_in out of the answer."
    yield f"{written}: written; next: golive check {written}"
