"""How to read the pack: what its words and marks mean."""

from __future__ import annotations

from collections.abc import Iterable

from golive_readiness.decision import Verdict
from golive_readiness.findings.rule import FindingKind
from golive_readiness.model.base import Severity, Word
from golive_readiness.pack.material import Material
from golive_readiness.pack.view import Block, Cell, Kind, Row, Section
from golive_readiness.standing import Standing

__all__ = ["reading"]


def reading(material: Material) -> Section:
    """Verdicts, standings, completeness, findings and severities, each in a sentence."""
    words = material.words
    return Section(
        key="reading",
        title=words("sections.reading"),
        lead=words("reading.lead"),
        blocks=(
            _meanings("reading.verdicts", Verdict, material),
            _meanings("reading.standings", reversed(Standing), material),
            Block(
                title=words("reading.completeness"),
                texts=(words("reading.assessed"), words("reading.complete"), words("reading.claims")),
            ),
            _meanings("reading.findings", FindingKind, material),
            _meanings("reading.severities", Severity, material),
        ),
    )


def _meanings(title: str, some: Iterable[Word], material: Material) -> Block:
    columns = material.columns(("reading.mark", Kind.STATE), ("reading.means", Kind.TEXT))
    return material.block(title, columns, [_meaning(word, material) for word in some])


def _meaning(word: Word, material: Material) -> Row:
    return Row((material.state(word), Cell(material.words(f"reading.meaning.{type(word).__name__}.{word.value}"))))
