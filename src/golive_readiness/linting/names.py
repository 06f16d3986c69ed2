"""Whether the names in a checklist are names of something, and each thing has one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from golive_readiness.findings import items, judgement, promises, waivers
from golive_readiness.linting.remark import LintKind, Remark
from golive_readiness.model.base import Guesses
from golive_readiness.model.checklist import Area, Checklist, Item

__all__ = ["names", "plain"]

_ABOUT_ANSWERS = frozenset(
    rule.code
    for rule in (
        *items.RULES,
        *promises.RULES,
        *waivers.RULES,
        *judgement.RULES,
        *judgement.ASKED_BY_JUDGE,
    )
)


def names(
    checklist: Checklist, *, areas: Sequence[Area], sources: Collection[str], codes: Collection[str]
) -> Iterator[Remark]:
    """What is wrong with its ids, and with what they refer to."""
    yield from _areas(checklist, areas)
    prefixes = {area.id: area.prefix for area in (*checklist.areas, *areas)}
    guesses = Guesses()
    for item in checklist.items:
        yield from _area(item, prefixes, guesses)
        yield from _rules(item, codes, guesses)
        yield from _sources(item, sources, guesses)
        yield from _traces(item)
    yield from _same_statements(checklist)


def plain(text: str) -> str:
    """A text without what makes no difference to what it says: case, spaces and the marks between words."""
    words = (word.strip(".") for word in re.sub(r"[^\w{}.%]+", " ", text.casefold()).split())
    return " ".join(word for word in words if word)


def _areas(checklist: Checklist, areas: Sequence[Area]) -> Iterator[Remark]:
    ids, prefixes = {area.id for area in areas}, {area.prefix for area in areas}
    for area in checklist.areas:
        if area.id in ids or area.prefix in prefixes:
            what = f"id {area.id}" if area.id in ids else f"prefix {area.prefix}"
            yield Remark(
                kind=LintKind.REPEATED_AREA,
                area=area.id,
                message=f"There is an area with the {what} already.",
                hint="Give it another one, or put its items into the area that there is.",
            )
        ids.add(area.id)
        prefixes.add(area.prefix)


def _area(item: Item, prefixes: dict[str, str], guesses: Guesses) -> Iterator[Remark]:
    if item.area not in prefixes:
        meant = guesses.hint(item.area, prefixes)
        yield Remark(
            kind=LintKind.UNKNOWN_AREA,
            item=item.id,
            message=f"{item.area} is not an area.",
            hint=meant or "Use a bundled area, or list it under `areas`.",
        )
    elif not item.id.startswith(f"{prefixes[item.area]}."):
        yield Remark(
            kind=LintKind.WRONG_PREFIX,
            item=item.id,
            message=f"The ids of the area {item.area} begin with {prefixes[item.area]} and a dot.",
            hint=f"Call it {prefixes[item.area]}.{item.id.rpartition('.')[2]}, or put it into another area.",
        )


def _rules(item: Item, codes: Collection[str], guesses: Guesses) -> Iterator[Remark]:
    for code in item.rules:
        if code in _ABOUT_ANSWERS:
            yield Remark(
                kind=LintKind.RULE_ABOUT_ANSWERS,
                item=item.id,
                message=f"{code} reads answers, not the record: the claim would be checked against itself.",
                hint="Name rules that read the record, or none.",
            )
        elif code not in codes:
            yield Remark(
                kind=LintKind.UNKNOWN_RULE,
                item=item.id,
                message=f"{code} is not the code of a rule.",
                hint=guesses.hint(code, codes) or "`golive rules` lists them.",
            )


def _sources(item: Item, sources: Collection[str], guesses: Guesses) -> Iterator[Remark]:
    for document in dict.fromkeys(citation.document for citation in item.sources):
        if document not in sources:
            yield Remark(
                kind=LintKind.UNKNOWN_SOURCE,
                item=item.id,
                message=f"{document} is not in the list of sources, and is printed by this name.",
                hint=guesses.hint(document, sources) or "Leave it so if it is a document of your own.",
            )


def _traces(item: Item) -> Iterator[Remark]:
    for trace, times in Counter(item.traces).items():
        if times > 1:
            yield Remark(
                kind=LintKind.REPEATED_TRACE,
                item=item.id,
                message=f"It traces {trace} {times} times.",
                hint="Name it once.",
            )


def _same_statements(checklist: Checklist) -> Iterator[Remark]:
    first: dict[str, str] = {}
    for item in checklist.items:
        if (said := plain(item.statement)) in first:
            yield Remark(
                kind=LintKind.SAME_STATEMENT,
                item=item.id,
                message=f"It says the same as {first[said]}, and would be answered twice.",
                hint="Keep one of them.",
            )
        first.setdefault(said, item.id)
