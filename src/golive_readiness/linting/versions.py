"""What became of the items since an earlier version, and whether the checklist says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from golive_readiness.linting.names import plain
from golive_readiness.linting.remark import LintKind, Remark
from golive_readiness.model.checklist import Checklist, Item, TailoringKind
from golive_readiness.tailoring.history import Step, steps

__all__ = ["versions"]


def versions(checklist: Checklist, before: Checklist | None) -> Iterator[Remark]:
    """What is wrong with the changes that it states, and with what has changed since ``before`` without being stated."""
    yield from _leads_back(checklist)
    yield from _leads_nowhere(checklist)
    if before is None:
        return
    if before.id not in (checklist.id, *checklist.built_on):
        yield Remark(
            kind=LintKind.OTHER_CHECKLIST,
            message=f"It is compared with {before.id}, which is another checklist.",
            hint="Compare it with an earlier version of itself, which has the same id, or with what an overlay is put on.",
        )
        return
    taken = _since(checklist, before)
    yield from _gone(checklist, before, taken)
    yield from _said_otherwise(checklist, before, taken)
    yield from _never_there(before, taken)
    yield from _not_raised(checklist, before)


def _since(checklist: Checklist, before: Checklist) -> Sequence[Step]:
    """The steps from that version on, or from that of the checklist below an overlay; none, where nothing tells of it."""
    told, was = steps(checklist), next(iter(before.built_on.values()), before.version)
    first = next((place for place, step in enumerate(told) if step.changes.since == was), len(told))
    return told[first:]


def _gone(checklist: Checklist, before: Checklist, taken: Sequence[Step]) -> Iterator[Remark]:
    known, old = _accounted_for(checklist, taken), _by_id(before)
    said = {plain(item.statement): item.id for item in checklist.items if item.id not in old}
    for item in before.items:
        ids, now = _now(item.id, taken), said.get(plain(item.statement))
        if now and now not in ids:
            message = f"In version {before.version} this was {item.id}, and its answers do not follow."
            hint = f"Keep that id, or say under `changes` since {before.version} renamed: {{{item.id}: {now}}}."
            yield Remark(kind=LintKind.CHANGED_ID, item=now, message=message, hint=hint)
        elif item.id in ids and item.id not in known:
            message = f"Version {before.version} had it, and nothing says what became of it."
            hint = (
                f"Keep it, or say under `changes` since {before.version} that it was renamed, merged, moved or retired."
            )
            yield Remark(kind=LintKind.CHANGED_ID, item=item.id, message=message, hint=hint)


def _accounted_for(checklist: Checklist, taken: Sequence[Step]) -> set[str]:
    """The items that are there, those that another checklist asks now, and those that an overlay leaves out."""
    moved = chain.from_iterable(step.changes.moved for step in taken)
    dropped = (one.item for one in checklist.tailored if one.what is TailoringKind.DROPPED)
    return {*_by_id(checklist), *moved, *dropped}


def _now(key: str, taken: Sequence[Step]) -> tuple[str, ...]:
    """The ids under which an item of before is asked now."""
    ids: tuple[str, ...] = (key,)
    for step in taken:
        ids = tuple(dict.fromkeys(new for one in ids for new in step.into(one)))
    return ids


def _said_otherwise(checklist: Checklist, before: Checklist, taken: Sequence[Step]) -> Iterator[Remark]:
    now = _by_id(checklist)
    for item in before.items:
        ids = _now(item.id, taken)
        new = now.get(ids[0]) if len(ids) == 1 else None  # what was split is asked anew anyway
        if new and not _asked_anew(new.id, taken) and plain(new.statement) != plain(item.statement):
            yield Remark(
                kind=LintKind.REWORDED,
                item=new.id,
                message=f"It has other words than in version {before.version}, and old answers still count.",
                hint=f"If it means something else now, name it under `changes` since {before.version} as reworded.",
            )


def _asked_anew(key: str, taken: Sequence[Step]) -> bool:
    """Whether old answers to it have to be confirmed again."""
    return any(key in step.changes.reworded or key in step.together for step in taken)


def _leads_back(checklist: Checklist) -> Iterator[Remark]:
    """Steps that lead to no later version: nobody could take them in their order, and one named twice hides the other."""
    for step in steps(checklist):
        since = step.changes.since
        if not _higher(step.to, since):
            yield Remark(
                kind=LintKind.WRONG_STEP,
                message=f"`changes` since {since} lead to version {step.to}, which does not come after it.",
                hint="List the versions before this one from the oldest to the newest, each once.",
            )


def _leads_nowhere(checklist: Checklist) -> Iterator[Remark]:
    """Changes that lead to an item that there is not, or away from one that there still is."""
    told, ids = steps(checklist), _by_id(checklist)
    known = _accounted_for(checklist, told)
    for place, step in enumerate(told):
        later = {old for one in told[place + 1 :] for old in one.heirs}
        for key in dict.fromkeys((*step.changes.reworded, *step.sources, *step.changes.merged)):
            if key not in known | later:
                yield _unknown(key, step, "leads to it, and there is no such item.", "Correct the id.")
        for key in dict.fromkeys((*step.heirs, *step.changes.moved)):
            if key in ids and (key in step.changes.moved or key not in step.into(key)):
                hint = "Take it out of the list, or out of `changes`."
                yield _unknown(key, step, "says that it is gone, and it is still there.", hint)


def _never_there(before: Checklist, taken: Sequence[Step]) -> Iterator[Remark]:
    ids = _by_id(before)
    for step in taken[:1]:
        named = (*step.heirs, *(key for key in step.changes.moved if key not in step.sources))
        for key in dict.fromkeys(named):
            if key not in ids:
                message = f"names it, and version {before.version} had no such item."
                yield _unknown(key, step, message, "Correct the id.")


def _unknown(key: str, step: Step, message: str, hint: str) -> Remark:
    since = step.changes.since
    return Remark(kind=LintKind.UNKNOWN_ID, item=key, message=f"`changes` since {since} {message}", hint=hint)


def _not_raised(checklist: Checklist, before: Checklist) -> Iterator[Remark]:
    # an overlay keeps its version when only what is below it changes
    same_below = checklist.built_on == before.built_on
    if _by_id(checklist) == _by_id(before) or _higher(checklist.version, before.version) or not same_below:
        return
    yield Remark(
        kind=LintKind.SAME_VERSION,
        message=f"Items have changed, and the version was {before.version} before.",
        hint="Give it a higher version; reviews say by which one they were answered.",
    )


def _higher(version: str, before: str) -> bool:
    """Whether a version comes after another one; where either is no number, whether it is another."""
    if not (re.fullmatch(r"\d+(\.\d+)*", version) and re.fullmatch(r"\d+(\.\d+)*", before)):
        return version != before
    return [int(part) for part in version.split(".")] > [int(part) for part in before.split(".")]


def _by_id(checklist: Checklist) -> Mapping[str, Item]:
    return {item.id: item for item in checklist.items}
