"""One item, asked otherwise: the item that comes out of it, and every field in which it differs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from golive_readiness.model.base import Document, Word
from golive_readiness.model.checklist import Checkpoint, EvidenceDemand, Item, SignOffDemand, Tailoring, TailoringKind
from golive_readiness.model.overlay import ItemChange

__all__ = ["changed", "differences", "stated"]

D = TypeVar("D", bound=Document)

_DEMANDS: Mapping[str, type[Document]] = {"evidence": EvidenceDemand, "sign_off": SignOffDemand}
_NOT_OF_THE_ITEM = ("reason", "without", *_DEMANDS)


def changed(item: Item, change: ItemChange) -> Item:
    """The item as the change wants it; what the change does not write stays as it is."""
    new: dict[str, Any] = dict.fromkeys(change.without)
    for name, value in _written(change).items():
        new[name] = _demand(_DEMANDS[name], getattr(item, name), value) if name in _DEMANDS else value
    return item.model_copy(update=new)


def stated(change: ItemChange) -> Iterator[tuple[str, ...]]:
    """The path of everything that a change writes about its item."""
    yield from (("without", name) for name in change.without)
    for name, value in _written(change).items():
        parts = _written(value) if name in _DEMANDS else ()
        yield from ((name, part) for part in parts) if parts else ((name,),)


def differences(
    was: Item, now: Item, *, by: str, reason: str | None, once_mandatory: bool = False
) -> Iterator[Tailoring]:
    """Each field in which an item differs from what it was; ``once_mandatory`` says that it was mandatory further below."""
    before, after = _plain(was), _plain(now)
    for field in before:
        if before[field] != after[field]:
            yield Tailoring(
                by=by,
                item=was.id,
                what=TailoringKind.CHANGED,
                field=field,
                was=before[field],
                now=after[field],
                reason=reason,
                mandatory=was.mandatory,
                applies=was.applies,
                softens=(was.mandatory or once_mandatory) and _SOFTER.get(field, _never)(was, now),
            )


def _written(change: Document) -> dict[str, Any]:
    """What a change writes about its item, by field."""
    return {
        name: value
        for name in type(change).model_fields
        if name not in ("reason", "without") and (value := getattr(change, name)) is not None
    }


def _demand(kind: type[D], was: D | None, change: Document) -> D:
    return (was or kind()).model_copy(update=_written(change))


def _plain(item: Item) -> dict[str, str | None]:
    """What an overlay can change about an item, by field, as plain text."""
    fields = [name for name in ItemChange.model_fields if name not in _NOT_OF_THE_ITEM]
    texts = {name: _text(getattr(item, name)) for name in fields}
    for name, kind in _DEMANDS.items():
        demand = getattr(item, name)
        texts |= {f"{name}.{part}": _text(getattr(demand, part, None)) for part in kind.model_fields}
    return texts


def _text(value: Any) -> str | None:
    match value:
        case None:
            return None
        case bool():
            return "yes" if value else "no"
        case tuple():
            return ", ".join(value) or "any"
        case Word():
            return value.value.replace("_", " ")
        case _:
            return str(value)


def _never(_was: Item, _now: Item) -> bool:
    return False


def _optional(was: Item, now: Item) -> bool:
    return was.mandatory and not now.mandatory


def _later(was: Item, now: Item) -> bool:
    order = list(Checkpoint)
    return order.index(now.due_by) > order.index(was.due_by)


def _carried(was: Item, now: Item) -> bool:
    return now.waivable and not was.waivable


def _unproven(was: Item, now: Item) -> bool:
    """Whether "done" needs proof no longer."""
    return _required(was) and not _required(now)


def _of_more_kinds(was: Item, now: Item) -> bool:
    before, after = (one.evidence.kinds if one.evidence else () for one in (was, now))
    return _wider(before, after)


def _required(item: Item) -> bool:
    return item.evidence is not None and item.evidence.required


def _by_more_roles(was: Item, now: Item) -> bool:
    """Whether somebody may sign who could not, or nobody has to."""
    if was.sign_off is None:
        return False
    return now.sign_off is None or _wider(was.sign_off.roles, now.sign_off.roles)


def _by_another_side(was: Item, now: Item) -> bool:
    side = was.sign_off.organisation if was.sign_off else None
    return side is not None and (now.sign_off is None or now.sign_off.organisation is not side)


def _wider(was: tuple[Word, ...], now: tuple[Word, ...]) -> bool:
    """Whether something counts that did not; an empty list lets everything count."""
    return bool(was) and not (now and set(now) <= set(was))


def _reworded(_was: Item, _now: Item) -> bool:
    """Other words may ask less; nobody but a reader can tell."""
    return True


_SOFTER = {
    "statement": _reworded,
    "mandatory": _optional,
    "due_by": _later,
    "waivable": _carried,
    "evidence.required": _unproven,
    "evidence.kinds": _of_more_kinds,
    "sign_off.roles": _by_more_roles,
    "sign_off.organisation": _by_another_side,
}
"""When less is asked of an item than before, by the field; its weight never decides anything."""
