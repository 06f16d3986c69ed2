"""The second sheet of the workbook: how the first one is filled in, in the words of whoever has to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from golive_readiness.model.form.answers import Outlook, Status
from golive_readiness.model.people import Role
from golive_readiness.model.review import ReadinessReview
from golive_readiness.model.sheet.columns import SheetColumn
from golive_readiness.model.sheet.names import Names
from golive_readiness.model.sheet.texts import CLEAR, guarded, spoken, visible
from golive_readiness.render.sheets.content import AnswersSheet

__all__ = ["GUIDE", "GuideLine", "guide", "whose"]

GUIDE = "How to fill in"
"""The name of the sheet."""

_STATUSES = {
    Status.NOT_STARTED: "Nothing has been done yet.",
    Status.IN_PROGRESS: "Work is going on; the share says how far it is, where somebody can say.",
    Status.DONE: "The statement is true today, and there is the proof that is wanted.",
    Status.NOT_APPLICABLE: "It does not apply here. Say why under Reason; for a mandatory item say who approved that.",
}
_OUTLOOKS = {
    Outlook.ON_TRACK: "You expect to keep the day under Due on.",
    Outlook.AT_RISK: "You may miss it.",
    Outlook.LATE: "You will miss it.",
}
_RULES = (
    ("Your columns", "Those under a blue heading are yours. Those under a dark one tell what is asked, and are not read back."),
    ("Empty cell", "No update: what is known already stays as it is."),
    (CLEAR, "Empties the field. Write the word into the cell, or choose it."),
    ("Rows", "Sort and filter as you like, but whole rows: each is found by its item. A row of an item that nobody asks is refused."),
    ("Columns", "A column you delete is left as it is. One you add is not read."),
    ("Days", "A date, or a text such as 2026-11-30. What could be two days, such as 03/04/2026, is refused."),
    ("Share", "60% or 0.6; only for what is in progress."),
    ("Names", "The name or the key of somebody in the list below."),
    ("Evidence", "The ids of one or several proofs in the list below, with commas between them."),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class GuideLine:
    """One line of the guide."""

    style: str
    """``title``, ``subtitle``, ``section``, ``line`` or ``blank``."""
    cells: tuple[str, ...] = ()
    listed: str | None = None
    """Whose list of choices it belongs to: ``owner``, or ``person`` for the part of it that are people."""


def guide(sheet: AnswersSheet) -> Iterator[GuideLine]:
    """The lines of the guide."""
    review, project = sheet.review, sheet.review.project
    yield GuideLine("title", ("How to fill in the answers",))
    for part in (visible(project.name), visible(project.customer or ""), whose(sheet), f"As of {review.reviewed_on}"):
        yield from [GuideLine("subtitle", (part,))] if part else []
    yield from _section("How it is read", _RULES)
    yield from _section("Status", [(spoken(word), means) for word, means in _STATUSES.items()])
    yield from _section("Outlook", [(spoken(word), means) for word, means in _OUTLOOKS.items()])
    yield from _section("Columns", [(column.heading, _means(column)) for column in sheet.columns])
    yield from _names(review)
    yield from _section("Evidence", [(key, visible(proof.title)) for key, proof in review.evidence.items()])


def whose(sheet: AnswersSheet) -> str:
    """Whose items the sheet has; empty for everybody's."""
    if sheet.owner is None:
        return ""
    return (
        f"Items of {Names.of(sheet.review, 'owner').called(sheet.owner)}" if sheet.owner else "Items that nobody owns"
    )


def _means(column: SheetColumn) -> str:
    return "One of the words above." if column.field and column.field.choices else column.means.replace("`", "")


def _section(title: str, lines: list[tuple[str, str]] | tuple[tuple[str, str], ...]) -> Iterator[GuideLine]:
    if lines:
        yield GuideLine("blank")
        yield GuideLine("section", (title, ""))
        yield from (GuideLine("line", line) for line in lines)


def _names(review: ReadinessReview) -> Iterator[GuideLine]:
    """Teams, then people, then the word that clears, so that each column's choices stand below one another."""
    if not review.people and not review.teams:
        return
    names = Names.of(review, "owner")
    yield GuideLine("blank")
    yield GuideLine("section", ("People and teams", "Key, and what they do"))
    for key in review.teams:
        yield GuideLine("line", (guarded(names.called(key)), f"{key}, a team"), "owner")
    people = Names.of(review, "person")
    for key, person in review.people.items():
        yield GuideLine("line", (guarded(people.called(key)), f"{key}{_role(person.role)}"), "person")
    yield GuideLine("line", (CLEAR, "Empties the field."), "person")


def _role(role: Role | None) -> str:
    return f", {role.value.replace('-', ' ')}" if role else ""
