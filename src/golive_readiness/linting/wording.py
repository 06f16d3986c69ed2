"""How an item is worded: whether two people who read it would give the same answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from golive_readiness.linting.remark import LintKind, Remark
from golive_readiness.model.checklist import Checklist, Item

__all__ = ["wording"]

_MOST_WORDS = 40
"""More than this nobody can read aloud in one breath."""
_FEWEST_WORDS = 3
"""With fewer nobody says of a thing what is so."""


def wording(checklist: Checklist) -> Iterator[Remark]:
    """What is wrong with the words of its items."""
    for item in checklist.items:
        yield from _vague(item)
        yield from _no_statement(item)
        yield from _too_much(item)
        yield from _too_little(item)


def _words(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE)


_ANYWHERE = (
    (
        _words(
            r"(?:in)?appropriate(?:ly)?",
            r"(?:in)?adequate(?:ly)?",
            r"sufficient(?:ly)?",
            r"reasonabl[ey]",
            r"satisfactor(?:y|ily)",
            r"properly",
            r"proper",
            r"robust(?:ly)?",
            r"successful(?:ly)?",
            r"smoothly",
            r"seamless(?:ly)?",
        ),
        "Say what would be enough, so that everybody gives the same answer.",
    ),
    (
        _words(r"(?:in a )?timely(?: manner| fashion)?", "promptly", "as soon as possible"),
        "Say by when.",
    ),
    (
        _words(
            r"as (?:needed|required|necessary|applicable)",
            r"(?:if|where|when) (?:applicable|appropriate|necessary|possible)",
        ),
        "Say when, or let `applies` leave the item out where it is not asked.",
    ),
    (_words("etc", "and so on", "and so forth", "and the like", "and/or"), "Name everything that is meant."),
    (_words(r"ensur(?:e[sd]?|ing)"), "Say what is so, not that somebody sees to it."),
    (_words("tbd", "tbc", "tba", "todo", "xxx"), "Say it, or leave the item out until you can."),
)
"""Words that mean something else to everybody, in statements and in what proof should show."""
_PARTICIPLE = r"(?:\w+ed|done|made|sent|held|given|taken|kept|written|built|run|met|known|shown)"
_IN_STATEMENTS = (
    _words("should", "shall", "must", "ought to", r"needs? to be", rf"will (?:have been|be) {_PARTICIPLE}"),
    "Say what is so on the day: true or false.",
)


def _vague(item: Item) -> Iterator[Remark]:
    shown = item.evidence.what if item.evidence else None
    for text, tried in ((item.statement, (*_ANYWHERE, _IN_STATEMENTS)), (shown, _ANYWHERE)):
        for pattern, hint in tried:
            for word in dict.fromkeys(match.lower() for match in pattern.findall(text or "")):
                yield Remark(kind=LintKind.VAGUE_WORDING, item=item.id, message=f'"{word}" is vague.', hint=hint)


_ASKS = re.compile(r"(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would)\b(?! been)", re.IGNORECASE)
_TASK = re.compile(
    r"(?:add|agree|approve|arrange|assign|build|check|clean|close|complete|configure|confirm|connect|create|define"
    r"|deploy|document|finish|get|give|identify|install|load|make|migrate|move|name|obtain|open|pair|perform|plan"
    r"|prepare|review|run|schedule|send|set up|start|test|train|update|validate|verify|write) (?:the|an?|all|any|each|every|that|whether|with|our|your|its)\b",
    re.IGNORECASE,
)


def _no_statement(item: Item) -> Iterator[Remark]:
    text = item.statement
    if "?" in text or _ASKS.match(text):
        yield Remark(
            kind=LintKind.QUESTION,
            item=item.id,
            message="This is a question.",
            hint="Say what is so; the answer is whether that is true.",
        )
    elif found := _TASK.match(text):
        yield Remark(
            kind=LintKind.TASK,
            item=item.id,
            message=f'"{found[0]} ..." is a task.',
            hint="Say what is so once it is done.",
        )


_END = re.compile(r"(?<!\be\.g)(?<!\bi\.e)(?<!\bvs)(?<!\betc)(?<!\bNo)[.!?][\"')]*\s+(?=[A-Z\"'(])")


def _too_much(item: Item) -> Iterator[Remark]:
    if sentences := len(_END.findall(item.statement)):
        yield Remark(
            kind=LintKind.SEVERAL_SENTENCES,
            item=item.id,
            message=f"The statement has {sentences + 1} sentences, and one of them may be true without the others.",
            hint="Make an item of each.",
        )
    if (words := len(item.statement.split())) > _MOST_WORDS:
        yield Remark(
            kind=LintKind.TOO_LONG,
            item=item.id,
            message=f"The statement has {words} words; nobody can read it aloud.",
            hint=f"Say it in {_MOST_WORDS} words, or make two items of it.",
        )


def _too_little(item: Item) -> Iterator[Remark]:
    if len(item.statement.split()) < _FEWEST_WORDS:
        yield Remark(
            kind=LintKind.TOO_SHORT,
            item=item.id,
            message=f'"{item.statement}" is a heading, and neither true nor false.',
            hint="Say what is so on the day.",
        )
