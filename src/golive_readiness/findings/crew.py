"""The crew of the go-live: is it complete, and does somebody do nothing but keep everybody informed?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Any

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import About, FindingKind, Observation, Rule, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Has
from golive_readiness.model.people import Organisation, Role
from golive_readiness.model.record.team import GoLiveTeam, TeamMember
from golive_readiness.model.review import ReadinessReview
from golive_readiness.resting import resting_on

__all__ = ["RULES", "roles_of"]

_ARCHITECTS = frozenset({Role.TECHNICAL_ARCHITECT, Role.SOLUTION_ARCHITECT})
_DEVELOPERS = frozenset({Role.DEVELOPER, Role.DEVELOPMENT_LEAD})


def roles_of(member: TeamMember, review: ReadinessReview) -> frozenset[Role]:
    """The roles somebody has in the team: those stated there, else the person's own."""
    return frozenset(member.roles) or review.people[member.person].roles


def _is_complete(members: Sequence[TeamMember], facts: Facts) -> Iterator[Observation]:
    seen = {
        "an architect": bool(_having(_ARCHITECTS, members, facts)),
        "enough developers": _enough_developers(members, facts),
        "a functional consultant for each workstream": _each_workstream_has_one(members, facts),
        "somebody of the business who decides on the spot": _business_decides(facts),
        "somebody who keeps the status list": bool(_trackers(facts.review)),
    }
    gaps = tuple(name for name, is_there in seen.items() if is_there is False)
    unsaid = tuple(name for name, is_there in seen.items() if is_there is None)
    yield observed(
        "go_live_team.members",
        False if gaps else None if unsaid else True,
        severity=_severity(len(gaps), facts),
        missing=gaps or unsaid,
    )


def _severity(gaps: int, facts: Facts) -> Severity:
    """A small go-live does well with fewer people, whatever a big one needs."""
    users = facts.review.project.users
    if users is not None and users <= facts.policy.scale.crew_users:
        return Severity.MEDIUM
    return Severity.CRITICAL if gaps >= facts.policy.team.gaps_critical else Severity.HIGH


def _having(roles: frozenset[Role], members: Iterable[TeamMember], facts: Facts) -> frozenset[str]:
    return frozenset(one.person for one in members if not roles.isdisjoint(roles_of(one, facts.review)))


def _enough_developers(members: Sequence[TeamMember], facts: Facts) -> bool | None:
    """Developers are needed only where there is custom code."""
    enough = len(_having(_DEVELOPERS, members, facts)) >= facts.policy.team.developers_min
    return enough or {True: False, False: True, None: None}[_has_custom_code(facts.review)]


def _has_custom_code(review: ReadinessReview) -> bool | None:
    if review.code.customised is not None or review.project.has is None:
        return review.code.customised
    return Has.CUSTOM_CODE in review.project.has


def _each_workstream_has_one(members: Sequence[TeamMember], facts: Facts) -> bool | None:
    """Whether a consultant stands for each; one whose workstreams nobody states may stand for any one of them."""
    wanted = facts.review.go_live_team.workstreams
    consultants = [one for one in members if Role.FUNCTIONAL_CONSULTANT in roles_of(one, facts.review)]
    if wanted is None or (not wanted and _has_workstreams(facts.review)):
        return None if consultants else False
    covered = {name.casefold() for one in consultants for name in one.workstreams}
    alone = {name.casefold() for name in wanted} - covered
    free = len({one.person for one in consultants if not one.workstreams})
    return not alone or (None if free >= len(alone) else False)


def _has_workstreams(review: ReadinessReview) -> bool:
    """Whether the rest of the review shows that there are some."""
    return bool(review.workstreams) or Has.SEVERAL_WORKSTREAMS in (review.project.has or ())


def _business_decides(facts: Facts) -> bool | None:
    decider = facts.review.go_live_team.business_decider
    side = facts.review.people[decider].organisation if decider else Organisation.PARTNER
    return None if side is None else side is Organisation.CUSTOMER


def _trackers(review: ReadinessReview) -> tuple[str, ...]:
    """Who keeps the status list: who is named for it, else whoever has that role in the team."""
    team = review.go_live_team
    if team.status_tracker is not None:
        return (team.status_tracker,)
    return tuple(sorted({one.person for one in team.members or () if Role.STATUS_TRACKER in roles_of(one, review)}))


def _named_trackers(review: ReadinessReview) -> tuple[str, ...] | None:
    return _trackers(review) or None


def _does_nothing_else(trackers: tuple[str, ...], facts: Facts) -> Iterator[Observation]:
    for person in trackers:
        said = _says_of_other_tasks(person, facts.review.go_live_team)
        tasks = _tasks(person, facts)
        yield observed(person, False if tasks or said else None if said is None else True, tasks=tasks)


def _says_of_other_tasks(person: str, team: GoLiveTeam) -> bool | None:
    said = {one.other_tasks for one in team.members or () if one.person == person}
    return True if True in said else False if said == {False} else None


def _tasks(person: str, facts: Facts) -> int:
    """How much the person owns that is open; the item that asks for a tracker is the very role."""
    role = {f"answers.{item}.owner" for item in facts.named_in.get("SUPP03", ())}
    owned = resting_on(facts.review, person).open.where(through=None, role="owner")
    return sum(thing.where not in role for thing in owned)


CREW = Rule(
    code="SUPP01",
    area="go-live-team",
    severity=Severity.HIGH,
    title="The crew is too small",
    says="The go-live team is not complete. What is missing: {missing}.",
    strength="The go-live team has everybody it needs.",
    unclear="Whether the go-live team is complete is not known. In doubt: {missing}.",
    why="With a skeleton crew the one person who knows the area is already busy mending something else.",
    advice="Find the people, or move the date.",
    sources=("practitioner-go-live",),
    traces=("R096",),
    reads=attrgetter("go_live_team.members"),
    observe=_is_complete,
)

TRACKER = Rule(
    code="SUPP03",
    area="go-live-team",
    severity=Severity.MEDIUM,
    title="The status tracker has other tasks",
    says="{subject} keeps the status list, and has other tasks beside it. Open things owned: {tasks}.",
    strength="{subject} does nothing but keep the status list.",
    unclear="{subject} keeps the status list; nobody says whether there are other tasks beside it.",
    why="At the weekend what people were not told does more damage than what broke.",
    advice="Give the other tasks to somebody else until hypercare is over.",
    sources=("practitioner-go-live",),
    traces=("R098",),
    kind=FindingKind.RISK,
    about=About.OWNER,
    reads=_named_trackers,
    observe=_does_nothing_else,
)

RULES: tuple[Rule[Any], ...] = (CREW, TRACKER)
