"""The claims against the record: which of them fell and by what, how many are proven, and which are left open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from golive_readiness.claims import CheckedClaim
from golive_readiness.model.form.answers import Answer, Status
from golive_readiness.pack.claims import fallen, proven, unsettled, weightiest
from golive_readiness.pack.material import Material
from golive_readiness.pack.view import Block, Cell, Kind, Row, Section, Table
from golive_readiness.scoring import Counts

__all__ = ["claims"]

_MOST = 5
"""So many facts against one claim are told; the findings have every one."""


def claims(material: Material) -> Section:
    """Both sides of every claim that fell, the count of each area, then what is left open and how much is proven."""
    words, counts = material.words, material.assessment.overall.counts
    title = words("sections.claims")
    if not counts.reported and not counts.contradicted:
        return Section(key="claims", title=title, quiet=words("claims.none"))
    assessment = material.assessment
    fell, good, open_ = fallen(assessment), proven(assessment), unsettled(assessment)
    blocks = (
        _two_sides("claims.fallen", "claims.fallen_text", fell, material),
        _areas(good, open_, material),
        _two_sides("claims.unsettled", "claims.unsettled_text", open_, material),
        _proven(good, material),
    )
    return Section(
        key="claims",
        title=title,
        lead=words.count("claims.lead", counts.reported, evidenced=counts.evidenced, contradicted=counts.contradicted),
        blocks=tuple(block for block in blocks if block),
        quiet=None if fell else words("claims.none_fell"),
    )


def _two_sides(title: str, text: str, some: Sequence[CheckedClaim], material: Material) -> Block | None:
    if not some:
        return None
    columns = material.columns(
        ("claims.claimed", Kind.NAME),
        ("claims.shown", Kind.TEXT),
        ("claims.mandatory", Kind.FLAG),
        ("claims.owner", Kind.WHO),
    )
    told = material.words.count(text, len(some))
    return material.block(title, columns, [_claim(claim, material) for claim in some], told)


def _claim(claim: CheckedClaim, material: Material) -> Row:
    words, state = material.words, claim.state
    found = weightiest(claim)
    shown = tuple(words.sentence(one) for one in found[:_MOST])
    left = len(found) - len(shown)
    return Row(
        (
            Cell(state.item.statement, _said(state.answer, material)),
            Cell(lines=shown, note=words.count("claims.more", left) if left else None),
            Cell(words("claims.is_mandatory")) if state.mandatory else material.said(None),
            material.who(state.owner),
        )
    )


def _said(answer: Answer | None, material: Material) -> str | None:
    """What was claimed, by whom, as of when, and in which words."""
    if answer is None:
        return None
    words, who = material.words, answer.updated_by or answer.owner
    excluded = answer.status is Status.NOT_APPLICABLE
    told = (
        words("claims.said_not_to_apply" if excluded else "claims.reported_done"),
        words("claims.by", who=material.name(who)) if who else None,
        words("claims.as_of", day=words.short_day(answer.updated_on)) if answer.updated_on else None,
    )
    said = (" ".join(filter(None, told)), answer.reason, answer.comment, material.internal(answer.internal))
    return words("plain.dot").join(filter(None, said))


def _areas(good: Iterable[CheckedClaim], open_: Iterable[CheckedClaim], material: Material) -> Block:
    """How much of what each area reports is backed, and how much has fallen."""
    words, assessment = material.words, material.assessment
    backed = Counter(claim.state.area for claim in good)
    left = Counter(claim.state.area for claim in open_)
    columns = material.columns(
        ("claims.area", Kind.NAME),
        ("claims.reported", Kind.NUMBER),
        ("claims.evidenced", Kind.NUMBER),
        ("claims.proven_head", Kind.NUMBER),
        ("claims.contradicted", Kind.NUMBER),
        ("claims.not_enough", Kind.NUMBER),
    )
    rows = [
        _area(area.title, area.counts, backed[area.id], left[area.id], material)
        for area in assessment.areas
        if area.counts.reported or area.counts.contradicted
    ]
    overall = _area(words("completeness.overall"), assessment.overall.counts, backed.total(), left.total(), material)
    table = Table(columns=columns, rows=(*rows, Row(overall.cells, total=True)))
    return Block(title=words("claims.areas"), table=table)


def _area(title: str, counts: Counts, backed: int, left: int, material: Material) -> Row:
    numbers = (counts.reported, counts.evidenced, backed, counts.contradicted, left)
    return Row((Cell(title), *(Cell(material.words.number(one), quiet=not one) for one in numbers)))


def _proven(good: Sequence[CheckedClaim], material: Material) -> Block | None:
    """How many there are; the annex has the list."""
    if not good:
        return None
    words = material.words
    told = words.count("claims.proven_text", len(good))
    return Block(title=words("claims.proven"), texts=(told,), more=material.see(words("claims.listed"), "proven"))
