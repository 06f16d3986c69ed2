"""Which item covers which statement of the sources: docs/reference/traceability.md."""

from __future__ import annotations

from collections import Counter

from tests.docs.reference.bundled import areas, cited, items, sources, statements
from tests.docs.reference.checklists import item_linked
from tests.docs.reference.markdown import code, page, table

__all__ = ["traceability"]

_INTRO = """\
Everything that the sources ask of a go-live, statement by statement, and where this library asks it. Statements up to GL-370 are the
canon's; those after it were added by a second reading. The decision itself is recorded in a review's `decision`, since it is what the
checklists lead to and not something to tick."""

_LAST_OF_THE_CANON = "GL-370"
_NOWHERE = "nowhere"
_DECISION = "recorded by the review's `decision`"


def traceability() -> str:
    """The page."""
    where = _where()
    said = {
        row["id"]: where.get(row["id"]) or (_DECISION if row["recorded_by"] == "decision" else _NOWHERE)
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
    canon = Counter(_kind(what) for id_, what in said.items() if id_ <= _LAST_OF_THE_CANON)
    held = canon["Asked"] + canon["By the decision"]
    sentence = (
        f"**{held} of {canon.total()} statements of the canon have their place**: {canon['Asked']} in an item, "
        f"{canon['By the decision']} in the decision."
    )
    return "\n\n".join([sentence, table(("Area", "Statements", *_KINDS), [*rows, ("All", *map(str, totals))])])


_KINDS = ("Asked", "By the decision", "Nowhere")


def _kind(said: str) -> str:
    return {_NOWHERE: "Nowhere", _DECISION: "By the decision"}.get(said, "Asked")


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
