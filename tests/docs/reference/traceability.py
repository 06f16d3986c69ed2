"""Which item covers which statement of the sources: docs/reference/traceability.md."""

from __future__ import annotations

from collections import Counter

from tests.docs.reference.bundled import areas, cited, items, sources, statements
from tests.docs.reference.checklists import item_linked
from tests.docs.reference.markdown import code, page, table

__all__ = ["traceability"]

_INTRO = """\
Everything that the sources ask of a go-live, statement by statement, and where this library asks it. A statement that no bundled
checklist covers yet belongs to one that is still to come; the decision itself is recorded in a review's `decision`, since it is
what the checklists lead to and not something to tick."""

_LATER = "for a later checklist"
_DECISION = "recorded by the review's `decision`"


def traceability() -> str:
    """The page."""
    where = _where()
    said = {
        row["id"]: where.get(row["id"]) or (_DECISION if row["recorded_by"] == "decision" else _LATER)
        for row in statements()
    }
    return page("Traceability", _INTRO, _summary(said), *(_area(area, said) for area in _order()), _bibliography())


def _where() -> dict[str, str]:
    """The items that cover each statement, checklist by checklist."""
    found: dict[str, list[str]] = {}
    for checklist, item in items():
        for statement in item.traces:
            found.setdefault(statement, []).append(f"{item_linked(item)} ({code(checklist.id)})")
    return {statement: ", ".join(several) for statement, several in found.items()}


def _summary(said: dict[str, str]) -> str:
    rows = []
    for area in _order():
        kinds = Counter(_kind(said[row["id"]]) for row in statements() if row["area"] == area)
        rows.append((_title(area), str(sum(kinds.values())), *(str(kinds[kind]) for kind in _KINDS)))
    totals = [sum(int(row[column]) for row in rows) for column in range(1, len(_KINDS) + 2)]
    return table(("Area", "Statements", *_KINDS), [*rows, ("All", *map(str, totals))])


_KINDS = ("Covered", "By the decision", "Later")


def _kind(said: str) -> str:
    return {_LATER: "Later", _DECISION: "By the decision"}.get(said, "Covered")


def _order() -> list[str]:
    """The areas that have statements, in their order; then what is an area of no review."""
    used = dict.fromkeys(row["area"] for row in statements())
    return [*(area for area in areas() if area in used), *(area for area in used if area not in areas())]


def _title(area: str) -> str:
    return areas()[area].title if area in areas() else area


def _area(area: str, said: dict[str, str]) -> str:
    rows = (
        (row["id"], row["statement"], row["locator"], said[row["id"]]) for row in statements() if row["area"] == area
    )
    return f"## {_title(area)}\n\n{table(('Id', 'Statement', 'Where it stands', 'Where it is asked'), rows)}"


def _bibliography() -> str:
    rows = (
        (key, cited(key), source.dated_on.isoformat() if source.dated_on else "", source.note or "")
        for key, source in sources().items()
    )
    return f"## Sources\n\n{table(('Id', 'Source', 'Edition', 'Note'), rows)}"
