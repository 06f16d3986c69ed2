"""The bundled rules and checklists for the terminal, all of them or one in full."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from golive_readiness.cli.output import columns
from golive_readiness.findings import BUNDLED
from golive_readiness.findings.rule import Rule
from golive_readiness.model.checklist import Checklist, Item
from golive_readiness.pack.wording import Wording

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
    """Each checklist, with its items and how many are mandatory, area by area."""
    for checklist in checklists:
        yield f"{checklist.id}: {checklist.title}, version {checklist.version}"
        rows = [(f"  {area}", *_counts(items)) for area, items in _by_area(checklist)]
        yield from (*columns([("  Area", "Items", "Mandatory"), *rows, ("  all", *_counts(checklist.items))]), "")


def one_checklist(checklist: Checklist) -> Iterator[str]:
    """Every item of a checklist."""
    yield from [checklist.description] if checklist.description else []
    for area, items in _by_area(checklist):
        yield from ("", f"{area}:")
        for item in items:
            yield f"  {item.id}{' (mandatory)' if item.mandatory else ''}\n      {item.statement}"


def _by_area(checklist: Checklist) -> Iterable[tuple[str, list[Item]]]:
    by_area: dict[str, list[Item]] = {}
    for item in checklist.items:
        by_area.setdefault(item.area, []).append(item)
    return by_area.items()


def _counts(items: Collection[Item]) -> tuple[str, str]:
    return str(len(items)), str(sum(item.mandatory for item in items))


def _mandatory(rule: Rule[Any]) -> str:
    return "mandatory" if rule.mandatory else ""
