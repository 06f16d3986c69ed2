"""Every rule with its words: docs/reference/rules.md."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from inspect import unwrap
from typing import Any

from golive_readiness.findings import BUNDLED
from golive_readiness.findings.rule import Rule
from tests.docs.reference.bundled import areas, cited
from tests.docs.reference.fields import title
from tests.docs.reference.markdown import code, link, page, slug, table
from tests.docs.reference.reads import parts_read

__all__ = ["linked", "rules"]

_INTRO = """\
A rule reads a part of the review and yields findings; only a finding can move the verdict ([how](../decision.md)). The code of a
rule is for ever, and so is the key of a finding, `CODE:subject`, by which a mitigation, waiver or condition names it. Words in
braces are values of the finding. *Reads* names the parts of the review that a rule on the record asks for, with the way to their
fields; without them it is silent. A policy can switch a rule off or change its severity ([policy](policy.md));
the pack prints every such change."""


def rules() -> str:
    """The page."""
    families = list(_families())
    overview = table(
        ("Code", "What it finds", "Area", "Severity", "Mandatory"),
        (
            (_here(rule), rule.title, areas()[rule.area].title, _severity(rule), _yes(rule.mandatory))
            for rule in BUNDLED
        ),
    )
    return page("Rules", _INTRO, overview, *(part for about, family in families for part in (about, *family)))


def linked(rule_code: str) -> str:
    """A rule's code as a link to its words, or as it is where the rule does not exist yet."""
    found = next((rule for rule in BUNDLED if rule.code == rule_code), None)
    return link(rule_code, f"rules.md#{slug(_heading(found))}") if found else f"{rule_code} (planned)"


def _families() -> Iterator[tuple[str, list[str]]]:
    """The rules of one module each, under what the module says of itself."""
    by_module: dict[str, list[str]] = {}
    for rule in BUNDLED:
        by_module.setdefault(_module(rule), []).append(_words(rule))
    for name, family in by_module.items():
        about = (sys.modules[name].__doc__ or name).splitlines()[0]
        yield f"## {about.rstrip('.')}", family


def _module(rule: Rule[Any]) -> str:
    observe = rule.observe.func if isinstance(rule.observe, partial) else unwrap(rule.observe)
    return str(observe.__module__)


def _words(rule: Rule[Any]) -> str:
    said = (("Says", rule.says), ("Strength", rule.strength), ("Unclear", rule.unclear))
    told = (
        ("Why it matters", rule.why),
        ("What to do", rule.advice),
        ("Reads", _reads(rule)),
        ("Sources", _sources(rule)),
        ("Traces", ", ".join(rule.traces)),
    )
    facts = (
        f"{areas()[rule.area].title}. {_severity(rule)}, {'mandatory' if rule.mandatory else 'not mandatory'}, "
        f"a failure is {'a risk' if rule.kind.value == 'risk' else 'an issue'}, due by {code(rule.checkpoint.value)}; "
        f"{'can' if rule.waivable else 'cannot'} be carried, {'can' if rule.promisable else 'cannot'} be promised."
    )
    lines = [f"- *{label}:* {text}" for label, text in (*said, *told) if text]
    return "\n\n".join([f"### {_heading(rule)}", facts, "\n".join(lines)])


def _reads(rule: Rule[Any]) -> str:
    """The parts it asks for, each with the way to its fields."""
    asked = parts_read(rule).items()
    return ", ".join(link(code(path), f"document-format.md#{slug(title(kind))}") for path, kind in asked)


def _heading(rule: Rule[Any]) -> str:
    return f"{rule.code}: {rule.title}"


def _here(rule: Rule[Any]) -> str:
    return link(rule.code, f"#{slug(_heading(rule))}")


def _severity(rule: Rule[Any]) -> str:
    return f"{rule.severity.rank} - {rule.severity.value.capitalize()}"


def _sources(rule: Rule[Any]) -> str:
    return "; ".join(cited(source) for source in rule.sources)


def _yes(answer: bool) -> str:  # noqa: FBT001 - one word for a fact
    return "yes" if answer else ""
