"""People: who carries the go-live, who is alone, and who cannot be reached."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from golive_readiness.findings import crew
from golive_readiness.findings.crew import roles_of
from golive_readiness.findings.facts import Facts
from golive_readiness.findings.marks import said
from golive_readiness.findings.rule import About, FindingKind, Observation, Rule, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.people import Role
from golive_readiness.model.record.team import TeamMember
from golive_readiness.model.review import ReadinessReview
from golive_readiness.resting import everybody

__all__ = ["RULES"]

_CRITICAL = frozenset(
    {
        Role.CUTOVER_MANAGER,
        Role.DATA_MIGRATION_LEAD,
        Role.DEVELOPMENT_LEAD,
        Role.INFRASTRUCTURE_LEAD,
        Role.INTEGRATION_LEAD,
        Role.PROGRAM_MANAGER,
        Role.PROJECT_MANAGER,
        Role.SECURITY_LEAD,
        Role.SOLUTION_ARCHITECT,
        Role.SUPPORT_LEAD,
        Role.TECHNICAL_ARCHITECT,
        Role.TECHNICAL_LEAD,
    }
)
"""The roles that a cutover waits for when nobody is there to fill them."""
_Members = tuple[TeamMember, ...]


def _on_duty(review: ReadinessReview) -> Mapping[str, _Members] | None:
    """Everybody in the team or on the roster, by id, with their places in the team."""
    members, roster = review.go_live_team.members, review.support.roster
    if members is None and roster is None:
        return None
    there = {*(one.person for one in members or ()), *(one.person for one in roster or ())}
    return {person: tuple(one for one in members or () if one.person == person) for person in sorted(there)}


def _has_a_backup(on_duty: Mapping[str, _Members], facts: Facts) -> Iterator[Observation]:
    """A deputy settles it; for somebody on the roster only, nobody is asked about other projects."""
    resting = everybody(facts.review)
    for person, places in on_duty.items():
        things = len(resting[person].alone)
        shared = {one.on_other_projects for one in places}
        weighty, many = _weighty(person, places, facts), things > facts.policy.team.rests_on_one_max
        deputy = _is_covered(person, on_duty, facts)
        unsaid = None in shared
        if not places and not (deputy or weighty or many):
            continue
        yield observed(
            person,
            True if deputy else False if weighty or many else None if unsaid else True,
            severity=None if weighty else Severity.MEDIUM,
            reasons=(*weighty, *(("too much rests on one person",) if many else ())),
            things=things,
        )


def _is_covered(person: str, on_duty: Mapping[str, _Members], facts: Facts) -> bool:
    """Whether somebody else stands in, and is free to: not claimed by another project, nor by everybody at once."""
    deputy = facts.review.people[person].deputy
    if deputy in (None, person):
        return False
    claimed = any(one.on_other_projects for one in on_duty.get(str(deputy), ()))
    behind = sum(facts.review.people[one].deputy == deputy for one in on_duty)
    return not claimed and behind <= facts.policy.team.rests_on_one_max


def _weighty(person: str, places: _Members, facts: Facts) -> tuple[str, ...]:
    """What makes it a high risk that somebody has no deputy."""
    own = facts.review.people[person].roles
    roles = frozenset[Role]().union(*(roles_of(one, facts.review) for one in places)) if places else own
    found = {
        "another project has a claim in these days": any(one.on_other_projects for one in places),
        "more than one role that the cutover waits for": len(roles & _CRITICAL) > 1,
    }
    return tuple(reason for reason, is_so in found.items() if is_so)


def _needed(review: ReadinessReview) -> Mapping[str, tuple[str, ...]] | None:
    """Who has to be reached, and as what; ``None`` where nothing is said of the days in which somebody would call."""
    team, support = review.go_live_team, review.support
    in_those_days: dict[str, set[str | None]] = {
        "the go-live team": {*(one.person for one in team.members or ()), team.business_decider, team.status_tracker},
        "the roster": {one.person for one in support.roster or ()},
        "the technical lead of an integration": {one.technical_lead for one in (review.integrations or {}).values()},
        "the cutover manager": {review.cutover.manager},
        "support": {person for line in support.lines or () for person in _reached(line.owner, review)},
    }
    if not any(people - {None} for people in in_those_days.values()):
        return None
    deciding: dict[str, set[str | None]] = {
        "the decision maker": set(_reached(review.decision_maker, review)),
        "who decides on the way back": set(_reached(review.rollback.decided_by, review)),
    }
    wanted: dict[str, list[str]] = {}
    for what, people in (*in_those_days.items(), *deciding.items()):
        for person in people - {None}:
            wanted.setdefault(str(person), []).append(what)
    return {person: tuple(wanted[person]) for person in sorted(wanted)}


def _reached(owner: str | None, review: ReadinessReview) -> tuple[str | None, ...]:
    """Whom one calls for an owner: the person; of a team its chair, else all of it."""
    if owner is None or owner in review.people:
        return (owner,)
    team = review.teams[owner]
    return (team.chair,) if team.chair else team.members


def _can_be_called(needed: Mapping[str, tuple[str, ...]], facts: Facts) -> Iterator[Observation]:
    for person, what in needed.items():
        yield observed(person, said(facts.review.people[person].phone), what=what)


SHARED_OR_ALONE = Rule(
    code="SUPP02",
    area="go-live-team",
    severity=Severity.HIGH,
    title="A key person is shared or alone",
    says="{subject} has no deputy who is free. What makes that matter: {reasons}. Open things that rest on this person alone: {things}.",
    unclear="{subject} has no deputy who is free, and nobody says whether another project has a claim in these days.",
    why="A project manager with other projects to run, or an expert who is alone, is missing at the moment that counts.",
    advice="Name a deputy, free the person from other work, or hand part of it to somebody else.",
    sources=("practitioner-go-live", "ms-change-management"),
    traces=("R097",),
    kind=FindingKind.RISK,
    about=About.OWNER,
    reads=_on_duty,
    observe=_has_a_backup,
)

CANNOT_BE_REACHED = Rule(
    code="SUPP15",
    area="go-live-team",
    severity=Severity.MEDIUM,
    title="Somebody who is needed cannot be reached",
    says="{subject} has no phone number here, and would be called as: {what}.",
    why="At night nobody reads mail, and looking for a number costs the minutes that the plan does not have.",
    advice="Write down a number that is answered, and call everybody once before the weekend.",
    sources=("practitioner-go-live", "golive-readiness"),
    kind=FindingKind.RISK,
    about=About.OWNER,
    reads=_needed,
    observe=_can_be_called,
)

RULES: tuple[Rule[Any], ...] = (*crew.RULES, SHARED_OR_ALONE, CANNOT_BE_REACHED)
