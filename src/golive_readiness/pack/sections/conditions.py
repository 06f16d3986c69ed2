"""What a go depends on: what, who, by when, who confirms, and what if not."""

from __future__ import annotations

from collections.abc import Sequence

from golive_readiness.decision import Condition
from golive_readiness.findings.backing import BackingKind
from golive_readiness.findings.rule import About
from golive_readiness.pack.material import Material
from golive_readiness.pack.view import Block, Cell, Kind, Row, Section, Table
from golive_readiness.pack.wording import Wording

__all__ = ["condition_table", "conditions"]


def conditions(material: Material) -> Section:
    """Every condition in full."""
    words, held = material.words, material.assessment.decision.conditions
    if not held:
        return Section(key="conditions", title=words("sections.conditions"), quiet=words("conditions.none"))
    return Section(
        key="conditions",
        title=words("sections.conditions"),
        lead=words.count("conditions.lead", len(held)),
        blocks=(Block(table=condition_table(material, held, None)),),
    )


def condition_table(material: Material, held: Sequence[Condition], length: int | None) -> Table:
    """Conditions as a table; ``length`` cuts the sentences where the whole ones stand elsewhere.

    There, who confirms and what if not have columns, where somebody stated them; here they stand under the condition.
    """
    agreed = length is not None and any(one.confirmed_by or one.if_not for one in held)
    more = (("conditions.confirmed_by", Kind.WHO), ("conditions.if_not", Kind.TEXT)) if agreed else ()
    columns = material.columns(
        ("conditions.what", Kind.NAME), ("conditions.who", Kind.WHO), ("conditions.due_on", Kind.DAY), *more
    )
    return Table(columns=columns, rows=tuple(_row(one, material, length, agreed=agreed) for one in held))


def _row(one: Condition, material: Material, length: int | None, *, agreed: bool) -> Row:
    words, said = material.words, _what(one, material.words)
    what = Cell(said, _terms(one, material)) if length is None else Cell(words.short(said, length))
    who = material.who(one.owner) if one.owner else Cell(words("conditions.nobody"), quiet=True)
    more = (material.who(one.confirmed_by), material.said(one.if_not)) if agreed else ()
    return Row((what, who, _due(one, material), *more))


def _terms(one: Condition, material: Material) -> str | None:
    """What shows it, who confirms it, and what happens otherwise."""
    words = material.words
    told = (
        words("conditions.evidence", what=one.evidence_wanted) if one.evidence_wanted else "",
        words("conditions.confirmed", who=material.name(one.confirmed_by)) if one.confirmed_by else "",
        words("conditions.otherwise", what=one.if_not) if one.if_not else "",
    )
    return words("plain.dot").join(filter(None, told)) or None


def _due(one: Condition, material: Material) -> Cell:
    words, carried = material.words, one.kind is BackingKind.CARRIED
    if one.due_on is None:
        return Cell(words("conditions.carried_openly" if carried else "conditions.no_date"), quiet=True)
    return Cell(words.short_day(one.due_on), words("conditions.carried") if carried else None)


def _what(one: Condition, words: Wording) -> str:
    """What has to be true: an item says so itself; elsewhere it is the finding that has to go."""
    statement = one.finding.values.get("statement") if one.finding.rule.about is About.ITEM else None
    return words.show(statement) if statement else words.sentence(one.finding)
