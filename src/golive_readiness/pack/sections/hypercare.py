"""Business readiness and hypercare: what goes live, what the business is busy with, and its first days in the new system."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from golive_readiness.model.record.calendar import BlockedPeriod, Release
from golive_readiness.pack.areas import area_block
from golive_readiness.pack.badges import result
from golive_readiness.pack.exit_criteria import exit_criteria
from golive_readiness.pack.material import Material
from golive_readiness.pack.places import STATED_IN
from golive_readiness.pack.sections.support import lines, roster
from golive_readiness.pack.sections.training import training
from golive_readiness.pack.stated import all_stated
from golive_readiness.pack.view import Block, Cell, Field, Kind, Row, Section

__all__ = ["hypercare"]

_AREAS = ("change-and-training", "support", "hypercare", "go-live-team")


def hypercare(material: Material) -> Section:
    """Scope, readiness of the business, busy periods, releases, first days, elevated support."""
    blocks, quiet = all_stated(
        STATED_IN["hypercare"],
        material,
        ("hypercare.scope", _scope(material)),
        ("hypercare.areas", area_block("hypercare.areas", _AREAS, material)),
        ("hypercare.blocked_periods", _blocked_periods(material)),
        ("hypercare.releases", _releases(material)),
        ("hypercare.first_days", _first_days(material)),
        ("hypercare.elevated", _elevated(material)),
        (
            "hypercare.exit_criteria",
            exit_criteria("hypercare_exit_criteria", "hypercare.exit_criteria", material),
        ),
        ("hypercare.training", training(material)),
        ("hypercare.lines", lines(material)),
        ("hypercare.roster", roster(material)),
    )
    return Section(key="hypercare", title=material.words("sections.hypercare"), blocks=blocks, quiet=quiet)


def _scope(material: Material) -> Block | None:
    words, project = material.words, material.review.project
    told = (
        ("hypercare.users", project.users),
        ("hypercare.rollout", words.label(project.rollout) if project.rollout else None),
        ("hypercare.partner", project.partner),
    )
    listed = (
        ("hypercare.products", tuple(words.label(product) for product in project.products)),
        ("hypercare.processes", project.processes),
        ("hypercare.legal_entities", project.legal_entities),
        ("hypercare.parts", tuple(words.word(part) for part in project.has or ())),
    )
    fields = tuple(Field(label=words(key), value=words.show(value)) for key, value in told if value is not None)
    texts = tuple(words(key, what=words("plain.comma").join(sorted(values))) for key, values in listed if values)
    return Block(title=words("hypercare.scope"), texts=texts, fields=fields) if fields or texts else None


def _blocked_periods(material: Material) -> Block | None:
    stated = material.review.calendar.blocked_periods
    if stated is None:
        return None
    columns = material.columns(
        ("hypercare.period", Kind.NAME),
        ("hypercare.starts_on", Kind.DAY),
        ("hypercare.ends_on", Kind.DAY),
        ("hypercare.plan", Kind.TEXT),
    )
    rows = [_blocked_period(period, material) for period in sorted(stated, key=_when)]
    return material.block("hypercare.blocked_periods", columns, rows, none="hypercare.no_blocked_periods")


def _when(period: BlockedPeriod) -> tuple[object, ...]:
    return period.starts_on, period.ends_on, period.model_dump_json()


def _blocked_period(period: BlockedPeriod, material: Material) -> Row:
    kind = material.words.label(period.kind)
    named = Cell(period.title, kind) if period.title else Cell(kind)
    return Row((named, material.date(period.starts_on), material.date(period.ends_on), material.said(period.plan)))


def _releases(material: Material) -> Block | None:
    stated = material.review.calendar.releases
    if stated is None:
        return None
    columns = material.columns(
        ("hypercare.release", Kind.NAME), ("hypercare.released_on", Kind.DAY), ("hypercare.tested", Kind.STATE)
    )
    ranked = sorted(stated, key=lambda release: (release.released_on, release.model_dump_json()))
    rows = [_release(release, material) for release in ranked]
    return material.block("hypercare.releases", columns, rows, none="hypercare.no_releases")


def _release(release: Release, material: Material) -> Row:
    routine = material.words("hypercare.routine") if release.routine else None
    note = material.words("plain.dot").join(filter(None, (release.vendor, routine))) or None
    return Row((Cell(release.title, note), material.date(release.released_on), _tested(release, material)))


def _tested(release: Release, material: Material) -> Cell:
    """Whether it is tested; one that comes so late after the go-live that no rule minds need not be yet."""
    go_live = material.review.dates.go_live_on
    minded = material.assessment.findings.get(f"DATE03:{release.title}")
    if not release.tested and not minded and go_live and release.released_on > go_live:
        return Cell(material.words("hypercare.comes_later"), quiet=True)
    return material.state(result(holds=release.tested))


@dataclass(frozen=True, slots=True, order=True)
class _Event:
    """Something that falls on a day: the business's own, or what happens around it."""

    day: date
    around: bool
    title: str
    who: str | None = None


def _first_days(material: Material) -> Block | None:
    """The business's first times as a calendar, with what else falls on those days."""
    stated = material.review.calendar.first_days
    if stated is None:
        return None
    own = [_Event(event.happens_on, False, event.title, event.owner) for event in stated]  # noqa: FBT003 - a field
    days = [event.day for event in own]
    around = [event for event in _around(material) if days and min(days) <= event.day <= max(days)]
    columns = material.columns(
        ("hypercare.day", Kind.SHORT), ("hypercare.what", Kind.NAME), ("hypercare.watched_by", Kind.WHO)
    )
    rows = [_event(event, material) for event in sorted((*own, *around), key=_order)]
    return material.block("hypercare.first_days", columns, rows, none="hypercare.no_first_days")


def _order(event: _Event) -> tuple[object, ...]:
    return event.day, not event.around, event.title, event.who or ""


def _event(event: _Event, material: Material) -> Row:
    who = Cell() if event.around else material.who(event.who)
    return Row((Cell(material.words.day(event.day)), Cell(event.title, quiet=event.around), who))


def _around(material: Material) -> Iterator[_Event]:
    """What else falls into the first days: go-live, end of hypercare, public holidays, busy periods, releases."""
    words, calendar, dates = material.words, material.review.calendar, material.review.dates
    told: list[tuple[date | None, str, str]] = [
        (dates.go_live_on, "hypercare.events.go_live", ""),
        (dates.hypercare_ends_on, "hypercare.events.hypercare_ends", ""),
    ]
    told += [
        (day, "hypercare.events.holiday", title) for day, title in material.assessment.case.calendar.holidays.items()
    ]
    told += [(release.released_on, "hypercare.events.release", release.title) for release in calendar.releases or ()]
    for period in calendar.blocked_periods or ():
        title = period.title or words.label(period.kind)
        told += [(period.starts_on, "hypercare.events.begins", title), (period.ends_on, "hypercare.events.ends", title)]
    yield from (_Event(day, True, words(key, what=title)) for day, key, title in told if day)  # noqa: FBT003 - a field


def _elevated(material: Material) -> Block | None:
    words, dates = material.words, material.review.dates
    start, end = dates.go_live_on, dates.hypercare_ends_on
    if end is None:
        return None
    fields = [Field(label=words("hypercare.until"), value=words.day(end))]
    if start:
        days = material.assessment.case.calendar.working_days_between(start, end)
        lasts = words("hypercare.lasts_value", days=(end - start).days, working=days)
        fields.append(Field(label=words("hypercare.lasts"), value=lasts))
    return Block(title=words("hypercare.elevated"), fields=tuple(fields))
