"""The sources that stand behind what this pack says."""

from __future__ import annotations

from collections import Counter

from golive_readiness.model.checklist import Source
from golive_readiness.pack.material import Material
from golive_readiness.pack.sections.findings import is_printed
from golive_readiness.pack.view import Block, Cell, Kind, Row, Section, Table

__all__ = ["sources"]


def sources(material: Material) -> Section:
    """Every source that a printed finding or item cites, by title."""
    words = material.words
    items, findings = _cited_by_items(material), _cited_by_findings(material)
    if not items and not findings:
        return Section(key="sources", title=words("sections.sources"), quiet=words("sources.none"))
    columns = material.columns(
        ("sources.source", Kind.NAME),
        ("sources.dated_on", Kind.DAY),
        ("sources.items", Kind.NUMBER),
        ("sources.findings", Kind.NUMBER),
    )
    cited = sorted({*items, *findings}, key=lambda key: (_title(key, material), key))
    rows = tuple(_row(key, items[key], findings[key], material) for key in cited)
    return Section(
        key="sources",
        title=words("sections.sources"),
        lead=words("sources.lead"),
        blocks=(Block(table=Table(columns=columns, rows=rows)),),
    )


def _cited_by_items(material: Material) -> Counter[str]:
    """How many items cite each source, an item that cites it twice once."""
    return Counter(key for state in material.assessment.items for key in {one.document for one in state.item.sources})


def _cited_by_findings(material: Material) -> Counter[str]:
    return Counter(key for found in material.assessment.findings if is_printed(found) for key in found.rule.sources)


def _title(key: str, material: Material) -> str:
    source = material.sources.get(key)
    return source.title if source else key


def _row(key: str, items: int, findings: int, material: Material) -> Row:
    source = material.sources.get(key)
    return Row(
        (
            Cell(_title(key, material), _note(source, material.words("plain.dot")) if source else None),
            material.date(source.dated_on if source else None),
            Cell(material.words.number(items), quiet=not items),
            Cell(material.words.number(findings), quiet=not findings),
        ),
        anchor=f"source-{key}",
    )


def _note(source: Source, dot: str) -> str | None:
    """Whose it is, where it can be read, under which licence, and what to know of it."""
    return dot.join(filter(None, (source.publisher, source.url, source.licence, source.note))) or None
