"""Performance tests: what was measured in each round, against its limit."""

from __future__ import annotations

from golive_readiness.model.record.performance import PerformanceResult, PerformanceRound
from golive_readiness.pack.badges import Result, result
from golive_readiness.pack.exit_criteria import exit_criteria
from golive_readiness.pack.material import Material
from golive_readiness.pack.view import Block, Cell, Kind, Row

__all__ = ["rounds"]


def rounds(material: Material) -> tuple[Block, ...] | None:
    """A table a round, the latest first; ``None`` where no rounds are stated."""
    stated = material.review.testing.performance.rounds
    if stated is None:
        return None
    if not stated:
        return (material.block("testing.rounds", (), (), none="testing.no_rounds"),)
    latest_first = sorted(stated, key=lambda one: -one.round)
    figures = exit_criteria("performance_criteria", "testing.figures", material)
    return (*(_round(one, material) for one in latest_first), *((figures,) if figures else ()))


def _round(one: PerformanceRound, material: Material) -> Block:
    words = material.words
    columns = material.columns(
        ("testing.activity", Kind.NAME),
        ("testing.ideal", Kind.DURATION),
        ("testing.limit", Kind.DURATION),
        ("testing.actual", Kind.DURATION),
        ("testing.volume", Kind.NUMBER),
        ("testing.peak", Kind.NUMBER),
        ("testing.within", Kind.STATE),
    )
    ranked = sorted(one.results or (), key=lambda entry: (_FIRST[entry.met], entry.activity, entry.model_dump_json()))
    none = "testing.not_measured" if one.results is not None else "testing.results_not_stated"
    rows = [_result(entry, material) for entry in ranked]
    block = material.block("testing.rounds", columns, rows, *_told(one, material), none=none)
    title = words("testing.round", number=one.round)
    return Block(title=title, texts=block.texts, table=block.table)


_FIRST = {False: 0, None: 1, True: 2}


def _told(one: PerformanceRound, material: Material) -> tuple[str, ...]:
    """When and where it ran, with how many users, and whether as many as in the busiest hour."""
    words = material.words
    told = (
        words("testing.ran_on", day=words.short_day(one.run_on)) if one.run_on else None,
        words("testing.ran_in", where=material.place(one.environment)) if one.environment else None,
        words("testing.ran_with", users=one.users) if one.users is not None else None,
        {True: words("testing.at_peak"), False: words("testing.below_peak"), None: None}[one.at_peak],
    )
    said = words("plain.dot").join(filter(None, told))
    return (said,) if said else ()


def _result(one: PerformanceResult, material: Material) -> Row:
    words, holds = material.words, result(holds=one.met)
    accepted = (
        words("testing.accepted_because", why=one.accepted_because) if one.accepted_because else None,
        words("testing.accepted_by", who=material.name(one.accepted_by)) if one.accepted_by else None,
    )
    return Row(
        (
            Cell(one.activity, words("plain.dot").join(filter(None, accepted)) or None),
            *(material.said(value) for value in (one.ideal, one.limit, one.actual)),
            *(material.said(count) for count in (one.volume, one.peak_volume)),
            material.state(holds, saying=words(_SAYS[holds])),
        )
    )


_SAYS = {Result.YES: "testing.is_within", Result.NO: "testing.is_over", Result.NOT_KNOWN: "testing.not_known"}
