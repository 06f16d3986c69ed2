"""Integrations: how the areas stand, each interface and dependency in a row, and the statements about them."""

from __future__ import annotations

from dataclasses import replace

from golive_readiness.model.record.integrations import Dependency, Integration
from golive_readiness.pack.areas import area_block
from golive_readiness.pack.badges import result
from golive_readiness.pack.material import Material
from golive_readiness.pack.view import Block, Cell, Kind, Row, Section
from golive_readiness.standing import ItemState, Standing

__all__ = ["integrations"]

_AREAS = ("integration", "external-dependencies", "dual-write")


def integrations(material: Material) -> Section:
    """The areas, the record of interfaces and dependencies, and the items with what each comes to."""
    words = material.words
    record, quiet = material.only_stated(
        ("integrations.interfaces", _interfaces(material)), ("integrations.dependencies", _dependencies(material))
    )
    told = (area_block("integrations.areas", _AREAS, material), *record, _items(material))
    blocks = tuple(block for block in told if block)
    return Section(
        key="integrations",
        title=words("sections.integrations"),
        blocks=blocks,
        quiet=quiet if blocks else words("integrations.none"),
    )


def _interfaces(material: Material) -> Block | None:
    stated = material.review.integrations
    if stated is None:
        return None
    columns = material.columns(
        ("integrations.interface", Kind.NAME),
        ("integrations.peak", Kind.STATE),
        ("integrations.outage", Kind.STATE),
        ("integrations.production", Kind.DAY),
        ("integrations.fallback", Kind.SHORT),
        ("integrations.lead", Kind.WHO),
    )
    ranked = sorted(stated.items(), key=lambda entry: (not entry[1].critical, entry[1].title, entry[0]))
    rows = [_interface(one, material) for _, one in ranked]
    return material.block("integrations.interfaces", columns, rows, none="integrations.no_interfaces")


def _interface(one: Integration, material: Material) -> Row:
    words = material.words
    way = words("integrations.way", source=one.source, target=one.target) if one.source or one.target else None
    told = (
        _critical(one, material),
        words.word(one.direction) if one.direction else None,
        words.word(one.mode) if one.mode else None,
        way,
    )
    return Row(
        (
            Cell(one.title, words("plain.dot").join(filter(None, told)) or None),
            material.state(result(holds=one.peak_tested)),
            material.state(result(holds=one.outage_tested)),
            _seen(one, material),
            _fallback(one, material),
            material.who(one.technical_lead),
        )
    )


def _critical(one: Integration | Dependency, material: Material) -> str | None:
    said = {True: "integrations.critical", False: "integrations.not_critical", None: None}[one.critical]
    return material.words(said) if said else None


def _seen(one: Integration, material: Material) -> Cell:
    """When it was last looked at in production, and how long its certificate holds."""
    words, seen = material.words, one.production
    until = seen.certificate_expires_on if seen else None
    note = words("integrations.certificate", day=words.short_day(until)) if until else None
    day = seen.checked_on if seen else None
    return Cell(words.short_day(day), note) if day else material.said(None, note)


def _fallback(one: Integration, material: Material) -> Cell:
    """How long the business can go on without it; the procedure itself stands in the record."""
    words, kept = material.words, one.fallback
    if kept is None:
        return material.said(None)
    if not kept.exists:
        return Cell(words("integrations.no_fallback"))
    walked = (
        words("integrations.walked", day=words.short_day(kept.walked_through_on)) if kept.walked_through_on else None
    )
    if kept.tolerated_outage is None:
        return Cell(words("integrations.has_fallback"), walked)
    return Cell(words("integrations.goes_on_for", duration=kept.tolerated_outage), walked)


def _dependencies(material: Material) -> Block | None:
    stated = material.review.dependencies
    if stated is None:
        return None
    columns = material.columns(
        ("integrations.dependency", Kind.NAME),
        ("integrations.status", Kind.SHORT),
        ("integrations.aligned", Kind.STATE),
        ("integrations.works", Kind.STATE),
        ("integrations.ready_on", Kind.DAY),
        ("integrations.owner", Kind.WHO),
    )
    ranked = sorted(stated.items(), key=lambda entry: (not entry[1].critical, entry[1].title, entry[0]))
    rows = [_dependency(one, material) for _, one in ranked]
    return material.block("integrations.dependencies", columns, rows, none="integrations.no_dependencies")


def _dependency(one: Dependency, material: Material) -> Row:
    words = material.words
    told = (_critical(one, material), words.word(one.kind) if one.kind else None, one.provider)
    return Row(
        (
            Cell(one.title, words("plain.dot").join(filter(None, told)) or None),
            material.said(one.status),
            material.state(result(holds=one.aligned)),
            material.state(result(holds=one.works)),
            material.date(one.ready_on),
            material.who(one.owner),
        )
    )


def _items(material: Material) -> Block | None:
    """What somebody has said of them, the weakest first; the rest stands in the checklist."""
    asked = [state for state in material.assessment.items if state.area in _AREAS]
    said = sorted((state for state in asked if state.standing in _FIRST), key=_rank)[:_MOST]
    columns = material.columns(
        ("integrations.statement", Kind.NAME),
        ("integrations.standing", Kind.STATE),
        ("integrations.owner", Kind.WHO),
        ("integrations.due_on", Kind.DAY),
    )
    if not said:
        return None
    block = material.block("integrations.items", columns, [_row(state, material) for state in said])
    left = len(asked) - len(said)
    return replace(block, more=material.see(material.words.count("front.more", left), "checklist")) if left else block


_FIRST = (Standing.CONTRADICTED, Standing.OPEN, Standing.UNPROVEN, Standing.MET)
_MOST = 12


def _rank(state: ItemState) -> tuple[int, bool]:
    return _FIRST.index(state.standing), not state.mandatory


def _row(state: ItemState, material: Material) -> Row:
    answer = state.answer
    return Row(
        (
            Cell(state.item.statement, answer.comment if answer else None),
            material.state(state.standing),
            material.who(state.owner),
            material.date(answer.due_on if answer else None),
        )
    )
