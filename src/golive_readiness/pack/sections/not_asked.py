"""Items of the chosen checklists that are not for this project, by the reason why."""

from __future__ import annotations

from golive_readiness.model.base import Word
from golive_readiness.pack.material import Material
from golive_readiness.pack.view import Block, Cell, Kind, Row, Section, Table
from golive_readiness.selection import Choice, ProjectFact

__all__ = ["not_asked"]

Reason = tuple[tuple[ProjectFact, tuple[Word, ...]], ...]
"""The facts that keep an item out, each with what the project has not."""


def not_asked(material: Material) -> Section:
    """Why an item is not there, the reason with the most items first."""
    words = material.words
    by_reason: dict[Reason, list[Choice]] = {}
    for choice in material.assessment.case.choices:
        if not choice.asked:
            failed = tuple((ground.fact, ground.missing) for ground in choice.grounds if not ground.holds)
            by_reason.setdefault(failed, []).append(choice)
    if not by_reason:
        return Section(key="not_asked", title=words("sections.not_asked"), quiet=words("not_asked.none"))
    columns = material.columns(
        ("not_asked.reason", Kind.NAME),
        ("not_asked.count", Kind.NUMBER),
        ("not_asked.mandatory", Kind.NUMBER),
        ("not_asked.which", Kind.TEXT),
    )
    largest = sorted(by_reason.items(), key=lambda entry: (-len(entry[1]), entry[1][0].id))
    rows = tuple(_row(failed, left_out, material) for failed, left_out in largest)
    block = Block(table=Table(columns=columns, rows=rows))
    return Section(key="not_asked", title=words("sections.not_asked"), lead=words("not_asked.lead"), blocks=(block,))


def _row(failed: Reason, left_out: list[Choice], material: Material) -> Row:
    words = material.words
    mandatory = sum(choice.item.mandatory for choice in left_out)
    return Row(
        (
            Cell(words("plain.comma").join(_because(fact, missing, material) for fact, missing in failed)),
            Cell(words.number(len(left_out))),
            Cell(words.number(mandatory), quiet=not mandatory),
            Cell(words("plain.comma").join(choice.id for choice in left_out)),
        )
    )


def _because(fact: ProjectFact, missing: tuple[Word, ...], material: Material) -> str:
    words = material.words
    return words(f"not_asked.because.{fact.value}", what=words.several([words.word(one) for one in missing]))
