"""The bundled rules and checklists for the terminal, all of them or one in full."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from golive_readiness.cli.output import columns
from golive_readiness.findings import BUNDLED
from golive_readiness.findings.rule import Rule
from golive_readiness.model.checklist import Checklist, Item, Product
from golive_readiness.model.policy import Policy
from golive_readiness.model.thresholds import worded
from golive_readiness.pack.wording import Wording
from golive_readiness.selection import Choice, Ground

__all__ = ["all_checklists", "all_rules", "one_checklist", "one_rule"]


def all_rules(words: Wording) -> Iterator[str]:
    """A line for each rule."""
    rows = [(rule.code, words.word(rule.severity), _mandatory(rule), rule.title) for rule in BUNDLED]
    yield from columns([("Code", "Severity", "", "What it finds"), *rows])


def one_rule(rule: Rule[Any], words: Wording) -> Iterator[str]:
    """What a rule says, why, and what to do about it."""
    facts = (rule.area, words.word(rule.severity), _mandatory(rule), f"due by {words.word(rule.checkpoint)}")
    yield ", ".join(fact for fact in facts if fact)
    yield "can be carried" if rule.waivable else "cannot be carried"
    parts = ("says", "strength", "unclear", "why", "advice")
    told = [(part.capitalize(), getattr(rule, part)) for part in parts if getattr(rule, part)]
    yield from ("", *columns([*told, ("Sources", ", ".join(rule.sources))]))


def all_checklists(checklists: tuple[Checklist, ...]) -> Iterator[str]:
    """Each checklist, with its items and how many are mandatory, by area and by product."""
    for checklist in checklists:
        yield f"{checklist.id}: {checklist.title}, version {checklist.version}"
        areas = [(f"  {area}", *_counts(items)) for area, items in _by_area(checklist)]
        total = ("  all", *_counts(checklist.items))
        products = [(f"  for {product}", *_counts(items)) for product, items in _by_product(checklist)]
        yield from (*columns([("  Area", "Items", "Mandatory"), *areas, total, *products]), "")


def all_choices(chosen: Sequence[Choice], words: Wording, *, only_left_out: bool) -> Iterator[str]:
    """Each item that is asked, and each that is not, with why."""
    for asked, heading in ((True, "Asked"), (False, "Not asked")):
        some = [choice for choice in chosen if choice.asked is asked]
        if asked and only_left_out:
            continue
        yield f"{heading}: {len(some)}"
        for choice in some:
            mandatory = " (mandatory)" if choice.item.mandatory else ""
            yield f"  {choice.id}{mandatory}: {_because(choice, words)} ({choice.checklist})"


def _because(choice: Choice, words: Wording) -> str:
    deciding = [ground for ground in choice.grounds if choice.asked or not ground.holds]
    return "; ".join(_ground(ground, words) for ground in deciding) or "for every project"


def _ground(ground: Ground, words: Wording) -> str:
    wanted = words.several([words.word(word) for word in (ground.missing or ground.wanted)])
    if not ground.holds:
        return words(f"not_asked.because.{ground.fact.value}", what=wanted)
    return f"{words.word(ground.fact)}: {wanted}{'' if ground.stated is not None else ', or not stated'}"


def one_checklist(checklist: Checklist) -> Iterator[str]:
    """Every item of a checklist, with the rules that hold it against the record."""
    yield from [checklist.description] if checklist.description else []
    for area, items in _by_area(checklist):
        yield from ("", f"{area}:")
        for item in items:
            mandatory = " (mandatory)" if item.mandatory else ""
            checked = f"\n      Checked by {', '.join(item.rules)}." if item.rules else ""
            yield f"  {item.id}{mandatory}\n      {worded(item, Policy()).statement}{checked}"


def _by_area(checklist: Checklist) -> Iterable[tuple[str, list[Item]]]:
    by_area: dict[str, list[Item]] = {}
    for item in checklist.items:
        by_area.setdefault(item.area, []).append(item)
    return by_area.items()


def _by_product(checklist: Checklist) -> Iterator[tuple[str, list[Item]]]:
    """The items that are for some products only."""
    for product in Product:
        if only := [item for item in checklist.items if product in item.applies.products]:
            yield product.value, only


def _counts(items: Collection[Item]) -> tuple[str, str]:
    return str(len(items)), str(sum(item.mandatory for item in items))


def _mandatory(rule: Rule[Any]) -> str:
    return "mandatory" if rule.mandatory else ""
