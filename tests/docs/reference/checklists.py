"""Every bundled checklist with its items: docs/reference/checklists.md."""

from __future__ import annotations

from golive_readiness.model.checklist import Applies, Area, Checklist, Item
from golive_readiness.model.policy import Policy
from golive_readiness.model.thresholds import thresholds_in, worded
from tests.docs.reference.bundled import areas, checklists, cited
from tests.docs.reference.markdown import code, link, page, slug, table, words
from tests.docs.reference.rules import linked

__all__ = ["item_linked", "page_of_checklists"]

_INTRO = """\
A review chooses checklists by name; `golive init --products NAME` makes one to fill in with those that fit what goes live, and says
of each item why it is there. An item is a statement that is either true or false on the day; the few mandatory ones may not be open
at their checkpoint. Its id is for ever. Numbers in the texts are the policy's own. An item that stands in two checklists is asked
once; it is described where it stands first. What the items cover of the sources is in the [traceability table](traceability.md)."""


def page_of_checklists() -> str:
    """The page."""
    overview = table(
        ("Checklist", "For", "Items", "Mandatory"),
        (
            (
                link(code(one.id), f"#{slug(_heading(one))}"),
                one.description or one.title,
                str(len(one.items)),
                str(sum(item.mandatory for item in one.items)),
            )
            for one in checklists()
        ),
    )
    return page("Checklists", _INTRO, overview, *map(_checklist, checklists()))


def item_linked(item: Item) -> str:
    """An item's id as a link to what it says."""
    return link(item.id, f"checklists.md#{slug(item.id)}")


def _checklist(checklist: Checklist) -> str:
    known = {**areas(), **{area.id: area for area in checklist.areas}}
    used = [area for area in known.values() if _in(checklist, area)]
    counts = table(
        ("Area", "Items", "Mandatory", "When it is ready"),
        (
            (
                area.title,
                str(len(_in(checklist, area))),
                str(sum(item.mandatory for item in _in(checklist, area))),
                area.outcome or "",
            )
            for area in used
        ),
    )
    version = f"{checklist.title}, version {checklist.version}. {checklist.description or ''}"
    suits = f"A new review chooses it for: {_applies(checklist.suits)}."
    areas_told = (_area(checklist, area) for area in used)
    return "\n\n".join([f"## {_heading(checklist)}", version, suits, counts, *areas_told])


def _heading(checklist: Checklist) -> str:
    return f"The checklist {checklist.id}"


def _in(checklist: Checklist, area: Area) -> list[Item]:
    return [item for item in checklist.items if item.area == area.id]


def _area(checklist: Checklist, area: Area) -> str:
    told = (_item(item) if _first(item) == checklist.id else _again(item) for item in _in(checklist, area))
    return "\n\n".join([f"### {area.title}", *told])


def _first(item: Item) -> str:
    """The checklist in which an item stands first on the page."""
    return next(one.id for one in checklists() if any(other.id == item.id for other in one.items))


def _again(item: Item) -> str:
    return f"- {item_linked(item)}: {worded(item, Policy()).statement} (as in {code(_first(item))})"


def _item(asked: Item) -> str:
    item = worded(asked, Policy())
    told = {
        "Outcome": item.outcome,
        "Why": item.why,
        "Proof": _proof(item),
        "Sign-off": _signature(item),
        "Applies": _applies(item.applies),
        "Numbers from": ", ".join(map(code, thresholds_in(asked))),
        "Checked by": ", ".join(map(linked, item.rules)),
        "True on": item.dated_on.isoformat() if item.dated_on else "",
        "Sources": "; ".join(cited(source.document, source.at) for source in item.sources),
        "Traces": ", ".join(item.traces),
    }
    lines = [f"- *{label}:* {text}" for label, text in told.items() if text]
    return "\n\n".join([f"#### {item.id}", f"{item.statement} {_weight(item)}", "\n".join(lines)])


def _weight(item: Item) -> str:
    facts = [
        "**Mandatory**" if item.mandatory else "Not mandatory",
        f"due by {code(item.due_by.value)}",
        f"weight {item.weight}",
        *([] if item.waivable else ["cannot be carried"]),
    ]
    return f"({', '.join(facts)}.)"


def _proof(item: Item) -> str:
    demand = item.evidence
    if demand is None:
        return ""
    kinds = words(kind.value for kind in demand.kinds) or "of any kind"
    return f"{'required' if demand.required else 'asked for'}: {kinds}. {demand.what or ''}".strip()


def _signature(item: Item) -> str:
    demand = item.sign_off
    if demand is None:
        return ""
    roles = words(role.value for role in demand.roles) or "any role"
    return f"{roles}{f', on the side of the {demand.organisation.value}' if demand.organisation else ''}"


def _applies(applies: Applies) -> str:
    restricting = {
        "products": applies.products,
        "managed in": applies.managed_in,
        "rollout": applies.rollout,
        "has": applies.has,
    }
    return "; ".join(
        f"{name} {words(word.value for word in allowed)}" for name, allowed in restricting.items() if allowed
    )
