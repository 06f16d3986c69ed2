"""Risks and issues: what may happen and what has happened, and whether somebody has it in hand.

Neither kind of finding is about the items that a risk or issue bears on: finishing such an item would end its
owner's promise without mending the risk, and so make things worse.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import attrgetter
from typing import Any

from golive_readiness.findings.backing import risk_accepted, workaround_accepted
from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import About, FindingKind, Observation, Rule, observed
from golive_readiness.findings.waivers import outlasts_hypercare
from golive_readiness.model.base import Severity
from golive_readiness.model.form.mitigations import Mitigation, MitigationStatus
from golive_readiness.model.form.risks import Issue, Response, Risk, RiskStatus

__all__ = ["RULES"]

_WEIGHTY = (Severity.CRITICAL, Severity.HIGH)
_SETTLED = (Response.ACCEPT, Response.AVOID, Response.TRANSFER)
"""The responses that say by themselves what is done; to mitigate takes an action."""


def _open_risks(risks: Mapping[str, Risk]) -> list[tuple[str, Risk]]:
    return sorted((key, risk) for key, risk in risks.items() if risk.status is RiskStatus.OPEN)


def _remaining(risk: Risk) -> Severity | None:
    """How bad it is today: what remains after all that was done, else how bad it was."""
    return risk.residual or risk.severity


def _none_is_critical(risks: Mapping[str, Risk], _facts: Facts) -> Iterator[Observation]:
    for key, risk in _open_risks(risks):
        severity = _remaining(risk)
        if severity in (Severity.CRITICAL, None):
            yield observed(key, None if severity is None else False, title=risk.title, area=risk.area)


def _each_has_an_owner(risks: Mapping[str, Risk], _facts: Facts) -> Iterator[Observation]:
    for key, risk in _open_risks(risks):
        if risk.owner is None:
            yield observed(key, False, title=risk.title, area=risk.area)


def _weighty_ones_are_acted_on(risks: Mapping[str, Risk], facts: Facts) -> Iterator[Observation]:
    actions = (facts.review.mitigations or {}).values()
    for key, risk in _open_risks(risks):
        provided_for = risk.contingency is not None or risk.response in _SETTLED or risk_accepted(risk, facts)
        if _remaining(risk) in _WEIGHTY and not provided_for and not any(_addresses(one, key) for one in actions):
            yield observed(key, False, title=risk.title, area=risk.area)


def _addresses(action: Mitigation, key: str) -> bool:
    """Whether an action, planned or done, names a risk: by its id, or as the subject of a finding."""
    named = {target.rpartition(":")[2] for target in action.addresses}
    return key in named and action.status is not MitigationStatus.CANCELLED


def _each_has_a_response(risks: Mapping[str, Risk], _facts: Facts) -> Iterator[Observation]:
    for key, risk in _open_risks(risks):
        if risk.response is None:
            yield observed(key, False, title=risk.title, area=risk.area)


def _none_has_grown(risks: Mapping[str, Risk], _facts: Facts) -> Iterator[Observation]:
    for key, risk in _open_risks(risks):
        if risk.residual and risk.severity and risk.residual.rank < risk.severity.rank:
            yield observed(
                key, False, title=risk.title, area=risk.area, severity_before=risk.severity, residual=risk.residual
            )


def _accepted_for_long_enough(risks: Mapping[str, Risk], facts: Facts) -> Iterator[Observation]:
    for key, risk in _open_risks(risks):
        until = risk.accepted_until
        if until is None and risk.accepted_by is None:
            continue
        lasts = outlasts_hypercare(until, facts.checkpoints) if until else None
        if lasts is not True:
            severity = Severity.HIGH if _remaining(risk) in _WEIGHTY else None
            yield observed(key, lasts, severity=severity, title=risk.title, area=risk.area, until=until or "?")


def _none_weighs_heavily(issues: Mapping[str, Issue], facts: Facts) -> Iterator[Observation]:
    for key, issue in _open_issues(issues):
        severity = issue.severity
        if issue.blocker:
            if not workaround_accepted(issue, facts.review):
                continue  # another rule, a mandatory one, speaks of it
            severity = Severity.CRITICAL  # whatever it is called: it is carried where all can see it
        if severity is None or severity in _WEIGHTY:
            yield observed(
                key, None if severity is None else False, severity=severity, title=issue.title, area=issue.area
            )


def _each_is_owned_and_dated(issues: Mapping[str, Issue], _facts: Facts) -> Iterator[Observation]:
    for key, issue in _open_issues(issues):
        stated = {"owner": issue.owner, "date": issue.due_on}
        missing = tuple(name for name, value in stated.items() if value is None)
        if missing:
            yield observed(key, False, title=issue.title, area=issue.area, missing=missing)


def _open_issues(issues: Mapping[str, Issue]) -> list[tuple[str, Issue]]:
    return sorted((key, issue) for key, issue in issues.items() if issue.open)


CRITICAL_RISK = Rule(
    code="RISK01",
    area="governance",
    severity=Severity.CRITICAL,
    title="A critical risk is open",
    says="Critical and open: {title}",
    unclear="Open, and nobody says how severe it is: {title}",
    why="What would stop the business on its first day is still left to luck.",
    advice="Bring it down, or let the business accept in writing what remains, and until when.",
    sources=("ms-azure-devops-template", "ms-prepare-to-go-live"),
    kind=FindingKind.RISK,
    reads=attrgetter("risks"),
    observe=_none_is_critical,
    about=About.RISK,
)

RISK_WITHOUT_OWNER = Rule(
    code="RISK02",
    area="governance",
    severity=Severity.MEDIUM,
    title="An open risk has no owner",
    says="Nobody watches this risk: {title}",
    why="A risk that nobody watches is noticed when it has happened.",
    advice="Name one person who watches it and speaks up.",
    sources=("ms-azure-devops-template",),
    kind=FindingKind.RISK,
    reads=attrgetter("risks"),
    observe=_each_has_an_owner,
    about=About.RISK,
)

RISK_WITHOUT_MITIGATION = Rule(
    code="RISK03",
    area="governance",
    severity=Severity.HIGH,
    title="A high or critical risk has no mitigation",
    says="Nothing is done about it, and nothing is prepared should it happen: {title}",
    why="To know of a grave risk and do nothing is to accept it without saying so.",
    advice="Plan an action against it, prepare for the day it happens, or decide to avoid, transfer or accept it.",
    sources=("ms-azure-devops-template", "ms-prepare-to-go-live"),
    kind=FindingKind.RISK,
    reads=attrgetter("risks"),
    observe=_weighty_ones_are_acted_on,
    about=About.RISK,
)

RISK_WITHOUT_RESPONSE = Rule(
    code="RISK04",
    area="governance",
    severity=Severity.LOW,
    title="An open risk has no response",
    says="Nobody says whether it is accepted, avoided, mitigated or transferred: {title}",
    why="Without a chosen response everybody assumes that another one was chosen.",
    advice="Choose one of the four responses and write it down.",
    sources=("ms-azure-devops-template",),
    kind=FindingKind.RISK,
    reads=attrgetter("risks"),
    observe=_each_has_a_response,
    about=About.RISK,
)

RISK_HAS_GROWN = Rule(
    code="RISK05",
    area="governance",
    severity=Severity.MEDIUM,
    title="A residual risk is above the inherent one",
    says="{residual} after what was done, {severity_before} before: {title}",
    why="Either what was done made it worse, or one of the two ratings is wrong; both mislead the committee.",
    advice="Rate it again, and look at what the actions have changed.",
    sources=("ms-azure-devops-template", "golive-readiness"),
    kind=FindingKind.RISK,
    reads=attrgetter("risks"),
    observe=_none_has_grown,
    about=About.RISK,
)

ACCEPTANCE_ENDS_EARLY = Rule(
    code="RISK06",
    area="governance",
    severity=Severity.MEDIUM,
    title="An acceptance ends before hypercare does",
    says="Accepted until {until}, and no longer when hypercare ends: {title}",
    unclear="Accepted, but nobody says until when, or when hypercare ends: {title}",
    why="From the next day on somebody carries the risk without having agreed to it.",
    advice="Let the same person accept it until hypercare ends, or close the risk before.",
    sources=("ms-azure-devops-template", "golive-readiness"),
    kind=FindingKind.RISK,
    reads=attrgetter("risks"),
    observe=_accepted_for_long_enough,
    about=About.RISK,
)

WEIGHTY_ISSUE = Rule(
    code="ISSU02",
    area="governance",
    severity=Severity.HIGH,
    title="A critical or high issue is open",
    says="Open: {title}",
    unclear="Open, and nobody says how severe it is: {title}",
    why="What is broken today is still broken on the first day, unless somebody mends it.",
    advice="Solve it, or find a workaround and let the business try and accept it.",
    sources=("ms-prepare-to-go-live", "ms-azure-devops-template"),
    reads=attrgetter("issues"),
    observe=_none_weighs_heavily,
    about=About.ISSUE,
)

ISSUE_WITHOUT_OWNER_OR_DATE = Rule(
    code="ISSU03",
    area="governance",
    severity=Severity.MEDIUM,
    title="An issue has no owner or date",
    says="Open, and not stated: {missing}. {title}",
    why="An issue without a name and a day is solved by nobody.",
    advice="Name who solves it, and by when.",
    sources=("ms-go-live-checklist", "ms-azure-devops-template"),
    kind=FindingKind.RISK,
    reads=attrgetter("issues"),
    observe=_each_is_owned_and_dated,
    about=About.ISSUE,
)

RULES: tuple[Rule[Any], ...] = (
    CRITICAL_RISK,
    RISK_WITHOUT_OWNER,
    RISK_WITHOUT_MITIGATION,
    RISK_WITHOUT_RESPONSE,
    RISK_HAS_GROWN,
    ACCEPTANCE_ENDS_EARLY,
    WEIGHTY_ISSUE,
    ISSUE_WITHOUT_OWNER_OR_DATE,
)
