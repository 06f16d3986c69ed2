"""The cutover on a page: its moments, and its rehearsals against the window."""

from __future__ import annotations

from golive_readiness.model.record.cutover import Rehearsal
from golive_readiness.pack.badges import result
from golive_readiness.pack.material import Material
from golive_readiness.pack.moments import by_the_clock, decision_times
from golive_readiness.pack.sections.rehearsal_chart import rehearsal_chart
from golive_readiness.pack.view import Block, Cell, Field, Kind, Row, Section
from golive_readiness.schedule.rehearsals import is_clean

__all__ = ["cutover"]


def cutover(material: Material) -> Section:
    """Times, rehearsals and who leads."""
    words = material.words
    blocks, quiet = material.only_stated(
        ("cutover.times", _times(material)), ("cutover.rehearsals", _rehearsals(material))
    )
    return Section(
        key="cutover",
        title=words("sections.cutover"),
        lead=words("cutover.zone", zone=material.review.time_zone) if by_the_clock(material) else None,
        blocks=blocks,
        quiet=quiet,
    )


def _times(material: Material) -> Block | None:
    words, plan = material.words, material.review.cutover
    fields = list(decision_times(material))
    if plan.window:
        fields.append(Field(label=words("cutover.length"), value=words.show(plan.window.length)))
    if plan.manager:
        fields.append(Field(label=words("cutover.manager"), value=material.name(plan.manager)))
    return Block(title=words("cutover.times"), fields=tuple(fields)) if fields else None


def _rehearsals(material: Material) -> Block | None:
    stated = material.review.cutover.rehearsals
    if stated is None:
        return None
    words = material.words
    if not stated:
        return Block(title=words("cutover.rehearsals"), texts=(words("cutover.no_rehearsals"),))
    columns = material.columns(
        ("cutover.run", Kind.NAME),
        ("cutover.run_on", Kind.DAY),
        ("cutover.took", Kind.SHORT),
        ("cutover.deviations", Kind.NUMBER),
        ("cutover.open_critical", Kind.NUMBER),
        ("cutover.open_high", Kind.NUMBER),
        ("cutover.reconciled", Kind.STATE),
        ("cutover.clean", Kind.STATE),
    )
    rows = [_row(run, material) for run in sorted(stated, key=_order)]
    block = material.block("cutover.rehearsals", columns, rows)
    return Block(title=block.title, chart=rehearsal_chart(material), table=block.table)


def _order(run: Rehearsal) -> tuple[object, ...]:
    return run.rehearsal, run.model_dump_json()


def _row(run: Rehearsal, material: Material) -> Row:
    words, plan = material.words, material.review.cutover
    planned = words("cutover.planned", duration=run.planned_duration) if run.planned_duration else None
    clean = is_clean(run, plan.window, material.assessment.case.policy.cutover)
    return Row(
        (
            Cell(
                words("cutover.number", number=run.rehearsal, kind=run.kind or words("cutover.some_kind")),
                _note(run, material),
            ),
            material.date(run.run_on),
            material.said(run.duration, planned),
            material.said(run.deviations),
            material.said(run.open_critical),
            material.said(run.open_high),
            material.state(result(holds=run.reconciled)),
            material.state(result(holds=clean)),
        )
    )


def _note(run: Rehearsal, material: Material) -> str | None:
    """Where it was run, and what was learnt."""
    where = material.words("cutover.where", where=material.place(run.environment)) if run.environment else None
    return material.words("plain.dot").join(part for part in (where, run.note) if part) or None
