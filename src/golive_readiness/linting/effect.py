"""Whether an item or an area can make a difference: tried by judging, not guessed."""

from __future__ import annotations

from collections.abc import Iterator

from golive_readiness.assessment import Assessment
from golive_readiness.decision import Effect
from golive_readiness.findings.tailored import SOFTENED_ITEMS
from golive_readiness.linting.bench import Bench
from golive_readiness.linting.remark import LintKind, Remark
from golive_readiness.linting.reviews import signer
from golive_readiness.model.checklist import Applies, Checklist, Checkpoint, Has, Item, Product
from golive_readiness.standing import ItemState, Standing

__all__ = ["effect"]


def effect(checklist: Checklist, bench: Bench) -> Iterator[Remark]:
    """The items and areas that can never count, and those that always would, whatever the project did."""
    all_done = bench.judged(bench.all_done(Checkpoint.HYPERCARE_EXIT))
    yield from _never_met(all_done)
    yield from _softened(all_done)
    yield from _never_asked(checklist)
    yield from _idle_areas(checklist)
    yield from _ageing(checklist)


def _never_met(all_done: Assessment) -> Iterator[Remark]:
    """On the last checkpoint everything is due: whatever is not met then, though all is done, never will be."""
    for state in all_done.items:
        if state.standing is not Standing.MET:
            message, hint = _why(state)
            yield Remark(kind=LintKind.UNSATISFIABLE, item=state.id, message=message, hint=hint)


def _why(state: ItemState) -> tuple[str, str]:
    demand = state.item.sign_off
    if demand and signer(demand) is None:
        roles, side = " or ".join(demand.roles), demand.organisation
        return f"No answer can satisfy it: nobody is {roles} of the {side}.", "Ask for a role that this side has."
    codes = ", ".join(state.item.rules)
    message = f"No answer can satisfy it: what it is checked by ({codes}) does not agree even where all is done."
    return message, "Name rules that a project which has done it can meet."


def _softened(all_done: Assessment) -> Iterator[Remark]:
    """What overlays took, where it costs the go; other words for a mandatory item only inform the committee."""
    for one in all_done.weighed:
        if one.finding.code != SOFTENED_ITEMS.code or one.effect is Effect.INFORMS:
            continue
        yield Remark(
            kind=LintKind.SOFTENED,
            item=one.finding.subject,
            message="It is mandatory, and an overlay left it out or asks less: whatever is done, it is at best a conditional go.",
            hint=SOFTENED_ITEMS.advice,
        )


_MANAGED = frozenset({Product.FINANCE_OPERATIONS, Product.COMMERCE, Product.HUMAN_RESOURCES})
"""What stands in Lifecycle Services, or came from there to the Power Platform admin center."""
_PARTS_OF = {
    Has.AX_2012_UPGRADE: frozenset({Product.FINANCE_OPERATIONS, Product.COMMERCE, Product.HUMAN_RESOURCES}),
    Has.DUAL_WRITE: frozenset({Product.FINANCE_OPERATIONS, Product.CUSTOMER_ENGAGEMENT, Product.POWER_PLATFORM}),
    Has.CONTACT_CENTER: frozenset({Product.CUSTOMER_ENGAGEMENT, Product.POWER_PLATFORM}),
    Has.WAREHOUSE: frozenset({Product.FINANCE_OPERATIONS, Product.BUSINESS_CENTRAL}),
}
"""The products that a go-live with such a part has; other parts go with any product."""


def _never_asked(checklist: Checklist) -> Iterator[Remark]:
    rules = [("suits", checklist.suits, None), *(("applies", item.applies, item.id) for item in checklist.items)]
    for where, rule, item in rules:
        if not _fits_together(rule):
            yield Remark(
                kind=LintKind.NEVER_ASKED,
                item=item,
                message=f"None of the products under `{where}` has the parts, or the place to manage it, that it names as well.",
                hint="Let products, parts and the place where they are managed fit each other.",
            )


def _fits_together(rule: Applies) -> bool:
    """Whether each part, and where it is managed, goes with one of the products; a project may have several."""
    wanted = [_PARTS_OF[part] for part in rule.has if part in _PARTS_OF]
    wanted += [_MANAGED] if rule.managed_in else []
    return not rule.products or all(not products.isdisjoint(rule.products) for products in wanted)


def _idle_areas(checklist: Checklist) -> Iterator[Remark]:
    by_area: dict[str, list[Item]] = {area.id: [] for area in checklist.areas}
    for item in checklist.items:
        by_area.setdefault(item.area, []).append(item)
    for area, items in by_area.items():
        if not any(map(_counts, items)):
            what = "Everything in it weighs nothing or is never asked" if items else "There is no item in it"
            yield Remark(
                kind=LintKind.IDLE_AREA,
                area=area,
                message=f"{what}: the area cannot matter.",
                hint="Give one of its items a weight, or make one mandatory; or leave the area out.",
            )


def _counts(item: Item) -> bool:
    return (item.mandatory or item.weight > 0) and _fits_together(item.applies)


def _ageing(checklist: Checklist) -> Iterator[Remark]:
    for item in checklist.items:
        if item.mandatory and item.dated_on:
            yield Remark(
                kind=LintKind.AGEING_FACT,
                item=item.id,
                message=f"It is mandatory, and true as of {item.dated_on}: one day it will stop a go-live for nothing.",
                hint="Say what holds at any time, or do not make it mandatory.",
            )
