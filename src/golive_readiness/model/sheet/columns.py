"""The columns of an answers sheet: what it tells about an item, what people fill in, and what it went out with.

What people fill in follows from the fields of an answer (`golive_readiness.model.tables`), so a new field is a new
column here too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from golive_readiness.model.base import Word
from golive_readiness.model.checklist import Checkpoint, EvidenceDemand, Item, SignOffDemand
from golive_readiness.model.form.answers import Answer
from golive_readiness.model.tables import TABLES, Column

__all__ = [
    "AGAIN",
    "AS_SENT",
    "ITEM",
    "SheetColumn",
    "asked_again",
    "filled_in",
    "known_headings",
    "plain_heading",
    "sheet_columns",
    "told",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetColumn:
    """One column of the sheet."""

    name: str
    """Its name in a document, such as ``due_on``."""
    heading: str
    """Its name for people, such as "Due on"; either is read."""
    means: str
    """What stands in it."""
    field: Column | None = None
    """The field of the answer, where people fill it in."""


ITEM = SheetColumn(
    name="item", heading="Item", means="The item's id, by which its row is found again wherever it stands."
)
AGAIN = SheetColumn(
    name="asked_again",
    heading="Asked again",
    means="What the item was answered before its words changed. Say whether it still holds.",
)
AS_SENT = SheetColumn(
    name="as_sent",
    heading="As sent",
    means="Fingerprints of what the row said when the sheet went out. Leave them: they tell what you changed.",
)

_TOLD = (
    ITEM,
    SheetColumn(name="area", heading="Area", means="The area it belongs to."),
    SheetColumn(name="statement", heading="Statement", means="What has to be true."),
    SheetColumn(name="mandatory", heading="Mandatory", means="Whether the go-live may not proceed while it is open."),
    SheetColumn(name="due_by", heading="Due by", means="The checkpoint at which it has to be true."),
    SheetColumn(name="proof", heading="Proof wanted", means="The proof and the signature that Done needs."),
)
_CHECKPOINTS = {
    Checkpoint.GO_NO_GO: "Go/no-go",
    Checkpoint.OPEN_TO_USERS: "Open to users",
    Checkpoint.HYPERCARE_EXIT: "Hypercare exit",
}
_NOT_ASKED = frozenset({"answered_in"})
"""What `migrate` writes, and nobody fills in."""


def sheet_columns(*, internal: bool = False, again: bool = False) -> tuple[SheetColumn, ...]:
    """The columns in the order in which they are written; those for the team only, and "Asked again", where wanted."""
    filled = tuple(column for column in filled_in().values() if internal or column.name != "internal")
    return (*_TOLD, *([AGAIN] if again else []), *filled, AS_SENT)


@cache
def filled_in() -> Mapping[str, SheetColumn]:
    """The columns that people fill in, by the names of an answer's fields."""
    fields = next(table.columns for table in TABLES if table.name == "answers")
    return {
        field.name: SheetColumn(name=field.name, heading=field.label, means=field.description, field=field)
        for field in fields
        if field.name not in _NOT_ASKED
    }


@cache
def known_headings() -> Mapping[str, SheetColumn]:
    """Every column by what may stand above it, as `plain_heading` puts it."""
    columns = sheet_columns(internal=True, again=True)
    names = {plain_heading(name): column for column in columns for name in (column.name, column.heading)}
    return {**names, "item id": ITEM}


def plain_heading(text: str) -> str:
    """A heading without what people vary: case, underscores, hyphens, spaces."""
    return re.sub(r"[\s_-]+", " ", text).strip().casefold()


def told(item: Item, area: str) -> Mapping[str, str]:
    """What the sheet tells about an item, by the name of the column; ``area`` is the title of its area."""
    return {
        "item": item.id,
        "area": area,
        "statement": item.statement,
        "mandatory": "yes" if item.mandatory else "",
        "due_by": _CHECKPOINTS[item.due_by],
        "proof": " ".join(_demands(item)),
    }


def asked_again(answer: Answer | None) -> bool:
    """Whether an answer was given to other words than today's, and nobody has confirmed it since."""
    return answer is not None and answer.answered_in is not None


def _demands(item: Item) -> list[str]:
    """The proof and the signature that an item wants, as sentences."""
    return [sentence for sentence in (_proof(item.evidence), _signature(item.sign_off)) if sentence]


def _proof(demand: EvidenceDemand | None) -> str:
    if demand is None:
        return ""
    kinds = " or ".join(map(_words, demand.kinds)) or "of any kind"
    wanted = f"{demand.what.rstrip('.')} ({kinds})" if demand.what else f"{kinds[:1].upper()}{kinds[1:]}"
    return f"{wanted}." if demand.required else f"{wanted}, if there is any."


def _signature(demand: SignOffDemand | None) -> str:
    if demand is None:
        return ""
    roles = " or ".join(map(_words, demand.roles)) or "anybody"
    return f"Signed by: {roles} of the {demand.organisation.value}." if demand.organisation else f"Signed by: {roles}."


def _words(word: Word) -> str:
    return word.value.replace("-", " ")
