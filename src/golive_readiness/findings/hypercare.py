"""The first weeks: when they end, who is there until then, the war room, and the people who walk the floor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from operator import attrgetter
from typing import Any

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.marks import amiss, together
from golive_readiness.findings.rule import FindingKind, Observation, Rule, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.people import Organisation
from golive_readiness.model.record.support import FloorWalkers, Hypercare, WarRoom

__all__ = ["RULES"]

_DAY = timedelta(days=1)


def _is_bounded(hypercare: Hypercare, facts: Facts) -> Iterator[Observation]:
    """Where nothing but the budget is amiss, that is said more softly than that nobody knows the end."""
    budget = None if hypercare.budget_hours is None else hypercare.budget_hours > 0
    marks = {**_bounds(hypercare, facts), _BUDGET: budget}
    lacks, ends_on = amiss(marks), _last_day(hypercare, facts) or "?"
    severity = Severity.LOW if lacks == (_BUDGET,) else None
    yield observed("support.hypercare", together(marks.values()), severity=severity, lacks=lacks, ends_on=ends_on)


_BUDGET = "a budget"


def _bounds(hypercare: Hypercare, facts: Facts) -> Mapping[str, bool | None]:
    alert = timedelta(hours=facts.policy.team.alert_hours)
    ends_on, go_live_on = _last_day(hypercare, facts), facts.review.dates.go_live_on
    criteria, on_alert = hypercare.exit_criteria, hypercare.alert_for
    marks = {
        "a start with the go-live": _starts_in_time(hypercare.starts_on, go_live_on),
        "an end date": ends_on is not None,
        "an end late enough after the go-live": _ends_late_enough(ends_on, go_live_on, alert),
        "measurable exit criteria": bool(criteria) and all(one.measurable for one in criteria or ()),
        "a technical team on alert long enough": None if on_alert is None else on_alert >= alert,
    }
    with_partner = {"the partner's people until its end": hypercare.partner_committed}
    return {**marks, **with_partner} if _has_partner(hypercare, facts) else marks


def _starts_in_time(starts_on: date | None, go_live_on: date | None) -> bool | None:
    """Whether it is there from the first day; where it does not say when it starts, it starts then."""
    if starts_on is None:
        return True
    return None if go_live_on is None else starts_on <= go_live_on


def _ends_late_enough(ends_on: date | None, go_live_on: date | None, alert: timedelta) -> bool | None:
    """Whether the alert is over by then; that there is no end at all is said by itself."""
    if ends_on is None:
        return True
    return None if go_live_on is None else ends_on - go_live_on >= alert


def _last_day(hypercare: Hypercare, facts: Facts) -> date | None:
    return hypercare.ends_on or facts.review.dates.hypercare_ends_on


def _has_partner(hypercare: Hypercare, facts: Facts) -> bool:
    """Whether anything shows that there is one; who has no partner cannot have booked its people."""
    sides = {one.organisation for one in facts.review.people.values()}
    named = facts.review.project.partner is not None or Organisation.PARTNER in sides
    return named or hypercare.partner_committed is not None


def _room_is_planned(hypercare: Hypercare, facts: Facts) -> Iterator[Observation]:
    if _is_asked(hypercare.war_room, facts):
        stands = _room_stands(hypercare.war_room, facts)
        wanted = facts.policy.team.war_room_working_days
        yield observed("support.hypercare.war_room", _as_far_as_needed(stands, facts), wanted=wanted)


def _floors_are_walked(hypercare: Hypercare, facts: Facts) -> Iterator[Observation]:
    sites = hypercare.floor_walkers
    if _is_asked(sites, facts):
        walked = _walkers_everywhere(sites)
        alone = tuple(sorted(one.site for one in sites or () if _walked(one) is not True))
        yield observed(
            "support.hypercare.floor_walkers", _as_far_as_needed(walked, facts), sites=alone or ("each site",)
        )


def _is_asked(stated: object, facts: Facts) -> bool:
    """A small project does without; one that does not state its size is asked about what it speaks of."""
    users = facts.review.project.users
    return stated is not None if users is None else users > facts.policy.scale.crew_users


def _as_far_as_needed(holds: bool | None, facts: Facts) -> bool | None:  # noqa: FBT001 - one of three answers
    """Where the number of users is not stated, what is missing may be missing rightly."""
    return None if holds is False and facts.review.project.users is None else holds


def _room_stands(room: WarRoom | None, facts: Facts) -> bool | None:
    """Whether the room stands for the first working days from the go-live on."""
    if room is None or not room.planned:
        return None if room is None else False
    opens_on = facts.review.dates.go_live_on or room.starts_on
    if opens_on is None or room.ends_on is None:
        return None
    calendar, wanted = facts.calendar, facts.policy.team.war_room_working_days
    missed = calendar.working_days_between(opens_on - _DAY, (room.starts_on or opens_on) - _DAY)
    return not missed and calendar.working_days_between(opens_on - _DAY, room.ends_on) >= wanted


def _walkers_everywhere(sites: Sequence[FloorWalkers] | None) -> bool | None:
    """Whether somebody walks the floor at each site that is stated; none stated says that there are none."""
    if not sites:
        return None if sites is None else False
    return together(map(_walked, sites))


def _walked(site: FloorWalkers) -> bool | None:
    return True if site.walkers else None if site.count is None else site.count > 0


UNBOUNDED = Rule(
    code="SUPP08",
    area="hypercare",
    severity=Severity.HIGH,
    title="Hypercare is undefined or too short",
    says="Hypercare lacks {lacks}.",
    strength="Hypercare lasts until {ends_on}: with measurable exit criteria, people who are committed, and a budget.",
    unclear="Of hypercare it is not stated whether it has {lacks}.",
    why="Hypercare without an agreed end runs out of money or of people first.",
    advice="Agree its last day and the figures that have to be reached by then, and book people and budget for as long.",
    sources=("ms-transition-to-support", "kern-it-go-live", "drdynamics", "practitioner-go-live"),
    traces=("R103",),
    reads=attrgetter("support.hypercare"),
    observe=_is_bounded,
)

NO_WAR_ROOM = Rule(
    code="SUPP09",
    area="go-live-team",
    severity=Severity.MEDIUM,
    kind=FindingKind.RISK,
    title="No war room is planned",
    says="No war room stands for the first {wanted} working days.",
    strength="A war room stands for the first {wanted} working days.",
    unclear="Whether a war room stands for the first {wanted} working days, or is needed, is not known.",
    why="A problem that waits for the next meeting stops a department until then.",
    advice="Book a room, on site or online, for the first working days, and the time of the key people.",
    sources=("practitioner-go-live",),
    traces=("R104",),
    reads=attrgetter("support.hypercare"),
    observe=_room_is_planned,
)

NO_FLOOR_WALKERS = Rule(
    code="SUPP16",
    area="go-live-team",
    severity=Severity.MEDIUM,
    kind=FindingKind.RISK,
    title="No floor walkers are planned",
    says="Nobody who knows the system sits with the users of {sites} on the first day.",
    strength="At each site somebody who knows the system sits with the users on the first day.",
    unclear="Whether somebody who knows the system sits with the users of {sites}, or is needed, is not known.",
    why="Users who struggle alone find ways around the system.",
    advice="Send people who know the system to each site for the first day, with no other work.",
    sources=("practitioner-go-live",),
    traces=("R104",),
    reads=attrgetter("support.hypercare"),
    observe=_floors_are_walked,
)

RULES: tuple[Rule[Any], ...] = (UNBOUNDED, NO_WAR_ROOM, NO_FLOOR_WALKERS)
