"""Support: who is on duty, whether its lines lead on and are ready, and the way to Microsoft."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime, time, timedelta
from fractions import Fraction
from operator import attrgetter
from typing import Any
from zoneinfo import ZoneInfo

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.marks import shown, together
from golive_readiness.findings.rule import FindingKind, Observation, Rule, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Has
from golive_readiness.model.record.support import Shift, SupportLine
from golive_readiness.schedule.roster import Span, gaps
from golive_readiness.scoring import Part

__all__ = ["RULES"]


def _always_somebody(roster: Sequence[Shift], facts: Facts) -> Iterator[Observation]:
    """At every hour, by day too: a roster that leaves the days out does not say who is there by day."""
    wanted = _on_alert(facts)
    perhaps = [shift for shift in roster if shift.technical is not False]
    longest = timedelta(hours=facts.policy.team.shift_hours_max)
    sure = _fit([shift for shift in perhaps if shift.technical], longest)
    when: Span | tuple[str, str]
    if wanted is None:
        holds, when = None if perhaps else False, _SOME_TIME
    elif uncovered := gaps(map(_span, perhaps), wanted):
        holds, when = False, uncovered[0]
    elif uncovered := gaps(map(_span, sure), wanted):
        holds, when = None, uncovered[0]
    else:
        holds, when = True, wanted
    yield observed(
        "support.roster",
        holds,
        severity=_for_its_size(facts),
        starts_at=when[0],
        ends_at=when[1],
        hours=facts.policy.team.shift_hours_max,
    )


def _fit(shifts: Collection[Shift], longest: timedelta) -> list[Shift]:
    """The shifts of people who can have slept: those on call, and those who are not at work for days on end."""
    on_call = [shift for shift in shifts if shift.remote]
    at_work = _stretches(shift for shift in shifts if not shift.remote)
    return [*on_call, *(shift for stretch in at_work if _length(stretch) <= longest for shift in stretch)]


def _stretches(shifts: Iterable[Shift]) -> Iterator[list[Shift]]:
    """Shifts of one person that follow each other without a break."""
    stretch: list[Shift] = []
    for shift in sorted(shifts, key=lambda one: (one.person, one.starts_at.timestamp())):
        if stretch and (shift.person != stretch[0].person or shift.starts_at.timestamp() > _end(stretch)):
            yield stretch
            stretch = []
        stretch.append(shift)
    if stretch:
        yield stretch


def _length(stretch: Sequence[Shift]) -> timedelta:
    """In elapsed time, whatever the clocks do."""
    return timedelta(seconds=_end(stretch) - stretch[0].starts_at.timestamp())


def _end(stretch: Sequence[Shift]) -> float:
    return max(shift.ends_at.timestamp() for shift in stretch)


def _on_alert(facts: Facts) -> Span | None:
    """From the start of the cutover until the alert after it is over; without a window, from the go-live on."""
    review, alert = facts.review, timedelta(hours=facts.policy.team.alert_hours)
    if window := review.cutover.window:
        return Span(window.starts_at, _later(window.ends_at, alert))
    if (day := review.dates.go_live_on) is None:
        return None
    midnight = datetime.combine(day, time(), tzinfo=ZoneInfo(review.time_zone))
    return Span(midnight, _later(midnight, alert))


_SOME_TIME = ("the start of the cutover", "the end of the alert after it")
"""For a review that states neither a window nor a go-live."""


def _later(moment: datetime, by: timedelta) -> datetime:
    """So much later in elapsed time, whatever the clocks do."""
    return datetime.fromtimestamp(moment.timestamp() + by.total_seconds(), moment.tzinfo)


def _span(shift: Shift) -> Span:
    return Span(shift.starts_at, shift.ends_at)


def _for_its_size(facts: Facts) -> Severity | None:
    """A project that says it has no several workstreams is told, but not held up."""
    has = facts.review.project.has
    return Severity.MEDIUM if has is not None and Has.SEVERAL_WORKSTREAMS not in has else None


def _lines_lead_on(lines: Sequence[SupportLine], facts: Facts) -> Iterator[Observation]:
    staffed = {line.line: line for line in lines if line.people != 0}
    missing = set(range(1, facts.policy.support.lines_wanted + 1)) - set(staffed)
    stuck = {number for number, line in staffed.items() if number < max(staffed) and not _leads_on(line, staffed)}
    unnamed = {number for number, line in staffed.items() if line.owner is None}
    yield observed(
        "support.lines",
        False if missing or stuck else None if unnamed else True,
        severity=_for_its_size(facts),
        of=len(staffed),
        missing=_numbers(missing),
        stuck=_numbers(stuck),
        unnamed=_numbers(unnamed),
    )


def _leads_on(line: SupportLine, staffed: Collection[int]) -> bool:
    """Whether a problem gets any further from here; a way back only leads round in a circle."""
    onward = line.escalates_to
    return onward is not None and onward > line.line and onward in staffed


def _numbers(lines: Collection[int]) -> tuple[str, ...]:
    return tuple(map(str, sorted(lines))) or ("none",)


def _lines_are_ready(lines: Sequence[SupportLine], facts: Facts) -> Iterator[Observation]:
    policy = facts.policy.support
    if not lines:
        nobody = SupportLine(line=1, people=0, trained=0, with_access=0)
        yield _about_line(nobody, "support.lines", ready=False, wanted=policy.ready_min)
    for line in sorted(lines, key=attrgetter("line")):
        ready = _is_ready(line, policy.ready_min)
        if ready is None and line.line > policy.lines_wanted:
            continue  # how ready the people of the partner and of Microsoft are is not for the project to state
        yield _about_line(line, f"support.lines/{line.line}", ready=ready, wanted=policy.ready_min)


def _is_ready(line: SupportLine, wanted: Fraction) -> bool | None:
    counted = (_reaches(some, line.people, wanted) for some in (line.trained, line.with_access))
    return together((*counted, line.knowledge_transferred))


def _reaches(some: int | None, of: int | None, wanted: Fraction) -> bool | None:
    if of == 0:
        return False  # a line without people is not ready for anything
    return None if some is None or of is None else Fraction(some, of) >= wanted


def _about_line(line: SupportLine, subject: str, *, ready: bool | None, wanted: Fraction) -> Observation:
    return observed(
        subject,
        ready,
        line=line.line,
        people=shown(line.people),
        trained=shown(line.trained),
        with_access=shown(line.with_access),
        told={True: "handed over", False: "not handed over", None: "not stated"}[line.knowledge_transferred],
        wanted=Part(wanted),
    )


def _ticket_arrived(tested: bool, _facts: Facts) -> Iterator[Observation]:  # noqa: FBT001 - the record's own word
    yield observed("support.microsoft_ticket_tested", tested)


NO_COVER = Rule(
    code="SUPP04",
    area="support",
    severity=Severity.HIGH,
    title="Nights or weekends have no cover",
    says="From {starts_at} to {ends_at} nobody technical is on duty.",
    strength="From {starts_at} to {ends_at} somebody technical is on duty at every hour.",
    unclear="Whether somebody technical is on duty from {starts_at} to {ends_at} is not known; whoever is at work for more than {hours} hours on end is not counted.",
    why="A small problem at night becomes a large one by the morning.",
    advice="Put somebody who can mend things on duty for every hour from the start of the cutover to the end of the alert.",
    sources=("ms-prepare-to-go-live", "kern-it-go-live"),
    traces=("R099",),
    reads=attrgetter("support.roster"),
    observe=_always_somebody,
)

LINES_INCOMPLETE = Rule(
    code="SUPP05",
    area="support",
    severity=Severity.HIGH,
    title="Lines of support are incomplete",
    says="Lines of support that are missing: {missing}; lines from which a problem gets no further: {stuck}.",
    strength="Lines of support: {of}, each with somebody who answers for it and a way on to the next.",
    unclear="Lines of support for which nobody is named: {unnamed}.",
    why="A problem that belongs to nobody wanders between teams while a user waits.",
    advice="Name super users, help desk and own team, and for each line the one to which a problem moves on.",
    sources=("ms-prepare-to-go-live", "datamesh-handover", "ms-transition-to-support"),
    traces=("R100",),
    reads=attrgetter("support.lines"),
    observe=_lines_lead_on,
)

TEAM_NOT_READY = Rule(
    code="SUPP06",
    area="support",
    severity=Severity.HIGH,
    title="The support team is not ready",
    says="Line {line} of support is not ready. People: {people}; trained: {trained}; with access: {with_access} ({wanted} of them are wanted); what the project knows: {told}.",
    strength="Line {line} of support: of {people} people {trained} are trained and {with_access} have access, and the project has handed over what it knows.",
    unclear="Whether line {line} of support is ready is not known. People: {people}; trained: {trained}; with access: {with_access}; what the project knows: {told}.",
    why="A team that learns on the first day's tickets answers slowly and wrongly.",
    advice="Train them, let them work along in user acceptance testing, and give them their access now.",
    sources=("ms-go-live-checklist", "ms-transition-to-support"),
    traces=("R101",),
    reads=attrgetter("support.lines"),
    observe=_lines_are_ready,
)

TICKET_UNTRIED = Rule(
    code="SUPP07",
    area="support",
    severity=Severity.MEDIUM,
    kind=FindingKind.RISK,
    title="The way to Microsoft support is untried",
    says="No test ticket has reached Microsoft under the right support plan.",
    strength="A test ticket has reached Microsoft under the right support plan.",
    why="A missing right or plan is otherwise found during the first outage.",
    advice="Let whoever is on duty raise a test ticket under the plan that was bought.",
    sources=("fasttrack-checklist-v8",),
    traces=("R102",),
    reads=attrgetter("support.microsoft_ticket_tested"),
    observe=_ticket_arrived,
)

RULES: tuple[Rule[Any], ...] = (NO_COVER, LINES_INCOMPLETE, TEAM_NOT_READY, TICKET_UNTRIED)
