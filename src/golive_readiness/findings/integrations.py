"""Integrations: what happens when one fails, who is called then, and what was tried beforehand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from operator import attrgetter
from typing import Any

from golive_readiness.findings import accepted_integrations, connections
from golive_readiness.findings.facts import Facts
from golive_readiness.findings.marks import amiss, said, together
from golive_readiness.findings.rule import FindingKind, Observation, Rule, Who, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Has
from golive_readiness.model.policy import IntegrationPolicy
from golive_readiness.model.record.integrations import Fallback, Integration, Volume

__all__ = ["RULES"]

_Integrations = Mapping[str, Integration]


def _has_a_fallback(integrations: _Integrations, facts: Facts) -> Iterator[Observation]:
    policy = facts.policy.integration
    for key, one in sorted(integrations.items()):
        fallback = one.fallback or Fallback()
        missing = tuple(_missing_from(fallback, policy))
        yield observed(
            key,
            not missing,
            severity=Severity.CRITICAL if one.critical else None,
            mandatory=bool(one.critical),
            title=one.title,
            missing=missing,
            hours=policy.outage_hours,
            tolerated=fallback.tolerated_outage or "?",
        )


def _missing_from(fallback: Fallback, policy: IntegrationPolicy) -> Iterator[str]:
    """What a fallback lacks; one that is stated not to be there lacks everything."""
    there = fallback.exists
    if not (there and said(fallback.manual_procedure)):
        yield "what is done by hand"
    if not (there and fallback.performed_by):
        yield "who does it"
    if not (there and said(fallback.recorded_in)):
        yield "where entries are kept"
    if not (there and fallback.tolerated_outage and fallback.tolerated_outage >= timedelta(hours=policy.outage_hours)):
        yield "that it works for so long"


def _somebody_is_one_call_away(integrations: _Integrations, facts: Facts) -> Iterator[Observation]:
    severity = Severity.HIGH if facts.checkpoints.decision_day_reached else Severity.MEDIUM
    for key, one in sorted(integrations.items()):
        missing = tuple(_missing_to_call(one, facts))
        # The claim is about an owner, too, and without one it is not proven; but the rule is about the telephone.
        holds = None if one.owner is None and not missing else not missing
        lead = Who(one.technical_lead) if one.technical_lead else "?"
        yield observed(key, holds, severity=severity, title=one.title, lead=lead, missing=missing)


def _missing_to_call(one: Integration, facts: Facts) -> Iterator[str]:
    if one.technical_lead is None:
        yield "the name of a technical lead"
    elif not said(facts.review.people[one.technical_lead].phone):
        yield "a phone number"
    if one.out_of_hours is False:
        yield "somebody who answers at night and on weekends"


def _carries_its_busiest_hour(integrations: _Integrations, facts: Facts) -> Iterator[Observation]:
    parts = facts.review.project.has
    expected = parts is None or Has.PEAK_LOAD in parts
    for key, one in sorted(integrations.items()):
        volume = one.volume or Volume()
        holds = _carries(one, volume)
        if holds is None and not expected:
            continue  # nobody asks a project without peaks; what it says all the same counts
        tested, peak = volume.tested_per_hour, _busiest(volume)
        yield observed(
            key,
            holds,
            title=one.title,
            tested="?" if tested is None else tested,
            peak="?" if peak is None else peak,
        )


def _carries(one: Integration, volume: Volume) -> bool | None:
    """Whether it was shown to carry its busiest hour; figures win over what is only said."""
    if one.criteria_met is False:
        return False
    tested, peak = volume.tested_per_hour, _busiest(volume)
    if tested is None or peak is None:
        return one.peak_tested
    return False if tested < peak else True if volume.peak_per_hour else one.peak_tested


def _busiest(volume: Volume) -> int | None:
    """What its busiest hour brings at least: no peak lies below the average, or is an hour in which nothing comes."""
    stated = (volume.peak_per_hour, volume.average_per_hour)
    return max((figure for figure in stated if figure is not None), default=None)


def _outage_was_tried(integrations: _Integrations, _facts: Facts) -> Iterator[Observation]:
    for key, one in sorted(integrations.items()):
        yield observed(key, one.outage_tested, title=one.title)


def _failures_are_noticed(integrations: _Integrations, _facts: Facts) -> Iterator[Observation]:
    for key, one in sorted(integrations.items()):
        told = one.alerts if one.alerts is not None or one.alerts_to is None else True
        seen = {
            "that a failed message is kept and can be sent again": one.error_handling,
            "that somebody is told of it": told,
            "who that is": one.alerts_to is not None or None,
        }
        yield observed(key, together(seen.values()), title=one.title, missing=amiss(seen))


NO_FALLBACK = Rule(
    code="INTG01",
    area="integration",
    severity=Severity.HIGH,
    title="An integration has no fallback",
    says="{title}: nobody has written down how the business does without it for {hours} hours. What is missing: {missing}.",
    strength="{title}: the business can do without it for {tolerated}, and it is written down how.",
    why="Without a fallback, one broken interface can stop the warehouse or the shop.",
    advice="Write down who does what by hand and where entries are kept, and walk through it once.",
    sources=("practitioner-go-live",),
    traces=("R048",),
    mandatory_at_times=True,
    reads=attrgetter("integrations"),
    observe=_has_a_fallback,
)

NO_ONE_TO_CALL = Rule(
    code="INTG02",
    area="integration",
    severity=Severity.HIGH,
    title="An integrated system has no technical lead with a phone",
    says="{title}: nobody who could mend it is one call away. What is missing: {missing}.",
    strength="{title}: when it fails, {lead} is one call away.",
    unclear="{title}: when it fails, {lead} is one call away; nobody is named who answers for it.",
    why="On a cutover night a ticket queue is too slow.",
    advice="Collect names and mobile numbers, and call each of them once.",
    sources=("practitioner-go-live", "fasttrack-checklist-v8"),
    traces=("R049",),
    reads=attrgetter("integrations"),
    observe=_somebody_is_one_call_away,
)

NOT_AT_PEAK = Rule(
    code="INTG03",
    area="integration",
    severity=Severity.HIGH,
    title="An integration was not tested at peak volume",
    says="{title}: no test has shown that it carries its busiest hour. Tested in an hour: {tested}; expected: {peak}.",
    strength="{title}: a test has shown that it carries its busiest hour.",
    unclear="{title}: nobody says whether it was tested with its busiest hour.",
    why="Above its limits the platform slows or refuses calls, and queues build up.",
    advice="Test it with the volume of its busiest hour, against the limits of the service.",
    sources=("ms-go-live-checklist", "fasttrack-checklist-v8"),
    traces=("R050",),
    reads=attrgetter("integrations"),
    observe=_carries_its_busiest_hour,
)

NO_OUTAGE = Rule(
    code="INTG04",
    area="integration",
    severity=Severity.HIGH,
    title="No outage was simulated",
    says="{title}: nobody has tried what happens when it is down.",
    strength="{title}: it was tried what happens when it is down.",
    unclear="{title}: nobody says whether an outage was tried.",
    why="The first outage would otherwise be tried out on users and customers.",
    advice="Switch it off in a test, and write down what users see and who tells them.",
    sources=("ms-go-live-checklist",),
    traces=("R051",),
    kind=FindingKind.RISK,
    reads=attrgetter("integrations"),
    observe=_outage_was_tried,
)

SILENT_FAILURE = Rule(
    code="INTG07",
    area="integration",
    severity=Severity.HIGH,
    title="Errors are not handled or nobody is alerted",
    says="{title}: a failure does harm, or goes unnoticed. What is missing: {missing}.",
    strength="{title}: a failed message is kept, and somebody is told.",
    unclear="{title}: what becomes of a failure is not known. What nobody says: {missing}.",
    why="Silent failures grow into wrong stock, wrong invoices and lost orders.",
    advice="Keep failed messages so that they can be sent again, and send an alert to somebody by name.",
    sources=("fasttrack-checklist-v8", "datamesh-handover"),
    traces=("R054",),
    reads=attrgetter("integrations"),
    observe=_failures_are_noticed,
)

RULES: tuple[Rule[Any], ...] = (
    NO_FALLBACK,
    NO_ONE_TO_CALL,
    NOT_AT_PEAK,
    NO_OUTAGE,
    SILENT_FAILURE,
    *connections.RULES,
    *accepted_integrations.RULES,
)
