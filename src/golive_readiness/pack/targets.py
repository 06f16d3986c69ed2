"""What a promise, a waiver or a condition is about, in words rather than in keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from golive_readiness.findings import BUNDLED
from golive_readiness.findings.rule import About, Rule
from golive_readiness.pack.material import Material

__all__ = ["codes", "in_words"]


def in_words(targets: Iterable[str], material: Material) -> str:
    """Everything some targets name, each once."""
    return material.words("plain.dot").join(dict.fromkeys(_said(target, material) for target in sorted(targets)))


def codes(targets: Iterable[str], material: Material) -> str | None:
    """The codes of the rules among some targets, for those who look them up."""
    named = (target.partition(":")[0] for target in sorted(targets))
    return material.words("plain.comma").join(dict.fromkeys(code for code in named if _rule(code, material))) or None


def _said(target: str, material: Material) -> str:
    """The statement of an item, the title of a risk, issue or criterion, what a finding says, or the fault of a rule."""
    review, found = material.review, material.assessment.findings.get(target)
    registers = (review.risks, review.issues, review.criteria)
    titles: Iterator[str] = (register[target].title for register in registers if register and target in register)
    item = material.assessment.case.asked.get(target)
    if found:
        return material.words.sentence(found)
    return item.statement if item else next(titles, None) or _of_rule(target, material)


def _of_rule(target: str, material: Material) -> str:
    code, _, subject = target.partition(":")
    rule = _rule(code, material)
    if rule is None:
        return target
    title = material.words.of_rule(code, "title", rule.title)
    if rule.about is not About.ITEM or not subject:
        return title
    item = material.assessment.case.asked.get(subject)
    return material.words("targets.of_item", fault=title, item=item.statement if item else subject)


def _rule(code: str, material: Material) -> Rule[object] | None:
    return next((rule for rule in (*material.assessment.case.rules, *BUNDLED) if rule.code == code), None)
