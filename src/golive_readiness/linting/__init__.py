"""What a checklist can and cannot do: vague items, items nobody could verify, ids that changed, areas that cannot matter."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from golive_readiness.findings import BUNDLED, RULES
from golive_readiness.findings.rule import Rule
from golive_readiness.linting.bench import Bench
from golive_readiness.linting.effect import effect
from golive_readiness.linting.names import names
from golive_readiness.linting.numbers import numbers
from golive_readiness.linting.proof import proof
from golive_readiness.linting.remark import LintKind, LintSeverity, Remark
from golive_readiness.linting.reviews import all_done
from golive_readiness.linting.trial import Claim, Tried, tried
from golive_readiness.linting.versions import versions
from golive_readiness.linting.wording import wording
from golive_readiness.model.checklist import Area, Checklist

__all__ = [
    "Bench",
    "Claim",
    "LintKind",
    "LintSeverity",
    "Linted",
    "Remark",
    "Tried",
    "all_done",
    "linted",
    "tried",
]


@dataclass(frozen=True, slots=True)
class Linted:
    """What came of looking at a checklist."""

    remarks: tuple[Remark, ...]
    """Everything that can be said against it: what is about all of it first, then item by item."""
    tried: tuple[Tried, ...]
    """What must hold of every checklist, and whether it held of this one."""


def linted(
    checklist: Checklist,
    *,
    areas: Sequence[Area],
    sources: Collection[str],
    rules: Sequence[Rule[Any]] = RULES,
    reserved: Collection[str] = (),
    before: Checklist | None = None,
) -> Linted:
    """Look at a checklist.

    ``areas`` and ``sources`` are those that everybody shares, ``rules`` those that a review of it is judged by,
    ``reserved`` the codes of rules that are not built yet, and ``before`` an earlier version of the checklist.
    """
    codes = {rule.code for rule in (*BUNDLED, *rules)}.union(reserved)
    bench = Bench.of(checklist, areas=areas, rules=rules)
    claims = tried(bench)
    found = (
        *versions(checklist, before),
        *names(checklist, areas=areas, sources=sources, codes=codes),
        *wording(checklist),
        *numbers(checklist),
        *proof(checklist),
        *effect(checklist, bench),
    )
    places = {item.id: place for place, item in enumerate(checklist.items)}
    everything = (*found, *_broken(claims, found, places))
    return Linted(tuple(sorted(everything, key=lambda remark: places.get(remark.item or "", -1))), claims)


def _broken(claims: Collection[Tried], found: Collection[Remark], items: Collection[str]) -> Iterator[Remark]:
    """The claims that do not hold, unless a remark about an item says why already."""
    told = {remark.item for remark in found if remark.kind in (LintKind.UNSATISFIABLE, LintKind.SOFTENED)}
    for one in claims:
        explained = one.breaks in told or (one.claim is Claim.ALL_DONE_REACHES_GO and told)
        if one.breaks is not None and not explained:
            yield Remark(
                kind=LintKind.WRONG_VERDICT,
                item=one.breaks if one.breaks in items else None,
                message=f"It does not hold that {one.claim} ({one.breaks}).",
                hint="Mend the item, or the rules that it is judged by.",
            )
