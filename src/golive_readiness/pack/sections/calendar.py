"""The calendar that was used: checkpoints, working week, public holidays and where they come from."""

from __future__ import annotations

from datetime import timedelta

from golive_readiness.model.checklist import Checkpoint
from golive_readiness.pack.material import Material
from golive_readiness.pack.view import Block, Cell, Field, Kind, Row, Section

__all__ = ["calendar"]

_AHEAD = timedelta(days=90)
"""How far ahead holidays are printed where nobody says when hypercare ends."""
_FROM_THE_REVIEW = "review"
"""The calendar's word for holidays that the review states."""


def calendar(material: Material) -> Section:
    """The week and the zone, the checkpoints' days, the holidays ahead."""
    blocks = (_week(material), _checkpoints(material), _holidays(material))
    return Section(key="calendar", title=material.words("sections.calendar"), blocks=blocks)


def _week(material: Material) -> Block:
    words, used = material.words, material.assessment.case.calendar
    worked = [words(f"weekdays.{place + 1}") for place in sorted(used.working_week)]
    fields = (
        Field(label=words("calendar.judged"), value=words.day(material.day)),
        Field(label=words("calendar.reviewed"), value=words.day(material.review.reviewed_on)),
        Field(label=words("calendar.zone"), value=material.review.time_zone),
        Field(label=words("calendar.working_days"), value=words("plain.comma").join(worked)),
    )
    return Block(title=words("calendar.week"), fields=fields)


def _checkpoints(material: Material) -> Block:
    columns = material.columns(
        ("calendar.checkpoint", Kind.NAME),
        ("calendar.falls_on", Kind.SHORT),
        ("calendar.days_left", Kind.NUMBER),
        ("calendar.working_days_left", Kind.NUMBER),
    )
    return material.block("calendar.checkpoints", columns, [_checkpoint(point, material) for point in Checkpoint])


def _checkpoint(point: Checkpoint, material: Material) -> Row:
    words, day = material.words, material.assessment.checkpoints.stated(point)
    if day is None:
        return Row(
            (Cell(words.label(point), words("calendar.counts_as_today")), *(material.said(None) for _ in range(3)))
        )
    working = material.assessment.case.calendar.working_days_between(material.day, day)
    instead = point is Checkpoint.GO_NO_GO and material.review.dates.go_no_go_on is None
    return Row(
        (
            Cell(words.label(point), words("calendar.taken_instead") if instead else None),
            Cell(words.day(day)),
            material.said(max(0, (day - material.day).days)),
            material.said(working),
        )
    )


def _holidays(material: Material) -> Block:
    words, used = material.words, material.assessment.case.calendar
    until = material.review.dates.hypercare_ends_on or material.day + _AHEAD
    if used.source is None:
        return Block(title=words("calendar.holidays"), texts=(words("calendar.no_source"),))
    source = words("calendar.from_the_review") if used.source == _FROM_THE_REVIEW else used.source
    columns = material.columns(("calendar.holiday", Kind.NAME), ("calendar.holiday_on", Kind.SHORT))
    ahead = sorted((day, title) for day, title in used.holidays.items() if material.day <= day <= until)
    rows = [Row((Cell(title), Cell(words.day(day)))) for day, title in ahead]
    told = words("calendar.source", source=source, start=material.day, end=until)
    return material.block("calendar.holidays", columns, rows, told, none="calendar.no_holidays")
